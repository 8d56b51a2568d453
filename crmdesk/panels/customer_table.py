"""The list of customers as a table: how its rows are painted and what its keys do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QScrollBar,
    QTableView,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.customer_list import COLUMNS, CustomerListModel
from crmdesk.panels.customer_rows import Cell, Line, RowPainter
from crmdesk.qt.compat import override
from crmdesk.qt.sort_header import SortHeader
from crmdesk.qt.theme import Theme

_WIDTHS = {"tier": 36, "revenue": 66, "due": 84, "last_touch": 96, "next": 96, "last_order": 96}
_NAME_LEAST, _PAUSE_MS = 120, 1_000
_ENDS, _SHIFT = (Qt.Key.Key_Home, Qt.Key.Key_End), Qt.KeyboardModifier.ShiftModifier
_Index = QModelIndex | QPersistentModelIndex
_TYPED_IN = ("stage", "city", "region", "country", "industry", "owner", "tags")


class _SteadyBar(QScrollBar):
    """Shows nothing where nothing is to be scrolled, yet keeps its place: the columns stay."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.minimum() < self.maximum():
            super().paintEvent(event)


class CustomerTable(QTableView):
    """The list itself.

    Args:
        model: the customers.
        look_ahead: (letters typed, row to begin at) → row whose name begins so, -1 for none.
        theme: its colours.
        parent: the panel.

    Signals:
        opened: Enter or a double click on a customer.
        delete_requested, copy_requested: the keys of the list.
        edit_requested: F2, or the first letter typed into a cell beside the name.
        composed: a QInputMethodEvent meant for such a cell.
        marked: how many are marked.
        width_chosen: (column, pixels) to which the user drew it.
    """

    opened = Signal()
    delete_requested = Signal()
    copy_requested = Signal()
    edit_requested = Signal(str)
    composed = Signal(object)
    marked = Signal(int)
    width_chosen = Signal(str, int)

    def __init__(
        self,
        model: CustomerListModel,
        look_ahead: Callable[[str, int], int],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._list, self._look_ahead = model, look_ahead
        self._typed, self._typed_at = "", QElapsedTimer()
        self._columns: tuple[str, ...] = ()
        self._placing = False
        self.cell_editor: QWidget | None = None
        self.setModel(model)
        self._rows = RowPainter(model, theme)
        self._row_under_mouse = -1
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setProperty("rows", True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollBar(_SteadyBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setAccessibleName(self.tr("Customers"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(tokens.ROW_LIST)
        head = SortHeader(theme, self)
        self.setHorizontalHeader(head)
        head.setMinimumSectionSize(36)
        head.setHighlightSections(False)
        head.setSortIndicatorShown(True)
        head.setSortIndicator(*self._indicator())
        head.setSectionsClickable(True)
        head.sortIndicatorChanged.connect(model.sort)  # setSortingEnabled would sort at once
        head.sectionResized.connect(self._on_resized)
        self.doubleClicked.connect(self._on_double_clicked)
        self.entered.connect(self._on_entered)
        self.viewportEntered.connect(self._on_left)
        theme.changed.connect(self.viewport().update)

    def _indicator(self) -> tuple[int, Qt.SortOrder]:
        key, descending = self._list.sorting
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        return COLUMNS.index(key), order

    def show_columns(self, columns: Sequence[str], widths: Mapping[str, int]) -> None:
        """Show these columns only, in the widths given where they are others than at first."""
        self._columns = tuple(columns)
        head = self.horizontalHeader()
        self._placing = True
        for at, column in enumerate(COLUMNS):
            self.setColumnHidden(at, column not in columns)
            if column != "name":
                head.setSectionResizeMode(at, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(at, widths.get(column, _WIDTHS.get(column, 104)))
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self._placing = False
        self._fit_name()

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are shown."""
        return self._columns

    def _fit_name(self) -> None:
        """Give the name what room is left, and enough of it: else the list scrolls sideways."""
        head, at = self.horizontalHeader(), COLUMNS.index("name")
        others = sum(head.sectionSize(each) for each in range(len(COLUMNS)) if each != at)
        self._placing = True
        head.setSectionResizeMode(at, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(at, max(_NAME_LEAST, self.viewport().width() - others))
        self._placing = False

    @Slot(int, int, int)
    def _on_resized(self, at: int, _before: int, width: int) -> None:
        if not self._placing and width and COLUMNS[at] != "name":
            self.width_chosen.emit(COLUMNS[at], width)
            self._fit_name()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_name()

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the customers marked in the list, from top to bottom."""
        rows = sorted(self._marked(0, self._list.rowCount() - 1))
        return tuple(each for each in map(self._list.id_at, rows) if each is not None)

    def _marked(self, first: int, last: int) -> set[int]:
        """Return which of these rows are marked."""
        rows: set[int] = set()
        for part in list(self.selectionModel().selection()):  # type: ignore[call-overload]
            rows.update(range(max(first, part.top()), min(last, part.bottom()) + 1))
        return rows

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.marked.emit(self.marked_count())

    def marked_count(self) -> int:
        """Return how many rows are marked."""
        ranges = list(self.selectionModel().selection())  # type: ignore[call-overload]
        columns = {part.left() for part in ranges}  # whole rows: one column tells of all
        return sum(part.height() for part in ranges if part.left() == min(columns))

    @override
    def reset(self) -> None:
        super().reset()
        self.executeDelayedItemsLayout()  # later would be after a paint, and a second one follow
        self.marked.emit(0)  # Qt lets go of what was marked without a word

    def show_customer(self, customer_id: int | None) -> None:
        """Mark a customer and scroll to it, where it is in the list."""
        row = self._list.row_of(customer_id)
        if row < 0:
            self.clearSelection()
        elif not self.selectionModel().isRowSelected(row, QModelIndex()):
            flags = QItemSelectionModel.SelectionFlag  # whatever keys are held: only this one
            self.selectionModel().setCurrentIndex(
                self._list.index(row, 1), flags.ClearAndSelect | flags.Rows
            )
            self.scrollTo(self._list.index(row, 1))

    def show_only(self, customer_id: int) -> None:
        """Mark a customer and nobody else: it was opened from elsewhere."""
        if self.marked_count() > 1:
            self.clearSelection()
        self.show_customer(customer_id)

    @Slot(QModelIndex)
    def _on_entered(self, index: QModelIndex) -> None:
        self._mark_row(index.row())

    @Slot()
    def _on_left(self) -> None:
        self._mark_row(-1)

    def _mark_row(self, row: int) -> None:
        """Show the whole row under the mouse, not one cell of it."""
        before, self._row_under_mouse = self._row_under_mouse, row
        for each in {before, row} - {-1}:
            top, height = self.rowViewportPosition(each), self.rowHeight(each)
            self.viewport().update(0, top, self.viewport().width(), height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        first, last = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        if first < 0:
            return
        last = last if last >= 0 else self._list.rowCount() - 1
        self._list.read(first, last)
        painter, lines = QPainter(self.viewport()), []
        marked, typed_in = self._marked(first, last), self._typed_in()
        width, height = self.viewport().width(), tokens.ROW_LIST
        for at in range(first, last + 1):
            y, selected = self.rowViewportPosition(at), at in marked
            self._rows.background(
                painter, QRect(0, y, width, height),
                selected=selected, under_mouse=at == self._row_under_mouse,
            )  # fmt: skip
            row = self._list.row_at(at)
            if row is not None:
                lines.append(Line(y, row, selected))
        self._rows.words(painter, lines, height, self._cells(), date.today())
        if typed_in is not None and first <= typed_in.row() <= last:
            self._rows.frame(painter, self.visualRect(typed_in))

    def _cells(self) -> list[Cell]:
        """Return where the columns in view stand."""
        return [
            Cell(column, self.columnViewportPosition(at), self.columnWidth(at))
            for at, column in enumerate(COLUMNS)
            if not self.isColumnHidden(at)
        ]

    def _typed_in(self) -> QModelIndex | None:
        """Return the cell that letters go to, while the keyboard is here."""
        index = self.currentIndex()
        typed = self.hasFocus() and index.isValid() and COLUMNS[index.column()] in _TYPED_IN
        return index if typed else None

    # what an input method composes goes to the cell, as a typed letter does

    @override
    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        self._mind_input_method()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mind_input_method()

    def _mind_input_method(self) -> None:
        """Let letters be composed where they are meant for a cell; names are looked up by them."""
        column = self.currentIndex().column()
        typed_in = column >= 0 and COLUMNS[column] in _TYPED_IN
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, typed_in)

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composed.emit(event)
        event.accept()

    @override
    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        editor = self.cell_editor
        if editor is None or not editor.isVisible():
            return super().inputMethodQuery(query)
        found = editor.inputMethodQuery(query)
        if isinstance(found, QRect):  # where the candidates are shown
            return found.translated(editor.mapTo(self, QPoint()))
        return found

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Hide):
            self._mark_row(-1)
        return bool(super().viewportEvent(event))

    @Slot()
    def _on_double_clicked(self) -> None:
        self.opened.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        plain = not held & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.opened.emit()
        elif key == Qt.Key.Key_Delete and plain:
            self.delete_requested.emit()
        elif key == Qt.Key.Key_F2 and plain:
            self.edit_requested.emit("")
        elif self._is_typed(event):
            self.edit_requested.emit(event.text())
        elif key in _ENDS and not held & Qt.KeyboardModifier.AltModifier:
            self._go_to_end(last=key == Qt.Key.Key_End, extends=bool(held & _SHIFT))
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.text() == "/" and plain:
            event.ignore()  # the panel's: to the filter line
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, *, last: bool, extends: bool) -> None:
        """Go to the first or last customer; with Shift all on the way are marked."""
        row = self._list.rowCount() - 1 if last else 0
        index = self._list.index(row, max(self.currentIndex().column(), 0))
        if extends:
            flags = QItemSelectionModel.SelectionFlag
            whole = QItemSelection(self.currentIndex(), index)
            self.selectionModel().select(whole, flags.ClearAndSelect | flags.Rows)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        else:
            self.setCurrentIndex(index)
        self.scrollTo(index)

    def _is_typed(self, event: QKeyEvent) -> bool:
        """Tell whether a letter is meant for a cell: in the names it looks for one instead."""
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        typed, column = event.text(), self.currentIndex().column()
        letter = len(typed) == 1 and typed.isprintable() and typed not in " /"
        return letter and not held and column >= 0 and COLUMNS[column] in _TYPED_IN

    @override
    def keyboardSearch(self, search: str) -> None:
        # Qt would go through a million rows on this thread; the book knows who begins so
        paused = not self._typed_at.isValid() or self._typed_at.elapsed() > _PAUSE_MS
        self._typed_at.start()
        again = search == self._typed  # one letter over and over goes from one to the next
        fresh = paused or again
        self._typed = search if fresh else self._typed + search
        start = max(self.currentIndex().row(), 0) + int(fresh)
        row = self._look_ahead(self._typed, start) if self._typed.strip() else -1
        if row >= 0:
            self.setCurrentIndex(self._list.index(row, 1))
