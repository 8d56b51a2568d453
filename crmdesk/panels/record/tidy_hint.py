"""A small count in the head of the record: how much of this customer is to be put in order."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from crmdesk.panels.panel import Desk
from crmdesk.qt.rest import Rest
from crmdesk.qt.tasks import Job

_PAUSE_MS = 250  # after the record was shown; going through the list must not wait for it


class TidyHint(QToolButton):
    """Shows itself only where there is something; a click leads to it.

    Signals:
        tidy_requested: a customer id.
    """

    tidy_requested = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._customer_id: int | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._look)
        self.setProperty("chip", True)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_customer(self, customer_id: int) -> None:
        """Count anew for a customer, soon."""
        if customer_id != self._customer_id:
            self.hide()
        self._customer_id = customer_id
        if self._desk.book.past is None:  # what was amiss then is put in order today
            self._later.start()

    @Slot()
    def _look(self) -> None:
        book, customer_id = self._desk.book, self._customer_id
        if customer_id is None or not self.window().isVisible():
            return
        rest = Rest.of(self)
        if rest is not None and not rest.is_kept:
            self._later.start()
            return

        def work(_job: Job) -> tuple[int, int]:
            from crmdesk.services.tidy import flaws_of_customer

            return customer_id, len(flaws_of_customer(book, customer_id))

        self._desk.runner.run(
            work,
            title=self.tr("Looking at the values"),
            done=self._on_counted,
            show_progress=False,
            key="tidy_hint",
        )

    def _on_counted(self, found: tuple[int, int]) -> None:
        customer_id, count = found
        if customer_id != self._customer_id:
            return
        self.setText(self.tr("{0} to tidy").format(self._desk.localizer.number(count)))
        self.setToolTip(self.tr("Values that are missing, wrong or stale"))
        self.setVisible(count > 0)

    @Slot()
    def _on_clicked(self) -> None:
        self.tidy_requested.emit(self._customer_id)
