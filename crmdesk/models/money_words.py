"""What is said beside a sum: which currencies are not counted in it, having no exchange rate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.money import Rates, Sum
from crmdesk.qt.i18n import Localizer, listed


def left_out_words(left_out: Iterable[tuple[str, int]] | Iterable[str]) -> str:
    """Return the sentence that tells of currencies without a rate; empty where there are none.

    Args:
        left_out: the currencies, or pairs that begin with one.
    """
    codes = dict.fromkeys(each if isinstance(each, str) else each[0] for each in left_out)
    if not codes:
        return ""
    text = QCoreApplication.translate(
        "Money", "No exchange rate for {0}: not counted in sums, shares and order."
    )
    return text.format(listed(codes))


def year_words(revenue: Sum, last_order: date | None, say: Localizer) -> str:
    """Return the revenue of twelve months exactly, with what is not counted, or why there is none.

    Args:
        revenue: of twelve months.
        last_order: the day of the last order, however long ago.
        say: writes both.
    """
    if not revenue and last_order is not None:
        words = QCoreApplication.translate("Money", "No order in 12 months, the last one on {0}")
        return words.format(say.date(last_order))
    text = say.sum(revenue)
    return f"{text}\n{left_out_words(revenue.left_out)}" if revenue.left_out else text


def short_left_out_words(codes: Iterable[str]) -> str:
    """Return the few words of a chip: ``USD not counted``."""
    return QCoreApplication.translate("Money", "{0} not counted").format(listed(codes))


def converted_words(minor: int, currency: str, rates: Rates, say: Localizer) -> str:
    """Return what of a sum was converted, and by which rate: ``of it $100 at 7.12``."""
    translate, amount = QCoreApplication.translate, say.money(minor, currency)
    pair = {currency, rates.home}
    rate = next((each for each in rates.known if {each.currency, each.into} == pair), None)
    if rate is None:
        return translate("Money", "of it {0}, by way of other rates").format(amount)
    written = f"1 {rate.currency} = {rate.worth:f} {rate.into}"
    if rate.as_of is None:
        return translate("Money", "of it {0} at {1}").format(amount, written)
    text = translate("Money", "of it {0} at {1} of {2}")
    return text.format(amount, written, say.date(rate.as_of))
