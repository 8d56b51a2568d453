"""The fields of the log-a-visit form and their layout; what they do is the drawer's."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.words import kind_word, word
from crmdesk.panels.note_highlighter import NoteHighlighter
from crmdesk.panels.panel import Desk
from crmdesk.panels.visit_answers import AnswerOffers
from crmdesk.panels.visit_files import FileStrip
from crmdesk.panels.visit_heard import HeardList
from crmdesk.panels.visit_note import MARK_KEYS, NoteEdit
from crmdesk.panels.visit_parts import OUTCOME_KEYS, make_chip, make_label
from crmdesk.panels.visit_people import PeoplePicker
from crmdesk.qt.value_label import ElidedLabel
from crmdesk.services.choices import INTERACTION_KINDS
from crmdesk.services.days import recognise_day
from crmdesk.services.moments import recognise_due_clock, recognise_moment

WITH_DIRECTION = ("call", "message", "email", "letter", "fax", "enquiry", "complaint", "suggestion")
WITH_MINUTES = ("visit", "call", "service", "care")
SEVERITIES = ("product", "delivery", "service", "price", "other")


class VisitFields(QWidget):
    """The form without its head and foot.

    Signals:
        mark_requested: need, objection, promise or next_step, for the line of the cursor.
        outcome_requested: a key of ``OUTCOME_KEYS``.
    """

    mark_requested = Signal(str)
    outcome_requested = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("transparent", "true")
        self.customer, self.standing = QLineEdit(), ElidedLabel()
        self.kind, self.direction, self.severity = QComboBox(), QComboBox(), QComboBox()
        self.when, self.minutes, self.purpose = QLineEdit(), QLineEdit(), QLineEdit()
        self.people = PeoplePicker()
        self.note = NoteEdit()
        NoteHighlighter(self.note.document(), desk.theme)
        self.heard, self.offers = HeardList(desk.theme), AnswerOffers()
        self.files = FileStrip(desk)
        self.promise, self.next_step, self.next_on = QLineEdit(), QLineEdit(), QLineEdit()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, tokens.S1, tokens.S1, tokens.S1)
        self._column.setSpacing(4)
        self._fill_choices()
        self._build()

    def _fill_choices(self) -> None:
        for kind in INTERACTION_KINDS:
            self.kind.addItem(kind_word(kind), kind)
        for key, words in (
            ("", "–"),
            ("in", self.tr("they to us")),
            ("out", self.tr("we to them")),
        ):
            self.direction.addItem(words, key)
        self.severity.addItem("–", "")
        for key in SEVERITIES:
            self.severity.addItem(word(key).lower(), key)
        self.minutes.setPlaceholderText(self.tr("min"))
        self.minutes.setFixedWidth(64)

    def _build(self) -> None:
        self._add_customer()
        self.when_caption = make_label("", "caption")
        self._add_row((self.tr("Kind"), self.kind, 2), (self.when_caption, self.when, 3))
        self._add_row(
            (self.tr("Purpose"), self.purpose, 1),
            (self.tr("Who began"), self.direction, 0),
            (self.tr("About"), self.severity, 0),
            (self.tr("Minutes"), self.minutes, 0),
        )
        self._add_people()
        self._add_note()
        self._column.addWidget(self.heard)
        self.objections = QVBoxLayout()
        self._column.addLayout(self.objections)
        self._column.addWidget(self.files)
        self._build_outcome()
        self.due_caption = make_label("", "caption")
        self._add_row(
            (self.tr("Promise"), self.promise, 4),
            (self.tr("Next step"), self.next_step, 5),
            (self.due_caption, self.next_on, 4),
        )
        for field, words in (
            (self.when, self.tr("When")), (self.next_on, self.tr("Due")),
        ):  # fmt: skip
            field.setAccessibleName(words)
            field.textChanged.connect(self.say_days)
        self.next_step.textChanged.connect(self.say_days)
        self.say_days()
        self._column.addStretch()
        self._order_keys()

    def _order_keys(self) -> None:
        """Tab goes as the eye does."""
        order = (
            self.customer, self.kind, self.when, self.purpose, self.direction, self.severity,
            self.minutes, self.people.line, self.people, self.templates, self.files.button,
            self.note, *self.outcome_chips.values(), self.promise, self.next_step, self.next_on,
        )  # fmt: skip
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _add_customer(self) -> None:
        caption = QHBoxLayout()
        caption.addWidget(make_label(self.tr("Customer"), "caption"))
        caption.addWidget(self.standing, 1)
        self.standing.setProperty("role", "caption")
        self.standing.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._column.addLayout(caption)
        self._column.addWidget(self.customer)
        self.customer.setAccessibleName(self.tr("Customer"))

    def _add_people(self) -> None:
        row = QHBoxLayout()
        row.addWidget(make_label(self.tr("With"), "caption"))
        row.addWidget(self.people.line, 1)
        self._column.addLayout(row)
        self._column.addWidget(self.people)
        self.people.setAccessibleName(self.tr("With"))

    def _add_row(self, *parts: tuple[str | QLabel, QWidget, int]) -> None:
        """Put fields beside each other, each under its caption, with its share of the width."""
        row = QHBoxLayout()
        row.setSpacing(tokens.S2)
        for caption, field, share in parts:
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            label = make_label(caption, "caption") if isinstance(caption, str) else caption
            column.addWidget(label)
            column.addWidget(field)
            field.setAccessibleName(label.text())
            row.addWidget(part, share)
        self._column.addLayout(row)

    @Slot()
    def say_days(self) -> None:
        """Say beside the captions which days the typed words mean."""
        now, localizer = datetime.now(), self._desk.localizer
        moment = recognise_moment(self.when.text(), now)
        words = self.tr("When")
        if moment is not None and moment.date() != now.date():
            words = f"{words} · {localizer.weekday_date(moment.date(), now.date())}"
            words += f" {moment:%H:%M}"
        self.when_caption.setText(words)
        words = self.next_on.text() or self.next_step.text()
        day = recognise_day(words, now.date())
        due = localizer.weekday_date(day, now.date()) if day else self.tr("Due")
        due = f"{due} {recognise_due_clock(words)}".strip() if day else due
        self.due_caption.setText(due)

    def _add_note(self) -> None:
        row = QHBoxLayout()
        row.addWidget(make_label(self.tr("What happened"), "caption"), 1)
        self.templates = QToolButton()
        self.templates.setText(self.tr("Template"))
        self.templates.setProperty("chip", True)
        self.templates.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.templates.setToolTip(self.tr("Begin with a form of words (Alt+T)"))
        self.templates.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.templates.setMenu(QMenu(self.templates))
        row.addWidget(self.templates)
        row.addWidget(self.files.button)
        self._column.addLayout(row)
        self._column.addWidget(self.note)
        self.note.setAccessibleName(self.tr("What happened"))
        self._column.setStretchFactor(self.note, 1)
        self._column.addWidget(self.offers)
        self._column.addLayout(self._marks())

    def _marks(self) -> QHBoxLayout:
        """Return the row of signs: it says them, and a click marks the line."""
        row = QHBoxLayout()
        row.setSpacing(4)
        words = {
            "need": self.tr("! need"), "objection": self.tr("? objection"),
            "promise": self.tr("= promise"), "next_step": self.tr("→ next step"),
        }  # fmt: skip
        self.mark_buttons: dict[str, QToolButton] = {}
        for number, what in enumerate(MARK_KEYS, start=1):
            button = QToolButton()
            button.setText(words[what])
            button.setProperty("chip", True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            tip = self.tr("Makes a record of the line or of the words selected (Alt+{0})")
            button.setToolTip(tip.format(number))
            button.clicked.connect(partial(self._on_mark, what))
            self.mark_buttons[what] = button
            row.addWidget(button)
        row.addStretch()
        return row

    def _on_mark(self, what: str, *_: object) -> None:
        self.mark_requested.emit(what)

    def _build_outcome(self) -> None:
        self.outcomes = QWidget()
        row = QHBoxLayout(self.outcomes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S1 + 2)
        words = (self.tr("1 lost ground"), self.tr("2 no change"), self.tr("3 forward"))
        self.outcome_chips: dict[str, QToolButton] = {}
        for key, text in zip(OUTCOME_KEYS, words, strict=True):
            chip = make_chip(text)
            chip.clicked.connect(partial(self._on_outcome, key))
            self.outcome_chips[key] = chip
            row.addWidget(chip)
        row.addStretch()
        self.outcomes.setAccessibleName(self.tr("Outcome"))
        self._column.addWidget(self.outcomes)

    def _on_outcome(self, key: str, *_: object) -> None:
        self.outcome_requested.emit(key)

    def show_kind(self) -> None:
        """Show the fields that the chosen kind has."""
        kind = self.kind.currentData()
        for field, shown in (
            (self.direction, kind in WITH_DIRECTION),
            (self.severity, kind == "complaint"),
            (self.minutes, kind in WITH_MINUTES),
        ):
            part = field.parentWidget()
            if part is not None:
                part.setVisible(shown)

    def boxes(self) -> dict[str, QComboBox]:
        """Return the choices that a draft keeps."""
        return {"kind": self.kind, "direction": self.direction, "severity": self.severity}

    def texts(self) -> dict[str, QLineEdit]:
        """Return the lines that a draft keeps."""
        return {
            "purpose": self.purpose,
            "minutes": self.minutes,
            "promise": self.promise,
            "next_step": self.next_step,
            "next_on": self.next_on,
        }
