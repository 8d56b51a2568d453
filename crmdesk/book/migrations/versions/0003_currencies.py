"""Currencies with their rates, what was bought in others than the home currency, and indexes."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_MONEY = {
    "sales_order": None,
    "opportunity": "value IS NOT NULL",
    "payment": "amount IS NOT NULL",
    "wallet_cell": "volume IS NOT NULL",
    "benefit": "worth IS NOT NULL",
}


def upgrade() -> None:
    """Add what the version before had no place for; figures follow when the book is opened."""
    op.create_table(
        "currency",
        *(_text(name) for name in ("code", "rate", "rate_in")),
        sa.Column("home", sa.Boolean(), nullable=False),
        sa.Column("as_of", sa.Date()),
        sa.Column(
            "id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.PrimaryKeyConstraint("id"),
    )  # fmt: skip
    op.add_column("standing", _text("foreign_sums"))
    _index("ix_standing_foreign", "standing", "customer_id", "foreign_sums<>''")
    for table, where in _MONEY.items():
        _index(f"ix_{table}_currency", table, "currency", where)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _index(name: str, table: str, column: str, where: str | None) -> None:
    only = None if where is None else sa.text(where)
    op.create_index(name, table, [column], sqlite_where=only, postgresql_where=only)
