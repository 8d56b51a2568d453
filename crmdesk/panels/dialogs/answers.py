"""The library of prepared answers and plain-language product questions."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crmdesk.panels.dialogs.library import Field, Item, LibraryDialog
from crmdesk.panels.panel import Desk
from crmdesk.qt.compat import override
from crmdesk.services.answers import Prepared, add_answer, list_answers


class AnswersDialog(LibraryDialog):
    """What customers ask and object, what to say, and how often that held."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        fields = (
            Field("question", self.tr("Objection, or question about a product")),
            Field("answer", self.tr("Answer, in plain words"), "text"),
            Field("tags", self.tr("Tags, with commas")),
        )
        super().__init__(desk, "answer", fields, parent)
        self.setWindowTitle(self.tr("Prepared answers"))
        self.reload()

    @override
    def read(self) -> list[Item]:
        return [
            Item(
                each.id, each.question, self._fared(each),
                {"question": each.question, "answer": each.answer, "tags": each.tags},
            )
            for each in list_answers(self._desk.book)
        ]  # fmt: skip

    def _fared(self, each: Prepared) -> str:
        if not each.given:
            return self.tr("Not given to an objection yet.")
        words = self.tr("Given: {given} · held: {held} · did not hold: {failed}")
        return words.format(given=each.given, held=each.held, failed=each.failed)

    @override
    def add(self, values: dict[str, str]) -> int:
        return add_answer(self._desk.book, **values)
