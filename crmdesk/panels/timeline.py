"""The timeline panel: filters, the overview in time, and the stream below."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.book.queries.timeline import KINDS
from crmdesk.models.facets import FacetReader
from crmdesk.models.filter_words import filter_words
from crmdesk.models.timeline_lanes import Lanes, read_lanes
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.timeline_overview import LANES, TimelineOverview
from crmdesk.panels.timeline_view import TimelineView, book_filter
from crmdesk.panels.visit_drawer import VisitDrawer
from crmdesk.qt.compat import override
from crmdesk.qt.value_label import ElidedLabel


class TimelinePanel(Panel):
    """The whole book in time; follows the shared filter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._kinds: tuple[str, ...] = ()
        self._staff_id: int | None = None
        self._active = False
        self.overview = TimelineOverview(desk, self)
        self.view = TimelineView(desk, self)
        self.drawer = VisitDrawer(desk, self)
        self.drawer.setFixedWidth(336)
        self.drawer.hide()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(150)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.title = QLabel(self.tr("Timeline"), self)
        self.title.setProperty("role", "heading")
        self.scope = ElidedLabel(self)
        self.scope.setProperty("role", "muted")
        self.kinds_button, self.staff_button = self._menu_chip(), self._menu_chip()
        self.period_chip = self._chip("close", "accent")
        self.period_chip.setCheckable(True)
        self.period_chip.setToolTip(self.tr("Show all the time again (Esc)"))
        self.period_chip.clicked.connect(self._clear_period)
        self.period_chip.hide()
        self.kinds_button.setText(self.tr("All kinds"))
        self.staff_button.setText(self.tr("Anyone"))
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("words"))
        self.words.setAccessibleName(self.tr("Words to find in the timeline"))
        self.words.setClearButtonEnabled(True)
        self.words.setProperty("search", True)
        self.words.setMaximumWidth(180)
        position = QLineEdit.ActionPosition.LeadingPosition
        self.words.addAction(self.desk.icons.icon("search"), position)
        top = QHBoxLayout()
        top.setSpacing(tokens.S2)
        top.setContentsMargins(tokens.S5, tokens.S3, tokens.S5, tokens.S2)
        for each in (self.title, self.scope, self.kinds_button, self.staff_button):
            top.addWidget(each)
        top.addWidget(self.period_chip)
        top.addWidget(self.words)
        top.addStretch()
        line = QFrame(self)
        line.setProperty("line", "true")
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.overview)
        column.addWidget(line)
        column.addWidget(self.view, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self.drawer)
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def _chip(self, icon: str, role: str) -> QToolButton:
        """Return a chip whose icon follows its words, as in the list of customers."""
        chip = QToolButton(self)
        chip.setProperty("chip", True)
        chip.setIcon(self.desk.icons.icon(icon, role))
        chip.setIconSize(QSize(12, 12))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return chip

    def _menu_chip(self) -> QToolButton:
        chip = self._chip("chevron_down", "text")
        chip.setCheckable(True)
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        chip.setMenu(QMenu(chip))
        return chip

    def _connect(self) -> None:
        self.overview.period_chosen.connect(self._on_filter_changed)
        self.words.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self._on_filter_changed)
        self.desk.selection.filter_changed.connect(self._on_filter_changed)
        self.kinds_button.menu().aboutToShow.connect(self._fill_kinds)
        self.staff_button.menu().aboutToShow.connect(self._fill_staff)
        self.view.loaded.connect(self._show_scope)
        self.view.customer_opened.connect(self.customer_opened)
        self.view.noticed.connect(self.noticed)
        self.view.failed.connect(self.failed)
        self.view.edit_requested.connect(self.drawer.edit)
        find = QShortcut(QKeySequence("/"), self.view)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.focus_filter)

    def activate(self) -> None:
        """Load the entries when the panel first comes to the front."""
        if not self._active:
            self._active = True
            self._reload()

    def apply_changes(self, changes: Changes) -> None:
        """Read again after a change of the book."""
        del changes
        if self._active:
            self._reload()

    def focus_filter(self) -> None:
        """Put the keyboard into the line of words."""
        self.words.setFocus()

    @override
    def step_back(self) -> bool:
        if self.overview.period() is not None:
            self._clear_period()
        elif self.words.text():
            self.words.clear()
        elif self._kinds:
            self.choose_kinds(())
        elif self._staff_id is not None:
            self._choose_staff(None, self.tr("Anyone"))
        else:
            return False
        return True

    @Slot()
    def _clear_period(self) -> None:
        self.overview.select_period(None)

    @Slot()
    def _show_scope(self) -> None:
        """Say what the stream holds: whose entries, how many, and of which days."""
        count = len(self.view.model.stream)
        events = self.tr("{n} events").format(n=self.desk.localizer.number(count))
        whose = filter_words(self.desk.selection.filter) or [self.tr("whole book")]
        self.scope.set_words(" · ".join((*whose, events if count != 1 else self.tr("1 event"))))
        self.scope.setToolTip(self.scope.words)
        period = self.overview.period()
        self.period_chip.setVisible(period is not None)
        self.period_chip.setChecked(True)
        if period is not None:
            first, last = (self.desk.localizer.short_date(day, date.today()) for day in period)
            self.period_chip.setText(first if first == last else f"{first} – {last}")

    @Slot()
    def _on_filter_changed(self, *_: object) -> None:
        if self._active:
            self._reload()

    def _reload(self) -> None:
        period = self.overview.period()
        chosen = book_filter(
            self.desk.selection.filter, self._kinds, self.words.text().strip(), period
        )
        chosen = replace(chosen, staff_id=self._staff_id)
        self.view.set_filter(chosen)
        title = self.tr("Reading the timeline")
        read_lanes(
            self.desk.book, self.desk.runner, chosen, LANES, self._show_lanes, title,
            key=f"lanes-{id(self)}",
        )  # fmt: skip

    def _show_lanes(self, lanes: Lanes) -> None:
        self.overview.set_entries(lanes)

    @Slot()
    def _fill_kinds(self) -> None:
        menu = self.kinds_button.menu()
        menu.clear()
        menu.addAction(self.tr("All kinds")).triggered.connect(partial(self.choose_kinds, ()))
        for kind in KINDS:
            action = menu.addAction(word(kind))
            action.setCheckable(True)
            action.setChecked(kind in self._kinds)
            action.toggled.connect(partial(self._toggle_kind, kind))

    def _toggle_kind(self, kind: str, on: bool) -> None:
        others = tuple(each for each in self._kinds if each != kind)
        self.choose_kinds((*others, kind) if on else others)

    def choose_kinds(self, kinds: tuple[str, ...], *_: object) -> None:
        """Show only entries of these kinds; none means all."""
        self._kinds = tuple(kind for kind in KINDS if kind in kinds)
        shown = ", ".join(word(kind) for kind in self._kinds[:5])
        self.kinds_button.setText(shown or self.tr("All kinds"))
        self.kinds_button.setChecked(bool(self._kinds))
        self._on_filter_changed()

    @Slot()
    def _fill_staff(self) -> None:
        menu = self.staff_button.menu()
        menu.clear()
        anyone = self.tr("Anyone")
        menu.addAction(anyone).triggered.connect(partial(self._choose_staff, None, anyone))
        for staff_id, name in FacetReader(self.desk.book).staff():
            menu.addAction(name).triggered.connect(partial(self._choose_staff, staff_id, name))

    def _choose_staff(self, staff_id: int | None, name: str, *_: object) -> None:
        self._staff_id = staff_id
        self.staff_button.setText(name)
        self.staff_button.setChecked(staff_id is not None)
        self._on_filter_changed()
