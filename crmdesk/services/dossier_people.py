"""The part of a dossier about people: what is known of each, and what is private."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from crmdesk.book.queries.record import CustomerRecord
from crmdesk.book.values import Row
from crmdesk.dossier import model
from crmdesk.insight.birthdays import Birthday, lunar_words, next_birthday
from crmdesk.services.dossier_speech import Speech

_ROLES = {
    "decides": "decider", "approves": "economic_buyer", "influences": "influencer",
    "uses": "user", "guards": "gatekeeper",
}  # fmt: skip
_SENSITIVE = ("ethnicity", "family", "health")
_SAID = ("titles", "education", "native_place")
_NOTED = ("personality", "hobbies", "tastes", "habits", "notes")


class PeoplePart:
    """Makes the people of one language, as of a day."""

    def __init__(self, say: Speech, today: date, sensitive: bool) -> None:
        self._say, self._today, self._sensitive = say, today, sensitive

    def people(
        self, record: CustomerRecord, faces: Mapping[int, model.Picture]
    ) -> tuple[model.Person, ...]:
        """Return everybody at the customer; ``faces`` are photos by contact."""
        return tuple(self._person(record, contact, faces) for contact in record.parts["contacts"])

    def _person(
        self, record: CustomerRecord, contact: Row, faces: Mapping[int, model.Picture]
    ) -> model.Person:
        channels = record.contact_channels(contact["id"])
        channels.sort(key=lambda channel: not channel["preferred"])
        return model.Person(
            name=contact["name"],
            title=contact["job_title"],
            role=_ROLES.get(str(contact["role"]), str(contact["role"])),
            stance=contact["stance"],
            strength=contact["strength"],
            reports_to=record.names.get(contact["reports_to_id"] or 0, ""),
            channels=tuple(channel["value"] for channel in channels[:3]),
            last_seen=contact["last_seen_on"],
            facts=self._facts(record, contact),
            photo=faces.get(contact["id"]),
            notes="; ".join(contact[field] for field in _NOTED if contact[field]),
            personal=self._personal(record, contact) if self._sensitive else (),
        )

    def _facts(self, record: CustomerRecord, contact: Row) -> tuple[tuple[str, str], ...]:
        say = self._say
        pairs = [("born", self._born(contact))]
        pairs += [(field, contact[field]) for field in _SAID]
        posts = [
            _post(say, row) for row in record.parts["careers"] if row["contact_id"] == contact["id"]
        ]
        pairs += [("posts", "; ".join(posts) or contact["career"])]
        pairs += [("ties", say.listed(self._ties(record, contact["id"])))]
        return tuple((say.word(label), value) for label, value in pairs if value)

    def _personal(self, record: CustomerRecord, contact: Row) -> tuple[tuple[str, str], ...]:
        say = self._say
        pairs = [(say.word(field), contact[field]) for field in _SENSITIVE]
        for kin in record.parts["kin"]:
            if kin["contact_id"] == contact["id"]:
                told = (kin["name"], self._born(kin), kin["notes"])
                pairs.append((say.key(kin["relation"], "kin"), say.clauses(told)))
        return tuple(pair for pair in pairs if pair[1])

    def _ties(self, record: CustomerRecord, contact_id: int) -> list[str]:
        ties = []
        for bond in record.parts["bonds"]:
            if contact_id in (bond["contact_id"], bond["other_id"]):
                other = bond["other_id"] if bond["contact_id"] == contact_id else bond["contact_id"]
                name, kind = record.names.get(other, ""), self._say.key(bond["kind"], "bond")
                ties.append(f"{name} ({kind})" if kind else name)
        return [tie for tie in ties if tie]

    def _born(self, row: Row) -> str:
        """Return a day of birth as people write it, and when the next birthday is."""
        year, month, day = row["birth_year"], row["birth_month"], row["birth_day"]
        if not month or not day:
            return str(year) if year else ""
        born = Birthday(month, day, year, bool(row["birth_lunar"]), bool(row["birth_leap_month"]))
        coming = next_birthday(born, self._today)
        text = self._day_of(born)
        if coming is None:
            return text
        turns = self._say.word("turns", age=coming.turns) if coming.turns is not None else ""
        return self._say.word("born_next", born=text, next=self._say.day(coming.on), turns=turns)

    def _day_of(self, born: Birthday) -> str:
        say, chinese = self._say, self._say.lang == "zh_CN"
        if born.lunar:
            words = lunar_words(born.month, born.day, leap=born.leap)
            if not chinese:
                words = f"{'leap ' if born.leap else ''}{born.month}/{born.day}"
            year = (f"{born.year}年" if chinese else f" {born.year}") if born.year else ""
            return say.word("lunar_day", day=f"{year}{words}" if chinese else f"{words}{year}")
        if not born.possible:
            return f"{born.month}/{born.day}"
        known = date(born.year or 2000, born.month, born.day)
        return say.day(known) if born.year else say.day_of_year(known)


def _post(say: Speech, row: Row) -> str:
    """Return a post held: "2015–2020 Buyer, Harbour Foods"."""
    years = "–".join(str(year) if year else "" for year in (row["from_year"], row["to_year"]))
    what = say.clauses((row["job_title"], row["organisation"]))
    return f"{years.strip() if years != '–' else ''} {what}".strip()
