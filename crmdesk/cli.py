"""The command line: for scripts, for IT, and for machines without a display.

Exit codes: 0 well, 1 failure, 2 misuse. Answers go to standard output, what went wrong to
standard error in one line. Each command imports what it needs, so that ``list`` knows no Qt.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crmdesk import cli_care, cli_money, cli_notebook
from crmdesk.cli_base import Misuse, book_of_day, new_book, open_book, passphrase, say
from crmdesk.cli_money import money_lines, written
from crmdesk.errors import CrmdeskError

if TYPE_CHECKING:
    from crmdesk.book.book import Book

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command, or open the window where none is named; return the exit code."""
    from crmdesk.cli_parser import make_parser, opens_window

    arguments = list(sys.argv[1:] if argv is None else argv)
    if len(arguments) == 1 and arguments[0].casefold().endswith(".crm"):
        arguments = ["--book", arguments[0]]
    _speak_utf8()
    parser = make_parser(only_window=opens_window(arguments))
    try:
        chosen = parser.parse_args(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    try:
        return COMMANDS[chosen.command or "open"](chosen)
    except Misuse as error:
        print(f"crmdesk: {error}", file=sys.stderr)
        return 2
    except CrmdeskError as error:
        return _failed(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        sys.stdout = None  # nobody reads any more
        return 1
    except OSError as error:
        return _failed(f"{error.filename or 'file'}: {error.strerror or error}")
    except Exception as error:
        if os.environ.get("CRMDESK_DEBUG"):
            raise
        return _failed(f"internal error: {type(error).__name__}: {error}")


def _failed(words: str) -> int:
    print("crmdesk: " + " ".join(words.split()), file=sys.stderr)
    return 1


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


# the commands


def _open(chosen: argparse.Namespace) -> int:
    import gc
    from importlib import import_module

    gc.disable()  # a start makes no garbage worth looking for; the window collects by itself
    import_module("crmdesk.qt")  # first: what comes after it is loaded faster
    from crmdesk.app import main as open_window

    return open_window(chosen.book, passphrase(chosen), sample=chosen.sample)


def _demo(chosen: argparse.Namespace) -> int:
    from crmdesk.services.sample import make_sample

    if chosen.customers < 1:
        raise Misuse("--customers must be at least 1")
    with new_book(chosen) as book:
        make_sample(book, customers=chosen.customers, seed=chosen.seed)
    answer = {"book": chosen.book, "customers": chosen.customers, "seed": chosen.seed}
    say(chosen, answer, [f"{chosen.book}: {chosen.customers} made-up customers"])
    return 0


def _import(chosen: argparse.Namespace) -> int:
    from crmdesk.services.importing import import_files

    fresh = not chosen.book.exists()
    plans = _plans(chosen) if chosen.kind else None
    with new_book(chosen) if fresh else open_book(chosen) as book:
        try:
            report = import_files(book, chosen.files, plans=plans)
        except BaseException:
            if fresh:
                book.close()
                for tail in ("", "-wal", "-shm"):
                    Path(f"{chosen.book}{tail}").unlink(missing_ok=True)
            raise
    lines = []
    for file in report.files:
        what = file.kind or ("left out" if file.left_out else "not read")
        what += f" ({file.preset})" if file.preset else ""
        name = f"{file.file} [{file.sheet}]" if file.sheet else file.file
        lines.append(
            f"{name}: {what}, "
            f"{file.rows} rows, {file.created} created, {file.updated} updated, "
            f"{file.skipped} skipped, {len(file.problems)} remarks"
        )
        if chosen.problems:
            lines += [f"  {p.row}\t{p.column}\t{p.value}\t{p.reason}" for p in file.problems]
    say(chosen, report.as_json(), lines)
    unread = [f.problems[0].reason for f in report.files if not f.kind and not f.left_out]
    return _failed(" ".join(unread)) if unread else 0


def _plans(chosen: argparse.Namespace) -> dict[Path, Any]:
    """Return how to read the tables as rows of a kind; the import tells of what is none."""
    from crmdesk.exchange.presets import plan_import
    from crmdesk.services.importing.sources import is_card, read_bytes

    plans = {}
    for path in chosen.files:
        with suppress(CrmdeskError):
            if not is_card(path, read_bytes(path)):
                plans[path] = plan_import(path, kind=chosen.kind)
    return plans


def _export(chosen: argparse.Namespace) -> int:
    from crmdesk.services.exporting import export

    with open_book(chosen) as book:
        ids = _ids(book, chosen) if chosen.tier or chosen.search else None
        written = export(book, chosen.format, chosen.out, ids, card_version=chosen.vcard_version)
    say(chosen, {"files": written}, [str(path) for path in written])
    return 0


def _ids(book: Book, chosen: argparse.Namespace) -> list[int]:
    from crmdesk.book.queries.customers import CustomerFilter, customer_ids

    tier = (chosen.tier,) if chosen.tier else ()
    wanted = CustomerFilter(text=getattr(chosen, "search", None) or "", tier=tier)
    limit = getattr(chosen, "limit", None)
    with book.read() as connection:
        return list(customer_ids(connection, wanted, limit=-1 if limit is None else limit))


def _list(chosen: argparse.Namespace) -> int:
    from crmdesk.book.queries.customers import customer_rows

    if chosen.limit is not None and chosen.limit < 0:
        raise Misuse("--limit must not be negative")
    with open_book(chosen) as book:
        ids = _ids(book, chosen)
        with book.read() as connection:
            rows = customer_rows(connection, ids)
    lines = [
        f"{r.id}\t{r.tier or '-'}\t{r.name}\t{r.city}\t{r.stage}\t{written(r.revenue)}"
        for r in rows
    ]
    say(chosen, [row._asdict() for row in rows], lines)
    return 0


def _show(chosen: argparse.Namespace) -> int:
    from crmdesk.book.queries.record import whole_record

    try:
        with book_of_day(chosen) as book, book.read() as connection:
            record = whole_record(connection, chosen.id, chosen.as_of)
    except CrmdeskError as error:
        if error.key != "no_such_record" or chosen.as_of is None:
            raise
        return _failed(f"On {chosen.as_of} the book had no customer with id {chosen.id} yet.")
    lines = []
    for name, value in record.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            lines.append(f"{name}: {len(value)}")
        elif value not in (None, "", [], {}) and name not in ("names", "figures", "sort_key"):
            lines.append(f"{name}: {', '.join(value) if isinstance(value, list) else value}")
    lines += money_lines(record["figures"])
    say(chosen, record, lines)
    return 0


def _grade(chosen: argparse.Namespace) -> int:
    from crmdesk.services import grading

    with open_book(chosen) as book:
        preview = grading.preview(book)
        if chosen.apply:
            grading.apply(book, preview)
    answer = {
        "applied": bool(chosen.apply),
        "counts": preview.counts,
        "revenue_share": preview.revenue_share,
        "currency": preview.columns.currency,
        "left_out": {code: len(ids) for code, ids in preview.columns.left_out.items()},
        "kept": list(preview.kept),
        "moves": [asdict(move) for move in preview.moves],
    }
    lines = [f"{m.name}\t{m.old or '-'} → {m.new}\t{m.reason}" for m in preview.moves]
    counts = ", ".join(f"{tier} {count}" for tier, count in preview.counts.items())
    lines.append(f"{'moved' if chosen.apply else 'would move'}: {len(preview.moves)}; {counts}")
    lines.append(f"amounts are in {preview.columns.currency}")
    for code, ids in preview.columns.left_out.items():
        lines.append(f"{code} of {len(ids)} customers is not counted: it has no exchange rate")
    say(chosen, answer, lines)
    return 0


def _dossier(chosen: argparse.Namespace) -> int:
    from crmdesk.services.dossiers import print_dossiers

    if sum((bool(chosen.ids), bool(chosen.tier), chosen.all)) != 1:
        raise Misuse("name customers by ID, by --tier or by --all")
    with book_of_day(chosen) as book:
        ids = list(chosen.ids) or _ids(book, chosen)
        if not ids:
            raise CrmdeskError("There is no such customer.", kept="Nothing was printed.")
        written = print_dossiers(
            book, ids, chosen.out, lang=chosen.lang, paper=chosen.paper,
            sensitive=chosen.sensitive, today=chosen.as_of,
        )  # fmt: skip
    say(chosen, {"files": written}, [str(path) for path in written])
    return 0


def _shots(chosen: argparse.Namespace) -> int:
    from crmdesk.tour import without_display

    without_display()
    from crmdesk.shots import take

    with open_book(chosen) as book:
        written = take(book, chosen.out, theme=chosen.theme, lang=chosen.lang, size=chosen.size)
    say(chosen, {"files": written}, [str(path) for path in written])
    return 0


def _tour(chosen: argparse.Namespace) -> int:
    from crmdesk.tour import tour

    lines: list[str] = []
    made = tour(chosen.out, print if not chosen.json else lines.append)
    say(chosen, {"files": made}, [])
    return 0


COMMANDS = {
    "open": _open, "demo": _demo, "import": _import, "export": _export,
    "list": _list, "show": _show, "grade": _grade, "dossier": _dossier, "shots": _shots,
    "tour": _tour, **cli_care.COMMANDS, **cli_money.COMMANDS, **cli_notebook.COMMANDS,
}  # fmt: skip
