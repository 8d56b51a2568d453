"""The rice notebook of a customer as a small editable table, and its rhythms in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from crmdesk.models.coming_words import (
    amount_words,
    based_words,
    coming_title,
    rate_words,
    sure_words,
)
from crmdesk.models.rows import Column, RowsModel
from crmdesk.qt.compat import override
from crmdesk.qt.i18n import Localizer, clauses
from crmdesk.qt.theme import Theme
from crmdesk.services.coming import OVERDUE_DAYS
from crmdesk.services.notebook import Notebook, ProductLine

_Index = QModelIndex | QPersistentModelIndex
Row = dict[str, Any]


def row_id(number: int, line: ProductLine) -> int:
    """Return what the row of a product is known by: what stands in no record by its place."""
    return line.product_id or -1 - number


def product_row(
    number: int, line: ProductLine, say: Localizer, today: date, headcount: int | None
) -> Row:
    """Return the table row of a product; its id is the product's, or of its place where it is none.

    So the keyboard stays with a product that moves as more is known of it.
    """
    translate, said = QCoreApplication.translate, line.said
    name = line.name or translate("Notebook", "all they use")
    late = line.out is not None and line.out.on < today and not line.dropped
    return {
        "id": row_id(number, line),
        "name": name,
        "rate": _rate(line, say),
        "per_day": said.per_day if said else None,
        "stock": said.stock if said else None,
        "stock_on": said.stock_on if said else None,
        "out": "" if line.out is None or line.dropped else say.relative_day(line.out.on, today),
        "tip": _tip(line, say, today, headcount),
        "below": {
            "name": _based(line), "rate": _spread(line, say), "out": _likely(line, say, today),
        },
        "roles": {
            "out": "danger" if late else "", "rate": "warning" if line.differs else "",
            "name": "text_muted" if line.dropped else "",
        },
    }  # fmt: skip


def _rate(line: ProductLine, say: Localizer) -> str:
    """Return the rate that purchases show: "34 kg a day"."""
    bought = line.bought
    known = bought is not None and bought.per_day > 0
    return rate_words(bought.per_day, line.unit, say) if bought and known else ""


def _spread(line: ProductLine, say: Localizer) -> str:
    """Return how far the middle half of the rates lies from the usual: "± 12 %"."""
    bought = line.bought
    if bought is None or bought.per_day <= 0 or bought.high == bought.low:
        return ""
    share = round((bought.high - bought.low) / 2 / bought.per_day, 2)
    return f"± {say.percent(share)}"


def _likely(line: ProductLine, say: Localizer, today: date) -> str:
    out = line.out
    if out is None or line.dropped or out.early == out.late:
        return ""
    return say.days_between(out.early, out.late, today)


def _based(line: ProductLine) -> str:
    translate = QCoreApplication.translate
    if line.instead:
        return translate("Notebook", "no longer bought, {0} instead").format(line.instead)
    if line.dropped:
        return translate("Notebook", "no longer bought")
    if line.out is None and line.times == 1:
        return translate("Notebook", "one purchase: a second one tells")
    if line.out is None:
        return ""
    words = {
        "both": translate("Notebook", "use and stock stated"),
        "rate": translate("Notebook", "use stated, last purchase"),
        "stock": translate("Notebook", "stock stated, {0} purchases"),
        "": translate("Notebook", "last {0} purchases"),
    }
    text = words[line.stated].format(line.out.gaps + 1)
    return clauses((text, sure_words(line.out.sure)))


def _tip(line: ProductLine, say: Localizer, today: date, headcount: int | None) -> str:
    translate = QCoreApplication.translate
    found = [line.name]
    if line.out is not None:
        days = [say.short_date(day, today) for day in (line.out.on, line.out.early, line.out.late)]
        found.append(translate("Notebook", "Runs out {0}, likely {1} – {2}").format(*days))
    if line.last_on is not None:
        last = say.days_ago(line.last_on, today)
        found.append(translate("Notebook", "Bought {0} times, last {1}").format(line.times, last))
    rate = (line.said.per_day if line.said else None) or (
        line.bought.per_day if line.bought else None
    )
    if rate and headcount:
        head = amount_words(rate / headcount, line.unit, say)
        found.append(translate("Notebook", "{0} a day and head").format(head))
    if line.differs and line.said and line.bought:
        text = translate("Notebook", "Stated {0} a day, but purchases show {1}: ask.")
        stated, seen = (
            amount_words(value, line.unit, say)
            for value in (line.said.per_day or 0, line.bought.per_day)
        )
        found.append(text.format(stated, seen))
    return "\n".join(part for part in found if part)


class NotebookModel(RowsModel):
    """A row per product: what is seen cannot be typed, what was stated can.

    Args:
        theme: of the warning colours.
        columns, localizer, save, add, parent: as in :class:`RowsModel`.
    """

    def __init__(
        self,
        theme: Theme,
        columns: Sequence[Column],
        localizer: Localizer,
        save: Callable[[int, str, Any], bool],
        add: Callable[[str, Any], bool] | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, localizer, save, add, parent)
        self._theme = theme

    @override
    def _editable(self, index: _Index) -> bool:
        """A product is what it is: it is chosen in the empty line only."""
        named = self.columns[index.column()].field == "name" and self.row(index.row()) is not None
        return not named and super()._editable(index)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return super().data(index, role)
        field = self.columns[index.column()].field
        if role == Qt.ItemDataRole.ForegroundRole:
            color = row["roles"].get(field)
            return self._theme.color(color) if color else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return row["tip"]
        if field == "stock_on" and role == Qt.ItemDataRole.DisplayRole and row[field]:
            return self._localizer.short_date(row[field], self._localizer.today)
        if field == "name" and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row["name"]
        return super().data(index, role)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A line below the table: what is coming, on what it is based, when."""

    kind: str
    title: str
    note: str
    when: str
    role: str


