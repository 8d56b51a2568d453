"""The people of a customer as cards: who they are, and how they stand to us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from crmdesk import tokens
from crmdesk.panels.record.blocks import initials_of
from crmdesk.qt import paint
from crmdesk.qt.calm_layout import calm
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme


@dataclass(frozen=True, slots=True)
class PersonWords:
    """What a card says: name, job and role, stance as (sign, colour role), "not met"."""

    name: str
    note: str = ""
    sign: tuple[str, str] = ("", "text_muted")
    not_met: str = ""


class PersonCard(QWidget):
    """Initials, name, stance as a sign, job and role; a dashed red frame when not met."""

    clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, PersonWords("")
        self.setFixedHeight(48)
        self.setMinimumWidth(120)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_person(self, words: PersonWords) -> None:
        """Show somebody."""
        self._words = words
        texts = [text for text in (words.name, words.note, words.not_met) if text]
        self.setAccessibleName(" · ".join(texts))
        self.setToolTip("\n".join(texts))
        self.update()

    def needed(self) -> int:
        """Return the width at which the name is not cut."""
        small, bold = self._theme.font(tokens.SIZE_SMALL, True), self._theme.font(12, True)
        sign = self._words.not_met or self._words.sign[0]
        return 60 + paint.text_width(self._words.name, bold) + paint.text_width(sign, small)

    @override
    def sizeHint(self) -> QSize:
        return QSize(140, 48)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, words = QPainter(self), self._theme, self._words
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("danger" if words.not_met else "line"), 1)
        if words.not_met:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised" if words.not_met else "accent_soft"))
        circle = QRect(8, 10, 28, 28)
        painter.drawEllipse(circle)
        role = "text_muted" if words.not_met else "accent"
        initials = theme.font(tokens.SIZE_SMALL, True)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(
            painter, circle, initials_of(words.name), initials, theme.color(role), centre
        )
        text, sign_role = (words.not_met, "danger") if words.not_met else words.sign
        small = theme.font(tokens.SIZE_SMALL, True)
        width = paint.text_width(text, small)
        end = QRect(self.width() - width - 9, 7, width, 18)
        paint.draw_text(painter, end, text, small, theme.color(sign_role))
        name = QRect(44, 7, self.width() - 44 - width - 14, 18)
        paint.draw_text(painter, name, words.name, theme.font(12, True), theme.color("text"))
        note = QRect(44, 24, self.width() - 52, 16)
        paint.draw_text(
            painter, note, words.note, theme.font(tokens.SIZE_SMALL), theme.color("text_muted")
        )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


class PersonCards(QWidget):
    """Cards in two columns, or in one where that would cut a name.

    Signals:
        clicked: on any of them.
    """

    clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._columns = theme, 0
        self._made: list[PersonCard] = []
        self.cards: list[PersonCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, tokens.S1, 0, 0)
        self._grid.setSpacing(tokens.S2)

    def show_people(self, people: Sequence[PersonWords]) -> None:
        """Show these people."""
        for _ in range(len(self._made), len(people)):
            card = PersonCard(self._theme, self)
            card.clicked.connect(self.clicked)
            self._made.append(card)
            self._columns = 0  # it has no place yet
        self.cards = self._made[: len(people)]
        for card, words in zip(self.cards, people, strict=True):
            card.show_person(words)
        self._place()
        with calm(self._grid):
            for at, card in enumerate(self._made):
                card.setVisible(at < len(people))

    def _place(self) -> None:
        """Put the cards side by side where no name is cut by that."""
        widest = max((card.needed() for card in self.cards), default=0)
        beside = len(self.cards) > 1 and (self.width() - tokens.S2) // 2 >= widest
        columns = 2 if beside else 1
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._made):
            self._grid.addWidget(card, at // columns, at % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(beside))
        self._grid.setHorizontalSpacing(tokens.S2 if beside else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
