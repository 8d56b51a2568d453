"""The search box of the window: everything by one line, and what its keys do."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.models.finder import Finder, Target, section_words
from crmdesk.models.glance_words import glance_detail
from crmdesk.panels.panel import Desk
from crmdesk.panels.reaching import call
from crmdesk.panels.shell.commands import Commands
from crmdesk.qt.actions import ActionSpec
from crmdesk.qt.palette import CommandPalette, PaletteItem
from crmdesk.qt.palette_detail import Detail, DetailLine
from crmdesk.services.finding import Findings, at_a_glance, who_bought

KEYS = {"call": "Ctrl+Return", "copy": "Ctrl+C", "visit": "Ctrl+L"}
_ANSWER_LINE, _LATELY = 46, 4
_PAUSE_MS = 250
"""Longer than between two keys: one that follows makes a deeper look useless."""


class Search(QObject):
    """Wires the palette to the book.

    Signals:
        command_chosen: the name of an action.
        target_opened: the ``Target`` that was chosen; it belongs to a customer.
        visit_requested: a customer id.
        list_chosen: the id of a saved list.
        noticed: words for the notice.
    """

    command_chosen = Signal(str)
    target_opened = Signal(object)
    visit_requested = Signal(object)
    list_chosen = Signal(object)
    noticed = Signal(str)

    def __init__(self, desk: Desk, specs: Sequence[ActionSpec], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self.finder = Finder(desk.book, desk.localizer)
        self.box = CommandPalette(window, desk.theme, desk.icons)
        commands, finder, words = Commands(specs), self.finder, section_words()
        for name, provider in (
            ("lately", self._lately),
            ("begun", commands.begun),
            ("numbers", finder.numbers),
            ("customers", finder.customers),
            ("people", finder.people),
            ("lists", finder.lists),
            ("wares", finder.wares),
            ("plans", finder.plans),
            ("orders", finder.orders),
            ("notes", finder.notes),
            ("others", commands.others),
        ):
            self.box.add_provider(words[name], provider)
        self.box.set_detail_maker(self._detail)
        self.box.add_key(KEYS["call"], "call", self.tr("calls"), _is_somebody)
        self.box.add_key(KEYS["copy"], "copy", self.tr("copies"), _can_be_copied)
        self.box.add_key(KEYS["visit"], "visit", self.tr("logs a visit"), _has_customer)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look_deeper)
        self.box.query_changed.connect(self._on_query)
        self.box.chosen.connect(self._on_chosen)
        self.box.acted.connect(self._on_acted)

    @Slot()
    def open(self) -> None:
        """Show the box, ready for typing."""
        self.finder.forget()
        self.box.open_palette()

    @Slot(str)
    def _on_query(self, text: str) -> None:
        self.box.say_looking(self.finder.wants_more(text))
        self._pause.start()

    @Slot()
    def _look_deeper(self) -> None:
        """Look at all that match, and inside names, once the first ones are shown."""
        text, finder = self.box.text(), self.finder
        if self.box.isVisible() and finder.wants_more(text):
            self._desk.runner.run(
                lambda _job: finder.look_deeper(text),
                title=self.tr("Looking at all that match"),
                done=partial(self._on_deeper, text),
                show_progress=False,
                key="search_box",
            )

    def _on_deeper(self, text: str, found: Findings) -> None:
        if text == self.box.text():
            self.finder.adopt(text, found)
            self.box.say_looking(False)
            self.box.refresh()

    def _lately(self, text: str) -> list[PaletteItem]:
        """Return who was in view before, while nothing is typed; who is now needs no search."""
        before = self._desk.selection.seen_before[:_LATELY]
        return [] if text.strip() else self.finder.lately(before)

    def _detail(self, item: PaletteItem) -> Detail | None:
        target = item.payload
        if not isinstance(target, Target):
            return None
        if target.kind == "answer":
            return _answer(item.title, target.text)
        if target.customer_id is None:
            return None
        found = at_a_glance(self._desk.book, target.customer_id)
        return glance_detail(
            item.title, item.subtitle, found, self._desk.localizer, date.today(), target.number
        )

    @Slot(object)
    def _on_chosen(self, item: PaletteItem) -> None:
        target = item.payload
        if isinstance(target, str):
            self.command_chosen.emit(target)
        elif isinstance(target, Target):
            if target.kind == "list":
                self.list_chosen.emit(target.id)
            elif target.customer_id is not None:
                self.target_opened.emit(target)
            elif target.kind == "product":
                self._look_for_buyers(target.id, item.title)
            else:
                self._copy(target.text or item.title)

    def _look_for_buyers(self, product_id: int, title: str) -> None:
        """Show who bought a product, in the list of customers."""
        book = self._desk.book
        self._desk.runner.run(
            lambda _job: who_bought(book, product_id),
            title=self.tr("Looking for who bought it"),
            done=partial(self._show_buyers, title),
            key="buyers",
        )

    def _show_buyers(self, title: str, ids: tuple[int, ...]) -> None:
        if not ids:
            self.noticed.emit(self.tr("Nobody has bought {0} yet").format(title))
            return
        words = self.tr("bought {0}").format(title)
        self._desk.selection.set_filter(CustomerFilter(ids=ids, label=words))
        self.command_chosen.emit("panel_customers")

    @Slot(str, object)
    def _on_acted(self, name: str, item: PaletteItem) -> None:
        target = item.payload
        if not isinstance(target, Target):
            return
        if name == "visit":
            self.visit_requested.emit(target.customer_id)
            return
        if target.customer_id is None:
            self._copy(target.text or item.title)
            return
        number = self.finder.number_of(target)
        if not number:
            self.noticed.emit(self.tr("{0} has no number").format(item.title))
        elif name == "call":
            self.noticed.emit(call(number))
        else:
            self._copy(number)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.noticed.emit(self.tr("Copied: {0}").format(text))


def _has_customer(item: PaletteItem) -> bool:
    return isinstance(item.payload, Target) and item.payload.customer_id is not None


def _is_somebody(item: PaletteItem) -> bool:
    return _has_customer(item)


def _can_be_copied(item: PaletteItem) -> bool:
    return isinstance(item.payload, Target) and item.payload.kind != "list"


def _answer(title: str, text: str) -> Detail:
    """Return a prepared answer, cut to lines."""
    lines, line = [], ""
    for word in text.replace("\n", " ").split(" "):
        if len(line) + len(word) > _ANSWER_LINE and line:
            lines.append(DetailLine(line))
            line = ""
        line = f"{line} {word}".strip()
    return Detail(title, "", (*lines, DetailLine(line)))
