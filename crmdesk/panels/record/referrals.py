"""Who introduced the customer, and the tree of whom it introduced, with what each bought."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.errors import CrmdeskError
from crmdesk.models.record import RecordReader
from crmdesk.models.referral_tree import MOST, ReferralModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.fields import FieldGrid, Spec
from crmdesk.panels.record.referral_view import ReferralView
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.i18n import clauses
from crmdesk.qt.tasks import Job
from crmdesk.services.referrals import Referrals, referrals


class ReferralSection(Section):
    """The introducer as two fields, the tree below them.

    Signals:
        customer_opened: id of a customer of the tree.
    """

    customer_opened = Signal(object)

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Introductions"))
        self._desk, self._reader, self._saver = desk, reader, saver
        self._customer_id: int | None = None
        self.grid = FieldGrid(
            (
                Spec(
                    "introducer_customer_id", self.tr("Introduced by"), find=reader.find_customers
                ),
                Spec("introducer_contact_id", self.tr("Through"), find=reader.find_contacts),
            ),
            desk.localizer,
            self._save,
            parent=self,
            refused=desk.refused,
        )
        self.model = ReferralModel(desk.localizer, self)
        self.view = ReferralView(self.model, desk.theme, self)
        self.view.customer_opened.connect(self.customer_opened)
        self.body.addWidget(self.grid)
        self.body.addWidget(self.view)

    def _save(self, field: str, value: Any) -> CrmdeskError | None:
        if self._customer_id is None:
            return None
        return self._saver.set("customer", self._customer_id, field, value)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's introductions; the tree is read on another thread: it may be large."""
        self._customer_id = customer_id = record.id
        contact_id = record.customer["introducer_contact_id"]
        names = dict(record.names)
        if contact_id is not None:
            names[contact_id] = self._reader.contact_words(contact_id)
        self.grid.set_values(record.customer, names=names)
        book = self._desk.book

        def work(_job: Job) -> tuple[int, Referrals]:
            return customer_id, referrals(book, customer_id)

        self._desk.runner.run(
            work,
            title=self.tr("Reading introductions"),
            done=self._on_read,
            failed=self._on_failed,
            show_progress=False,
            key=f"referrals-{id(self)}",
        )

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.model.set_referrals(None)

    def _on_read(self, answer: tuple[int, Referrals]) -> None:
        customer_id, found = answer
        if customer_id != self._customer_id:
            return
        alone = len(found.members) < 2 and not found.above
        self.model.set_referrals(None if alone else found)
        self.view.setVisible(not alone)
        gain = found.gains.get(customer_id)
        if gain is None or not gain.total.customers:
            self.note.setText(self.tr("This customer has brought nobody yet."))
            return
        text = self.tr("brought {0} directly, {1} through them")
        words = [text.format(gain.direct.customers, gain.through_others)]
        if gain.total.customers >= MOST:
            words.append(self.tr("the first {0} are listed").format(MOST))
        self.note.setText(clauses(words))
