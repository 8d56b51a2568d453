"""Fields that read like text and are edited in place: no form, no OK button.

A field shows its value as a label. A click, F2 or Enter opens the editor in the same place; Tab
moves through the fields and opens the next one while editing. Leaving the editor or Enter saves,
Esc takes back. The owner gets ``edited(field, value)`` once, and only when the value is another.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStackedLayout,
    QWidget,
)

from crmdesk.qt.compat import override
from crmdesk.qt.editors import ChoiceBox, DateBox, NoteBox
from crmdesk.qt.i18n import Localizer, currency_digits
from crmdesk.qt.read_only import refuses
from crmdesk.qt.suggestions import Suggestions
from crmdesk.qt.typed_number import typed_number
from crmdesk.qt.value_label import ValueLabel

Kind = Literal["text", "multiline", "choice", "date", "number", "money"]
_Editor = QLineEdit | QComboBox | QPlainTextEdit
_FAR = 12  # widgets from the head of a page to its first field


class EditableField(QWidget):
    """One value, shown as text and edited where it stands.

    Args:
        field: stable name, given back with the change.
        kind: ``text`` and ``multiline`` hold str, ``choice`` the key of an option, ``date`` a
            :class:`datetime.date` (or the words of one, to be read by who saves it), ``number`` a
            Decimal, ``money`` minor units as int. All but text may be None, which is empty.
        label: what a screen reader calls the field, translated.
        localizer: writes dates, numbers and money.
        options: for ``choice``: (key, translated text) pairs.
        currency: for ``money``: ISO 4217 code.
        placeholder: muted text while empty.
        words: for ``text``: what people read for a stored text, in their language.
        suggest: for ``text``: the known values that are offered while one types.
        several: the text is a list with commas; what is offered completes its last piece.

    Signals:
        edited(str, object): field name and the new value.
        reverted(str): a value that could not be saved was taken back.
        editing_started(), editing_ended(): the editor opened or closed.
        history_requested(str, QPoint): field name and a place on the screen.
    """

    edited = Signal(str, object)
    reverted = Signal(str)
    editing_started = Signal()
    editing_ended = Signal()
    history_requested = Signal(str, QPoint)

    def __init__(
        self,
        field: str,
        kind: Kind = "text",
        *,
        label: str,
        localizer: Localizer,
        options: Sequence[tuple[object, str]] = (),
        currency: str = "",
        placeholder: str = "–",
        words: Callable[[str], str] | None = None,
        suggest: Callable[[], Sequence[str]] | None = None,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field, self.kind = field, kind
        self._words, self._suggest, self._several = words, suggest, several
        self._localizer, self._options = localizer, tuple(options)
        self._currency, self._placeholder = currency, placeholder
        self._value: object = "" if kind in ("text", "multiline") else None
        self._saved: object = self._value  # what Esc goes back to while the value is unsaved
        self.unsaved = False
        self.leads_on = False  # Tab from its editor passes buttons by, up to the next field
        self._editor: _Editor | None = None
        self.setProperty("editable", True)
        self.setObjectName(f"field_{field}")
        self._label = ValueLabel(self)
        self._label.setAccessibleDescription(self.tr("Press Enter to edit"))
        if kind == "multiline":
            self._label.setWordWrap(True)
            self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._label)
        self.setFocusProxy(self._label)
        self.name = label
        self._label.opens_list = kind == "choice"
        self._label.edit_requested.connect(self.start_editing)
        self._label.list_requested.connect(self._open_list)
        self._label.clear_requested.connect(self._on_delete_key)
        self._label.history_requested.connect(partial(self.history_requested.emit, field))
        self._show_value()

    @property
    def value(self) -> object:
        """The value as it was last set or saved."""
        return self._value

    def set_value(self, value: object, currency: str | None = None) -> None:
        """Show a value; an open editor is closed without saving."""
        self._close_editor()
        self.unsaved = False
        self._value = "" if value is None and self.kind in ("text", "multiline") else value
        if currency is not None:
            self._currency = currency
        self._show_value()

    def set_options(self, options: Sequence[tuple[object, str]]) -> None:
        """Replace the options of a choice."""
        self._options = tuple(options)
        self._show_value()

    def set_localizer(self, localizer: Localizer) -> None:
        """Write the value in another language from now on."""
        self._localizer = localizer
        self._show_value()

    def text(self) -> str:
        """Return what is shown for the value, empty when there is none."""
        return self._written(self._value)

    def natural_width(self) -> int:
        """Return the pixels that the whole value takes."""
        return self._label.sizeHint().width()

    @property
    def is_editing(self) -> bool:
        """Whether the editor is open."""
        return self._editor is not None

    @Slot()
    def start_editing(self) -> None:
        """Open the editor on the value, with everything selected."""
        if self._editor is not None or not self.isEnabled() or refuses(self):
            return
        editor = self._make_editor()
        editor.setAccessibleName(self.name)
        editor.installEventFilter(self)
        self._editor = editor
        self._stack.addWidget(editor)
        self._stack.setCurrentWidget(editor)
        self.setFocusProxy(editor)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(editor, (QLineEdit, QPlainTextEdit)):
            editor.selectAll()
        self.editing_started.emit()

    @Slot()
    def _open_list(self) -> None:
        self.start_editing()
        if isinstance(self._editor, QComboBox):
            self._editor.showPopup()

    def _list_is_open(self) -> bool:
        return isinstance(self._editor, (ChoiceBox, DateBox)) and self._editor.list_is_open

    @Slot()
    def commit(self) -> bool:
        """Save what stands in the editor; return False when it is not a value of the kind."""
        if self._editor is None:
            return True
        try:
            value = self._read_editor(self._editor)
        except (InvalidOperation, ValueError):
            self._editor.setProperty("invalid", True)
            self._editor.style().polish(self._editor)
            self._editor.setToolTip(self._refusal())
            return False
        self._close_editor()
        if value != self._value or self.unsaved:
            self._change(value)
        return True

    def _change(self, value: object) -> None:
        if not self.unsaved:
            self._saved = self._value
        self.unsaved = False
        self._value = value
        self._show_value()
        self.edited.emit(self.field, value)

    def mark_unsaved(self) -> None:
        """Say that the edit could not be saved: Enter tries again, Esc takes it back."""
        self.unsaved = True

    def set_unsaved(self, value: object, words: str) -> None:
        """Show over the value what could not be saved before, a choice by its words."""
        if self.kind == "choice":
            self._options = (*self._options, (value, words))
        self._saved, self._value, self.unsaved = self._value, value, True
        self._show_value()

    def _refusal(self) -> str:
        """Return what to say of a text that is no value."""
        return self.tr("This is not a number. Esc takes it back.")

    @Slot()
    def clear(self) -> None:
        """Empty the value and save that, whether or not the editor is open."""
        self._close_editor()
        empty = "" if self.kind in ("text", "multiline") else None
        if self._value != empty or self.unsaved:
            self._change(empty)

    @Slot()
    def _on_delete_key(self) -> None:
        if self.kind == "date" and self.isEnabled() and not refuses(self):
            self.clear()

    @Slot()
    def revert(self) -> None:
        """Close the editor and keep the value as it was last saved."""
        self._close_editor()
        if self.unsaved:
            self.unsaved, self._value = False, self._saved
            self._show_value()
            self.reverted.emit(self.field)

    def _show_value(self) -> None:
        shown = self._written(self._value)
        words = shown or self._placeholder
        if words != self._label.words:
            self._label.set_words(words)
        if self._label.property("empty") != (not shown):
            self._label.setProperty("empty", not shown)
            self._label.style().polish(self._label)
        if self.kind != "multiline":
            self._label.setToolTip(shown)
        self._label.setAccessibleName(f"{self.name}: {shown}" if shown else self.name)

    def _written(self, value: object) -> str:
        if value is None or value == "":
            return ""
        if self.kind == "choice":
            return next((text for key, text in self._options if key == value), str(value))
        if isinstance(value, dt.date):
            return self._localizer.date(value)
        if isinstance(value, int) and self.kind == "money":
            return self._localizer.money(value, self._currency)
        if isinstance(value, (int, float, Decimal)):
            return self._localizer.number(value)
        return self._words(str(value)) if self._words is not None else str(value)

    def _make_editor(self) -> _Editor:
        if self.kind == "multiline":
            return NoteBox(str(self._value), self)
        if self.kind == "choice":
            return self._make_choice()
        if self.kind == "date":
            box = DateBox(self._value if isinstance(self._value, dt.date) else None, self)
            if isinstance(self._value, str):  # was refused as it was typed
                box.setText(self._value)
            return box
        line = QLineEdit(self._plain_text(), self)
        if self.kind in ("number", "money"):
            line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        elif self._suggest is not None:
            offers = Suggestions(line, self._suggest(), several=self._several)
            offers.chosen.connect(self.commit)
        return line

    def _make_choice(self) -> QComboBox:
        box = ChoiceBox(self._options, self._value, self)
        box.picked.connect(self.commit)
        return box

    def _plain_text(self) -> str:
        """Return the value as one types it: no grouping, no currency sign."""
        if self._value is None:
            return ""
        if self.kind == "money" and isinstance(self._value, int):
            return str(Decimal(self._value).scaleb(-currency_digits(self._currency)))
        if isinstance(self._value, Decimal):
            return f"{self._value:f}"
        return self._words(str(self._value)) if self._words is not None else str(self._value)

    def _read_editor(self, editor: _Editor) -> object:
        """Return the editor's value.

        Raises:
            ValueError, InvalidOperation: the text is no number.
        """
        if isinstance(editor, QComboBox):
            position = editor.currentIndex()
            return self._options[position][0] if position >= 0 else self._value
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText()
        text = editor.text().strip()
        if self.kind == "text":
            return self._value if text == self._plain_text() else text
        if not text:
            return None
        return _day(text) if self.kind == "date" else self._read_number(text)

    def _read_number(self, text: str) -> Decimal | int:
        number = typed_number(text)
        if self.kind == "number":
            return number
        return int(number.scaleb(currency_digits(self._currency)).to_integral_value())

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        had_focus = editor.hasFocus()
        editor.removeEventFilter(self)
        self.setFocusProxy(self._label)
        self._stack.setCurrentWidget(self._label)
        self._stack.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        if had_focus:
            self._label.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editing_ended.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._editor:
            return False
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            popup = event.reason() == Qt.FocusReason.PopupFocusReason
            if not popup and not self._list_is_open() and not self.commit():
                self._close_editor()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:  # Esc belongs to the editor, not to the window
                event.accept()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        """Act on a key of the editor; return whether it is used up."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.revert()
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if self.kind == "multiline" and plain == Qt.KeyboardModifier.NoModifier:
                return False
            self.commit()
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._tab_on(forward=key == Qt.Key.Key_Tab)
            return True
        return False

    def _tab_on(self, forward: bool) -> None:
        """Save, then open the neighbouring field; stay when the text is not a value."""
        if not self.commit():
            return
        here: QWidget | None = self
        for _ in range(_FAR if self.leads_on and forward else 1):
            if here is None:
                return
            here.focusNextPrevChild(forward)
            here = self.window().focusWidget()
            field = _field_around(here)
            if field is not None and field is not self:
                field.start_editing()
                return


def _day(text: str) -> dt.date | str:
    """Return the day; words stay words, which the owner reads as people mean them."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text


def _field_around(widget: QWidget | None) -> EditableField | None:
    """Return the field that a widget with the keyboard belongs to."""
    while widget is not None and not isinstance(widget, EditableField):
        widget = widget.parentWidget()
    return widget
