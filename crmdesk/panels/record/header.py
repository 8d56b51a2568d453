"""The head of the record: badge, names, what the customer is, and the buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from crmdesk import tokens
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.models.error_words import error_words
from crmdesk.models.refused import Refusal
from crmdesk.models.words import word
from crmdesk.panels.panel import Desk
from crmdesk.panels.rate_hint import RateHint
from crmdesk.panels.reaching import call, write_to
from crmdesk.panels.record.saving import Saver
from crmdesk.panels.record.tidy_hint import TidyHint
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.editable import EditableField
from crmdesk.qt.theme import Theme
from crmdesk.qt.value_label import ElidedLabel

_CALLED = ("phone", "mobile")
_NAME_HEIGHT, _NOTE_HEIGHT, _TYPING, _NARROWEST = 30, 18, 260, 380
_ANY, _SQUARE = 16_777_215, 34  # widths of a button with words, and of one with an icon only
_WORDS_FROM = 560  # pixels of the head below which its buttons are icons only


class _Names(QWidget):
    """Both names in one line: the first is cut last, the second goes where it has no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(_NAME_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fields: tuple[EditableField, ...] = ()

    def show_fields(self, fields: tuple[EditableField, ...]) -> None:
        """Show these fields, from left to right."""
        for field in self._fields:
            if field not in fields:  # hiding the others would take the keyboard from them
                field.hide()
        self._fields = fields
        self.place()

    @Slot()
    def place(self) -> None:
        """Give each field its room; one that is being edited gets more."""
        left, room = 0, self.width()
        for at, field in enumerate(self._fields):
            width = wish = field.natural_width()
            if field.is_editing:
                width = max(width, _TYPING)
            width = min(width, room - left)
            seen = at == 0 or width >= min(60, wish)
            if seen == field.isHidden():
                field.setVisible(seen)
            field.setGeometry(left, 0, max(0, width), _NAME_HEIGHT)
            left += width

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()


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
        noticed: (words on what was done, whether Undo is offered).
    """

    visit_requested = Signal()
    print_requested = Signal()
    noticed = Signal(str, bool)

    def __init__(self, desk: Desk, saver: Saver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._saver = desk, saver
        self._id: int | None = None
        self._reach = {"tel": "", "mailto": ""}
        self.badge = Badge(desk.theme, self)
        self.error = QLabel(self)
        self.error.setProperty("role", "danger")
        self.error.hide()
        self.names = _Names(self)
        self.name = EditableField("name", label="", localizer=desk.localizer, parent=self.names)
        self.local = EditableField(
            "name_local", label="", localizer=desk.localizer, placeholder="", parent=self.names
        )
        for field in (self.name, self.local):
            field.setProperty("big", True)
            field.leads_on = True
            field.edited.connect(self._on_edited)
            field.reverted.connect(self._on_reverted)
            field.editing_started.connect(self.names.place)
            field.editing_ended.connect(self.names.place)
        self.names.show_fields((self.name,))
        self.local.hide()
        self.subtitle = ElidedLabel(self, inset=8)
        self.subtitle.setProperty("role", "note")
        self.subtitle.setFixedHeight(_NOTE_HEIGHT)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.names)
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
        self.tidy = TidyHint(self._desk, self)
        self.rates = RateHint(self)
        row.addWidget(self.rates)
        row.addWidget(self.tidy)
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
        for button in (self.print, self.visit):  # as of the past the band above prints
            button.setHidden(self._desk.book.past is not None)

    def retranslate(self) -> None:
        """Write everything in the language in force."""
        self.print.setAccessibleName(self.tr("Print"))
        self.visit.setAccessibleName(self.tr("Visit"))
        self.print.setToolTip(self.tr("Print a dossier"))
        self.visit.setToolTip(self.tr("Log a visit (Ctrl+L)"))
        self._write_buttons()
        self.call.setAccessibleName(self.tr("Call"))
        self.mail.setAccessibleName(self.tr("Write an e-mail"))
        self.name.name, self.local.name = self.tr("Name"), self.tr("Local name")
        for field in (self.name, self.local):
            field.set_localizer(self._desk.localizer)
        self._tell()

    def show_record(self, record: CustomerRecord) -> None:
        """Show a customer."""
        self._id = record.id
        self.tidy.show_customer(record.id)
        self.rates.show_codes(record.left_out())
        row = record.customer
        self.badge.set_tier(row["tier"])
        for field in (self.name, self.local):
            if not field.is_editing:
                field.set_value(row[field.field])
                refusal = self._desk.refused.of(record.id, field.field)
                if refusal is not None:
                    field.set_unsaved(refusal.value, refusal.words)
        self._arrange_names()
        self._tell()
        since = row["customer_since"]
        say = self._desk.localizer
        parts = (
            row["city"],
            word(row["industry"]),
            word(row["stage"]),
            self.tr("customer since {0}").format(say.month(since)) if since else "",
        )
        self.subtitle.set_words(" · ".join(p for p in parts if p))
        self.subtitle.setToolTip(self.subtitle.words)
        phones = [c["value"] for c in record.parts["channels"] if c["kind"] in _CALLED]
        mails = [c["value"] for c in record.parts["channels"] if c["kind"] == "email"]
        self._reach = {"tel": next(iter(phones), ""), "mailto": next(iter(mails), "")}
        self.call.setVisible(bool(phones))
        self.call.setToolTip(self._reach["tel"])
        self.mail.setVisible(bool(mails))
        self.mail.setToolTip(self._reach["mailto"])

    def _arrange_names(self) -> None:
        """Show the local name beside the name where it is another; in Chinese it goes first."""
        twice = self.local.text() in ("", self.name.text())
        both = (self.name,) if twice else (self.name, self.local)
        chinese = self._desk.localizer.language.startswith("zh")
        self.names.show_fields(both[::-1] if chinese else both)

    def _write_buttons(self) -> None:
        wide = self.width() >= _WORDS_FROM
        for button in (self.print, self.visit):
            words = f" {button.accessibleName()}" if wide else ""  # the gap after the icon
            if button.text() != words:
                button.setText(words)
                button.setMaximumWidth(_ANY if wide else _SQUARE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_buttons()

    @override
    def minimumSizeHint(self) -> QSize:
        # the words of the buttons come and go with the width: they must not hold it
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    @Slot(str, object)
    def _on_edited(self, field: str, value: object) -> None:
        if self._id is None:
            return
        edited = self.name if field == "name" else self.local
        problem = self._saver.set("customer", self._id, field, value)
        self._desk.refused.drop(self._id, field)
        if problem is not None:
            edited.mark_unsaved()
            refusal = Refusal(value, edited.text(), problem, edited.name)
            self._desk.refused.keep(self._id, field, refusal)
        self._tell()

    @Slot(str)
    def _on_reverted(self, field: str) -> None:
        self._desk.refused.drop(self._id or 0, field)
        self._tell()

    def _tell(self) -> None:
        """Say what is wrong with a name that could not be saved."""
        kept = (self._desk.refused.of(self._id or 0, each) for each in ("name", "name_local"))
        refusal = next((each for each in kept if each is not None), None)
        language = self._desk.localizer.language
        told = error_words(refusal.problem, language=language).whole if refusal else ""
        self.error.setText(told)
        self.error.setVisible(bool(told))

    @Slot()
    def _on_call(self) -> None:
        self.noticed.emit(call(self._reach["tel"]), False)

    @Slot()
    def _on_mail(self) -> None:
        words = write_to(self._reach["mailto"])
        if words:
            self.noticed.emit(words, False)
