"""The export dialog: whom, in which form, into which file; says what was written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QRadioButton, QWidget

from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.export_choices import ExportChoices, export_choices
from crmdesk.models.filter_words import filter_words
from crmdesk.panels.panel import Desk
from crmdesk.qt.i18n import listed
from crmdesk.qt.tasks import Job
from crmdesk.services.exporting import export
from crmdesk.ui.export_book_ui import Ui_ExportBook

_ENDINGS: Final = {"xlsx": ".xlsx", "csv": ".csv", "folder": "", "vcard": ".vcf"}
_NAMED: Final = 5
"""Files that are named when they are written; of more it is said how many."""
_NO_NAME: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class ExportDialog(QDialog):
    """Writes customers into a file of another program's form.

    Args:
        desk: what is exported, and what is chosen there.
        parent: as Qt has it.
        ids: customers chosen by hand; without them the one in view.

    Signals:
        exported: the paths written.
        noticed: (text, whether Undo is offered), when it ends after the dialog was closed.
    """

    exported = Signal(object)
    noticed = Signal(str, bool)

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, ids: Sequence[int] = ()
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        in_view = desk.selection.customer_id
        self._chosen = tuple(ids) or ((in_view,) if in_view is not None else ())
        self._choices: ExportChoices | None = None
        self._written: list[Path] = []
        self._agreed: Path | None = None
        self._own_path = False
        self.ui = Ui_ExportBook()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.ui.open_button.hide()
        self._fill_versions()
        self.ui.chosen_button.setEnabled(False)
        self.ui.listed_button.setEnabled(False)
        self._propose_path()
        self._connect()
        self._read_choices()

    def _connect(self) -> None:
        ui = self.ui
        for button in (ui.xlsx_button, ui.csv_button, ui.folder_button, ui.vcard_button):
            button.toggled.connect(self._on_format)
        for button in (ui.chosen_button, ui.listed_button, ui.all_button):
            button.toggled.connect(self._on_scope)
        ui.version_field.currentIndexChanged.connect(self._on_version)
        ui.path_field.textEdited.connect(self._on_path_typed)
        ui.choose_button.clicked.connect(self._on_choose)
        ui.open_button.clicked.connect(self._on_open)
        ui.close_button.clicked.connect(self.reject)
        ui.export_button.clicked.connect(self.start_export)

    # whom

    def _read_choices(self) -> None:
        book, chosen, shown = self._desk.book, self._chosen, self._desk.selection.filter

        def work(_job: Job) -> ExportChoices:
            return export_choices(book, chosen, shown)

        self._desk.runner.run(
            work, title=self.tr("Counting customers"), done=self._on_choices, show_progress=False
        )

    def _on_choices(self, choices: ExportChoices) -> None:
        ui, number = self.ui, self._desk.localizer.number
        self._choices = choices
        ui.all_button.setText(
            self.tr("&Everybody in the book: {0} customers").format(number(choices.total))
        )
        ui.chosen_button.setVisible(bool(choices.chosen))
        if choices.chosen:
            name = choices.name or self.tr("{0} customers").format(number(len(choices.chosen)))
            ui.chosen_button.setText(self.tr("&Chosen: {0}").format(name.replace("&", "&&")))
            ui.chosen_button.setEnabled(True)
        ui.listed_button.setVisible(choices.listed is not None)
        if choices.listed is not None:
            words = " · ".join(
                filter_words(self._desk.selection.filter, self._desk.book, self._desk.localizer)
            ).replace("&", "&&")
            count = number(len(choices.listed))
            ui.listed_button.setText(self.tr("The &list: {0} customers, {1}").format(count, words))
            ui.listed_button.setEnabled(True)
            ui.listed_button.setChecked(True)
        self.adjustSize()

    @property
    def ids(self) -> tuple[int, ...] | None:
        """The customers that are going to be exported; None for all."""
        if self._choices is None or self.ui.all_button.isChecked():
            return None
        return self._choices.chosen if self.ui.chosen_button.isChecked() else self._choices.listed

    # what and where

    @property
    def form(self) -> str:
        """The form chosen: xlsx, csv, folder or vcard."""
        ui = self.ui
        buttons: dict[str, QRadioButton] = {
            "xlsx": ui.xlsx_button, "csv": ui.csv_button,
            "folder": ui.folder_button, "vcard": ui.vcard_button,
        }  # fmt: skip
        return next(form for form, button in buttons.items() if button.isChecked())

    @property
    def card_version(self) -> str:
        """The version of vCards chosen."""
        return str(self.ui.version_field.currentData())

    def _fill_versions(self) -> None:
        field = self.ui.version_field
        for version, words in (
            ("4.0", self.tr("4.0: keeps most")),
            ("3.0", self.tr("3.0: for Outlook, Google and most phones")),
            ("2.1", self.tr("2.1: for old phones")),
        ):
            field.addItem(words, version)
        self.ui.version_part.setVisible(self.form == "vcard")

    @property
    def path(self) -> Path:
        """Where it is written; the form decides how the name ends."""
        path, ending = Path(self.ui.path_field.text().strip()).expanduser(), _ENDINGS[self.form]
        if not ending:
            return path.with_suffix("") if path.suffix.casefold() in _ENDINGS.values() else path
        known = not path.name or path.suffix.casefold() == ending
        return path if known else path.with_name(path.name + ending)

    def _propose_path(self) -> None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or str(Path.home()))
        name = _NO_NAME.sub(" ", self._desk.book.name).strip(" .") or "crmdesk"
        self.ui.path_field.setText(str(folder / (name + _ENDINGS[self.form])))

    @Slot(bool)
    def _on_format(self, on: bool) -> None:
        if not on:
            return
        self.ui.version_part.setVisible(self.form == "vcard")
        if not self._own_path:
            self._propose_path()
        else:
            typed = Path(self.ui.path_field.text())
            if typed.suffix.casefold() in _ENDINGS.values():
                typed = typed.with_suffix(_ENDINGS[self.form])
            self.ui.path_field.setText(str(typed))
        self._begin_again()

    @Slot(bool)
    def _on_scope(self, on: bool) -> None:
        if on:
            self._begin_again()

    @Slot()
    def _on_version(self) -> None:
        self._begin_again()

    @Slot(str)
    def _on_path_typed(self, _text: str) -> None:
        self._own_path = True
        self._begin_again()

    def _begin_again(self) -> None:
        self._agreed = None
        self.ui.open_button.hide()
        self._say("", "muted")

    @Slot()
    def _on_choose(self) -> None:
        here = str(self.path)
        if self.form == "folder":
            chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the tables"), here)
        else:
            ending = _ENDINGS[self.form]
            words = self.tr("{0} files (*{1})").format(ending[1:].upper(), ending)
            chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Export into"), here, words)
        if chosen:
            self._own_path = True
            self.ui.path_field.setText(chosen)
            self._begin_again()
            if self.form != "folder" and str(self.path) == chosen:
                self._agreed = self.path  # the system's dialog has asked

    # going

    @Slot()
    def start_export(self) -> None:
        """Write the file in a task; one that is there is replaced only after a second word."""
        if not self.ui.export_button.isEnabled():
            return
        path, form, ids, book = self.path, self.form, self.ids, self._desk.book
        trouble = self._trouble(path)
        if trouble:
            self._say(trouble, "warning")
            return

        version = self.card_version
        kind = "csv" if form == "folder" else form

        def work(job: Job) -> list[Path]:
            def told(done: int, total: int) -> bool:
                job.progress(done, total)
                return not job.cancelled

            return export(book, kind, path, ids, card_version=version, progress=told)

        self.ui.export_button.setEnabled(False)
        self._say(self.tr("Writing…"), "muted")
        task = self._desk.runner.run(
            work, title=self.tr("Exporting to {0}").format(path.name),
            done=self._on_written, failed=self._on_failed,
        )  # fmt: skip
        task.cancelled.connect(self._on_cancelled)

    def _trouble(self, path: Path) -> str:
        """Return what is to be said before writing, or nothing."""
        if not self.ui.path_field.text().strip():
            return self.tr("Name the file to export into.")
        if path == self._agreed:
            return ""
        full = path.is_dir() and any(path.iterdir())
        if self.form == "folder" and not full:
            return (
                self.tr("{0} is a file, not a folder.").format(path.name) if path.is_file() else ""
            )
        if self.form != "folder" and path.is_dir():
            return self.tr("{0} is a folder: name a file in it.").format(path.name)
        if not path.exists():
            return ""
        self._agreed = path
        if full:
            return self.tr(
                "{0} holds files already. Export again to replace those of the same names."
            ).format(path.name)
        return self.tr("{0} exists already. Export again to replace it.").format(path.name)

    def _on_written(self, written: list[Path]) -> None:
        self._written = written
        self._agreed = None
        self.ui.export_button.setEnabled(True)
        words = self.tr("Written: {0}").format(self._written_words(written))
        self._say(words, "positive")
        self.ui.open_button.show()
        self.exported.emit(written)
        if not self.isVisible():
            self.noticed.emit(words, False)

    def _written_words(self, written: list[Path]) -> str:
        """Return what was written in a few words; of many files the first and how many."""
        names = [path.name for path in written]
        if len(names) <= _NAMED:
            return listed(names)
        words = self.tr("{0} and {1} more files")
        more = self._desk.localizer.number(len(names) - _NAMED)
        return words.format(listed(names[:_NAMED]), more)

    def _on_failed(self, error: Exception) -> None:
        self.ui.export_button.setEnabled(True)
        if not isinstance(error, CrmdeskError):
            raise error
        words = error_words(error, language=self._desk.localizer.language)
        text = words.whole
        self._say(text, "danger")
        if not self.isVisible():
            self.noticed.emit(text, False)

    @Slot()
    def _on_cancelled(self) -> None:
        self.ui.export_button.setEnabled(True)
        self._say(self.tr("The export was stopped: nothing was written."), "muted")

    @Slot()
    def _on_open(self) -> None:
        if self._written:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written[0].parent)))

    def _say(self, text: str, role: str) -> None:
        message = self.ui.message
        message.setText(text)
        message.setProperty("role", role)
        message.style().polish(message)
