"""The sheets of the whole book: family, posts, matters, wallet, tasks, history and all the rest."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from crmdesk.book.queries.exporting import blob
from crmdesk.book.records import Attachment
from crmdesk.book.values import Row
from crmdesk.exchange.own_sheets import OWN_SHEETS
from crmdesk.services.book_sheets import BOOK_SHEETS, BookSheet, interaction_text, moment_text
from crmdesk.services.export_extract import Common, Extract, has_customer, headers_of
from crmdesk.services.export_people import Cells, money

Pages = Iterator[Extract]


def sheet_headers(kind: str) -> list[str]:
    """Return the headers of a sheet of the book."""
    return headers_of(*(name for name, _, _ in OWN_SHEETS[kind]))


def book_rows(kind: str, common: Common, pages: Callable[[], Pages]) -> Iterator[Cells]:
    """Yield the rows of a sheet of the book, those of every customer in turn."""
    sheet = BOOK_SHEETS[kind]
    if not has_customer(sheet.record):
        whole = Extract(common, None)
        yield from (_cells(kind, sheet, whole, row) for row in common.rows(sheet.record))
        return
    for page in pages():
        for row in page.rows(sheet.record):
            yield _cells(kind, sheet, page, row)


def files_rows(pages: Pages) -> Iterator[Cells]:
    """Yield what files are kept, and under which names an export into a folder saves them."""
    for page in pages:
        photos = {row["photo_id"] for row in page.contacts}
        for row in page.rows(Attachment):
            photo = page.name(row["contact_id"]) if row["id"] in photos else ""
            yield [
                *_who(page, row), row["name"], saved_as(row), row["mime"], row["size"],
                moment_text(row["added_at"]), photo, _interaction(page, row),
            ]  # fmt: skip


def kept_files(common: Common) -> Iterator[tuple[str, bytes]]:
    """Yield the files that are kept, each content once, by the names they are saved under."""
    seen: set[str] = set()
    for page in common.pages():
        for row in page.rows(Attachment):
            name = saved_as(row)
            if name not in seen:
                seen.add(name)
                yield name, blob(common.connection, row["sha256"])


def saved_as(row: Row) -> str:
    """Return the name of a kept file in a folder: that of its content, so that none meet."""
    name = str(row["name"])
    ending = name.rpartition(".")[2] if "." in name else ""
    ending = "".join(char for char in ending if char.isalnum())[:8]
    return str(row["sha256"])[:16] + (f".{ending.casefold()}" if ending else "")


def _cells(kind: str, sheet: BookSheet, page: Extract, row: Row) -> Cells:
    return [
        _reference(name, page, row) if sheet.refers(name)
        else _value(name, type_, row[sheet.columns.get(name, name)], page, row)
        for name, type_, _ in OWN_SHEETS[kind]
    ]  # fmt: skip


def _value(name: str, type_: str, value: Any, page: Extract, row: Row) -> object:
    if name == "currency":
        return value or page.currency
    if type_ == "money":
        return money(value, row.get("currency") or page.currency)
    if type_ == "datetime":
        return moment_text(value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return value if value is not None else ""


def _reference(name: str, page: Extract, row: Row) -> str:
    """Return the words by which a row names another record."""
    customer = row["customer_id"] if "customer_id" in row else page.customer_of(row["contact_id"])
    words: dict[str, Callable[[], str]] = {
        "customer_number": lambda: page.ref(customer),
        "customer_name": lambda: page.name(customer),
        "contact_name": lambda: page.name(row["contact_id"]),
        "other_customer_number": lambda: page.ref(page.customer_of(row["other_id"])),
        "other_customer_name": lambda: page.name(page.customer_of(row["other_id"])),
        "other_contact_name": lambda: page.name(row["other_id"]),
        "product": lambda: page.name(row["product_id"]),
        "competitor": lambda: page.name(row["competitor_id"]),
        "order_number": lambda: page.order_number(row["order_id"]),
        "interaction": lambda: _interaction(page, row),
        "task_owner": lambda: page.name(row["owner_id"]),
        "tier_policy": lambda: page.name(row["policy_id"]),
    }
    return words[name]()


def _who(page: Extract, row: Row) -> list[str]:
    customer = row["customer_id"]
    return [page.ref(customer), page.name(customer), page.name(row["contact_id"])]


def _interaction(page: Extract, row: Row) -> str:
    meant = page.interaction(row["interaction_id"])
    return interaction_text(meant["at"], meant["kind"], meant["subject"]) if meant else ""
