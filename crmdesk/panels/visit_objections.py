"""The objections of the note being written, with what the form knows of each beyond its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from crmdesk.panels.visit_objection import ObjectionCard
from crmdesk.services.answers import Prepared
from crmdesk.services.visits import ObjectionNote


class Objections(QObject):
    """Keeps the details of objections while their lines are still being typed.

    Args:
        room: where the card of the objection in hand is put.
        parent: the owner.

    Signals:
        changed: something is known now that was not.
        opened: the card that was opened.
    """

    changed = Signal()
    opened = Signal(object)

    def __init__(self, room: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._answers: Sequence[Prepared] = ()
        self.notes: list[ObjectionNote] = []
        self.card: ObjectionCard | None = None

    def set_library(self, answers: Sequence[Prepared]) -> None:
        """Offer from these answers."""
        self._answers = answers

    def begin_with(self, notes: Sequence[ObjectionNote]) -> None:
        """Know these objections and nothing else."""
        self.close()
        self.notes = list(notes)

    def follow(self, texts: Sequence[str]) -> None:
        """Follow the lines of the note: what is known goes with a line while it is changed."""
        if [note.text for note in self.notes] == list(texts):
            return
        if len(texts) == len(self.notes):
            pairs = zip(self.notes, texts, strict=True)
            self.notes = [replace(note, text=text) for note, text in pairs]
        else:
            known = {note.text: note for note in self.notes}
            self.notes = [known.get(text, ObjectionNote(text)) for text in texts]
        if self.card is None:
            return
        at = next((n for n in self.notes if _same(n, self.card.note)), None)
        if at is None:
            self.close()
        else:
            self.card.show_note(at)

    def toggle(self, text: str) -> None:
        """Open the card of an objection, or close it where it is open."""
        if self.card is not None and self.card.note.text == text:
            self.close()
            return
        note = next((n for n in self.notes if n.text == text), None)
        if note is None:
            return
        self.close()
        self.card = ObjectionCard(note, self._answers)
        self.card.changed.connect(self._on_changed)
        self._room.addWidget(self.card)
        self.card.chip("real", True).setFocus()
        self.opened.emit(self.card)

    def close(self) -> None:
        """Put the card away."""
        card, self.card = self.card, None
        if card is not None:
            card.hide()
            card.deleteLater()

    def take_answer(self, text: str, answer: str) -> None:
        """Note the answer given to an objection."""
        for at, note in enumerate(self.notes):
            if note.text == text:
                self.notes[at] = replace(note, answer=answer)
                if self.card is not None and self.card.note.text == text:
                    self.card.show_note(self.notes[at])
                self.changed.emit()
                return

    def _on_changed(self, fresh: ObjectionNote) -> None:
        for at, note in enumerate(self.notes):
            if note.text == fresh.text:
                self.notes[at] = fresh
        self.changed.emit()


def _same(one: ObjectionNote, other: ObjectionNote) -> bool:
    return replace(one, text="") == replace(other, text="")


def objection_words(note: ObjectionNote) -> str:
    """Return an objection in one line: its words, whether meant, the answer, whether it held."""
    translate = QCoreApplication.translate
    parts = [note.text]
    if note.real is not None:
        real, pretext = translate("Objections", "real"), translate("Objections", "pretended")
        parts.append(real if note.real else pretext)
    if note.answer:
        parts.append(translate("Objections", "answer: {0}").format(note.answer))
    if note.held is not None:
        held, not_held = translate("Objections", "held"), translate("Objections", "did not hold")
        parts.append(held if note.held else not_held)
    return " · ".join(parts)
