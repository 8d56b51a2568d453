"""Numbers and money read the same on screen and on paper; so do the words both say."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from crmdesk import figures
from crmdesk.book.queries.entries import Entry
from crmdesk.dossier import labels
from crmdesk.models.timeline_words import body_of
from crmdesk.models.words import _WORDS
from crmdesk.qt.i18n import Localizer, spaced
from crmdesk.services import dossier_words
from crmdesk.services.dossier_speech import Speech

TEXTS = Path(__file__).resolve().parent.parent / "resources" / "i18n" / "crmdesk_zh_CN.ts"
APART = {
    "stage": "the paper names the change",
    "first": "of a relation, spelt out",
    "fair": "of strength on paper; a trade fair has a key of its own there",
    "rival": "a person's tie, or a matter",
    "parent": "the company above; a person's parent has a key of its own there",
    "service": "a kind of entry, or what a complaint is about",
    "potential": "an indicator on paper; the stage has a key of its own there",
    "strong": "of money: 雄厚",
    "note": "notes of a record",
    "lost": "the paper says it of deals too",
    "repeat": "a stage, spelt out",
}


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("minor", [0, 99, 12_345, 118_400_00, 2_199_950_00, 2_200_000_00, 10**12])
@pytest.mark.parametrize("currency", ["CNY", "USD", "JPY", "BRL"])
def test_the_dossier_writes_money_as_the_window_does(
    language: str, minor: int, currency: str
) -> None:
    window, paper = Localizer(language), Speech(language)
    assert paper.money(minor, currency, short=True) == window.money_short(minor, currency)
    assert paper.money(minor, currency) == window.money(minor, currency)


def test_a_column_of_the_paper_keeps_its_decimals_and_charts_are_short() -> None:
    assert labels.format_money(Decimal("86400"), "CNY") == "¥86,400.00"
    assert labels.format_money(Decimal("2200000"), "CNY", short=True) == "¥2.20 M"
    assert labels.format_money(Decimal("2200000"), "CNY", "zh_CN", short=True) == "¥220 万"
    assert labels.format_money(Decimal("340000000"), "CNY", "zh_CN", short=True) == "¥3.40 亿"
    assert labels.format_percent(0.4) == "40 %" == Localizer("zh_CN").percent(0.4)
    assert figures.money(500, "JPY", "zh_CN", full=True) == "JP¥500"


def test_the_paper_speaks_of_stored_keys_as_the_window_does() -> None:
    spoken: dict[str, set[str]] = {}
    for message in ET.parse(TEXTS).iter("message"):
        source, text = message.findtext("source") or "", message.findtext("translation") or ""
        spoken.setdefault(source.casefold(), set()).add(text)
    paper = {**labels._TERMS, **dossier_words._WORDS}
    told = []
    for key, english in _WORDS.items():
        if key in paper and key not in APART:
            window = spoken[str(english).casefold()]
            if paper[key][1] not in window:
                told.append((key, paper[key][1], window))
    assert not told


def test_chinese_and_latin_do_not_touch_in_composed_sentences() -> None:
    assert spaced("全部收入来自retail") == "全部收入来自 retail"
    assert spaced("等级 B领先，占收入的 48 %") == "等级 B 领先，占收入的 48 %"
    assert spaced("编辑¥120的订单") == "编辑 ¥120 的订单"
    assert spaced("All of it comes from retail") == "All of it comes from retail"


def test_why_a_tier_was_given_is_said_in_words() -> None:
    entry = Entry(
        "tier", 1, "tier", datetime.now(UTC), True, 1, "Geanal", "C", title="", body="recency"
    )
    assert body_of(entry) == "above all: Last order"
    assert Speech("zh_CN").reason("growth") == "主要因为：增长"
    assert Speech("en").reason("They asked for it") == "They asked for it"
