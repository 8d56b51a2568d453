"""The note of the visit form: signs by key, pictures pasted, files dropped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QImageWriter,
    QKeyEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from crmdesk.errors import CrmdeskError
from crmdesk.qt.compat import override
from crmdesk.services.attachments import read_file
from crmdesk.services.note_marks import marked
from crmdesk.services.visits import NewFile

MARK_KEYS = ("need", "objection", "promise", "next_step")
"""What Alt+1 to Alt+4 make of the line or the selected words; pressed again, a plain line."""


LONGEST_LINE = 2_000
"""Characters of a pasted line from which it is broken at the end of a sentence."""
_SENTENCE = re.compile(r"[.!?…](?=\s)|[。！？]")


class NoteEdit(QPlainTextEdit):
    """The note: some lines high, more where the window has them.

    Signals:
        files_given: a list of ``NewFile``, pasted or dropped.
        refused: the failure of a file that cannot be attached.
        offers_entered: the keyboard goes down from the last line.
    """

    files_given = Signal(object)
    refused = Signal(object)
    offers_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stored = ("", "")
        self.setTabChangesFocus(True)
        self.setMinimumHeight(84)
        self.setMaximumHeight(360)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def load(self, text: str) -> None:
        """Show a stored note; overlong lines are broken, and as it was while nobody changes it."""
        longest = max(map(len, text.splitlines()), default=0)
        shown = with_breaks(text) if longest > LONGEST_LINE else text
        self._stored = (shown, text)
        self.setPlainText(shown)

    def written(self) -> str:
        """Return the note as typed; one that is as it was loaded, as it was stored."""
        shown, stored = self._stored
        now = self.toPlainText()
        return stored if now == shown else now

    def current_line(self) -> str:
        """Return the line the cursor stands in."""
        return self.textCursor().block().text()

    def mark(self, what: str) -> None:
        """Make the line a need, objection, promise or next step, as one step of typing.

        Words selected within one line become a line of their own below it; of several lines
        selected, each is marked.
        """
        cursor = self.textCursor()
        text = cursor.selection().toPlainText() if cursor.hasSelection() else ""
        line = cursor.block().text()
        cursor.beginEditBlock()
        if text and "\n" not in text and text.strip() != line.strip():
            cursor.setPosition(cursor.selectionEnd())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertText("\n" + marked(text, what))
        else:
            self._mark_lines(cursor, what)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setFocus()

    def _mark_lines(self, cursor: QTextCursor, what: str) -> None:
        document = self.document()
        first = document.findBlock(cursor.selectionStart())
        last = document.findBlock(max(cursor.selectionStart(), cursor.selectionEnd() - 1))
        numbers = range(first.blockNumber(), last.blockNumber() + 1)
        cursor.clearSelection()
        for number in numbers:
            block = document.findBlockByNumber(number)
            if len(numbers) > 1 and not block.text().strip():
                continue
            fresh = marked(block.text(), what)
            if not fresh and what:  # an empty line: the sign, and the words are typed after it
                fresh = marked("", what)
            cursor.setPosition(block.position())
            end, keep = QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            cursor.movePosition(end, keep)
            cursor.insertText(fresh)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        below = event.key() == Qt.Key.Key_Down and not event.modifiers()
        if below and self.textCursor().block() == self.document().lastBlock():
            before = self.textCursor().position()
            super().keyPressEvent(event)
            if self.textCursor().position() in (before, self.document().characterCount() - 1):
                self.offers_entered.emit()
            return
        super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or bool(local_paths(source)) or source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        files = files_of(source, self.refused.emit)
        if files:
            self.files_given.emit(files)
        elif source.hasText() and not local_paths(source):
            self.insertPlainText(with_breaks(source.text()))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            self.insertFromMimeData(event.mimeData())
            event.acceptProposedAction()
            return
        super().dropEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if is_mark_key(event):  # of the commands around, not an accent of the keyboard
            event.ignore()
            return False
        return super().event(event)


def is_mark_key(event: QEvent) -> bool:
    """Tell whether Alt and a digit are about to be pressed, which mark a line as one of them."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    digits = range(Qt.Key.Key_1, Qt.Key.Key_1 + len(MARK_KEYS))
    return event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in digits


def with_breaks(text: str, most: int = LONGEST_LINE) -> str:
    """Return a text whose overlong lines are broken after a sentence, else after a word.

    What was dictated comes as one paragraph. Qt lays a paragraph out anew with every key, which
    takes 40 ms where it has 100 KB.
    """
    return "\n".join(part for line in text.splitlines() for part in _pieces(line, most))


def _pieces(line: str, most: int) -> Iterator[str]:
    while len(line) > most:
        ends = [match.end() for match in _SENTENCE.finditer(line, 0, most)]
        at = ends[-1] if ends and ends[-1] > most // 2 else line.rfind(" ", most // 2, most) + 1
        at = at or most
        yield line[:at].rstrip()
        line = line[at:].lstrip()
    yield line


def local_paths(source: QMimeData) -> list[Path]:
    """Return the files of this machine that are pasted or dropped."""
    found = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return [path for path in found if path.is_file()]


def files_of(source: QMimeData, refused: Callable[[CrmdeskError], object]) -> list[NewFile]:
    """Return what is pasted or dropped as files; a picture without a file gets a name.

    Args:
        source: what comes.
        refused: called with the failure of each file that cannot be attached.
    """
    files = []
    for path in local_paths(source):
        try:
            files.append(read_file(path))
        except CrmdeskError as error:
            refused(error)
    if not files and source.hasImage() and not local_paths(source):
        image = source.imageData()
        if isinstance(image, QImage) and not image.isNull():
            files.append(NewFile(f"{datetime.now():%Y-%m-%d %H%M%S}.png", png_of(image)))
    return files


def png_of(image: QImage) -> bytes:
    """Return a picture as PNG."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
