"""The head of the first page: name, tier, date, QR vCard, and the strip of key figures."""

from __future__ import annotations

from dataclasses import replace

from crmdesk.dossier.labels import format_date, word
from crmdesk.dossier.model import Dossier, KeyFigure
from crmdesk.dossier.rows import Drawing
from crmdesk.dossier.typeset import (
    FIGURE,
    INK,
    SMALL,
    SMALL_STRONG,
    SUBTITLE,
    TITLE,
    Pen,
    Style,
    Typesetter,
)

QR_SIDE = 66.0
_PER_LINE, _LEAST = 6, 4
_LONG_TITLE = Style(17.0, 21.0, bold=True)  # for names of more than two lines
_LOCAL = Style(17.0, 24.0, INK.text_muted)


def qr_matrix(text: str) -> tuple[tuple[int, ...], ...]:
    """Return the modules of a QR code (ISO/IEC 18004), row by row; empty when it cannot hold it."""
    import segno

    if not text:
        return ()
    try:
        code = segno.make_qr(text, error="l", boost_error=False)
    except segno.DataOverflowError:
        return ()
    return tuple(tuple(row) for row in code.matrix)


def _paint_qr(pen: Pen, matrix: tuple[tuple[int, ...], ...], x: float, top: float) -> None:
    module = QR_SIDE / len(matrix)
    parts = []
    for line, row in enumerate(matrix):
        y = top - (line + 1) * module
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end]:
                end += 1
            if end > start:
                left = x + start * module
                parts.append(f"{left:.3f} {y:.3f} {(end - start) * module:.3f} {module:.3f} re")
            start = max(end, start + 1)
    pen.write(f"{pen.ink(INK.text)} {' '.join(parts)} f")


def title_block(dossier: Dossier, lang: str, typesetter: Typesetter, width: float) -> Drawing:
    """Return the cover line: badge, name in both scripts, tagline, date and QR code."""
    matrix = qr_matrix(dossier.vcard)
    badge = 40.0 if dossier.tier else 0.0
    left = badge + 13 if badge else 0.0
    room = width - left - (QR_SIDE + 22 if matrix else 0)
    title = TITLE
    names = typesetter.lines(dossier.name or dossier.local_name, title, room)
    if len(names) > 2:
        title = _LONG_TITLE
        names = typesetter.lines(dossier.name or dossier.local_name, title, room)
    local = dossier.local_name if dossier.name else ""
    used = typesetter.width(names[-1], title) if names else 0.0
    beside = bool(local) and used + 10 + typesetter.width(local, _LOCAL) <= room
    below = () if beside else typesetter.lines(local, _LOCAL, room)
    taglines = typesetter.lines(dossier.tagline, SUBTITLE, room)
    tall = 30 + len(names) * title.leading + len(below) * _LOCAL.leading
    tall += len(taglines) * SUBTITLE.leading + 14

    def paint(pen: Pen, x: float, top: float, wide: float) -> None:
        pen.text(x, top - 8, word(lang, "dossier"), SMALL_STRONG)
        after = x + pen.type.width(word(lang, "dossier"), SMALL_STRONG) + 8
        pen.text(after, top - 8, pen.type.fit(dossier.book_name, SMALL, wide / 2), SMALL)
        right = x + wide
        pen.text(right, top - 8, format_date(dossier.printed_on, lang), SMALL, "right")
        if matrix:
            _paint_qr(pen, matrix, right - QR_SIDE, top - 24)
            scan = pen.type.fit(word(lang, "scan"), SMALL, wide / 2)
            pen.text(right, top - 24 - QR_SIDE - 13.5, scan, SMALL, "right")
        y = top - 30
        if dossier.tier:
            pen.badge(x, y - 38, badge, dossier.tier)
        for name in names:
            y -= title.leading
            pen.text(x + left, y + 6, name, title)
        if beside:
            pen.text(x + left + used + 10, y + 6, local, _LOCAL)
        for line in below:
            y -= _LOCAL.leading
            pen.text(x + left, y + 6, line, _LOCAL)
        for line in taglines:
            y -= SUBTITLE.leading
            pen.text(x + left, y + 4, line, SUBTITLE)

    return Drawing(max(tall, 24 + QR_SIDE + 27 if matrix else tall), paint)


def figure_strip(
    figures: tuple[KeyFigure, ...], typesetter: Typesetter, width: float
) -> list[Drawing]:
    """Return the key figures as framed tiles, six to a line."""
    lines = max(1, -(-len(figures) // _PER_LINE))
    per = max(_LEAST, -(-len(figures) // lines))  # few figures do not grow to fill the line
    return [
        _strip(figures[at : at + per], per, typesetter, width) for at in range(0, len(figures), per)
    ]


def _strip(
    figures: tuple[KeyFigure, ...], per: int, typesetter: Typesetter, width: float
) -> Drawing:
    tile = width / per
    room = tile - 16
    size = FIGURE.size
    while size > 7.5 and any(
        typesetter.width(f.value, Style(size, 14, bold=True)) > room for f in figures
    ):
        size -= 0.5
    style = Style(size, FIGURE.leading, bold=True)
    note = SMALL
    while note.size > 6.6 and any(typesetter.width(f.note, note) > room for f in figures):
        note = replace(note, size=note.size - 0.2)

    def paint(pen: Pen, x: float, top: float, wide: float) -> None:
        frame = (x, top - 52, tile * len(figures), 52)
        pen.box(frame, fill=INK.raised, line=INK.line_strong, radius=5)
        for index, figure in enumerate(figures):
            left = x + index * tile
            if index:
                pen.canvas.setStrokeColor(pen.colour(INK.line_strong))
                pen.canvas.setLineWidth(0.5)
                pen.canvas.line(left, top - 8, left, top - 44)
            pen.text(left + 9, top - 14, pen.type.fit(figure.label, SMALL, room), SMALL)
            pen.text(left + 9, top - 29, pen.type.fit(figure.value, style, room), style)
            pen.text(left + 9, top - 43, pen.type.fit(figure.note, note, room), note)

    return Drawing(58, paint)
