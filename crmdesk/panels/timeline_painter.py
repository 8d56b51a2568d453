"""Draws the timeline: day headings, and entries as cards with time, icon, words and pills."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTextLayout, QTextOption

from crmdesk import tokens
from crmdesk.book.queries.entries import Entry
from crmdesk.models.thumbnails import Thumbnails
from crmdesk.models.timeline import TimelineModel
from crmdesk.models.timeline_rows import Heading
from crmdesk.models.timeline_words import body_of, kind_icon, pills_of, title_of
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.i18n import listed

_SIDE, _TEXT_X, _LINE = 20, 84, 18
HEADING, USUAL = 42, 90
"""Pixels of a day's heading, and of a usual row."""
_MAX_TEXT, _MOST_LINES, _MOST_READ = 640, 3, 1200
_PICTURE, _PICTURES = 40, 6  # side of a small picture, and how many an entry shows
_TILE = 24
_RIGHT = Qt.AlignmentFlag.AlignRight
_TILE_ROLES = {"complaint": "danger", "visit": "accent", "call": "accent"}


@dataclass(frozen=True, slots=True)
class _Said:
    """What an entry says, worked out once: a stream is painted at every key."""

    time: str
    title: str
    lines: list[str]
    pills: list[tuple[str, str]]
    icon: str
    role: str


class EntryPainter:
    """Measures and paints the rows of a ``TimelineModel``."""

    def __init__(self, model: TimelineModel, desk: Desk, thumbnails: Thumbnails) -> None:
        self._model, self._desk, self._thumbnails = model, desk, thumbnails
        self.whole_book = True
        self._said: dict[tuple[str, int, int], _Said] = {}
        self._tiles: dict[tuple[str, str, str, float], QImage] = {}

    def forget(self) -> None:
        """Drop what entries say, after they have changed."""
        self._said.clear()

    def pills(self, entry: Entry) -> list[tuple[str, str]]:
        """Return the pills of an entry."""
        return pills_of(entry, self._desk.localizer)

    def _says(self, entry: Entry, width: int) -> _Said:
        key = (entry.source, entry.id, width)
        said = self._said.get(key)
        if said is None:
            write = self._desk.localizer
            said = self._said[key] = _Said(
                write.time(entry.at) if entry.has_time else "",
                title_of(entry, write),
                self._wrap(body_of(entry)[:_MOST_READ], width, _MOST_LINES),
                self.pills(entry),
                kind_icon(entry),
                _TILE_ROLES.get(entry.kind, ""),
            )
        return said

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
        said = self._says(entry, self._text_width(width))
        pills = 22 if said.pills else 0
        files = _PICTURE + 6 if entry.values.get("files") else 0
        return above, 12 + (1 + len(said.lines)) * _LINE + pills + files + 6

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
        theme, width = self._desk.theme, self._text_width(rect.width())
        plain, small = theme.font(), theme.font(tokens.SIZE_SMALL)
        said, muted = self._says(entry, width), theme.color("text_muted")
        if chosen:
            painter.fillRect(rect.adjusted(_SIDE - 8, 0, 8 - _SIDE, -1), theme.color("accent_soft"))
        x, top = rect.x() + _SIDE, rect.y() + 8
        paint.draw_text(painter, QRect(x, top, 40, _LINE), said.time, plain, muted, _RIGHT)
        painter.drawImage(x + 50, top - 2, self._tile(said, painter.device().devicePixelRatioF()))
        left = x + _TEXT_X
        place = QRect(left, top, rect.right() - _SIDE - left, _LINE)
        self._paint_title(painter, place, said.title, entry)
        top += _LINE
        for text in said.lines:
            paint.draw_text(painter, QRect(left, top, width + 24, _LINE), text, plain, muted)
            top += _LINE
        x = left
        for words, role in said.pills:
            box = QRect(x, top + 3, 320, 18)
            x += paint.draw_pill(painter, box, words, role, theme.palette, small) + 6
        if entry.values.get("files"):
            top += 22 if said.pills else 0
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
            paint.draw_text(painter, box, listed(names), small, theme.color("text_muted"))

    def _tile(self, said: _Said, scale: float) -> QImage:
        """Return the picture of a kind, drawn once in the colours in force."""
        theme, role = self._desk.theme, said.role
        key = (said.icon, role, theme.palette.name, scale)
        if key not in self._tiles:
            picture = paint.blank_image(_TILE, _TILE, scale)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.color(f"{role}_soft" if role else "line"))
            painter.setBrush(theme.color(f"{role}_soft" if role else "raised"))
            square = QRect(0, 0, _TILE, _TILE)
            box = square.adjusted(0, 0, -1, -1).toRectF().translated(QPointF(0.5, 0.5))
            painter.drawRoundedRect(box, 4, 4)
            inner = square.adjusted(5, 5, -5, -5)
            self._desk.icons.paint(painter, inner, said.icon, role or "text_muted")
            painter.end()
            self._tiles[key] = picture
        return self._tiles[key]

    def _paint_title(self, painter: QPainter, rect: QRect, title: str, entry: Entry) -> None:
        theme = self._desk.theme
        bold, plain = theme.font(semibold=True), theme.font()
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
