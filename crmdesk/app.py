"""The composition root: the one place that builds everything the window needs.

Panels are made when they are first shown, so that neither pyqtgraph nor pandas nor ReportLab is
loaded before somebody asks for a chart or a dossier.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings, QTimer, Slot
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from crmdesk.book import Book, Changes
from crmdesk.errors import CrmdeskError
from crmdesk.main_window import MainWindow, PanelMaker
from crmdesk.models.selection import Selection
from crmdesk.panels.dialogs.open_book import BookOpener, show_error
from crmdesk.panels.panel import Desk, Panel
from crmdesk.qt.focus_mark import FocusMark
from crmdesk.qt.garbage import WindowGarbage
from crmdesk.qt.i18n import Localizer, effective_language, install_language
from crmdesk.qt.icons import Icons
from crmdesk.qt.settings import Settings
from crmdesk.qt.tasks import TaskRunner
from crmdesk.qt.theme import Theme
from crmdesk.upkeep import Upkeep


def application(arguments: list[str] | None = None) -> QApplication:
    """Return the one QApplication, made on the first call."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(arguments if arguments is not None else sys.argv[:1])
        app.setApplicationName("crmdesk")
        app.setOrganizationName("crmdesk")
    return app


_SHOWN_MS = 50
"""Until the window is on the screen."""


