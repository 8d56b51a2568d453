"""A fresh book, and one filled with the sample."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from crmdesk.book.book import Book
from crmdesk.services.sample import make_sample


@pytest.fixture
def book(book_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    """Return an empty book."""
    with new_book(book_path) as fresh:
        yield fresh


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    """Return a book with the sample of 60 customers; tests must leave it as it was."""
    with Book.create(tmp_path_factory.mktemp("sample") / "sample.crm") as filled:
        make_sample(filled, today=date.today())
        yield filled
