"""The first customers of a list at once, whatever the size of the book.

Sorting a million customers takes a second; a key press may take a sixtieth of that. What is read
here comes from an index in the order wanted, or is so little that it can be sorted. The whole
list is found by :func:`all_customers`, off the window's thread.

With words typed, names that begin with them go first, by name; the others follow in the order
chosen.
"""

from __future__ import annotations

from array import array
from datetime import date

from sqlalchemy import Connection

from crmdesk.book.asking import ids_of
from crmdesk.book.pieces import LAST
from crmdesk.book.queries.customers import CustomerFilter, conditions, customer_ids
from crmdesk.book.search import docs_matching, may_be_inside
from crmdesk.book.words import has_cjk, match_query, sort_key

FEW = 60
"""So many can be sorted within a key press."""

_INDEXED = {
    ("due", False): ("due_on", " IS NOT NULL"),
    ("last_touch", True): ("last_touch_on", " IS NOT NULL"),
    ("revenue", True): ("revenue_12m", ">0"),
}
"""Orders that an index of ``standing`` gives: those without a figure come last in them."""


def all_customers(
    connection: Connection,
    chosen: CustomerFilter,
    *,
    sort: str = "name",
    descending: bool = False,
    ranked: bool = False,
) -> array[int]:
    """Return the ids of all filtered customers in order; ``ranked`` puts names begun first."""
    ids = customer_ids(connection, chosen, sort=sort, descending=descending)
    if not ranked or not chosen.text:
        return ids
    return _ranked(_begun(connection, chosen, -1), ids)


def first_customers(
    connection: Connection,
    chosen: CustomerFilter,
    *,
    sort: str,
    descending: bool,
    limit: int,
    ranked: bool = False,
) -> tuple[array[int], bool] | None:
    """Return (ids, whether these are all): about ``limit`` ids, quickly; None if that cannot be.

    Where many match the words typed and few names begin with them, some of the others come in
    no order, and words inside names are not looked for; ``all_customers`` has the last word.
    """
    if not match_query(chosen.text):
        return _first_in_order(connection, chosen, sort, descending, limit)
    begun = _begun(connection, chosen, limit) if ranked else array("q")
    if len(begun) >= limit:
        return begun, False
    docs = docs_matching(connection, chosen.text, FEW + 1)
    if len(docs) <= FEW:  # of documents, of which a customer may have many
        found = chosen.with_(text="", ids=tuple(_let_through(connection, chosen, docs)))
        ids = customer_ids(connection, found, sort=sort, descending=descending)
        return _ranked(begun, ids), not may_be_inside(chosen.text)
    if not ranked:
        return None
    return _ranked(begun, _let_through(connection, chosen, docs)[:limit]), False


def _let_through(connection: Connection, chosen: CustomerFilter, docs: array[int]) -> array[int]:
    """Return the customers of documents that all else of the filter lets through."""
    sql = (
        "SELECT DISTINCT customer_id FROM search_doc WHERE customer_id IS NOT NULL"
        " AND id IN (SELECT value FROM json_each(?))"
    )
    ids, rest = ids_of(connection, sql, (str(list(docs)),)), chosen.with_(text="")
    if rest.empty:
        return ids
    where, values = conditions(rest, date.today())
    join = " LEFT JOIN standing t ON t.customer_id=c.id" if chosen.due else ""
    sql = f"SELECT c.id FROM customer c{join}{where} AND c.id IN (SELECT value FROM json_each(?))"
    return ids_of(connection, sql, (*values, str(list(ids))))


def names_begun(connection: Connection, text: str, limit: int) -> array[int]:
    """Return the customers whose name begins with a text, by name."""
    return _begun(connection, CustomerFilter(text=text), limit)


def _begun(connection: Connection, chosen: CustomerFilter, limit: int) -> array[int]:
    """Return the customers whose name begins with the words, by name."""
    text = " ".join(chosen.text.split())
    found = _begun_with(connection, chosen, text, limit)
    if " " in text and not has_cjk(text):  # pinyin may be typed syllable by syllable
        found = _ranked(found, _begun_with(connection, chosen, text.replace(" ", ""), limit))
    return found if limit < 0 else found[:limit]


def _begun_with(
    connection: Connection, chosen: CustomerFilter, text: str, limit: int
) -> array[int]:
    column, start = ("name", text) if has_cjk(text) else ("sort_key", sort_key(text))
    where, values = conditions(chosen.with_(text=""), date.today())
    also = where.replace(" WHERE ", " AND ", 1)
    join = " LEFT JOIN standing t ON t.customer_id=c.id" if chosen.due else ""
    sql = (
        f"SELECT c.id FROM customer c{join} WHERE c.{column}>=? AND c.{column}<?{also}"
        f" ORDER BY c.{column},c.id LIMIT ?"
    )
    return ids_of(connection, sql, (start, start + LAST, *values, limit))


def _ranked(begun: array[int], ids: array[int]) -> array[int]:
    first = set(begun)
    return begun + array("q", (i for i in ids if i not in first))


def _first_in_order(
    connection: Connection, chosen: CustomerFilter, sort: str, descending: bool, limit: int
) -> tuple[array[int], bool] | None:
    down = " DESC" if descending else ""
    known = _INDEXED.get((sort, descending))
    if sort == "name" and chosen.empty:
        sql = f"SELECT c.id FROM customer c ORDER BY c.sort_key{down},c.id{down} LIMIT ?"
    elif known and chosen.empty:
        column, there = known
        sql = (
            "SELECT t.customer_id FROM standing t CROSS JOIN customer c ON c.id=t.customer_id"
            f" WHERE t.{column}{there} ORDER BY t.{column}{down},c.sort_key,c.id{down} LIMIT ?"
        )
    else:
        return None
    ids = ids_of(connection, sql, (limit,))
    if known and len(ids) < limit:
        ids += _without(connection, known, limit - len(ids))
    return ids, len(ids) < limit


def _without(connection: Connection, known: tuple[str, str], limit: int) -> array[int]:
    """Return the first by name of those that an order by a figure puts last."""
    sql = (
        "SELECT c.id FROM customer c WHERE NOT EXISTS (SELECT 1 FROM standing t"
        f" WHERE t.customer_id=c.id AND t.{known[0]}{known[1]}) ORDER BY c.sort_key,c.id LIMIT ?"
    )
    return ids_of(connection, sql, (limit,))
