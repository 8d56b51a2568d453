"""Files of opportunities: the sales pipeline, linked to customers, products and colleagues."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType
from typing import Any

from crmdesk.book.queries.importing import columns_of
from crmdesk.book.records import Opportunity
from crmdesk.book.values import Row, stored
from crmdesk.exchange.plans import ParsedRow
from crmdesk.services.choices import DEAL_STAGES
from crmdesk.services.importing.ledger import Ledger
from crmdesk.services.importing.persons import people_in
from crmdesk.services.importing.products import ProductFinder
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.store import Multiset
from crmdesk.services.importing.words import as_lines, plain, with_note

STAGE_WORDS = MappingProxyType(
    {
        "closed won": "won", "closedwon": "won", "赢单": "won", "成交": "won", "已成交": "won",
        "closed lost": "lost", "closedlost": "lost", "输单": "lost", "丢单": "lost",
        "prospect": "prospecting", "prospects": "prospecting", "qualification": "prospecting",
        "初步接洽": "prospecting", "engaged": "engaging", "跟进中": "engaging",
        "proposal/price quote": "proposal", "quote": "proposal", "报价": "proposal",
        "方案报价": "proposal", "negotiation/review": "negotiation", "谈判": "negotiation",
    }
)  # fmt: skip
CLOSED = frozenset({"won", "lost"})
_PLAIN = ("name", "opened_on", "source", "need", "competitors", "expected_on")
_KEY = ("customer_id", "name", "product_id", "opened_on", "value")


class OpportunityRows:
    """Takes rows of kind ``opportunities``."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        self._ledger = ledger
        self._store = ledger.store(Opportunity)
        self._products = ProductFinder(ledger)
        self._refs = {row["ref"]: row["id"] for row in self._store.rows() if row["ref"]}
        self._unnumbered = Multiset(self._read_unnumbered)

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book; without a known account it is kept and reported."""
        given = parsed.values
        ref = str(given.get("ref", ""))
        values = self._values(given)
        if not values:
            self._ledger.tally.problem("name", ref, "The row says nothing.", "no_name")
            return "skipped"
        if "customer_id" not in values:
            reason = "The opportunity names no account; it was kept without a customer."
            self._ledger.tally.problem("customer_name", "", reason, "no_account")
        note = with_note(str(given.get("notes", "")), as_lines(parsed.extra))
        if ref:
            found = self._refs.get(ref)
        else:
            found = self._unnumbered.take(tuple(_stored(values.get(name)) for name in _KEY))
        if found is None:
            values |= {"ref": ref, "notes": note}
            values.setdefault("currency", self._ledger.currency)
            new_id = self._store.add(values)
            if ref:
                self._refs[ref] = new_id
            return "created"
        values["notes"] = with_note(self._store.row(found).get("notes") or "", note)
        return "updated" if self._store.set(found, values) else "skipped"

    def finish(self) -> None:
        """Nothing is left to do."""

    def _values(self, given: dict[str, Any]) -> Row:
        ledger = self._ledger
        values: Row = {name: given[name] for name in _PLAIN if name in given}
        currency = str(given.get("currency", "")).upper() or ledger.currency
        if "currency" in given:
            values["currency"] = currency
        if "customer_name" in given:
            values["customer_id"] = ledger.customer_named(str(given["customer_name"]))
            if "contact_name" in given:
                person = people_in(str(given["contact_name"]))[0]
                values["contact_id"] = ledger.people.meant(values["customer_id"], person)
        if "staff_name" in given:
            values["staff_id"] = ledger.staff_named(str(given["staff_name"]))
        if "product" in given:
            self._product(str(given["product"]), values)
        if "value" in given:
            values["value"] = ledger.minor("value", given["value"], currency)
        if "stage" in given:
            word = plain(str(given["stage"]))
            values["stage"] = word if word in DEAL_STAGES else STAGE_WORDS.get(word, word)
        if "closed_on" in given:
            closed = values.get("stage") in CLOSED
            values["closed_on" if closed else "expected_on"] = given["closed_on"]
        if "probability" in given:
            self._probability(given["probability"], values)
        return values

    def _product(self, product: str, values: Row) -> None:
        product_id = self._products.meant(product, "product")
        values.setdefault("name", product)
        if product_id is not None:
            values["product_id"] = product_id
            if values["name"] == product:
                values["name"] = self._ledger.products.row(product_id)["name"]

    def _probability(self, value: Any, values: Row) -> None:
        if 0 <= value <= 100:
            values["probability"] = round(value)
        else:
            reason = "A probability is from 0 to 100 per cent."
            self._ledger.tally.problem("probability", value, reason, "out_of_range")

    def _read_unnumbered(self) -> Iterator[tuple[tuple[Any, ...], int]]:
        if self._store.before:
            names = (*_KEY, "id")
            connection = self._ledger.tx.connection
            for *key, found in columns_of(connection, Opportunity, names, "ref=''"):
                yield tuple(_stored(part) for part in key), found


def _stored(value: Any) -> Any:
    return None if value == "" else stored(value)
