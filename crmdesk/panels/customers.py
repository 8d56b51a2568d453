"""The customers panel: find on the left, read and write on the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QScrollArea, QToolButton, QWidget

from crmdesk import tokens
from crmdesk.book import Changes
from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.errors import CrmdeskError
from crmdesk.models.customer_list import CustomerListModel
from crmdesk.models.facets import FacetCounts
from crmdesk.models.type_ahead import TypeAhead
from crmdesk.panels.customer_columns import ColumnsMenu, remember_width, shown_columns
from crmdesk.panels.customer_editing import CustomerEditing
from crmdesk.panels.customer_marks import KeptMarks
from crmdesk.panels.customer_table import CustomerTable
from crmdesk.panels.customer_verbs import CustomerVerbs
from crmdesk.panels.empty_hint import EmptyHint
from crmdesk.panels.filter_chips import FilterChips
from crmdesk.panels.key_hint import KeyHint
from crmdesk.panels.panel import Desk, Panel
from crmdesk.panels.rate_hint import RateHint
from crmdesk.panels.record import load_page
from crmdesk.qt.compat import override
from crmdesk.qt.rest import Rest
from crmdesk.ui.customers_ui import Ui_customers

if TYPE_CHECKING:  # with it come the record classes; the list is painted first
    from crmdesk.panels.record.page import RecordPage

_WIDEST_LIST = 500
_PRICED = ("currency", "sales_order", "opportunity")  # what may leave something out of sums
_SHOWN_MS = 20  # from the list's first painting until it is on the screen


class CustomersPanel(Panel):
    """List and record side by side; both follow the shared filter and selection."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.ui = Ui_customers()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.model = CustomerListModel(desk.book, desk.runner, desk.localizer, self)
        self._loaded = False
        self._away = self._stale = False  # nobody looks; and what stands there is old
        self._walking = False  # the list itself moves on
        self._build_list()
        self.home = self.table
        self._record: RecordPage | None = None
        self.ui.splitter.setStretchFactor(0, 0)
        self.ui.splitter.setStretchFactor(1, 1)
        self.ui.splitter.setCollapsible(0, False)
        self.ui.splitter.setCollapsible(1, False)
        saved = desk.settings.splitters.get("customers")
        if saved:
            self.ui.splitter.restoreState(saved)
        self._connect()
        self.retranslate()

    def _build_list(self) -> None:
        ui, icons = self.ui, self.desk.icons
        counts = FacetCounts(self.desk.book, self.desk.runner, self)
        counts.failed.connect(self.failed)
        self.chips = FilterChips(counts, icons, self.desk.localizer, self)
        ui.chips_row.addWidget(self.chips)
        self.rates = RateHint(self)
        ui.chips_row.addWidget(self.rates, 0, Qt.AlignmentFlag.AlignLeft)
        ahead = TypeAhead(self.desk.book, self.model)
        self.table = CustomerTable(self.model, ahead.row, self.desk.theme, self)
        ui.table_row.addWidget(self.table)
        self.marks = KeptMarks(self.table, self.model)
        self.inline = CustomerEditing(self.desk, self.table, self.model)
        self.verbs = CustomerVerbs(self.desk, self.table, self.model, self.inline)
        self._show_columns()
        self.empty = EmptyHint(self.desk.icons, self)
        ui.table_row.addWidget(self.empty)
        icons.dress(ui.columns_button, "columns", "text")
        icons.dress(ui.new_button, "plus", "text")
        ui.columns_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        columns = ColumnsMenu(self.desk, self)
        columns.columns_chosen.connect(self._show_columns)
        ui.columns_button.setMenu(columns)
        ui.filter_line.addAction(
            icons.icon("search"), ui.filter_line.ActionPosition.LeadingPosition
        )
        ui.filter_line.setProperty("search", True)
        KeyHint("/", ui.filter_line)

    def _connect(self) -> None:
        ui, selection = self.ui, self.desk.selection
        ui.filter_line.textChanged.connect(self._on_typed)
        ui.filter_line.returnPressed.connect(self._on_filter_entered)
        ui.new_button.clicked.connect(self.new_customer)
        ui.splitter.splitterMoved.connect(self._remember_splitter)
        self.chips.filter_chosen.connect(selection.set_filter)
        selection.filter_changed.connect(self._on_filter_changed)
        selection.customer_changed.connect(self._on_customer_changed)
        self.model.reloaded.connect(self._after_reload)
        self.model.loaded.connect(self._show_count)
        self.model.rowsInserted.connect(self._show_count)
        self.table.selectionModel().currentRowChanged.connect(self._on_current_row)
        self.table.marked.connect(selection.mark)
        self.table.opened.connect(self._on_opened)
        self.table.viewport().installEventFilter(self)
        self.table.width_chosen.connect(partial(remember_width, self.desk))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self.verbs.open_menu)
        self.inline.noticed.connect(self.noticed)
        for name in ("noticed", "failed", "visit_requested", "dossier_requested"):
            getattr(self.verbs, name).connect(getattr(self, name))
        self.verbs.new_requested.connect(self.new_customer)
        for asking in (self.empty.command_chosen, self.rates.command_requested):
            asking.connect(self.command_requested)
        find = QShortcut(QKeySequence("/"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self.focus_filter)

    @property
    def record(self) -> RecordPage:
        """The record beside the list; made once the list was painted, or when first asked for."""
        if self._record is None:
            self._record = self._make_record()
            self._show_first(at_once=True)
        return self._record

    @override
    def step_back(self) -> bool:
        return self._record is not None and self._record.step_back()

    def _make_record(self) -> RecordPage:
        from crmdesk.panels.record.page import RecordPage

        record = RecordPage(self.desk, self)
        self.ui.record_layout.addWidget(record)
        record.show()
        for name in ("visit_requested", "edit_requested", "failed", "noticed"):
            getattr(record, name).connect(getattr(self, name))
        record.customer_opened.connect(self.open_customer)
        record.print_requested.connect(self.verbs.print_chosen)
        record.tidy_requested.connect(self.tidy_requested)
        record.command_requested.connect(self.command_requested)
        return record

    @Slot()
    def _prepare_first(self) -> None:
        self.record.prepare()
        QTimer.singleShot(0, self, self._show_first)

    @Slot()
    def _show_first(self, *, at_once: bool = False) -> None:
        if self._loaded:
            self.record.show_customer(self.desk.selection.customer_id, at_once=at_once)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and watched is self.table.viewport():
            watched.removeEventFilter(self)
            QTimer.singleShot(_SHOWN_MS, self, self._complete)
        return super().eventFilter(watched, event)

    @Slot()
    def _complete(self) -> None:
        """Make what the list can be painted without; loading it is not the window's work."""
        self.desk.runner.run(
            load_page,
            title=self.tr("Loading the record page"),
            done=self._on_loaded,
            show_progress=False,
        )

    def _on_loaded(self, _nothing: None) -> None:
        from crmdesk.panels.record.ahead import AHEAD_MS

        if self._record is None:  # in three steps, between which keys and clicks are heard
            self._record = self._make_record()
            QTimer.singleShot(0, self, self._prepare_first)
        QTimer.singleShot(AHEAD_MS, self._record, self._record.build_ahead)
        self._show_left_out()

    @property
    @override
    def is_drawn(self) -> bool:
        record = self._record
        if record is None or record.customer_id != self.desk.selection.customer_id:
            return False
        tab = record.ui.tabs.currentWidget()
        return not any(getattr(each, "is_growing", False) for each in tab.findChildren(QScrollArea))

    def _show_left_out(self) -> None:
        """Say beside the filters which currencies the sums of the list do not count."""
        from crmdesk.services.currencies import missing  # brings the records: not at the start

        self.rates.show_codes(missing(self.desk.book))

    def retranslate(self) -> None:
        """Write everything in the language in force."""
        ui = self.ui
        ui.title.setText(self.tr("Customers"))
        ui.filter_line.setPlaceholderText(self.tr("Filter by name, place, tag"))
        ui.filter_line.setAccessibleName(self.tr("Filter customers"))
        ui.columns_button.setToolTip(self.tr("Choose columns"))
        ui.columns_button.setAccessibleName(self.tr("Choose columns"))
        ui.new_button.setToolTip(self.tr("New customer (Ctrl+N)"))
        ui.new_button.setAccessibleName(self.tr("New customer"))
        self.chips.retranslate()
        self.model.set_localizer(self.desk.localizer)
        self._show_count()

    # panel

    @override
    def activate(self) -> None:
        if not self._loaded:
            self._loaded = True
            self.chips.set_filter(self.desk.selection.filter)
            self.model.set_filter(self.desk.selection.filter)
        self._show_selected()
        if self.focusWidget() in (None, self.ui.columns_button):
            self.table.setFocus()
        if not self.model.rowCount():  # no list will be painted
            QTimer.singleShot(0, self, self._complete)

    @override
    def apply_changes(self, changes: Changes) -> None:
        if self._loaded:
            self.marks.remember()
            self.model.apply_changes(changes)
            self.marks.mark_again()
            self._show_count()
            if self._record is not None and changes.touches(*_PRICED):
                self._show_left_out()
            if self._record is not None and self._away:
                self._stale = True
            elif self._record is not None:
                self._record.apply_changes(changes)

    @override
    @Slot()
    def focus_filter(self) -> None:
        self.ui.filter_line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ui.filter_line.selectAll()

    def open_customer(self, customer_id: int) -> None:
        """Bring a customer into view, whether or not the filter lets it through."""
        self.desk.selection.select(customer_id)
        self.table.show_only(customer_id)

    # filter

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        selection = self.desk.selection
        selection.set_filter(selection.filter.with_(text=text.strip()))

    @Slot()
    def _on_filter_entered(self) -> None:
        self.table.setFocus()
        if self.table.currentIndex().row() < 0:
            self.table.selectRow(0)

    @Slot(object)
    def _on_filter_changed(self, chosen: CustomerFilter) -> None:
        if self.ui.filter_line.text().strip() != chosen.text:
            self.ui.filter_line.setText(chosen.text)
        if self._loaded:
            self.chips.set_filter(chosen)
            self.model.set_filter(chosen)

    # selection

    @Slot(QModelIndex, QModelIndex)
    def _on_current_row(self, current: QModelIndex, _previous: QModelIndex) -> None:
        customer_id = self.model.id_at(current.row())
        if customer_id is not None:
            self._walking = True  # the list knows where it is, and Qt what is marked there
            self.desk.selection.select(customer_id)
            self._walking = False

    @Slot(object)
    def _on_customer_changed(self, customer_id: int | None) -> None:
        if self._loaded:
            if not self._walking:
                self.table.show_customer(customer_id)
            if self._record is not None and not self._away:
                self._record.show_customer(customer_id)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if "customers" not in self.desk.settings.splitters:  # until somebody moves it
            listed = min(max(self.width() * 2 // 7, tokens.LIST_WIDTH), _WIDEST_LIST)
            self.ui.splitter.setSizes([listed, self.width() - listed])

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        Rest.of(self)  # from now on it is known when somebody works
        self._away = False
        if self._stale and self._record is not None:
            self._record.forget()
        self._stale = False
        self._on_customer_changed(self.desk.selection.customer_id)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._away = not event.spontaneous()  # nobody reads a record behind another panel

    def _show_selected(self) -> None:
        chosen = self.desk.selection.customer_id
        if chosen is None and self.model.rowCount():
            self.desk.selection.select(self.model.id_at(0))
        else:
            self._on_customer_changed(chosen)

    @Slot()
    def _after_reload(self) -> None:
        self.table.show_customer(self.desk.selection.customer_id)
        self._show_count()

    def _keep_place(self, widest: str) -> None:
        """Hold the place of the widest count: another width at each key paints the list twice."""
        size, say = self.ui.count.fontMetrics(), self.ui.count
        say.setFixedSize(size.horizontalAdvance(widest) + 2, size.height())

    @Slot()
    def _show_count(self) -> None:
        say, shown, total = self.desk.localizer.number, self.model.rowCount(), self.model.total
        words = self.tr("{0} of {1}")
        self._keep_place(words.format(say(total), say(total)))
        self.ui.count.setText(
            say(total) if shown == total else words.format(say(shown), say(total))
        )
        self.table.setVisible(shown > 0)
        self.empty.setVisible(shown == 0 and self._loaded)
        if total:
            clear = ("step_back", "close", self.tr("Clear the filter (Esc)"))
            none, looking = self.tr("No customer matches."), self.tr("Looking inside names…")
            self.empty.show_words(none if self.model.whole else looking, (clear,))
        else:
            first = ("new_customer", "plus", self.tr("New customer (Ctrl+N)"))
            files = ("import", "import", self.tr("Import a file (Ctrl+I)"))
            words = self.tr("Customers go here: type the first one in, or bring them from a file.")
            self.empty.show_words(words, (first, files))

    @Slot()
    def _show_columns(self) -> None:
        widths = self.desk.settings.widths.get("customers", {})
        self.table.show_columns(shown_columns(self.desk), widths)

    @Slot()
    def _remember_splitter(self) -> None:
        settings = self.desk.settings
        state = bytes(self.ui.splitter.saveState().data())
        self.desk.settings = replace(settings, splitters={**settings.splitters, "customers": state})

    # verbs

    @Slot()
    def new_customer(self) -> None:
        """Add a customer and put the keyboard into its name."""
        from crmdesk.services import records

        try:
            fresh = records.create_customer(self.desk.book, name=self.tr("New customer"))
        except CrmdeskError as error:
            self.failed.emit(error)
            return
        self.model.reload()
        self.desk.selection.select(fresh)
        self.record.show_tab("overview")
        self.record.edit_name()

    @Slot()
    def _on_opened(self) -> None:
        self.record.take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.ui.filter_line.hasFocus():
            self._on_filter_entered()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._record is not None:
                self._record.retranslate()
        super().changeEvent(event)
