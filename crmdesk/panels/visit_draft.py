"""Keeps what is typed in the visit form in the book, without holding up the typing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crmdesk.errors import CrmdeskError
from crmdesk.panels.panel import Desk
from crmdesk.services.drafts import keep_draft, read_draft

NOBODY = "visit"
"""The draft of a visit whose customer is not chosen yet."""


class DraftKeeper(QObject):
    """The drafts of the visit form, one per customer.

    Signals:
        failed: a CrmdeskError, when a draft could not be kept.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = f"draft-{id(self)}"

    def read(self, customer_id: int | None) -> dict[str, str]:
        """Return what was typed for a customer and not saved."""
        return read_draft(self._desk.book, _name(customer_id))

    def keep(self, customer_id: int | None, values: dict[str, str]) -> None:
        """Keep what is typed before going on; while the book is busy, as soon as it is not."""
        try:
            keep_draft(self._desk.book, _name(customer_id), values)
        except CrmdeskError:
            self.keep_aside(customer_id, values)

    def keep_aside(self, customer_id: int | None, values: dict[str, str]) -> None:
        """Keep what is typed off the window's thread, while the typing goes on."""
        book, name = self._desk.book, _name(customer_id)
        self._desk.runner.run(
            lambda _job: keep_draft(book, name, values),
            title=self.tr("Keeping the draft"),
            failed=self._on_failed,
            show_progress=False,
            key=self._key,
        )

    def forget(self, customer_id: int | None) -> None:
        """Forget the draft: it was saved."""
        keeping = self._desk.runner.latest(self._key)
        if keeping is not None:
            keeping.cancel()
        for each in (customer_id, None):
            self.keep(each, {})

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)


def _name(customer_id: int | None) -> str:
    return NOBODY if customer_id is None else f"{NOBODY}/{customer_id}"
