"""Stacks sections on pages: running heads, page x of y, outline, no orphaned heading.

The number of pages is known only at the end. The foot of each page therefore keeps a place in its
content stream, a PDF comment, which is filled in just before the file is written; nothing is laid
out twice.
"""

from __future__ import annotations

from collections import deque
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from crmdesk.dossier.labels import word
from crmdesk.dossier.model import Dossier
from crmdesk.dossier.rows import Row, Section, TableRow
from crmdesk.dossier.typeset import (
    HEADING,
    INK,
    SMALL,
    SMALL_INK,
    SMALL_STRONG,
    SUBHEADING,
    Pen,
    Typesetter,
)

PAPERS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
SIDE, FIRST_TOP, TOP, BOTTOM = 50.0, 46.0, 74.0, 62.0
HEAD_LINE, FOOT_LINE = 46.0, 34.0
_GAP = {1: 20.0, 2: 12.0}
_FEW, _SHORT = 4, 130.0  # rows and points that are kept on one page
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
        self.room = self.page_height - TOP - BOTTOM - 16.0
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
        self._y = 0.0
        self._open: Dossier | None = None
        self._bookmarks = 0
        self._fresh = False
        self._depth = 0

    def describe(self, title: str, author: str) -> None:
        """Set what a viewer shows about the document."""
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(word(self.lang, "dossier"))
        self._canvas.setCreator("crmdesk")

    def start(self, dossier: Dossier, *, outline: bool) -> None:
        """Begin a customer on a new page; ``outline`` gives the customer an entry of its own."""
        self._close_page()
        self._open = dossier
        self._y = self.page_height - FIRST_TOP
        self._fresh = True
        self._depth = 0
        if outline:
            self._bookmark(dossier.name or dossier.local_name, 0)
            self._depth = 1

    def put(self, row: Row) -> None:
        """Place a row that stands alone, such as the head of the dossier."""
        if self._y - row.height < BOTTOM and not self._fresh:
            self._next_page()
        self._draw(row, first=True)

    def place(self, section: Section) -> None:
        """Place a section; its heading stays with its first rows."""
        head = section.head
        title = HEADING if section.level == 1 else SUBHEADING
        need = _GAP[section.level] + title.leading + 5 + (head.height if head else 0)
        if self._y - need - self._lead(section) < BOTTOM and not self._fresh:
            self._next_page()
        self._heading(section)
        if head:
            self._draw(head, first=True)
        first, here = True, 0
        rows = deque(section.rows)
        while rows:
            row = rows.popleft()
            if isinstance(row, TableRow) and row.height > self._limit(section):
                row, *rest = row.pieces(self._limit(section), self._left(section))
                rows.extendleft(reversed(rest))
            if self._y - row.height < BOTTOM or self._leaves_one(row, rows, here):
                self._next_page()
                self._go_on(section)
                first, here = True, 0
            self._draw(row, first=first)
            first, here = False, here + 1

    def _lead(self, section: Section) -> float:
        """Return the height that must stay with the heading: all of a short section."""
        rows = section.rows
        whole = sum(row.height for row in rows[:_FEW])
        if len(rows) <= _FEW and whole <= _SHORT:
            return whole
        lead = min(rows[0].height, _SHORT)
        if lead < 40 and len(rows) > 1 and rows[1].height < 60:
            lead += rows[1].height
        return lead

    def _leaves_one(self, row: Row, rest: deque[Row], here: int) -> bool:
        """Tell whether drawing this row here would leave the last one alone on the next page."""
        if len(rest) != 1 or here < 2:
            return False
        return self._y - row.height - rest[0].height < BOTTOM and rest[0].height < _SHORT

    def finish(self) -> int:
        """Fill in the page numbers and write the file; return the number of pages."""
        self._close_page()
        for number, page in enumerate(self._canvas._doc.Pages.pages, start=1):
            text = word(self.lang, "page", page=number, pages=self.pages)
            x = self.page_width - SIDE - self.pen.type.width(text, SMALL)
            foot = self.pen.operators(x, FOOT_LINE, text, SMALL)
            content = PDFStream(filters=[PDFZCompress])  # plain bytes: smaller than base 85
            content.content = page.stream.replace(_PLACE.format(number), foot, 1)
            page.Contents = content
        self._canvas.save()
        return self.pages

    def _limit(self, section: Section) -> float:
        """Return the room of a page that a section goes on to."""
        return self.room - (section.head.height if section.head else 0)

    def _left(self, section: Section) -> float:
        """Return the room for the first piece of a tall row: what is left here, or a page."""
        left = self._y - BOTTOM
        return left if left >= _SHORT / 2 else self._limit(section)

    def _draw(self, row: Row, *, first: bool) -> None:
        row.draw(self.pen, SIDE, self._y, self.width, first=first)
        self._y -= row.height
        self._fresh = False

    def _heading(self, section: Section) -> None:
        style = HEADING if section.level == 1 else SUBHEADING
        if not self._fresh:
            self._y -= _GAP[section.level]
        if section.level == 1:
            self._bookmark(section.title, self._depth)
        base = self._y - style.leading * 0.76
        self.pen.text(SIDE, base, section.title, style)
        if section.note:
            left = SIDE + self.pen.type.width(section.title, style) + 8
            note = self.pen.type.fit(section.note, SMALL, SIDE + self.width - left)
            self.pen.text(left, base, note, SMALL)
        self._y -= style.leading + (5 if section.level == 1 else 2)
        if section.level == 1:
            self.pen.rule(SIDE, self._y, self.width, INK.text, 0.8)
        self._fresh = False

    def _go_on(self, section: Section) -> None:
        text = f"{section.title}, {word(self.lang, 'continued')}"
        if self.lang == "zh_CN":
            text = f"{section.title}（{word(self.lang, 'continued')}）"
        self.pen.text(SIDE, self._y - 8, text, SMALL)
        self._y -= 15
        self.pen.rule(SIDE, self._y, self.width, INK.text, 0.8)
        if section.head:
            self._draw(section.head, first=True)

    def _bookmark(self, title: str, level: int) -> None:
        self._bookmarks += 1
        key = f"b{self._bookmarks}"
        self._canvas.bookmarkHorizontal(key, 0, self._y + 12)
        self._canvas.addOutlineEntry(title, key, level, closed=False)

    def _next_page(self) -> None:
        self._close_page()
        self._y = self.page_height - TOP
        self._fresh = True
        self._running_head()

    def _running_head(self) -> None:
        if self._open is None:
            return
        x, y = SIDE, self.page_height - HEAD_LINE
        if self._open.tier:
            self.pen.badge(x, y - 2.6, 11, self._open.tier)
            x += 17
        side = word(self.lang, "dossier")
        room = SIDE + self.width - x - self.pen.type.width(side, SMALL) - 16
        name = self.pen.type.fit(self._open.name, SMALL_STRONG, room)
        self.pen.text(x, y, name, SMALL_STRONG)
        x += self.pen.type.width(name, SMALL_STRONG) + 6
        rest = room - self.pen.type.width(name, SMALL_STRONG) - 6
        if self._open.local_name and rest > 40:
            self.pen.text(x, y, self.pen.type.fit(self._open.local_name, SMALL, rest), SMALL)
        self.pen.text(SIDE + self.width, y, side, SMALL, "right")
        self.pen.rule(SIDE, y - 8, self.width, INK.line)

    def _close_page(self) -> None:
        if self._open is None:
            return
        self.pages += 1
        self.pen.rule(SIDE, FOOT_LINE + 13, self.width, INK.line)
        self._foot(self._open)
        self._canvas._code.append(_PLACE.format(self.pages))
        self._canvas.showPage()

    def _foot(self, dossier: Dossier) -> None:
        from crmdesk.dossier.labels import format_date

        printed = word(self.lang, "printed", date=format_date(dossier.printed_on, self.lang))
        text = " · ".join(part for part in (dossier.book_name, printed) if part)
        text = self.pen.type.fit(text, SMALL, self.width * 0.45)
        self.pen.text(SIDE, FOOT_LINE, text, SMALL)
        if dossier.sensitive:
            secret = word(self.lang, "confidential")
            left = SIDE + self.pen.type.width(text, SMALL) + 12
            self.pen.text(left, FOOT_LINE, secret, SMALL_INK)
