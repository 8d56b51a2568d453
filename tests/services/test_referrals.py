"""Who introduced whom: trees through customers and contacts, and circles refused in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crmdesk.book.book import Book
from crmdesk.book.queries.referrals import brought_by, find_contacts, introducers
from crmdesk.book.records import Contact, Customer, Order, OrderLine
from crmdesk.services import records
from crmdesk.services.importing import import_files
from crmdesk.services.referrals import IntroducedInCircle, referrals

Ids = dict[str, int]


@pytest.fixture
def people(book: Book) -> Ids:
    """Return customers A … E, of which each but A bought for ten times the one before."""
    made: Ids = {}
    with book.transaction("fill") as tx:
        for at, name in enumerate("ABCDE"):
            made[name] = tx.insert(Customer, name=name, sort_key=name.lower(), currency="CNY")
            made[f"lin {name}"] = tx.insert(Contact, customer_id=made[name], name=f"Lin {name}")
            if at:
                order = tx.insert(Order, customer_id=made[name], ordered_on=date.today())
                tx.insert(OrderLine, order_id=order, amount_e4=10**at * 10_000)
    return made


def introduce(book: Book, people: Ids, who: str, by: str) -> None:
    field = "introducer_contact_id" if by.startswith("lin") else "introducer_customer_id"
    records.set_field(book, "customer", people[who], field, people[by])


def test_the_tree_goes_through_customers_and_contacts(book: Book, people: Ids) -> None:
    introduce(book, people, "B", "A")
    introduce(book, people, "C", "lin B")
    introduce(book, people, "D", "C")
    introduce(book, people, "E", "A")
    found = referrals(book, people["A"])
    assert (found.members[0].name, found.members[0].via) == ("A", "")
    by = {m.name: (m.by, m.via) for m in found.members}
    assert by["C"] == (people["B"], "Lin B")
    gain = found.gains[people["A"]]
    assert (gain.direct.customers, gain.total.customers) == (2, 4)
    assert gain.direct.amounts == {"CNY": 10 + 10_000}
    assert gain.total.amounts == {"CNY": 10 + 100 + 1_000 + 10_000}
    assert [(i.name, i.via) for i in referrals(book, people["D"]).above] == [
        ("C", ""), ("B", "Lin B"), ("A", ""),
    ]  # fmt: skip


def test_contact_and_customer_are_kept_in_step(book: Book, people: Ids) -> None:
    introduce(book, people, "C", "lin B")
    with book.read() as connection:
        assert [i.id for i in introducers(connection, people["C"])] == [people["B"]]
    introduce(book, people, "C", "A")
    (above,) = referrals(book, people["C"]).above
    assert (above.name, above.via) == ("A", ""), "the contact of another customer is let go"
    book.undo()
    (above,) = referrals(book, people["C"]).above
    assert (above.name, above.via) == ("B", "Lin B"), "both fields are one change"
    introduce(book, people, "C", "B")
    records.set_field(book, "customer", people["C"], "introducer_customer_id", None)
    assert referrals(book, people["C"]).above == ()


@pytest.mark.parametrize(
    ("links", "who", "by"),
    [
        ([], "A", "A"), ([], "A", "lin A"),
        ([("B", "A")], "A", "B"), ([("B", "A")], "A", "lin B"),
        ([("B", "lin A"), ("C", "lin B")], "A", "C"),
        ([("B", "A"), ("C", "B"), ("D", "lin C")], "A", "lin D"),
    ],
)  # fmt: skip
def test_circles_are_refused_and_named(
    book: Book, people: Ids, links: list[tuple[str, str]], who: str, by: str
) -> None:
    for link in links:
        introduce(book, people, *link)
    with pytest.raises(IntroducedInCircle) as refused:
        introduce(book, people, who, by)
    assert refused.value.names[0] == who and refused.value.names[-1] == by[-1]
    assert referrals(book, people[who]).above == ()


def test_the_way_round_is_said_in_words(book: Book, people: Ids) -> None:
    introduce(book, people, "B", "A")
    introduce(book, people, "C", "B")
    with pytest.raises(IntroducedInCircle, match=r"A cannot .* by C: A brought B, B brought C"):
        introduce(book, people, "A", "C")


def test_a_contact_cannot_move_into_a_circle(book: Book, people: Ids) -> None:
    introduce(book, people, "B", "lin A")
    introduce(book, people, "C", "B")
    with pytest.raises(IntroducedInCircle):
        records.set_field(book, "contact", people["lin A"], "customer_id", people["C"])


def test_a_circle_that_is_in_the_book_ends_the_walk(book: Book, people: Ids) -> None:
    with book.transaction("by hand") as tx:
        tx.update(Customer, people["A"], introducer_customer_id=people["B"])
        tx.update(Customer, people["B"], introducer_contact_id=people["lin A"])
        tx.update(Customer, people["C"], introducer_customer_id=people["B"])
    with book.read() as connection:
        assert [b.name for b in brought_by(connection, people["A"])] == ["A", "B", "C"]
        assert [i.name for i in introducers(connection, people["A"])] == ["B"]
        assert [i.name for i in introducers(connection, people["C"])] == ["B", "A"]


def test_contacts_are_found_with_their_customer(book: Book, people: Ids) -> None:
    with book.read() as connection:
        assert (people["lin B"], "Lin B, B") in find_contacts(connection, "lin b")
        assert find_contacts(connection, "nobody of the name") == []
    for number in range(80):  # as many customers of that name hide nobody
        records.create_customer(book, name=f"Lin Works {number}")
    with book.read() as connection:
        found = [each for each, _ in find_contacts(connection, "lin")]
        assert {people["lin A"], people["lin B"]} <= set(found)


# imports


def _introduced(book: Book) -> dict[str, str | None]:
    sql = (
        "SELECT c.name, g.name FROM customer c LEFT JOIN customer g"
        " ON g.id=c.introducer_customer_id ORDER BY c.id"
    )
    with book.read() as connection:
        return {row[0]: row[1] for row in connection.exec_driver_sql(sql)}


def test_an_import_links_introducers_keeps_every_row_and_reports_circles(
    book: Book, tmp_path: Path
) -> None:
    path = tmp_path / "clients.csv"
    path.write_text(
        "Company,City,Introduced by\nDelta,Tianjin,Harbour\nHarbour,Tianjin,Osprey\n"
        "Osprey,Tianjin,Delta\nAnker,Tianjin,Mr Nobody\nSelf,Tianjin,Self\n",
        encoding="utf-8",
    )
    [report] = import_files(book, [path]).files
    assert report.created == 5, "every row is kept"
    assert _introduced(book) == {
        "Delta": "Harbour", "Harbour": "Osprey", "Osprey": None, "Anker": None, "Self": None,
    }  # fmt: skip
    problems = [(p.row, p.value, p.code) for p in report.problems]
    assert [(value, code) for _, value, code in problems] == [
        ("Delta", "introduced_in_circle"), ("Self", "introduced_in_circle"),
    ]  # fmt: skip
    with book.read() as connection:
        sql = "SELECT extra FROM customer WHERE name IN ('Anker','Osprey') ORDER BY id"
        kept = [row[0] for row in connection.exec_driver_sql(sql)]
    assert "Delta" in kept[0] and "Mr Nobody" in kept[1], "nothing of the file is lost"
    [again] = import_files(book, [path]).files
    assert again.created == 0 and _introduced(book)["Delta"] == "Harbour"
