"""Commands that care for the book's file: check, backup, restore, passphrase."""

from __future__ import annotations

import argparse

from crmdesk.cli_base import Misuse, open_book, passphrase, say, secret_of


def check(chosen: argparse.Namespace) -> int:
    """Look through the whole file."""
    with open_book(chosen) as book:
        problems = book.check()
    say(chosen, {"problems": problems}, problems or [f"{chosen.book}: nothing is wrong"])
    return 1 if problems else 0


def backup(chosen: argparse.Namespace) -> int:
    """Write a verified copy."""
    with open_book(chosen) as book:
        book.backup(chosen.out)
    say(chosen, {"file": chosen.out}, [f"{chosen.out}: a verified copy"])
    return 0


def restore(chosen: argparse.Namespace) -> int:
    """Go back to a backup; one passphrase is tried on both."""
    from crmdesk.services.care import restore as go_back

    secret = passphrase(chosen)
    kept = go_back(chosen.book, chosen.backup, passphrase=secret, own=secret)
    lines = [f"{chosen.book}: is now what {chosen.backup} holds"]
    lines += [f"{kept}: the book as it was before"] if kept else []
    say(chosen, {"book": chosen.book, "kept": kept}, lines)
    return 0


def change_passphrase(chosen: argparse.Namespace) -> int:
    """Encrypt the book anew, or write it plain."""
    secret = None if chosen.remove else secret_of(chosen.new_env)
    with open_book(chosen) as book:
        if secret is None and not book.encrypted:
            raise Misuse("the book has no passphrase")
        book.change_passphrase(secret)
    words = "is encrypted with the new passphrase" if secret else "is no longer encrypted"
    say(chosen, {"encrypted": secret is not None}, [f"{chosen.book}: {words}"])
    return 0


COMMANDS = {
    "check": check, "backup": backup, "restore": restore, "passphrase": change_passphrase,
}  # fmt: skip
