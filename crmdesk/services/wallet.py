"""Writing the wallet grid: cells observed, blocks pasted, gaps made into opportunities.

Each function is one entry of the journal. Writing into a cell on another day than it was last
observed adds an observation and leaves the former ones as the cell's history; on the same day it
puts the observation right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.currencies import rates_of
from crmdesk.book.queries.record import names_of
from crmdesk.book.records import Competitor, Customer, Opportunity, Product, WalletCell
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import Row
from crmdesk.errors import CrmdeskError
from crmdesk.exchange.values import Unread, parse_date, parse_number
from crmdesk.insight.wallet import Observation, Spot, Wallet, wallet_of
from crmdesk.services.choices import CLOSED_DEALS
from crmdesk.services.fields import InvalidValue, checked, refuse_other_currency

MEASURES = ("volume", "price", "contract_end", "rating", "observed_on")
"""What is known of a cell, in the order in which the grid offers it."""

_FIRST_CHANCE = 10  # per cent, of an opportunity nobody has worked on yet
_MONEY = ("volume", "price")


class NothingToWin(CrmdeskError):
    """Nobody else sells there, so that there is nothing to be won."""

    key = "nothing_to_win"


@dataclass(frozen=True, slots=True)
class CellChange:
    """A value for one measure of one cell; ``value`` as typed, or of the column's own type."""

    spot: Spot
    measure: str
    value: Any


@dataclass(frozen=True, slots=True)
class Pursuit:
    """The opportunity made of a cell; ``fresh`` is False where there was one already."""

    id: int
    name: str
    fresh: bool


def read_measure(measure: str, value: Any, currency: str) -> Any:
    """Return what to store for a typed measure; text may be written as people write it.

    Amounts may be ``1.2m``, ``¥3.5万``, ``1.234,50``; dates ``2026-11-30``, ``30.11.2026``,
    ``2026年11月30日``; a rating ``4``, ``4/5`` or ``★★★★``.

    Raises:
        InvalidValue: it cannot be read, is negative, or names another currency.
    """
    if isinstance(value, str) and value.strip():
        if measure in _MONEY:
            refuse_other_currency(measure, value, currency)
        value = _read_text(measure, value.strip())
    stored = checked("wallet_cell", measure, value, currency)
    if measure in _MONEY and stored is not None and stored < 0:
        raise InvalidValue(measure, value, "it cannot be less than nothing")
    return stored


def _read_text(measure: str, text: str) -> Any:
    try:
        if measure in _MONEY:
            return parse_number(text)
        if measure == "rating":
            stars = text.count("★")
            return stars if stars else int(parse_number(text.partition("/")[0]))
        return parse_date(text)
    except Unread as unread:
        raise InvalidValue(measure, text, unread.reason.rstrip(".")) from None


def write_cells(
    book: Book,
    customer_id: int,
    changes: Sequence[CellChange],
    *,
    what: str = "observe_wallet",
    today: date | None = None,
    initiator: str = "",
) -> int:
    """Write values into cells as observed today; return how many cells are different now.

    Raises:
        InvalidValue: a value cannot be stored; then nothing is.
    """
    with book.transaction(what, initiator=initiator) as tx:
        return _Writer(tx, customer_id, book.currency, today or date.today()).write(changes)


