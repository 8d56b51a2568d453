"""The home currency and the exchange rates of the book, typed by hand and saved as one leaves."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QDate, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.panels.dialogs.new_book import CURRENCIES
from crmdesk.panels.panel import Desk
from crmdesk.qt.calendar import give_calendar
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer, listed
from crmdesk.services.currencies import (
    Currencies,
    CurrencyLine,
    currencies,
    set_home,
    set_rate,
)

_RATE_WIDTH, _DAY_WIDTH, _CODE_WIDTH = 96, 148, 76


class RateRow(QObject):
    """The widgets of one currency: 1 USD = [7.12] CNY, as of [a day], and what it counts for.

    Signals:
        rate_left: (code, what was typed) once the field is left.
        day_left: (code, a date).
    """

    rate_left = Signal(str, str)
    day_left = Signal(str, object)

    def __init__(self, code: str, say: Localizer, parent: QWidget) -> None:
        super().__init__(parent)
        self.code = code
        self._say = say
        self.kept = ""
        self.name, self.into, self.note = QLabel(parent), QLabel(parent), QLabel(parent)
        self.until = QLabel(self.tr("as of"), parent)
        self.rate = QLineEdit(parent)
        self.rate.setFixedWidth(_RATE_WIDTH)
        self.rate.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.rate.setAccessibleName(self.tr("What 1 {0} is worth").format(code))
        self.day = QDateEdit(parent)
        give_calendar(self.day)
        self.day.setLocale(say.locale)
        self.day.setDisplayFormat(say.date_form)
        self.day.setFixedWidth(_DAY_WIDTH)
        self.day.setAccessibleName(self.tr("Day of the rate of {0}").format(code))
        self.name.setText(self.tr("1 {0} =").format(code))
        self.until.setProperty("role", "muted")
        self.note.setProperty("role", "muted")
        self.rate.editingFinished.connect(self.leave_rate)
        self.day.editingFinished.connect(self.leave_day)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """In the order of the columns."""
        return self.name, self.rate, self.into, self.until, self.day, self.note

    def show_line(self, line: CurrencyLine, home: str) -> None:
        """Show what is kept; a day is asked for only where there is a rate."""
        direct = line.rate if line.rate_in == home else ""
        self.kept = direct
        self.rate.setText(direct)
        worth = "" if line.worth is None or direct else f"{line.worth:.6g}"
        self.rate.setPlaceholderText(worth or self.tr("no rate"))
        self.into.setText(home)
        day = line.as_of or date.today()
        self.day.setDate(QDate(day.year, day.month, day.day))
        for widget in (self.day, self.until):
            widget.setEnabled(bool(direct))
        self.note.setText(self._noted(line, direct))

    def _noted(self, line: CurrencyLine, direct: str) -> str:
        count = self._say.number(line.records)
        amounts = self.tr("1 amount") if line.records == 1 else self.tr("{0} amounts").format(count)
        if not line.records:
            return self.tr("not in use")
        if not line.counted:
            return self.tr("{0}, not counted").format(amounts)
        if line.worth is not None and not direct:
            return self.tr("{0}, by way of other rates").format(amounts)
        return amounts

    @Slot()
    def leave_rate(self) -> None:
        """Tell of what was typed, where it is something else."""
        text = self.rate.text().strip()
        if text != self.kept:
            self.kept = text
            self.rate_left.emit(self.code, text)

    @Slot()
    def leave_day(self) -> None:
        """Tell of the day that was chosen."""
        chosen = self.day.date()
        if self.kept:
            self.day_left.emit(self.code, date(chosen.year(), chosen.month(), chosen.day()))

    def remove(self) -> None:
        """Take the widgets away."""
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()
        self.deleteLater()


class CurrenciesDialog(QDialog):
    """Rates and the currency that sums are in.

    All sums of the book follow a rate, so it is set off the window's thread.

    Signals:
        noticed: (text, whether Undo is offered).
    """

    noticed = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.rows: dict[str, RateRow] = {}
        self.found = currencies(desk.book)
        self.home = QComboBox(self)
        self.state, self.message = QLabel(self), QLabel(self)
        self.code, self.add_button = QLineEdit(self), QPushButton(self.tr("Add"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.grid = QGridLayout()
        self.setWindowTitle(self.tr("Currencies and rates"))
        self.resize(600, 320)
        self._build()
        self._connect()
        self._show(self.found)

    def _build(self) -> None:
        self.home.setEditable(True)
        self.home.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.home.addItems(CURRENCIES)
        self.home.setAccessibleName(self.tr("Home currency"))
        self.state.setProperty("role", "muted")
        self.message.setProperty("role", "danger")
        for label in (self.state, self.message):
            label.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(QLabel(self.tr("Home currency, which sums are in"), self))
        head.addWidget(self.home)
        head.addStretch()
        self.grid.setHorizontalSpacing(tokens.S2)
        self.grid.setVerticalSpacing(tokens.S2)
        self.grid.setColumnStretch(5, 1)
        foot = QHBoxLayout()
        self.code.setPlaceholderText("EUR")
        self.code.setFixedWidth(_CODE_WIDTH)
        self.code.setMaxLength(3)
        self.code.setAccessibleName(self.tr("Code of another currency"))
        foot.addWidget(QLabel(self.tr("Another currency"), self))
        foot.addWidget(self.code)
        foot.addWidget(self.add_button)
        foot.addStretch()
        foot.addWidget(self.close_button)
        for button in (self.add_button, self.close_button):
            button.setAutoDefault(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(tokens.S5, tokens.S4, tokens.S5, tokens.S4)
        outer.setSpacing(tokens.S3)
        outer.addLayout(head)
        outer.addWidget(self.state)
        outer.addLayout(self.grid)
        outer.addWidget(self.message)
        outer.addStretch()
        outer.addLayout(foot)

    def _connect(self) -> None:
        self.home.activated.connect(self._on_home)
        line = self.home.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._on_home)
        self.code.returnPressed.connect(self.add)
        self.add_button.clicked.connect(self.add)
        self.close_button.clicked.connect(self.reject)

    # showing

    def _show(self, found: Currencies) -> None:
        """Show what is kept; a field that is being typed into stays where it is."""
        self.found = found
        self.home.setEditText(found.home)
        for code in list(self.rows.keys() - {line.code for line in found.lines}):
            self.rows.pop(code).remove()
        for place, line in enumerate(found.lines):
            row = self.rows.get(line.code) or self._new_row(line.code)
            row.show_line(line, found.home)
            for column, widget in enumerate(row.widgets):
                self.grid.addWidget(widget, place, column)
        self._order_tabs()
        self.state.setText(self._state(found))

    def _new_row(self, code: str) -> RateRow:
        row = self.rows[code] = RateRow(code, self._desk.localizer, self)
        row.rate_left.connect(self._on_rate)
        row.day_left.connect(self._on_day)
        return row

    def _order_tabs(self) -> None:
        chain: list[QWidget] = [self.home]
        for line in self.found.lines:
            chain += [self.rows[line.code].rate, self.rows[line.code].day]
        chain += [self.code, self.add_button, self.close_button]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)

    def _state(self, found: Currencies) -> str:
        """Say in which currency sums are and what they leave out."""
        out = listed(line.code for line in found.lines if line.records and not line.counted)
        if found.sums_in != found.home:
            words = self.tr("No amount is in {0} and no rate leads there: sums are in {1} for now.")
            return words.format(found.home, found.sums_in)
        if not any(line.records for line in found.lines):
            return self.tr("All amounts are in {0}; nothing has to be converted.").format(
                found.home
            )
        if out:
            words = self.tr("Left out of all sums, having no rate: {0}.")
            return words.format(out)
        return self.tr("All amounts are counted in {0}, by these rates.").format(found.home)

    # changing

    @Slot()
    def add(self) -> None:
        """Begin a row for another currency; it is kept once it has a rate."""
        code = self.code.text().strip().upper()
        if len(code) != 3 or not (code.isascii() and code.isalpha()):
            self.message.setText(self.tr("A currency has three letters, for example EUR."))
            return
        if code == self.found.home:
            self.message.setText(self.tr("{0} is the home currency.").format(code))
            return
        self.message.clear()
        self.code.clear()
        if code not in self.rows:
            row = self._new_row(code)
            line = CurrencyLine(code, "", self.found.home, None, False, None, 0)
            row.show_line(line, self.found.home)
            for column, widget in enumerate(row.widgets):
                self.grid.addWidget(widget, len(self.rows) - 1, column)
        self.rows[code].rate.setFocus()

    @Slot(str, str)
    def _on_rate(self, code: str, text: str) -> None:
        self._change(partial(set_rate, self._desk.book, code, text))

    @Slot(str, object)
    def _on_day(self, code: str, day: date) -> None:
        line = next((each for each in self.found.lines if each.code == code), None)
        if line is not None and line.rate and line.as_of != day:
            self._change(partial(set_rate, self._desk.book, code, line.rate, day))

    @Slot()
    def _on_home(self, _place: int = 0) -> None:
        code = self.home.currentText().strip().upper()
        if code and code != self.found.home:
            self._change(partial(set_home, self._desk.book, code))

    def _change(self, verb: Callable[[], None]) -> None:
        book = self._desk.book

        def work(_job: object) -> Currencies:
            verb()
            return currencies(book)

        self._desk.runner.run(
            work, title=self.tr("Converting sums"), done=self._on_changed, failed=self._on_failed
        )

    def _on_changed(self, found: Currencies) -> None:
        self.message.clear()
        self._show(found)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        language = self._desk.localizer.language
        self.message.setText(error_words(error, language=language).whole)
        for row in self.rows.values():
            row.kept = next((x.rate for x in self.found.lines if x.code == row.code), "")
        self.home.setEditText(self.found.home)

    # keys, and the end

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter keeps a field, it closes nothing
        super().keyPressEvent(event)

    @override
    def done(self, result: int) -> None:
        for row in self.rows.values():
            row.leave_rate()
        super().done(result)
