"""What is found stands as it is meant: the name first, by letter and by sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.device import Device
from crmdesk.book.queries.customer_order import all_customers
from crmdesk.book.queries.customers import CustomerFilter, customer_rows
from crmdesk.book.records import Channel, Contact, Customer, Interaction
from crmdesk.book.words import sort_key
from crmdesk.services.finding import find, find_for_box
from crmdesk.services.ranking import name_fit

NAMES = (
    "国王皇后", "猴姑", "达令家", "邻家大姐", "世纪宝贝", "宝实", "大方装饰", "抓娃娃",
    "IBM中国", "Wang Foods", "王伟业", "Foodservice Wang", "大一", "东大医院",
)  # fmt: skip


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """A book whose best customers, by tier, are never the ones meant."""
    path: Path = tmp_path_factory.mktemp("finding") / "a.crm"
    with Book.create(path, device=Device(1, "me")) as made, made.transaction("fill") as tx:
        ids = tx.insert_many(
            Customer,
            [
                {"name": name, "sort_key": sort_key(name), "tier": "A" if at % 2 == 0 else "D"}
                for at, name in enumerate(NAMES)
            ],
        )
        person = tx.insert(Contact, customer_id=ids[0], name="王伟")
        for n in range(60):
            tx.insert(Contact, customer_id=ids[2], name=f"李王伟{chr(0x4E00 + n)}")
            tx.insert(Interaction, customer_id=ids[2], kind="call", at=n, body="Wang Wei rang")
        tx.insert(
            Channel, customer_id=ids[0], contact_id=person, kind="mobile",
            value="+86 138 1234 5678", digits="8613812345678",
        )  # fmt: skip
    with Book.open(path, device=Device(1, "me")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("hougu", "猴姑"), ("hou gu", "猴姑"), ("hg", "猴姑"), ("lin jia da jie", "邻家大姐"),
        ("baoshi", "宝实"), ("bao shi", "宝实"), ("zhua wa wa", "抓娃娃"), ("da yi", "大一"),
        ("dayi", "大一"), ("wang f", "Wang Foods"),
        ("ibm", "IBM中国"), ("zhongguo", "IBM中国"), ("oodser", "Foodservice Wang"),
    ],
)  # fmt: skip
def test_whom_one_means_stands_first(book: Book, typed: str, name: str) -> None:
    assert find_for_box(book, typed).customers[0].name == name
    assert next(each.title for each in find(book, typed) if each.kind == "customer") == name


@pytest.mark.parametrize("typed", ["王伟", "wangwei", "wang wei", "ww"])
def test_a_person_stands_before_those_of_longer_names(book: Book, typed: str) -> None:
    assert find_for_box(book, typed).others["contact"][0].title == "王伟"
    people = [each.title for each in find(book, typed) if each.kind == "contact"]
    assert people[0] == "王伟"


@pytest.mark.parametrize("typed", ["13812345678", "138-1234-5678", "0086 138 1234 5678"])
def test_whose_number_it_is_stands_first(book: Book, typed: str) -> None:
    assert find(book, typed)[0].title == "王伟"


def test_syllables_apart_begin_a_name_in_the_list_too(book: Book) -> None:
    with book.read() as connection:
        ids = all_customers(connection, CustomerFilter(text="da yi"), ranked=True)
        assert customer_rows(connection, ids[:1])[0].name == "大一"


def test_fits_from_best_to_worst() -> None:
    typed = [("海港", "海港"), ("hai gang", "海港"), ("海", "海港"), ("haig", "海港")]
    fits = [name_fit(text, name) for text, name in [*typed, ("foods", "Harbour Foods")]]
    fits += [name_fit("gang", "海港"), name_fit("ood", "Harbour Foods"), name_fit("x", "海港")]
    assert fits == sorted(fits) == list(range(8))
    assert name_fit("  ", "海港") == name_fit("海", "") == 7
