"""The search index: what can be found of each record, and asking for it (U1).

What is SQLite's own (FTS5) is hidden here and in :mod:`crmdesk.book.parts`. A document is written
for every customer, contact, interaction, task, product and opportunity; triggers keep the
full-text index beside it true. What they are called is written to the index of parts, too.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection

from crmdesk.book import parts
from crmdesk.book.asking import ids_of, rows_of
from crmdesk.book.changes import BlockData
from crmdesk.book.parts import Parts
from crmdesk.book.pieces import chunks, marks
from crmdesk.book.words import match_query, name_words, number_words, spaced

Doc = tuple[int, int | None, str, str, str, str, str]
Cuttings = tuple[list[Doc], Parts]
"""The documents of some records, and what these are called."""
Cut = Callable[[], Cuttings]
"""Cuts what was read of some records; the connection is not needed any more."""
Ids = dict[int, None]
"""A set that keeps its order: new ids ascend, and to sort what is sorted takes no time."""
Grouped = Mapping[int, Sequence[tuple[str, str]]]
OWNED = ("channel", "tagging", "address")
PIECE = 5_000
MANY = 2_000
"""So many records at once are worth a larger buffer for the index."""
_INDEXES = ("search", "search_part")
_CRISIS = 200
"""Pieces of the index at which a write merges all of them at once, large ones too. With SQLite's
own 16, some visit after an import of a million customers would take a quarter of a minute."""
_USUAL = {"hashsize": 2**20, "automerge": 4, "crisismerge": _CRISIS}
"""Bytes of pending words, and when pieces of the index are merged; else :func:`settle` does it."""
_SETTLED_PAGES = 100
_BULK = {"hashsize": 2**24, "automerge": 0, "crisismerge": 32}
NOTE_LIMIT = 20_000  # characters of a note that are indexed


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: ``kind`` is customer, contact, interaction, task, product, opportunity."""

    id: int
    kind: str
    customer_id: int | None


_INSIDE = 200  # names with the words inside that are looked through for people


def search(connection: Connection, text: str, limit: int = 40) -> list[Hit]:
    """Return what matches, best first: customers by name, people, numbers, then newest notes."""
    hits: dict[int, Hit] = {}
    for columns in ("name", "other codes", "words"):
        query = match_query(text, columns)
        if not query or len(hits) >= limit:
            break
        order = " ORDER BY s.rowid DESC" if columns == "words" else ""
        sql = (
            "SELECT d.id,d.kind,d.customer_id FROM search s JOIN search_doc d ON d.id=s.rowid"
            f" WHERE search MATCH ?{order} LIMIT ?"
        )
        for row in connection.exec_driver_sql(sql, (query, limit)):
            hits.setdefault(row[0], Hit(row[0], row[1], row[2]))
    if len(hits) < limit:
        for hit in names_holding(connection, text, limit):
            hits.setdefault(hit.id, hit)
    return list(hits.values())[:limit]


def search_people(connection: Connection, text: str, limit: int) -> list[int]:
    """Return the ids of people whom typed words mean, however many customers they mean, too."""
    query, found = match_query(text, "other codes"), dict[int, None]()
    if query:
        sql = (
            "SELECT d.id FROM search s JOIN search_doc d ON d.id=s.rowid"
            " WHERE search MATCH ? AND d.kind='contact' LIMIT ?"
        )
        found |= dict.fromkeys(ids_of(connection, sql, (query, limit)))
    if len(found) < limit:
        inside = names_holding(connection, text, _INSIDE)
        found |= dict.fromkeys(hit.id for hit in inside if hit.kind == "contact")
    return list(found)[:limit]


