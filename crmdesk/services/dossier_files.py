"""The part of a dossier about files: which there are, and small copies of pictures.

Pictures are decoded by Pillow, which ReportLab brings. What it cannot read is listed as a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO

from crmdesk.book.queries.exporting import Connection
from crmdesk.book.queries.files import attachment_bytes
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.values import Row, from_ms
from crmdesk.dossier import model
from crmdesk.dossier.labels import format_number
from crmdesk.services.dossier_speech import Speech

LISTED, PRINTED = 40, 12
"""So many of the newest files are listed, and so many pictures printed."""
_LARGE, _SMALL = 900, 240
"""Longest side in pixels of a printed picture and of a face."""


class FilesPart:
    """Lists a customer's files and makes their pictures small."""

    def __init__(self, say: Speech) -> None:
        self._say = say

    def files(self, record: CustomerRecord) -> tuple[model.FileLine, ...]:
        """Return the newest files, but for photos of faces."""
        return tuple(
            model.FileLine(row["name"], _day(row), self._size(row["size"]))
            for row in _files(record)[:LISTED]
        )

    def count(self, record: CustomerRecord) -> int:
        """Return how many files there are."""
        return len(_files(record))

    def pictures(self, connection: Connection, record: CustomerRecord) -> tuple[model.Picture, ...]:
        """Return small copies of the newest pictures."""
        images = [row for row in _files(record) if row["mime"].startswith("image/")]
        found = []
        for row in images[:PRINTED]:
            small = _picture(connection, row["id"], _LARGE)
            if small is not None:
                found.append(replace(small, name=row["name"], on=_day(row)))
        return tuple(found)

    def faces(self, connection: Connection, record: CustomerRecord) -> dict[int, model.Picture]:
        """Return small photos by the ids of contacts."""
        asked = (
            (person["id"], _picture(connection, person["photo_id"], _SMALL))
            for person in record.parts["contacts"]
            if person["photo_id"]
        )
        return {contact_id: photo for contact_id, photo in asked if photo is not None}

    def _size(self, size: int) -> str:
        unit, value = ("MB", size / 1e6) if size >= 1e6 else ("KB", size / 1e3)
        return f"{format_number(value, self._say.lang, digits=int(0 < value < 10))} {unit}"


def _files(record: CustomerRecord) -> Sequence[Row]:
    faces = {person["photo_id"] for person in record.parts["contacts"]}
    return [row for row in record.parts["attachments"] if row["id"] not in faces]


def _day(row: Row) -> date | None:
    return from_ms(row["added_at"]).astimezone().date() if row["added_at"] else None


def _picture(connection: Connection, attachment_id: int, side: int) -> model.Picture | None:
    """Return a picture upright, on white, no larger than a side; None for what is none."""
    from PIL import Image, ImageOps

    try:
        data = attachment_bytes(connection, attachment_id)[2]
        with Image.open(BytesIO(data)) as opened:
            opened.draft("RGB", (side, side))  # of a large photo no more is decoded
            upright = ImageOps.exif_transpose(opened)
            upright.thumbnail((side, side))
            through = upright.convert("RGBA")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, LookupError):
        return None
    flat = Image.new("RGB", through.size, "white")
    flat.paste(through, mask=through.getchannel("A"))
    small = BytesIO()
    flat.save(small, "JPEG", quality=82)
    return model.Picture(small.getvalue(), *flat.size)
