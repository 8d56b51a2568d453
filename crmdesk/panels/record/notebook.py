"""The rice notebook on the record: use, stock and stock-out by product, orders and payments."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.errors import CrmdeskError
from crmdesk.models.coming_words import based_words, coming_title
from crmdesk.models.error_words import error_words
from crmdesk.models.notebook import NotebookModel, Rhythm, product_row, rhythm_lines, row_id
from crmdesk.models.record import RecordReader
from crmdesk.models.rows import Column
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.blocks import Line, LineWords, Section
from crmdesk.panels.record.cell_history import CellHistory
from crmdesk.panels.record.field_history import FieldHistory
from crmdesk.panels.record.fields import FieldGrid, Spec
from crmdesk.panels.record.rows import Rows
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.table import RecordTable
from crmdesk.panels.record.two_lines import ROW, TwoLines
from crmdesk.services.coming import Coming, coming
from crmdesk.services.notebook import Notebook, ProductLine, notebook, state

_SOON_DAYS, _SOON_SHOWN = 30, 4
_ICONS = {"stock_out": "clock", "next_order": "order", "collection": "payment"}


class NotebookSection(Section):
    """What they use, have in stock, order and pay; what they stated is typed in place."""

    def __init__(
        self, desk: Desk, reader: RecordReader, saver: Saver, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Notebook: use, orders, payments"))
        self.link.setText(self.tr("State use"))
        self.link.setObjectName("add_use")
        self.link.setAccessibleName(self.tr("State use or stock of a product"))
        self.link.show()
        self._desk, self._reader, self._saver = desk, reader, saver
        self._customer: dict[str, Any] = {}
        self.found: Notebook | None = None
        products = tuple(reader.choices("product"))
        self.model = NotebookModel(
            desk.theme, self._columns(products), desk.localizer, self._on_save, self._on_add, self
        )
        self.model.hint = self.tr("Another product …")
        self.table = RecordTable(self.model, self.heading.text(), self, row_height=ROW)
        self.table.setItemDelegate(TwoLines(desk.theme, self.table))
        earlier = FieldHistory("consumption", reader, saver, desk.localizer, self)
        self.earlier = CellHistory(self.table, self.model, earlier, self._stored)
        self.error = QLabel(self)
        self.error.setProperty("role", "danger")
        self.error.setWordWrap(True)
        self.error.hide()
        self.lines = QVBoxLayout()
        self.lines.setContentsMargins(0, tokens.S2, 0, tokens.S1)
        self.grid = FieldGrid(
            (
                Spec("headcount", self.tr("Users"), "number"),
                Spec("paydays", self.tr("Pays on")),
            ),
            desk.localizer,
            self._save_field,
            parent=self,
            refused=desk.refused,
        )
        self.body.addWidget(self.table)
        self.body.addWidget(self.error)
        self.body.addLayout(self.lines)
        self._lines = Rows(self.lines, partial(Line, desk.theme, desk.icons))
        self.body.addWidget(self.grid)
        self.link_clicked.connect(self.table.start_adding)
        self.table.delete_requested.connect(self._on_delete)
        self.table.edit_ended.connect(self.error.hide)

    def _columns(self, products: tuple[tuple[int, str], ...]) -> tuple[Column, ...]:
        return (
            Column("name", self.tr("Product"), "choice", products, starts=True, editable=True),
            Column("rate", self.tr("They use"), width=108, editable=False),
            Column("per_day", self.tr("Stated a day"), "number", width=84),
            Column("stock", self.tr("In stock"), "number", width=72),
            Column("stock_on", self.tr("Counted"), "date", width=78),
            Column("out", self.tr("Runs out"), width=140, editable=False),
        )

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer's notebook."""
        self._customer = record.customer
        self.error.hide()
        self.grid.set_values(record.customer, record.customer["currency"])
        say = self._desk.localizer
        today = say.today
        self.found = notebook(self._desk.book, record.id, today)
        heads = record.customer["headcount"]
        self.model.set_rows(
            [
                product_row(at, line, say, today, heads)
                for at, line in enumerate(self.found.products)
            ]
        )
        self._show_lines(today)

    def _show_lines(self, today: date) -> None:
        assert self.found is not None
        with self.filling():
            self._lines.show(rhythm_lines(self.found, self._desk.localizer, today), _fill_rhythm)

    # saving

    def _save_field(self, field: str, value: Any) -> CrmdeskError | None:
        return self._saver.set("customer", self._customer["id"], field, value)

    def _line(self, row: int) -> ProductLine:
        """Return what is shown in the row of an id."""
        assert self.found is not None
        lines = enumerate(self.found.products)
        return next(line for at, line in lines if row_id(at, line) == row)

    def _stored(self, row: int) -> int | None:
        """Return the id of what was stated of the product in a row, None where nothing was."""
        said = self._line(row).said
        return said.id if said is not None else None

    def _on_save(self, row: int, field: str, value: Any) -> bool:
        if field == "name":
            return False  # a product is what it is; another one has its own line
        line = self._line(row)
        return self._state(line.product_id or line.name, field, value)

    def _on_add(self, _field: str, product_id: Any) -> bool:
        return self._state(product_id, "product_id", product_id)

    def _state(self, product: int | str, field: str, value: Any) -> bool:
        try:
            state(self._desk.book, self._customer["id"], product, field, value)
        except CrmdeskError as error:
            words = error_words(error, language=self._desk.localizer.language)
            self.error.setText(words.whole)
            self.error.show()
            return False
        return True

    @Slot(object)
    def _on_delete(self, row: int) -> None:
        """Take back what was stated of a product."""
        stored = self._stored(row)
        if stored is not None:
            self._saver.delete("consumption", [stored])


def _fill_rhythm(line: Line, words: Rhythm) -> None:
    line.show_words(
        LineWords(words.title, words.note, words.when, right_role=words.role, icon=words.kind)
    )


class SoonSection(Section):
    """The next that is coming from a customer, in a few lines, for the overview."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Coming"))
        self.link.setText(self.tr("Notebook"))
        self.link.setAccessibleName(self.tr("Coming: show the notebook"))
        self.link.show()
        self._desk = desk
        self._lines = Rows(self.body, partial(Line, desk.theme, desk.icons))

    def show_customer(self, customer_id: int) -> None:
        """Show what is expected of a customer within a month, and what is overdue."""
        found = coming(self._desk.book, _SOON_DAYS, customer_id=customer_id)
        with self.filling():
            self._lines.show(found[:_SOON_SHOWN], self._fill)
        self.setVisible(bool(found))

    def _fill(self, line: Line, each: Coming) -> None:
        say = self._desk.localizer
        today = say.today
        late = "danger" if each.what == "collection" else "warning"
        line.show_words(
            LineWords(
                coming_title(each, say), based_words(each), say.relative_day(each.on, today),
                right_role=late if each.on < today else "text", icon=_ICONS[each.what],
            )
        )  # fmt: skip
