"""What charts say in odd books: old ones, several currencies, returns, nobody, one customer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crmdesk.book.book import Book
from crmdesk.book.records import Customer, Order, OrderLine
from crmdesk.models.chart_words import ChartWords
from crmdesk.qt.i18n import Localizer
from crmdesk.services.charts import MONEY, chart_data
from crmdesk.services.importing import import_files

TODAY = date(2026, 11, 20)
Sale = tuple[str, date, int, str]


def sell(book: Book, *sales: Sale) -> None:
    """Enter orders: customer, day, amount in minor units, currency."""
    with book.transaction("try") as tx:
        known: dict[str, int] = {}
        for name, on, amount, code in sales:
            if name not in known:
                known[name] = tx.insert(Customer, name=name, sort_key=name, industry=name)
            order = tx.insert(
                Order, customer_id=known[name], number="", ordered_on=on, currency=code
            )
            tx.insert(
                OrderLine, order_id=order, product_text="x", quantity=1, unit_price=amount,
                amount_e4=amount * 10_000,
            )  # fmt: skip


def titles(book: Book, period: str = "12_months") -> dict[str, str]:
    words = ChartWords(Localizer("en"))
    return {
        key: words.title(chart)
        for key, chart in chart_data(book, today=TODAY, period=period).items()
    }


def test_currencies_without_a_rate_are_not_added_up(book: Book) -> None:
    day = date(2026, 10, 5)
    sell(book, ("A", day, 1000, "EUR"), ("B", day, 500, "EUR"), ("C", day, 99_000, "USD"))
    charts = chart_data(book, today=TODAY)
    assert charts["revenue"].currency == "EUR"
    assert charts["revenue"].series["this"].sum() == 1500
    assert charts["industry"].series["value"].sum() == 1500
    words = ChartWords(Localizer("en"))
    for key in MONEY:
        assert "without orders in other currencies: 1 USD" in words.subtitle(charts[key])
    assert "without" not in words.subtitle(charts["funnel"])


def test_a_book_of_long_ago_is_shown_until_its_last_order(book: Book) -> None:
    sell(book, ("A", date(1998, 5, 6), 1000, ""), ("B", date(1997, 6, 1), 500, ""))
    charts = chart_data(book, today=TODAY)
    assert charts["revenue"].empty
    words = ChartWords(Localizer("en"))
    lesson = words.lesson("revenue", newest=charts["revenue"].newest)
    assert "6 May 1998" in lesson
    assert words.period("latest") in lesson
    latest = chart_data(book, today=TODAY, period="latest")
    assert latest["revenue"].labels[-1] == "1998-05"
    assert latest["revenue"].labels[0] == "1997-06"
    assert latest["revenue"].series["this"].sum() == 1500


def test_all_charts_of_revenue_are_of_the_same_months(book: Book) -> None:
    sell(book, ("A", date(2025, 11, 25), 700, ""), ("B", date(2025, 12, 1), 500, ""))
    charts = chart_data(book, today=TODAY)  # within 365 days, yet a month before those shown
    assert charts["revenue"].series["this"].sum() == 500
    assert charts["pareto"].series["revenue"].sum() == 500
    assert charts["industry"].series["value"].sum() == 500


def test_what_came_back_is_no_share(book: Book) -> None:
    day = date(2026, 10, 5)
    sell(book, ("A", day, 1000, ""), ("B", day, -800, ""))
    charts = chart_data(book, today=TODAY)
    shares = dict(zip(charts["industry"].labels, charts["industry"].series["share"], strict=True))
    assert shares == {"A": 1.0, "B": 0.0}
    assert titles(book)["industry"] == "All of the revenue comes from A"
    sell(book, ("D", day, -9000, ""))
    assert titles(book)["revenue"] == "More was returned than bought"


@pytest.mark.parametrize(
    ("sales", "revenue", "pareto"),
    [
        ([], "How does revenue go?", "Who brings most of the revenue?"),
        ([("A", TODAY, 0, "")], "How does revenue go?", "Who brings most of the revenue?"),
        (
            [("A", TODAY, 100, "")],
            "First revenue: 1 of 12 months had orders",
            "One customer brings all of it",
        ),
        (
            [(f"{n:02}", TODAY, 100, "") for n in range(12)],
            "First revenue: 1 of 12 months had orders",
            "Customers bring alike: 25 % of them 25 % of revenue",
        ),
    ],
)
def test_titles_are_true_of_few(book: Book, sales: list[Sale], revenue: str, pareto: str) -> None:
    if sales:
        sell(book, *sales)
    told = titles(book)
    assert (told["revenue"], told["pareto"]) == (revenue, pareto)


def test_customers_without_an_industry_are_no_industry(book: Book) -> None:
    sell(book, ("A", TODAY, 100, ""), ("B", TODAY, 100, ""), ("", TODAY, 90, ""))
    assert titles(book)["industry"] == "2 industries; none brings over 34 %"


def test_figures_of_northwind_are_those_of_sql(book: Book, shared_data: Path) -> None:
    folder = shared_data / "northwind"
    names = ("employees", "customers", "products", "orders", "order_details")
    import_files(book, [folder / f"{name}.csv" for name in names])
    charts = chart_data(book, today=TODAY, period="latest")
    with book.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT substr(o.ordered_on,1,7), SUM(l.amount_e4)/10000.0 FROM order_line l"
            " JOIN sales_order o ON o.id=l.order_id WHERE o.ordered_on>='1997-06-01' GROUP BY 1"
        ).fetchall()
    revenue = charts["revenue"]
    drawn = dict(zip(revenue.labels, revenue.series["this"].tolist(), strict=True))
    assert drawn == pytest.approx(dict(rows), abs=90)  # rounded order by order
    assert charts["pareto"].series["revenue"].sum() == sum(drawn.values())
