"""A sample book: made up, the same for the same seed, with what the analyses look for in it.

The few best customers bring most; some grow, some buy less, some fell silent; visits are overdue;
some deciders were never met; customers brought in others. No name is that of a real company.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from crmdesk.book.book import Book
from crmdesk.book.records import (
    Address,
    Channel,
    Competitor,
    Consumption,
    Contact,
    Customer,
    Interaction,
    Matter,
    Objection,
    Opportunity,
    Order,
    OrderLine,
    Participant,
    Payment,
    Product,
    Staff,
    StageChange,
    Tagging,
    Task,
    WalletCell,
)
from crmdesk.book.transaction import Transaction
from crmdesk.book.values import to_ms
from crmdesk.services.sample import (
    conversations,
    extras,
    lives,
    names,
    people,
    referrals,
    tiers,
    trade,
    untidy,
    wallet,
)
from crmdesk.services.sample.people import Company
from crmdesk.services.sample.story import Story

Progress = Callable[[int, int], None]
Row = dict[str, Any]


def make_sample(
    book: Book,
    *,
    customers: int = 60,
    seed: int = 7,
    today: date | None = None,
    progress: Progress | None = None,
    disorder: bool = True,
) -> None:
    """Fill a book with made-up customers and three years of work with them, as one change.

    Args:
        book: where to; may already hold records.
        customers: how many.
        seed: the same seed and day give the same sample.
        today: the day the sample leads up to.
        progress: called with customers made and customers in all.
        disorder: whether some values are wrong or missing, as in real life.
    """
    with book.transaction("sample", subject=str(customers)) as tx:
        maker = _Maker(tx, Random(seed), today or date.today())
        maker.make(customers, progress)
        if disorder:
            maker.disorder()


class _Maker:
    """Writes the sample inside one transaction."""

    def __init__(self, tx: Transaction, rng: Random, today: date) -> None:
        self._tx = tx
        self._rng = rng
        self._made: list[Company] = []
        self._today = today
        self._staff = tx.insert_many(Staff, people.staff_rows())
        self._products = tx.insert_many(Product, _products())
        self._rivals = tx.insert_many(Competitor, [{"name": n} for n in names.COMPETITORS])
        self._orders = trade.Orders(rng, today, self._products)
        self._story = Story(rng, today, self._staff)
        self._parts: dict[type[Any], list[Row]] = {}
        self._known: list[tuple[Company, people.People]] = []

    def make(self, count: int, progress: Progress | None) -> None:
        """Make ``count`` customers and all around them."""
        made = people.companies(self._rng, count, self._today)
        owners = [self._rng.choice(self._staff[:4]) for _ in made]
        created = self._ms(self._today - timedelta(days=1095))
        rows = [
            {
                **c.row,
                "owner_id": owner,
                "created_at": created,
                "custom": extras.customer_fields(self._rng, c, self._today),
            }
            for c, owner in zip(made, owners, strict=True)
        ]
        for company, new_id in zip(made, self._tx.insert_many(Customer, rows), strict=True):
            company.id = new_id
        for done, (company, owner) in enumerate(zip(made, owners, strict=True), 1):
            self._one(company, owner)
            if progress is not None:
                progress(done, count)
        self._groups(made)
        talks = conversations.Conversations(self._tx, made, self._today)
        talks.deepen(self._story)
        talks.add_promises(self._story, self._write())
        talks.add_templates()
        referrals.add_introductions(self._tx, made)
        referrals.add_benefits(self._tx, made, self._today)
        extras.add_field_definitions(self._tx)
        extras.add_answers(self._tx)
        extras.add_files(self._tx, self._rng, made, self._today)
        tiers.add_tiers(self._tx, self._rng, made, self._today)
        lives.add_lives(self._tx, self._known, self._today)
        untidy.add_lists(self._tx)
        self._made = made

    def disorder(self) -> None:
        """Leave some values wrong or missing, as in real life."""
        untidy.add_disorder(self._tx, self._made, self._today)

    def _one(self, company: Company, owner: int) -> None:
        rng, today = self._rng, self._today
        rows = people.contact_rows(rng, company, today)
        ids = self._tx.insert_many(
            Contact, [{**_plain(row), "custom": extras.contact_fields(rng)} for row in rows]
        )
        contacts = list(zip(ids, rows, strict=True))
        self._known.append((company, contacts))
        chiefs = {i: {"reports_to_id": ids[0 if n < 3 else 2]} for n, i in enumerate(ids) if n}
        self._tx.update_many(Contact, chiefs)
        self._add(Channel, people.channel_rows(rng, company, contacts))
        self._add(Address, [_address(rng, company)])
        tags = rng.sample(names.TAGS, rng.choice((0, 1, 1, 2)))
        self._add(Tagging, [{"customer_id": company.id, "tag": tag} for tag in tags])
        self._add(WalletCell, wallet.wallet_rows(company, self._products, self._rivals, today))
        self._add(Opportunity, trade.opportunity_rows(rng, company, owner, self._products, today))
        self._add(Consumption, extras.consumption_rows(rng, company, self._products, today))
        self._stages(company)
        self._orders.add(company, owner, trade.order_days(rng, company, today))
        self._story.tell(company, owner, contacts)

    def _add(self, record: type[Any], rows: list[Row]) -> None:
        self._parts.setdefault(record, []).extend(rows)

    def _ms(self, day: date) -> int:
        return to_ms(extras.at_hour(day, 9))

    def _stages(self, company: Company) -> None:
        lately = self._ms(self._today - timedelta(days=self._rng.randint(30, 200)))
        change = {"customer_id": company.id, "at": lately, "stage": company.row["stage"]}
        self._add(StageChange, [{**change, "previous": "target"}])

    def _groups(self, made: list[Company]) -> None:
        """Make a few companies part of another one."""
        companies = [company for company in made if company.row["kind"] == "company"]
        for at in range(3, len(companies) - 3, 17):
            daughter = companies[-1 - at // 4]
            if daughter is not companies[at]:
                self._tx.update(Customer, daughter.id, parent_id=companies[at].id)

    def _write(self) -> list[int]:
        """Store what was gathered; return the ids of the touches."""
        tx, story, orders = self._tx, self._story, self._orders
        stated = self._parts.get(Consumption, [])
        extras.fit_use(stated, orders.orders, orders.lines, self._today)
        for record, rows in self._parts.items():
            tx.insert_many(record, rows)
        untidy.mend_beginnings(tx, _first_days(orders.orders))
        ids = tx.insert_many(Order, orders.orders)
        lines = [
            {**line, "order_id": i} for i, ls in zip(ids, orders.lines, strict=True) for line in ls
        ]
        tx.insert_many(OrderLine, lines)
        paid = zip(ids, orders.payments, strict=True)
        tx.insert_many(Payment, [{**p, "order_id": i} for i, p in paid if p is not None])
        touches = tx.insert_many(Interaction, story.touches)
        for record, rows in (
            (Participant, story.people), (Matter, story.matters), (Objection, story.objections),
        ):  # fmt: skip
            tx.insert_many(
                record, [{**_plain(r), "interaction_id": touches[r["_touch"]]} for r in rows]
            )
        tx.insert_many(Matter, story.wishes)
        tx.insert_many(Task, story.tasks)
        tx.update_many(Contact, {i: {"last_seen_on": day} for i, day in story.seen.items()})
        return touches


def _first_days(orders: list[Row]) -> dict[int, date]:
    first: dict[int, date] = {}
    for order in orders:
        known = first.setdefault(order["customer_id"], order["ordered_on"])
        first[order["customer_id"]] = min(known, order["ordered_on"])
    return first


def _plain(row: Row) -> Row:
    return {key: value for key, value in row.items() if not key.startswith("_")}


def _products() -> list[Row]:
    keys = ("ref", "name", "category", "unit", "price", "cost")
    return [{**dict(zip(keys, p, strict=True)), "currency": "CNY"} for p in names.PRODUCTS]


def _address(rng: Random, company: Company) -> Row:
    place, number = company.place, rng.randint(3, 380)
    street = f"新港路{number}号" if company.chinese else f"{number} Harbour Road"
    return {
        "customer_id": company.id, "label": "office", "street": street, "city": place.local,
        "state": place.region, "country": place.country, "main": True,
        "latitude": round(place.latitude + rng.uniform(-0.12, 0.12), 5),
        "longitude": round(place.longitude + rng.uniform(-0.15, 0.15), 5),
    }  # fmt: skip
