"""What happened and what comes next: interactions, objections, tasks (T1 … T4)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Boolean, Index, Integer
from sqlalchemy.orm import Mapped, mapped_column

from crmdesk.book.records.base import Record, day, free_text, instant, link, owner


class Interaction(Record):
    """A touch with a customer: visit, call, message, letter, enquiry, complaint or care."""

    __tablename__ = "interaction"
    __table_args__ = (
        Index("ix_interaction_customer_at", "customer_id", "at"),
        Index("ix_interaction_at", "at"),
    )

    customer_id: Mapped[int] = owner("customer", index=False)
    kind: Mapped[str] = free_text()
    at: Mapped[int | None] = instant()
    minutes: Mapped[int | None] = mapped_column(Integer, default=None)
    direction: Mapped[str] = free_text()  # in | out | ""
    subject: Mapped[str] = free_text()
    purpose: Mapped[str] = free_text()
    body: Mapped[str] = free_text()
    outcome: Mapped[str] = free_text()  # lost_ground | no_change | forward | ""
    promise: Mapped[str] = free_text()
    staff_id: Mapped[int | None] = link("staff")
    severity: Mapped[str] = free_text()  # complaints: product | delivery | service | price …
    answered_on: Mapped[date | None] = day()  # complaints and enquiries
    closed_on: Mapped[date | None] = day()


class Participant(Record):
    """Who took part in an interaction: one of theirs or one of ours."""

    __tablename__ = "participant"

    interaction_id: Mapped[int] = owner("interaction")
    contact_id: Mapped[int | None] = link("contact")
    staff_id: Mapped[int | None] = link("staff")


class Objection(Record):
    """An objection heard: real or pretended, how it was probed and answered, whether it held."""

    __tablename__ = "objection"

    customer_id: Mapped[int] = owner("customer")
    interaction_id: Mapped[int | None] = link("interaction")
    contact_id: Mapped[int | None] = link("contact")
    on: Mapped[date | None] = day()
    text: Mapped[str] = free_text()
    real: Mapped[bool | None] = mapped_column(Boolean, default=None)
    evidence: Mapped[str] = free_text()
    probe: Mapped[str] = free_text()
    answer: Mapped[str] = free_text()
    held: Mapped[bool | None] = mapped_column(Boolean, default=None)


class Answer(Record):
    """A prepared answer to an objection, or a plain-language product question and answer."""

    __tablename__ = "answer"

    question: Mapped[str] = free_text()
    answer: Mapped[str] = free_text()
    tags: Mapped[str] = free_text()


class Task(Record):
    """A next step, promise or reminder with a date."""

    __tablename__ = "task"
    __table_args__ = (Index("ix_task_open", "done_at", "due_on"),)

    customer_id: Mapped[int | None] = link("customer")
    contact_id: Mapped[int | None] = link("contact")
    interaction_id: Mapped[int | None] = link("interaction")
    owner_id: Mapped[int | None] = link("staff")
    kind: Mapped[str] = free_text()  # visit | call | promise | task | care
    title: Mapped[str] = free_text()
    notes: Mapped[str] = free_text()
    due_on: Mapped[date | None] = day()
    due_time: Mapped[str] = free_text()  # HH:MM local, may be empty
    done_at: Mapped[int | None] = instant()
    created_at: Mapped[int | None] = instant()
    repeats: Mapped[str] = free_text()  # "day 1", "week 2", "month 1", "year 1"; empty: once
    snoozed_until: Mapped[date | None] = day()


class NoteTemplate(Record):
    """A form of words that an entry of the timeline begins with."""

    __tablename__ = "note_template"

    name: Mapped[str] = free_text()
    kind: Mapped[str] = free_text()  # the kind of interaction; empty: any
    purpose: Mapped[str] = free_text()
    body: Mapped[str] = free_text()
    position: Mapped[int] = mapped_column(Integer, default=0)
