"""Money on the command line: how amounts are written, and the exchange rates of a book."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from crmdesk.cli_base import open_book, say
from crmdesk.money import Sum, digits

if TYPE_CHECKING:
    from crmdesk.services.currencies import Currencies

_FIGURES = ("revenue_12m", "revenue_prev", "margin_12m", "revenue_total")


def written(total: Sum) -> str:
    """Return a sum with its currency, and what is left out of it: ``12.00 CNY + 3.00 USD``."""
    return " + ".join(
        f"{Decimal(amount).scaleb(-digits(code))} {code}" for code, amount in total.parts
    )


def money_lines(figures: dict[str, Any]) -> list[str]:
    """Return the sums of a record, as ``show`` tells them."""
    lines = []
    for name in _FIGURES:
        out = ((code, figures["foreign"][code][name]) for code in figures["left_out"])
        left_out = tuple(each for each in out if each[1])
        total = Sum(figures.get(name) or 0, figures["currency"], left_out)
        if total:
            lines.append(f"{name}: {written(total)}")
    if figures["left_out"]:
        lines.append(f"not counted, having no exchange rate: {', '.join(figures['left_out'])}")
    return lines


def rates(chosen: argparse.Namespace) -> int:
    """Tell the exchange rates, after setting those that were given."""
    from crmdesk.services.currencies import currencies, set_home, set_rate

    with open_book(chosen) as book:
        if chosen.home:
            set_home(book, chosen.home)
        for code, rate in chosen.rates:
            set_rate(book, code, rate, chosen.as_of)
        found = currencies(book)
    say(chosen, asdict(found), _lines(found))
    return 0


def _lines(found: Currencies) -> list[str]:
    lines = [f"sums are in {found.sums_in}"]
    for line in found.lines:
        if line.rate:
            day = f", as of {line.as_of}" if line.as_of else ""
            lines.append(f"1 {line.code} = {line.rate} {line.rate_in}{day}")
        elif not line.counted:
            lines.append(f"{line.code} has no exchange rate: not counted at {line.records} records")
    return lines


COMMANDS = {"rates": rates}
