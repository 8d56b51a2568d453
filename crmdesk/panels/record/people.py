"""The People tab: who works there on the left, one person's whole profile on the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book.queries.record import LIGHT, CustomerRecord
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.context import Tab
from crmdesk.panels.record.people_list import PeopleList
from crmdesk.panels.record.people_map import PeopleMap
from crmdesk.panels.record.profile import Profile
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override

_SIDE, _BESIDE_FROM, _LOW = 210, 600, 150
_ANY = 16_777_215  # what Qt calls no limit


def _ids(record: CustomerRecord) -> set[int]:
    return {person["id"] for person in record.parts["contacts"]}


class PeopleTab(Tab):
    """Contacts of the customer, as a list with a profile or drawn as an organisation.

    Signals:
        person_opened: contact id of somebody who may work elsewhere.
    """

    person_opened = Signal(object)
    parts = (*LIGHT, "contacts", "bonds", "kin", "careers")

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, reader, saver, parent)
        self._record: CustomerRecord | None = None
        self._chosen: int | None = None
        column = QVBoxLayout(self.page)
        column.setContentsMargins(tokens.S5, tokens.S2, tokens.S2, tokens.S2)
        column.setSpacing(tokens.S2)
        column.addLayout(self._build_switch())
        self.map: PeopleMap | None = None
        self.profile = QWidget(self.page)
        column.addWidget(self.profile, 1)
        self._page_column = column
        self._row = QHBoxLayout(self.profile)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(tokens.S5)
        self._side = self._build_list()
        self._row.addWidget(self._side)
        self._row.addWidget(self._build_form(), 1)
        self._place(beside=True)

    def _build_switch(self) -> QHBoxLayout:
        """Return the two buttons that show the list or the map, and those that add and delete."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, tokens.S3, 0)
        row.setSpacing(tokens.S1)
        group = QButtonGroup(self)
        self.list_button, self.map_button = QToolButton(self.page), QToolButton(self.page)
        self.list_button.setText(self.tr("Profiles"))
        self.map_button.setText(self.tr("Power map"))
        for button in (self.list_button, self.map_button):
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        self.list_button.setChecked(True)
        row.addStretch(1)
        self.add_button = QPushButton(self.tr("New person"), self.page)
        self.add_button.setObjectName("add_person")
        self.delete_button = QPushButton(self.tr("Delete"), self.page)
        for push in (self.delete_button, self.add_button):
            push.setProperty("kind", "link")
            row.addWidget(push)
        row.setSpacing(tokens.S2)
        self.add_button.clicked.connect(self._on_add)
        self.delete_button.clicked.connect(self._on_delete)
        self.map_button.toggled.connect(self._on_switched)
        return row

    @Slot(bool)
    def _on_switched(self, drawn: bool) -> None:
        if drawn and self.map is None:
            self.map = PeopleMap(self.desk, self.saver, self.page)
            self.map.person_opened.connect(self._on_person)
            self.map.person_chosen.connect(self._on_map_chosen)
            self.map.noticed.connect(self.noticed)
            self._page_column.addWidget(self.map, 1)
        if self.map is not None:
            self.map.setVisible(drawn)
        self.profile.setVisible(not drawn)
        self._page_column.activate()  # what is drawn is folded to the room it has
        if self._record is not None:
            self.show_record(self._record)
        if drawn and self.map is not None:
            self.map.view.setFocus()

    @Slot(object)
    def _on_map_chosen(self, person: int) -> None:
        self._chosen = person

    @Slot(object)
    def _on_person(self, person: int) -> None:
        """Show the whole profile of somebody on the map."""
        self._chosen = person
        self.list_button.setChecked(True)
        self.list.setFocus()

    @override
    def take_keyboard(self, *, power_map: bool = False) -> None:
        (self.map_button if power_map else self.list_button).setChecked(True)
        if power_map and self.map is not None:
            self.map.view.setFocus()
        else:
            (self.list if self.list.count() else self.add_button).setFocus()

    def choose_person(self, person: int) -> None:
        """Show somebody's profile as soon as their customer is on the page."""
        self._chosen = person
        if self._record is not None:
            self.list_button.setChecked(True)
            self.show_record(self._record)

    def _place(self, *, beside: bool) -> None:
        """Put the list of people beside the form, or above it where the page is narrow."""
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        listed = not self._scroll.isHidden()
        self._side.setMinimumWidth(_SIDE if beside else 0)
        self._side.setMaximumWidth(_SIDE if beside and listed else _ANY)
        self._side.setMaximumHeight(_ANY if beside or not listed else _LOW)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(beside=self.viewport().width() >= _BESIDE_FROM)
        super().resizeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.list.hasFocus() and event.key() == Qt.Key.Key_Delete:
            self._on_delete()
        elif self.list.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.form.grids[0].fields["name"].setFocus()
        elif self.list.hasFocus() and event.key() == Qt.Key.Key_Insert:
            self._on_add()
        else:
            super().keyPressEvent(event)

    def _build_list(self) -> QWidget:
        side = QWidget(self.profile)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        self.list = PeopleList(self.desk.theme, side)
        self.list.setAccessibleName(self.tr("People"))
        self.list.setAccessibleDescription(
            self.tr("Enter edits the profile, Insert adds somebody, Delete deletes")
        )
        self.list.currentItemChanged.connect(self._on_chosen)
        self.empty = QLabel(self.tr("Nobody is known here yet. “New person” adds the first."), side)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        return side

    def _build_form(self) -> QWidget:
        self._scroll = QScrollArea(self.profile)
        self.form = Profile(self.desk, self.reader, self.saver, self._scroll.viewport())
        self.form.setProperty("transparent", True)
        self.form.person_opened.connect(self.person_opened)
        self.form.noticed.connect(self.noticed)
        self.form.source_requested.connect(self.entry_requested)
        self.keep_history("contact", *self.form.grids)
        # the list of people stays in view while one reads on in the profile
        self._scroll.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # its fields take the keys
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.form)
        return self._scroll

    @override
    def build_next(self) -> bool:
        fresh = self.form.build_next()
        if fresh:
            self.keep_history("contact", *fresh)
        return fresh is not None

    @override
    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's people; the chosen one stays chosen."""
        if record.id != self.customer_id and self._chosen not in _ids(record):
            self._chosen = None
        self.customer_id, self._record = record.id, record
        self.grow()
        people = record.parts["contacts"]
        self.delete_button.setVisible(bool(people))
        if self.map is not None and self.map_button.isChecked():
            self.map.show_record(record, self._chosen)
            self._chosen = self.map.view.chosen
            return
        self.empty.setVisible(not people)
        self.list.setVisible(bool(people))
        self._scroll.setVisible(bool(people))
        self._place(beside=self.viewport().width() >= _BESIDE_FROM)
        self.list.show_people(people, self._chosen)
        self._on_chosen()

    @Slot()
    def _on_chosen(self, *_items: object) -> None:
        item, record = self.list.currentItem(), self._record
        self.form.setVisible(item is not None)
        if item is None or record is None:
            return
        chosen = int(item.data(Qt.ItemDataRole.UserRole))
        if chosen != self.form.person:
            self._scroll.verticalScrollBar().setValue(0)
        self._chosen = chosen
        person: dict[str, Any] = next(p for p in record.parts["contacts"] if p["id"] == chosen)
        self.form.show_person(record, person)

    @Slot()
    def _on_add(self) -> None:
        name = self.tr("New person")
        fresh = self.saver.add("contact", customer_id=self.customer_id, name=name)
        if fresh is None or self.customer_id is None:
            return
        self._chosen = fresh
        self.list_button.setChecked(True)
        self.show_record(self.reader.record(self.customer_id, self.parts))
        self.form.edit_name()

    @Slot()
    def _on_delete(self) -> None:
        record, chosen = self._record, self._chosen
        people = record.parts["contacts"] if record is not None else []
        name = next((each["name"] for each in people if each["id"] == chosen), "")
        if chosen and self.saver.delete("contact", [chosen]):
            self._chosen = None
            if self.customer_id is not None:
                self.show_record(self.reader.record(self.customer_id, self.parts))
            self.noticed.emit(self.tr("{0} deleted").format(name), True)
