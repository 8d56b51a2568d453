"""Bringing an older book up to this version's schema: a verified backup first, then Alembic."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from crmdesk.book.copies import copy_book
from crmdesk.book.version import REVISION, SCHEMA_NUMBER

FOLDER = Path(__file__).with_name("migrations")


def migrate(path: Path, engine: Engine) -> Path:
    """Migrate the book in one transaction; return the backup that was made beside it.

    Raises:
        BookError: the backup could not be made or verified; the book was not touched.
    """
    with engine.connect() as connection:
        number = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    backup = path.with_name(
        f"{path.stem}.before-{SCHEMA_NUMBER:04d}-from-{number:04d}{path.suffix}"
    )
    copy_book(engine, path, backup)
    with engine.connect().execution_options(immediate=True) as connection, connection.begin():
        upgrade(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_NUMBER}")
    return backup


def upgrade(connection: Connection, revision: str = REVISION) -> None:
    """Run Alembic's steps up to ``revision`` on an open transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
