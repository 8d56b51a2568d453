"""An objection with what is known of it: meant or a pretext, how one knows, answer, did it hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QWidget,
)

from crmdesk import tokens
from crmdesk.panels.visit_answers import AnswerOffers
from crmdesk.panels.visit_parts import make_chip, make_label
from crmdesk.qt.compat import override
from crmdesk.services.answers import Prepared
from crmdesk.services.visits import ObjectionNote

DIRECT, INDIRECT = "direct", "indirect"


class _Line(QLineEdit):
    """A line that says when the keyboard leaves it, and takes no Enter away from the form."""

    went_down = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.went_down.emit()
            return
        super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.editingFinished.emit()


class ObjectionCard(QFrame):
    """Edits one objection in place.

    Args:
        note: what is known.
        answers: the library of prepared answers.
        parent: the owner.

    Signals:
        changed: the new ``ObjectionNote``, whenever a field was left or a choice made.
    """

    changed = Signal(object)

    def __init__(
        self, note: ObjectionNote, answers: Sequence[Prepared], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.note = note
        self.setProperty("card", "true")
        self.title = QLabel(note.text, self)
        self.title.setWordWrap(True)
        self.evidence, self.probe, self.answer = _Line(self), _Line(self), _Line(self)
        self.offers = AnswerOffers(self)
        self.offers.set_library(answers)
        self._choices: dict[str, dict[object, QToolButton]] = {}
        self._build()
        self._connect()
        self.show_note(note)

    def _build(self) -> None:
        self.evidence.setPlaceholderText(self.tr("words, tone, behaviour"))
        self.probe.setPlaceholderText(self.tr("the question asked"))
        self.answer.setPlaceholderText(self.tr("↓ and Enter take a prepared one"))
        meant = ((True, self.tr("real")), (False, self.tr("pretended")))
        probes = ((DIRECT, self.tr("directly")), (INDIRECT, self.tr("indirectly")))
        held = ((True, self.tr("it held")), (False, self.tr("did not hold")))
        rows: Sequence[tuple[str, QWidget | QHBoxLayout]] = (
            (self.tr("Meant"), self._choice("real", meant)),
            (self.tr("Evidence"), self.evidence),
            (self.tr("Probed"), self._choice("how", probes)),
            ("", self.probe),
            (self.tr("Answer"), self.answer),
            ("", self.offers),
            (self.tr("Held"), self._choice("held", held)),
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(tokens.S2, tokens.S1 + 2, tokens.S2, tokens.S2)
        grid.setVerticalSpacing(tokens.S1)
        grid.setHorizontalSpacing(tokens.S2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.title, 0, 0, 1, 2)
        for number, (caption, field) in enumerate(rows, start=1):
            if caption:
                grid.addWidget(make_label(caption, "caption"), number, 0)
            if isinstance(field, QWidget):
                grid.addWidget(field, number, 1)
            else:
                grid.addLayout(field, number, 1)
        for line, name in (
            (self.evidence, self.tr("Evidence")),
            (self.probe, self.tr("Probe")),
            (self.answer, self.tr("Answer")),
        ):
            line.setAccessibleName(name)

    def _choice(self, name: str, options: Sequence[tuple[object, str]]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.S1)
        self._choices[name] = {}
        for value, words in options:
            chip = make_chip(words)
            chip.clicked.connect(partial(self._on_choice, name, value))
            self._choices[name][value] = chip
            row.addWidget(chip)
        row.addStretch()
        return row

    def _connect(self) -> None:
        for line in (self.evidence, self.probe, self.answer):
            line.editingFinished.connect(self._on_line_left)
        self.answer.textEdited.connect(self._on_answer_typed)
        self.answer.went_down.connect(self._on_down)
        self.offers.taken.connect(self.take_answer)
        self.offers.left.connect(self.answer.setFocus)

    def chip(self, name: str, value: object) -> QToolButton:
        """Return the button of a choice: real, how or held."""
        return self._choices[name][value]

    def show_note(self, note: ObjectionNote) -> None:
        """Show what is known of an objection."""
        self.note = note
        self.title.setText(note.text)
        how, probe = split_probe(note.probe)
        for line, text in (
            (self.evidence, note.evidence), (self.probe, probe), (self.answer, note.answer)
        ):  # fmt: skip
            if line.text() != text and not line.hasFocus():
                line.setText(text)
                line.setCursorPosition(0)
                line.setToolTip(text)
        for name, value in (("real", note.real), ("how", how), ("held", note.held)):
            for each, chip in self._choices[name].items():
                chip.setChecked(each == value and value != "")

    def _on_choice(self, name: str, value: object, *_: object) -> None:
        how, words = split_probe(self.note.probe)
        if name == "how":
            fresh = "" if how == value else str(value)
            note = replace(self.note, probe=join_probe(fresh, words))
        elif name == "real":
            note = replace(self.note, real=None if self.note.real is value else bool(value))
        else:
            note = replace(self.note, held=None if self.note.held is value else bool(value))
        self._take(note)

    @Slot()
    def _on_line_left(self) -> None:
        how, _ = split_probe(self.note.probe)
        self._take(
            replace(
                self.note,
                evidence=self.evidence.text().strip(),
                probe=join_probe(how, self.probe.text().strip()),
                answer=self.answer.text().strip(),
            )
        )

    def _take(self, note: ObjectionNote) -> None:
        if note != self.note:
            self.show_note(note)
            self.changed.emit(note)
        else:
            self.show_note(note)

    @Slot(str)
    def _on_answer_typed(self, text: str) -> None:
        self.offers.offer_for(text if text.strip() else self.note.text)

    @Slot()
    def _on_down(self) -> None:
        """Show what is prepared for this objection, even before an answer is typed."""
        self.offers.offer_for(self.answer.text() or self.note.text)
        self.offers.enter()

    @Slot(str)
    def take_answer(self, words: str) -> None:
        """Take a prepared answer."""
        self.answer.setText(words)
        self.answer.setFocus(Qt.FocusReason.OtherFocusReason)
        self.offers.offer_for("")
        self._on_line_left()


def split_probe(probe: str) -> tuple[str, str]:
    """Return (direct, indirect or nothing; the question) of a stored probe "direct: …"."""
    head, mark, words = probe.partition(":")
    if head.strip() in (DIRECT, INDIRECT):
        return head.strip(), words.strip() if mark else ""
    return "", probe


def join_probe(how: str, words: str) -> str:
    """Return what is stored of a probe."""
    return f"{how}: {words}".strip() if how else words
