"""The small building blocks of the record page: section heads, lines, cards, bars."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.qt import paint
from crmdesk.qt.compat import override
from crmdesk.qt.icons import Icons
from crmdesk.qt.theme import Theme

PILL_COLUMN = 56  # wide enough for the longest kind of matter, in both languages


_STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


class Section(QWidget):
    """A heading with a muted note and a link at its end, above a body.

    Signals:
        link_clicked: the link was pressed.
    """

    link_clicked = Signal()

    def __init__(self, title: str, link: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = QLabel(self)
        self.note.setProperty("role", "caption")
        self.heading = QLabel(title, self)
        self.heading.setProperty("role", "section")
        self.heading.setFixedHeight(tokens.S5 + 2)  # as a link: sections side by side are level
        head = QHBoxLayout()
        head.setSpacing(tokens.S2)
        head.addWidget(self.heading)
        head.addWidget(self.note)
        head.addStretch()
        self.link = QPushButton(link, self)
        self.link.setProperty("kind", "link")
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.setAccessibleName(f"{title}: {link}")
        self.link.clicked.connect(self._on_clicked)
        self.link.setVisible(bool(link))
        head.addWidget(self.link)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, tokens.S1, 0, tokens.S3)
        self._column.setSpacing(tokens.S1)
        self._column.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self._column.addLayout(self.body)
        self._foot = QVBoxLayout()
        self._column.addLayout(self._foot)
        self._asking: QWidget | None = None

    @Slot()
    def _on_clicked(self) -> None:
        self.link_clicked.emit()

    def ask(self, holder: QWidget, line: QLineEdit) -> None:
        """Put an empty line for typing below the body; one at a time.

        It stays when the body is filled anew. Leaving it is Enter where something was typed, as
        with every field; Esc closes it.

        Args:
            holder: the row with the line, or the line itself.
            line: where one types; whoever takes its Enter calls :meth:`close_asking`.
        """
        self.close_asking()
        self._asking = holder
        self._foot.addWidget(holder)
        holder.show()
        line.installEventFilter(self)
        line.setFocus()

    @Slot()
    def close_asking(self) -> None:
        """Take the line for typing away; a keyboard in it goes to the link that opened it."""
        holder, self._asking = self._asking, None
        if holder is None:
            return
        if _has_focus(holder):
            self.link.setFocus(Qt.FocusReason.OtherFocusReason)
        holder.hide()
        holder.deleteLater()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            left = event.reason() not in _STILL_HERE
            if left and self._asking is not None and not _has_focus(self._asking):
                self._on_left(watched)
            return False
        if not isinstance(event, QKeyEvent) or event.key() != Qt.Key.Key_Escape:
            return False
        event.accept()  # Esc belongs to the line, not to the window
        if event.type() == QEvent.Type.KeyPress:
            self.close_asking()
        return event.type() == QEvent.Type.KeyPress

    def _on_left(self, line: QObject) -> None:
        if isinstance(line, QLineEdit) and line.text().strip():
            line.returnPressed.emit()
        else:
            self.close_asking()

    def clear(self) -> None:
        """Take everything out of the body."""
        while self.body.count():
            item = self.body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add_hint(self, text: str) -> None:
        """Put a muted line into the body: what goes here."""
        label = QLabel(text, self)
        label.setProperty("role", "muted")
        label.setWordWrap(True)
        label.setContentsMargins(0, tokens.S1, 0, tokens.S1)
        self.body.addWidget(label)


class Line(QWidget):
    """A painted line: icon or pill, title, note below, words at the right; a hairline under it."""

    clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        title: str,
        *,
        note: str = "",
        right: str = "",
        right_role: str = "text_muted",
        icon: str = "",
        icon_role: str = "text_muted",
        pill: tuple[str, str] | None = None,
        indent: int = 0,
        muted: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._icons = theme, icons
        self._title, self._note, self._right = title, note, right
        self._right_role, self._icon, self._icon_role = right_role, icon, icon_role
        self._pill, self._indent, self._muted, self._marked = pill, indent, muted, False
        self.setFixedHeight(42 if note else 27)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(" · ".join(t for t in (title, note, right) if t))
        self.setToolTip("\n".join(t for t in (title, note) if t))
        theme.changed.connect(self.update)

    def set_marked(self, marked: bool) -> None:
        """Show that the keyboard stands here."""
        self._marked = marked
        self.update()

    def words_rect(self) -> QRect:
        """Return where the title may be typed over."""
        left = self._left()
        return QRect(left - 5, 0, self.width() - left + 5, 25)

    def _left(self) -> int:
        if self._pill:
            return PILL_COLUMN + tokens.S2
        return 21 if self._icon else self._indent

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        rect = self.rect()
        if self._marked:
            painter.fillRect(rect, theme.color("accent_soft"))
        top = QRect(0, 5 if self._note else 3, rect.width(), 18)
        small, font = theme.font(tokens.SIZE_SMALL), theme.font()
        left = self._left()
        if self._icon:
            self._icons.paint(painter, QRect(0, top.y() + 2, 14, 14), self._icon, self._icon_role)
        if self._pill:
            box = QRect(0, top.y(), PILL_COLUMN, 18)
            text, role = self._pill
            paint.draw_pill(painter, box, text, role, theme.palette, small, fill_width=True)
        width = min(paint.text_width(self._right, small), rect.width() // 2)
        end = QRect(rect.width() - width - 2, top.y(), width + 2, 18)
        color = theme.color(self._right_role)
        paint.draw_text(painter, end, self._right, small, color, Qt.AlignmentFlag.AlignRight)
        room = rect.width() - left - width - tokens.S3
        title = QRect(left, top.y(), room, 18)
        ink = theme.color("text_muted" if self._muted else "text")
        paint.draw_text(painter, title, self._title, font, ink)
        if self._note:
            note = QRect(left, top.y() + 17, rect.width() - left, 16)
            muted = theme.color("text_muted")
            paint.draw_text(painter, note, self._note, theme.font(12), muted)
        paint.draw_line(painter, rect, theme.palette)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


class PersonCard(QWidget):
    """Initials, name, stance as a sign, job and role; a dashed red frame when not met."""

    clicked = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        note: str,
        sign: tuple[str, str],
        not_met: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._note = theme, name, note
        self._sign, self._not_met = sign, not_met
        self.setFixedHeight(48)
        self.setMinimumWidth(120)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(" · ".join(t for t in (name, note, not_met) if t))
        self.setToolTip("\n".join(t for t in (name, note, not_met) if t))
        theme.changed.connect(self.update)

    def needed(self) -> int:
        """Return the width at which the name is not cut."""
        small, bold = self._theme.font(tokens.SIZE_SMALL, True), self._theme.font(12, True)
        sign = self._not_met or self._sign[0]
        return 60 + paint.text_width(self._name, bold) + paint.text_width(sign, small)

    @override
    def sizeHint(self) -> QSize:
        return QSize(140, 48)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("danger" if self._not_met else "line"), 1)
        if self._not_met:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("raised" if self._not_met else "accent_soft"))
        circle = QRect(8, 10, 28, 28)
        painter.drawEllipse(circle)
        role = "text_muted" if self._not_met else "accent"
        initials = theme.font(tokens.SIZE_SMALL, True)
        centre = Qt.AlignmentFlag.AlignHCenter
        paint.draw_text(
            painter, circle, initials_of(self._name), initials, theme.color(role), centre
        )
        text, sign_role = (self._not_met, "danger") if self._not_met else self._sign
        small = theme.font(tokens.SIZE_SMALL, True)
        width = paint.text_width(text, small)
        end = QRect(self.width() - width - 9, 7, width, 18)
        paint.draw_text(painter, end, text, small, theme.color(sign_role))
        name = QRect(44, 7, self.width() - 44 - width - 14, 18)
        paint.draw_text(painter, name, self._name, theme.font(12, True), theme.color("text"))
        note = QRect(44, 24, self.width() - 52, 16)
        paint.draw_text(
            painter, note, self._note, theme.font(tokens.SIZE_SMALL), theme.color("text_muted")
        )

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


class PersonCards(QWidget):
    """Cards in two columns, or in one where that would cut a name."""

    def __init__(self, cards: Sequence[PersonCard], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards, self._columns = cards, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, tokens.S1, 0, 0)
        self._grid.setSpacing(tokens.S2)
        self._place(2)

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, card in enumerate(self._cards):
            self._grid.addWidget(card, at // columns, at % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, int(columns == 2))
        self._grid.setHorizontalSpacing(tokens.S2 if columns == 2 else 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widest = max((card.needed() for card in self._cards), default=0)
        side_by_side = len(self._cards) > 1 and (self.width() - tokens.S2) // 2 >= widest
        self._place(2 if side_by_side else 1)


class ShareBar(QWidget):
    """One product of the wallet: name, our share as a bar and in per cent, who has the rest."""

    def __init__(
        self, theme: Theme, name: str, share: float, percent: str, rest: str, tip: str
    ) -> None:
        super().__init__()
        self._theme, self._name, self._share = theme, name, share
        self._percent, self._rest = percent, rest
        self.wish = paint.text_width(name, theme.font()) + tokens.S2  # pixels for the name
        self.setFixedHeight(24)
        self.setToolTip(tip)
        self.setAccessibleName(f"{name}: {percent}. {rest}")
        theme.changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        text, muted = theme.color("text"), theme.color("text_muted")
        words = max(96, min(self.wish, self.width() - 340))
        paint.draw_text(painter, QRect(0, 3, words, 18), self._name, theme.font(), text)
        bar = QRect(words + 8, 8, 140, 8)
        paint.draw_progress_bar(painter, bar, self._share, theme.palette, "series_3")
        percent = QRect(bar.right() + 5, 3, 48, 18)
        right = Qt.AlignmentFlag.AlignRight
        paint.draw_text(painter, percent, self._percent, theme.font(semibold=True), text, right)
        left = percent.right() + 11
        rest = QRect(left, 3, max(0, self.width() - left), 18)
        paint.draw_text(painter, rest, self._rest, theme.font(12), muted)


def align_bars(section: Section) -> None:
    """Let the bars of a section begin below each other, behind the longest name."""
    items = (section.body.itemAt(at) for at in range(section.body.count()))
    bars = [item.widget() for item in items if item is not None]
    shown = [bar for bar in bars if isinstance(bar, ShareBar)]
    widest = max((bar.wish for bar in shown), default=0)
    for bar in shown:
        bar.wish = widest


def initials_of(name: str) -> str:
    """Return two initials of a latin name, the first character of a Chinese one."""
    words = name.split()
    if not words:
        return "?"
    if ord(words[0][0]) > 0x2E80:
        return words[0][0]
    return "".join(w[0] for w in (words[0], *words[1:][-1:])).upper()


def stance_sign(stance: int | None) -> tuple[str, str]:
    """Return (sign, colour role) of a stance from -2, opponent, to 2, supporter."""
    if stance is None:
        return "", "text_muted"
    if stance == 0:
        return "○", "text_muted"
    return ("+" * stance, "positive") if stance > 0 else ("−" * -stance, "danger")
