"""The words of the command line: commands, options, and help with examples."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from crmdesk import __version__
from crmdesk.services.choices import INTERACTION_KINDS

TIERS = ("A", "B", "C", "D")
LANGUAGES = ("en", "zh_CN")


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is, and end with the code of misuse."""
        self.exit(2, f"{self.prog}: {message} (see {self.prog} --help)\n")


def record_id(text: str) -> int:
    """Return an id; one that no record can have is refused here."""
    number = int(text) if text.isascii() and text.isdigit() else -1
    if not 0 <= number < 2**63:
        raise argparse.ArgumentTypeError(f"{text} is no customer's id")
    return number


def currency_code(text: str) -> str:
    """Return an ISO 4217 code: three letters."""
    code = text.upper()
    if re.fullmatch(r"[A-Z]{3}", code) is None:
        raise argparse.ArgumentTypeError(f"{text} is no currency code such as CNY")
    return code


def rate(text: str) -> tuple[str, str]:
    """Return a code and what it is worth, as in USD=7.12."""
    code, sign, worth = text.partition("=")
    if not sign:
        raise argparse.ArgumentTypeError(f"{text} is not a rate such as USD=7.12")
    return currency_code(code.strip()), worth.strip()


def day(text: str) -> date:
    """Return a day as in 2026-11-20."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is not a day such as 2026-11-20") from error


def picture_size(text: str) -> str:
    """Return a size as in 1280x720; whether it can be painted is seen later."""
    if re.fullmatch(r"\d{3,5}[xX]\d{3,5}", text) is None:
        raise argparse.ArgumentTypeError(f"{text} is not a size such as 1280x720")
    return text


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether these arguments only say which book the window shows."""
    named = not len(arguments) % 2 and set(arguments[::2]) <= {"--book", "--passphrase-env"}
    return named or list(arguments) == ["--sample"]


def make_parser(*, only_window: bool = False) -> argparse.ArgumentParser:
    """Return the parser of the whole command line.

    Args:
        only_window: leave out the commands, which a start of the window need not wait for.
    """
    parser = Parser(
        prog="crmdesk",
        description="The client book of an account manager. Without a command the window opens.",
        epilog="examples:\n  crmdesk\n  crmdesk demo --book b.crm --customers 200 --seed 7\n"
        "  crmdesk import --book b.crm --json customers.csv cards.vcf\n"
        "  crmdesk list --help",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"crmdesk {__version__}")
    parser.add_argument("--book", type=Path, metavar="FILE", help="book to open in the window")
    parser.add_argument("--passphrase-env", metavar="NAME", help="see the commands")
    parser.add_argument("--sample", action="store_true", help="open the sample book in the window")
    parser.set_defaults(command=None, json=False)
    if only_window:
        return parser
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for add in (
        _demo, _import, _export, _list, _show, _find, _log, _coming, _history, _undo, _grade,
        _dossier, _shots, _check, _backup, _restore, _passphrase, _rates, _tour,
    ):  # fmt: skip
        add(commands)
    return parser


