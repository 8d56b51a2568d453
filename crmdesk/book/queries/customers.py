"""The list of customers: ids in the wanted order, and rows of a page at a time."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple, Self

from sqlalchemy import Connection

from crmdesk.book.asking import ids_of, rows_of
from crmdesk.book.currencies import SUMS_IN, rates_of
from crmdesk.book.pieces import chunks, marks
from crmdesk.book.search import customers_matching
from crmdesk.money import Foreign, Rates, Sum, foreign_of

Due = Literal["", "late", "week", "month", "never"]
LastTouch = Literal["", "month", "quarter", "longer", "never"]

SORTS: dict[str, str] = {
    "name": "c.sort_key",
    "tier": "CASE c.tier WHEN '' THEN 'Z' ELSE c.tier END",
    "stage": "c.stage",
    "city": "c.city",
    "region": "c.region",
    "industry": "c.industry",
    "country": "c.country",
    "owner": "(SELECT s.name FROM staff s WHERE s.id=c.owner_id)",
    "revenue": "COALESCE(t.revenue_12m,0)",
    "due": "COALESCE(t.due_on,'9999')",
    "last_touch": "COALESCE(t.last_touch_on,'')",
    "next": "COALESCE(t.next_on,'9999')",
    "last_order": "COALESCE(t.last_order_on,'')",
    "tags": "COALESCE((SELECT MIN(g.tag) FROM tagging g WHERE g.customer_id=c.id),char(65535))",
    "created": "c.id",
}
"""What a list can be sorted by, and how SQL says it."""

_STANDING = {"revenue", "due", "last_touch", "next", "last_order"}

SMALL_BOOK = 5_000
"""Customers of a book in which everything is looked at within a key press."""

FACETS = ("tier", "stage", "industry", "region", "country", "city", "owner", "tag")
"""What a list can be filtered by with a choice of values."""


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers are shown: one filter shared by list, board, timeline and charts.

    Attributes:
        text: words as typed; every word must be found.
        tier … tag: chosen values; empty means any. ``owner`` holds staff ids as text.
        due: late, within a week, within a month, or never touched.
        last_touch: within 30 days, 31 to 90 days ago, longer ago, or never.
        ids: a set picked on a board or in a chart; None means any.
        label: the words for ``ids`` ("revenue in May 2026").
    """

    text: str = ""
    tier: tuple[str, ...] = ()
    stage: tuple[str, ...] = ()
    industry: tuple[str, ...] = ()
    region: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    city: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    tag: tuple[str, ...] = ()
    due: Due = ""
    last_touch: LastTouch = ""
    ids: tuple[int, ...] | None = None
    label: str = ""

    @property
    def empty(self) -> bool:
        """Tell whether nothing is filtered out."""
        return self == CustomerFilter()

    def with_(self, **values: Any) -> Self:
        """Return a copy with other values."""
        return replace(self, **values)

    def stored(self) -> dict[str, Any]:
        """Return the filter as plain values for a saved list."""
        return {k: v for k, v in asdict(self).items() if v not in ("", (), None)}

    @classmethod
    def from_stored(cls, values: dict[str, Any]) -> Self:
        """Return the filter of ``stored`` values; unknown ones are passed over."""
        known = {f.name for f in fields(cls)}
        kept: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in values.items() if k in known
        }
        return cls(**kept)


class CustomerRow(NamedTuple):
    """One line of the list.

    Attributes:
        currency: the book's home currency, in whose minor units the figures are.
        left_out: (currency, minor units) of the last twelve months that no rate leads home from.
        left_out_prev: of the twelve months before them.
    """

    id: int
    kind: str
    name: str
    name_local: str
    tier: str
    stage: str
    industry: str
    region: str
    country: str
    city: str
    owner: str
    currency: str
    revenue_12m: int = 0
    revenue_prev: int = 0
    due_on: date | None = None
    last_touch_on: date | None = None
    last_touch_kind: str = ""
    next_on: date | None = None
    next_title: str = ""
    last_order_on: date | None = None
    tags: tuple[str, ...] = ()
    left_out: tuple[tuple[str, int], ...] = ()
    left_out_prev: tuple[tuple[str, int], ...] = ()

    @property
    def revenue(self) -> Sum:
        """Revenue of the last twelve months."""
        return Sum(self.revenue_12m, self.currency, self.left_out)

    @property
    def growth(self) -> float | None:
        """By what share it is more than in the twelve months before; None where nobody can say."""
        return self.revenue.growth_since(Sum(self.revenue_prev, self.currency, self.left_out_prev))


