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
        self.setProperty("role", "caption")
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()

    def show_customer(self, customer_id: int | None) -> None:
        """Show what is open for a customer; nothing for nobody."""
        asked = unanswered_of(self._book, customer_id) if customer_id is not None else []
        words = [question_words(question) for question in asked]
        self.setText(self.tr("Still to ask: {0}").format(" ".join(words[:_FEW])))
        self.setToolTip("\n".join(words))
        self.setVisible(bool(words))
