"""The text of a stored entry: read, copied from, and its words made records by key or menu."""

from __future__ import annotations

from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFont, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget

from crmdesk.panels.visit_note import LONGEST_LINE, MARK_KEYS, is_mark_key, with_breaks
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme
from crmdesk.services.note_marks import lines_of, mark_of

_LEAST, _MOST, _EDGE = 34, 220, 4
"""Pixels of height, at the least and before the text scrolls, and those around it."""


class EntryText(QPlainTextEdit):
    """Shows a text; Alt+1 to Alt+4 make records of the caret's line, or of what is selected.

    Signals:
        mark_requested: (need, objection, promise or next_step; first line, last line, the words
            selected within one line).
    """

    mark_requested = Signal(str, int, int, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.can_mark = False
        self._shown: tuple[str, int] | None = None
        self._text = ""
        self._whole: list[bool] = []
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("plain", True)
        self.document().setDocumentMargin(0)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("What happened"))
        self._theme = theme
        self._lines: list[int] = []
        self._signs: list[tuple[int, int, int]] = []
        theme.changed.connect(self._show_signs)

    def show_text(self, text: str, of: tuple[str, int], *, can_mark: bool) -> None:
        """Show the text of an entry; the caret keeps its place while the entry is the same.

        Args:
            text: what was written.
            of: source and id of the entry.
            can_mark: whether its words can be made records.
        """
        same, self._shown, self.can_mark = of == self._shown, of, can_mark
        if self._text == text:
            return
        self._text = text
        pieces = [_pieces_of(line) for line in lines_of(text)]
        self._lines = [at for at, parts in enumerate(pieces) for _ in parts]
        self._whole = [len(parts) == 1 for parts in pieces for _ in parts]
        place, top = self.textCursor().position(), self.verticalScrollBar().value()
        shown = [part for parts in pieces for part in parts]
        signs = [(at, line, mark_of(line)) for at, line in enumerate(shown)]
        self._signs = [
            (at, line.index(sign[1]), len(sign[1])) for at, line, sign in signs if sign is not None
        ]
        self.setPlainText("\n".join(shown))
        self._show_signs()
        if same:
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self.verticalScrollBar().setValue(top)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the text, up to where it scrolls by itself."""
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height < _MOST:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        self.setFixedHeight(max(_LEAST, min(_MOST, ceil(height) + _EDGE)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def mark(self, what: str) -> None:
        """Ask for records of the line the caret stands in, or of what is selected."""
        if not self.can_mark:
            return
        cursor, document = self.textCursor(), self.document()
        block = document.findBlock(cursor.selectionStart())
        first = block.blockNumber()
        end = max(cursor.selectionStart(), cursor.selectionEnd() - 1)
        last = document.findBlock(end).blockNumber()
        words = cursor.selectedText() if first == last else ""
        if not words and first == last and not self._whole[first]:
            words = block.text()
        self.mark_requested.emit(what, self._lines[first], self._lines[last], words)

    @Slot()
    def _show_signs(self) -> None:
        """Set the signs in the accent colour; only the lines that have one are touched."""
        style = QTextCharFormat()
        style.setForeground(self._theme.color("accent"))
        style.setFontWeight(QFont.Weight.Bold)
        for number, at, length in self._signs:
            sign = QTextLayout.FormatRange()
            sign.start, sign.length, sign.format = at, length, style
            self.document().findBlockByNumber(number).layout().setFormats([sign])
        self.viewport().update()

    def made_of(self, what: str) -> str:
        """Return what words have become, for the notice."""
        return {
            "need": self.tr("Need: {0}"),
            "objection": self.tr("Objection: {0}"),
            "promise": self.tr("Promise: {0}"),
            "next_step": self.tr("Next step: {0}"),
        }[what]

    def words_of(self, what: str) -> str:
        """Return what a key makes of words, for the menu."""
        return {
            "need": self.tr("Make it a need"),
            "objection": self.tr("Make it an objection"),
            "promise": self.tr("Make it a promise"),
            "next_step": self.tr("Make it a next step"),
        }[what]

    def marks_menu(self, menu: QMenu) -> QMenu:
        """Add to a menu what words can become."""
        for number, what in enumerate(MARK_KEYS, start=1):
            action = menu.addAction(f"{self.words_of(what)}\tAlt+{number}")
            action.setObjectName(what)
            action.triggered.connect(partial(self._on_menu, what))
        return menu

    def _on_menu(self, what: str, *_: object) -> None:
        self.mark(what)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if (
            event.reason() == QContextMenuEvent.Reason.Mouse
            and not self.textCursor().hasSelection()
        ):
            self.setTextCursor(self.cursorForPosition(event.pos()))
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.can_mark:
            menu.addSeparator()
            self.marks_menu(menu)
        menu.popup(event.globalPos())

    @override
    def event(self, event: QEvent) -> bool:
        if is_mark_key(event):  # of the commands around, not an accent of the keyboard
            event.ignore()
            return False
        return super().event(event)


def _pieces_of(line: str) -> list[str]:
    """Return a line as it is shown: Qt takes long to lay out what is longer than a few pages."""
    return with_breaks(line).split("\n") if len(line) > LONGEST_LINE else [line]
