"""What a file or a contact card said that has no field of its own: shown, so that it is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from crmdesk import tokens
from crmdesk.panels.record.blocks import Section

_LONGEST: Final = 300
"""Characters shown of one cell; a picture in a card's property is no reading."""


class KeptCells(Section):
    """Header and text of every such cell; nothing stands there where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("From other programs"), "", parent)
        self._shown: list[tuple[str, str]] | None = None
        self.hide()

    @property
    def cells(self) -> list[tuple[str, str]]:
        """What is shown: (header, text)."""
        return list(self._shown or ())

    def show_cells(self, extra: Mapping[str, Any] | None) -> None:
        """Show what is kept with a record."""
        cells = cells_of(extra or {})
        self.setVisible(bool(cells))
        if cells == self._shown:
            return
        self._shown = cells
        self.clear()
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.S4)
        grid.setVerticalSpacing(tokens.S1)
        grid.setColumnStretch(1, 1)
        for line, (head, text) in enumerate(cells):
            name, value = QLabel(head, page), QLabel(text, page)
            name.setProperty("role", "caption")
            for label in (name, value):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(True)
                label.setAlignment(Qt.AlignmentFlag.AlignTop)
            name.setFixedWidth(tokens.S8 * 3)
            value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(name, line, 0)
            grid.addWidget(value, line, 1)
        self.body.addWidget(page)


def cells_of(extra: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return the (header, text) of cells without a field, and of a card's further properties."""
    cells = [(head, text) for head, text in extra.items() if isinstance(text, str)]
    card = extra.get("vcard")
    if isinstance(card, Mapping):
        for _, name, _, value in card.get("unknown", ()):
            plain = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
            if plain.strip() and len(plain) <= _LONGEST:
                cells.append((name.removeprefix("X-").replace("-", " ").capitalize(), plain))
        if card.get("role"):
            cells.append(("Role", str(card["role"])))
    return [
        (head, text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…") for head, text in cells
    ]
