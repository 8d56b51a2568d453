"""Writes vCards 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350); what we write we read back as the same."""

from __future__ import annotations

import base64
import quopri
import re
from collections.abc import Iterable, Iterator
from typing import Literal

from crmdesk.exchange.cards import Card, Labelled, Params, PartialDate, Photo, Property

Version = Literal["4.0", "3.0", "2.1"]

VERSIONS: tuple[Version, ...] = ("4.0", "3.0", "2.1")
"""The versions that can be written."""

_BARE = re.compile(r"[A-Za-z0-9-]+")
_FOLD = 75


def write_vcards(cards: Iterable[Card], version: str = "4.0") -> bytes:
    """Write cards to one file.

    Args:
        cards: the cards.
        version: "4.0", "3.0" or "2.1"; old address books read 3.0, feature phones 2.1.

    Raises:
        ValueError: for another version.
    """
    return b"".join(each_vcard(cards, version))


def each_vcard(cards: Iterable[Card], version: str = "4.0") -> Iterator[bytes]:
    """Yield the lines of one card after the other; as ``write_vcards`` else."""
    if version not in VERSIONS:
        raise ValueError(f"vCard has no version {version!r}")
    writer = _Writer(version)
    return (writer.card(card) for card in cards)


class _Writer:
    """Writes cards of one version."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._old = version == "2.1"

    def card(self, card: Card) -> bytes:
        """The lines of one card."""
        lines = [b"BEGIN:VCARD\r\n", f"VERSION:{self._version}\r\n".encode()]
        lines += self._names(card)
        lines += self._reachable(card)
        lines += self._facts(card)
        lines += (self._unknown(item) for item in card.unknown)
        lines.append(b"END:VCARD\r\n")
        return b"".join(lines)

    def _names(self, card: Card) -> Iterator[bytes]:
        names = (card.family, card.given, card.additional, card.prefix, card.suffix)
        whole = card.formatted_name
        if whole or self._version != "2.1":
            yield self._line("FN", self._escape(whole))
        if any(names) or self._version != "4.0":
            yield self._line("N", ";".join(map(self._escape, names)))
        if card.nicknames:
            yield self._line("NICKNAME", ",".join(map(self._item, card.nicknames)))
        if card.org:
            yield self._line("ORG", ";".join(map(self._escape, card.org)))
        for name, text in (("TITLE", card.title), ("ROLE", card.role)):
            if text:
                yield self._line(name, self._escape(text))

    def _reachable(self, card: Card) -> Iterator[bytes]:
        groups: tuple[tuple[str, list[Labelled]], ...] = (
            ("TEL", card.phones), ("EMAIL", card.emails), ("URL", card.urls), ("IMPP", card.ims),
        )  # fmt: skip
        for name, items in groups:
            for item in items:
                params = self._types(item.types) + item.params
                yield self._line(name, self._escape(item.value), params, item.group)
        for address in card.addresses:
            params = self._types(address.types) + address.params
            value = ";".join(map(self._escape, address.parts()))
            yield self._line("ADR", value, params, address.group)

    def _facts(self, card: Card) -> Iterator[bytes]:
        new = self._version == "4.0"
        if card.birthday:
            yield self._date("BDAY", card.birthday)
        if card.anniversary:
            yield self._date("ANNIVERSARY" if new else "X-ANNIVERSARY", card.anniversary)
        texts = (("GENDER" if new else "X-GENDER", card.gender), ("NOTE", card.notes),
                 ("UID", card.uid), ("REV", card.rev))  # fmt: skip
        for name, text in texts:
            if text:
                yield self._line(name, self._escape(text))
        if card.categories:
            yield self._line("CATEGORIES", ",".join(map(self._item, card.categories)))
        if card.geo:
            latitude, longitude = card.geo
            value = f"geo:{latitude!r},{longitude!r}" if new else f"{latitude!r};{longitude!r}"
            yield self._line("GEO", value)
        if card.photo:
            yield self._photo(card.photo)

    def _photo(self, photo: Photo) -> bytes:
        if photo.url:
            return self._line("PHOTO", photo.url, (("VALUE", "uri"),))
        packed = base64.b64encode(photo.data).decode("ascii")
        if self._version == "4.0":
            return self._line("PHOTO", f"data:{photo.mime};base64,{packed}")
        kind = photo.mime.rpartition("/")[2].upper() or "JPEG"
        return self._line("PHOTO", packed, (("ENCODING", "b"), ("TYPE", kind)))

    def _date(self, name: str, value: PartialDate) -> bytes:
        if value.words:
            params = (("VALUE", "text"),) if self._version == "4.0" else ()
            return self._line(name, self._escape(value.words), params)
        mark = "" if self._version == "4.0" else "-"
        month = f"{value.month:02}" if value.month else ""
        day = f"{value.day:02}" if value.day else ""
        if value.year is None:
            text = f"--{month}{day}"
        elif value.month and value.day:
            text = f"{value.year:04}{mark}{month}{mark}{day}"
        else:
            text = f"{value.year:04}-{month}" if value.month else f"{value.year:04}"
        return self._line(name, text)

    def _unknown(self, item: Property) -> bytes:
        if self._old:
            value = re.sub(r"\\([nN\\])", lambda m: "\n" if m[1] in "nN" else m[0], item.value)
            if "\n" not in value:
                value = value.replace("\\\\n", "\\n")
            return self._line(item.name, value, item.params, item.group)
        return self._line(item.name, item.value, item.params, item.group)

    def _types(self, types: tuple[str, ...]) -> Params:
        if self._version == "4.0":
            return tuple(("PREF", "1") if type_ == "pref" else ("TYPE", type_) for type_ in types)
        return tuple(("TYPE", type_.upper() if self._old else type_) for type_ in types)

    def _escape(self, text: str) -> str:
        text = text.replace("\\", "\\\\").replace(";", "\\;")
        if self._old:
            return text
        return text.replace(",", "\\,").replace("\r\n", "\n").replace("\n", "\\n")

    def _item(self, text: str) -> str:
        text = self._escape(text)
        return text.replace(",", "\\,") if self._old else text

    def _line(self, name: str, value: str, params: Params = (), group: str = "") -> bytes:
        based = ("ENCODING", "b") in params
        head = f"{group}.{name}" if group else name
        for param, text in params:
            head += self._param(param, text)
        if self._old and based:
            chunks = (value[start : start + 70] for start in range(0, len(value), 70))
            body = b"".join(b" " + chunk.encode() + b"\r\n" for chunk in chunks)
            return head.encode() + b":\r\n" + body + b"\r\n"
        if not self._old:
            return _fold(f"{head}:{value}".encode())
        if value.isascii() and "\n" not in value and "\r" not in value:
            return f"{head}:{value}\r\n".encode()
        return self._quoted(head, value)

    def _quoted(self, head: str, value: str) -> bytes:
        raw = value.replace("\r\n", "\n").replace("\n", "\r\n").encode()
        packed = quopri.encodestring(raw.replace(b"\r\n", b"\0"), quotetabs=False)
        soft = packed.replace(b"=00", b"=0D=0A").replace(b"=\n", b"=\r\n")
        return f"{head};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:".encode() + soft + b"\r\n"

    def _param(self, name: str, text: str) -> str:
        if self._old and name == "TYPE" and _BARE.fullmatch(text):
            return f";{text}"
        if self._old and (name, text) == ("ENCODING", "b"):
            return ";ENCODING=BASE64"
        text = text.replace('"', "'")
        return f';{name}="{text}"' if re.search(r"[;:,]", text) else f";{name}={text}"


def _fold(line: bytes) -> bytes:
    """Fold a line at 75 octets without cutting a character in two."""
    pieces = []
    limit = _FOLD
    while len(line) > limit:
        cut = limit
        while cut > 1 and line[cut] & 0xC0 == 0x80:
            cut -= 1
        pieces.append(line[:cut])
        line, limit = line[cut:], _FOLD - 1
    return b"\r\n ".join([*pieces, line]) + b"\r\n"
