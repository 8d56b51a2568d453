"""The print dialog of the dossier: choose, look, then save it or send it to a printer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from shutil import rmtree
from typing import TypeVar

from PySide6.QtCore import QLocale, QSize, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book.queries.customers import customer_rows
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.panels.dialogs.choose_files import documents_folder
from crmdesk.panels.dialogs.pdf_pages import PdfPages, draw_pages, print_pages
from crmdesk.panels.panel import Desk
from crmdesk.qt.frame import FRAME
from crmdesk.qt.tasks import Job, Task
from crmdesk.services.dossiers import fresh_folder, print_dossiers, safe_name

T = TypeVar("T")
_PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
PREVIEW_SCALE = 1.1  # pixels per point
PREVIEW_CUSTOMERS = 5  # a preview of hundreds of dossiers would be read by nobody


class PrintDossierDialog(QDialog):
    """Prints the dossiers of one or many customers.

    Signals:
        saved: the path of the file written.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ids = tuple(ids)
        self._folder = QTemporaryDir()
        self._task: Task | None = None
        self.setWindowTitle(self.tr("Print dossier"))
        self.resize(QSize(1080, 820).boundedTo(self.screen().availableGeometry().size() - FRAME))
        self._build()
        self._connect()
        self.draw_preview()

    @property
    def page_count(self) -> int:
        """How many pages the preview shows."""
        return self._pages.page_count

    def _build(self) -> None:
        row = QHBoxLayout(self)
        side = QVBoxLayout()
        self.whom = QLabel(self._whom(), self)
        self.whom.setTextFormat(Qt.TextFormat.PlainText)
        self.whom.setWordWrap(True)
        self.whom.setProperty("role", "section")
        side.addWidget(self.whom)
        form = QFormLayout()
        self.language = QComboBox(self)
        self.language.addItem(self.tr("English"), "en")
        self.language.addItem(self.tr("Chinese"), "zh_CN")
        self.language.setCurrentIndex(self.language.findData(self._desk.localizer.language))
        form.addRow(self.tr("Language"), self.language)
        self.paper = QComboBox(self)
        self.paper.addItem("A4", "a4")
        self.paper.addItem("Letter", "letter")
        self.paper.setCurrentIndex(self.paper.findData(_usual_paper()))
        form.addRow(self.tr("Paper"), self.paper)
        side.addLayout(form)
        self.sensitive = QCheckBox(self.tr("Family, health, ethnicity"), self)
        side.addWidget(self.sensitive)
        self.message = QLabel(self)
        self.message.setWordWrap(True)
        self.message.setProperty("role", "muted")
        side.addWidget(self.message)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.setAutoDefault(False)
        for widget in (self.bar, self.stop_button):
            widget.hide()
            side.addWidget(widget)
        side.addStretch(1)
        self.save_button = QPushButton(self.tr("Save PDF…"), self)
        self.save_button.setDefault(True)
        self.print_button = QPushButton(self.tr("Print…"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.each_button = QPushButton(self.tr("One PDF each…"), self)
        self.each_button.setToolTip(self.tr("A file for each customer, in a folder of their own"))
        self.each_button.setVisible(len(self._ids) > 1)
        for button in (self.save_button, self.each_button, self.print_button, self.close_button):
            button.setAutoDefault(button is self.save_button)
            side.addWidget(button)
        row.addLayout(side)
        row.setSpacing(tokens.S4)
        self._pages = PdfPages(self)
        row.addWidget(self._pages, 1)

    def _whom(self) -> str:
        """Return the name of the one customer printed, or how many there are."""
        if len(self._ids) == 1:
            with self._desk.book.read() as connection:
                rows = customer_rows(connection, self._ids)
            if rows:
                return rows[0].name
        return self.tr("{0} customers").format(self._desk.localizer.number(len(self._ids)))

    def _proposal(self) -> Path:
        """Return where the PDF would go: among the documents, named after its customer."""
        return documents_folder() / f"{safe_name(self.whom.text())}.pdf"

    def _connect(self) -> None:
        self.language.currentIndexChanged.connect(self.draw_preview)
        self.paper.currentIndexChanged.connect(self.draw_preview)
        self.sensitive.toggled.connect(self.draw_preview)
        self.save_button.clicked.connect(self._on_save)
        self.each_button.clicked.connect(self._on_each)
        self.print_button.clicked.connect(self._on_print)
        self.close_button.clicked.connect(self.reject)
        self.stop_button.clicked.connect(self._on_stop)
        self.finished.connect(self._on_finished)

    @Slot()
    def draw_preview(self) -> None:
        """Print into a file of the dialog's own and show its pages."""
        target = Path(self._folder.path()) / "preview.pdf"
        write = self._writer(self._ids[:PREVIEW_CUSTOMERS], target)

        scale = PREVIEW_SCALE * self.devicePixelRatioF()

        def work(job: Job) -> list[QImage]:
            write(job)
            return list(draw_pages(target, scale))

        self._say(self.tr("Drawing the preview…"))
        self._start(work, self.tr("Drawing the preview"), self._on_preview)

    def save_to(self, target: Path) -> None:
        """Write the dossiers of all the customers into one file; the old one stays till then."""
        draft = target.with_name(f".{target.name}.part.pdf")
        write = self._writer(self._ids, draft)

        def work(job: Job) -> Path:
            try:
                write(job)
                draft.replace(target)
            except OSError as error:
                happened = f"{target} cannot be written: {error.strerror}."
                raise CrmdeskError(happened, kept="The file there before was kept.") from error
            finally:
                draft.unlink(missing_ok=True)
            return target

        self._start(work, self.tr("Printing dossiers"), self._on_saved, seen=True)

    def save_each(self, place: Path) -> None:
        """Write a file for each customer into a new folder at a place; it goes when stopped."""
        try:
            folder = fresh_folder(place, self.tr("Dossiers {0}").format(date.today().isoformat()))
        except CrmdeskError as error:
            self._on_failed(error)
            return
        write = self._writer(self._ids, folder)

        def work(job: Job) -> Path:
            try:
                write(job)
            except BaseException:
                rmtree(folder, ignore_errors=True)
                raise
            return folder

        self._start(work, self.tr("Printing dossiers"), self._on_each_saved, seen=True)

    def _writer(self, ids: Sequence[int], target: Path) -> Callable[[Job], object]:
        """Return the job that prints; all it needs is read here, on the window's thread."""
        printing = partial(
            print_dossiers, self._desk.book, ids, target,
            lang=self.language.currentData(), paper=self.paper.currentData(),
            sensitive=self.sensitive.isChecked(), today=self._desk.book.past,
        )  # fmt: skip

        def write(job: Job) -> object:
            def step(done: int, total: int) -> None:
                job.raise_if_cancelled()
                job.progress(done, total)

            return printing(progress=step)

        return write

    def _start(
        self, work: Callable[[Job], T], title: str, done: Callable[[T], None], *, seen: bool = False
    ) -> None:
        """Begin a job; one that is ``seen`` shows how far it is, and can be stopped."""
        self._task = self._desk.runner.run(
            work, title=title, done=done, failed=self._on_failed, key="dossier"
        )
        self._show_progress(seen)
        if seen:
            self._say(f"{title}…")
            self.bar.setRange(0, 0)
            self._task.progressed.connect(self._on_progressed)
            self._task.cancelled.connect(self._on_cancelled)

    def _show_progress(self, running: bool) -> None:
        self.bar.setVisible(running)
        self.stop_button.setVisible(running)
        for widget in (
            self.save_button, self.each_button, self.print_button, self.language, self.paper,
            self.sensitive,
        ):  # fmt: skip
            widget.setDisabled(running)

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    @Slot()
    def _on_stop(self) -> None:
        if self._task is not None:
            self._task.cancel()

    @Slot()
    def _on_cancelled(self) -> None:
        self._show_progress(False)
        self._say(self.tr("Stopped: nothing was written"))

    def _say(self, text: str, role: str = "muted") -> None:
        self.message.setText(text)
        self.message.setProperty("role", role)
        self.message.style().polish(self.message)

    def _on_preview(self, pages: list[QImage]) -> None:
        self._pages.show_pages(pages)
        number = self._desk.localizer.number
        words = self.tr("{0} pages").format(number(len(pages)))
        words = self.tr("1 page") if len(pages) == 1 else words
        if len(self._ids) > PREVIEW_CUSTOMERS:
            words = self.tr("Preview of the first {0}; all {1} are printed").format(
                number(PREVIEW_CUSTOMERS), number(len(self._ids))
            )
        self._say(words)

    def _on_saved(self, target: Path) -> None:
        self._show_progress(False)
        self._say(self.tr("Saved as {0}").format(target.name), "positive")
        self.saved.emit(target)

    def _on_each_saved(self, folder: Path) -> None:
        self._show_progress(False)
        number = self._desk.localizer.number(len(self._ids))
        self._say(self.tr("{0} files in {1}").format(number, folder.name), "positive")
        self.saved.emit(folder)

    def _on_failed(self, error: Exception) -> None:
        self._show_progress(False)
        if not isinstance(error, CrmdeskError):
            raise error
        words = error_words(error, language=self._desk.localizer.language)
        self._say(words.whole, "danger")

    @Slot()
    def _on_save(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save PDF"), str(self._proposal()), self.tr("PDF files (*.pdf)")
        )
        if chosen:
            self.save_to(_as_pdf(Path(chosen)))

    @Slot()
    def _on_each(self) -> None:
        words = self.tr("Where shall the folder of dossiers be made?")
        chosen = QFileDialog.getExistingDirectory(self, words, str(documents_folder()))
        if chosen:
            self.save_each(Path(chosen))

    @Slot()
    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._proposal().stem)  # what the queue and a PDF call it
        printer.setPageSize(QPageSize(_PAPERS[self.paper.currentData()]))
        printer.setFullPage(True)  # the pages have their own margins
        if QPrintDialog(printer, self).exec() != QDialog.DialogCode.Accepted:
            return
        target = Path(self._folder.path()) / "print.pdf"
        write = self._writer(self._ids, target)

        def work(job: Job) -> None:
            def step(done: int, total: int) -> None:
                job.raise_if_cancelled()
                job.progress(done, total)

            write(job)
            print_pages(target, printer, step)

        self._start(work, self.tr("Printing dossiers"), self._on_paper, seen=True)

    def _on_paper(self, _nothing: None) -> None:
        self._show_progress(False)
        self._say(self.tr("Sent to the printer"), "positive")

    @Slot()
    def _on_finished(self) -> None:
        if self._task is not None:
            self._task.cancel()


def _usual_paper() -> str:
    """Return the paper of the system's country."""
    system = QLocale.system()
    american = system.measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if american and system.language() != QLocale.Language.C else "a4"


def _as_pdf(chosen: Path) -> Path:
    """Return the file with its ending; a dot in a name ("Geanal Ltd. 2") is no ending."""
    return chosen if chosen.suffix.lower() == ".pdf" else chosen.with_name(f"{chosen.name}.pdf")
