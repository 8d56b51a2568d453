"""The timeline's rows: headings by local day, a page of texts at a time."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from crmdesk.book import Book
from crmdesk.book.queries.entries import Entry
from crmdesk.book.queries.stream_words import places_of, stream_words
from crmdesk.book.queries.timeline import Stream, TimelineFilter, timeline
from crmdesk.book.records import Channel, Order
from crmdesk.models.timeline import TimelineModel
from crmdesk.models.timeline_rows import Heading, StreamRows
from crmdesk.models.timeline_words import title_of
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.tasks import TaskRunner
from crmdesk.services import records
from crmdesk.services.visits import Visit, log_visit


def _ms(*parts: int) -> int:
    return int(datetime(*parts).timestamp() * 1000)  # type: ignore[arg-type]


def test_the_first_entry_of_a_day_has_its_heading() -> None:
    moments = [_ms(2026, 11, 23, 10), _ms(2026, 11, 23, 0), _ms(2026, 11, 22, 23, 59)]
    stream = Stream(bytes(3), array("q", [1, 2, 3]), array("q", moments))
    rows = StreamRows(stream)
    assert [rows.heading(row) for row in range(3)] == [
        Heading(date(2026, 11, 23), 2), None, Heading(date(2026, 11, 22), 1)
    ]  # fmt: skip
    some = StreamRows(stream, [1, 2])
    assert some.heading(0) == Heading(date(2026, 11, 23), 1)
    assert [some.row_of(0, record) for record in (1, 2, 3, 4)] == [None, 0, 1, None]


def test_model_is_sound(book_path: Path, qapp: object, qtmodeltester: ModelTester) -> None:
    with Book.create(book_path) as book:
        customer = records.create_customer(book, name="Harbour")
        model = TimelineModel(book, TaskRunner(), Localizer("en"))
        qtmodeltester.check(model)
        model = TimelineModel(book, TaskRunner(), Localizer("en"))  # two testers disturb each other
        for minute in range(30):
            at = datetime(2026, 11, 20, 9, minute).astimezone()
            log_visit(book, Visit(customer, at=at, body="Said much"))
        model.set_filter(TimelineFilter(customer_id=customer))
        assert model.rowCount() == 30
        said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
        assert said == ["Friday 20 November. Visit", "Visit"], "the day is spoken once"
        entry = model.entry(1)
        assert entry is not None and entry.customer == "Harbour"
        qtmodeltester.check(model)


@pytest.mark.parametrize("words", ["today 10:00", "yesterday 9:30", "10:15"])
def test_moments_are_recognised(words: str, qapp: object) -> None:
    from crmdesk.services.moments import recognise_moment

    assert recognise_moment(words, datetime(2026, 11, 23, 14)) is not None
    assert recognise_moment("today 25:00", datetime(2026, 11, 23, 14)) is None


@pytest.mark.parametrize(("source", "words"), [("tier", "First tier: C"), ("stage", "First stage")])
def test_where_a_tier_or_stage_began_there_is_no_from(source: str, words: str) -> None:
    entry = Entry(
        source, 1, source, datetime(2026, 1, 2, tzinfo=UTC), True, None, "", "", "", "",
        values={"previous": "", "new": "C" if source == "tier" else "active"},
    )  # fmt: skip
    said = title_of(entry, Localizer("en"))
    assert said.startswith(words)
    assert "–" not in said


@pytest.fixture
def two(book_path: Path, new_book: Callable[..., Book]) -> Iterator[tuple[Book, int]]:
    """A book with two customers and four entries; the id of the first."""
    with new_book(book_path) as book:
        one = records.create_customer(book, name="Harbour", city="Tianjin")
        other = records.create_customer(book, name="Mühlenhof")
        with book.transaction("fill") as tx:
            tx.insert(Channel, customer_id=one, kind="email", value="chen.wen@example.com")
            tx.insert(Order, customer_id=other, number="A-77/2", ordered_on=date(2026, 11, 1))
        log_visit(book, Visit(one, body="! smaller boxes, 50% off\n他们需要冷库, Göttingen"))
        log_visit(book, Visit(one, body="= our samples by hufen"))
        log_visit(book, Visit(other, body="Nothing"))
        yield book, one


INSIDE = [("aller", 1), ("需要冷", 1), ("hufen", 1), ("50%", 1), ("0%x", 0), ("ample boxe", 0)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        *INSIDE, ("ample", 1), ("exampl", 0), ("MÜHLE", 2), ("uhlen", 2), ("arbour aller", 1),
        ("ianji", 2), ("chen.w", 2), ("en.we", 2), ("n@example.c", 2), ("A-77", 1), ("zzz", 0),
    ],
)  # fmt: skip
def test_the_book_is_looked_into_for_words(two: tuple[Book, int], typed: str, found: int) -> None:
    with two[0].read() as connection:
        assert len(timeline(connection, TimelineFilter(text=typed))) == found


@pytest.mark.parametrize(
    ("typed", "found"), [*INSIDE, ("gottin", 1), ("ÖTTING", 1), ("ianji", 0), ("A-77", 0)]
)
def test_a_customer_is_looked_into_for_words(two: tuple[Book, int], typed: str, found: int) -> None:
    book, one = two
    with book.read() as connection:
        words = stream_words(connection, one)
        own = timeline(connection, TimelineFilter(customer_id=one))
    assert len(places_of(words.of(own), typed)) == found
