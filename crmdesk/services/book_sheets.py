"""What each sheet of the whole book holds: the record of its rows, and where its fields are kept.

The columns are named in ``exchange.own_sheets``; export and import both go by this table, so that
what is written is what is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from crmdesk.book import records as r
from crmdesk.book.records.base import Record
from crmdesk.book.values import from_ms

REFERENCES: MappingProxyType[str, str] = MappingProxyType(
    {
        "customer_number": "customer_id", "customer_name": "customer_id",
        "contact_name": "contact_id", "other_customer_number": "other_id",
        "other_customer_name": "other_id", "other_contact_name": "other_id",
        "product": "product_id", "competitor": "competitor_id", "order_number": "order_id",
        "interaction": "interaction_id", "task_owner": "owner_id", "tier_policy": "policy_id",
    }
)  # fmt: skip
"""Fields that name another record, and the column that points to it."""


@dataclass(frozen=True, slots=True)
class BookSheet:
    """A sheet of the book.

    Attributes:
        record: what a row is.
        columns: field to column, where they are not called the same.
        key: columns by which a row is known to be there; none: by all of them.
    """

    record: type[Record]
    columns: Mapping[str, str] = field(default_factory=dict)
    key: tuple[str, ...] = ()

    def refers(self, name: str) -> bool:
        """Tell whether a field names another record."""
        return name in REFERENCES and name not in self.columns


FILES = "files"
"""The folder, beside the tables of an export, that holds the attached files."""

_PLACE = ("customer_id", "contact_id", "street", "city", "state", "postal_code", "country")

BOOK_SHEETS: MappingProxyType[str, BookSheet] = MappingProxyType(
    {
        "own_fields": BookSheet(
            r.CustomField,
            {"field_of": "record", "field_key": "key", "field_label": "label",
             "field_kind": "kind", "field_choices": "choices"},
            ("record", "key"),
        ),
        "competitors": BookSheet(
            r.Competitor, {"competitor": "name", "competitor_notes": "notes"}, ("name",)
        ),
        "addresses": BookSheet(r.Address, {}, _PLACE),
        "numbers": BookSheet(
            r.Channel, {"reached_by": "kind", "number_or_address": "value"},
            ("customer_id", "contact_id", "kind", "value"),
        ),
        "family": BookSheet(
            r.Kin,
            {"family_member": "name", "family_relation": "relation", "born_year": "birth_year",
             "born_month": "birth_month", "born_day": "birth_day", "lunar": "birth_lunar",
             "leap_month": "birth_leap_month"},
        ),
        "career": BookSheet(r.CareerStep, {"post_held": "job_title"}),
        "ties": BookSheet(r.Bond, {"tie": "kind"}),
        "matters": BookSheet(
            r.Matter,
            {"matter": "kind", "matter_text": "text", "noted_on": "on",
             "answers_question": "question"},
        ),
        "wallet": BookSheet(
            r.WalletCell,
            {"client_unit": "unit", "product_in_words": "product_text", "volume_a_year": "volume"},
        ),
        "payments": BookSheet(r.Payment, {"payment_due": "due_on"}),
        "consumption": BookSheet(r.Consumption, {"used_a_day": "per_day"}),
        "benefits": BookSheet(
            r.Benefit, {"benefit": "kind", "benefit_text": "text", "noted_on": "on"}
        ),
        "objections": BookSheet(
            r.Objection, {"objection": "text", "heard_on": "on", "answer_given": "answer"}
        ),
        "tasks": BookSheet(r.Task, {"task": "kind", "task_title": "title"}),
        "tier_history": BookSheet(
            r.TierGrade,
            {"graded_at": "at", "graded_by": "by", "previous_tier": "previous", "rank_of": "of",
             "how_it_came": "detail"},
        ),
        "stage_history": BookSheet(
            r.StageChange, {"changed_at": "at", "previous_stage": "previous"}
        ),
        "answers": BookSheet(
            r.Answer,
            {"asked_or_objected": "question", "prepared_answer": "answer", "answer_tags": "tags"},
        ),
        "questions": BookSheet(
            r.FactQuestion,
            {"question_key": "key", "question_text": "text", "answered_by": "kind"}, ("key",),
        ),
        "templates": BookSheet(
            r.NoteTemplate,
            {"template_name": "name", "template_of": "kind", "template_text": "body"}, ("name",),
        ),
        "tier_policies": BookSheet(
            r.TierPolicy,
            {"policy_key": "key", "policy_name": "name", "policy_settings": "settings"},
        ),
        "exchange_rates": BookSheet(
            r.Currency,
            {"currency": "code", "home_currency": "home", "exchange_rate": "rate",
             "in_currency": "rate_in", "as_of_day": "as_of"},
        ),
        "saved_lists": BookSheet(r.SavedList, {"list_name": "name", "list_filter": "filter"}),
        "findings_let_stand": BookSheet(
            r.Waiver, {"record": "record_id", "let_stand_at": "at"}
        ),
        "files": BookSheet(
            r.Attachment,
            {"file_name": "name", "saved_as": "sha256", "file_type": "mime",
             "size_in_bytes": "size"},
        ),
    }
)  # fmt: skip
"""Kind to what its sheet holds."""


def moment_text(stamp: int | None) -> str:
    """Return an instant as one reads it, with its offset from UTC, so that it is the same anywhere.

    Args:
        stamp: milliseconds since 1970 UTC, None where it is not known.
    """
    if stamp is None:
        return ""
    exact = "milliseconds" if stamp % 1000 else "seconds"
    return from_ms(stamp).astimezone().isoformat(" ", exact)


def interaction_text(at: int | None, kind: str, subject: str) -> str:
    """Return how a row of another sheet names an entry of the timeline."""
    return " ".join(f"{moment_text(at)} {kind}: {subject}".split())


def interaction_meant(text: str) -> tuple[int | None, str]:
    """Return the moment (milliseconds UTC) and the words that ``interaction_text`` was made of."""
    day, _, rest = text.partition(" ")
    clock, _, words = rest.partition(" ")
    try:
        moment = datetime.fromisoformat(f"{day} {clock}")
    except ValueError:
        return None, text
    return round(moment.timestamp() * 1000), words
