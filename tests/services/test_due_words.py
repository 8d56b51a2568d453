"""The words that say when leave the title, unless they say more than when."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.services.due_words import Due, take_due

MONDAY = date(2026, 11, 23)
TUESDAY, THURSDAY, FRIDAY = date(2026, 11, 24), date(2026, 11, 26), date(2026, 11, 27)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Send the quote by Thursday", Due("Send the quote", THURSDAY)),
        ("call tomorrow at 3pm", Due("call", TUESDAY, "15:00")),
        ("Call on Friday, 10:30", Due("Call", FRIDAY, "10:30")),
        ("send samples, latest 27 Nov", Due("send samples", FRIDAY)),
        ("pay by the end of this week", Due("pay", FRIDAY)),
        ("Friday: send samples", Due("send samples", FRIDAY)),
        ("tomorrow call him", Due("call him", TUESDAY)),
        ("周五前发报价", Due("发报价", FRIDAY)),
        ("周五发报价", Due("发报价", FRIDAY)),
        ("发报价，周五前", Due("发报价", FRIDAY)),
        ("明天下午3点打电话", Due("打电话", TUESDAY, "15:00")),
        ("打电话给王总，明天下午3点", Due("打电话给王总", TUESDAY, "15:00")),
        ("11月27日前寄样品", Due("寄样品", FRIDAY)),
        ("寄样品 11月27日", Due("寄样品", FRIDAY)),
    ],
)
def test_a_title_is_what_is_to_be_done(words: str, due: Due) -> None:
    assert take_due(words, MONDAY) == due


@pytest.mark.parametrize(
    "words",
    [
        "Friday", "by Friday", "明天", "agree the plan for next week", "Send report every Friday",
        "keep the price until Friday", "Meeting moved to Friday", "Compare Mon–Fri",
        "Monday meeting minutes to all", "call him tonight", "周五会议纪要发客户", "会议改到周五",
        "下周计划讨论", "今晚打电话", "report for 2026-12-01", "周五10:00开会",
    ],
)  # fmt: skip
def test_words_that_say_more_than_when_stay(words: str) -> None:
    found = take_due(words, MONDAY)
    assert found.title == words and found.on is not None


@given(st.text(), st.dates())
def test_no_phrase_upsets_it_and_no_word_is_made_up(words: str, today: date) -> None:
    found = take_due(words, today)
    assert found.title in words
    assert bool(found.title) == bool(words.strip())
