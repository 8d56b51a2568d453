"""How the power map is drawn: on the screen, and as vectors into a file or on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from crmdesk import tokens
from crmdesk.models.power_map import PowerMap, PowerNode
from crmdesk.panels.record.blocks import stance_sign
from crmdesk.qt import paint
from crmdesk.qt.theme import Theme

CARD_WIDTH, CARD_HEIGHT = 176, 66
GAP_X, GAP_Y = 18, 34
MARGIN = 16
STEP_X, STEP_Y = CARD_WIDTH + GAP_X, CARD_HEIGHT + GAP_Y
_PAD = 12
_BULGE = 24  # pixels by which a tie swings away from the cards
_STRIPE = QRect(4, 9, 3, CARD_HEIGHT - 18)  # the stance as a colour, beside its sign
FROM_AFAR = 0.66
"""Smaller than this only names can be read: they are then written larger."""
_BADGE, _BADGE_FROM = QSize(44, 17), 0.9
_NAME_PIXELS, _LARGEST_NAME, _TWO_LINES = 11, 36, 22
_Align = Qt.AlignmentFlag


@dataclass(frozen=True, slots=True)
class Marks:
    """What is set off: the chosen person, and the one that another is held over."""

    chosen: int | None = None
    target: int | None = None
    carried: int | None = None


def card_rect(node: PowerNode) -> QRect:
    """Return where a card stands, in pixels at 100 %."""
    left, top = MARGIN + node.x * STEP_X, MARGIN + node.y * STEP_Y
    return QRect(round(left), round(top), CARD_WIDTH, CARD_HEIGHT)


def badge_rect(node: PowerNode, scale: float) -> QRect:
    """Return where a card tells what is folded below it, as large as one can hit and read."""
    larger = min(3.0, max(1.0, _BADGE_FROM / scale))
    width, height = round(_BADGE.width() * larger), round(_BADGE.height() * larger)
    card = card_rect(node)
    return QRect(card.center().x() - width // 2, card.bottom() - height // 3, width, height)


def whole_size(drawn: PowerMap) -> tuple[int, int]:
    """Return width and height of all of it, in pixels at 100 %."""
    if not drawn.nodes:
        return 0, 0
    width = 2 * MARGIN + drawn.width * STEP_X - GAP_X
    return round(width), round(2 * MARGIN + drawn.height * STEP_Y - GAP_Y)


class MapDrawing:
    """Draws a map in the colours of a palette.

    Args:
        theme: its fonts are used.
        palette: the colours; those of the theme in force where left out.
    """

    def __init__(self, theme: Theme, palette: tokens.Palette | None = None) -> None:
        self._theme = theme
        self._own = palette
        self._afar = 0.0  # the scale, where it is so small that names are written larger

    @property
    def _palette(self) -> tokens.Palette:
        return self._own or self._theme.palette

    def draw(
        self,
        painter: QPainter,
        drawn: PowerMap,
        marks: Marks = Marks(),
        seen: QRectF | None = None,
        scale: float = 1.0,
    ) -> None:
        """Draw what lies in ``seen`` (None: all) at 100 %.

        Args:
            painter: where to.
            drawn: the map.
            marks: what is set off.
            seen: what of it is on the screen.
            scale: by how much the painter makes it larger; from afar names are written larger.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rects = {node.id: card_rect(node) for node in drawn.nodes}
        self._draw_lines(painter, drawn, rects)
        ties = [
            (_tie(QRectF(rects[one]), QRectF(rects[other])), words)
            for one, other, words in drawn.ties
        ]
        self._draw_ties(painter, ties)
        self._afar = scale if scale < FROM_AFAR else 0.0
        for node in drawn.nodes:
            if seen is None or seen.intersects(QRectF(rects[node.id])):
                self._draw_card(painter, node, rects[node.id], marks)
        for node in drawn.nodes:  # over the cards, for it reaches beyond its own
            if node.below or (node.leads and node.id == marks.chosen):
                self._draw_badge(painter, node, scale)
        if not self._afar:
            self._name_ties(painter, ties)

    def draw_held(self, painter: QPainter, node: PowerNode, centre: QPointF) -> None:
        """Draw the card of somebody who is being carried, where the hand is."""
        rect = card_rect(node)
        rect.moveCenter(centre.toPoint() + QPoint(0, CARD_HEIGHT // 2))  # what is below it is seen
        self._draw_card(painter, node, rect, Marks(chosen=node.id))

    def _draw_lines(self, painter: QPainter, drawn: PowerMap, rects: dict[int, QRect]) -> None:
        painter.setPen(QPen(QColor(self._palette.line_strong), 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        places = {node.id: node for node in drawn.nodes}
        for chief, person in drawn.lines:
            top, below = rects[chief], rects[person]
            if person in drawn.hung:
                path = QPainterPath(QPointF(below.left() - GAP_X, top.bottom() + 1))
                path.lineTo(below.left() - GAP_X, below.center().y())
                path.lineTo(below.left(), below.center().y())
                painter.drawPath(path)
                continue
            path = QPainterPath(QPointF(top.center().x(), top.bottom() + 1))
            turn = top.bottom() + GAP_Y / 2
            if places[person].y - places[chief].y > 1:  # in a column: along its left side
                side = below.left() - GAP_X / 2
                path.lineTo(top.center().x(), turn)
                path.lineTo(side, turn)
                path.lineTo(side, below.center().y())
                path.lineTo(below.left(), below.center().y())
            else:
                path.lineTo(top.center().x(), turn)
                path.lineTo(below.center().x(), turn)
                path.lineTo(below.center().x(), below.top())
            painter.drawPath(path)

    def _draw_ties(self, painter: QPainter, ties: Sequence[tuple[QPainterPath, str]]) -> None:
        """Draw the ways of ties, which pass behind the cards."""
        painter.setPen(QPen(QColor(self._palette.warning), 1.2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, _words in ties:
            painter.drawPath(path)

    def _name_ties(self, painter: QPainter, ties: Sequence[tuple[QPainterPath, str]]) -> None:
        small = self._theme.font(tokens.SIZE_SMALL)
        for path, words in ties:
            width = paint.text_width(words, small) + 8
            at = path.pointAtPercent(0.5)
            box = QRect(round(at.x() - width / 2), round(at.y() - 8), width, 16)
            painter.fillRect(box, QColor(self._palette.warning_soft))
            color = QColor(self._palette.warning)
            paint.draw_text(painter, box, words, small, color, _Align.AlignHCenter)

    def _draw_card(self, painter: QPainter, node: PowerNode, rect: QRect, marks: Marks) -> None:
        palette, box = self._palette, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setOpacity(0.45 if marks.carried == node.id else 1.0)
        aimed = marks.target == node.id
        fill = palette.accent_soft if aimed else self._fill(node)
        painter.setPen(self._border(node))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, tokens.RADIUS_CARD, tokens.RADIUS_CARD)
        if aimed or marks.chosen == node.id:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 8, 8)
        if self._afar:
            self._write_name(painter, node, rect)
        else:
            self._write(painter, node, rect)
        painter.setOpacity(1.0)

    def _draw_badge(self, painter: QPainter, node: PowerNode, scale: float) -> None:
        """Write how many are folded below, in red where one of them decides and was never met."""
        palette, box = self._palette, badge_rect(node, scale)
        ink = palette.danger if node.unmet_below else palette.accent
        painter.setPen(QPen(QColor(ink), 1))
        painter.setBrush(QColor(palette.surface))
        painter.drawRoundedRect(QRectF(box), box.height() / 2, box.height() / 2)
        font = self._theme.font(round(box.height() * 0.66), semibold=True)
        words = f"+{node.below}" if node.below else "−"
        paint.draw_text(painter, box, words, font, QColor(ink), _Align.AlignHCenter)

    def _fill(self, node: PowerNode) -> str:
        """Return the colour of a card: from afar it tells the stance, near by who was never met."""
        if self._afar and node.stance:
            return self._palette.positive_soft if node.stance > 0 else self._palette.danger_soft
        return self._palette.danger_soft if node.unmet else self._palette.surface

    def _write_name(self, painter: QPainter, node: PowerNode, rect: QRect) -> None:
        """Write the name and the sign as large as the card allows, for they are seen from afar."""
        size = min(_LARGEST_NAME, round(_NAME_PIXELS / self._afar))
        font, (sign, role) = self._theme.font(size, semibold=True), stance_sign(node.stance)
        inner = rect.adjusted(_PAD // 2, 0, -_PAD // 2, 0)
        room = inner.width() - (paint.text_width(sign, font) + 4 if sign else 0)
        name = node.name
        if paint.text_width(name, font) > room:
            name = next(iter(name.split()), name)
        tone = self._palette.danger if node.unmet else self._palette.text
        below = node.seen if node.unmet else node.role
        if below and size <= _TWO_LINES:
            small, half = self._theme.font(size), inner.height() // 2
            foot = inner.adjusted(0, half - 2, 0, -4)
            muted = self._palette.danger if node.unmet else self._palette.text_muted
            paint.draw_text(painter, foot, below, small, QColor(muted))
            inner = inner.adjusted(0, 4, 0, 2 - half)
        place = inner.adjusted(0, 0, room - inner.width(), 0)
        paint.draw_text(painter, place, name, font, QColor(tone))
        ink = QColor(getattr(self._palette, role))
        paint.draw_text(painter, inner, sign, font, ink, _Align.AlignRight)

    def _border(self, node: PowerNode) -> QPen:
        """Return the line that says how strong the relation is: dotted none, thick strong."""
        palette = self._palette
        color = QColor(palette.danger if node.unmet else palette.text_muted)
        if not node.strength:
            return QPen(color, 1.4 if node.unmet else 1, Qt.PenStyle.DashLine)
        return QPen(color, 0.6 + 0.5 * node.strength)

    def _write(self, painter: QPainter, node: PowerNode, rect: QRect) -> None:
        palette, theme = self._palette, self._theme
        bold, small = theme.font(semibold=True), theme.font(tokens.SIZE_SMALL)
        left, room = rect.x() + _PAD, rect.width() - 2 * _PAD
        sign, role = stance_sign(node.stance)
        if sign:
            stripe = QRectF(_STRIPE.translated(rect.topLeft()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(getattr(palette, role)))
            painter.drawRoundedRect(stripe, 1.5, 1.5)
        width = paint.text_width(sign, bold) + 4 if sign else 0
        top = QRect(left, rect.y() + 6, room, 18)
        ink = QColor(getattr(palette, role))
        paint.draw_text(painter, top, sign, bold, ink, _Align.AlignRight)
        name = top.adjusted(0, 0, -width, 0)
        paint.draw_text(painter, name, node.name, bold, QColor(palette.text))
        middle = QRect(left, rect.y() + 24, room, 16)
        paint.draw_text(painter, middle, node.job, small, QColor(palette.text_muted))
        foot = QRect(left, rect.y() + 43, room, 17)
        tone = "danger" if node.unmet else "text_muted"
        seen = paint.text_width(node.seen, small) + 2
        paint.draw_text(
            painter, foot, node.seen, small, QColor(getattr(palette, tone)), _Align.AlignRight
        )
        if node.role:
            pill = foot.adjusted(0, 0, -seen - 6, 0)
            paint.draw_pill(painter, pill, node.role, "accent", palette, small)


def _tie(one: QRectF, other: QRectF) -> QPainterPath:
    """Return the way from card to card: over the tops in one row, else around the right sides."""
    if abs(one.y() - other.y()) < 1:
        start, end = QPointF(one.center().x(), one.top()), QPointF(other.center().x(), other.top())
        bend = QPointF((start.x() + end.x()) / 2, start.y() - 2 * _BULGE)
    else:
        start, end = (QPointF(each.right(), each.center().y()) for each in (one, other))
        bend = QPointF(max(start.x(), end.x()) + 2 * _BULGE, (start.y() + end.y()) / 2)
    path = QPainterPath(start)
    path.quadTo(bend, end)
    return path
