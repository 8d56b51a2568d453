"""The personal profile of a contact as a row says it: birthday, family, choices, own fields."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Any

from crmdesk.book.values import Row
from crmdesk.exchange.births import Birth
from crmdesk.services.choices import CHANNEL_KINDS
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.own_fields import split_cells
from crmdesk.services.importing.words import plain

TEXTS = (
    "name", "name_latin", "given_name", "middle_name", "family_name", "prefix", "suffix",
    "nickname", "job_title", "department", "titles", "education", "hobbies", "notes",
    "native_place", "birthplace", "ethnicity", "health", "career", "personality", "tastes",
    "habits",
)  # fmt: skip
DATES = ("consent_on", "last_seen_on")
WHOLES = ("birth_year", "birth_month", "birth_day")
KEPT = MappingProxyType(
    {
        "anniversary": "Anniversary", "language": "Language", "profession": "Profession",
        "office": "Office", "assistant_name": "Assistant", "assistant_phone": "Assistant's phone",
        "referred_by": "Referred by", "ref": "Number",
    }
)  # fmt: skip
"""Fields that have no column: kept in ``extra`` under these words."""
SEXES = MappingProxyType(
    {
        "m": "m", "male": "m", "man": "m", "男": "m", "男性": "m", "先生": "m", "mann": "m",
        "männlich": "m", "f": "f", "female": "f", "woman": "f", "女": "f", "女性": "f",
        "女士": "f", "w": "f", "weiblich": "f", "frau": "f", "other": "other", "o": "other",
    }
)  # fmt: skip
OUTLOOK_SEXES = MappingProxyType({"1": "f", "2": "m"})
"""Outlook's OlGender; the other way round than ISO/IEC 5218."""
ROLES = MappingProxyType(
    {
        "decides": "decides", "decider": "decides", "决策者": "decides", "决策人": "decides",
        "决策": "decides", "approves": "approves", "approver": "approves", "审批人": "approves",
        "审批者": "approves", "审批": "approves", "influences": "influences",
        "influencer": "influences", "影响者": "influences", "影响人": "influences", "uses": "uses",
        "user": "uses", "使用者": "uses", "使用人": "uses", "guards": "guards",
        "gatekeeper": "guards", "把关者": "guards", "把关人": "guards", "守门人": "guards",
    }
)  # fmt: skip
CONSENTS = MappingProxyType(
    {
        "given": "given", "yes": "given", "是": "given", "同意": "given", "已同意": "given",
        "refused": "refused", "no": "refused", "否": "refused", "拒绝": "refused",
        "不同意": "refused",
    }
)  # fmt: skip
CHANNELS = MappingProxyType(
    {
        **{kind: kind for kind in CHANNEL_KINDS}, "电话": "phone", "手机": "mobile",
        "传真": "fax", "邮箱": "email", "邮件": "email", "e-mail": "email", "微信": "wechat",
        "短信": "message",
    }
)  # fmt: skip
_CHOICES = (
    ("buying_role", "role", "Buying role", ROLES), ("consent", "consent", "Consent", CONSENTS),
    ("preferred_channel", "preferred_channel", "Preferred channel", CHANNELS),
)  # fmt: skip
_SCALES = (("stance", "Stance", -2, 2), ("strength", "Strength of relation", 0, 5))


def profile_of(
    ledger: Ledger, given: dict[str, Any], more: dict[str, str], preset: str | None
) -> tuple[Row, dict[str, Any]]:
    """Return the columns of a contact that a row fills, and what has no column."""
    extra: dict[str, Any] = dict(more)
    if "other_cells" in given:
        extra |= split_cells(str(given["other_cells"]))
    values: Row = {name: given[name] for name in (*TEXTS, *DATES) if name in given}
    for name in WHOLES:
        if name in given:
            values[name] = ledger.whole(name, given[name])
    for name in ("birthday", "lunar_birthday"):
        values |= birth_values(given.get(name))
    _choose(given, values, extra, preset)
    family = _family(given)
    if family:
        values["family"] = family
    for name, word in KEPT.items():
        if name in given:
            extra[word] = str(given[name])
    return values, extra


def _choose(given: dict[str, Any], values: Row, extra: dict[str, Any], preset: str | None) -> None:
    """Read what has a fixed choice or scale; a word that is none of them has no column."""
    sexes = {**SEXES, **(OUTLOOK_SEXES if (preset or "").startswith("outlook") else {})}
    for name, column, head, words in (*_CHOICES, ("sex", "sex", "Sex", sexes)):
        if name not in given:
            continue
        choice = words.get(plain(str(given[name])))
        if choice:
            values[column] = choice
        else:
            extra[head] = str(given[name])
    for name, head, low, high in _SCALES:
        if name in given and low <= int(given[name]) <= high:
            values[name] = int(given[name])
        elif name in given:
            extra[head] = str(given[name])


def _family(given: dict[str, Any]) -> str:
    lines = [str(given["family"])] if "family" in given else []
    named = (("spouse", "Spouse"), ("children", "Children"))
    return "\n".join([*lines, *(f"{word}: {given[name]}" for name, word in named if name in given)])


def birth_values(birthday: object) -> Row:
    """Return the columns of a birthday, whole, in part or lunar; none where there is none."""
    if isinstance(birthday, date):
        birthday = Birth(birthday.year, birthday.month, birthday.day)
    if not isinstance(birthday, Birth):
        return {}
    values: Row = {
        "birth_year": birthday.year, "birth_month": birthday.month, "birth_day": birthday.day,
        "birth_lunar": birthday.lunar, "birth_leap_month": birthday.leap,
    }  # fmt: skip
    return values
