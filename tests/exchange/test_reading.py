"""What the user says of a file goes before what is recognised."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from crmdesk.exchange.encodings import DecodeError
from crmdesk.exchange.plans import Reading
from crmdesk.exchange.presets import knows_rows, parse_rows, plan_import
from crmdesk.exchange.tables import read_table
from crmdesk.exchange.writers import write_xlsx


def _file(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes(data)
    return path


def test_an_encoding_is_taken_at_its_word(tmp_path: Path) -> None:
    path = _file(tmp_path, "name,city\nMüller,Köln\n".encode("cp1252"))
    table = read_table(path, Reading(encoding="cp1252"))
    assert table.confident and next(table.rows) == ["Müller", "Köln"]
    with pytest.raises(DecodeError):
        read_table(path, Reading(encoding="utf-8"))


def test_a_delimiter_and_the_lack_of_a_header_are_taken_at_their_word(tmp_path: Path) -> None:
    path = _file(tmp_path, b"name;city\nHarbour;Bern, CH\n")
    assert read_table(path, Reading(delimiter=",", header=True)).headers[0] == "name;city"
    bare = read_table(path, Reading(header=False))
    assert bare.headers == ["Column 1", "Column 2"] and not bare.has_header
    assert bare.first_row == 1 and len(list(bare.rows)) == 2
    named = read_table(_file(tmp_path, b"12,34\n56,78\n"), Reading(header=True))
    assert named.headers == ["12", "34"]


def test_a_sheet_is_read_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "b.xlsx"
    write_xlsx(path, {"One": (["name"], [["Harbour"]]), "Two": (["name"], [["Delta"]])})
    assert read_table(path).sheets == ("One", "Two")
    table = read_table(path, Reading(sheet="Two"))
    assert table.sheet == "Two" and next(table.rows) == ["Delta"]
    assert read_table(path, Reading(sheet="gone")).sheet == "One"


def test_a_plan_remembers_how_it_is_read_and_what_is_left_out(tmp_path: Path) -> None:
    path = _file(tmp_path, b"name,city,colour\nHarbour,Bern,red\n")
    plan = plan_import(path, reading=Reading(delimiter=","))
    assert plan.reading == Reading(delimiter=",")
    dropped = replace(plan, dropped=frozenset({2}))
    (kept,) = parse_rows(plan, read_table(path, plan.reading))
    (left,) = parse_rows(dropped, read_table(path, plan.reading))
    assert kept.extra == {"colour": "red"} and left.extra == {}


def test_what_tells_rows_apart() -> None:
    assert knows_rows("customers", ["city", "name"])
    assert not knows_rows("customers", ["city"])
    assert not knows_rows("order_lines", ["quantity"])
