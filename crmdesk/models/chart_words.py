"""What is written on and about a chart: its subtitle, the names and exact values of its parts."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crmdesk.models.finding_words import finding_words, group_words
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer, clauses, listed

if TYPE_CHECKING:  # numpy is loaded with the first chart, not with its words
    from crmdesk.services.charts import ChartData

VISIT_STATES = ("on_time", "due_soon", "late", "never")
"""The parts of a bar of visits, from the left."""
_ZEROS = re.compile(r"(\.\d*[1-9])0+(?!\d)|\.0+(?!\d)")


class ChartWords:
    """Writes the texts of charts in one language.

    Args:
        localizer: writes numbers, money and dates.
    """

    def __init__(self, localizer: Localizer) -> None:
        self.write = localizer

    def title(self, chart: ChartData) -> str:
        """Return what the chart says, as a sentence."""
        return finding_words(chart.finding, self.write, chart.key, chart.labels)

    def subtitle(self, chart: ChartData) -> str:
        """Return what is drawn, in which unit, and what could not be added up with the rest."""
        translate = QCoreApplication.translate
        text = self._drawn(chart.key).format(chart.currency)
        if not chart.left_out:
            return text
        others = listed(f"{self.write.number(n)} {code}" for code, n in chart.left_out)
        without = translate("ChartWords", "without orders in other currencies: {0}")
        return f"{text} · {without.format(others)}"

    def _drawn(self, key: str) -> str:
        translate = QCoreApplication.translate
        return {
            "revenue": translate("ChartWords", "Revenue by month, {0}"),
            "pareto": translate("ChartWords", "Share of revenue, best customers first"),
            "industry": translate("ChartWords", "Revenue by industry, {0} and share"),
            "region": translate("ChartWords", "Revenue by region, {0} and share"),
            "tier": translate("ChartWords", "Revenue by tier, {0} and share"),
            "funnel": translate("ChartWords", "Customers who came this far, and share of all"),
            "visits": translate("ChartWords", "Customers by tier and when they were last seen"),
        }[key]

    def name(self, key: str) -> str:
        """Return what a kind of chart is called, in the names of files and for screen readers."""
        translate = QCoreApplication.translate
        return {
            "revenue": translate("ChartWords", "Revenue by month"),
            "pareto": translate("ChartWords", "Concentration of revenue"),
            "industry": translate("ChartWords", "Revenue by industry"),
            "region": translate("ChartWords", "Revenue by region"),
            "tier": translate("ChartWords", "Revenue by tier"),
            "funnel": translate("ChartWords", "Customers by stage"),
            "visits": translate("ChartWords", "Visits against due"),
        }[key]

    def period(self, period: str) -> str:
        """Return what one of the periods that charts look at is called."""
        translate = QCoreApplication.translate
        return {
            "12_months": translate("ChartWords", "Last 12 months"),
            "3_months": translate("ChartWords", "Last 3 months"),
            "this_year": translate("ChartWords", "This year"),
            "last_year": translate("ChartWords", "Last year"),
            "latest": translate("ChartWords", "Until the last sale"),
        }[period]

    def lesson(self, key: str, filtered: bool = False, newest: date | None = None) -> str:
        """Return what an empty chart teaches: what goes here, and how it comes here.

        Args:
            key: of the chart.
            filtered: whether it is empty for the customers of a filter only, so far as is known.
            newest: the day of the newest order, where there are orders, but of other months.
        """
        translate = QCoreApplication.translate
        if newest is not None and key not in ("funnel", "visits"):
            text = translate(
                "ChartWords",
                "No sales in these months: the newest is of {0}. Choose “{1}” above to see it.",
            )
            return text.format(self.write.date(newest), self.period("latest"))
        if filtered:
            return translate(
                "ChartWords", "The customers shown have nothing for this chart. Esc shows all."
            )
        return {
            "revenue": translate(
                "ChartWords", "Orders are added up here by month. Import a file of them: Ctrl+I."
            ),
            "pareto": translate(
                "ChartWords",
                "With orders or won deals in the book, this shows who brings most. Import: Ctrl+I.",
            ),
            "industry": translate(
                "ChartWords", "Orders are added up here by the industry in a customer’s record."
            ),
            "region": translate(
                "ChartWords", "Orders are added up here by the region in a customer’s record."
            ),
            "tier": translate(
                "ChartWords", "Grade customers in Tiers: their sales are added up here."
            ),
            "funnel": translate(
                "ChartWords",
                "Give customers a stage in their record: this shows at which step they stay.",
            ),
            "visits": translate(
                "ChartWords",
                "Grade customers in Tiers and log visits with Ctrl+L: this shows who waits.",
            ),
        }[key]

    def state(self, state: str) -> str:
        """Return the word of a state of visits."""
        translate = QCoreApplication.translate
        return {
            "on_time": translate("ChartWords", "in time"),
            "due_soon": translate("ChartWords", "due this week"),
            "late": translate("ChartWords", "late"),
            "never": translate("ChartWords", "never seen"),
        }[state]

    def month(self, label: str) -> str:
        """Return the month of a label "2026-05": ``May 2026``."""
        return self.write.month(month_of(label))

    def axis_money(self, minor: float, currency: str) -> str:
        """Return an amount for an axis, as short as it goes: ``¥1.5 M``, ``0``."""
        if not minor:
            return "0"
        text = self.write.money_short(round(minor), currency)
        return _ZEROS.sub(r"\1", text)

    def group(self, chart: ChartData, element: int) -> str:
        """Return the name beside a bar."""
        label = chart.labels[element]
        if chart.key == "funnel":
            return word(label)
        return group_words(label, chart.key)

    def picked(self, chart: ChartData, element: int) -> str:
        """Return the words of the filter that a click on an element sets."""
        translate = QCoreApplication.translate
        label = chart.labels[element]
        if chart.key == "revenue":
            return translate("ChartWords", "sales in {0}").format(self.month(label))
        if chart.key == "pareto" and element == 0:
            return chart.names[0]
        if chart.key == "pareto":
            return translate("ChartWords", "the best {0}").format(self.write.number(element + 1))
        if chart.key == "visits":
            tier, _, state = label.partition(":")
            return clauses((group_words(tier, "tier"), self.state(state)))
        if chart.key == "funnel":
            return translate("ChartWords", "stage {0}").format(word(label))
        return group_words(label, chart.key)

    def tip(self, chart: ChartData, element: int) -> tuple[str, ...]:
        """Return the exact values of an element, as lines; the first is its name."""
        if chart.key == "revenue":
            return self._revenue_tip(chart, element)
        if chart.key == "pareto":
            return self._pareto_tip(chart, element)
        if chart.key == "funnel":
            return self._funnel_tip(chart, element)
        if chart.key == "visits":
            return self._visits_tip(chart, element)
        return self._mix_tip(chart, element)

    def _revenue_tip(self, chart: ChartData, element: int) -> tuple[str, ...]:
        translate = QCoreApplication.translate
        this, before = (int(chart.series[name][element]) for name in ("this", "before"))
        then = translate("ChartWords", "{0} the year before")
        lines = [
            self.month(chart.labels[element]),
            self.write.money(this, chart.currency),
            then.format(self.write.money(before, chart.currency)),
        ]
        if before > 0:
            lines[1] += f" · {self.write.percent(this / before - 1, signed=True)}"
        return tuple(lines)

    def _pareto_tip(self, chart: ChartData, element: int) -> tuple[str, ...]:
        translate = QCoreApplication.translate
        number, percent = self.write.number, self.write.percent
        revenue = int(chart.series["revenue"][element])
        share = percent(float(chart.series["cumulative"][element]))
        up_to = translate("ChartWords", "the best {0} of {1} bring {2}")
        return (
            f"{number(element + 1)} · {chart.names[element]}",
            self.write.money(revenue, chart.currency),
            up_to.format(number(element + 1), number(len(chart.labels)), share),
        )

    def _mix_tip(self, chart: ChartData, element: int) -> tuple[str, ...]:
        value = self.write.money(round(float(chart.series["value"][element])), chart.currency)
        share = self.write.percent(float(chart.series["share"][element]))
        return (
            self.group(chart, element),
            f"{value} · {share}",
            self.customers(int(chart.series["count"][element])),
        )

    def _funnel_tip(self, chart: ChartData, element: int) -> tuple[str, ...]:
        translate = QCoreApplication.translate
        standing, reached = (int(chart.series[name][element]) for name in ("count", "reached"))
        share = self.write.percent(float(chart.series["share"][element]))
        came = translate("ChartWords", "{0} came this far, {1}")
        stand = translate("ChartWords", "{0} stand here now")
        return (
            self.group(chart, element),
            came.format(self.customers(reached), share),
            stand.format(self.write.number(standing)),
        )

    def _visits_tip(self, chart: ChartData, element: int) -> tuple[str, ...]:
        translate = QCoreApplication.translate
        tier, state = divmod(element, len(VISIT_STATES))
        of = sum(int(chart.series[name][tier]) for name in VISIT_STATES)
        count = int(chart.series[VISIT_STATES[state]][tier])
        text = translate("ChartWords", "{0} of {1}")
        return (
            self.picked(chart, element),
            text.format(self.write.number(count), self.customers(of)),
        )

    def customers(self, count: int) -> str:
        """Return a number of customers: ``12 customers``."""
        translate = QCoreApplication.translate
        if count == 1:
            return translate("ChartWords", "1 customer")
        return translate("ChartWords", "{0} customers").format(self.write.number(count))


def month_of(label: str) -> date:
    """Return the first day of the month of a label "2026-05"."""
    return date.fromisoformat(f"{label}-01")
