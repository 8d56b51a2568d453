"""A customer at a glance in the user's words, for the pane beside the results of a search."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.book.queries.glance import Bought, Glance, Touch
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer
from crmdesk.qt.palette_detail import Detail, DetailLine

_NUMBERS = 3


def glance_detail(
    title: str, subtitle: str, found: Glance, localizer: Localizer, today: date, first: str = ""
) -> Detail:
    """Return what the pane shows: what is open first, then what was last.

    Args:
        title: whose.
        subtitle: below it.
        found: what is known.
        localizer: writes days and amounts.
        today: the day to judge by.
        first: a number to be shown first (the one that rings).
    """
    lines = [
        *_open(found, localizer, today),
        *_last(found, localizer, today),
        *_numbers(found, first),
    ]
    return Detail(title, subtitle, tuple(lines))


def _open(found: Glance, say: Localizer, today: date) -> list[DetailLine]:
    translate = QCoreApplication.translate
    lines = []
    for touch in found.complaints:
        text = touch.text or word("complaint")
        lines.append(DetailLine(f"⚠ {text}", say.days_ago(touch.on, today), role="danger"))
    for order in found.overdue:
        text = translate("Glance", "Owes {0}").format(say.money(order.owed, order.currency))
        due = say.relative_day(order.due_on, today) if order.due_on else ""
        lines.append(DetailLine(text, due, role="danger", mark="danger"))
    for title, day in found.steps:
        late = day is not None and day < today
        when = say.relative_day(day, today) if day else ""
        lines.append(DetailLine(f"→ {title}", when, mark="danger" if late else "text_muted"))
    if not lines:
        lines = [DetailLine(translate("Glance", "nothing open"), role="text_muted")]
    return [DetailLine(translate("Glance", "Open matters"), heading=True), *lines]


def _last(found: Glance, say: Localizer, today: date) -> list[DetailLine]:
    translate = QCoreApplication.translate
    lines = []
    if found.touches:
        lines.append(DetailLine(translate("Glance", "Last contacts"), heading=True))
        lines += [_touch(touch, say, today) for touch in found.touches]
    if found.orders:
        lines.append(DetailLine(translate("Glance", "Last orders"), heading=True))
        lines += [_order(order, say, today) for order in found.orders]
    return lines


def _touch(touch: Touch, say: Localizer, today: date) -> DetailLine:
    kind = word(touch.kind)
    return DetailLine(
        f"{kind}  {touch.text}" if touch.text else kind, say.days_ago(touch.on, today)
    )


def _order(order: Bought, say: Localizer, today: date) -> DetailLine:
    amount = say.money(order.amount, order.currency)
    text = f"{amount}  {order.number}" if order.number else amount
    return DetailLine(text, say.days_ago(order.on, today) if order.on else "")


def _numbers(found: Glance, first: str) -> list[DetailLine]:
    translate = QCoreApplication.translate
    reached = [each for each in found.reached if each.digits]
    reached.sort(key=lambda each: each.value != first)
    if not reached:
        return []
    lines = [DetailLine(each.value, each.who or word(each.kind)) for each in reached[:_NUMBERS]]
    return [DetailLine(translate("Glance", "Numbers"), heading=True), *lines]
