"""How a value of a record is stored, so that table, journal and undo speak of the same bytes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import JSON, Boolean, Date
from sqlalchemy.sql.elements import KeyedColumnElement

if TYPE_CHECKING:
    from crmdesk.book.records.base import Record

Stored = str | int | float | None
Row = dict[str, Any]
AS_IT_IS = frozenset((str, int, float))
"""Classes whose values are stored as they are."""


def now_ms() -> int:
    """Return this moment in milliseconds UTC."""
    return to_ms(datetime.now(UTC))


def to_ms(moment: datetime) -> int:
    """Return milliseconds since 1970 UTC; a naive moment is taken as local time."""
    return round(moment.timestamp() * 1000)


def from_ms(stamp: int) -> datetime:
    """Return the UTC moment of a stored instant."""
    return datetime.fromtimestamp(stamp / 1000, UTC)


def stored(value: Any) -> Stored:
    """Return the stored form of a Python value (also its form in the journal)."""
    if value is None or value.__class__ in (str, int, float):
        return value
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime):
        return to_ms(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, sort_keys=True) if value else None
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, str | int | float):
        return value
    raise TypeError(f"cannot store {type(value).__name__}")


def loaded(column: KeyedColumnElement[Any], value: Stored) -> Any:
    """Return the Python value of a stored one."""
    if value is None:
        return None
    if isinstance(column.type, Date):
        return date.fromisoformat(str(value))
    if isinstance(column.type, Boolean):
        return bool(value)
    if isinstance(column.type, JSON):
        return json.loads(str(value))
    return value


@cache
def table_columns(record: type[Record]) -> Mapping[str, KeyedColumnElement[Any]]:
    """Return the columns of a record by name."""
    return {column.name: column for column in record.__table__.columns}


@cache
def required_defaults(record: type[Record]) -> Mapping[str, Stored]:
    """Return stored defaults of the columns that may not be null and have no server default."""
    found: dict[str, Stored] = {}
    for name, column in table_columns(record).items():
        default: Any = getattr(column.default, "arg", None)
        if not column.nullable and column.server_default is None and default is not None:
            found[name] = stored(default)
    return found


@cache
def record_of(table: str) -> type[Record]:
    """Return the record class of a table name."""
    from crmdesk.book.records import Record

    for mapper in Record.registry.mappers:
        if issubclass(mapper.class_, Record) and mapper.class_.__tablename__ == table:
            return mapper.class_
    raise KeyError(table)


@cache
def owned_tables() -> tuple[str, ...]:
    """Return the tables whose rows belong to a customer."""
    from crmdesk.book.records import Record

    tables = {mapper.class_.__tablename__ for mapper in Record.registry.mappers}
    return tuple(
        sorted(
            table
            for table in tables
            if table != "standing" and "customer_id" in table_columns(record_of(table))
        )
    )


@cache
def _converted(record: type[Record]) -> tuple[tuple[str, KeyedColumnElement[Any]], ...]:
    """Return the columns whose stored values are not what Python has."""
    columns = table_columns(record).items()
    return tuple((n, c) for n, c in columns if isinstance(c.type, Date | Boolean | JSON))


def load_row(record: type[Record], row: Mapping[Any, Any]) -> Row:
    """Return one stored row as Python values."""
    values = dict(row)
    for name, column in _converted(record):
        value = values.get(name)
        if value is not None:
            values[name] = loaded(column, value)
    return values


def load_rows(
    record: type[Record], names: Sequence[str], rows: Iterable[Sequence[Any]]
) -> list[Row]:
    """Return stored rows, with the names of their columns, as Python values."""
    return [load_row(record, dict(zip(names, row, strict=True))) for row in rows]
