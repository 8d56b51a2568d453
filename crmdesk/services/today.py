"""What today asks for, and what the next weeks bring, each part read by itself.

The parts differ in how long they take: next steps and customers due come from indexes and are
there at once; forecasts are computed from orders and payments; days to remember are looked for in
calendars. So a page can show each as it comes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from crmdesk.book.book import Book
from crmdesk.book.queries import today as queries
from crmdesk.book.queries.birthdays import BornRow
from crmdesk.book.queries.coming import customers_behind
from crmdesk.book.queries.today import ComplaintRow, ContractRow, DueRow, SinceRow, StepRow
from crmdesk.insight.birthdays import Birthday, lunar_day, next_birthday
from crmdesk.services.coming import AtRisk, Coming, by_day, by_weight, foretold

DAYS_AHEAD = 7
"""Forecasts and days to remember that Today shows lie so many days ahead at most."""
CONTRACT_DAYS = 30
"""Contracts are to be spoken of longer before they end."""
LEDGER_DAYS = 90


@dataclass(frozen=True, slots=True)
class Steps:
    """What is to be done: visits and tasks, promises, and who is due by the tier's rhythm."""

    tasks: tuple[StepRow, ...] = ()
    promises: tuple[StepRow, ...] = ()
    due: tuple[DueRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecasts:
    """What is expected of customers, by day, and who fell out of its rhythm."""

    coming: tuple[Coming, ...] = ()
    risks: tuple[AtRisk, ...] = ()


@dataclass(frozen=True, slots=True)
class Remembered:
    """A day to remember: a birthday, the day of becoming a customer, the end of a contract.

    Attributes:
        on: the day.
        what: ``birthday``, ``anniversary`` or ``contract``.
        customer, name, tier: whose.
        years: the age it brings, or how many years a customer; None where not known.
        born: who has a birthday.
        contract: what ends.
    """

    on: date
    what: str
    customer: int
    name: str
    tier: str
    years: int | None = None
    born: BornRow | None = None
    contract: ContractRow | None = None


def steps(book: Book, today: date) -> Steps:
    """Return what is to be done today and what is overdue."""
    with book.read() as connection:
        asking = queries.steps_asking(connection, today)
        due = queries.due_by_cadence(connection, today)
    asking.sort(key=lambda each: (each.asked_on, each.due_time or "99", each.tier or "Z", each.id))
    return Steps(
        tasks=tuple(each for each in asking if each.kind != "promise"),
        promises=tuple(each for each in asking if each.kind == "promise"),
        due=tuple(sorted(due, key=lambda each: (each.tier or "Z", each.due_on, each.customer))),
    )


def complaints(book: Book) -> tuple[ComplaintRow, ...]:
    """Return the open complaints: those with a day to keep first, then the oldest."""
    with book.read() as connection:
        found = queries.open_complaints(connection)
    late = date.max
    return tuple(sorted(found, key=lambda each: (each.due_on or late, each.since, each.id)))


def forecasts(
    book: Book, today: date, days: int = LEDGER_DAYS, tick: Callable[[], None] | None = None
) -> Forecasts:
    """Return what is expected within so many days, and who is at risk; see :func:`foretold`."""
    coming, risks = foretold(book, days, today=today, tick=tick)
    return Forecasts(tuple(coming), tuple(risks))


def refreshed(
    book: Book,
    today: date,
    known: Forecasts,
    changes: Sequence[Mapping[str, frozenset[int]]],
    days: int = LEDGER_DAYS,
    tick: Callable[[], None] | None = None,
) -> Forecasts:
    """Return forecasts of the same day after changes, computing anew only whose trade changed.

    Args:
        book: as it is now.
        today: the day for which ``known`` was computed.
        known: the forecasts before.
        changes: ids of changed rows by table.
        days: as for ``known``.
        tick: see :func:`foretold`.
    """
    with book.read() as connection:
        whose = customers_behind(connection, changes)
    if whose is None:
        return forecasts(book, today, days, tick)
    coming, risks = foretold(book, days, today=today, customer_ids=sorted(whose))
    coming += [each for each in known.coming if each.customer not in whose]
    risks += [each for each in known.risks if each.customer not in whose]
    return Forecasts(tuple(sorted(coming, key=by_day)), tuple(sorted(risks, key=by_weight)))


def remembered(book: Book, today: date, days: int = LEDGER_DAYS) -> tuple[Remembered, ...]:
    """Return birthdays, anniversaries and contract ends from today to so many days later."""
    ahead = [today + timedelta(days=number) for number in range(days + 1)]
    with book.read() as connection:
        born = queries.born_on(connection, _solar_keys(ahead), lunar=False)
        born += queries.born_on(connection, _lunar_keys(ahead), lunar=True)
        since = queries.customers_since(connection, _with_leap_days(ahead))
        ending = queries.contracts_ending(connection, today, ahead[-1])
        tiers = queries.tiers_of(connection, [each.customer_id for each in born])
    found = [each for row in born for each in _birthday(row, tiers, today, ahead[-1])]
    found += [each for row in since for each in _anniversary(row, today, ahead[-1])]
    found += [
        Remembered(row.ends_on, "contract", row.customer_id, row.customer, row.tier, contract=row)
        for row in ending
    ]
    return tuple(sorted(found, key=lambda each: (each.on, each.what, each.tier or "Z", each.name)))


def _solar_keys(ahead: list[date]) -> set[tuple[int, int]]:
    return {(day.month, day.day) for day in _with_leap_days(ahead)}


def _with_leap_days(ahead: list[date]) -> list[date]:
    """Add the 29th of February where a year has none: it is kept on the 28th."""
    lacking = any((day.month, day.day) == (2, 28) for day in ahead)
    return [*ahead, date(2000, 2, 29)] if lacking else ahead


def _lunar_keys(ahead: list[date]) -> set[tuple[int, int]]:
    """Return the lunar days of these days; a 29th may stand for the 30th its month lacks."""
    found = set()
    for day in ahead:
        lunar = lunar_day(day)
        if lunar is not None:
            found.add((lunar[1], lunar[2]))
            if lunar[2] == 29:
                found.add((lunar[1], 30))
    return found


def _birthday(row: BornRow, tiers: dict[int, str], today: date, last: date) -> list[Remembered]:
    born = Birthday(row.month, row.day, row.year, bool(row.lunar), bool(row.leap))
    coming = next_birthday(born, today)
    if coming is None or coming.on > last:
        return []
    tier = tiers.get(row.customer_id, "")
    day = Remembered(
        coming.on, "birthday", row.customer_id, row.customer, tier, coming.turns, born=row
    )
    return [day]


def _anniversary(row: SinceRow, today: date, last: date) -> list[Remembered]:
    for year in range(today.year, last.year + 1):
        years = year - row.since.year
        leap_day = (row.since.month, row.since.day) == (2, 29)
        try:
            on = row.since.replace(year=year)
        except ValueError:
            on = date(year, 2, 28) if leap_day else last
        if years > 0 and today <= on <= last:
            return [Remembered(on, "anniversary", row.customer_id, row.customer, row.tier, years)]
    return []


def to_do(book: Book, today: date) -> int:
    """Return how many steps ask for attention today; what the side bar shows."""
    with book.read() as connection:
        return len(queries.steps_asking(connection, today))
