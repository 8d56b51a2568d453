"""The wallet grid as a widget: it is driven by the keyboard as a spreadsheet is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QWidget,
)

from crmdesk.exchange.blocks import write_block
from crmdesk.insight.wallet import Spot
from crmdesk.models.wallet_grid import GridLine, WalletGridModel
from crmdesk.panels.record.wallet_delegate import HEIGHTS, WalletDelegate
from crmdesk.qt.compat import override
from crmdesk.qt.focus_mark import OWN
from crmdesk.qt.read_only import part_of, refuses
from crmdesk.qt.theme import Theme

_NAMES, _LEAST, _WIDEST_NAME = 116, 84, 220
_Index = QModelIndex | QPersistentModelIndex
_CONTROL = Qt.KeyboardModifier.ControlModifier
_Hint = QAbstractItemDelegate.EndEditHint


class WalletView(QTableView):
    """The grid, as high as its lines and as wide as its room where the units fit.

    Signals:
        cleared: list of cells (Delete).
        pasted: text from the clipboard (Ctrl+V).
        letter_pressed: a key that is a command: o p u c m, with shift M; - for Ctrl+Delete.
        menu_requested: a place on the screen.
        moved: another cell is current.
    """

    cleared = Signal(object)
    pasted = Signal(str)
    letter_pressed = Signal(str)
    menu_requested = Signal(QPoint)
    moved = Signal()

    def __init__(
        self, model: WalletGridModel, theme: Theme, offers: Callable[[str], Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._grid = model
        self._kept: tuple[GridLine, str | None] | None = None
        self.setModel(model)
        self.setItemDelegate(WalletDelegate(theme, offers, self))
        self.setObjectName("wallet_grid")
        self.setAccessibleName(self.tr("Wallet grid"))
        self.setProperty(OWN, True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._on_reset)
        self.fit()

    # where the keyboard is

    def _keep(self) -> None:
        """Remember the current cell by what it is."""
        index = self.currentIndex()
        if index.isValid():
            self._kept = (self._grid.line(index.row()), self._grid.unit_at(index.column()))

    def _on_reset(self) -> None:
        self.fit()
        if self._kept is None:
            return
        line, unit = self._kept
        row = self._grid.row_of(line)
        column = self._grid.units.index(unit) + 1 if unit in self._grid.units else 0
        row = min(self._grid.rowCount() - 1, 1) if row is None else row
        self.setCurrentIndex(self._grid.index(row, column))

    def go_to(self, spot: Spot) -> None:
        """Put the keyboard onto a cell."""
        index = self._grid.index_of(spot)
        if index.isValid():
            self.setCurrentIndex(index)
        self.setFocus()

    def start_adding(self) -> None:
        """Put the keyboard into the empty last line."""
        index = self._grid.index(self._grid.rowCount() - 1, 0)
        self.setCurrentIndex(index)
        self.setFocus()
        self._edit_current()

    def _edit_current(self) -> None:
        if not refuses(self):
            self.edit(self.currentIndex())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if part_of(self) is not None:
            self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self._mind_input_method()
        self.moved.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # lets an input method in wherever a cell can be edited
        self._mind_input_method()

    def _mind_input_method(self) -> None:
        """Keep an input method out of the cells, where letters are commands."""
        names = self.currentIndex().column() == 0
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, names)

    # measures

    def fit(self) -> None:
        """Share the room among the columns, and take the height of the lines."""
        count, room = self._grid.columnCount() - 1, self.viewport().width()
        sums = count > len(self._grid.units)
        crowded = sums and _NAMES + _LEAST * count > room  # then the sums make place
        if sums:
            self.setColumnHidden(count, crowded)
        count -= crowded
        names = max(_NAMES, min(_WIDEST_NAME, room - count * 128))
        each = max(_LEAST, (room - names) // max(1, count))
        self.setColumnWidth(0, max(names, room - each * count))
        for column in range(1, count + 1):
            self.setColumnHidden(column, False)
            self.setColumnWidth(column, each)
        height = 0
        for row in range(self._grid.rowCount()):
            self.setRowHeight(row, HEIGHTS[self._grid.line(row).kind])
            height += HEIGHTS[self._grid.line(row).kind]
        scrolls = names + each * count > room
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + height + bar + 2)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NAMES + _LEAST, 60)

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.state() == QAbstractItemView.State.EditingState or not self._take(event):
            super().keyPressEvent(event)

    def _take(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; return whether it asked for anything."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._edit_current()
        elif key == Qt.Key.Key_Delete and event.modifiers() == _CONTROL:
            self.letter_pressed.emit("-")
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cleared.emit(self.chosen_spots())
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return self._step_aside(1 if key == Qt.Key.Key_Tab else -1)
        elif self._is_command(event):
            shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.letter_pressed.emit(event.text().upper() if shifted else event.text().lower())
        else:
            return False
        return True

    def _is_command(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        in_cell = self.currentIndex().column() > 0
        return plain and in_cell and event.text().isalpha() and event.text().isascii()

    def _step_aside(self, step: int) -> bool:
        """Tab: go to the next cell, at the end to the next line, at the last one out."""
        columns = self._grid.columnCount() - int(self.isColumnHidden(self._grid.columnCount() - 1))
        index = self.currentIndex()
        place = index.row() * columns + index.column() + step
        if not index.isValid() or not 0 <= place < self._grid.rowCount() * columns:
            self.focusNextPrevChild(step > 0)
            return True
        self.setCurrentIndex(self._grid.index(*divmod(place, columns)))
        return True

    @override
    def focusNextPrevChild(self, next_one: bool) -> bool:
        return QWidget.focusNextPrevChild(self, next_one)

    @override
    def commitData(self, editor: QWidget) -> None:
        """Take what was typed; an editor that a change of the grid has closed has nothing more."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().commitData(editor)

    @override
    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        """Enter goes down and Tab aside, as in a spreadsheet."""
        if hint in (_Hint.EditNextItem, _Hint.EditPreviousItem):
            super().closeEditor(editor, _Hint.NoHint)
            self._step_aside(1 if hint == _Hint.EditNextItem else -1)
            return
        super().closeEditor(editor, hint)
        if hint == _Hint.SubmitModelCache and self.currentIndex().column() > 0:
            self._step_down()

    def _step_down(self) -> None:
        index = self.currentIndex()
        for row in range(index.row() + 1, self._grid.rowCount()):
            if self._grid.line(row).kind == "cell":
                self.setCurrentIndex(self._grid.index(row, index.column()))
                return

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.visualRect(self.currentIndex())
            self.menu_requested.emit(self.viewport().mapToGlobal(rect.bottomLeft()))
            return
        index = self.indexAt(event.pos())
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        self.menu_requested.emit(event.globalPos())

    # the chosen cells

    def chosen_spots(self) -> list[Spot]:
        """Return the chosen cells that somebody serves."""
        found = (self._grid.spot(index) for index in self.selectedIndexes())
        return [spot for spot in found if spot is not None]

    def chosen_targets(self) -> list[list[Spot | None]]:
        """Return where a block lands: the cells chosen, where it is one, from the first on."""
        chosen = self.selectedIndexes() or [self.currentIndex()]
        first = self._grid.index(
            min(index.row() for index in chosen), min(index.column() for index in chosen)
        )
        return self._grid.targets(first)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard as spreadsheets read them.

        Sums are left out. Where the column of names is chosen too, names and units go along.
        """
        QApplication.clipboard().setText(self.as_text())

    def as_text(self) -> str:
        """Return the chosen cells as tab-separated text."""
        chosen = self.selectedIndexes()
        rows = sorted({index.row() for index in chosen})
        columns = sorted({index.column() for index in chosen})
        lines = [row for row in rows if self._grid.line(row).kind == "cell"]
        units = [column for column in columns if self._grid.unit_at(column) is not None]
        with_names = columns[:1] == [0]
        if not lines or not units:
            return write_block(
                [[str(self._grid.index(r, c).data()) for c in columns] for r in rows]
            )
        block = [[self._typed(row, column) for column in units] for row in lines]
        if with_names:
            block = [
                [self._grid.line(row).product, str(self._grid.index(row, 0).data()), *values]
                for row, values in zip(lines, block, strict=True)
            ]
            heads = [self._grid.unit_at(column) or "" for column in units]
            block.insert(0, [self.tr("Product"), self.tr("From"), *heads])
        return write_block(block)

    def _typed(self, row: int, column: int) -> str:
        return str(self._grid.index(row, column).data(Qt.ItemDataRole.EditRole) or "")
