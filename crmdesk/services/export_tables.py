"""The book as tables whose headers are the words that an import knows its fields by."""

from __future__ import annotations

from decimal import Decimal

from crmdesk.book.values import from_ms
from crmdesk.services.export_extract import Extract, Sheet, headers_of
from crmdesk.services.export_people import contacts_sheet, customers_sheet, money
from crmdesk.services.fields import decimals

__all__ = ["Extract", "Sheet", "sheets_of"]


def sheets_of(extract: Extract) -> dict[str, Sheet]:
    """Return a sheet per kind, customers first."""
    return {
        "customers": customers_sheet(extract),
        "contacts": contacts_sheet(extract),
        "products": _products(extract),
        "staff": _staff(extract),
        "orders": _orders(extract),
        "opportunities": _opportunities(extract),
        "interactions": _interactions(extract),
    }


def _products(extract: Extract) -> Sheet:
    sheet = Sheet(
        headers_of("name", "ref", "category", "unit", "price", "cost", "currency", "active")
    )
    for row in extract.products:
        currency = row["currency"] or extract.currency
        sheet.rows.append(
            [
                row["name"], row["ref"], row["category"], row["unit"],
                money(row["price"], currency), money(row["cost"], currency), currency,
                row["active"],
            ]
        )  # fmt: skip
    return sheet


def _staff(extract: Extract) -> Sheet:
    names = ("name", "ref", "title", "email", "phone", "office", "notes")
    sheet = Sheet(headers_of("name", "employee_id", *names[2:], "manager_name"))
    for row in extract.staff:
        sheet.rows.append([*(row[name] for name in names), extract.name(row["manager_id"])])
    return sheet


def _orders(extract: Extract) -> Sheet:
    sheet = Sheet(
        headers_of(
            "order_number", "customer_id", "customer_name", "ordered_on", "currency", "product",
            "quantity", "unit_price", "discount", "total", "staff_name", "channel", "notes",
        )
    )  # fmt: skip
    for order in extract.orders:
        currency = order["currency"] or extract.currency
        lines = extract.lines.get(order["id"], [])
        number = order["number"] or (f"#{order['id']}" if len(lines) > 1 else "")
        head = [
            number, extract.refs.get(order["customer_id"], ""),
            extract.name(order["customer_id"]), order["ordered_on"], currency,
        ]  # fmt: skip
        tail = [extract.name(order["staff_id"]), order["channel"], order["notes"]]
        if not lines:
            sheet.rows.append([*head, *[None] * 5, *tail])
        unit = Decimal(10) ** (decimals(currency) + 4)
        for line in lines:
            sheet.rows.append(
                [
                    *head, extract.name(line["product_id"]) or line["product_text"],
                    line["quantity"], money(line["unit_price"], currency),
                    Decimal(line["discount_bp"]) / 10_000, Decimal(line["amount_e4"]) / unit,
                    *tail,
                ]
            )  # fmt: skip
    return sheet


def _opportunities(extract: Extract) -> Sheet:
    sheet = Sheet(
        headers_of(
            "opportunity_id", "name", "customer_name", "product", "staff_name", "stage",
            "opened_on", "closed_on", "value", "currency", "probability", "source", "notes",
        )
    )  # fmt: skip
    for row in extract.opportunities:
        currency = row["currency"] or extract.currency
        sheet.rows.append(
            [
                row["ref"], row["name"], extract.name(row["customer_id"]),
                extract.name(row["product_id"]), extract.name(row["staff_id"]), row["stage"],
                row["opened_on"], row["closed_on"] or row["expected_on"],
                money(row["value"], currency), currency, row["probability"], row["source"],
                row["notes"],
            ]
        )  # fmt: skip
    return sheet


def _interactions(extract: Extract) -> Sheet:
    sheet = Sheet(
        headers_of(
            "customer_name", "contact_name", "kind", "at", "subject", "body", "staff_name",
            "outcome",
        )
    )  # fmt: skip
    for row in extract.interactions:
        people = extract.participants.get(row["id"], ())
        names = [extract.name(p["contact_id"]) for p in people if p["contact_id"]]
        at = "" if row["at"] is None else from_ms(row["at"]).astimezone()
        sheet.rows.append(
            [
                extract.name(row["customer_id"]), "; ".join(names), row["kind"],
                at and f"{at:%Y-%m-%d %H:%M:%S}", row["subject"], row["body"],
                extract.name(row["staff_id"]), row["outcome"],
            ]
        )  # fmt: skip
    return sheet
