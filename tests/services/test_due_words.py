"""The words that say when leave the title, unless they say more than when."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.services.due_words import Due, take_due
from crmdesk.services.tasks import rhythm_of

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
        "Friday", "by Friday", "明天", "agree the plan for next week",
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


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("Send report every Friday", Due("Send report", FRIDAY, "", "week 1")),
        ("send the figures weekly", Due("send the figures", date(2026, 11, 30), "", "week 1")),
        ("call every other Monday at 10:00", Due("call", date(2026, 11, 30), "10:00", "week 2")),
        ("invoice every month on the 25th", Due("invoice", date(2026, 11, 25), "", "month 1")),
        ("check stock every quarter", Due("check stock", date(2027, 2, 23), "", "month 3")),
        ("Every Friday: send the report", Due("send the report", FRIDAY, "", "week 1")),
        ("every 2 weeks call him", Due("call him", date(2026, 12, 7), "", "week 2")),
        ("每周五发周报", Due("发周报", FRIDAY, "", "week 1")),
        ("发周报，每周五下午4点", Due("发周报", FRIDAY, "16:00", "week 1")),
        ("每月25号催款", Due("催款", date(2026, 11, 25), "", "month 1")),
        ("每月底对账", Due("对账", date(2026, 11, 30), "", "month 1 31")),
        ("每隔两周拜访", Due("拜访", date(2026, 12, 7), "", "week 2")),
        ("每半年拜访一次", Due("拜访一次", date(2027, 5, 23), "", "month 6")),
    ],
)
def test_what_comes_again_has_its_rhythm(words: str, due: Due) -> None:
    assert take_due(words, MONDAY) == due
    assert rhythm_of(due.repeats) is not None


@pytest.mark.parametrize(
    "words", ["review the monthly", "每月报表发客户", "每次带样品", "every 0 weeks"]
)
def test_a_name_is_no_rhythm(words: str) -> None:
    assert take_due(words, MONDAY) == Due(words)
