"""Who took part: theirs and ours, as chips; typing part of a name adds one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolButton, QWidget

from crmdesk import tokens
from crmdesk.models.people_like import Person as Known
from crmdesk.models.people_like import people_like
from crmdesk.panels.visit_parts import make_chip
from crmdesk.qt.compat import override
from crmdesk.qt.flow import FlowLayout
from crmdesk.qt.suggestions import dress_offers

_FIRST, _THEIRS, _OURS, _ROWS = 3, 8, 3, 2
"""How many of theirs come before ours, how many of theirs and ours have a chip, in how many rows;
the others come by typing."""
_OFFERED = 8
Person = tuple[str, int]


class PeoplePicker(QWidget):
    """Chips of the people seen last, and a line that finds the others: our experts too.

    Signals:
        changed: somebody takes part, or no more.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[Person, QToolButton] = {}
        self._names: dict[Person, str] = {}
        self._known: list[Known] = []
        self._flow = FlowLayout(self, tokens.S1)
        self._rows = _ROWS
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Somebody else (Alt+W): part of a name"))
        self.line.setAccessibleName(self.tr("Add somebody who took part"))
        self._offers = QStandardItemModel(self)
        completer = QCompleter(self._offers, self.line)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated[QModelIndex].connect(self._on_offered)  # type: ignore[index]
        self.line.setCompleter(completer)
        dress_offers(completer)
        self.line.textEdited.connect(self._on_typed)
        self.line.returnPressed.connect(self._on_return)

    def set_rows(self, most: int) -> None:
        """Take this many rows, more only where so many take part."""
        self._rows = most
        self._fit()

    def show_people(
        self, contacts: Sequence[tuple[int, str]], staff: Sequence[tuple[int, str]]
    ) -> None:
        """Offer these people, none of them chosen."""
        while self._flow.count():
            widget = self._flow.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.chips.clear()
        self._names = {("contact", i): name for i, name in contacts}
        for i, name in staff:
            self._names["staff", i] = self.tr("ours: {name}").format(name=name)
        everybody = [(("contact", i), name) for i, name in contacts]
        everybody += [(("staff", i), name) for i, name in staff]
        self._known = [{"id": key, "name": name, "job_title": ""} for key, name in everybody]
        theirs = [("contact", i) for i, _ in contacts[:_THEIRS]]
        ours = [("staff", i) for i, _ in staff[:_OURS]]
        for person in (*theirs[:_FIRST], *ours, *theirs[_FIRST:]):
            self._add_chip(person)
        self.line.setVisible(bool(self._names))
        self._fit()

    def _add_chip(self, person: Person) -> QToolButton:
        if person not in self.chips:
            chip = make_chip(self._names[person])
            chip.toggled.connect(self._fit)
            chip.toggled.connect(self.changed)
            self.chips[person] = chip
            self._flow.addWidget(chip)
        return self.chips[person]

    @Slot()
    def _fit(self) -> None:
        """Show those who take part, and of the others those who have room in the rows."""
        shown = [person for person, chip in self.chips.items() if chip.isChecked()]
        for person in self.chips:
            if person not in shown:
                wanted = [each for each in self.chips if each in shown or each == person]
                shown = wanted if self._rows_of(wanted) <= self._rows else shown
        for person, chip in self.chips.items():
            chip.setVisible(person in shown)
        self.updateGeometry()

    def _rows_of(self, people: Sequence[Person]) -> int:
        rows, used, gap = 1, 0, self._flow.spacing()
        for person in people:
            width = self.chips[person].sizeHint().width()
            if used and used + gap + width > self.width():
                rows, used = rows + 1, 0
            used += width + (gap if used else 0)
        return rows

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def choose(self, contact_ids: Sequence[int], staff_ids: Sequence[int]) -> None:
        """Tick exactly these people."""
        wanted = [("contact", i) for i in contact_ids] + [("staff", i) for i in staff_ids]
        for chip in self.chips.values():
            chip.setChecked(False)
        for person in wanted:
            if person in self._names:
                self._add_chip(person).setChecked(True)

    def chosen(self, group: str) -> tuple[int, ...]:
        """Return the ids ticked: of ``contact`` or of ``staff``."""
        return tuple(i for (g, i), chip in self.chips.items() if g == group and chip.isChecked())

    def _like(self, text: str) -> list[Person]:
        """Return those whom typed words mean, by any part of a name or its pinyin."""
        found = people_like(self._known, text) if text.strip() else []
        return [cast("Person", key) for key, _ in found]

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._offers.clear()
        for person in self._like(text)[:_OFFERED]:
            item = QStandardItem(self._names[person])
            item.setData(person, Qt.ItemDataRole.UserRole)
            self._offers.appendRow(item)
        if self._offers.rowCount():
            self.line.completer().complete()

    @Slot(QModelIndex)
    def _on_offered(self, index: QModelIndex) -> None:
        person = index.data(Qt.ItemDataRole.UserRole)
        if person is not None:
            self._tick((str(person[0]), int(person[1])))

    @Slot()
    def _on_return(self) -> None:
        found = self._like(self.line.text())
        if found:
            self._tick(found[0])

    def _tick(self, person: Person) -> None:
        self._add_chip(person).setChecked(True)
        self.updateGeometry()
        QTimer.singleShot(0, self.line, self.line.clear)  # the list of offers is still closing
