"""Reads and writes vCards 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) without loss.

We read lines ourselves and leave vobject alone, since it gives up on much of what phones and mail
programs write: bare base64, wrong charset names, cards cut off, parameters of other versions.
What has no field in Card is kept in Card.unknown and written again.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from crmdesk.errors import CrmdeskError
from crmdesk.exchange.cards import Address, Card, Labelled, PartialDate, Photo, Property
from crmdesk.exchange.vcard_lines import Line, read_lines
from crmdesk.exchange.vcard_props import CardBuilder
from crmdesk.exchange.vcard_write import VERSIONS, each_vcard, write_vcards

__all__ = [
    "VERSIONS",
    "Address",
    "Card",
    "Labelled",
    "NotACard",
    "PartialDate",
    "Photo",
    "Property",
    "each_vcard",
    "read_vcards",
    "write_vcards",
]


class NotACard(CrmdeskError):
    """The file holds something, but no vCard."""

    key = "not_a_card"


def read_vcards(data: bytes | Path) -> Iterator[Card]:
    """Read the cards of a file one by one.

    A card that is cut off is given with what there is of it and a Problem; an empty file gives
    none. Problem.row is the number of the line, Problem.column the property.

    Raises:
        NotACard: when there is text, but no card in it, or the file cannot be opened.
    """
    if isinstance(data, Path):
        try:
            content = data.read_bytes()
        except OSError as error:
            raise NotACard(
                f"{data.name} could not be opened: {error.strerror or error}.",
                kept="Nothing of it was imported.",
            ) from error
    else:
        content = data
    return _cards(content)


def _cards(content: bytes) -> Iterator[Card]:
    builder: CardBuilder | None = None
    seen = stray = 0
    lines = read_lines(content)
    for line in lines:
        mark = line.value.strip().upper() if line.name in ("BEGIN", "END") else ""
        if line.name == "BEGIN" and mark == "VCARD":
            if builder is not None and builder.awaits_agent:
                builder.add_agent(_nested(lines))
                continue
            if builder is not None:
                yield builder.cut_off()
            seen += 1
            builder = CardBuilder(line.number)
        elif line.name == "END" and mark == "VCARD":
            if builder is not None:
                yield builder.build()
            builder = None
        elif builder is not None:
            builder.add(line)
        else:
            stray += 1
    if builder is not None:
        yield builder.cut_off()
    if stray and not seen:
        raise NotACard("There is no vCard in this file.", kept="Nothing of it was imported.")


def _nested(lines: Iterator[Line]) -> list[str]:
    """The lines of a card inside a card (AGENT of version 2.1), up to its end."""
    kept = ["BEGIN:VCARD"]
    for line in lines:
        kept.append(f"{line.name}:{line.value}")
        if line.name == "END":
            break
    return kept
