"""Writes a chart to a file: as a picture, as a drawing, or its figures."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.chart_table import write_chart
from crmdesk.panels.chart_card import ChartCard
from crmdesk.panels.panel import Desk

_SCALE = 2  # pixels of a picture to one of the screen
_EDGE = tokens.S5
_HEAD = 52  # pixels of title and subtitle


class ChartNotSaved(CrmdeskError):
    """A chart could not be written where it was to go."""

    key = "cannot_write"

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(
            f"{path.name} could not be written: {why}.",
            kept="The chart is as it was.",
            advice="Choose another folder, or close the file where it is open.",
        )


def export_chart(card: ChartCard, desk: Desk, path: Path) -> Callable[[], None]:
    """Draw the chart of a card for a file, and return what writes it, on any thread.

    Args:
        card: holds the chart, which is not empty.
        desk: gives the colours in force.
        path: its ending says how the chart is written: .png, .svg or .csv.

    Returns:
        A function that raises :class:`ChartNotSaved` when the file cannot be written.
    """
    assert card.chart is not None
    assert card.view is not None
    if path.suffix == ".csv":
        write: Callable[[], None] = partial(write_chart, card.chart, card.view.words, path)
    elif path.suffix == ".svg":
        write = partial(_write_bytes, _drawn_svg(card, desk), path)
    else:
        write = partial(_write_image, _drawn_image(card, desk), path)
    return partial(_say_why, write, path)


def _say_why(write: Callable[[], None], path: Path) -> None:
    try:
        write()
    except OSError as error:
        raise ChartNotSaved(path, error.strerror or str(error)) from error


def _write_bytes(data: bytes, path: Path) -> None:
    path.write_bytes(data)


def _write_image(image: QImage, path: Path) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    path.write_bytes(buffer.data().data())


def _size(card: ChartCard) -> QSize:
    assert card.view is not None
    return QSize(card.view.width() + 2 * _EDGE, card.view.height() + 2 * _EDGE + _HEAD)


def _drawn_image(card: ChartCard, desk: Desk) -> QImage:
    image = QImage(_size(card) * _SCALE, QImage.Format.Format_RGB32)
    image.fill(desk.theme.color("surface"))
    image.setText("Title", card.title.text())
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    _draw(card, desk, painter, _SCALE)
    painter.end()
    return image


def _drawn_svg(card: ChartCard, desk: Desk) -> bytes:
    from PySide6.QtSvg import QSvgGenerator

    assert card.view is not None
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(card.view.logicalDpiX())  # axes are replayed in inches
    generator.setSize(_size(card))
    generator.setViewBox(QRect(QPoint(0, 0), _size(card)))
    generator.setTitle(card.title.text())
    painter = QPainter(generator)
    painter.fillRect(QRect(QPoint(0, 0), _size(card)), desk.theme.color("surface"))
    _draw(card, desk, painter, 1.0)
    painter.end()
    return bytes(buffer.data().data())


def _draw(card: ChartCard, desk: Desk, painter: QPainter, scale: float) -> None:
    """Draw title, subtitle and chart, as wide as they are in the window."""
    assert card.view is not None
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    theme, view = desk.theme, card.view
    box = QRectF(_EDGE, _EDGE, view.width(), 22)
    painter.setFont(theme.font(tokens.SIZE_HEAD, semibold=True))
    painter.setPen(theme.color("text"))
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, card.title.text())
    painter.setFont(theme.font())
    painter.setPen(theme.color("text_muted"))
    painter.drawText(box.translated(0, 22), Qt.AlignmentFlag.AlignVCenter, card.subtitle.text())
    view.draw_bare(painter, QRectF(_EDGE, _EDGE + _HEAD, view.width(), view.height()), scale)
