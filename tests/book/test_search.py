"""Search: what a user types finds whom they mean."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.book import Book
from crmdesk.book.device import Device
from crmdesk.book.queries.customer_order import FEW, all_customers, first_customers
from crmdesk.book.queries.customers import CustomerFilter, customer_ids, customer_rows
from crmdesk.book.records import Channel, Contact, Customer, Interaction, Tagging
from crmdesk.book.search import search
from crmdesk.book.words import match_query, sort_key


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    path: Path = tmp_path_factory.mktemp("search") / "a.crm"
    with Book.create(path, device=Device(1, "me")) as made:
        with made.transaction("create") as tx:
            harbour = tx.insert(
                Customer, name="Harbour Foods", name_local="海港食品", city="天津", notes="frozen"
            )
            person = tx.insert(Contact, customer_id=harbour, name="单雄信")
            tx.insert(
                Channel, customer_id=harbour, contact_id=person, kind="mobile",
                value="+86 138 1234 5678", digits="8613812345678",
            )  # fmt: skip
            tx.insert(
                Channel, customer_id=harbour, kind="email", value="info@harbour-foods.example"
            )
            tx.insert(Tagging, customer_id=harbour, tag="出口")
            tx.insert(Customer, name="Müller & Söhne", city="München")
            tx.insert(Customer, name="Firm 00012", sort_key="firm 00012")
            tx.insert(
                Interaction, customer_id=harbour, kind="visit", at=1, body="碳带在零下三十度发糊"
            )
        yield made


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("海", "customer"), ("港食", "customer"), ("品", "customer"), ("食品", "customer"),
        ("haigang", "customer"), ("hai gang", "customer"), ("shipin", "customer"),
        ("hgsp", "customer"), ("sp", "customer"), ("harb", "customer"), ("FOODS", "customer"),
        ("foods harb", "customer"), ("天津", "customer"), ("出口", "customer"),
        ("info@harb", "customer"), ("muller", "customer"), ("söh", "customer"),
        ("单", "contact"), ("shanxiongxin", "contact"), ("danxiongxin", "contact"),
        ("138 1234", "contact"), ("+86-138", "contact"), ("13812345678", "contact"),
        ("5678", "contact"), ("008613812", "contact"),
        ("零下", "interaction"), ("三十度", "interaction"),
    ],
)  # fmt: skip
def test_finds(book: Book, typed: str, kind: str) -> None:
    with book.read() as connection:
        assert kind in [hit.kind for hit in search(connection, typed)], typed


@pytest.mark.parametrize("typed", ["港海", "zzz", "9999999", "品食"])
def test_does_not_find(book: Book, typed: str) -> None:
    with book.read() as connection:
        assert search(connection, typed) == []


def test_customers_come_before_notes(book: Book) -> None:
    with book.read() as connection:
        kinds = [hit.kind for hit in search(connection, "h")]
    assert kinds[0] == "customer"


def test_the_lists_filter_finds_by_contact_too(book: Book) -> None:
    with book.read() as connection:
        ids = customer_ids(connection, CustomerFilter(text="单雄"))
        assert [row.name for row in customer_rows(connection, ids)] == ["Harbour Foods"]


@given(st.text(max_size=30))
def test_no_typed_text_breaks_the_query(book: Book, typed: str) -> None:
    with book.read() as connection:
        search(connection, typed)
        customer_ids(connection, CustomerFilter(text=typed))


def test_query_words() -> None:
    assert match_query("") == match_query("  ;()*\"'") == ""
    assert match_query("ab 海港") == '"ab" * AND "海 港" *'


def test_sort_key_reads_chinese_as_pinyin() -> None:
    names = ["北京", "Apple", "安徽", "Zebra", "重庆"]
    assert sorted(names, key=sort_key)[:3] == ["安徽", "Apple", "北京"]


@pytest.mark.parametrize("typed", ["00012", "0001", "firm 00012"])
def test_digits_find_a_name_that_holds_them(book: Book, typed: str) -> None:
    with book.read() as connection:
        ids = list(customer_ids(connection, CustomerFilter(text=typed)))
        assert [row.name for row in customer_rows(connection, ids)] == ["Firm 00012"]


def test_the_first_of_many_are_those_whose_name_begins_so(tmp_path: Path) -> None:
    with Book.create(tmp_path / "many.crm", device=Device(1, "me")) as many:
        with many.transaction("fill") as tx:
            rows = [{"name": f"Ost {n:04}", "sort_key": f"ost {n:04}"} for n in range(FEW)]
            rows += [{"name": f"Works Ost {n}", "sort_key": f"works ost {n}"} for n in range(20)]
            tx.insert_many(Customer, rows[::-1])
        chosen = CustomerFilter(text="ost")
        with many.read() as connection:
            found = first_customers(
                connection, chosen, sort="due", descending=False, limit=60, ranked=True
            )
            every = all_customers(connection, chosen, sort="due", ranked=True)
            assert found is not None and not found[1]
            names = [row.name for row in customer_rows(connection, list(found[0]))]
        assert names == [f"Ost {n:04}" for n in range(60)]
        assert every[:60] == found[0] and len(every) == FEW + 20