class Workplace(QObject):
    """Builds the window on a book, and builds it anew on another book or in another language.

    Args:
        app: the application.
        book: the open book; without one, :meth:`begin` has to be called before :attr:`window`.
        settings: what was remembered.
        store: where the settings are kept; without one they are forgotten.
    """

    def __init__(
        self,
        app: QApplication,
        book: Book | None,
        settings: Settings,
        store: QSettings | None = None,
    ) -> None:
        super().__init__(app)
        self._app, self._store = app, store
        self.theme = Theme(app, settings.theme)  # type: ignore[arg-type]
        self._language = effective_language(settings.language)
        self._translator = install_language(app, self._language)
        self._garbage = WindowGarbage(app)
        self._focus_mark = FocusMark(self.theme, app, self)
        self._icons = Icons(self.theme)
        self.runner = TaskRunner(self)
        self.upkeep = Upkeep(self, self)
        self.settings = settings
        self.theme.changed.connect(self._save_soon)
        self.window: MainWindow
        self.desk: Desk
        if book is not None:
            self._seat(book)

    # books

    @property
    def opener(self) -> BookOpener:
        """Opens books in the language of the moment."""
        return BookOpener(self._icons, self.runner, Localizer(self._language))

    def _seat(self, book: Book) -> None:
        """Build desk and window for a book."""
        book.has_window = True
        self.desk = Desk(
            book=book,
            theme=self.theme,
            icons=self._icons,
            localizer=Localizer(self._language),
            runner=self.runner,
            settings=self.settings,
            selection=Selection(self),
        )
        self.window = self._new_window()

    def show_book(self, book: Book) -> None:
        """Show this book, in place of the one shown so far."""
        old = getattr(self, "desk", None)
        if old is None:
            self.settings = self.settings.with_book(str(book.path))
            self._seat(book)
            self.window.show()
        else:
            old_window = self.window
            self.runner.cancel_all()
            self.runner.wait_for_all()
            old_window.retire()
            self.settings = old.settings.with_book(str(book.path))
            self._seat(book)
            self._replace(old_window)
            old.book.close()
        QTimer.singleShot(_SHOWN_MS, self, self._after_shown)

    @Slot(object)
    def open_book(self, path: Path) -> bool:
        """Open another book, asking for what it needs; return whether it is shown."""
        window = getattr(self, "window", None)
        if window is not None:
            if self.desk.book.is_at(path):
                return True
            if window.leaving.holds_back():
                return False
        book = self.opener.open(path, window)
        if book is None:
            return False
        self.show_book(book)
        return True

    @Slot()
    def new_book(self) -> bool:
        """Ask what a new book shall be, make it and show it; return whether it is shown."""
        from crmdesk.panels.dialogs.new_book import NewBookDialog

        window = getattr(self, "window", None)
        dialog = NewBookDialog(_books_folder(), window)
        if dialog.exec() != QDialog.DialogCode.Accepted or dialog.wanted is None:
            return False
        wanted = dialog.wanted
        try:
            wanted.path.parent.mkdir(parents=True, exist_ok=True)
            book = Book.create(
                wanted.path,
                name=wanted.name,
                currency=wanted.currency,
                passphrase=wanted.passphrase,
            )
        except CrmdeskError as error:
            show_error(error, self._language, window)
            return False
        self.show_book(book)
        return True

    def begin(self) -> bool:
        """Show the way in at the first start; return whether a book is open after it."""
        from crmdesk.panels.dialogs.welcome import WelcomeDialog

        while True:
            dialog = WelcomeDialog(self._icons)
            dialog.language_requested.connect(dialog.reject)
            dialog.language_requested.connect(self._swap_language)
            before = self._language
            if dialog.exec() != QDialog.DialogCode.Accepted:
                if self._language == before:
                    return False
            elif self._begin_with(dialog.choice):
                return True

    def _begin_with(self, choice: str) -> bool:
        if choice == "sample":
            return self.show_sample()
        if choice == "open":
            path = _ask_for_book()
            return path is not None and self.open_book(path)
        made = self.new_book()
        if made and choice == "import":
            QTimer.singleShot(0, self.window, self.window.actions_by_name["import"].trigger)
        return made

    def show_sample(self) -> bool:
        """Show the sample book; return whether it could be opened."""
        try:
            self.show_book(sample_book())
        except CrmdeskError as error:
            show_error(error, self._language)
            return False
        return True

    # language and settings

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.desk, panel_makers())
        window.language_requested.connect(self.switch_language)
        window.book_requested.connect(self.open_book)
        window.new_book_requested.connect(self.new_book)
        window.restore_requested.connect(self.upkeep.restore)
        window.hub.changed.connect(self._on_changed)
        return window

    @Slot()
    def _swap_language(self) -> None:
        self._language = "en" if self._language == "zh_CN" else "zh_CN"
        self._translator = install_language(self._app, self._language)
        self.settings = replace(self.settings, language=self._language)

    @Slot()
    def switch_language(self) -> None:
        """Show the window in the other language, at the same panel and customer."""
        old, key = self.window, self.window.panel_key
        if old.leaving.holds_back(for_good=False):
            return
        place = old.show_panel(key).place()
        old.retire()
        self._swap_language()
        self.desk.localizer = Localizer(self._language)
        self.desk.settings = replace(self.desk.settings, language=self._language)
        self.window = self._new_window()
        self.window.show_panel(key).take_place(place)
        self._replace(old)
        self._save_soon()
        self.upkeep.count_today()
        self.upkeep.remind()

    def _replace(self, old: MainWindow) -> None:
        """Show the new window, then let go of the old one: the last one closed ends all."""
        self.window.show()
        old.close()
        old.deleteLater()

    @Slot()
    def _save_soon(self) -> None:
        QTimer.singleShot(_SHOWN_MS, self, self.save)

    @Slot()
    def save(self) -> None:
        """Keep the settings."""
        desk = getattr(self, "desk", None)
        if self._store is not None:
            (desk.settings if desk is not None else self.settings).save(self._store)

    @Slot()
    def _after_shown(self) -> None:
        """Do what the first picture need not wait for: the disk, and figures of another day."""
        self.save()
        self.upkeep.refresh_standing()
        self.upkeep.count_today()
        self.upkeep.back_up_soon()
        self.upkeep.get_ready_soon(chinese=self._language == "zh_CN")

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        self.upkeep.settling.start()
        if changes.touches("task"):
            self.upkeep.count_today()


