"""One customer whole: every record that belongs to it, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from crmdesk.book import records
from crmdesk.book.asking import named_rows_of, rows_of
from crmdesk.book.currencies import rates_of
from crmdesk.book.errors import NoSuchRecord
from crmdesk.book.queries.customers import CustomerRow, customer_rows
from crmdesk.book.records.base import Record
from crmdesk.book.sales import sales
from crmdesk.book.standing import cadence
from crmdesk.book.values import Row, load_row, load_rows
from crmdesk.money import E4, Rates, Sum, foreign_of

PARTS: MappingProxyType[str, tuple[type[Record], str]] = MappingProxyType(
    {
        "addresses": (records.Address, "main DESC, id"),
        "channels": (records.Channel, "id"),
        "tags": (records.Tagging, "tag"),
        "contacts": (records.Contact, "id"),
        "faces": (records.Contact, "id"),
        "bonds": (records.Bond, "kind, id"),
        "kin": (records.Kin, "id"),
        "careers": (records.CareerStep, "from_year DESC, id DESC"),
        "matters": (records.Matter, '"on" DESC, id DESC'),
        "wallet": (records.WalletCell, "product_text, unit, competitor_id, observed_on DESC"),
        "consumption": (records.Consumption, "id"),
        "benefits": (records.Benefit, '"on" DESC, id DESC'),
        "opportunities": (records.Opportunity, "opened_on DESC, id DESC"),
        "objections": (records.Objection, '"on" DESC, id DESC'),
        "tasks": (records.Task, "done_at IS NOT NULL, due_on, id"),
        "open_tasks": (records.Task, "due_on, id"),
        "attachments": (records.Attachment, "id DESC"),
        "grades": (records.TierGrade, "at DESC, id DESC"),
        "stages": (records.StageChange, "at DESC, id DESC"),
        "payments": (records.Payment, "paid_on DESC, id DESC"),
        "orders": (records.Order, "ordered_on DESC, id DESC"),
        "interactions": (records.Interaction, "at DESC, id DESC"),
    }
)
"""What belongs to a customer: name of the part → (record, order)."""

_ITS_PEOPLE = "IN (SELECT p.id FROM contact p WHERE p.customer_id=?)"
_CHOSEN_BY: MappingProxyType[str, str] = MappingProxyType(
    {
        "open_tasks": "customer_id=? AND done_at IS NULL",
        "bonds": f"contact_id {_ITS_PEOPLE} OR other_id {_ITS_PEOPLE}",
        "kin": f"contact_id {_ITS_PEOPLE}",
        "careers": f"contact_id {_ITS_PEOPLE}",
    }
)
"""Parts that are only some of the customer's records, or its people's, and how SQL says it."""
_COLUMNS = MappingProxyType({"faces": "id,name,job_title,role,stance,last_seen_on"})
"""Parts that are only some columns: a person has seventy."""

LIGHT = (
    "addresses", "channels", "tags", "faces", "matters", "wallet", "opportunities", "open_tasks",
)  # fmt: skip
"""What the head of a record and its first tab show."""
WHOLE = tuple(part for part in PARTS if part not in ("open_tasks", "faces"))
"""Every record once."""


@dataclass(frozen=True, slots=True)
class CustomerRecord:
    """What a record page shows: the customer, its figures, and its parts as rows of values.

    ``names`` gives words for the ids that the rows point to: staff, products, competitors,
    other customers and contacts; ``rates`` is how the book adds up money.
    """

    row: CustomerRow
    customer: Row
    parts: dict[str, list[Row]]
    counts: dict[str, int]
    figures: dict[str, Any]
    names: dict[int, str] = field(default_factory=dict)
    rates: Rates = field(default_factory=Rates)
    months: tuple[tuple[date, Sum], ...] = ()

    @property
    def id(self) -> int:
        """The customer's id."""
        return self.row.id

    def sum(self, name: str) -> Sum:
        """Return one of the derived sums, ``revenue_12m`` for example."""
        foreign = self.figures["foreign"]
        out = ((code, foreign[code][name]) for code in self.figures["left_out"])
        amount = int(self.figures.get(name) or 0)
        return Sum(amount, self.rates.home, tuple(each for each in out if each[1]))

    def left_out(self) -> tuple[str, ...]:
        """Return the currencies of its sales, deals and wallet that no rate leads home from."""
        amounts = (("opportunities", "value"), ("wallet", "volume"))
        found = [
            row["currency"]
            for part, name in amounts
            for row in self.parts.get(part, ())
            if row[name]
        ]
        return self.rates.missing([*self.figures["left_out"], *found])

    def contact_channels(self, contact_id: int | None) -> list[Row]:
        """Return the channels of a contact (None: the customer's own)."""
        return [c for c in self.parts["channels"] if c["contact_id"] == contact_id]


