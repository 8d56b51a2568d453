"""Making, changing and deleting records: what every form and list of the window calls.

Each function is one entry of the journal, so each can be undone.
"""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.changes import Changes
from crmdesk.book.queries.files import attachment_bytes
from crmdesk.book.records import (
    Address,
    Attachment,
    CareerStep,
    Channel,
    Contact,
    Customer,
    Interaction,
    Kin,
    Order,
    StageChange,
    Tagging,
)
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row, now_ms, record_of
from crmdesk.book.words import digits_of, sort_key
from crmdesk.errors import CrmdeskError, InCircle
from crmdesk.services import referrals
from crmdesk.services.channel_kinds import kind_of
from crmdesk.services.choices import CHOICES, CLOSED_DEALS
from crmdesk.services.fields import MONEY, InvalidValue, checked, figure_in
from crmdesk.services.phone_numbers import without_extension

__all__ = [
    "CHOICES", "InvalidValue", "ReportsInCircle", "add", "attach_file", "attachment_values",
    "create_customer",
    "delete", "duplicate_customer", "read_attachment", "set_field", "set_reports_to", "set_tags",
]  # fmt: skip

NUMBER_KINDS = frozenset({"phone", "mobile", "fax", "whatsapp"})
_OWNERS = (("order_id", Order), ("interaction_id", Interaction), ("contact_id", Contact))
_NOT_ITSELF = frozenset({("customer", "parent_id")})
LARGEST_FILE = 64 * 1024 * 1024


class ReportsInCircle(InCircle):
    """Somebody would report to themself, directly or through others.

    Its names lead up from the chief that was wished to the one who was to report there.
    """

    key = "reports_in_circle"
    step = "{0} reports to {1}"
    refused = "{0} cannot report to {1}"
    alone = "{0} cannot report to themself"

    @property
    def ends(self) -> tuple[str, str]:
        """Who cannot report to whom."""
        return self.names[-1], self.names[0]


def create_customer(
    book: Book, *, name: str, kind: str = "company", initiator: str = "", **fields: Any
) -> int:
    """Add a customer and return its id; a person gets a contact that is themself.

    Raises:
        InvalidValue: no name, or a value its field cannot hold.
    """
    currency = str(fields.get("currency") or book.currency)
    given = {"name": name, "kind": kind, **fields}
    values = {key: checked("customer", key, value, currency) for key, value in given.items()}
    values["currency"] = currency
    values["sort_key"] = _sort_key(values)
    with book.transaction("create_customer", subject=values["name"], initiator=initiator) as tx:
        customer_id = tx.insert(Customer, **{**values, "created_at": now_ms()})
        if kind == "person":
            tx.insert(Contact, customer_id=customer_id, name=values["name"], created_at=now_ms())
    return customer_id


def set_field(
    book: Book, table: str, record_id: int, field: str, value: Any, *, initiator: str = ""
) -> Changes | None:
    """Set one field of any record; return the change, or None where it was so already.

    Raises:
        InvalidValue: the field cannot hold the value.
        ReportsInCircle: a contact would report to themself.
        IntroducedInCircle: a customer would be introduced by somebody it brought itself.
        NoSuchRecord: the record is gone.
    """
    record = record_of(table)
    heard: list[Changes] = []
    book.subscribe(heard.append)
    try:
        with book.transaction("edit", initiator=initiator) as tx:
            row = tx.get(record, record_id)
            stored = checked(table, field, value, str(row.get("currency") or book.currency))
            if (table, field) == ("contact", "reports_to_id"):
                _refuse_circle(tx, record_id, stored)
            elif (table, field) in _NOT_ITSELF and stored == record_id:
                raise InvalidValue(field, row["name"], "it cannot point to itself")
            elif (table, field) in _NOT_ITSELF:
                _refuse_part_of_itself(tx, record_id, field, stored)
            tx.subject = _subject(tx, table, row)
            values = _following(tx, table, row, field, stored)
            if field == "currency":
                values |= _same_figures(table, row, book.currency, stored)
            tx.update(record, record_id, **values)
            if (table, field) == ("customer", "stage") and stored != row["stage"]:
                tx.insert(
                    StageChange, customer_id=record_id, at=now_ms(), stage=stored,
                    previous=row["stage"],
                )  # fmt: skip
    finally:
        book.unsubscribe(heard.append)
    return next((c for c in heard if c.entry_id and c.initiator == initiator), None)


