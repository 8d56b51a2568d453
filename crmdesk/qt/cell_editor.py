"""A line that edits one cell of a list in place: Enter keeps, Tab goes on, Esc leaves.

It lies over the cell rather than in a delegate, so that a value that is refused stays as typed,
with the reason under it, until it is put right or given up.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel, QLineEdit

from crmdesk import tokens
from crmdesk.qt.compat import override
from crmdesk.qt.suggestions import Suggestions

Save = Callable[[str], str]
"""Stores a text and returns why it could not; "" where it could."""
_NARROWEST, _ERROR_WIDTH = 160, 320


class CellEditor(QLineEdit):
    """Edits one cell of a view.

    Args:
        view: the list; the editor is a child of its viewport.

    Signals:
        left: the editing is over; 1 for Tab, -1 for Shift+Tab, 0 for Enter, Esc or a click away.
        stored: a value was kept.
    """

    left = Signal(int)
    stored = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._save: Save | None = None
        self._before = ""
        self.error = QLabel(view.viewport())
        self.error.setProperty("role", "danger")
        self.error.setProperty("popup", True)
        self.error.setWordWrap(True)
        self.error.setMargin(tokens.S2)
        self.error.setAutoFillBackground(True)
        self.error.hide()
        self.hide()
        view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.textEdited.connect(self.error.hide)

    @property
    def is_open(self) -> bool:
        """Whether a cell is being edited."""
        return self._save is not None

    def open_over(
        self,
        place: QRect,
        text: str,
        choices: Sequence[str],
        save: Save,
        name: str = "",
        *,
        several: bool = False,
        take_focus: bool = True,
    ) -> None:
        """Edit a text over a cell.

        Args:
            place: of the cell, in the viewport.
            text: to begin with.
            choices: what is offered while typing.
            save: stores the text, or says why not.
            name: of the field, for a screen reader.
            several: the text is a list with commas, completed piece by piece.
            take_focus: not while an input method composes, which that would break off.
        """
        self._save, self._before = save, text
        wide = place.adjusted(0, 0, max(0, _NARROWEST - place.width()), 0)
        if wide.right() > self._view.viewport().width():
            wide.moveRight(self._view.viewport().width())
        self.setGeometry(wide)
        self.setText(text)
        self.setAccessibleName(name)
        Suggestions(self, choices, several=several).chosen.connect(self._on_chosen)
        self.error.hide()
        self.show()
        self.raise_()
        if take_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def compose(self, event: QInputMethodEvent) -> None:
        """Take what an input method composes while the list still has the keyboard.

        With the first word chosen, or none, the keyboard goes to the editor.
        """
        QApplication.sendEvent(self, event)
        if event.preeditString() and not event.commitString():
            return
        if not event.commitString():  # given up: as if the cell had been opened by a key
            self.setText(self._before)
            self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self, step: int = 0, *, keep: bool = True) -> bool:
        """End the editing; return False where the text was refused and stays."""
        if self._save is None:
            return True
        save, text = self._save, self.text()
        changed = keep and text.strip() != self._before.strip()
        if changed:
            self._save = None  # what storing sets off must not store again
            reason = save(text)
            if reason:
                self._save = save
                self._refuse(reason)
                return False
        self._save = None
        self.error.hide()
        had_focus = self.hasFocus()
        self.hide()
        if had_focus or self._view.window().focusWidget() is None:
            self._view.setFocus()
        if changed:
            self.stored.emit()
        self.left.emit(step)
        return True

    def _refuse(self, reason: str) -> None:
        self.error.setText(reason)
        self.error.setAccessibleName(reason)
        width = min(_ERROR_WIDTH, self._view.viewport().width())
        self.error.setFixedWidth(width)
        self.error.adjustSize()
        left = min(self.x(), self._view.viewport().width() - width)
        below = self.geometry().bottom() + 2
        if below + self.error.height() > self._view.viewport().height():
            below = self.y() - self.error.height() - 2
        self.error.move(max(0, left), max(0, below))
        self.error.show()
        self.error.raise_()

    @Slot()
    def _on_chosen(self) -> None:
        self.leave()

    @Slot()
    def _on_scrolled(self) -> None:
        if self.is_open and not self.leave():
            self.leave(keep=False)

    @override
    def event(self, event: QEvent) -> bool:
        # Esc and Tab are the editor's before they are a shortcut of the window
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                event.accept()
                return True
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:  # Qt would move the focus
                self.leave(step)
                return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.leave()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave(keep=False)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        away = event.reason() not in (
            Qt.FocusReason.PopupFocusReason,  # the list of choices
            Qt.FocusReason.ActiveWindowFocusReason,
        )
        if away and self.is_open:
            self.leave()
