"""People at the client: the personal profile and their place in the organisation (R2, R3)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, Boolean, Integer
from sqlalchemy.orm import Mapped, mapped_column

from crmdesk.book.records.base import Record, day, free_text, instant, link, owner


class Contact(Record):
    """A person at a customer; a customer who is a person has one contact that is themself.

    A birthday may lack its year, and may be lunar: then month and day (and leap month) are stored
    as lunar and never converted in the book.
    """

    __tablename__ = "contact"

    customer_id: Mapped[int] = owner("customer")
    name: Mapped[str] = free_text(index=True)
    name_latin: Mapped[str] = free_text()
    given_name: Mapped[str] = free_text()
    middle_name: Mapped[str] = free_text()
    family_name: Mapped[str] = free_text()
    prefix: Mapped[str] = free_text()
    suffix: Mapped[str] = free_text()
    nickname: Mapped[str] = free_text()
    job_title: Mapped[str] = free_text()
    department: Mapped[str] = free_text()
    titles: Mapped[str] = free_text()
    sex: Mapped[str] = free_text()  # f | m | other | ""
    birth_year: Mapped[int | None] = mapped_column(Integer, default=None)
    birth_month: Mapped[int | None] = mapped_column(Integer, default=None)
    birth_day: Mapped[int | None] = mapped_column(Integer, default=None)
    birth_lunar: Mapped[bool] = mapped_column(Boolean, default=False)
    birth_leap_month: Mapped[bool] = mapped_column(Boolean, default=False)
    native_place: Mapped[str] = free_text()
    birthplace: Mapped[str] = free_text()
    ethnicity: Mapped[str] = free_text()  # sensitive
    education: Mapped[str] = free_text()
    career: Mapped[str] = free_text()
    family: Mapped[str] = free_text()  # sensitive
    health: Mapped[str] = free_text()  # sensitive
    personality: Mapped[str] = free_text()
    hobbies: Mapped[str] = free_text()
    tastes: Mapped[str] = free_text()
    habits: Mapped[str] = free_text()
    preferred_channel: Mapped[str] = free_text()
    photo_id: Mapped[int | None] = link("attachment")
    consent: Mapped[str] = free_text()  # given | refused | ""
    consent_on: Mapped[date | None] = day()
    reports_to_id: Mapped[int | None] = link("contact")
    role: Mapped[str] = free_text()  # decides | approves | influences | uses | guards
    stance: Mapped[int | None] = mapped_column(Integer, default=None)  # -2 opponent … 2 supporter
    strength: Mapped[int | None] = mapped_column(Integer, default=None)  # 0 … 5
    last_seen_on: Mapped[date | None] = day()
    notes: Mapped[str] = free_text()
    custom: Mapped[dict[str, Any] | None] = mapped_column(JSON, default=None)
    extra: Mapped[dict[str, Any] | None] = mapped_column(JSON, default=None)
    created_at: Mapped[int | None] = instant()


class Matter(Record):
    """A dated thing the client wants, likes, suffers from or plans (R4); closable."""

    __tablename__ = "matter"

    customer_id: Mapped[int] = owner("customer")
    contact_id: Mapped[int | None] = link("contact")
    interaction_id: Mapped[int | None] = link("interaction")
    kind: Mapped[str] = (
        free_text()
    )  # goal | plan | like | dislike | problem | need | pain | rival | market
    text: Mapped[str] = free_text()
    detail: Mapped[str] = free_text()
    on: Mapped[date | None] = day()
    closed_on: Mapped[date | None] = day()
    confidence: Mapped[int | None] = mapped_column(Integer, default=None)  # 1 … 5
    question: Mapped[str] = free_text()  # key of the fact-finding question that this answers


class Bond(Record):
    """How two people are tied, inside one client or across clients; read in both directions."""

    __tablename__ = "bond"

    contact_id: Mapped[int] = owner("contact")
    other_id: Mapped[int] = owner("contact")
    kind: Mapped[str] = free_text()  # spouse | relative | classmate | former_colleague …
    notes: Mapped[str] = free_text()
    since_year: Mapped[int | None] = mapped_column(Integer, default=None)


class Kin(Record):
    """A member of a contact's family; sensitive. The birthday is stored as a contact's is."""

    __tablename__ = "kin"

    contact_id: Mapped[int] = owner("contact")
    relation: Mapped[str] = free_text()  # spouse | child | parent | sibling | grandchild | other
    name: Mapped[str] = free_text()
    birth_year: Mapped[int | None] = mapped_column(Integer, default=None)
    birth_month: Mapped[int | None] = mapped_column(Integer, default=None)
    birth_day: Mapped[int | None] = mapped_column(Integer, default=None)
    birth_lunar: Mapped[bool] = mapped_column(Boolean, default=False)
    birth_leap_month: Mapped[bool] = mapped_column(Boolean, default=False)
    notes: Mapped[str] = free_text()


class CareerStep(Record):
    """A post that a contact held, there or elsewhere."""

    __tablename__ = "career_step"

    contact_id: Mapped[int] = owner("contact")
    organisation: Mapped[str] = free_text()
    job_title: Mapped[str] = free_text()
    from_year: Mapped[int | None] = mapped_column(Integer, default=None)
    to_year: Mapped[int | None] = mapped_column(Integer, default=None)
    notes: Mapped[str] = free_text()


class FactQuestion(Record):
    """A fact-finding question of the user's own, beside those that the program brings."""

    __tablename__ = "fact_question"

    key: Mapped[str] = free_text(index=True)
    text: Mapped[str] = free_text()
    kind: Mapped[str] = free_text()  # the kind of matter its answer is
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    position: Mapped[int] = mapped_column(Integer, default=0)
