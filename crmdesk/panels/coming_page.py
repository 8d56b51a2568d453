"""The ledger of what is coming: stock-outs, orders, collections and days, as a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.coming_ledger import (
    AMOUNT,
    BASED,
    CUSTOMER,
    KIND,
    LIKELY,
    ROW,
    WHAT,
    WHEN,
    ComingModel,
    LedgerRow,
    ledger_rows,
)
from crmdesk.models.coming_words import KIND_ICONS, KINDS, kind_word
from crmdesk.models.today import TodayReader
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.flow import FlowLayout
from crmdesk.services.today import Forecasts

SPANS = (30, 60, 90)
_WIDTHS = {WHEN: 100, KIND: 120, CUSTOMER: 200, AMOUNT: 118, LIKELY: 186, BASED: 190}
_ROOMY = 240  # pixels that are enough to say what is coming
_LONG = 160  # that a long name takes besides its width
_Index = QModelIndex | QPersistentModelIndex


class LedgerNotSaved(CrmdeskError):
    """The ledger could not be written where it was to go."""

    key = "cannot_write"

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path.name} could not be written: {why}.",
            kept="The ledger is as it was.",
            advice="Choose another folder, or close the file where it is open.",
        )


class _LedgerDelegate(QStyledItemDelegate):
    """Paints a cell: the icon of its kind, the badge of its customer, warning colours."""

    def __init__(self, desk: Desk, model: ComingModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._model = desk, model

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, theme = index.data(ROW), self._desk.theme
        assert isinstance(row, LedgerRow)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, theme.color("accent_soft"))
        box = option.rect.adjusted(tokens.S2, 0, -tokens.S2, 0)
        column, role = index.column(), "text"
        if column == WHEN and row.on < self._model.today:
            role = "danger" if row.kind == "collection" else "warning"
        elif column in (KIND, LIKELY, BASED):
            role = "text_muted"
        if column == KIND:
            icon = QRect(box.x(), box.center().y() - 7, 14, 14)
            self._desk.icons.paint(painter, icon, KIND_ICONS[row.kind], "text_muted")
            box.setLeft(box.left() + 20)
        elif column == CUSTOMER:
            badge = QRect(box.x(), box.center().y() - 8, 17, 17)
            paint.draw_badge(painter, badge, row.tier or None, theme.palette, theme.font())
            box.setLeft(box.left() + 24)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        side = right if column == AMOUNT else left
        font = theme.font(12) if column in (LIKELY, BASED) else theme.font()
        paint.draw_text(painter, box, str(index.data()), font, theme.color(role), side)
        paint.draw_line(painter, option.rect, theme.palette)


class LedgerTable(QTableView):
    """The table; Enter opens the record.

    Signals:
        opened: the customer's id.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, model: ComingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger = model
        self.setModel(model)
        self.setItemDelegate(_LedgerDelegate(desk, model, self))
        self.setAccessibleName(self.tr("What is coming"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setProperty("rows", True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(tokens.ROW_LIST)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSortIndicator(WHEN, Qt.SortOrder.AscendingOrder)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        head.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self._name_width = _WIDTHS[CUSTOMER]
        self.doubleClicked.connect(self._on_opened)
        desk.theme.changed.connect(self.viewport().update)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        row = self._ledger.row(index.row())
        if row is not None:
            self.opened.emit(row.customer_id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.columnWidth(CUSTOMER) == self._name_width:  # nobody has drawn it otherwise
            spare = self.viewport().width() - sum(_WIDTHS.values()) - _ROOMY
            self._name_width = _WIDTHS[CUSTOMER] + max(0, min(_LONG, spare // 2))
            self.setColumnWidth(CUSTOMER, self._name_width)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ComingPage(QWidget):
    """Filters above, the ledger below; ``filter`` and ``export`` stand in the head of the panel.

    Signals:
        customer_opened: id of a customer whose record is wanted.
        noticed: (text, whether Undo is offered).
        failed: a CrmdeskError.
    """

    customer_opened = Signal(object)
    noticed = Signal(str, bool)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._read = False
        self._waiting: TodayReader | None = None
        self.model = ComingModel(desk.localizer, self)
        self.table = LedgerTable(desk, self.model, self)
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(self.tr("Filter by name or product"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(200)
        self.spans = {days: self._chip(self.tr("{0} d").format(days)) for days in SPANS}
        self.spans[SPANS[0]].setChecked(True)
        self.kinds = {kind: self._chip(kind_word(kind)) for kind in KINDS}
        self.export = QPushButton(self.tr("Export CSV…"), self)
        desk.icons.dress(self.export, "export")
        self.empty = QLabel(self)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._place()
        self._connect()
        self.home = self.table
        self._show()

    def _chip(self, words: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setProperty("chip", True)
        chip.setCheckable(True)
        chip.setText(words)
        return chip

    def _place(self) -> None:
        chips = QWidget(self)
        row = FlowLayout(chips)
        row.setContentsMargins(tokens.S5, tokens.S2, tokens.S5, tokens.S2)
        for chip in (*self.spans.values(), *self.kinds.values()):
            row.addWidget(chip)
        table = QHBoxLayout()
        table.setContentsMargins(tokens.S3, 0, tokens.S3, 0)
        table.addWidget(self.table)
        table.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(chips)
        column.addLayout(table, 1)

    def _connect(self) -> None:
        for chip in self.spans.values():
            chip.clicked.connect(self._on_span)
        for chip in self.kinds.values():
            chip.clicked.connect(self._choose)
        self.filter.textChanged.connect(self._choose)
        self.filter.returnPressed.connect(self.table.setFocus)
        self.table.opened.connect(self.customer_opened)
        self.export.clicked.connect(self._on_export)

    def show_read(self, reader: TodayReader) -> None:
        """Show what was read so far, once it is looked at; the keyboard stays on its line."""
        if not self.isVisible():
            self._waiting = reader
            return
        self._waiting = None
        row = self.model.row(self.table.currentIndex().row())
        self._read = reader.forecasts is not None
        rows = ledger_rows(reader.forecasts or Forecasts(), reader.remembered or ())
        self.model.set_rows(rows, reader.today)
        self._mark(row if self.table.hasFocus() else None)
        self._show()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._waiting is not None:
            self.show_read(self._waiting)

    def _mark(self, row: LedgerRow | None) -> None:
        rows = range(self.model.rowCount() if row is not None else 0)
        same = next((at for at in rows if self.model.row(at) == row), 0)
        if self.model.rowCount():
            self.table.selectRow(same)
            self.table.scrollTo(self.model.index(same, 0))

    @Slot()
    def _on_span(self, *_: object) -> None:
        for chip in self.spans.values():
            chip.setChecked(chip is self.sender())
        self._choose()

    @Slot()
    def _choose(self, *_: object) -> None:
        days = next(days for days, chip in self.spans.items() if chip.isChecked())
        kinds = [kind for kind, chip in self.kinds.items() if chip.isChecked()]
        self.model.choose(days, kinds, self.filter.text())
        self._mark(None)
        self._show()

    def _show(self) -> None:
        """Write the counts, and words where there is nothing."""
        counts, there = self.model.counts(), self.model.rowCount() > 0
        for kind, chip in self.kinds.items():
            count = self._desk.localizer.number(counts[kind])
            chip.setText(f"{kind_word(kind)}  {count}" if counts[kind] else kind_word(kind))
            chip.setEnabled(bool(counts[kind]) or chip.isChecked())
        self.table.setVisible(there)
        self.empty.setVisible(not there)
        self.export.setEnabled(there)
        nothing = self.tr(
            "Nothing is coming in this span. Orders, payments and stated stocks tell."
        )
        self.empty.setText(nothing if self._read else self.tr("Looking …"))

    def summary(self) -> str:
        """Return what is shown in a line: "189 in 30 days, 12 late"."""
        number, count = self._desk.localizer.number, self.model.rowCount()
        text = self.tr("{0} in {1} days").format(number(count), self.model.days)
        late = self.model.late()
        return text + (self.tr(", {0} late").format(number(late)) if late else "")

    def focus_filter(self) -> None:
        """Put the keyboard into the line of words."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @Slot()
    def _on_export(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export what is coming"), self.tr("coming.csv"), "CSV (*.csv)"
        )
        if name:
            self.write(Path(name).with_suffix(".csv"))

    def write(self, path: Path) -> None:
        """Write what is shown to a CSV file, and say so."""
        try:
            self.model.write_csv(path)
        except OSError as error:
            self.failed.emit(LedgerNotSaved(path, error.strerror or str(error)))
            return
        rows = self._desk.localizer.number(self.model.rowCount())
        self.noticed.emit(self.tr("{0} lines written to {1}").format(rows, path.name), False)