def customers_matching(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return (SQL of matching customer ids, values) for a list's filter; None for no filter."""
    query = match_query(text)
    if not query:
        return None
    sql = (
        "SELECT d.customer_id FROM search s JOIN search_doc d ON d.id=s.rowid WHERE search MATCH ?"
    )
    inside = parts.docs_holding(text)
    if inside is None:
        return sql, (query,)
    return (
        f"{sql} UNION ALL SELECT d.customer_id FROM ({inside[0]}) s"
        " JOIN search_doc d ON d.id=s.rowid"
    ), (query, *inside[1])


def may_be_inside(text: str) -> bool:
    """Tell whether names may hold the words typed inside theirs (see :func:`names_holding`)."""
    return parts.docs_holding(text) is not None


def names_holding(connection: Connection, text: str, limit: int) -> list[Hit]:
    """Return what is called by a name with the words typed inside (soft: Microsoft)."""
    inside = parts.docs_holding(text)
    if inside is None:
        return []
    sql = (
        f"SELECT d.id,d.kind,d.customer_id FROM ({inside[0]}) s"
        " CROSS JOIN search_doc d ON d.id=s.rowid LIMIT ?"
    )
    found = rows_of(connection, sql, (*inside[1], limit))
    return list(dict.fromkeys(Hit(*row) for row in found))


def docs_matching(connection: Connection, text: str, limit: int) -> array[int]:
    """Return the ids of documents that hold the words, read from the index alone, in no order."""
    query = match_query(text)
    if not query:
        return array("q")
    sql = "SELECT rowid FROM search WHERE search MATCH ? LIMIT ?"
    return ids_of(connection, sql, (query, limit))


def touched(blocks: Sequence[BlockData]) -> dict[str, Ids]:
    """Return the records (ids by table) whose documents a change may have altered."""
    found: dict[str, Ids] = defaultdict(dict)
    for block in blocks:
        if block.table in OWNED and block.op != "update":  # the rows say whose they are
            customers, contacts = block.column("customer_id"), block.column("contact_id")
            for customer, contact in zip_longest(customers, contacts):
                owner: Any = customer if contact is None else contact
                found["customer" if contact is None else "contact"][owner] = None
        else:
            found[block.table].update(dict.fromkeys(block.ids))
    return found


def reindex(
    connection: Connection,
    changed: Mapping[str, Iterable[int]],
    meanwhile: Iterable[object] = (),
) -> None:
    """Write the documents anew of all records that ``changed`` (ids by table) touches.

    Args:
        connection: inside the transaction that changed them.
        changed: ids by table.
        meanwhile: small steps of other work, none None, for while SQLite has to be waited for.
    """
    wanted = {table: dict.fromkeys(ids) for table, ids in changed.items()}
    for table in OWNED:
        _add_owners(connection, table, wanted)
    if sum(map(len, wanted.values())) > MANY:
        with _in_bulk(connection):
            _write_many_docs(connection, wanted, iter(meanwhile))
    else:
        _write_docs(connection, wanted)


def _write_docs(connection: Connection, wanted: Mapping[str, Iterable[int]]) -> None:
    for table, read in READERS.items():
        for piece in chunks(sorted(wanted.get(table, ())), PIECE):
            docs, named = read(connection, piece)()
            _replace(connection, piece, docs)
            parts.write(connection, named)


def _write_many_docs(
    connection: Connection, wanted: Mapping[str, Iterable[int]], meanwhile: Iterator[object]
) -> None:
    """Write documents while SQLite, on a thread of its own, indexes those before them.

    The connection is only used here while that thread rests.
    """
    from concurrent.futures import ThreadPoolExecutor  # of no use to a start

    with ThreadPoolExecutor(1) as helper:
        ready: tuple[list[int], Parts] = [], {}
        for table, read in READERS.items():
            for piece in chunks(sorted(wanted.get(table, ())), PIECE):
                cut = read(connection, piece)
                indexed = helper.submit(_index, connection, *ready)
                docs, named = cut()
                while not indexed.done() and next(meanwhile, None) is not None:
                    pass
                indexed.result()
                _replace(connection, piece, docs)
                ready = [doc[0] for doc in docs], named
        helper.submit(_index, connection, *ready).result()


def _index(connection: Connection, ids: Sequence[int], named: Parts) -> None:
    """Put written documents into the index: one statement, for which no Python thread waits."""
    if ids:
        connection.exec_driver_sql(
            "INSERT INTO search(rowid,name,other,codes,words)"
            " SELECT d.id,d.name,d.other,d.codes,d.words"
            " FROM json_each(?) j CROSS JOIN search_doc d ON d.id=j.value",
            (str(list(ids)),),
        )
        parts.write(connection, named)


@contextmanager
def _in_bulk(connection: Connection) -> Iterator[None]:
    """Let the index be written without its trigger for new documents, and in larger pieces.

    A trigger makes FTS5 write its pending words to the file after every row. All of this is part
    of the transaction: a crash or an error leaves the trigger in place.
    """
    trigger = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE name='search_ai'")
    words = str(trigger.scalar_one())
    connection.exec_driver_sql("DROP TRIGGER search_ai")
    _set(connection, _BULK)
    yield
    _set(connection, _USUAL)
    connection.exec_driver_sql(words)


def _set(connection: Connection, settings: Mapping[str, int]) -> None:
    for index in _INDEXES:
        sql = f"INSERT INTO {index}({index},rank) VALUES (?,?)"
        connection.exec_driver_sql(sql, list(settings.items()))


def settle(connection: Connection) -> bool:
    """Merge pieces of the indexes, as much as takes some milliseconds; return whether more is left.

    As SQLite's manual of FTS5 has it: a merge that changes fewer than two rows had nothing to do.
    """
    limit = "SELECT v FROM {}_config WHERE k='crisismerge'"
    found = [connection.exec_driver_sql(limit.format(each)).scalar() for each in _INDEXES]
    if found != [_CRISIS] * len(_INDEXES):
        _set(connection, {"crisismerge": _CRISIS})
    return any(_merge(connection, each) for each in _INDEXES)  # one after the other


def _merge(connection: Connection, index: str) -> bool:
    before = _changes(connection)
    sql = f"INSERT INTO {index}({index},rank) VALUES ('merge',?)"
    connection.exec_driver_sql(sql, (_SETTLED_PAGES,))
    return _changes(connection) - before >= 2


def _changes(connection: Connection) -> int:
    return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())


