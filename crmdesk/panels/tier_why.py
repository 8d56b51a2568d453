"""Why a customer has its tier: what each indicator adds, what would move it, what keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.book.queries.customers import customer_rows
from crmdesk.book.queries.tier_history import PastGrade, latest_grades
from crmdesk.errors import CrmdeskError
from crmdesk.models.grading_words import indicator_value, indicator_word
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.tasks import Job

if TYPE_CHECKING:  # brings numpy
    from crmdesk.insight.explaining import Explanation, Part
    from crmdesk.services.grading import Explainer

WIDTH = 340
ROW = 22
_RIGHT = Qt.AlignmentFlag.AlignRight
_PAST = 3  # changes of tier that are told
_SHOWN = 2  # ways to move or to fall that are named


class PartsTable(QWidget):
    """Indicators below each other: name, value, percentile as a bar, points."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._parts: tuple[Part, ...] = ()
        self._currency = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[Part, ...], currency: str) -> None:
        """Show the parts of a score."""
        self._parts, self._currency = parts, currency
        self.setAccessibleDescription("; ".join(self._words(part) for part in parts))
        self.updateGeometry()
        self.update()

    def _words(self, part: Part) -> str:
        value = indicator_value(part.indicator, part.value, self._desk.localizer, self._currency)
        return f"{indicator_word(part.indicator)} {value}"

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 2 * tokens.S4, ROW * (len(self._parts) + 1))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, say = self._desk.theme, self._desk.localizer
        small, text = theme.font(tokens.SIZE_SMALL), theme.font(12)
        bold = theme.font(12, True)
        muted, ink = theme.color("text_muted"), theme.color("text")
        name, value, bar, points = self._columns()
        heads = (
            (name, self.tr("Indicator"), Qt.AlignmentFlag.AlignLeft),
            (value, self.tr("Value"), _RIGHT),
            (bar, self.tr("Better than"), Qt.AlignmentFlag.AlignLeft),
            (points, self.tr("Points"), _RIGHT),
        )
        for at, words, align in heads:
            paint.draw_text(painter, at, words, small, muted, align)
        for place, part in enumerate(self._parts, start=1):
            down = place * ROW
            written = indicator_value(part.indicator, part.value, say, self._currency)
            paint.draw_text(
                painter, name.translated(0, down), indicator_word(part.indicator), text, ink
            )
            paint.draw_text(painter, value.translated(0, down), written, text, ink, _RIGHT)
            share = bar.translated(0, down + ROW // 2 - 3)
            share.setHeight(5)
            paint.draw_progress_bar(painter, share, float(part.percentile), theme.palette)
            number = say.number(round(float(part.points), 1))
            paint.draw_text(painter, points.translated(0, down), number, bold, ink, _RIGHT)
        painter.end()

    def _columns(self) -> tuple[QRect, QRect, QRect, QRect]:
        width = self.width()
        return (
            QRect(0, 0, width - 228, ROW),
            QRect(width - 226, 0, 86, ROW),
            QRect(width - 128, 0, 76, ROW),
            QRect(width - 46, 0, 46, ROW),
        )


class TierWhy(QFrame):
    """A card that floats over the board.

    Signals:
        closed: it was closed by its button.
        opened: customer id whose record is wanted.
        override_requested: customer id to be given a tier by hand.
        failed: a CrmdeskError.
    """

    closed = Signal()
    opened = Signal(object)
    override_requested = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._panel = desk, parent
        self.customer_id: int | None = None
        self._stands: str | None = None
        self._held = ""
        self.setProperty("popup", True)
        self.setFixedWidth(WIDTH)
        self.title, self.rank = QLabel(self), QLabel(self)
        self.title.setProperty("role", "section")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.rank.setProperty("role", "caption")
        self.parts = PartsTable(desk, self)
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.past = QLabel(self)
        self.past.setProperty("role", "caption")
        self.past.setTextFormat(Qt.TextFormat.PlainText)
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Close"))
        desk.icons.dress(self.close_button, "close")
        self.open_button = QPushButton(self.tr("Open the record"), self)
        self.override_button = QPushButton(self.tr("By hand…"), self)
        self._column = QVBoxLayout(self)
        self._build()
        self.close_button.clicked.connect(self.closed)
        self.open_button.clicked.connect(self._on_open)
        self.override_button.clicked.connect(self._on_override)
        self.hide()

    def _build(self) -> None:
        column = self._column
        column.setContentsMargins(tokens.S4, tokens.S3, tokens.S4, tokens.S3)
        column.setSpacing(tokens.S2)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        column.addLayout(head)
        column.addWidget(self.rank)
        column.addWidget(self.parts)
        line = QFrame(self)
        line.setProperty("line", True)
        column.addWidget(line)
        column.addWidget(self.words)
        column.addWidget(self.past)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.S4)
        for button in (self.open_button, self.override_button):
            button.setProperty("kind", "link")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            foot.addWidget(button)
        foot.addStretch(1)
        column.addLayout(foot)

    def stands(self, tier: str, held: str = "", reason: str = "") -> None:
        """Tell where the customer to be explained stands, and how and why by hand."""
        self._stands = tier
        sentence = self.tr("{0}: {1}.") if reason else self.tr("{0}.")
        self._held = sentence.format(held, reason) if held else ""

    def show_for(
        self, customer_id: int, explainer: Explainer, starts: Mapping[str, float], card: QRect
    ) -> None:
        """Explain a customer's grade and show it beside its card.

        Args:
            customer_id: of the customer.
            explainer: of the grades that are shown.
            starts: the lowest score of each tier.
            card: where the card is, in the parent.
        """

        def work(_job: Job) -> Explanation:
            return explainer.explain(customer_id)

        self._desk.runner.run(
            work,
            title=self.tr("Finding why the tier"),
            done=partial(self._on_explained, customer_id, dict(starts), card),
            failed=self._on_failed,
            show_progress=False,
            key=f"why-{id(self)}",
        )

    def _on_explained(
        self, customer_id: int, starts: dict[str, float], card: QRect, found: Explanation
    ) -> None:
        with self._desk.book.read() as connection:
            rows = customer_rows(connection, [customer_id])
            past = latest_grades(connection, customer_id, _PAST) if rows else []
        if not rows:
            self.hide()
            return
        self._tell_past(past)
        start = starts.get(found.tier)
        self.explain(customer_id, rows[0].name, found, start, rows[0].currency)
        self.place(card)
        self.show()
        self.raise_()

    def _tell_past(self, grades: list[PastGrade]) -> None:
        """Show when the customer came into its tiers, the last one first."""
        say, font = self._desk.localizer, self._desk.theme.font(tokens.SIZE_SMALL)
        lines = []
        for on, old, new, by, reason in grades:
            why = reason if by == "override" else ""
            how = " · ".join(part for part in (word(by), why) if part)
            lines.append(f"{say.date(on)}  {old or '–'} → {new or '–'}  {how}")
        room = [paint.elide(line, WIDTH - 2 * tokens.S4, font) for line in lines]
        self.past.setText("\n".join(room))
        self.past.setToolTip("\n".join(lines) if room != lines else "")
        self.past.setVisible(bool(lines))

    def _on_failed(self, error: Exception) -> None:
        self.hide()
        if not isinstance(error, CrmdeskError):
            raise error
        self.failed.emit(error)

    def place(self, card: QRect) -> None:
        """Stand beside a card, within the parent."""
        room = self._panel.rect().adjusted(tokens.S2, tokens.S2, -tokens.S2, -tokens.S2)
        left = card.right() + tokens.S1
        if left + self.width() > room.right():
            left = card.left() - self.width() - tokens.S1
        left = max(room.left(), min(left, room.right() - self.width()))
        self.move(left, max(room.top(), min(card.top(), room.bottom() - self.height())))

    def explain(
        self, customer_id: int, name: str, found: Explanation, start: float | None, currency: str
    ) -> None:
        """Show why.

        Args:
            customer_id: whose card it is.
            name: of the customer.
            found: the explanation of the grade.
            start: the lowest score of the tier, where it is known.
            currency: of amounts.
        """
        self.customer_id = customer_id
        say = self._desk.localizer
        words = self.tr("Why {0}: {1}")
        if self._stands not in (None, found.tier):
            words = self.tr("{0} if graded today: {1}")
        title = words.format(found.tier, name)
        self.title.setText(paint.elide(title, WIDTH - 72, self._desk.theme.font(semibold=True)))
        self.title.setToolTip(title)
        facts = [
            self.tr("Rank {0} of {1}").format(say.number(found.rank), say.number(found.of)),
            self.tr("{0} points").format(say.number(round(found.score, 1))),
        ]
        if start is not None:
            facts.append(
                self.tr("{0} begins at {1}").format(found.tier, say.number(round(start, 1)))
            )
        self.rank.setText(" · ".join(facts))
        self.parts.show_parts(found.parts, currency)
        said = [self._held, self._sentences(found, currency)]
        self.words.setText("\n".join(part for part in said if part))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the words need at this width, which Qt's hint of the size leaves out."""
        self._column.activate()
        self.resize(WIDTH, self._column.totalHeightForWidth(WIDTH))

    def _sentences(self, found: Explanation, currency: str) -> str:
        said = []
        up, down = (self._ways(w, found, currency) for w in (found.suggestions, found.safe_until))
        if found.next_tier and up:
            said.append(self.tr("Reaches {0} with {1}.").format(found.next_tier, up))
        elif found.next_tier:
            missing = self._desk.localizer.number(round(found.points_missing, 1))
            short = self.tr("{0} points short of {1}.")
            if found.points_missing < 0.05:  # equals are ordered by revenue, then by age
                short = self.tr("As many points as the last of {1}, who brings more or came first.")
            said.append(short.format(missing, found.next_tier))
        if down:
            said.append(self.tr("Stays {0} as far as {1}.").format(found.tier, down))
        return " ".join(said) or self.tr("No single figure would move it.")

    def _ways(self, ways: tuple[tuple[str, float], ...], found: Explanation, currency: str) -> str:
        """Return some values that would do; one that reads like today's tells nothing."""
        today = {
            part.indicator: self._value(part.indicator, part.value, currency)
            for part in found.parts
        }
        written = [(name, self._value(name, value, currency)) for name, value in ways]
        told = [(name, value) for name, value in written if value != today.get(name)]
        return self.tr(" or ").join(
            f"{indicator_word(name)} {value}" for name, value in told[:_SHOWN]
        )

    def _value(self, name: str, value: float, currency: str) -> str:
        """Return a value that no line break parts from its unit."""
        written = indicator_value(name, value, self._desk.localizer, currency)
        return written.replace(" ", "\u00a0")

    @Slot()
    def _on_open(self) -> None:
        self.opened.emit(self.customer_id)

    @Slot()
    def _on_override(self) -> None:
        self.override_requested.emit(self.customer_id)
