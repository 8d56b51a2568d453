"""The sheets of an export of the whole book that no other program has: their names and columns.

A table whose headers are exactly those of one of them is read as what it is; none of them is ever
guessed, so that no stranger's file is taken for one. Data for fields.py, presets.py and the export.
"""

from __future__ import annotations

from types import MappingProxyType

from crmdesk.exchange.common_words import Words

_WHO: Words = (("customer_number", "text", ""), ("customer_name", "text", ""))
_PERSON: Words = (*_WHO, ("contact_name", "text", ""))
_NOTES: Words = (("notes", "text", ""),)

OWN_SHEETS: MappingProxyType[str, Words] = MappingProxyType(
    {
        "own_fields": (
            ("field_of", "text", ""), ("field_key", "text", ""), ("field_label", "text", ""),
            ("field_kind", "text", ""), ("field_choices", "text", ""), ("position", "integer", ""),
        ),
        "competitors": (("competitor", "text", ""), ("competitor_notes", "text", "")),
        "addresses": (
            *_PERSON, ("label", "text", ""), ("street", "text", ""), ("city", "text", ""),
            ("state", "text", ""), ("postal_code", "text", ""), ("country", "text", ""),
            ("latitude", "number", ""), ("longitude", "number", ""), ("main", "bool", ""),
        ),
        "numbers": (
            *_PERSON, ("reached_by", "text", ""), ("label", "text", ""),
            ("number_or_address", "text", ""), ("preferred", "bool", ""),
        ),
        "family": (
            *_PERSON, ("family_member", "text", ""), ("family_relation", "text", ""),
            ("born_year", "integer", ""), ("born_month", "integer", ""),
            ("born_day", "integer", ""), ("lunar", "bool", ""), ("leap_month", "bool", ""),
            *_NOTES,
        ),
        "career": (
            *_PERSON, ("organisation", "text", ""), ("post_held", "text", ""),
            ("from_year", "integer", ""), ("to_year", "integer", ""), *_NOTES,
        ),
        "ties": (
            *_PERSON, ("tie", "text", ""), ("other_customer_number", "text", ""),
            ("other_customer_name", "text", ""), ("other_contact_name", "text", ""),
            ("since_year", "integer", ""), *_NOTES,
        ),
        "matters": (
            *_PERSON, ("matter", "text", ""), ("matter_text", "text", ""), ("detail", "text", ""),
            ("noted_on", "date", ""), ("closed_on", "date", ""), ("confidence", "integer", ""),
            ("answers_question", "text", ""), ("interaction", "text", ""),
        ),
        "wallet": (
            *_WHO, ("client_unit", "text", ""), ("product", "text", ""),
            ("product_in_words", "text", ""), ("competitor", "text", ""),
            ("volume_a_year", "money", ""), ("price", "money", ""), ("currency", "text", ""),
            ("contract_end", "date", ""), ("rating", "integer", ""), ("observed_on", "date", ""),
            *_NOTES,
        ),
        "payments": (
            *_WHO, ("order_number", "text", ""), ("paid_on", "date", ""),
            ("payment_due", "date", ""), ("amount", "money", ""), ("currency", "text", ""),
            *_NOTES,
        ),
        "consumption": (
            *_WHO, ("product", "text", ""), ("used_a_day", "number", ""),
            ("stock", "number", ""), ("stock_on", "date", ""), *_NOTES,
        ),
        "benefits": (
            *_WHO, ("benefit", "text", ""), ("benefit_text", "text", ""), ("noted_on", "date", ""),
            ("worth", "money", ""), ("currency", "text", ""), ("interaction", "text", ""),
        ),
        "objections": (
            *_PERSON, ("interaction", "text", ""), ("heard_on", "date", ""),
            ("objection", "text", ""), ("real", "bool", ""), ("evidence", "text", ""),
            ("probe", "text", ""), ("answer_given", "text", ""), ("held", "bool", ""),
        ),
        "tasks": (
            *_PERSON, ("task", "text", ""), ("task_title", "text", ""), *_NOTES,
            ("task_owner", "text", ""), ("due_on", "date", ""), ("due_time", "text", ""),
            ("done_at", "datetime", ""), ("created_at", "datetime", ""), ("repeats", "text", ""),
            ("snoozed_until", "date", ""), ("interaction", "text", ""),
        ),
        "tier_history": (
            *_WHO, ("graded_at", "datetime", ""), ("graded_by", "text", ""), ("tier", "text", ""),
            ("previous_tier", "text", ""), ("score", "number", ""), ("rank", "integer", ""),
            ("rank_of", "integer", ""), ("reason", "text", ""), ("expires_on", "date", ""),
            ("tier_policy", "text", ""), ("how_it_came", "text", ""),
        ),
        "stage_history": (
            *_WHO, ("changed_at", "datetime", ""), ("stage", "text", ""),
            ("previous_stage", "text", ""), ("reason", "text", ""),
        ),
        "answers": (
            ("asked_or_objected", "text", ""), ("prepared_answer", "text", ""),
            ("answer_tags", "text", ""),
        ),
        "questions": (
            ("question_key", "text", ""), ("question_text", "text", ""),
            ("answered_by", "text", ""), ("active", "bool", ""), ("position", "integer", ""),
        ),
        "templates": (
            ("template_name", "text", ""), ("template_of", "text", ""), ("purpose", "text", ""),
            ("template_text", "text", ""), ("position", "integer", ""),
        ),
        "tier_policies": (
            ("policy_key", "text", ""), ("policy_name", "text", ""), ("active", "bool", ""),
            ("policy_settings", "text", ""),
        ),
        "exchange_rates": (
            ("currency", "text", ""), ("home_currency", "bool", ""), ("exchange_rate", "text", ""),
            ("in_currency", "text", ""), ("as_of_day", "date", ""),
        ),
        "saved_lists": (
            ("list_name", "text", ""), ("list_filter", "text", ""), ("position", "integer", ""),
        ),
        "findings_let_stand": (
            *_WHO, ("record", "text", ""), ("rule", "text", ""), ("value", "text", ""),
            ("let_stand_at", "datetime", ""),
        ),
        "files": (
            *_PERSON, ("file_name", "text", ""), ("saved_as", "text", ""),
            ("file_type", "text", ""), ("size_in_bytes", "integer", ""),
            ("added_at", "datetime", ""),
            ("photo_of", "text", ""), ("interaction", "text", ""),
        ),
    }
)  # fmt: skip
"""Kind to (field, type of its cells, no further words)."""

TO_READ_ONLY = frozenset(("tier_policies", "exchange_rates", "saved_lists", "findings_let_stand"))
"""Kinds that mean something only in the book that they were written from; not read back."""


def header_of(name: str) -> str:
    """Return the header of a field: its name as words."""
    return name.replace("_", " ").capitalize()


def own_sheet(headers: list[str]) -> str:
    """Return the kind whose sheet has exactly these headers, "" where none has."""
    have = [header.strip() for header in headers]
    for kind, fields in OWN_SHEETS.items():
        if have == [header_of(name) for name, _, _ in fields]:
            return kind
    return ""
