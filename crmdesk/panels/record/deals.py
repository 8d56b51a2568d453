"""The opportunities of a customer as an editable list; it stands on more than one tab."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.fields import options_of
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver


class DealList(RecordList):
    """What the customer may buy: every field written in place, the last line adds."""

    def __init__(self, desk: Desk, saver: Saver) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk, saver, "opportunity", translate("Deals", "Opportunities"),
            translate("Deals", "Add"), translate("Deals", "What they may buy …"),
            (
                Column("name", translate("Deals", "Opportunity"), starts=True),
                Column("stage", translate("Deals", "Stage"), "choice",
                       options_of("opportunity", "stage"), width=104),
                Column("value", translate("Deals", "Value"), "money", width=116),
                Column("probability", translate("Deals", "Chance, %"), "number", width=80),
                Column("expected_on", translate("Deals", "Expected"), "date", width=100),
                Column("competitors", translate("Deals", "Against"), width=100),
                Column("need", translate("Deals", "Need"), width=110),
            ),
        )  # fmt: skip

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's opportunities."""
        currency = record.customer["currency"]
        self.show_rows(
            record.parts["opportunities"], customer_id=record.id, currency=currency,
            stage="prospecting",
        )  # fmt: skip
