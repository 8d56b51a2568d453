"""How the import dialogs draw: a file in two lines, a field chosen in place, a cell in trouble."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.import_mapping import (
    DROP,
    FIELD,
    FILE,
    KEEP,
    OWN,
    ImportFile,
    ImportFilesModel,
    MappingModel,
)
from crmdesk.models.import_preview import PROBLEM
from crmdesk.qt.compat import override
from crmdesk.qt.paint import elide
from crmdesk.qt.theme import Theme

AnyIndex = QModelIndex | QPersistentModelIndex
FILE_HEIGHT = 50
WIDEST = 260
"""Pixels a column takes at most unless it is drawn wider by hand."""


def dress_table(view: QTableView) -> None:
    """Give a table the manner of the house: no grid, narrow rows, whole columns by hand."""
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setAlternatingRowColors(False)
    view.setCornerButtonEnabled(False)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    rows, heads = view.verticalHeader(), view.horizontalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(tokens.ROW_TABLE)
    heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heads.setHighlightSections(False)


def fit_columns(view: QTableView) -> None:
    """Give every column the width of what is in it, within reason."""
    view.resizeColumnsToContents()
    heads = view.horizontalHeader()
    for column in range(heads.count()):
        heads.resizeSection(column, min(max(heads.sectionSize(column) + 12, 64), WIDEST))


class FileDelegate(QStyledItemDelegate):
    """Draws a file: its name, and below what it is."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(100, FILE_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().paint(painter, option, QModelIndex())
        model, file = index.model(), index.data(FILE)
        if not isinstance(model, ImportFilesModel) or not isinstance(file, ImportFile):
            return
        rect: QRect = option.rect.adjusted(tokens.S3, 6, -tokens.S3, -6)
        font = option.font
        painter.save()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        top = QRect(rect.left(), rect.top(), rect.width(), rect.height() // 2)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top, left, elide(file.path.name, top.width(), font))
        font.setBold(False)
        font.setPixelSize(tokens.SIZE_SMALL)
        painter.setFont(font)
        painter.setPen(self._theme.color("danger" if file.failure else "text_muted"))
        below = top.translated(0, rect.height() // 2)
        painter.drawText(below, left, elide(model.caption(file), below.width(), font))
        painter.restore()


class FieldDelegate(QStyledItemDelegate):
    """Lets the field of a column be chosen in its row; every step is shown at once."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        role = {DROP: "text_muted", KEEP: "text_muted"}.get(index.data(FIELD), "text")
        color = self._theme.color(role)
        option.palette.setColor(QPalette.ColorRole.Text, color)
        option.palette.setColor(QPalette.ColorRole.HighlightedText, color)

    @override
    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex
    ) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName(self.tr("Goes into"))
        box.setMaxVisibleItems(14)
        box.setItemDelegate(QStyledItemDelegate(box))  # draws as the style sheet says
        model = index.model()
        for name, words in model.choices() if isinstance(model, MappingModel) else ():
            box.addItem(words, name)
            if name == DROP:
                box.insertSeparator(box.count())
        box.setCurrentIndex(box.findData(index.data(FIELD)))
        box.currentIndexChanged.connect(self._on_changed)
        box.activated.connect(self._on_activated)
        QTimer.singleShot(0, box, box.showPopup)
        return box

    @override
    def setEditorData(self, editor: QWidget, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox):
            place = editor.findData(index.data(FIELD))  # a new own field is not in the list yet
            editor.setCurrentIndex(place if place >= 0 else editor.findData(OWN))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: AnyIndex) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    @Slot()
    def _on_changed(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.commitData.emit(sender)

    @Slot()
    def _on_activated(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget):
            self.commitData.emit(sender)
            self.closeEditor.emit(sender, QStyledItemDelegate.EndEditHint.NoHint)


class TroubleDelegate(QStyledItemDelegate):
    """Colours the cells that say that something is wrong; the words stand in the cell itself."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        super().initStyleOption(option, index)
        role = index.data(PROBLEM)
        if role:
            color: QColor = self._theme.color(role)
            option.palette.setColor(QPalette.ColorRole.Text, color)
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)
