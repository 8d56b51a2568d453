"""Birthdays of the whole book, by the moon too, with those of families."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from crmdesk.book import Book
from crmdesk.book.records import Contact, Customer, Kin
from crmdesk.services.birthdays import upcoming_birthdays

TODAY = date(2026, 9, 20)


def test_people_and_families_stand_in_the_order_of_their_days(tmp_path: Path) -> None:
    with Book.create(tmp_path / "b.crm") as book:
        with book.transaction("add") as tx:
            firm = tx.insert(Customer, name="霁峤餐饮", sort_key="jiqiao")
            chen = tx.insert(
                Contact, customer_id=firm, name="陈曦", birth_year=1975, birth_month=8,
                birth_day=15, birth_lunar=True,
            )  # fmt: skip
            tx.insert(Contact, customer_id=firm, name="Ada", birth_month=9, birth_day=21)
            tx.insert(Contact, customer_id=firm, name="Later", birth_month=12, birth_day=1)
            tx.insert(Contact, customer_id=firm, name="Odd", birth_month=2, birth_day=31)
            tx.insert(Contact, customer_id=firm, name="Unknown", birth_month=9)
            tx.insert(
                Kin, contact_id=chen, relation="child", name="小雨", birth_year=2012,
                birth_month=10, birth_day=2,
            )  # fmt: skip
        found = upcoming_birthdays(book, 14, today=TODAY)
        assert [(b.who.contact, b.who.kin, b.occasion.on, b.occasion.turns) for b in found] == [
            ("Ada", "", date(2026, 9, 21), None),
            ("陈曦", "", date(2026, 9, 25), 51),
            ("陈曦", "小雨", date(2026, 10, 2), 14),
        ]
        assert found[2].who.relation == "child"
        assert upcoming_birthdays(book, 14, today=TODAY, customer_id=firm + 1) == []
