"""Words of a file that stand for one of our choices: what a tier, stage, kind or sex is meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from crmdesk.exchange.likeness import country_code
from crmdesk.services.choices import DEAL_STAGES, SOURCES, STAGES, TIERS
from crmdesk.services.importing.words import plain

PERSONS = frozenset(
    {"person", "individual", "private", "个人", "个人客户", "自然人", "privat", "privatperson"}
)
STAGE_WORDS = MappingProxyType(
    {
        "lead": "potential", "subscriber": "potential", "prospect": "target",
        "opportunity": "target", "customer": "first_time", "client": "first_time",
        "evangelist": "loyal", "潜在客户": "potential", "目标客户": "target",
        "新客户": "first_time", "老客户": "repeat", "忠诚客户": "loyal", "流失客户": "lost",
    }
)  # fmt: skip


SOURCE_WORDS = MappingProxyType(
    {
        "市场调研": "market_research", "社交媒体": "social_media", "新媒体": "social_media",
        "促销": "promotion", "推广": "promotion", "广告": "promotion", "合作伙伴": "partner",
        "渠道": "partner", "代理商": "partner", "介绍": "referral", "转介绍": "referral",
        "朋友介绍": "referral", "客户介绍": "referral", "老客户介绍": "referral",
        "推荐": "referral", "展会": "fair", "展览会": "fair", "trade fair": "fair",
        "trade show": "fair", "exhibition": "fair", "网站": "website", "官网": "website",
        "网络": "website", "web": "website", "陌生拜访": "cold_call", "陌拜": "cold_call",
        "电话开发": "cold_call", "电话营销": "cold_call", "cold call": "cold_call",
        "social media": "social_media", "market research": "market_research",
    }
)  # fmt: skip


def source_meant(text: object) -> str:
    """Return how a customer came to us; a word that is none of ours is kept."""
    word = plain(str(text))
    return word if word in SOURCES else SOURCE_WORDS.get(word, str(text))


def kind_meant(text: object) -> str:
    """Return whether a customer is a company or a person."""
    return "person" if plain(str(text)) in PERSONS else "company"


def stage_meant(text: object) -> str:
    """Return the stage of a customer; a word that is none of ours is kept."""
    word = plain(str(text))
    key = word.replace(" ", "_").replace("-", "_")
    return key if key in STAGES else STAGE_WORDS.get(word, str(text))


def tier_meant(text: object) -> str | None:
    """Return the tier, None where it is none of A, B, C, D."""
    letters = str(text).strip().upper()
    return letters[:1] if letters[:1] in TIERS and len(letters) <= 2 else None


def country_meant(text: object) -> str:
    """Return the ISO code of a country; a name that is not known is kept."""
    return country_code(str(text)) or str(text)


def deal_stage_meant(text: object, words: Mapping[str, str]) -> str:
    """Return the stage of an opportunity; a word that is none of ours is kept."""
    word = plain(str(text))
    return word if word in DEAL_STAGES else words.get(word, word)


Meaning = Callable[[object], str | None]


def meanings(kind: str) -> dict[str, Meaning]:
    """Return how the fields of a kind are turned into choices; None says that it cannot be."""
    from crmdesk.services.importing.opportunities import STAGE_WORDS as DEAL_WORDS
    from crmdesk.services.importing.profile import SEXES

    if kind == "customers":
        return {
            "kind": kind_meant, "stage": stage_meant, "tier": tier_meant, "country": country_meant,
            "source_channel": source_meant,
        }  # fmt: skip
    if kind == "contacts":
        places = dict.fromkeys(("business_country", "home_country", "other_country"), country_meant)
        return {**places, "sex": lambda text: SEXES.get(plain(str(text)), str(text))}
    if kind == "opportunities":
        return {"stage": lambda text: deal_stage_meant(text, DEAL_WORDS)}
    return {}
