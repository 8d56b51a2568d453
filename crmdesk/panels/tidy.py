"""The tidy-up panel (D4): what is missing, wrong, at odds or stale, worked through by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QItemSelection, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.errors import CrmdeskError
from crmdesk.insight.quality_facts import Flaw
from crmdesk.models.error_words import error_words
from crmdesk.models.flaw_reader import FEW, MOST, FlawReader
from crmdesk.models.tidy import PROPOSAL, VALUE, Key, TidyModel, key_of
from crmdesk.models.tidy_words import birth_as_typed, rule_title, rule_words
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.tidy_look import TidyLook
from crmdesk.panels.tidy_rules import RuleList
from crmdesk.panels.tidy_view import Marks, TidyView
from crmdesk.panels.tidy_work import Outcome, TidyWork
from crmdesk.qt.compat import override

_NOT_TYPED = frozenset({"", "visit"})
"""Fields that a value cannot be typed for."""
_FOR_MANY = frozenset(
    {"owner_id", "industry", "country", "stage", "expected_on", "contract_end", "last_seen_on"}
)
"""Fields that many may have one value of."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one is in the list, and what was found."""

    rule: str
    customer_id: int | None
    marks: Marks
    flaws: list[Flaw]


class TidyPanel(Panel):
    """Rules on the left, what they found on the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.model = TidyModel(desk.book, desk.localizer, self)
        self._edited: tuple[int, Key | None] = 0, None
        self._build()
        self.reader = FlawReader(desk.book, desk.runner, self)
        self.work = TidyWork(desk, self.reader, self)
        self.looks = TidyLook(desk, self.reader, self.view, self)
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
        self.rules.setFixedWidth(256)
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
        self.looks.shown.connect(self._show)
        marked = self.table.selectionModel()
        marked.currentRowChanged.connect(self._on_row)
        marked.selectionChanged.connect(self._on_marked)  # by the mouse, only after that
        self.table.doubleClicked.connect(self._on_double_clicked)
        self.one.clicked.connect(self._show_everybody)
        self.editor.left.connect(self._on_left)
        self.view.verb_chosen.connect(self._on_verb)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)

    # panel

    @override
    def activate(self) -> None:
        self.looks.activate()
        self._show()

    @override
    def apply_changes(self, changes: Changes) -> None:
        self.looks.hear(changes, at_once=self.isVisible())

    @override
    def place(self) -> object:
        self.editor.leave()
        model = self.model
        return _Place(model.rule, model.customer_id, self.view.marks(), model.flaws)

    @override
    def take_place(self, place: object) -> None:
        if isinstance(place, _Place):
            self.looks.begin_with(place.flaws)
            self.rules.choose(place.rule)
            self.model.choose(place.rule, place.customer_id)
            self.view.mark_again(place.marks)
            self._show()

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
        return not self.looks.is_looking

    def show_customer(self, customer_id: int) -> None:
        """Show what is to be put right of one customer."""
        self.rules.choose("")
        self.looks.renew({customer_id}, self.reader.of_customers([customer_id]))
        self.model.choose("", customer_id)
        self.view.mark(0)
        self._show()
        self.table.setFocus()

    @Slot()
    def _show_everybody(self) -> None:
        self._choose(self.model.rule, None)

    @Slot(str)
    def _on_rule(self, rule: str) -> None:
        self._choose(rule, self.model.customer_id)

    def _choose(self, rule: str, customer_id: int | None) -> None:
        """Show others; what was marked stays so where it is among them."""
        marks = self.view.marks()
        self.model.choose(rule, customer_id)
        self.view.mark_again(marks, otherwise=0)
        self._show()

    @Slot()
    def _show(self) -> None:
        """Write counts, the words of the rule, and what can be done."""
        say, counts = self.desk.localizer.number, self.model.counts()
        self.rules.show_counts(counts)
        customers, total = self.model.customers, self.model.total
        words = self.tr("{0} in {1} customers")
        if total >= MOST:  # the rest is found when some of these are done
            words = self.tr("the first {0}, in {1} customers")
        self.scope.setText(words.format(say(total), say(customers)) if total else "")
        self.counted.emit(total)
        chosen = self.model.customer_id
        self.one.setVisible(chosen is not None)
        self.one.setText(f"{self.model.name_of(chosen)}  ✕" if chosen is not None else "")
        there = bool(self.model.rows)
        self.view.show_rows(there, self._words_for_none(total))
        self._show_row()

    def _words_for_none(self, total: int) -> str:
        if self.looks.is_looking:
            return self.tr("Looking through the book …")
        if total:
            return self.tr("All in order here. Esc shows what is left elsewhere.")
        return self.tr("All in order here.")

    def _show_row(self) -> None:
        flaws = self.view.chosen()
        flaw = self.view.current()
        rule = flaw.rule if flaw else self.model.rule
        self.view.why.setText(rule_words(rule) if rule else "")
        there = flaw is not None
        self.view.enable(
            {
                "take": any(each.proposal is not None for each in flaws),
                "edit": there,
                "stand": bool(flaws),
                "all": any(f.rule == rule and f.proposal is not None for f in self.model.rows),
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
        self.work.take(self.view.chosen())

    @Slot()
    def let_stand(self) -> None:
        """Leave the rows marked as they are, for good."""
        self.work.let_stand(self.view.chosen())

    @Slot()
    def take_all(self) -> None:
        """Store every proposal of this row's rule, as one change."""
        flaw = self.view.current()
        rule = flaw.rule if flaw else self.model.rule
        self.work.take([each for each in self.model.rows if each.rule == rule])

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
        flaws, rows = [flaw], self.view.marked()
        if flaw.field in _FOR_MANY and row in rows:  # one value for all that are marked
            alike = (flaw.rule, flaw.field)
            flaws = [each for each in self.view.chosen() if (each.rule, each.field) == alike]
            row = rows[0]
        among = self.model.choices.choices(flaw.field)
        text = birth_as_typed(flaw) if flaw.field in ("birth_day", "birth_year") else flaw.value
        if flaw.table == "customer" and among:
            text = self.model.choices.label(flaw.field, text)
        self._edited = row, key_of(flaw)
        many = self.tr("for all {0} marked").format(self.desk.localizer.number(len(flaws)))
        self.editor.setPlaceholderText(many if len(flaws) > 1 else "")
        self.editor.open_over(
            self.table.visualRect(self.table.currentIndex().siblingAtColumn(VALUE)),
            text,
            [label for _, label in among],
            partial(self._store, flaws),
            rule_title(flaw.rule),
        )

    def _store(self, flaws: Sequence[Flaw], text: str) -> str:
        field = flaws[0].field
        if field != "owner_id":
            text = self.model.choices.stored(field, text)
        try:
            self.work.put(flaws, text)
        except CrmdeskError as error:
            return error_words(error, language=self.desk.localizer.language).happened
        return ""

    @Slot(int)
    def _on_left(self, step: int) -> None:
        self.looks.catch_up()
        row, key = self._edited
        flaw = self.model.flaw_at(row)
        if not step:
            return
        if step < 0 or (flaw is not None and key_of(flaw) == key):  # else the next came up here
            row += step
        flaw = self.model.flaw_at(row)
        if flaw is not None:
            self.view.mark(row)
            if flaw.field not in _NOT_TYPED:
                self.edit()

    @Slot(QModelIndex)
    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() == PROPOSAL:
            self.take()
        elif index.column() == VALUE:
            self.edit()
        else:
            self.open_customer()

    @Slot(object, object)
    def _on_failed(self, error: CrmdeskError, customers: set[int]) -> None:
        """Say why, and look whether what could not be put right is there at all."""
        self.failed.emit(error)
        if len(customers) <= FEW:
            self.looks.renew(customers, self.reader.of_customers(customers))
            self._show()

    @Slot(object)
    def _on_done(self, outcome: Outcome) -> None:
        row = next(iter(self.view.marked()), self.table.currentIndex().row())
        self.looks.renew(outcome.customers, outcome.left)
        self.view.mark(row)
        self._show()
        count = self.desk.localizer.number(outcome.count)
        if outcome.stand:
            words = self.tr("Let stand: {0}").format(count)
        elif outcome.still is not None:
            title = rule_title(outcome.still.rule)
            words = self.tr("Stored, but not in order yet: {0}").format(title)
        else:
            words = self.tr("Put right: {0}").format(count)
        self.noticed.emit(words, True)
