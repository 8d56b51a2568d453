"""Everything about customers that the rules of good order look at, many customers at a time."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection

from crmdesk.book.asking import ids_of, rows_of
from crmdesk.book.changes import BlockData
from crmdesk.book.journal import blocks_of
from crmdesk.book.pieces import marks

_PARTS: dict[str, str] = {
    "reaches": "SELECT customer_id,id,contact_id,kind,value FROM channel WHERE customer_id IN ({})"
    " ORDER BY id",
    "people": "SELECT customer_id,id,name,COALESCE(last_seen_on,'') FROM contact"
    " WHERE customer_id IN ({}) ORDER BY id",
    "births": "SELECT customer_id,'contact',id,name,birth_year,birth_month,birth_day,birth_lunar,"
    "birth_leap_month FROM contact WHERE customer_id IN ({})"
    " AND COALESCE(birth_year,birth_month,birth_day) IS NOT NULL",
    "kin": "SELECT c.customer_id,'kin',k.id,k.name,k.birth_year,k.birth_month,k.birth_day,"
    "k.birth_lunar,k.birth_leap_month FROM kin k JOIN contact c ON c.id=k.contact_id"
    " WHERE c.customer_id IN ({})"
    " AND COALESCE(k.birth_year,k.birth_month,k.birth_day) IS NOT NULL",
    "contracts": "SELECT w.customer_id,'wallet_cell',w.id,"
    "COALESCE(NULLIF(w.product_text,''),p.name,''),'','',w.contract_end FROM wallet_cell w"
    " LEFT JOIN product p ON p.id=w.product_id"
    " WHERE w.customer_id IN ({}) AND w.contract_end IS NOT NULL AND NOT EXISTS ("
    "SELECT 1 FROM wallet_cell n WHERE n.customer_id=w.customer_id AND n.unit=w.unit"
    " AND n.product_id IS w.product_id AND n.product_text=w.product_text"
    " AND n.observed_on>w.observed_on)",
    "deals": "SELECT customer_id,'opportunity',id,name,COALESCE(opened_on,''),"
    "CASE WHEN stage IN ('won','lost') THEN COALESCE(closed_on,'9999') ELSE"
    " COALESCE(closed_on,'') END,COALESCE(expected_on,'') FROM opportunity"
    " WHERE customer_id IN ({})",
    "matters": "SELECT customer_id,'matter',id,text,COALESCE(\"on\",''),closed_on,'' FROM matter"
    " WHERE customer_id IN ({}) AND closed_on IS NOT NULL",
    "complaints": "SELECT customer_id,'interaction',id,CASE WHEN subject<>'' THEN subject ELSE"
    " substr(body,1,60) END,date(at/1000,'unixepoch','localtime'),closed_on,'' FROM interaction"
    " WHERE customer_id IN ({}) AND closed_on IS NOT NULL",
    "orders": "SELECT customer_id,MIN(ordered_on),MAX(ordered_on) FROM sales_order"
    " WHERE customer_id IN ({}) AND ordered_on IS NOT NULL GROUP BY customer_id",
    "touches": "SELECT i.customer_id,date(MAX(i.at)/1000,'unixepoch','localtime')"
    " FROM interaction i WHERE i.customer_id IN ({}) GROUP BY i.customer_id",
    "staff": "SELECT c.id,(SELECT s.name FROM interaction i JOIN staff s ON s.id=i.staff_id"
    " WHERE i.customer_id=c.id ORDER BY i.at DESC LIMIT 1) FROM customer c"
    " WHERE c.id IN ({}) AND c.owner_id IS NULL",
    "waivers": "SELECT customer_id,record_id,rule,value FROM waiver WHERE customer_id IN ({})",
}
"""Name of a part → its SQL; the first column says whose."""

_CUSTOMER = (
    "SELECT id,name,name_local,country,industry,owner_id,tax_id,stage,paydays,"
    "COALESCE(customer_since,''),"
    "COALESCE(date(created_at/1000,'unixepoch','localtime'),''),kind FROM customer WHERE id IN ({})"
    " ORDER BY sort_key,id"
)
Rows = dict[int, list[tuple[Any, ...]]]


@dataclass(slots=True)
class QualityColumns:
    """Some customers with their parts; a part's rows are by customer, without its id."""

    customers: list[tuple[Any, ...]]
    parts: dict[str, Rows] = field(default_factory=dict)

    def of(self, part: str, customer_id: int) -> list[tuple[Any, ...]]:
        """Return the rows of one part of one customer."""
        return self.parts[part].get(customer_id, [])


def ids_by_name(connection: Connection) -> array[int]:
    """Return all customers by name."""
    return ids_of(connection, "SELECT id FROM customer ORDER BY sort_key,id")


def places_by_name(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Return what these customers are put in order by, (sort key, id)."""
    sql = "SELECT id,sort_key,id FROM customer WHERE id IN ({})"
    return {row[0]: (row[1], row[2]) for row in _read(connection, sql, ids)}


def customers_touched(
    connection: Connection, entry_id: int, tables: Collection[str]
) -> set[int] | None:
    """Return whose rows of these tables an entry of the journal changed, None where all may be.

    Rows that are gone are found by what the journal kept of them.
    """
    found: set[int] = set()
    for block in blocks_of(connection, entry_id):
        if block.table in tables:
            owners = _owners(connection, block)
            if owners is None:
                return None
            found |= owners
    return found


def _owners(connection: Connection, block: BlockData) -> set[int] | None:
    if block.table == "customer":
        return set(block.ids)
    if block.table == "kin":
        people = {*block.column("contact_id"), *_column(connection, block, "contact_id")}
        sql = "SELECT customer_id FROM contact WHERE id IN ({})"
        return {row[0] for row in _read(connection, sql, sorted(people))}
    if block.table == "staff":
        return None
    return {int(each) for each in _column(connection, block, "customer_id") if each is not None}


def _column(connection: Connection, block: BlockData, name: str) -> set[Any]:
    sql = f'SELECT "{name}" FROM "{block.table}" WHERE id IN ({{}})'
    return {*block.column(name), *(row[0] for row in _read(connection, sql, block.ids))}


def knows_staff(connection: Connection) -> bool:
    """Tell whether the book names any of us."""
    return connection.exec_driver_sql("SELECT 1 FROM staff LIMIT 1").first() is not None


def quality_columns(connection: Connection, ids: Sequence[int]) -> QualityColumns:
    """Read what the rules look at of these customers (a few thousand at most)."""
    found = QualityColumns(_read(connection, _CUSTOMER, ids))
    for name, sql in _PARTS.items():
        rows: Rows = defaultdict(list)
        for row in _read(connection, sql, ids):
            rows[row[0]].append(row[1:])
        found.parts[name] = rows
    return found


def _read(connection: Connection, sql: str, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    return rows_of(connection, sql.format(marks(len(ids))), ids)
