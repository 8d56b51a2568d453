"""The sample is the same for the same seed and holds what the analyses look for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import phonenumbers
import pytest

from crmdesk.book.book import Book
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Customer, Order, OrderLine
from crmdesk.insight.wallet import wallet_of
from crmdesk.services import grading, records
from crmdesk.services.charts import behind, chart_data
from crmdesk.services.choices import BENEFIT_KINDS
from crmdesk.services.referrals import referrals
from crmdesk.services.sample import make_sample
from crmdesk.services.sample.people import companies

_FACES = (
    "SELECT c.name,c.tier,c.stage,(SELECT COUNT(*) FROM interaction i WHERE i.customer_id=c.id),"
    "(SELECT SUM(l.amount_e4) FROM sales_order o JOIN order_line l ON l.order_id=o.id"
    " WHERE o.customer_id=c.id),(SELECT group_concat(title) FROM task t WHERE t.customer_id=c.id)"
    " FROM customer c ORDER BY c.ref"
)


def rows(book: Book, sql: str) -> list[tuple[Any, ...]]:
    with book.read() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(sql)]


def test_the_same_seed_gives_the_same_sample(tmp_path: Path) -> None:
    found = []
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        with Book.create(tmp_path / f"{name}.crm") as book:
            make_sample(book, customers=20, seed=seed, today=date(2026, 11, 23))
            found.append(rows(book, _FACES))
    assert found[0] == found[1]
    assert found[0] != found[2]


def test_it_is_whole_and_one_undo_away(tmp_path: Path) -> None:
    with Book.create(tmp_path / "a.crm") as book:
        make_sample(book, customers=12)
        assert book.check() == []
        book.undo()
        assert rows(book, "SELECT COUNT(*) FROM customer") == [(0,)]
        assert rows(book, "SELECT COUNT(*) FROM order_line") == [(0,)]


def test_the_patterns_are_there(sample: Book) -> None:
    names = [row[0] for row in rows(sample, "SELECT name FROM customer")]
    assert len(set(names)) == 60
    assert sum(name.isascii() for name in names) > 5
    assert sum(not name.isascii() for name in names) > 30
    curve = chart_data(sample)["pareto"].finding
    assert 0.65 <= float(curve.numbers["share"]) <= 0.9
    for sql, least in (
        ("SELECT COUNT(*) FROM contact WHERE role='decides' AND last_seen_on IS NULL", 5),
        ("SELECT COUNT(*) FROM contact WHERE birth_lunar=1", 10),
        ("SELECT COUNT(*) FROM contact WHERE reports_to_id IS NOT NULL", 40),
        ("SELECT COUNT(*) FROM customer WHERE introducer_customer_id IS NOT NULL", 5),
        ("SELECT COUNT(*) FROM interaction WHERE kind='complaint' AND closed_on IS NULL", 1),
        ("SELECT COUNT(*) FROM standing WHERE due_on<date('now')", 5),
        ("SELECT COUNT(*) FROM standing WHERE revenue_12m>1.2*revenue_prev AND revenue_prev>0", 3),
        ("SELECT COUNT(*) FROM standing WHERE revenue_12m<0.8*revenue_prev", 3),
        ("SELECT COUNT(*) FROM task WHERE due_on<date('now')", 5),
        ("SELECT COUNT(DISTINCT body) FROM interaction", 400),
        ("SELECT COUNT(*) FROM wallet_cell WHERE competitor_id IS NOT NULL", 60),
        ("SELECT COUNT(*) FROM objection", 30),
    ):
        assert rows(sample, sql)[0][0] >= least, sql


def test_telephones_are_of_their_countries(sample: Book) -> None:
    numbers = [row[0] for row in rows(sample, "SELECT value FROM channel WHERE kind='mobile'")]
    wrong = [n for n in numbers if not phonenumbers.is_valid_number(phonenumbers.parse(n))]
    assert len(numbers) > 60
    assert len(wrong) == 1  # left for tidying up


def test_every_chart_leads_to_its_customers(sample: Book) -> None:
    charts = chart_data(sample)
    everybody = {row[0] for row in rows(sample, "SELECT id FROM customer")}
    for chart in charts.values():
        assert not chart.empty
        assert len(chart.labels) == len(chart.members)
        assert {i for group in chart.members for i in group} <= everybody
        assert behind(sample, chart, 0) == list(chart.members[0])
    assert behind(sample, charts["tier"], "A") == list(charts["tier"].members[0])
    some = sorted(everybody)[:9]
    few = chart_data(sample, some)
    assert {i for chart in few.values() for group in chart.members for i in group} == set(some)
    total = charts["revenue"].series["this"].sum()  # of the same months
    assert charts["industry"].series["value"].sum() == total > 0


def test_the_best_customers_are_in_the_best_tier(sample: Book) -> None:
    best = rows(
        sample,
        "SELECT c.tier FROM customer c JOIN standing s ON s.customer_id=c.id"
        " ORDER BY s.revenue_12m DESC LIMIT 3",
    )
    assert best == [("A",)] * 3


@pytest.mark.parametrize(("period", "months"), [("3_months", 3), ("last_year", 12)])
def test_a_period_has_its_months_and_its_revenue(sample: Book, period: str, months: int) -> None:
    charts = chart_data(sample, period=period)
    revenue = charts["revenue"]
    assert len(revenue.labels) == len(revenue.series["before"]) == months
    if period == "last_year":
        assert revenue.labels[0] == f"{date.today().year - 1}-01"
    assert charts["tier"].series["value"].sum() == revenue.series["this"].sum() > 0
    assert charts["pareto"].series["revenue"].sum() == revenue.series["this"].sum()


def test_a_month_that_has_not_ended_is_held_against_its_like(book: Book) -> None:
    today = date(2026, 11, 10)
    with book.transaction("fill") as tx:
        customer = tx.insert(Customer, name="Harbour", sort_key="harbour")
        for day in (date(2025, 11, 5), date(2025, 11, 25), date(2026, 11, 5)):
            order = tx.insert(
                Order, customer_id=customer, number=str(day), ordered_on=day, currency="CNY"
            )
            tx.insert(OrderLine, order_id=order, quantity=1, amount_e4=1_000_000)
    series = chart_data(book, today=today)["revenue"].series
    assert series["this"][-1] == series["before"][-1] == 100


def test_charts_of_an_empty_book_say_that_they_are_empty(book: Book) -> None:
    assert all(chart.empty for chart in chart_data(book).values())


def test_it_is_graded_and_only_a_little_out_of_date(sample: Book) -> None:
    found = grading.preview(sample)
    assert 3 <= len(found.moves) <= 9
    assert len(found.kept) >= 2
    assert found.revenue_share["A"] > found.revenue_share["B"] > found.revenue_share["D"]
    marked = rows(sample, "SELECT reason,expires_on FROM tier_grade WHERE \"by\"='override'")
    assert len(marked) == len(found.kept)
    assert all(reason and until for reason, until in marked)


def test_no_part_of_the_book_is_empty(sample: Book) -> None:
    for sql, least in (
        ("SELECT COUNT(*) FROM customer WHERE kind='person' AND occupation<>''", 3),
        ("SELECT COUNT(*) FROM customer WHERE name_local<>'' AND name_local<>name", 6),
        ("SELECT COUNT(*) FROM customer WHERE parent_id IS NOT NULL", 2),
        ("SELECT COUNT(*) FROM customer WHERE custom LIKE '%loading_hours%'", 15),
        ("SELECT COUNT(*) FROM contact WHERE custom LIKE '%best_hour%'", 10),
        ("SELECT COUNT(DISTINCT record) FROM custom_field", 2),
        ("SELECT COUNT(*) FROM attachment", 20),
        ("SELECT COUNT(*) FROM answer WHERE tags='fact-finding'", 4),
        ("SELECT COUNT(*) FROM consumption", 8),
        ("SELECT COUNT(*) FROM matter WHERE kind IN ('goal','plan') AND closed_on IS NULL", 20),
    ):
        assert rows(sample, sql)[0][0] >= least, sql
    assert rows(sample, "SELECT COUNT(*) FROM customer WHERE name=name_local") == [(0,)]
    attached = rows(sample, "SELECT id,mime FROM attachment")
    for attachment_id, mime in attached[:6]:
        assert records.read_attachment(sample, attachment_id)[1] == mime
    pictures = [records.read_attachment(sample, i)[2] for i, m in attached if m == "image/png"]
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_wallets_were_seen_more_than_once_and_introductions_make_chains(sample: Book) -> None:
    with sample.read() as connection:
        rows = connection.exec_driver_sql("SELECT id FROM customer ORDER BY id")
        ids = [row[0] for row in rows]
        wallets = [customer_record(connection, i, ("wallet",)) for i in ids]
        benefits = connection.exec_driver_sql("SELECT DISTINCT kind FROM benefit")
        assert {row[0] for row in benefits} == set(BENEFIT_KINDS)
    grids = [wallet_of(record.parts["wallet"], record.names, "CNY") for record in wallets]
    assert all(grid.products for grid in grids)
    assert sum(any(len(h) > 2 for h in grid.cells.values()) for grid in grids) > 15
    assert any(grid.ending(date.today()) for grid in grids)
    trees = [referrals(sample, customer_id) for customer_id in ids]
    assert max(len(tree.above) for tree in trees) >= 3
    roots = [t for t in trees if not t.above and t.gains[t.members[0].id].through_others]
    assert 2 <= len(roots) <= 6
    assert any(member.via for tree in trees for member in tree.members)


def test_names_of_thousands_are_all_different_and_those_of_a_few_stay_short() -> None:
    made = companies(Random(7), 6_000, date(2026, 11, 23))
    assert len({company.row["name"] for company in made}) == 6_000
    assert not any(char.isdigit() for company in made[:300] for char in company.row["name"])
