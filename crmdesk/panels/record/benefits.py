"""What a customer brings besides its own money, as an editable list (R9)."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.fields import options_of
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver


class BenefitList(RecordList):
    """People it gathers, information, word of mouth, a weapon against rivals."""

    def __init__(self, desk: Desk, saver: Saver, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            desk, saver, "benefit", translate("Benefits", "What they bring besides money"),
            translate("Benefits", "Add"), translate("Benefits", "What they did for us …"),
            (
                Column("text", translate("Benefits", "What"), starts=True),
                Column("kind", translate("Benefits", "Kind"), "choice",
                       options_of("benefit", "kind")[1:], width=128),
                Column("on", translate("Benefits", "On"), "date", width=104),
                Column("worth", translate("Benefits", "Worth about"), "money", width=112),
            ),
            parent,
        )  # fmt: skip

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's benefits, and say what they are thought to be worth together."""
        currency = record.customer["currency"]
        rows = record.parts["benefits"]
        self.show_rows(
            rows, customer_id=record.id, currency=currency, kind="word_of_mouth", on=date.today()
        )
        worth = record.rates.total((row["currency"], row["worth"] or 0) for row in rows)
        text = QCoreApplication.translate("Benefits", "worth about {0}")
        self.note.setText(text.format(self._desk.localizer.sum(worth)) if worth else "")
