"""Paints dossiers on pages: running heads, page x of y, outline.

The number of pages is known only at the end. The foot of each page therefore keeps a place in its
content stream, a PDF comment, which is filled in just before the file is written; nothing is
painted twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from crmdesk.dossier.labels import word
from crmdesk.dossier.model import Dossier
from crmdesk.dossier.rows import Row, Section
from crmdesk.dossier.stack import GO_ON, Frame, Placed, arrange, heading_height, heading_style
from crmdesk.dossier.typeset import (
    INK,
    SMALL,
    SMALL_INK,
    SMALL_STRONG,
    Pen,
    Typesetter,
)

PAPERS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
SIDE, FIRST_TOP, TOP, BOTTOM = 50.0, 46.0, 74.0, 62.0
HEAD_LINE, FOOT_LINE = 46.0, 34.0
_PLACE = "%crmdesk-page-{}%"


class Pager:
    """One PDF being made.

    Args:
        out: where the bytes go on ``finish``.
        paper: ``a4`` or ``letter``.
        lang: ``en`` or ``zh_CN``.
    """

    def __init__(self, out: BinaryIO, typesetter: Typesetter, *, paper: str, lang: str) -> None:
        self.lang = lang
        self.page_width, self.page_height = PAPERS[paper]
        self.width = self.page_width - 2 * SIDE
        self._frame = Frame(self.page_height - FIRST_TOP, self.page_height - TOP, BOTTOM)
        make: Any = Canvas
        self._canvas = make(
            out,
            pagesize=(self.page_width, self.page_height),
            pageCompression=1,
            initialFontName=typesetter.fonts.plain,
            lang="zh-CN" if lang == "zh_CN" else "en",
        )
        self.pen = Pen(self._canvas, typesetter)
        self.pages = 0
        self._bookmarks = 0
        self._depth = 0

    def describe(self, title: str, author: str) -> None:
        """Set what a viewer shows about the document."""
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(word(self.lang, "dossier"))
        self._canvas.setCreator("crmdesk")

    def add(
        self, dossier: Dossier, head: Sequence[Row], sections: Sequence[Section], *, outline: bool
    ) -> None:
        """Paint a customer, beginning on a new page.

        Args:
            dossier: whose name and tier stand at the head of each page.
            head: what stands above the first section.
            sections: in reading order.
            outline: whether the customer has an entry of the outline of its own.
        """
        layout = arrange(head, sections, self._frame)
        self._depth = 0
        if outline:
            self._bookmark(dossier.name or dossier.local_name, 0, self._frame.first_top)
            self._depth = 1
        for number, page in enumerate(layout.pages):
            if number:
                self._running_head(dossier)
            for placed in page:
                self._draw(placed, layout.spacing.tight)
            self._close_page(dossier)

    def finish(self) -> int:
        """Fill in the page numbers and write the file; return the number of pages."""
        for number, page in enumerate(self._canvas._doc.Pages.pages, start=1):
            text = word(self.lang, "page", page=number, pages=self.pages)
            x = self.page_width - SIDE - self.pen.type.width(text, SMALL)
            foot = self.pen.operators(x, FOOT_LINE, text, SMALL)
            content = PDFStream(filters=[PDFZCompress])  # plain bytes: smaller than base 85
            content.content = page.stream.replace(_PLACE.format(number), foot, 1)
            page.Contents = content
        self._canvas.save()
        return self.pages

    def _draw(self, placed: Placed, tight: float) -> None:
        if placed.row is not None:
            placed.row.draw(self.pen, SIDE, placed.y, self.width, first=placed.first, tight=tight)
        elif placed.section is not None and placed.goes_on:
            self._go_on(placed.section, placed.y)
        elif placed.section is not None:
            self._heading(placed.section, placed.y)

    def _heading(self, section: Section, y: float) -> None:
        style = heading_style(section)
        if section.level == 1:
            self._bookmark(section.title, self._depth, y)
        base = y - style.leading * 0.76
        self.pen.text(SIDE, base, section.title, style)
        if section.note:
            left = SIDE + self.pen.type.width(section.title, style) + 8
            note = self.pen.type.fit(section.note, SMALL, SIDE + self.width - left)
            self.pen.text(left, base, note, SMALL)
        if section.level == 1:
            self.pen.rule(SIDE, y - heading_height(section), self.width, INK.text, 0.8)

    def _go_on(self, section: Section, y: float) -> None:
        text = f"{section.title}, {word(self.lang, 'continued')}"
        if self.lang == "zh_CN":
            text = f"{section.title}（{word(self.lang, 'continued')}）"
        self.pen.text(SIDE, y - 8, text, SMALL)
        self.pen.rule(SIDE, y - GO_ON, self.width, INK.text, 0.8)

    def _bookmark(self, title: str, level: int, y: float) -> None:
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        self._canvas.bookmarkHorizontal(key, 0, y + 12)
        self._canvas.addOutlineEntry(title, key, level, closed=False)

    def _running_head(self, dossier: Dossier) -> None:
        x, y = SIDE, self.page_height - HEAD_LINE
        if dossier.tier:
            self.pen.badge(x, y - 2.6, 11, dossier.tier)
            x += 17
        side = word(self.lang, "dossier")
        room = SIDE + self.width - x - self.pen.type.width(side, SMALL) - 16
        name = self.pen.type.fit(dossier.name, SMALL_STRONG, room)
        self.pen.text(x, y, name, SMALL_STRONG)
        x += self.pen.type.width(name, SMALL_STRONG) + 6
        rest = room - self.pen.type.width(name, SMALL_STRONG) - 6
        if dossier.local_name and rest > 40:
            self.pen.text(x, y, self.pen.type.fit(dossier.local_name, SMALL, rest), SMALL)
        self.pen.text(SIDE + self.width, y, side, SMALL, "right")
        self.pen.rule(SIDE, y - 8, self.width, INK.line)

    def _close_page(self, dossier: Dossier) -> None:
        self.pages += 1
        self.pen.rule(SIDE, FOOT_LINE + 13, self.width, INK.line)
        self._foot(dossier)
        self._canvas._code.append(_PLACE.format(self.pages))
        self._canvas.showPage()

    def _foot(self, dossier: Dossier) -> None:
        from crmdesk.dossier.labels import format_date

        key = "as_of" if dossier.past else "printed"
        printed = word(self.lang, key, date=format_date(dossier.printed_on, self.lang))
        text = " · ".join(part for part in (dossier.book_name, printed) if part)
        text = self.pen.type.fit(text, SMALL, self.width * 0.45)
        self.pen.text(SIDE, FOOT_LINE, text, SMALL)
        if dossier.sensitive:
            secret = word(self.lang, "confidential")
            left = SIDE + self.pen.type.width(text, SMALL) + 12
            self.pen.text(left, FOOT_LINE, secret, SMALL_INK)
