"""The bytes of attachments, which are kept once per content."""

from __future__ import annotations

from sqlalchemy import Connection

from crmdesk.book.errors import NoSuchRecord


def attachment_bytes(connection: Connection, attachment_id: int) -> tuple[str, str, bytes]:
    """Return name, MIME type and bytes of an attachment; raise NoSuchRecord."""
    sql = (
        "SELECT a.name,a.mime,b.data FROM attachment a JOIN blob b ON b.sha256=a.sha256"
        " WHERE a.id=?"
    )
    row = connection.exec_driver_sql(sql, (attachment_id,)).first()
    if row is None:
        raise NoSuchRecord("attachment", attachment_id)
    return str(row[0]), str(row[1]), bytes(row[2])
