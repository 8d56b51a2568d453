"""Money of several currencies on the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from crmdesk.cli import main


def _say(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    capsys.readouterr()
    assert main([str(word) for word in words]) == 0
    return capsys.readouterr().out


def _json(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    return json.loads(_say(capsys, *words, "--json"))


@pytest.fixture
def book(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A book with orders in yuan and dollars, as imported from a file."""
    file, path = tmp_path / "orders.csv", tmp_path / "a.crm"
    with file.open("w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(["Order number", "Customer", "Order date", "Product", "Amount", "Currency"])
        rows.writerow(["1", "Harbour", "2026-11-01", "Tea", "1000", "CNY"])
        rows.writerow(["2", "Harbour", "2026-11-02", "Tea", "100", "USD"])
        rows.writerow(["3", "Delta", "2026-11-02", "Tea", "300", "CNY"])
    _say(capsys, "import", "--book", path, "--currency", "CNY", file)
    return path


def test_list_show_and_grade_tell_the_currency(
    book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {row["name"]: row for row in _json(capsys, "list", "--book", book)}
    harbour = found["Harbour"]
    assert (harbour["revenue_12m"], harbour["currency"]) == (1000_00, "CNY")
    assert harbour["left_out"] == [["USD", 100_00]]
    assert "1000.00 CNY + 100.00 USD" in _say(capsys, "list", "--book", book)
    whole = _say(capsys, "show", "--book", book, harbour["id"])
    assert "revenue_12m: 1000.00 CNY + 100.00 USD" in whole
    assert "not counted, having no exchange rate: USD" in whole
    graded = _json(capsys, "grade", "--book", book)
    assert (graded["currency"], graded["left_out"]) == ("CNY", {"USD": 1})
    assert "USD of 1 customers is not counted" in _say(capsys, "grade", "--book", book)


def test_rates_are_told_and_set(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "USD has no exchange rate" in _say(capsys, "rates", "--book", book)
    said = _say(capsys, "rates", "--book", book, "--as-of", "2026-11-20", "USD=7.12")
    assert said.splitlines() == ["sums are in CNY", "1 USD = 7.12 CNY, as of 2026-11-20"]
    assert "1712.00 CNY" in _say(capsys, "list", "--book", book)
    figures = _json(capsys, "rates", "--book", book, "--home", "USD")
    assert (figures["home"], figures["lines"][0]["code"]) == ("USD", "CNY")
    _say(capsys, "undo", "--book", book, "--steps", 2)
    assert "1000.00 CNY + 100.00 USD" in _say(capsys, "list", "--book", book)
    assert main(["rates", "--book", str(book), "USD=nought"]) == 1
    assert main(["rates", "--book", str(book), "USD"]) == 2