def panel_makers() -> dict[str, tuple[str, PanelMaker]]:
    """Return the panels of the side bar: key → (name, maker)."""
    translate = QCoreApplication.translate
    return {
        "today": (translate("MainWindow", "Today"), _today),
        "customers": (translate("MainWindow", "Customers"), _customers),
        "timeline": (translate("MainWindow", "Timeline"), _timeline),
        "tiers": (translate("MainWindow", "Tiers"), _tiers),
        "charts": (translate("MainWindow", "Charts"), _charts),
        "tidy": (translate("MainWindow", "Tidy up"), _tidy),
    }


def _today(desk: Desk, parent: QWidget) -> Panel:
    from crmdesk.panels.today import TodayPanel

    return TodayPanel(desk, parent)


def _customers(desk: Desk, parent: QWidget) -> Panel:
    from crmdesk.panels.customers import CustomersPanel

    return CustomersPanel(desk, parent)


def _timeline(desk: Desk, parent: QWidget) -> Panel:
    from crmdesk.panels.timeline import TimelinePanel

    return TimelinePanel(desk, parent)


def _tiers(desk: Desk, parent: QWidget) -> Panel:
    from crmdesk.panels.tiers import TiersPanel

    return TiersPanel(desk, parent)


def _charts(desk: Desk, parent: QWidget) -> Panel:
    from crmdesk.panels.charts import ChartsPanel

    return ChartsPanel(desk, parent)


def _tidy(desk: Desk, parent: QWidget) -> Panel:
    from crmdesk.panels.tidy import TidyPanel

    return TidyPanel(desk, parent)


def sample_book() -> Book:
    """Open the sample book, making it where there is none."""
    from crmdesk.services.sample import make_sample

    folder = _books_folder()
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "sample.crm"
    if path.exists():
        return Book.open(path)
    book = Book.create(path, name=QCoreApplication.translate("App", "Sample book"))
    make_sample(book)
    return book


def _books_folder() -> Path:
    from platformdirs import user_documents_path

    return user_documents_path() / "crmdesk"


def _ask_for_book() -> Path | None:
    from PySide6.QtWidgets import QFileDialog

    words = QCoreApplication.translate("App", "Books (*.crm)")
    chosen, _ = QFileDialog.getOpenFileName(None, "crmdesk", str(Path.home()), words)
    return Path(chosen) if chosen else None


def main(
    book_path: Path | None = None, passphrase: str | None = None, *, sample: bool = False
) -> int:
    """Open the window and run it; return the exit code.

    Args:
        book_path: the book to open; else the last one, else the user is asked how to begin.
        passphrase: of an encrypted book.
        sample: open the sample book, whatever was open last.
    """
    from platformdirs import user_log_path

    from crmdesk.qt.crash import CrashReporter, start_logging

    app = application()
    try:
        log = start_logging(user_log_path("crmdesk", appauthor=False))
    except OSError:
        log = None
    reporter = CrashReporter(log, parent=app)
    reporter.install()
    store = QSettings()
    workplace = Workplace(app, None, Settings.load(store), store)
    if not _start(workplace, book_path, passphrase, sample):
        return 1 if book_path is not None else 0
    reporter.set_window(workplace.window)
    code = app.exec()
    workplace.save()
    workplace.desk.book.close()
    reporter.uninstall()
    return code


def _start(
    workplace: Workplace, book_path: Path | None, passphrase: str | None, sample: bool
) -> bool:
    """Show the book that is wanted; return whether one is shown."""
    if sample:
        return workplace.show_sample()
    last = workplace.settings.last_book
    path = book_path or (Path(last) if last else None)
    if path is None:
        return workplace.begin()
    book = workplace.opener.open(path, passphrase=passphrase)
    if book is not None:
        workplace.show_book(book)
        return True
    return book_path is None and workplace.begin()
