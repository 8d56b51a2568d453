"""Writes a chart to a file: as a picture, as a drawing, or its figures."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

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


def export_chart(card: ChartCard, desk: Desk, path: Path) -> None:
    """Write the chart of a card; the ending of the file says how: .png, .svg or .csv.

    Raises:
        ChartNotSaved: the file cannot be written.
    """
    if card.chart is None or card.view is None:
        return
    try:
        if path.suffix == ".csv":
            write_chart(card.chart, card.view.words, path)
        elif path.suffix == ".svg":
            _write_svg(card, desk, path)
        else:
            _write_png(card, desk, path)
    except OSError as error:
        raise ChartNotSaved(path, error.strerror or str(error)) from error


def _size(card: ChartCard) -> QSize:
    assert card.view is not None
    return QSize(card.view.width() + 2 * _EDGE, card.view.height() + 2 * _EDGE + _HEAD)


def _write_png(card: ChartCard, desk: Desk, path: Path) -> None:
    image = QImage(_size(card) * _SCALE, QImage.Format.Format_RGB32)
    image.fill(desk.theme.color("surface"))
    image.setText("Title", card.title.text())
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    _draw(card, desk, painter, _SCALE)
    painter.end()
    if not image.save(str(path)):
        raise OSError("the system refuses it")


def _write_svg(card: ChartCard, desk: Desk, path: Path) -> None:
    from PySide6.QtSvg import QSvgGenerator

    assert card.view is not None
    with path.open("wb"):  # tells at once, and why, when the file cannot be written
        pass
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setResolution(card.view.logicalDpiX())  # axes are replayed in inches
    generator.setSize(_size(card))
    generator.setViewBox(QRect(QPoint(0, 0), _size(card)))
    generator.setTitle(card.title.text())
    painter = QPainter(generator)
    painter.fillRect(QRect(QPoint(0, 0), _size(card)), desk.theme.color("surface"))
    _draw(card, desk, painter, 1.0)
    painter.end()


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
