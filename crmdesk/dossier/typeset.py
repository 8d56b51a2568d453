"""Type for the paper: styles from the tokens, line breaking, and a pen that paints.

Lines are broken for Latin and Chinese together: at spaces, between ideographs, never before
closing or after opening punctuation (the usual kinsoku rules, GB/T 15834); a word too long for
its line, such as an address, rather after one of its signs; never at a no-break space. The pen
writes text operators itself and remembers the encoded runs of the document, for most words of a
dossier (products, kinds, people) repeat.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, HexColor
from reportlab.pdfbase import pdfmetrics

from crmdesk import tokens
from crmdesk.dossier.fonts import FontSet, Run

PT = 0.70  # points of paper for one pixel of screen
INK = tokens.LIGHT

_CJK = "\u2e80-\u303f\u3041-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef"
_NO_BREAK = "\u00a0"
_OPENING = "（《〈「『【“‘("
_CLOSING = "，。、；：？！）》〉」』】”’…％"
_SPACE = r" \t\n\r\f\v\u2000-\u200a\u3000"
_SIGNS = "@./-_&?=:,;+"
_TOKEN = re.compile(
    rf"[^\S\u00a0]+|[{_OPENING}]*[{_CJK}][{_CLOSING}]*|[^{_SPACE}{_CJK}]+[{_CLOSING}]*|[{_CLOSING}]+"
)
_HYPHEN = re.compile(r"(?<=[A-Za-z]{2}-)(?=[A-Za-z]{2})")  # in words, not in numbers


@dataclass(frozen=True, slots=True)
class Style:
    """One way to set text: size and leading in points, colour ``#RRGGBB``, weight."""

    size: float
    leading: float
    colour: str = INK.text
    bold: bool = False


TEXT = Style(tokens.SIZE_TEXT * PT, 12.8)
STRONG = Style(tokens.SIZE_TEXT * PT, 12.8, bold=True)
MUTED = Style(tokens.SIZE_TEXT * PT, 12.8, INK.text_muted)
SMALL = Style(tokens.SIZE_SMALL * PT, 10.8, INK.text_muted)
SMALL_INK = Style(tokens.SIZE_SMALL * PT, 10.8, INK.text)
SMALL_STRONG = Style(tokens.SIZE_SMALL * PT, 10.8, INK.text, bold=True)
ALERT = Style(tokens.SIZE_SMALL * PT, 10.8, INK.danger, bold=True)
HEADING = Style(tokens.SIZE_HEAD * 0.8, 15.0, bold=True)
SUBHEADING = Style(tokens.SIZE_TEXT * PT, 12.8, bold=True)
FIGURE = Style(tokens.SIZE_FIGURE * 0.83, 15.5, bold=True)
TITLE = Style(26.0, 31.0, bold=True)
SUBTITLE = Style(10.5, 14.0, INK.text_muted)


