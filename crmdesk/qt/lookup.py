"""A field that points to a record: typing searches, choosing one saves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from crmdesk.qt.compat import override
from crmdesk.qt.editable import EditableField
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.suggestions import dress_offers, widen_offers

Found = Sequence[tuple[object, str]]


class LookupField(EditableField):
    """Like :class:`EditableField`; its value is the key of a record, or None.

    Args:
        field: stable name, given back with the change.
        find: typed words → (key, words) of what matches, best first; all of it, or what is likely,
            where nothing is typed and Down asks for the list.
        label: what a screen reader calls the field, translated.
        localizer: as for every field.
        parent: the owner.
    """

    def __init__(
        self,
        field: str,
        find: Callable[[str], Found],
        *,
        label: str,
        localizer: Localizer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(field, "choice", label=label, localizer=localizer, parent=parent)
        self._find = find
        self._picked: tuple[object, str] | None = None
        self._offers = QStandardItemModel(self)

    def set_record(self, key: object, words: str) -> None:
        """Show the record of a key by its words; None is empty."""
        self.set_options([(key, words)] if key is not None else [])
        self.set_value(key)

    @override
    def _make_editor(self) -> QLineEdit:
        self._picked = None
        line = QLineEdit(self.text(), self)
        line.setClearButtonEnabled(True)
        line.setPlaceholderText(self.tr("Type to search"))
        completer = QCompleter(self._offers, line)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated[QModelIndex].connect(self._on_picked)  # type: ignore[index]
        line.setCompleter(completer)
        dress_offers(completer)
        line.textEdited.connect(self._on_typed)
        return line

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._picked = None
        if not text.strip():
            self._offers.clear()
            return
        self._offer(text)
        line = self._editor
        if isinstance(line, QLineEdit) and line.completer() is not None:
            line.completer().complete()

    def _offer(self, text: str) -> None:
        self._offers.clear()
        for key, words in self._find(text):
            item = QStandardItem(words)
            item.setData(key, Qt.ItemDataRole.UserRole)
            self._offers.appendRow(item)
        line = self._editor
        if isinstance(line, QLineEdit) and line.completer() is not None:
            widen_offers(line.completer())

    @override
    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Down and isinstance(self._editor, QLineEdit):
            self._offer("" if self._editor.text() == self.text() else self._editor.text())
            self._editor.completer().complete()
            return True
        return super()._on_key(event)

    @Slot(QModelIndex)
    def _on_picked(self, index: QModelIndex) -> None:
        self._picked = (index.data(Qt.ItemDataRole.UserRole), str(index.data()))
        QTimer.singleShot(0, self, self.commit)  # the list of offers is still closing

    @override
    def _refusal(self) -> str:
        return self.tr("Nothing of this name. Choose from the list; Esc takes it back.")

    @override
    def _read_editor(self, editor: QLineEdit | QComboBox | QPlainTextEdit) -> object:
        text = editor.text().strip() if isinstance(editor, QLineEdit) else ""
        if text == self.text():
            return self._value
        if not text:
            return None
        picked = self._picked if self._picked and self._picked[1] == text else self._only(text)
        if picked is None:
            raise ValueError(text)
        self._options = (*self._options, picked)  # Esc goes back where it is not saved
        return picked[0]

    def _only(self, text: str) -> tuple[object, str] | None:
        """Return the one record that typed words mean: the only match, or the only equal one."""
        found = list(self._find(text))
        equal = [each for each in found if each[1].casefold() == text.casefold()]
        certain = equal if len(equal) == 1 else found
        return certain[0] if len(certain) == 1 else None
