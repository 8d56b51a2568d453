"""What was heard in a visit: its needs and goals as links that lead to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QLabel, QWidget

from crmdesk.book.values import Row
from crmdesk.models.words import word
from crmdesk.qt.theme import Theme


class HeardWords(QLabel):
    """Matters below each other, in one label: a long note may hold a hundred.

    Args:
        matters: rows of those that came of a visit.
        on_opened: takes the id of one that is wanted.
        theme: gives the colours; those that are closed are muted.
        parent: the owner.
    """

    def __init__(
        self,
        matters: Sequence[Row],
        on_opened: Callable[[int], None],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._matters, self._on_opened, self._theme = matters, on_opened, theme
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.setAccessibleName("\n".join(map(_said, matters)))
        self.linkActivated.connect(self._on_link)
        theme.changed.connect(self._write)
        self._write()

    @Slot()
    def _write(self) -> None:
        self.setText("<br>".join(map(self._line, self._matters)))

    def _line(self, matter: Row) -> str:
        closed = matter["closed_on"] is not None
        color = self._theme.color("text_muted" if closed else "accent").name()
        words = escape(_said(matter))
        if closed:
            state = QCoreApplication.translate("HeardWords", "closed")
            words = f"{words} · {escape(state)}"
        return f'<a href="{matter["id"]}" style="color:{color};text-decoration:none">{words}</a>'

    @Slot(str)
    def _on_link(self, link: str) -> None:
        self._on_opened(int(link))


def _said(matter: Row) -> str:
    said = QCoreApplication.translate("Timeline", "{kind}: {subject}")
    return said.format(kind=word(matter["kind"]), subject=matter["text"])
