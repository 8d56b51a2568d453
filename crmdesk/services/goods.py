"""What one customer bought of a product, counted in one unit of measure.

Quantities in units that cannot be told in each other (kilograms and boxes) are never added up:
each has its own rate and its own day on which it runs out.
"""

from __future__ import annotations

from collections import Counter
from datetime import date

from crmdesk.book.queries.coming import Goods, Trade
from crmdesk.book.queries.names import product_label
from crmdesk.insight.units import times


def count_alike(trade: Trade) -> Trade:
    """Count what was bought of a product in one unit, as far as units can be told in each other.

    That unit is the one in which something was stated, else that of the newest purchase.

    Args:
        trade: of one customer; it is changed and returned.
    """
    if len({goods.name for goods in trade.lines}) < len(trade.lines) or trade.stated:
        for name, count in Counter(each.name for each in {*trade.lines, *trade.stated}).items():
            if count > 1:
                _count_product(trade, name)
    return trade


def _count_product(trade: Trade, name: str) -> None:
    same = [goods for goods in {*trade.lines, *trade.stated} if goods.name == name]
    kept: list[Goods] = []
    for goods in sorted(same, key=lambda each: _rank(trade, each), reverse=True):
        known = ((main, times(goods.unit, main.unit)) for main in kept)
        found = next(((main, size) for main, size in known if size is not None), None)
        if found is None or goods in trade.stated:
            kept.append(goods)
            continue
        main, size = found
        moved = [(on, quantity * size) for on, quantity in trade.lines.pop(goods, [])]
        trade.lines[main] = sorted([*trade.lines.get(main, []), *moved])
        trade.products[main] = trade.products.get(main) or trade.products.get(goods)


def _rank(trade: Trade, goods: Goods) -> tuple[bool, date, str]:
    bought = trade.lines.get(goods)
    return goods in trade.stated, bought[-1][0] if bought else date.min, goods.unit


def label(trade: Trade, goods: Goods) -> str:
    """Return what a product is called; with its unit where it is counted in several."""
    several = sum(each.name == goods.name for each in {*trade.lines, *trade.stated}) > 1
    return product_label(goods.name, goods.unit, several=several)
