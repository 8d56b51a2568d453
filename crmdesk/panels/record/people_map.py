"""The People tab's other face: the organisation drawn, and one person's facts beside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.errors import CrmdeskError
from crmdesk.models.personality_words import advice_for
from crmdesk.models.power_map import PowerMap, power_map, power_sheets, reports_of
from crmdesk.models.words import word
from crmdesk.panels.dialogs.choose_files import documents_folder
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.folds import EASY, Folds
from crmdesk.panels.record.power_drawing import STEP_X, STEP_Y
from crmdesk.panels.record.power_export import ENDINGS, SHEET, print_map, save_map
from crmdesk.panels.record.power_map import READABLE, STEP, PowerMapView
from crmdesk.panels.record.saving import Saver
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import listed

_SIDE, _BESIDE_FROM, _NAMED = 232, 640, 4


class PeopleMap(QWidget):
    """The map, a line that says who was never met, and the chosen person's side.

    Signals:
        person_opened: contact id whose whole profile is wanted.
        person_chosen: contact id.
        noticed: (words about what was done, whether Undo is offered).
    """

    person_opened = Signal(object)
    person_chosen = Signal(object)
    noticed = Signal(str, bool)

    def __init__(self, desk: Desk, saver: Saver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._saver = desk, saver
        self._record: CustomerRecord | None = None
        self.drawn = PowerMap()
        self._folds = Folds()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, tokens.S3, 0)  # as the line above it
        column.setSpacing(tokens.S2)
        column.addLayout(self._build_head())
        self.view = PowerMapView(desk.theme, self)
        self.view.person_chosen.connect(self._on_chosen)
        self.view.person_opened.connect(self.person_opened)
        self.view.chief_chosen.connect(self._on_chief)
        self.view.carry_changed.connect(self._say_keys)
        self.view.fold_wished.connect(self.toggle)
        self._resized = QTimer(self, singleShot=True, interval=0)  # once all has its place
        self._resized.timeout.connect(self._on_room)
        self.view.room_changed.connect(self._resized.start)
        self._row = QHBoxLayout()
        self._row.setSpacing(tokens.S4)
        self._row.addWidget(self.view, 1)
        self._row.addWidget(self._build_side())
        column.addLayout(self._row, 1)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "caption")
        self.hint.setWordWrap(True)
        column.addWidget(self.hint)
        self._say_keys()

    @Slot()
    def _say_keys(self) -> None:
        """Say what drawing and keys mean; while somebody is carried, what lets them go."""
        carried, onto = self.drawn.node(self.view.carried), self.drawn.node(self.view.target)
        if carried is None:
            self.hint.setText(
                self.tr(
                    "Thick frame: close to us, dashed: not. Drag a person onto the chief,"
                    " or M, arrows, Enter. Space folds. + − 0 zoom."
                )
            )
        elif onto is None or onto is carried:
            words = self.tr("{0}: arrows choose the chief, Delete: nobody, Esc leaves it.")
            self.hint.setText(words.format(carried.name))
        else:
            words = self.tr("{0} will report to {1}: Enter or let go.")
            self.hint.setText(words.format(carried.name, onto.name))

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(tokens.S1)
        self.finding = QLabel(self)
        self.finding.setWordWrap(True)
        head.addWidget(self.finding, 1)
        for sign, name, verb in (
            ("−", self.tr("Smaller"), self._smaller),
            ("+", self.tr("Larger"), self._larger),
            ("⤢", self.tr("Fit"), self._fit),
            ("⊞", self.tr("Unfold all, or fold what has no room"), self._on_all),
        ):
            button = QToolButton(self)
            button.setText(sign)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(verb)
            head.addWidget(button)
        self.export_button = QPushButton(self.tr("Save or print"), self)
        menu = QMenu(self.export_button)
        menu.addAction(self.tr("Save as SVG or PDF …")).triggered.connect(self._on_save)
        menu.addAction(self.tr("Print …")).triggered.connect(self._on_print)
        self.export_button.setMenu(menu)
        self.export_button.setProperty("menu", True)
        head.addWidget(self.export_button)
        return head

    def _build_side(self) -> QWidget:
        self.side = QFrame(self)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S1)
        self.name = self._line(column, "section")
        self.facts = self._line(column, "")
        self.advice_title = self._line(column, "section")
        self.advice_do = self._line(column, "")
        self.advice_avoid = self._line(column, "caption")
        self.profile_button = QPushButton(self.tr("Whole profile"), self.side)
        self.profile_button.setProperty("kind", "link")
        self.profile_button.clicked.connect(self._on_profile)
        column.addWidget(self.profile_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return self.side

    def _line(self, column: QVBoxLayout, role: str) -> QLabel:
        label = QLabel(self.side)
        label.setProperty("role", role)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(label)
        return label

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        beside = self.width() >= _BESIDE_FROM
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.side.setMaximumWidth(_SIDE if beside else 16_777_215)
        self.side.setMinimumWidth(_SIDE if beside else 0)
        super().resizeEvent(event)

    def show_record(self, record: CustomerRecord, chosen: int | None) -> None:
        """Show a customer's people."""
        other = self._record is None or self._record.id != record.id
        self._record = record
        if other:
            self._folds = Folds()
        self._folds.fit(reports_of(record), self._room(), READABLE)
        self._folds.reveal(reports_of(record), chosen)
        self._draw(chosen, fit=other)

    def _draw(self, chosen: int | None, *, fit: bool) -> None:
        if self._record is None:
            return
        folds, today = self._folds, self._desk.localizer.today
        self.drawn = power_map(
            self._record, self._desk.localizer, today, folds.folded, folds.widest
        )
        self.view.least = EASY if folds.folded else READABLE
        self.view.show_map(self.drawn, chosen, fit=fit)
        self._say_finding()
        self._say_person()

    def _room(self) -> tuple[float, float]:
        """Return how many cards have room beside and below each other at 100 %."""
        room = self.view.viewport().size()
        return room.width() / STEP_X, room.height() / STEP_Y

    @Slot()
    def _on_room(self) -> None:
        """Fold anew for another size of the view, unless somebody folded by hand."""
        if self._record is None or self._folds.by_hand:
            return
        before = self._folds.folded
        self._folds.fit(reports_of(self._record), self._room(), READABLE)
        if self._folds.folded != before:
            self._draw(self.view.chosen, fit=True)

    @Slot(object)
    def toggle(self, person: int) -> None:
        """Fold the people below somebody, or unfold them."""
        node = self.drawn.node(person)
        if node is not None and node.leads:
            self._folds.toggle(person)
            self._draw(person, fit=False)

    @Slot()
    def _on_all(self) -> None:
        """Unfold everybody; where all are shown, fold again what has no room."""
        if self._record is None:
            return
        if self._folds.folded:
            self._folds.unfold_all()
        else:
            self._folds = Folds()
            self._folds.fit(reports_of(self._record), self._room(), READABLE)
        self._draw(self.view.chosen, fit=True)

    def _say_finding(self) -> None:
        unmet = [*(node.name for node in self.drawn.unmet), *self.drawn.unmet_folded]
        names = listed(unmet[:_NAMED])
        if len(unmet) > _NAMED:
            names = self.tr("{0} and {1} more").format(names, len(unmet) - _NAMED)
        if not self.drawn.nodes:
            words = self.tr("Nobody is known here yet. “New person” adds the first.")
        elif unmet:
            words = self.tr("Decides and was never met: {0}").format(names)
        else:
            words = self.tr("Everybody known to decide has been met.")
        self._head_line(words, alarm=bool(unmet))

    def _head_line(self, words: str, *, alarm: bool) -> None:
        """Write above the map, where the eyes are and no notice covers it."""
        self.finding.setText(words)
        self.finding.setProperty("role", "danger" if alarm else "caption")
        self.finding.style().unpolish(self.finding)
        self.finding.style().polish(self.finding)

    def _person(self) -> dict[str, object] | None:
        people = self._record.parts["contacts"] if self._record else []
        return next((each for each in people if each["id"] == self.view.chosen), None)

    def _say_person(self) -> None:
        person, node = self._person(), self.drawn.node(self.view.chosen)
        self.side.setVisible(person is not None)
        if person is None or node is None or self._record is None:
            return
        self.name.setText(node.name)
        chief = self._record.names.get(int(str(person["reports_to_id"] or 0)))
        stance = person["stance"]
        facts = [
            node.job,
            node.role,
            word(f"stance_{stance}") if stance is not None else "",
            self.tr("strength {0} of 5").format(node.strength) if node.strength else "",
            self.tr("last seen {0}").format(node.seen) if person["last_seen_on"] else node.seen,
            self.tr("reports to {0}").format(chief) if chief else "",
        ]
        self.facts.setText("\n".join(fact for fact in facts if fact))
        advice = advice_for(str(person["personality"]))
        for label in (self.advice_title, self.advice_do, self.advice_avoid):
            label.setVisible(advice is not None)
        if advice is not None:
            self.advice_title.setText(advice.title)
            self.advice_do.setText(advice.do)
            self.advice_avoid.setText(self.tr("Avoid: {0}").format(advice.avoid))
            self.advice_title.setToolTip(str(person["personality"]))

    @Slot(object)
    def _on_chosen(self, person: int) -> None:
        self._say_person()
        self.person_chosen.emit(person)

    @Slot(object, object)
    def _on_chief(self, person: int, chief: int | None) -> None:
        moved, above = self.drawn.node(person), self.drawn.node(chief)
        if (chief, person) in self.drawn.lines or (chief is None and self.drawn.is_head(person)):
            return  # it is so already: nothing was done that could be undone
        problem = self._saver.set("contact", person, "reports_to_id", chief)
        self._show_problem(problem)
        if problem is None and moved is not None:
            words = self.tr("{0} reports to {1} now") if above else self.tr("{0} reports to nobody")
            self.noticed.emit(words.format(moved.name, above.name if above else ""), True)

    def _show_problem(self, problem: CrmdeskError | None) -> None:
        from crmdesk.models.error_words import error_words

        if problem is None:
            self._say_finding()
            return
        words = error_words(problem, language=self._desk.localizer.language).whole
        self._head_line(words, alarm=True)

    # keys and buttons

    @Slot()
    def _smaller(self) -> None:
        self.view.zoom(1 / STEP)

    @Slot()
    def _larger(self) -> None:
        self.view.zoom(STEP)

    @Slot()
    def _fit(self) -> None:
        self.view.fit(whole=True)

    @Slot()
    def _on_profile(self) -> None:
        if self.view.chosen is not None:
            self.person_opened.emit(self.view.chosen)

    @property
    def title(self) -> str:
        """What stands above the drawing on paper."""
        name = str(self._record.customer["name"]) if self._record else ""
        return self.tr("{0}: who decides").format(name)

    @property
    def legend(self) -> str:
        """The day, for the map tells how many days ago, and what signs and frames mean."""
        words = self.tr("++ supporter, −− opponent; thick frame: close to us, dashed: not")
        return f"{self._desk.localizer.date(self._desk.localizer.today)} · {words}"

    @Slot()
    def _on_save(self) -> None:
        from crmdesk.services.dossiers import safe_name  # brings paper along

        kinds = ";;".join(f"{end[1:].upper()} (*{end})" for end in ENDINGS)
        dialog = QFileDialog(self, self.tr("Save the map"), str(documents_folder()), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(f"{safe_name(self.title)}{ENDINGS[0]}")
        dialog.filterSelected.connect(partial(self._on_kind, dialog))
        self._on_kind(dialog, dialog.selectedNameFilter())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save)
        dialog.open()

    def _whole(self) -> PowerMap:
        """Return the map with everybody on it, for a file."""
        if self._record is None:
            return PowerMap()
        return power_map(self._record, self._desk.localizer, self._desk.localizer.today)

    def _sheets(self) -> list[PowerMap]:
        """Return the map in parts that can be read on a sheet each, for paper."""
        whole = self._whole()
        if self._record is None or (whole.width <= SHEET[0] and whole.height <= SHEET[1]):
            return [whole]
        return power_sheets(self._record, self._desk.localizer, self._desk.localizer.today, *SHEET)

    def _on_kind(self, dialog: QFileDialog, kind: str) -> None:
        """Let the name end as the kind of file that was chosen, unless it ends otherwise."""
        ending = next(end for end in ENDINGS if end in kind)
        dialog.setDefaultSuffix(ending[1:])
        name = Path(next(iter(dialog.selectedFiles()), ""))
        if name.suffix.lower() in ENDINGS:
            dialog.selectFile(name.with_suffix(ending).name)

    @Slot(str)
    def save(self, path: str) -> None:
        """Write the map into a file; say so, or what is wrong."""
        try:
            save_map(self._whole(), (self.title, self.legend), Path(path), self._desk.theme)
        except CrmdeskError as error:
            self._show_problem(error)
            return
        self._show_problem(None)
        self.noticed.emit(self.tr("Saved as {0}.").format(Path(path).name), False)

    @Slot()
    def _on_print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            try:
                print_map(self._sheets(), (self.title, self.legend), printer, self._desk.theme)
            except CrmdeskError as error:
                self._show_problem(error)