def rhythm_lines(found: Notebook, say: Localizer, today: date) -> list[Rhythm]:
    """Return next order, habit of paying and what is to be collected, as lines."""
    lines = []
    if found.rhythm is not None and found.following is not None:
        lines.append(_order_line(found, say, today))
    paying = _paying_words(found, say)
    if paying is not None:
        lines.append(paying)
    for each in found.collections:
        role = "danger" if each.on < today else "text"
        lines.append(
            Rhythm(
                "payment", coming_title(each, say), _basis(based_words(each)),
                say.relative_day(each.on, today), role,
            )
        )  # fmt: skip
    return lines


def _basis(words: str) -> str:
    return QCoreApplication.translate("Notebook", "based on: {0}").format(words)


def _order_line(found: Notebook, say: Localizer, today: date) -> Rhythm:
    translate, rhythm, following = QCoreApplication.translate, found.rhythm, found.following
    assert rhythm is not None
    assert following is not None
    low, gap, high = (round(value) for value in (rhythm.low, rhythm.gap, rhythm.high))
    every = translate("Notebook", "every {0} d").format(gap)
    if low != high:
        every = translate("Notebook", "every {0} d ({1}–{2})").format(gap, low, high)
    based = translate("Notebook", "last {0} orders").format(rhythm.gaps + 1)
    based = clauses((based, sure_words(rhythm.sure)))
    title = translate("Notebook", "Next order")
    role = "danger" if following.on < today else "text"
    if (today - following.on).days > OVERDUE_DAYS and found.risk is None:
        ended = translate("Notebook", "Orders have ended")
        last = say.short_date(rhythm.last, today)
        return Rhythm("order", ended, f"{every} · {_basis(based)}", last, "text_muted")
    if found.risk is not None:
        title = translate("Notebook", "An order was passed over: at risk")
    day = say.relative_day(following.on, today)
    return Rhythm("order", title, f"{every} · {_basis(based)}", day, role)


def _paying_words(found: Notebook, say: Localizer) -> Rhythm | None:
    translate, paying = QCoreApplication.translate, found.paying
    if paying is None:
        return None
    title = translate("Notebook", "Pays after {0} d").format(round(paying.days))
    low, high = round(paying.low), round(paying.high)
    if low != high:
        title = translate("Notebook", "Pays after {0} d ({1}–{2})").format(
            round(paying.days), low, high
        )
    parts, late = [], round(found.late_by)
    if late > 0:
        parts.append(translate("Notebook", "usually {0} d late").format(late))
    if found.payday is not None:
        parts.append(translate("Notebook", "on day {0} of the month").format(found.payday))
    based = translate("Notebook", "{0} orders paid").format(say.number(paying.payments))
    parts.append(_basis(clauses((based, sure_words(paying.sure)))))
    return Rhythm("payment", title, " · ".join(parts), "", "text_muted")
