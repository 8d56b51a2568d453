"""The client's organisation on paper: who reports to whom, drawn as vectors."""

from __future__ import annotations

from collections.abc import Iterator

from crmdesk.dossier.labels import format_date, term, word
from crmdesk.dossier.model import Dossier, Organisation, Person
from crmdesk.dossier.rows import Drawing, Section
from crmdesk.dossier.typeset import ALERT, INK, SMALL, SMALL_STRONG, Pen

_CARD, _TALL, _GAP, _DROP = 118.0, 45.0, 10.0, 20.0  # points
_CLOSE = 10.0  # between those who hang below each other
_APART = 8.0  # between one part and the next
SIGNS = {2: "++", 1: "+", 0: "○", -1: "−", -2: "−−"}
DECIDING = ("decider", "economic_buyer", "economic buyer")


def unmet(person: Person) -> bool:
    """Tell whether somebody decides and was never met."""
    return person.role.strip().lower() in DECIDING and person.last_seen is None


def organisation(dossier: Dossier, width: float, lang: str) -> Iterator[Section]:
    """Yield the drawing, in parts where it is large, if somebody reports to somebody."""
    if not any(part.lines for part in dossier.organisation):
        return
    rows = [_drawing(part, dossier.people, width, lang) for part in dossier.organisation]
    yield Section(word(lang, "organisation"), rows, level=2)


def _drawing(part: Organisation, people: tuple[Person, ...], width: float, lang: str) -> Drawing:
    card = min(_CARD, (width + _GAP) / part.width - _GAP)

    def paint(pen: Pen, x: float, top: float, _width: float) -> None:
        _Map(pen, part, card, lang).draw(people, x, top - 6)

    return Drawing(part.height * (_TALL + _drop(part)) + _APART, paint)


def _drop(drawn: Organisation) -> float:
    return _CLOSE if drawn.hung else _DROP


class _Map:
    """One drawing, from its upper left."""

    def __init__(self, pen: Pen, drawn: Organisation, card: float, lang: str) -> None:
        self._pen, self._drawn, self._card, self._lang = pen, drawn, card, lang
        self._drop = _drop(drawn)

    def draw(self, people: tuple[Person, ...], x: float, top: float) -> None:
        """Draw lines, then cards."""
        corners = {
            number: (x + across * (self._card + _GAP), top - down * (_TALL + self._drop))
            for number, (across, down) in zip(self._drawn.people, self._drawn.places, strict=True)
        }
        for chief, person in self._drawn.lines:
            self._line(corners[chief], corners[person], hung=person in self._drawn.hung)
        for number, corner in corners.items():
            self._draw_card(people[number], *corner, more=self._drawn.folded.get(number, 0))

    def _line(self, chief: tuple[float, float], person: tuple[float, float], *, hung: bool) -> None:
        start, low = chief[0] + self._card / 2, chief[1] - _TALL
        turn = low - self._drop / 2
        if hung:
            side, middle = person[0] - _GAP, person[1] - _TALL / 2
            points = [(side, low), (side, middle), (person[0], middle)]
        elif chief[1] - person[1] > _TALL + 2 * self._drop:  # in a column: along its left side
            side, middle = person[0] - _GAP / 2, person[1] - _TALL / 2
            points = [(start, low), (start, turn), (side, turn), (side, middle)]
            points.append((person[0], middle))
        else:
            end = person[0] + self._card / 2
            points = [(start, low), (start, turn), (end, turn), (end, person[1])]
        path = " ".join(
            f"{px:.2f} {py:.2f} {'l' if at else 'm'}" for at, (px, py) in enumerate(points)
        )
        red, green, blue = self._pen.colour(INK.line_strong).rgb()
        self._pen.write(f"{red:.3f} {green:.3f} {blue:.3f} RG 0.7 w {path} S")

    def _draw_card(self, person: Person, x: float, top: float, *, more: int) -> None:
        pen, alarm = self._pen, unmet(person)
        weight = 0.4 + 0.25 * (person.strength or 0)
        colour = INK.danger if alarm else INK.text_muted
        area = (x, top - _TALL, self._card, _TALL)
        pen.box(area, fill=INK.surface, line=colour, radius=3, weight=weight)
        left, room = x + 5, self._card - 10
        sign = SIGNS.get(person.stance, "") if person.stance is not None else ""
        pen.text(x + self._card - 5, top - 11.5, sign, SMALL_STRONG, "right")
        name = pen.type.fit(person.name, SMALL_STRONG, room - 14)
        pen.text(left, top - 11.5, name, SMALL_STRONG)
        seen = (
            word(self._lang, "never_met")
            if alarm
            else format_date(person.last_seen, self._lang)
            if person.last_seen
            else ""
        )
        foot = top - 38.0
        pen.text(x + self._card - 5, foot, seen, ALERT if alarm else SMALL, "right")
        role, title = term(self._lang, person.role), person.title
        if pen.type.width(role, SMALL) <= room - pen.type.width(seen, ALERT) - 6:
            pen.text(left, foot, role, SMALL)
        else:  # beside the day there is no room for it
            title = " · ".join(part for part in (role, title) if part)
        if more:  # they stand in a later part
            told = word(self._lang, "more_below", count=more)
            pen.text(x + self._card - 5, top - 23.5, told, SMALL_STRONG, "right")
            room -= pen.type.width(told, SMALL_STRONG) + 6
        pen.text(left, top - 23.5, pen.type.fit(title, SMALL, room), SMALL)