class Typesetter:
    """Measures and breaks text with one set of fonts; remembers what it broke."""

    def __init__(self, fonts: FontSet) -> None:
        self.fonts = fonts
        self._broken: dict[tuple[str, Style, float], tuple[str, ...]] = {}

    def width(self, text: str, style: Style) -> float:
        """Return the width of one line in points."""
        return self.fonts.width(text, style.size, bold=style.bold)

    def lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """Break a text into lines no wider than ``width`` points."""
        key = (text, style, width)
        known = self._broken.get(key)
        if known is None:
            if len(self._broken) > 50_000:
                self._broken.clear()
            parts: list[str] = []
            for paragraph in text.splitlines():
                if paragraph.strip():
                    parts += self._break(paragraph.strip(), style, width)
            known = self._broken[key] = tuple(part.replace(_NO_BREAK, " ") for part in parts)
        return known

    def fit(self, text: str, style: Style, width: float) -> str:
        """Shorten a text with an ellipsis until it fits on one line."""
        if self.width(text, style) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…", style) <= width:
                low = middle
            else:
                high = middle - 1
        return text[:low].rstrip() + "…"

    def _break(self, text: str, style: Style, width: float) -> list[str]:
        if self.width(text, style) <= width:
            return [text]
        lines: list[str] = []
        line, used = "", 0.0
        for piece in self._pieces(text, style, width):
            wide = self.width(piece, style)
            if line and not piece.isspace() and used + wide > width:
                lines.append(line.rstrip())
                line, used = "", 0.0
            if line or not piece.isspace():
                line += piece
                used += wide
        if line.strip():
            lines.append(line.rstrip())
        return lines

    def _pieces(self, text: str, style: Style, width: float) -> list[str]:
        pieces: list[str] = []
        for piece in (part for word in _TOKEN.findall(text) for part in _HYPHEN.split(word)):
            while len(piece) > 1 and self.width(piece, style) > width:
                cut = next(
                    (
                        n
                        for n in range(len(piece) - 1, 1, -1)
                        if self._fits(piece[:n], style, width)
                    ),
                    1,
                )
                sign = max(piece.rfind(sign, cut // 3, cut) for sign in _SIGNS) + 1
                cut = sign or cut
                pieces.append(piece[:cut])
                piece = piece[cut:]
            pieces.append(piece)
        return pieces

    def _fits(self, text: str, style: Style, width: float) -> bool:
        return self.width(text, style) <= width


class Pen:
    """Paints text, rules and boxes on one ReportLab canvas, in points from bottom left."""

    def __init__(self, canvas: Any, typesetter: Typesetter) -> None:
        self.canvas = canvas
        self.type = typesetter
        self._runs: dict[tuple[Run, float], str] = {}
        self._colours: dict[str, Color] = {}
        self._fills: dict[str, tuple[str, str]] = {}

    def colour(self, value: str) -> Color:
        """Return ReportLab's colour of ``#RRGGBB``."""
        if value not in self._colours:
            self._colours[value] = HexColor(value)
        return self._colours[value]

    def text(self, x: float, y: float, text: str, style: Style, align: str = "left") -> None:
        """Paint one line with its base line at ``y``; ``x`` is its left, right or middle."""
        if align == "right":
            x -= self.type.width(text, style)
        elif align == "center":
            x -= self.type.width(text, style) / 2
        self.canvas._code.append(self.operators(x, y, text, style))

    def operators(self, x: float, y: float, text: str, style: Style) -> str:
        """Return the PDF text operators of one line (PDF 32000-1, 9.4)."""
        fill = " ".join(self._inks(style.colour))
        parts = [f"BT {fill} 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        for run in self.type.fonts.runs(text, bold=style.bold):
            key = (run, style.size)
            code = self._runs.get(key)
            if code is None:
                code = self._runs[key] = self._encode(run, style.size)
            parts.append(code)
        parts.append("ET")
        return " ".join(parts)

    def _encode(self, run: Run, size: float) -> str:
        document = self.canvas._doc
        font: Any = pdfmetrics.getFont(run.face)
        parts = [
            f"{font.getSubsetInternalName(subset, document)} {size:.2f} Tf"
            f" ({self.canvas._escape(chunk)}) Tj"
            for subset, chunk in font.splitString(run.text, document)
        ]
        if run.heavy:
            return f"2 Tr {size * 0.022:.2f} w {' '.join(parts)} 0 Tr"
        return " ".join(parts)

    def _inks(self, colour: str) -> tuple[str, str]:
        """Return the operators that set the colour for fills and for lines."""
        known = self._fills.get(colour)
        if known is None:
            red, green, blue = self.colour(colour).rgb()
            level = f"{red:.3f} {green:.3f} {blue:.3f}"
            known = self._fills[colour] = (f"{level} rg", f"{level} RG")
        return known

    def ink(self, colour: str) -> str:
        """Return the operator that fills with a colour, for ``write``."""
        return self._inks(colour)[0]

    def write(self, operators: str) -> None:
        """Add operators to the page (PDF 32000-1, 8 and 9), faster than call by call."""
        self.canvas._code.append(operators)

    def rule(self, x: float, y: float, width: float, colour: str, weight: float = 0.5) -> None:
        """Draw a level line."""
        ink = self._inks(colour)[1]
        self.write(f"{ink} {weight:.2f} w {x:.2f} {y:.2f} m {x + width:.2f} {y:.2f} l S")

    def box(
        self,
        area: tuple[float, float, float, float],
        *,
        fill: str | None = None,
        line: str | None = None,
        radius: float = 0.0,
        weight: float = 0.6,
    ) -> None:
        """Draw a box (x, y of its lower left, width, height), filled, outlined or both."""
        x, y, width, height = area
        if radius:
            self._round_box(area, fill, line, radius, weight)
            return
        parts = [self._inks(fill)[0]] if fill else []
        if line:
            parts.append(f"{self._inks(line)[1]} {weight:.2f} w")
        paint = "B" if fill and line else "f" if fill else "S"
        self.write(f"{' '.join(parts)} {x:.2f} {y:.2f} {width:.2f} {height:.2f} re {paint}")

    def _round_box(
        self,
        area: tuple[float, float, float, float],
        fill: str | None,
        line: str | None,
        radius: float,
        weight: float,
    ) -> None:
        if fill:
            self.canvas.setFillColor(self.colour(fill))
        if line:
            self.canvas.setStrokeColor(self.colour(line))
            self.canvas.setLineWidth(weight)
        corner = min(radius, area[3] / 2)
        self.canvas.roundRect(*area, corner, stroke=int(bool(line)), fill=int(bool(fill)))

    def picture(self, area: tuple[float, float, float, float], jpeg: bytes) -> None:
        """Set a picture into a box (x, y of its lower left, width, height)."""
        from reportlab.lib.utils import ImageReader

        self.canvas.drawImage(ImageReader(BytesIO(jpeg)), *area)

    def badge(self, x: float, y: float, side: float, tier: str) -> None:
        """Draw a tier badge: a letter in a rounded square of the tier's weight of ink."""
        fill, ink, line = INK.tier(tier)
        self.box((x, y, side, side), fill=fill, line=line, radius=side * 0.2)
        style = Style(side * 0.56, side, ink, bold=True)
        self.text(x + side / 2, y + side * 0.30, tier[:2], style, "center")

    def pill(self, x: float, y: float, text: str, style: Style) -> float:
        """Draw a short word in an outlined pill around the base line ``y``; return its width."""
        width = self.type.width(text, style) + 8
        area = (x, y - style.size * 0.36, width, style.size * 1.42)
        self.box(area, line=INK.line_strong, radius=3, weight=0.5)
        self.text(x + 4, y, text, style)
        return width
