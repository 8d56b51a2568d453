"""The power map as vectors: an SVG or PDF file, or a sheet from the printer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.power_map import PowerMap
from crmdesk.panels.record.power_drawing import MapDrawing, whole_size
from crmdesk.qt import paint
from crmdesk.qt.theme import Theme

Head = tuple[str, str]
"""What stands above the map: its title, and a smaller line."""
_HEAD = 56  # pixels above the map for them
_PAGE_MARGIN = 12.0  # millimetres
_LEAST_MM = 0.15  # of paper for a pixel: letters of 11 pixels are then 1.6 mm high
SHEET = (7.0, 8.0)
"""So many cards beside and below each other can be read on a sheet of A4."""
ENDINGS = (".svg", ".pdf")


class CannotSave(CrmdeskError):
    """The picture could not be written."""

    key = "cannot_write"


def save_map(drawn: PowerMap, head: Head, path: Path, theme: Theme) -> None:
    """Write the map into a file, SVG or PDF by its ending; raise CannotSave."""
    temporary = path.with_name(f".{path.name}.part")
    try:
        temporary.write_bytes(b"")  # whether one may write there is told in words here, not by Qt
        if path.suffix.lower() == ".svg":
            _write_svg(drawn, head, temporary, theme)
        else:
            writer = QPdfWriter(str(temporary))
            writer.setTitle(head[0])
            print_map([drawn], head, writer, theme, large=True)
            del writer  # the file is whole when its writer is gone
        if not temporary.is_file() or not temporary.stat().st_size:
            raise OSError("nothing was written")
        os.replace(temporary, path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise CannotSave(
            f"{path.name} cannot be written: {error.strerror or error}.",
            kept="No file was changed.",
            advice="Choose another folder.",
        ) from error


def print_map(
    sheets: Sequence[PowerMap],
    head: Head,
    device: QPagedPaintDevice,
    theme: Theme,
    *,
    large: bool = False,
) -> None:
    """Draw a map on a page, or its parts on one each, as large as fits, lying where it is wide.

    With ``large`` the page grows where A4 would make the map too small to read.
    """
    if not sheets or not sheets[0].nodes:
        raise CannotSave("There is nobody to draw.")
    painter = QPainter()
    for number, drawn in enumerate(sheets, 1):
        _lay(drawn, device, large=large)
        begun = device.newPage() if painter.isActive() else painter.begin(device)
        if not begun:
            raise CannotSave("The page could not be drawn.", kept="No file was changed.")
        width, height = whole_size(drawn)
        room = painter.viewport()
        scale = min(room.width() / width, room.height() / (height + _HEAD), room.width() / 900)
        painter.resetTransform()
        painter.scale(scale, scale)
        of = f" · {number}/{len(sheets)}" if len(sheets) > 1 else ""
        _draw(painter, drawn, (head[0] + of, head[1]), theme)
    painter.end()


def _lay(drawn: PowerMap, device: QPagedPaintDevice, *, large: bool) -> None:
    """Give the next page its size and direction."""
    width, height = whole_size(drawn)
    wide = width > height + _HEAD
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    device.setPageLayout(
        QPageLayout(
            _page(width, height + _HEAD, large=large),
            turned,
            QMarginsF(*(_PAGE_MARGIN,) * 4),
            QPageLayout.Unit.Millimeter,
        )
    )


def _page(width: int, height: int, *, large: bool) -> QPageSize:
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    needed = [size * _LEAST_MM + 2 * _PAGE_MARGIN for size in sorted((width, height))]
    if not large or (needed[0] <= 210 and needed[1] <= 297):
        return a4
    size = QSizeF(max(needed[0], 210), max(needed[1], 297))
    return QPageSize(size, QPageSize.Unit.Millimeter)


def _write_svg(drawn: PowerMap, head: Head, path: Path, theme: Theme) -> None:
    from PySide6.QtSvg import QSvgGenerator  # only who saves needs it

    width, height = whole_size(drawn)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setTitle(head[0])
    generator.setSize(QSize(width, height + _HEAD))
    generator.setViewBox(QRectF(0, 0, width, height + _HEAD))
    painter = QPainter()
    if not painter.begin(generator):
        raise OSError("the file cannot be opened")
    _draw(painter, drawn, head, theme)
    painter.end()


def _draw(painter: QPainter, drawn: PowerMap, head: Head, theme: Theme) -> None:
    palette, width = tokens.LIGHT, max(200, whole_size(drawn)[0] - 32)
    title, note = head
    line = QRect(16, 8, width, 24)
    paint.draw_text(painter, line, title, theme.font(tokens.SIZE_HEAD, True), QColor(palette.text))
    small = theme.font(tokens.SIZE_SMALL)
    line = QRect(16, 32, width, 16)
    paint.draw_text(painter, line, note, small, QColor(palette.text_muted))
    painter.translate(0, _HEAD)
    MapDrawing(theme, palette).draw(painter, drawn)
