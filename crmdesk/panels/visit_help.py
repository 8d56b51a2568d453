"""What the visit form understands of a note while it is typed, and what it offers to it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from crmdesk.models.visit_form import VisitReader
from crmdesk.models.visit_templates import Template, templates_for
from crmdesk.panels.note_highlighter import marked_lines
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.steps import rhythm_words
from crmdesk.panels.visit_fields import VisitFields
from crmdesk.panels.visit_heard import Heard
from crmdesk.panels.visit_objections import Objections, objection_words
from crmdesk.services.answers import prepare_ranking
from crmdesk.services.note_marks import mark_of
from crmdesk.services.visits import parse_note

_AT_ONCE = 20_000
"""Characters up to which a note is understood with every key; a longer one soon after."""


class NoteHelp(QObject):
    """Shows what is heard, keeps what is known of objections, offers answers and templates.

    Signals:
        templates_requested: the user wants to manage the templates.
    """

    templates_requested = Signal()

    def __init__(
        self, desk: Desk, reader: VisitReader, fields: VisitFields, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._reader, self._fields = desk, reader, fields
        self.note, self.heard, self.kind = fields.note, fields.heard, fields.kind
        self.objections = Objections(fields.objections, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(120)
        self._connect()

    def _connect(self) -> None:
        fields = self._fields
        self.note.textChanged.connect(self._on_note_changed)
        self.note.cursorPositionChanged.connect(self._offer_answers)
        self.note.offers_entered.connect(fields.offers.enter)
        fields.mark_requested.connect(self.note.mark)
        fields.templates.menu().aboutToShow.connect(self._fill_templates)
        fields.offers.taken.connect(self._on_answer_taken)
        fields.offers.left.connect(self.note.setFocus)
        self.heard.clicked.connect(self._on_heard_clicked)
        self.objections.changed.connect(self.show_heard)
        self._timer.timeout.connect(self.show_heard)

    def load_answers(self) -> None:
        """Read the library of prepared answers."""
        answers = self._reader.answers()
        if answers:
            self._desk.runner.run(
                lambda _job: prepare_ranking(answers),
                title=self.tr("Reading the prepared answers"),
                show_progress=False,
                key=f"answers-{id(self)}",
            )
        self._fields.offers.set_library(answers)
        self.objections.set_library(answers)
        self._offer_answers()

    @Slot()
    def _on_note_changed(self) -> None:
        if self.note.document().characterCount() <= _AT_ONCE:
            self.show_heard()
        else:
            self._timer.start()

    @Slot()
    def show_heard(self) -> None:
        """Say what the note means by now."""
        note = parse_note(marked_lines(self.note.document()))
        self.objections.follow(list(dict.fromkeys(note.objections)))
        known = {each.text: each for each in self.objections.notes}
        rows = [Heard(self.tr("need"), "accent", text) for text in dict.fromkeys(note.needs)]
        for text in dict.fromkeys(note.objections):
            words = objection_words(known[text])
            rows.append(Heard(self.tr("objection"), "warning", words, key=text))
        for found, words, role in (
            (note.promises, self.tr("promise"), "warning"),
            (note.next_steps, self.tr("next step"), "positive"),
        ):
            for each in dict.fromkeys(found):
                due = self._desk.localizer.weekday_date(each.on) if each.on else ""
                again = rhythm_words(each.repeats)
                due = ", ".join(part for part in (f"{due} {each.at}".strip(), again) if part)
                rows.append(Heard(words, role, each.title, due))
        self.heard.show_rows(tuple(rows))
        self._offer_answers()

    def _objection_here(self) -> str:
        found = mark_of(self.note.current_line())
        return found[2] if found and found[0] == "objection" else ""

    @Slot()
    def _offer_answers(self) -> None:
        self._fields.offers.offer_for(self._objection_here())

    @Slot(str)
    def _on_answer_taken(self, answer: str) -> None:
        self.objections.take_answer(self._objection_here(), answer)
        self._fields.offers.offer_for("")
        self.note.setFocus()

    @Slot(int)
    def _on_heard_clicked(self, row: int) -> None:
        key = self.heard.row(row).key
        if key:
            self.objections.toggle(key)

    @Slot()
    def toggle_objection(self) -> None:
        """Open what is known of the objection at the cursor, else of the first one."""
        notes = self.objections.notes
        text = self._objection_here() or (notes[0].text if notes else "")
        if self.objections.card is not None:
            text = self.objections.card.note.text
        self.objections.toggle(text)
        if self.objections.card is None:
            self.note.setFocus()

    @Slot()
    def _fill_templates(self) -> None:
        menu = self._fields.templates.menu()
        menu.clear()
        for number, each in enumerate(templates_for(self._desk.book, self.kind.currentData()), 1):
            key = f"&{number} " if number < 10 else ""
            action = menu.addAction(key + each.name.replace("&", "&&"))
            action.triggered.connect(partial(self.use_template, each))
        menu.addSeparator()
        menu.addAction(self.tr("Manage templates…")).triggered.connect(self.templates_requested)

    def use_template(self, template: Template, *_: object) -> None:
        """Begin the note with a template; what is written already stays below it."""
        if template.kind:
            self.kind.setCurrentIndex(max(0, self.kind.findData(template.kind)))
        if template.purpose and not self._fields.purpose.text():
            self._fields.purpose.setText(template.purpose)
        written = self.note.toPlainText()
        self.note.selectAll()
        self.note.insertPlainText("\n".join(part for part in (template.body, written) if part))
        cursor = self.note.textCursor()
        cursor.setPosition(len(template.body.split("\n")[0]))
        self.note.setTextCursor(cursor)
        self.note.setFocus()
