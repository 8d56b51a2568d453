"""Draws the timeline: day headings, and entries as cards with time, icon, words and pills."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption

from crmdesk import tokens
from crmdesk.book.queries.timeline import Entry
from crmdesk.models.thumbnails import Thumbnails
from crmdesk.models.timeline import TimelineModel
from crmdesk.models.timeline_rows import Heading
from crmdesk.models.timeline_words import body_of, kind_icon, pills_of, title_of
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint

_SIDE, _TEXT_X, _LINE = 20, 84, 18
HEADING, USUAL = 42, 90
"""Pixels of a day's heading, and of a usual row."""
_MAX_TEXT, _MOST_LINES, _MOST_READ = 640, 3, 1200
_PICTURE, _PICTURES = 40, 6  # side of a small picture, and how many an entry shows


class EntryPainter:
    """Measures and paints the rows of a ``TimelineModel``."""

    def __init__(self, model: TimelineModel, desk: Desk, thumbnails: Thumbnails) -> None:
        self._model, self._desk, self._thumbnails = model, desk, thumbnails
        self.whole_book = True
        self._lines: dict[tuple[str, int, int], list[str]] = {}
        self._pills: dict[tuple[str, int], list[tuple[str, str]]] = {}

    def forget(self) -> None:
        """Drop the measured texts, after the entries have changed."""
        self._lines.clear()
        self._pills.clear()

    def pills(self, entry: Entry) -> list[tuple[str, str]]:
        """Return the pills of an entry."""
        key = (entry.source, entry.id)
        if key not in self._pills:
            self._pills[key] = pills_of(entry, self._desk.localizer)
        return self._pills[key]

    def lines_of(self, entry: Entry, width: int) -> list[str]:
        """Return the first lines of an entry's text."""
        key = (entry.source, entry.id, width)
        if key not in self._lines:
            self._lines[key] = self._wrap(body_of(entry)[:_MOST_READ], width, _MOST_LINES)
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

    def heights(self, row: int, width: int) -> tuple[int, int]:
        """Return the height of the heading above a row, and that of the row."""
        above = HEADING if self._model.heading(row) is not None else 0
        entry = self._model.entry(row)
        if entry is None:
            return above, 0
        lines = len(self.lines_of(entry, self._text_width(width)))
        pills = 22 if self.pills(entry) else 0
        files = _PICTURE + 6 if entry.values.get("files") else 0
        return above, 12 + (1 + lines) * _LINE + pills + files + 6

    def _text_width(self, width: int) -> int:
        return max(80, min(_MAX_TEXT, width - _SIDE - _TEXT_X - _SIDE))

    def paint(self, painter: QPainter, place: QRect, row: int, *, selected: bool) -> None:
        """Paint a row, below the heading of its day where that begins with it."""
        heading, entry = self._model.heading(row), self._model.entry(row)
        if heading is not None:
            above = QRect(place.x(), place.y(), place.width(), HEADING)
            self._paint_heading(painter, above, heading)
            place = place.adjusted(0, HEADING, 0, 0)
        if entry is not None:
            self._paint_entry(painter, place, entry, selected)

    def _rule(self, painter: QPainter, rect: QRect) -> None:
        line = QRect(rect.x() + _SIDE, rect.bottom(), rect.width() - 2 * _SIDE, 1)
        painter.fillRect(line, self._desk.theme.color("line"))

    def _paint_heading(self, painter: QPainter, rect: QRect, heading: Heading) -> None:
        theme = self._desk.theme
        bold, small = theme.font(semibold=True), theme.font(tokens.SIZE_SMALL)
        words = self._model.heading_words(heading)
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
        for words, role in self.pills(entry):
            box = QRect(x, top + 3, 320, 18)
            x += paint.draw_pill(painter, box, words, role, theme.palette, small) + 6
        if entry.values.get("files"):
            top += 22 if self.pills(entry) else 0
            self._paint_files(painter, QRect(left, top + 3, width, _PICTURE), entry)
        self._rule(painter, rect)

    def _paint_files(self, painter: QPainter, rect: QRect, entry: Entry) -> None:
        """Draw the small pictures of an entry's files, and the names of the others."""
        theme, x = self._desk.theme, rect.x()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        names = []
        for file_id, name, mime in entry.values["files"][:_PICTURES]:
            image = self._thumbnails.image(file_id) if mime.startswith("image/") else None
            if image is None:
                names.append(name)
                continue
            size = image.size().scaled(QSize(64, _PICTURE), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRect(x, rect.y(), size.width(), size.height()), image)
            x += size.width() + 6
        painter.restore()
        more = len(entry.values["files"]) - _PICTURES
        if more > 0:
            names.append(f"+{more}")
        if names:
            icon = QRect(x, rect.y() + 13, 14, 14)
            self._desk.icons.paint(painter, icon, "file", "text_muted")
            box = QRect(x + 18, rect.y() + 11, max(0, rect.right() - x - 18), 18)
            small = theme.font(tokens.SIZE_SMALL)
            paint.draw_text(painter, box, ", ".join(names), small, theme.color("text_muted"))

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
