"""What is exported and read into an empty book is the same, as far as the format can carry it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmdesk.book import Book
from crmdesk.book.records import (
    Address,
    Channel,
    Contact,
    Customer,
    CustomField,
    Order,
    Tagging,
)
from crmdesk.errors import CrmdeskError
from crmdesk.services.exporting import UnknownFormat, export
from crmdesk.services.importing import import_files
from crmdesk.services.records import create_customer
from crmdesk.services.sample import make_sample

from .book_dump import ask, dump, one

OF_CUSTOMER = (
    "FROM {0} x JOIN customer c ON c.id=x.customer_id LEFT JOIN staff s ON s.id=x.{1}staff_id"
)
PEOPLE = {
    "contacts": "SELECT c.name, k.name, k.given_name, k.family_name, k.job_title, k.department,"
    " k.sex, k.notes, k.birth_year, k.birth_month, k.birth_day, k.birth_lunar, k.birth_leap_month,"
    " k.hobbies, k.education, k.native_place"
    " FROM contact k JOIN customer c ON c.id=k.customer_id",
    "names": "SELECT name, kind FROM customer",
    "own": "SELECT k.name, f.label, v.value FROM contact k, json_each(k.custom) v"
    " JOIN custom_field f ON f.key=v.key AND f.record='contact'",
    "channels": "SELECT c.name, h.kind, h.value FROM channel h JOIN customer c"
    " ON c.id=h.customer_id",
    "addresses": "SELECT c.name, a.street, a.city, a.state, a.postal_code, a.country"
    " FROM address a JOIN customer c ON c.id=a.customer_id",
    "tags": "SELECT c.name, t.tag FROM tagging t JOIN customer c ON c.id=t.customer_id",
}
"""What cards, CSV and workbooks carry."""
TABLES = PEOPLE | {
    "customers": "SELECT c.name, c.ref, c.kind, c.industry, c.region, c.country, c.city,"
    " c.source_channel, c.stage, c.tier, c.size_staff, c.founded_year, c.payment_days,"
    " c.currency, c.notes, c.customer_since, c.annual_revenue, c.credit_limit,"
    " COALESCE(s.name, ''), COALESCE(p.name, '') FROM customer c"
    " LEFT JOIN staff s ON s.id=c.owner_id LEFT JOIN customer p ON p.id=c.parent_id",
    "profiles": "SELECT name, titles, birthplace, ethnicity, career, family, health, personality,"
    " tastes, habits, preferred_channel, consent, role, stance, strength, last_seen_on, extra"
    " FROM contact",
    "more": "SELECT name, name_local, name_latin, short_name, tax_id, paydays, headcount,"
    " delivery_promise, relation, trade_role, service_level, extra FROM customer",
    "own fields": "SELECT record, label, kind, choices FROM custom_field",
    "filled": "SELECT c.name, f.label, v.value FROM customer c, json_each(c.custom) v"
    " JOIN custom_field f ON f.key=v.key AND f.record='customer'",
    "chiefs": "SELECT k.name, m.name FROM contact k JOIN contact m ON m.id=k.reports_to_id",
    "whose": "SELECT c.name, COALESCE(k.name, ''), h.value FROM channel h"
    " JOIN customer c ON c.id=h.customer_id LEFT JOIN contact k ON k.id=h.contact_id",
    "orders": "SELECT c.name, x.ordered_on, x.channel, COALESCE(s.name, '') "
    + OF_CUSTOMER.format("sales_order", ""),
    "lines": "SELECT c.name, COALESCE(p.name, l.product_text), l.quantity, l.unit_price,"
    " l.discount_bp, l.amount_e4 FROM order_line l JOIN sales_order o ON o.id=l.order_id"
    " JOIN customer c ON c.id=o.customer_id LEFT JOIN product p ON p.id=l.product_id",
    "opportunities": "SELECT c.name, x.name, x.stage, x.value, x.opened_on,"
    " COALESCE(x.closed_on, x.expected_on), x.probability, COALESCE(s.name, '') "
    + OF_CUSTOMER.format("opportunity", ""),
    "interactions": "SELECT c.name, x.kind, x.at/1000, x.subject, x.body, x.outcome,"
    " COALESCE(s.name, '') " + OF_CUSTOMER.format("interaction", ""),
    "products": "SELECT name, ref, category, unit, price, cost, currency, active FROM product",
    "staff": "SELECT s.name, s.ref, s.title, s.email, s.phone, s.office, COALESCE(m.name, '')"
    " FROM staff s LEFT JOIN staff m ON m.id=s.manager_id",
}
"""What CSV and workbooks carry."""


@pytest.fixture(scope="module")
def sold(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """Return a made-up book of thirty customers, three of them private persons."""
    with Book.create(tmp_path_factory.mktemp("sold") / "sold.crm") as made:
        make_sample(made, customers=30, today=date(2026, 11, 23), disorder=False)
        yield made


def content(book: Book, queries: dict[str, str]) -> dict[str, list[tuple[Any, ...]]]:
    """Return the answers to queries, sorted."""
    return {name: sorted(ask(book, sql), key=repr) for name, sql in queries.items()}


@pytest.mark.parametrize(
    ("form", "out", "queries"),
    [("csv", "folder", TABLES), ("xlsx", "o.xlsx", TABLES), ("vcard", "o.vcf", PEOPLE)],
)
def test_round_trip(
    sold: Book, book: Book, tmp_path: Path, form: str, out: str, queries: dict[str, str]
) -> None:
    before = dump(sold)
    written = export(sold, form, tmp_path / out)
    assert dump(sold) == before
    tables = [path for path in written if path.parent.name != "files"]
    report = import_files(book, tables)
    problems = [p for file in report.files for p in file.problems if p.code != "to_read_only"]
    assert problems == []
    expected, found = content(sold, queries), content(book, queries)
    for name in queries:
        assert found[name] == expected[name], name
    assert one(book, "SELECT COUNT(*) FROM customer WHERE kind='person'") > 0
    again = import_files(book, tables)
    assert (again.created, again.updated) == (0, 0)


def test_several_numbers_own_fields_and_a_lunar_birthday_come_back(
    book: Book, tmp_path: Path
) -> None:
    """Somebody with a Chinese name, three mobiles, a leap-month birthday and own fields."""
    with book.transaction("create") as tx:
        customer = tx.insert(Customer, name="云岭茶业", currency="CNY", headcount=40)
        size = {"key": "size", "label": "尺码", "kind": "choice", "choices": "L, XL"}
        since = {"key": "since", "label": "入会", "kind": "date", "choices": "", "position": 1}
        tx.insert_many(CustomField, [{"record": "contact", **size}, {"record": "contact", **since}])
        person = tx.insert(
            Contact, customer_id=customer, name="陈国华", stance=-1, role="decides", birth_month=4,
            birth_day=1, birth_year=1963, birth_lunar=True, birth_leap_month=True,
            tastes="普洱; 辣", extra={"Privat: Ort": "Ulm: oben\n  unten", "x": "1"},
            custom={"size": "XL", "since": "2020-02-29"},
        )  # fmt: skip
        for value in ("13800000001", "13800000002", "13800000003"):
            tx.insert(
                Channel, customer_id=customer, contact_id=person, kind="mobile", value=value,
                digits=value, label="cell",
            )  # fmt: skip
        for kind in ("wechat", "fax", "phone"):
            tx.insert(
                Channel, customer_id=customer, contact_id=person, kind=kind, value="021-7777777"
            )
        for label in ("work", "home", "other"):
            tx.insert(
                Address, customer_id=customer, contact_id=person, label=label, street=f"{label} 1"
            )
    queries = TABLES | {"places": "SELECT label, street FROM address"}
    kept = ("contacts", "channels", "own fields", "own", "places")
    for form, out, names in (("csv", "o", queries), ("xlsx", "o.xlsx", queries),
                             ("vcard", "o.vcf", kept)):  # fmt: skip
        with Book.create(tmp_path / f"{form}.crm") as other:
            report = import_files(other, export(book, form, tmp_path / out))
            assert [p for file in report.files for p in file.problems] == []
            expected, found = content(book, queries), content(other, queries)
            for name in names:
                assert found[name] == expected[name], (form, name)


def test_a_card_says_what_the_book_says_now(book: Book, tmp_path: Path) -> None:
    """What was changed since a card came in goes out as it is now."""
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nN:Lee;Ann;;;\nNICKNAME:Annie\n"
    card += "ORG:Acme;Sales\nCATEGORIES:old,kept\nX-A:b\nEND:VCARD\n"
    (tmp_path / "a.vcf").write_text(card)
    import_files(book, [tmp_path / "a.vcf"])
    with book.transaction("edit") as tx:
        [person] = tx.find(Contact)
        [customer] = tx.find(Customer)
        tx.update(
            Contact, person["id"], name="Ann Moor", nickname="Nan", department="Purchase", sex="f"
        )
        tx.update(Customer, customer["id"], name="Acme & Sons")
        [old] = [tag for tag in tx.find(Tagging) if tag["tag"] == "old"]
        tx.delete(Tagging, [old["id"]])
    text = export(book, "vcard", tmp_path / "o.vcf")[0].read_text()
    for line in ("FN:Ann Moor", "NICKNAME:Nan", "ORG:Acme & Sons;Purchase", "CATEGORIES:kept",
                 "GENDER:F", "X-A:b"):  # fmt: skip
        assert f"\n{line}\n" in text.replace("\r", ""), line


def test_cards_of_the_book_bring_nothing_new_to_it(sold: Book, tmp_path: Path) -> None:
    before = {name: content(sold, {name: TABLES[name]}) for name in ("channels", "contacts")}
    places = "SELECT COUNT(*) FROM address"
    there = one(sold, places)
    report = import_files(sold, export(sold, "vcard", tmp_path / "o.vcf"))
    assert report.created == 0
    assert {name: content(sold, {name: TABLES[name]}) for name in before} == before
    assert one(sold, places) == there


def test_a_full_disk_is_told_in_one_line(tmp_path: Path, project_root: Path) -> None:
    words = [sys.executable, "-c", _FULL, str(tmp_path)]
    done = subprocess.run(words, cwd=project_root, capture_output=True, text=True, check=False)
    assert done.stderr == "" and done.stdout.startswith("o.xlsx could not be written: No space")
    assert [each.name for each in tmp_path.iterdir()] == []


_FULL = """
import sys, zipfile
from pathlib import Path
from crmdesk.exchange.writers import CannotWriteError, write_xlsx
def full(*_args, **_how):
    raise OSError(28, "No space left on device")
