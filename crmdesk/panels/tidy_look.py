"""When the tidy-up panel looks through the book, and at whom again after a change."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from crmdesk.book import Changes
from crmdesk.insight.quality_facts import Flaw
from crmdesk.models.flaw_reader import FEW, FlawReader
from crmdesk.models.tidy import key_of
from crmdesk.panels.panel import Desk
from crmdesk.panels.tidy_view import TidyView
from crmdesk.panels.tidy_work import INITIATOR
from crmdesk.services.tidy import customers_to_look_at

LOOKED_AT = (
    "customer", "channel", "contact", "kin", "wallet_cell", "opportunity", "matter",
    "interaction", "sales_order", "waiver", "staff",
)  # fmt: skip
_PAUSE_MS = 400
_OWN_VERBS = frozenset({"tidy", "let_stand"})


class TidyLook(QObject):
    """Keeps the list true: all of it by a look through the book, a few customers at once.

    Nothing moves while somebody types into a row; it is caught up with when the row is left.

    Signals:
        shown: what the list shows is other than before.
    """

    shown = Signal()

    def __init__(self, desk: Desk, reader: FlawReader, view: TidyView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._reader, self._view = desk, reader, view
        self._model = view.model
        self._begun = self._stale = self._ended = False
        self._live = True  # the first look is shown as it goes on
        self._fresh: list[Flaw] = []
        self._since: dict[int, list[Flaw]] = {}  # of whom was looked at anew during a look
        self._heard: list[Changes] = []
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self.look)
        reader.found.connect(self._on_found)
        reader.finished.connect(self._on_finished)

    @property
    def is_looking(self) -> bool:
        """Whether the book is being looked through."""
        return self._desk.runner.latest("tidy") is not None

    @Slot()
    def look(self) -> None:
        """Look through the book; what is shown stays until all is found."""
        self._live = not self._begun
        self._fresh, self._since = [], {}
        self._begun, self._stale, self._ended = True, False, False
        self._heard.clear()
        self._reader.start()

    def activate(self) -> None:
        """Look at what is not known yet, as the panel comes to the front."""
        if not self._begun or self._stale:
            self.look()
        self.catch_up()

    def begin_with(self, flaws: list[Flaw]) -> None:
        """Show what was found before, until all is looked at again."""
        if flaws:
            self._model.replace(flaws)
            self._begun = True
        self.look()

    def hear(self, changes: Changes, *, at_once: bool) -> None:
        """Take note of a change; ``at_once`` where somebody sees the list."""
        if not self._begun or self._stale or changes.initiator == INITIATOR:
            return
        if changes.touches(*LOOKED_AT):
            self._heard.append(changes)
            self._stale = len(self._heard) > FEW
            if at_once:
                self.catch_up()

    def catch_up(self) -> None:
        """Look again at whom changes told of; at everybody where those may be many."""
        if self._view.editor.is_open:
            return
        self._show_found()
        for changes in self._heard:
            who = customers_to_look_at(self._desk.book, changes, LOOKED_AT, FEW)
            if who is None:
                self._stale = True
                break
            self._look_again(who, changes.what in _OWN_VERBS)
        self._heard.clear()
        if self._stale and self._view.isVisible():
            self._later.start()

    def _look_again(self, who: set[int], own: bool) -> None:
        before = self._model.keys_of(who)
        found = self._reader.of_customers(who)
        self.renew(who, found)
        came = {key_of(flaw) for flaw in found} - before
        rows = self._model.rows_of(came) if own else []
        if rows:  # what was taken back is what one goes on with
            self._view.mark(rows[0])
        self.shown.emit()

    def renew(self, who: set[int], found: list[Flaw]) -> None:
        """Show what was found of some customers just now."""
        few = len(who) <= FEW
        marks = self._view.marks()
        self._model.renew(who, found, few=few)
        if not few or not self._view.marked():
            self._view.mark_again(marks)
        if self.is_looking:
            self._since.update({each: [] for each in who})
            for flaw in found:
                self._since[flaw.customer_id].append(flaw)

    @Slot(object)
    def _on_found(self, flaws: list[Flaw]) -> None:
        self._fresh.extend(flaws)
        if self._live:
            self._model.add(flaws)
            self.shown.emit()

    @Slot()
    def _on_finished(self) -> None:
        self._ended = True
        if not self._view.editor.is_open:
            self._show_found()

    def _show_found(self) -> None:
        """Show what a look found, with what was looked at anew since it began."""
        if not self._ended:
            return
        self._ended, since = False, self._since
        if not self._live or since:
            marks = self._view.marks()
            self._model.replace(flaw for flaw in self._fresh if flaw.customer_id not in since)
            found = [flaw for flaws in since.values() for flaw in flaws]
            self._model.renew(set(since), found, few=False)
            self._view.mark_again(marks)
        self._fresh, self._since = [], {}
        self.shown.emit()
