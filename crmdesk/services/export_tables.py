"""The book as tables whose headers are the words that an import knows its fields by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import chain

from crmdesk.book.records import Interaction, Opportunity, Order, Product, Staff
from crmdesk.book.values import Row
from crmdesk.money import digits
from crmdesk.services.book_sheets import BOOK_SHEETS, moment_text
from crmdesk.services.export_book import book_rows, files_rows, sheet_headers
from crmdesk.services.export_extract import Common, Extract, Sheet, headers_of
from crmdesk.services.export_people import Cells, contacts_sheet, customers_sheet, money

Pages = Iterator[Extract]
PageMaker = Callable[[], Pages]

__all__ = ["customers_alone", "sheets_of"]


def sheets_of(common: Common, pages: PageMaker) -> Iterator[tuple[str, Sheet]]:
    """Yield a sheet per kind that has any rows, customers always and first.

    Each must be taken whole before the next is asked for.

    Args:
        common: what all of them share.
        pages: gives the customers page by page, anew for each sheet.
    """
    yield "customers", customers_sheet(common, pages(), alone=False)
    sheets: list[tuple[str, Callable[[], Sheet]]] = [
        ("contacts", lambda: contacts_sheet(common, pages())),
        ("products", lambda: _products(common)),
        ("staff", lambda: _staff(common)),
        ("orders", lambda: Sheet(headers_of(*ORDER), _each(pages(), _orders))),
        ("opportunities", lambda: Sheet(headers_of(*DEAL), _each(pages(), _opportunities))),
        ("interactions", lambda: Sheet(headers_of(*TOUCH), _each(pages(), _interactions))),
    ]
    for name, make in sheets:
        yield from _filled(name, make())
    for name in BOOK_SHEETS:
        rows = files_rows(pages()) if name == "files" else book_rows(name, common, pages)
        yield from _filled(name, Sheet(sheet_headers(name), rows))


def customers_alone(common: Common, pages: PageMaker) -> Sheet:
    """Return the customers as a table that is read without any other."""
    return customers_sheet(common, pages(), alone=True)


def _filled(name: str, sheet: Sheet) -> Iterator[tuple[str, Sheet]]:
    """Yield a sheet unless it has no row."""
    rows = iter(sheet.rows)
    first = next(rows, None)
    if first is not None:
        yield name, Sheet(sheet.headers, chain((first,), rows))


def _each(pages: Pages, make: Callable[[Extract], Iterator[Cells]]) -> Iterator[Cells]:
    for page in pages:
        yield from make(page)


PRODUCT = ("name", "ref", "category", "unit", "price", "cost", "currency", "active", "notes")
STAFF = ("name", "ref", "title", "level", "email", "phone", "office", "notes")
ORDER = (
    "order_number", "customer_id", "customer_name", "ordered_on", "currency", "product",
    "quantity", "unit", "unit_price", "discount", "total", "line_cost", "staff_name", "channel",
    "payment_due", "notes",
)  # fmt: skip
DEAL = (
    "opportunity_id", "name", "customer_name", "contact_name", "product", "staff_name", "stage",
    "opened_on", "closed_on", "expected_on", "value", "currency", "probability", "source", "need",
    "competitors", "notes",
)  # fmt: skip
TOUCH = (
    "customer_name", "contact_name", "kind", "at", "minutes", "direction", "subject", "purpose",
    "body", "staff_name", "colleagues", "outcome", "promise", "severity", "answered_on",
    "closed_on",
)  # fmt: skip


def _products(common: Common) -> Sheet:
    def cells(row: Row) -> Cells:
        currency = row["currency"] or common.currency
        return [
            *(row[name] for name in PRODUCT[:4]), money(row["price"], currency),
            money(row["cost"], currency), currency, row["active"], row["notes"],
        ]  # fmt: skip

    return Sheet(headers_of(*PRODUCT), [cells(row) for row in common.rows(Product)])


def _staff(common: Common) -> Sheet:
    headers = headers_of("name", "employee_id", "title", "staff_level", *STAFF[4:], "manager_name")
    return Sheet(
        headers,
        [
            [*(row[name] for name in STAFF), common.names.get(row["manager_id"], "")]
            for row in common.rows(Staff)
        ],
    )


def _orders(page: Extract) -> Iterator[Cells]:
    for order in page.rows(Order):
        currency = order["currency"] or page.currency
        customer = order["customer_id"]
        head = [
            page.order_number(order["id"]), page.ref(customer), page.name(customer),
            order["ordered_on"], currency,
        ]  # fmt: skip
        tail = [
            page.name(order["staff_id"]), order["channel"], order["due_on"], order["notes"]
        ]  # fmt: skip
        lines = page.lines(order["id"])
        if not lines:
            yield [*head, *[None] * 7, *tail]
        unit = Decimal(10) ** (digits(currency) + 4)
        for line in lines:
            cost = line["cost_e4"]
            yield [
                *head, page.name(line["product_id"]) or line["product_text"], line["quantity"],
                page.common.units.get(line["product_id"], ""),
                money(line["unit_price"], currency), Decimal(line["discount_bp"]) / 10_000,
                Decimal(line["amount_e4"]) / unit, None if cost is None else Decimal(cost) / unit,
                *tail,
            ]  # fmt: skip


def _opportunities(page: Extract) -> Iterator[Cells]:
    for row in page.rows(Opportunity):
        currency = row["currency"] or page.currency
        yield [
            row["ref"], row["name"], page.name(row["customer_id"]), page.name(row["contact_id"]),
            page.name(row["product_id"]), page.name(row["staff_id"]), row["stage"],
            row["opened_on"], row["closed_on"], row["expected_on"],
            money(row["value"], currency), currency, row["probability"], row["source"],
            row["need"], row["competitors"], row["notes"],
        ]  # fmt: skip


def _interactions(page: Extract) -> Iterator[Cells]:
    for row in page.rows(Interaction):
        people = page.participants(row["id"])
        theirs = [page.name(p["contact_id"]) for p in people if p["contact_id"]]
        ours = [page.name(p["staff_id"]) for p in people if p["staff_id"]]
        yield [
            page.name(row["customer_id"]), "; ".join(theirs), row["kind"], moment_text(row["at"]),
            row["minutes"], row["direction"], row["subject"], row["purpose"], row["body"],
            page.name(row["staff_id"]), "; ".join(ours), row["outcome"], row["promise"],
            row["severity"], row["answered_on"], row["closed_on"],
        ]  # fmt: skip
