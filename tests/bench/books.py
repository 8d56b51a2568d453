"""Books of many generated customers, kept in the temporary folder from one run to the next.

A book is made anew when the schema, the cutting of words or this module is another.
"""

from __future__ import annotations

import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from crmdesk.book import Book, parts, schema, version, words
from crmdesk.book.ids import IdMinter
from crmdesk.book.words import name_words, sort_key, spaced

_FOLDER = tempfile.TemporaryDirectory(prefix="crmdesk-bench-", ignore_cleanup_errors=True)
_DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "zh_names"
_CITIES = ("Shanghai", "Berlin", "Leeds", "Lyon", "Osaka", "Austin", "Porto", "深圳", "成都")
_FIELDS = ("Food", "Machines", "Software", "Textiles", "Chemistry", "Transport", "Health")
_PARTS = tuple("al ber cor dan el far gro hol im jor kel lan".split())  # noqa: SIM905
_PARTS += ("mar", "nor", "ost", "pel", "ran", "sil", "tor", "val", "wes")
_FORMS = ("Ltd", "Foods", "Group", "Trading", "GmbH", "Works", "Systems")
_STAGES = ("lead", "prospect", "active", "dormant")

Row = tuple[object, ...]


def folder() -> Path:
    """Return the folder of this run; it goes when the run ends."""
    return Path(_FOLDER.name)


@cache
def _kept() -> Path:
    """Return the folder of books that outlive the run, named after what makes them."""
    sources = (__file__, *(str(module.__file__) for module in (words, parts, schema, version)))
    mark = sha256(b"".join(Path(source).read_bytes() for source in sources)).hexdigest()[:12]
    path = Path(tempfile.gettempdir()) / f"crmdesk-bench-books-{mark}"
    path.mkdir(exist_ok=True)
    return path


@cache
def _chinese() -> tuple[str, ...]:
    """Return real short company names where the shared data is at hand, else a few syllables."""
    path = _DATA / "company_short_names.txt"
    if path.is_file():
        lines = path.read_text(encoding="utf-8-sig").split("\n")[3:50_003]
        return tuple(line.strip() for line in lines if line.strip())
    heads, tails = "东华金海新明远达信安", "科技贸易食品机械能源"
    return tuple(a + b + c for a in heads for b in heads for c in (tails[:2], tails[2:4]))


def names(count: int, seed: int = 7) -> Iterator[tuple[str, str]]:
    """Yield (name, local name): seven in eight latin, one in eight Chinese."""
    pick = random.Random(seed)
    chinese = _chinese()
    for number in range(count):
        if number % 8 == 0:
            local = pick.choice(chinese)
            yield local, local
        else:
            word = "".join(pick.choices(_PARTS, k=3)).title()
            yield f"{word} {pick.choice(_FORMS)} {number}", ""


def _rows(count: int) -> Iterator[tuple[Row, Row, Row]]:
    """Yield the (customer, search_doc, standing) rows of ``count`` customers."""
    pick = random.Random(11)
    ids = IdMinter(1).mint_many(count)
    for customer_id, (name, local) in zip(ids, names(count), strict=True):
        city, field = pick.choice(_CITIES), pick.choice(_FIELDS)
        tier, stage = pick.choice("ABCD"), pick.choice(_STAGES)
        due = f"2026-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
        words = spaced(f"{city} {field}")
        yield (
            (customer_id, "company", name, local, sort_key(name), city, field, tier, stage, "CNY"),
            (customer_id, customer_id, "customer", name_words(name, local), words),
            (customer_id, due, pick.randint(0, 10**8)),
        )


@cache
def book_of(count: int) -> Path:
    """Return a closed book of ``count`` customers, each with a due day and a revenue."""
    kept = _kept() / f"{count}-{date.today()}.crm"
    if kept.exists():
        return kept
    path = folder() / f"{count}.crm"
    _make(path, count)
    shutil.move(path, kept)
    return kept


def _make(path: Path, count: int) -> None:
    Book.create(path, name="Bench").close()
    raw = sqlite3.connect(path, isolation_level=None)
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("DROP TRIGGER search_ai")  # the index is built at once below, then it is back
    raw.execute("BEGIN")
    batch: list[tuple[Row, Row, Row]] = []
    for number, row in enumerate(_rows(count), 1):
        batch.append(row)
        if len(batch) == 20_000 or number == count:
            _write(raw, batch)
            batch.clear()
    raw.execute("INSERT INTO search(search) VALUES ('rebuild')")
    raw.execute(
        "CREATE TRIGGER search_ai AFTER INSERT ON search_doc BEGIN"
        " INSERT INTO search(rowid, name, other, codes, words)"
        " VALUES (new.id, new.name, new.other, new.codes, new.words); END"
    )
    raw.execute("COMMIT")
    raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    raw.close()


def _write(raw: sqlite3.Connection, batch: list[tuple[Row, Row, Row]]) -> None:
    raw.executemany(
        "INSERT INTO customer(id,kind,name,name_local,sort_key,city,industry,tier,stage,currency)"
        " VALUES (?,?,?,?,?,?,?,?,?,?)",
        [row[0] for row in batch],
    )
    raw.executemany(
        "INSERT INTO search_doc(id,customer_id,kind,name,words) VALUES (?,?,?,?,?)",
        [row[1] for row in batch],
    )
    raw.executemany(
        "INSERT INTO search_part(rowid,names) VALUES (?,?)",
        [(row[0][0], parts.of_names([str(name) for name in row[0][2:4]])) for row in batch],
    )
    raw.executemany(
        "INSERT INTO standing(customer_id,as_of,due_on,revenue_12m) VALUES (?,date('now'),?,?)",
        [row[2] for row in batch],
    )


def import_rows(count: int) -> Iterator[Row]:
    """Yield rows of a customer file: name, number, city, industry, phone, e-mail, notes."""
    pick = random.Random(5)
    for number, (name, local) in enumerate(names(count, seed=9), 1):
        city, field = pick.choice(_CITIES), pick.choice(_FIELDS)
        shown = f"{pick.choice(_chinese())}{number}" if number % 2 and not local else name
        phone, mail = f"+86 138{number:08}", f"office{number}@example.com"
        note = f"{pick.choice(_STAGES)} since {pick.randint(2001, 2025)}, asks for {field.lower()}"
        yield f"{shown} {number}", f"K{number:06}", city, field, phone, mail, note
