"""Which laptop this is: a small number kept in the user's own folder, not in the book."""

from __future__ import annotations

import getpass
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from crmdesk.book.ids import random_device


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop (number) and who works on it (name)."""

    number: int
    who: str


def this_device(folder: Path | None = None) -> Device:
    """Return this laptop's device, minted on first use.

    Where the folder cannot be written the number is random for this run, which is still safe.
    """
    if folder is None:
        from platformdirs import user_data_path

        folder = user_data_path("crmdesk", appauthor=False)
    file = folder / "device.json"
    number = -1
    with suppress(OSError, ValueError, KeyError, TypeError):
        number = int(json.loads(file.read_text("utf-8"))["number"])
    if number < 0:
        number = random_device()
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps({"number": number}), "utf-8")
    return Device(number, _user())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
