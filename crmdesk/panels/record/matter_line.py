"""One matter as a line: its words are edited where they stand, a button at its end closes it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

from crmdesk import tokens
from crmdesk.book.values import Row
from crmdesk.panels.record.blocks import Line, LineWords
from crmdesk.qt.compat import override
from crmdesk.qt.line_editor import LineEditor
from crmdesk.qt.read_only import refuses


class MatterLine(QWidget):
    """One matter; a click or Enter edits its words, the button at its end closes it.

    Signals:
        rewritten(str): words were typed, or those that it has were gone back to.
        closing_wished: to be closed, or opened again.
        deleting_wished: to be deleted.
        details_wished: all about it is wanted.
        menu_wished(QPoint): where the menu is wanted, in global coordinates.
    """

    rewritten = Signal(str)
    closing_wished = Signal()
    deleting_wished = Signal()
    details_wished = Signal()
    menu_wished = Signal(QPoint)

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matter: Row = {}
        self.opened = False  # all about it stands below; Esc closes that
        self.editor: LineEditor | None = None
        self._line = line
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            self.tr("Enter edits, Space closes, D shows all about it, Delete deletes")
        )
        line.setParent(self)
        line.setCursor(Qt.CursorShape.IBeamCursor)
        line.clicked.connect(self.start_editing)
        self.button: QToolButton | None = None  # made when it is first wanted

    def show_matter(self, matter: Row, words: LineWords) -> None:
        """Show a matter; where another one is being typed in, that is saved first."""
        if self.editor is not None and matter["id"] != self.matter["id"]:
            self._on_finished()
            self._close_editor()  # refused, it stays open; its words wait for their own line
        self.matter = matter
        self._line.show_words(words)
        if self._line.height() != self.maximumHeight():
            self.setFixedHeight(self._line.height())
        self.setAccessibleName(self._line.accessibleName())
        self.setToolTip(self._line.toolTip())
        if self.button is not None:
            self._name(self.button)

    @property
    def text(self) -> str:
        """The words of the matter."""
        return str(self.matter["text"])

    @property
    def closed(self) -> bool:
        """Whether it is closed."""
        return self.matter["closed_on"] is not None

    @Slot()
    def start_editing(self) -> None:
        """Open the words for typing; Enter or leaving saves, Esc takes back."""
        if self.editor is None and refuses(self):
            return
        if self.editor is None:
            self._open(self.text).selectAll()
        assert self.editor is not None
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def stay_open(self, words: str) -> None:
        """Show words that could not be saved; Enter tries them again, Esc takes them back."""
        if self.editor is None:
            self._open(words)

    def _open(self, words: str) -> LineEditor:
        self.editor = LineEditor(words, self)
        self.editor.setAccessibleName(self.accessibleName())
        self.editor.setGeometry(self._line.words_rect())
        self.editor.editingFinished.connect(self._on_finished)
        self.editor.given_up.connect(self._give_up)
        self.editor.show()
        return self.editor

    @Slot()
    def _give_up(self) -> None:
        if self.editor is not None:
            self.editor.setText(self.text)
            self._on_finished()

    @Slot()
    def _on_finished(self) -> None:
        text = self.editor.text().strip() if self.editor is not None else ""
        if self._close_editor():
            self.rewritten.emit(text or self.text)

    def _close_editor(self) -> bool:
        """Close the editor; its keyboard comes here. Return whether it was open."""
        editor, self.editor = self.editor, None
        if editor is None:
            return False
        if editor.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        return True

    @override
    def event(self, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) else None
        escape = key == Qt.Key.Key_Escape and self.opened
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # before the window's own meaning of the key
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.start_editing()
        elif key == Qt.Key.Key_Space:
            self.closing_wished.emit()
        elif self._asks_for_details(event):
            self.details_wished.emit()
        elif key == Qt.Key.Key_Delete:
            self.deleting_wished.emit()
        elif key == Qt.Key.Key_Menu:
            self.menu_wished.emit(self.mapToGlobal(QPoint(0, self.height())))
        else:
            super().keyPressEvent(event)

    def _asks_for_details(self, event: QKeyEvent) -> bool:
        """Tell whether a key is for all about it: D opens and closes that, Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            return self.opened
        return event.key() == Qt.Key.Key_D and not event.modifiers()

    @override
    def contextMenuEvent(self, event: Any) -> None:
        self.menu_wished.emit(event.globalPos())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._line.setGeometry(self.rect())
        if self.button is not None:
            self._place(self.button)

    def _place(self, button: QToolButton) -> None:
        hint = button.sizeHint()
        button.setGeometry(self.width() - hint.width(), 1, hint.width(), 22)

    def _make_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("chip", True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.closing_wished)
        self._name(button)
        return button

    def _name(self, button: QToolButton) -> None:
        button.setText(self.tr("Reopen") if self.closed else self.tr("Close"))
        button.setAccessibleName(f"{button.text()}: {self.text}")
        self._place(button)
        if not button.isHidden():
            self._line.keep_free(button.sizeHint().width() + tokens.S2)

    def _show_button(self) -> None:
        wanted = self.underMouse() or self.hasFocus()
        if wanted and self.button is None:
            self.button = self._make_button()
        if self.button is not None:
            self.button.setVisible(wanted)
            self._line.keep_free(self.button.sizeHint().width() + tokens.S2 if wanted else 0)
        self._line.set_marked(self.hasFocus())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_button()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_button()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_button()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_button()
