"""Writing the wallet: observations over time, pasted blocks, gaps that become opportunities."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from crmdesk.book.book import Book
from crmdesk.book.queries.grading import grading_columns
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Competitor, Customer, Opportunity, Product, WalletCell
from crmdesk.exchange.blocks import parse_block
from crmdesk.insight.wallet import Spot, Wallet, wallet_of
from crmdesk.services.fields import InvalidValue
from crmdesk.services.wallet import (
    CellChange,
    NothingToWin,
    add_line,
    pursue,
    read_measure,
    remove,
    rename_product,
    rename_unit,
    replace_rival,
    write_cells,
)
from crmdesk.services.wallet_paste import (
    has_names,
    list_roles,
    paste_list,
    paste_table,
    paste_values,
)

TODAY = date(2026, 11, 23)
P1 = Spot("Ribbon", "Plant 1")


@pytest.fixture
def harbour(book: Book) -> Iterator[tuple[Book, int, int]]:
    """Return a book, a customer and a competitor."""
    with book.transaction("fill") as tx:
        customer = tx.insert(Customer, name="Harbour Foods", sort_key="harbour", currency="CNY")
        kestrel = tx.insert(Competitor, name="Kestrel")
        tx.insert(Product, name="Ribbon", currency="CNY")
    yield book, customer, kestrel


def wallet(book: Book, customer: int) -> Wallet:
    with book.read() as connection:
        record = customer_record(connection, customer, ("wallet",))
    return wallet_of(record.parts["wallet"], record.names, "CNY")


def deals(book: Book, customer: int) -> list[dict[str, Any]]:
    with book.read() as connection:
        return customer_record(connection, customer, ("opportunities",)).parts["opportunities"]


def write(book: Book, customer: int, spot: Spot, value: Any, on: date = TODAY,
          measure: str = "volume") -> int:  # fmt: skip
    return write_cells(book, customer, [CellChange(spot, measure, value)], today=on)


def test_the_same_day_puts_right_another_day_adds(harbour: tuple[Book, int, int]) -> None:
    book, customer, _ = harbour
    write(book, customer, P1, "1000", TODAY - timedelta(days=30))
    write(book, customer, P1, "1200", TODAY - timedelta(days=30))
    assert wallet(book, customer).volumes(P1) == [1200_00]
    write(book, customer, P1, "4", measure="rating")
    write(book, customer, P1, "1500")
    grid = wallet(book, customer)
    assert grid.volumes(P1) == [1200_00, 1500_00]
    known = grid.now(P1)
    assert known is not None
    assert (known.on, known.rating) == (TODAY, 4)
    assert write(book, customer, P1, Decimal(1500)) == 0, "the same value is no change"
    assert grid.product_ids["Ribbon"] > 0, "a product of the catalogue is known by its name"
    book.undo()
    assert wallet(book, customer).volumes(P1) == [1200_00, 1200_00]  # the rating's observation


def test_emptying_keeps_the_history_and_the_place(harbour: tuple[Book, int, int]) -> None:
    book, customer, _ = harbour
    write(book, customer, P1, "1000", TODAY - timedelta(days=30))
    write(book, customer, P1, None)
    grid = wallet(book, customer)
    assert grid.volumes(P1) == [1000_00] and grid.share().share is None
    assert grid.products == ("Ribbon",)


def test_a_day_is_corrected_not_observed_anew(harbour: tuple[Book, int, int]) -> None:
    book, customer, _ = harbour
    write(book, customer, P1, "1000", TODAY - timedelta(days=30))
    write(book, customer, P1, "2026-09-01", measure="observed_on")
    (only,) = wallet(book, customer).cells[P1]
    assert only.on == date(2026, 9, 1)


@pytest.mark.parametrize(
    ("measure", "text", "stored"),
    [
        ("volume", "1.2m", 120_000_000), ("volume", "¥3.5万", 3_500_000),
        ("volume", "1.234,50", 123_450), ("price", "0.125", 12),
        ("contract_end", "30.11.2026", date(2026, 11, 30)),
        ("contract_end", "2026年11月30日", date(2026, 11, 30)),
        ("rating", "4/5", 4), ("rating", "★★★", 3), ("rating", "", None),
    ],
)  # fmt: skip
def test_values_are_read_as_people_write_them(measure: str, text: str, stored: object) -> None:
    assert read_measure(measure, text, "CNY") == stored


@pytest.mark.parametrize(
    ("measure", "text"),
    [("volume", "abc"), ("volume", "-3"), ("rating", "6"), ("contract_end", "31.02.2026")],
)
def test_what_cannot_be_read_is_refused(
    harbour: tuple[Book, int, int], measure: str, text: str
) -> None:
    book, customer, _ = harbour
    with pytest.raises(InvalidValue):
        write(book, customer, P1, text, measure=measure)
    assert wallet(book, customer).cells == {}


def test_lines_are_added_renamed_and_removed(harbour: tuple[Book, int, int]) -> None:
    book, customer, kestrel = harbour
    add_line(book, customer, "ribbon", "Plant 1")
    assert add_line(book, customer, "Ink", "Plant 2", "kestrel").rival == kestrel
    new = add_line(book, customer, "Ink", "Plant 2", "Nord").rival
    assert wallet(book, customer).rivals == {"Ink": (kestrel, new)}
    rename_product(book, customer, "ribbon", "Ribbon")
    rename_unit(book, customer, "Plant 2", "Warehouse")
    replace_rival(book, customer, "Ink", kestrel, "Osprey")
    grid = wallet(book, customer)
    assert set(grid.products) == {"Ribbon", "Ink"}
    assert grid.units == ("Plant 1", "Warehouse")
    assert kestrel not in grid.rivals["Ink"]
    remove(book, customer, product="Ink", rival=new)
    assert len(wallet(book, customer).rivals["Ink"]) == 1
    remove(book, customer, product="Ink")
    assert wallet(book, customer).products == ("Ribbon",)
    with pytest.raises(InvalidValue):
        add_line(book, customer, "  ")


# opportunities


def test_a_cell_of_a_competitor_becomes_an_opportunity_once(
    harbour: tuple[Book, int, int],
) -> None:
    book, customer, kestrel = harbour
    theirs = P1._replace(rival=kestrel)
    write(book, customer, theirs, "5000")
    write(book, customer, theirs, "2027-03-01", measure="contract_end")
    made = pursue(book, customer, theirs, today=TODAY)
    (deal,) = deals(book, customer)
    assert made.fresh and deal["id"] == made.id
    assert (deal["name"], deal["value"], deal["stage"]) == (
        "Ribbon, Plant 1", 5000_00, "prospecting"
    )  # fmt: skip
    assert (deal["competitors"], deal["expected_on"]) == ("Kestrel", date(2027, 3, 1))
    assert not pursue(book, customer, P1, today=TODAY).fresh, "the white spot is the same one"
    with book.transaction("won") as tx:
        tx.update(Opportunity, made.id, stage="won", closed_on=TODAY)
    assert pursue(book, customer, P1, today=TODAY).fresh
    book.undo()
    assert len(deals(book, customer)) == 1


def test_an_empty_cell_becomes_one_and_a_cell_that_is_ours_alone_does_not(
    harbour: tuple[Book, int, int],
) -> None:
    book, customer, _ = harbour
    assert pursue(book, customer, P1).fresh
    write(book, customer, P1._replace(unit="Plant 2"), "100")
    with pytest.raises(NothingToWin):
        pursue(book, customer, P1._replace(unit="Plant 2"))


# paste


def test_a_table_with_names_fills_an_empty_wallet(harbour: tuple[Book, int, int]) -> None:
    book, customer, kestrel = harbour
    text = "Product\tFrom\tPlant 1\tPlant 2\nRibbon\tus\t100\t2万\n\tkestrel\tabc\t30\n"
    text += "Ink\tWho?\t5\t\n"
    done = paste_table(book, customer, text, "volume", today=TODAY)
    assert (done.values, done.cells) == (3, 3)
    assert [(p.row, p.column, p.value, p.code) for p in done.problems] == [
        (3, 3, "abc", "malformed"), (4, 3, "5", "unknown"),
    ]  # fmt: skip
    grid = wallet(book, customer)
    assert grid.share("Ribbon", "Plant 2").whole == 20_030_00
    assert grid.volumes(Spot("Ribbon", "Plant 2", kestrel)) == [30_00]
    book.undo()
    assert wallet(book, customer).cells == {}, "one paste is one change"


def test_a_table_without_who_is_ours(harbour: tuple[Book, int, int]) -> None:
    book, customer, _ = harbour
    text = "\tPlant 1\tPlant 2\nRibbon\t1\t2\nInk\t3\t4"
    assert paste_table(book, customer, text, "volume").values == 4
    assert wallet(book, customer).share().ours == 10_00


@pytest.mark.parametrize(
    ("block", "names"),
    [
        ([["", "A"], ["Ink", "1"]], True), ([["1", "2"], ["3", "4"]], False),
        ([["x", "2"], ["3", "4"]], False), ([["Product", "From", ""], ["Ink", "us", "4"]], True),
        ([["Ink", "1"]], False),
    ],
)  # fmt: skip
def test_a_table_is_told_from_values(block: list[list[str]], names: bool) -> None:
    assert has_names(block, "volume") is names


_CELL = st.one_of(
    st.just(""), st.integers(0, 10**6).map(str), st.text(alphabet="ab1.,¥ ", max_size=4)
)


@settings(
    deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.lists(_CELL, min_size=1, max_size=4), min_size=2, max_size=4))
def test_every_filled_cell_lands_or_is_named(
    harbour: tuple[Book, int, int], block: list[list[str]]
) -> None:
    book, customer, _ = harbour
    targets = [[P1, P1._replace(unit="Plant 2")], [Spot("Ink", "Plant 1")]]
    text = "\n".join("\t".join(row) for row in block)
    done = paste_values(book, customer, text, targets, "volume", today=TODAY)
    assume([len(row) for row in parse_block(text)] != [1])  # one value fills all that is chosen
    filled = sum(bool(cell.strip()) for row in block for cell in row)
    assert done.values + len(done.problems) == filled
    for problem in done.problems:
        assert block[problem.row - 1][problem.column - 1] == problem.value


@pytest.mark.parametrize(
    "text",
    [
        "Product\tUnit\tSupplier\tVolume\tPrice\tContract end\tRating\n"
        "Ribbon\tPlant 1\tKestrel\t1,234.50\t12.5\t2027-03-31\t4\n"
        "Ribbon\tPlant 1\tus\t¥12万\t\t\t\n",
        "单价\t产品\t工厂\t供应商\t年采购额\t合同到期\t评分\n"
        "12.5\tRibbon\tPlant 1\tKestrel\t1,234.50\t2027年3月31日\t★★★★\n"
        "\tRibbon\tPlant 1\t我们\t12万元\t\t\n",
    ],
)
def test_a_list_with_heads_is_read_in_english_and_chinese(
    harbour: tuple[Book, int, int], text: str
) -> None:
    book, customer, kestrel = harbour
    assert list_roles(parse_block(text))
    done = paste_list(book, customer, text, today=TODAY)
    assert (done.values, done.cells, done.problems) == (5, 2, ())
    now = wallet(book, customer).now(Spot("Ribbon", "Plant 1", kestrel))
    assert now is not None
    assert (now.volume, now.price, now.rating) == (1_234_50, 12_50, 4)
    assert now.contract_end == date(2027, 3, 31)
    assert wallet(book, customer).volumes(Spot("Ribbon", "Plant 1")) == [120_000_00]
    book.undo()
    assert wallet(book, customer).cells == {}, "one paste is one change"


def test_of_a_list_nothing_is_lost_without_a_word(harbour: tuple[Book, int, int]) -> None:
    book, customer, _ = harbour
    text = (
        "Product\tSupplier\tVolume\tRemark\nRibbon\tKestral\t5\t\nRibbon\t\t$5\t\n"
        "\t\t7\t\nRibbon\t\t8\tnice\n"
    )
    done = paste_list(book, customer, text, today=TODAY)
    assert done.values == 1
    assert [(p.row, p.column, p.value, p.code) for p in done.problems] == [
        (2, 3, "5", "unknown"), (3, 3, "$5", "malformed"), (4, 3, "7", "outside"),
        (5, 4, "nice", "outside"),
    ]  # fmt: skip
    assert list_roles([["", "Plant 1"], ["Ribbon", "1"]]) == []
    assert list_roles([["Product", "From", "Plant 1"], ["Ribbon", "us", "1"]]) == []


@pytest.mark.parametrize("text", ["$1,200", "1200 USD", "€5", "5 GBP"])
def test_an_amount_in_another_currency_is_not_taken_for_ours(
    harbour: tuple[Book, int, int], text: str
) -> None:
    book, customer, _ = harbour
    with pytest.raises(InvalidValue, match="the cell is in CNY"):
        write(book, customer, Spot("Ribbon"), text)
    assert read_measure("volume", text.replace("5 GBP", "$5").replace("€", "$"), "USD") > 0
    assert read_measure("volume", "￥3", "JPY") == 3


def test_one_value_fills_all_chosen_cells(harbour: tuple[Book, int, int]) -> None:
    book, customer, _ = harbour
    spots = [P1, P1._replace(unit="Plant 2"), Spot("Ink", "Plant 1")]
    assert paste_values(book, customer, "7\r\n", [spots], "volume").cells == 3
    bad = paste_values(book, customer, "x", [spots], "volume")
    assert [p.value for p in bad.problems] == ["x"]


def test_grading_counts_the_newest_observation_only(harbour: tuple[Book, int, int]) -> None:
    book, customer, kestrel = harbour
    theirs = P1._replace(rival=kestrel)
    write(book, customer, theirs, "5000", TODAY - timedelta(days=400))
    write(book, customer, theirs, "3000")
    write(book, customer, theirs._replace(unit="Plant 2"), "100")
    with book.transaction("by hand") as tx:  # one without a day is older
        ribbon = tx.find(Product)[0]["id"]
        tx.insert(
            WalletCell, customer_id=customer, product_text="Ribbon", product_id=ribbon,
            unit="Plant 2", competitor_id=kestrel, volume=99_00,
        )  # fmt: skip
    with book.read() as connection:
        assert list(grading_columns(connection, TODAY).potential) == [3100_00.0]
