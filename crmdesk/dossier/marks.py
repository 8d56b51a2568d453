"""The small drawings in the cells of the paper: boxes to tick, badges, pills, dots."""

from __future__ import annotations

from crmdesk.dossier.model import Picture
from crmdesk.dossier.rows import Paint
from crmdesk.dossier.typeset import INK, SMALL_STRONG, Pen


def checkbox(pen: Pen, x: float, y: float, width: float) -> None:
    """Draw an empty box to tick."""
    pen.box((x, y - 4.2, 8.4, 8.4), line=INK.text_muted, radius=1.8, weight=0.7)


def bullet(pen: Pen, x: float, y: float, width: float) -> None:
    """Draw the dot before a reason."""
    pen.box((x + 4.4, y - 1.4, 2.8, 2.8), fill=INK.text_muted, radius=1.4)


def badge(tier: str) -> Paint:
    """Draw the badge of a tier."""

    def paint(pen: Pen, x: float, y: float, width: float) -> None:
        pen.badge(x, y - 6.6, 12.5, tier)

    return paint


def pill(text: str) -> Paint:
    """Draw a short word in a frame."""

    def paint(pen: Pen, x: float, y: float, width: float) -> None:
        pen.pill(x, y - 2.6, pen.type.fit(text, SMALL_STRONG, width - 8), SMALL_STRONG)

    return paint


def dots(strength: int) -> Paint:
    """Draw the strength of a relation as five dots, as many filled."""

    def paint(pen: Pen, x: float, y: float, width: float) -> None:
        for index in range(5):
            area = (x + index * 7.2, y - 2.3, 4.6, 4.6)
            if index < strength:
                pen.box(area, fill=INK.text, radius=2.3)
            else:
                pen.box(area, line=INK.line_strong, radius=2.3, weight=0.7)

    return paint


def face(photo: Picture, side: float) -> Paint:
    """Draw a photo as large as it fits a square, from its upper left."""
    scale = side / max(photo.width, photo.height)
    wide, high = photo.width * scale, photo.height * scale

    def paint(pen: Pen, x: float, y: float, width: float) -> None:
        pen.picture((x, y + 5.6 - high, wide, high), photo.data)

    return paint
