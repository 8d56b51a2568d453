"""Files and pictures that go with an entry: pasted, dropped or chosen; each as a small tile."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QToolButton, QVBoxLayout, QWidget

from crmdesk.errors import CrmdeskError
from crmdesk.panels.panel import Desk
from crmdesk.panels.visit_note import files_of, local_paths
from crmdesk.qt.compat import override
from crmdesk.qt.flow import FlowLayout
from crmdesk.services.attachments import read_file
from crmdesk.services.visits import NewFile

_SIDE, _LONGEST = 40, 14
_OUT = "×"  # a click takes the file out again


class FileStrip(QWidget):
    """The files that wait to be saved with the entry; a click or Delete takes one out again.

    ``button`` asks for files; whoever lays out the form puts it where there is room.

    Signals:
        changed: files were added or taken out.
        refused: the failure of a file that cannot be attached.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._files: list[NewFile] = []
        self._tiles: list[QToolButton] = []
        self.button = QToolButton()
        self.button.setText(self.tr("Attach…"))
        self.button.setProperty("chip", True)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.setToolTip(
            self.tr("Choose files (Alt+A); or drop them here, or paste a picture")
        )
        self.button.clicked.connect(self.ask)
        holder = QWidget(self)
        self._flow = FlowLayout(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(holder)
        self.setAcceptDrops(True)
        self.hide()

    @property
    def files(self) -> tuple[NewFile, ...]:
        """The files in their order."""
        return tuple(self._files)

    def set_files(self, files: Sequence[NewFile]) -> None:
        """Show exactly these files."""
        for tile in self._tiles:
            self._drop_tile(tile)
        self._files, self._tiles = [], []
        self._take(files)

    @Slot(object)
    def add(self, files: Sequence[NewFile]) -> None:
        """Add files; the same content is kept once."""
        known = {each.data for each in self._files}
        fresh = [each for each in files if each.data not in known]
        self._take(fresh)
        if fresh:
            self.changed.emit()

    def _take(self, files: Sequence[NewFile]) -> None:
        for each in files:
            tile = QToolButton(self)
            tile.setProperty("chip", True)
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            tile.setToolTip(self.tr("{0}: take out").format(each.name))
            tile.setAccessibleName(tile.toolTip())
            self._dress(tile, each)
            tile.clicked.connect(partial(self._remove, each))
            self._files.append(each)
            self._tiles.append(tile)
            self._flow.addWidget(tile)
            tile.show()
        self._show_if_any()

    def _show_if_any(self) -> None:
        self.setVisible(bool(self._files))
        self.updateGeometry()

    def _dress(self, tile: QToolButton, file: NewFile) -> None:
        image = QImage.fromData(file.data) if len(file.data) < 32_000_000 else QImage()
        name = file.name if len(file.name) <= _LONGEST else f"{file.name[: _LONGEST - 1]}…"
        tile.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if image.isNull():
            tile.setText(f"{name}  {_OUT}")
            tile.setIcon(self._desk.icons.icon("file", "text_muted"))
            return
        tile.setText(_OUT)
        keep, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        tile.setIcon(QIcon(QPixmap.fromImage(image.scaled(_SIDE * 2, _SIDE * 2, keep, smooth))))
        tile.setIconSize(QSize(_SIDE, _SIDE))

    def _remove(self, file: NewFile, *_: object) -> None:
        at = self._files.index(file)
        self._files.pop(at)
        self._drop_tile(self._tiles.pop(at))
        self.button.setFocus()
        self._show_if_any()
        self.changed.emit()

    def _drop_tile(self, tile: QToolButton) -> None:
        for at in range(self._flow.count()):
            if self._flow.itemAt(at).widget() is tile:
                self._flow.takeAt(at)
                break
        tile.hide()
        tile.deleteLater()

    @Slot()
    def ask(self) -> None:
        """Ask for files to attach."""
        dialog = QFileDialog(self, self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(self._on_selected)
        dialog.open()

    @Slot(list)
    def _on_selected(self, names: Sequence[str]) -> None:
        files = []
        for path in map(Path, names):
            try:
                files.append(read_file(path))
            except CrmdeskError as error:
                self.refused.emit(error)
        self.add(files)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()) or event.mimeData().hasImage():
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.add(files_of(event.mimeData(), self.refused.emit))
        event.acceptProposedAction()
