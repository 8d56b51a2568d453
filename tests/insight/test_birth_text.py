"""Birthdays as people type them are understood, and days that no calendar has are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight.birth_text import Birth, NoBirth, read_birth


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("", Birth()),
        ("1979", Birth(1979)),
        ("1979-02-28", Birth(1979, 2, 28)),
        ("1979/2/28", Birth(1979, 2, 28)),
        ("28.2.1979", Birth(1979, 2, 28)),
        ("28/2/1979", Birth(1979, 2, 28)),
        ("2/28", Birth(None, 2, 28)),
        ("02-29", Birth(None, 2, 29)),
        ("29 Feb 1980", Birth(1980, 2, 29)),
        ("13 May", Birth(None, 5, 13)),
        ("May 13, 1993", Birth(1993, 5, 13)),
        ("1979年2月28日", Birth(1979, 2, 28)),
        ("5月13日", Birth(None, 5, 13)),
        ("1993年", Birth(1993)),
        ("lunar 8/15", Birth(None, 8, 15, True)),
        ("8/15 lunar", Birth(None, 8, 15, True)),
        ("lunar 8/15, 1975", Birth(1975, 8, 15, True)),
        ("lunar 1975-8-15", Birth(1975, 8, 15, True)),
        ("lunar leap 4/3, 1963", Birth(1963, 4, 3, True, True)),
        ("lunar 1963 leap 4/3", Birth(1963, 4, 3, True, True)),
        ("农历八月十五", Birth(None, 8, 15, True)),
        ("农历1975年八月十五", Birth(1975, 8, 15, True)),
        ("农历1975年8月15日", Birth(1975, 8, 15, True)),
        ("一九七五年八月十五", Birth(1975, 8, 15, True)),
        ("阴历正月初一", Birth(None, 1, 1, True)),
        ("腊月廿八", Birth(None, 12, 28, True)),
        ("冬月三十", Birth(None, 11, 30, True)),
        ("闰四月初三", Birth(None, 4, 3, True, True)),
        ("农历1963年闰四月初三", Birth(1963, 4, 3, True, True)),
        ("十月二十", Birth(None, 10, 20, True)),
    ],
)
def test_what_people_type(text: str, birth: Birth) -> None:
    assert read_birth(text) == birth


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("soon", "unread"),
        ("12", "unread"),
        ("lunar", "unread"),
        ("1979-02-29", "no_such_day"),
        ("1900-02-29", "no_such_day"),
        ("13/13", "no_such_day"),
        ("4月31日", "no_such_day"),
        ("农历八月三十一", "no_such_day"),
        ("农历1964年闰四月初三", "no_such_day"),  # 1963 had that leap month
        ("lunar 2026-02-30", "no_such_day"),  # that month had 29 days
        ("lunar 1975", "no_such_day"),
        ("1779-01-01", "no_such_day"),
    ],
)
def test_what_is_no_day_of_birth(text: str, code: str) -> None:
    with pytest.raises(NoBirth) as refused:
        read_birth(text)
    assert refused.value.code == code


@given(st.text(alphabet="0123456789年月日闰农历初廿正腊冬十一三- /.lunareapFb,", max_size=16))
def test_no_text_upsets_it(text: str) -> None:
    try:
        found = read_birth(text)
    except NoBirth:
        return
    assert found.month is None or 1 <= found.month <= 12
