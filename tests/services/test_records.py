"""Making, changing and deleting records, each taken back by one undo."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from crmdesk.book.book import Book
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.queries.record import whole_record
from crmdesk.services import records, tasks
from crmdesk.services.fields import checked
from crmdesk.services.records import InvalidValue, ReportsInCircle
from tests.services.book_dump import ask, one


def whole(book: Book, customer_id: int) -> dict[str, Any]:
    with book.read() as connection:
        return whole_record(connection, customer_id)


def test_a_field_is_checked_stored_and_taken_back(book: Book) -> None:
    made = records.create_customer(book, name="津海冷链", country="CN")
    changes = records.set_field(
        book, "customer", made, "credit_limit", Decimal("1250.50"), initiator="form"
    )
    assert changes is not None
    assert changes.initiator == "form"
    assert changes.subject == "津海冷链"
    assert whole(book, made)["credit_limit"] == 125_050
    assert records.set_field(book, "customer", made, "credit_limit", Decimal("1250.5")) is None
    book.undo()
    assert whole(book, made)["credit_limit"] is None


def test_the_sort_key_follows_the_name(book: Book) -> None:
    made = records.create_customer(book, name="Zeta")
    records.set_field(book, "customer", made, "name", "天津")
    assert whole(book, made)["sort_key"] == "tianjin"


def test_digits_follow_the_number_in_the_customers_country(book: Book) -> None:
    made = records.create_customer(book, name="A", country="CN")
    channel = records.add(book, "channel", customer_id=made, kind="mobile", value="138 0013 8000")
    assert whole(book, made)["channels"][0]["digits"] == "8613800138000"
    records.set_field(book, "channel", channel, "value", "+44 20 7946 0018")
    assert whole(book, made)["channels"][0]["digits"] == "442079460018"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "  "),
        ("kind", "robot"),
        ("tier", "Z"),
        ("customer_since", "some day"),
        ("credit_limit", "a lot"),
        ("credit_limit", Decimal("1e40")),
        ("payment_days", "-3"),
        ("founded_year", "2.5"),
        ("nothing", "x"),
    ],
)
def test_what_a_field_cannot_hold_is_refused(book: Book, field: str, value: object) -> None:
    made = records.create_customer(book, name="A")
    before = whole(book, made)
    with pytest.raises(InvalidValue):
        records.set_field(book, "customer", made, field, value)
    assert whole(book, made) == before


def test_nobody_reports_to_themself_through_others(book: Book) -> None:
    made = records.create_customer(book, name="A")
    chief = records.add(book, "contact", customer_id=made, name="王芳")
    below = records.add(book, "contact", customer_id=made, name="李强", reports_to_id=chief)
    with pytest.raises(ReportsInCircle):
        records.set_reports_to(book, chief, below)
    with pytest.raises(ReportsInCircle):
        records.set_reports_to(book, chief, chief)
    assert records.set_reports_to(book, below, None) is not None


def test_a_copy_has_the_people_but_not_what_happened(sample: Book) -> None:
    with sample.read() as connection:
        first = connection.exec_driver_sql("SELECT MIN(id) FROM customer").scalar_one()
    old, copy_id = whole(sample, first), records.duplicate_customer(sample, first)
    copy = whole(sample, copy_id)
    assert [c["name"] for c in copy["contacts"]] == [c["name"] for c in old["contacts"]]
    assert {c["contact_id"] for c in copy["channels"]} <= {
        None,
        *(c["id"] for c in copy["contacts"]),
    }
    chiefs = {c["reports_to_id"] for c in copy["contacts"]} - {None}
    assert chiefs <= {c["id"] for c in copy["contacts"]}
    assert sorted(copy["tags"]) == sorted(old["tags"])
    assert copy["name"] != old["name"]
    assert copy["interactions"] == []
    assert copy["orders"] == []
    sample.undo()
    with pytest.raises(NoSuchRecord):
        whole(sample, copy_id)


def test_tags_files_tasks_and_deleting_are_undone(book: Book) -> None:
    made = records.create_customer(book, name="A")
    records.set_tags(book, made, ["x", " y ", "x", ""])
    assert whole(book, made)["tags"] == ["x", "y"]
    records.set_tags(book, made, ["y", "z"])
    assert whole(book, made)["tags"] == ["y", "z"]
    file = records.attach_file(book, made, b"photo", name="名片.png")
    assert records.read_attachment(book, file) == ("名片.png", "image/png", b"photo")
    task = records.add(book, "task", customer_id=made, title="Call")
    tasks.complete(book, task)
    assert whole(book, made)["tasks"][0]["done_at"]
    book.undo()
    assert whole(book, made)["tasks"][0]["done_at"] is None
    before = whole(book, made)
    records.delete(book, "customer", [made])
    with pytest.raises(NoSuchRecord):
        whole(book, made)
    book.undo()
    assert whole(book, made) == before


def test_a_person_is_a_contact_of_their_own(book: Book) -> None:
    made = records.create_customer(book, name="林悦", kind="person")
    assert [c["name"] for c in whole(book, made)["contacts"]] == ["林悦"]


@pytest.mark.parametrize(("typed", "stored"), [("eur", "EUR"), ("", "")])
def test_a_currency_is_a_code_or_nothing(book: Book, typed: str, stored: str) -> None:
    made = records.create_customer(book, name="Harbour")
    records.set_field(book, "customer", made, "currency", typed)
    for wrong in ("yuan", "E", "12"):
        with pytest.raises(InvalidValue):
            records.set_field(book, "customer", made, "currency", wrong)
    with book.read() as connection:
        sql = "SELECT currency FROM customer"
        assert connection.exec_driver_sql(sql).scalar() == stored


def test_a_deleted_person_takes_their_numbers_along(book: Book) -> None:
    firm = records.create_customer(book, name="Harbour Foods")
    chen = records.add(book, "contact", customer_id=firm, name="陈曦")
    records.add(
        book, "channel", customer_id=firm, contact_id=chen, kind="mobile", value="+86 138 0000 1234"
    )
    records.delete(book, "contact", [chen])
    assert ask(book, "SELECT * FROM channel") == []
    book.undo()
    assert one(book, "SELECT contact_id FROM channel") == chen


@pytest.mark.parametrize(
    ("table", "field", "typed", "stored"),
    [
        ("sales_order", "ordered_on", "30.11.2026", date(2026, 11, 30)),
        ("sales_order", "ordered_on", "2026年11月3日", date(2026, 11, 3)),
        ("payment", "paid_on", "昨天", date.today() - timedelta(days=1)),
        ("payment", "due_on", "tomorrow", date.today() + timedelta(days=1)),
        ("opportunity", "probability", "60 %", 60),
        ("opportunity", "value", "3.5万", 35_000_00),
        ("opportunity", "value", "1.234,50", 1_234_50),
    ],
)
def test_days_and_figures_are_read_as_people_write_them(
    table: str, field: str, typed: str, stored: object
) -> None:
    assert checked(table, field, typed) == stored


def test_money_of_another_currency_is_refused() -> None:
    with pytest.raises(InvalidValue, match="CNY"):
        checked("opportunity", "value", "$500", "CNY")
    with pytest.raises(InvalidValue):
        checked("sales_order", "ordered_on", "2026-02-30")


def test_a_circle_of_chiefs_names_its_steps(book: Book) -> None:
    made = records.create_customer(book, name="A")
    ids = [None]
    for name in ("Ann", "Bob", "Cy", "Dan"):
        ids.append(records.add(book, "contact", customer_id=made, name=name, reports_to_id=ids[-1]))
    with pytest.raises(ReportsInCircle) as refused:
        records.set_reports_to(book, ids[1] or 0, ids[4])
    assert refused.value.happened == (
        "Ann cannot report to Dan: Dan reports to Cy, Cy reports to Bob, Bob reports to Ann."
    )


def test_no_customer_is_part_of_its_own_parts(book: Book) -> None:
    names = ("Group", "Firm", "Plant")
    group, firm, plant = (records.create_customer(book, name=name) for name in names)
    records.set_field(book, "customer", firm, "parent_id", group)
    records.set_field(book, "customer", plant, "parent_id", firm)
    with pytest.raises(InvalidValue, match="part of this one already"):
        records.set_field(book, "customer", group, "parent_id", plant)
    assert whole(book, group)["parent_id"] is None


@pytest.mark.parametrize(
    ("typed", "country", "kind"),
    [
        ("lin@harbour.example", "CN", "email"), ("www.harbour.example/de", "CN", "web"),
        ("harbour.example", "", "web"), ("138 0013 8000", "CN", "mobile"),
        ("+86 138 0013 8000", "", "mobile"), ("022 2345 6789", "CN", "phone"),
        ("+49 30 901820", "CN", "phone"), ("07400 123456", "GB", "mobile"),
        ("010-12345678转801", "CN", "phone"), ("linyq_tj", "CN", "message"),
    ],
)  # fmt: skip
def test_what_is_typed_tells_the_kind_of_channel(
    book: Book, typed: str, country: str, kind: str
) -> None:
    made = records.create_customer(book, name="A", country=country)
    channel = records.add(book, "channel", customer_id=made, value=typed)
    assert one(book, "SELECT kind FROM channel WHERE id=?", channel) == kind
    chosen = records.add(book, "channel", customer_id=made, value=typed, kind="wechat")
    assert one(book, "SELECT kind FROM channel WHERE id=?", chosen) == "wechat"
