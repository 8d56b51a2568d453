"""Opens the dialogs of the window; each is loaded when it is first wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from crmdesk.panels.panel import Desk
from crmdesk.qt.actions import ActionSpec

BOOK_ENDING = ".crm"
BOOK_FILES = f"*{BOOK_ENDING}"


class Doors(QObject):
    """Opens dialogs on the window's desk.

    Signals:
        noticed: (text, whether Undo is offered).
        book_chosen: the path of another book.
        customers_shown: the list of customers shall be looked at.
    """

    noticed = Signal(str, bool)
    book_chosen = Signal(object)
    customers_shown = Signal()

    def __init__(self, desk: Desk, specs: Sequence[ActionSpec], window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._specs, self._window = desk, specs, window

    def open_book(self) -> None:
        """Ask for another book."""
        words = self.tr("Books") + f" ({BOOK_FILES})"
        folder = str(self._desk.book.path.parent)
        chosen, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a book"), folder, words)
        if chosen:
            self.book_chosen.emit(Path(chosen))

    def choose_import(self) -> None:
        """Ask for files and show what is in them."""
        from crmdesk.panels.dialogs.choose_files import choose_import_files

        self.import_files(choose_import_files(self._window))

    def take_dropped(self, mime: QMimeData) -> None:
        """Open a book or import what was dropped on the window; say why the rest cannot be."""
        from crmdesk.panels.dialogs.choose_files import dropped_paths, refusals

        local = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        books = [Path(each) for each in local if each.casefold().endswith(BOOK_ENDING)]
        if books:
            self.book_chosen.emit(books[0])
            return
        refused = refusals(mime)
        if refused:
            self.noticed.emit(" ".join(refused), False)
        self.import_files(dropped_paths(mime))

    def import_files(self, paths: Sequence[Path]) -> None:
        """Show what is in these files; they are imported when the user says so."""
        if not paths:
            return
        from crmdesk.panels.dialogs.import_files import ImportDialog

        dialog = ImportDialog(self._desk, paths, self._window)
        dialog.noticed.connect(self.noticed)
        dialog.customers_shown.connect(self.customers_shown)
        dialog.open()

    def export(self, chosen: Sequence[int] = ()) -> None:
        """Ask what to write into which file: these customers, those shown, or all."""
        from crmdesk.panels.dialogs.export_book import ExportDialog

        dialog = ExportDialog(self._desk, self._window, ids=chosen)
        dialog.noticed.connect(self.noticed)
        dialog.open()

    @Slot(object)
    def print_dossiers(self, ids: Sequence[int]) -> None:
        """Show the dossiers of these customers, to be saved or printed."""
        from crmdesk.panels.dialogs.print_dossier import PrintDossierDialog

        PrintDossierDialog(self._desk, ids, self._window).open()

    def print_chosen(self, marked: Sequence[int] = ()) -> None:
        """Show the dossiers of the customers marked in the list, else of the one in view."""
        shown = self._desk.selection.customer_id
        if shown is not None and shown not in marked:
            marked = (shown,)
        if marked:
            self.print_dossiers(marked)
        else:
            self.noticed.emit(self.tr("Choose a customer first"), False)

    def history(self) -> None:
        """Show what was changed, in the book and for the customer in view."""
        from crmdesk.panels.dialogs.history import HistoryDialog

        HistoryDialog(self._desk, self._desk.selection.customer_id, self._window).open()

    def as_of(self) -> None:
        """Show the customer in view as it was on a past day."""
        from crmdesk.panels.dialogs.as_of import AsOfDialog

        chosen = self._desk.selection.customer_id
        if chosen is None:
            self.noticed.emit(self.tr("Choose a customer first"), False)
        else:
            AsOfDialog(self._desk, chosen, self._window).open()

    @Slot()
    def currencies(self) -> None:
        """Show the home currency and the exchange rates."""
        from crmdesk.panels.dialogs.currencies import CurrenciesDialog

        CurrenciesDialog(self._desk, self._window).open()

    @Slot()
    def answers(self) -> None:
        """Show the library of prepared answers."""
        from crmdesk.panels.dialogs.answers import AnswersDialog

        dialog = AnswersDialog(self._desk, self._window)
        dialog.noticed.connect(self.noticed)
        dialog.open()

    @Slot()
    def templates(self) -> None:
        """Show the user's own templates of entries."""
        from crmdesk.panels.dialogs.templates import TemplatesDialog

        dialog = TemplatesDialog(self._desk, self._window)
        dialog.noticed.connect(self.noticed)
        dialog.open()

    def keys(self) -> None:
        """Show the keys."""
        from crmdesk.panels.dialogs.keys import KeysDialog

        KeysDialog(self._specs, self._window).open()

    def about(self) -> None:
        """Show what the program is made of."""
        from crmdesk.panels.dialogs.about import AboutDialog

        AboutDialog(self._window).open()
