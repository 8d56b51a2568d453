"""The wallet grid with what belongs to it: the measures, the menu, what could not be pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.insight.wallet import Spot
from crmdesk.models.error_words import error_words
from crmdesk.models.record import RecordReader
from crmdesk.models.wallet_grid import GridVerbs, WalletGridModel
from crmdesk.panels.panel import Desk
from crmdesk.panels.rate_hint import RateHint
from crmdesk.panels.record.blocks import Section
from crmdesk.panels.record.wallet_verbs import WalletVerbs
from crmdesk.panels.record.wallet_view import WalletView
from crmdesk.qt.flow import FlowLayout
from crmdesk.services.wallet import MEASURES, CellChange
from crmdesk.services.wallet_paste import Pasted


class WalletGrid(Section):
    """The grid of one customer.

    Signals:
        noticed: (text, whether Undo is offered).
        spot_changed: the cell the keyboard stands on (a Spot) or None.
    """

    noticed = Signal(str, bool)
    spot_changed = Signal(object)

    def __init__(self, desk: Desk, reader: RecordReader, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setObjectName("wallet")
        self.heading.setText(self.tr("Our share of their wallet"))
        self._desk, self._reader = desk, reader
        self.verbs = WalletVerbs(desk.book, self)
        verbs = GridVerbs(self.verbs.write, self.verbs.rename, self._add_product)
        self.model = WalletGridModel(desk.localizer, verbs, self)
        self.view = WalletView(self.model, desk.theme, self._offers, self)
        self._buttons = QButtonGroup(self)
        self.summary = self._label("caption")
        self.summary.setContentsMargins(0, 0, 0, tokens.S1)
        self.rates = RateHint(self)
        line = QHBoxLayout()
        line.addWidget(self.summary, 1)
        line.addWidget(self.rates)
        self.body.addLayout(line)
        self.body.addWidget(self._bar())
        self.body.addWidget(self.view)
        self.hint = self._label("caption", self._keys())
        self.error = self._label("danger")
        self.body.addWidget(self.hint)
        self.body.addWidget(self.error)
        self._connect()

    def _connect(self) -> None:
        self.view.cleared.connect(self._clear_cells)
        self.view.pasted.connect(self._paste)
        self.view.letter_pressed.connect(self._on_letter)
        self.view.menu_requested.connect(self._open_menu)
        self.view.moved.connect(self._on_moved)
        self.verbs.refused.connect(self._show_error)
        self.verbs.succeeded.connect(self._hide_error)
        self._buttons.idClicked.connect(self._on_measure)

    def _label(self, role: str, text: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setVisible(bool(text))
        label.setContentsMargins(0, tokens.S1, 0, 0)
        return label

    def _bar(self) -> QWidget:
        """Return the choice of measures and the links that add, in as many lines as they need."""
        bar = QWidget(self)
        flow = FlowLayout(bar, spacing=tokens.S2)
        for at, measure in enumerate(MEASURES):
            choice = QToolButton(bar)
            choice.setText(self.model.words.measure(measure))
            choice.setCheckable(True)
            choice.setChecked(at == 0)
            choice.setToolTip(self.tr("Show and edit this in the cells (M: the next one)"))
            self._buttons.addButton(choice, at)
            flow.addWidget(choice)
        self.adders: dict[str, QPushButton] = {}
        for letter, words, verb in (
            ("p", self.tr("+ Product"), self.view.start_adding),
            ("u", self.tr("+ Unit"), self.ask_unit),
            ("c", self.tr("+ Competitor"), self.ask_rival),
        ):
            button = self.adders[letter] = QPushButton(words, bar)
            button.setProperty("kind", "link")
            button.setToolTip(self.tr("{0} (in a cell: {1})").format(words, letter.upper()))
            button.clicked.connect(verb)
            flow.addWidget(button)
        return bar

    def _keys(self) -> str:
        return self.tr(
            "In a cell: type to write, O opportunity, P product, U unit, C competitor, M next"
            " measure, Ctrl+C and Ctrl+V as in a spreadsheet."
        )

    def _offers(self, kind: str) -> Sequence[str]:
        table = self._reader.choices("competitor" if kind == "cell" else "product")
        return [name for _, name in table]

    def show_summary(self, text: str) -> None:
        """Say in a line what the grid adds up to."""
        self.summary.setText(text)
        self.summary.setVisible(bool(text))

    def forget(self) -> None:
        """Leave what was asked, refused or begun for the customer shown before."""
        self.close_asking()
        self._hide_error()
        self.model.wait_with(())

    def start(self) -> None:
        """Put the keyboard into the grid: onto the first cell, where it was in none."""
        if self.spot() is None and self.model.wallet.products:
            first = Spot(self.model.wallet.products[0], self.model.units[0])
            self.view.setCurrentIndex(self.model.index_of(first))
        elif not self.model.wallet.products:  # typing begins the first product
            self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.setFocus()

    # the cell in hand

    def spot(self) -> Spot | None:
        """Return the cell the keyboard stands on; our own where it stands on sums of a unit."""
        index = self.view.currentIndex()
        found = self.model.spot(index)
        unit = self.model.unit_at(index.column())
        line = self.model.line(index.row())
        if found is None and index.isValid() and unit is not None and line.kind == "product":
            return Spot(line.product, unit)
        return found

    @Slot()
    def _on_moved(self) -> None:
        self.spot_changed.emit(self.spot())

    @Slot(str)
    def _on_letter(self, letter: str) -> None:
        verbs: dict[str, Callable[[], object]] = {
            "o": self.pursue, "p": self.view.start_adding, "u": self.ask_unit,
            "c": self.ask_rival, "m": partial(self._next_measure, 1),
            "M": partial(self._next_measure, -1), "-": self._remove_line,
        }  # fmt: skip
        verb = verbs.get(letter) or verbs.get(letter.lower())
        if verb is not None:
            verb()

    # measures

    def _next_measure(self, step: int) -> None:
        at = (self._buttons.checkedId() + step) % len(MEASURES)
        self._buttons.button(at).setChecked(True)
        self._on_measure(at)

    @Slot(int)
    def _on_measure(self, at: int) -> None:
        self.model.set_measure(MEASURES[at])

    # verbs

    def pursue(self) -> None:
        """Make an opportunity of the cell in hand."""
        spot = self.spot()
        made = self.verbs.pursue(spot) if spot is not None else None
        if made is None:
            return
        text = self.tr("Opportunity: {0}") if made.fresh else self.tr("There is one already: {0}")
        self.noticed.emit(text.format(made.name), made.fresh)

    def _add_product(self, name: str) -> bool:
        units = self.model.units
        more = () if self.model.wallet.products else units
        made = self.verbs.add_line(Spot(name, units[0]), more_units=more)
        if made is not None:  # the editor that the name was typed in is still closing
            QTimer.singleShot(0, self.view, partial(self.view.go_to, made))
        return made is not None

    @Slot()
    def ask_unit(self) -> None:
        """Ask for another unit of the customer."""
        self._ask(self.tr("Name of the unit: a plant, a shop, a department …"), self._add_unit)

    def _add_unit(self, name: str) -> None:
        wallet, model = self.model.wallet, self.model
        if not wallet.products:
            known = tuple(unit for unit in model.units if unit)
            model.wait_with(dict.fromkeys((*known, name)))  # type: ignore[arg-type]
            self.view.start_adding()
            return
        if wallet.units == ("",) and self._is_bare():
            self.verbs.rename_unit("", name)
        line = model.line(self.view.currentIndex().row())
        product = line.product or wallet.products[0]
        made = self.verbs.add_line(Spot(product, name))
        if made is not None:
            self.view.go_to(made)

    def _is_bare(self) -> bool:
        """Tell whether nothing is known of the whole customer, so that a unit takes its place."""
        return all(history[0].empty for history in self.model.wallet.cells.values())

    @Slot()
    def ask_rival(self) -> None:
        """Ask for another competitor who serves the product in hand."""
        if not self.model.wallet.products:
            self.view.start_adding()
            return
        self._ask(self.tr("Name of the competitor"), self._add_rival, self._offers("cell"))

    def _add_rival(self, name: str) -> None:
        index = self.view.currentIndex()
        product = self.model.line(index.row()).product or self.model.wallet.products[0]
        unit = self.model.unit_at(index.column())
        unit = self.model.units[0] if unit is None else unit
        made = self.verbs.add_line(Spot(product, unit), name)
        if made is not None:
            self.view.go_to(made)

    def _ask_new_name(self, unit: str) -> None:
        self._ask(
            self.tr("New name of the unit"), lambda name: self.verbs.rename_unit(unit, name)
        )  # fmt: skip

    def _ask(
        self, hint: str, take: Callable[[str], object], offers: Sequence[str] = ()
    ) -> None:  # fmt: skip
        line = QLineEdit(self)
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        if offers:
            completer = QCompleter(list(offers), line)
            completer.setCaseSensitivity(completer.caseSensitivity().CaseInsensitive)
            line.setCompleter(completer)

        def done() -> None:
            text = line.text().strip()
            self.close_asking()
            if text:
                take(text)

        line.returnPressed.connect(done)
        self.ask(line, line)

    @Slot(object)
    def _clear_cells(self, spots: list[Spot]) -> None:
        measure = self.model.measure
        self.verbs.write([CellChange(spot, measure, None) for spot in spots])

    @Slot(str)
    def _paste(self, text: str) -> None:
        if not text.strip():
            return
        own = self.model.words.us()
        done = self.verbs.paste(text, self._targets(text), self.model.measure, own)
        if done is not None:
            self._tell(done)

    def _targets(self, text: str) -> list[list[Spot | None]]:
        """Return where a block goes: one value fills all chosen cells."""
        chosen = self.view.chosen_spots()
        if "\t" not in text and "\n" not in text.strip("\r\n") and len(chosen) > 1:
            return [list(chosen)]
        targets = self.view.chosen_targets()
        if "\t" not in text and "\n" not in text.strip("\r\n"):
            return [row[:1] for row in targets[:1]]
        return targets

    def _tell(self, done: Pasted) -> None:
        """Say what was pasted; name every value that was not."""
        if done.values:
            text = self.tr("{0} values pasted, {1} cells changed")
            self.noticed.emit(text.format(done.values, done.cells), done.cells > 0)
        if not done.problems:
            return
        reasons = {
            "malformed": self.tr("cannot be read"),
            "outside": self.tr("no cell there"),
            "unknown": self.tr("unknown competitor"),
        }
        where = self.tr("row {0}, column {1}: “{2}” ({3})")
        named = [
            where.format(p.row, p.column, p.value, reasons.get(p.code, p.reason))
            for p in done.problems
        ]
        text = self.tr("Not pasted ({0}), still on the clipboard: {1}")
        self._show(text.format(len(named), "; ".join(named)))

    def _remove_line(self) -> None:
        """Take the line in hand out of the grid: who serves a product, or all of the product."""
        line = self.model.line(self.view.currentIndex().row())
        if line.kind == "cell" and line.rival is not None:
            self._remove(product=line.product, rival=line.rival)
        elif line.product:
            self._remove(product=line.product)

    def _remove(self, **where: Any) -> None:
        if self.verbs.remove(**where):
            self.noticed.emit(self.tr("Removed from the wallet, with its history"), True)

    # what is wrong

    @Slot(object)
    def _show_error(self, error: CrmdeskError) -> None:
        self._show(error_words(error, language=self._desk.localizer.language).whole)

    def _show(self, text: str) -> None:
        self.error.setText(text)
        self.error.show()

    @Slot()
    def _hide_error(self) -> None:
        self.error.hide()

    # menu

    def menu(self) -> QMenu:
        """Return the menu of the cell in hand; each line shows its key."""
        menu = QMenu(self)
        spot, index = self.spot(), self.view.currentIndex()
        line, unit = self.model.line(index.row()), self.model.unit_at(index.column())
        if spot is not None:
            menu.addAction(self.tr("Make it an opportunity") + "\tO", self.pursue)
            menu.addSeparator()
        menu.addAction(self.tr("New product") + "\tP", self.view.start_adding)
        menu.addAction(self.tr("New unit …") + "\tU", self.ask_unit)
        menu.addAction(self.tr("New competitor …") + "\tC", self.ask_rival)
        menu.addSeparator()
        menu.addAction(self.tr("Copy") + "\tCtrl+C", self.view.copy)
        clipboard = QApplication.clipboard()
        menu.addAction(self.tr("Paste") + "\tCtrl+V", lambda: self._paste(clipboard.text()))
        menu.addSeparator()
        if unit is not None and self.model.wallet.products:
            menu.addAction(self.tr("Rename the unit …"), partial(self._ask_new_name, unit))
        self._add_removals(menu, line.product, line.rival, unit, whole=line.kind == "product")
        return menu

    def _add_removals(
        self, menu: QMenu, product: str, rival: int | None, unit: str | None, *, whole: bool
    ) -> None:
        if not product:
            return
        if rival is not None and not whole:
            who = self.model.names.get(rival, "?")
            text = self.tr("Remove {0} from {1}").format(who, product)
            menu.addAction(f"{text}\tCtrl+Del", partial(self._remove, product=product, rival=rival))
        text = self.tr("Remove the product {0}").format(product)
        key = "" if rival is not None and not whole else "\tCtrl+Del"
        menu.addAction(text + key, partial(self._remove, product=product))
        if unit is not None and len(self.model.wallet.units) > 1:
            text = self.tr("Remove the unit {0}").format(self.model.words.head(1, unit))
            menu.addAction(text, partial(self._remove, unit=unit))

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
