"""Bonds, kin, careers, questions, note templates, benefits, waivers; tasks that repeat."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what the first version had no place for."""
    for table, column in (("matter", "question"), ("task", "repeats")):
        op.add_column(table, _text(column))
    op.add_column("task", sa.Column("snoozed_until", sa.Date()))
    _people()
    _rest()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer())


def _position() -> sa.Column[int]:
    return sa.Column("position", sa.Integer(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _big(name: str, *, empty: bool = True) -> sa.Column[int]:
    kind = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    return sa.Column(name, kind, nullable=empty)


def _birthday() -> list[sa.Column[int] | sa.Column[bool]]:
    numbers = [_number(f"birth_{part}") for part in ("year", "month", "day")]
    return [*numbers, _flag("birth_lunar"), _flag("birth_leap_month")]


def _table(name: str, *columns: sa.Column, owners: dict[str, str]) -> None:  # type: ignore[type-arg]
    """Make a table with an id and with keys of other records, which have an index each."""
    links = [
        sa.ForeignKeyConstraint([key], [f"{of}.id"], deferrable=True, initially="DEFERRED")
        for key, of in owners.items()
    ]
    op.create_table(name, *columns, _big("id", empty=False), sa.PrimaryKeyConstraint("id"), *links)
    for key in owners:
        op.create_index(f"ix_{name}_{key}", name, [key])


def _people() -> None:
    of_contact = {"contact_id": "contact"}
    _table(
        "bond",
        _big("contact_id", empty=False), _big("other_id", empty=False), _text("kind"),
        _text("notes"), _number("since_year"),
        owners={**of_contact, "other_id": "contact"},
    )  # fmt: skip
    _table(
        "kin",
        _big("contact_id", empty=False), _text("relation"), _text("name"), *_birthday(),
        _text("notes"), owners=of_contact,
    )  # fmt: skip
    _table(
        "career_step",
        _big("contact_id", empty=False), _text("organisation"), _text("job_title"),
        _number("from_year"), _number("to_year"), _text("notes"), owners=of_contact,
    )  # fmt: skip
    _table(
        "fact_question",
        _text("key"), _text("text"), _text("kind"), _flag("active"), _position(), owners={},
    )  # fmt: skip
    op.create_index("ix_fact_question_key", "fact_question", ["key"])


def _rest() -> None:
    of_customer = {"customer_id": "customer"}
    _table(
        "note_template",
        _text("name"), _text("kind"), _text("purpose"), _text("body"), _position(), owners={},
    )  # fmt: skip
    _table(
        "benefit",
        _big("customer_id", empty=False), _text("kind"), _text("text"),
        sa.Column("on", sa.Date()), _big("worth"), _text("currency"), _big("interaction_id"),
        owners={**of_customer, "interaction_id": "interaction"},
    )  # fmt: skip
    _table(
        "waiver",
        _big("customer_id", empty=False), _big("record_id", empty=False), _text("rule"),
        _text("value"), _big("at"), owners=of_customer,
    )  # fmt: skip
