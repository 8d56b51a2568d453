"""The power map as vectors: an SVG or PDF file, or a sheet from the printer."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

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
        of = f" · {number}/{len(sheets)}" if len(sheets) > 1 else ""
        words = (head[0] + of, head[1])
        size = _size(drawn, words, theme)
        _lay(size, device, large=large)
        begun = device.newPage() if painter.isActive() else painter.begin(device)
        if not begun:
            raise CannotSave("The page could not be drawn.", kept="No file was changed.")
        room = painter.viewport()
        scale = min(room.width() / size[0], room.height() / size[1], room.width() / 900)
        painter.resetTransform()
        painter.scale(scale, scale)
        _draw(painter, drawn, words, theme)
    painter.end()


def _size(drawn: PowerMap, head: Head, theme: Theme) -> tuple[int, int]:
    """Return the pixels of a map with its head, whose words are never cut."""
    width, height = whole_size(drawn)
    fonts = theme.font(tokens.SIZE_HEAD, True), theme.font(tokens.SIZE_SMALL)
    words = (
        QFontMetrics(font).horizontalAdvance(line) for font, line in zip(fonts, head, strict=True)
    )
    return max(width, max(words) + 2 * tokens.S4 + 1), height + _HEAD


def _lay(size: tuple[int, int], device: QPagedPaintDevice, *, large: bool) -> None:
    """Give the next page its size and direction."""
    width, height = size
    wide = width > height
    turned = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    device.setPageLayout(
        QPageLayout(
            _page(width, height, large=large),
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

    width, height = _size(drawn, head, theme)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setTitle(head[0])
    generator.setSize(QSize(width, height))
    generator.setViewBox(QRectF(0, 0, width, height))
    painter = QPainter()
    if not painter.begin(generator):
        raise OSError("the file cannot be opened")
    _draw(painter, drawn, head, theme)
    painter.end()


def _draw(painter: QPainter, drawn: PowerMap, head: Head, theme: Theme) -> None:
    palette, width = tokens.LIGHT, _size(drawn, head, theme)[0] - 2 * tokens.S4
    title, note = head
    line = QRect(tokens.S4, 8, width, 24)
    paint.draw_text(painter, line, title, theme.font(tokens.SIZE_HEAD, True), QColor(palette.text))
    small = theme.font(tokens.SIZE_SMALL)
    line = QRect(tokens.S4, 32, width, 16)
    paint.draw_text(painter, line, note, small, QColor(palette.text_muted))
    painter.translate(0, _HEAD)
    MapDrawing(theme, palette).draw(painter, drawn)
