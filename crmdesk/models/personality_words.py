"""Advice on dealing with somebody, by the type that the note about their personality speaks of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crmdesk.insight.personality import personality_type


@dataclass(frozen=True, slots=True)
class Advice:
    """What somebody is like, and what to do and not to do."""

    title: str
    do: str
    avoid: str


def advice_for(note: str) -> Advice | None:
    """Return advice on the type that a note speaks of; None where it speaks of none."""
    return _advice().get(personality_type(note) or "")


def _advice() -> dict[str, Advice]:
    translate = QCoreApplication.translate
    return {
        "dominance": Advice(
            translate("Personality", "Decisive: wants results"),
            translate(
                "Personality", "Come to the point, name the gain, offer two choices, keep it short."
            ),
            translate("Personality", "Small talk, long mails, arguing about who is right."),
        ),
        "influence": Advice(
            translate("Personality", "Outgoing: wants company and praise"),
            translate(
                "Personality", "Leave time to talk, tell stories, show who else does it, write down"
                " what was agreed."
            ),
            translate("Personality", "Tables of figures first, coldness, correcting in public."),
        ),
        "steadiness": Advice(
            translate("Personality", "Steady: wants trust and no surprises"),
            translate(
                "Personality", "Ask after people, go step by step, promise little and keep all of"
                " it, stay the same face."
            ),
            translate("Personality", "Pressure for an answer today, sudden change, a new contact."),
        ),
        "conscientiousness": Advice(
            translate("Personality", "Careful: wants proof"),
            translate(
                "Personality", "Bring figures, samples and references, answer in writing, give time"
                " to check."
            ),
            translate("Personality", "Round numbers, claims without proof, hurrying."),
        ),
    }  # fmt: skip
