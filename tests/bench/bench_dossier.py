"""Dossiers: pages per second beside the same tables and lines through bare Platypus.

The baseline gets every line of every table already broken, as plain string cells with the same
faces, hair lines and repeated heads; it has no charts, no outline, no page x of y to make.
"""

from __future__ import annotations

import io
import time
from dataclasses import replace

from crmdesk.dossier.fonts import FontSet, system_fonts
from crmdesk.dossier.model import Dossier
from crmdesk.dossier.pager import PAPERS, SIDE
from crmdesk.dossier.render import render
from crmdesk.dossier.rows import TableRow
from crmdesk.dossier.sections import Sections
from crmdesk.dossier.typeset import Typesetter
from tests.dossier.sample import harbour

_COPIES, _EVENTS, _ROUNDS, _LIMIT = 12, 60, 3, 0.6


def _other(number: int) -> Dossier:
    """Return a customer whose events and notes are its own, so that no cache flatters us."""
    one = harbour(_EVENTS)
    events = tuple(
        replace(event, title=f"{event.title} {number}.{n}", body=f"{n + 60 * number} {event.body}")
        for n, event in enumerate(one.timeline)
    )
    vcard = one.vcard.replace("5550", str(5550 + number))
    return replace(one, name=f"{one.name} {number}", timeline=events, vcard=vcard)


def _tables(fonts: FontSet) -> list[tuple[str, list[list[str]]]]:
    """Return (title, rows of cells of finished lines) of one dossier."""
    width = PAPERS["a4"][0] - 2 * SIDE
    tables = []
    for section in Sections(Typesetter(fonts), width, "en").all(harbour(_EVENTS)):
        rows = [row for row in (section.head, *section.rows) if isinstance(row, TableRow)]
        lefts = sorted({mark.x for row in rows for mark in row.marks})
        grid = [
            ["\n".join(m.text for m in row.marks if m.x == left) for left in lefts] for row in rows
        ]
        if grid:
            tables.append((section.title, grid))
    return tables


def _platypus(tables: list[tuple[str, list[list[str]]]], face: str) -> float:
    """Return the seconds bare Platypus takes for the tables of all copies."""
    from reportlab.lib.colors import grey
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

    started = time.perf_counter()
    heading = ParagraphStyle("heading", fontName=face, fontSize=12, leading=15, keepWithNext=1)
    style = TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), face, 9.1, 12.8),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, grey),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ]
    )
    story: list[object] = []
    for _ in range(_COPIES):
        for title, grid in tables:
            story.append(Paragraph(title, heading))
            width = (A4[0] - 2 * SIDE) / len(grid[0])
            story.append(Table(grid, colWidths=width, style=style, repeatRows=1))
        story.append(PageBreak())
    SimpleDocTemplate(io.BytesIO(), pagesize=A4, pageCompression=1).build(story)
    return time.perf_counter() - started


def run() -> dict[str, float | str]:
    """Measure both in this process, the best of three rounds each, and compare."""
    fonts = system_fonts()
    dossiers = [_other(number) for number in range(_COPIES)]
    pages = render(dossiers[:1], io.BytesIO())  # the fonts are read once, outside the measure
    tables = _tables(fonts)
    ours, bare = float("inf"), float("inf")
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        pages = render(dossiers, io.BytesIO())
        ours = min(ours, time.perf_counter() - started)
        bare = min(bare, _platypus(tables, fonts.plain))
    return {
        "value": round(pages / ours, 1),
        "baseline": round(pages / bare, 1),
        "ratio": round(bare / ours, 2),
        "limit": _LIMIT,
        "unit": "pages/s",
    }
