"""The record page: head, key figures and tabs; only the visible tab is filled."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import Any, cast

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.book.queries.record import LIGHT, CustomerRecord
from crmdesk.errors import CrmdeskError
from crmdesk.models.finder import Target
from crmdesk.models.hub import UNHURRIED
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.ahead import Ahead, tab_modules, tab_pieces
from crmdesk.panels.record.context import Tab
from crmdesk.panels.record.figures import FigureStrip
from crmdesk.panels.record.header import Header
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.visit_note import files_of, local_paths
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import listed
from crmdesk.qt.keep_focus import KeptFocus
from crmdesk.qt.steady_tabs import SteadyTabBar
from crmdesk.services.attachments import attach_files
from crmdesk.ui.record_page_ui import Ui_record_page

_TIMELINE = "crmdesk.panels.timeline_area"
_ROOMY = 480  # pixels from which the tabs stand apart
TABS = ("overview", "people", "timeline", "wallet", "value", "files")

_BUTTONS = {
    "add_person": "people", "add_goal": "overview", "add_need": "overview",
    "add_question": "overview", "add_step": "overview", "add_order": "value",
    "add_use": "value", "add_file": "files",
}  # fmt: skip
"""Where the buttons stand that are commands, too."""


class RecordPage(QWidget):
    """One customer whole.

    Signals:
        visit_requested: customer id. edit_requested: id of an interaction.
        print_requested: the Print button.
        customer_opened: another customer's id.
        tidy_requested: the id of a customer whose values are to be put in order.
        command_requested: the name of a command of the window.
        failed: a CrmdeskError. noticed: (text, whether Undo is offered).
    """

    visit_requested = Signal(object)
    edit_requested = Signal(object)
    print_requested = Signal()
    customer_opened = Signal(object)
    tidy_requested = Signal(object)
    command_requested = Signal(str)
    failed = Signal(object)
    noticed = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.reader, self.saver = RecordReader(desk.book), Saver(desk.book, self)
        self.setAcceptDrops(True)
        self.customer_id: int | None = None
        self._record: CustomerRecord | None = None
        self._tabs: dict[str, QWidget] = {}
        self._filled: set[str] = set()
        self._rooms: dict[str, QVBoxLayout] = {}
        self.ahead: Ahead | None = None
        self._gone: int | None = None  # who was shown last, where that customer was deleted
        self.ui = Ui_record_page()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.header, self.figures = Header(desk, self.saver, self), FigureStrip(desk, self)
        self.ui.head.addWidget(self.header)
        self.ui.head.addWidget(self.figures)
        self.tab_bar = SteadyTabBar(self.ui.tabs)
        self.ui.tabs.setTabBar(self.tab_bar)
        # with a proxy, Tab leaves out the head, which was made after them
        self.ui.tabs.setFocusProxy(None)  # type: ignore[arg-type]
        self.ui.tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.names = tuple(n for n in TABS if n != "timeline" or find_spec(_TIMELINE))
        for name in self.names:
            holder = QWidget(self)
            holder.setObjectName(f"tab_{name}")
            self._rooms[name] = QVBoxLayout(holder)
            self._rooms[name].setContentsMargins(0, 0, 0, 0)
            self.ui.tabs.addTab(holder, name)
        self.nothing = QLabel(self)
        self.nothing.setProperty("role", "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.nothing.setContentsMargins(tokens.S5, tokens.S8, tokens.S5, tokens.S8)
        self.ui.outer.addWidget(self.nothing)
        self.ui.outer.setStretch(1, 1)
        self.ui.tabs.currentChanged.connect(self._on_tab)
        self.header.visit_requested.connect(self._on_visit)
        self.header.print_requested.connect(self.print_requested)
        self.header.noticed.connect(self.noticed)
        self.header.tidy.tidy_requested.connect(self.tidy_requested)
        self.header.rates.command_requested.connect(self.command_requested)
        self.saver.failed.connect(self.failed)
        self.saver.noticed.connect(self.noticed)
        self.retranslate()
        self._show_nothing(True)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tab_bar.set_narrow(self.width() < _ROOMY)  # none shall be out of sight

    def retranslate(self) -> None:
        """Write everything in the language in force; tabs are made anew when next shown."""
        self.header.retranslate()
        self.nothing.setText(self.tr("Choose a customer on the left, or press + for a new one."))
        for name in list(self._tabs):
            widget = self._tabs.pop(name)
            widget.hide()
            widget.deleteLater()
        self._filled.clear()
        self._write_titles()
        if self.customer_id is not None:
            self._read()

    def _titles(self) -> dict[str, str]:
        return {
            "overview": self.tr("Overview"),
            "people": self.tr("People"),
            "timeline": self.tr("Timeline"),
            "wallet": self.tr("Wallet"),
            "value": self.tr("Value"),
            "files": self.tr("Files"),
        }

    def _write_titles(self) -> None:
        counts = self._record.counts if self._record else {}
        numbers = {
            "people": counts.get("contacts"),
            "timeline": counts.get("timeline"),
            "files": counts.get("attachments"),
        }
        titles = self._titles()
        for at, name in enumerate(self.names):
            number, title = numbers.get(name), titles[name]
            words = f"{title}  {number}" if number else title
            if words != self.ui.tabs.tabText(at):  # each lays all tabs out anew
                self.ui.tabs.setTabText(at, words)

    def show_customer(self, customer_id: int | None, *, at_once: bool = True) -> None:
        """Show a customer (None: nobody), else first the head and a turn later the tab."""
        if customer_id == self.customer_id and self._record is not None:
            return
        self.customer_id = customer_id
        self._filled.clear()
        self._show_nothing(customer_id is None)
        if customer_id is not None:
            self._read(at_once=at_once)

    def _show_nothing(self, nothing: bool) -> None:
        self.nothing.setVisible(nothing)
        for widget in (self.header, self.figures, self.ui.tabs):
            widget.setVisible(not nothing)

    def _read(self, *, at_once: bool = True) -> None:
        assert self.customer_id is not None
        try:
            self._record = self.reader.record(self.customer_id, self._parts())
        except CrmdeskError:  # deleted meanwhile
            self._gone = self.customer_id
            self._record, self.customer_id = None, None
            self._show_nothing(True)
            return
        with KeptFocus(self):
            self.header.show_record(self._record)
            self.figures.show_record(self._record)
            self._write_titles()
        if at_once:
            self._fill_again()
        else:
            QTimer.singleShot(1, self, self._fill_again)  # a turn later

    @Slot()
    def _fill_again(self) -> None:
        with KeptFocus(self):
            self._fill()

    @Slot(int)
    def _on_tab(self, _at: int) -> None:
        if self.customer_id is not None:
            self._fill()

    def _fill(self) -> None:
        """Fill the visible tab, where it does not show this customer yet."""
        name = self.names[self.ui.tabs.currentIndex()]
        if name in self._filled or self._record is None or self.customer_id is None:
            return
        self._filled.add(name)
        tab = self.settled(name)
        if not isinstance(tab, Tab):
            tab.show_customer(self.customer_id)  # type: ignore[attr-defined]
            return
        if not set(tab.parts) <= set(self._record.parts):
            self._record = self.reader.record(self.customer_id, tab.parts)
        tab.show_record(self._record)

    def _parts(self) -> tuple[str, ...]:
        """Return the parts of the record that the head and the visible tab show."""
        tab = self._tabs.get(self.names[self.ui.tabs.currentIndex()])
        return tab.parts if isinstance(tab, Tab) else LIGHT

    def settled(self, name: str) -> QWidget:
        """Return a tab in its room; it is made where nobody has looked at it yet."""
        if name not in self._tabs:
            room = self._rooms[name]
            self._tabs[name] = self._make(name, room.parentWidget())
            room.addWidget(self._tabs[name])
        return self._tabs[name]

    @Slot()
    def prepare(self) -> None:
        """Make the tab in front before a customer is shown in it."""
        self.settled(self.names[self.ui.tabs.currentIndex()])

    @Slot()
    def build_ahead(self) -> None:
        """Make the tabs that nobody has looked at, by and by: the first look is quick then."""
        pieces = tab_pieces(self.names, self.settled)
        self.ahead = Ahead(self.desk.runner, tab_modules(), pieces, self)
        self.ahead.start()

    def _make(self, name: str, room: QWidget | None) -> QWidget:
        """Make a tab where it stands: what is moved is dressed again, with all in it."""
        if name == "timeline":
            area: Any = import_module(_TIMELINE).TimelineArea(self.desk, parent=room)
            for name_of in ("customer_opened", "edit_requested", "noticed", "failed"):
                getattr(area, name_of).connect(getattr(self, name_of))
            area.target_opened.connect(self._on_target)
            return cast("QWidget", area)
        classes = {
            "overview": "OverviewTab", "people": "PeopleTab", "wallet": "WalletTab",
            "value": "ValueTab", "files": "FilesTab",
        }  # fmt: skip
        module: Any = import_module(f"crmdesk.panels.record.{name}")
        tab: Tab = getattr(module, classes[name])(self.desk, self.reader, self.saver, room)
        tab.tab_requested.connect(self.show_tab)
        tab.customer_opened.connect(self.customer_opened)
        tab.command_requested.connect(self.command_requested)
        tab.noticed.connect(self.noticed)
        tab.entry_requested.connect(self.edit_requested)
        if name == "people":
            tab.person_opened.connect(self.show_person)  # type: ignore[attr-defined]
        return tab

    @Slot(object)
    def show_person(self, contact_id: int) -> None:
        """Show somebody's profile, at whichever customer they work."""
        customer_id = self.reader.customer_of(contact_id)
        if customer_id is None:
            return
        if customer_id != self.customer_id:
            self.customer_opened.emit(customer_id)
        self.show_tab("people")
        tab: Any = self._tabs.get("people")
        if tab is not None:
            tab.choose_person(contact_id)

    @Slot(str)
    def show_tab(self, name: str) -> None:
        """Bring a tab to the front."""
        if name in self.names:
            self.ui.tabs.setCurrentIndex(self.names.index(name))

    def show_entry(self, source: str, record_id: int) -> None:
        """Show an entry of this customer's timeline, whole."""
        self.show_tab("timeline")
        area: Any = self._tabs.get("timeline")
        if area is not None:
            area.show_entry(source, record_id)

    @Slot(object)
    def _on_target(self, target: Target) -> None:
        self.show_value(target.kind, target.id)

    def show_value(self, source: str, record_id: int) -> None:
        """Put the keyboard onto an order, a payment, a deal or a need of this customer."""
        name = "overview" if source == "matter" else "value"
        self.show_tab(name)
        tab: Any = self._tabs.get(name)
        if tab is not None:
            tab.show()  # now, not when the layout comes to it: the keyboard goes there
            tab.choose(source, record_id)

    def turn_to(self, name: str) -> None:
        """Bring a tab to the front and put the keyboard into it.

        Args:
            name: of the tab; ``power_map`` among the people; ``next`` or ``previous``; the_cell in
                hand of the wallet, to be made an opportunity; or of a button that adds something.
        """
        if name == "the_cell":
            self.work_on_wallet()
            return
        if name in _BUTTONS:
            self.turn_to(_BUTTONS[name])
            place: Any = self._tabs.get(_BUTTONS[name])
            if isinstance(place, Tab):
                place.build_rest()
            button = self.findChild(QPushButton, name)
            if button is not None:
                button.click()
            return
        step = {"next": 1, "previous": -1}.get(name)
        if step is not None:
            name = self.names[(self.ui.tabs.currentIndex() + step) % len(self.names)]
        self.show_tab("people" if name == "power_map" else name)
        tab: Any = self._tabs.get(self.names[self.ui.tabs.currentIndex()])
        if tab is not None:
            tab.show()  # now, not when the layout comes to it: the keyboard goes there
        if isinstance(tab, Tab):
            tab.take_keyboard(power_map=name == "power_map")
        elif tab is not None:
            tab.take_keyboard()

    def apply_changes(self, changes: Changes) -> None:
        """Read the customer again; hidden tabs follow when they are looked at."""
        if self.customer_id is None:
            gone = self._gone
            if gone is not None and gone == self.desk.selection.customer_id:
                self.show_customer(gone)  # taken back, as far as one knows
            return
        self._forget_tabs()
        self._read(at_once=changes.initiator not in UNHURRIED)

    def _forget_tabs(self) -> None:
        self._filled.clear()
        timeline: Any = self._tabs.get("timeline")
        if timeline is not None:
            timeline.forget()

    def forget(self) -> None:
        """Read the customer again when one is next shown: the book has changed meanwhile."""
        self._forget_tabs()
        self._record = None
        if self.customer_id is None:
            self.customer_id, self._gone = self._gone, None

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.customer_id is not None and local_paths(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what is dropped anywhere on the record; its other places import files."""
        event.acceptProposedAction()
        customer_id, book = self.customer_id, self.desk.book
        files = files_of(event.mimeData(), self.saver.failed.emit)
        if customer_id is None or not files:
            return
        if self.saver.attempt(lambda: attach_files(book, customer_id, files)):
            self.noticed.emit(self.tr("Attached: {0}").format(listed(f.name for f in files)), True)

    def step_back(self) -> bool:
        """Esc: take one step back within the tab in front; return whether there was one."""
        tab = self._tabs.get(self.names[self.ui.tabs.currentIndex()])
        step = getattr(tab, "step_back", None)
        return bool(step()) if step is not None and self.customer_id is not None else False

    def work_on_wallet(self) -> None:
        """Bring the wallet to the front; where it is, make an opportunity of the cell in hand."""
        if self.customer_id is None:
            return
        in_front = self.names[self.ui.tabs.currentIndex()] == "wallet"
        self.show_tab("wallet")
        self._tabs["wallet"].work(begun=in_front)  # type: ignore[attr-defined]

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard into the record."""
        self.header.name.setFocus()

    @Slot()
    def edit_name(self) -> None:
        """Open the name for editing."""
        if self.customer_id is not None:
            self.header.name.start_editing()

    @Slot()
    def _on_visit(self) -> None:
        self.visit_requested.emit(self.customer_id)
