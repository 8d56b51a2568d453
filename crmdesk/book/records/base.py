"""The base of every record: its id, its column types, and how it leans on other records.

A record is one typed class per noun; to add a field is to add it here and to a form. Columns use
portable types only (SQLite on the laptop, PostgreSQL for a shared book).
"""

from __future__ import annotations

from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Date, ForeignKey, Integer, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Id = BigInteger().with_variant(Integer, "sqlite")
"""64-bit id: SQLite keeps it as rowid, PostgreSQL as bigint."""

Minor = BigInteger().with_variant(Integer, "sqlite")
"""Money in minor units (fen, cents) of the currency beside it."""

Instant = BigInteger().with_variant(Integer, "sqlite")
"""A moment: milliseconds since 1970-01-01 UTC."""


class Record(DeclarativeBase):
    """Base of all records that the journal watches."""

    type_annotation_map: ClassVar = {str: Text, dict[str, Any]: JSON}

    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)


def owner(table: str, *, index: bool = True) -> Any:
    """Return a column that owns this row: it is deleted with the row it points to."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return mapped_column(Id, key, index=index, info={"on_delete": "delete"})


def link(table: str, *, index: bool = True) -> Any:
    """Return a nullable column that points to another row and is emptied when that row goes."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return mapped_column(Id, key, index=index, default=None, info={"on_delete": "empty"})


def part_of(table: str, *, index: bool = True) -> Any:
    """Return a nullable column: a row that points to another belongs to it and goes with it."""
    key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return mapped_column(Id, key, index=index, default=None, info={"on_delete": "delete"})


def money() -> Any:
    """Return a nullable column of money in minor units."""
    return mapped_column(Minor, default=None)


def instant(*, index: bool = False) -> Any:
    """Return a nullable column of a moment in milliseconds UTC."""
    return mapped_column(Instant, default=None, index=index)


def day(*, index: bool = False) -> Any:
    """Return a nullable column of a calendar day."""
    return mapped_column(Date, default=None, index=index)


def free_text(*, index: bool = False) -> Any:
    """Return a text column that is never null; empty means unknown."""
    return mapped_column(Text, default="", server_default="", index=index)