for name in ("write", "writestr", "_write_end_record"):
    setattr(zipfile.ZipFile, name, full)
try:
    write_xlsx(Path(sys.argv[1]) / "o.xlsx", {"A": (["x"], [["y"]])})
except CannotWriteError as error:
    print(error)
"""


def test_some_customers_only(sold: Book, book: Book, tmp_path: Path) -> None:
    ids = [row[0] for row in ask(sold, "SELECT id FROM customer ORDER BY id LIMIT 4")]
    import_files(book, export(sold, "csv", tmp_path / "some", ids))
    names = [row[0] for row in ask(sold, "SELECT name FROM customer ORDER BY id LIMIT 4")]
    assert sorted(row[0] for row in ask(book, "SELECT name FROM customer")) == sorted(names)
    foreign = "SELECT COUNT(*) FROM sales_order WHERE customer_id NOT IN (SELECT id FROM customer)"
    assert one(book, foreign) == 0


def test_an_empty_book_is_exported_as_headers(book: Book, tmp_path: Path) -> None:
    for form, out in (("csv", "folder"), ("xlsx", "o.xlsx"), ("vcard", "o.vcf")):
        assert all(path.exists() for path in export(book, form, tmp_path / out))
    assert (tmp_path / "folder" / "customers.csv").read_text("utf-8-sig").startswith("Name,")


def test_one_csv_file_holds_the_customers(sold: Book, tmp_path: Path) -> None:
    assert export(sold, "csv", tmp_path / "c.csv") == [tmp_path / "c.csv"]
    assert len((tmp_path / "c.csv").read_text("utf-8-sig").splitlines()) >= 31


def test_no_such_format_and_no_such_place(sold: Book, tmp_path: Path) -> None:
    with pytest.raises(UnknownFormat):
        export(sold, "pdf", tmp_path / "o.pdf")
    for form in ("vcard", "xlsx", "csv"):
        (tmp_path / "file").write_text("old")
        with pytest.raises(CrmdeskError):
            export(sold, form, tmp_path / "file" / "o.vcf")
        with pytest.raises(CrmdeskError):
            export(sold, form, sold.path)
    assert (tmp_path / "file").read_text() == "old"


def test_birthdays_whole_in_part_and_lunar(book: Book, tmp_path: Path) -> None:
    days = {
        "Whole": {"birth_year": 1979, "birth_month": 11, "birth_day": 11},
        "Yearless": {"birth_month": 2, "birth_day": 29},
        "Year": {"birth_year": 1965},
        "Lunar": {"birth_year": 1980, "birth_month": 2, "birth_day": 30, "birth_lunar": True},
    }
    with book.transaction("create") as tx:
        customer = tx.insert(Customer, name="Acme")
        for name, parts in days.items():
            tx.insert(Contact, customer_id=customer, name=name, **parts)
    written = export(book, "csv", tmp_path / "o")
    with Book.create(tmp_path / "n.crm") as other:
        assert import_files(other, written).files[1].problems == ()
        sql = "SELECT name, birth_year, birth_month, birth_day, extra FROM contact ORDER BY id"
        found = {row[0]: row[1:] for row in ask(other, sql)}
    assert found["Whole"][:3] == (1979, 11, 11)
    assert found["Yearless"][:3] == (None, 2, 29)
    assert found["Year"][:3] == (1965, None, None)
    assert found["Lunar"] == (1980, 2, 30, None)


_WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=20
) | st.sampled_from(
    ["=1+1", "-2+3", "@SUM(A1)", "+cmd|' /C calc'!A0", "'=x", "a;b,c|d", '"', "\\n"]
)


@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=_WORDS, notes=_WORDS, city=_WORDS)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_any_words_come_back(
    tmp_path_factory: pytest.TempPathFactory,
    new_book: Callable[..., Book],
    form: str,
    name: str,
    notes: str,
    city: str,
) -> None:
    """Names and notes that look like formulas, quotes or delimiters are read as they were."""
    name, notes, city = (" ".join(text.split()) for text in (f"x{name}", notes, city))
    folder = tmp_path_factory.mktemp("words")
    with new_book(folder / "a.crm") as book, new_book(folder / "b.crm") as other:
        create_customer(book, name=name, notes=notes, city=city)
        import_files(other, export(book, form, folder / ("o.xlsx" if form == "xlsx" else "o.csv")))
        sql = "SELECT name, notes, city FROM customer"
        assert ask(other, sql) == ask(book, sql)


def test_formulas_are_text_in_a_workbook(book: Book, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    create_customer(book, name="=HYPERLINK(1)", notes="@SUM(A1)", city="-2+3")
    export(book, "xlsx", tmp_path / "o.xlsx")
    [sheet] = load_workbook(tmp_path / "o.xlsx").worksheets
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {
        "s",
        "inlineStr",
        "n",
        "b",
        "d",
    }
    with_formula = [c.value for row in sheet.iter_rows() for c in row if str(c.value)[:1] in "=@-"]
    assert [value for value in with_formula if value] == []


def test_orders_before_1900_and_large_amounts(book: Book, tmp_path: Path) -> None:
    with book.transaction("create") as tx:
        customer = tx.insert(Customer, name="Acme", annual_revenue=10**17)
        tx.insert(Order, customer_id=customer, number="1", ordered_on=date(1850, 1, 2))
    for form, out in (("xlsx", "o.xlsx"), ("csv", "o")):
        with Book.create(tmp_path / f"{form}.crm") as other:
            import_files(other, export(book, form, tmp_path / out))
            assert one(other, "SELECT ordered_on FROM sales_order") == "1850-01-02"
            assert one(other, "SELECT annual_revenue FROM customer") == 10**17


def test_the_file_of_contacts_alone_tells_persons_from_companies(
    sold: Book, book: Book, tmp_path: Path
) -> None:
    export(sold, "csv", tmp_path / "o")
    import_files(book, [tmp_path / "o" / "contacts.csv"])
    sql = "SELECT name, kind FROM customer WHERE id IN (SELECT customer_id FROM contact)"
    assert sorted(ask(book, sql)) == sorted(ask(sold, sql))
