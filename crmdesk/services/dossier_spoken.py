"""The part of a dossier about what was said: goals and needs, complaints, objections."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crmdesk.book import Book
from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.values import Row, from_ms
from crmdesk.dossier import model
from crmdesk.services.asked_words import asked_words
from crmdesk.services.dossier_speech import Speech
from crmdesk.services.fact_finding import question_of

MOST = 20
"""So many objections are printed, the newest."""
_OWN = ("like", "dislike", "problem", "market")  # the paper itself knows the other kinds


class SpokenPart:
    """Makes these lists in one language."""

    def __init__(self, book: Book, say: Speech) -> None:
        self._book, self._say = book, say
        self._asked: dict[str, str] = {}

    def matters(
        self, record: CustomerRecord, interactions: Sequence[Row]
    ) -> tuple[model.Matter, ...]:
        """Return what the customer wants, likes, suffers from or plans, and how that is known."""
        heard = {row["id"]: row for row in interactions}
        return tuple(
            model.Matter(
                kind=self._say.word(row["kind"]) if row["kind"] in _OWN else row["kind"],
                text=row["text"],
                detail=" · ".join(self._known(row, heard.get(row["interaction_id"]))),
                who=record.names.get(row["contact_id"] or 0, ""),
                on=row["on"],
                closed=row["closed_on"] is not None,
            )
            for row in record.parts["matters"]
        )

    def _known(self, matter: Row, source: Row | None) -> Iterator[str]:
        """Go through what is told below a matter: question, detail, how sure, where heard."""
        say = self._say
        if matter["question"]:
            yield self._question(matter["question"])
        if matter["detail"]:
            yield matter["detail"]
        if matter["confidence"]:
            yield say.word("sure", count=matter["confidence"])
        if source is not None and source["at"]:
            word = "heard_visit" if source["kind"] == "visit" else "heard"
            yield say.word(word, on=say.day(from_ms(source["at"]).astimezone().date()))

    def _question(self, key: str) -> str:
        if key not in self._asked:
            self._asked[key] = asked_words(question_of(self._book, key), self._say.lang) or key
        return self._asked[key]

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
