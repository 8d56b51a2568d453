"""The saved lists below the panels: opened, renamed, updated, moved and deleted in place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHBoxLayout,
    QLabel,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.errors import CrmdeskError
from crmdesk.models.filter_words import filter_words
from crmdesk.models.saved_lists import COUNT, INITIATOR, UNNAMED, SavedListsModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.shell.rail import RailDelegate
from crmdesk.qt.compat import override
from crmdesk.qt.tasks import Job
from crmdesk.services import saved_lists as service
from crmdesk.services.saved_lists import LONGEST_NAME, View

_PAUSE_MS = 600
_Index = QModelIndex | QPersistentModelIndex


class _ListDelegate(RailDelegate):
    """Draws a name with its count at the right."""

    def __init__(self, desk: Desk, view: QListView) -> None:
        super().__init__(view, desk.theme, tokens.CONTROL_HEIGHT)
        self._desk = desk

    @override
    def draw_words(self, painter: QPainter, place: QRect, index: _Index, chosen: bool) -> None:
        count = index.data(COUNT)
        number = self._desk.localizer.number(count) if count is not None else ""
        self.draw_line(painter, place, index.data(), number, chosen, bold=False)


class SavedLists(QWidget):
    """A heading with + and the lists.

    Args:
        desk: what it works with.
        present: returns the view that is shown now.
        parent: the window.

    Signals:
        opened: a ``View`` to be shown.
        noticed: (text, whether Undo is offered).
        failed: a CrmdeskError.
    """

    opened = Signal(object)
    noticed = Signal(str, bool)
    failed = Signal(object)

    def __init__(self, desk: Desk, present: Callable[[], View], parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._present = desk, present
        self.open_id: int | None = None
        self._came_from: QWidget | None = None
        self.setFixedWidth(tokens.SIDE_WIDTH)
        self.setProperty("surface", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = SavedListsModel(desk.book, self)
        self.view = QListView(self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._build()
        self._connect()
        self.model.reload()
        self._show()
        self._later.start()

    def _build(self) -> None:
        self.title = QLabel(self.tr("Saved lists"), self)
        self.title.setProperty("role", "caption")
        self.add_button = QToolButton(self)
        self._desk.icons.dress(self.add_button, "plus", "text_muted")
        self.add_button.setToolTip(self.tr("Save the present list (Ctrl+S)"))
        self.add_button.setAccessibleName(self.tr("Save the present list"))
        head = QHBoxLayout()
        head.setContentsMargins(tokens.S5, 0, tokens.S3, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.add_button)
        view = self.view
        view.setObjectName("side_bar")
        view.setModel(self.model)
        view.setItemDelegate(_ListDelegate(self._desk, view))
        view.setAccessibleName(self.tr("Saved lists"))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        view.setDefaultDropAction(Qt.DropAction.MoveAction)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(view, 1)
        self.verbs: dict[str, QAction] = {}
        for name, words, key in (
            ("open", self.tr("Open"), "Enter"),
            ("rename", self.tr("Rename"), "F2"),
            ("update", self.tr("Update to what is shown now"), "Ctrl+U"),
            ("up", self.tr("Move up"), "Alt+Up"),
            ("down", self.tr("Move down"), "Alt+Down"),
            ("delete", self.tr("Delete"), "Del"),
        ):
            action = QAction(words, view)
            action.setObjectName(name)
            keys = [key, "Return"] if key == "Enter" else [key]
            if name != "rename":  # F2 is the view's own
                action.setShortcuts([QKeySequence(each) for each in keys])
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(self._on_verb)
            view.addAction(action)
            self.verbs[name] = action

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.save_present)
        self.view.clicked.connect(self._on_clicked)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self.model.failed.connect(self.failed)
        self.model.kept.connect(self._on_kept)
        self.view.itemDelegate().closeEditor.connect(self._on_editor_closed)
        self._later.timeout.connect(self.count)
        self._desk.theme.changed.connect(self.view.viewport().update)

    @Slot(object)
    def apply_changes(self, changes: Changes) -> None:
        """Read again what a change may have moved."""
        if changes.touches("saved_list") and changes.initiator != INITIATOR:
            row = self.view.currentIndex().row()
            self._reload()
            if row >= 0:
                last = self.model.rowCount() - 1
                self.view.setCurrentIndex(self.model.index(min(row, last), 0))
        self._later.start()

    def retire(self) -> None:
        """Count no more: the window goes."""
        self._later.stop()

    def _reload(self) -> None:
        before = [(each.id, each.name) for each in self.model.rows]
        fresh = service.saved_lists(self._desk.book)
        if before != [(each.id, each.name) for each in fresh]:
            self.model.reload()
        self._show()

    def _show(self) -> None:
        row = self.model.row_of(self.open_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row, 0))

    @Slot()
    def count(self) -> None:
        """Count the customers of each list, off the window's thread."""
        book, lists = self._desk.book, list(self.model.rows)
        if not lists:
            return

        def work(job: Job) -> dict[int, int]:
            return service.count_saved(book, lists, go_on=lambda: not job.cancelled)

        self._desk.runner.run(
            work,
            title=self.tr("Counting"),
            done=self.model.set_counts,
            show_progress=False,
            key="saved_lists",
        )

    # what can be done

    @Slot()
    def save_present(self) -> None:
        """Ask for a name in place, and keep the present filter, order and columns under it."""
        if self.model.row_of(UNNAMED) >= 0:
            return  # it is being named already
        view = self._present()
        name = " · ".join(
            filter_words(view.filter, self._desk.book, self._desk.localizer)
        ) or self.tr("All customers")
        self._came_from = QApplication.focusWidget()
        index = self.model.index(self.model.begin(name[:LONGEST_NAME], view), 0)
        self.view.setCurrentIndex(index)
        self.view.setFocus()
        self.view.edit(index)

    @Slot(object)
    def _on_kept(self, list_id: int) -> None:
        self.open_id = list_id
        self._later.start()
        self.noticed.emit(self.tr("The list was saved"), True)

    @Slot()
    def _on_editor_closed(self) -> None:
        """Go back to where one was once a new list is named; without a name there is none."""
        QTimer.singleShot(0, self, self._end_naming)  # the editor is still closing

    @Slot()
    def _end_naming(self) -> None:
        if self.model.give_up():
            self.view.setCurrentIndex(self.model.index(self.model.row_of(self.open_id), 0))
        before, self._came_from = self._came_from, None
        if before is not None and isValid(before) and self.view.hasFocus():
            before.setFocus()

    def open_list(self, list_id: int) -> None:
        """Show the customers of a list."""
        row = self.model.row_of(list_id)
        saved = self.model.saved_at(row)
        if saved is not None:
            self.open_id = list_id
            self._show()
            self.opened.emit(saved.view)

    @Slot()
    def update_open(self) -> None:
        """Let the list opened last mean what is shown now."""
        if self.model.row_of(self.open_id) >= 0 and self.open_id is not None:
            self._update(self.open_id)
        else:
            self.noticed.emit(self.tr("Open a saved list first, or save this one"), False)

    def _update(self, list_id: int) -> None:
        try:
            service.update_list(self._desk.book, list_id, self._present())
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        self.model.reload()
        self._show()
        self.noticed.emit(self.tr("The list was updated"), True)

    def delete(self, list_id: int) -> None:
        """Forget a list."""
        try:
            service.delete_list(self._desk.book, list_id)
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        self.model.reload()
        self.noticed.emit(self.tr("The list was deleted"), True)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        saved = self.model.saved_at(index.row())
        if saved is not None:
            self.open_list(saved.id)

    @Slot(bool)
    def _on_verb(self, _checked: bool = False) -> None:
        name, row = self.sender().objectName(), self.view.currentIndex().row()
        saved = self.model.saved_at(row)
        if saved is None:
            return
        if name == "open":
            self.open_list(saved.id)
        elif name == "rename":
            self.view.edit(self.view.currentIndex())
        elif name == "update":
            self._update(saved.id)
        elif name == "delete":
            self.delete(saved.id)
        else:
            self.model.move(row, row + (1 if name == "down" else -1))

    @Slot(QPoint)
    def _on_menu(self, at: QPoint) -> None:
        if not self.view.indexAt(at).isValid():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.verbs.values():
            menu.addAction(action)
        menu.popup(self.view.viewport().mapToGlobal(at))