def customer_record(
    connection: Connection,
    customer_id: int,
    parts: tuple[str, ...] = LIGHT,
    today: date | None = None,
) -> CustomerRecord:
    """Return a customer with the named parts, months counted back from a day; or NoSuchRecord."""
    rows = customer_rows(connection, [customer_id])
    if not rows:
        raise NoSuchRecord("customer", customer_id)
    customer = _rows(connection, records.Customer, "id=?", "id", customer_id)[0]
    found = {name: _part(connection, name, customer_id) for name in parts}
    rates = rates_of(connection)
    months = month_sums(connection, customer_id, today or date.today(), rates=rates)
    return CustomerRecord(
        rows[0],
        customer,
        found,
        part_counts(connection, customer_id),
        figures(connection, customer_id, rates, months),
        names_of(connection, [customer, *(row for part in found.values() for row in part)]),
        rates,
        tuple(months),
    )


def _part(connection: Connection, name: str, customer_id: int) -> list[Row]:
    record, order = PARTS[name]
    where, columns = _CHOSEN_BY.get(name, "customer_id=?"), _COLUMNS.get(name, "*")
    return _rows(connection, record, where, order, customer_id, columns)


def _rows(
    connection: Connection,
    record: type[Record],
    where: str,
    order: str,
    value: Any,
    columns: str = "*",
) -> list[Row]:
    sql = f'SELECT {columns} FROM "{record.__tablename__}" WHERE {where} ORDER BY {order}'
    return load_rows(record, *named_rows_of(connection, sql, (value,) * where.count("?")))


def part_counts(connection: Connection, customer_id: int) -> dict[str, int]:
    """Return how many contacts, attachments and timeline entries a customer has."""
    names = ("contacts", "attachments", "interactions", "orders", "grades", "payments")
    each = [
        f'(SELECT COUNT(*) FROM "{PARTS[name][0].__tablename__}" WHERE customer_id=?1)'
        for name in names
    ]
    more = (
        "(SELECT COUNT(*) FROM stage_change WHERE customer_id=?1 AND at IS NOT NULL)"
        " + (SELECT COUNT(*) FROM opportunity WHERE customer_id=?1 AND closed_on IS NOT NULL"
        " AND stage IN ('won','lost'))"
        " + (SELECT COUNT(*) FROM task WHERE customer_id=?1 AND done_at IS NOT NULL)"
        " - (SELECT COUNT(*) FROM attachment WHERE customer_id=?1 AND interaction_id IS NOT NULL)"
    )
    [found] = rows_of(connection, f"SELECT {','.join(each)}, {more}", (customer_id,))
    counts = dict(zip(names, found, strict=False))
    counts["timeline"] = sum(found) - counts["contacts"]
    return counts


