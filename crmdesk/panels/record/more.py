"""The fields of a customer that are looked at less often: all that the overview leaves out."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.cell_choices import CellChoices
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.custom import CustomFields
from crmdesk.panels.record.fields import FieldGrid, Spec, choice, options_of
from crmdesk.panels.record.kept import KeptCells
from crmdesk.panels.record.lists import RecordList
from crmdesk.panels.record.saving import Saver


class MoreFields(QWidget):
    """Everything else of a customer, with its addresses, channels and own fields."""

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._desk, self._saver, self._id = desk, saver, 0
        self._known = CellChoices(desk.book, desk.localizer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        section = Section(self.tr("More"), "", self)
        self.grid = FieldGrid(
            self._specs(), desk.localizer, self._save, parent=section, refused=desk.refused
        )
        section.body.addWidget(self.grid)
        column.addWidget(section)
        self.custom = CustomFields(desk, reader, saver, "customer", self._save_custom, self)
        column.addWidget(self.custom)
        self.kept = KeptCells(self)
        column.addWidget(self.kept)
        self.addresses = RecordList(
            desk, saver, "address", self.tr("Addresses"), self.tr("Add"),
            self.tr("Street and number …"),
            (
                Column("street", self.tr("Street"), starts=True),
                Column("city", self.tr("City"), width=90),
                Column("state", self.tr("State"), width=70),
                Column("postal_code", self.tr("Postcode"), width=70),
                Column("country", self.tr("Country"), width=60),
                Column("latitude", self.tr("Latitude"), "number", width=72),
                Column("longitude", self.tr("Longitude"), "number", width=72),
            ),
        )  # fmt: skip
        self.channels = RecordList(
            desk, saver, "channel", self.tr("Phone, mail, web"), self.tr("Add"),
            self.tr("A number or an address …"),
            (
                Column("value", self.tr("Number or address"), starts=True),
                Column("kind", self.tr("Kind"), "choice", options_of("channel", "kind")),
                Column("label", self.tr("Label")),
            ),
        )  # fmt: skip
        column.addWidget(self.addresses)
        column.addWidget(self.channels)

    def _specs(self) -> tuple[Spec, ...]:
        known, country = self._known.labels, self._desk.localizer.country
        return (
            choice("customer", "kind", self.tr("Kind")),
            Spec("name_local", self.tr("Local name")),
            Spec("short_name", self.tr("Short name")),
            Spec("name_latin", self.tr("Latin name")),
            Spec("ref", self.tr("Number")),
            Spec("region", self.tr("Region"), words=word, suggest=partial(known, "region")),
            Spec("country", self.tr("Country"), words=country, suggest=partial(known, "country")),
            Spec("occupation", self.tr("Occupation")),
            Spec("income_band", self.tr("Income")),
            Spec("size_note", self.tr("Size")),
            choice("customer", "economic_strength", self.tr("Strength")),
            Spec("annual_revenue", self.tr("Turnover"), "money"),
            Spec("founded_year", self.tr("Founded")),
            Spec("tax_id", self.tr("Tax number")),
            choice("customer", "service_level", self.tr("Service")),
            choice("customer", "relation", self.tr("Relation")),
            Spec("customer_since", self.tr("Since"), "date"),
            Spec("currency", self.tr("Currency")),
            Spec("payment_days", self.tr("Terms, days"), "number"),
            Spec("delivery_promise", self.tr("Delivery")),
            Spec("headcount", self.tr("Headcount"), "number"),
            Spec("notes", self.tr("Notes"), "multiline"),
        )

    def _save(self, field: str, value: Any) -> Any:
        if field in ("region", "country"):
            value = self._known.stored(field, str(value))
        return self._saver.set("customer", self._id, field, value)

    def _save_custom(self, values: dict[str, Any]) -> Any:
        return self._saver.set("customer", self._id, "custom", values)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer."""
        self._id = record.id
        self.grid.set_values(record.customer, record.customer["currency"])
        self.custom.show_values(record.customer["custom"], record.id)
        self.kept.show_cells(record.customer["extra"])
        places = [a for a in record.parts["addresses"] if a["contact_id"] is None]
        self.addresses.show_rows(places, customer_id=record.id)
        own = record.contact_channels(None)
        self.channels.show_rows(own, customer_id=record.id)
