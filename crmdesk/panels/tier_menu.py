"""The menu of a card on the board of tiers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crmdesk.panels.tier_by_hand import TierByHand


class CardMenu(QObject):
    """Opens what can be done with a card.

    Signals:
        opened: customer id whose record is wanted.
        why_requested: customer id whose tier is to be explained.
        visit_requested: customer id for which a visit is to be logged.
    """

    opened = Signal(object)
    why_requested = Signal(object)
    visit_requested = Signal(object)

    def __init__(self, by_hand: TierByHand, panel: QWidget) -> None:
        super().__init__(panel)
        self._by_hand, self._panel = by_hand, panel

    def popup(self, customer_id: int, here: str, at: QPoint) -> None:
        """Open the menu.

        Args:
            customer_id: whose card it is.
            here: the tier it stands in.
            at: where on the screen.
        """
        menu = QMenu(self._panel)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, signal in (
            (self.tr("Open the record"), self.opened),
            (self.tr("Why this tier"), self.why_requested),
            (self.tr("Log a visit"), self.visit_requested),
        ):
            menu.addAction(words).triggered.connect(partial(_send, signal, customer_id))
        menu.addSeparator()
        self._by_hand.fill(menu, customer_id, here)
        menu.popup(at)


def _send(signal: object, customer_id: int, _checked: bool = False) -> None:
    signal.emit(customer_id)  # type: ignore[attr-defined]