def figures(
    connection: Connection,
    customer_id: int,
    rates: Rates,
    months: list[tuple[date, Sum]],
) -> dict[str, Any]:
    """Return the derived figures: those of ``standing`` and revenue by month, as plain values.

    ``months`` is a list of twelve (first day of month, minor units), oldest first;
    ``cadence_days`` is how often the tier wants a touch, None without a tier. Money is in
    ``currency``; ``foreign`` is what was bought in others, by currency, and ``left_out`` names
    those of them that no rate leads home from and that are in no sum.
    """
    sql = "SELECT * FROM standing WHERE customer_id=?"
    names, rows = named_rows_of(connection, sql, (customer_id,))
    found: dict[str, Any] = dict(zip(names, rows[0], strict=True)) if rows else {}
    for name in ("last_touch_on", "next_on", "due_on", "last_order_on", "as_of"):
        found[name] = date.fromisoformat(found[name]) if found.get(name) else None
    foreign = foreign_of(found.pop("foreign_sums", ""))
    found["currency"] = rates.home
    found["foreign"] = {code: sums._asdict() for code, sums in foreign.items()}
    found["left_out"] = list(rates.missing(foreign))
    found["months"] = [(month, total.amount) for month, total in months]
    sql = "SELECT tier FROM customer WHERE id=?"
    tier = next(iter(rows_of(connection, sql, (customer_id,))), ("",))[0]
    found["cadence_days"] = cadence(connection).get(str(tier or ""))
    return found


def month_sums(
    connection: Connection,
    customer_id: int,
    today: date,
    months: int = 12,
    *,
    rates: Rates | None = None,
) -> list[tuple[date, Sum]]:
    """Return revenue of the last ``months`` months as (first day, sum), oldest first."""
    this = today.replace(day=1)
    sql = (
        "SELECT substr(day,1,7), currency, SUM(amount_e4)"
        f" FROM ({sales('{customer}=? AND {day}>=?')}) GROUP BY 1, 2"
    )
    since = _months_back(this, months - 1).isoformat()
    found: dict[str, dict[str, int]] = {}
    for month, currency, amount in rows_of(connection, sql, (customer_id, since) * 2):
        found.setdefault(month, {})[currency] = amount or 0
    add_up = rates or rates_of(connection)
    days = [_months_back(this, back) for back in range(months - 1, -1, -1)]
    return [(day, add_up.total(found.get(day.isoformat()[:7], {}), E4)) for day in days]


def _months_back(first_day: date, months: int) -> date:
    index = first_day.year * 12 + first_day.month - 1 - months
    return date(index // 12, index % 12 + 1, 1)


_POINTS_TO = {
    "staff": ("owner_id", "staff_id", "manager_id"),
    "product": ("product_id",),
    "competitor": ("competitor_id",),
    "customer": ("parent_id", "introducer_customer_id"),
    "contact": ("contact_id", "other_id", "reports_to_id", "introducer_contact_id"),
}


def names_of(connection: Connection, rows: list[Row]) -> dict[int, str]:
    """Return the names of everything that the rows point to, by id."""
    names: dict[int, str] = {}
    for table, columns in _POINTS_TO.items():
        ids = sorted({row[c] for row in rows for c in columns if row.get(c)})
        for start in range(0, len(ids), 500):
            piece = ids[start : start + 500]
            sql = f"SELECT id,name FROM {table} WHERE id IN ({','.join('?' * len(piece))})"
            names.update(dict(rows_of(connection, sql, piece)))
    return names


def whole_record(
    connection: Connection, customer_id: int, today: date | None = None
) -> dict[str, Any]:
    """Return everything of a customer as plain JSON-ready values."""
    record = customer_record(connection, customer_id, WHOLE, today)
    lines: dict[int, list[Row]] = {}
    sql = (
        "SELECT l.* FROM order_line l JOIN sales_order o ON o.id=l.order_id"
        " WHERE o.customer_id=? ORDER BY l.id"
    )
    for line in connection.exec_driver_sql(sql, (customer_id,)).mappings():
        lines.setdefault(line["order_id"], []).append(load_row(records.OrderLine, line))
    orders = [{**order, "lines": lines.get(order["id"], [])} for order in record.parts["orders"]]
    tags = [tag["tag"] for tag in record.parts["tags"]]
    bought = names_of(connection, [line for found in lines.values() for line in found])
    return {
        **record.customer,
        **{name: rows for name, rows in record.parts.items() if name not in ("tags", "orders")},
        "tags": tags,
        "orders": orders,
        "figures": record.figures,
        "names": {str(k): v for k, v in (record.names | bought).items()},
    }
