"""Small pictures of attached images, made off the window's thread and kept while they are used."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.qt.tasks import Job, TaskRunner
from crmdesk.services.records import read_attachment

_KEPT = 300
SIDE = 96
"""Longest side in pixels."""


class Thumbnails(QObject):
    """Answers with the picture of an attachment, now or soon.

    Signals:
        came: a picture that was asked for is there.
    """

    came = Signal()

    def __init__(self, book: Book, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book, self._runner = book, runner
        self._images: OrderedDict[int, QImage | None] = OrderedDict()

    def image(self, attachment_id: int) -> QImage | None:
        """Return the small picture; None while it is read, and for what is no picture."""
        if attachment_id in self._images:
            self._images.move_to_end(attachment_id)
            return self._images[attachment_id]
        self._images[attachment_id] = None
        while len(self._images) > _KEPT:
            self._images.popitem(last=False)
        book = self._book

        def work(_job: Job) -> tuple[int, QImage]:
            try:
                return attachment_id, small_image(read_attachment(book, attachment_id)[2])
            except CrmdeskError:  # deleted meanwhile
                return attachment_id, QImage()

        self._runner.run(
            work, title=self.tr("Reading pictures"), done=self._take, show_progress=False
        )
        return None

    def _take(self, found: tuple[int, QImage]) -> None:
        attachment_id, image = found
        self._images[attachment_id] = None if image.isNull() else image
        self.came.emit()


def small_image(data: bytes, side: int = SIDE) -> QImage:
    """Return a picture no larger than ``side``; null where the bytes are no picture."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > side:
        reader.setScaledSize(size.scaled(QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
