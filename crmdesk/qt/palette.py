"""The command palette: one line that finds everything, by keyboard.

It knows no customer: providers turn the words typed into items, the palette shows them in sections
and says which one was chosen. A provider must answer within one frame (16 ms); slower sources are
started by the owner on :attr:`CommandPalette.query_changed` and hand in their items later with
:meth:`CommandPalette.set_items`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.icons import Icons
from crmdesk.qt.keep_focus import BorrowedFocus
from crmdesk.qt.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ItemRole: Final = int(Qt.ItemDataRole.UserRole)
_WIDTH, _ROWS = 600, 11
_HEADING_HEIGHT, _ROW_HEIGHT = 26, 36


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One thing to choose.

    Attributes:
        title: first and larger text.
        subtitle: muted text after it.
        icon: meaning known to the icons, empty for none.
        key: shortcut or other short text at the right.
        badge_tier: tier letter to draw in a badge instead of the icon, or None.
        payload: whatever the owner wants back.
    """

    title: str
    subtitle: str = ""
    icon: str = ""
    key: str = ""
    badge_tier: str | None = None
    payload: object = None


Provider = Callable[[str], Sequence[PaletteItem]]


class _ResultModel(QAbstractListModel):
    """Headings (plain strings) and items, in the order of the sections."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[str | PaletteItem] = []

    def set_rows(self, rows: list[str | PaletteItem]) -> None:
        """Replace everything."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ItemRole:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row if isinstance(row, str) else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(row, PaletteItem):
            return f"{row.title}, {row.subtitle}" if row.subtitle else row.title
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _ResultDelegate(QStyledItemDelegate):
    """Paints one result: badge or icon, title, muted subtitle, key at the right."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(ItemRole), str)
        return QSize(0, _HEADING_HEIGHT if heading else _ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ItemRole)
        rect: QRect = option.rect
        if isinstance(row, str):
            font = self._theme.font(tokens.SIZE_SMALL, semibold=True)
            place = rect.adjusted(tokens.S3, 4, -tokens.S3, 0)
            paint.draw_text(painter, place, row, font, self._theme.color("text_muted"))
            return
        self._paint_item(painter, rect, row, self._is_selected(option))

    @staticmethod
    def _is_selected(option: QStyleOptionViewItem) -> bool:
        state = option.state
        return bool(state & option.state.State_Selected)

    def _paint_item(self, painter: QPainter, rect: QRect, row: PaletteItem, chosen: bool) -> None:
        theme = self._theme
        if chosen:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(4, 1, -4, -1), 6, 6)
            painter.restore()
        mark = QRect(rect.x() + tokens.S3, rect.y() + (rect.height() - 18) // 2, 18, 18)
        if row.badge_tier is not None:
            paint.draw_badge(painter, mark, row.badge_tier, theme.palette, theme.font())
        elif row.icon:
            place = mark.adjusted(1, 1, -1, -1)
            self._icons.paint(painter, place, row.icon, "accent" if chosen else "text_muted")
        small = theme.font(tokens.SIZE_SMALL)
        left, right = mark.right() + tokens.S3, rect.right() - tokens.S4
        if row.key:
            width = paint.text_width(row.key, small)
            place = QRect(right - width, rect.y(), width + 1, rect.height())
            paint.draw_text(painter, place, row.key, small, theme.color("text_muted"))
            right -= width + tokens.S3
        font = theme.font(tokens.SIZE_TEXT, semibold=chosen)
        width = min(paint.text_width(row.title, font) + 1, right - left)
        place = QRect(left, rect.y(), width, rect.height())
        paint.draw_text(painter, place, row.title, font, theme.color("text"))
        left += width + tokens.S2
        if row.subtitle and right - left > 24:
            place = QRect(left, rect.y(), right - left, rect.height())
            paint.draw_text(painter, place, row.subtitle, small, theme.color("text_muted"))


class CommandPalette(QFrame):
    """Covers its window with a veil and shows the search line and its results on top.

    Args:
        window: the window to cover.
        theme: colours and fonts.
        icons: icons of the items.

    Signals:
        chosen(PaletteItem): taken by Enter or a click; the palette has closed already.
        query_changed(str): the words typed, for sources that answer later.
        closed(): it went away, whether or not something was chosen.
    """

    chosen = Signal(object)
    query_changed = Signal(str)
    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme, icons: Icons) -> None:
        super().__init__(window)
        self._host, self._theme = window, theme
        self._providers: list[tuple[str, Provider]] = []
        self._sections: dict[str, Sequence[PaletteItem]] = {}
        self.setObjectName("command_palette")
        self._panel = QFrame(self)
        self._panel.setProperty("popup", True)
        self._line = QLineEdit(self._panel)
        self._line.setProperty("search", True)
        self._line.setAccessibleName(self.tr("Search everything"))
        self._line.setPlaceholderText(self.tr("Search customers, people, commands"))
        self._line.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._model = _ResultModel(self)
        self._list = QListView(self._panel)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_ResultDelegate(theme, icons, self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Results"))
        self._empty = QLabel(self.tr("Nothing found. Try fewer letters, or pinyin."), self._panel)
        self._empty.setProperty("role", "muted")
        self._empty.setMargin(tokens.S3)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(tokens.S2, tokens.S2, tokens.S2, tokens.S2)
        for widget in (self._line, self._list, self._empty):
            column.addWidget(widget)
        self.hide()
        BorrowedFocus(self)
        self._connect()

    def _connect(self) -> None:
        self._line.textChanged.connect(self._on_text_changed)
        self._list.clicked.connect(self._on_clicked)
        self._line.installEventFilter(self)
        self._host.installEventFilter(self)
        self._theme.changed.connect(self._list.viewport().update)

    def add_provider(self, section: str, provider: Provider) -> None:
        """Add a source that answers at once; sections show in the order added."""
        self._providers.append((section, provider))

    def set_items(self, section: str, items: Sequence[PaletteItem], query: str) -> None:
        """Hand in items found later; ignored when `query` is no longer what is typed."""
        if query == self._line.text().strip():
            self._sections[section] = items
            self._show_sections()

    def items(self) -> list[PaletteItem]:
        """Return the items shown, in order."""
        rows = (self._model.index(row).data(ItemRole) for row in range(self._model.rowCount()))
        return [row for row in rows if isinstance(row, PaletteItem)]

    @Slot()
    def open_palette(self, text: str = "") -> None:
        """Show the palette with the line ready for typing."""
        self._line.setText(text)
        self._on_text_changed(text)
        self._place()
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def close_palette(self) -> None:
        """Hide the palette and give the focus back to whom it was taken from."""
        if self.isVisible():
            self.hide()
            if self._host.focusWidget() is None:
                self._host.setFocus()
            self.closed.emit()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        words = text.strip()
        self._sections = {name: provider(words) for name, provider in self._providers}
        self._show_sections()
        self.query_changed.emit(words)

    def _show_sections(self) -> None:
        rows: list[str | PaletteItem] = []
        for name, items in self._sections.items():
            if items:
                rows.extend((name, *items))
        self._model.set_rows(rows)
        self._list.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._step(1, -1)
        self._place()

    def _step(self, by: int, start: int | None = None) -> None:
        """Move to the next item that is no heading; stay at the ends."""
        row = (self._list.currentIndex().row() if start is None else start) + by
        while 0 <= row < self._model.rowCount():
            index = self._model.index(row)
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                self._list.setCurrentIndex(index)
                return
            row += by

    def _place(self) -> None:
        self.setGeometry(self._host.rect())
        rows = self._model.rowCount()
        heights = sum(self._list.sizeHintForRow(row) for row in range(min(rows, _ROWS)))
        self._list.setFixedHeight(max(heights + 2, _ROW_HEIGHT))
        width = min(_WIDTH, self.width() - 2 * tokens.S4)
        self._panel.setFixedWidth(width)
        self._panel.adjustSize()
        self._panel.move((self.width() - width) // 2, tokens.TOP_HEIGHT + tokens.S4)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        item = index.data(ItemRole)
        if isinstance(item, PaletteItem):
            self.close_palette()
            self.chosen.emit(item)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._line and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Act on a key of the search line; return whether it is used up."""
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            for _ in range(_ROWS - 1):
                self._step(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self._list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_palette()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(28, 30, 34, 87) if not self._theme.is_dark else QColor(0, 0, 0, 133)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()
