"""The user's own templates of entries; those of the house are copied from here."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crmdesk.models.visit_templates import templates_for
from crmdesk.models.words import kind_word
from crmdesk.panels.dialogs.library import Field, Item, LibraryDialog
from crmdesk.panels.panel import Desk
from crmdesk.qt.compat import override
from crmdesk.services.choices import INTERACTION_KINDS
from crmdesk.services.note_templates import add_template


class TemplatesDialog(LibraryDialog):
    """Name, kind, purpose and words of each template."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        kinds = [
            ("", self.tr("any kind")),
            *((kind, kind_word(kind)) for kind in INTERACTION_KINDS),
        ]
        fields = (
            Field("name", self.tr("Name")),
            Field("kind", self.tr("Kind"), "choice", kinds),
            Field("purpose", self.tr("Purpose")),
            Field("body", self.tr("Words; lines may begin with ! ? = →"), "text"),
        )
        super().__init__(desk, "note_template", fields, parent)
        self.setWindowTitle(self.tr("Templates of entries"))
        self.reload()

    @override
    def read(self) -> list[Item]:
        return [
            Item(
                each.id, each.name, kind_word(each.kind),
                {"name": each.name, "kind": each.kind, "purpose": each.purpose, "body": each.body},
            )
            for each in templates_for(self._desk.book)
            if each.id
        ]  # fmt: skip

    @override
    def add(self, values: dict[str, str]) -> int:
        return add_template(self._desk.book, **values)
