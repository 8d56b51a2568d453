"""Giving a customer a tier by hand: it needs a reason, and it ends on a day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Slot
from PySide6.QtWidgets import QDialog, QWidget

from crmdesk.ui.override_tier_ui import Ui_OverrideTier

USUAL_DAYS = 180
LONGEST_DAYS = 3650


class OverrideTierDialog(QDialog):
    """Asks for the reason and the last day; accepted only with a reason."""

    def __init__(self, name: str, old: str, new: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OverrideTier()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        words = self.tr("Move {0} from {1} to {2}.") if old else self.tr("Put {0} into tier {2}.")
        self.ui.question.setText(words.format(name, old, new))
        self.ui.move_button.setText(self.tr("Move to {0}").format(new))
        form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self.ui.until_field.setDisplayFormat(form if "yyyy" in form else form.replace("yy", "yyyy"))
        today = date.today()
        self.ui.until_field.setMinimumDate(_qdate(today + timedelta(days=1)))
        self.ui.until_field.setMaximumDate(_qdate(today + timedelta(days=LONGEST_DAYS)))
        self.ui.until_field.setDate(_qdate(today + timedelta(days=USUAL_DAYS)))
        self.ui.move_button.setEnabled(False)
        self.ui.reason_field.textChanged.connect(self._on_reason)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.move_button.clicked.connect(self.accept)
        self.ui.reason_field.setFocus()

    @property
    def reason(self) -> str:
        """Why."""
        return self.ui.reason_field.text().strip()

    @property
    def until(self) -> date:
        """The last day."""
        chosen = self.ui.until_field.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @Slot(str)
    def _on_reason(self, text: str) -> None:
        self.ui.move_button.setEnabled(bool(text.strip()))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
