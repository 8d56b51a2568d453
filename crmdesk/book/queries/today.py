"""What a day asks for: steps, customers due by their rhythm of visits, days to remember.

Steps and customers due are read from indexes and cut off, so that they are there at once in a book
of a million customers; days to remember are looked for by month and day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.pieces import chunks, marks
from crmdesk.book.queries.birthdays import BornRow
from crmdesk.book.standing import ASKED_ON, cadence
from crmdesk.book.values import from_ms

EXCERPT = 160
"""Letters of a note that tell what it is about."""
MOST = 2000
"""Rows that are read of one kind; more are counted, and found in the customers panel."""


@dataclass(frozen=True, slots=True)
class StepRow:
    """A next step that asks for attention."""

    id: int
    customer_id: int | None
    customer: str
    tier: str
    person: str
    kind: str
    title: str
    asked_on: date
    due_time: str
    repeats: str


@dataclass(frozen=True, slots=True)
class DueRow:
    """A customer that was not touched for longer than its tier allows.

    Attributes:
        customer_id, customer, tier, city: who.
        last_on, last_kind: the last touch.
        due_on: when the next one was due.
        every: days between touches for the tier.
        next_on: the day of a step that is planned, if any.
    """

    customer_id: int
    customer: str
    tier: str
    city: str
    last_on: date
    last_kind: str
    due_on: date
    every: int
    next_on: date | None


@dataclass(frozen=True, slots=True)
class ComplaintRow:
    """A complaint that is not closed.

    Attributes:
        id: of the interaction.
        customer_id, customer, tier: whose.
        text: what it is about.
        severity: its class, a stable key or words.
        since: the day it was made.
        answered_on: when it was answered, if it was.
        due_on: the first day of an open next step that was made of it, if any.
    """

    id: int
    customer_id: int
    customer: str
    tier: str
    text: str
    severity: str
    since: date
    answered_on: date | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class ContractRow:
    """The end of a contract, ours or a competitor's."""

    customer_id: int
    customer: str
    tier: str
    product: str
    unit: str
    rival: str
    ends_on: date
    volume: int
    currency: str


@dataclass(frozen=True, slots=True)
class SinceRow:
    """A customer whose day of becoming one comes round."""

    customer_id: int
    customer: str
    tier: str
    since: date


_STEPS = f"""
SELECT t.id, t.customer_id, COALESCE(c.name,''), COALESCE(c.tier,''), COALESCE(p.name,''), t.kind,
  t.title, {ASKED_ON} AS asked, t.due_time, t.repeats
FROM task t LEFT JOIN customer c ON c.id=t.customer_id LEFT JOIN contact p ON p.id=t.contact_id
WHERE t.done_at IS NULL AND {{0}} AND asked IS NOT NULL AND asked<=?
ORDER BY asked, t.id LIMIT ?
"""
_DUE = """
SELECT c.id, c.name, c.tier, c.city, s.last_touch_on, s.last_touch_kind, s.next_on
FROM standing s JOIN customer c ON c.id=s.customer_id
WHERE s.due_on<=? AND s.last_touch_on IS NOT NULL ORDER BY s.due_on DESC LIMIT ?
"""
_COMPLAINTS = """
SELECT x.id, x.customer_id, c.name, c.tier,
  CASE WHEN x.subject<>'' THEN x.subject WHEN x.purpose<>'' THEN x.purpose
  ELSE substr(x.body,1,?) END, x.severity, x.at, x.answered_on,
  (SELECT MIN(t.due_on) FROM task t WHERE t.interaction_id=x.id AND t.done_at IS NULL)
FROM interaction x JOIN customer c ON c.id=x.customer_id
WHERE x.kind='complaint' AND x.closed_on IS NULL AND x.at IS NOT NULL
ORDER BY x.at, x.id LIMIT ?
"""
_CONTRACTS = """
SELECT c.id, c.name, c.tier, COALESCE(NULLIF(p.name,''), w.product_text), w.unit,
  COALESCE(r.name,''), w.contract_end, COALESCE(w.volume,0), w.currency
FROM wallet_cell w JOIN customer c ON c.id=w.customer_id
LEFT JOIN product p ON p.id=w.product_id LEFT JOIN competitor r ON r.id=w.competitor_id
WHERE w.contract_end BETWEEN ? AND ? AND NOT EXISTS (
  SELECT 1 FROM wallet_cell n WHERE n.customer_id=w.customer_id AND n.unit=w.unit
  AND n.product_id IS w.product_id AND n.product_text=w.product_text
  AND n.competitor_id IS w.competitor_id
  AND (n.observed_on>w.observed_on OR (n.observed_on IS w.observed_on AND n.id>w.id)))
ORDER BY w.contract_end, w.id LIMIT ?
"""


