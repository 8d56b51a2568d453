"""The Value tab: what the customer is worth, why it has its tier, what it may buy next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import LIGHT, CustomerRecord
from crmdesk.book.values import Row, from_ms
from crmdesk.errors import CrmdeskError
from crmdesk.models.grading_words import indicator_word, reason_words
from crmdesk.models.money_words import left_out_words
from crmdesk.models.record import RecordReader
from crmdesk.models.words import word
from crmdesk.money import Sum
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.benefits import BenefitList
from crmdesk.panels.record.blocks import Line, LineWords, Section, ShareBar, align_bars
from crmdesk.panels.record.context import Fill, Tab
from crmdesk.panels.record.deals import DealList
from crmdesk.panels.record.fields import FieldGrid, Spec
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.notebook import NotebookSection
from crmdesk.panels.record.orders import OrderList
from crmdesk.panels.record.payments import PaymentList
from crmdesk.panels.record.referrals import ReferralSection
from crmdesk.panels.record.rows import Rows
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import clauses
from crmdesk.qt.tasks import Job

if TYPE_CHECKING:
    from crmdesk.insight.grading import Explanation, Part

_GRADES: Final = 12  # newest changes of tier that are shown


class ValueTab(Tab):
    """Grade and why, terms, opportunities, what they bring and whom, revenue and orders."""

    parts = (*LIGHT, "grades", "benefits")

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, reader, saver, parent)
        self._column = self.column()
        self.build_next()

    def _add(self, section: Section, fill: Fill) -> Fill:
        """Put a section below the others; return what fills it."""
        self._column.addWidget(section)
        return fill

    @override
    def pieces(self) -> Iterator[Fill]:
        desk, reader, saver, page = self.desk, self.reader, self.saver, self.page
        self.notebook = NotebookSection(desk, reader, saver, page)
        yield self._add(self.notebook, self.notebook.show_record)
        self.orders = OrderList(desk, reader, saver, page)
        self.orders.noticed.connect(self.noticed)
        yield self._add(self.orders, self.orders.show_record)
        self.payments = PaymentList(desk, reader, saver, page)
        yield self._add(self.payments, self.payments.show_record)
        yield self._add(*self._build_terms())
        self.deals = DealList(desk, reader, saver, page)
        self.keep_history("opportunity", self.deals.grid)
        yield self._add(self.deals, self.deals.show_record)
        bar, line = partial(ShareBar, desk.theme), partial(Line, desk.theme, desk.icons)
        self.months = Section(self.tr("Revenue by month"), "", page)
        self._months = Rows(self.months.body, bar)
        yield self._add(self.months, self._show_months)
        self.grade = Section(self.tr("Why this tier"), "", page)
        self._parts = Rows(self.grade.body, bar)
        yield self._add(self.grade, self._show_grade)
        self.history = Section(self.tr("Tier history"), "", page)
        self._grades = Rows(self.history.body, line)
        yield self._add(self.history, self._show_history)
        self.benefits = BenefitList(desk, saver, page)
        yield self._add(self.benefits, self.benefits.show_record)
        self.referrals = ReferralSection(desk, reader, saver, page)
        self.referrals.customer_opened.connect(self.customer_opened)
        yield self._add(self.referrals, self.referrals.show_record)

    def _build_terms(self) -> tuple[Section, Fill]:
        self.terms = Section(self.tr("Credit and terms"), "", self.page)
        self.grid = FieldGrid(
            (
                Spec("credit_limit", self.tr("Credit"), "money"),
                Spec("payment_days", self.tr("Terms, days"), "number"),
                Spec("paydays", self.tr("Pays on")),
                Spec("delivery_promise", self.tr("Delivery")),
            ),
            self.desk.localizer,
            self._save,
            parent=self.terms,
            refused=self.desk.refused,
        )
        self.terms.body.addWidget(self.grid)
        self.keep_history("customer", self.grid)
        return self.terms, self._show_terms

    def _show_terms(self, record: CustomerRecord) -> None:
        self.grid.set_values(record.customer, record.customer["currency"])

    def choose(self, source: str, record_id: int) -> None:
        """Put the keyboard onto an order, a payment or a deal, and show it."""
        self.build_rest()
        lists: dict[str, OrderList | RecordList] = {
            "order": self.orders, "payment": self.payments, "deal": self.deals,
        }  # fmt: skip
        chosen = lists[source]
        chosen.choose(record_id)
        QTimer.singleShot(0, chosen, partial(self._bring, chosen))  # once the page is laid out

    def _bring(self, section: Section) -> None:
        self.verticalScrollBar().setValue(section.y() - tokens.S2)

    def _save(self, field: str, value: Any) -> Any:
        if self.customer_id is None:
            return None
        return self.saver.set("customer", self.customer_id, field, value)

    def _show_grade(self, record: CustomerRecord) -> None:
        """Ask why it has its tier; everybody is graded for that, so not on this thread."""
        book, customer_id = self.desk.book, record.id

        def work(_job: Job) -> tuple[int, Explanation]:
            from crmdesk.services import grading  # brings numpy: not before somebody asks

            return customer_id, grading.explain(book, customer_id)

        self.desk.runner.run(
            work,
            title=self.tr("Finding why the tier"),
            done=self._on_explained,
            failed=self._on_unexplained,
            show_progress=False,
            key=f"explain-{id(self)}",
        )

    def _on_unexplained(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        with self.grade.filling():
            self._parts.show((), self._fill_part)
            self.grade.note.setText("")
            self.grade.show_hint(self.tr("Not graded yet."))

    def _on_explained(self, answer: tuple[int, Explanation]) -> None:
        customer_id, found = answer
        if customer_id != self.customer_id:
            return
        say = self.desk.localizer
        text = self.tr("Score {0}, rank {1} of {2}")
        score = say.number(round(found.score, 1))
        with self.grade.filling():
            self.grade.show_hint("")
            self.grade.note.setText(
                text.format(score, say.number(found.rank), say.number(found.of))
            )
            align_bars(self._parts.show(found.parts, self._fill_part))

    def _fill_part(self, bar: ShareBar, part: Part) -> None:
        say, share = self.desk.localizer, float(part.percentile)
        points = self.tr("{0} points").format(say.number(round(float(part.points), 1)))
        name = indicator_word(part.indicator)
        bar.show_share(name, share, say.percent(round(share, 2)), points, name)

    def _show_history(self, record: CustomerRecord) -> None:
        grades = record.parts["grades"][:_GRADES]
        none = self.tr("No tier was given yet. Re-grade on the Tiers panel.")
        with self.history.filling():
            self._grades.show(grades, self._fill_grade)
            self.history.show_hint("" if grades else none)

    def _fill_grade(self, line: Line, grade: Row) -> None:
        on = from_ms(grade["at"]).astimezone().date() if grade["at"] else None
        title = f"{grade['previous'] or '–'} → {grade['tier'] or '–'}"
        note = clauses((word(grade["by"]), reason_words(grade["reason"])))
        line.show_words(LineWords(title, note, self.desk.localizer.date(on) if on else ""))

    def _show_months(self, record: CustomerRecord) -> None:
        say, found = self.desk.localizer, list(reversed(record.months))
        codes = sorted({code for _, total in found for code, _ in total.left_out})
        alone = len(codes) == 1 and not any(total.amount for _, total in found)
        most = max((_length(total, alone) for _, total in found), default=0)
        none = self.tr("Nothing was bought in the last twelve months.")

        def fill(bar: ShareBar, each: tuple[date, Sum]) -> None:
            month, total = each
            exact, short = say.sum(total), say.sum(total, short=True)
            bar.show_share(say.month(month), _length(total, alone) / most, "", short, exact)

        with self.months.filling():
            align_bars(self._months.show(found if most > 0 else (), fill))
            self.months.note.setText("" if alone else left_out_words(codes))
            self.months.show_hint(none if most <= 0 else "")


def _length(total: Sum, alone: bool) -> int:
    """Return what a month's bar is as long as: what is counted, or the one currency there is."""
    return dict(total.left_out).popitem()[1] if alone and total.left_out else total.amount