def add(book: Book, table: str, *, initiator: str = "", **values: Any) -> int:
    """Add a record of any kind (contact, channel, matter, task, tagging …) and return its id."""
    currency = str(values.get("currency") or book.currency)
    row = {key: checked(table, key, value, currency) for key, value in values.items()}
    record = record_of(table)
    columns = record.__table__.columns.keys()
    if "currency" in columns:
        row["currency"] = currency
    if "created_at" in columns:
        row.setdefault("created_at", now_ms())
    with book.transaction("add_" + table, initiator=initiator) as tx:
        tx.subject = _subject(tx, table, row)
        if table == "customer":
            row["sort_key"] = _sort_key(row)
        elif table == "channel":
            row["kind"] = row.get("kind") or kind_of(row.get("value", ""), _country(tx, row))
            row["digits"] = _digits(tx, row)
        return tx.insert_many(record, [row])[0]  # a column may be called "record"


def delete(book: Book, table: str, ids: Sequence[int], *, initiator: str = "") -> int:
    """Delete records with all they own; return how many rows went."""
    record = record_of(table)
    if not ids:
        return 0
    with book.transaction("delete_" + table, initiator=initiator) as tx:
        tx.subject = _subject(tx, table, tx.get(record, ids[0]))
        if len(ids) > 1:
            tx.subject += f" +{len(ids) - 1}"
        return tx.delete(record, list(ids))


def duplicate_customer(book: Book, customer_id: int, *, initiator: str = "") -> int:
    """Copy a customer with its contacts, channels, addresses and tags; return the new id.

    What happened with the customer (orders, visits, tiers) stays with the one it happened with.
    """
    with book.transaction("duplicate_customer", initiator=initiator) as tx:
        row = tx.get(Customer, customer_id)
        name = _free_name(tx, row["name"])
        tx.subject = row["name"]
        fresh = {**row, "name": name, "ref": "", "created_at": now_ms()}
        copy_id = tx.insert(Customer, **_without_id({**fresh, "sort_key": sort_key(name)}))
        contacts = tx.find(Contact, customer_id=customer_id)
        moved = {
            c["id"]: tx.insert(
                Contact,
                **_without_id(
                    {**c, "customer_id": copy_id, "reports_to_id": None, "photo_id": None}
                ),
            )
            for c in contacts
        }
        chiefs = {
            moved[c["id"]]: {"reports_to_id": moved.get(c["reports_to_id"])}
            for c in contacts
            if c["reports_to_id"] is not None
        }
        tx.update_many(Contact, chiefs)
        for personal in (Kin, CareerStep):
            for old, new in moved.items():
                rows = tx.find(personal, contact_id=old)
                tx.insert_many(personal, [{**_without_id(row), "contact_id": new} for row in rows])
        for record in (Channel, Address, Tagging):
            rows = tx.find(record, customer_id=customer_id)
            tx.insert_many(record, [_copy(part, copy_id, moved) for part in rows])
    return copy_id


def set_tags(book: Book, customer_id: int, tags: Iterable[str], *, initiator: str = "") -> None:
    """Give a customer exactly these tags."""
    wanted = list(dict.fromkeys(tag.strip() for tag in tags if tag.strip()))
    with book.transaction("set_tags", initiator=initiator) as tx:
        tx.subject = tx.get(Customer, customer_id)["name"]
        now = {row["tag"]: row["id"] for row in tx.find(Tagging, customer_id=customer_id)}
        tx.delete(Tagging, [now[tag] for tag in now if tag not in wanted])
        fresh = [{"customer_id": customer_id, "tag": t} for t in wanted if t not in now]
        tx.insert_many(Tagging, fresh)


def set_reports_to(
    book: Book, contact_id: int, chief_id: int | None, *, initiator: str = ""
) -> Changes | None:
    """Say whom a contact reports to (None: nobody known); raise ReportsInCircle."""
    return set_field(book, "contact", contact_id, "reports_to_id", chief_id, initiator=initiator)


def attach_file(
    book: Book,
    customer_id: int,
    source: Path | bytes,
    *,
    name: str = "",
    contact_id: int | None = None,
    interaction_id: int | None = None,
    initiator: str = "",
) -> int:
    """Keep a file in the book and return the attachment's id.

    Raises:
        CrmdeskError: the file cannot be read or is larger than 64 MiB.
    """
    name = name or (source.name if isinstance(source, Path) else "file")
    data = _read(source)
    with book.transaction("attach_file", subject=name, initiator=initiator) as tx:
        return tx.insert(
            Attachment,
            customer_id=customer_id,
            contact_id=contact_id,
            interaction_id=interaction_id,
            **attachment_values(tx, name, data),
        )


def attachment_values(tx: Transaction, name: str, data: bytes) -> Row:
    """Keep a file's bytes, once per content; return the attachment's columns that say of them.

    Raises:
        CrmdeskError: the file is larger than 64 MiB.
    """
    if len(data) > LARGEST_FILE:
        raise CrmdeskError(f"{name} is larger than 64 MiB.", kept="Nothing was attached.")
    return {
        "name": name,
        "mime": mimetypes.guess_type(name)[0] or "application/octet-stream",
        "size": len(data),
        "sha256": tx.keep_bytes(data),
        "added_at": now_ms(),
    }


