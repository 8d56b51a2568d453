"""What is still to be asked of a customer, answered where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer, Slot
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.models.question_words import question_words
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.rows import Rows
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override
from crmdesk.services import fact_finding
from crmdesk.services.fact_finding import Question

FEW = 3


class QuestionLine(QPushButton):
    """One question: a click or Enter opens the line for its answer; Delete asks it no more."""

    def __init__(self, section: QuestionSection) -> None:
        super().__init__(section)
        self.question, self._section = Question("", ""), section
        self.setProperty("kind", "question")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleDescription(self.tr("Enter answers, Delete asks it no more"))
        self.clicked.connect(self._on_answer)

    def show_question(self, question: Question) -> None:
        """Ask something else."""
        self.question = question
        self.setText(question_words(question))
        self.setToolTip(word(question.kind))

    @Slot()
    def _on_answer(self) -> None:
        self._section.start_answer(self.question)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_Delete:
            self._section.switch_off(self.question)
        elif key == Qt.Key.Key_Menu:
            self._section.open_menu(self.question, self.mapToGlobal(QPoint(0, self.height())))
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._section.open_menu(self.question, event.globalPos())


class QuestionSection(Section):
    """The questions that nobody has answered for this customer yet: the first few, or all."""

    def __init__(self, desk: Desk, saver: Saver, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Still to ask"), self.tr("Own question"), parent)
        self._desk, self._saver = desk, saver
        self._customer_id: int | None = None
        self._matters: Sequence[dict[str, Any]] = ()
        self._all = False
        self._rows = Rows(self.body, partial(QuestionLine, self))
        self.link_clicked.connect(self.start_adding)
        self.more_clicked.connect(self._toggle)

    @property
    def lines(self) -> list[QuestionLine]:
        """The lines that are shown."""
        return self._rows.shown

    def show_matters(self, customer_id: int, matters: Sequence[dict[str, Any]]) -> None:
        """Show what these matters leave open."""
        if customer_id != self._customer_id:
            self._all = False
        self.belong_to(customer_id)
        self._customer_id, self._matters = customer_id, matters
        self._fill()

    def _fill(self) -> None:
        asked = fact_finding.questions(self._desk.book)
        still = _own_first(fact_finding.unanswered(asked, self._matters))
        known, rest = len(asked) - len(still), len(still) - FEW
        more = self.tr("Fewer") if self._all else self.tr("{0} more").format(rest)
        none = self.tr("Everything asked of customers is known here.")
        with self.filling():
            self._rows.show(still if self._all else still[:FEW], QuestionLine.show_question)
            self.note.setText(
                self.tr("{0} of {1} known").format(known, len(asked)) if asked else ""
            )
            self.show_more(more if rest > 0 else "")
            self.show_hint("" if still else none)

    @Slot()
    def _toggle(self) -> None:
        self._all = not self._all
        self._fill()

    def start_answer(self, question: Question, *_: object) -> None:
        """Open a line for the answer below its question; Enter keeps it, Esc closes."""
        holder, words = QWidget(self), question_words(question)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, tokens.S1, 0, 0)
        column.setSpacing(tokens.S1)
        asked, line = QLabel(words, holder), QLineEdit(holder)
        asked.setProperty("role", "caption")
        asked.setWordWrap(True)
        column.addWidget(asked)
        column.addWidget(line)
        line.setPlaceholderText(self.tr("In their words; Enter adds"))
        line.setAccessibleName(words)
        line.returnPressed.connect(partial(self._on_answered, question, line, self._customer_id))
        self.ask(holder, line)

    def _on_answered(self, question: Question, line: QLineEdit, customer_id: int | None) -> None:
        """Keep an answer; the keyboard goes to the question that stands in its place."""
        text, here = line.text().strip(), line.hasFocus()
        keys = [each.question.key for each in self.lines]
        place = keys.index(question.key) if question.key in keys else 0
        if text and self._saver.add(
            "matter", customer_id=customer_id, kind=question.kind, text=text,
            question=question.key, on=date.today(),
        ) is None:  # fmt: skip
            return  # the words stay, to be tried again
        self.close_asking()
        if here:
            QTimer.singleShot(
                0, self, partial(self._go_on, place)
            )  # the next one stands there then

    def _go_on(self, place: int) -> None:
        if self.lines and self.link.hasFocus():
            line = self.lines[min(place, len(self.lines) - 1)]
            line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def start_adding(self) -> None:
        """Open a line for a question of one's own."""
        line = QLineEdit(self)
        line.setPlaceholderText(self.tr("A question for every customer; Enter adds"))
        line.setAccessibleName(self.tr("A question for every customer; Enter adds"))
        line.returnPressed.connect(partial(self._on_own, line))
        self.ask(line, line)

    def _on_own(self, line: QLineEdit) -> None:
        text, book = line.text().strip(), self._desk.book
        add = partial(fact_finding.add_question, book, text)
        here = line.hasFocus()
        if text and self._saver.attempt(add) is None:
            return  # the words stay, to be tried again
        self.close_asking()
        if text and here:
            QTimer.singleShot(0, self, partial(self._go_on, 0))

    def switch_off(self, question: Question, *_: object) -> None:
        """Ask a question of nobody any more; that concerns every customer, so Undo is offered."""
        book, words = self._desk.book, question_words(question)
        switch = partial(fact_finding.switch_off, book, question, words)
        problem = self._saver.trial(switch)
        if problem is not None:
            self._saver.failed.emit(problem)
        else:
            self._saver.noticed.emit(self.tr("No customer is asked this any more"), True)

    def _switch_on(self, record_id: int, *_: object) -> None:
        book = self._desk.book
        self._saver.attempt(partial(fact_finding.switch_on, book, record_id))

    def menu_of(self, question: Question) -> QMenu:
        """Return what can be done with a question."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        answer = menu.addAction(self.tr("Answer"))
        answer.triggered.connect(partial(self.start_answer, question))
        none = menu.addAction(self.tr("Ask this of nobody"))
        none.triggered.connect(partial(self.switch_off, question))
        off = fact_finding.switched_off(self._desk.book)
        if off:
            again = menu.addMenu(self.tr("Ask again"))
            for record_id, each in off:
                action = again.addAction(question_words(each))
                action.triggered.connect(partial(self._switch_on, record_id))
        return menu

    def open_menu(self, question: Question, at: QPoint) -> None:
        """Open the menu of a question."""
        self.menu_of(question).popup(at)


def _own_first(asked: Sequence[Question]) -> list[Question]:
    """Return questions in the order in which they are shown: one's own, the latest at the top."""
    own = [each for each in asked if each.text]
    return [*reversed(own), *(each for each in asked if not each.text)]
