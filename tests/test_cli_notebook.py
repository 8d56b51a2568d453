"""The commands that take the place of the paper notebook."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from crmdesk.book import Book
from crmdesk.cli import main

Run = Callable[..., Any]


@pytest.fixture
def book_file(book_path: Path, small_sample: Path) -> Path:
    shutil.copy(small_sample, book_path)
    return book_path


@pytest.fixture
def ask(book_file: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs a command on the book and returns its answer."""

    def run(command: str, *arguments: object, code: int = 0, plain: bool = False) -> Any:
        words = [command, "--book", str(book_file), *(() if plain else ("--json",))]
        assert main([*words, *(str(each) for each in arguments)]) == code
        said = capsys.readouterr()
        if code:
            assert said.err.startswith("crmdesk") and len(said.err.splitlines()) == 1
            return said.err
        return said.out if plain else json.loads(said.out)

    return run


@pytest.fixture
def customer(ask: Run) -> dict[str, Any]:
    found: dict[str, Any] = ask("list", "--limit", 1)[0]
    return found


def test_a_visit_is_logged_found_told_and_taken_back(ask: Run, customer: dict[str, Any]) -> None:
    before = ask("show", customer["id"])
    written = ask(
        "log", "--customer", customer["id"], "--kind", "call", "--on", "2026-11-20",
        "--note", "Tasted the tea\n! 更小的盒子", "--next", "send samples",
        "--next-on", "2026-11-27", "--with", before["contacts"][0]["id"],
    )  # fmt: skip
    shown = ask("show", customer["id"])
    assert len(shown["interactions"]) == len(before["interactions"]) + 1
    assert any(task["title"] == "send samples" for task in shown["tasks"])
    assert any(matter["text"] == "更小的盒子" for matter in shown["matters"])
    found = ask("find", "更小")
    assert {"kind", "id", "customer", "title", "matched"} == set(found[0])
    assert (found[0]["id"], found[0]["customer"]) == (written["id"], customer["id"])
    assert "更小的盒子" in found[0]["matched"]
    told = ask("history", customer["id"])[0]
    assert {"at", "device", "what", "changes"} <= set(told)
    assert told["what"].startswith("log visit")
    assert {"record", "field", "old", "new"} <= set(told["changes"][0])
    assert any(c["field"] == "body" and "Tasted" in c["new"] for c in told["changes"])
    assert ask("undo")["undone"][0]["what"] == "log_visit"
    assert ask("show", customer["id"]) == before


def test_a_day_to_come_is_remarked_on(
    ask: Run, customer: dict[str, Any], capsys: pytest.CaptureFixture[str], book_file: Path
) -> None:
    on = date.today() + timedelta(days=30)
    words = ["log", "--book", str(book_file), "--customer", str(customer["id"])]
    assert main([*words, "--kind", "visit", "--on", str(on), "--note", "n"]) == 0
    assert capsys.readouterr().err.startswith(f"crmdesk: {on} is still to come")


def test_digits_find_whoever_calls_however_they_are_written(
    ask: Run, customer: dict[str, Any]
) -> None:
    with_phone = [
        (contact["name"], channel["value"])
        for contact in ask("show", customer["id"])["contacts"]
        for channel in ask("show", customer["id"])["channels"]
        if channel["contact_id"] == contact["id"] and channel["kind"] in ("phone", "mobile")
    ]
    name, number = with_phone[0]
    digits = "".join(c for c in number if c.isdigit())
    for typed in (digits[-7:], f"{digits[-8:-4]} {digits[-4:]}", number):
        found = ask("find", typed)
        assert found[0]["title"] == name
        assert found[0]["matched"] == number


def test_history_of_one_customer_leaves_others_out(ask: Run) -> None:
    first, second = (row["id"] for row in ask("list", "--limit", 2))
    ask("log", "--customer", first, "--note", "one")
    ask("log", "--customer", second, "--note", "two")
    told = json.dumps(ask("history", first), ensure_ascii=False)
    assert '"new": "one"' in told
    assert '"new": "two"' not in told
    whole = ask("history", "--limit", 2)
    assert [entry["what"][:9] for entry in whole] == ["log visit", "log visit"]


def test_undo_takes_as_many_as_it_can(ask: Run, customer: dict[str, Any], book_file: Path) -> None:
    ask("log", "--customer", customer["id"], "--note", "one")
    assert len(ask("undo", "--steps", 9)["undone"]) == 2
    assert "nothing to undo" in ask("undo", code=1)
    with Book.open(book_file) as book:
        assert book.check() == []


def test_plain_answers_keep_to_one_line_each(ask: Run, customer: dict[str, Any]) -> None:
    ask("log", "--customer", customer["id"], "--note", "first line\nsecond line", plain=True)
    lines = ask("history", customer["id"], "--limit", 1, plain=True).splitlines()
    assert any("first line second line" in line for line in lines)
    assert "first line" in ask("find", "first", "line", plain=True)


@pytest.mark.parametrize(
    ("command", "arguments", "code"),
    [
        ("log", ("--customer", 12, "--note", "x"), 1),
        ("log", ("--customer", 12, "--on", "yesterday"), 2),
        ("log", ("--customer", 12, "--kind", "dance"), 2),
        ("log", ("--customer", 12, "--next-on", "2026-11-27"), 2),
        ("history", (12,), 1),
        ("history", ("--limit", 0), 2),
        ("undo", ("--steps", 0), 2),
        ("find", (), 2),
        ("find", ("x", "--limit", 0), 2),
    ],
)
def test_what_cannot_be_is_said_in_one_line(
    ask: Run, command: str, arguments: tuple[object, ...], code: int
) -> None:
    ask(command, *arguments, code=code)


@pytest.mark.parametrize("command", ["log", "find", "history", "undo"])
def test_help_shows_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--help"]) == 0
    assert f"crmdesk {command} --book b.crm" in capsys.readouterr().out


def test_a_record_is_shown_as_it_was(ask: Run, customer: dict[str, Any], book_file: Path) -> None:
    before = ask("show", customer["id"])
    with Book.open(book_file) as book, book._write() as connection:
        connection.exec_driver_sql("UPDATE journal_entry SET at=at-86400000*3")
    ask("log", "--customer", customer["id"], "--note", "of today")
    yesterday = date.today() - timedelta(days=1)
    then = ask("show", customer["id"], "--as-of", yesterday)
    assert then["interactions"] == before["interactions"]
    assert len(ask("show", customer["id"])["interactions"]) == len(then["interactions"]) + 1
    ask("show", customer["id"], "--as-of", yesterday - timedelta(days=30), code=1)
    ask("show", customer["id"], "--as-of", date.today() + timedelta(days=1), code=2)
