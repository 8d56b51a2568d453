"""The photo in a profile: chosen, pasted, dropped or taken away; initials where there is none."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton, QWidget

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.thumbnails import Thumbnails
from crmdesk.panels.attaching import files_at
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import initials_of
from crmdesk.panels.visit_note import files_of, local_paths
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.services.attachments import set_photo
from crmdesk.services.visits import NewFile

SIDE = 48


class PhotoBox(QToolButton):
    """The picture of a person in a circle; a click or Enter opens what can be done with it.

    Signals:
        failed: a CrmdeskError.
        noticed: (words about what was done, whether Undo is offered).
    """

    failed = Signal(object)
    noticed = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._thumbnails = Thumbnails(desk.book, desk.runner, self)
        self._thumbnails.came.connect(self.update)
        desk.theme.changed.connect(self.update)
        self._person: dict[str, Any] | None = None
        self.setFixedSize(SIDE, SIDE)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Photo: press to choose, paste (Ctrl+V) or drop a picture"))
        self.clicked.connect(self._on_clicked)

    def show_person(self, person: dict[str, Any]) -> None:
        """Show somebody's photo."""
        self._person = person
        self.setAccessibleName(self.tr("Photo of {0}").format(person["name"]))
        self.update()

    @property
    def has_photo(self) -> bool:
        """Whether there is one."""
        return bool(self._person and self._person["photo_id"])

    def menu_of(self) -> QMenu:
        """Return what can be done with the photo."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Choose a photo …"), self._on_choose)
        menu.addAction(self.tr("Paste\tCtrl+V"), self.paste)
        if self.has_photo:
            menu.addAction(self.tr("Remove the photo\tDel"), partial(self._set, None))
        return menu

    @Slot()
    def _on_clicked(self) -> None:
        self.menu_of().popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot()
    def _on_choose(self) -> None:
        pictures = self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.bmp)")
        dialog = QFileDialog(self, self.tr("Choose a photo"), "", pictures)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    @Slot(str)
    def take(self, path: str) -> None:
        """Keep the picture in a file as the photo."""
        try:
            self._set(files_at([path])[0])
        except CrmdeskError as error:
            self.failed.emit(error)

    @Slot()
    def paste(self) -> None:
        """Keep the picture on the clipboard as the photo."""
        self._set_first(files_of(QGuiApplication.clipboard().mimeData(), self.failed.emit))

    def _set_first(self, files: list[NewFile]) -> None:
        if files:
            self._set(files[0])

    def _set(self, file: NewFile | None) -> None:
        if self._person is None:
            return
        try:
            set_photo(self._desk.book, self._person["id"], file)
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        words = self.tr("Photo kept") if file is not None else self.tr("Photo removed")
        self.noticed.emit(words, True)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and self.has_photo:
            self._set(None)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._set_first(files_of(event.mimeData(), self.failed.emit))

    @override
    def sizeHint(self) -> QSize:
        return QSize(SIDE, SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        circle = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(theme.color("accent") if self.hasFocus() else theme.color("line"))
        painter.setBrush(theme.color("accent_soft"))
        painter.drawEllipse(circle)
        photo = self._person["photo_id"] if self._person else None
        image = self._thumbnails.image(photo) if photo else None
        if image is None:
            name = str(self._person["name"]) if self._person else ""
            font = theme.font(tokens.SIZE_TEXT, semibold=True)
            ink, centre = theme.color("accent"), Qt.AlignmentFlag.AlignHCenter
            paint.draw_text(painter, self.rect(), initials_of(name), font, ink, centre)
            return
        clip = QPainterPath()
        clip.addEllipse(circle)
        painter.setClipPath(clip)
        size = image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(circle.center())
        painter.drawImage(place, image)