class _Writer:
    """Writes observations of one customer's wallet inside a transaction."""

    def __init__(self, tx: Transaction, customer_id: int, currency: str, today: date) -> None:
        self.tx, self.today, self.customer_id = tx, today, customer_id
        self.customer = tx.get(Customer, customer_id)
        self.currency = self.customer["currency"] or currency
        tx.subject = self.customer["name"]
        self.rows = tx.find(WalletCell, customer_id=customer_id)
        self.names = names_of(tx.connection, self.rows)
        rates = rates_of(tx.connection)
        self.wallet = wallet_of(self.rows, self.names, self.currency, rates)

    def write(self, changes: Sequence[CellChange]) -> int:
        """Write values cell by cell."""
        wanted: dict[Spot, Row] = {}
        for change in changes:
            spot = self.spelled(change.spot)
            now = self.wallet.now(spot)
            currency = now.currency if now and now.currency else self.currency
            stored = read_measure(change.measure, change.value, currency)
            wanted.setdefault(spot, {})[change.measure] = stored
        return sum(self._observe(spot, values) for spot, values in wanted.items())

    def spelled(self, spot: Spot) -> Spot:
        """Return a spot with its product written as the grid writes it."""
        product = spot.product.strip()
        return Spot(self.wallet.named(product) or product, spot.unit.strip(), spot.rival)

    def keep_place(self, spot: Spot) -> None:
        """Add a cell of which nothing is known yet, so that its row and column are there."""
        if self.wallet.now(spot) is None:
            self.tx.insert(WalletCell, **self._place(spot), observed_on=self.today)

    def _observe(self, spot: Spot, values: Row) -> bool:
        now = self.wallet.now(spot)
        if now is None:
            if all(value is None for value in values.values()):
                return False
            fresh = {"observed_on": self.today, **self._place(spot)}
            self.tx.insert(WalletCell, **{**fresh, **_given(values)})
            return True
        different = {m: v for m, v in values.items() if v != _measure(now, m)}
        if not different:
            return False
        if set(different) == {"observed_on"} or self._is_todays(now):
            self.tx.update(WalletCell, now.id, **different)
        else:
            known = {m: _measure(now, m) for m in MEASURES} | {"observed_on": self.today}
            place = {**self._place(spot), "currency": now.currency or self.currency}
            self.tx.insert(WalletCell, **{**place, **known, **different})
        return True

    def _is_todays(self, now: Observation) -> bool:
        return now.empty or (now.on is not None and now.on >= self.today)

    def _place(self, spot: Spot) -> Row:
        product_id = self.wallet.product_ids.get(spot.product) or self._catalogued(spot.product)
        return {
            "customer_id": self.customer_id, "product_id": product_id, "unit": spot.unit,
            "product_text": spot.product, "competitor_id": spot.rival, "currency": self.currency,
        }  # fmt: skip

    def _catalogued(self, name: str) -> int | None:
        return next((int(row["id"]) for row in self.tx.find(Product, name=name)), None)


def _given(values: Row) -> Row:
    return {key: value for key, value in values.items() if value is not None}


def _measure(now: Observation, measure: str) -> Any:
    return now.on if measure == "observed_on" else getattr(now, measure)


def add_line(
    book: Book,
    customer_id: int,
    product: str,
    unit: str = "",
    rival: int | str | None = None,
    *,
    more_units: Sequence[str] = (),
    today: date | None = None,
    initiator: str = "",
) -> Spot:
    """Add a product, a unit or somebody who serves them to the grid; return the cell made.

    Args:
        book: where to.
        customer_id: whose wallet.
        product: of our catalogue, or any other name.
        unit: of the customer; empty for the whole of it.
        rival: a competitor's id, or the name of one who is added where there is none of it.
        more_units: others that get a column at once, where the grid has none yet.
        today: the day of observation.
        initiator: who asks.

    Raises:
        InvalidValue: no product is named.
    """
    with book.transaction("add_wallet_cell", initiator=initiator) as tx:
        writer = _Writer(tx, customer_id, book.currency, today or date.today())
        if not product.strip():
            raise InvalidValue("product_text", "", "it may not be empty")
        rival_id = _rival(tx, rival) if isinstance(rival, str) else rival
        spot = writer.spelled(Spot(product, unit, rival_id))
        for name in dict.fromkeys((spot.unit, *more_units)):
            writer.keep_place(spot._replace(unit=name.strip()))
    return spot


def _rival(tx: Transaction, name: str) -> int:
    wanted = name.strip()
    if not wanted:
        raise InvalidValue("competitor_id", name, "it may not be empty")
    for row in tx.find(Competitor):
        if row["name"].casefold() == wanted.casefold():
            return int(row["id"])
    return tx.insert(Competitor, name=wanted)


def rename_product(book: Book, customer_id: int, old: str, new: str) -> int:
    """Give a product of the grid another name, with all its history; return rows changed."""
    if not new.strip():
        raise InvalidValue("product_text", new, "it may not be empty")
    with book.transaction("edit_wallet") as tx:
        writer = _Writer(tx, customer_id, book.currency, date.today())
        same = new.strip().casefold() == old.strip().casefold()  # only spelled otherwise
        name = new.strip() if same else writer.spelled(Spot(new)).product
        values = {"product_text": name, "product_id": writer._place(Spot(name))["product_id"]}
        return _rewrite(writer, values, product=old)


def rename_unit(book: Book, customer_id: int, old: str, new: str) -> int:
    """Give a unit of the customer another name in all its cells; return rows changed."""
    with book.transaction("edit_wallet") as tx:
        writer = _Writer(tx, customer_id, book.currency, date.today())
        return _rewrite(writer, {"unit": new.strip()}, unit=old)