def steps_asking(connection: Connection, until: date, most: int = MOST) -> list[StepRow]:
    """Return the open steps that ask for attention by a day, the oldest first."""
    day = until.isoformat()
    found: list[StepRow] = []
    # two questions, as SQLite answers each from the index and both together from none
    for where, values in (("t.due_on<=?", (day,)), ("t.due_on IS NULL", ())):
        for row in rows_of(connection, _STEPS.format(where), (*values, day, most)):
            found.append(StepRow(*[*row[:7], _day(row[7]), *row[8:]]))
    return sorted(found, key=lambda each: (each.asked_on, each.id))[:most]


def due_by_cadence(connection: Connection, today: date, most: int = MOST) -> list[DueRow]:
    """Return the customers whose tier wants them touched by today, the latest due first."""
    days, found = cadence(connection), []
    for row in rows_of(connection, _DUE, (today.isoformat(), most)):
        every, last_on = days.get(row[2]), date.fromisoformat(row[4])
        if every is None:
            continue
        due_on = last_on + timedelta(days=every)
        if due_on <= today:
            planned = date.fromisoformat(row[6]) if row[6] else None
            found.append(DueRow(*[*row[:4], last_on, row[5], due_on, every, planned]))
    return found


def open_complaints(connection: Connection, most: int = MOST) -> list[ComplaintRow]:
    """Return the complaints that are not closed, the oldest first."""
    found = []
    for row in rows_of(connection, _COMPLAINTS, (EXCERPT, most)):
        answered, due = (date.fromisoformat(each) if each else None for each in row[7:])
        found.append(
            ComplaintRow(
                id=row[0],
                customer_id=row[1],
                customer=row[2],
                tier=row[3],
                text=" ".join(str(row[4]).split()),
                severity=row[5],
                since=from_ms(row[6]).astimezone().date(),
                answered_on=answered,
                due_on=due,
            )
        )
    return found


def contracts_ending(connection: Connection, first: date, last: date) -> list[ContractRow]:
    """Return contracts that end between two days, as last observed, the first to end first."""
    values = (first.isoformat(), last.isoformat(), MOST)
    return [
        ContractRow(*[*row[:6], _day(row[6]), *row[7:]])
        for row in rows_of(connection, _CONTRACTS, values)
    ]


def customers_since(connection: Connection, days: Iterable[date]) -> list[SinceRow]:
    """Return the customers that became so on one of these days of the year."""
    keys = sorted({day.strftime("%m-%d") for day in days})
    sql = (
        "SELECT id,name,tier,customer_since FROM customer"
        " WHERE customer_since IS NOT NULL AND substr(customer_since,6) IN ({0}) LIMIT ?"
    )
    found = []
    for piece in chunks(keys):
        rows = rows_of(connection, sql.format(marks(len(piece))), (*piece, MOST))
        found += [SinceRow(*[*row[:3], _day(row[3])]) for row in rows]
    return found


_PEOPLE = (
    "SELECT c.id,c.name,p.id,p.name,'','',{1} FROM contact p JOIN customer c ON c.id=p.customer_id"
    " WHERE p.birth_month*100+p.birth_day IN ({0}) AND p.birth_lunar={2} LIMIT ?"
)
_FAMILIES = (
    "SELECT c.id,c.name,p.id,p.name,k.name,k.relation,{1} FROM kin k"
    " JOIN contact p ON p.id=k.contact_id JOIN customer c ON c.id=p.customer_id"
    " WHERE k.birth_month*100+k.birth_day IN ({0}) AND k.birth_lunar={2} LIMIT ?"
)
_BORN = "{0}.birth_year,{0}.birth_month,{0}.birth_day,{0}.birth_lunar,{0}.birth_leap_month"


def born_on(
    connection: Connection, days: Iterable[tuple[int, int]], *, lunar: bool
) -> list[BornRow]:
    """Return who, at customers and in their families, was born on one of these (month, day)."""
    keys = tuple(sorted({month * 100 + day for month, day in days}))
    found: list[BornRow] = []
    for sql, table in ((_PEOPLE, "p"), (_FAMILIES, "k")):
        text = sql.format(marks(len(keys)), _BORN.format(table), int(lunar))
        found += [BornRow(*row) for row in rows_of(connection, text, (*keys, MOST))]
    return found


def tiers_of(connection: Connection, customer_ids: Iterable[int]) -> dict[int, str]:
    """Return the tiers of customers by id."""
    found: dict[int, str] = {}
    for piece in chunks(sorted(set(customer_ids))):
        sql = f"SELECT id,tier FROM customer WHERE id IN ({marks(len(piece))})"
        found.update((row[0], row[1]) for row in connection.exec_driver_sql(sql, tuple(piece)))
    return found


def _day(text: str) -> date:
    return date.fromisoformat(text)
