"""The rules of good order beside the list: each with how much of it there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from crmdesk import tokens
from crmdesk.insight.quality import KINDS, RULES
from crmdesk.models.tidy_words import kind_words, rule_title
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override

RULE: Final = int(Qt.ItemDataRole.UserRole)
COUNT: Final = RULE + 1
_HEAD = 26


class _RuleDelegate(QStyledItemDelegate):
    """Paints a rule with its count at the right, and a kind as a small heading."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        theme, rect = self._desk.theme, option.rect
        rule, count = index.data(RULE), index.data(COUNT)  # type: ignore[attr-defined]
        words = index.data()  # type: ignore[attr-defined]
        inner = rect.adjusted(tokens.S3, 0, -tokens.S3, 0)
        if rule is None:
            font = theme.font(tokens.SIZE_SMALL, semibold=True)
            place = inner.adjusted(0, 6, 0, 0)
            paint.draw_text(painter, place, words, font, theme.color("text_muted"))
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme.color("accent_soft"))
        role = "accent" if chosen else "text" if count else "text_muted"
        number = self._desk.localizer.number(count) if count else ""
        small = theme.font(tokens.SIZE_SMALL)
        width = paint.text_width(number, small) + tokens.S2
        font = theme.font(tokens.SIZE_TEXT, semibold=chosen)
        paint.draw_text(painter, inner.adjusted(0, 0, -width, 0), words, font, theme.color(role))
        right = Qt.AlignmentFlag.AlignRight
        paint.draw_text(painter, inner, number, small, theme.color(role), right)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        heading = index.data(RULE) is None  # type: ignore[attr-defined]
        return QSize(0, _HEAD if heading else tokens.CONTROL_HEIGHT)


class RuleList(QListWidget):
    """All rules by kind.

    Signals:
        rule_chosen: the key of a rule, "" for all.
    """

    rule_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Rules"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_RuleDelegate(desk, self))
        self._items: dict[str, QListWidgetItem] = {}
        self._add("", self.tr("Everything"))
        for kind in KINDS:
            heading = QListWidgetItem(kind_words(kind), self)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            for rule in RULES:
                if rule.kind == kind:
                    self._add(rule.key, rule_title(rule.key))
        self.setCurrentItem(self._items[""])
        self.currentItemChanged.connect(self._on_current)
        desk.theme.changed.connect(self.viewport().update)

    def _add(self, rule: str, title: str) -> None:
        item = QListWidgetItem(title, self)
        item.setData(RULE, rule)
        item.setData(COUNT, 0)
        self._items[rule] = item

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Write how much there is of each rule, and of all."""
        for rule, item in self._items.items():
            count = counts.get(rule, 0) if rule else sum(counts.values())
            if item.data(COUNT) != count:
                item.setData(COUNT, count)

    def choose(self, rule: str) -> None:
        """Mark a rule, "" for all."""
        self.setCurrentItem(self._items[rule])

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, now: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        rule = now.data(RULE) if now is not None else None
        if rule is not None:
            self.rule_chosen.emit(rule)
