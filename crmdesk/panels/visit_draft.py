"""Keeps what is typed in the visit form in the book, without holding up the typing."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from crmdesk.errors import CrmdeskError
from crmdesk.panels.panel import Desk
from crmdesk.panels.visit_fields import VisitFields
from crmdesk.services.drafts import keep_draft, read_draft
from crmdesk.services.moments import recognise_moment
from crmdesk.services.visits import NewFile, ObjectionNote

NOBODY = "visit"
"""The draft of a visit whose customer is not chosen yet."""
KEPT_BYTES = 16 * 1024 * 1024
"""Bytes of files that a draft holds; larger ones have to be attached again."""


class DraftKeeper(QObject):
    """The drafts of the visit form: one per customer, one per entry that is being changed.

    Signals:
        failed: a CrmdeskError, when a draft could not be kept.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = f"draft-{id(self)}"

    def read(self, whom: int | str | None) -> dict[str, str]:
        """Return what was typed for a customer, or of an entry, and not saved."""
        return read_draft(self._desk.book, _name(whom))

    def keep(
        self, whom: int | str | None, values: dict[str, str], files: tuple[NewFile, ...] = ()
    ) -> None:
        """Keep what is typed before going on; while the book is busy, as soon as it is not."""
        try:
            keep_draft(self._desk.book, _name(whom), _with_files(values, files))
        except CrmdeskError:
            self.keep_aside(whom, values, files)

    def keep_aside(
        self, whom: int | str | None, values: dict[str, str], files: tuple[NewFile, ...] = ()
    ) -> None:
        """Keep what is typed off the window's thread, while the typing goes on."""
        book, name = self._desk.book, _name(whom)
        self._desk.runner.run(
            lambda _job: keep_draft(book, name, _with_files(values, files)),
            title=self.tr("Keeping the draft"),
            failed=self._on_failed,
            show_progress=False,
            key=self._key,
        )

    def forget(self, *whom: int | str | None) -> None:
        """Forget drafts: they were saved, or are not wanted."""
        keeping = self._desk.runner.latest(self._key)
        if keeping is not None:
            keeping.cancel()
        for each in whom:
            self.keep(each, {})

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)


def _name(whom: int | str | None) -> str:
    return NOBODY if whom is None else f"{NOBODY}/{whom}"


def entry_draft(interaction_id: int) -> str:
    """Return under what the changes of an entry are kept while they are not saved."""
    return f"entry/{interaction_id}"


def draft_of(
    fields: VisitFields, outcome: str, objections: Sequence[ObjectionNote]
) -> dict[str, str]:
    """Return what is typed and ticked in a form; nothing where it is as it was opened.

    The files are not among it: to write those as text takes a while.
    """
    texts = {name: line.text() for name, line in fields.texts().items()}
    people = {group: fields.people.chosen(group) for group in ("contact", "staff")}
    typed = fields.note.toPlainText()
    held = (typed, outcome, *(text.strip() for text in texts.values()), *people.values())
    if not any(held) and not fields.files.files:
        return {}
    moment = recognise_moment(fields.when.text(), datetime.now())
    return {
        "note": typed,
        **texts,
        **{key: str(box.currentData()) for key, box in fields.boxes().items()},
        "when": f"{moment:%Y-%m-%d %H:%M}" if moment else fields.when.text(),
        "people": json.dumps(people) if any(people.values()) else "",
        "outcome": outcome,
        "objections": json.dumps([asdict(each) for each in objections], ensure_ascii=False)
        if objections
        else "",
    }


def show_draft(fields: VisitFields, draft: dict[str, str]) -> None:
    """Fill a form with what was kept."""
    for key, box in fields.boxes().items():
        if draft.get(key):
            box.setCurrentIndex(max(0, box.findData(draft[key])))
    fields.note.setPlainText(draft.get("note", ""))
    fields.note.moveCursor(QTextCursor.MoveOperation.End)  # one goes on where one stopped
    for name, line in fields.texts().items():
        line.setText(draft.get(name, line.text()))
    if draft.get("when"):
        fields.when.setText(draft["when"])
    people = _read(draft.get("people", ""), {})
    if people:
        fields.people.choose(people.get("contact", ()), people.get("staff", ()))
    fields.files.set_files(files_from(draft.get("files", "")))


def objections_from(draft: dict[str, str]) -> list[ObjectionNote]:
    """Return what a draft knows of the objections."""
    try:
        return [ObjectionNote(**each) for each in _read(draft.get("objections", ""), [])]
    except TypeError:
        return []


def _read(text: str, nothing: Any) -> Any:
    try:
        found = json.loads(text) if text else nothing
    except ValueError:
        return nothing
    return found if isinstance(found, type(nothing)) else nothing


def _with_files(values: dict[str, str], files: tuple[NewFile, ...]) -> dict[str, str]:
    return {**values, "files": files_to(files)} if values else {}


@lru_cache(maxsize=1)
def files_to(files: tuple[NewFile, ...]) -> str:
    """Return files as text, as a draft keeps them; nothing for none."""
    kept, room = [], KEPT_BYTES
    for each in files:
        room -= len(each.data)
        if room >= 0:
            kept.append([each.name, b64encode(each.data).decode("ascii")])
    return json.dumps(kept, ensure_ascii=False) if kept else ""


def files_from(text: str) -> list[NewFile]:
    """Read the files of a draft; what cannot be read is left out."""
    try:
        return [NewFile(str(name), b64decode(data)) for name, data in json.loads(text or "[]")]
    except (ValueError, TypeError):
        return []
