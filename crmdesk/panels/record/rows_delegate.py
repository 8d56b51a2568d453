"""How a cell of a record's table is typed in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crmdesk.models.rows import RowsModel
from crmdesk.qt.compat import override
from crmdesk.qt.suggestions import Suggestions

_ROOMY = {"text": 160, "date": 112}  # pixels in which these are typed
_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint


class RowsDelegate(QStyledItemDelegate):
    """Edits a choice with a combo box, everything else as a line of text."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        model = index.model()
        column = model.columns[index.column()] if isinstance(model, RowsModel) else None
        if column is None or column.kind != "choice":
            line = QLineEdit(parent)
            line.setFrame(False)
            if column is not None and column.kind == "date":
                line.setPlaceholderText("2026-11-30")
            if column is not None and column.offers:
                Suggestions(line, column.offers).chosen.connect(self._on_chosen)
                line.returnPressed.connect(self._on_return)
            return line
        combo = QComboBox(parent)
        for key, text in column.options:
            combo.addItem(text, key)
        return combo

    @Slot()
    def _on_chosen(self) -> None:
        """Store what was taken from the offers, as Enter does."""
        offers = self.sender()
        self._store(offers.widget() if isinstance(offers, Suggestions) else None)

    @Slot()
    def _on_return(self) -> None:
        """Store what was typed while offers are open: they keep Enter from this delegate."""
        line = self.sender()
        if not isinstance(line, QLineEdit):
            return
        offers = line.completer().popup()
        if offers is not None and offers.isVisible() and not offers.currentIndex().isValid():
            QTimer.singleShot(0, line, partial(self._store, line))  # they are still open

    def _store(self, editor: QWidget | None) -> None:
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, _Hint.NoHint)

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Lie over the cell, and over its neighbour where the cell has no room for the words."""
        model, place = index.model(), option.rect
        kind = model.columns[index.column()].kind if isinstance(model, RowsModel) else ""
        viewport = editor.parentWidget()
        room = viewport.width() if viewport is not None else place.width()
        wish = editor.sizeHint().width() if kind == "choice" else _ROOMY.get(kind, 0)
        width = min(max(place.width(), wish), room)
        left = max(0, min(place.x(), room - width))
        editor.setGeometry(left, place.y(), width, place.height())

    @override
    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))
        else:
            super().setEditorData(editor, index)

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            if editor.currentIndex() >= 0:
                model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
