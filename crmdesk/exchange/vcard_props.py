"""What the properties of a vCard mean: makes a Card from its lines."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from urllib.parse import unquote_to_bytes

from crmdesk.exchange.cards import Address, Card, Labelled, PartialDate, Photo, Property
from crmdesk.exchange.plans import Problem
from crmdesk.exchange.vcard_lines import Line

_DATE = re.compile(r"^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$")
_MONTH_DAY = re.compile(r"^--(\d{2})-?(\d{2})?$")
_YEAR = re.compile(r"^(\d{4})(?:-(\d{2}))?$")
_GEO = re.compile(
    r"^(?:geo:)?\s*([-+]?\d+(?:\.\d+)?)\s*[;,]\s*([-+]?\d+(?:\.\d+)?)$", re.IGNORECASE
)
_MAGIC = ((b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"), (b"GIF8", "image/gif"),
          (b"BM", "image/bmp"), (b"RIFF", "image/webp"))  # fmt: skip
_PLAIN = {"FN": "formatted_name", "TITLE": "title", "ROLE": "role", "UID": "uid", "REV": "rev",
          "GENDER": "gender", "X-GENDER": "gender"}  # fmt: skip
_LABELLED = {"TEL": "phones", "EMAIL": "emails", "URL": "urls", "IMPP": "ims"}
_LISTS = {"NICKNAME": "nicknames", "CATEGORIES": "categories"}
_DATES = {"BDAY": "birthday", "ANNIVERSARY": "anniversary", "X-ANNIVERSARY": "anniversary"}


def unescape(text: str, *, version_2: bool = False) -> str:
    """Undo the escapes of a text value; version 2.1 knows no escaped line break."""

    def plain(match: re.Match[str]) -> str:
        char = match[1]
        if char in "nN":
            return match[0] if version_2 else "\n"
        return char

    return re.sub(r"\\([nN,;:\\])", plain, text)


def split_escaped(text: str, mark: str) -> list[str]:
    """Split at a mark that has no backslash before it."""
    parts: list[str] = []
    current: list[str] = []
    escaped = False
    for char in text:
        if char == mark and not escaped:
            parts.append("".join(current))
            current = []
            continue
        escaped = char == "\\" and not escaped
        current.append(char)
    return [*parts, "".join(current)]


def parse_partial_date(text: str) -> PartialDate:
    """Read a date of any version: 19780311, 1978-03-11, --0311, 1978; other text is kept."""
    text = text.strip()
    if match := _DATE.match(text):
        year, month, day = (int(part) for part in match.groups())
        if 1 <= month <= 12 and 1 <= day <= 31:
            return PartialDate(year, month, day, text=text)
    elif match := _MONTH_DAY.match(text):
        return PartialDate(None, int(match[1]), int(match[2]) if match[2] else None, text=text)
    elif match := _YEAR.match(text):
        return PartialDate(int(match[1]), int(match[2]) if match[2] else None, text=text)
    return PartialDate(words=text, text=text)


class CardBuilder:
    """Collects the lines of one card.

    Args:
        number: number of the card's first line.
    """

    def __init__(self, number: int) -> None:
        self._number = number
        self._lines: list[Line] = []

    @property
    def awaits_agent(self) -> bool:
        """Whether the last line was an AGENT whose card follows."""
        last = self._lines[-1] if self._lines else None
        return last is not None and last.name == "AGENT" and not last.value.strip()

    def add(self, line: Line) -> None:
        """Add a line."""
        self._lines.append(line)

    def add_agent(self, lines: list[str]) -> None:
        """Put the lines of a nested card into the AGENT property before it."""
        self._lines[-1] = replace(self._lines[-1], value="\n".join(lines), quoted=True)

    def cut_off(self) -> Card:
        """The card, of which the end is missing."""
        card = self.build()
        last = self._lines[-1] if self._lines else None
        card.problems.append(
            Problem(
                last.number if last else self._number,
                last.name if last else "BEGIN",
                last.value[-60:] if last else "",
                "The card is cut off before its end.",
                "cut_off",
            )
        )
        return card

    def build(self) -> Card:
        """The card."""
        version = next((x.value.strip() for x in self._lines if x.name == "VERSION"), "")
        reader = _Reader(version_2=version.startswith("2") or not version)
        for line in self._lines:
            if line.name != "VERSION":
                reader.read(line)
        return Card(version=version or "2.1", **reader.values)


class _Reader:
    """Reads lines into the fields of a card; what is in no field is kept as it stands."""

    def __init__(self, *, version_2: bool) -> None:
        self._version_2 = version_2
        self.values: dict[str, Any] = {"unknown": [], "problems": []}

    def read(self, line: Line) -> None:
        """Read one line."""
        if line.broken:
            self._broken(line)
            return
        if line.value == "" and line.name in ("FN", "N", "ORG", "NOTE"):
            return
        readers: dict[str, Callable[[Line], bool]] = {
            "N": self._name, "ORG": self._org, "NOTE": self._note, "ADR": self._address,
            "GEO": self._geo, "PHOTO": self._photo,
        }  # fmt: skip
        special = readers.get(line.name)
        if special is not None:
            done = special(line)
        elif line.name in _PLAIN:
            done = self._set(_PLAIN[line.name], self._text(line))
        elif line.name in _LABELLED:
            done = self._labelled(line)
        elif line.name in _LISTS:
            done = self._list(line)
        elif line.name in _DATES:
            done = self._date(line)
        else:
            done = False
        if not done:
            self._keep(line)

    def _keep(self, line: Line) -> None:
        value = line.value
        if self._version_2 and not line.quoted and line.data is None:
            value = value.replace("\\n", "\\\\n") if "\\n" in value else value
        value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
        self.values["unknown"].append(Property(line.group, line.name, line.params, value))

    def _broken(self, line: Line) -> None:
        if line.value:
            reason, code = "The data of this property are damaged.", "damaged_data"
            self._keep(replace(line, broken=False))
        else:
            reason, code = "The line has no value.", "no_value"
        value = line.value[:60] or line.name
        self.values["problems"].append(Problem(line.number, line.name, value, reason, code))

    def _text(self, line: Line) -> str:
        text = unescape(line.value, version_2=self._version_2)
        return text.replace("\r\n", "\n").replace("\r", "\n").strip()

    def _parts(self, line: Line, mark: str = ";") -> list[str]:
        value = line.value.replace("\r\n", "\n")
        pieces = split_escaped(value, mark)
        return [unescape(piece, version_2=self._version_2).strip() for piece in pieces]

    def _set(self, name: str, value: object) -> bool:
        """Set a field; False when it is set already, so that the second one is kept apart."""
        if name in self.values:
            return False
        self.values[name] = value
        return True

    def _name(self, line: Line) -> bool:
        names = ("family", "given", "additional", "prefix", "suffix")
        parts = self._parts(line)
        if "family" in self.values or any(parts[5:]):
            return False
        self.values.update(dict.fromkeys(names, "") | dict(zip(names, parts, strict=False)))
        return True

    def _org(self, line: Line) -> bool:
        parts = self._parts(line)
        while parts and not parts[-1]:
            parts.pop()
        return not parts or self._set("org", parts)

    def _note(self, line: Line) -> bool:
        text = self._text(line)
        old = self.values.get("notes")
        self.values["notes"] = f"{old}\n{text}" if old else text
        return True

    def _address(self, line: Line) -> bool:
        parts = self._parts(line)
        parts += [""] * (7 - len(parts))
        if any(parts[7:]):
            return False
        pobox, extended, street, city, state, postal_code, country = parts[:7]
        address = Address(
            line.types(), pobox, extended, street, city, state, postal_code, country,
            line.group, line.others("VALUE"),
        )  # fmt: skip
        if any(parts):
            self.values.setdefault("addresses", []).append(address)
        return True

    def _labelled(self, line: Line) -> bool:
        text = self._text(line)
        if line.name == "TEL" and text[:4].casefold() == "tel:":
            text = text[4:]
        if text:
            item = Labelled(line.types(), text, line.group, line.others("VALUE"))
            self.values.setdefault(_LABELLED[line.name], []).append(item)
        return True

    def _list(self, line: Line) -> bool:
        items = [item for item in self._parts(line, ",") if item]
        self.values.setdefault(_LISTS[line.name], []).extend(items)
        return True

    def _date(self, line: Line) -> bool:
        text = self._text(line)
        return not text or self._set(_DATES[line.name], parse_partial_date(text))

    def _geo(self, line: Line) -> bool:
        match = _GEO.match(unescape(line.value).strip())
        return match is not None and self._set("geo", (float(match[1]), float(match[2])))

    def _photo(self, line: Line) -> bool:
        if line.data is not None:
            return self._set("photo", Photo(_mime(line), line.data))
        value = unescape(line.value).strip()
        if value.startswith("data:"):
            head, _, body = value[5:].partition(",")
            try:
                data = (
                    base64.b64decode(body, validate=True)
                    if head.endswith(";base64")
                    else unquote_to_bytes(body)
                )
            except ValueError:
                return False
            return self._set("photo", Photo(head.split(";")[0], data))
        return bool(value) and self._set("photo", Photo(url=value))


def _mime(line: Line) -> str:
    data = line.data or b""
    for start, mime in _MAGIC:
        if data.startswith(start):
            return mime
    named = [value for name, value in line.params if name in ("TYPE", "MEDIATYPE")]
    return f"image/{named[0].casefold().rpartition('/')[2]}" if named else "image/jpeg"
