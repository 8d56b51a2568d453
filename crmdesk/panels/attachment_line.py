"""An attachment as a line: picture or icon, name; opened, renamed, saved, deleted by key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QMenu, QWidget

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.thumbnails import Thumbnails
from crmdesk.panels.attaching import ask_where, open_attachment, save_attachment
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import clauses
from crmdesk.qt.line_editor import LineEditor
from crmdesk.services import records
from crmdesk.services.attachments import rename_file

_HEIGHT, _SIDE = 44, 36


class AttachmentLine(QWidget):
    """One file. Enter opens it, F2 renames it, S saves it outside, Delete deletes it.

    Args:
        desk: what it works with.
        thumbnails: small pictures.
        file: the attachment's values: id, name, mime, size.
        note: words below the name.
        parent: the owner.

    Signals:
        failed: a CrmdeskError.
        deleted: the file went; Undo brings it back.
        saved_as: path of the file written.
    """

    failed = Signal(object)
    deleted = Signal()
    saved_as = Signal(str)

    def __init__(
        self,
        desk: Desk,
        thumbnails: Thumbnails,
        file: dict[str, Any],
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._thumbnails, self.file, self._note = desk, thumbnails, file, note
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(clauses((file["name"], note)))
        self.setAccessibleDescription(
            self.tr("Enter opens, F2 renames, S saves as, Delete deletes")
        )
        self.editor: LineEditor | None = None
        self.setToolTip(f"{file['name']}\n{self.accessibleDescription()}")
        thumbnails.came.connect(self.update)
        desk.theme.changed.connect(self.update)

    @Slot()
    def open(self) -> None:
        """Open the file with the system's program."""
        try:
            open_attachment(self._desk.book, self.file["id"])
        except (CrmdeskError, OSError) as error:
            self._tell(error)

    @Slot()
    def rename(self) -> None:
        """Open the name for typing; Enter or leaving saves, Esc takes back."""
        if self.editor is not None:
            return
        name = str(self.file["name"])
        self.editor = LineEditor(name, self)
        self.editor.setAccessibleName(self.tr("New name of {0}").format(name))
        self.editor.setGeometry(_SIDE + tokens.S1, 1, min(360, self.width() - _SIDE - 8), 26)
        self.editor.setSelection(0, len(Path(name).stem))
        self.editor.editingFinished.connect(self._on_renamed)
        self.editor.given_up.connect(self._give_up)
        self.editor.show()
        self.editor.setFocus()

    @Slot()
    def _give_up(self) -> None:
        if self.editor is not None:
            self.editor.setText(str(self.file["name"]))
            self._on_renamed()

    @Slot()
    def _on_renamed(self) -> None:
        editor, self.editor = self.editor, None
        if editor is None:
            return
        name = editor.text().strip()
        if editor.hasFocus():
            self.setFocus()
        editor.hide()
        editor.deleteLater()
        if name == self.file["name"]:
            return
        try:
            rename_file(self._desk.book, self.file["id"], name)
        except CrmdeskError as error:
            self._tell(error)

    @Slot()
    def save_as(self) -> None:
        """Ask where to, and write the file there."""
        target = ask_where(self, self.file["name"])
        if target is not None:
            self.save_to(target)

    def save_to(self, target: Path) -> None:
        """Write the file."""
        try:
            save_attachment(self._desk.book, self.file["id"], target)
        except CrmdeskError as error:
            self._tell(error)
            return
        self.saved_as.emit(str(target))

    @Slot()
    def delete(self) -> None:
        """Delete the file; Undo brings it back."""
        try:
            records.delete(self._desk.book, "attachment", [self.file["id"]])
        except CrmdeskError as error:
            self._tell(error)
            return
        self.deleted.emit()

    def _tell(self, error: Exception) -> None:
        known = error if isinstance(error, CrmdeskError) else CrmdeskError(str(error))
        self.failed.emit(known)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() in (keys.Key_Return, keys.Key_Enter):
            self.open()
        elif event.key() == keys.Key_F2:
            self.rename()
        elif event.key() == keys.Key_S and not event.modifiers():
            self.save_as()
        elif event.key() == keys.Key_Delete:
            self.delete()
        elif event.key() == keys.Key_Menu:
            self._open_menu(self.mapToGlobal(QPoint(0, self.height())))
        else:
            super().keyPressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.open()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._open_menu(event.globalPos())

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, run in (
            (self.tr("Open\tEnter"), self.open),
            (self.tr("Rename\tF2"), self.rename),
            (self.tr("Save as…\tS"), self.save_as),
            (self.tr("Delete\tDel"), self.delete),
        ):
            menu.addAction(words).triggered.connect(run)
        menu.popup(at)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.theme
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.hasFocus():
            painter.fillRect(self.rect(), theme.color("accent_soft"))
        box = QRect(2, 4, _SIDE, _SIDE)
        picture = str(self.file["mime"]).startswith("image/")
        image = self._thumbnails.image(self.file["id"]) if picture else None
        if image is not None:
            size = image.size().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatio)
            spot = QRect(box.topLeft(), size)
            spot.moveCenter(box.center())
            painter.drawImage(spot, image)
        else:
            self._desk.icons.paint(
                painter, box.adjusted(10, 10, -10, -10), "photo" if picture else "file",
                "text_muted",
            )  # fmt: skip
        left = box.right() + tokens.S2
        words = QRect(left, 4, self.width() - left, 18)
        paint.draw_text(painter, words, self.file["name"], theme.font(), theme.color("text"))
        muted = theme.color("text_muted")
        note = words.translated(0, 18)
        paint.draw_text(painter, note, self._note, theme.font(tokens.SIZE_SMALL), muted)