def read_attachment(book: Book, attachment_id: int) -> tuple[str, str, bytes]:
    """Return name, MIME type and bytes of an attachment; raise NoSuchRecord."""
    with book.read() as connection:
        return attachment_bytes(connection, attachment_id)


def _read(source: Path | bytes) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        return source.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise CrmdeskError(
            f"{source.name} cannot be read: {reason}.", kept="Nothing was attached."
        ) from error


def _sort_key(row: Row) -> str:
    return sort_key(str(row.get("name") or ""))


def _subject(tx: Transaction, table: str, row: Row) -> str:
    """Return the words of what a change is done to: the customer's name where there is one."""
    if row.get("customer_id"):
        return str(tx.get(Customer, row["customer_id"])["name"])
    for parent, record in _OWNERS:
        if row.get(parent):
            return _subject(tx, table, tx.get(record, row[parent]))
    return str(row.get("name") or row.get("title") or row.get("question") or "")


def _following(tx: Transaction, table: str, row: Row, field: str, stored: Any) -> Row:
    """Return the field with what follows from it: sort key, digits, the other introducer."""
    values = {field: stored}
    if table == "customer" and field == "name":
        values["sort_key"] = sort_key(stored)
    elif table == "channel" and field in ("value", "kind"):
        values["digits"] = _digits(tx, {**row, field: stored})
    elif (table, field) == ("opportunity", "stage"):
        values |= _closing(row, stored)
    elif table == "customer" and field in referrals.INTRODUCER_FIELDS:
        values |= referrals.introduced(tx, row, field, stored)
    elif (table, field) == ("contact", "customer_id"):
        referrals.refuse_move(tx, row["id"], stored)
    return values


def _same_figures(table: str, row: Row, home: str, currency: str) -> Row:
    """Return a record's money as the same figures in a currency of other minor units."""
    old, new = row["currency"] or home, currency or home
    return {name: figure_in(row[name], old, new) for of, name in MONEY if of == table}


def _closing(row: Row, stage: str) -> Row:
    """Return when a deal was closed: today unless it was before; an open one has no such day."""
    if stage not in CLOSED_DEALS:
        return {"closed_on": None} if row["stage"] in CLOSED_DEALS else {}
    return {"closed_on": row["closed_on"] or date.today()}


def _digits(tx: Transaction, channel: Row) -> str:
    if channel.get("kind") not in NUMBER_KINDS:
        return ""
    return phone_digits(str(channel.get("value") or ""), _country(tx, channel))


def _country(tx: Transaction, channel: Row) -> str:
    found = tx.find(Customer, id=channel.get("customer_id"))
    return str(found[0]["country"]) if found else ""


def phone_digits(text: str, country: str) -> str:
    """Return a number as E.164 without its plus, else the digits as typed."""
    import phonenumbers

    region = country.upper() if len(country) == 2 else "CN"
    try:
        number = phonenumbers.parse(without_extension(text), region)
    except phonenumbers.NumberParseException:
        return digits_of(text)
    if not phonenumbers.is_possible_number(number):
        return digits_of(text)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)[1:]


def _refuse_circle(tx: Transaction, contact_id: int, chief_id: int | None) -> None:
    way: list[int] = []
    names: list[str] = []
    while chief_id is not None and chief_id not in way:
        row = tx.get(Contact, chief_id)
        way.append(chief_id)
        names.append(row["name"])
        if chief_id == contact_id:
            raise ReportsInCircle(names)
        chief_id = row["reports_to_id"]


def _refuse_part_of_itself(tx: Transaction, customer_id: int, field: str, whole: Any) -> None:
    above, seen = whole, set[int]()
    while above is not None and above not in seen:
        seen.add(above)
        row = tx.get(Customer, above)
        if above == customer_id:
            name = tx.get(Customer, whole)["name"]
            raise InvalidValue(field, name, "it is part of this one already")
        above = row["parent_id"]


def _without_id(row: Row) -> Row:
    return {key: value for key, value in row.items() if key != "id"}


def _copy(row: Row, customer_id: int, contacts: dict[int, int]) -> Row:
    fresh = {**_without_id(row), "customer_id": customer_id}
    if "contact_id" in fresh:
        fresh["contact_id"] = contacts.get(fresh["contact_id"])
    return fresh


def _free_name(tx: Transaction, name: str) -> str:
    number = 2
    while tx.find(Customer, name=f"{name} ({number})"):
        number += 1
    return f"{name} ({number})"
