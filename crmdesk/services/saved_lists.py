"""Filters that were given a name: which customers, in what order, with which columns.

A saved list keeps the question, not its answer: it is asked anew whenever it is opened. The window
reads them before its first picture, so the record classes are loaded only to write one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.queries.customers import SORTS, CustomerFilter, count_customers
from crmdesk.book.queries.saved_lists import saved_rows

LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class View:
    """What a list of customers shows.

    Attributes:
        filter: which customers.
        sort: the column sorted by.
        descending: whether downwards.
        columns: the columns shown; empty for those of the settings.
    """

    filter: CustomerFilter
    sort: str = "due"
    descending: bool = False
    columns: tuple[str, ...] = ()

    def stored(self) -> dict[str, Any]:
        """Return the view as plain values."""
        return {
            "filter": self.filter.stored(),
            "sort": self.sort,
            "descending": self.descending,
            "columns": list(self.columns),
        }

    @classmethod
    def from_stored(cls, values: dict[str, Any] | None) -> View:
        """Return the view of stored values; what is unknown gets its default."""
        values = values or {}
        inner = values.get("filter")
        sort = str(values.get("sort") or "due")
        return cls(
            filter=CustomerFilter.from_stored(inner if isinstance(inner, dict) else {}),
            sort=sort if sort in SORTS else "due",
            descending=bool(values.get("descending")),
            columns=tuple(str(each) for each in values.get("columns") or ()),
        )


@dataclass(frozen=True, slots=True)
class Saved:
    """A view with its name."""

    id: int
    name: str
    view: View


def saved_lists(book: Book) -> list[Saved]:
    """Return all saved lists in the user's order."""
    with book.read() as connection:
        rows = saved_rows(connection)
    return [Saved(row_id, name, View.from_stored(values)) for row_id, name, values in rows]


def count_saved(
    book: Book, lists: Sequence[Saved], *, go_on: Callable[[], bool] = lambda: True
) -> dict[int, int]:
    """Return how many customers each list holds now; counting may be broken off."""
    counts: dict[int, int] = {}
    for saved in lists:
        if not go_on():
            break
        with book.read() as connection:
            counts[saved.id] = count_customers(connection, saved.view.filter)
    return counts


def save_list(book: Book, name: str, view: View, *, initiator: str = "") -> int:
    """Give a view a name and return the list's id; raise InvalidValue without a name."""
    from crmdesk.book.records.grading import SavedList

    name = _checked(name)
    with book.transaction("save_list", subject=name, initiator=initiator) as tx:
        places = [row["position"] or 0 for row in tx.find(SavedList)]
        return tx.insert(
            SavedList, name=name, filter=view.stored(), position=max(places, default=-1) + 1
        )


def update_list(book: Book, list_id: int, view: View, *, initiator: str = "") -> None:
    """Let a saved list mean another view; raise NoSuchRecord where it is gone."""
    from crmdesk.book.records.grading import SavedList

    with book.transaction("update_list", initiator=initiator) as tx:
        tx.subject = tx.get(SavedList, list_id)["name"]
        tx.update(SavedList, list_id, filter=view.stored())


def rename_list(book: Book, list_id: int, name: str, *, initiator: str = "") -> None:
    """Give a saved list another name."""
    from crmdesk.book.records.grading import SavedList

    name = _checked(name)
    with book.transaction("rename_list", subject=name, initiator=initiator) as tx:
        tx.get(SavedList, list_id)
        tx.update(SavedList, list_id, name=name)


def delete_list(book: Book, list_id: int, *, initiator: str = "") -> None:
    """Forget a saved list; the customers stay."""
    from crmdesk.book.records.grading import SavedList

    with book.transaction("delete_list", initiator=initiator) as tx:
        tx.subject = tx.get(SavedList, list_id)["name"]
        tx.delete(SavedList, [list_id])


def move_list(book: Book, list_id: int, place: int, *, initiator: str = "") -> None:
    """Put a saved list at another place (0 is the first)."""
    from crmdesk.book.records.grading import SavedList

    with book.transaction("move_list", initiator=initiator) as tx:
        tx.subject = tx.get(SavedList, list_id)["name"]
        rows = sorted(tx.find(SavedList), key=lambda row: (row["position"] or 0, row["id"]))
        ids = [row["id"] for row in rows if row["id"] != list_id]
        ids.insert(max(0, min(place, len(ids))), list_id)
        tx.update_many(SavedList, {each: {"position": n} for n, each in enumerate(ids)})


def _checked(name: str) -> str:
    from crmdesk.services.fields import InvalidValue

    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME:
        raise InvalidValue("name", name[:20], "a list needs a name of up to 80 letters")
    return name
