"""Alembic's environment: runs the steps on the connection that the book hands over."""

from alembic import context

from crmdesk.book import schema  # noqa: F401  (fills the metadata)
from crmdesk.book.records import Record

connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=Record.metadata, render_as_batch=True,
    transactional_ddl=False,
)  # fmt: skip
context.run_migrations()
