"""A visit typed in one go becomes people, needs, objections and next steps."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.book.book import Book
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.queries.record import customer_record
from crmdesk.book.queries.touch import touch
from crmdesk.services import records
from crmdesk.services.fields import InvalidValue
from crmdesk.services.note_marks import mark_of, marked
from crmdesk.services.visits import (
    NewFile,
    ObjectionNote,
    Visit,
    edit_visit,
    log_visit,
    mark_words,
    parse_note,
    recognise_day,
)

MONDAY = date(2026, 11, 23)


def test_one_note_becomes_everything_that_was_said(book: Book) -> None:
    made = records.create_customer(book, name="津海冷链")
    who = records.add(book, "contact", customer_id=made, name="王芳")
    note = "谈了新线\n！需要更小的包装\n？价格比去年高\n→ 周五前发报价\n-> call him by 2026-12-01"
    log_visit(book, Visit(made, at=datetime(2026, 11, 23, 10), body=note, contact_ids=(who,)))
    with book.read() as connection:
        parts = ("matters", "objections", "tasks", "contacts", "interactions")
        found = customer_record(connection, made, parts).parts
    assert [(m["kind"], m["text"]) for m in found["matters"]] == [("need", "需要更小的包装")]
    assert [o["text"] for o in found["objections"]] == ["价格比去年高"]
    assert {(t["title"], t["due_on"]) for t in found["tasks"]} == {
        ("发报价", date(2026, 11, 27)),
        ("call him", date(2026, 12, 1)),
    }
    assert found["contacts"][0]["last_seen_on"] == MONDAY
    assert found["interactions"][0]["body"] == note
    assert book.undo().what == "log_visit"
    with book.read() as connection:
        found = customer_record(connection, made, parts).parts
    assert not (found["matters"] or found["objections"] or found["tasks"])
    assert not found["interactions"]
    assert found["contacts"][0]["last_seen_on"] is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("send the quote by Friday", date(2026, 11, 27)),
        ("call on Monday", date(2026, 11, 30)),
        ("visit next Tuesday.", date(2026, 12, 1)),
        ("by 27 Nov", date(2026, 11, 27)),
        ("on Nov 3rd", date(2027, 11, 3)),
        ("4 March 2027", date(2027, 3, 4)),
        ("2026-11-27", date(2026, 11, 27)),
        ("send it tomorrow", date(2026, 11, 24)),
        ("in 2 weeks", date(2026, 12, 7)),
        ("发报价，周五前", date(2026, 11, 27)),
        ("周五前发报价", date(2026, 11, 27)),
        ("下周三拜访", date(2026, 12, 2)),
        ("11月27日", date(2026, 11, 27)),
        ("2027年1月5日前答复", date(2027, 1, 5)),
        ("明天", date(2026, 11, 24)),
        ("后天打电话", date(2026, 11, 25)),
        ("三天后回访", date(2026, 11, 26)),
        ("两周后", date(2026, 12, 7)),
        ("in two weeks", date(2026, 12, 7)),
        ("in a month", date(2026, 12, 23)),
        ("next month", date(2026, 12, 23)),
        ("月底前付款", date(2026, 11, 30)),
        ("by the end of next week", date(2026, 12, 4)),
        ("quarter end", date(2026, 12, 31)),
        ("on the 15th", date(2026, 12, 15)),
        ("15号前付款", date(2026, 12, 15)),
        ("12-05", date(2026, 12, 5)),
        ("by 12/5", date(2026, 12, 5)),
        ("5.12.", date(2026, 12, 5)),
        ("call tomorrow at 3pm", date(2026, 11, 24)),
        ("Friday: send samples", date(2026, 11, 27)),
        ("offer 10-12", None),
        ("price 6.5", None),
        ("call him", None),
        ("30 Feb", None),
        ("the month of May", None),
    ],
)
def test_days_are_recognised_as_people_write_them(text: str, day: date | None) -> None:
    assert recognise_day(text, MONDAY) == day


@given(st.text(), st.dates())
def test_no_phrase_upsets_the_recogniser(text: str, today: date) -> None:
    recognise_day(text, today)


_LINE = st.tuples(st.sampled_from(["", "!", "？", "→ ", "-> "]), st.text())


@given(st.lists(_LINE), st.dates(date(1970, 1, 1), date(2200, 1, 1)))
def test_a_note_keeps_every_word(lines: list[tuple[str, str]], today: date) -> None:
    text = "\n".join(mark + words for mark, words in lines)
    found = parse_note(text, today)
    assert found.body.split() == text.split()
    for part in (*found.needs, *found.objections, *(step.title for step in found.next_steps)):
        assert part in text


def test_an_edited_visit_is_one_change(book: Book) -> None:
    made = records.create_customer(book, name="Harbour")
    touch = log_visit(book, Visit(made, at=datetime(2026, 11, 23, 10), body="Fine", purpose="old"))
    new = {"kind": "call", "purpose": "new", "body": "Better", "outcome": "forward"}
    assert edit_visit(book, touch, new)
    assert not edit_visit(book, touch, new)
    with pytest.raises(InvalidValue):
        edit_visit(book, touch, {"purpose": "never kept", "outcome": "splendid"})

    def now() -> tuple[str, ...]:
        with book.read() as connection:
            row = customer_record(connection, made, ("interactions",)).parts["interactions"][0]
        return row["kind"], row["purpose"], row["body"], row["outcome"]

    assert now() == ("call", "new", "Better", "forward")
    assert book.undo().what == "edit_visit"
    assert now() == ("visit", "old", "Fine", "")


def test_promises_details_and_files_are_one_change(book: Book) -> None:
    made = records.create_customer(book, name="Harbour")
    note = "Talk\n= send the sheet by 2026-12-01\n＝周五前寄样品\n? too dear\n=> call them"
    visit = Visit(
        made, at=datetime(2026, 11, 23, 10), body=note, severity="price", kind="complaint",
        details=(ObjectionNote("too dear", False, "smiled", "direct: and if not?", "per trip",
                               True),),
        files=(NewFile("a.png", b"one"), NewFile("b.png", b"one")),
    )  # fmt: skip
    touch_id = log_visit(book, visit)
    with book.read() as connection:
        found = touch(connection, touch_id)
        blobs = connection.exec_driver_sql("SELECT COUNT(*) FROM blob").scalar_one()
    kinds = {(task["kind"], task["title"], task["due_on"]) for task in found.tasks}
    assert kinds == {
        ("promise", "send the sheet", date(2026, 12, 1)),
        ("promise", "寄样品", date(2026, 11, 27)),
        ("task", "call them", None),
    }
    (objection,) = found.objections
    assert (objection["real"], objection["held"], objection["evidence"]) == (False, True, "smiled")
    assert (len(found.files), blobs) == (2, 1)
    assert book.undo().what == "log_visit"
    with book.read() as connection, pytest.raises(NoSuchRecord):
        touch(connection, touch_id)


def test_what_is_marked_later_becomes_a_record_once(book: Book) -> None:
    made = records.create_customer(book, name="Harbour")
    who = records.add(book, "contact", customer_id=made, name="Wu Jing")
    ours = records.add(book, "staff", name="Anna")
    touch_id = log_visit(book, Visit(made, body="! smaller packs\n? too dear"))
    more = "! smaller packs\n! one invoice\n? too dear\n= a sheet"
    visit = Visit(made, body=more, contact_ids=(who,), staff_ids=(ours,),
                  details=(ObjectionNote("too dear", real=True),))  # fmt: skip
    assert edit_visit(book, touch_id, {"body": more}, visit=visit)
    assert not edit_visit(book, touch_id, {"body": more}, visit=visit)
    with book.read() as connection:
        found = touch(connection, touch_id)
    assert [m["text"] for m in found.matters] == ["smaller packs", "one invoice"]
    assert [(o["text"], o["real"]) for o in found.objections] == [("too dear", True)]
    assert [t["title"] for t in found.tasks] == ["a sheet"]
    assert (found.contact_ids, found.staff_ids) == ((who,), (ours,))
    book.undo()
    with book.read() as connection:
        found = touch(connection, touch_id)
    assert (len(found.matters), found.contact_ids, found.tasks) == (1, (), [])


@pytest.mark.parametrize("line", ["price", "! price", "  ？price", "=> price", "→price"])
def test_a_sign_is_set_changed_and_taken_away(line: str) -> None:
    assert marked(line, "promise") == "= price"
    assert marked(marked(line, "promise"), "promise") == "price"
    assert mark_of(marked(marked(line, "promise"), "next_step")) == ("next_step", "→", "price")
    assert marked(line, "") == "price"


def test_an_objection_that_was_deleted_does_not_come_back_with_an_edit(book: Book) -> None:
    made = records.create_customer(book, name="Harbour")
    touch_id = log_visit(book, Visit(made, body="? too dear"))
    with book.read() as connection:
        (row,) = touch(connection, touch_id).objections
    records.delete(book, "objection", [row["id"]])
    visit = Visit(made, body="? too dear\nmore", details=(ObjectionNote("too dear"),))
    edit_visit(book, touch_id, {"body": visit.body}, visit=visit)
    with book.read() as connection:
        assert touch(connection, touch_id).objections == []
    judged = Visit(made, body=visit.body, details=(ObjectionNote("too dear", real=False),))
    edit_visit(book, touch_id, {"body": visit.body}, visit=judged)
    with book.read() as connection:
        assert [o["real"] for o in touch(connection, touch_id).objections] == [False]


def test_words_of_a_note_written_later_count_from_the_day_of_writing(book: Book) -> None:
    made = records.create_customer(book, name="Harbour")
    note = "→ send the offer tomorrow at 10:00\n= 明天下午3点打电话"
    day = datetime(2026, 11, 20, 10)
    log_visit(book, Visit(made, at=day, body=note, written_on=MONDAY))
    with book.read() as connection:
        tasks = customer_record(connection, made, ("tasks",)).parts["tasks"]
    assert {t["due_on"] for t in tasks} == {date(2026, 11, 24)}
    assert {t["due_time"] for t in tasks} == {"10:00", "15:00"}


def test_words_of_a_stored_note_become_records_once(book: Book) -> None:
    made = records.create_customer(book, name="津海冷链")
    who = records.add(book, "contact", customer_id=made, name="王芳")
    note = "他们要更小的包装，价格偏高\n周五前发报价\n再来一次"
    at = datetime(2026, 11, 23, 10)
    visit = log_visit(book, Visit(made, at=at, body=note, contact_ids=(who,)))
    assert mark_words(book, visit, "objection", 0, 0, "价格偏高") == ["价格偏高"]
    assert mark_words(book, visit, "promise", 2, 2) == ["周五前发报价"]
    assert mark_words(book, visit, "next_step", 2, 3) == ["周五前发报价", "再来一次"]
    assert mark_words(book, visit, "objection", 1, 1) == [], "there is one already"
    with book.read() as connection:
        now = touch(connection, visit)
    assert now.row["body"] == "他们要更小的包装，价格偏高\n? 价格偏高\n→ 周五前发报价\n→ 再来一次"
    [objection] = now.objections
    assert (objection["text"], objection["contact_id"]) == ("价格偏高", who)
    assert objection["on"] == MONDAY and objection["customer_id"] == made
    steps = [(task["kind"], task["title"], task["due_on"]) for task in now.tasks]
    friday = date(2026, 11, 27)
    assert steps == [
        ("promise", "发报价", friday), ("task", "发报价", friday),
        ("task", "再来一次", None),
    ]  # fmt: skip
    edit_visit(
        book, visit, {"body": now.row["body"]}, visit=Visit(made, at=at, body=now.row["body"])
    )
    with book.read() as connection:
        assert len(touch(connection, visit).tasks) == 3, "an edit makes nothing twice"
    for _ in range(4):
        book.undo()
    with book.read() as connection:
        was = touch(connection, visit)
    assert was.row["body"] == note and not was.tasks and not was.objections


@pytest.mark.parametrize("first", [-3, 0, 7])
def test_lines_that_are_not_there_make_nothing(book: Book, first: int) -> None:
    made = records.create_customer(book, name="津海冷链")
    visit = log_visit(book, Visit(made, body=""))
    assert mark_words(book, visit, "need", first, first) == []


def test_the_step_of_the_form_has_the_day_of_its_field_or_of_its_words(book: Book) -> None:
    made = records.create_customer(book, name="Harbour")
    at = datetime(2026, 11, 23, 10)
    friday, monday = date(2026, 11, 27), date(2026, 11, 30)
    for step, next_on, next_at in (
        ("send the quote by Friday", None, ""),
        ("ring about Friday", monday, "15:00"),
        ("write", monday, ""),
    ):
        log_visit(book, Visit(made, at=at, next_step=step, next_on=next_on, next_at=next_at))
    log_visit(book, Visit(made, at=at, body="→ pay by Monday\n→ pay by Friday"))
    with book.read() as connection:
        tasks = customer_record(connection, made, ("tasks",)).parts["tasks"]
    assert {(t["title"], t["due_on"], t["due_time"]) for t in tasks} == {
        ("send the quote", friday, ""), ("ring about Friday", monday, "15:00"),
        ("write", monday, ""), ("pay", monday, ""), ("pay", friday, ""),
    }  # fmt: skip
