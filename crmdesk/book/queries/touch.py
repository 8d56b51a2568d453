"""One interaction whole: its fields, who took part, and every record that came of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.records import Attachment, Interaction, Matter, NoteTemplate, Objection, Task
from crmdesk.book.records.base import Record
from crmdesk.book.values import Row, load_row


@dataclass(frozen=True, slots=True)
class Touch:
    """An interaction with what hangs on it, as rows of values."""

    row: Row
    contact_ids: tuple[int, ...]
    staff_ids: tuple[int, ...]
    matters: list[Row]
    objections: list[Row]
    tasks: list[Row]
    files: list[Row]


def touch(connection: Connection, interaction_id: int) -> Touch:
    """Return an interaction with its parts; raise NoSuchRecord."""
    rows = _rows(connection, Interaction, "id", interaction_id)
    if not rows:
        raise NoSuchRecord("interaction", interaction_id)
    sql = "SELECT contact_id,staff_id FROM participant WHERE interaction_id=? ORDER BY id"
    people = connection.exec_driver_sql(sql, (interaction_id,)).fetchall()
    staff = [rows[0]["staff_id"], *(row[1] for row in people)]
    parts = [
        _rows(connection, record, "interaction_id", interaction_id)
        for record in (Matter, Objection, Task, Attachment)
    ]
    return Touch(
        rows[0],
        tuple(dict.fromkeys(row[0] for row in people if row[0])),
        tuple(dict.fromkeys(each for each in staff if each)),
        *parts,
    )


def task(connection: Connection, task_id: int) -> Row:
    """Return a task; raise NoSuchRecord."""
    rows = _rows(connection, Task, "id", task_id)
    if not rows:
        raise NoSuchRecord("task", task_id)
    return rows[0]


def note_templates(connection: Connection) -> list[Row]:
    """Return the user's own templates in their order."""
    found = connection.exec_driver_sql("SELECT * FROM note_template ORDER BY position,id")
    return [load_row(NoteTemplate, row) for row in found.mappings()]


def _rows(connection: Connection, record: type[Record], column: str, value: int) -> list[Row]:
    sql = f'SELECT * FROM "{record.__tablename__}" WHERE "{column}"=? ORDER BY id'
    return [load_row(record, row) for row in connection.exec_driver_sql(sql, (value,)).mappings()]
