"""The opportunities of a customer as an editable list; it stands on more than one tab."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.fields import options_of
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver

_HIGH = 10  # rows that are seen before the table scrolls


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
                       options_of("opportunity", "stage"), width=92),
                Column("value", translate("Deals", "Value"), "money", width=100),
                Column("probability", translate("Deals", "Chance, %"), "number", width=72),
                Column("expected_on", translate("Deals", "Expected"), "date", width=92),
                Column("closed_on", translate("Deals", "Closed"), "date", width=92),
                Column("competitors", translate("Deals", "Against"), width=76),
                Column("need", translate("Deals", "Need"), width=76),
            ),
            most=_HIGH,
        )  # fmt: skip

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's opportunities, the open ones first; nameless ones by their product."""
        rows = sorted(record.parts["opportunities"], key=lambda row: row["closed_on"] is not None)
        names = record.names
        currency = record.customer["currency"]
        self.show_rows(
            [{**row, "name": row["name"] or names.get(row["product_id"] or 0, "")} for row in rows],
            customer_id=record.id, currency=currency,
            stage="prospecting", opened_on=date.today(),
        )  # fmt: skip
