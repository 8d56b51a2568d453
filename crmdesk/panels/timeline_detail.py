"""An entry of the timeline whole: its text, what was heard, what follows, its files."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book.queries.entries import Entry
from crmdesk.book.queries.touch import Touch
from crmdesk.errors import CrmdeskError
from crmdesk.models.entry_detail import EntryReader
from crmdesk.models.finder import IN_VALUE, Target
from crmdesk.models.thumbnails import Thumbnails
from crmdesk.models.timeline_words import body_of, join_names, title_of
from crmdesk.models.visit_form import VisitReader
from crmdesk.models.words import word
from crmdesk.panels.attaching import files_at
from crmdesk.panels.attachment_line import AttachmentLine
from crmdesk.panels.complaint_line import ComplaintLine
from crmdesk.panels.entry_text import EntryText
from crmdesk.panels.heard_words import HeardWords
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.steps import StepLine
from crmdesk.panels.visit_note import MARK_KEYS, files_of, local_paths
from crmdesk.panels.visit_objection import ObjectionCard
from crmdesk.panels.visit_saving import objection_of
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import listed
from crmdesk.qt.keep_focus import KeptFocus
from crmdesk.qt.value_label import ElidedLabel
from crmdesk.services.attachments import attach_files
from crmdesk.services.objections import judge
from crmdesk.services.visits import NewFile, ObjectionNote, mark_words

_BESIDE_FROM = 760  # pixels from which the records stand beside the text


class EntryDetail(QFrame):
    """The pane below the stream. E edits, A attaches, Alt+1 to Alt+4 mark words, Esc closes.

    Signals:
        closed: put away. delete_requested: the ``Entry`` shown shall be deleted.
        edit_requested: the ``Entry`` shown shall be changed.
        customer_opened: id. target_opened: the ``Target`` (a need or goal) that came of it.
        noticed: (text, Undo offered). failed: CrmdeskError.
    """

    closed = Signal()
    delete_requested = Signal(object)
    customer_opened = Signal(object)
    target_opened = Signal(object)
    edit_requested = Signal(object)
    noticed = Signal(str, bool)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._reader = desk, EntryReader(desk.book)
        self._saver = Saver(desk.book, self)
        self._thumbnails = Thumbnails(desk.book, desk.runner, self)
        self.entry: Entry | None = None
        self.text = EntryText(desk.theme)
        self.cards: list[ObjectionCard] = []
        self.steps: list[StepLine] = []
        self.files: list[AttachmentLine] = []
        self.setAcceptDrops(True)
        self.setProperty("surface", "surface")
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title = ElidedLabel(self)
        self.title.setProperty("role", "section")
        self.attach_button = QPushButton(self.tr("Attach…"), self)
        self.edit_button = QPushButton(self.tr("Edit"), self)
        self.delete_button = QPushButton(self.tr("Delete"), self)
        self.close_button = QToolButton(self)
        self._desk.icons.dress(self.close_button, "close")
        self.close_button.setAccessibleName(self.tr("Close"))
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S5, tokens.S2, tokens.S4, tokens.S1)
        head.addWidget(self.title, 1)
        for button, key in (
            (self.attach_button, "A"), (self.edit_button, "E"), (self.delete_button, "Del"),
        ):  # fmt: skip
            button.setProperty("kind", "flat")
            button.setToolTip(key)
            head.addWidget(button)
        self.close_button.setToolTip("Esc")
        head.addWidget(self.close_button)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = self._page = QWidget(scroll)
        page.setProperty("transparent", "true")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self._row.setContentsMargins(tokens.S5, 0, tokens.S5, tokens.S3)
        self._row.setSpacing(tokens.S5)
        self.people = QLabel(page)
        self.people.setProperty("role", "muted")
        self.people.setWordWrap(True)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(tokens.S1)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(tokens.S1)
        left.addWidget(self.people)
        left.addWidget(self.text)
        left.addStretch(1)
        right.addLayout(self._parts)
        right.addStretch(1)
        self._row.addLayout(left, 1)
        self._row.addLayout(right, 1)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_detail)
        self.edit_button.clicked.connect(self.edit)
        self.attach_button.clicked.connect(self.ask_files)
        self.delete_button.clicked.connect(self._on_delete)
        self._saver.failed.connect(self.failed)
        self._saver.noticed.connect(self.noticed)
        self.text.mark_requested.connect(self.mark)
        for number, what in enumerate(MARK_KEYS, start=1):
            key = QShortcut(QKeySequence(f"Alt+{number}"), self)
            key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(partial(self.text.mark, what))
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE_FROM
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._row.setSpacing(tokens.S5 if beside else tokens.S2)
        for part, below in enumerate((0, 1)):  # one below the other: the first takes what it needs
            self._row.setStretch(part, 1 if beside else below)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 140)

    def wanted_height(self) -> int:
        """Return the pixels in which the entry is seen whole."""
        head = self.layout().itemAt(0).sizeHint().height()  # type: ignore[union-attr]
        return int(head + self._row.totalSizeHint().height() + tokens.S2)

    def show_entry(self, entry: Entry | None) -> None:
        """Show an entry, read afresh."""
        if entry is not None:
            entry = self._reader.entry(entry.source, entry.id)
        self.entry = entry
        if entry is None:
            self.hide()
            return
        with KeptFocus(self):
            self._fill(entry)

    @Slot()
    def reload(self) -> None:
        """Show the entry as it is after a change of the book."""
        if self.entry is not None and not self.isHidden():
            self.show_entry(self.entry)

    def _fill(self, entry: Entry) -> None:
        say = self._desk.localizer
        day = say.weekday_date(entry.at.astimezone().date())
        when = f"{day} {say.time(entry.at)}" if entry.has_time else day
        self.title.set_words(" · ".join((title_of(entry, say), when)))
        touch = self._reader.touch(entry.id) if entry.source == "interaction" else None
        for button in (self.attach_button, self.delete_button):
            button.setVisible(touch is not None)
        self.edit_button.setVisible(touch is not None or entry.source in IN_VALUE)
        self.people.setText(self._about(entry))
        self.people.setVisible(bool(self.people.text()))
        body = body_of(entry)
        self.text.show_text(body, (entry.source, entry.id), can_mark=touch is not None)
        self.text.setVisible(bool(body))
        self._clear()
        if entry.kind == "complaint":
            line = ComplaintLine(self._desk, self._saver, entry, self)
            line.noticed.connect(self.noticed)
            self._parts.addWidget(line)
        if touch is not None:
            self._fill_touch(touch)
        elif entry.source == "task":
            row = self._reader.task(entry.id)
            if row is not None:
                self._add_step(row)
        elif entry.source == "file":
            values = {"size": int(entry.values.get("size") or 0), "mime": entry.values["mime"]}
            self._add_file({"id": entry.id, "name": entry.title, **values})

    def _about(self, entry: Entry) -> str:
        ours = self.tr("ours: {name}").format(name=join_names(entry.ours)) if entry.ours else ""
        values = entry.values
        parts = (
            entry.customer, join_names(entry.people), ours, str(values.get("purpose") or ""),
            word(entry.outcome), word(str(values.get("direction") or "")),
        )  # fmt: skip
        return " · ".join(part for part in parts if part)

    def _clear(self) -> None:
        self.cards, self.steps, self.files = [], [], []
        while self._parts.count():
            item = self._parts.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _fill_touch(self, touch: Touch) -> None:
        if touch.matters:
            self._parts.addWidget(
                HeardWords(touch.matters, self._on_matter, self._desk.theme, self)
            )
        answers = VisitReader(self._desk.book).answers() if touch.objections else []
        for row in touch.objections:
            card = ObjectionCard(objection_of(row), answers, self)
            card.changed.connect(partial(self._judge, row["id"]))
            self.cards.append(card)
            self._parts.addWidget(card)
        for row in touch.tasks:
            self._add_step(row)
        for file in touch.files:
            self._add_file(file)

    def _add_step(self, row: dict[str, Any]) -> None:
        line = StepLine(self._desk, self._saver, self)
        line.show_task(row)
        self.steps.append(line)
        self._parts.addWidget(line)

    def _add_file(self, file: dict[str, Any]) -> None:
        kilobytes = self._desk.localizer.number(max(1, round(file["size"] / 1000)))
        note = self.tr("{0} kB").format(kilobytes)
        line = AttachmentLine(self._desk, self._thumbnails, file, note, self)
        line.failed.connect(self.failed)
        line.deleted.connect(self._on_deleted)
        line.saved_as.connect(self._on_saved_as)
        self.files.append(line)
        self._parts.addWidget(line)

    def _on_matter(self, matter_id: int) -> None:
        if self.entry is not None:
            self.target_opened.emit(Target("matter", matter_id, self.entry.customer_id))

    def _judge(self, objection_id: int, note: ObjectionNote) -> None:
        self._saver.attempt(lambda: judge(self._desk.book, objection_id, note))

    @Slot()
    def _on_deleted(self) -> None:
        self.noticed.emit(self.tr("Deleted"), True)

    @Slot(str)
    def _on_saved_as(self, path: str) -> None:
        self.noticed.emit(self.tr("Saved as {0}").format(path), False)

    # verbs

    @Slot(str, int, int, str)
    def mark(self, what: str, first: int, last: int, words: str) -> None:
        """Make records of lines of the note, or of words in one, as one change."""
        entry = self.entry
        if entry is None or entry.source != "interaction":
            return
        book, number = self._desk.book, entry.id
        made = self._saver.attempt(lambda: mark_words(book, number, what, first, last, words))
        if made:
            self.noticed.emit(self.text.made_of(what).format(listed(made)), True)
        elif made is not None:
            self.noticed.emit(self.tr("There is a record of these words already"), False)

    @Slot()
    def close_detail(self) -> None:
        """Put the pane away."""
        self.hide()
        self.closed.emit()

    @Slot()
    def edit(self) -> None:
        """Ask for this entry to be changed."""
        if self.entry is not None:
            self.edit_requested.emit(self.entry)

    @Slot()
    def _on_delete(self) -> None:
        if self.entry is not None:
            self.delete_requested.emit(self.entry)

    @Slot()
    def ask_files(self) -> None:
        """Ask for files to attach to this entry."""
        dialog = QFileDialog(self, self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self.attach_paths)
        dialog.open()

    @Slot(list)
    def attach_paths(self, paths: list[str]) -> None:
        """Attach files to this entry."""
        try:
            self.attach(files_at(paths))
        except CrmdeskError as error:
            self.failed.emit(error)

    @Slot()
    def paste(self) -> None:
        """Attach the picture or the files of the clipboard."""
        self.attach(files_of(QGuiApplication.clipboard().mimeData(), self.failed.emit))

    def attach(self, files: list[NewFile]) -> None:
        """Keep files with this entry, as one change."""
        entry = self.entry
        if entry is None or entry.source != "interaction" or entry.customer_id is None or not files:
            return
        customer = entry.customer_id
        ids = self._saver.attempt(lambda: attach_files(self._desk.book, customer, files, entry.id))
        if ids:
            names = listed(each.name for each in files)
            self.noticed.emit(self.tr("Attached: {0}").format(names), True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_E and not event.modifiers():
            self.edit()
        elif event.key() == Qt.Key.Key_A and not event.modifiers():
            self.ask_files()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.attach(files_of(event.mimeData(), self.failed.emit))
