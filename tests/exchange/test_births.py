"""Birthdays in part and by the Chinese calendar, and several numbers in one cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.exchange.births import Birth, read_birth
from crmdesk.exchange.several import split_addresses, split_numbers


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("1975年2月", Birth(1975, 2)),
        ("1975", Birth(1975)),
        ("5-3", Birth(None, 5, 3)),
        ("8月15日", Birth(None, 8, 15)),
        ("--05-03", Birth(None, 5, 3)),
        ("农历1980年八月十五", Birth(1980, 8, 15, lunar=True)),
        ("1980年农历八月十五", Birth(1980, 8, 15, lunar=True)),
        ("農曆八月初三", Birth(None, 8, 3, lunar=True)),
        ("阴历8.15", Birth(None, 8, 15, lunar=True)),
        ("8月15日(农历)", Birth(None, 8, 15, lunar=True)),
        ("正月初三", Birth(None, 1, 3, lunar=True)),
        ("腊月廿三", Birth(None, 12, 23, lunar=True)),
        ("二月二", Birth(None, 2, 2, lunar=True)),
        ("1962年闰四月初五", Birth(1962, 4, 5, lunar=True, leap=True)),
        ("农历二〇〇〇年三月三十", Birth(2000, 3, 30, lunar=True)),
    ],
)
def test_birthdays_as_people_write_them(text: str, birth: Birth) -> None:
    assert read_birth(text) == birth


@pytest.mark.parametrize("text", ["12", "Peter", "1977-2-31", "八月三十五", "13月1日", "生日", ""])
def test_what_is_no_birthday(text: str) -> None:
    assert read_birth(text) is None


@given(
    year=st.none() | st.integers(1900, 2100), month=st.integers(1, 12), day=st.integers(1, 30),
    leap=st.booleans(),
)  # fmt: skip
def test_a_lunar_birthday_reads_what_it_writes(
    year: int | None, month: int, day: int, leap: bool
) -> None:
    birth = Birth(year, month, day, True, leap)
    assert read_birth(str(birth), lunar=True) == birth


@given(st.text(max_size=30))
def test_any_text_is_a_birthday_or_none(text: str) -> None:
    read_birth(text)
    assert "".join(split_numbers(text)) is not None
    split_addresses(text)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("021-54584520/021-54584521", ["021-54584520", "021-54584521"]),
        ("13800138000、13900139000", ["13800138000", "13900139000"]),
        ("13800138000 13900139000", ["13800138000", "13900139000"]),
        ("+1 555 123 4567 / +1 555 123 4568", ["+1 555 123 4567", "+1 555 123 4568"]),
        ("0123/579", ["0123/579"]),
        ("030/12345678", ["030/12345678"]),
        ("034441/ 2 22 67", ["034441/ 2 22 67"]),
        ("010-12345678转801", ["010-12345678转801"]),
    ],
)
def test_several_numbers_in_a_cell(text: str, numbers: list[str]) -> None:
    assert split_numbers(text) == numbers


def test_several_addresses_in_a_cell() -> None:
    assert split_addresses("a@b.example；c@d.example") == ["a@b.example", "c@d.example"]
    assert split_addresses("a@b.example, no address") == []
