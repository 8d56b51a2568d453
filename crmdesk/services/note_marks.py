"""The signs at the start of a note's lines, and what they make of the line.

``!`` is a need heard, ``?`` an objection, ``=`` a promise we made, an arrow a next step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from crmdesk.services.due_words import Due, take_due

SIGNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("need", ("!", "！")),
    ("objection", ("?", "？")),
    ("next_step", ("→", "->", "=>")),
    ("promise", ("=", "＝")),
)
"""What a line is → the signs it starts with, the one that is written first."""

_BEGIN = frozenset(sign[0] for _, signs in SIGNS for sign in signs)
_BREAK = re.compile(r"\r\n|[\n\r\u2029]")  # as a window's text is cut into lines


@dataclass(frozen=True, slots=True)
class NoteMarks:
    """What the lines of a note are: text, and what its marks say.

    Attributes:
        body: the whole note as typed, so that nothing of it is lost.
        needs: lines that start with ``!``.
        objections: lines that start with ``?``.
        next_steps: lines that start with an arrow, and by when.
        promises: lines that start with ``=``, and by when.
    """

    body: str
    needs: tuple[str, ...] = ()
    objections: tuple[str, ...] = ()
    next_steps: tuple[Due, ...] = ()
    promises: tuple[Due, ...] = ()


def mark_of(line: str) -> tuple[str, str, str] | None:
    """Return (what it is, the sign as typed, the words after it) of a marked line, else None."""
    stripped = line.lstrip()[:3]
    if stripped[:1] not in _BEGIN:  # most lines have none
        return None
    for what, signs in SIGNS:
        for sign in signs:
            if stripped.startswith(sign):
                at = line.index(sign)
                return what, sign, line[at + len(sign) :].strip()
    return None


def marked(line: str, what: str) -> str:
    """Return a line with the sign of ``what`` at its start, without it where it is there."""
    found = mark_of(line)
    words = found[2] if found else line.strip()
    if not what or (found and found[0] == what):
        return words
    return f"{dict(SIGNS)[what][0]} {words}"


def lines_of(text: str) -> list[str]:
    """Return the lines of a note, cut where a window's text is."""
    return _BREAK.split(text)


def take_out(text: str, what: str, first: int, last: int, words: str = "") -> tuple[str, list[str]]:
    """Mark lines of a note, or words of a line; return the note with its signs, and what they say.

    Args:
        text: the note.
        what: need, objection, promise or next_step.
        first: number of the first line, from 0.
        last: number of the last one.
        words: a piece of the first line, which gets a line of its own below it.
    """
    lines = lines_of(text)
    words = " ".join(words.split()) if 0 <= first < len(lines) else ""
    if words and first == last and words not in (lines[first].strip(), _said(lines[first])):
        lines.insert(first + 1, marked(words, what))
        first = last = first + 1
    said = []
    for number in range(max(0, first), min(last, len(lines) - 1) + 1):
        found = mark_of(lines[number])
        if _said(lines[number]):
            if found is None or found[0] != what:
                lines[number] = marked(lines[number], what)
            said.append(_said(lines[number]))
    return "\n".join(lines), said


def _said(line: str) -> str:
    """Return a line without its sign."""
    found = mark_of(line)
    return found[2] if found else line.strip()


def parse_note(text: str, today: date | None = None) -> NoteMarks:
    """Find needs, objections, promises and next steps in a note; never raise."""
    today = today or date.today()
    found: dict[str, list[str]] = {what: [] for what, _ in SIGNS}
    for raw in text.splitlines():
        mark = mark_of(raw)
        if mark and mark[2]:
            found[mark[0]].append(mark[2])

    def dated(lines: list[str]) -> tuple[Due, ...]:
        return tuple(take_due(words, today) for words in lines)

    return NoteMarks(
        text.strip(),
        tuple(found["need"]),
        tuple(found["objection"]),
        dated(found["next_step"]),
        dated(found["promise"]),
    )
