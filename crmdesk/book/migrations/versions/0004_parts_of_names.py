"""Names by any three characters of them; they are put in when the book is opened."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the version before had no place for."""
    op.execute(
        "CREATE VIRTUAL TABLE search_part USING fts5(names, tokenize='trigram', detail='none',\n"
        "    columnsize=0)"
    )
