"""The key figures of a customer in one framed strip, in two rows where the page is narrow."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.money_words import converted_words, left_out_words
from crmdesk.models.standing_words import cadence_words, is_behind
from crmdesk.models.visit_form import Standing
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import NEAR, clauses
from crmdesk.services.tasks import stands_on

_ROW, _NARROWEST, _SPARK, _LONGEST_NOTE = 68, 104, 62, 110


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the strip: caption, value, note, and what goes with it."""

    caption: str
    value: str
    note: str = ""
    value_role: str = "text"
    note_role: str = "text_muted"
    spark: tuple[int, ...] = ()
    tip: str = ""


class FigureStrip(QWidget):
    """The key figures in one framed row; only figures that are known are shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.figures: tuple[Figure, ...] = ()
        self.setFixedHeight(_ROW)
        desk.theme.changed.connect(self.update)

    def show_record(self, record: CustomerRecord) -> None:
        """Compute the figures of a customer."""
        self.figures = tuple(self._find(record))
        self.setAccessibleName("; ".join(f"{f.caption} {f.value} {f.note}" for f in self.figures))
        self.setToolTip("\n".join(f.tip for f in self.figures if f.tip))
        if self.isVisible():  # before it has its place its width is nobody's
            self._fit()
        self.update()

    def _find(self, record: CustomerRecord) -> list[Figure]:
        found, say = record.figures, self._desk.localizer
        today = say.today
        result: list[Figure] = []
        touch, following, due = (found.get(k) for k in ("last_touch_on", "next_on", "due_on"))
        if touch:
            kind = word(str(found.get("last_touch_kind") or ""))
            standing = Standing(touch, kind, following, due, found.get("cadence_days"))
            against, over = cadence_words(standing, today), is_behind(standing, today)
            note = " · ".join(part for part in (kind, against) if part)
            result.append(
                Figure(
                    self.tr("Last touch"), say.days_ago(touch, today), note,
                    note_role="danger" if over else "text_muted",
                    tip=f"{clauses((kind, say.date(touch)))} · {against}",
                )
            )  # fmt: skip
        else:
            result.append(Figure(self.tr("Last touch"), self.tr("never"), ""))
        if following:
            title = str(found.get("next_title") or "")
            result.append(
                Figure(self.tr("Next"), say.short_date(following, today), title, tip=title)
            )
        result += self._money(record)
        if due:
            late = "danger" if due < today else "text"
            near = (due - today).days <= NEAR
            words = say.relative_day(due, today)
            note = say.short_date(due, today) if near else say.days_until(due, today)
            result.append(Figure(self.tr("Due"), words, note, late))
        tasks = record.parts["open_tasks"]
        if tasks:
            days = [stands_on(task) for task in tasks]
            lates = sum(1 for day in days if day is not None and day < today)
            note = self.tr("{0} late").format(lates) if lates else self.tr("none late")
            role = "danger" if lates else "text_muted"
            open_tasks = say.number(len(tasks))
            result.append(Figure(self.tr("Open tasks"), open_tasks, note, note_role=role))
        return result

    def _money(self, record: CustomerRecord) -> list[Figure]:
        found, say = record.figures, self._desk.localizer
        year, before = record.sum("revenue_12m"), record.sum("revenue_prev")
        result = []
        if year or before:
            note, role = "", "text_muted"
            growth = year.growth_since(before)
            if growth is not None:
                note = self.tr("{0} on year before").format(say.percent(growth, signed=True))
                role = "positive" if growth >= 0 else "danger"
            months = () if year.left_out else tuple(value for _, value in found["months"])
            value, tip = say.sum(year, short=True), self._tip(record, "revenue_12m")
            result.append(Figure(self.tr("12 months"), value, note, "text", role, months, tip))
        total = record.sum("revenue_total")
        if total:
            note = self._sold(int(found.get("orders_total") or 0), bool(record.counts["orders"]))
            last = found.get("last_order_on")
            if last is not None and not year:
                note = clauses((note, self.tr("the last in {0}").format(say.month(last))))
            value, tip = say.sum(total, short=True), self._tip(record, "revenue_total")
            result.append(Figure(self.tr("Lifetime revenue"), value, note, tip=tip))
        return result

    def _tip(self, record: CustomerRecord, name: str) -> str:
        """Return a sum exactly, what of it was converted, and what is not counted."""
        say, lines = self._desk.localizer, [self._desk.localizer.sum(record.sum(name))]
        for code, sums in record.figures["foreign"].items():
            if sums[name] and record.rates.worth(code) is not None:
                lines.append(converted_words(sums[name], code, record.rates, say))
        lines.append(left_out_words(record.sum(name).left_out))
        return "\n".join(line for line in lines if line)

    def _sold(self, count: int, ordered: bool) -> str:
        """Return what the revenue came from."""
        if ordered:
            words = self.tr("1 order") if count == 1 else self.tr("{0} orders")
        else:
            words = self.tr("1 won deal") if count == 1 else self.tr("{0} won deals")
        return words.format(self._desk.localizer.number(count))

    def places(self) -> list[QRect]:
        """Return where each figure stands; every one has room for its words."""
        count = len(self.figures)
        in_row = max(1, min(count, self.width() // _NARROWEST))
        rows = -(-count // in_row)
        in_row = -(-count // rows) if rows else 1
        found = []
        for start in range(0, count, in_row):
            row = self.figures[start : start + in_row]
            weights = [self._wish(figure) for figure in row]
            left, whole = 0.0, sum(weights)
            for weight in weights:
                width = self.width() * weight / whole
                y = start // in_row * _ROW
                found.append(QRect(round(left), y, round(left + width) - round(left), _ROW))
                left += width
        return found

    def _wish(self, figure: Figure) -> float:
        """Return the width that a figure's words would like, in pixels."""
        theme = self._desk.theme
        small, big = theme.font(tokens.SIZE_SMALL), theme.font(tokens.SIZE_FIGURE, True)
        value = paint.text_width(figure.value, big) + (_SPARK if figure.spark else 0)
        caption = paint.text_width(figure.caption, small)
        note = min(_LONGEST_NOTE, paint.text_width(figure.note, small))
        return max(value, caption, note) + 24

    def _fit(self) -> None:
        rows = {place.y() for place in self.places()}
        self.setFixedHeight(_ROW * max(1, len(rows)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.figures:
            return
        painter, theme = QPainter(self), self._desk.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        for figure, place in zip(self.figures, self.places(), strict=True):
            if place.x():
                painter.fillRect(place.x(), place.y(), 1, _ROW, theme.color("line"))
            elif place.y():
                painter.fillRect(0, place.y(), self.width(), 1, theme.color("line"))
            self._paint_one(painter, figure, place.adjusted(12, 0, -8, 0))

    def _paint_one(self, painter: QPainter, figure: Figure, box: QRect) -> None:
        theme = self._desk.theme
        small, big = theme.font(tokens.SIZE_SMALL), theme.font(tokens.SIZE_FIGURE, True)
        muted = theme.color("text_muted")
        x, y, width = box.x(), box.y(), box.width()
        paint.draw_text(painter, QRect(x, y + 8, width, 16), figure.caption, small, muted)
        value = QRect(x, y + 24, width, 20)
        paint.draw_text(painter, value, figure.value, big, theme.color(figure.value_role))
        note = QRect(x, y + 45, width, 16)
        paint.draw_text(painter, note, figure.note, small, theme.color(figure.note_role))
        taken = paint.text_width(figure.value, big) + tokens.S2
        if figure.spark and width - taken >= 36:
            spark = QRect(x + taken, y + 27, min(52, width - taken), 15)
            paint.draw_spark(painter, spark, figure.spark, theme.palette)
