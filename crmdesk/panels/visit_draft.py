"""Keeps what is typed in the visit form in the book, without holding up the typing."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from functools import lru_cache

from PySide6.QtCore import QObject, Signal

from crmdesk.errors import CrmdeskError
from crmdesk.panels.panel import Desk
from crmdesk.panels.visit_fields import VisitFields
from crmdesk.services.drafts import keep_draft, read_draft
from crmdesk.services.visits import NewFile

NOBODY = "visit"
"""The draft of a visit whose customer is not chosen yet."""
KEPT_BYTES = 16 * 1024 * 1024
"""Bytes of files that a draft holds; larger ones have to be attached again."""


class DraftKeeper(QObject):
    """The drafts of the visit form, one per customer.

    Signals:
        failed: a CrmdeskError, when a draft could not be kept.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._key = f"draft-{id(self)}"

    def read(self, customer_id: int | None) -> dict[str, str]:
        """Return what was typed for a customer and not saved."""
        return read_draft(self._desk.book, _name(customer_id))

    def keep(self, customer_id: int | None, values: dict[str, str]) -> None:
        """Keep what is typed before going on; while the book is busy, as soon as it is not."""
        try:
            keep_draft(self._desk.book, _name(customer_id), values)
        except CrmdeskError:
            self.keep_aside(customer_id, values)

    def keep_aside(self, customer_id: int | None, values: dict[str, str]) -> None:
        """Keep what is typed off the window's thread, while the typing goes on."""
        book, name = self._desk.book, _name(customer_id)
        self._desk.runner.run(
            lambda _job: keep_draft(book, name, values),
            title=self.tr("Keeping the draft"),
            failed=self._on_failed,
            show_progress=False,
            key=self._key,
        )

    def forget(self, customer_id: int | None) -> None:
        """Forget the draft: it was saved."""
        keeping = self._desk.runner.latest(self._key)
        if keeping is not None:
            keeping.cancel()
        for each in (customer_id, None):
            self.keep(each, {})

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)


def _name(customer_id: int | None) -> str:
    return NOBODY if customer_id is None else f"{NOBODY}/{customer_id}"


def draft_of(fields: VisitFields) -> dict[str, str]:
    """Return what is typed in a form, and the files that wait to be saved with it."""
    texts = {name: line.text() for name, line in fields.texts().items()}
    kind = str(fields.kind.currentData())
    typed = fields.note.toPlainText()
    held = typed or any(text.strip() for text in texts.values()) or fields.files.files
    more = {"kind": kind} if held and kind != "visit" else {}
    return {"note": typed, "files": files_to(fields.files.files), **texts, **more}


def show_draft(fields: VisitFields, draft: dict[str, str]) -> None:
    """Fill a form with what was kept."""
    if draft.get("kind"):
        fields.kind.setCurrentIndex(max(0, fields.kind.findData(draft["kind"])))
    fields.note.setPlainText(draft.get("note", ""))
    for name, line in fields.texts().items():
        line.setText(draft.get(name, line.text()))
    fields.files.set_files(files_from(draft.get("files", "")))


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
