"""Moments behind us and durations, as people type them in English and Chinese."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.services.moments import recognise_due_clock, recognise_minutes, recognise_moment

NOW = datetime(2026, 11, 30, 11, 7)  # a Monday


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("today 10:00", "2026-11-30 10:00"),
        ("yesterday 14:00", "2026-11-29 14:00"),
        ("yesterday afternoon", "2026-11-29 14:00"),
        ("last night", "2026-11-29 19:00"),
        ("3pm yesterday", "2026-11-29 15:00"),
        ("昨天下午", "2026-11-29 14:00"),
        ("昨天下午三点半", "2026-11-29 15:30"),
        ("昨晚8点", "2026-11-29 20:00"),
        ("昨天 14：00", "2026-11-29 14:00"),
        ("今天上午", "2026-11-30 09:00"),
        ("前天 10:00", "2026-11-28 10:00"),
        ("Friday", "2026-11-27 11:07"),
        ("last Friday at 9:30", "2026-11-27 09:30"),
        ("Monday", "2026-11-30 11:07"),
        ("上周五下午", "2026-11-27 14:00"),
        ("上上周五", "2026-11-20 11:07"),
        ("周五", "2026-11-27 11:07"),
        ("11-20", "2026-11-20 11:07"),
        ("12-05", "2025-12-05 11:07"),
        ("11/20 14:00", "2026-11-20 14:00"),
        ("20.11.", "2026-11-20 11:07"),
        ("11月20日下午2点", "2026-11-20 14:00"),
        ("20 Nov 9:30", "2026-11-20 09:30"),
        ("2026-11-20T14:00", "2026-11-20 14:00"),
        ("2026年11月20日 14时30分", "2026-11-20 14:30"),
        ("two days ago", "2026-11-28 11:07"),
        ("三天前", "2026-11-27 11:07"),
        ("an hour ago", "2026-11-30 10:07"),
        ("刚才", "2026-11-30 11:07"),
        ("29 Feb", "2024-02-29 11:07"),
        ("2pm", "2026-11-30 14:00"),
        ("12am", "2026-11-30 00:00"),
        ("tomorrow 9:00", "2026-12-01 09:00"),
    ],
)
def test_a_moment_is_the_last_that_fits(words: str, moment: str) -> None:
    assert str(recognise_moment(words, NOW)) == f"{moment}:00"


@pytest.mark.parametrize("words", ["", "banana", "25:00", "today 25:00", "99-99", "14"])
def test_what_names_no_moment(words: str) -> None:
    assert recognise_moment(words, NOW) is None


@given(st.text(max_size=30))
def test_any_words_are_taken_calmly(words: str) -> None:
    recognise_moment(words, NOW)
    recognise_minutes(words)
    recognise_due_clock(words)


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("45", 45), ("1h", 60), ("1.5 h", 90), ("1:30", 90), ("1h30", 90), ("90 min", 90),
        ("1小时20分", 80), ("半小时", 30), ("两小时", 120), ("", None), ("long", None),
    ],
)  # fmt: skip
def test_durations(words: str, minutes: int | None) -> None:
    assert recognise_minutes(words) == minutes


def test_suggestions_are_not_hours() -> None:
    assert recognise_due_clock("提3点建议") == ""
    assert recognise_due_clock("下周三上午十点半开会") == "10:30"
