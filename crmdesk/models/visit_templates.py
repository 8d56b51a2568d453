"""Forms of words that an entry begins with: those of the house by kind, and the user's own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crmdesk.book import Book
from crmdesk.book.queries.touch import note_templates


@dataclass(frozen=True, slots=True)
class Template:
    """A template; ``id`` is 0 for one of the house, ``kind`` empty for any kind."""

    name: str
    kind: str
    purpose: str
    body: str
    id: int = 0


def built_in_templates() -> list[Template]:
    """Return the templates of the house, in the language in force."""
    return [*_meetings(), *_messages(), *_troubles()]


def templates_for(book: Book, kind: str = "") -> list[Template]:
    """Return the user's own templates, then those of the house; first those of the kind."""
    with book.read() as connection:
        own = [
            Template(row["name"], row["kind"], row["purpose"], row["body"], row["id"])
            for row in note_templates(connection)
        ]
    found = [*own, *built_in_templates()]
    return sorted(found, key=lambda each: each.kind not in (kind, ""))


def _meetings() -> list[Template]:
    translate = QCoreApplication.translate
    return [
        Template(
            translate("Templates", "Regular visit"),
            "visit",
            translate("Templates", "Regular visit"),
            translate("Templates", "Since last time: \nVolume and stock: \n! \n? \n→ "),
        ),
        Template(
            translate("Templates", "First visit"),
            "visit",
            translate("Templates", "Getting to know"),
            translate(
                "Templates",
                "What they do and for whom: \nWho decides: \nWhom they buy from now: \n! \n→ ",
            ),
        ),
        Template(
            translate("Templates", "Offer and negotiation"),
            "visit",
            translate("Templates", "Offer"),
            translate("Templates", "Offered: \nTheir answer: \n? \n= \n→ "),
        ),
        Template(
            translate("Templates", "Service call"),
            "service",
            translate("Templates", "Service"),
            translate("Templates", "Found: \nDone: \nParts used: \n→ "),
        ),
    ]


def _messages() -> list[Template]:
    translate = QCoreApplication.translate
    return [
        Template(
            translate("Templates", "Call"),
            "call",
            "",
            translate("Templates", "Asked for: \nSaid: \n→ "),
        ),
        Template(
            translate("Templates", "Nobody reached"),
            "call",
            translate("Templates", "Nobody reached"),
            translate("Templates", "Left word with: \n→ call again tomorrow"),
        ),
        Template(
            translate("Templates", "Message"),
            "message",
            "",
            translate("Templates", "They wrote: \nWe answered: \n→ "),
        ),
        Template(
            translate("Templates", "Enquiry"),
            "enquiry",
            translate("Templates", "Enquiry"),
            translate("Templates", "Product and quantity: \nNeeded by: \n! \n→ send the offer by "),
        ),
        Template(
            translate("Templates", "Care"),
            "care",
            translate("Templates", "Care"),
            translate("Templates", "Occasion: \nGiven: \nHow it was received: "),
        ),
    ]


def _troubles() -> list[Template]:
    translate = QCoreApplication.translate
    return [
        Template(
            translate("Templates", "Complaint"),
            "complaint",
            translate("Templates", "Complaint"),
            translate(
                "Templates",
                "What happened, when, how much of it: \nWhat they ask for: \n= answer by \n→ ",
            ),
        ),
        Template(
            translate("Templates", "Suggestion"),
            "suggestion",
            translate("Templates", "Suggestion"),
            translate("Templates", "They suggest: \nWhat it would bring them: \n→ "),
        ),
    ]
