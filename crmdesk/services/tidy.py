"""Putting the book in good order (D4): what is wrong, taking a proposal, letting it stand.

What is found is computed from the book each time; nothing of it is stored but what the user lets
stand. Each change is one entry of the journal, however many values it puts right.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.changes import Changes
from crmdesk.book.currencies import home_of
from crmdesk.book.queries.names import named
from crmdesk.book.queries.quality import (
    QualityColumns,
    customers_touched,
    ids_by_name,
    knows_staff,
    quality_columns,
)
from crmdesk.book.records import Channel, Customer, Staff, StageChange, Waiver
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row, now_ms, record_of
from crmdesk.book.words import sort_key
from crmdesk.errors import Cancelled
from crmdesk.exchange.likeness import country_code, country_meant
from crmdesk.insight import quality_forms as forms
from crmdesk.insight.quality import Aids, flaws_of
from crmdesk.insight.quality_facts import Birthday, Facts, Flaw, Person, Reach, Span
from crmdesk.services.birthdays import birth_columns
from crmdesk.services.fields import InvalidValue, checked
from crmdesk.services.records import NUMBER_KINDS, phone_digits

PIECE = 500
"""Customers looked at between two words of how far it is."""
Progress = Callable[[int, int], bool]
"""(done, total) → whether to go on."""


def find_flaws(
    book: Book,
    *,
    ids: Sequence[int] | None = None,
    today: date | None = None,
    progress: Progress | None = None,
) -> Iterator[list[Flaw]]:
    """Yield what is to be put right, piece by piece in the order of names.

    Args:
        book: the book.
        ids: of the customers to be looked at; all without.
        today: the day to judge by.
        progress: told after each piece.
    """
    with book.read() as connection:
        ids = ids_by_name(connection) if ids is None else ids
        shared = knows_staff(connection)
    aids = Aids(today or date.today(), _country_of, shared)
    for start in range(0, len(ids), PIECE):
        piece = list(ids[start : start + PIECE])
        with book.read() as connection:
            columns = quality_columns(connection, piece)
        yield [flaw for row in columns.customers for flaw in _of_one(columns, row, aids)]
        if progress is not None and not progress(min(start + PIECE, len(ids)), len(ids)):
            return


def flaws_of_customer(book: Book, customer_id: int, today: date | None = None) -> list[Flaw]:
    """Return what is to be put right of one customer."""
    return [flaw for piece in find_flaws(book, ids=[customer_id], today=today) for flaw in piece]


def customers_to_look_at(
    book: Book, changes: Changes, tables: Collection[str], most: int
) -> set[int] | None:
    """Return whose values a change may have put out of order, or right.

    Args:
        book: the book.
        changes: of the book.
        tables: that are looked at.
        most: so many are worth telling apart.

    Returns:
        The customers, also those who are gone; None where it may be more than ``most``.
    """
    parts = [ids for table, ids in changes.tables.items() if table in tables]
    if not changes.entry_id or any(len(ids) > PIECE for ids in parts):
        return None
    with book.read() as connection:
        found = customers_touched(connection, changes.entry_id, tables)
    return found if found is not None and len(found) <= most else None


def _of_one(columns: QualityColumns, row: tuple[Any, ...], aids: Aids) -> list[Flaw]:
    waived = {(w[0], w[1], w[2]) for w in columns.of("waivers", row[0])}
    found = flaws_of(_facts(columns, row), aids)
    return [flaw for flaw in found if (flaw.record_id, flaw.rule, flaw.value) not in waived]


def _facts(columns: QualityColumns, row: tuple[Any, ...]) -> Facts:
    who = row[0]
    orders = columns.of("orders", who) or [("", "")]
    touches, staff = columns.of("touches", who), columns.of("staff", who)
    spans = [
        Span(*each)
        for part in ("contracts", "deals", "matters", "complaints")
        for each in columns.of(part, who)
    ]
    return Facts(
        id=who,
        name=row[1],
        name_local=row[2],
        country=row[3],
        industry=row[4],
        owner_id=row[5],
        last_staff=(staff[0][0] or "") if staff else "",
        tax_id=row[6],
        stage=row[7],
        paydays=row[8],
        customer_since=row[9],
        created_on=row[10],
        person=row[11] == "person",
        last_touch_on=(touches[0][0] or "") if touches else "",
        first_order_on=orders[0][0],
        last_order_on=orders[0][1],
        reaches=[Reach(*each) for each in columns.of("reaches", who)],
        people=[Person(*each) for each in columns.of("people", who)],
        birthdays=[Birthday(*each) for part in ("births", "kin") for each in columns.of(part, who)],
        spans=spans,
    )


def _country_of(written: str) -> str | None:
    code = country_code(written)
    if code is None and len(written) > 4:
        meant = country_meant(written)
        code = meant[1] if meant else None
    return code


# putting right


def put_right(
    book: Book,
    values: Sequence[tuple[Flaw, str]],
    *,
    progress: Progress | None = None,
    initiator: str = "",
) -> int:
    """Store other values for what is wrong, as one change; return how many records changed.

    Raises:
        InvalidValue: a field cannot hold its value; nothing was changed.
        Cancelled: ``progress`` said not to go on; nothing was changed.
        NoSuchRecord: a record is gone.
    """
    if not values:
        return 0
    changed = 0
    with book.transaction("tidy", initiator=initiator) as tx:
        tx.subject = _subject(tx, values[0][0], len({flaw.customer_id for flaw, _ in values}))
        staff = {name: staff_id for staff_id, name in named(tx.connection, "staff")}
        for done, (flaw, value) in enumerate(values, 1):
            changed += _store(tx, flaw, value, staff)
            if progress is not None and not progress(done, len(values)):
                raise Cancelled
    return changed


def take_all(
    book: Book,
    flaws: Sequence[Flaw],
    *,
    progress: Progress | None = None,
    initiator: str = "",
) -> int:
    """Take every proposal there is among these, as one change; return how many records changed."""
    values = [(flaw, flaw.proposal) for flaw in flaws if flaw.proposal is not None]
    return put_right(book, values, progress=progress, initiator=initiator)


def let_stand(book: Book, flaws: Sequence[Flaw], *, initiator: str = "") -> int:
    """Let values stand as they are: they are found again only when they are others."""
    if not flaws:
        return 0
    with book.transaction("let_stand", initiator=initiator) as tx:
        tx.subject = _subject(tx, flaws[0], len({flaw.customer_id for flaw in flaws}))
        rows = [
            {
                "customer_id": flaw.customer_id,
                "record_id": flaw.record_id,
                "rule": flaw.rule,
                "value": flaw.value,
                "at": now_ms(),
            }
            for flaw in flaws
        ]
        return len(tx.insert_many(Waiver, rows))


def _subject(tx: Transaction, flaw: Flaw, customers: int) -> str:
    name = str(tx.get(Customer, flaw.customer_id)["name"])
    return f"{name} +{customers - 1}" if customers > 1 else name


def _store(tx: Transaction, flaw: Flaw, value: str, staff: dict[str, int]) -> int:
    if flaw.rule == "twice" or (flaw.table == "channel" and not value.strip()):
        return tx.delete(Channel, [flaw.record_id])
    if flaw.field == "channel":
        return _add_channel(tx, flaw.customer_id, value)
    if flaw.field == "owner_id":
        return int(tx.update(Customer, flaw.record_id, owner_id=_staff_id(tx, value, staff)))
    record = record_of(flaw.table)
    if flaw.rule == "birthday_impossible" and not _is_part(flaw, value):
        return int(tx.update(record, flaw.record_id, **birth_columns(value)))
    row = tx.get(record, flaw.record_id)
    currency = row.get("currency") or home_of(tx.connection)
    stored = checked(flaw.table, flaw.field, value, currency)
    stored = _as_written(tx, flaw, row, stored)
    return int(tx.update(record, flaw.record_id, **_with_what_follows(tx, flaw, row, stored)))


def _is_part(flaw: Flaw, value: str) -> bool:
    """Tell whether the year or the day alone was typed, rather than a whole birthday."""
    return value.strip().isdecimal() and (flaw.field == "birth_year" or len(value.strip()) <= 2)


def _as_written(tx: Transaction, flaw: Flaw, row: Row, stored: Any) -> Any:
    """Return a value as it ought to be written, where it is right but written otherwise."""
    if not stored:
        return stored
    if flaw.field == "country":
        return country_code(stored) or stored
    if flaw.field == "tax_id":
        return forms.clean_business_id(stored, _country_of(row["country"]) or "")[1] or stored
    if flaw.field == "paydays":
        return forms.paydays_meant(stored) or stored
    if flaw.table == "channel":
        return _reach_as_written(row["kind"], stored, _country_of_customer(tx, flaw.customer_id))
    return stored


def _reach_as_written(kind: str, value: str, country: str) -> str:
    if kind in NUMBER_KINDS:
        valid, meant = forms.clean_phone(value, country)
        return meant if valid and meant is not None else value
    return forms.clean_mail(value) or value if kind == "email" else value


def _country_of_customer(tx: Transaction, customer_id: int) -> str:
    return _country_of(tx.get(Customer, customer_id)["country"]) or ""


def _with_what_follows(tx: Transaction, flaw: Flaw, row: Row, stored: Any) -> Row:
    """Return the value with what follows from it: the sort key, the digits, the stage's history."""
    values = {flaw.field: stored}
    if (flaw.table, flaw.field) == ("customer", "name"):
        values["sort_key"] = sort_key(stored)
    elif (flaw.table, flaw.field) == ("customer", "stage") and stored != row["stage"]:
        moved = {"customer_id": row["id"], "at": now_ms(), "previous": row["stage"]}
        tx.insert(StageChange, stage=stored, **moved)
    elif flaw.table == "channel" and row["kind"] in NUMBER_KINDS:
        country = tx.get(Customer, flaw.customer_id)["country"]
        values["digits"] = phone_digits(stored, country)
    return values


def _add_channel(tx: Transaction, customer_id: int, value: str) -> int:
    value = checked("channel", "value", value)
    if not value:
        raise InvalidValue("channel", "", "type a number or an address of e-mail")
    kind = "email" if "@" in value else "phone"
    country = tx.get(Customer, customer_id)["country"]
    value = _reach_as_written(kind, value, _country_of(country) or "")
    digits = "" if kind == "email" else phone_digits(value, country)
    tx.insert(Channel, customer_id=customer_id, kind=kind, value=value, digits=digits)
    return 1


def _staff_id(tx: Transaction, name: str, staff: dict[str, int]) -> int | None:
    name = name.strip()
    if not name:
        return None
    if name not in staff:
        staff[name] = tx.insert(Staff, name=name)
    return staff[name]
