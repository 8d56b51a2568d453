"""The line above a stream: whose entries, of which kinds, with whom, when, with which words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from crmdesk import tokens
from crmdesk.book.queries.timeline import KINDS, TimelineFilter
from crmdesk.models.facets import FacetReader
from crmdesk.models.periods import named_periods
from crmdesk.models.visit_form import VisitReader
from crmdesk.models.words import kind_word
from crmdesk.panels.filter_chips import CheckMenu
from crmdesk.panels.panel import Desk
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import listed
from crmdesk.qt.value_label import ElidedLabel

_BOOK_WAITS = 150  # milliseconds until the whole book is asked for typed words


class _Words(QLineEdit):
    """The line of words; says when the keyboard comes."""

    entered = Signal()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class StreamFilter(QWidget):
    """Chips for kinds, person and period, and a line for words.

    Signals:
        changed: the stream shall be filtered anew.
        period_cleared: all the time is wanted again. period_named: (first day, last day) wanted.
        entered: the keyboard came to the line of words.
        left: Down or Enter in the line of words: on to the stream.
    """

    changed = Signal()
    period_cleared = Signal()
    period_named = Signal(object)
    entered = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._customer_id: int | None = None
        self._typed = ""
        self.kinds: tuple[str, ...] = ()
        self.person: tuple[str, int] | None = None
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_BOOK_WAITS)
        self.scope = ElidedLabel(self)
        self.scope.setProperty("role", "muted")
        self.kinds_button, self.person_button = self._menu_chip(CheckMenu), self._menu_chip(QMenu)
        self.time_button = self._menu_chip(QMenu)
        self.period_chip = self._chip("close", "accent")
        self.words = _Words(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.period_chip.setCheckable(True)
        self.period_chip.setToolTip(self.tr("Show all the time again (Esc)"))
        self.period_chip.hide()
        self.kinds_button.setText(self.tr("All kinds"))
        self.person_button.setText(self.tr("Anyone"))
        self.time_button.setText(self.tr("All time"))
        self.time_button.setToolTip(self.tr("Or drag over the overview"))
        self.words.setPlaceholderText(self.tr("words"))
        self.words.setAccessibleName(self.tr("Words to find in the timeline"))
        self.words.setToolTip(self.tr("/ comes here, ↓ goes on to the entries"))
        self.words.setClearButtonEnabled(True)
        self.words.setProperty("search", True)
        self.words.setMaximumWidth(180)
        self.words.setMinimumWidth(84)
        for each in (self.words, self.scope):  # they give way, the chips do not
            each.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        position = QLineEdit.ActionPosition.LeadingPosition
        self.words.addAction(self._desk.icons.icon("search"), position)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S2)
        chips = (self.kinds_button, self.person_button, self.time_button, self.period_chip)
        for chip in chips:
            row.addWidget(chip)
        row.addWidget(self.words, 3)
        row.addWidget(self.scope, 2)

    def _chip(self, icon: str, role: str) -> QToolButton:
        """Return a chip whose icon follows its words, as in the list of customers."""
        chip = QToolButton(self)
        chip.setProperty("chip", True)
        chip.setProperty("roomy", True)
        chip.setIcon(self._desk.icons.icon(icon, role))
        chip.setIconSize(QSize(12, 12))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip

    def _menu_chip(self, menu: type[QMenu]) -> QToolButton:
        chip = self._chip("chevron_down", "text")
        chip.setCheckable(True)
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        chip.setMenu(menu(chip))
        return chip

    def _connect(self) -> None:
        self.words.textChanged.connect(self._on_words)
        self.words.returnPressed.connect(self.left)
        self.words.entered.connect(self.entered)
        self._typing.timeout.connect(self.changed)
        self.kinds_button.menu().aboutToShow.connect(self._fill_kinds)
        self.person_button.menu().aboutToShow.connect(self._fill_people)
        self.time_button.menu().aboutToShow.connect(self._fill_periods)
        self.period_chip.clicked.connect(self.period_cleared)

    def set_customer(self, customer_id: int | None) -> None:
        """Filter one customer's entries (None: the book's); a person of another one is let go."""
        if customer_id != self._customer_id:
            self._customer_id = customer_id
            if self.person is not None and self.person[0] == "contact":
                self._show_person(None, self.tr("Anyone"))

    @Slot(str)
    def _on_words(self, text: str) -> None:
        if text.strip() == self._typed:
            return  # a space alone asks for nothing else
        self._typed = text.strip()
        if self._customer_id is not None:
            self.changed.emit()  # a customer's words are at hand
        else:
            self._typing.start()

    def chosen(self, base: TimelineFilter, period: tuple[date, date] | None) -> TimelineFilter:
        """Return a filter with what is chosen here."""
        since, until = period if period else (None, None)
        group, person = self.person or ("", None)
        return replace(
            base,
            customer_id=self._customer_id,
            kinds=self.kinds,
            contact_id=person if group == "contact" else None,
            staff_id=person if group == "staff" else None,
            since=since,
            until=until,
            text=self.words.text().strip(),
        )

    def show_period(self, period: tuple[date, date] | None) -> None:
        """Say which days are shown."""
        self.period_chip.setVisible(period is not None)
        self.time_button.setVisible(period is None)
        self.period_chip.setChecked(True)
        if period is not None:
            say = self._desk.localizer
            first, last = (say.short_date(day, say.today) for day in period)
            self.period_chip.setText(first if first == last else f"{first} – {last}")

    def step_back(self) -> bool:
        """Let go of one thing asked for: the words, the kinds, the person."""
        if self.words.text():
            self.words.clear()
        elif self.kinds:
            self.choose_kinds(())
        elif self.person is not None:
            self.choose_person(None, self.tr("Anyone"))
        else:
            return False
        return True

    @Slot()
    def _fill_kinds(self) -> None:
        menu = self.kinds_button.menu()
        menu.clear()
        menu.addAction(self.tr("All kinds")).triggered.connect(partial(self.choose_kinds, ()))
        for kind in KINDS:
            action = menu.addAction(kind_word(kind))
            action.setCheckable(True)
            action.setChecked(kind in self.kinds)
            action.toggled.connect(partial(self._toggle_kind, kind))

    def _toggle_kind(self, kind: str, on: bool) -> None:
        others = tuple(each for each in self.kinds if each != kind)
        self.choose_kinds((*others, kind) if on else others)

    def choose_kinds(self, kinds: tuple[str, ...], *_: object) -> None:
        """Show only entries of these kinds; none means all."""
        self.kinds = tuple(kind for kind in KINDS if kind in kinds)
        shown = listed(kind_word(kind) for kind in self.kinds[:3])
        more = len(self.kinds) - 3
        self.kinds_button.setText(
            (f"{shown} +{more}" if more > 0 else shown) or self.tr("All kinds")
        )
        self.kinds_button.setChecked(bool(self.kinds))
        self.changed.emit()

    @Slot()
    def _fill_periods(self) -> None:
        menu = self.time_button.menu()
        menu.clear()
        for words, period in named_periods(self._desk.localizer.today):
            menu.addAction(words).triggered.connect(partial(self._name_period, period))

    def _name_period(self, period: tuple[date, date], *_: object) -> None:
        self.period_named.emit(period)

    @Slot()
    def _fill_people(self) -> None:
        menu = self.person_button.menu()
        menu.clear()
        anyone = self.tr("Anyone")
        menu.addAction(anyone).triggered.connect(partial(self.choose_person, None, anyone))
        menu.addSeparator()
        staff = FacetReader(self._desk.book).staff()
        if self._customer_id is not None:
            persons = VisitReader(self._desk.book).persons(self._customer_id)
            for person_id, name in persons.contacts:
                action = menu.addAction(name)
                action.triggered.connect(partial(self.choose_person, ("contact", person_id), name))
            menu.addSeparator()
        for person_id, name in staff:
            ours = self.tr("ours: {name}").format(name=name)
            action = menu.addAction(ours if self._customer_id is not None else name)
            action.triggered.connect(partial(self.choose_person, ("staff", person_id), name))

    def choose_person(self, person: tuple[str, int] | None, name: str, *_: object) -> None:
        """Show only what somebody took part in: ("contact" or "staff", id)."""
        self._show_person(person, name)
        self.changed.emit()

    def _show_person(self, person: tuple[str, int] | None, name: str) -> None:
        self.person = person
        self.person_button.setText(name)
        self.person_button.setChecked(person is not None)
