"""Drawing helpers for delegates: badges, pills, sparks, bars, cut-off text.

A delegate paints hundreds of cells per frame, so the measures of texts are remembered, by font: Qt
compares and hashes a font with all its faces. Lines laid out (QStaticText) are not: to lay one out
takes as long as to draw it thrice, and most are new at every key of a search. All colours come
from the tokens.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
)

from crmdesk import tokens

PILL_ROLES = ("accent", "positive", "warning", "danger", "plain")
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_PILL_PADDING = 7
_PILL_SLACK = 2  # advances are whole pixels, glyphs are not: what just fits would be cut


_fonts: dict[int, QFont] = {}


def _key(font: QFont) -> int:
    """Return what stands for a font in the caches; a caller may change or lose the font itself."""
    key = hash(font)  # of all its faces, which Qt's description of a font forgets
    if key not in _fonts:
        _fonts[key] = QFont(font)
    return key


@lru_cache(maxsize=64)
def _metrics(key: int) -> QFontMetrics:
    return QFontMetrics(_fonts[key])


def metrics(font: QFont) -> QFontMetrics:
    """Return the metrics of a font, remembered."""
    return _metrics(_key(font))


@lru_cache(maxsize=8192)
def _elided(text: str, width: int, key: int) -> str:
    return _metrics(key).elidedText(text, Qt.TextElideMode.ElideRight, width)


def elide(text: str, width: int, font: QFont) -> str:
    """Return `text` cut to `width` pixels with an ellipsis, remembered."""
    return _elided(_foremost(text, width), max(0, width), _key(font))


def _foremost(text: str, width: int) -> str:
    """Return what of a text may fit: no letter is narrower than a pixel, and a note may be long."""
    return text if len(text) <= width else text[: max(0, width) + 1]


@lru_cache(maxsize=8192)
def _width(text: str, key: int) -> int:
    return _metrics(key).horizontalAdvance(text)


def text_width(text: str, font: QFont) -> int:
    """Return the width of `text` in pixels, remembered."""
    return _width(text, _key(font))


@lru_cache(maxsize=64)
def _base(key: int) -> float:
    """Return how far below the middle of its place a line stands, in pixels."""
    return QFontMetricsF(_fonts[key]).ascent() - _metrics(key).height() / 2


def draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    color: QColor,
    align: Qt.AlignmentFlag = _LEFT,
) -> None:
    """Draw one line in the middle of the height of `rect`, cut to its width.

    Args:
        painter: where to draw.
        rect: its place.
        text: without line breaks.
        font: of the text.
        color: of the text.
        align: left, right or in the middle (``AlignHCenter``).
    """
    if not text:
        return
    room, x, key = rect.width(), float(rect.x()), _key(font)
    text = _foremost(text, room)
    width = _width(text, key)
    if width > room:
        text = _elided(text, max(0, room), key)
        width = _width(text, key)
    if align is not _LEFT:
        x += room - width if align is _RIGHT else (room - width) / 2
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(QPointF(x, rect.y() + rect.height() / 2 + _base(key)), text)


def blank_image(width: int, height: int, scale: float) -> QImage:
    """Return a transparent picture of so many pixels of the screen at a scale."""
    picture = QImage(
        math.ceil(width * scale), math.ceil(height * scale),
        QImage.Format.Format_ARGB32_Premultiplied,
    )  # fmt: skip
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def draw_badge(
    painter: QPainter, rect: QRect, tier: str | None, palette: tokens.Palette, font: QFont
) -> None:
    """Draw a tier as a letter in a badge; a customer without a tier gets a dash.

    Args:
        painter: where to draw.
        rect: the badge is the largest square in its middle.
        tier: A, B, C, D or None.
        palette: the colours in force.
        font: its family is used, in a size fitting the badge.
    """
    side = min(rect.width(), rect.height())
    badge = badge_image(tier, side, painter.device().devicePixelRatioF(), palette, font)
    x, y = rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2
    painter.drawImage(QPointF(x, y), badge)


def badge_image(
    tier: str | None, side: int, scale: float, palette: tokens.Palette, font: QFont
) -> QImage:
    """Return a tier as a letter in a badge of `side` pixels, on a screen of a scale."""
    return _badge(tier or "–", side, scale, palette.tier(tier), _key(font))


@lru_cache(maxsize=128)
def _badge(letter: str, side: int, scale: float, colors: tuple[str, str, str], key: int) -> QImage:
    """Return a badge as a picture: drawing one anew takes longer than all else in its row."""
    fill, text, line = (QColor(each) for each in colors)
    square = QRectF(0, 0, side, side)
    letter_font = QFont(_fonts[key])
    letter_font.setPixelSize(max(8, round(side * (0.6 if side < 26 else 0.46))))
    letter_font.setWeight(QFont.Weight.DemiBold)
    picture = blank_image(side, side, scale)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(fill)
    radius = max(3.0, side * 0.22)
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setFont(letter_font)
    painter.setPen(text)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, letter.upper())
    painter.end()
    return picture


def pill_colors(role: str, palette: tokens.Palette) -> tuple[str, str, str]:
    """Return (fill, text, line) of a pill.

    Args:
        role: one of :data:`PILL_ROLES`.
        palette: the colours in force.
    """
    if role == "plain":
        return palette.surface, palette.text_muted, palette.line_strong
    fill = str(getattr(palette, f"{role}_soft"))
    return fill, str(getattr(palette, role)), fill


def pill_width(text: str, font: QFont) -> int:
    """Return the width of a pill around `text`, in pixels."""
    return text_width(text, font) + 2 * _PILL_PADDING + _PILL_SLACK


def draw_pill(
    painter: QPainter,
    rect: QRect,
    text: str,
    role: str,
    palette: tokens.Palette,
    font: QFont,
    *,
    fill_width: bool = False,
) -> int:
    """Draw a soft pill at the left of `rect`, as wide as its text needs.

    Args:
        painter: where to draw.
        rect: the widest the pill may be.
        text: its words, cut where there is no room.
        role: one of :data:`PILL_ROLES`.
        palette: the colours in force.
        font: of the words.
        fill_width: as wide as `rect` instead, so that pills below each other are alike.

    Returns:
        The width drawn, so that the next one can stand beside it.
    """
    fill, ink, line = (QColor(each) for each in pill_colors(role, palette))
    width = rect.width() if fill_width else min(rect.width(), pill_width(text, font))
    box = QRectF(rect.x(), rect.y(), width, rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1))
    painter.setBrush(fill)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
    padding = min(_PILL_PADDING, max(2, (width - text_width(text, font) - _PILL_SLACK) // 2))
    inner = QRect(rect.x() + padding, rect.y(), width - 2 * padding, rect.height())
    draw_text(painter, inner, text, font, ink, Qt.AlignmentFlag.AlignHCenter)
    painter.restore()
    return width


def draw_spark(
    painter: QPainter, rect: QRect, values: Sequence[float], palette: tokens.Palette
) -> None:
    """Draw values as small bars from zero, the last one in the accent; negative ones go down."""
    if not values:
        return
    top, bottom = max(0.0, *values), min(0.0, *values)
    span = (top - bottom) or 1.0
    step = rect.width() / len(values)
    width = max(1.0, min(step - 1.0, 6.0))
    zero = rect.y() + rect.height() * top / span
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for position, value in enumerate(values):
        last = position == len(values) - 1
        height = max(1.0, abs(value) / span * rect.height())
        y = zero - height if value >= 0 else zero
        bar = QRectF(rect.x() + position * step, y, width, height)
        painter.fillRect(bar, QColor(palette.series_1 if last else palette.series_2))
    painter.restore()


def draw_progress_bar(
    painter: QPainter,
    rect: QRect,
    share: float,
    palette: tokens.Palette,
    rest: str = "line",
) -> None:
    """Draw a share (0 to 1) as a flat bar over the whole of `rect`.

    Args:
        painter: where to draw.
        rect: the place of the full bar.
        share: clipped to 0..1.
        palette: the colours in force.
        rest: colour role of the remainder; ``series_3`` when it means somebody else's share.
    """
    share = min(1.0, max(0.0, share))
    radius = min(2.0, rect.height() / 2)
    full = QRectF(rect)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(getattr(palette, rest)))
    painter.drawRoundedRect(full, radius, radius)
    if share > 0:
        full.setWidth(max(2.0, full.width() * share))
        painter.setBrush(QColor(palette.accent))
        painter.drawRoundedRect(full, radius, radius)
    painter.restore()


def draw_card(
    painter: QPainter, rect: QRect, fill: str, line: str, radius: int, thick: int = 1
) -> None:
    """Draw a box with round corners, as wide as `rect`; one of a size is drawn once and copied."""
    scale = painter.device().devicePixelRatioF()
    look = (fill, line, radius, thick)
    painter.drawImage(rect.topLeft(), _card(rect.width(), rect.height(), scale, *look))


@lru_cache(maxsize=24)
def _card(
    width: int, height: int, scale: float, fill: str, line: str, radius: int, thick: int
) -> QImage:
    size = QSize(math.ceil(width * scale), math.ceil(height * scale))
    picture = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    if picture.isNull():
        return picture
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(line), thick))
    painter.setBrush(QColor(fill))
    edge = thick / 2
    box = QRectF(0, 0, width, height).adjusted(edge, edge, -edge, -edge)
    painter.drawRoundedRect(box, radius, radius)
    painter.end()
    return picture


def draw_line(painter: QPainter, rect: QRect, palette: tokens.Palette) -> None:
    """Draw the hairline that ends a row, at the bottom of `rect`."""
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), QColor(palette.line))