def _add_owners(connection: Connection, table: str, wanted: dict[str, Ids]) -> None:
    contact = "NULL" if table == "tagging" else "contact_id"
    for piece in chunks(sorted(wanted.get(table, ()))):
        sql = f"SELECT customer_id,{contact} FROM {table} WHERE id IN ({marks(len(piece))})"
        for customer_id, contact_id in connection.exec_driver_sql(sql, tuple(piece)):
            wanted.setdefault("customer", {})[customer_id] = None  # it may have been its before
            if contact_id is not None:
                wanted.setdefault("contact", {})[contact_id] = None


def _replace(connection: Connection, ids: Sequence[int], docs: Sequence[Doc]) -> None:
    inside = f"FROM search_doc WHERE id IN ({marks(len(ids))})"
    # a delete that finds nothing still makes FTS5 write its pending words to the file
    if connection.exec_driver_sql(f"SELECT 1 {inside} LIMIT 1", tuple(ids)).first():
        connection.exec_driver_sql(f"DELETE {inside}", tuple(ids))
        parts.remove(connection, ids)
    if docs:
        connection.exec_driver_sql(
            "INSERT INTO search_doc(id,customer_id,kind,name,other,codes,words)"
            " VALUES (?,?,?,?,?,?,?)",
            list(docs),
        )


def _grouped(connection: Connection, sql: str, ids: Sequence[int]) -> Grouped:
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for owner_id, value, digits in _rows(connection, sql, ids):
        found[owner_id].append((value, digits))
    return found


def _codes(channels: Sequence[tuple[str, str]]) -> str:
    return " ".join([number_words(digits) if digits else value for value, digits in channels])


def _rows(connection: Connection, sql: str, ids: Sequence[int]) -> list[Any]:
    return rows_of(connection, sql.format(marks(len(ids))), ids)


