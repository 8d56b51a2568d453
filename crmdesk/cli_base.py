"""What the commands share: the book, the answer, and the word for misuse."""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from crmdesk.book.book import Book


class Misuse(Exception):
    """The command was called in a way it cannot be."""


def _plain(value: object) -> object:
    """Return what JSON can say of a value."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    return str(value)


def say(chosen: argparse.Namespace, answer: Any, lines: Sequence[str]) -> None:
    """Print the answer as JSON where that was asked for, else the lines."""
    if chosen.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2, default=_plain))
    else:
        for line in lines:
            print(line)


def passphrase(chosen: argparse.Namespace) -> str | None:
    """Return the passphrase from the environment variable that was named, if any."""
    name = chosen.passphrase_env
    return None if name is None else secret_of(name)


def secret_of(name: str) -> str:
    """Return what an environment variable holds; raise Misuse where there is nothing."""
    if name not in os.environ:
        raise Misuse(f"there is no environment variable {name}")
    if not os.environ[name]:
        raise Misuse(f"the environment variable {name} is empty")
    return os.environ[name]


def open_book(chosen: argparse.Namespace) -> Book:
    """Open the book that was named."""
    from crmdesk.book.book import Book

    return Book.open(chosen.book, passphrase=passphrase(chosen))


@contextmanager
def book_of_day(chosen: argparse.Namespace) -> Iterator[Book]:
    """Open the book as it was at the end of the day that was named, or as it is."""
    with open_book(chosen) as book:
        if chosen.as_of is None:
            yield book
            return
        if chosen.as_of > date.today():
            raise Misuse(f"{chosen.as_of} is still to come")
        from crmdesk.book.past import as_of

        end = datetime.combine(chosen.as_of, time.max).astimezone()
        with as_of(book, end) as past:
            yield past


def new_book(chosen: argparse.Namespace) -> Book:
    """Make the book that was named."""
    from crmdesk.book.book import Book

    options = {"currency": chosen.currency} if getattr(chosen, "currency", None) else {}
    return Book.create(chosen.book, passphrase=passphrase(chosen), **options)
