"""A chip that stands where a sum leaves a currency out, and leads to its exchange rate."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from crmdesk.models.money_words import left_out_words, short_left_out_words
from crmdesk.qt.i18n import Localizer

COMMAND = "currencies"
"""The command of the window that opens the rates."""


class RateHint(QToolButton):
    """Hidden while everything is counted.

    Signals:
        command_requested: the name of the window's command.
    """

    command_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_codes(self, left_out: Iterable[str]) -> None:
        """Name the currencies that are left out; none hides the chip."""
        codes = list(dict.fromkeys(left_out))
        self.setVisible(bool(codes))
        if codes:
            self._say(short_left_out_words(codes), left_out_words(codes))

    def show_counts(self, left_out: dict[str, int], say: Localizer) -> None:
        """Name the currencies, with how many customers have money in them."""
        self.show_codes(left_out)
        if left_out:
            one, many = self.tr("{0} (1 customer)"), self.tr("{0} ({1} customers)")
            told = [
                (one if count == 1 else many).format(code, say.number(count))
                for code, count in left_out.items()
            ]
            self._say(short_left_out_words(told), left_out_words(left_out))

    def _say(self, short: str, whole: str) -> None:
        advice = self.tr("Click to type an exchange rate.")
        self.setText(short)
        self.setToolTip(f"{whole}\n{advice}")
        self.setAccessibleName(f"{short}. {advice}")

    @Slot()
    def _on_clicked(self) -> None:
        self.command_requested.emit(COMMAND)
