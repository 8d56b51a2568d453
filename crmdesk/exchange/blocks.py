"""Blocks of cells on the clipboard, as spreadsheets write and read them: tab-separated text.

A cell that holds a tab, a line break or a quotation mark stands in quotation marks, which are
doubled inside (the rules of RFC 4180, with a tab for the comma). A quotation mark in the middle of
a cell that does not begin with one is a plain character, as an inch sign is.
"""

from __future__ import annotations

from collections.abc import Sequence

Block = list[list[str]]


def parse_block(text: str) -> Block:
    """Return the rows of cells of a tab-separated text; any text is one, none of it is lost.

    The line break at the end of the last row belongs to it, and rows may differ in length.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text:
        return []
    rows: Block = [[]]
    at = 0
    while True:
        cell, at = _cell(text, at)
        rows[-1].append(cell)
        if at >= len(text):
            return rows
        if text[at] == "\n":
            if at + 1 == len(text):
                return rows
            rows.append([])
        at += 1


def _cell(text: str, start: int) -> tuple[str, int]:
    """Return the cell that begins at a place, and where it ends."""
    if text[start : start + 1] == '"':
        quoted = _quoted(text, start + 1)
        if quoted is not None:
            return quoted
    end = min((p for p in (text.find("\t", start), text.find("\n", start)) if p >= 0), default=-1)
    end = len(text) if end < 0 else end
    return text[start:end], end


def _quoted(text: str, start: int) -> tuple[str, int] | None:
    """Return a cell in quotation marks; None where they do not close, and mean themselves."""
    parts: list[str] = []
    while True:
        end = text.find('"', start)
        if end < 0:
            return None
        parts.append(text[start:end])
        follows = text[end + 1 : end + 2]
        if follows == '"':
            parts.append('"')
            start = end + 2
        elif follows in ("", "\t", "\n"):
            return "".join(parts), end + 1
        else:
            return None


def write_block(rows: Sequence[Sequence[str]]) -> str:
    """Return cells as tab-separated text that :func:`parse_block` and spreadsheets read."""
    return "".join("\t".join(map(_written, row)) + "\n" for row in rows)


def _written(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    if any(c in cell for c in "\t\n") or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell
