"""What is still to be asked of the customer, beside the form in which the answers are written."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from crmdesk.book import Book
from crmdesk.models.question_words import question_words
from crmdesk.services.fact_finding import unanswered_of

_FEW = 3


class StillToAsk(QLabel):
    """The first few open questions of a customer; all of them in the tool tip."""

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._words: list[str] = []
        self._few = _FEW
        self.setProperty("role", "caption")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def show_customer(self, customer_id: int | None) -> None:
        """Show what is open for a customer; nothing for nobody."""
        asked = unanswered_of(self._book, customer_id) if customer_id is not None else []
        self._words = [question_words(question) for question in asked]
        self.setToolTip("\n".join(self._words))
        self.show_few(self._few)

    def show_few(self, few: int) -> None:
        """Show this many of the questions: one where there is little room."""
        self._few = few
        self.setText(self.tr("Still to ask: {0}").format(" ".join(self._words[:few])))
        self.setVisible(bool(self._words))
