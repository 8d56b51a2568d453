"""Bringing an older book up to this version's schema: a verified backup first, then Alembic."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import Connection, Engine

from crmdesk.book import currencies, parts, standing
from crmdesk.book.copies import copy_book
from crmdesk.book.version import REVISION, SCHEMA_NUMBER

WITH_CURRENCIES = 3
"""From this schema on sums are in one currency."""
WITH_PARTS = 4
"""From this schema on names are found by what stands inside them."""
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
        if number < WITH_CURRENCIES:
            _settle_sums(connection)
        if number < WITH_PARTS:
            parts.write_all(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_NUMBER}")
    return backup


def _settle_sums(connection: Connection) -> None:
    """Bring the figures of customers with money of several currencies up: they were mixed."""
    settled = currencies.settle(connection)
    sql = (
        "SELECT customer_id FROM sales_order WHERE currency NOT IN ('',?)"
        " UNION SELECT customer_id FROM opportunity WHERE stage='won' AND currency NOT IN ('',?)"
    )
    home = currencies.rates_of(connection).home
    found = connection.exec_driver_sql(sql, (home, home)).scalars()
    mixed = {int(each) for each in found if each is not None}
    standing.refresh(connection, settled | mixed, date.today())


def upgrade(connection: Connection, revision: str = REVISION) -> None:
    """Run Alembic's steps up to ``revision`` on an open transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, revision)
