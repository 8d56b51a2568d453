"""The lines of a vCard file: unfolding, parameters, charsets; nothing of what they mean."""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

from crmdesk.exchange.cards import Params
from crmdesk.exchange.encodings import DecodeError, decode

_BASE64_LINE = re.compile(rb"[A-Za-z0-9+/]*={0,2}[ \t]*")
_ENCODINGS = {"QUOTED-PRINTABLE": "Q", "BASE64": "B", "B": "B", "8BIT": "", "7BIT": "", "Q": "Q"}
_QUOTED = re.compile(rb"ENCODING=\"?(?:QUOTED-PRINTABLE|Q)\b|;QUOTED-PRINTABLE\b", re.IGNORECASE)
_BASED = re.compile(rb"ENCODING=\"?(?:BASE64|B)\b|;BASE64\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Line:
    """One unfolded line, decoded.

    Attributes:
        number: 1-based number of its first physical line.
        group: what stands before the dot, "" for nothing.
        name: property name in upper case.
        params: all parameters (NAME in upper case, value) but charset and transport encoding;
            bare ones are types.
        value: decoded text, still escaped.
        data: bytes of a base64 value, None for text.
        quoted: the value was quoted-printable, so its line breaks are real.
        broken: there was no colon, or the base64 is damaged.
    """

    number: int
    group: str
    name: str
    params: Params
    value: str
    data: bytes | None = None
    quoted: bool = False
    broken: bool = False

    def types(self) -> tuple[str, ...]:
        """Types in lower case, sorted; PREF=1 counts as the type pref."""
        found = {value.casefold() for name, value in self.params if name == "TYPE"}
        if ("PREF", "1") in self.params:
            found.add("pref")
        return tuple(sorted(found))

    def others(self, *leave_out: str) -> Params:
        """Parameters that are neither types nor named here."""
        return tuple(
            pair
            for pair in self.params
            if pair[0] not in ("TYPE", *leave_out) and pair != ("PREF", "1")
        )


def read_lines(data: bytes) -> Iterator[Line]:
    """Read the lines of a file of any encoding."""
    if (
        data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
        or b"\0B" in data[:8]
        or b"B\0" in data[:8]
    ):
        data = decode(data).text.encode()
    data = data.removeprefix(codecs.BOM_UTF8)
    charset = _charset_of_file(data)
    for number, raw in _unfold(re.split(rb"\r\n|\n|\r", data)):
        yield _parse(number, raw, charset)


def _charset_of_file(data: bytes) -> str:
    """The encoding of bytes no charset is given for: UTF-8, else a charset named, else a guess."""
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        pass
    for match in re.finditer(rb"CHARSET=\"?([\w.-]+)", data, re.IGNORECASE):
        name = _codec(match[1].decode("ascii", "replace"))
        if name and name not in ("utf-8", "ascii"):
            return name
    values = b"\n".join(line for line in data.splitlines() if any(byte > 127 for byte in line))
    try:
        values.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        pass
    try:
        return decode(values).encoding
    except DecodeError:  # what is no text is kept as well as can be, value by value
        return "cp1252"


def _codec(name: str) -> str | None:
    try:
        return codecs.lookup(name.strip("\"' ")).name
    except LookupError:
        return None


def _unfold(lines: list[bytes]) -> Iterator[tuple[int, bytes]]:
    """Join the physical lines of each property: folds, soft line breaks, bare base64 lines."""
    version_2 = False
    index = 0
    while index < len(lines):
        start, line = index + 1, lines[index]
        index += 1
        if not line.strip():
            continue
        head = line.split(b":", 1)[0]
        if line.upper().startswith(b"VERSION:"):
            version_2 = line[8:].strip().startswith(b"2")
        if _QUOTED.search(head):
            line, index = _join_quoted(line, lines, index)
        elif _BASED.search(head):
            line, index = _join_based(line, lines, index)
        else:
            pieces = [line]
            while index < len(lines) and lines[index][:1] in (b" ", b"\t"):
                following = lines[index]
                pieces.append(following if version_2 and following.strip() else following[1:])
                index += 1
            line = b"".join(pieces)
        yield start, line


def _join_quoted(line: bytes, lines: list[bytes], index: int) -> tuple[bytes, int]:
    pieces = [line]
    while index < len(lines):
        following = lines[index]
        if pieces[-1].rstrip(b" \t").endswith(b"="):
            if not following.strip() and index + 1 < len(lines):
                index += 1
                continue
            pieces[-1] = pieces[-1].rstrip(b" \t")[:-1]
            pieces.append(following)
        elif following[:1] in (b" ", b"\t"):
            pieces.append(following[1:])
        else:
            break
        index += 1
    return b"".join(pieces), index


def _join_based(line: bytes, lines: list[bytes], index: int) -> tuple[bytes, int]:
    pieces = [line]
    while index < len(lines):
        following = lines[index]
        folded = following[:1] in (b" ", b"\t")
        if not following.strip() or not (folded or _BASE64_LINE.fullmatch(following)):
            break
        pieces.append(following.strip())
        index += 1
    return b"".join(pieces), index


def _split(text: str, mark: str, maximum: int = -1) -> list[str]:
    """Split at a mark that is not inside double quotes."""
    parts, start, quoted = [], 0, False
    for index, char in enumerate(text):
        if char == '"':
            quoted = not quoted
        elif char == mark and not quoted and maximum != 0:
            parts.append(text[start:index])
            start, maximum = index + 1, maximum - 1
    return [*parts, text[start:]]


def _parse(number: int, raw: bytes, charset: str) -> Line:
    latin = raw.decode("latin-1")
    head, *rest = _split(latin, ":", 1)
    if not rest:
        head, *rest = latin.split(":", 1)
    if not rest:
        return Line(number, "", _text(raw, charset).strip().upper(), (), "", broken=True)
    name, *words = _split(_text(head.encode("latin-1"), charset), ";")
    group, dot, bare = name.rpartition(".")
    params, encoding, named = _params(words)
    if not dot:
        bare = name
    value = rest[0].encode("latin-1")
    name = bare.strip().upper()
    if encoding == "B":
        return _based(number, group, name, params, value)
    if encoding == "Q":
        value = quopri.decodestring(value)
    text = _text(value, charset, _codec(named) if named else None, quoted=encoding == "Q")
    return Line(number, group, name, params, text, quoted=encoding == "Q")


def _based(number: int, group: str, name: str, params: Params, value: bytes) -> Line:
    packed = re.sub(rb"\s+", b"", value)
    text = packed.decode("ascii", "replace")
    params = (*params, ("ENCODING", "b"))
    try:
        data = base64.b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    except (binascii.Error, ValueError):
        return Line(number, group, name, params, text, broken=True)
    return Line(number, group, name, params, text, data)


def _params(words: list[str]) -> tuple[Params, str, str]:
    """Parameters, transport encoding (Q, B or nothing) and the charset named."""
    params: list[tuple[str, str]] = []
    encoding = charset = ""
    for word in words:
        name, equals, value = word.partition("=")
        name = name.strip().upper()
        if not equals:
            if name in _ENCODINGS:
                encoding = _ENCODINGS[name]
            elif name:
                params.append(("TYPE", word.strip()))
        elif name == "ENCODING":
            encoding = _ENCODINGS.get(value.strip('" ').upper(), "")
        elif name == "CHARSET":
            charset = value
        elif name == "TYPE":
            pieces = value.replace('"', "").split(",")
            params.extend(("TYPE", piece.strip()) for piece in pieces if piece.strip())
        else:
            params.append((name, value.strip().strip('"')))
    return tuple(params), encoding, charset


def _text(value: bytes, charset: str, named: str | None = None, *, quoted: bool = False) -> str:
    """Decode a value: as UTF-8 if it is, as the charset named, as the rest of the file."""
    if value.isascii():
        return value.decode("ascii")
    tried = ("utf-8",) if quoted and named == "utf-8" else ("utf-8", named, charset)
    for name in tried:
        if name:
            try:
                return value.decode(name)
            except (UnicodeDecodeError, LookupError):
                continue
    if named == "utf-8":
        mended = value.decode("utf-8", "replace")
        if mended.count("\ufffd") * 8 <= sum(byte > 127 for byte in value):
            return mended
    return value.decode("cp1252", "replace")
