"""A block from a spreadsheet into the wallet grid: every value lands, or is named with a reason.

A block is one of three: values only, which go where the cursor stands; a table with names, products
in its first column, perhaps who serves in its second, units in its first row; or a list, a line for
each cell, whose heads say what stands where (product, unit, supplier, volume, price, contract end,
rating, day; in English or Chinese, in any order). Tables and lists may bring products and units
that the grid does not have yet; a competitor nobody knows may be one misspelled, and is named.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from crmdesk.book.book import Book
from crmdesk.book.queries.names import named
from crmdesk.book.queries.record import customer_record
from crmdesk.exchange.blocks import Block, parse_block
from crmdesk.insight.wallet import Spot
from crmdesk.services.fields import InvalidValue
from crmdesk.services.wallet import MEASURES, CellChange, read_measure, write_cells

US = frozenset({"", "us", "we", "ours", "our", "我们", "我方", "本公司"})
_WHO = frozenset(
    {"from", "who", "who serves", "supplier", "competitor", "谁供应", "供应商", "来自"}
)


@dataclass(frozen=True, slots=True)
class Unpasted:
    """A value of a block that did not land.

    Attributes:
        row, column: where it stands in the block, from 1.
        value: as it was.
        code: ``malformed``, ``outside`` of the grid, or ``unknown`` competitor.
        reason: a sentence in English.
    """

    row: int
    column: int
    value: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Pasted:
    """What became of a block: ``values`` + ``len(problems)`` is the number of filled cells in it.

    Attributes:
        values: how many values were understood.
        cells: how many cells of the grid are different now.
        problems: the others.
    """

    values: int = 0
    cells: int = 0
    problems: tuple[Unpasted, ...] = ()


@dataclass(slots=True)
class _Reading:
    """Collects what a block says."""

    measure: str
    currencies: Mapping[Spot, str]
    currency: str
    changes: list[CellChange] = field(default_factory=list)
    problems: list[Unpasted] = field(default_factory=list)

    def take(
        self, row: int, column: int, text: str, spot: Spot | None, measure: str = ""
    ) -> None:  # fmt: skip
        """Read one filled cell for a spot; None: there is none for it."""
        measure = measure or self.measure
        if spot is None:
            self.fail(row, column, text, "outside", "The grid has no cell for it.")
            return
        try:
            value = read_measure(measure, text, self.currencies.get(spot, self.currency))
        except InvalidValue as error:
            self.fail(row, column, text, "malformed", error.happened)
            return
        self.changes.append(CellChange(spot, measure, value))

    def fail(self, row: int, column: int, text: str, code: str, reason: str) -> None:
        """Name a value that does not land."""
        self.problems.append(Unpasted(row + 1, column + 1, text, code, reason))


_HEADS: Mapping[str, frozenset[str]] = {
    "product": frozenset({"product", "item", "goods", "产品", "品名", "商品", "物料", "产品名称"}),
    "unit": frozenset(
        {
            "unit", "client unit", "site", "plant", "location", "department", "单位", "客户单位",
            "工厂", "部门", "地点", "门店",
        }
    ),
    "who": _WHO | {"vendor", "rival", "竞争对手", "对手", "供货商", "厂家"},
    "volume": frozenset(
        {
            "volume", "a year", "per year", "annual volume", "amount", "spend", "value", "每年",
            "年用量", "年采购额", "采购额", "金额", "年金额",
        }
    ),
    "price": frozenset({"price", "unit price", "价格", "单价"}),
    "contract_end": frozenset(
        {
            "contract to", "contract end", "contract until", "ends", "合同到期", "合同到期日",
            "合同截止", "到期", "到期日",
        }
    ),
    "rating": frozenset({"rating", "score", "stars", "评价", "评分"}),
    "observed_on": frozenset({"seen on", "observed", "date", "day", "观察日期", "日期"}),
}  # fmt: skip


def list_roles(block: Block) -> list[str]:
    """Return what each column of a list is, "" for one unknown; nothing where it is no list."""
    if len(block) < 2:
        return []
    heads = [head.strip().casefold() for head in block[0]]
    roles = [
        next((role for role, words in _HEADS.items() if head in words), "") for head in heads
    ]  # fmt: skip
    known = [role for role in roles if role]
    told = any(measure in known for measure in MEASURES)
    return roles if "product" in known and told and len(set(known)) == len(known) else []


def paste_list(
    book: Book,
    customer_id: int,
    text: str,
    *,
    own: str = "",
    today: date | None = None,
    initiator: str = "",
) -> Pasted:
    """Put a list with heads into the grid, as one change; new products and units are added.

    Args:
        book: where to.
        customer_id: whose wallet.
        text: tab-separated, as spreadsheets copy it; :func:`list_roles` says whether it is a list.
        own: how the window writes that we serve, besides the usual words.
        today: the day of observation, where the list tells none.
        initiator: who asks.
    """
    block = parse_block(text)
    roles = list_roles(block)
    reading = _Reading("volume", *_currencies(book, customer_id))
    rivals, us = _rivals(book), US | {own.casefold()}
    for at, row in enumerate(block[1:], 1):
        told = {role: row[n].strip() for n, role in enumerate(roles) if role and n < len(row)}
        product, who = told.get("product", ""), told.get("who", "").casefold()
        rival = None if who in us else rivals.get(who)
        spot = Spot(product, told.get("unit", ""), rival) if product else None
        for place, cell in enumerate(row):
            role = roles[place] if place < len(roles) else ""
            if not cell.strip() or role in ("product", "unit", "who"):
                continue
            if who not in us and rival is None:
                reason = f"No competitor is called “{told['who']}”: add them first."
                reading.fail(at, place, cell, "unknown", reason)
            else:
                reading.take(at, place, cell, spot if role else None, role)
    return _write(book, customer_id, reading, today, initiator)


def has_names(block: Block, measure: str) -> bool:
    """Tell whether a block is a table with names of products and units, not values only."""
    if len(block) < 2 or len(block[0]) < 2:
        return False
    products = [row[0].strip() for row in block[1:]]
    heads = [head.strip() for head in block[0][1:]]
    return (
        any(products)
        and any(heads)
        and not any(_is_value(text, measure) for text in (*products, *heads) if text)
    )


def _is_value(text: str, measure: str) -> bool:
    try:
        read_measure(measure, text, "")
    except InvalidValue:
        return False
    return True


def paste_values(
    book: Book,
    customer_id: int,
    text: str,
    targets: Sequence[Sequence[Spot | None]],
    measure: str,
    *,
    today: date | None = None,
    initiator: str = "",
) -> Pasted:
    """Put a block of values into the cells from the cursor on, as one change.

    Args:
        book: where to.
        customer_id: whose wallet.
        text: tab-separated, as spreadsheets copy it.
        targets: the cells from the cursor on, by row and column. A single value fills all of them.
        measure: what the values are.
        today: the day of observation.
        initiator: who asks.
    """
    block = parse_block(text)
    reading = _Reading(measure, *_currencies(book, customer_id))
    if [len(row) for row in block] == [1] and block[0][0].strip():
        for row in targets:
            for spot in row:
                if spot is not None:
                    reading.take(0, 0, block[0][0], spot)
        reading.problems = reading.problems[:1]
    else:
        for at, texts in enumerate(block):
            spots = targets[at] if at < len(targets) else ()
            for place, cell in enumerate(texts):
                if cell.strip():
                    spot = spots[place] if place < len(spots) else None
                    reading.take(at, place, cell, spot)
    return _write(book, customer_id, reading, today, initiator)


def paste_table(
    book: Book,
    customer_id: int,
    text: str,
    measure: str,
    *,
    own: str = "",
    today: date | None = None,
    initiator: str = "",
) -> Pasted:
    """Put a table with names into the grid, as one change; new products and units are added.

    Args:
        book: where to.
        customer_id: whose wallet.
        text: tab-separated, as spreadsheets copy it.
        measure: what the values are.
        own: how the window writes that we serve, besides the usual words.
        today: the day of observation.
        initiator: who asks.
    """
    block = parse_block(text)
    reading = _Reading(measure, *_currencies(book, customer_id))
    first, *rows = block
    has_who = _has_who(block, measure)
    begins = 2 if has_who else 1
    rivals, us = _rivals(book), US | {own.casefold()}
    product = ""
    for at, row in enumerate(rows, 1):
        product = row[0].strip() or (product if has_who else "")
        who = row[1].strip() if has_who and len(row) > 1 else ""
        rival = None if who.casefold() in us else rivals.get(who.casefold())
        unknown = bool(who) and who.casefold() not in us and rival is None
        for place, cell in enumerate(row[begins:], begins):
            if not cell.strip():
                continue
            if unknown:
                reason = f"No competitor is called “{who}”: add them first."
                reading.fail(at, place, cell, "unknown", reason)
                continue
            in_table = place < len(first) and bool(product)
            spot = Spot(product, first[place].strip(), rival) if in_table else None
            reading.take(at, place, cell, spot)
    return _write(book, customer_id, reading, today, initiator)


def _has_who(block: Block, measure: str) -> bool:
    """Tell whether the second column says who serves: by its head, or holding words only."""
    if len(block[0]) < 3:
        return False
    if block[0][1].strip().casefold() in _WHO:
        return True
    seconds = [row[1].strip() for row in block[1:] if len(row) > 1 and row[1].strip()]
    return bool(seconds) and not any(_is_value(text, measure) for text in seconds)


def _currencies(book: Book, customer_id: int) -> tuple[dict[Spot, str], str]:
    """Return the currency of each cell that has its own, and the customer's."""
    from crmdesk.insight.wallet import wallet_of

    with book.read() as connection:
        record = customer_record(connection, customer_id, ("wallet",))
    currency = record.customer["currency"] or book.currency
    wallet = wallet_of(record.parts["wallet"], record.names, currency, record.rates)
    own = {spot: history[0].currency for spot, history in wallet.cells.items()}
    return {spot: code for spot, code in own.items() if code}, currency


def _rivals(book: Book) -> dict[str, int]:
    with book.read() as connection:
        return {name.casefold(): rival_id for rival_id, name in named(connection, "competitor")}


def _write(
    book: Book, customer_id: int, reading: _Reading, today: date | None, initiator: str
) -> Pasted:
    cells = 0
    if reading.changes:
        cells = write_cells(
            book, customer_id, reading.changes, what="paste_wallet", today=today,
            initiator=initiator,
        )  # fmt: skip
    return Pasted(len(reading.changes), cells, tuple(reading.problems))
