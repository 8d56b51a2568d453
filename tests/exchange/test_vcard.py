"""vCards are read whatever wrote them, and written without loss."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crmdesk.exchange.vcard import (
    Address,
    Card,
    Labelled,
    NotACard,
    PartialDate,
    Photo,
    Property,
    read_vcards,
    write_vcards,
)

VERSIONS = ("2.1", "3.0", "4.0")
_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"])).map(
    str.strip
)
_LINES = st.lists(_TEXT, max_size=3).map("\n".join).map(str.strip)


@pytest.mark.parametrize("version", VERSIONS)
@given(
    card=st.builds(
        Card,
        formatted_name=_TEXT,
        family=_TEXT,
        given=_TEXT,
        org=st.lists(_TEXT.filter(bool), max_size=2),
        notes=_LINES,
        nicknames=st.lists(_TEXT.filter(bool), max_size=2),
        phones=st.lists(
            st.builds(Labelled, st.just(("cell", "work")), _TEXT.filter(bool)), max_size=2
        ),
        addresses=st.lists(st.builds(Address, street=_LINES.filter(bool), city=_TEXT), max_size=1),
    )
)
def test_any_card_is_read_back(version: str, card: Card) -> None:
    card = replace(card, phones=[p for p in card.phones if p.value[:4].lower() != "tel:"])
    assert list(read_vcards(write_vcards([card], version))) == [replace(card, version=version)]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_full_card_is_read_back(version: str) -> None:
    card = Card(
        version=version,
        formatted_name="王小明",
        family="王",
        given="小明",
        title="总经理",
        emails=[Labelled(("pref", "work"), "wang@example.com", "item1")],
        birthday=PartialDate(None, 3, 11),
        anniversary=PartialDate(2001, 1, 4),
        photo=Photo("image/png", b"\x89PNG\r\n" + bytes(range(200))),
        geo=(31.23, 121.47),
        categories=["A", "重要"],
        unknown=[Property("item1", "X-ABLABEL", (), "Büro\\nOst")],
    )
    assert list(read_vcards(write_vcards([card], version))) == [card]


def test_lines_are_folded_between_characters() -> None:
    data = write_vcards([Card(formatted_name="名" * 100)], "3.0")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    for line in data.split(b"\r\n"):
        line.decode("utf-8")


def test_cut_off_and_nested_cards() -> None:
    data = (
        b"BEGIN:VCARD\nVERSION:2.1\nFN:One\nAGENT:\nBEGIN:VCARD\nFN:Inner\nEND:VCARD\nEND:VCARD\n"
        b"BEGIN:VCARD\nVERSION:3.0\nFN:Two"
    )
    one, two = read_vcards(data)
    assert (one.formatted_name, two.formatted_name) == ("One", "Two")
    assert one.unknown[0].name == "AGENT" and "Inner" in one.unknown[0].value
    assert two.problems[0].code == "cut_off"


def test_empty_and_foreign_files(tmp_path: Path) -> None:
    assert list(read_vcards(b"")) == []
    with pytest.raises(NotACard):
        list(read_vcards(b"name,city\nAcme,Ulm\n"))
    with pytest.raises(NotACard):
        list(read_vcards(tmp_path / "none.vcf"))


@given(st.binary(max_size=400))
@example(b"\x80\x8d\x98")
def test_any_bytes_in_a_card_are_survived(data: bytes) -> None:
    assert list(read_vcards(b"BEGIN:VCARD\nVERSION:3.0\n" + data + b"\nEND:VCARD\n"))
