"""Draws the Today page: headings with counts, lines with box or icon, and verbs under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crmdesk import tokens
from crmdesk.models.today import ROW, Heading, Hint, More
from crmdesk.models.today_words import Item
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override

_SIDE, _TEXT_X, _LINE = tokens.S5, 26, 18
_HEAD, _ITEM, _HINT = 42, 46, 34
_BOX, _BADGE, _VERB = 14, 16, 26
ICONS = {
    "done": "check", "snooze": "clock", "step": "task", "visit": "visit", "open": "chevron_right",
}  # fmt: skip
_Index = QModelIndex | QPersistentModelIndex


def verbs_of(item: Item) -> tuple[str, ...]:
    """Return what can be done with a line, in the order of its buttons."""
    first: tuple[str, ...] = ("done", "snooze") if item.task_id is not None else ("step",)
    if item.complaint_id is not None:
        first = ("done", "step")
    return (*first, "visit", "open") if item.customer_id is not None else first


class TodayDelegate(QStyledItemDelegate):
    """Paints and measures the rows of a ``TodayModel``, and knows where their parts are."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.data(ROW)
        height = _HEAD if isinstance(row, Heading) else _ITEM if isinstance(row, Item) else _HINT
        return QSize(0, height)

    def box(self, rect: QRect) -> QRect:
        """Return where a step is ticked off; wider than it is drawn, to be hit easily."""
        return QRect(rect.x() + _SIDE - 6, rect.y() + 2, _BOX + 12, rect.height() - 4)

    def verb_at(self, item: Item, rect: QRect, place: QPoint) -> str:
        """Return the verb under the mouse; empty for none."""
        if item.task_id is not None and self.box(rect).contains(place):
            return "done"
        for verb, box in self._verb_boxes(item, rect):
            if box.contains(place):
                return verb
        return ""

    def _verb_boxes(self, item: Item, rect: QRect) -> list[tuple[str, QRect]]:
        verbs = verbs_of(item)
        left = rect.right() - _SIDE - len(verbs) * _VERB + 6
        top = rect.y() + (rect.height() - _VERB) // 2
        return [
            (verb, QRect(left + at * _VERB, top, _VERB, _VERB)) for at, verb in enumerate(verbs)
        ]

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, rect = index.data(ROW), option.rect
        if isinstance(row, Heading):
            self._paint_heading(painter, rect, row)
        elif isinstance(row, Hint | More):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            role = "accent" if isinstance(row, More) else "text_muted"
            if chosen:
                fill = self._desk.theme.color("accent_soft")
                painter.fillRect(rect.adjusted(_SIDE - 8, 0, 8 - _SIDE, 0), fill)
            box = rect.adjusted(_SIDE + (_TEXT_X if isinstance(row, More) else 0), 0, -_SIDE, 0)
            font = self._desk.theme.font()
            paint.draw_text(painter, box, row.text, font, self._desk.theme.color(role))
        elif isinstance(row, Item):
            self._paint_item(painter, option, row)

    def _rule(self, painter: QPainter, rect: QRect) -> None:
        line = QRect(rect.x() + _SIDE, rect.bottom(), rect.width() - 2 * _SIDE, 1)
        painter.fillRect(line, self._desk.theme.color("line"))

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Heading) -> None:
        theme, section = self._desk.theme, row.section
        bold, small = theme.font(semibold=True), theme.font(tokens.SIZE_SMALL)
        box = QRect(rect.x() + _SIDE, rect.bottom() - 30, rect.width() - 2 * _SIDE, 26)
        paint.draw_text(painter, box, section.title, bold, theme.color("text"))
        box.setLeft(box.left() + paint.text_width(section.title, bold) + tokens.S2)
        if section.items:
            count = self._desk.localizer.number(section.count)
            count += "+" if section.has_more else ""
            paint.draw_text(painter, box, count, small, theme.color("text_muted"))
            box.setLeft(box.left() + paint.text_width(count, small) + tokens.S2)
        if section.late:
            late = self.tr("{0} late").format(self._desk.localizer.number(section.late))
            paint.draw_text(painter, box, late, small, theme.color("danger"))
        self._rule(painter, rect)

    def _paint_item(self, painter: QPainter, option: QStyleOptionViewItem, item: Item) -> None:
        theme, rect = self._desk.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            fill = theme.color("accent_soft" if chosen else "raised")
            painter.fillRect(rect.adjusted(_SIDE - 8, 0, 8 - _SIDE, -1), fill)
        right = rect.right() - _SIDE
        if hovered or (chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)):
            right = self._paint_verbs(painter, item, rect)
        if item.task_id is None:  # a complaint is closed by its button, not by a box
            tile = QRect(rect.x() + _SIDE, rect.y() + 7, 16, 16)
            role = "danger" if item.icon in ("warning", "complaint") else "text_muted"
            self._desk.icons.paint(painter, tile, item.icon, role)
        else:
            self._paint_box(painter, rect)
        left, top = rect.x() + _SIDE + _TEXT_X, rect.y() + 5
        small = theme.font(12)
        width = min(paint.text_width(item.when, small) + 2, (right - left) // 2)
        when = QRect(right - width, top, width, _LINE)
        end = Qt.AlignmentFlag.AlignRight
        paint.draw_text(painter, when, item.when, small, theme.color(item.when_role), end)
        first = QRect(left, top, when.left() - left - tokens.S3, _LINE)
        second = QRect(left, top + _LINE, right - left, _LINE)
        if item.title:
            paint.draw_text(painter, first, item.title, theme.font(), theme.color("text"))
            self._paint_customer(painter, second, item, item.note)
        else:
            self._paint_customer(painter, first, item, "", plain=False)
            paint.draw_text(painter, second, item.note, small, theme.color("text_muted"))
        self._rule(painter, rect)

    def _paint_box(self, painter: QPainter, rect: QRect) -> None:
        theme = self._desk.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("line_strong"), 1))
        painter.setBrush(theme.color("surface"))
        box = QRect(rect.x() + _SIDE, rect.y() + 7, _BOX, _BOX)
        painter.drawRoundedRect(box, 3, 3)
        painter.restore()

    def _paint_customer(
        self, painter: QPainter, rect: QRect, item: Item, note: str, plain: bool = True
    ) -> None:
        """Draw the badge and the customer's name, then a note, as far as there is room."""
        theme = self._desk.theme
        font = theme.font(12) if plain else theme.font()
        ink = theme.color("text_muted" if plain else "text")
        box = QRect(rect)
        if item.customer:
            badge = QRect(box.x(), box.y() + 1, _BADGE, _BADGE)
            paint.draw_badge(painter, badge, item.tier or None, theme.palette, font)
            box.setLeft(box.left() + _BADGE + 6)
            paint.draw_text(painter, box, item.customer, font, ink)
            box.setLeft(box.left() + paint.text_width(item.customer, font) + 6)
            note = f"· {note}" if note else ""
        if note and box.width() > 24:
            paint.draw_text(painter, box, note, font, theme.color("text_muted"))

    def _paint_verbs(self, painter: QPainter, item: Item, rect: QRect) -> int:
        """Draw the buttons of a line; return where they begin."""
        boxes = self._verb_boxes(item, rect)
        for verb, box in boxes:
            self._desk.icons.paint(painter, box.adjusted(5, 5, -5, -5), ICONS[verb], "text_muted")
        return boxes[0][1].left() - tokens.S2
