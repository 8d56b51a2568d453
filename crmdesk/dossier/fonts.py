"""The faces of the paper, and which of them sets which character.

A dossier mixes Latin and Chinese in one line, sometimes Greek, Cyrillic or Hebrew. Every text is
split into runs by asking each face's character map, so nothing prints as an empty box. What no
face covers prints as a question mark; only a system without any Chinese face is refused.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from crmdesk.dossier import font_files
from crmdesk.errors import CrmdeskError


class NoFont(CrmdeskError):
    """The system has no TrueType face for Chinese text."""

    key = "no_font"

    def __init__(self) -> None:
        super().__init__(
            "No TrueType font for Chinese text was found, so the dossier cannot be printed.",
            kept="No file was written.",
            advice="Install WenQuanYi Micro Hei (package fonts-wqy-microhei) or Microsoft YaHei.",
        )


class Run(NamedTuple):
    """A stretch of text set in one face; ``heavy`` asks for simulated bold."""

    face: str
    text: str
    heavy: bool


class Face:
    """One registered face: its name for ReportLab, its coverage and its widths."""

    def __init__(self, path: Path, *, bold: bool = False) -> None:
        self.name = f"crmdesk-{path.stem.replace(' ', '')}-{'b' if bold else 'r'}"
        self.bold = bold
        self.font = TTFont(self.name, str(path), subfontIndex=0)
        pdfmetrics.registerFont(self.font)
        self.coverage = self.font.face.charToGlyph
        self._widths = self.font.face.charWidths
        self._default = self.font.face.defaultWidth

    def width(self, text: str) -> float:
        """Return the width of the text at size 1."""
        widths, default = self._widths, self._default
        total: float = sum([widths.get(ord(char), default) for char in text])
        return total / 1000.0


def _open(path: Path | None, *, bold: bool = False) -> Face | None:
    if path is None:
        return None
    try:
        return Face(path, bold=bold)
    except (TTFError, OSError, ValueError, KeyError, IndexError):
        return None  # no TrueType outlines, or may not be embedded


def _needs_cjk(char: str) -> bool:
    code = ord(char)
    return 0x2E80 <= code <= 0x9FFF or 0xAC00 <= code <= 0xD7FF or 0xF900 <= code <= 0xFAFF


def _pair(
    names: tuple[tuple[str, str], ...], files: dict[str, Path]
) -> tuple[Face | None, Face | None]:
    for regular, bold in names:
        if regular in files and (not bold or bold in files):
            face = _open(files[regular])
            if face is not None:
                return face, _open(files.get(bold), bold=True) if bold else None
    for regular, _bold in names:
        face = _open(files.get(regular))
        if face is not None:
            return face, None
    return None, None


class FontSet:
    """The faces one system offers; measures text and splits it into runs.

    Args:
        files: TrueType files by lower-case name, see ``font_files.installed``.
    """

    def __init__(self, files: dict[str, Path]) -> None:
        self._latin, self._latin_bold = _pair(font_files.LATIN, files)
        self._cjk, self._cjk_bold = _pair(font_files.CJK, files)
        self._unopened = [files[name] for name in font_files.OTHERS if name in files]
        self._others: list[Face] = []
        self._faces: dict[str, Face] = {}
        self._choice: dict[tuple[str, bool], Face | None] = {}
        self._runs: dict[tuple[str, bool], tuple[Run, ...]] = {}
        for face in (self._latin, self._latin_bold, self._cjk, self._cjk_bold):
            if face is not None:
                self._faces[face.name] = face
        if self._latin is None and self._cjk is None:
            raise NoFont

    @property
    def plain(self) -> str:
        """The name of the face that sets ordinary text."""
        face = self._latin or self._cjk
        return face.name if face else ""

    def runs(self, text: str, *, bold: bool = False) -> tuple[Run, ...]:
        """Split one line of text into runs, in the order they are painted.

        Raises:
            NoFont: the text has Chinese, and no Chinese face is installed.
        """
        key = (text, bold)
        known = self._runs.get(key)
        if known is None:
            if len(self._runs) > 50_000:
                self._runs.clear()
            known = self._runs[key] = self._split(_visual(text), bold)
        return known

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of a line of text in points."""
        faces = self._faces
        return size * sum([faces[run.face].width(run.text) for run in self.runs(text, bold=bold)])

    def _split(self, text: str, bold: bool) -> tuple[Run, ...]:
        plain = (self._latin_bold if bold else None) or self._latin
        if plain is not None and text.isascii() and text.isprintable():
            return (Run(plain.name, text, bold and not plain.bold),) if text else ()
        runs: list[Run] = []
        current: Face | None = None
        start: list[str] = []
        for char in text:
            face = self._face_of(char, bold)
            if face is None:
                char, face = "?", self._face_of("?", bold)
            if current is not None and char == " " and 32 in current.coverage:
                face = current
            if face is not current and start and current is not None:
                runs.append(Run(current.name, "".join(start), bold and not current.bold))
                start = []
            current = face
            start.append(char)
        if start and current is not None:
            runs.append(Run(current.name, "".join(start), bold and not current.bold))
        return tuple(runs)

    def _face_of(self, char: str, bold: bool) -> Face | None:
        key = (char, bold)
        if key not in self._choice:
            self._choice[key] = self._choose(char, bold)
        return self._choice[key]

    def _choose(self, char: str, bold: bool) -> Face | None:
        code = ord(char)
        order = [self._latin_bold, self._latin] if bold else [self._latin]
        order += [self._cjk_bold, self._cjk] if bold else [self._cjk]
        for face in order:
            if face is not None and code in face.coverage:
                return face
        if _needs_cjk(char) and self._cjk is None:
            raise NoFont
        return self._other(code)

    def _other(self, code: int) -> Face | None:
        for face in self._others:
            if code in face.coverage:
                return face
        while self._unopened:
            opened = _open(self._unopened.pop(0))
            if opened is not None:
                self._faces.setdefault(opened.name, opened)
                self._others.append(opened)
                if code in opened.coverage:
                    return opened
        return None


def _visual(text: str) -> str:
    """Drop what has no shape, and turn stretches of right-to-left script around."""
    if text.isascii() and text.isprintable():
        return text
    if not text.isprintable():
        text = "".join(c for c in text.replace("\t", " ") if c == "\u00a0" or c.isprintable())
    if not any("\u0590" <= char <= "\u08ff" for char in text):
        return text
    pieces: list[str] = []
    rtl: list[str] = []
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("R", "AL", "NSM") or (rtl and char == " "):
            rtl.append(char)
            continue
        pieces.append(_turned(rtl))
        rtl = []
        pieces.append(char)
    return "".join(pieces) + _turned(rtl)


def _turned(chars: list[str]) -> str:
    text = "".join(chars)
    body = text.rstrip()
    return body[::-1] + text[len(body) :]


@lru_cache(maxsize=1)
def system_fonts() -> FontSet:
    """Return the faces of this system; searched once, for it takes a good part of a second.

    Raises:
        NoFont: no usable face at all.
    """
    return FontSet(font_files.installed())
