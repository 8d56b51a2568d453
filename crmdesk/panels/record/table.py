"""The editable table of the record page, around ``RowsModel``.

What is refused stays in its editor as it was typed. The keyboard keeps its cell while a change of
the book shows the rows anew.
"""

from __future__ import annotations

import math

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QScrollBar,
    QTableView,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.rows import RowsModel
from crmdesk.panels.record.rows_delegate import RowsDelegate
from crmdesk.qt.compat import override
from crmdesk.qt.read_only import part_of, refuses

_MEASURED = 60  # rows beyond those in sight whose words tell how wide a column is
_STRETCH = 1.4  # by how much words may widen their column
_WIDEST_NAME = 210  # so much room the other columns make for the first
_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint
_BY_KEY = QContextMenuEvent.Reason.Keyboard


def _has_words(editor: QWidget) -> bool:
    """Tell whether something was typed or chosen that can begin a row."""
    if isinstance(editor, QComboBox):
        return bool(editor.currentData())
    return not isinstance(editor, QLineEdit) or bool(editor.text().strip())


class RecordTable(QTableView):
    """As high as its rows; Enter edits, Delete deletes.

    Signals:
        delete_requested: id of the row to be deleted.
        edit_ended: an editor was closed, with what was typed stored or taken back.
        entered_row: Enter was pressed where nothing can be written.

    Args:
        model: what is shown.
        name: for a screen reader, translated.
        row_height: of each row in pixels.
        most: so many rows are seen before it scrolls; None is all.
    """

    delete_requested = Signal(object)
    edit_ended = Signal()
    entered_row = Signal()

    def __init__(
        self,
        model: RowsModel,
        name: str,
        parent: QWidget | None = None,
        *,
        row_height: int = tokens.ROW_TABLE,
        most: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._needs: dict[int, int] = {}  # pixels that the words of columns take, as measured
        self._rows, self._row_height, self._most = model, row_height, most
        self.setModel(model)
        self.setItemDelegate(RowsDelegate(self))
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab goes on through the record; arrows walk the cells
        self.setWordWrap(False)
        policies = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAlwaysOff if most is None else policies.ScrollBarAsNeeded
        )
        self.setTabKeyNavigation(False)  # Tab leaves the table; in an editor it goes to the next
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(_MEASURED)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for at, column in enumerate(model.columns):
            self.setColumnWidth(at, column.width)
        self._kept: tuple[object, int, int] | None = None  # (id, row, column) of the cell in hand
        self._stood: list[tuple[QScrollBar, int]] = []  # how far all was scrolled then
        self._begun: tuple[frozenset[object], int] | None = None  # the rows before one more, where
        self._follows = False  # Tab goes on in that row
        model.modelAboutToBeReset.connect(self._keep_cell)
        model.modelReset.connect(self._measure)
        model.modelReset.connect(self._take_cell)
        model.modelReset.connect(self._go_on)
        self._fit()

    @Slot()
    def _keep_cell(self) -> None:
        """Remember the cell the keyboard is in; the empty last line has no id."""
        focused, at = QApplication.focusWidget(), self.currentIndex()
        self._kept = None
        if at.isValid() and focused is not None and (focused is self or self.isAncestorOf(focused)):
            row = self._rows.row(at.row())
            self._kept = (row["id"] if row is not None else None), at.row(), at.column()
            self._stood = [(bar, bar.value()) for bar in self._bars_around()]

    def _bars_around(self) -> list[QScrollBar]:
        """Return by what the areas around this table are scrolled."""
        bars, around = [], self.parentWidget()
        while around is not None:
            if isinstance(around, QAbstractScrollArea):
                bars.append(around.verticalScrollBar())
            around = around.parentWidget()
        return bars

    @Slot()
    def _take_cell(self) -> None:
        if self._kept is None:
            return
        wanted, before, column = self._kept
        ids = self._ids()
        row = ids.index(wanted) if wanted in ids else min(before, len(ids) - 1)  # or its neighbour
        self.setCurrentIndex(self._rows.index(row, column))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        for bar, value in self._stood:  # an editor that went had Qt show its next neighbour
            bar.setValue(value)

    def _ids(self) -> list[object]:
        """Return the ids of all rows; the empty last line has None."""
        count = self._rows.rowCount()
        return [row["id"] if row is not None else None for row in map(self._rows.row, range(count))]

    @Slot()
    def _go_on(self) -> None:
        """Open the next cell of a row that was begun in the empty line, once the row is there."""
        if self._begun is None or not self._follows:
            return
        before, column = self._begun
        fresh = [at for at, each in enumerate(self._ids()) if each not in before]
        if not fresh:
            return
        self._begun, self._follows = None, False
        for at in range(column + 1, len(self._rows.columns)):
            cell = self._rows.index(fresh[0], at)
            if cell.flags() & Qt.ItemFlag.ItemIsEditable and not self.isColumnHidden(at):
                self.setCurrentIndex(cell)
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                QTimer.singleShot(0, self, self._edit_current)  # the last editor is still closing
                return

    @Slot()
    def _measure(self) -> None:
        """Take the measure of all words anew, which takes longer than all else."""
        self._needs.clear()
        self._fit()

    def _fit(self) -> None:
        """Give the first column what is left, and the table the height of its rows."""
        widths = self._widths()
        for at, width in widths.items():
            self.setColumnWidth(at, width)
        room = self._room() - sum(widths.values())
        first = self._rows.columns[0].width  # the narrowest it may be
        self.setColumnWidth(0, max(room, first))
        bar = 0 if room >= first else self.horizontalScrollBar().sizeHint().height()
        rows = self._row_height * min(self._rows.rowCount(), self._most or self._rows.rowCount())
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 2)
        takes = Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(takes)

    def _widths(self) -> dict[int, int]:
        """Return the widths of all columns but the first: as wished, or as their words need."""
        columns = self._rows.columns
        needed = {at: self._needed(at) for at in range(1, len(columns))}
        wished = {
            at: max(columns[at].width, min(width, round(columns[at].width * _STRETCH)))
            for at, width in needed.items()
        }
        name = max(columns[0].width, min(self._needed(0), _WIDEST_NAME))
        short = sum(wished.values()) + name - self._room()
        if short <= 0:
            return wished
        least = {at: min(width, needed[at]) for at, width in wished.items()}
        spare = sum(wished.values()) - sum(least.values())
        give = min(1.0, short / spare) if spare else 0.0
        return {at: w - math.ceil((w - least[at]) * give) for at, w in wished.items()}

    def _room(self) -> int:
        """Return the pixels there are for columns, beside a scroll bar."""
        scrolls = self._most is not None and self._rows.rowCount() > self._most
        return self.width() - (self.verticalScrollBar().sizeHint().width() if scrolls else 0)

    def _needed(self, at: int) -> int:
        if at not in self._needs:
            words, head = self.sizeHintForColumn(at), self.horizontalHeader().sectionSizeHint(at)
            self._needs[at] = max(words, head)
        return self._needs[at]

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._needs.clear()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if part_of(self) is not None:
            self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def start_adding(self) -> None:
        """Put the keyboard into the empty last line, where a value begins a row."""
        starts = next((at for at, each in enumerate(self._rows.columns) if each.starts), 0)
        index = self._rows.index(self._rows.rowCount() - 1, starts)
        self.setCurrentIndex(index)
        self.setFocus()
        self._edit_current()

    @override
    def commitData(self, editor: QWidget) -> None:
        """Take what was typed; an editor that a change of the rows has closed has nothing more."""
        if self.state() == QAbstractItemView.State.EditingState:
            at = self.currentIndex()
            begins = at.isValid() and self._rows.row(at.row()) is None and _has_words(editor)
            self._begun = (frozenset(self._ids()), at.column()) if begins else None
            self._follows = False
            super().commitData(editor)

    @override
    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        """Close an editor, but not over words that were refused: Esc takes those back."""
        if self._rows.refused and hint != _Hint.RevertModelCache:
            editor.setProperty("invalid", True)
            editor.style().polish(editor)
            return
        self._rows.refused = False
        on = hint == _Hint.EditNextItem or isinstance(editor, QComboBox)  # a choice is one value
        self._follows = self._begun is not None and on and hint != _Hint.RevertModelCache
        step = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}.get(hint, 0)
        goes = self._follows or step
        super().closeEditor(editor, _Hint.NoHint if goes else hint)
        if step and not self._follows:
            self._step(step)
        self._go_on()
        self.edit_ended.emit()

    def _step(self, by: int) -> None:
        """Open the next cell that can be written, or the one before; stay where there is none."""
        columns, at = len(self._rows.columns), self.currentIndex()
        place = at.row() * columns + at.column() + by
        while at.isValid() and 0 <= place < self._rows.rowCount() * columns:
            cell = self._rows.index(*divmod(place, columns))
            if cell.flags() & Qt.ItemFlag.ItemIsEditable and not self.isColumnHidden(cell.column()):
                self.setCurrentIndex(cell)
                QTimer.singleShot(0, self, self._edit_current)  # the last editor is still closing
                return
            place += by

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            if index.flags() & Qt.ItemFlag.ItemIsEditable:
                self._edit_current()
            elif index.isValid():
                self.entered_row.emit()
        elif event.key() == Qt.Key.Key_Delete and not editing:
            self._ask_delete()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _ask_delete(self) -> None:
        row = self._rows.row(self.currentIndex().row())
        if row is not None:
            self.delete_requested.emit(row["id"])

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer by mouse what keys do with a row."""
        at = self.currentIndex() if event.reason() == _BY_KEY else self.indexAt(event.pos())
        if not at.isValid() or self._rows.row(at.row()) is None:
            return
        self.setCurrentIndex(at)
        self.row_menu().exec(event.globalPos())

    def row_menu(self) -> QMenu:
        """Return the menu of the row in hand."""
        menu, at = QMenu(self), self.currentIndex()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if at.flags() & Qt.ItemFlag.ItemIsEditable:
            menu.addAction(self.tr("Edit"), self._edit_current).setShortcut(Qt.Key.Key_Return)
        menu.addActions(self.actions())
        menu.addAction(self.tr("Delete"), self._ask_delete).setShortcut(Qt.Key.Key_Delete)
        return menu

    @Slot()
    def _edit_current(self) -> None:
        if self.currentIndex().isValid() and not refuses(self):
            self.edit(self.currentIndex())
