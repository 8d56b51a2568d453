"""The sentence of a finding: what a chart says, in the user's language.

``crmdesk.insight.findings`` finds and measures; the words for each of its keys stand here, so that
one finding can be said in every language, of industries as of regions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer, spaced

if TYPE_CHECKING:  # numpy is loaded with the first chart, not with its words
    from crmdesk.insight.findings import Finding

_FEW = 10  # customers, below which a share of them is said as a number


def finding_words(
    finding: Finding, localizer: Localizer, chart: str = "", labels: Sequence[str] = ()
) -> str:
    """Return a finding as a sentence.

    Args:
        finding: what was found.
        localizer: writes its numbers.
        chart: key of the chart; a mix speaks of industries, regions or tiers by it.
        labels: of the chart's elements; a change since the first month shown says no month.

    Returns:
        The sentence, without a full stop, as a title has none.
    """
    topic, _, _ = finding.key.partition(".")
    return spaced(_SAYERS[topic](finding, localizer, chart, tuple(labels)))


def group_words(label: str, chart: str) -> str:
    """Return the name of a group of a mix: of an industry, a region or a tier."""
    translate = QCoreApplication.translate
    if label == "other":
        return translate("FindingWords", "Others")
    if label:
        return (
            translate("FindingWords", "Tier {0}").format(label) if chart == "tier" else word(label)
        )
    return {
        "industry": translate("FindingWords", "No industry"),
        "region": translate("FindingWords", "No region"),
        "tier": translate("FindingWords", "No tier"),
    }.get(chart, translate("FindingWords", "Without one"))


def _share(finding: Finding, localizer: Localizer, name: str = "share") -> str:
    return localizer.percent(float(finding.numbers[name]))


def _pareto(finding: Finding, localizer: Localizer, _chart: str, labels: tuple[str, ...]) -> str:
    translate = QCoreApplication.translate
    if finding.key == "pareto.empty":
        return translate("FindingWords", "Who brings most of the revenue?")
    if len(labels) == 1:
        return translate("FindingWords", "One customer brings all of it")
    if 0 < len(labels) < _FEW:  # a fifth of four is one, and that is no fifth
        text = translate("FindingWords", "{0} of {1} customers: {2} of revenue")
        best, of = (localizer.number(int(n)) for n in (finding.numbers["customers"], len(labels)))
        return text.format(best, of, _share(finding, localizer))
    if finding.key == "pareto.flat":
        text = translate("FindingWords", "Customers bring alike: {0} of them {1} of revenue")
    else:
        text = translate("FindingWords", "{0} of customers bring {1} of revenue")
    fifth = int(finding.numbers["customers"]) / len(labels) if labels else 0.2
    return text.format(localizer.percent(round(fifth, 2)), _share(finding, localizer))


def _revenue(finding: Finding, localizer: Localizer, _chart: str, labels: tuple[str, ...]) -> str:
    translate = QCoreApplication.translate
    numbers = finding.numbers
    if finding.key == "revenue.empty":
        return translate("FindingWords", "How does revenue go?")
    if finding.key == "revenue.returned":
        return translate("FindingWords", "More was returned than bought")
    if finding.key == "revenue.new":
        text = translate("FindingWords", "First revenue: {0} of {1} months had orders")
        return text.format(localizer.number(int(numbers["months"])), len(labels) or 12)
    if finding.key == "revenue.flat":
        return translate("FindingWords", "Revenue is as it was the year before")
    percent = localizer.percent(abs(float(numbers["percent"])) / 100)
    since = str(numbers["since_month"])
    grew = finding.key == "revenue.grew"
    if labels and since == labels[0]:
        if grew:
            text = translate("FindingWords", "Revenue grew {0} on the year before")
        else:
            text = translate("FindingWords", "Revenue fell {0} on the year before")
        return text.format(percent)
    month = localizer.month(date.fromisoformat(f"{since}-01"))
    if grew:
        text = translate("FindingWords", "Revenue grew {0}, all of it since {1}")
    else:
        text = translate("FindingWords", "Revenue fell {0}, all of it since {1}")
    return text.format(percent, month)


def _mix(finding: Finding, localizer: Localizer, chart: str, _labels: tuple[str, ...]) -> str:
    translate = QCoreApplication.translate
    if finding.key == "mix.empty":
        return {
            "industry": translate("FindingWords", "Which industries bring the revenue?"),
            "region": translate("FindingWords", "Which regions bring the revenue?"),
            "tier": translate("FindingWords", "Which tiers bring the revenue?"),
        }.get(chart, translate("FindingWords", "Who brings the revenue?"))
    share = _share(finding, localizer)
    if finding.key == "mix.flat":
        text = {
            "industry": translate("FindingWords", "{0} industries; none brings over {1}"),
            "region": translate("FindingWords", "{0} regions; none brings over {1}"),
            "tier": translate("FindingWords", "{0} tiers; none brings over {1}"),
        }.get(chart, translate("FindingWords", "{0} groups; none brings over {1}"))
        return text.format(localizer.number(int(finding.numbers["groups"])), share)
    if not finding.numbers["label"]:
        text = {
            "industry": translate("FindingWords", "Customers without an industry bring {0}"),
            "region": translate("FindingWords", "Customers without a region bring {0}"),
            "tier": translate("FindingWords", "Customers without a tier bring {0}"),
        }.get(chart, translate("FindingWords", "Customers without one bring {0}"))
        return text.format(share)
    label = group_words(str(finding.numbers["label"]), chart)
    if float(finding.numbers["share"]) >= 1:
        return translate("FindingWords", "All of the revenue comes from {0}").format(label)
    if finding.key == "mix.concentrated":
        text = translate("FindingWords", "{0} alone brings {1} of revenue")
    else:
        text = translate("FindingWords", "{0} leads with {1} of revenue")
    return text.format(label, share)


def _funnel(finding: Finding, localizer: Localizer, _chart: str, _labels: tuple[str, ...]) -> str:
    translate = QCoreApplication.translate
    if finding.key == "funnel.empty":
        return translate("FindingWords", "How far do customers come?")
    rate = _share(finding, localizer, "rate")
    if finding.key == "funnel.flat" and float(finding.numbers["rate"]) >= 1:
        return translate("FindingWords", "Everybody goes on, stage by stage")
    if finding.key == "funnel.flat":
        text = translate("FindingWords", "At every stage {0} or more go on")
        return text.format(rate)
    text = translate("FindingWords", "Only {0} go on from {1} to {2}")
    if not finding.numbers["rate"]:
        text = translate("FindingWords", "Nobody goes on from {1} to {2}")
    before, after = (word(str(finding.numbers[name])) for name in ("stage_from", "stage_to"))
    return text.format(rate, before, after)


def _visits(finding: Finding, localizer: Localizer, _chart: str, _labels: tuple[str, ...]) -> str:
    translate = QCoreApplication.translate
    if finding.key == "visits.empty":
        return translate("FindingWords", "Who is due for a visit?")
    if finding.key == "visits.flat" and finding.numbers["of"] == 1:
        return translate("FindingWords", "The customer is seen in time")
    of = localizer.number(int(finding.numbers["of"]))
    if finding.key == "visits.flat":
        return translate("FindingWords", "All {0} customers are seen in time").format(of)
    if finding.key == "visits.late":
        text = translate("FindingWords", "{0} of {1} tier {2} customers are seen too late")
        count = int(finding.numbers["late"])
    else:
        text = translate("FindingWords", "{0} of {1} tier {2} customers were never seen")
        count = int(finding.numbers["never"])
    return text.format(localizer.number(count), of, finding.numbers["tier"])


_SAYERS: dict[str, Callable[[Finding, Localizer, str, tuple[str, ...]], str]] = {
    "pareto": _pareto,
    "revenue": _revenue,
    "mix": _mix,
    "funnel": _funnel,
    "visits": _visits,
}
