"""The stored keys of every field that has a fixed choice; the window gives them their words."""

from __future__ import annotations

from types import MappingProxyType

TIERS = ("A", "B", "C", "D")
STAGES = (
    "non_customer", "potential", "target", "first_time", "repeat", "loyal", "lost", "won_back",
    "lost_for_good",
)  # fmt: skip
LANES = ("stage", "region", "industry", "owner")
"""What the swim lanes of the board of tiers can be made by."""
RELATIONS = ("none", "first", "ongoing", "close", "broken")
ROLES = ("decides", "approves", "influences", "uses", "guards")
INTERACTION_KINDS = (
    "visit", "call", "message", "email", "letter", "fax", "enquiry", "complaint", "suggestion",
    "service", "care", "note",
)  # fmt: skip
OUTCOMES = ("forward", "no_change", "lost_ground")
MATTER_KINDS = (
    "goal", "plan", "like", "dislike", "problem", "need", "pain", "rival", "market",
)  # fmt: skip
BOND_KINDS = (
    "spouse", "relative", "former_colleague", "colleague", "classmate", "compatriot", "comrade",
    "friend", "mentor", "rival",
)  # fmt: skip
KIN = ("spouse", "child", "parent", "sibling", "grandchild", "relative")
BENEFIT_KINDS = ("gathers", "information", "word_of_mouth", "against_rivals")
CHANNEL_KINDS = ("phone", "mobile", "fax", "email", "web", "wechat", "whatsapp", "message", "post")
DEAL_STAGES = ("prospecting", "engaging", "proposal", "negotiation", "won", "lost")
CLOSED_DEALS = frozenset({"won", "lost"})
SOURCES = (
    "market_research", "social_media", "promotion", "partner", "referral", "fair", "website",
    "cold_call",
)  # fmt: skip

CHOICES: MappingProxyType[tuple[str, str], tuple[str, ...]] = MappingProxyType(
    {
        ("customer", "kind"): ("company", "person"),
        ("customer", "tier"): TIERS,
        ("customer", "stage"): STAGES,
        ("customer", "relation"): RELATIONS,
        ("customer", "trade_role"): ("direct", "indirect"),
        ("customer", "service_level"): ("standard", "plus", "premium"),
        ("customer", "economic_strength"): ("weak", "medium", "solid", "strong"),
        ("customer", "source_channel"): SOURCES,
        ("contact", "sex"): ("f", "m", "other"),
        ("contact", "role"): ROLES,
        ("contact", "stance"): ("-2", "-1", "0", "1", "2"),
        ("contact", "strength"): ("0", "1", "2", "3", "4", "5"),
        ("contact", "consent"): ("given", "refused"),
        ("contact", "preferred_channel"): CHANNEL_KINDS,
        ("channel", "kind"): CHANNEL_KINDS,
        ("interaction", "kind"): INTERACTION_KINDS,
        ("interaction", "direction"): ("in", "out"),
        ("interaction", "outcome"): OUTCOMES,
        ("matter", "kind"): MATTER_KINDS,
        ("matter", "confidence"): ("1", "2", "3", "4", "5"),
        ("task", "kind"): ("visit", "call", "promise", "task", "care"),
        ("opportunity", "stage"): DEAL_STAGES,
        ("opportunity", "source"): (*SOURCES, "wallet"),
        ("bond", "kind"): BOND_KINDS,
        ("kin", "relation"): KIN,
        ("benefit", "kind"): BENEFIT_KINDS,
        ("fact_question", "kind"): MATTER_KINDS,
        ("note_template", "kind"): INTERACTION_KINDS,
        ("wallet_cell", "rating"): ("1", "2", "3", "4", "5"),
    }
)
"""(table, field) → stored keys, in the order in which forms offer them."""

STRICT: frozenset[tuple[str, str]] = frozenset(
    {
        ("customer", "kind"),
        ("customer", "tier"),
        ("contact", "sex"),
        ("contact", "stance"),
        ("contact", "strength"),
        ("contact", "consent"),
        ("interaction", "kind"),
        ("interaction", "outcome"),
        ("matter", "kind"),
        ("matter", "confidence"),
        ("task", "kind"),
        ("benefit", "kind"),
        ("fact_question", "kind"),
        ("wallet_cell", "rating"),
    }
)
"""Choices that nothing else may be stored for; the others accept words from imported files."""

PERIODS = ("12_months", "3_months", "this_year", "last_year", "latest")
"""What charts look at revenue over; the first where nobody chose. The last are the twelve months
that end with the newest order, for books that are not of today."""
