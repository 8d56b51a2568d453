"""One card of the tiers board: what is painted on it, and the pill for its move."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QPainter,
)
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.grading_words import indicator_word
from crmdesk.models.tier_board import CARD, Card
from crmdesk.models.words import both_names, word
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override

CARD_HEIGHT = 72
GAP = 8
PILL_HEIGHT = 18
ICON = 12
NEAR = 7  # days that are said in words
_SELECTED = QStyle.StateFlag.State_Selected.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value
_RIGHT = Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints a card: name and score, place and trade, money and growth, a pill for its move."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.as_graded = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, CARD_HEIGHT + GAP)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card = index.data(CARD)
        if not isinstance(card, Card):
            return
        theme = self._desk.theme
        selected = bool(option.state.value & _SELECTED)
        box: QRect = option.rect
        palette = theme.palette
        line = palette.accent if selected else palette.line
        thick = 2 if selected and option.state.value & _FOCUSED else 1
        paint.draw_card(painter, box, palette.surface, line, tokens.RADIUS_CARD, thick)
        inner = box.adjusted(tokens.S3, tokens.S2 + 1, -tokens.S3, -tokens.S2)
        self._paint_words(painter, inner, card)
        self._paint_figures(painter, inner, card)

    def _paint_words(self, painter: QPainter, inner: QRect, card: Card) -> None:
        theme = self._desk.theme
        line = QRect(inner.x(), inner.y(), inner.width(), 18)
        small = theme.font(12)
        score = "" if card.score is None else self._desk.localizer.number(round(card.score))
        room = paint.text_width(score, small) + tokens.S2
        paint.draw_text(
            painter,
            line.adjusted(0, 0, -room, 0),
            both_names(card.row.name, card.row.name_local, self._desk.localizer.language),
            theme.font(tokens.SIZE_TEXT, True),
            theme.color("text"),
        )
        paint.draw_text(painter, line, score, small, theme.color("text_muted"), _RIGHT)
        words = " · ".join(part for part in (card.row.city, word(card.row.industry)) if part)
        if self.as_graded and card.move is not None and card.move.reason:
            words = self.tr("above all: {0}").format(indicator_word(card.move.reason))
        line = line.translated(0, 18)
        when, role = self._when(card)
        paint.draw_text(painter, line, when, small, theme.color(role), _RIGHT)
        line = line.adjusted(0, 0, -paint.text_width(when, small) - tokens.S2, 0)
        paint.draw_text(painter, line, words, small, theme.color("text_muted"))

    def _when(self, card: Card) -> tuple[str, str]:
        """Return when the customer is due, else when it was last touched, and the ink."""
        today, say, row = date.today(), self._desk.localizer, card.row
        if row.due_on is not None:
            role = "danger" if row.due_on < today else "text_muted"
            if (row.due_on - today).days > NEAR:  # without the weekday: lanes are narrow
                return say.short_date(row.due_on, today), role
            return say.relative_day(row.due_on, today), role
        if row.last_touch_on is not None:
            return say.days_ago(row.last_touch_on, today), "text_muted"
        return "", "text_muted"

    def _paint_figures(self, painter: QPainter, inner: QRect, card: Card) -> None:
        theme, localizer = self._desk.theme, self._desk.localizer
        line = QRect(inner.x(), inner.y() + 36, inner.width(), 18)
        pill, role = self._pill(card)
        small = theme.font(tokens.SIZE_SMALL)
        if pill:
            width = min(line.width() // 2, paint.pill_width(pill, small))
            at = QRect(line.right() + 1 - width, line.y(), width, PILL_HEIGHT)
            paint.draw_pill(painter, at, pill, role, theme.palette, small)
            line = line.adjusted(0, 0, -width - tokens.S2, 0)
            if _by_hand(card, self.as_graded):
                side = QRect(line.right() + 1 - ICON, at.y() + 3, ICON, ICON)
                self._desk.icons.paint(painter, side, "edit", "text_muted")
                line = line.adjusted(0, 0, -ICON - tokens.S1, 0)
        font = theme.font(12)
        if not card.row.revenue:
            muted = theme.color("text_muted")
            paint.draw_text(painter, line, self.silence(card), font, muted)
            return
        money = localizer.sum(card.row.revenue, short=True)
        paint.draw_text(painter, line, money, font, theme.color("text"))
        change = card.row.growth
        if change is not None:
            left = paint.text_width(money, font) + tokens.S2
            color = "positive" if change > 0 else "danger" if change < 0 else "text_muted"
            paint.draw_text(
                painter,
                line.adjusted(left, 0, 0, 0),
                localizer.percent(change, signed=True),
                font,
                theme.color(color),
            )

    def silence(self, card: Card) -> str:
        """Return why a card has no figure: nothing was sold to this customer in the last year."""
        last = card.row.last_order_on
        if last is None:
            return self.tr("nothing in 12 months")
        return self.tr("last order {0}").format(self._desk.localizer.month(last))

    def _pill(self, card: Card) -> tuple[str, str]:
        if self.as_graded and card.move is not None:
            up = not card.move.old or card.move.new < card.move.old
            if not card.move.old:
                return self.tr("new"), "accent"
            words = self.tr("↑ from {0}") if up else self.tr("↓ from {0}")
            return words.format(card.move.old), "positive" if up else "danger"
        if _by_hand(card, self.as_graded):
            return self.tr("by hand"), "plain"
        if card.row.stage in ("dormant", "lost", "declining"):
            return word(card.row.stage), "warning"
        return "", "plain"


def _by_hand(card: Card, as_graded: bool) -> bool:
    """Tell whether a card is marked as put by hand; a move that is shown comes first."""
    return card.kept_until is not None and not (as_graded and card.move is not None)
