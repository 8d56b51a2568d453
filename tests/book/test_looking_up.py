"""Looking up at every key: a long word that very many hold is found as others, the newest first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from crmdesk.book import Book
from crmdesk.book.queries import looking_up
from crmdesk.book.queries.looking_up import AT_ONCE, MOST
from crmdesk.book.records import Customer
from crmdesk.book.words import match_query


@pytest.fixture(scope="module")
def cities(tmp_path_factory: pytest.TempPathFactory, new_book: Callable[..., Book]) -> Book:
    """A book of 300 customers in Shanghai, ten of them in (Shanghai), and 30 in Shantou."""
    book = new_book(tmp_path_factory.mktemp("cities") / "b.crm")
    with book.transaction("fill") as tx:
        for at in range(330):
            city = "Shantou" if at % 11 == 5 else "(Shanghai)" if at % 33 == 7 else "Shanghai"
            name = f"Firm {at}"
            tx.insert(Customer, name=name, sort_key=name.lower(), city=city, currency="CNY")
    return book


@pytest.mark.parametrize("word", ["shang", "Shangh", "SHANGHAI"])
def test_of_a_word_that_most_hold_the_newest_are_found(cities: Book, word: str) -> None:
    with cities.read() as connection:
        found = looking_up._ask_common(connection, word, AT_ONCE)
        every = looking_up._ask(connection, match_query(word), MOST)
        newest = [row[0] for row in every]
    assert found is not None and len(found) == AT_ONCE
    assert [row[0] for row in found] == [i for i in newest if i in {r[0] for r in found}]
    beside_signs = [i for i in newest[:AT_ONCE] if i not in {row[0] for row in found}]
    assert len(beside_signs) <= 4, "those in brackets wait for the deeper look"


@pytest.mark.parametrize("word", ["shan", "shant", "sha", "s", "firm", "nowhere", "上海", "1234"])
def test_any_word_leads_to_what_the_index_knows(cities: Book, word: str) -> None:
    with cities.read() as connection:
        hits, _ = looking_up._hits(connection, word, deep=False)
        known = [row[0] for row in looking_up._ask(connection, match_query(word), 400)]
    assert len(hits) == min(AT_ONCE, len(known))
    assert {hit.id for hit in hits} <= set(known)


def test_a_word_that_few_of_those_beginning_alike_hold_is_asked_for(cities: Book) -> None:
    with cities.read() as connection:
        assert looking_up._ask_common(connection, "shantou", AT_ONCE) is None
        assert looking_up._ask_common(connection, "sha", AT_ONCE) is None
        assert looking_up._ask_common(connection, "上海市区", AT_ONCE) is None
        hits, _ = looking_up._hits(connection, "shantou", deep=False)
    assert len(hits) == 30
