"""Every finding has words, and its numbers are in them."""

from __future__ import annotations

import pytest

from crmdesk.insight import charts as figures
from crmdesk.insight.findings import FINDING_KEYS, Finding
from crmdesk.models.chart_words import VISIT_STATES, ChartWords
from crmdesk.models.finding_words import finding_words, group_words
from crmdesk.qt.i18n import Localizer

VALUES: dict[str, float | int | str] = {
    "customers": 12,
    "share": 0.83,
    "percent": 9.4,
    "since_month": "2026-05",
    "months": 7,
    "label": "Dairy",
    "groups": 6,
    "stage_from": "first_time",
    "stage_to": "repeat",
    "rate": 0.42,
    "late": 9,
    "never": 4,
    "of": 1284,
    "tier": "A",
}
CHARTS = {
    "pareto": ("pareto",),
    "revenue": ("revenue",),
    "mix": ("industry", "region", "tier", ""),
    "funnel": ("funnel",),
    "visits": ("visits",),
}


def made(key: str, **other: float | int | str) -> Finding:
    numbers = {name: (VALUES | other)[name] for name in FINDING_KEYS[key]}
    return Finding(key, numbers)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("key", FINDING_KEYS)
def test_every_finding_has_a_sentence(key: str, language: str) -> None:
    for chart in CHARTS[key.partition(".")[0]]:
        words = finding_words(made(key), Localizer(language), chart)
        assert words
        assert not set(words) & set("{}_")
        assert not words.endswith(".")


def test_sentences_hold_their_numbers() -> None:
    write = Localizer("en")
    assert finding_words(made("pareto.top20"), write) == "20 % of customers bring 83 % of revenue"
    grew = finding_words(made("revenue.grew"), write)
    assert grew == "Revenue grew 9 %, all of it since May 2026"
    fell = finding_words(made("revenue.fell", percent=-4.2), write)
    assert fell == "Revenue fell 4 %, all of it since May 2026"
    leak = finding_words(made("funnel.leak"), write)
    assert leak == "Only 42 % go on from first time to repeat"
    late = finding_words(made("visits.late"), write)
    assert late == "9 of 1,284 tier A customers are seen too late"


def test_a_change_over_the_whole_year_names_no_month() -> None:
    said = finding_words(made("revenue.grew"), Localizer("en"), "revenue", ("2026-05", "2026-06"))
    assert said == "Revenue grew 9 % on the year before"


def test_customers_without_a_group_are_not_taken_for_one() -> None:
    nameless = made("mix.concentrated", label="")
    said = finding_words(nameless, Localizer("en"), "region")
    assert said == "Customers without a region bring 83 %"


def test_a_group_alone_is_said_plainly() -> None:
    alone = made("mix.concentrated", label="Restaurants", share=1.0)
    said = finding_words(alone, Localizer("en"), "industry", ("Restaurants",))
    assert said == "All of the revenue comes from Restaurants"


def test_few_customers_are_counted_and_not_shared() -> None:
    few = made("pareto.top20", customers=1, share=0.55)
    said = finding_words(few, Localizer("en"), "pareto", ("1", "2"))
    assert said == "1 of 2 customers: 55 % of revenue"


@pytest.mark.parametrize(
    ("label", "chart", "words"),
    [
        ("Dairy", "industry", "Dairy"),
        ("A", "tier", "Tier A"),
        ("", "region", "No region"),
        ("other", "industry", "Others"),
    ],
)
def test_groups_have_names(label: str, chart: str, words: str) -> None:
    assert group_words(label, chart) == words


def test_the_states_of_visits_are_those_that_are_counted() -> None:
    assert VISIT_STATES == figures.VISIT_STATES


@pytest.mark.parametrize(
    ("minor", "words"),
    [(0, "0"), (50_000_000, "¥500 k"), (100_000_000, "¥1 M"), (150_000_000, "¥1.5 M")],
)
def test_amounts_of_an_axis_are_short(minor: int, words: str) -> None:
    assert ChartWords(Localizer("en")).axis_money(minor, "CNY") == words
