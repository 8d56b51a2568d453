"""The files of a customer on paper: a list of them, and the pictures among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crmdesk.dossier.labels import format_date, word
from crmdesk.dossier.model import Dossier, Picture
from crmdesk.dossier.rows import Column, Drawing, Section, filled, text_cell
from crmdesk.dossier.typeset import SMALL, TEXT, Pen, Typesetter

_ACROSS, _GAP = 3, 12.0
_TALLEST = 150.0  # points
_CAPTION = 15.0


def files(dossier: Dossier, typesetter: Typesetter, width: float, lang: str) -> Iterator[Section]:
    """Yield the list of files, if there is one, and what can be seen of them."""
    if not dossier.files:
        return
    columns = (
        Column(head=word(lang, "file_name")),
        Column(align="right", head=word(lang, "size"), fit=0.15),
        Column(align="right", head=word(lang, "added"), fit=0.2),
    )
    lines = [
        [
            text_cell(each.name, TEXT),
            text_cell(each.size, TEXT),
            text_cell(format_date(each.on, lang) if each.on else "", TEXT),
        ]
        for each in dossier.files
    ]
    head, rows = filled(typesetter, width, columns, lines)
    shown, of = len(dossier.files), dossier.files_of
    note = word(lang, "newest", count=shown, of=of) if shown < of else word(lang, "count", count=of)
    yield Section(word(lang, "files"), rows, note, head)
    starts = range(0, len(dossier.pictures), _ACROSS)
    shelves = [_shelf(dossier.pictures[start : start + _ACROSS], width) for start in starts]
    if shelves:
        yield Section(word(lang, "pictures"), shelves, level=2)


def _shelf(pictures: Sequence[Picture], width: float) -> Drawing:
    """Return pictures side by side, each with its name below."""
    room = (width - _GAP * (_ACROSS - 1)) / _ACROSS
    scales = [min(room / p.width, _TALLEST / p.height, 1.0) for p in pictures]
    tall = max(p.height * scale for p, scale in zip(pictures, scales, strict=True))

    def paint(pen: Pen, x: float, top: float, _width: float) -> None:
        for number, (picture, scale) in enumerate(zip(pictures, scales, strict=True)):
            left, high = x + number * (room + _GAP), picture.height * scale
            pen.picture((left, top - 8 - high, picture.width * scale, high), picture.data)
            name = pen.type.fit(picture.name, SMALL, room)
            pen.text(left, top - 8 - tall - SMALL.leading, name, SMALL)

    return Drawing(tall + 8 + _CAPTION, paint)
