"""The lines of the Today page: what a service found, in words, with the colour that warns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.today import ComplaintRow, DueRow, StepRow
from crmdesk.models.coming_words import (
    KIND_ICONS,
    based_words,
    coming_title,
    rate_words,
    remembered_title,
)
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer, listed
from crmdesk.services.coming import AtRisk, Coming
from crmdesk.services.today import CONTRACT_DAYS, DAYS_AHEAD, Remembered

_STILL_DAYS = 14
"""What should have come longer ago is not to be expected today: see who is at risk."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the page.

    Attributes:
        key: tells it from all others, also after the page was read again.
        title, note: what it is and more of it; the customer's name stands beside them.
        when, when_role: when, and the colour of that.
        icon: a key of the icons; none for a step, which has a box to tick.
        customer_id, customer, tier: whose; None for a step of nobody.
        task_id: the step, where it is one.
        step: what a next step made of it is called.
        on: the day it is about.
        complaint_id: the complaint, where it is one.
    """

    key: str
    title: str
    note: str
    when: str
    when_role: str
    icon: str
    customer_id: int | None
    customer: str
    tier: str
    on: date
    task_id: int | None = None
    step: str = ""
    complaint_id: int | None = None

    @property
    def spoken(self) -> str:
        """The whole line, for whoever does not see it."""
        return " · ".join(t for t in (self.title, self.customer, self.note, self.when) if t)


def step_item(row: StepRow, say: Localizer, today: date) -> Item:
    """Return the line of a next step."""
    when = say.relative_day(row.asked_on, today)
    if row.due_time:
        when = row.due_time if row.asked_on == today else f"{when} {row.due_time}"
    kind = "" if row.kind in ("", "task", "promise") else word(row.kind)
    note = " · ".join(part for part in (kind, row.person) if part)
    role = "danger" if row.asked_on < today else "text"
    return Item(
        f"step {row.id}", row.title, note, when, role, "", row.customer_id, row.customer,
        row.tier, row.asked_on, row.id,
    )  # fmt: skip


def due_item(row: DueRow, say: Localizer, today: date) -> Item:
    """Return the line of a customer that its tier wants to be touched."""
    translate = QCoreApplication.translate
    kind = word(row.last_kind) or translate("Today", "Touch")
    last = translate("Today", "{0} {1}").format(kind, say.days_ago(row.last_on, today))
    parts = [last, translate("Today", "every {0} d").format(row.every), row.city]
    if row.next_on is not None:
        planned = say.relative_day(row.next_on, today)
        parts.append(translate("Today", "next step {0}").format(planned))
    return Item(
        f"due {row.customer_id}", "", " · ".join(part for part in parts if part),
        say.relative_day(row.due_on, today), "danger" if row.due_on < today else "text", "visit",
        row.customer_id, row.customer, row.tier, row.due_on, None,
        translate("Today", "Visit"),
    )  # fmt: skip


def complaint_item(row: ComplaintRow, say: Localizer, today: date) -> Item:
    """Return the line of an open complaint: since when, and the day to keep where there is one."""
    translate = QCoreApplication.translate
    since = translate("Today", "since {0}").format(say.short_date(row.since, today))
    parts = [word(row.severity), since]
    if row.answered_on is not None:
        answered = say.short_date(row.answered_on, today)
        parts.append(translate("Today", "answered {0}").format(answered))
    if row.due_on is not None:
        when, late = say.relative_day(row.due_on, today), row.due_on < today
    else:
        days = (today - row.since).days
        when, late = translate("Today", "open for {0} d").format(days), row.answered_on is None
        when = when if days > 0 else translate("Today", "new today")
    title = row.text or translate("Today", "Complaint")
    return Item(
        f"complaint {row.id}", title, " · ".join(part for part in parts if part), when,
        "danger" if late else "text", "complaint", row.customer_id, row.customer, row.tier,
        row.since, None, translate("Today", "Complaint: {0}").format(title), row.id,
    )  # fmt: skip


def risk_item(row: AtRisk, say: Localizer, today: date) -> Item:
    """Return the line of a customer that let an order pass."""
    translate = QCoreApplication.translate
    last = say.days_ago(row.last, today)
    text = translate("Today", "last order {0} · usually every {1} d").format(last, round(row.gap))
    based = translate("Today", "based on {0} orders").format(row.gaps + 1)
    return Item(
        f"risk {row.customer}", "", f"{text} · {based}", say.relative_day(row.expected, today),
        "danger", "warning", row.customer, row.name, row.tier, row.expected, None,
        translate("Today", "Ask why they have not ordered"),
    )  # fmt: skip


def order_groups(
    coming: Iterable[Coming], risks: Iterable[AtRisk], today: date
) -> list[list[Coming]]:
    """Return what is expected soon, customer by customer, the nearest first."""
    lost = {risk.customer for risk in risks}
    first, last = today - timedelta(days=_STILL_DAYS), today + timedelta(days=DAYS_AHEAD)
    soon = [
        each
        for each in coming
        if each.on <= last
        and each.what != "collection"
        and (each.on >= first or each.late >= first)
        and each.customer not in lost
    ]
    soon.sort(key=lambda each: (each.customer, each.on, each.what == "next_order"))
    groups = [list(group) for _, group in groupby(soon, _customer_of)]
    return sorted(groups, key=lambda g: (abs(g[0].on - today), g[0].tier or "Z", g[0].name))


def _customer_of(each: Coming) -> int:
    return each.customer


def order_item(group: list[Coming], say: Localizer, today: date) -> Item:
    """Return the line of a customer that runs out of something or is expected to order."""
    first = group[0]
    titles = [coming_title(each, say) for each in group if each.what == "stock_out"]
    if any(each.what == "next_order" for each in group):
        titles.append(QCoreApplication.translate("Coming", "Order expected"))
    parts = [listed(titles[:2]) + (" …" if len(titles) > 2 else "")]
    if first.per_day:
        parts.append(rate_words(first.per_day, first.unit, say))
    parts.append(based_words(first))
    return Item(
        f"order {first.customer}", "", " · ".join(parts), say.relative_day(first.on, today),
        "warning" if first.on < today else "text", KIND_ICONS[first.what], first.customer,
        first.name, first.tier, first.on, None, titles[0],
    )  # fmt: skip


def collections_soon(coming: Iterable[Coming], today: date) -> list[Coming]:
    """Return the sums that can be collected soon, or are overdue."""
    last = today + timedelta(days=DAYS_AHEAD)
    return [each for each in coming if each.what == "collection" and each.on <= last]


def collection_item(found: Coming, say: Localizer, today: date) -> Item:
    """Return the line of a sum that can be collected."""
    title = coming_title(found, say)
    return Item(
        f"money {found.customer} {found.currency}", "", f"{title} · {based_words(found)}",
        say.relative_day(found.on, today), "danger" if found.on < today else "text",
        KIND_ICONS["collection"], found.customer, found.name, found.tier, found.on, None, title,
    )  # fmt: skip


def remembered_soon(
    days: Iterable[Remembered], today: date, *, contracts: bool
) -> list[Remembered]:
    """Return the birthdays and anniversaries, or the contract ends, that Today shows."""
    last = today + timedelta(days=CONTRACT_DAYS if contracts else DAYS_AHEAD)
    return [day for day in days if (day.what == "contract") == contracts and day.on <= last]


def remembered_item(day: Remembered, say: Localizer, today: date) -> Item:
    """Return the line of a day to remember."""
    title = note = remembered_title(day)
    if day.contract is not None and day.contract.volume:
        volume = say.money_short(day.contract.volume, day.contract.currency)
        worth = QCoreApplication.translate("Today", "{0} a year").format(volume)
        note = f"{title} · {worth}"
    whose = day.born.contact_id if day.born else ""
    role = "accent" if day.on == today else "text"
    return Item(
        f"{day.what} {day.customer} {whose} {title}", "", note, say.relative_day(day.on, today),
        role, KIND_ICONS[day.what], day.customer, day.name, day.tier, day.on, None, title,
    )  # fmt: skip