def customer_ids(
    connection: Connection,
    chosen: CustomerFilter | None = None,
    *,
    sort: str = "name",
    descending: bool = False,
    limit: int = -1,
    today: date | None = None,
) -> array[int]:
    """Return the ids of the filtered customers in the wanted order, as 64-bit integers."""
    chosen = chosen or CustomerFilter()
    where, values = conditions(chosen, today or date.today())
    down = " DESC" if descending else ""
    joins_standing = sort in _STANDING or chosen.due
    join = " LEFT JOIN standing t ON t.customer_id=c.id" if joins_standing else ""
    order = f"{SORTS[sort]}{down}" + ("" if sort == "name" else ", c.sort_key") + f", c.id{down}"
    sql = f"SELECT c.id FROM customer c{join}{where} ORDER BY {order} LIMIT ?"
    return ids_of(connection, sql, (*values, limit))


def conditions(chosen: CustomerFilter, today: date) -> tuple[str, tuple[Any, ...]]:
    """Return (WHERE clause, values) of a filter over ``customer c`` (and ``standing t``)."""
    parts: list[str] = []
    values: list[Any] = []
    matching = customers_matching(chosen.text) if chosen.text else None
    if matching:
        parts.append(f"c.id IN ({matching[0]})")
        values += matching[1]
    for facet in FACETS[:6]:
        wanted = getattr(chosen, facet)
        if wanted:
            parts.append(f"c.{facet} IN ({marks(len(wanted))})")
            values += wanted
    if chosen.owner:
        parts.append(f"c.owner_id IN ({marks(len(chosen.owner))})")
        values += [int(owner) for owner in chosen.owner]
    if chosen.tag:
        tags = f"SELECT customer_id FROM tagging WHERE tag IN ({marks(len(chosen.tag))})"
        parts.append(f"c.id IN ({tags})")
        values += chosen.tag
    if chosen.due:
        part, more = _due(chosen.due, today)
        parts.append(part)
        values += more
    if chosen.last_touch:
        part, more = _last_touch(chosen.last_touch, today)
        parts.append(part)
        values += more
    if chosen.ids is not None:
        parts.append("c.id IN (SELECT value FROM json_each(?))")
        values.append(str(list(chosen.ids)))
    return (" WHERE " + " AND ".join(parts) if parts else ""), tuple(values)


def _due(due: Due, today: date) -> tuple[str, list[Any]]:
    if due == "never":
        return "t.last_touch_on IS NULL", []
    if due == "late":
        return "t.due_on < ?", [today.isoformat()]
    days = 7 if due == "week" else 31
    return "t.due_on BETWEEN ? AND ?", [
        today.isoformat(),
        (today + timedelta(days=days)).isoformat(),
    ]


def _last_touch(when: LastTouch, today: date) -> tuple[str, list[Any]]:
    inside = "c.id {}IN (SELECT u.customer_id FROM standing u WHERE u.last_touch_on {})"
    if when == "never":
        return inside.format("NOT ", "IS NOT NULL"), []
    month, quarter = ((today - timedelta(days=days)).isoformat() for days in (30, 90))
    if when == "month":
        return inside.format("", ">= ?"), [month]
    if when == "quarter":
        return inside.format("", ">= ? AND u.last_touch_on < ?"), [quarter, month]
    return inside.format("", "< ?"), [quarter]


