"""Giving a customer a tier by hand: it needs a reason, and it may end on a day."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, Slot
from PySide6.QtWidgets import QDialog, QWidget

from crmdesk.qt.calendar import give_calendar
from crmdesk.qt.i18n import Localizer
from crmdesk.ui.override_tier_ui import Ui_OverrideTier

USUAL_DAYS = 180
LONGEST_DAYS = 3650


class OverrideTierDialog(QDialog):
    """Asks for the reason and the last day, if there is one; accepted only with a reason."""

    def __init__(
        self, name: str, old: str, new: str, localizer: Localizer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_OverrideTier()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        words = self.tr("Move {0} from {1} to {2}.") if old else self.tr("Put {0} into tier {2}.")
        self.ui.question.setText(words.format(name, old, new))
        self.ui.move_button.setText(self.tr("Move to {0}").format(new))
        give_calendar(self.ui.until_field)
        self.ui.until_field.setLocale(localizer.locale)
        self.ui.until_field.setDisplayFormat(localizer.date_form)
        today = date.today()
        self.ui.until_field.setMinimumDate(_qdate(today + timedelta(days=1)))
        self.ui.until_field.setMaximumDate(_qdate(today + timedelta(days=LONGEST_DAYS)))
        self.ui.until_field.setDate(_qdate(today + timedelta(days=USUAL_DAYS)))
        self.ui.move_button.setEnabled(False)
        self.ui.reason_field.textChanged.connect(self._on_reason)
        self.ui.endless_box.toggled.connect(self._on_endless)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.move_button.clicked.connect(self.accept)
        self.ui.reason_field.setFocus()

    @property
    def reason(self) -> str:
        """Why."""
        return self.ui.reason_field.text().strip()

    @property
    def until(self) -> date:
        """The last day; :data:`date.max` where there is none."""
        if self.ui.endless_box.isChecked():
            return date.max
        chosen = self.ui.until_field.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @Slot(str)
    def _on_reason(self, text: str) -> None:
        self.ui.move_button.setEnabled(bool(text.strip()))

    @Slot(bool)
    def _on_endless(self, on: bool) -> None:
        self.ui.until_field.setEnabled(not on)
        self.ui.until_label.setEnabled(not on)
        until_a_day = self.tr("Re-grading leaves the tier alone until that day.")
        always = self.tr("Re-grading leaves the tier alone until you change it.")
        self.ui.hint.setText(always if on else until_a_day)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
