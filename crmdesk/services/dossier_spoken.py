"""The part of a dossier about what was said: goals and needs, complaints, objections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.values import Row, from_ms
from crmdesk.dossier import model
from crmdesk.services.dossier_speech import Speech

MOST = 20
"""So many objections are printed, the newest."""
_OWN = ("like", "dislike", "problem", "market")  # the paper itself knows the other kinds


class SpokenPart:
    """Makes these lists in one language."""

    def __init__(self, say: Speech) -> None:
        self._say = say

    def matters(self, record: CustomerRecord) -> tuple[model.Matter, ...]:
        """Return what the customer wants, likes, suffers from or plans."""
        return tuple(
            model.Matter(
                kind=self._say.word(row["kind"]) if row["kind"] in _OWN else row["kind"],
                text=row["text"],
                detail=row["detail"],
                who=record.names.get(row["contact_id"] or 0, ""),
                on=row["on"],
                closed=row["closed_on"] is not None,
            )
            for row in record.parts["matters"]
        )

    def complaints(self, interactions: Sequence[Row]) -> tuple[model.Matter, ...]:
        """Return the complaints that are not closed, the oldest first."""
        say = self._say
        return tuple(
            model.Matter(
                kind=say.key(row["severity"], "severity") if row["severity"] else "complaint",
                text=row["subject"] or " ".join(row["body"].split()),
                detail=" ".join(row["body"].split()) if row["subject"] else "",
                who=say.word("answered", on=say.day(row["answered_on"]))
                if row["answered_on"]
                else "",
                on=from_ms(row["at"]).astimezone().date() if row["at"] else None,
            )
            for row in reversed(interactions)
            if row["kind"] == "complaint" and row["closed_on"] is None
        )

    def objections(self, rows: Sequence[Row], names: Mapping[int, str]) -> tuple[model.Matter, ...]:
        """Return what was objected, with our answer and whether it held; the newest first."""
        return tuple(
            model.Matter(
                kind=self._say.word(_REAL[row["real"]]),
                text=row["text"],
                detail=self._answer(row),
                who=names.get(row["contact_id"] or 0, ""),
                on=row["on"],
                closed=bool(row["held"]),
            )
            for row in rows[:MOST]
        )

    def _answer(self, row: Row) -> str:
        if not row["answer"]:
            return ""
        held = {True: "answer_held", False: "answer_failed", None: "answer"}[row["held"]]
        return self._say.word(held, answer=" ".join(row["answer"].split()))


_REAL = {True: "objection_real", False: "objection_pretended", None: "objection"}
