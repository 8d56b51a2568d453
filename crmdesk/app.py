"""The composition root: the one place that builds everything the window needs.

Panels are made when they are first shown, so that neither pyqtgraph nor pandas nor ReportLab is
loaded before somebody asks for a chart or a dossier.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtWidgets import QApplication

from crmdesk.book import Book
from crmdesk.main_window import MainWindow, PanelMaker
from crmdesk.models.selection import Selection
from crmdesk.panels.panel import Desk, Panel
from crmdesk.qt.garbage import WindowGarbage
from crmdesk.qt.i18n import Localizer, effective_language, install_language
from crmdesk.qt.icons import Icons
from crmdesk.qt.settings import Settings
from crmdesk.qt.tasks import TaskRunner
from crmdesk.qt.theme import Theme


def application(arguments: list[str] | None = None) -> QApplication:
    """Return the one QApplication, made on the first call."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(arguments if arguments is not None else sys.argv[:1])
        app.setApplicationName("crmdesk")
        app.setOrganizationName("crmdesk")
    return app


class Workplace(QObject):
    """Builds the window on an open book, and builds it anew in another language."""

    def __init__(self, app: QApplication, book: Book, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self.theme = Theme(app, settings.theme)  # type: ignore[arg-type]
        language = effective_language(settings.language)
        self._translator = install_language(app, language)
        self._garbage = WindowGarbage(app)
        self.desk = Desk(
            book=book,
            theme=self.theme,
            icons=Icons(self.theme),
            localizer=Localizer(language),
            runner=TaskRunner(self),
            settings=settings,
            selection=Selection(self),
        )
        self.window = self._new_window()

    def _new_window(self) -> MainWindow:
        window = MainWindow(self.desk, panel_makers())
        window.language_requested.connect(self.switch_language)
        return window

    def switch_language(self) -> None:
        """Show the window in the other language, at the same place and customer."""
        old = self.window
        language = "en" if self.desk.localizer.language == "zh_CN" else "zh_CN"
        self._translator = install_language(self._app, language)
        self.desk.localizer = Localizer(language)
        geometry = bytes(old.saveGeometry().data())
        self.desk.settings = replace(self.desk.settings, language=language, geometry=geometry)
        self.window = self._new_window()
        self.window.show()
        old.close()
        old.deleteLater()


def panel_makers() -> dict[str, tuple[str, PanelMaker]]:
    """Return the panels of the side bar: key → (name, maker)."""
    translate = QCoreApplication.translate
    return {
        "customers": (translate("MainWindow", "Customers"), _customers),
        "timeline": (translate("MainWindow", "Timeline"), _timeline),
    }


def _customers(desk: Desk) -> Panel:
    from crmdesk.panels.customers import CustomersPanel

    return CustomersPanel(desk)


def _timeline(desk: Desk) -> Panel:
    from crmdesk.panels.timeline import TimelinePanel

    return TimelinePanel(desk)


def open_book(path: Path, passphrase: str | None = None) -> Book:
    """Open the book, or make the sample book where there is none."""
    if path.exists():
        return Book.open(path, passphrase=passphrase)
    from crmdesk.services.sample import make_sample

    book = Book.create(path, name=QCoreApplication.translate("App", "Sample book"))
    make_sample(book)
    return book


def main(book_path: Path | None = None, passphrase: str | None = None) -> int:
    """Open the window on a book (the last one, else the sample book); return the exit code."""
    app = application()
    store = QSettings()
    settings = Settings.load(store)
    path = book_path or _usual_path(settings)
    path.parent.mkdir(parents=True, exist_ok=True)
    book = open_book(path, passphrase)
    workplace = Workplace(app, book, settings.with_book(str(path)))
    workplace.window.show()
    _soon(workplace, book.refresh_standing)
    code = app.exec()
    workplace.desk.settings.save(store)
    book.close()
    return code


def _soon(workplace: Workplace, work: Callable[[], object]) -> None:
    """Run something off the window's thread once the window is up."""
    title = QCoreApplication.translate("App", "Bringing figures up to date")
    workplace.desk.runner.run(lambda _job: work(), title=title)


def _usual_path(settings: Settings) -> Path:
    if settings.last_book and Path(settings.last_book).exists():
        return Path(settings.last_book)
    from platformdirs import user_documents_path

    return user_documents_path() / "crmdesk" / "sample.crm"
