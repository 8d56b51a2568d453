"""The tables that are not records: the journal, derived figures, search, and the book's own facts.

None of them is watched by the journal: ``standing`` and ``search_doc`` are computed from records,
``blob`` holds attachment bytes by content, ``book_info`` describes the file.
"""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from sqlalchemy import Connection, Date, Index, Integer, LargeBinary, MetaData, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from crmdesk.book.records.base import Id, Instant, Minor, Record
from crmdesk.book.version import APPLICATION_ID, REVISION, SCHEMA_NUMBER

__all__ = ["APPLICATION_ID", "REVISION", "SCHEMA_NUMBER", "create_all", "create_search"]


class Plain(DeclarativeBase):
    """Base of the tables that the journal does not watch."""

    metadata: ClassVar[MetaData] = Record.metadata


class Info(Plain):
    """A fact about the book, by name."""

    __tablename__ = "book_info"

    key: Mapped[str] = mapped_column(Text, primary_key=True)
    value: Mapped[str] = mapped_column(Text, default="")


class Entry(Plain):
    """One change of the book: what, who, when, on which device."""

    __tablename__ = "journal_entry"

    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    at: Mapped[int] = mapped_column(Instant)
    device: Mapped[int] = mapped_column(Integer)
    who: Mapped[str] = mapped_column(Text)
    what: Mapped[str] = mapped_column(Text)  # stable verb, "log_visit"
    subject: Mapped[str] = mapped_column(Text)  # what it was done to, in the user's words
    kind: Mapped[str] = mapped_column(Text)  # do | undo | redo
    target_id: Mapped[int | None] = mapped_column(Id, default=None)
    undone: Mapped[int] = mapped_column(Integer, default=0)
    rows: Mapped[int] = mapped_column(Integer, default=0)


class Block(Plain):
    """The rows of one table that one entry changed in one way, as one compact piece."""

    __tablename__ = "journal_block"
    __table_args__ = (
        Index("ix_block_entry", "entry_id", "seq"),
        Index("ix_block_rows", "table_name", "first_id", "last_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    entry_id: Mapped[int] = mapped_column(Id)
    seq: Mapped[int] = mapped_column(Integer)
    table_name: Mapped[str] = mapped_column(Text)
    op: Mapped[str] = mapped_column(Text)  # insert | update | delete
    first_id: Mapped[int] = mapped_column(Id)
    last_id: Mapped[int] = mapped_column(Id)
    payload: Mapped[bytes] = mapped_column(LargeBinary)


class Blob(Plain):
    """The bytes of attachments, once per content."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(Text, primary_key=True)
    data: Mapped[bytes] = mapped_column(LargeBinary)


_FOREIGN = text("foreign_sums<>''")


class Standing(Plain):
    """Figures of one customer, derived from orders, interactions and tasks.

    ``as_of`` is the day for which the twelve-month windows were computed. Money is in the book's
    home currency, with what rates lead there from; ``foreign_sums`` says what was bought in other
    currencies, empty where nothing was (see :func:`crmdesk.money.packed_foreign`).
    """

    __tablename__ = "standing"
    __table_args__ = (
        Index("ix_standing_revenue", "revenue_12m"),
        Index("ix_standing_due", "due_on"),
        Index("ix_standing_touch", "last_touch_on"),
        Index(
            "ix_standing_foreign", "customer_id", sqlite_where=_FOREIGN, postgresql_where=_FOREIGN
        ),
    )

    customer_id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    as_of: Mapped[date | None] = mapped_column(Date)
    last_touch_on: Mapped[date | None] = mapped_column(Date)
    last_touch_kind: Mapped[str] = mapped_column(Text, server_default="")
    next_on: Mapped[date | None] = mapped_column(Date)
    next_title: Mapped[str] = mapped_column(Text, server_default="")
    due_on: Mapped[date | None] = mapped_column(Date)
    revenue_12m: Mapped[int] = mapped_column(Minor, server_default="0")
    revenue_prev: Mapped[int] = mapped_column(Minor, server_default="0")
    margin_12m: Mapped[int] = mapped_column(Minor, server_default="0")
    revenue_total: Mapped[int] = mapped_column(Minor, server_default="0")
    orders_12m: Mapped[int] = mapped_column(Integer, server_default="0")
    orders_total: Mapped[int] = mapped_column(Integer, server_default="0")
    last_order_on: Mapped[date | None] = mapped_column(Date)
    foreign_sums: Mapped[str] = mapped_column(Text, server_default="")


class SearchDoc(Plain):
    """What can be found of one record, already cut into searchable words."""

    __tablename__ = "search_doc"
    __table_args__ = (Index("ix_search_customer", "customer_id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True, autoincrement=False)
    customer_id: Mapped[int | None] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(Text)
    name: Mapped[str] = mapped_column(Text, server_default="")
    other: Mapped[str] = mapped_column(Text, server_default="")
    codes: Mapped[str] = mapped_column(Text, server_default="")
    words: Mapped[str] = mapped_column(Text, server_default="")


FTS = """
CREATE VIRTUAL TABLE search USING fts5(name, other, codes, words,
    content='search_doc', content_rowid='id', tokenize='unicode61 remove_diacritics 2',
    prefix='1 2 3', detail='full');
CREATE TRIGGER search_ai AFTER INSERT ON search_doc BEGIN
  INSERT INTO search(rowid, name, other, codes, words)
  VALUES (new.id, new.name, new.other, new.codes, new.words); END;
CREATE TRIGGER search_ad AFTER DELETE ON search_doc BEGIN
  INSERT INTO search(search, rowid, name, other, codes, words)
  VALUES ('delete', old.id, old.name, old.other, old.codes, old.words); END;
CREATE TRIGGER search_au AFTER UPDATE ON search_doc BEGIN
  INSERT INTO search(search, rowid, name, other, codes, words)
  VALUES ('delete', old.id, old.name, old.other, old.codes, old.words);
  INSERT INTO search(rowid, name, other, codes, words)
  VALUES (new.id, new.name, new.other, new.codes, new.words); END;
CREATE VIRTUAL TABLE search_part USING fts5(names, tokenize='trigram', detail='none',
    columnsize=0);
"""
"""SQLite's own full-text index over ``search_doc`` and the triggers that keep it true.

``search_part`` holds what records are called, to be looked into at any place.
"""


def create_search(connection: Connection) -> None:
    """Make the full-text index (SQLite only; another database would bring its own)."""
    statement = ""
    for line in FTS.strip().splitlines():
        statement += line + "\n"
        closes = line.rstrip().endswith(";")
        if closes and (not statement.startswith("CREATE TRIGGER") or "END;" in line):
            connection.execute(text(statement))
            statement = ""


def create_all(connection: Connection) -> None:
    """Make every table of the current schema in an empty file."""
    Record.metadata.create_all(connection)
    create_search(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:r)"), {"r": REVISION})
