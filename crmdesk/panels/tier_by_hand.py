"""Tiers given by hand: the menu of tiers, the question for a reason, the writing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crmdesk.book.queries.customers import customer_rows
from crmdesk.errors import CrmdeskError
from crmdesk.panels.dialogs.override_tier import OverrideTierDialog
from crmdesk.panels.panel import Desk
from crmdesk.qt.tasks import Job

GIVEN = ("A", "B", "C", "D")
"""The tiers that can be given."""


class TierByHand(QObject):
    """Puts customers into another tier, with a reason.

    Signals:
        moved: the tier a customer was put into.
        failed: a CrmdeskError.
    """

    moved = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, panel: QWidget) -> None:
        super().__init__(panel)
        self._desk, self._panel = desk, panel

    def fill(self, menu: QMenu, customer_id: int, here: str) -> None:
        """Add a line for every tier; the one the customer is in cannot be chosen."""
        for tier in GIVEN:
            action = menu.addAction(self.tr("Move to {0}").format(tier))
            action.setEnabled(tier != here)
            action.triggered.connect(partial(self._on_menu, customer_id, tier))

    def _on_menu(self, customer_id: int, tier: str, _checked: bool = False) -> None:
        self.ask(customer_id, tier)

    def step(self, customer_id: int, here: str, step: int) -> None:
        """Ask for the reason to move a customer to the neighbouring tier, if there is one."""
        place = GIVEN.index(here) + step if here in GIVEN else 0
        if 0 <= place < len(GIVEN):
            self.ask(customer_id, GIVEN[place])

    def ask(self, customer_id: int, tier: str) -> None:
        """Ask for the reason, then put a customer into a tier."""
        with self._desk.book.read() as connection:
            rows = customer_rows(connection, [customer_id])
        if not rows:
            return
        row, say = rows[0], self._desk.localizer
        dialog = OverrideTierDialog(row.name, row.tier, tier, say, self._panel)
        dialog.accepted.connect(partial(self._write, dialog, customer_id, tier))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, dialog: OverrideTierDialog, customer_id: int, tier: str) -> None:
        book, reason, until = self._desk.book, dialog.reason, dialog.until

        def work(_job: Job) -> str:
            from crmdesk.services import grading  # brings numpy

            grading.override(book, customer_id, tier, reason, until)
            return tier

        self._desk.runner.run(
            work, title=self.tr("Changing the tier"), done=self._done, failed=self._fail
        )

    def _done(self, tier: str) -> None:
        self.moved.emit(tier)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)
