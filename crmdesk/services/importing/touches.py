"""Files of interactions: visits, calls and notes, with the next steps they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from crmdesk.book.queries.importing import columns_of
from crmdesk.book.records import Interaction, Participant, Task
from crmdesk.book.values import Row
from crmdesk.exchange.plans import ParsedRow
from crmdesk.services.choices import INTERACTION_KINDS, OUTCOMES
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.persons import people_in
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.store import Multiset
from crmdesk.services.importing.words import as_lines, moment, plain, with_note

KIND_WORDS = MappingProxyType(
    {
        "meeting": "visit", "appointment": "visit", "拜访": "visit", "上门拜访": "visit",
        "会议": "visit", "besuch": "visit", "phone": "call", "phone call": "call",
        "telephone": "call", "电话": "call", "anruf": "call", "e-mail": "email", "mail": "email",
        "邮件": "email", "电子邮件": "email", "sms": "message", "wechat": "message",
        "微信": "message", "短信": "message", "chat": "message", "信函": "letter", "传真": "fax",
        "询价": "enquiry", "咨询": "enquiry", "inquiry": "enquiry", "投诉": "complaint",
        "claim": "complaint", "服务": "service", "support": "service", "关怀": "care",
        "备注": "note", "comment": "note",
    }
)  # fmt: skip
OUTCOME_WORDS = MappingProxyType(
    {
        "progress": "forward", "positive": "forward", "good": "forward", "进展": "forward",
        "有进展": "forward", "neutral": "no_change", "none": "no_change", "无变化": "no_change",
        "negative": "lost_ground", "bad": "lost_ground", "退步": "lost_ground",
    }
)  # fmt: skip
_PLAIN = ("minutes", "purpose", "promise", "severity", "answered_on", "closed_on")
_DIRECTIONS = MappingProxyType(
    {
        "in": "in", "incoming": "in", "inbound": "in", "来": "in", "呼入": "in", "out": "out",
        "outgoing": "out", "outbound": "out", "去": "out", "呼出": "out",
    }
)  # fmt: skip
_PARTED = re.compile(r"[;；、]")
_KEY = ("customer_id", "kind", "at", "subject", "body")


class TouchRows:
    """Takes rows of kind ``interactions``."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        self._ledger = ledger
        self._store = ledger.store(Interaction)
        self._there = Multiset(self._read)

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book."""
        ledger, given = self._ledger, parsed.values
        name = str(given.get("customer_name", ""))
        if not name:
            for column, value in {**given, **parsed.extra}.items():
                ledger.tally.problem(column, value, "The row names no customer.", "no_customer")
            return "skipped"
        customer_id = ledger.customer_named(name)
        values = self._values(customer_id, given, parsed.extra)
        if self._there.take(tuple(values.get(name) for name in _KEY)) is not None:
            return "skipped"
        interaction_id = self._store.add(values)
        for contact_id in self._contacts(customer_id, given):
            ledger.store(Participant).add(
                {"interaction_id": interaction_id, "contact_id": contact_id}
            )
        for staff_id in self._colleagues(given):
            ledger.store(Participant).add({"interaction_id": interaction_id, "staff_id": staff_id})
        self._next_step(customer_id, interaction_id, given, values)
        return "created"

    def finish(self) -> None:
        """Nothing is left to do."""

    def _values(self, customer_id: int, given: dict[str, Any], extra: dict[str, str]) -> Row:
        values: Row = {"customer_id": customer_id, "subject": str(given.get("subject", ""))}
        values |= {name: given[name] for name in _PLAIN if name in given}
        more = dict(extra)
        word = plain(str(given.get("kind", "")))
        kind = word if word in INTERACTION_KINDS else KIND_WORDS.get(word, "")
        if word and not kind:
            more["Kind"] = str(given["kind"])
        values["kind"] = kind or "note"
        values["at"] = moment(given.get("at"))
        word = plain(str(given.get("direction", "")))
        values["direction"] = _DIRECTIONS.get(word, "")
        if word and not values["direction"]:
            more["Direction"] = str(given["direction"])
        word = plain(str(given.get("outcome", "")))
        outcome = word if word in OUTCOMES else OUTCOME_WORDS.get(word, "")
        if word and not outcome:
            more["Outcome"] = str(given["outcome"])
        values["outcome"] = outcome
        if "staff_name" in given:
            values["staff_id"] = self._ledger.staff_named(str(given["staff_name"]))
        values["body"] = with_note(str(given.get("body", "")), as_lines(more))
        return values

    def _contacts(self, customer_id: int, given: dict[str, Any]) -> list[int]:
        if "contact_name" not in given:
            return []
        people, cell = self._ledger.people, str(given["contact_name"])
        found = [
            people.meant(customer_id, one) for part in cell.split("; ") for one in people_in(part)
        ]
        return list(dict.fromkeys(found))

    def _colleagues(self, given: dict[str, Any]) -> list[int]:
        names = (name.strip() for name in _PARTED.split(str(given.get("colleagues", ""))))
        return list(dict.fromkeys(self._ledger.staff_named(name) for name in names if name))

    def _next_step(
        self, customer_id: int, interaction_id: int, given: dict[str, Any], values: Row
    ) -> None:
        if "next_step" not in given and "next_on" not in given:
            return
        title = str(given.get("next_step") or values["subject"] or values["kind"])
        task: Row = {
            "customer_id": customer_id, "interaction_id": interaction_id, "kind": "task",
            "title": title, "due_on": given.get("next_on"), "owner_id": values.get("staff_id"),
            "created_at": self._ledger.now,
        }  # fmt: skip
        self._ledger.store(Task).add(task)

    def _read(self) -> Iterator[tuple[tuple[Any, ...], int]]:
        if self._store.before:
            connection = self._ledger.tx.connection
            for *key, found in columns_of(connection, Interaction, (*_KEY, "id")):
                yield tuple(key), found
