"""Draws the timeline: day headings, and entries as cards with time, icon, words and pills."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from crmdesk import tokens
from crmdesk.book.queries.timeline import Entry
from crmdesk.models.timeline import Heading, TimelineModel
from crmdesk.models.timeline_words import body_of, kind_icon, pills_of, title_of
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override

_SIDE, _TEXT_X, _LINE, _HEAD = 20, 84, 18, 42
_MAX_TEXT = 640
AnyIndex = QModelIndex | QPersistentModelIndex


class TimelineDelegate(QStyledItemDelegate):
    """Paints and measures the rows of a ``TimelineModel``."""

    def __init__(self, model: TimelineModel, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._desk = model, desk
        self.whole_book = True
        self.expanded: set[tuple[str, int]] = set()
        self._lines: dict[tuple[str, int, int, bool], list[str]] = {}

    def forget(self) -> None:
        """Drop the measured texts, after the entries or their width have changed."""
        self._lines.clear()

    def lines_of(self, entry: Entry, width: int) -> list[str]:
        """Return the lines of an entry's text, three unless it is expanded."""
        key = (entry.source, entry.id, width, (entry.source, entry.id) in self.expanded)
        if key not in self._lines:
            self._lines[key] = self._wrap(body_of(entry), width, 400 if key[3] else 3)
        return self._lines[key]

    def _wrap(self, text: str, width: int, most: int) -> list[str]:
        font = self._desk.theme.font()
        found: list[str] = []
        for part in text.splitlines():
            layout = QTextLayout(part, font)
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.beginLayout()
            line = layout.createLine()
            while line.isValid():
                line.setLineWidth(width)
                start = line.textStart()
                if len(found) == most:
                    found[-1] = found[-1].rstrip() + " …"
                    layout.endLayout()
                    return found
                found.append(part[start : start + line.textLength()])
                line = layout.createLine()
            layout.endLayout()
        return found

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        width = option.rect.width()
        entry = self._model.entry(index.row())
        if entry is None:
            return QSize(width, _HEAD)
        lines = len(self.lines_of(entry, self._text_width(width)))
        pills = 22 if pills_of(entry) else 0
        return QSize(width, 12 + (1 + lines) * _LINE + pills + 6)

    def _text_width(self, width: int) -> int:
        return max(80, min(_MAX_TEXT, width - _SIDE - _TEXT_X - _SIDE))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        heading = self._model.heading(index.row())
        if heading is not None:
            self._paint_heading(painter, option.rect, heading)
            return
        entry = self._model.entry(index.row())
        if entry is not None:
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._paint_entry(painter, option.rect, entry, chosen)

    def _rule(self, painter: QPainter, rect: QRect) -> None:
        line = QRect(rect.x() + _SIDE, rect.bottom(), rect.width() - 2 * _SIDE, 1)
        painter.fillRect(line, self._desk.theme.color("line"))

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        theme = self._desk.theme
        bold, small = theme.font(semibold=True), theme.font(tokens.SIZE_SMALL)
        words = self._desk.localizer.heading_date(heading.day, date.today())
        box = QRect(rect.x() + _SIDE, rect.bottom() - 30, rect.width() - 2 * _SIDE, 26)
        paint.draw_text(painter, box, words, bold, theme.color("text"))
        box.setLeft(box.left() + paint.text_width(words, bold) + 8)
        paint.draw_text(painter, box, str(heading.count), small, theme.color("text_muted"))
        self._rule(painter, rect)

    def _paint_entry(self, painter: QPainter, rect: QRect, entry: Entry, chosen: bool) -> None:
        theme = self._desk.theme
        if chosen:
            painter.fillRect(rect.adjusted(_SIDE - 8, 0, 8 - _SIDE, -1), theme.color("accent_soft"))
        top = rect.y() + 8
        if entry.has_time:
            box = QRect(rect.x() + _SIDE, top, 40, _LINE)
            time = self._desk.localizer.time(entry.at)
            right = Qt.AlignmentFlag.AlignRight
            paint.draw_text(painter, box, time, theme.font(), theme.color("text_muted"), right)
        self._paint_tile(painter, QRect(rect.x() + _SIDE + 50, top - 2, 24, 24), entry)
        left = rect.x() + _SIDE + _TEXT_X
        self._paint_title(painter, QRect(left, top, rect.right() - _SIDE - left, _LINE), entry)
        top += _LINE
        width = self._text_width(rect.width())
        for text in self.lines_of(entry, width):
            box = QRect(left, top, width + 24, _LINE)
            paint.draw_text(painter, box, text, theme.font(), theme.color("text_muted"))
            top += _LINE
        x, small = left, theme.font(tokens.SIZE_SMALL)
        for words, role in pills_of(entry):
            box = QRect(x, top + 3, 200, 18)
            x += paint.draw_pill(painter, box, words, role, theme.palette, small) + 6
        self._rule(painter, rect)

    def _paint_tile(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        theme = self._desk.theme
        role = {"complaint": "danger", "visit": "accent", "call": "accent"}.get(entry.kind, "")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color(f"{role}_soft" if role else "line"))
        painter.setBrush(QColor(theme.color(f"{role}_soft" if role else "raised")))
        painter.drawRoundedRect(
            rect.adjusted(0, 0, -1, -1).toRectF().translated(QPointF(0.5, 0.5)), 4, 4
        )
        painter.restore()
        icon = kind_icon(entry)
        self._desk.icons.paint(painter, rect.adjusted(5, 5, -5, -5), icon, role or "text_muted")

    def _paint_title(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        theme = self._desk.theme
        bold, plain = theme.font(semibold=True), theme.font()
        title = title_of(entry, self._desk.localizer)
        with_name = self.whole_book and bool(entry.customer)
        room = rect.width() - (160 if with_name else 0)
        paint.draw_text(
            painter, QRect(rect.x(), rect.y(), room, _LINE), title, bold, theme.color("text")
        )
        if not with_name:
            return
        x = rect.x() + min(room, paint.text_width(title, bold)) + 6
        muted = theme.color("text_muted")
        paint.draw_text(painter, QRect(x, rect.y(), 8, _LINE), "·", plain, muted)
        badge = QRect(x + 10, rect.y() + 1, 17, 17)
        paint.draw_badge(painter, badge, entry.tier or None, theme.palette, plain)
        box = QRect(x + 33, rect.y(), rect.right() - x - 33, _LINE)
        paint.draw_text(painter, box, entry.customer, plain, theme.color("text"))