def _command(commands: Any, name: str, words: str, *examples: str, book: bool = True) -> Any:
    lines = "\n  ".join(f"crmdesk {name} {example}" for example in examples)
    command = commands.add_parser(
        name, help=words, description=f"{words[0].upper()}{words[1:]}.",
        epilog=f"examples:\n  {lines}\n\nexit codes: 0 well, 1 failure, 2 misuse",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    if book:
        command.add_argument("--book", type=Path, required=True, metavar="FILE", help="the book")
        command.add_argument(
            "--passphrase-env", metavar="NAME",
            help="environment variable that holds the passphrase of an encrypted book",
        )  # fmt: skip
    command.add_argument("--json", action="store_true", help="answer as JSON")
    return command


def _demo(commands: Any) -> None:
    command = _command(
        commands, "demo", "make a new book of made-up customers",
        "--book b.crm", "--book b.crm --customers 200 --seed 7",
    )  # fmt: skip
    command.add_argument("--customers", type=int, default=60, metavar="N", help="how many (60)")
    command.add_argument("--seed", type=int, default=7, metavar="N", help="same seed, same book")


def _import(commands: Any) -> None:
    command = _command(
        commands, "import", "import CSV, XLSX and vCard files as one change of the book",
        "--book b.crm customers.csv", "--book b.crm --json orders.xlsx lines.csv cards.vcf",
        "--book b.crm --kind products list.csv",
    )  # fmt: skip
    command.add_argument("files", type=Path, nargs="+", metavar="FILE", help="files, any order")
    command.add_argument(
        "--kind", help="what the rows are, where that is not to be recognised",
        choices=("customers", "contacts", "products", "orders", "order_lines", "opportunities",
                 "interactions", "staff"),
    )  # fmt: skip
    command.add_argument(
        "--currency", type=currency_code, metavar="CODE", help="currency of a book made anew (CNY)"
    )
    command.add_argument("--problems", action="store_true", help="list every remark on a row")


def _export(commands: Any) -> None:
    command = _command(
        commands, "export",
        "export the whole book, or some customers, as open files that import reads back",
        "--book b.crm --format xlsx everything.xlsx", "--book b.crm --format csv folder",
        "--book b.crm --format csv customers.csv", "--book b.crm --format vcard all.vcf",
        "--book b.crm --format xlsx --tier A best.xlsx",
        "--book b.crm --format vcard --vcard-version 3.0 for-outlook.vcf",
    )  # fmt: skip
    command.add_argument(
        "--format", required=True, choices=("vcard", "csv", "xlsx"),
        help="xlsx: a workbook with a sheet for each kind of record; csv: a folder with a table "
        "for each and the attached files, or the customers alone where OUT ends in .csv; "
        "vcard: contact cards",
    )  # fmt: skip
    command.add_argument(
        "--vcard-version", choices=("4.0", "3.0", "2.1"), default="4.0",
        help="of contact cards: older address books read 3.0 (4.0)",
    )  # fmt: skip
    command.add_argument("--tier", choices=TIERS, help="only this tier")
    command.add_argument("--search", metavar="TEXT", help="only what matches")
    command.add_argument("out", type=Path, metavar="OUT", help="file; for csv also a folder")


def _list(commands: Any) -> None:
    command = _command(
        commands, "list", "list customers",
        "--book b.crm", '--book b.crm --json --search 上海 --tier A --limit 10',
    )  # fmt: skip
    command.add_argument("--search", metavar="TEXT", help="words, pinyin, initials or digits")
    command.add_argument("--tier", choices=TIERS, help="only this tier")
    command.add_argument("--limit", type=int, metavar="N", help="at most so many")


def _show(commands: Any) -> None:
    command = _command(
        commands, "show", "show one customer with everything that belongs to it",
        "--book b.crm 24759826161665", "--book b.crm --json 24759826161665",
    )  # fmt: skip
    command.add_argument(
        "id", type=record_id, metavar="ID", help="the customer's id, as list tells it"
    )
    _add_as_of(command)


def _grade(commands: Any) -> None:
    command = _command(
        commands, "grade", "grade customers into tiers and say who moves",
        "--book b.crm", "--book b.crm --json --apply",
    )  # fmt: skip
    command.add_argument("--apply", action="store_true", help="store the new tiers")


def _dossier(commands: Any) -> None:
    command = _command(
        commands, "dossier", "print dossiers as PDF",
        "--book b.crm --out one.pdf 24759826161665",
        "--book b.crm --out dossiers --tier A --lang zh_CN --paper letter",
    )  # fmt: skip
    command.add_argument("--out", type=Path, required=True, metavar="DIR_OR_FILE",
                         help="a .pdf for all of them, or a folder for one file each")  # fmt: skip
    command.add_argument("ids", type=record_id, nargs="*", metavar="ID", help="customers' ids")
    _add_as_of(command)
    command.add_argument("--tier", choices=TIERS, help="all of a tier")
    command.add_argument("--all", action="store_true", help="everybody")
    command.add_argument("--lang", choices=LANGUAGES, default="en")
    command.add_argument("--paper", choices=("a4", "letter"), default="a4")
    command.add_argument("--sensitive", action="store_true",
                         help="print ethnicity, family and health too")  # fmt: skip


def _shots(commands: Any) -> None:
    command = _command(
        commands, "shots", "write pictures of every panel",
        "--book b.crm --out pictures",
        "--book b.crm --out pictures --theme dark --lang zh_CN --size 1280x720",
    )  # fmt: skip
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder")
    command.add_argument("--theme", choices=("light", "dark"), default="light")
    command.add_argument("--lang", choices=LANGUAGES, default="en")
    command.add_argument(
        "--size", type=picture_size, default="1440x900", metavar="WxH", help="in pixels (1440x900)"
    )


def _check(commands: Any) -> None:
    _command(
        commands, "check", "check that the book's file is whole",
        "--book b.crm", "--book secret.crm --passphrase-env CRM_SECRET",
    )  # fmt: skip


def _backup(commands: Any) -> None:
    command = _command(
        commands, "backup", "write a verified copy of the book", "--book b.crm copy.crm"
    )
    command.add_argument("out", type=Path, metavar="FILE", help="the copy")


def _restore(commands: Any) -> None:
    command = _command(
        commands, "restore", "put a backup in the book's place; the book as it was stays beside it",
        '--book b.crm "b backups/b 2026-11-23.crm"',
        "--book b.crm --passphrase-env CRM_SECRET copy.crm",
    )  # fmt: skip
    command.add_argument("backup", type=Path, metavar="FILE", help="the backup; it is only read")


def _passphrase(commands: Any) -> None:
    command = _command(
        commands, "passphrase", "give the book another passphrase, or none",
        "--book b.crm --new-env CRM_NEW", "--book b.crm --passphrase-env CRM_SECRET --remove",
    )  # fmt: skip
    wanted = command.add_mutually_exclusive_group(required=True)
    wanted.add_argument(
        "--new-env", metavar="NAME", help="environment variable that holds the new passphrase"
    )
    wanted.add_argument("--remove", action="store_true", help="write the book plain")


def _rates(commands: Any) -> None:
    command = _command(
        commands, "rates", "tell the exchange rates, and set those that are given",
        "--book b.crm", "--book b.crm --as-of 2026-11-20 USD=7.12 EUR=7.81",
        "--book b.crm --home USD", "--book b.crm USD=",
    )  # fmt: skip
    command.add_argument("--as-of", type=day, metavar="DATE", help="the day of the rates (today)")
    command.add_argument(
        "--home", type=currency_code, metavar="CODE", help="the currency that sums are in"
    )
    command.add_argument(
        "rates", type=rate, nargs="*", metavar="CODE=RATE",
        help="what one unit is worth in the home currency; nothing forgets it",
    )  # fmt: skip


def _tour(commands: Any) -> None:
    command = _command(
        commands, "tour",
        "do the main job without a window: sample book, import, dossier, pictures of every panel",
        "--out pictures", book=False,
    )  # fmt: skip
    command.add_argument("--out", type=Path, required=True, metavar="DIR", help="the folder")


def _add_as_of(command: Any) -> None:
    command.add_argument(
        "--as-of", type=day, metavar="DATE", help="as the book was at the end of that day"
    )


def _find(commands: Any) -> None:
    command = _command(
        commands, "find", "find customers, people, notes, tasks and products",
        "--book b.crm 7946 0991", "--book b.crm --json haifeng",
    )  # fmt: skip
    command.add_argument("--limit", type=int, default=40, metavar="N", help="at most (40)")
    command.add_argument("words", nargs="+", metavar="TEXT_OR_DIGITS", help="as one would type it")


def _log(commands: Any) -> None:
    command = _command(
        commands, "log", "log a visit, a call or another touch",
        '--book b.crm --customer ID --note "Tasted the tea"',
        '--book b.crm --customer ID --kind call --on 2026-11-20 --note "! smaller boxes"'
        ' --next "send samples" --next-on 2026-11-27',
    )  # fmt: skip
    command.add_argument("--customer", type=record_id, required=True, metavar="ID")
    command.add_argument("--kind", default="visit", choices=INTERACTION_KINDS, help="(visit)")
    command.add_argument("--on", type=day, metavar="DATE", help="when it was (today)")
    command.add_argument(
        "--note", default="", metavar="TEXT",
        help="what happened; lines that begin with ! ? → are needs, objections, next steps",
    )  # fmt: skip
    command.add_argument(
        "--with", dest="with_", type=record_id, nargs="+", default=[], metavar="CONTACT_ID",
        help="who was there",
    )  # fmt: skip
    command.add_argument("--next", metavar="TEXT", help="the next step, as a task")
    command.add_argument("--next-on", type=day, metavar="DATE", help="when it is due")


def _history(commands: Any) -> None:
    command = _command(
        commands, "history", "tell what was changed, when and by whom",
        "--book b.crm", "--book b.crm --json ID",
    )  # fmt: skip
    command.add_argument(
        "--limit", type=int, default=100, metavar="N", help="at most so many (100)"
    )
    command.add_argument("id", type=record_id, nargs="?", metavar="ID", help="of one customer only")


def _undo(commands: Any) -> None:
    command = _command(
        commands, "undo", "take back the newest changes",
        "--book b.crm", "--book b.crm --steps 3",
    )  # fmt: skip
    command.add_argument("--steps", type=int, default=1, metavar="N", help="how many (1)")


def _coming(commands: Any) -> None:
    command = _command(
        commands, "coming", "tell which stocks run out, who orders next, where money is due",
        "--book b.crm", "--book b.crm --json --days 14",
    )  # fmt: skip
    command.add_argument("--days", type=int, default=30, metavar="N", help="how far ahead (30)")
