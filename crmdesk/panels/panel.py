"""What every panel is given, and what every panel can do."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crmdesk.book import Book, Changes
from crmdesk.models.refused import Refused
from crmdesk.models.selection import Selection
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.settings import Settings
from crmdesk.qt.tasks import TaskRunner
from crmdesk.qt.theme import Theme


@dataclass(slots=True)
class Desk:
    """The things that a panel works with; made once, in the composition root."""

    book: Book
    theme: Theme
    icons: Icons
    localizer: Localizer
    runner: TaskRunner
    settings: Settings
    selection: Selection
    refused: Refused = field(default_factory=Refused)


class Panel(QWidget):
    """Base of the panels.

    Signals:
        customer_opened: a customer id to be shown in the customers panel.
        target_opened: a ``Target`` (a person, an entry …) to be shown on its record.
        edit_requested: id of an interaction to be changed in the visit form.
        visit_requested: a customer id (or None) for which a visit is to be logged.
        dossier_requested: a tuple of customer ids to be printed.
        tidy_requested: the id of a customer whose values are to be put in order.
        command_requested: the name of a command of the window, for a button that leads to it.
        noticed: (text, whether Undo is offered) for the notice at the bottom.
        failed: a CrmdeskError to be shown in place.
        counted: the number that the side bar shows behind the panel's name; 0 for none.
    """

    customer_opened = Signal(object)
    target_opened = Signal(object)
    edit_requested = Signal(object)
    visit_requested = Signal(object)
    dossier_requested = Signal(object)
    tidy_requested = Signal(object)
    command_requested = Signal(str)
    noticed = Signal(str, bool)
    failed = Signal(object)
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.home: QWidget = self

    def take_keyboard(self) -> None:
        """Put the keyboard where one works in the panel, its ``home``.

        A focus proxy would do the same, but then Tab leaves out whatever stands before it.
        """
        self.home.setFocus()

    def activate(self) -> None:
        """Called when the panel comes to the front; loads what it shows if need be."""

    def apply_changes(self, changes: Changes) -> None:
        """Called after every change of the book; reloads what it shows of what changed."""

    def focus_filter(self) -> None:
        """Put the keyboard into the panel's own filter line, where it has one."""

    @property
    def is_drawn(self) -> bool:
        """Whether all that was read is on the screen, for whoever takes a picture."""
        return True

    def step_back(self) -> bool:
        """Esc: take one step back within the panel; return whether there was one to take."""
        return False

    def place(self) -> object:
        """Return where one is in the panel, for the one that stands there in another language."""
        return None

    def take_place(self, place: object) -> None:
        """Go to where one was in another panel of this kind."""
