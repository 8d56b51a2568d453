"""Drafts live in the book and nowhere else."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from crmdesk.book import Book, journal
from crmdesk.services.drafts import keep_draft, read_draft


def test_a_draft_is_kept_replaced_and_forgotten(book_path: Path) -> None:
    with Book.create(book_path) as book:
        keep_draft(book, "visit/1", {"note": "half a thought", "purpose": ""})
        keep_draft(book, "visit/2", {"note": "另一半"})
        assert read_draft(book, "visit/1") == {"note": "half a thought"}
        keep_draft(book, "visit/1", {"note": "  "})
        assert read_draft(book, "visit/1") == {}
    with Book.open(book_path) as book:
        assert read_draft(book, "visit/2") == {"note": "另一半"}
        with book.read() as connection:
            assert journal.entries(connection) == []


def test_the_draft_of_an_encrypted_book_is_encrypted(book_path: Path) -> None:
    with Book.create(book_path, passphrase="oats") as book:
        keep_draft(book, "visit/1", {"note": "ask for Mr Sun"})
    files = book_path.parent.glob(f"{book_path.name}*")
    assert not any(b"Mr Sun" in file.read_bytes() for file in files)


@given(st.text())
def test_a_broken_draft_is_no_draft(text: str) -> None:
    class Fake:
        def info(self, _key: str) -> str:
            return text

    assert isinstance(read_draft(Fake(), "x"), dict)  # type: ignore[arg-type]