def _read_customers(connection: Connection, ids: Sequence[int]) -> Cut:
    channels = _grouped(
        connection,
        "SELECT customer_id,value,digits FROM channel WHERE +contact_id IS NULL"  # not by its index
        " AND customer_id IN ({})",
        ids,
    )
    tags = _grouped(
        connection, "SELECT customer_id,tag,'' FROM tagging WHERE customer_id IN ({})", ids
    )
    sql = (
        "SELECT id,name,name_local,name_latin,short_name,ref,city,region,country,industry,notes"
        " FROM customer WHERE id IN ({})"
    )
    return partial(_customer_docs, _rows(connection, sql, ids), channels, tags)


def _customer_docs(rows: Sequence[Any], channels: Grouped, tags: Grouped) -> Cuttings:
    docs: list[Doc] = []
    for r in rows:
        found = channels.get(r[0])
        codes = " ".join(filter(None, (r[5], _codes(found)))) if found else r[5]
        words = [word for word in r[6:10] if word]
        if r[10]:
            words.append(r[10][:NOTE_LIMIT])
        words += [tag for tag, _ in tags.get(r[0], ())]
        docs.append(
            (r[0], r[0], "customer", name_words(*r[1:5]), "", codes, spaced(" ".join(words)))
        )
    return docs, _named((r[0], r[1:6]) for r in rows)


def _read_contacts(connection: Connection, ids: Sequence[int]) -> Cut:
    channels = _grouped(
        connection, "SELECT contact_id,value,digits FROM channel WHERE contact_id IN ({})", ids
    )
    sql = (
        "SELECT id,customer_id,name,name_latin,nickname,job_title,department,hobbies,notes"
        " FROM contact WHERE id IN ({})"
    )
    return partial(_contact_docs, _rows(connection, sql, ids), channels)


def _contact_docs(rows: Sequence[Any], channels: Grouped) -> Cuttings:
    docs: list[Doc] = []
    for r in rows:
        words = spaced(" ".join((*r[5:8], r[8][:NOTE_LIMIT])))
        docs.append(
            (r[0], r[1], "contact", "", name_words(*r[2:5]), _codes(channels.get(r[0], ())), words)
        )
    return docs, _named((r[0], r[2:5]) for r in rows)


def _plain(kind: str, sql: str) -> Callable[[Connection, Sequence[int]], Cut]:
    """Return a reader of records of one name column and one words column."""

    def read(connection: Connection, ids: Sequence[int]) -> Cut:
        return partial(_plain_docs, kind, _rows(connection, sql, ids))

    return read


def _plain_docs(kind: str, rows: Sequence[Any]) -> Cuttings:
    docs: list[Doc] = [
        (r[0], r[1], kind, "", name_words(r[2]), r[3], spaced(r[4][:NOTE_LIMIT])) for r in rows
    ]
    return docs, _named((r[0], r[2:4]) for r in rows)


def _named(called: Iterable[tuple[int, Sequence[str]]]) -> Parts:
    found = ((record_id, parts.of_names(names)) for record_id, names in called)
    return {record_id: names for record_id, names in found if names}


READERS: dict[str, Callable[[Connection, Sequence[int]], Cut]] = {
    "customer": _read_customers,
    "contact": _read_contacts,
    "interaction": _plain(
        "interaction",
        "SELECT id,customer_id,'','',subject||' '||purpose||' '||body||' '||promise"
        " FROM interaction WHERE id IN ({})",
    ),
    "task": _plain(
        "task", "SELECT id,customer_id,'','',title||' '||notes FROM task WHERE id IN ({})"
    ),
    "product": _plain(
        "product", "SELECT id,NULL,name,ref,category||' '||notes FROM product WHERE id IN ({})"
    ),
    "opportunity": _plain(
        "opportunity",
        "SELECT id,customer_id,name,ref,need||' '||notes FROM opportunity WHERE id IN ({})",
    ),
}
