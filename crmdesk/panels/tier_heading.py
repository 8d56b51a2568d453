"""What is painted above the cards: the head of a column, and the heading of a lane."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from crmdesk import tokens
from crmdesk.panels.panel import Desk
from crmdesk.panels.tier_layout import FOOT_HEIGHT, HEADING_HEIGHT, column_spans
from crmdesk.qt import paint
from crmdesk.qt.compat import override

HEAD_HEIGHT = 56
_ARROW = 12
_RIGHT = Qt.AlignmentFlag.AlignRight


class ColumnHead(QWidget):
    """The head of a column: badge, number, shares of customers and of revenue."""

    def __init__(self, tier: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._tier, self._desk = tier, desk
        self._counts = (0, 0)
        self._of_customers, self._of_revenue, self._cadence = 0.0, 0.0, 0
        self.setFixedHeight(HEAD_HEIGHT)
        desk.theme.changed.connect(self.update)

    def show_figures(
        self, counts: tuple[int, int], of_customers: float, of_revenue: float, cadence_days: int
    ) -> None:
        """Show the figures of the tier.

        Args:
            counts: how many stood here and how many are shown to; alike where nothing moves.
            of_customers: their share of all, 0..1.
            of_revenue: their share of revenue, 0..1.
            cadence_days: days between two touches; 0 where nothing is said.
        """
        self._counts, self._of_customers = counts, of_customers
        self._of_revenue, self._cadence = of_revenue, cadence_days
        self.setToolTip(self._words())
        self.setAccessibleName(self._words())
        self.update()

    def count_words(self) -> str:
        """Return how many stand in the column: ``18``, or ``17 → 18`` where grading changes it."""
        before, now = (self._desk.localizer.number(each) for each in self._counts)
        return now if before == now else f"{before} → {now}"

    def _words(self) -> str:
        say = self._desk.localizer
        return self.tr("{0}: {1} customers, {2} of them all, {3} of revenue").format(
            self._tier or self.tr("No tier"),
            self.count_words(),
            say.percent(self._of_customers),
            say.percent(self._of_revenue),
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme, say = self._desk.theme, self._desk.localizer
        area = self.rect()
        bold, small = theme.font(tokens.SIZE_TEXT, True), theme.font(12)
        badge = QRect(area.x(), area.y() + 1, 20, 20)
        paint.draw_badge(painter, badge, self._tier or None, theme.palette, small)
        line = QRect(area.x() + 28, area.y(), area.width() - 28, 22)
        count = self.count_words()
        paint.draw_text(painter, line, count, bold, theme.color("text"))
        revenue = self.tr("{0} of revenue").format(say.percent(self._of_revenue))
        paint.draw_text(painter, line, revenue, bold, theme.color("text"), _RIGHT)
        left = paint.text_width(count, bold) + tokens.S2
        room = line.adjusted(left, 0, -paint.text_width(revenue, bold) - tokens.S2, 0)
        share = self.tr("{0} of customers").format(say.percent(self._of_customers))
        if paint.text_width(share, small) > room.width():
            share = say.percent(self._of_customers)
        paint.draw_text(painter, room, share, small, theme.color("text_muted"))
        bar = QRect(area.x(), area.y() + 27, area.width(), 3)
        paint.draw_progress_bar(painter, bar, self._of_revenue, theme.palette)
        if self._cadence:
            words = self.tr("seen every {0} days").format(say.number(self._cadence))
            foot = QRect(area.x(), area.y() + 34, area.width(), 18)
            paint.draw_text(
                painter, foot, words, theme.font(tokens.SIZE_SMALL), theme.color("text_muted")
            )
        painter.end()


class BoardHeads(QWidget):
    """The heads of the columns, above the columns of the board as it is wide."""

    def __init__(self, tiers: Sequence[str], desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads = {tier: ColumnHead(tier, desk, self) for tier in tiers}
        self._shown: tuple[str, ...] = ()
        self.setFixedHeight(HEAD_HEIGHT)
        for head in self.heads.values():
            head.hide()

    def show_tiers(self, tiers: Sequence[str]) -> None:
        """Show the heads of these columns."""
        self._shown = tuple(tiers)
        for tier, head in self.heads.items():
            head.setVisible(tier in self._shown)
        self._place()

    def _place(self) -> None:
        spans = column_spans(self.width(), len(self._shown))
        for tier, (left, width) in zip(self._shown, spans, strict=True):
            self.heads[tier].setGeometry(left, 0, width, HEAD_HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


class HeadingPainter:
    """Paints the heading of a lane: an arrow, its name, how many, their share of revenue."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def paint(
        self, painter: QPainter, rect: QRect, words: tuple[str, str, str], folded: bool, here: bool
    ) -> None:
        """Paint a heading over whatever is below it.

        Args:
            painter: of the board.
            rect: the place of the heading, over all columns.
            words: name, number of customers, share of revenue.
            folded: whether only the heading shows.
            here: whether the keyboard stands on it.
        """
        theme, icons = self._desk.theme, self._desk.icons
        painter.fillRect(rect, theme.color("window"))
        box = rect.adjusted(0, tokens.S1, 0, -tokens.S1)
        palette = theme.palette
        edge = palette.accent if here else palette.line
        thick = 2 if here else 1
        paint.draw_card(painter, box, palette.raised, edge, tokens.RADIUS_CONTROL, thick)
        line = box.adjusted(tokens.S2, 0, -tokens.S3, 0)
        arrow = QRect(line.x(), line.y() + (line.height() - _ARROW) // 2, _ARROW, _ARROW)
        icons.paint(painter, arrow, "chevron_right" if folded else "chevron_down", "text_muted")
        line = line.adjusted(_ARROW + tokens.S2, 0, 0, 0)
        name, count, share = words
        bold, small = theme.font(tokens.SIZE_TEXT, True), theme.font(12)
        rest = f"{count} · {share}"
        room = line.adjusted(0, 0, -paint.text_width(rest, small) - tokens.S3, 0)
        paint.draw_text(painter, room, name, bold, theme.color("text"))
        left = min(paint.text_width(name, bold), room.width()) + tokens.S3
        line = line.adjusted(left, 0, 0, 0)
        paint.draw_text(painter, line, rest, small, theme.color("text_muted"))

    def paint_foot(
        self, painter: QPainter, top: int, spans: Sequence[tuple[int, int]], words: Sequence[str]
    ) -> None:
        """Paint what a folded lane holds: a few words for each column, where it has cards."""
        theme = self._desk.theme
        for (left, width), text in zip(spans, words, strict=True):
            at = QRect(left + tokens.S3, top - tokens.S1, width - tokens.S3, FOOT_HEIGHT)
            paint.draw_text(painter, at, text, theme.font(12), theme.color("text_muted"))


def heading_rect(top: int, width: int) -> QRect:
    """Return the place of a heading that begins at a height of the window."""
    spans = column_spans(width, 1)
    return QRect(0, top, spans[0][1], HEADING_HEIGHT)
