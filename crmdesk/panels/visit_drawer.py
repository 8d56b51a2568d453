"""The log-a-visit drawer: what, when, who, what was said; by keyboard in under 20 seconds."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.visit_form import VisitReader
from crmdesk.models.words import word
from crmdesk.panels.note_highlighter import NoteHighlighter
from crmdesk.panels.panel import Desk
from crmdesk.panels.visit_draft import DraftKeeper
from crmdesk.panels.visit_heard import Heard, HeardList, NoteEdit
from crmdesk.panels.visit_parts import OUTCOME_KEYS, make_chip, make_label, recognise_moment
from crmdesk.qt.compat import override
from crmdesk.qt.flow import FlowLayout
from crmdesk.qt.keep_focus import BorrowedFocus
from crmdesk.services.choices import INTERACTION_KINDS
from crmdesk.services.visits import Visit, edit_visit, log_visit, parse_note, recognise_day


class VisitDrawer(QWidget):
    """Logs a touch, or edits one.

    Signals:
        closed: the drawer went away; what was typed is kept as a draft.
        saved: id of the interaction.
    """

    closed = Signal()
    saved = Signal(object)  # ids have 64 bits

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._reader = desk, VisitReader(desk.book)
        self._customer_id: int | None = None
        self._editing: int | None = None
        self._outcome = ""
        self._found: dict[str, int] = {}
        self._chips: dict[tuple[str, int], QToolButton] = {}
        self._drafts = DraftKeeper(desk, self)
        self._draft_timer = QTimer(self)
        self._draft_timer.setSingleShot(True)
        self._draft_timer.setInterval(500)
        self._build()
        BorrowedFocus(self)
        self._connect()

    def _build(self) -> None:
        self.setMinimumWidth(320)
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        edge = QFrame(self)
        edge.setProperty("line", "vertical")
        edge.setGeometry(0, 0, 1, 9999)  # as high as the drawer ever is
        outer = QVBoxLayout(self)
        outer.setContentsMargins(tokens.S4, tokens.S3, tokens.S4, tokens.S4)
        head = QHBoxLayout()
        self.title = make_label(self.tr("Log a visit"), "section")
        self.close_button = QToolButton(self)
        self._desk.icons.dress(self.close_button, "close")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.close_button.setAccessibleName(self.tr("Close and keep as draft"))
        head.addWidget(self.title, 1)
        head.addWidget(make_label("Ctrl L", "caption"))
        head.addWidget(self.close_button)
        outer.addLayout(head)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(scroll)
        inner.setProperty("transparent", "true")
        self._form = QVBoxLayout(inner)
        self._form.setContentsMargins(0, tokens.S1, tokens.S1, tokens.S1)
        self._form.setSpacing(4)
        self._build_fields()
        scroll.setWidget(inner)
        outer.addWidget(scroll, 1)
        self.error = make_label("", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        outer.addWidget(self.error)
        foot = QHBoxLayout()
        hint = make_label(self.tr("Tab moves on, Esc keeps as draft"), "caption")
        hint.setWordWrap(True)
        foot.addWidget(hint, 1)
        self.save_button = QPushButton(self.tr("Save visit"), self)
        self.save_button.setProperty("kind", "primary")
        foot.addWidget(self.save_button)
        foot.addWidget(make_label("Ctrl ↵", "key"))
        outer.addLayout(foot)

    def _build_fields(self) -> None:
        self.customer = QLineEdit()
        self.kind = QComboBox()
        for kind in INTERACTION_KINDS:
            self.kind.addItem(word(kind), kind)
        self.when, self.purpose = QLineEdit(), QLineEdit()
        self.note = NoteEdit()
        NoteHighlighter(self.note.document(), self._desk.theme)
        self.promise, self.next_step, self.next_on = QLineEdit(), QLineEdit(), QLineEdit()
        self._add(self.tr("Customer"), self.customer)
        self._add_pair(self.tr("Kind"), self.kind, self.tr("When"), self.when)
        self._add(self.tr("Purpose"), self.purpose)
        self.people = QWidget()
        self._flow = FlowLayout(self.people)
        self._add(self.tr("With"), self.people)
        self._add(
            self.tr("What happened"), self.note, self.tr("! need   ? objection   → next step")
        )
        self._form.setStretchFactor(self.note, 1)
        self.heard = HeardList(self._desk.theme)
        self._form.addWidget(self.heard)
        self._build_outcome()
        self._add(self.tr("Promise"), self.promise)
        self._add_pair(self.tr("Next step"), self.next_step, self.tr("Due"), self.next_on)
        self._form.addStretch()

    def _build_outcome(self) -> None:
        self.outcomes = QWidget()
        self.outcomes.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self.outcomes)
        row.setContentsMargins(0, 0, 0, 0)
        words = (self.tr("1 lost ground"), self.tr("2 no change"), self.tr("3 forward"))
        self._outcome_chips: dict[str, QToolButton] = {}
        for key, text in zip(OUTCOME_KEYS, words, strict=True):
            chip = make_chip(text)
            chip.clicked.connect(partial(self._choose_outcome, key))
            self._outcome_chips[key] = chip
            row.addWidget(chip)
        row.addStretch()
        self._add(self.tr("Outcome"), self.outcomes)

    def _add(self, caption: str, field: QWidget, hint: str = "") -> None:
        row = QHBoxLayout()
        row.addWidget(make_label(caption, "caption"), 1)
        if hint:
            row.addWidget(make_label(hint, "caption"))
        self._form.addLayout(row)
        self._form.addWidget(field)
        field.setAccessibleName(f"{caption} {hint}".strip())

    def _add_pair(self, first: str, left: QWidget, second: str, right: QWidget) -> None:
        row = QHBoxLayout()
        for caption, field in ((first, left), (second, right)):
            column = QVBoxLayout()
            column.addWidget(make_label(caption, "caption"))
            column.addWidget(field)
            field.setAccessibleName(caption)
            row.addLayout(column, 1)
        self._form.addLayout(row)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_drawer)
        self.save_button.clicked.connect(self.save)
        self.customer.textEdited.connect(self._on_customer_typed)
        self.note.textChanged.connect(self._on_note_changed)
        for field in (self.purpose, self.promise, self.next_step):
            field.textEdited.connect(self._draft_timer.start)
        self._draft_timer.timeout.connect(self._on_draft_due)
        self._drafts.failed.connect(self._fail)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.save)

    def open_for(self, customer_id: int | None) -> None:
        """Open the form for a customer, with its draft if there is one."""
        self.keep_draft()
        self._editing = None
        self._clear()
        self.title.setText(self.tr("Log a visit"))
        self._set_customer(customer_id)
        self._restore_draft()
        self.show()
        (self.note if customer_id is not None else self.customer).setFocus()

    def edit(self, interaction_id: int) -> None:
        """Open the form with an interaction, to change what was written."""
        entry = self._reader.touch(interaction_id)
        if entry is None:
            return
        self.keep_draft()
        self._clear()
        self._editing = interaction_id
        self.title.setText(self.tr("Edit entry"))
        self._set_customer(entry.customer_id)
        self.kind.setCurrentIndex(max(0, self.kind.findData(entry.kind)))
        self.when.setText(entry.at.astimezone().strftime("%Y-%m-%d %H:%M"))
        self.purpose.setText(str(entry.values.get("purpose") or ""))
        self.promise.setText(next((t for k, t in entry.marks if k == "promise"), ""))
        self.note.setPlainText(entry.body)
        self._choose_outcome(entry.outcome)
        for field in (self.customer, self.people, self.next_step, self.next_on):
            field.setEnabled(False)
        self.show()
        self.note.setFocus()

    def _clear(self) -> None:
        self.error.hide()
        self._customer_id = None
        for line in (self.customer, self.purpose, self.promise, self.next_step, self.next_on):
            line.clear()
        for field in (self.customer, self.people, self.next_step, self.next_on):
            field.setEnabled(True)
        self.kind.setCurrentIndex(0)
        now = datetime.now()
        self.when.setText(f"{self.tr('today')} {now.hour:02}:{now.minute // 15 * 15:02}")
        self._choose_outcome("")
        self.note.setPlainText("")

    def _set_customer(self, customer_id: int | None) -> None:
        self._customer_id = customer_id
        while self._flow.count():
            widget = self._flow.takeAt(0).widget()
            if widget is not None:
                widget.deleteLater()
        self._chips.clear()
        if customer_id is None:
            return
        persons = self._reader.persons(customer_id)
        self.customer.setText(persons.name)
        for group, people in (("contact", persons.contacts), ("staff", persons.staff)):
            for person_id, name in people[:12]:
                text = name if group == "contact" else self.tr("ours: {name}").format(name=name)
                chip = make_chip(text)
                self._chips[group, person_id] = chip
                self._flow.addWidget(chip)
        self.people.updateGeometry()

    @Slot(str)
    def _on_customer_typed(self, text: str) -> None:
        self._customer_id = None
        rows = self._reader.find(text) if text.strip() else []
        self._found = {row.name: row.id for row in rows}
        completer = QCompleter(list(self._found), self.customer)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated.connect(self._on_customer_chosen)
        self.customer.setCompleter(completer)
        completer.complete()

    @Slot(str)
    def _on_customer_chosen(self, name: str) -> None:
        if name in self._found:
            self._set_customer(self._found[name])
            self._restore_draft()

    @Slot()
    def _on_note_changed(self) -> None:
        note = parse_note(self.note.toPlainText())
        rows = [Heard(self.tr("need"), "accent", text) for text in note.needs]
        rows += [Heard(self.tr("objection"), "warning", text) for text in note.objections]
        for text, day in note.next_steps:
            due = self._desk.localizer.weekday_date(day) if day else ""
            rows.append(Heard(self.tr("next step"), "positive", text, due))
        self.heard.show_rows(tuple(rows))
        self._draft_timer.start()

    def _choose_outcome(self, key: str, *_: object) -> None:
        self._outcome = key
        for name, chip in self._outcome_chips.items():
            chip.setChecked(name == key)

    def _chosen(self, group: str) -> tuple[int, ...]:
        return tuple(i for (g, i), chip in self._chips.items() if g == group and chip.isChecked())

    @Slot()
    def save(self) -> None:
        """Write the visit; an error is said in place and nothing typed is lost."""
        try:
            self._save()
        except CrmdeskError as error:
            self._fail(error)

    def _save(self) -> None:
        if self._customer_id is None and len(self._found) == 1:
            self._set_customer(next(iter(self._found.values())))
        if self._customer_id is None:
            self._say(self.tr("Choose the customer first."))
            self.customer.setFocus()
            return
        at = self._moment()
        if at is None:
            self._say(self.tr("When was it? Write for instance “today 10:00” or 2026-11-23 10:00."))
            self.when.setFocus()
            return
        due = recognise_day(self.next_on.text(), date.today()) if self.next_on.text() else None
        if self.next_on.text() and due is None:
            self._say(self.tr("That day is not understood. Write for instance “Friday”."))
            self.next_on.setFocus()
            return
        visit = Visit(
            self._customer_id,
            kind=self.kind.currentData(),
            at=at.astimezone(),
            purpose=self.purpose.text().strip(),
            body=self.note.toPlainText(),
            outcome=self._outcome,
            promise=self.promise.text().strip(),
            contact_ids=self._chosen("contact"),
            staff_ids=self._chosen("staff"),
            next_step=self.next_step.text().strip(),
            next_on=due,
        )
        saved = self._write(visit)
        self._draft_timer.stop()
        self._drafts.forget(self._customer_id)
        self._clear()
        self._draft_timer.stop()
        self.hide()
        self.saved.emit(saved)

    def _write(self, visit: Visit) -> int:
        if self._editing is None:
            return log_visit(self._desk.book, visit)
        names = ("kind", "at", "purpose", "body", "outcome", "promise")
        edit_visit(self._desk.book, self._editing, {name: getattr(visit, name) for name in names})
        return self._editing

    def _moment(self) -> datetime | None:
        text = self.when.text().replace(self.tr("today"), "today")
        return recognise_moment(text, datetime.now())

    @Slot(object)
    def _fail(self, error: CrmdeskError) -> None:
        self._say(error_words(error, language=self._desk.localizer.language).whole)

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()

    def _draft_fields(self) -> dict[str, QLineEdit]:
        return {
            "purpose": self.purpose,
            "promise": self.promise,
            "next_step": self.next_step,
            "next_on": self.next_on,
        }

    def _draft(self) -> dict[str, str]:
        texts = {name: field.text() for name, field in self._draft_fields().items()}
        return {"note": self.note.toPlainText(), **texts}

    @Slot()
    def keep_draft(self) -> None:
        """Keep what is typed in the book, for this customer."""
        self._draft_timer.stop()
        if self._editing is None and self.isVisible():
            self._drafts.keep(self._customer_id, self._draft())

    @Slot()
    def _on_draft_due(self) -> None:
        if self._editing is None:
            self._drafts.keep_aside(self._customer_id, self._draft())

    def _restore_draft(self) -> None:
        if self.note.toPlainText():
            return
        draft = self._drafts.read(self._customer_id)
        self.note.setPlainText(draft.get("note", ""))
        for name, field in self._draft_fields().items():
            field.setText(draft.get(name, field.text()))

    @Slot()
    def close_drawer(self) -> None:
        """Keep a draft and go away."""
        self.keep_draft()
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            return
        keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
        if event.key() in keys:
            self._choose_outcome(OUTCOME_KEYS[keys.index(Qt.Key(event.key()))])
            return
        super().keyPressEvent(event)
