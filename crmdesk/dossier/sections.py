"""What a dossier says, section by section; a section with nothing to say is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from crmdesk.dossier import marks
from crmdesk.dossier.charts import purchases_chart, share_bar
from crmdesk.dossier.labels import (
    format_date,
    format_money,
    format_number,
    format_percent,
    term,
    word,
)
from crmdesk.dossier.model import Dossier, Event, Matter, Person, Purchases, Step
from crmdesk.dossier.organisation import DECIDING, SIGNS, organisation, unmet
from crmdesk.dossier.rows import Cell, Column, Section, Table, TableRow, text_cell
from crmdesk.dossier.trade import TradeSections
from crmdesk.dossier.typeset import (
    ALERT,
    INK,
    MUTED,
    SMALL,
    SMALL_STRONG,
    STRONG,
    TEXT,
    Typesetter,
)

_EMPTY = Cell()


class Sections:
    """Makes the sections of dossiers for one language and width of column."""

    def __init__(self, typesetter: Typesetter, width: float, lang: str) -> None:
        self._type = typesetter
        self._width = width
        self._lang = lang
        self._trade = TradeSections(typesetter, width, lang)

    def all(self, dossier: Dossier) -> Iterator[Section]:
        """Yield the sections that have something to say, in reading order."""
        yield from self._steps(dossier.next_steps)
        yield from self._profile(dossier.profile)
        yield from self._people(dossier)
        yield from self._matters(dossier.matters)
        yield from self._trade.wallet(dossier)
        if dossier.purchases is not None:
            yield from self._purchases(dossier.purchases)
        yield from self._opportunities(dossier)
        yield from self._trade.benefits(dossier)
        yield from self._trade.referrals(dossier)
        yield from self._grade(dossier)
        yield from self._notes(dossier.notes)
        yield from self._timeline(dossier.timeline)

    def _word(self, key: str, **values: object) -> str:
        return word(self._lang, key, **values)

    def _date(self, value: object) -> str:
        from datetime import date

        return format_date(value, self._lang) if isinstance(value, date) else ""

    def _table(self, *columns: Column) -> Table:
        return Table(self._type, self._width, columns)

    def _count(self, count: int) -> str:
        return self._word("count", count=count)

    def _steps(self, steps: tuple[Step, ...]) -> Iterator[Section]:
        if not steps:
            return
        table = self._table(Column(3), Column(66), Column(16), Column(20, "right"))
        rows = []
        for step in steps:
            late = (self._word("overdue"), ALERT) if step.overdue else ("", SMALL)
            rows.append(
                table.row(
                    [
                        Cell(paint=marks.checkbox),
                        text_cell(step.text, TEXT),
                        text_cell(step.owner, MUTED),
                        text_cell(self._date(step.due), STRONG if step.overdue else TEXT, late),
                    ]
                )
            )
        yield Section(self._word("steps"), rows)

    def _profile(self, pairs: tuple[tuple[str, str], ...]) -> Iterator[Section]:
        pairs = tuple(pair for pair in pairs if pair[1])
        if not pairs:
            return
        table = self._table(Column(16), Column(32), Column(16), Column(32))
        half = -(-len(pairs) // 2)
        rows = []
        for index in range(half):
            cells = [text_cell(pairs[index][0], MUTED), text_cell(pairs[index][1], TEXT)]
            if index + half < len(pairs):
                label, value = pairs[index + half]
                cells += [text_cell(label, MUTED), text_cell(value, TEXT)]
            else:
                cells += [_EMPTY, _EMPTY]
            rows.append(table.row(cells))
        yield Section(self._word("profile"), rows)

    def _notes(self, notes: str) -> Iterator[Section]:
        """Yield the notes over the whole width, each paragraph a row that may go on overleaf."""
        table = self._table(Column(1))
        paragraphs = [text.strip() for text in notes.splitlines() if text.strip()]
        rows = [table.row([text_cell(text, TEXT)]) for text in paragraphs]
        for row in rows:
            row.rule = None
        if rows:
            yield Section(self._word("notes"), rows)

    def _people(self, dossier: Dossier) -> Iterator[Section]:
        if not dossier.people:
            return
        columns = (
            Column(34, head=self._word("name")),
            Column(17, head=self._word("role")),
            Column(25, head=self._word("stance")),
            Column(12, head=self._word("strength")),
            Column(33, head=self._word("contact")),
            Column(23, "right", self._word("last_seen")),
        )
        lines = [self._person(one, dossier.sensitive) for one in dossier.people]
        head, rows = self._filled(columns, lines)
        yield Section(self._word("people"), rows, self._count(len(rows)), head)
        yield from organisation(dossier, self._width, self._lang)

    def _filled(
        self, columns: Sequence[Column], lines: Sequence[Sequence[Cell]]
    ) -> tuple[TableRow | None, list[TableRow]]:
        """Return the head and rows of a table without the columns nobody has anything in."""
        keep = [i for i in range(len(columns)) if any(line[i] != _EMPTY for line in lines)]
        table = self._table(*(columns[i] for i in keep))
        return table.head(), [table.row([line[i] for i in keep]) for line in lines]

    def _person(self, person: Person, sensitive: bool) -> list[Cell]:
        boss = self._word("reports_to", name=person.reports_to) if person.reports_to else ""
        personal = person.personal if sensitive else ()
        private = " · ".join(f"{label}: {value}" for label, value in personal if value)
        sign = SIGNS.get(person.stance, "") if person.stance is not None else ""
        stance = self._word(f"stance_{person.stance}") if sign else ""
        decides = person.role.strip().lower() in DECIDING
        seen = (
            (self._word("never_met"), ALERT)
            if unmet(person)
            else (self._date(person.last_seen), TEXT)
        )
        return [
            text_cell(
                person.name,
                STRONG,
                (person.title, TEXT),
                (boss, SMALL),
                (person.notes, SMALL),
                (private, SMALL),
            ),
            text_cell(term(self._lang, person.role), STRONG if decides else TEXT),
            text_cell(f"{sign} {stance}".strip(), TEXT),
            Cell(paint=marks.dots(person.strength)) if person.strength is not None else _EMPTY,
            text_cell("\n".join(person.channels), SMALL),
            text_cell(*seen),
        ]

    def _matters(self, matters: tuple[Matter, ...]) -> Iterator[Section]:
        if not matters:
            return
        table = self._table(Column(12), Column(70), Column(22, "right"))
        rows = []
        for matter in sorted(matters, key=lambda one: one.closed):
            state = self._word("closed") if matter.closed else ""
            rows.append(
                table.row(
                    [
                        Cell(paint=marks.pill(term(self._lang, matter.kind))),
                        text_cell(
                            matter.text, MUTED if matter.closed else TEXT, (matter.detail, SMALL)
                        ),
                        text_cell(
                            " · ".join(t for t in (matter.who, state) if t),
                            TEXT,
                            (self._date(matter.on), SMALL),
                        ),
                    ]
                )
            )
        count = sum(not matter.closed for matter in matters)
        yield Section(self._word("matters"), rows, self._word("open_count", count=count))

    def _purchases(self, purchases: Purchases) -> Iterator[Section]:
        bought = any(purchases.revenue) or any(purchases.previous)
        if bought:
            chart = purchases_chart(purchases, self._lang)
            yield Section(self._word("purchases"), [chart])
        if not purchases.recent:
            return
        table = self._table(
            Column(24, head=self._word("date")),
            Column(20, head=self._word("order")),
            Column(44, head=self._word("product")),
            Column(16, "right", self._word("quantity")),
            Column(20, "right", self._word("price")),
            Column(24, "right", self._word("amount")),
        )
        rows = [
            table.row(
                [
                    text_cell(self._date(row.on), TEXT),
                    text_cell(row.number, TEXT),
                    text_cell(row.product, TEXT),
                    text_cell(row.quantity, TEXT),
                    text_cell(self._money(row.price, purchases.currency), TEXT),
                    text_cell(self._money(row.amount, purchases.currency), STRONG),
                ]
            )
            for row in purchases.recent
        ]
        level = 2 if bought else 1
        yield Section(self._word("orders"), rows, "", table.head(), level)

    def _money(self, value: Decimal | None, currency: str) -> str:
        return "" if value is None else format_money(value, currency, self._lang)

    def _opportunities(self, dossier: Dossier) -> Iterator[Section]:
        if not dossier.opportunities:
            return
        table = self._table(
            Column(56, head=self._word("deal")),
            Column(24, head=self._word("stage")),
            Column(24, "right", self._word("expected")),
            Column(26, "right", self._word("value")),
        )
        rows = [
            table.row(
                [
                    text_cell(deal.name, TEXT),
                    text_cell(term(self._lang, deal.stage), TEXT),
                    text_cell(self._date(deal.expected), TEXT),
                    text_cell(self._money(deal.value, dossier.currency), STRONG),
                ]
            )
            for deal in dossier.opportunities
        ]
        yield Section(self._word("opportunities"), rows, self._count(len(rows)), table.head())

    def _grade(self, dossier: Dossier) -> Iterator[Section]:
        grade = dossier.grade
        if grade is None:
            return
        score = self._word("score", score=format_number(grade.score, self._lang, digits=1))
        place = self._word(
            "rank",
            rank=format_number(grade.rank, self._lang),
            of=format_number(grade.of, self._lang),
        )
        why_table = self._table(Column(4), Column(96))
        rows = [
            why_table.row([Cell(paint=marks.bullet), text_cell(line, TEXT)]) for line in grade.why
        ]
        first = why_table.row(
            [Cell(paint=marks.badge(grade.tier)), text_cell(f"{score}, {place}", STRONG)]
        )
        yield Section(self._word("grade"), [first, *rows])
        if grade.parts:
            yield self._parts(grade.parts)
        if grade.history:
            table = self._table(Column(24), Column(8), Column(90))
            changes = [
                table.row(
                    [
                        text_cell(self._date(on), MUTED),
                        Cell(paint=marks.badge(tier)),
                        text_cell(reason, TEXT),
                    ]
                )
                for on, tier, reason in grade.history
            ]
            yield Section(self._word("history"), changes, level=2)

    def _parts(self, parts: tuple[tuple[str, str, float, float], ...]) -> Section:
        table = self._table(
            Column(30, head=self._word("measure")),
            Column(22, "right", self._word("value")),
            Column(40, head=self._word("percentile")),
            Column(12, "right"),
            Column(14, "right", self._word("points")),
        )
        rows = [
            table.row(
                [
                    text_cell(label, TEXT),
                    text_cell(value, TEXT),
                    Cell(paint=share_bar(percentile, colour=INK.tier_b)),
                    text_cell(format_percent(percentile, self._lang), TEXT),
                    text_cell(format_number(points, self._lang, digits=1), STRONG),
                ]
            )
            for label, value, percentile, points in parts
        ]
        return Section(self._word("parts"), rows, head=table.head(), level=2)

    def _timeline(self, events: tuple[Event, ...]) -> Iterator[Section]:
        if not events:
            return
        table = self._table(
            Column(27, head=self._word("date")),
            Column(14, head=self._word("kind")),
            Column(62, head=self._word("what")),
            Column(32, "right", self._word("who")),
        )
        rows = []
        last = ""
        for event in events:
            day = format_date(event.on, self._lang, weekday=True)
            rows.append(self._event(table, event, day, repeated=day == last))
            last = day
        yield Section(self._word("timeline"), rows, self._count(len(rows)), table.head())

    def _event(self, table: Table, event: Event, day: str, *, repeated: bool) -> TableRow:
        signs = " · ".join(event.marks)
        clock = ""
        if isinstance(event.on, datetime) and (event.on.hour or event.on.minute):
            clock = f"{event.on:%H:%M}"
        return table.row(
            [
                text_cell(day, MUTED, first_only=True)
                if not clock
                else text_cell(day, MUTED, (clock, SMALL), first_only=True),
                text_cell(term(self._lang, event.kind), SMALL_STRONG),
                text_cell(event.title, STRONG, (event.body, TEXT), (signs, SMALL)),
                text_cell(event.who, MUTED),
            ],
            hide_repeats=repeated,
        )
