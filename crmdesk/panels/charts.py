"""The charts panel: what the book says, a chart for each finding; a click filters every panel."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from crmdesk.book import Book, Changes
from crmdesk.book.queries.customers import CustomerFilter, customer_ids
from crmdesk.errors import CrmdeskError
from crmdesk.models.chart_words import ChartWords
from crmdesk.models.filter_words import filter_words
from crmdesk.panels.chart_card import ChartCard
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.rate_hint import RateHint
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.tasks import Job
from crmdesk.services.choices import PERIODS
from crmdesk.ui.charts_ui import Ui_charts

if TYPE_CHECKING:  # loading what draws and counts takes long: done off the window's thread
    from crmdesk.services.charts import ChartData

KEYS = ("revenue", "pareto", "industry", "region", "tier", "funnel", "visits")
"""The charts in the order they are laid out; ``crmdesk.services.charts`` makes them."""

AskPath = Callable[[str, str], Path | None]
Charts = dict[str, "ChartData"]

_COLUMNS = 12
_LAYOUTS: tuple[tuple[int, tuple[int, ...]], ...] = (
    (1300, (2, 3, 2)),
    (1060, (2, 2, 3)),
    (640, (2, 2, 2, 1)),
    (0, (1,) * 7),
)
"""From which width on, how many charts stand in each row."""
_ROW_HEIGHT = 236
_CHIP = 320  # pixels that the words of the filter may take


class ChartsPanel(Panel):
    """All charts at a glance, or one of them large; follows the shared filter and sets it.

    Args:
        desk: what every panel works with.
        parent: as Qt has it.
        ask_path: asks for a file: (suggested name, what kind of file) → path, or None.
    """

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, ask_path: AskPath | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._words = ChartWords(desk.localizer)
        self._ask_path = ask_path or self._ask_file
        self._active = False
        self._stale = False
        self._large: str | None = None
        self._arrangement: tuple[int, ...] = ()
        self._waiting: Charts = {}
        self._folder = Path.home()
        self.ui = Ui_charts()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.cards = {key: ChartCard(key, desk, self._words, self.ui.page) for key in KEYS}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._build()
        self._connect()

    def _build(self) -> None:
        ui = self.ui
        ui.title.setText(self.tr("Charts"))
        for period in PERIODS:
            ui.period_field.addItem(self._words.period(period), period)
        ui.period_field.setAccessibleName(self.tr("Period"))
        ui.period_field.setToolTip(self.tr("Compared with the same months of the year before"))
        ui.period.setMinimumWidth(1)
        ui.filter_chip.setIcon(self.desk.icons.icon("close", "accent"))
        ui.filter_chip.setIconSize(QSize(12, 12))
        ui.filter_chip.hide()
        self.desk.icons.dress(ui.back_button, "chevron_left", "text")
        ui.back_button.setText(self.tr("All charts"))
        ui.back_button.setToolTip(self.tr("Back to all charts (Esc)"))
        keep = ui.back_button.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # so that the head is as high with it as without
        ui.back_button.setSizePolicy(keep)
        ui.back_button.hide()
        self.rates = RateHint(self)
        ui.head.insertWidget(ui.head.indexOf(ui.filter_chip) + 1, self.rates)
        for column in range(_COLUMNS):
            ui.grid.setColumnStretch(column, 1)
        self._arrange()

    def _connect(self) -> None:
        desk, ui = self.desk, self.ui
        desk.selection.filter_changed.connect(self._on_filter_changed)
        desk.theme.changed.connect(self._on_theme_changed)
        ui.period_field.currentIndexChanged.connect(self._on_period)
        ui.filter_chip.clicked.connect(self._on_chip_clicked)
        ui.back_button.clicked.connect(self._on_back)
        self.rates.command_requested.connect(self.command_requested)
        self._next.timeout.connect(self._show_next)
        for card in self.cards.values():
            card.picked.connect(self._on_picked)
            card.enlarge_requested.connect(self.enlarge)
            card.export_requested.connect(self.export)
        save = QShortcut(QKeySequence("Ctrl+Shift+X"), self)
        save.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        save.activated.connect(self._open_export_menu)

    # panel

    @override
    def activate(self) -> None:
        if not self._active or self._stale:
            self._active = True
            self._reload()

    @override
    def apply_changes(self, changes: Changes) -> None:
        del changes
        self._refresh()

    @override
    def focus_filter(self) -> None:
        card = self.cards[self._large or KEYS[0]]
        (card.view or card.title).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @override
    def step_back(self) -> bool:
        if self._large is None:
            return False
        self.enlarge(self._large)
        return True

    # figures

    def _refresh(self) -> None:
        """Read anew: now where the charts are seen, else when they come to the front."""
        if self._active and self.isVisible():
            self._reload()
        else:
            self._stale = True

    def _reload(self) -> None:
        self._stale = False
        self._say_filter(self.desk.selection.filter)
        self.desk.runner.run(
            partial(_read, self.desk.book, self.desk.selection.filter, self.period),
            title=self.tr("Drawing the charts"),
            done=self._show,
            failed=self._fail,
            show_progress=False,
            key=f"charts-{id(self)}",
        )

    def _show(self, charts: Charts) -> None:
        months = [self._words.month(label) for label in charts["revenue"].labels]
        count = self._words.customers(len(charts["pareto"].labels))
        self.ui.period.setText(f"{months[0]} – {months[-1]} · {count}")
        self.rates.show_codes(code for code, _ in charts["revenue"].left_out)
        self._waiting = dict(charts)
        self._next.start(0)

    @Slot()
    def _show_next(self) -> None:
        """Draw one chart at a time, so that the window answers between two of them."""
        if not self._waiting:
            return
        key = next(iter(self._waiting))
        card, chart = self.cards[key], self._waiting.pop(key)
        if card.view is None:
            from crmdesk.panels.chart_views import make_view  # loaded by now, see _read

            card.set_view(make_view(key, self.desk.theme, self._words, card))
        card.show_chart(chart)
        if self._waiting:
            self._next.start(0)

    @property
    @override
    def is_drawn(self) -> bool:
        """Whether all charts show what was read last."""
        reading = self.desk.runner.latest(f"charts-{id(self)}") is not None
        return self._active and not self._stale and not reading and not self._waiting

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)

    @Slot(object)
    def _on_filter_changed(self, _chosen: CustomerFilter) -> None:
        self._refresh()

    @property
    def period(self) -> str:
        """The period that is looked at, one of ``crmdesk.services.charts.PERIODS``."""
        return str(self.ui.period_field.currentData())

    @Slot()
    def _on_period(self) -> None:
        self._refresh()

    def _say_filter(self, chosen: CustomerFilter) -> None:
        chip, words = (
            self.ui.filter_chip,
            " · ".join(filter_words(chosen, self.desk.book, self.desk.localizer)),
        )
        chip.setText(paint.elide(words, _CHIP, chip.font()))
        chip.setToolTip(self.tr("{0}: click or Esc shows all customers").format(words))
        chip.setMinimumWidth(chip.sizeHint().width())  # the months give way first
        chip.setChecked(True)
        chip.setVisible(not chosen.empty)

    @Slot()
    def _on_chip_clicked(self) -> None:
        self.desk.selection.clear()

    @Slot()
    def _on_theme_changed(self) -> None:
        for card in self.cards.values():
            if card.view is not None:
                card.view.redraw()

    # choosing

    @Slot(object, int)
    def _on_picked(self, chart: ChartData, element: int) -> None:
        view = self.cards[chart.key].view
        if view is None:
            return
        label = self._words.picked(chart, element)
        self.desk.runner.run(
            partial(_read_behind, self.desk.book, chart, view.places(element)),
            title=self.tr("Looking up the customers"),
            done=partial(self._filter_by, label),
            failed=self._fail,
            show_progress=False,
            key=f"charts-behind-{id(self)}",
        )

    def _filter_by(self, label: str, ids: tuple[int, ...]) -> None:
        if ids:
            self.desk.selection.pick(ids, label)
        else:
            self.noticed.emit(self.tr("No customers are behind this"), False)

    # layout

    @Slot(str)
    def enlarge(self, key: str) -> None:
        """Show one chart in all the room there is; again: all charts."""
        self._large = None if self._large == key else key
        self.ui.back_button.setVisible(self._large is not None)
        self._arrange(anew=True)
        card = self.cards[key]
        if card.view is not None and card.view.isVisible():
            card.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ui.scroll.ensureWidgetVisible(card)

    @Slot()
    def _on_back(self) -> None:
        self.step_back()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.step_back():
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, anew: bool = False) -> None:
        """Lay the cards out for the width at hand."""
        rows = next(rows for width, rows in _LAYOUTS if self.width() >= width)
        if rows == self._arrangement and not anew:
            return
        self._arrangement = rows
        grid = self.ui.grid
        for place, card in enumerate(self.cards.values()):
            grid.removeWidget(card)
            card.setVisible(self._large in (None, card.key))
            grid.setRowStretch(place, 0)
            grid.setRowMinimumHeight(place, 0)
        if self._large is not None:
            grid.addWidget(self.cards[self._large], 0, 0, 1, _COLUMNS)
            grid.setRowStretch(0, 1)
            return
        cards = iter(self.cards.values())
        for row, number in enumerate(rows):
            span = _COLUMNS // number
            for place in range(number):
                grid.addWidget(next(cards), row, place * span, 1, span)
            grid.setRowStretch(row, 1)
            grid.setRowMinimumHeight(row, _ROW_HEIGHT)

    # saving

    @Slot(str, str)
    def export(self, key: str, form: str) -> None:
        """Ask for a file and write a chart to it.

        Args:
            key: one of ``KEYS``.
            form: one of ``crmdesk.panels.chart_card.FORMATS``.
        """
        from crmdesk.panels.chart_export import export_chart

        kinds = {
            "png": self.tr("Pictures (*.png)"),
            "svg": self.tr("Drawings (*.svg)"),
            "csv": self.tr("Tables (*.csv)"),
        }
        path = self._ask_path(f"{self._words.name(key)}.{form}", kinds[form])
        if path is None:
            return
        path = path if path.suffix == f".{form}" else path.with_name(f"{path.name}.{form}")
        write = export_chart(self.cards[key], self.desk, path)
        self.desk.runner.run(
            lambda _job: write(),
            title=self.tr("Saving the chart"),
            done=partial(self._on_saved, path),
            failed=self._fail,
        )

    def _on_saved(self, path: Path, _nothing: None) -> None:
        self._folder = path.parent
        self.noticed.emit(self.tr("Saved as {0}").format(path.name), False)

    def _ask_file(self, name: str, kind: str) -> Path | None:
        title = self.tr("Save the chart")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(self._folder / name), kind)
        return Path(chosen) if chosen else None

    @Slot()
    def _open_export_menu(self) -> None:
        """Open the menu of the chart that has the focus, else of the first one shown."""
        shown = [card for card in self.cards.values() if not card.isHidden()]
        focus = [card for card in shown if card.isAncestorOf(self.focusWidget() or self)]
        (focus or shown)[0].menu_button.showMenu()


def _read(book: Book, chosen: CustomerFilter, period: str, job: Job) -> Charts:
    """Return the charts of the customers of a filter; loads what draws them on the way."""
    from crmdesk.services.charts import chart_data

    import_module("crmdesk.panels.chart_views")
    ids = None
    if not chosen.empty:
        with book.read() as connection:
            ids = customer_ids(connection, chosen).tolist()
    job.raise_if_cancelled()
    return chart_data(book, ids, period=period)


def _read_behind(book: Book, chart: ChartData, places: range, _job: Job) -> tuple[int, ...]:
    """Return the customers behind some elements of a chart."""
    from dataclasses import replace

    from crmdesk.services.charts import behind

    members = tuple(i for place in places for i in chart.members[place])
    together = replace(chart, labels=("",), members=(members,))
    return tuple(behind(book, together, 0))
