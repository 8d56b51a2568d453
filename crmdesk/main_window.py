"""The main window: hosts the panels and wires their signals; knows no customer itself."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QCloseEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QMainWindow,
    QMenu,
    QMessageBox,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book import Changes, journal
from crmdesk.book.queries.customers import CustomerFilter, count_customers, customer_ids
from crmdesk.book.search import Hit
from crmdesk.errors import CrmdeskError
from crmdesk.models.filter_words import filter_words
from crmdesk.models.finder import Finder
from crmdesk.models.hub import Hub
from crmdesk.models.journal_words import deed
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.visit_drawer import VisitDrawer
from crmdesk.qt.actions import ActionSpec, build_actions
from crmdesk.qt.compat import override
from crmdesk.qt.notice import Notice
from crmdesk.qt.palette import CommandPalette, PaletteItem

PanelMaker = Callable[[Desk], Panel]


class MainWindow(QMainWindow):
    """The one window.

    Signals:
        language_requested: the user wants the other language; the window is built anew.
    """

    language_requested = Signal()

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
        self.hub = Hub(desk.book, self)
        self.notice = Notice(self)
        self.actions_by_name = build_actions(self._action_specs(), self, desk.icons)
        self._build()
        self._connect()
        self.setWindowTitle(f"{desk.book.name} – crmdesk")
        self.resize(1280, 720)
        if desk.settings.geometry:
            self.restoreGeometry(desk.settings.geometry)
        self.show_panel(next(iter(panels)))

    # building

    def _action_specs(self) -> list[ActionSpec]:
        tr = self.tr
        specs = [
            ActionSpec("find", tr("&Find anything"), "Ctrl+K", "search", "book"),
            ActionSpec("log_visit", tr("&Log a visit"), "Ctrl+L", "visit", "edit"),
            ActionSpec("undo", tr("&Undo"), "Ctrl+Z", "undo", "edit"),
            ActionSpec("redo", tr("&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "redo", "edit"),
            ActionSpec("focus_filter", tr("Filter this &panel"), "Ctrl+F", "filter", "edit"),
            ActionSpec("clear_filter", tr("&Clear the filter"), "Esc", "close", "edit"),
            ActionSpec("theme", tr("Light or &dark"), "Ctrl+Shift+D", "theme", "view"),
            ActionSpec("language", tr("中文"), "Ctrl+Shift+L", "language", "view"),
            ActionSpec("quit", tr("&Quit"), "Ctrl+Q", "", "book"),
        ]
        for at, (key, (name, _)) in enumerate(self._makers.items(), start=1):
            specs.append(ActionSpec(f"panel_{key}", name, f"Ctrl+{at}", key, "view"))
        return specs

    def _build(self) -> None:
        root = QWidget(self)
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar(root))
        body = QHBoxLayout()
        body.setSpacing(0)
        self.side_bar = self._side_bar(root)
        body.addWidget(self.side_bar)
        self.stack = QStackedWidget(root)
        body.addWidget(self.stack, 1)
        self.drawer = VisitDrawer(self.desk, root)
        self.drawer.setFixedWidth(tokens.LIST_WIDTH)
        self.drawer.hide()
        body.addWidget(self.drawer)
        column.addLayout(body, 1)
        self.setCentralWidget(root)
        self.status = QLabel(self)
        self.statusBar().addWidget(self.status, 1)
        self.working = QLabel(self)
        self.working.setProperty("role", "muted")
        self.statusBar().addPermanentWidget(self.working)
        self.palette_box = CommandPalette(self, self.desk.theme, self.desk.icons)
        finder = Finder(self.desk.book)
        self.palette_box.add_provider(self.tr("Customers"), finder.customers)
        self.palette_box.add_provider(self.tr("People, notes and more"), finder.others)
        self.palette_box.add_provider(self.tr("Commands"), self._commands)
        self.addActions(list(self.actions_by_name.values()))

    def _top_bar(self, parent: QWidget) -> QWidget:
        bar = QWidget(parent)
        bar.setObjectName("top_bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedHeight(tokens.TOP_HEIGHT)
        row = QHBoxLayout(bar)
        row.setContentsMargins(tokens.S3, tokens.S2, tokens.S3, tokens.S2)
        self.search_button = QToolButton(bar)
        self.search_button.setText(self.tr("Search everything") + "    Ctrl+K")
        self.search_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.search_button.setMinimumWidth(460)
        self.desk.icons.dress(self.search_button, "search", "text_muted")
        self.search_button.clicked.connect(self._find)
        row.addWidget(self.search_button)
        row.addStretch(1)
        self.book_button = QToolButton(bar)
        self.book_button.setText(self.desk.book.name)
        self.book_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.book_button.setMenu(self._book_menu())
        row.addWidget(self.book_button)
        for name in ("theme", "language"):
            button = QToolButton(bar)
            button.setDefaultAction(self.actions_by_name[name])
            if name == "language":
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            row.addWidget(button)
        return bar

    def _book_menu(self) -> QMenu:
        menu = QMenu(self)
        for group in ("edit", "view", "book"):
            for spec in self._action_specs():
                if spec.menu == group:
                    menu.addAction(self.actions_by_name[spec.name])
            menu.addSeparator()
        menu.aboutToShow.connect(self._name_undo)
        return menu

    def _side_bar(self, parent: QWidget) -> QListView:
        view = QListView(parent)
        view.setObjectName("side_bar")
        view.setFixedWidth(tokens.SIDE_WIDTH)
        view.setIconSize(QSize(16, 16))
        view.setAccessibleName(self.tr("Panels"))
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        model = QStandardItemModel(view)
        for key, (name, _) in self._makers.items():
            item = QStandardItem(self.desk.icons.icon(key, "text"), name)
            item.setData(key, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        view.setModel(model)
        return view

    def _connect(self) -> None:
        run = {
            "find": self._find,
            "log_visit": self._log_visit,
            "undo": self.undo,
            "redo": self.redo,
            "focus_filter": self._focus_filter,
            "clear_filter": self._escape,
            "theme": self._toggle_theme,
            "language": self.language_requested,
            "quit": self.close,
        }
        for name, target in run.items():
            self.actions_by_name[name].triggered.connect(target)
        for key in self._makers:
            self.actions_by_name[f"panel_{key}"].triggered.connect(self._on_panel_action)
        self.side_bar.selectionModel().currentChanged.connect(self._on_side_bar)
        self.palette_box.chosen.connect(self._on_chosen)
        self.notice.undo_requested.connect(self.undo)
        self.hub.changed.connect(self._on_changed)
        self.desk.selection.filter_changed.connect(self._on_filter_changed)
        self.drawer.closed.connect(self.drawer.hide)
        self.drawer.saved.connect(self._on_visit_saved)
        self.desk.runner.started.connect(self._show_work)
        self.desk.runner.ended.connect(self._show_work)

    # panels

    def show_panel(self, key: str) -> Panel:
        """Bring a panel to the front, making it first where need be."""
        panel = self._panels.get(key)
        if panel is None:
            panel = self._makers[key][1](self.desk)
            self._panels[key] = panel
            self.stack.addWidget(panel)
            panel.customer_opened.connect(self.open_customer)
            panel.visit_requested.connect(self.log_visit_for)
            panel.noticed.connect(self.notice.show_text)
            panel.failed.connect(self.show_error)
            self.hub.changed.connect(panel.apply_changes)
        self.stack.setCurrentWidget(panel)
        row = list(self._makers).index(key)
        self.side_bar.setCurrentIndex(self.side_bar.model().index(row, 0))
        panel.activate()
        self._show_status()
        return panel

    @Slot()
    def _on_panel_action(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.show_panel(sender.objectName().removeprefix("panel_"))

    @Slot(QModelIndex, QModelIndex)
    def _on_side_bar(self, current: QModelIndex, _before: QModelIndex) -> None:
        key = current.data(Qt.ItemDataRole.UserRole)
        if key and self.stack.currentWidget() is not self._panels.get(key):
            self.show_panel(key)

    def open_customer(self, customer_id: int) -> None:
        """Show a customer's record."""
        self.desk.selection.select(customer_id)
        self.show_panel("customers")

    def log_visit_for(self, customer_id: int | None) -> None:
        """Open the drawer for a customer, or for one to be chosen."""
        self.drawer.show()
        self.drawer.open_for(customer_id)

    # what the actions do

    @Slot()
    def _find(self) -> None:
        self.palette_box.open_palette()

    @Slot()
    def _log_visit(self) -> None:
        self.log_visit_for(self.desk.selection.customer_id)

    @Slot()
    def _focus_filter(self) -> None:
        panel = self.stack.currentWidget()
        if isinstance(panel, Panel):
            panel.focus_filter()

    @Slot()
    def _escape(self) -> None:
        self.desk.selection.clear()

    @Slot()
    def _toggle_theme(self) -> None:
        self.desk.theme.toggle()
        self.desk.settings = replace(self.desk.settings, theme=self.desk.theme.mode)

    @Slot()
    def undo(self) -> None:
        """Take the newest change back and say so."""
        self._walk(self.desk.book.undo, self.tr("Undone: {0}"))

    @Slot()
    def redo(self) -> None:
        """Do the newest undone change again and say so."""
        self._walk(self.desk.book.redo, self.tr("Done again: {0}"))

    def _walk(self, step: Callable[[], Changes], words: str) -> None:
        try:
            changes = step()
        except CrmdeskError as error:
            self.notice.show_text(str(error), False)
            return
        self.notice.show_text(words.format(deed(changes.what, changes.subject)), False)

    def _name_undo(self) -> None:
        with self.desk.book.read() as connection:
            last, next_ = journal.undoable(connection), journal.redoable(connection)
        for name, line, words in (
            ("undo", last, self.tr("Undo {0}")),
            ("redo", next_, self.tr("Redo {0}")),
        ):
            action = self.actions_by_name[name]
            action.setEnabled(line is not None)
            action.setText(words.format(deed(line.what, line.subject) if line else "").strip())

    def _commands(self, text: str) -> list[PaletteItem]:
        wanted = text.casefold()
        items = []
        for spec in self._action_specs():
            words = spec.text.replace("&", "")
            if wanted in words.casefold():
                items.append(
                    PaletteItem(words, icon=spec.icon, key=spec.shortcut, payload=spec.name)
                )
        return items

    @Slot(object)
    def _on_chosen(self, item: PaletteItem) -> None:
        if isinstance(item.payload, str):
            self.actions_by_name[item.payload].trigger()
        elif isinstance(item.payload, int):
            self.open_customer(item.payload)
        elif isinstance(item.payload, Hit) and item.payload.customer_id:
            self.open_customer(item.payload.customer_id)

    def show_error(self, error: CrmdeskError) -> None:
        """Say what happened, what was kept and what to do."""
        box = QMessageBox(QMessageBox.Icon.Warning, "crmdesk", error.happened, parent=self)
        box.setInformativeText(" ".join(part for part in (error.kept, error.advice) if part))
        box.open()

    # what is shown at the foot

    @Slot(object)
    def _on_changed(self, _changes: Changes) -> None:
        self._show_status()

    @Slot(object)
    def _on_filter_changed(self, _chosen: CustomerFilter) -> None:
        self._show_status()

    @Slot(object)
    def _on_visit_saved(self, _interaction_id: object) -> None:
        self.drawer.hide()
        self.notice.show_text(self.tr("Saved in the timeline"), True)

    def _show_status(self) -> None:
        QTimer.singleShot(0, self, self._write_status)

    def _write_status(self) -> None:
        chosen, number = self.desk.selection.filter, self.desk.localizer.number
        with self.desk.book.read() as connection:
            total = count_customers(connection)
            shown = total if chosen.empty else len(customer_ids(connection, chosen))
        if chosen.empty:
            self.status.setText(self.tr("{0} customers").format(number(total)))
            return
        words = " · ".join(filter_words(chosen))
        self.status.setText(
            self.tr("{0} of {1} customers · {2} · Esc clears").format(
                number(shown), number(total), words
            )
        )

    @Slot(object)
    def _show_work(self, _task: object) -> None:
        titles = [task.title for task in self.desk.runner.tasks()]
        self.working.setText(titles[0] if titles else self.tr("✓ Saved"))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().data())
        self.desk.settings = replace(self.desk.settings, geometry=geometry)
        self.desk.runner.cancel_all()
        self.desk.runner.wait_for_all()
        with suppress(ValueError):
            self.hub.close()
        super().closeEvent(event)
