"""The command palette: one line that finds everything, by keyboard.

It knows no customer: providers turn the words typed into items, the palette shows them in sections
and says which one was chosen. A provider must answer within one frame (16 ms); slower sources are
started by the owner on :attr:`CommandPalette.query_changed` and hand in their items later with
:meth:`CommandPalette.set_items`.

Beside the results stands what is known of the one that is marked; keys other than Enter do
something with it (:meth:`CommandPalette.add_key`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.qt.compat import override
from crmdesk.qt.icons import Icons
from crmdesk.qt.keep_focus import BorrowedFocus
from crmdesk.qt.palette_detail import Detail, DetailPane
from crmdesk.qt.palette_results import (
    ROW_HEIGHT,
    ItemRole,
    PaletteItem,
    ResultDelegate,
    ResultModel,
)
from crmdesk.qt.theme import Theme

__all__ = ["CommandPalette", "Detail", "PaletteItem", "Provider"]
Provider = Callable[[str], Sequence[PaletteItem]]
Maker = Callable[[PaletteItem], Detail | None]
_WIDTH, _DETAIL_WIDTH, _ROWS, _LEAST_ROWS = 600, 340, 11, 9
_DETAIL_MS: Final = 30  # after a key that comes to rest; typing must not wait for it


class CommandPalette(QFrame):
    """Covers its window with a veil and shows the search line and its results on top.

    Args:
        window: the window to cover.
        theme: colours and fonts.
        icons: icons of the items.

    Signals:
        chosen(PaletteItem): taken by Enter or a click; the palette has closed already.
        acted(str, PaletteItem): a key of :meth:`add_key` was pressed; the palette has closed.
        query_changed(str): the words typed, for sources that answer later.
        closed(): it went away, whether or not something was chosen.
    """

    chosen = Signal(object)
    acted = Signal(str, object)
    query_changed = Signal(str)
    closed = Signal()

    def __init__(self, window: QWidget, theme: Theme, icons: Icons) -> None:
        super().__init__(window)
        self._host, self._theme = window, theme
        self._providers: list[tuple[str, Provider]] = []
        self._sections: dict[str, Sequence[PaletteItem]] = {}
        self._keys: list[tuple[QKeySequence, str, Callable[[PaletteItem], bool]]] = []
        self._make_detail: Maker | None = None
        self._below: QPixmap | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DETAIL_MS)
        self.setObjectName("command_palette")
        self._panel = QFrame(self)
        self._panel.setProperty("popup", True)
        self._line = QLineEdit(self._panel)
        self._line.setProperty("search", True)
        self._line.setAccessibleName(self.tr("Search everything"))
        self._line.setPlaceholderText(self.tr("Search customers, people, commands"))
        self._line.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._model = ResultModel(self)
        self._list = QListView(self._panel)
        self._list.setModel(self._model)
        self._list.setItemDelegate(ResultDelegate(self._list, self._model, theme, icons))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Results"))
        self._empty = QLabel(self._panel)
        self.say_looking(False)
        self._empty.setProperty("role", "muted")
        self._empty.setMargin(tokens.S3)
        self.detail = DetailPane(theme, self._panel)
        self.detail.hide()
        self.hint = QLabel(self._panel)
        self.hint.setProperty("role", "caption")
        self.hint.setContentsMargins(tokens.S3, 0, tokens.S3, 0)
        self.hint.hide()
        row = QHBoxLayout()
        row.setSpacing(tokens.S2)
        row.addWidget(self._list, 1)
        row.addWidget(self.detail)
        column = QVBoxLayout(self._panel)
        column.setContentsMargins(tokens.S2, tokens.S2, tokens.S2, tokens.S2)
        column.addWidget(self._line)
        column.addLayout(row)
        column.addWidget(self._empty)
        column.addWidget(self.hint)
        self.hide()
        BorrowedFocus(self)
        self._connect()

    def _connect(self) -> None:
        self._line.textChanged.connect(self._on_text_changed)
        self._list.clicked.connect(self._on_clicked)
        self._line.installEventFilter(self)
        self._host.installEventFilter(self)
        self._theme.changed.connect(self._on_theme_changed)
        self._list.selectionModel().currentChanged.connect(self._on_marked)
        self._later.timeout.connect(self._show_detail)

    def add_provider(self, section: str, provider: Provider) -> None:
        """Add a source that answers at once; sections show in the order added."""
        self._providers.append((section, provider))

    def set_detail_maker(self, maker: Maker) -> None:
        """Show beside the results what ``maker`` knows of the one that is marked."""
        self._make_detail = maker

    def add_key(
        self, keys: str, name: str, words: str, fits: Callable[[PaletteItem], bool]
    ) -> None:
        """Let a key do something with the marked item.

        Args:
            keys: the shortcut.
            name: what :attr:`acted` says.
            words: what the line below the results says.
            fits: tells whether it can be done with an item.
        """
        sequence = QKeySequence(keys)
        self._keys.append((sequence, name, fits))
        shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        before = self.hint.text() or self.tr("Enter opens")
        self.hint.setText(f"{before}   {shown} {words}")

    def set_items(self, section: str, items: Sequence[PaletteItem], query: str) -> None:
        """Hand in items found later; ignored when `query` is no longer what is typed."""
        if query == self.text():
            self._sections[section] = items
            self._show_sections()

    def say_looking(self, looking: bool) -> None:
        """Say of an empty list that it is still looked for what may be in it, or not."""
        nothing = self.tr("Nothing found. Try fewer letters, or pinyin.")
        self._empty.setText(self.tr("Looking inside names…") if looking else nothing)

    def text(self) -> str:
        """Return the words typed."""
        return self._line.text().strip()

    def refresh(self) -> None:
        """Ask the sources again; an item that was gone to stays marked."""
        items, marked = self.items(), self.current()
        self._ask(self.text())
        if items and marked != items[0] and marked in self.items():
            self._list.setCurrentIndex(self._model.index(self._model.row_of(marked)))

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
        if self.isHidden():
            self._keep_below(self._host.grab())
        self.show()
        self.raise_()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _keep_below(self, picture: QPixmap | None) -> None:
        """Paint on what the window shows now, so that a key press does not paint the window anew.

        Without a picture the window is seen through the veil as it changes.
        """
        self._below = picture
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, picture is not None)
        if picture is not None:
            painter = QPainter(picture)
            painter.fillRect(self._host.rect(), self._veil())
            painter.end()

    @Slot()
    def _on_theme_changed(self) -> None:
        self._keep_below(None)
        self.update()

    def _veil(self) -> QColor:
        return QColor(0, 0, 0, 133) if self._theme.is_dark else QColor(28, 30, 34, 87)

    @Slot()
    def close_palette(self) -> None:
        """Hide the palette and give the focus back to whom it was taken from."""
        if self.isVisible():
            self.hide()
            self._keep_below(None)
            if self._host.focusWidget() is None:
                self._host.setFocus()
            self.closed.emit()

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        words = text.strip()
        self._ask(words)
        self.query_changed.emit(words)

    def _ask(self, words: str) -> None:
        self._sections = {name: provider(words) for name, provider in self._providers}
        self._show_sections()

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

    def current(self) -> PaletteItem | None:
        """Return the item that is marked."""
        item = self._list.currentIndex().data(ItemRole)
        return item if isinstance(item, PaletteItem) else None

    @Slot()
    def _on_marked(self) -> None:
        self._later.start()

    @Slot()
    def _show_detail(self) -> None:
        item = self.current()
        detail = self._make_detail(item) if self._make_detail and item and self._wide() else None
        self.detail.show_detail(detail)
        acts = item is not None and any(fits(item) for _, _, fits in self._keys)
        changed = self.detail.isHidden() != (detail is None) or self.hint.isHidden() == acts
        self.detail.setVisible(detail is not None)
        self.hint.setVisible(acts)
        if changed:
            self._place()

    def _wide(self) -> bool:
        return self.width() >= _WIDTH + _DETAIL_WIDTH + 2 * tokens.S4

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
        heights = sum(map(self._model.height_of, range(min(rows, _ROWS))))
        least = _LEAST_ROWS if not self.detail.isHidden() else 1
        self._list.setFixedHeight(max(heights + 2, least * ROW_HEIGHT))
        self.detail.setFixedSize(_DETAIL_WIDTH, self._list.height())
        wanted = _WIDTH if self.detail.isHidden() else _WIDTH + _DETAIL_WIDTH
        width = min(wanted, self.width() - 2 * tokens.S4)
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
            self._keep_below(None)
            self._place()
        if watched is self._line and isinstance(event, QKeyEvent):
            own = event.key() == Qt.Key.Key_Escape or self._key_of(event)
            if event.type() == QEvent.Type.ShortcutOverride and own:
                event.accept()  # before the window's own meaning of the key
                return True
            return event.type() == QEvent.Type.KeyPress and self._on_key(event)
        return False

    def _key_of(self, event: QKeyEvent) -> str:
        """Return what a key does with the marked item, "" for nothing."""
        item, pressed = self.current(), QKeySequence(event.keyCombination())
        if item is None or (
            self._line.hasSelectedText() and event == QKeySequence.StandardKey.Copy
        ):
            return ""
        found = (name for keys, name, fits in self._keys if keys == pressed and fits(item))
        return next(found, "")

    def _on_key(self, event: QKeyEvent) -> bool:
        """Act on a key of the search line; return whether it is used up."""
        name, item = self._key_of(event), self.current()
        if name and item is not None:
            self.close_palette()
            self.acted.emit(name, item)
            return True
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
        painter = QPainter(self)
        if self._below is None:
            painter.fillRect(self.rect(), self._veil())
        else:
            painter.drawPixmap(0, 0, self._below)
        painter.end()
