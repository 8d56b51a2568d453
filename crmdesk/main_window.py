"""The main window: hosts the panels and wires their signals; knows no customer itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crmdesk.actions import MENUS, board_lanes, record_places, submenus, window_actions
from crmdesk.book import Changes
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.errors import CrmdeskError
from crmdesk.models.hub import Hub
from crmdesk.panels.dialogs.book_care import BookCare
from crmdesk.panels.dialogs.open_book import show_error
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.shell.doors import Doors
from crmdesk.panels.shell.history_walk import HistoryWalk
from crmdesk.panels.shell.leaving import Leaving
from crmdesk.panels.shell.places import Places
from crmdesk.panels.shell.saved_lists import SavedLists
from crmdesk.panels.shell.search_host import SearchHost
from crmdesk.panels.shell.side_bar import SideBar
from crmdesk.panels.shell.status_line import StatusLine
from crmdesk.panels.shell.top_bar import TopBar
from crmdesk.panels.shell.visit_host import LOGGED, VisitHost
from crmdesk.qt.actions import build_actions
from crmdesk.qt.compat import override
from crmdesk.qt.frame import Frame
from crmdesk.qt.notice import Notice

if TYPE_CHECKING:  # the record classes come with it; the list is painted first
    from crmdesk.panels.customers import CustomersPanel
    from crmdesk.panels.visit_drawer import VisitDrawer

PanelMaker = Callable[[Desk, QWidget], Panel]
FIRST = "customers"
"""The panel that the window opens with."""


class MainWindow(Frame):
    """The one window.

    Signals:
        language_requested: the user wants the other language; the window is built anew.
        new_book_requested: the user wants to make a book.
        book_requested: the path of a book to be opened instead of this one.
        restore_requested: (path of a backup to go back to, its passphrase or None).
    """

    language_requested = Signal()
    new_book_requested = Signal()
    book_requested = Signal(object)
    restore_requested = Signal(object, object)

    def __init__(
        self, desk: Desk, panels: dict[str, tuple[str, PanelMaker]], parent: QWidget | None = None
    ) -> None:
        """Build the window.

        Args:
            desk: what the panels work with.
            panels: key → (name, maker); each panel is made when it is first shown.
            parent: as Qt has it.
        """
        super().__init__(parent)
        self.desk = desk
        self._makers = panels
        self._panels: dict[str, Panel] = {}
        self._retired = False
        self.hub = Hub(desk.book, self)
        self.specs = window_actions({key: name for key, (name, _) in panels.items()})
        self.actions_by_name = build_actions(self.specs, self, desk.icons)
        self.walk = HistoryWalk(desk, self)
        self.care = BookCare(desk, self)
        self.leaving = Leaving(self, desk.refused)
        self.doors = Doors(desk, self.specs, self)
        self.places = Places(desk, self.show_panel, self)
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.setWindowTitle(f"{desk.book.name} – crmdesk")
        self.place(desk.settings.geometry)
        self.show_panel(FIRST if FIRST in panels else next(iter(panels)))

    # building

    def _build(self) -> None:
        root = QWidget(self)
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.menu = self._menu()
        self.top_bar = TopBar(self.actions_by_name, self.menu, self.desk.icons, root)
        self.top_bar.name_book(self.desk.book.name, str(self.desk.book.path))
        column.addWidget(self.top_bar)
        body = self.body = QHBoxLayout()
        body.setSpacing(0)
        names = {key: name for key, (name, _) in self._makers.items()}
        desk = self.desk
        self.side_bar = SideBar(names, desk.theme, desk.icons, desk.localizer, root)
        self.lists = SavedLists(desk, self.places.present_view, root)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.side_bar)
        side.addWidget(self.lists, 1)
        body.addLayout(side)
        self.stack = QStackedWidget(root)
        self.middle = QVBoxLayout()
        self.middle.setSpacing(0)
        self.middle.addWidget(self.stack, 1)
        body.addLayout(self.middle, 1)
        column.addLayout(body, 1)
        self.setCentralWidget(root)
        self.visits = VisitHost(self.desk, body, root)
        self.status_line = StatusLine(self.desk, self)
        self.setStatusBar(self.status_line)
        self.notice = Notice(self, self.stack)
        self.search = SearchHost(self.desk, self.specs, self)
        self.addActions(list(self.actions_by_name.values()))

    def _menu(self) -> QMenu:
        menu, beside = QMenu(self), submenus()
        for section in MENUS:
            part = menu.addMenu(beside[section]) if section in beside else menu
            for spec in self.specs:
                if spec.menu == section:
                    part.addAction(self.actions_by_name[spec.name])
                if section == "book" and spec.name == "open_book":
                    self._add_recent(menu)
            menu.addSeparator()
        return menu

    def _add_recent(self, menu: QMenu) -> None:
        recent = menu.addMenu(self.tr("Recent books"))
        here = str(self.desk.book.path)
        paths = [path for path in self.desk.settings.recent_books if path != here]
        for path in paths:
            action = recent.addAction(Path(path).stem)
            action.setToolTip(path)
            action.setData(path)
            action.triggered.connect(self._on_recent)
        recent.setEnabled(bool(paths))

    def _connect(self) -> None:
        run: dict[str, Callable[[], object]] = {
            "new_book": self.new_book_requested.emit,
            "open_book": self.doors.open_book,
            "import": self.doors.choose_import,
            "export": lambda: self.doors.export(self._marked()),
            "new_customer": lambda: self._customers().new_customer(),
            "duplicate": partial(self._do, "duplicate_chosen"),
            "delete_customers": partial(self._do, "delete_chosen"),
            "tag": partial(self._do, "tag_chosen"),
            "edit_many": partial(self._do, "edit_chosen"),
            **{name: partial(self._turn_to, place) for name, place in record_places().items()},
            **{name: partial(self.places.show_lanes, by) for name, by in board_lanes().items()},
            **{f"log_{kind}": partial(self.visits.log, kind) for kind in LOGGED},
            "print": lambda: self.doors.print_chosen(self._marked(self.panel_key == "customers")),
            "undo": self.walk.undo,
            "redo": self.walk.redo,
            "history": self.doors.history,
            "as_of": self.doors.as_of,
            "answers": self.doors.answers,
            "currencies": self.doors.currencies,
            "templates": self.doors.templates,
            "find": self.search.open,
            "save_list": self.lists.save_present,
            "update_list": self.lists.update_open,
            "focus_filter": self._focus_filter,
            "step_back": self._step_back,
            "regrade": self.places.preview_grades,
            "coming": self.places.show_coming,
            "theme": self._toggle_theme,
            "language": self.language_requested.emit,
            "backup": self.care.backup,
            "restore": self.care.restore,
            "passphrase": self.care.change_passphrase,
            "check": self.care.check,
            "keys": self.doors.keys,
            "about": self.doors.about,
            "menu": self._open_menu,
            "quit": self.close,
        }
        for name, target in run.items():
            self.actions_by_name[name].triggered.connect(_plain(target))
        for key in self._makers:
            self.actions_by_name[f"panel_{key}"].triggered.connect(self._on_panel_action)
        self._connect_parts()

    def _connect_parts(self) -> None:
        self.side_bar.panel_chosen.connect(self.show_panel)
        self.top_bar.menu_requested.connect(self._name_undo)
        self.search.command_chosen.connect(self._on_command)
        self.search.target_opened.connect(self.places.show_target)
        self.search.visit_requested.connect(self.log_visit_for)
        self.search.list_chosen.connect(self.lists.open_list)
        self.search.noticed.connect(self._say)
        self.lists.opened.connect(self.places.show_view)
        self.lists.noticed.connect(self.notice.show_text)
        self.lists.failed.connect(self.show_error)
        self.hub.changed.connect(self.lists.apply_changes)
        self.notice.undo_requested.connect(self.walk.undo)
        for source in (self.walk, self.care):
            source.refused.connect(self.show_error)
        for said in (self.walk.walked, self.care.noticed, self.leaving.held_back):
            said.connect(self._say)
        self.doors.noticed.connect(self.notice.show_text)
        self.visits.noticed.connect(self.notice.show_text)
        self.visits.templates_requested.connect(self.doors.templates)
        self.doors.book_chosen.connect(self.book_requested)
        self.doors.customers_shown.connect(partial(self.show_panel, "customers"))
        self.care.restore_requested.connect(self.restore_requested)
        self.hub.changed.connect(self._on_changed)
        self.desk.selection.filter_changed.connect(self._on_filter_changed)

    # panels

    @Slot(str)
    def show_panel(self, key: str) -> Panel:
        """Bring a panel to the front, making it first where need be."""
        panel = self._panels.get(key)
        if panel is not None and self.stack.currentWidget() is panel:
            return panel
        if panel is None:
            panel = self._makers[key][1](self.desk, self.stack)  # moved later, it is dressed twice
            panel.setObjectName(key)
            self._panels[key] = panel
            self.stack.addWidget(panel)
            panel.customer_opened.connect(self.open_customer)
            panel.target_opened.connect(self.places.show_target)
            panel.visit_requested.connect(self.visits.log_for)
            panel.edit_requested.connect(self.visits.edit)
            panel.dossier_requested.connect(self.doors.print_dossiers)
            panel.tidy_requested.connect(self.places.tidy_customer)
            panel.command_requested.connect(self._on_command)
            panel.noticed.connect(self.notice.show_text)
            panel.failed.connect(self.show_error)
            panel.counted.connect(partial(self.side_bar.set_count, key))
            self.hub.changed.connect(panel.apply_changes)
        self.stack.setCurrentWidget(panel)
        self.side_bar.show_key(key)
        panel.activate()
        panel.take_keyboard()
        self.status_line.refresh()
        return panel

    @property
    def panel_key(self) -> str:
        """The key of the panel at the front."""
        panel = self.stack.currentWidget()
        return panel.objectName() if panel is not None else ""

    @Slot()
    def _on_panel_action(self) -> None:
        if isinstance(sender := self.sender(), QAction):
            self.show_panel(sender.objectName().removeprefix("panel_"))

    @Slot(object)
    def open_customer(self, customer_id: int) -> None:
        """Show a customer's record."""
        self.desk.selection.select(customer_id)
        panel = self._customers()
        panel.open_customer(customer_id)
        panel.take_keyboard()

    @property
    def drawer(self) -> VisitDrawer:
        """The visit form; made when it is first wanted."""
        return self.visits.drawer

    @Slot(object)
    def log_visit_for(self, customer_id: int | None) -> None:
        """Open the drawer for a customer, or for one to be chosen."""
        self.visits.log_for(customer_id)

    # what the actions do

    @Slot()
    def _on_recent(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.book_requested.emit(Path(sender.data()))

    def _do(self, verb: str) -> None:
        getattr(self._customers().verbs, verb)()

    def _turn_to(self, tab: str) -> None:
        self._customers().record.turn_to(tab)

    def _customers(self) -> CustomersPanel:
        return cast("CustomersPanel", self.show_panel("customers"))

    def _marked(self, wanted: bool = True) -> tuple[int, ...]:
        panel = cast("CustomersPanel | None", self._panels.get("customers"))
        return panel.table.chosen_ids() if panel is not None and wanted else ()

    def _open_menu(self) -> None:
        self.top_bar.book_button.showMenu()

    def _focus_filter(self) -> None:
        if isinstance(panel := self.stack.currentWidget(), Panel):
            panel.focus_filter()

    def _step_back(self) -> None:
        panel = self.stack.currentWidget()
        if self.visits.close_open():
            return
        if not (isinstance(panel, Panel) and panel.step_back()):
            self.desk.selection.clear()

    def _toggle_theme(self) -> None:
        self.desk.theme.toggle()
        self.desk.settings = replace(self.desk.settings, theme=self.desk.theme.mode)

    @Slot()
    def _name_undo(self) -> None:
        for name, words in self.walk.names().items():
            plain = next(spec.text for spec in self.specs if spec.name == name)
            self.actions_by_name[name].setText(words.replace("&", "&&") or plain)

    @Slot(str)
    def _on_command(self, name: str) -> None:
        self.actions_by_name[name].trigger()

    # what is said

    @Slot(object)
    def show_error(self, error: CrmdeskError) -> None:
        """Say what happened, what was kept and what to do."""
        show_error(error, self.desk.localizer.language, self, self.care.restore)

    def _say(self, text: str) -> None:
        self.notice.show_text(text, False)

    @Slot(object)
    def _on_changed(self, _changes: Changes) -> None:
        self.status_line.refresh()

    @Slot(object)
    def _on_filter_changed(self, _chosen: CustomerFilter) -> None:
        self.status_line.refresh()

    # files dropped on the window, and its end

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.doors.take_dropped(event.mimeData())

    def retire(self) -> None:
        """Make room for a window in its place: work under way goes on, nothing typed is lost."""
        if self._retired:
            return
        self.setFocus()  # a field being edited is left, and so saved
        self.visits.keep_draft()
        geometry = bytes(self.saveGeometry().data())
        self.desk.settings = replace(self.desk.settings, geometry=geometry)
        self._retired = True
        self.lists.retire()
        with suppress(ValueError):
            self.hub.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._retired:
            if self.leaving.holds_back():
                return event.ignore()
            self.desk.runner.cancel_all()
            self.desk.runner.wait_for_all()
            self.retire()
        super().closeEvent(event)


def _plain(target: Callable[[], object]) -> Callable[[bool], None]:
    """Return a slot that drops the ``checked`` of an action."""

    def run(_checked: bool = False) -> None:
        target()

    return run
