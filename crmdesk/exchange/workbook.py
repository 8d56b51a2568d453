"""A workbook that is written as its rows come, in as little memory as they take one by one.

The parts of the file are those that SpreadsheetML (ECMA-376, part 1, 18) asks for, and no more; its
texts stand in their cells. Written so it takes a third of the time that a general library needs.
"""

from __future__ import annotations

import math
import re
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import IO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile

from crmdesk.exchange.long_texts import CELL_LIMIT, HEADERS, SHEET, parts_of
from crmdesk.exchange.writers import guard, utc

ROW_LIMIT = 1_048_576
"""Rows that a sheet can have (ECMA-376), its headers counted."""

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_FIRST_YEAR = 1901  # a workbook counts days from 1900, in which it has one too many
_EXACT = 10**15  # a workbook keeps fifteen digits of a figure
_DAY_NOUGHT = datetime(1899, 12, 30)
_ENTITIES = MappingProxyType({"\r": "&#13;"})

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><numFmts count="2">'
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>'
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_TOP = (
    f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>'
    "</sheetViews><sheetData>"
)
_END = "</sheetData></worksheet>"


class Workbook:
    """A new workbook in a file; ``save`` it, and ``close`` it also when it was not saved."""

    def __init__(self, target: Path) -> None:
        self._zip = ZipFile(target, "w", ZIP_DEFLATED, compresslevel=5)
        self._titles: list[str] = []
        self._long: _Sheet | None = None
        self._open = ExitStack()

    def add(self, name: str, headers: Sequence[str], rows: Iterable[Sequence[object]]) -> int:
        """Add a sheet and return how many rows it has; a very long one goes on in another."""
        title = _SHEET_NAME.sub(" ", name)[:27] or "Sheet"
        sheet, part, count = self._sheet(title, headers), 1, 0
        for row in rows:
            if sheet.rows == ROW_LIMIT:
                self._open.close()
                part += 1
                sheet = self._sheet(f"{title} {part}", headers)
            count += 1
            sheet.begin()
            for column, value in enumerate(row):
                if value is not None and value != "":
                    self._put(sheet, column, value)
            sheet.end()
        self._open.close()
        return count

    def save(self) -> None:
        """Write what holds the sheets together."""
        if self._long is not None:
            self._long.finish()
            self._titles.append(SHEET)
            self._long.file.seek(0)
            with self._part(len(self._titles)) as part:
                while piece := self._long.file.read(1 << 20):
                    part.write(piece)
        for name, text in _frame(self._titles):
            self._zip.writestr(name, text)
        self._zip.close()

    def close(self) -> None:
        """Let go of the files."""
        for close in (self._open.close, self._zip.close):
            with suppress(OSError, ValueError):  # the disk may be full; that was said already
                close()
        if self._long is not None:
            self._long.file.close()

    def _part(self, number: int) -> IO[bytes]:
        return self._zip.open(f"xl/worksheets/sheet{number}.xml", "w", force_zip64=True)

    def _sheet(self, title: str, headers: Sequence[str]) -> _Sheet:
        self._titles.append(title)
        sheet = _Sheet(self._open.enter_context(self._part(len(self._titles))), title)
        self._open.callback(sheet.finish)
        sheet.append([guard(header) for header in headers])
        return sheet

    def _put(self, sheet: _Sheet, column: int, value: object) -> None:
        text = value if isinstance(value, str) else _figure(sheet, column, value)
        if text is None:
            return
        text = guard(_CONTROL.sub("", text))
        if len(text) > CELL_LIMIT:
            text, *rest = parts_of(text)
            if self._long is None:
                self._long = _Sheet(tempfile.TemporaryFile(), SHEET)  # noqa: SIM115 - see close
                self._long.append(HEADERS)
            for part in rest:
                self._long.append([sheet.title, str(sheet.rows), str(column + 1), guard(part)])
        sheet.text(column, text)


