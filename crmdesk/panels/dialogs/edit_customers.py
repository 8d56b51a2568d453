"""Several customers at once: owner, stage, tier by hand and tags, as one change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.errors import CrmdeskError
from crmdesk.models.cell_choices import CellChoices
from crmdesk.models.error_words import error_words
from crmdesk.models.facets import FacetReader
from crmdesk.panels.panel import Desk
from crmdesk.qt.calendar import give_calendar
from crmdesk.qt.tasks import Job, Task
from crmdesk.services.bulk import BulkEdit, edit_customers
from crmdesk.services.choices import TIERS
from crmdesk.services.grading import OVERRIDE_DAYS

_CHECKED, _SOME, _NONE = (
    Qt.CheckState.Checked,
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Unchecked,
)
_AT_ONCE = 100
"""So few customers are changed while one waits."""


class EditCustomersDialog(QDialog):
    """Asks what shall be the same of the chosen customers; what is left alone stays as it is.

    Args:
        desk: what it works with.
        customer_ids: whom.
        parent: the panel.
        tags: begin with the tags.
    """

    def __init__(
        self,
        desk: Desk,
        customer_ids: Sequence[int],
        parent: QWidget | None = None,
        *,
        tags: bool = False,
    ) -> None:
        super().__init__(parent)
        self._desk, self._ids = desk, list(customer_ids)
        self._choices = CellChoices(desk.book, desk.localizer)
        self._task: Task | None = None
        self.moved = 0
        count = desk.localizer.number(len(self._ids))
        self.setWindowTitle(self.tr("Change {0} customers").format(count))
        self.setMinimumWidth(400)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S6, tokens.S5, tokens.S6, tokens.S5)
        column.setSpacing(tokens.S3)
        column.addLayout(self._form())
        self.message = QLabel(self)
        self.message.setProperty("role", "danger")
        self.message.setWordWrap(True)
        self.message.hide()
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.hide()
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel, self)
        self.buttons.button(buttons.Ok).setText(self.tr("Change"))
        self.buttons.accepted.connect(self.apply)
        self.buttons.rejected.connect(self.reject)
        for widget in (self.message, self.bar, self.buttons):
            column.addWidget(widget)
        self._fill_tags()
        self._on_tier()
        (self.fresh if tags else self.owner).setFocus()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(tokens.S4)
        form.setVerticalSpacing(tokens.S2)
        self.owner, self.stage, self.tier = QComboBox(self), QComboBox(self), QComboBox(self)
        for box in (self.owner, self.stage, self.tier):
            box.addItem(self.tr("as it is"), None)
        self.owner.addItem(self.tr("nobody"), "")
        for _, name in self._choices.choices("owner_id"):
            self.owner.addItem(name, name)
        for stored, label in self._choices.choices("stage"):
            self.stage.addItem(label, stored)
        for tier in TIERS:
            self.tier.addItem(tier, tier)
        self.tier.currentIndexChanged.connect(self._on_tier)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("a tier by hand needs a reason"))
        self.until = QDateEdit(self)
        give_calendar(self.until)
        self.until.setLocale(self._desk.localizer.locale)
        self.until.setDisplayFormat(self._desk.localizer.date_form)
        day = date.today() + timedelta(days=OVERRIDE_DAYS)
        self.until.setMinimumDate(QDate.currentDate().addDays(1))
        self.until.setDate(QDate(day.year, day.month, day.day))
        self.fresh = QLineEdit(self)
        self.fresh.setPlaceholderText(self.tr("New tag; several with commas"))
        self.fresh.setAccessibleName(self.tr("New tag; several with commas"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Tags"))
        self.list.setMaximumHeight(168)
        for words, field in (
            (self.tr("&Owner"), self.owner),
            (self.tr("&Stage"), self.stage),
            (self.tr("&Tier"), self.tier),
            (self.tr("&Reason"), self.reason),
            (self.tr("&Until"), self.until),
            (self.tr("T&ags"), self.fresh),
        ):
            form.addRow(words, field)
        form.addRow("", self.list)
        return form

    def _fill_tags(self) -> None:
        reader = FacetReader(self._desk.book)
        held = reader.tags_of(self._ids)
        for tag, _, _ in reader.values("tag"):
            item = QListWidgetItem(tag)
            count = held.get(tag, 0)
            state = _CHECKED if count == len(self._ids) else _SOME if count else _NONE
            item.setCheckState(state)
            item.setData(Qt.ItemDataRole.UserRole, state)
            self.list.addItem(item)

    @Slot()
    def _on_tier(self) -> None:
        by_hand = self.tier.currentData() is not None
        self.reason.setEnabled(by_hand)
        self.until.setEnabled(by_hand)

    def edit(self) -> BulkEdit:
        """Return what was chosen; a tag that stayed half ticked is left alone."""
        add = [tag for tag in self.fresh.text().replace("，", ",").split(",") if tag.strip()]
        remove: list[str] = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.checkState() != item.data(Qt.ItemDataRole.UserRole):
                (add if item.checkState() == _CHECKED else remove).append(item.text())
        until = self.until.date()
        return BulkEdit(
            add_tags=tuple(add),
            remove_tags=tuple(remove),
            owner=self.owner.currentData(),
            stage=self.stage.currentData(),
            tier=self.tier.currentData(),
            reason=self.reason.text(),
            until=date(until.year(), until.month(), until.day()),
        )

    @Slot()
    def apply(self) -> None:
        """Change them: a few at once, many in the background while a bar shows how far it is."""
        edit, book, ids = self.edit(), self._desk.book, self._ids
        self.message.hide()
        if len(ids) <= _AT_ONCE:
            try:
                self._on_done(edit_customers(book, ids, edit))
            except CrmdeskError as error:
                self._on_failed(error)
            return

        def work(job: Job) -> int:
            def progress(done: int, total: int) -> bool:
                job.progress(done, total)
                return not job.cancelled

            return edit_customers(book, ids, edit, progress=progress)

        self._wait(True)
        self._task = self._desk.runner.run(
            work, title=self.windowTitle(), done=self._on_done, failed=self._on_failed
        )
        self._task.progressed.connect(self._on_progressed)

    def _wait(self, waiting: bool) -> None:
        self.bar.setVisible(waiting)
        self.bar.setRange(0, len(self._ids))
        self.bar.setValue(0)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not waiting)

    @Slot(int, int)
    def _on_progressed(self, done: int, _total: int) -> None:
        self.bar.setValue(done)

    def _on_done(self, moved: int) -> None:
        self._task, self.moved = None, moved
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        self._wait(False)
        if not isinstance(error, CrmdeskError):
            raise error
        language = self._desk.localizer.language
        self.message.setText(error_words(error, language=language).happened)
        self.message.show()
        if self.tier.currentData() is not None and not self.reason.text().strip():
            self.reason.setFocus()

    @Slot()
    def reject(self) -> None:
        """Go away; a change under way is broken off and leaves nothing."""
        if self._task is not None:
            self._task.cancel()
        super().reject()
