"""What the search box finds in the book, as its items: one search for all its sections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerRow, customer_rows
from crmdesk.book.queries.looking_up import Titled
from crmdesk.models.words import choice_word, word
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.palette import PaletteItem
from crmdesk.services.finding import Findings, at_a_glance, find_for_box
from crmdesk.services.saved_lists import Saved, saved_lists

ICONS = {
    "contact": "person",
    "interaction": "visit",
    "task": "task",
    "product": "order",
    "order": "order",
    "opportunity": "target",
    "answer": "message",
    "list": "list",
}


@dataclass(frozen=True, slots=True)
class Target:
    """What an item leads to: a record, the customer it is of, and the number that was typed."""

    kind: str
    id: int
    customer_id: int | None = None
    number: str = ""
    text: str = ""


IN_VALUE = ("order", "payment", "deal")
"""Entries of the timeline that are written in the Value tab of their customer."""


class Finder:
    """Answers the palette's queries; each text is looked up once for all sections."""

    def __init__(self, book: Book, localizer: Localizer) -> None:
        self._book, self._localizer = book, localizer
        self._text = ""
        self._found = Findings()
        self._lists: list[Saved] | None = None

    def forget(self) -> None:
        """Look up anew: the book may be another."""
        self._text, self._found, self._lists = "", Findings(), None

    def _find(self, text: str) -> Findings:
        if text != self._text:
            self._text = text
            typed = bool(text.strip())
            self._found = find_for_box(self._book, text, deep=False) if typed else Findings()
        return self._found

    def wants_more(self, text: str) -> bool:
        """Tell whether a deeper look may find better ones."""
        return self._find(text).more

    def look_deeper(self, text: str) -> Findings:
        """Look at all that match; not for the window's thread."""
        return find_for_box(self._book, text)

    def adopt(self, text: str, found: Findings) -> None:
        """Answer with what a deeper look has found, as long as the text is the same."""
        if text == self._text:
            self._found = found

    def numbers(self, text: str) -> list[PaletteItem]:
        """Return whose number was typed, however it is written."""
        found = self._find(text)
        items = []
        for each in found.numbers:
            name = found.names.get(each.customer_id, "")
            title, more = (each.who, name) if each.who else (name, "")
            target = Target(
                "contact" if each.contact_id else "customer",
                each.contact_id or each.customer_id,
                each.customer_id,
                each.value,
            )
            items.append(PaletteItem(title, more, "phone", each.value, payload=target))
        return items

    def customers(self, text: str) -> list[PaletteItem]:
        """Return the customers that match best."""
        found = self._find(text)
        known = {number.customer_id for number in found.numbers if not number.who}
        return [_customer_item(row) for row in found.customers if row.id not in known]

    def lately(self, ids: Sequence[int]) -> list[PaletteItem]:
        """Return these customers, as they are called now."""
        with self._book.read() as connection:
            rows = {row.id: row for row in customer_rows(connection, ids)}
        return [_customer_item(rows[each]) for each in ids if each in rows]

    def people(self, text: str) -> list[PaletteItem]:
        """Return people."""
        found = self._find(text)
        known = {number.contact_id for number in found.numbers}
        people = (each for each in found.others.get("contact", ()) if each.id not in known)
        return self._items(found, people)

    def plans(self, text: str) -> list[PaletteItem]:
        """Return tasks and opportunities."""
        found = self._find(text)
        return self._items(
            found, [*found.others.get("task", ()), *found.others.get("opportunity", ())]
        )

    def notes(self, text: str) -> list[PaletteItem]:
        """Return entries of the timeline, the newest first."""
        found = self._find(text)
        return self._items(found, found.others.get("interaction", ()))

    def orders(self, text: str) -> list[PaletteItem]:
        """Return orders by their number, and the newest of a product that is meant."""
        found, say, today = self._find(text), self._localizer, date.today()
        items = []
        for each in found.orders:
            named = QCoreApplication.translate("Finder", "Order {0}").format(each.number)
            amount = say.money(each.amount, each.currency or self._book.currency)
            parts = (
                found.names.get(each.customer_id, ""),
                say.short_date(each.on, today) if each.on else "",
                each.bought if each.number else "",
                amount if each.amount else "",
            )
            title = named if each.number else each.bought or named.strip()
            more = " · ".join(part for part in parts if part)
            target = Target("order", each.id, each.customer_id)
            items.append(PaletteItem(title, more, ICONS["order"], payload=target))
        return items

    def wares(self, text: str) -> list[PaletteItem]:
        """Return products and prepared answers."""
        found = self._find(text)
        return self._items(
            found, [*found.others.get("product", ()), *found.others.get("answer", ())]
        )

    def lists(self, text: str) -> list[PaletteItem]:
        """Return the saved lists whose name holds the words."""
        wanted = text.strip().casefold()
        if not wanted:
            return []
        if self._lists is None:
            self._lists = saved_lists(self._book)
        return [
            PaletteItem(each.name, icon="list", payload=Target("list", each.id))
            for each in self._lists
            if wanted in each.name.casefold()
        ]

    def _items(self, found: Findings, group: Iterable[Titled]) -> list[PaletteItem]:
        items = []
        for each in group:
            name = found.names.get(each.customer_id or 0, "")
            parts = [part for part in (name, self._more(each)) if part]
            target = Target(each.kind, each.id, each.customer_id, text=each.more)
            icon = ICONS.get(each.kind, "search")
            items.append(PaletteItem(each.title, " · ".join(parts), icon, payload=target))
        return items

    def _more(self, each: Titled) -> str:
        if each.kind == "task" and each.more:
            return self._localizer.relative_day(date.fromisoformat(each.more), date.today())
        if each.kind == "opportunity":
            return choice_word("opportunity", "stage", each.more)
        return each.more[:60]

    def number_of(self, target: Target) -> str:
        """Return the number to call: the one typed, else the person's, else the customer's."""
        if target.number or target.customer_id is None:
            return target.number
        reached = [r for r in at_a_glance(self._book, target.customer_id).reached if r.digits]
        own = target.id if target.kind == "contact" else None
        reached.sort(key=lambda r: r.contact_id != own)
        return reached[0].value if reached else ""


def _customer_item(row: CustomerRow) -> PaletteItem:
    more = (row.name_local if row.name_local != row.name else "", row.city, word(row.industry))
    subtitle = " · ".join(part for part in more if part)
    return PaletteItem(
        row.name, subtitle, badge_tier=row.tier, payload=Target("customer", row.id, row.id)
    )


def section_words() -> dict[str, str]:
    """Return what the sections of the results are called."""
    translate = QCoreApplication.translate
    return {
        "lately": translate("Finder", "Lately in view"),
        "begun": translate("Finder", "Commands"),
        "numbers": translate("Finder", "Whose number this is"),
        "customers": translate("Finder", "Customers"),
        "people": translate("Finder", "People"),
        "lists": translate("Finder", "Saved lists"),
        "plans": translate("Finder", "Tasks and opportunities"),
        "orders": translate("Finder", "Orders"),
        "notes": translate("Finder", "Notes"),
        "wares": translate("Finder", "Products and answers"),
        "others": translate("Finder", "Other commands"),
    }
