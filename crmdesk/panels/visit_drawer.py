"""The log-a-visit drawer: what, when, who, what was said; by keyboard in under 20 seconds."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.standing_words import is_over, standing_words
from crmdesk.models.visit_form import VisitReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.visit_ask import StillToAsk
from crmdesk.panels.visit_customer import CustomerFinder
from crmdesk.panels.visit_draft import (
    DraftKeeper,
    draft_of,
    entry_draft,
    objections_from,
    show_draft,
)
from crmdesk.panels.visit_fields import VisitFields
from crmdesk.panels.visit_help import NoteHelp
from crmdesk.panels.visit_note import MARK_KEYS, files_of, local_paths
from crmdesk.panels.visit_parts import OUTCOME_KEYS, FormScroll, make_label
from crmdesk.panels.visit_saving import Problem, objection_of, show_touch, visit_of, write_visit
from crmdesk.qt.compat import override
from crmdesk.qt.keep_focus import BorrowedFocus

_TALL_FROM = 720
"""Pixels of height from which people and questions have more room."""


class VisitDrawer(QWidget):
    """Logs a touch, or edits one.

    Signals:
        closed: the drawer went away; what was typed is kept as a draft.
        saved: id of the interaction.
        templates_requested: the user wants to manage the templates.
    """

    closed = Signal()
    saved = Signal(object)  # ids have 64 bits
    templates_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._reader = desk, VisitReader(desk.book)
        self._customer_id: int | None = None
        self._editing: int | None = None
        self._outcome = ""
        self._as_stored: dict[str, str] = {}
        self._drafts = DraftKeeper(desk, self)
        self._draft_timer = QTimer(self, singleShot=True, interval=500)
        self._scroll = FormScroll(self)
        self.fields = VisitFields(desk, self._scroll.viewport())
        self._scroll.setWidget(self.fields)
        self._name_fields()
        self._finder = CustomerFinder(self.customer, self._reader, self)
        self.help = NoteHelp(desk, self._reader, self.fields, self)
        self._build()
        BorrowedFocus(self)
        self._connect()

    def _name_fields(self) -> None:
        fields = self.fields
        self.customer, self.kind, self.when = fields.customer, fields.kind, fields.when
        self.purpose, self.note, self.heard = fields.purpose, fields.note, fields.heard
        self.people, self.promise = fields.people, fields.promise
        self.next_step, self.next_on = fields.next_step, fields.next_on

    def _build(self) -> None:
        self.setMinimumWidth(320)
        self.setAcceptDrops(True)
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
        self.start_over = QPushButton(self.tr("Start over"), self)
        self.start_over.setProperty("kind", "flat")
        self.start_over.setToolTip(self.tr("What was typed before and not saved is back; drop it"))
        head.addWidget(self.title, 1)
        head.addWidget(self.start_over)
        head.addWidget(make_label("Ctrl L", "caption"))
        head.addWidget(self.close_button)
        outer.addLayout(head)
        outer.addWidget(self._scroll, 1)
        self.ask = StillToAsk(self._desk.book, self)
        outer.addWidget(self.ask)
        self.error = make_label("", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        outer.addWidget(self.error)
        foot = QHBoxLayout()
        hint = make_label(self.tr("Tab moves on, Esc keeps as draft"), "caption")
        hint.setWordWrap(True)
        foot.addWidget(hint, 1)
        self.save_button = QPushButton(self.tr("Save"), self)
        self.save_button.setProperty("kind", "primary")
        foot.addWidget(self.save_button)
        foot.addWidget(make_label("Ctrl ↵", "key"))
        outer.addLayout(foot)

    def _connect(self) -> None:
        fields = self.fields
        self.close_button.clicked.connect(self.close_drawer)
        self.save_button.clicked.connect(self.save)
        self._finder.unsure.connect(self._on_customer_unsure)
        self._finder.chosen.connect(self._on_customer_chosen)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.note.textChanged.connect(self._draft_timer.start)
        self.note.files_given.connect(fields.files.add)
        for source in (self.note, fields.files):
            source.refused.connect(self._fail)
        for wait in (fields.files.changed, fields.people.changed, fields.when.textEdited):
            wait.connect(self._draft_timer.start)
        self.start_over.clicked.connect(self._on_start_over)
        fields.outcome_requested.connect(self._choose_outcome)
        self.help.objections.opened.connect(self._scroll.reveal)
        self.help.templates_requested.connect(self.templates_requested)
        for field in fields.texts().values():
            field.textEdited.connect(self._draft_timer.start)
        self._draft_timer.timeout.connect(self._on_draft_due)
        self._drafts.failed.connect(self._fail)
        for keys, run in self._keys():
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(run)

    def _keys(self) -> list[tuple[str, object]]:
        marks = [(f"Alt+{n}", partial(self.note.mark, what)) for n, what in enumerate(MARK_KEYS, 1)]
        return [
            ("Ctrl+Return", self.save),
            ("Ctrl+Enter", self.save),
            ("Alt+T", self.fields.templates.showMenu),
            ("Alt+O", self.help.toggle_objection),
            ("Alt+Down", self.fields.offers.enter),
            ("Alt+A", self.fields.files.ask),
            ("Alt+W", self.people.line.setFocus),
            ("Alt+N", self.note.setFocus),
            *marks,
        ]

    # opening

    def open_for(self, customer_id: int | None, kind: str = "visit") -> None:
        """Open the form for a customer and a kind of entry, with its draft if there is one."""
        if self._is_open_for(customer_id):  # one goes on typing
            self.help.load_answers()
            self.note.setFocus()
            return
        self.keep_draft()
        self._editing = None
        self._clear()
        self.help.load_answers()
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind)))
        self._set_customer(customer_id)
        self._restore_draft()
        self.show()
        (self.note if customer_id is not None else self.customer).setFocus()

    def _is_open_for(self, customer_id: int | None) -> bool:
        same = customer_id is not None and customer_id == self._customer_id
        return same and self.isVisible() and self._editing is None and bool(self._draft())

    def edit(self, interaction_id: int) -> None:
        """Open the form with an interaction, to change what was written."""
        touch = self._reader.touch(interaction_id)
        if touch is None:
            return
        self.keep_draft()
        self._clear()
        self._editing = interaction_id
        self._set_customer(touch.row["customer_id"])
        self.help.load_answers()
        show_touch(self.fields, touch)
        self.help.objections.begin_with([objection_of(row) for row in touch.objections])
        self._choose_outcome(touch.row["outcome"])
        self.help.show_heard()
        self._as_stored = self._draft()
        self._restore_draft()
        self._draft_timer.stop()
        self.customer.setEnabled(False)
        self.title.setText(self.tr("Edit entry"))
        self.show()
        self.note.setFocus()

    def _clear(self) -> None:
        self.error.hide()
        self.start_over.hide()
        self._as_stored = {}
        self._customer_id = None
        self.help.objections.begin_with(())
        for line in (self.customer, *self.fields.texts().values()):
            line.clear()
        self.customer.setEnabled(True)
        self.fields.standing.set_words("")
        self.fields.files.set_files(())
        self.fields.direction.setCurrentIndex(0)
        self.fields.severity.setCurrentIndex(0)
        self.kind.setCurrentIndex(0)
        self._on_kind()
        now, today = datetime.now(), self.tr("today")
        self.when.setText(f"{today} {now.hour:02}:{now.minute // 15 * 15:02}")
        self._choose_outcome("")
        self.note.setPlainText("")

    @Slot()
    def _on_kind(self) -> None:
        self.fields.show_kind()
        visit = self.kind.currentData() == "visit"
        self.title.setText(self.tr("Log a visit") if visit else self.tr("Log an entry"))

    def _set_customer(self, customer_id: int | None) -> None:
        self._customer_id = customer_id
        self.ask.show_customer(customer_id)
        if customer_id is None:
            self.people.show_people((), ())
            return
        persons = self._reader.persons(customer_id)
        self.customer.setText(persons.name)
        self.people.show_people(persons.contacts, persons.staff)
        today = date.today()
        line = self.fields.standing
        line.set_words(standing_words(persons.standing, self._desk.localizer, today))
        line.setToolTip(line.words)
        line.setProperty("late", is_over(persons.standing, today))
        line.style().polish(line)

    @Slot()
    def _on_customer_unsure(self) -> None:
        self._customer_id = None

    @Slot(object)
    def _on_customer_chosen(self, customer_id: int) -> None:
        self._set_customer(customer_id)
        self._restore_draft()
        self.note.setFocus()

    @Slot(str)
    def _choose_outcome(self, key: str) -> None:
        self._outcome = key
        self._draft_timer.start()
        for name, chip in self.fields.outcome_chips.items():
            chip.setChecked(name == key)

    # saving

    @Slot()
    def save(self) -> None:
        """Write the visit; an error is said in place and nothing typed is lost."""
        try:
            self._save()
        except CrmdeskError as error:
            self._fail(error)

    def _save(self) -> None:
        if self._customer_id is None and self._finder.only is not None:
            self._set_customer(self._finder.only)
        self.help.show_heard()
        fresh = self._editing is None
        visit = visit_of(self.fields, self._customer_id, self._outcome, fresh=fresh)
        if isinstance(visit, Problem):
            self._say(visit.words)
            visit.field.setFocus()
            return
        details = tuple(self.help.objections.notes)
        saved = write_visit(self._desk.book, visit, details, self._editing)
        self._draft_timer.stop()
        self._drafts.forget(self._whom(), None)
        self._clear()
        self._draft_timer.stop()
        self.hide()
        self.saved.emit(saved)

    @Slot(object)
    def _fail(self, error: CrmdeskError) -> None:
        self._say(error_words(error, language=self._desk.localizer.language).whole)

    def _say(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()

    # drafts

    def _whom(self) -> int | str | None:
        """Return under what the draft is kept: the entry being changed, else the customer."""
        return self._customer_id if self._editing is None else entry_draft(self._editing)

    def _draft(self) -> dict[str, str]:
        """Return what would be lost; nothing where an entry is as it is stored."""
        values = draft_of(self.fields, self._outcome, self.help.objections.notes)
        changed = values != self._as_stored or bool(self.fields.files.files)
        return values if changed else {}

    @Slot()
    def keep_draft(self) -> None:
        """Keep what is typed in the book, for this customer or entry."""
        self._draft_timer.stop()
        if self.isVisible():
            self._drafts.keep(self._whom(), self._draft(), self.fields.files.files)

    @Slot()
    def _on_draft_due(self) -> None:
        if self.isVisible():
            self._drafts.keep_aside(self._whom(), self._draft(), self.fields.files.files)

    def _restore_draft(self) -> None:
        draft = self._drafts.read(self._whom())
        if not draft or (self._editing is None and self.note.toPlainText()):
            return
        show_draft(self.fields, draft)
        self.help.objections.begin_with(objections_from(draft))
        self._choose_outcome(draft.get("outcome", ""))
        self.help.show_heard()
        self.start_over.show()

    @Slot()
    def _on_start_over(self) -> None:
        self._drafts.forget(self._whom())
        customer, editing = self._customer_id, self._editing
        self._editing = None
        self._clear()
        self.hide()
        self.open_for(customer) if editing is None else self.edit(editing)

    def step_back(self) -> None:
        """Esc: close what is open of an objection, else the form."""
        if self.help.objections.card is not None:
            self.help.objections.close()
            self.note.setFocus()
        else:
            self.close_drawer()

    @Slot()
    def close_drawer(self) -> None:
        """Keep a draft and go away."""
        self.keep_draft()
        self.hide()
        self.closed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        short = self.height() < _TALL_FROM
        self.people.set_rows(2 if short else 4)
        self.ask.show_few(1 if short else 3)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """What is dropped anywhere on the form goes with the entry."""
        event.acceptProposedAction()
        self.fields.files.add(files_of(event.mimeData(), self._fail))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.step_back()
            return
        keys = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)
        if event.key() in keys:
            self._choose_outcome(OUTCOME_KEYS[keys.index(Qt.Key(event.key()))])
            return
        super().keyPressEvent(event)
