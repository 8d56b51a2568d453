"""Parts of names: a name of any script is found by what stands anywhere in it (U1).

The full-text index knows how words begin. Beside it ``search_part`` holds the names themselves,
bare of accents, with SQLite's trigrams: each three characters that stand together lead to the
names that hold them. Shorter parts are looked for in all names, one after the other.

Chinese needs none of this: there every character is a word of the index.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from itertools import groupby

from sqlalchemy import Connection

from crmdesk.book.asking import rows_of
from crmdesk.book.pieces import chunks, marks
from crmdesk.book.words import has_cjk, match_query

Parts = Mapping[int, str]
"""Names to be looked into, by the id of their record."""
NAMED: Mapping[str, str] = {
    "customer": "name,name_local,name_latin,short_name,ref",
    "contact": "name,name_latin,nickname",
    "product": "name,ref",
    "opportunity": "name,ref",
}
"""What records are called, names and numbers."""
PIECE = 5_000
_INDEXED = 3
"""Characters by which names are indexed; for fewer some SQLite asks the index for nothing."""
MOST = 8
"""So many words are typed of a name; more are a sentence."""
_SYLLABLES = "\u0e00"
"""From here on, Thai to Hangul, one character is a syllable; before, it is a letter."""
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]")
_STRUCK = dict(zip("łøđħŧıæœþ", ("l", "o", "d", "h", "t", "i", "ae", "oe", "th"), strict=True))
"""Letters whose stroke is no accent to Unicode."""
_LETTERS = str.maketrans(_STRUCK)


class _Bare(dict[int, str]):
    """For ``str.translate``: letters bare of accents, the rest as space; filled as they come."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        found = " "
        if _in_word(char) and not has_cjk(char):
            bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", char.casefold()))
            found = unicodedata.normalize("NFC", bare).casefold().translate(_LETTERS)
        self[code] = found
        return found


_BARE = _Bare()


def _in_word(char: str) -> bool:
    """Tell whether a character is a letter, a mark on one, or a number."""
    return unicodedata.category(char)[0] in "LMN"


def bare(text: str) -> str:
    """Return a text without accents, capitals, signs and Chinese, to be compared by."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_BARE).split())


def folded(text: str) -> str:
    """Return a text without accents and capitals; signs and Chinese stay."""
    text = text.casefold()
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFKD", text)))
    for letter, bare_letter in _STRUCK.items():
        plain = plain.replace(letter, bare_letter)
    return plain


def of_names(names: Sequence[str]) -> str:
    """Return what of a record's names is looked into; ASCII as it is: there case is no matter."""
    text = " ".join(filter(None, names))
    return text if text.isascii() else bare(" ".join(dict.fromkeys(names)))


def pieces_of(text: str) -> list[str]:
    """Return the words typed, cut where Chinese begins and ends; none of a whole sentence."""
    letters = unicodedata.normalize("NFC", text)
    words = "".join([char if _in_word(char) else " " for char in letters]).split()
    found = ["".join(run) for word in dict.fromkeys(words) for _, run in groupby(word, has_cjk)]
    return found if len(found) <= MOST else []


def part_of(piece: str) -> str:
    """Return what names are looked into for; empty where a piece says too little, or is Chinese."""
    part = bare(piece)
    return part if len(part) > 1 or part >= _SYLLABLES else ""


def docs_holding(text: str) -> tuple[str, tuple[str, ...]] | None:
    """Return (SQL of ``rowid``, values) of records with a word typed inside a name.

    The other words are inside its names too, or begin a word anywhere in the record. The same
    record may come several times. None where there is nothing to look into names for.
    """
    asked = [(match_query(piece), part_of(piece)) for piece in pieces_of(text)]
    asked = [(query, part) for query, part in asked if query]
    found: list[str] = []
    values: list[str] = []
    for place, (_, part) in enumerate(asked):
        if part:
            where = ["p.names LIKE ?" if len(part) >= _INDEXED else "+p.names LIKE ?"]
            values.append(f"%{part}%")
            for query, other in asked[:place] + asked[place + 1 :]:
                where.append(_OTHER if other else f"({_BEGUN})")
                values += [f"%{other}%", query] if other else [query]
            found.append(f"SELECT p.rowid FROM search_part p WHERE {' AND '.join(where)}")
    return (" UNION ALL ".join(found), tuple(values)) if found else None


_BEGUN = "p.rowid IN (SELECT rowid FROM search WHERE search MATCH ?)"
_OTHER = f"(p.names LIKE ? OR {_BEGUN})"


def remove(connection: Connection, ids: Sequence[int]) -> None:
    """Take records out that are gone, or whose names are to be written anew."""
    connection.exec_driver_sql(
        f"DELETE FROM search_part WHERE rowid IN ({marks(len(ids))})", tuple(ids)
    )


def write(connection: Connection, parts: Parts) -> None:
    """Put names in: one statement, for which no Python thread waits."""
    if parts:
        connection.exec_driver_sql(
            "INSERT INTO search_part(rowid,names)"
            " SELECT CAST(key AS INTEGER),value FROM json_each(?)",
            (json.dumps(parts, ensure_ascii=False),),
        )


def write_all(connection: Connection) -> None:
    """Put the names of the whole book into an empty index."""
    for table, columns in NAMED.items():
        ids = [row[0] for row in rows_of(connection, f"SELECT id FROM {table} ORDER BY id")]
        for piece in chunks(ids, PIECE):
            sql = f"SELECT id,{columns} FROM {table} WHERE id IN ({marks(len(piece))})"
            rows = rows_of(connection, sql, piece)
            named = ((row[0], of_names(row[1:])) for row in rows)
            write(connection, {record_id: names for record_id, names in named if names})
