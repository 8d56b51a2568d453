"""The people of a customer as a list: name, stance as a sign, job and role."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.power_map import DECIDING
from crmdesk.models.words import word
from crmdesk.panels.record.blocks import stance_sign
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import clauses
from crmdesk.qt.theme import Theme

_HEIGHT = 44
_NOTE = Qt.ItemDataRole.UserRole + 1
_SIGN = Qt.ItemDataRole.UserRole + 2
_ALERT = Qt.ItemDataRole.UserRole + 3


class _PersonDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, rect = self._theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("raised"))
        inner = rect.adjusted(tokens.S2, 0, -tokens.S2, 0)
        sign, role = index.data(_SIGN)
        bold, small = theme.font(semibold=True), theme.font(tokens.SIZE_SMALL)
        width = paint.text_width(sign, bold) + 2 if sign else 0
        right = QRect(inner.right() - width, inner.y() + 4, width + 1, 18)
        paint.draw_text(painter, right, sign, bold, theme.color(role), Qt.AlignmentFlag.AlignRight)
        name = QRect(inner.x(), inner.y() + 4, inner.width() - width - 4, 18)
        paint.draw_text(painter, name, str(index.data()), bold, theme.color("text"))
        alert = index.data(_ALERT)
        width = paint.text_width(alert, small) + tokens.S2 if alert else 0
        note = QRect(inner.x(), inner.y() + 22, inner.width() - width, 16)
        end = QRect(note.right() + 1, note.y(), width, 16)
        danger, right_side = theme.color("danger"), Qt.AlignmentFlag.AlignRight
        paint.draw_text(painter, end, alert, small, danger, right_side)
        paint.draw_text(painter, note, index.data(_NOTE), small, theme.color("text_muted"))
        paint.draw_line(painter, rect, theme.palette)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, _HEIGHT)


class PeopleList(QListWidget):
    """Contacts to choose from; ``UserRole`` holds their ids."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_PersonDelegate(theme, self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.viewport().update)

    def show_people(self, people: list[dict[str, Any]], chosen: int | None) -> None:
        """Show these contacts and choose one of them, the first where that one is not there."""
        self.blockSignals(True)
        self.clear()
        for person in people:
            note = " · ".join(t for t in (person["job_title"], word(person["role"])) if t)
            unmet = person["role"] in DECIDING and person["last_seen_on"] is None
            alert = self.tr("not met") if unmet else ""
            item = QListWidgetItem(person["name"])
            item.setData(_ALERT, alert)
            item.setData(Qt.ItemDataRole.UserRole, person["id"])
            item.setData(_NOTE, note)
            item.setData(_SIGN, stance_sign(person["stance"]))
            item.setToolTip("\n".join(t for t in (person["name"], note) if t))
            spoken = clauses((person["name"], note, alert))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.addItem(item)
            if person["id"] == chosen:
                self.setCurrentItem(item)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        self.blockSignals(False)
