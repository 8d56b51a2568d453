"""The entries of one customer with their words, held so that typing into a filter reads nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crmdesk.book import Book
from crmdesk.book.queries.stream_words import StreamWords, places_of, stream_words
from crmdesk.book.queries.timeline import Stream, TimelineFilter, timeline
from crmdesk.models.timeline_rows import EMPTY


class CustomerStream:
    """Answers a filter of one customer from what it holds; reads what it lacks."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self.forget()

    def forget(self) -> None:
        """Let go of all, after a change of the book."""
        self._plain: TimelineFilter | None = None
        self._stream = EMPTY
        self._words: tuple[int, StreamWords] | None = None
        self._texts: list[str] | None = None
        self._found: tuple[str, list[int]] = ("", [])

    def stream(self, chosen: TimelineFilter) -> Stream:
        """Return the entries of a filter, whatever words it asks for."""
        plain = replace(chosen, text="")
        if self._plain != plain:
            with self._book.read() as connection:
                self._plain, self._stream = plain, timeline(connection, plain)
            self._texts = None
        return self._stream

    def places(self, chosen: TimelineFilter) -> Sequence[int] | None:
        """Return which entries of the stream hold the words asked for; None for all.

        While letters are added, only those found before are looked through.
        """
        stream = self.stream(chosen)
        if not chosen.text:
            return None
        if self._texts is None:
            words = self.words(chosen.customer_id)
            self._texts = (words or self.read(chosen.customer_id or 0)).of(stream)
            self._found = ("", [])
        typed, among = self._found
        narrower = bool(typed) and chosen.text.startswith(typed)
        found = (
            places_of(self._texts, chosen.text, among, typed)
            if narrower
            else places_of(self._texts, chosen.text)
        )
        self._found = chosen.text, found
        return found

    def words(self, customer_id: int | None) -> StreamWords | None:
        """Return the words of a customer's entries, None where they have not been read yet."""
        held = self._words
        return held[1] if held is not None and held[0] == customer_id else None

    def hold(self, customer_id: int, words: StreamWords) -> None:
        """Take words that were read elsewhere."""
        self._words = customer_id, words

    def read(self, customer_id: int) -> StreamWords:
        """Read the words of a customer's entries, on this thread, and hold them."""
        with self._book.read() as connection:
            words = stream_words(connection, customer_id)
        self.hold(customer_id, words)
        return words
