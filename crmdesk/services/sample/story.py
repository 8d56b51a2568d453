"""Touches of the sample: visits, calls, complaints, needs, objections and tasks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from crmdesk.book.values import to_ms
from crmdesk.services.sample import names, notes
from crmdesk.services.sample.people import Company

Row = dict[str, Any]
Contacts = list[tuple[int, Row]]
_GAP = {"A": 19, "B": 40, "C": 75, "D": 140}


class Story:
    """Writes what happened with customers into lists of rows, ready to be inserted.

    Rows of ``people``, ``matters`` and ``objections`` hold their touch's place as ``_touch``.
    """

    def __init__(self, rng: Random, today: date, staff: list[int]) -> None:
        self._rng = rng
        self._today = today
        self._staff = staff
        self.touches: list[Row] = []
        self.people: list[Row] = []
        self.matters: list[Row] = []
        self.objections: list[Row] = []
        self.tasks: list[Row] = []
        self.wishes: list[Row] = []
        self.seen: dict[int, date] = {}

    def tell(self, company: Company, owner: int, contacts: Contacts) -> None:
        """Tell three years with one customer."""
        met = [c for c in contacts if c[1]["_met"]] or contacts[-1:]
        for day in self._days(company):
            self._touch(company, owner, met, day)
        if self._rng.random() < (0.7 if company.pattern in ("falling", "churned") else 0.25):
            self._complaint(company, owner, met)
        self._task(company, owner, contacts)
        self._wishes(company, met)

    def _days(self, company: Company) -> list[date]:
        rng, gap = self._rng, _GAP[company.tier]
        start = self._today - timedelta(days=1095 if company.pattern != "new" else 170)
        quiet = {"dormant": 190, "churned": 120, "falling": 50}.get(company.pattern)
        if rng.random() < 0.55:  # they buy less, but somebody still calls
            quiet = None
        silence = quiet or (
            gap + rng.randint(5, 40)
            if rng.random() < 0.12
            else rng.randint(1, max(2, gap * 2 // 3))
        )
        days, at = [], start + timedelta(days=rng.randint(0, gap))
        while at <= self._today - timedelta(days=silence):
            days.append(at - timedelta(days=max(0, at.weekday() - 4)))
            at += timedelta(days=max(3, round(rng.gauss(gap, gap * 0.25))))
        if not quiet:
            last = self._today - timedelta(days=silence)
            days.append(last - timedelta(days=max(0, last.weekday() - 4)))
        return sorted(set(days))

    def _at(self, day: date) -> int:
        rng = self._rng
        moment = time(rng.randint(9, 17), rng.choice((0, 15, 30, 45)))
        return to_ms(datetime.combine(day, moment).astimezone())

    def _touch(self, company: Company, owner: int, met: Contacts, day: date) -> None:
        rng = self._rng
        kind = rng.choices(
            ("visit", "call", "email", "message", "care", "service"), (46, 26, 11, 9, 4, 4)
        )[0]
        contact_id, contact = rng.choice(met)
        visit = kind in ("visit", "service")
        pairs = notes.VISIT if visit else notes.CALL if kind == "call" else notes.MAIL
        body = self._words(company, rng.choice(pairs), contact)
        talk = rng.choice((45, 60, 75, 90)) if visit else rng.choice((5, 8, 12, 20))
        place = len(self.touches)
        self.touches.append(
            {
                "customer_id": company.id, "kind": kind, "at": self._at(day), "staff_id": owner,
                "minutes": talk if visit or kind == "call" else None,
                "direction": "" if visit else rng.choice(("in", "out")), "body": body,
                "purpose": company.say(rng.choice(notes.PURPOSE)) if visit else "",
                "subject": company.say(rng.choice(notes.PURPOSE)) if visit else "",
                "outcome": self._outcome(company) if visit else "",
                "promise": company.say(rng.choice(notes.PROMISE)) if rng.random() < 0.12 else "",
            }
        )  # fmt: skip
        self._who(place, owner, met, contact_id, day, visit)
        if visit:
            self._heard(company, place, contact_id, day)

    def _who(
        self, place: int, owner: int, met: Contacts, contact_id: int, day: date, visit: bool
    ) -> None:
        rng = self._rng
        others = [c[0] for c in met if c[0] != contact_id]
        theirs = [
            contact_id,
            *(rng.sample(others, 1) if visit and others and rng.random() < 0.3 else []),
        ]
        ours = [owner, *([self._staff[-1]] if visit and rng.random() < 0.12 else [])]
        self.people += [{"_touch": place, "contact_id": i} for i in theirs]
        self.people += [{"_touch": place, "staff_id": i} for i in dict.fromkeys(ours)]
        if visit:
            for i in theirs:
                self.seen[i] = max(day, self.seen.get(i, day))

    def _outcome(self, company: Company) -> str:
        weights = (15, 45, 40) if company.pattern in ("falling", "churned") else (52, 38, 10)
        return self._rng.choices(("forward", "no_change", "lost_ground"), weights)[0]

    def _words(self, company: Company, pair: tuple[str, str], contact: Row) -> str:
        rng = self._rng
        return company.say(pair).format(
            who=contact["name"],
            area=company.say(rng.choice(notes.AREAS)),
            detail=self._detail(company),
            product=rng.choice(names.PRODUCTS)[1],
            n=rng.randint(4, 28),
        )

    def _detail(self, company: Company) -> str:
        return company.say(self._rng.choice(notes.DETAIL)).format(n=self._rng.randint(4, 28))

    def _heard(self, company: Company, place: int, contact_id: int, day: date) -> None:
        rng = self._rng
        base = {"customer_id": company.id, "contact_id": contact_id, "_touch": place, "on": day}
        old = (self._today - day).days > 300
        if rng.random() < 0.28:
            kind, *words = rng.choice(notes.NEEDS)
            closed = day + timedelta(days=rng.randint(30, 200)) if old else None
            text = company.say((words[0], words[1]))
            self.matters.append(
                {**base, "kind": kind, "text": text, "closed_on": closed,
                 "confidence": rng.randint(2, 5)}
            )  # fmt: skip
        if rng.random() < 0.14:
            objection = rng.choice(notes.OBJECTIONS)
            self.objections.append(
                {
                    **base, "text": company.say(objection[:2]), "real": rng.random() < 0.6,
                    "answer": company.say(objection[2:]), "held": rng.random() < 0.55,
                }
            )  # fmt: skip

    def _wishes(self, company: Company, met: Contacts) -> None:
        """Say what the better customers want to reach."""
        rng = self._rng
        for kind, *words in rng.sample(notes.GOALS, {"A": 2, "B": 1}.get(company.tier, 0)):
            self.wishes.append(
                {
                    "customer_id": company.id, "contact_id": met[0][0], "kind": kind,
                    "text": company.say((words[0], words[1])),
                    "detail": company.say((words[2], words[3])),
                    "on": self._today - timedelta(days=rng.randint(8, 240)),
                    "confidence": rng.randint(3, 5),
                    "question": {"goal": "goal_year", "plan": "plan_invest"}.get(kind, ""),
                }
            )  # fmt: skip

    def _complaint(self, company: Company, owner: int, met: Contacts) -> None:
        rng = self._rng
        contact_id, _ = rng.choice(met)
        recent = company.pattern == "falling"
        day = self._today - timedelta(days=rng.randint(6, 50 if recent else 600))
        kind, *words = rng.choice(notes.COMPLAINT)
        answered = day + timedelta(days=rng.randint(1, 6))
        closed = day + timedelta(days=rng.randint(8, 30))
        self.people.append({"_touch": len(self.touches), "contact_id": contact_id})
        self.touches.append(
            {
                "customer_id": company.id, "kind": "complaint", "at": self._at(day),
                "staff_id": owner, "direction": "in", "severity": kind,
                "subject": company.say((words[0], words[1])), "body": self._detail(company),
                "answered_on": answered if answered <= self._today else None,
                "closed_on": closed if closed <= self._today and not recent else None,
            }
        )  # fmt: skip

    def _task(self, company: Company, owner: int, contacts: Contacts) -> None:
        rng = self._rng
        if rng.random() < 0.25:
            return
        contact_id, contact = rng.choice(contacts)
        due = self._today + timedelta(days=rng.randint(-5, 26))
        made = to_ms(datetime.combine(due - timedelta(days=20), time(8), UTC))
        self.tasks.append(
            {
                "customer_id": company.id, "contact_id": contact_id, "owner_id": owner,
                "kind": rng.choice(("visit", "call", "task", "promise")), "due_on": due,
                "title": self._words(company, rng.choice(notes.STEPS), contact),
                "created_at": made,
            }
        )  # fmt: skip
