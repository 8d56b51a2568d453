"""The small building blocks of the record page: section heads, lines, cards, bars."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
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
from crmdesk.qt.calm_layout import calm
from crmdesk.qt.compat import override
from crmdesk.qt.icons import Icons
from crmdesk.qt.read_only import refuses
from crmdesk.qt.reveal import reveal
from crmdesk.qt.theme import Theme

_LOW, _HIGH = 27, 42  # pixels of a line, without and with a note
PILL_COLUMN = 56  # wide enough for the longest kind of matter, in both languages


_STILL_HERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def _line_of(holder: QWidget) -> QLineEdit:
    """Return where one types in a row with a line, which may be the line itself."""
    found = holder if isinstance(holder, QLineEdit) else holder.findChild(QLineEdit)
    assert found is not None
    return found


class Section(QWidget):
    """A heading with a muted note and a link at its end, above a body.

    Signals:
        link_clicked: the link was pressed.
        more_clicked: the link below the body was pressed.
    """

    link_clicked = Signal()
    more_clicked = Signal()

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
        self.body, self._below = QVBoxLayout(), QVBoxLayout()
        self.body.setSpacing(0)
        self._below.setSpacing(0)
        self._below.addLayout(self.body)
        self._column.addLayout(self._below)
        self._foot = QVBoxLayout()
        self._column.addLayout(self._foot)
        self._asking: QWidget | None = None
        self._owner: int | None = None
        self._left_open: dict[int | None, QWidget] = {}  # lines of records that are not shown
        self._hint: QLabel | None = None
        self._more: QPushButton | None = None

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
        if refuses(self):
            holder.deleteLater()
            return
        self.close_asking()
        self._asking = holder
        self._foot.addWidget(holder)
        holder.show()
        line.installEventFilter(self)
        line.setFocus()
        reveal(holder)

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

    def belong_to(self, owner: int | None) -> None:
        """Say whose the body is now: a line whose words were refused waits for its own record."""
        if owner == self._owner:
            return
        if self._asking is not None:
            self._on_left(_line_of(self._asking))
        holder, self._asking = self._asking, None
        if holder is not None:
            self._left_open[self._owner] = holder
            holder.hide()
        self._owner = owner
        self._asking = self._left_open.pop(owner, None)
        if self._asking is not None:
            self._asking.show()

    @property
    def words_left(self) -> list[str]:
        """What was typed into its lines and is not in the book yet."""
        holders = (*self._left_open.values(), *((self._asking,) if self._asking else ()))
        words = (_line_of(each).text().strip() for each in holders)
        return [each for each in words if each]

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

    def _on_left(self, line: QObject | None) -> None:
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

    def filling(self) -> AbstractContextManager[None]:
        """Lay the section out once, however many of its widgets come and go within."""
        return calm(self._column)

    def show_hint(self, text: str) -> None:
        """Show a muted line below the body: what goes here; nothing for an empty text."""
        if self._hint is None and text:
            self._hint = QLabel(self)
            self._hint.setProperty("role", "muted")
            self._hint.setWordWrap(True)
            self._hint.setContentsMargins(0, tokens.S1, 0, tokens.S1)
            self._below.insertWidget(1, self._hint)
        if self._hint is not None:
            self._hint.setText(text)
            self._hint.setVisible(bool(text))

    def show_more(self, text: str) -> None:
        """Show a link below the body that leads to the rest; nothing for an empty text."""
        if self._more is None and text:
            self._more = QPushButton(self)
            self._more.setObjectName("more")
            self._more.setProperty("kind", "link")
            self._more.clicked.connect(self._on_more)
            self._below.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        if self._more is not None:
            self._more.setText(text)
            self._more.setVisible(bool(text))

    @Slot()
    def _on_more(self) -> None:
        self.more_clicked.emit()


@dataclass(frozen=True, slots=True)
class LineWords:
    """What a line says: title, note below, words at the right; icon or pill before the title."""

    title: str
    note: str = ""
    right: str = ""
    right_role: str = "text_muted"
    icon: str = ""
    icon_role: str = "text_muted"
    pill: tuple[str, str] | None = None
    indent: int = 0
    muted: bool = False


class Line(QWidget):
    """A painted line: icon or pill, title, note below, words at the right; a hairline under it."""

    clicked = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._icons, self._marked = theme, icons, False
        self._kept_free = 0
        self._words = LineWords("")
        self.setFixedHeight(_LOW)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_words(self, words: LineWords) -> None:
        """Say something else."""
        if words == self._words:
            return
        if bool(words.note) != bool(self._words.note):
            self.setFixedHeight(_HIGH if words.note else _LOW)
        self._words = words
        texts = (words.title, words.note, words.right)
        self.setAccessibleName(" · ".join(t for t in texts if t))
        self.setToolTip("\n".join(t for t in texts[:2] if t))
        self.update()

    def set_marked(self, marked: bool) -> None:
        """Show that the keyboard stands here."""
        self._marked = marked
        self.update()

    def keep_free(self, width: int) -> None:
        """Leave so many pixels at the end to a button that lies there."""
        self._kept_free = width
        self.update()

    def words_rect(self) -> QRect:
        """Return where the title may be typed over."""
        left = self._left()
        height = 23 if self._words.note else 25  # the note below stays in sight
        return QRect(left - 5, 0, self.width() - left + 5, height)

    def _left(self) -> int:
        if self._words.pill:
            return PILL_COLUMN + tokens.S2
        return 21 if self._words.icon else self._words.indent

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, words = QPainter(self), self._theme, self._words
        rect = self.rect().adjusted(0, 0, -self._kept_free, 0)
        if self._marked:
            painter.fillRect(self.rect(), theme.color("accent_soft"))
        top = QRect(0, 5 if words.note else 3, rect.width(), 18)
        small, font = theme.font(tokens.SIZE_SMALL), theme.font()
        left = self._left()
        if words.icon:
            self._icons.paint(painter, QRect(0, top.y() + 2, 14, 14), words.icon, words.icon_role)
        if words.pill:
            box = QRect(0, top.y(), PILL_COLUMN, 18)
            text, role = words.pill
            paint.draw_pill(painter, box, text, role, theme.palette, small, fill_width=True)
        width = min(paint.text_width(words.right, small), rect.width() // 2)
        end = QRect(rect.width() - width - 2, top.y(), width + 2, 18)
        color = theme.color(words.right_role)
        paint.draw_text(painter, end, words.right, small, color, Qt.AlignmentFlag.AlignRight)
        room = rect.width() - left - width - tokens.S3
        title = QRect(left, top.y(), room, 18)
        ink = theme.color("text_muted" if words.muted else "text")
        paint.draw_text(painter, title, words.title, font, ink)
        if words.note:
            note = QRect(left, top.y() + 17, rect.width() - left, 16)
            muted = theme.color("text_muted")
            paint.draw_text(painter, note, words.note, theme.font(12), muted)
        paint.draw_line(painter, self.rect(), theme.palette)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.clicked.emit()


class ShareBar(QWidget):
    """One product of the wallet: name, our share as a bar and in per cent, who has the rest."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._name, self._share, self._percent, self._rest = theme, "", 0.0, "", ""
        self.wish = 0  # pixels for the name
        self.setFixedHeight(24)
        theme.changed.connect(self.update)

    def show_share(self, name: str, share: float, percent: str, rest: str, tip: str) -> None:
        """Show a share (0 to 1), in words too; whose the rest is; exact figures as the tip."""
        self._name, self._share, self._percent, self._rest = name, share, percent, rest
        self.wish = paint.text_width(name, self._theme.font()) + tokens.S2
        self.setToolTip(tip)
        self.setAccessibleName(f"{name}: {percent}. {rest}")
        self.update()

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


def align_bars(bars: Sequence[ShareBar]) -> None:
    """Let bars begin below each other, behind the longest name."""
    widest = max((bar.wish for bar in bars), default=0)
    for bar in bars:
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
