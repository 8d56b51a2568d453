"""The tidy-up panel (D4): what is missing, wrong, at odds or stale, worked through by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.errors import CrmdeskError
from crmdesk.insight.quality_facts import Flaw
from crmdesk.models.error_words import error_words
from crmdesk.models.tidy import FEW, MOST, PROPOSAL, VALUE, FlawReader, TidyModel
from crmdesk.models.tidy_words import rule_title, rule_words
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.tidy_rules import RuleList
from crmdesk.panels.tidy_view import TidyView
from crmdesk.qt.compat import override
from crmdesk.qt.tasks import Job
from crmdesk.services import tidy

LOOKED_AT = (
    "customer", "channel", "contact", "kin", "wallet_cell", "opportunity", "matter",
    "interaction", "sales_order", "waiver", "staff",
)  # fmt: skip
INITIATOR = "tidy"
_PAUSE_MS = 400
_NOT_TYPED = frozenset({"", "visit"})
"""Fields that a value cannot be typed for."""


class TidyPanel(Panel):
    """Rules on the left, what they found on the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = TidyModel(desk.book, desk.localizer, self)
        self.reader = FlawReader(desk.book, desk.runner, self)
        self._begun = self._stale = False
        self._fresh: list[Flaw] | None = None  # gathers while an older list is still shown
        self._under_way: tuple[set[int], str] = set(), ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._build()
        self._connect()
        self.home = self.table

    # building

    def _build(self) -> None:
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.tr("Tidy up"), self)
        self.title.setProperty("role", "heading")
        self.scope = QLabel(self)
        self.scope.setProperty("role", "muted")
        self.one = QToolButton(self)
        self.one.setProperty("chip", True)
        self.one.setCheckable(True)
        self.one.setChecked(True)
        self.one.hide()
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S5, tokens.S3, tokens.S5, tokens.S2)
        head.setSpacing(tokens.S2)
        for widget in (self.title, self.scope, self.one):
            head.addWidget(widget)
        head.addStretch()
        self.rules = RuleList(self.desk, self)
        self.rules.setFixedWidth(232)
        line = QFrame(self)
        line.setProperty("line", "vertical")
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.rules)
        body.addWidget(line)
        self.view = TidyView(self.model, self)
        self.table, self.editor = self.view.table, self.view.editor
        body.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        across = QFrame(self)
        across.setProperty("line", "true")
        column.addWidget(across)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.rules.rule_chosen.connect(self._on_rule)
        self.reader.found.connect(self._on_found)
        self.reader.finished.connect(self._on_finished)
        marked = self.table.selectionModel()
        marked.currentRowChanged.connect(self._on_row)
        marked.selectionChanged.connect(self._on_marked)  # by the mouse, only after that
        self.table.doubleClicked.connect(self._on_double_clicked)
        self.one.clicked.connect(self._show_everybody)
        self.editor.left.connect(self._on_left)
        self.view.verb_chosen.connect(self._on_verb)
        self._later.timeout.connect(self.look)

    # panel

    @override
    def activate(self) -> None:
        if not self._begun or self._stale:
            self.look()
        self._show()

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self._begun and changes.touches(*LOOKED_AT) and changes.initiator != INITIATOR:
            self._stale = True
            if self.isVisible():
                self._later.start()

    @override
    def step_back(self) -> bool:
        if self.model.customer_id is not None:
            self._show_everybody()
            return True
        if self.model.rule:
            self.rules.choose("")
            return True
        return False

    @override
    @Slot()
    def focus_filter(self) -> None:
        self.rules.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    @override
    def is_drawn(self) -> bool:
        return self.desk.runner.latest("tidy") is None

    @Slot()
    def look(self) -> None:
        """Look through the book; what is shown stays until all is found."""
        self._fresh = [] if self._begun else None
        self._begun, self._stale = True, False
        self.reader.start()

    @Slot(object)
    def _on_found(self, flaws: list[Flaw]) -> None:
        if self._fresh is None:
            self.model.add(flaws)
            self._show()
        else:
            self._fresh.extend(flaws)

    @Slot()
    def _on_finished(self) -> None:
        if self._fresh is not None:
            row = self.table.currentIndex().row()
            self.model.replace(self._fresh)
            self._fresh = None
            self.view.mark(row)
        self._show()

    def show_customer(self, customer_id: int) -> None:
        """Show what is to be put right of one customer."""
        self.rules.choose("")
        self.model.choose("", customer_id)
        if not self._begun:
            self.model.add(self.reader.of_customers([customer_id]))
        self.view.mark(0)
        self._show()
        self.table.setFocus()

    @Slot()
    def _show_everybody(self) -> None:
        self.model.choose(self.model.rule)
        self.view.mark(0)
        self._show()

    @Slot(str)
    def _on_rule(self, rule: str) -> None:
        self.model.choose(rule, self.model.customer_id)
        self.view.mark(0)
        self._show()

    def _show(self) -> None:
        """Write counts, the words of the rule, and what can be done."""
        say, counts = self.desk.localizer.number, self.model.counts()
        self.rules.show_counts(counts)
        customers = len({flaw.customer_id for flaw in self.model.flaws})
        total = len(self.model.flaws)
        words = self.tr("{0} in {1} customers")
        if total >= MOST:  # the rest is found when some of these are done
            words = self.tr("the first {0}, in {1} customers")
        self.scope.setText(words.format(say(total), say(customers)) if total else "")
        self.counted.emit(total)
        chosen = self.model.customer_id
        self.one.setVisible(chosen is not None)
        self.one.setText(f"{self.model.name_of(chosen)}  ✕" if chosen is not None else "")
        there = bool(self.model.rows)
        looking = self.desk.runner.latest("tidy") is not None
        done = self.tr("All in order here.")
        self.view.show_rows(there, self.tr("Looking through the book …") if looking else done)
        self._show_row()

    def _show_row(self) -> None:
        flaws = self.view.chosen()
        flaw = self.view.current()
        rule = flaw.rule if flaw else self.model.rule
        self.view.why.setText(rule_words(rule) if rule else "")
        proposals = [each for each in flaws if each.proposal is not None]
        rows = [f for f in self.model.rows if f.proposal is not None and f.rule == rule]
        there = flaw is not None
        self.view.enable(
            {
                "take": bool(proposals),
                "edit": there,
                "stand": bool(flaws),
                "all": bool(rows),
                "open": there,
            }
        )

    @Slot(QModelIndex, QModelIndex)
    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_row()

    @Slot(QItemSelection, QItemSelection)
    def _on_marked(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._show_row()

    # what can be done

    @Slot(str)
    def _on_verb(self, verb: str) -> None:
        run: dict[str, Callable[[], None]] = {
            "take": self.take,
            "edit": self.edit,
            "stand": self.let_stand,
            "all": self.take_all,
            "open": self.open_customer,
        }
        run[verb]()

    @Slot()
    def take(self) -> None:
        """Store what is proposed for the rows marked, and go to the next."""
        flaws = [flaw for flaw in self.view.chosen() if flaw.proposal is not None]
        self._change(flaws, partial(tidy.take_all, self.desk.book, flaws, initiator=INITIATOR))

    @Slot()
    def let_stand(self) -> None:
        """Leave the rows marked as they are, for good."""
        flaws = self.view.chosen()
        work = partial(tidy.let_stand, self.desk.book, flaws, initiator=INITIATOR)
        self._change(flaws, work, self.tr("Let stand: {0}"))

    @Slot()
    def take_all(self) -> None:
        """Store every proposal of this row's rule, as one change."""
        flaw = self.view.current()
        rule = flaw.rule if flaw else self.model.rule
        flaws = [f for f in self.model.rows if f.rule == rule and f.proposal is not None]
        self._change(flaws, partial(tidy.take_all, self.desk.book, flaws, initiator=INITIATOR))

    @Slot()
    def open_customer(self) -> None:
        """Show the customer of the row."""
        flaw = self.view.current()
        if flaw is not None:
            self.customer_opened.emit(flaw.customer_id)

    @Slot()
    def edit(self) -> None:
        """Type another value in place; what cannot be typed leads to where it is done."""
        index = self.table.currentIndex()
        flaw = self.model.flaw_at(index.row())
        if flaw is None:
            return
        if flaw.field == "visit":
            self.visit_requested.emit(flaw.customer_id)
        elif flaw.field in _NOT_TYPED:
            self.customer_opened.emit(flaw.customer_id)
        else:
            self._edit_in_place(index.row(), flaw)

    def _edit_in_place(self, row: int, flaw: Flaw) -> None:
        among = self.model.choices.choices(flaw.field)
        text = flaw.value if flaw.field not in ("birth_day", "birth_year") else ""
        if flaw.table == "customer" and among:
            text = self.model.choices.label(flaw.field, text)
        self.editor.open_over(
            self.table.visualRect(self.model.index(row, VALUE)),
            text,
            [label for _, label in among],
            partial(self._store, flaw),
            rule_title(flaw.rule),
        )

    def _store(self, flaw: Flaw, text: str) -> str:
        if flaw.field != "owner_id":
            text = self.model.choices.stored(flaw.field, text)
        try:
            tidy.put_right(self.desk.book, [(flaw, text)], initiator=INITIATOR)
        except CrmdeskError as error:
            return error_words(error, language=self.desk.localizer.language).happened
        self._after({flaw.customer_id}, 1, "")
        return ""

    @Slot(int)
    def _on_left(self, step: int) -> None:
        if step:
            self.view.mark(self.table.currentIndex().row() + max(0, step - 1))
            self.edit()

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() == PROPOSAL:
            self.take()
        elif index.column() == VALUE:
            self.edit()
        else:
            self.open_customer()

    def _change(self, flaws: Sequence[Flaw], work: Callable[..., int], said: str = "") -> None:
        if not flaws:
            return
        customers = {flaw.customer_id for flaw in flaws}
        if len(flaws) <= FEW:
            try:
                count = work()
            except CrmdeskError as error:
                self.failed.emit(error)
                return
            self._after(customers, count, said)
            return
        self._under_way = customers, said
        self.desk.runner.run(
            lambda job: work() if said else _with_progress(work, job),
            title=self.tr("Putting in order"),
            done=self._on_changed,
            failed=self._on_failed,
        )

    def _on_changed(self, count: int) -> None:
        customers, said = self._under_way
        self._after(customers, count, said)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)

    def _after(self, customers: set[int], count: int, said: str) -> None:
        row = self.table.currentIndex().row()
        if len(customers) <= FEW:
            self.model.renew(customers, self.reader.of_customers(customers))
            self.view.mark(row)
            self._show()
        else:
            self.look()
        words = said or self.tr("Put right: {0}")
        self.noticed.emit(words.format(self.desk.localizer.number(count)), True)


def _with_progress(work: Callable[..., int], job: Job) -> int:
    def progress(done: int, total: int) -> bool:
        job.progress(done, total)
        return not job.cancelled

    return work(progress=progress)
