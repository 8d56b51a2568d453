"""Files of products and of their categories, and finding the product a name means."""

from __future__ import annotations

from typing import Any

from crmdesk.book.values import Row
from crmdesk.exchange.likeness import closest
from crmdesk.exchange.plans import ParsedRow
from crmdesk.services.importing.ledger import Ledger, report_nameless
from crmdesk.services.importing.report import Outcome
from crmdesk.services.importing.words import alike, as_lines, plain, with_note


class ProductFinder:
    """The products by number, name and likeness of name."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._refs: dict[str, list[int]] = {}
        self._names: dict[str, int] = {}
        self._units: dict[tuple[str, str], int] = {}
        self._spelled: dict[str, str] = {}
        self._meant: dict[str, tuple[int, str] | None] = {}
        for row in ledger.products.rows():
            self.note(row)

    def note(self, row: Row) -> None:
        """Let a product be found."""
        self._names.setdefault(plain(row["name"]), row["id"])
        self._spelled.setdefault(row["name"], row["name"])
        if row.get("unit"):
            self._units.setdefault((plain(row["name"]), row["unit"].casefold()), row["id"])
        if row.get("ref"):
            self._refs.setdefault(row["ref"], []).append(row["id"])
        self._meant.clear()

    def same(self, ref: str, name: str) -> int | None:
        """Return the product that a row of a product file means."""
        for found in self._refs.get(ref, ()) if ref else ():
            if not name or alike(name, self._ledger.products.row(found)["name"]):
                return found
        found_id = self._names.get(plain(name)) if name else None
        if found_id is not None and ref and self._ledger.products.row(found_id).get("ref"):
            return None
        return found_id

    def meant(self, text: str, field: str) -> int | None:
        """Return the product that an order or opportunity names; a correction is reported."""
        if text not in self._meant:
            self._meant[text] = self._find(text)
        found = self._meant[text]
        if found is None:
            return None
        product_id, name = found
        if name:
            reason = f"“{text}” was read as {name}."
            self._ledger.tally.problem(field, text, reason, "corrected")
        return product_id

    def in_unit(self, product_id: int | None, text: str, unit: str) -> int:
        """Return the product as it is counted in a unit of measure, added where needed.

        Args:
            product_id: which, in whatever unit; None where it is no product yet.
            text: its name where it is no product yet.
            unit: not empty; a product without a unit takes it.
        """
        products = self._ledger.products
        row: Row = products.row(product_id) if product_id is not None else {"name": text}
        found = self._units.get((plain(row["name"]), unit.casefold()))
        if found is None and product_id is not None and not row.get("unit"):
            products.set(product_id, {"unit": unit})
            found = product_id
        if found is None:
            values: Row = {"name": row["name"], "unit": unit, "currency": self._ledger.currency}
            if row.get("category"):
                values["category"] = row["category"]
            found = products.add(values)
            self.note(values)
        self._units[plain(row["name"]), unit.casefold()] = found
        return found

    def _find(self, text: str) -> tuple[int, str] | None:
        if text in self._refs:
            return self._refs[text][0], ""
        if plain(text) in self._names:
            return self._names[plain(text)], ""
        near = closest(text, list(self._spelled))
        return (self._names[plain(near[0])], near[0]) if near else None


class ProductRows:
    """Takes rows of kind ``products``."""

    def __init__(self, ledger: Ledger, preset: str | None) -> None:
        self._ledger = ledger
        self._finder = ProductFinder(ledger)

    def take(self, parsed: ParsedRow) -> Outcome:
        """Put one row into the book; a row with a category alone names the category."""
        ledger, given = self._ledger, parsed.values
        ref, name = str(given.get("ref", "")), str(given.get("name", ""))
        if not name and not ref and "category" in given and parsed.extra:
            return self._category(str(given["category"]), parsed)
        name = name or ref
        if not name:
            report_nameless(ledger, parsed)
            return "skipped"
        found = self._finder.same(ref, name)
        values = self._values(given)
        more = as_lines(parsed.extra)
        if found is None:
            values |= {"name": name, "notes": with_note(str(given.get("notes", "")), more)}
            values.setdefault("currency", ledger.currency)
            ledger.products.add(values)
            self._finder.note(values)
            return "created"
        row = ledger.products.row(found)
        if f"Category {values.get('category')}: " in (row.get("notes") or ""):
            del values["category"]
        notes = with_note(row.get("notes") or "", str(given.get("notes", "")))
        values["notes"] = with_note(notes, more)
        return "updated" if ledger.products.set(found, values) else "skipped"

    def finish(self) -> None:
        """Nothing is left to do."""

    def _values(self, given: dict[str, Any]) -> Row:
        ledger = self._ledger
        values: Row = {n: str(given[n]) for n in ("ref", "category", "unit") if n in given}
        currency = str(given.get("currency", "")).upper() or ledger.currency
        if "currency" in given:
            values["currency"] = currency
        for name in ("price", "cost"):
            if name in given:
                values[name] = ledger.minor(name, given[name], currency)
        if "active" in given:
            values["active"] = bool(given["active"])
        return {name: value for name, value in values.items() if value is not None}

    def _category(self, category: str, parsed: ParsedRow) -> Outcome:
        """Give the products of a category its name; the row's words go to their notes."""
        ledger = self._ledger
        cells = list(parsed.extra.values())
        mark = f"Category {cells[0]}: "
        note = mark + category + "".join(f". {cell}" for cell in cells[1:])
        outcome: Outcome = "skipped"
        known = False
        for row in list(ledger.products.rows()):
            notes = row.get("notes") or ""
            if row.get("category") == cells[0] or mark in notes:
                known = True
                values = {"category": category, "notes": with_note(notes, note)}
                if ledger.products.set(row["id"], values):
                    outcome = "updated"
        if not known:
            reason = "No product is of this category."
            for column, cell in (("category", category), *parsed.extra.items()):
                ledger.tally.problem(column, cell, reason, "no_such_category")
        return outcome
