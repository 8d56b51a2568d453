"""Pages of a PDF on screen and on the system's printer, drawn by pypdfium2.

pypdfium2 is loaded when the first file is shown, never at the start of the program.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from crmdesk import tokens

POINTS_PER_INCH = 72
PRINT_DPI = 200


def draw_pages(path: Path, scale: float) -> Iterator[QImage]:
    """Draw the pages of a PDF one after the other.

    Args:
        path: the file.
        scale: pixels per point (1/72 inch).
    """
    import pypdfium2  # type: ignore[import-untyped]

    with closing(pypdfium2.PdfDocument(path)) as document:
        for number in range(len(document)):
            bitmap = document[number].render(scale=scale)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride,
                QImage.Format.Format_BGR888,
            )  # fmt: skip
            yield image.copy()  # the bytes die with this turn of the loop


def print_pages(path: Path, printer: QPrinter) -> None:
    """Send a PDF to a printer, each page as large as its paper allows."""
    painter = QPainter()
    if not painter.begin(printer):
        return
    try:
        for number, image in enumerate(draw_pages(path, PRINT_DPI / POINTS_PER_INCH)):
            if number:
                printer.newPage()
            area = painter.viewport()
            size = image.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRect(area.topLeft(), size), image)
    finally:
        painter.end()


class PdfPages(QScrollArea):
    """Shows the pages of a PDF below one another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: list[QImage] = []
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Preview"))

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def show_pages(self, pages: list[QImage]) -> None:
        """Show these pages in place of those before."""
        self._pages = pages
        host = QWidget()
        host.setProperty("surface", "window")
        column = QVBoxLayout(host)
        column.setSpacing(tokens.S4)
        for number, image in enumerate(pages, 1):
            label = QLabel(host)
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            label.setPixmap(pixmap)
            label.setAccessibleName(self.tr("Page {0}").format(number))
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(host)