class _Sheet:
    """The rows of a sheet as they go into its file."""

    def __init__(self, file: IO[bytes], title: str) -> None:
        self.file = file
        self.title = title
        self.rows = 0
        self._cells: list[str] = []
        file.write(_TOP.encode())

    def begin(self) -> None:
        """Begin a row."""
        self.rows += 1

    def end(self) -> None:
        """Write the row that was begun."""
        row = f'<row r="{self.rows}">{"".join(self._cells)}</row>'
        self.file.write(row.encode("utf-8"))
        self._cells.clear()

    def append(self, texts: Iterable[str]) -> None:
        """Write a row of texts."""
        self.begin()
        for column, text in enumerate(texts):
            self.text(column, text)
        self.end()

    def text(self, column: int, text: str) -> None:
        """Put a text into a cell of the row."""
        words = escape(text, _ENTITIES) if _SPECIAL.search(text) else text
        self._cells.append(
            f'<c r="{_letters(column)}{self.rows}" t="inlineStr">'
            f'<is><t xml:space="preserve">{words}</t></is></c>'
        )

    def figure(self, column: int, figure: object, how: str = "") -> None:
        """Put a figure into a cell of the row; ``how`` is its type or style."""
        self._cells.append(f'<c r="{_letters(column)}{self.rows}"{how}><v>{figure}</v></c>')

    def finish(self) -> None:
        """Write the end."""
        self.file.write(_END.encode())


_SPECIAL = re.compile(r"[&<>\r]")


@cache
def _letters(column: int) -> str:
    """Return what a column is called: A to Z, then AA and so on."""
    number, name = column + 1, ""
    while number:
        number, letter = divmod(number - 1, 26)
        name = chr(65 + letter) + name
    return name


def _figure(sheet: _Sheet, column: int, value: object) -> str | None:
    """Put a value that is no text into its cell; return the text of one that must be one."""
    if isinstance(value, bool):
        sheet.figure(column, int(value), ' t="b"')
    elif isinstance(value, int | float | Decimal):
        if not math.isfinite(value) or (isinstance(value, int) and abs(value) >= _EXACT):
            return str(value)
        sheet.figure(column, value)
    elif isinstance(value, date):
        if value.year < _FIRST_YEAR and not isinstance(value, datetime):
            return value.isoformat()
        _day(sheet, column, value)
    else:
        return "; ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)
    return None


def _day(sheet: _Sheet, column: int, value: date) -> None:
    if isinstance(value, datetime):
        days = (utc(value).replace(tzinfo=None) - _DAY_NOUGHT).total_seconds() / 86_400
        sheet.figure(column, days, ' s="2"')
    else:
        sheet.figure(column, (value - _DAY_NOUGHT.date()).days, ' s="1"')


def _frame(titles: Sequence[str]) -> list[tuple[str, str]]:
    """Return the parts that say which sheets there are, and what each part of the file is."""
    numbers = range(1, len(titles) + 1)
    sheets = "".join(
        f'<sheet name={quoteattr(title)} sheetId="{n}" r:id="rId{n}"/>'
        for n, title in zip(numbers, titles, strict=True)
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n in numbers
    )
    styles = f'<Relationship Id="rId0" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    book = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    kinds = "".join(
        f'<Override PartName="/xl/{part}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for part, kind in (
            ("workbook", "sheet.main"), ("styles", "styles"),
            *((f"worksheets/sheet{n}", "worksheet") for n in numbers),
        )
    )  # fmt: skip
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return [
        ("[Content_Types].xml", f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
         f'<Default Extension="rels" ContentType="{rels}"/>'
         f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>'),
        ("_rels/.rels", f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{book}'
         "</Relationships>"),
        ("xl/workbook.xml", f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
         f"<sheets>{sheets}</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
         f"{links}{styles}</Relationships>"),
        ("xl/styles.xml", _STYLES),
    ]  # fmt: skip