def replace_rival(
    book: Book, customer_id: int, product: str, old: int, new: int | str
) -> int:  # fmt: skip
    """Say that somebody else serves a product; return rows changed."""
    with book.transaction("edit_wallet") as tx:
        writer = _Writer(tx, customer_id, book.currency, date.today())
        rival_id = _rival(tx, new) if isinstance(new, str) else new
        return _rewrite(writer, {"competitor_id": rival_id}, product=product, rival=old)


def _rewrite(writer: _Writer, values: Row, **where: Any) -> int:
    ids = _ids_of(writer, **where)
    return writer.tx.update_many(WalletCell, dict.fromkeys(ids, values))


def _ids_of(writer: _Writer, **where: Any) -> list[int]:
    """Return the observations of the cells that have the given product, unit or rival."""
    return [
        o.id
        for spot, history in writer.wallet.cells.items()
        if all(getattr(spot, name) == value for name, value in where.items())
        for o in history
    ]


def remove(book: Book, customer_id: int, **where: Any) -> int:
    """Take a product, a unit, somebody who serves or a cell out of the grid, with its history.

    Args:
        book: where from.
        customer_id: whose wallet.
        **where: ``product``, ``unit`` and ``rival`` (None: we) as far as they narrow it down.
    """
    with book.transaction("delete_wallet_cell") as tx:
        writer = _Writer(tx, customer_id, book.currency, date.today())
        return tx.delete(WalletCell, _ids_of(writer, **where))


def pursue(
    book: Book, customer_id: int, spot: Spot, *, today: date | None = None, initiator: str = ""
) -> Pursuit:
    """Make an opportunity of a cell: what is not bought yet, or is bought from somebody else.

    It is worth what the others sell there, and expected when the contract with them ends. Where
    there is an open one of this product and unit, it is returned as it is.

    Raises:
        NothingToWin: they buy it there from us alone.
    """
    day = today or date.today()
    with book.transaction("pursue_wallet", initiator=initiator) as tx:
        writer = _Writer(tx, customer_id, book.currency, day)
        spot = writer.spelled(spot)
        wallet = writer.wallet
        theirs = _served_by_others(wallet, spot)
        ours = wallet.now(spot._replace(rival=None))
        if not theirs and ours is not None and ours.volume:
            raise NothingToWin(
                "They buy all of this from us: there is nothing to win here.",
                kept="Nothing was changed.",
            )
        name = opportunity_name(spot)
        known = tx.find(Opportunity, customer_id=customer_id)
        open_one = next((row for row in known if is_pursuit(row, spot)), None)
        if open_one is not None:
            return Pursuit(open_one["id"], open_one["name"], False)
        values = _opportunity(writer, spot, theirs, day)
        return Pursuit(tx.insert(Opportunity, name=name, **values), name, True)


def _opportunity(
    writer: _Writer, spot: Spot, theirs: Mapping[int, Observation], day: date
) -> Row:  # fmt: skip
    tx = writer.tx
    ends = [o.contract_end for o in theirs.values() if o.contract_end and o.contract_end >= day]
    offers = [(o.currency or writer.currency, o.volume) for o in theirs.values() if o.volume]
    codes = {code for code, _ in offers}
    currency = codes.pop() if len(codes) == 1 else writer.currency
    volume = writer.wallet.rates.towards(currency).total(offers)
    return {
        "customer_id": writer.customer_id,
        "product_id": writer._place(spot)["product_id"],
        "staff_id": writer.customer["owner_id"],
        "source": "wallet",
        "value": volume.amount if volume.amount and not volume.left_out else None,
        "currency": currency,
        "probability": _FIRST_CHANCE,
        "stage": "prospecting",
        "competitors": ", ".join(tx.get(Competitor, i)["name"] for i in theirs),
        "opened_on": day,
        "expected_on": min(ends, default=None),
    }


def _served_by_others(wallet: Wallet, spot: Spot) -> dict[int, Observation]:
    """Return who else serves a cell: that one, or everybody where the spot is ours."""
    found = {}
    for rival in wallet.rivals.get(spot.product, ()):
        known = wallet.now(spot._replace(rival=rival))
        if known is not None and spot.rival in (None, rival) and (known.volume or spot.rival):
            found[rival] = known
    return found


def opportunity_name(spot: Spot) -> str:
    """Return what an opportunity of a cell is called."""
    return ", ".join(part for part in (spot.product, spot.unit) if part)


def is_pursuit(row: Mapping[str, Any], spot: Spot) -> bool:
    """Tell whether an opportunity is an open one for a cell, in any spelling."""
    if row["closed_on"] is not None or row["stage"].casefold() in CLOSED_DEALS:
        return False
    return bool(row["name"].casefold().strip() == opportunity_name(spot).casefold())
