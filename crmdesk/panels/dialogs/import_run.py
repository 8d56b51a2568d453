"""One import under way: progress and stop in the window's status bar, then the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from crmdesk.panels.dialogs.import_report import ImportReportDialog
from crmdesk.panels.panel import Desk
from crmdesk.qt.tasks import Job
from crmdesk.services.importing import Plans
from crmdesk.services.importing.undoable import Imported, import_undoably


class ImportRun(QObject):
    """Imports files in a task and shows the report over the window when it is done.

    Args:
        desk: where to.
        window: what the report belongs to.
        parent: the owner.

    Signals:
        imported: the ``Imported``.
        failed: the exception; nothing was imported.
        noticed: (text, whether Undo is offered) for the notice of the window.
        customers_shown: the window's filter now shows the imported customers.
    """

    imported = Signal(object)
    failed = Signal(object)
    noticed = Signal(str, bool)
    customers_shown = Signal()

    def __init__(self, desk: Desk, window: QWidget | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = window
        self.report: ImportReportDialog | None = None

    def start(self, paths: Sequence[Path], plans: Plans) -> None:
        """Begin to import; the user may stop it, and then nothing of it is kept."""
        book = self._desk.book

        def work(job: Job) -> Imported:
            def step(done: int, total: int) -> bool:
                job.progress(done, total)
                return not job.cancelled

            return import_undoably(book, paths, plans=plans, progress=step)

        name = paths[0].name if len(paths) == 1 else self.tr("{0} files").format(len(paths))
        task = self._desk.runner.run(
            work,
            title=self.tr("Importing {0}").format(name),
            done=self._on_imported,
            failed=self.failed.emit,
        )
        task.cancelled.connect(self._on_cancelled)

    def _on_imported(self, result: Imported) -> None:
        self.report = ImportReportDialog(self._desk, result, self._window)
        self.report.noticed.connect(self.noticed)
        self.report.customers_shown.connect(self.customers_shown)
        self.report.show()
        self.imported.emit(result)

    @Slot()
    def _on_cancelled(self) -> None:
        self.noticed.emit(self.tr("The import was stopped: nothing was imported"), False)
