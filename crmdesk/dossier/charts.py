"""The vector charts of the paper: few inks, direct labels, readable in grey."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from crmdesk.dossier.labels import (
    format_money,
    format_month,
    format_month_year,
    format_percent,
    word,
)
from crmdesk.dossier.model import Purchases
from crmdesk.dossier.rows import Drawing, Paint
from crmdesk.dossier.typeset import (
    INK,
    SMALL,
    SMALL_INK,
    SMALL_STRONG,
    SUBHEADING,
    Pen,
)

_BAR = 5.2


def share_bar(share: float | None, *, colour: str = INK.accent) -> Paint:
    """Return a cell drawing: how much of 1 is filled; an empty frame when unknown."""

    def paint(pen: Pen, x: float, y: float, width: float) -> None:
        if share is None:
            pen.box((x, y - _BAR / 2, width, _BAR), line=INK.line_strong, weight=0.4)
            return
        filled = width * min(max(share, 0.0), 1.0)
        pen.box((x, y - _BAR / 2, width, _BAR), fill=INK.line_strong)
        if filled > 0:
            pen.box((x, y - _BAR / 2, filled, _BAR), fill=colour)
        if 0 < filled < width:
            pen.box((x + filled, y - _BAR / 2, 0.9, _BAR), fill=INK.surface)

    return paint


def finding(purchases: Purchases, lang: str) -> str:
    """Say in a sentence what the year's bars show."""
    total, before = sum(purchases.revenue, Decimal()), sum(purchases.previous, Decimal())
    amount = format_money(total, purchases.currency, lang, short=True)
    start = format_month_year(purchases.months[0], lang)
    if total == 0:
        return word(lang, "finding_none", start=start)
    if before <= 0:
        return word(lang, "finding_new", sum=amount, start=start)
    change = float(total / before) - 1
    percent = format_percent(abs(change))
    if abs(change) < 0.005:
        return word(lang, "finding_flat", sum=amount, start=start)
    key = "finding_up" if change > 0 else "finding_down"
    return word(lang, key, sum=amount, change=percent, start=start)


def nice_step(top: float, parts: int = 3) -> float:
    """Return a round step (1, 2, 2.5 or 5 times a power of ten) that splits 0 to ``top``."""
    if top <= 0:
        return 1.0
    raw = top / parts
    power = 10.0 ** (len(str(int(raw))) - 1) if raw >= 1 else 0.1
    return next((f * power for f in (1, 2, 2.5, 5, 10) if f * power >= raw), 10 * power)


def purchases_chart(purchases: Purchases, lang: str) -> Drawing:
    """Return the year's bars against the year before, and the products beside them."""
    products = _products(purchases.by_product, lang, purchases.currency)

    def paint(pen: Pen, x: float, top: float, width: float) -> None:
        wide = width * 0.60 if products else width
        _months(pen, purchases, lang, (x, top - 150, wide, 150))
        if products:
            left = x + wide + 26
            _by_product(pen, products, lang, (left, top - 150, width - wide - 26, 150))

    return Drawing(158, paint)


def _months(
    pen: Pen, purchases: Purchases, lang: str, area: tuple[float, float, float, float]
) -> None:
    x, y, width, height = area
    values = [float(v) for v in purchases.revenue]
    before = [float(v) for v in purchases.previous]
    top = max([*values, *before, 0.0])
    step = nice_step(top)
    lines = max(1, int(-(-top // step)))
    left, base, tall = x + 38, y + 17, height - 57
    pen.text(x, y + height - 14, finding(purchases, lang), SUBHEADING)
    _key(pen, lang, purchases.months[0], x, y + height - 27)
    for n in range(lines + 1):
        at = base + tall * n / lines
        pen.rule(left, at, x + width - left, INK.line_strong if n == 0 else INK.grid, 0.5)
        label = format_money(Decimal(str(step * n)), purchases.currency, lang, short=True)
        pen.text(left - 5, at - 2.4, label if n else "0", SMALL, "right")
    slot = (x + width - left) / max(len(values), 1)
    for index, month in enumerate(purchases.months):
        at = left + slot * index
        old = tall * (before[index] if index < len(before) else 0) / (step * lines)
        new = tall * max(values[index], 0) / (step * lines)
        if old > 0:
            pen.box((at + slot * 0.14, base, slot * 0.28, old), fill=INK.series_3)
        if new > 0:
            pen.box((at + slot * 0.45, base, slot * 0.42, new), fill=INK.accent)
        _month_label(pen, month, lang, at + slot / 2, y + 6)


def _month_label(pen: Pen, month: date, lang: str, x: float, y: float) -> None:
    pen.text(x, y, format_month(month, lang), SMALL, "center")


def _key(pen: Pen, lang: str, start: date, x: float, y: float) -> None:
    names = (
        (INK.accent, word(lang, "this_year", start=format_month_year(start, lang))),
        (INK.series_3, word(lang, "year_before")),
    )
    for colour, text in names:
        pen.box((x, y, 6, 6), fill=colour)
        pen.text(x + 9.5, y + 0.4, text, SMALL)
        x += pen.type.width(text, SMALL) + 24


def _products(
    rows: Sequence[tuple[str, Decimal]], lang: str, currency: str
) -> list[tuple[str, float, str]]:
    ranked = sorted(rows, key=lambda row: -row[1])[:6]
    return [
        (name, float(amount), format_money(amount, currency, lang, short=True))
        for name, amount in ranked
        if amount > 0
    ]


def _by_product(
    pen: Pen,
    products: list[tuple[str, float, str]],
    lang: str,
    area: tuple[float, float, float, float],
) -> None:
    x, y, width, height = area
    pen.text(x, y + height - 14, word(lang, "by_product"), SUBHEADING)
    top = max(amount for _name, amount, _text in products)
    at = y + height - 33
    for name, amount, text in products:
        room = width - pen.type.width(text, SMALL_STRONG) - 8
        pen.text(x, at, pen.type.fit(name, SMALL_INK, room), SMALL_INK)
        pen.text(x + width, at, text, SMALL_STRONG, "right")
        pen.box((x, at - 7.5, width, 3.4), fill=INK.grid)
        pen.box((x, at - 7.5, width * amount / top, 3.4), fill=INK.accent)
        at -= 20.5
