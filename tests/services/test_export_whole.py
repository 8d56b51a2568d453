"""The whole book as open files: nothing is missing, and what can be read back comes back equal."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book import records as r
from crmdesk.book.values import table_columns, to_ms
from crmdesk.errors import Cancelled, CrmdeskError
from crmdesk.exchange import workbook
from crmdesk.exchange.own_sheets import OWN_SHEETS, TO_READ_ONLY
from crmdesk.services.attachments import set_photo
from crmdesk.services.book_sheets import BOOK_SHEETS, REFERENCES
from crmdesk.services.export_people import CONTACT, CUSTOMER
from crmdesk.services.exporting import export
from crmdesk.services.importing import import_files
from crmdesk.services.records import delete
from crmdesk.services.sample import make_sample
from crmdesk.services.visits import NewFile, Visit, log_visit

from .book_dump import ask, one

Tables = dict[str, Counter[tuple[str, ...]]]


@pytest.fixture(scope="module")
def sold(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """Return a made-up book of ten customers with everything that a record can hold."""
    with Book.create(tmp_path_factory.mktemp("sold") / "sold.crm") as made:
        make_sample(made, customers=10, today=date(2026, 11, 23), disorder=False)
        _add_the_rare(made)
        yield made


def _add_the_rare(book: Book) -> None:
    """Add what the sample lacks: every column that is seldom filled."""
    at = to_ms(datetime(2026, 3, 4, 5, 6, 7, 89_000).astimezone())
    with book.transaction("create") as tx:
        boss = tx.insert(r.Staff, name="Boss Wu", level="director")
        firm = tx.insert(
            r.Customer, name="云岭茶业", ref="Y1", city="昆明", country="CN", created_at=at,
            tier_locked_until=date(2027, 1, 2), sort_key="y", currency="CNY",
        )  # fmt: skip
        person = tx.insert(r.Contact, customer_id=firm, name="陈国华", created_at=at)
        brought = tx.insert(
            r.Customer, name="Brought Ltd", introducer_contact_id=person, currency="CNY",
            created_at=at, sort_key="b",
        )  # fmt: skip
        friend = tx.insert(r.Contact, customer_id=brought, name="Ann Lee", created_at=at)
        product = tx.insert(
            r.Product, name="Tea", notes="fragile", price=1250, cost=800, currency="CNY"
        )
        rival = tx.insert(r.Competitor, name="Rival", notes="cheap")
        visit = tx.insert(
            r.Interaction, customer_id=firm, kind="complaint", at=at, minutes=45, direction="in",
            subject="Wet  boxes", purpose="hear", body="All wet", promise="new ones",
            severity="delivery", answered_on=date(2026, 3, 5), closed_on=date(2026, 3, 9),
            staff_id=boss,
        )  # fmt: skip
        tx.insert(r.Participant, interaction_id=visit, staff_id=boss)
        tx.insert(r.Participant, interaction_id=visit, contact_id=person)
        order = tx.insert(
            r.Order, customer_id=firm, number="O-1", ordered_on=date(2026, 3, 1), currency="CNY",
            due_on=date(2026, 4, 1), channel="phone",
        )  # fmt: skip
        tx.insert(
            r.OrderLine, order_id=order, product_id=product, quantity=3.0, unit_price=1250,
            amount_e4=37_500_000, cost_e4=23_333_333,
        )  # fmt: skip
        tx.insert(
            r.Opportunity, customer_id=firm, contact_id=person, name="More tea", stage="proposal",
            need="leaves", competitors="Rival", expected_on=date(2026, 12, 24), value=100_000,
            currency="CNY", product_id=product,
        )  # fmt: skip
        for place, (city, main) in {"shop": ("昆明", True), "store": ("大理", False)}.items():
            tx.insert(
                r.Address, customer_id=firm, label=place, street=f"{place} 1", city=city,
                country="CN", main=main, latitude=25.0, longitude=102.5,
            )  # fmt: skip
        tx.insert(
            r.Channel, customer_id=firm, kind="phone", label="front desk", value="0871 123456",
            preferred=True,
        )  # fmt: skip
        whose = {"customer_id": firm, "interaction_id": visit}
        tx.insert(r.Kin, contact_id=person, name="小宝", relation="child", birth_month=4,
                  birth_day=30, birth_lunar=True, birth_leap_month=True, notes="piano")  # fmt: skip
        tx.insert(r.CareerStep, contact_id=person, organisation="Mill", job_title="Buyer",
                  from_year=1999, to_year=2004, notes="left in peace")  # fmt: skip
        tx.insert(r.Bond, contact_id=person, other_id=friend, kind="classmate", since_year=1988)
        tx.insert(r.Matter, **whose, contact_id=person, kind="pain", text="late trucks",
                  detail="Mondays", on=date(2026, 3, 4), closed_on=date(2026, 5, 6), confidence=4,
                  question="pains")  # fmt: skip
        tx.insert(r.WalletCell, customer_id=firm, product_id=product, competitor_id=rival,
                  product_text="Tea", unit="Shop 1", volume=5_000_000, price=1100, currency="CNY",
                  contract_end=date(2027, 6, 30), rating=2, observed_on=date(2026, 3, 4),
                  notes="by ear")  # fmt: skip
        tx.insert(r.Payment, customer_id=firm, order_id=order, paid_on=date(2026, 3, 20),
                  due_on=date(2026, 4, 1), amount=3750, currency="CNY", notes="cash")  # fmt: skip
        tx.insert(r.Consumption, customer_id=firm, product_id=product, per_day=1.25, stock=12.5,
                  stock_on=date(2026, 3, 4))  # fmt: skip
        tx.insert(r.Benefit, **whose, kind="information", text="a tender", on=date(2026, 3, 4),
                  worth=999, currency="CNY")  # fmt: skip
        tx.insert(r.Objection, **whose, contact_id=person, on=date(2026, 3, 4), real=False,
                  text="too dear", evidence="a smile", probe="why", answer="quality",
                  held=True)  # fmt: skip
        tx.insert(r.Task, **whose, contact_id=person, owner_id=boss, kind="call", title="Ring",
                  notes="softly", due_on=date(2026, 3, 6), due_time="09:30", created_at=at,
                  repeats="month 1", snoozed_until=date(2026, 3, 8))  # fmt: skip
        tx.insert(r.Task, kind="task", title="Buy stamps", created_at=at)
        tx.insert(r.FactQuestion, key="own_q", text="Who eats?", kind="need", position=3)


def _tables(folder: Path) -> Tables:
    """Return the rows of every table of a folder."""
    found: Tables = {}
    for path in folder.glob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.stem] = Counter(tuple(map(str.strip, row)) for row in csv.reader(file))
    return found


def _without_recorded(tables: Tables) -> Tables:
    """Leave out when those were recorded of whom the book does not know it: it is now."""
    for name in ("contacts",):
        head = next(row for row in tables[name] if "Recorded at" in row)
        at = head.index("Recorded at")
        tables[name] = Counter(row[:at] + row[at + 1 :] for row in tables[name].elements())
    return tables


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_is_read_back_is_exported_the_same(
    sold: Book, book: Book, tmp_path: Path, form: str
) -> None:
    export(sold, "csv", tmp_path / "before")
    out = tmp_path / ("o.xlsx" if form == "xlsx" else "before")
    if form == "xlsx":
        export(sold, "xlsx", out)
    given = [out] if form == "xlsx" else sorted(out.glob("*.csv"))
    report = import_files(book, given)
    problems = [p for file in report.files for p in file.problems if p.code != "to_read_only"]
    assert problems == []
    left = {f.problems[0].code for f in report.files if not f.kind}
    assert left == {"to_read_only"}
    export(book, "csv", tmp_path / "after")
    before, after = _tables(tmp_path / "before"), _tables(tmp_path / "after")
    _without_recorded(before)
    _without_recorded(after)
    for kind in before.keys() - TO_READ_ONLY - ({"files"} if form == "xlsx" else set()):
        assert after[kind] == before[kind], kind
    assert len(before.keys() - TO_READ_ONLY) >= 25
    again = import_files(book, given)
    assert (again.created, again.updated) == (0, 0)
    when = "SELECT created_at FROM contact WHERE name='陈国华'"
    assert one(book, when) == one(sold, when) != 0
    for sql in ("SELECT label, main, latitude FROM address WHERE customer_id=(SELECT id FROM"
                " customer WHERE ref='Y1') ORDER BY street",
                "SELECT label, preferred, value FROM channel WHERE label='front desk'",
                "SELECT k.name, c.name FROM customer c JOIN contact k"
                " ON k.id=c.introducer_contact_id",
                "SELECT i.subject FROM matter m JOIN interaction i ON i.id=m.interaction_id"
                " WHERE m.text='late trucks'"):  # fmt: skip
        assert ask(book, sql) == ask(sold, sql) != []


def test_an_import_of_the_whole_book_is_one_undo(sold: Book, book: Book, tmp_path: Path) -> None:
    export(sold, "xlsx", tmp_path / "o.xlsx")
    import_files(book, [tmp_path / "o.xlsx"])
    assert one(book, "SELECT COUNT(*) FROM kin") > 0
    book.undo()
    for record in r.Record.registry.mappers:
        table = record.class_.__tablename__
        if table not in ("tier_policy", "standing") and record.class_ in r.__dict__.values():
            assert one(book, f'SELECT COUNT(*) FROM "{table}"') == 0, table


_APART = {
    r.Customer: {"id", "sort_key", "owner_id", "parent_id", "introducer_customer_id", "custom",
                 "introducer_contact_id", "annual_revenue", "credit_limit", "extra", "created_at"},
    r.Contact: {"id", "customer_id", "reports_to_id", "photo_id", "role", "strength", "custom",
                "extra", "created_at", "birth_year", "birth_month", "birth_day", "birth_lunar",
                "birth_leap_month"},
}  # fmt: skip
"""Columns that have a header of another name, or are found from others."""


def test_every_column_of_every_record_is_exported() -> None:
    """A field that is added to a record is added to the export, or this fails."""
    for record, fields in ((r.Customer, CUSTOMER), (r.Contact, CONTACT)):
        assert table_columns(record).keys() - set(fields) == _APART[record]
    made_of = {sheet.record for sheet in BOOK_SHEETS.values()}
    others = {r.Customer, r.Contact, r.Staff, r.Product, r.Order, r.OrderLine, r.Opportunity,
              r.Interaction, r.Participant, r.Tagging}  # fmt: skip
    every = {getattr(r, name) for name in r.__all__} - {r.Record}
    assert every == made_of | others
    for kind, sheet in BOOK_SHEETS.items():
        named = {name for name, _, _ in OWN_SHEETS[kind]}
        written = {REFERENCES[n] if sheet.refers(n) else sheet.columns.get(n, n) for n in named}
        left = table_columns(sheet.record).keys() - written - {"id"}
        assert left <= {"customer_id", "digits"}, kind


def test_a_part_of_the_book_has_only_what_belongs_to_it(
    sold: Book, book: Book, tmp_path: Path
) -> None:
    (firm,) = (row[0] for row in ask(sold, "SELECT id FROM customer WHERE ref='Y1'"))
    written = export(sold, "csv", tmp_path / "one", [firm])
    tables = _tables(tmp_path / "one")
    assert "tasks" in tables and not any("Buy stamps" in row for row in tables["tasks"])
    assert len(tables["customers"]) == 2 and len(tables["family"]) == 2
    import_files(book, [path for path in written if path.suffix == ".csv"])
    assert {row[0] for row in ask(book, "SELECT name FROM customer")} == {"云岭茶业", "Brought Ltd"}


def test_attached_files_are_in_the_folder(sold: Book, tmp_path: Path) -> None:
    export(sold, "csv", tmp_path / "all")
    with (tmp_path / "all" / "files.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == one(sold, "SELECT COUNT(*) FROM attachment") > 0
    for row in rows:
        kept = tmp_path / "all" / "files" / row["Saved as"]
        assert kept.stat().st_size == int(row["Size in bytes"])


def test_attached_files_come_back_from_the_folder(sold: Book, book: Book, tmp_path: Path) -> None:
    export(sold, "csv", tmp_path / "all")
    report = import_files(book, sorted((tmp_path / "all").glob("*.csv")))
    assert [p.code for f in report.files if f.kind == "files" for p in f.problems] == []
    sql = (
        "SELECT c.name, a.name, a.mime, a.size, b.data FROM attachment a JOIN blob b"
        " ON b.sha256=a.sha256 JOIN customer c ON c.id=a.customer_id"
    )
    assert sorted(ask(book, sql)) == sorted(ask(sold, sql)) != []
    book.undo()
    assert one(book, "SELECT COUNT(*) FROM attachment") == 0


def test_a_file_comes_back_to_its_person_or_visit(book: Book, tmp_path: Path) -> None:
    with book.transaction("create") as tx:
        firm = tx.insert(r.Customer, name="Acme")
        lin, _ = tx.insert_many(
            r.Contact, [{"customer_id": firm, "name": n} for n in ("Lin", "Ann")]
        )
    set_photo(book, lin, NewFile("lin.png", b"a face"))
    log_visit(book, Visit(firm, subject="Tour", files=(NewFile("plan.txt", b"a plan"),)))
    export(book, "csv", tmp_path / "all")
    delete(book, "customer", [firm])
    import_files(book, sorted((tmp_path / "all").glob("*.csv")))
    faces = "SELECT k.name, a.name, a.contact_id=k.id FROM contact k JOIN attachment a"
    assert ask(book, f"{faces} ON a.id=k.photo_id") == [("Lin", "lin.png", 1)]
    joined = "SELECT i.subject, a.name FROM attachment a JOIN interaction i"
    assert ask(book, f"{joined} ON i.id=a.interaction_id") == [("Tour", "plan.txt")]


def test_a_file_that_is_not_there_is_named(sold: Book, book: Book, tmp_path: Path) -> None:
    export(sold, "csv", tmp_path / "all")
    table = tmp_path / "all" / "files.csv"
    outside = tmp_path / "secret.txt"
    outside.write_text("not ours")
    lines = table.read_text("utf-8-sig").splitlines()
    saved = next(csv.DictReader(lines[:2], delimiter=","))["Saved as"]
    table.write_text(
        "\n".join([lines[0], lines[1].replace(saved, "../../secret.txt")]), "utf-8-sig"
    )
    [told] = import_files(book, [table]).files
    assert (told.created, told.skipped) == (0, 1)
    assert [(p.row, p.column, p.value) for p in told.problems if p.code == "file_missing"] == [
        (2, "Saved as", "../../secret.txt")
    ]
    (tmp_path / "alone.csv").write_bytes(table.read_bytes())
    with pytest.raises(CrmdeskError, match="to be read"):
        import_files(book, [tmp_path / "alone.csv"])


def test_a_text_longer_than_a_cell_comes_back_whole(book: Book, tmp_path: Path) -> None:
    long = "=" + "".join(f"{n}, 字\n" for n in range(20_000))
    with book.transaction("create") as tx:
        firm = tx.insert(r.Customer, name="Acme", notes=long.strip())
        tx.insert(r.Interaction, customer_id=firm, kind="visit", body=long.strip(), at=1000)
        tx.insert(r.Matter, customer_id=firm, kind="need", text="x" * 32_767, detail="y" * 32_768)
    export(book, "xlsx", tmp_path / "o.xlsx")
    with Book.create(tmp_path / "other.crm") as other:
        report = import_files(other, [tmp_path / "o.xlsx"])
        assert [p for file in report.files for p in file.problems] == []
        for sql in ("SELECT notes FROM customer", "SELECT body FROM interaction",
                    "SELECT text, detail FROM matter"):  # fmt: skip
            assert ask(other, sql) == ask(book, sql)


def test_more_rows_than_a_sheet_has_go_on_in_another(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "ROW_LIMIT", 4)
    with book.transaction("create") as tx:
        tx.insert_many(r.Customer, [{"name": f"N{n}", "sort_key": f"n{n}"} for n in range(8)])
    export(book, "xlsx", tmp_path / "o.xlsx")
    with Book.create(tmp_path / "other.crm") as other:
        report = import_files(other, [tmp_path / "o.xlsx"])
        assert [f.sheet for f in report.files] == ["customers", "customers 2", "customers 3"]
        assert [f.created for f in report.files] == [3, 3, 2]


@pytest.mark.parametrize(("form", "out"), [("csv", "o"), ("csv", "o.csv"), ("xlsx", "o.xlsx"),
                                           ("vcard", "o.vcf")])  # fmt: skip
def test_it_tells_how_far_it_is_and_stops_when_told(
    sold: Book, tmp_path: Path, form: str, out: str
) -> None:
    told: list[tuple[int, int]] = []
    export(sold, form, tmp_path / out, progress=lambda *at: told.append(at) or True)  # type: ignore[func-returns-value]
    assert (told == sorted(told) and told[-1][0] == told[-1][1]) or form != "vcard"
    assert all(done <= total for done, total in told)
    place = tmp_path / "stopped"
    place.mkdir()
    with pytest.raises(Cancelled):
        export(sold, form, place / out, progress=lambda done, total: False)
    assert list(place.iterdir()) == []
