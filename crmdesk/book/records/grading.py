"""Tiers: the policies, and the history of every customer's tier and stage (G1, G3, G7)."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, Boolean, Float, Integer
from sqlalchemy.orm import Mapped, mapped_column

from crmdesk.book.records.base import Record, day, free_text, instant, link, owner


class TierPolicy(Record):
    """A way of grading: weights of the indicators, shares of the tiers, cadence in days."""

    __tablename__ = "tier_policy"

    key: Mapped[str] = free_text()
    name: Mapped[str] = free_text()
    active: Mapped[bool] = mapped_column(Boolean, default=False)
    settings: Mapped[dict[str, Any] | None] = mapped_column(JSON, default=None)


class TierGrade(Record):
    """One grading of one customer: by policy, by hand (override) or from an import."""

    __tablename__ = "tier_grade"

    customer_id: Mapped[int] = owner("customer")
    policy_id: Mapped[int | None] = link("tier_policy")
    at: Mapped[int | None] = instant()
    by: Mapped[str] = free_text()  # policy | override | import
    tier: Mapped[str] = free_text()
    previous: Mapped[str] = free_text()
    score: Mapped[float | None] = mapped_column(Float, default=None)
    rank: Mapped[int | None] = mapped_column(Integer, default=None)
    of: Mapped[int | None] = mapped_column(Integer, default=None)
    reason: Mapped[str] = free_text()
    expires_on: Mapped[date | None] = day()
    detail: Mapped[dict[str, Any] | None] = mapped_column(JSON, default=None)


class StageChange(Record):
    """One move of a customer along its life cycle."""

    __tablename__ = "stage_change"

    customer_id: Mapped[int] = owner("customer")
    at: Mapped[int | None] = instant()
    stage: Mapped[str] = free_text()
    previous: Mapped[str] = free_text()
    reason: Mapped[str] = free_text()


class SavedList(Record):
    """A filter that was given a name."""

    __tablename__ = "saved_list"

    name: Mapped[str] = free_text()
    filter: Mapped[dict[str, Any] | None] = mapped_column(JSON, default=None)
    position: Mapped[int] = mapped_column(Integer, default=0)
