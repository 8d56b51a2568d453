"""The head of the record: badge, name, what the customer is, and the buttons; key figures below."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, QSize, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.saving import Saver
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.editable import EditableField
from crmdesk.qt.theme import Theme

_CALLED = ("phone", "mobile")


class Badge(QWidget):
    """A tier as a letter in a square of 32 pixels."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._tier = theme, ""
        self.setFixedSize(QSize(32, 32))
        theme.changed.connect(self.update)

    def set_tier(self, tier: str) -> None:
        """Show another tier; empty for none."""
        self._tier = tier
        self.setAccessibleName(self.tr("Tier {0}").format(tier or "–"))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._theme.font(semibold=True)
        paint.draw_badge(painter, self.rect(), self._tier or None, self._theme.palette, font)


class Header(QWidget):
    """Who this is.

    Signals:
        visit_requested, print_requested: the buttons.
    """

    visit_requested = Signal()
    print_requested = Signal()

    def __init__(self, desk: Desk, saver: Saver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._saver = desk, saver
        self._id: int | None = None
        self._reach = {"tel": "", "mailto": ""}
        self.badge = Badge(desk.theme, self)
        self.name = EditableField("name", label="", localizer=desk.localizer, parent=self)
        self.local = EditableField(
            "name_local", label="", localizer=desk.localizer, placeholder="", parent=self
        )
        for field in (self.name, self.local):
            field.setStyleSheet(f"QLabel, QLineEdit {{ font-size: {tokens.SIZE_TITLE}px;"
                                " font-weight: 600 }")  # fmt: skip
            field.setFixedHeight(30)
            field.edited.connect(self._on_edited)
        self.subtitle = QLabel(self)
        self.subtitle.setProperty("role", "muted")
        self.subtitle.setStyleSheet("font-size: 12px; padding-left: 6px")
        self.error = QLabel(self)
        self.error.setProperty("role", "danger")
        self.error.hide()
        names = QHBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.name)
        names.addWidget(self.local)
        names.addStretch()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(names)
        words.addWidget(self.error)
        words.addWidget(self.subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S2)
        row.addWidget(self.badge)
        row.addLayout(words, 1)
        self._make_buttons(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def _make_buttons(self, row: QHBoxLayout) -> None:
        icons = self._desk.icons
        self.call, self.mail = QPushButton(self), QPushButton(self)
        self.print, self.visit = QPushButton(self), QPushButton(self)
        for button, icon, kind in (
            (self.call, "phone", "icon"),
            (self.mail, "mail", "icon"),
            (self.print, "print", ""),
            (self.visit, "plus", "primary"),
        ):
            icons.dress(button, icon, "on_accent" if kind == "primary" else "text")
            if kind:
                button.setProperty("kind", kind)
            row.addWidget(button)
        self.call.clicked.connect(self._on_call)
        self.mail.clicked.connect(self._on_mail)
        self.print.clicked.connect(self.print_requested)
        self.visit.clicked.connect(self.visit_requested)

    def retranslate(self) -> None:
        """Write everything in the language in force."""
        self.print.setText(self.tr("Print"))
        self.visit.setText(self.tr("Visit"))
        self.call.setAccessibleName(self.tr("Call"))
        self.mail.setAccessibleName(self.tr("Write an e-mail"))
        self.name.set_localizer(self._desk.localizer)

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer."""
        self._id = record.id
        row = record.customer
        self.badge.set_tier(row["tier"])
        for field in (self.name, self.local):
            if not field.is_editing:
                field.set_value(row[field.field])
            self._fit(field)
        self.error.hide()
        since = row["customer_since"]
        say = self._desk.localizer
        parts = (
            row["city"],
            row["industry"],
            word(row["stage"]),
            self.tr("customer since {0}").format(say.month(since)) if since else "",
        )
        self.subtitle.setText(" · ".join(p for p in parts if p))
        phones = [c["value"] for c in record.parts["channels"] if c["kind"] in _CALLED]
        mails = [c["value"] for c in record.parts["channels"] if c["kind"] == "email"]
        self._reach = {"tel": next(iter(phones), ""), "mailto": next(iter(mails), "")}
        self.call.setVisible(bool(phones))
        self.call.setToolTip(self._reach["tel"])
        self.mail.setVisible(bool(mails))
        self.mail.setToolTip(self._reach["mailto"])

    def _fit(self, field: EditableField) -> None:
        text = field.text()
        font = self._desk.theme.font(tokens.SIZE_TITLE, True)
        field.setMinimumWidth(min(340, paint.text_width(text, font) + 14) if text else 12)

    @Slot(str, object)
    def _on_edited(self, field: str, value: object) -> None:
        if self._id is None:
            return
        problem = self._saver.set("customer", self._id, field, value)
        self.error.setVisible(problem is not None)
        self.error.setText(str(problem) if problem else "")

    @Slot()
    def _on_call(self) -> None:
        number = "".join(c for c in self._reach["tel"] if c.isdigit() or c == "+")
        QDesktopServices.openUrl(QUrl(f"tel:{number}"))

    @Slot()
    def _on_mail(self) -> None:
        QDesktopServices.openUrl(QUrl(f"mailto:{self._reach['mailto']}"))


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
        self.setFixedHeight(68)
        desk.theme.changed.connect(self.update)

    def show_record(self, record: CustomerRecord) -> None:
        """Compute the figures of a customer."""
        self.figures = tuple(self._find(record))
        self.setAccessibleName("; ".join(f"{f.caption} {f.value} {f.note}" for f in self.figures))
        self.setToolTip("\n".join(f.tip for f in self.figures if f.tip))
        self.update()

    def _find(self, record: CustomerRecord) -> list[Figure]:
        found, say, today = record.figures, self._desk.localizer, date.today()
        result: list[Figure] = []
        touch, following, due = (found.get(k) for k in ("last_touch_on", "next_on", "due_on"))
        if touch:
            note = f"{word(found.get('last_touch_kind') or '')}, {say.short_date(touch, today)}"
            result.append(Figure(self.tr("Last touch"), say.days_ago(touch, today), note))
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
            words = say.relative_day(due, today)
            result.append(Figure(self.tr("Due"), words, say.short_date(due, today), late))
        tasks = [t for t in record.parts["tasks"] if not t["done_at"]]
        if tasks:
            lates = sum(1 for t in tasks if t["due_on"] and t["due_on"] < today)
            note = self.tr("{0} late").format(lates) if lates else self.tr("none late")
            role = "danger" if lates else "text_muted"
            open_tasks = say.number(len(tasks))
            result.append(Figure(self.tr("Open tasks"), open_tasks, note, note_role=role))
        return result

    def _money(self, record: CustomerRecord) -> list[Figure]:
        found, say = record.figures, self._desk.localizer
        currency = record.customer["currency"]
        year, before = int(found.get("revenue_12m") or 0), int(found.get("revenue_prev") or 0)
        result = []
        if year or before:
            note, role = "", "text_muted"
            if before:
                growth = (year - before) / before
                note = self.tr("{0} on year before").format(say.percent(growth, signed=True))
                role = "positive" if growth >= 0 else "danger"
            months = tuple(value for _, value in found["months"])
            value = say.money_short(year, currency)
            tip = say.money(year, currency)
            result.append(Figure(self.tr("12 months"), value, note, "text", role, months, tip))
        total = int(found.get("revenue_total") or 0)
        if total:
            orders = self.tr("{0} orders").format(say.number(record.counts["orders"]))
            value, tip = say.money_short(total, currency), say.money(total, currency)
            result.append(Figure(self.tr("Lifetime revenue"), value, orders, tip=tip))
        return result

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.figures:
            return
        painter, theme = QPainter(self), self._desk.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("line"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        weights = [1.45 if f.spark else 1.0 for f in self.figures]
        left, whole = 0.0, sum(weights)
        for at, (figure, weight) in enumerate(zip(self.figures, weights, strict=True)):
            width = self.width() * weight / whole
            if at:
                painter.fillRect(QRect(int(left), 0, 1, self.height()), theme.color("line"))
            self._paint_one(painter, figure, QRect(int(left) + 12, 0, int(width) - 20, 68))
            left += width

    def _paint_one(self, painter: QPainter, figure: Figure, box: QRect) -> None:
        theme = self._desk.theme
        small, big = theme.font(tokens.SIZE_SMALL), theme.font(tokens.SIZE_FIGURE, True)
        muted = theme.color("text_muted")
        x, width = box.x(), box.width()
        paint.draw_text(painter, QRect(x, 8, width, 16), figure.caption, small, muted)
        value = QRect(x, 24, width, 20)
        paint.draw_text(painter, value, figure.value, big, theme.color(figure.value_role))
        note = QRect(x, 45, width, 16)
        paint.draw_text(painter, note, figure.note, small, theme.color(figure.note_role))
        taken = paint.text_width(figure.value, big) + tokens.S2
        if figure.spark and width - taken >= 36:
            spark = QRect(x + taken, 27, min(52, width - taken), 15)
            paint.draw_spark(painter, spark, figure.spark, theme.palette)
