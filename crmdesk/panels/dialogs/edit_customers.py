"""Tags of several customers at once: tick what all shall have, untick what none shall."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.facets import FacetReader
from crmdesk.panels.panel import Desk
from crmdesk.services import records

_CHECKED, _SOME, _NONE = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)


class TagCustomersDialog(QDialog):
    """Ticks the tags of the chosen customers; one change, so one undo.

    Args:
        desk: what it works with.
        customer_ids: whose tags.
        parent: the panel.
    """

    def __init__(
        self, desk: Desk, customer_ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._ids = desk, list(customer_ids)
        self.moved = 0
        self.setWindowTitle(self.tr("Tags of {0} customers").format(len(self._ids)))
        self.setMinimumWidth(320)
        self.fresh = QLineEdit(self)
        self.fresh.setPlaceholderText(self.tr("New tag; several with commas"))
        self.fresh.setAccessibleName(self.tr("New tag; several with commas"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Tags"))
        self.message = QLabel(self)
        self.message.setProperty("role", "danger")
        self.message.setWordWrap(True)
        self.message.hide()
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel, self)
        self.buttons.accepted.connect(self.apply)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(tokens.S2)
        for widget in (self.fresh, self.list, self.message, self.buttons):
            column.addWidget(widget)
        self._fill()
        self.fresh.setFocus()

    def _fill(self) -> None:
        reader = FacetReader(self._desk.book)
        held = reader.tags_of(self._ids)
        for tag, _, _ in reader.values("tag"):
            item = QListWidgetItem(tag)
            count = held.get(tag, 0)
            state = _CHECKED if count == len(self._ids) else _SOME if count else _NONE
            item.setCheckState(state)
            item.setData(Qt.ItemDataRole.UserRole, state)
            self.list.addItem(item)

    @Slot()
    def apply(self) -> None:
        """Write what was ticked and unticked; what stayed half ticked is left alone."""
        add = [tag for tag in self.fresh.text().replace("，", ",").split(",") if tag.strip()]
        remove: list[str] = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.checkState() == item.data(Qt.ItemDataRole.UserRole):
                continue
            (add if item.checkState() == _CHECKED else remove).append(item.text())
        try:
            self.moved = records.tag_customers(self._desk.book, self._ids, add=add, remove=remove)
        except CrmdeskError as error:
            language = self._desk.localizer.language
            self.message.setText(error_words(error, language=language).happened)
            self.message.show()
            return
        self.accept()
