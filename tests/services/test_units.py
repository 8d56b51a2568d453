"""What is bought in kilograms and in boxes is never added up; kilograms and tonnes are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from crmdesk.book import Book
from crmdesk.book.records import Customer, Order, OrderLine, Product
from crmdesk.insight.units import times
from crmdesk.services.coming import coming
from crmdesk.services.exporting import export
from crmdesk.services.importing import import_files
from crmdesk.services.notebook import notebook, state

TODAY = date(2026, 11, 23)


@pytest.fixture
def book(book_path: Path, new_book: Callable[..., Book]) -> Iterator[Book]:
    with new_book(book_path) as made:
        with made.transaction("fill") as tx:
            tx.insert(Customer, name="王家", sort_key="wangjia", currency="CNY")
        yield made


def _buy(book: Book, *bought: tuple[int, float, str]) -> int:
    """Let the house buy rice: (days ago, quantity, unit)."""
    with book.transaction("buy") as tx:
        house = tx.find(Customer)[0]["id"]
        for back, quantity, unit in bought:
            known = tx.find(Product, name="Rice", unit=unit)
            rice = known[0]["id"] if known else tx.insert(Product, name="Rice", unit=unit)
            order = tx.insert(
                Order, customer_id=house, ordered_on=TODAY - timedelta(days=back), currency="CNY"
            )
            tx.insert(OrderLine, order_id=order, product_id=rice, quantity=quantity)
    return int(house)


@pytest.mark.parametrize(
    ("unit", "other", "wanted"),
    [("t", "kg", 1000), ("公斤", "kg", 1), ("斤", "kg", 0.5), ("g", "kg", 0.001),
     ("KG.", "kg", 1), ("dozen", "pcs", 12), ("箱", "箱", 1), ("箱", "kg", None),
     ("l", "kg", None), ("", "kg", None), ("box", "carton", None)],
)  # fmt: skip
def test_units_that_can_be_told_in_each_other(unit: str, other: str, wanted: float | None) -> None:
    assert times(unit, other) == (None if wanted is None else pytest.approx(wanted))


def test_kilograms_and_boxes_have_a_rate_each(book: Book) -> None:
    """30 kg in 30 days is 1 kg a day; 4 boxes in 40 days are a tenth of a box a day."""
    house = _buy(book, (50, 4, "箱"), (40, 30, "kg"), (10, 30, "kg"), (10, 4, "箱"))
    lines = {line.name: line for line in notebook(book, house, TODAY).products}
    assert set(lines) == {"Rice (kg)", "Rice (箱)"}
    kilos, boxes = lines["Rice (kg)"], lines["Rice (箱)"]
    assert kilos.bought is not None and kilos.bought.per_day == 1.0
    assert boxes.bought is not None and boxes.bought.per_day == pytest.approx(0.1)
    assert kilos.out is not None and kilos.out.on == TODAY + timedelta(days=20)
    assert boxes.out is not None and boxes.out.on == TODAY + timedelta(days=30)
    told = {each.product: each for each in coming(book, 60, today=TODAY) if each.product}
    assert {name: (each.on - TODAY).days for name, each in told.items()} == {
        "Rice (kg)": 20, "Rice (箱)": 30,
    }  # fmt: skip
    assert told["Rice (箱)"].unit == "箱"


def test_kilograms_and_tonnes_are_one_product(book: Book) -> None:
    """1.2 t in 60 days, then 600 kg in 30: 20 kg a day; the last 400 kg last 20 days."""
    house = _buy(book, (95, 1.2, "t"), (35, 600, "公斤"), (5, 400, "kg"))
    [line] = notebook(book, house, TODAY).products
    assert (line.name, line.unit, line.times) == ("Rice", "kg", 3)
    assert line.bought is not None and line.bought.per_day == pytest.approx(20.0)
    assert line.out is not None and line.out.on == TODAY + timedelta(days=15)


def test_what_was_stated_says_in_which_unit_is_counted(book: Book) -> None:
    house = _buy(book, (40, 100, "斤"), (10, 50, "kg"))
    with book.read() as connection:
        sql = "SELECT id FROM product WHERE unit='斤'"
        jin = connection.exec_driver_sql(sql).scalar_one()
    state(book, house, jin, "per_day", "4", today=TODAY)
    [line] = notebook(book, house, TODAY).products
    # 4 斤 a day of the 100 斤 (50 kg) bought ten days ago
    assert (line.unit, line.times) == ("斤", 2)
    assert line.out is not None and line.out.on == TODAY + timedelta(days=15)


def test_a_file_with_units_keeps_them_apart_and_comes_back_so(book: Book, tmp_path: Path) -> None:
    file = tmp_path / "orders.csv"
    file.write_text(
        "订单号,客户名称,下单日期,产品,数量,单位,金额\n"
        "A1,王家,2026-10-04,大米,30,kg,150\n"
        "A1,王家,2026-10-04,大米,2,箱,200\n"
        "A2,王家,2026-11-03,大米,30,kg,150\n"
        "A3,王家,2026-11-13,大米,2,箱,200\n",
        encoding="utf-8",
    )
    import_files(book, [file])
    house = _buy(book)
    found = {line.name: line.bought for line in notebook(book, house, TODAY).products}
    assert {name: rate.per_day for name, rate in found.items() if rate} == {
        "大米 (kg)": 1.0, "大米 (箱)": 0.05,
    }  # fmt: skip
    report = import_files(book, [file])
    assert all(each.created == 0 for each in report.files), "twice makes no doubles"
    out = tmp_path / "out"
    export(book, "csv", out)
    with Book.create(tmp_path / "other.crm") as other:
        import_files(other, sorted(out.glob("*.csv")))
        with other.read() as connection:
            sql = (
                "SELECT p.unit,l.quantity FROM order_line l JOIN product p ON p.id=l.product_id"
                " ORDER BY 1,2"
            )
            rows = [tuple(row) for row in connection.exec_driver_sql(sql)]
    assert rows == [("kg", 30.0), ("kg", 30.0), ("箱", 2.0), ("箱", 2.0)]
