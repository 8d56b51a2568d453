"""Shares of wallet and their trend, against worked examples."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from crmdesk.insight.wallet import Spot, wallet_of

KESTREL, NORD = 501, 502
_ids = count(1)


def seen(product: str, unit: str, rival: int | None, volume: int | None, on: date | None = None,
         **more: Any) -> dict[str, Any]:  # fmt: skip
    row = {
        "id": next(_ids), "product_id": None, "product_text": product, "unit": unit,
        "competitor_id": rival, "volume": volume, "price": None, "contract_end": None,
        "rating": None, "observed_on": on, "notes": "", "currency": "CNY",
    }  # fmt: skip
    return {**row, **more}


ROWS = [
    seen("Ribbon", "Plant 1", None, 40_00, date(2025, 11, 1)),
    seen("Ribbon", "Plant 1", None, 60_00, date(2026, 6, 1)),
    seen("Ribbon", "Plant 1", KESTREL, 60_00, date(2025, 11, 1)),
    seen("Ribbon", "Plant 2", KESTREL, 100_00, date(2026, 2, 1)),
    seen("ribbon ", "Plant 2", NORD, 20_00, date(2026, 2, 1)),
    seen("Ink", "Plant 1", None, 10_00, date(2026, 3, 1)),
]


def test_shares_of_a_cell_a_product_a_unit_and_the_customer() -> None:
    wallet = wallet_of(ROWS, {}, "CNY")
    assert wallet.products == ("Ribbon", "Ink"), "another spelling is no other product"
    assert wallet.units == ("Plant 1", "Plant 2")
    assert wallet.lines("Ribbon") == (None, KESTREL, NORD)
    cell = wallet.share("Ribbon", "Plant 1")
    assert (cell.ours, cell.whole, cell.share, cell.gap) == (60_00, 120_00, 0.5, 60_00)
    product = wallet.share("Ribbon")
    assert (product.ours, product.whole) == (60_00, 240_00)
    assert wallet.share(unit="Plant 1").share == 70 / 130
    assert wallet.share().share == 70 / 250
    assert wallet.share("Ink", "Plant 2").share is None


def test_only_the_newest_observation_counts_and_the_others_are_its_history() -> None:
    wallet = wallet_of(ROWS, {}, "CNY")
    spot = Spot("Ribbon", "Plant 1")
    assert wallet.volumes(spot) == [40_00, 60_00]
    before = wallet.before(spot)
    assert before is not None and before.on == date(2025, 11, 1)


def test_who_else_sells_a_product_is_summed_over_the_units() -> None:
    wallet = wallet_of(ROWS, {}, "CNY")
    assert wallet.suppliers("Ribbon") == [(KESTREL, 160_00), (NORD, 20_00)]
    assert wallet.suppliers("Ink") == []


def test_a_share_of_a_former_day_compares_like_with_like() -> None:
    wallet = wallet_of(ROWS, {}, "CNY")
    then = wallet.share(on=date(2025, 11, 1))
    assert (then.ours, then.whole) == (50_00, 230_00), "what was seen later counts as it was first"
    days = [day for day, _ in wallet.trend("Ribbon", "Plant 1")]
    assert days == [date(2025, 11, 1), date(2026, 6, 1)]


def test_an_observation_without_a_day_is_the_oldest() -> None:
    rows = [seen("Ink", "", None, 5_00, date(2020, 1, 1)), seen("Ink", "", None, 9_00)]
    assert wallet_of(rows, {}, "CNY").share().ours == 5_00


def test_another_currency_is_left_out_of_sums_and_counted() -> None:
    rows = [seen("Ink", "", None, 5_00), seen("Ink", "", KESTREL, 9_00, currency="EUR")]
    wallet = wallet_of(rows, {}, "CNY")
    assert wallet.share().share == 1.0
    assert wallet.foreign == 1


def test_contracts_that_end_soon() -> None:
    today = date(2026, 11, 23)
    ends = (date(2026, 11, 22), date(2027, 2, 21), date(2027, 2, 22), date(2026, 12, 1))
    rows = [
        seen("Ink", str(at), KESTREL, 1, contract_end=end) for at, end in enumerate(ends)
    ]  # fmt: skip
    found = wallet_of(rows, {}, "CNY").ending(today)
    assert [(end, spot.unit) for end, spot in found] == [(ends[3], "3"), (ends[1], "1")]


def test_nothing_known_is_no_share() -> None:
    wallet = wallet_of([], {}, "CNY")
    assert wallet.share().share is None and wallet.trend() == [] and wallet.products == ()
