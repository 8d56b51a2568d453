"""The import dialog: which files, what is in them, where each column goes, and then go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QItemSelection, QModelIndex, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QWidget

from crmdesk.errors import CrmdeskError
from crmdesk.models.error_words import error_words
from crmdesk.models.import_mapping import (
    ImportFile,
    ImportFilesModel,
    MappingModel,
)
from crmdesk.models.import_preview import PreviewModel
from crmdesk.models.import_words import field_word, left_out_words
from crmdesk.panels.dialogs.choose_files import choose_import_files
from crmdesk.panels.dialogs.import_reading import ReadingBar, read_own_fields
from crmdesk.panels.dialogs.import_run import ImportRun
from crmdesk.panels.dialogs.import_views import (
    FieldDelegate,
    FileDelegate,
    TroubleDelegate,
    dress_table,
    fit_columns,
)
from crmdesk.panels.panel import Desk
from crmdesk.qt.tasks import Job
from crmdesk.services.importing.looking import (
    Look,
    Reading,
    carry_over,
    is_sure,
    look,
    missing_field,
    troubles,
)
from crmdesk.ui.import_files_ui import Ui_ImportFiles

Key = tuple[Path, str]
"""A file, and the sheet of it where it is a workbook of several."""
COUNT_AFTER_MS = 350
"""The whole file is read again only when the user has stopped changing the mapping."""


class ImportDialog(QDialog):
    """Shows files and how they will be read; imports them when the user says so.

    It closes as soon as the import begins: the window stays usable, and its status bar shows the
    progress. A failure brings it back with the words of what happened.

    Signals:
        imported: the ``Imported``, when everything is in the book.
        noticed: (text, whether Undo is offered) for the notice of the window.
        customers_shown: the window's filter now shows the imported customers.
    """

    imported = Signal(object)
    noticed = Signal(str, bool)
    customers_shown = Signal()

    def __init__(self, desk: Desk, paths: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left_out: list[str] = []
        self._warned = False
        self._kinds: dict[Key, str] = {}
        self.run = ImportRun(desk, parent, self)
        self.ui = Ui_ImportFiles()
        self.ui.setupUi(self)  # type: ignore[no-untyped-call]
        self.resize(1000, 640)
        self.files = ImportFilesModel(desk.localizer, self)
        self.mapping = MappingModel(self)
        self.preview = PreviewModel(desk.localizer, self)
        self.reading = ReadingBar(self.ui, self)
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(COUNT_AFTER_MS)
        self._dress()
        self._connect()
        read_own_fields(desk, self.mapping)
        self.add_files(paths)

    # building

    def _dress(self) -> None:
        ui, theme = self.ui, self._desk.theme
        ui.files_view.setModel(self.files)
        ui.files_view.setItemDelegate(FileDelegate(theme, self))
        ui.files_view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ui.mapping_view.setModel(self.mapping)
        ui.mapping_view.setItemDelegateForColumn(2, FieldDelegate(theme, self))
        ui.mapping_view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        ui.preview_view.setModel(self.preview)
        ui.preview_view.setItemDelegate(TroubleDelegate(theme, self))
        for view in (ui.mapping_view, ui.preview_view):
            dress_table(view)
            view.verticalHeader().hide()
        heads = ui.mapping_view.horizontalHeader()
        heads.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        heads.resizeSection(0, 200)
        heads.resizeSection(2, 210)
        ui.splitter.setSizes([250, 210])
        self._desk.icons.dress(ui.add_button, "plus")
        for words in (ui.mapping_note, ui.preview_note):
            words.setTextFormat(Qt.TextFormat.PlainText)

    def _connect(self) -> None:
        ui = self.ui
        ui.add_button.clicked.connect(self._on_add)
        ui.remove_button.clicked.connect(self.leave_out)
        ui.cancel_button.clicked.connect(self.reject)
        ui.import_button.clicked.connect(self.start_import)
        ui.files_view.selectionModel().selectionChanged.connect(self._on_chosen)
        ui.mapping_view.clicked.connect(self._on_mapping_clicked)
        ui.day_first_box.toggled.connect(self.mapping.set_day_first)
        ui.next_button.clicked.connect(self.show_next_problem)
        self.mapping.plan_changed.connect(self._on_plan_changed)
        self.files.dataChanged.connect(self._refresh_buttons)
        self.reading.changed.connect(self._on_reading_changed)
        self._count_soon.timeout.connect(self._count_troubles)
        self.finished.connect(self._on_finished)
        self.run.imported.connect(self.imported)
        self.run.noticed.connect(self.noticed)
        self.run.customers_shown.connect(self.customers_shown)
        self.run.failed.connect(self._on_failed)
        context = Qt.ShortcutContext.WidgetShortcut
        for key in ("Return", "Enter", "F2", "Space"):
            shortcut = QShortcut(QKeySequence(key), ui.mapping_view, context=context)
            shortcut.activated.connect(self.edit_mapping)
        leave = QShortcut(QKeySequence.StandardKey.Delete, ui.files_view, context=context)
        leave.activated.connect(self.leave_out)

    # the files

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take more files into the list and begin to read them."""
        for path in self.files.add(paths):
            self._look_at((path, ""))
        view = self.ui.files_view
        if not view.currentIndex().isValid() and self.files.rowCount():
            view.setCurrentIndex(self.files.index(0))
        self._refresh_buttons()

    @Slot()
    def _on_add(self) -> None:
        self.add_files(choose_import_files(self))

    @Slot()
    def leave_out(self) -> None:
        """Take the chosen file from the list; nothing happens to the file itself."""
        file = self.chosen
        if file is not None:
            self._stop(self._task_key(file.key))
            self.files.remove(self.files.row_of(file.key))
        self._show_file()
        self._refresh_buttons()

    def _task_key(self, key: Key) -> str:
        return f"import_look:{id(self)}:{key}"

    def _look_at(self, key: Key, reading: Reading | None = None) -> None:
        path, sheet = key
        kind = self._kinds.get(key)
        reading = replace(reading or Reading(), sheet=sheet)

        def work(job: Job) -> Look | None:
            return look(path, kind=kind, reading=reading, stopped=lambda: job.cancelled)

        self._desk.runner.run(
            work, title=self.tr("Reading {0}").format(path.name), show_progress=False,
            done=partial(self._on_look, key), failed=partial(self._on_look_failed, key),
            key=self._task_key(key),
        )  # fmt: skip

    def _on_look(self, key: Key, found: Look | None) -> None:
        row = self.files.row_of(key)
        if found is None or row < 0:
            return
        self._say_left_out()
        if len(found.sheets) > 1:  # each sheet is an entry of its own
            self.files.split(row, found.sheets)
            for sheet in found.sheets:
                self._look_at((found.path, sheet))
            return
        before = self.files.files[row]
        first_look = not before.ready
        plan = found.plan
        if plan is not None and before.plan is not None and before.look and before.look.plan:
            plan = carry_over(before.look.plan, before.plan, plan)
        self.files.put(ImportFile(*key, found, plan))
        if first_look and key[1] and found.plan is not None and not is_sure(found.plan):
            self._leave_out_sheet(row, key, found.kind)
        self._show_if_chosen(key)

    def _leave_out_sheet(self, row: int, key: Key, kind: str) -> None:
        """A sheet of figures or notes is not imported, unless it is all there is."""
        if any(file.path == key[0] and file.key != key for file in self.files.files):
            self.files.remove(row)
            self._left_out.append(left_out_words(key[1], kind))
            self._say_left_out()
            self._show_file()

    def _say_left_out(self) -> None:
        self._say(self.ui.message, " ".join(self._left_out))

    def _on_look_failed(self, key: Key, error: Exception) -> None:
        row = self.files.row_of(key)
        if row >= 0 and self.files.files[row].ready:  # read another way it makes no sense
            self._say(self.ui.message, self._words(error), "danger")
        else:
            self.files.put(ImportFile(*key, failure=self._words(error)))
        self._show_if_chosen(key)

    def _show_if_chosen(self, key: Key) -> None:
        chosen = self.chosen
        if chosen is not None and chosen.key == key:
            self._show_file()

    @property
    def chosen(self) -> ImportFile | None:
        """The file whose columns are shown."""
        row = self.ui.files_view.currentIndex().row()
        return self.files.files[row] if 0 <= row < self.files.rowCount() else None

    # the chosen file

    @Slot(QItemSelection, QItemSelection)
    def _on_chosen(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._show_file()

    def _show_file(self) -> None:
        ui, file = self.ui, self.chosen
        ui.title.setText(file.title if file else self.tr("No file"))
        found = file.look if file else None
        plan = file.plan if file else None
        self.reading.show(found, plan)
        self.mapping.show(plan)
        ui.mapping_part.setVisible(plan is not None)
        ui.preview_part.setVisible(found is not None)
        if plan is not None:
            ui.mapping_view.setCurrentIndex(self.mapping.index(0, 2))
        self._say_facts(file)
        self._show_preview()

    def _say_facts(self, file: ImportFile | None) -> None:
        facts = self.files.facts(file) if file else self.tr("Add files to import them.")
        self._say(self.ui.facts, facts, "danger" if file and file.failure else "muted")

    @Slot(object, object)
    def _on_reading_changed(self, kind: str, reading: Reading) -> None:
        file = self.chosen
        if file is not None:
            if file.look is not None and kind != file.look.kind:
                self._kinds[file.key] = kind
            self._look_at(file.key, reading)

    # mapping and preview

    @Slot(QModelIndex)
    def _on_mapping_clicked(self, index: QModelIndex) -> None:
        if index.column() == 2:
            self.ui.mapping_view.edit(index)

    @Slot()
    def edit_mapping(self) -> None:
        """Choose the field of the column the keyboard is at."""
        view = self.ui.mapping_view
        index = view.currentIndex()
        if index.isValid():
            view.setCurrentIndex(index.siblingAtColumn(2))
            view.edit(index.siblingAtColumn(2))

    @Slot(object)
    def _on_plan_changed(self, plan: object) -> None:
        file = self.chosen
        if file is not None:
            self.files.put(replace(file, plan=self.mapping.plan))
            self._show_preview()

    def _show_preview(self) -> None:
        file = self.chosen
        self.preview.show(file.look if file else None, self.mapping.plan)
        fit_columns(self.ui.preview_view)
        self._say_mapping(file)
        count = self.preview.problem_count
        words = self.tr("Cells that cannot be read as they stand: {0}").format(count)
        self._say(self.ui.preview_note, words if count else "", "note")
        self.ui.next_button.setVisible(bool(count))
        self._stop(f"import_troubles:{id(self)}")
        self._count_soon.start()

    @Slot()
    def show_next_problem(self) -> None:
        """Bring the next cell that cannot be read as it stands into view."""
        view = self.ui.preview_view
        index = self.preview.next_problem(view.currentIndex())
        if index.isValid():
            view.setCurrentIndex(index)
            view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _say_mapping(self, file: ImportFile | None) -> None:
        plan, day_first = self.mapping.plan, self.mapping.day_first
        with QSignalBlocker(self.ui.day_first_box):
            self.ui.day_first_box.setVisible(day_first is not None)
            self.ui.day_first_box.setChecked(bool(day_first))
        words = self.tr("A click or Enter chooses where a column goes")
        role = "note"
        name = missing_field(plan) if plan is not None else ""
        if name:
            words = self.tr("No column holds “{0}”: the rows cannot be told apart").format(
                field_word(name)
            )
            role = "warning"
        self._say(self.ui.mapping_note, words, role)
        self._refresh_buttons()

    @Slot()
    def _count_troubles(self) -> None:
        plan = self.mapping.plan
        if plan is None or not self.isVisible():
            return

        def work(job: Job) -> int | None:
            return troubles(plan, lambda: job.cancelled)

        self._desk.runner.run(
            work, title=self.tr("Reading {0}").format(plan.path.name), show_progress=False,
            done=self._on_troubles, failed=self._on_failed, key=f"import_troubles:{id(self)}",
        )  # fmt: skip

    def _on_troubles(self, count: int | None) -> None:
        if count is not None:
            number = self._desk.localizer.number(count)
            words = self.tr("Cells that cannot be read as they stand: {0} in the whole file")
            every = self.tr("Every cell can be read")
            self._say(self.ui.preview_note, words.format(number) if count else every)

    # going

    @Slot()
    def _refresh_buttons(self) -> None:
        files = self.files.files
        ready = [file for file in files if file.look is not None]
        waiting = any(file.look is None and not file.failure for file in files)
        rows = sum(file.look.rows for file in ready if file.look is not None)
        number = self._desk.localizer.number(rows)
        words = self.tr("&Import {0} rows").format(number) if ready else self.tr("&Import")
        self.ui.import_button.setText(words)
        self.ui.import_button.setEnabled(bool(ready) and not waiting)
        self.ui.remove_button.setEnabled(bool(files))

    @Slot()
    def start_import(self) -> None:
        """Import the files of the list in a task, and close; say first what will be left out."""
        row = self.files.nameless()
        if row >= 0 and not self._warned:
            self._warned = True
            self.ui.files_view.setCurrentIndex(self.files.index(row))
            words = self.tr("No row of {0} can be told apart. Import again to report them all.")
            self._say(self.ui.message, words.format(self.files.files[row].title), "warning")
            return
        paths, plans = list(dict.fromkeys(f.path for f in self.files.files)), self.files.plans
        self.accept()
        self.run.start(paths, plans)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._say(self.ui.message, self._words(error), "danger")
        if not self.isVisible():
            self.open()

    def _words(self, error: Exception) -> str:
        if not isinstance(error, CrmdeskError):
            raise error
        return error_words(error, language=self._desk.localizer.language).whole

    def _say(self, label: QWidget, text: str, role: str = "note") -> None:
        label.setText(text)  # type: ignore[attr-defined]
        label.setProperty("role", role)
        label.style().polish(label)

    @Slot()
    def _on_finished(self) -> None:
        self._count_soon.stop()
        keys = [self._task_key(file.key) for file in self.files.files]
        for key in (*keys, f"import_troubles:{id(self)}"):
            self._stop(key)

    def _stop(self, key: str) -> None:
        task = self._desk.runner.latest(key)
        if task is not None:
            task.cancel()
