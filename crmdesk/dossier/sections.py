"""What a dossier says, section by section; a section with nothing to say is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from decimal import Decimal

from crmdesk.dossier import marks
from crmdesk.dossier.charts import purchases_chart, share_bar
from crmdesk.dossier.files import files
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
from crmdesk.dossier.rows import Cell, Column, Section, Table, TableRow, beside, filled, text_cell
from crmdesk.dossier.trade import TradeSections
from crmdesk.dossier.typeset import (
    ALERT,
    INK,
    MUTED,
    SMALL,
    SMALL_INK,
    SMALL_STRONG,
    STRONG,
    TEXT,
    Typesetter,
)

_EMPTY = Cell()
_FACE = 34.0  # points of a photo
_SPARE = 10  # entries of the timeline that may be left out to save a nearly empty page


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
        yield from self._matters(dossier.complaints, "complaints")
        yield from self._trade.coming(dossier.coming)
        yield from self._profile(dossier.profile)
        yield from self._people(dossier)
        yield from self._matters(dossier.matters, "matters")
        yield from self._matters(dossier.objections, "objections")
        yield from self._trade.wallet(dossier)
        if dossier.purchases is not None:
            yield from self._purchases(dossier.purchases)
        yield from self._opportunities(dossier)
        yield from self._trade.benefits(dossier)
        yield from self._trade.referrals(dossier)
        yield from self._grade(dossier)
        yield from self._notes(dossier.notes)
        yield from self._timeline(dossier)
        yield from files(dossier, self._type, self._width, self._lang)

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
        columns = (
            Column(fit=0.1, least=9),
            Column(),
            Column(fit=0.2),
            Column(align="right", fit=0.25),
        )
        lines = []
        for step in steps:
            late = (self._word("overdue"), ALERT) if step.overdue else ("", SMALL)
            lines.append(
                [
                    Cell(paint=marks.checkbox),
                    text_cell(step.text, TEXT),
                    text_cell(step.owner, MUTED),
                    text_cell(self._date(step.due), STRONG if step.overdue else TEXT, late),
                ]
            )
        _head, rows = self._filled(columns, lines)
        yield Section(self._word("steps"), rows)

    def _profile(self, pairs: tuple[tuple[str, str], ...]) -> Iterator[Section]:
        pairs = tuple(pair for pair in pairs if pair[1])
        if not pairs:
            return
        half = -(-len(pairs) // 2)
        lines = []
        for index in range(half):
            cells = [text_cell(pairs[index][0], MUTED), text_cell(pairs[index][1], TEXT)]
            if index + half < len(pairs):
                label, value = pairs[index + half]
                cells += [text_cell(label, MUTED), text_cell(value, TEXT)]
            else:
                cells += [_EMPTY, _EMPTY]
            lines.append(cells)
        least = self._width * 0.31  # so that both halves begin where the page's halves do
        columns = (
            Column(fit=0.2, least=86), Column(least=least),
            Column(fit=0.2, least=86), Column(least=least),
        )  # fmt: skip
        rows = [Table(self._type, self._width, columns, lines).row(cells) for cells in lines]
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
        photos = any(one.photo for one in dossier.people)
        columns = (
            Column(head=self._word("name")),
            Column(head=self._word("role"), fit=0.16),
            Column(head=self._word("stance"), fit=0.17),
            Column(head=self._word("strength"), fit=0.1, least=34),
            Column(head=self._word("contact"), fit=0.27 if photos else 0.36),
            Column(align="right", head=self._word("last_seen"), fit=0.2),
        )
        drawn = [*organisation(dossier, self._width, self._lang)]
        lines = [self._person(one, photos, told=bool(drawn)) for one in dossier.people]
        below = [self._more(one, dossier.sensitive) for one in dossier.people]
        head, rows = filled(self._type, self._width, columns, lines, below)
        yield Section(self._word("people"), rows, self._count(len(rows)), head)
        yield from drawn

    def _filled(
        self, columns: Sequence[Column], lines: Sequence[Sequence[Cell]]
    ) -> tuple[TableRow | None, list[TableRow]]:
        return filled(self._type, self._width, columns, lines)

    def _more(self, person: Person, sensitive: bool) -> Cell:
        """Return what is set below a person over the whole width: facts, notes, what is private."""

        def pairs(known: Sequence[tuple[str, str]]) -> str:
            return " · ".join(f"{label}: {value}" for label, value in known if value)

        private = pairs(person.personal) if sensitive else ""
        return text_cell(pairs(person.facts), SMALL, (person.notes, SMALL), (private, SMALL_INK))

    def _person(self, person: Person, photos: bool, *, told: bool) -> list[Cell]:
        """Return the cells of a person; ``told`` where a drawing shows who reports to whom."""
        chief = "" if told else person.reports_to
        boss = self._word("reports_to", name=chief) if chief else ""
        sign = SIGNS.get(person.stance, "") if person.stance is not None else ""
        stance = self._word(f"stance_{person.stance}") if sign else ""
        decides = person.role.strip().lower() in DECIDING
        seen = (
            (self._word("never_met"), ALERT)
            if unmet(person)
            else (self._date(person.last_seen), TEXT)
        )
        called = text_cell(person.name, STRONG, (person.title, TEXT), (boss, SMALL))
        if photos:
            face = marks.face(person.photo, _FACE) if person.photo else None
            called = beside(called, _FACE + 7, face, _FACE + 5)
        return [
            called,
            text_cell(term(self._lang, person.role), STRONG if decides else TEXT),
            text_cell(f"{sign} {stance}".strip(), TEXT),
            Cell(paint=marks.dots(person.strength)) if person.strength is not None else _EMPTY,
            text_cell("\n".join(person.channels), SMALL),
            text_cell(*seen),
        ]

    def _matters(self, matters: tuple[Matter, ...], title: str) -> Iterator[Section]:
        if not matters:
            return
        columns = (
            Column(fit=0.2, least=44),
            Column(),
            Column(align="right", fit=0.28),
        )
        lines = []
        for matter in sorted(matters, key=lambda one: one.closed):
            state = self._word("closed") if matter.closed else ""
            style = MUTED if matter.closed else TEXT
            lines.append(
                [
                    self._pill(term(self._lang, matter.kind)),
                    text_cell(matter.text, style, (matter.detail, SMALL)),
                    text_cell(
                        " · ".join(t for t in (matter.who, state) if t),
                        style,
                        (self._date(matter.on), SMALL),
                    ),
                ]
            )
        _head, rows = self._filled(columns, lines)
        count = sum(not matter.closed for matter in matters)
        yield Section(self._word(title), rows, self._word("open_count", count=count))

    def _pill(self, text: str) -> Cell:
        """Return a word in a frame, in a cell as wide as it."""
        return Cell(paint=marks.pill(text), least=self._type.width(text, SMALL_STRONG) + 8)

    def _purchases(self, purchases: Purchases) -> Iterator[Section]:
        bought = any(purchases.revenue) or any(purchases.previous)
        if bought:
            chart = purchases_chart(purchases, self._lang)
            yield Section(self._word("purchases"), [chart], purchases.left_out)
        if not purchases.recent:
            return
        columns = (
            Column(head=self._word("date"), fit=0.24),
            Column(head=self._word("order"), fit=0.18),
            Column(head=self._word("product")),
            Column(align="right", head=self._word("quantity"), fit=0.14),
            Column(align="right", head=self._word("price"), fit=0.2),
            Column(align="right", head=self._word("amount"), fit=0.2),
        )
        lines = []
        for row in purchases.recent:
            code = row.currency or purchases.currency
            lines.append(
                [
                    text_cell(self._date(row.on), TEXT),
                    text_cell(row.number, TEXT),
                    text_cell(row.product, TEXT),
                    text_cell(row.quantity, TEXT),
                    text_cell("" if row.price is None else self._money(row.price, code), TEXT),
                    text_cell(self._money(row.amount, code), STRONG),
                ]
            )
        head, rows = self._filled(columns, lines)
        level = 2 if bought else 1
        yield Section(self._word("orders"), rows, "", head, level)

    def _money(self, value: Decimal | None, currency: str) -> str:
        return "" if value is None else format_money(value, currency, self._lang)

    def _opportunities(self, dossier: Dossier) -> Iterator[Section]:
        if not dossier.opportunities and not dossier.opportunities_note:
            return
        if not dossier.opportunities:  # all were won or lost
            row = self._table(Column()).row([text_cell(dossier.opportunities_note, TEXT)])
            yield Section(self._word("opportunities"), [row])
            return
        columns = (
            Column(head=self._word("deal")),
            Column(head=self._word("stage"), fit=0.2),
            Column(align="right", head=self._word("opened"), fit=0.24),
            Column(align="right", head=self._word("expected"), fit=0.24),
            Column(align="right", head=self._word("value"), fit=0.24),
        )
        lines = [
            [
                text_cell(deal.name, TEXT),
                text_cell(term(self._lang, deal.stage), TEXT),
                text_cell(self._date(deal.opened), TEXT),
                text_cell(self._date(deal.expected), TEXT),
                text_cell(self._money(deal.value, deal.currency or dossier.currency), STRONG),
            ]
            for deal in dossier.opportunities
        ]
        head, rows = self._filled(columns, lines)
        note = dossier.opportunities_note or self._count(len(rows))
        yield Section(self._word("opportunities"), rows, note, head)

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
        for row in (first, *rows[:-1]):
            row.rule = None
        yield Section(self._word("grade"), [first, *rows])
        if grade.parts:
            yield self._parts(grade.parts)
        if grade.history:
            columns = (Column(fit=0.3), Column(fit=0.1, least=13), Column())
            changes = [
                [
                    text_cell(self._date(on), MUTED),
                    Cell(paint=marks.badge(tier)),
                    text_cell(reason, TEXT),
                ]
                for on, tier, reason in grade.history
            ]
            table = Table(self._type, self._width, columns, changes, spread=False)
            rows = [table.row(cells) for cells in changes]
            yield Section(self._word("history"), rows, level=2)

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
                    text_cell(format_percent(percentile), TEXT),
                    text_cell(format_number(points, self._lang, digits=1), STRONG),
                ]
            )
            for label, value, percentile, points in parts
        ]
        return Section(self._word("parts"), rows, head=table.head(), level=2)

    def _timeline(self, dossier: Dossier) -> Iterator[Section]:
        events = dossier.timeline
        if not events:
            return
        columns = (
            Column(head=self._word("date"), fit=0.24),
            Column(head=self._word("kind"), fit=0.16),
            Column(head=self._word("what")),
            Column(head=self._word("who"), fit=0.24),
        )
        lines = [self._event(event) for event in events]
        head, rows = filled(self._type, self._width, columns, lines, spread=False)
        for number, row in enumerate(rows):
            row.hide_repeats = bool(number) and self._same_time(*events[number - 1 : number + 1])
        whole = max(len(rows), dossier.timeline_of)

        def told(count: int) -> str:
            if count >= whole:
                return self._count(count)
            return self._word("newest", count=count, of=whole)

        spare = min(_SPARE, len(rows) // 4) if whole > len(rows) else 0
        yield Section(self._word("timeline"), rows, told(len(rows)), head, spare=spare, told=told)

    def _same_time(self, one: Event, other: Event) -> bool:
        """Tell whether the date column would say the same of both."""
        return self._event(one)[0] == self._event(other)[0]

    def _event(self, event: Event) -> list[Cell]:
        signs = " · ".join(event.marks)
        clock = ""
        if isinstance(event.on, datetime) and (event.on.hour or event.on.minute):
            clock = f"{event.on:%H:%M}"
        day = format_date(event.on, self._lang, weekday=True)
        return [
            text_cell(day, MUTED, (clock, SMALL), first_only=True),
            text_cell(term(self._lang, event.kind), SMALL_STRONG),
            text_cell(event.title, STRONG, (event.body, TEXT), (signs, SMALL)),
            text_cell(event.who, MUTED),
        ]