_ROW = (
    "SELECT c.id,c.kind,c.name,c.name_local,c.tier,c.stage,c.industry,c.region,c.country,c.city,"
    f"COALESCE(s.name,''),{SUMS_IN},COALESCE(t.revenue_12m,0),COALESCE(t.revenue_prev,0),"
    "t.due_on,t.last_touch_on,COALESCE(t.last_touch_kind,''),t.next_on,"
    "COALESCE(t.next_title,''),t.last_order_on,"
    "(SELECT group_concat(g.tag,char(31)) FROM tagging g WHERE g.customer_id=c.id),"
    "COALESCE(t.foreign_sums,'')"
    " FROM customer c LEFT JOIN staff s ON s.id=c.owner_id"
    " LEFT JOIN standing t ON t.customer_id=c.id WHERE c.id IN ({})"
)


def customer_rows(connection: Connection, ids: Sequence[int]) -> list[CustomerRow]:
    """Return the rows of these customers in the same order; those gone are left out."""
    found: dict[int, CustomerRow] = {}
    rates: Rates | None = None
    for piece in chunks(list(ids)):
        for r in rows_of(connection, _ROW.format(marks(len(piece))), piece):
            values = list(r)
            for at in (14, 15, 17, 19):
                values[at] = date.fromisoformat(values[at]) if values[at] else None
            values[20] = tuple(values[20].split("\x1f")) if values[20] else ()
            if foreign := values.pop():
                rates = rates or rates_of(connection)
                values += _left_out(foreign_of(foreign), rates)
            found[r[0]] = CustomerRow(*values)
    return [found[i] for i in ids if i in found]


def _left_out(found: dict[str, Foreign], rates: Rates) -> list[tuple[tuple[str, int], ...]]:
    """Return what no rate leads home from, of a year and of the year before."""
    out = [(code, found[code]) for code in rates.missing(found)]
    year = tuple((code, sums.revenue_12m) for code, sums in out if sums.revenue_12m)
    return [year, tuple((code, sums.revenue_prev) for code, sums in out if sums.revenue_prev)]


def names_and_tiers(connection: Connection, ids: Sequence[int]) -> list[tuple[int, str, str, str]]:
    """Return (id, name, local name, tier) of customers, in no order."""
    sql = f"SELECT id,name,name_local,tier FROM customer WHERE id IN ({marks(len(ids))})"
    return rows_of(connection, sql, ids)


def count_customers(connection: Connection, chosen: CustomerFilter | None = None) -> int:
    """Return how many customers the book holds, or how many of them a filter lets through."""
    where, values = conditions(chosen or CustomerFilter(), date.today())
    join = " LEFT JOIN standing t ON t.customer_id=c.id" if chosen and chosen.due else ""
    sql = f"SELECT COUNT(*) FROM customer c{join}{where}"
    return int(connection.exec_driver_sql(sql, values).scalar_one())


def is_small(connection: Connection) -> bool:
    """Tell whether everything in the book can be looked at within a key press."""
    return not rows_of(connection, "SELECT 1 FROM customer LIMIT 1 OFFSET ?", (SMALL_BOOK,))


def any_chinese(connection: Connection) -> bool:
    """Tell whether a customer's name begins with a Chinese character."""
    sql = "SELECT EXISTS(SELECT 1 FROM customer WHERE name>=? AND name<?)"
    return bool(connection.exec_driver_sql(sql, ("\u3400", "\ufb00")).scalar_one())


def facet_values(connection: Connection, facet: str) -> list[tuple[str, str, int]]:
    """Return the values of a facet as (stored value, label, customers), most frequent first."""
    if facet == "tag":
        sql = "SELECT tag,tag,COUNT(*) FROM tagging GROUP BY tag ORDER BY 3 DESC,1"
    elif facet == "owner":
        sql = (
            "SELECT s.id,s.name,COUNT(*) FROM customer c JOIN staff s ON s.id=c.owner_id"
            " GROUP BY s.id,s.name ORDER BY 3 DESC,2"
        )
    elif facet in FACETS:
        sql = (
            f"SELECT {facet},{facet},COUNT(*) FROM customer WHERE {facet}<>''"
            f" GROUP BY {facet} ORDER BY 3 DESC,1"
        )
    else:
        raise KeyError(facet)
    return [(str(r[0]), r[1], r[2]) for r in connection.exec_driver_sql(sql)]
