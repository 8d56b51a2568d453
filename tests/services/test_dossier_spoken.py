"""What a dossier tells of goals and needs: what was asked, how sure it is, where it was heard."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.records import Customer, Interaction, Matter
from crmdesk.book.values import to_ms
from crmdesk.models import question_words
from crmdesk.services.asked_words import ASKED
from crmdesk.services.dossier_maker import Maker
from crmdesk.services.fact_finding import KINDS, add_question

ROOT = Path(__file__).parents[2]


@pytest.fixture
def book(tmp_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    with new_book(tmp_path / "a.crm") as made:
        yield made


def test_a_goal_is_printed_with_all_that_is_known_of_it(book: Book) -> None:
    with book.transaction("test") as tx:
        firm = tx.insert(Customer, name="Harbour", sort_key="harbour", currency="CNY")
        at = to_ms(datetime(2026, 7, 17, 11).astimezone())
        visit, call = (
            tx.insert(Interaction, customer_id=firm, kind=kind, at=at) for kind in ("visit", "call")
        )
        for text, source, question in (
            ("Perth", visit, "goal_growth"), ("The CFO", call, "own-1"), ("Boxes", None, ""),
        ):  # fmt: skip
            tx.insert(
                Matter, customer_id=firm, kind="goal", text=text, on=date(2026, 7, 17),
                interaction_id=source, question=question, confidence=4 if question else None,
                detail="by May" if source == visit else "",
            )  # fmt: skip
    add_question(book, "Who signs?")

    def details(lang: str) -> dict[str, str]:
        made = Maker(book, lang, date(2026, 8, 1), sensitive=False).make(firm)
        return {each.text: each.detail for each in made.matters}

    assert details("en") == {
        "Perth": "Where do they want to grow? · by May · sure 4 of 5"
        " · heard on the visit of 17 Jul 2026",
        "The CFO": "Who signs? · sure 4 of 5 · heard on 17 Jul 2026",
        "Boxes": "",
    }
    assert details("zh_CN")["Perth"].startswith("他们想在哪里增长？ · by May · 把握 4/5 · ")


def test_paper_and_window_ask_in_the_same_words() -> None:
    root = ET.parse(ROOT / "resources" / "i18n" / "crmdesk_zh_CN.ts").getroot()
    found = next(each for each in root.iter("context") if each.findtext("name") == "Questions")
    chinese = {m.findtext("source"): m.findtext("translation") for m in found.iter("message")}
    sources = {key: str(source) for key, source in question_words._WORDS.items()}
    assert {key: (english, chinese[english]) for key, english in sources.items()} == ASKED
    assert set(ASKED) == set(KINDS)
