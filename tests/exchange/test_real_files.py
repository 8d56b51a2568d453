"""The real files: every row is read, and every filled cell ends somewhere."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from crmdesk.exchange.encodings import decode
from crmdesk.exchange.presets import ParsedRow, parse_rows, plan_import
from crmdesk.exchange.tables import read_table
from crmdesk.exchange.vcard import read_vcards, write_vcards

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="the real files are not beside the project"
)


def _rows(name: str) -> list[ParsedRow]:
    path = DATA / name
    return list(parse_rows(plan_import(path), read_table(path)))


@pytest.mark.parametrize(
    ("name", "preset", "kind", "count"),
    [
        ("northwind/customers.csv", "northwind_customers", "customers", 93),
        ("northwind/employees.csv", "northwind_employees", "staff", 9),
        ("northwind/products.csv", "northwind_products", "products", 77),
        ("northwind/orders.csv", "northwind_orders", "orders", 830),
        ("northwind/order_details.csv", "northwind_order_details", "order_lines", 2155),
        ("northwind/suppliers.csv", "northwind_suppliers", "customers", 29),
        ("northwind/categories.csv", "northwind_categories", "products", 8),
        ("maven_crm/accounts.csv", "maven_accounts", "customers", 85),
        ("maven_crm/products.csv", "maven_products", "products", 7),
        ("maven_crm/sales_teams.csv", "maven_sales_teams", "staff", 35),
        ("maven_crm/sales_pipeline.csv", "maven_sales_pipeline", "opportunities", 8800),
        ("rfm/rfm_data_orders.csv", "rfm_orders", "orders", 4906),
        ("febrl/dataset1.csv", "febrl", "contacts", 1000),
        ("cdnow/cdnow_customers_summary.csv", "cdnow_summary", "customers", 2357),
        ("cdnow/cdnow_customers_summary_with_transactions.csv", "cdnow_summary", "customers", 2357),
        ("zh_names/company_short_names.txt", None, "customers", 267397),
    ],
)
def test_counts_and_presets(name: str, preset: str | None, kind: str, count: int) -> None:
    plan = plan_import(DATA / name)
    assert (plan.preset, plan.kind) == (preset, kind)
    assert len(_rows(name)) == count


def test_northwind_order_value() -> None:
    total = Decimal(0)
    for row in _rows("northwind/order_details.csv"):
        assert not row.problems
        price, quantity, discount = (row.values[n] for n in ("unit_price", "quantity", "discount"))
        total += price * quantity * (1 - discount)  # type: ignore[operator]
    assert round(total, 2) == Decimal("1265793.04")


def test_pipeline_stages_and_value() -> None:
    rows = _rows("maven_crm/sales_pipeline.csv")
    stages = Counter(row.values["stage"] for row in rows)
    assert stages == {"Won": 4238, "Lost": 2473, "Engaging": 1589, "Prospecting": 500}
    won = sum(row.values["value"] for row in rows if row.values["stage"] == "Won")  # type: ignore[misc]
    assert won == 10_005_534
    assert sum("customer_name" not in row.values for row in rows) == 1425


def test_accounts_dirt_is_corrected_and_reported() -> None:
    rows = _rows("maven_crm/accounts.csv")
    assert {row.values["industry"] for row in rows} >= {"technology", "medical"}
    assert "technolgy" not in {row.values["industry"] for row in rows}
    fixed = Counter(p.value for row in rows for p in row.problems)
    assert fixed["technolgy"] == 12 and fixed["Philipines"] == 1
    assert sum("parent_name" in row.values for row in rows) == 15


CONTACTS = sorted((DATA / "contacts_csv").glob("*.csv"))


@pytest.mark.parametrize("path", CONTACTS, ids=lambda path: path.stem)
def test_every_filled_cell_of_contacts_ends_somewhere(path: Path) -> None:
    table = read_table(path)
    text = decode(path.read_bytes()).text
    raw = [
        row
        for row in csv.reader(text.splitlines(keepends=True), delimiter=table.delimiter)
        if any(row)
    ]
    if table.has_header:
        raw = raw[1:]
    parsed = list(parse_rows(plan_import(path), table))
    assert len(parsed) == len(raw)
    for cells, row in zip(raw, parsed, strict=True):
        said = [*row.extra.values(), *row.extra, *row.labels.values()]
        kept = " ".join([*map(str, row.values.values()), *said])
        for head, cell in zip(table.headers, cells, strict=False):
            for piece in cell.split(" ::: "):
                piece = piece.strip().replace("\r\n", "\n")
                dated = any(isinstance(value, date) for value in row.values.values())
                if piece and not head.endswith("- Type") and not (dated and _is_date(head)):
                    assert piece in kept or piece in kept.replace("\\n", "\n"), (head, piece)


def _is_date(head: str) -> bool:
    words = ("birth", "anniversary", "geburts", "event")
    return any(word in head.casefold() for word in words)


def test_contacts_without_header_say_so() -> None:
    assert plan_import(DATA / "contacts_csv" / "NoHeader.csv").confidence == 0.0


CARDS = sorted((DATA / "vcard").glob("*/*.vcf"))


@pytest.mark.parametrize("path", CARDS, ids=lambda path: path.stem)
@pytest.mark.parametrize("version", ["2.1", "3.0", "4.0"])
def test_every_card_is_read_and_written_without_loss(path: Path, version: str) -> None:
    cards = list(read_vcards(path))
    assert len(cards) == path.read_bytes().replace(b"\0", b"").upper().count(b"BEGIN:VCARD")
    again = list(read_vcards(write_vcards(cards, version)))
    assert again == [replace(card, version=version) for card in cards]


def test_letters_of_old_code_pages_in_cards() -> None:
    folder = DATA / "vcard" / "folkerkinzel"
    names = {
        path.stem.rpartition("_")[2]: next(read_vcards(path)).formatted_name
        for path in folder.glob("MultiAnsiFilterTests__*.vcf")
    }
    assert names["German"] == names["Murks"] == "Sören Täve Nüßlebaum"
    assert names["Greek"] == "Βαγγέλης"
    assert names["Hebrew"] == "אפרים קישון"
    assert names["Ukrainian"] == "Віталій Володимирович Кличко"
    assert names["utf-8"] == "孔夫子"
    [card] = read_vcards(folder / "Cropped_2_1.vcf")
    assert card.problems[0].code == "cut_off" and card.org == ["Firma", "Führungsetage"]


def test_there_are_all_the_cards() -> None:
    assert len(CARDS) == 28 + 19
