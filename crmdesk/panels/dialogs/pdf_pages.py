"""Pages of a PDF on screen and on the system's printer, drawn by pypdfium2.

pypdfium2 is loaded when the first file is shown, never at the start of the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.errors import Cancelled, CrmdeskError

POINTS_PER_INCH = 72
PRINT_DPI = 300


class NoPrinter(CrmdeskError):
    """The system's printer cannot be used."""

    key = "no_printer"


def draw_pages(path: Path, scale: float) -> Iterator[QImage]:
    """Draw the pages of a PDF one after the other.

    Args:
        path: the file.
        scale: pixels per point (1/72 inch).
    """
    with _document(path) as document:
        for number in range(len(document)):
            yield _image(document, number, scale)


def _document(path: Path) -> closing[Any]:
    import pypdfium2  # type: ignore[import-untyped]

    return closing(pypdfium2.PdfDocument(path))


def _image(document: Any, number: int, scale: float) -> QImage:
    bitmap = document[number].render(scale=scale)
    image = QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride,
        QImage.Format.Format_BGR888,
    )  # fmt: skip
    return image.copy()  # the bytes die with this call


def print_pages(path: Path, printer: QPrinter, step: Callable[[int, int], None]) -> None:
    """Send a PDF to a printer, each page as large as its paper allows; for a job's thread.

    Args:
        path: the file.
        printer: as the user set it; its range of pages is kept.
        step: called with the pages sent and all that are to be; may raise Cancelled.

    Raises:
        NoPrinter: the printer does not answer.
    """
    first, last = printer.fromPage(), printer.toPage()
    painter = QPainter()
    if not painter.begin(printer):
        raise NoPrinter(
            "The printer does not answer.",
            kept="Nothing was printed.",
            advice="Choose another printer, or save a PDF.",
        )
    wanted = None if not first else range(first - 1, max(first, last))
    try:
        for sent, of, image in _wanted(path, wanted):
            if sent:
                printer.newPage()
            area = painter.viewport()
            size = image.size().scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = QRect(QPoint(0, 0), size)
            place.moveCenter(area.center())
            painter.drawImage(place, image)
            step(sent + 1, of)
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()


def _wanted(path: Path, wanted: range | None) -> Iterator[tuple[int, int, QImage]]:
    """Yield how many pages were drawn before, how many are to be, and the page."""
    with _document(path) as document:
        pages = [n for n in wanted or range(len(document)) if n < len(document)]
        for done, number in enumerate(pages):
            yield done, len(pages), _image(document, number, PRINT_DPI / POINTS_PER_INCH)


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
