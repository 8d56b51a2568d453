"""The page model: everything a dossier shows, as plain frozen values.

Services fill it from the book; the layout only reads it. Nothing here imports ReportLab, so the
module costs nothing at start. An empty tuple, an empty text or ``None`` means "nothing known": the
layout then leaves the part out rather than printing an empty frame. Money is ``Decimal`` in major
units of the named ISO currency; shares and percentiles are fractions of 1.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One tile of the strip below the name; all three are finished texts."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture made small enough for paper.

    Attributes:
        data: a JPEG file.
        width, height: in pixels.
    """

    data: bytes
    width: int
    height: int
    name: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file kept in the book; ``size`` is a finished text."""

    name: str
    on: date | None = None
    size: str = ""


@dataclass(frozen=True, slots=True)
class Coming:
    """Something expected of the customer: a stock that runs out, an order, a payment.

    Attributes:
        early, late: the likely first and last day, where they are not the day itself.
        amount: finished text of what is owed.
        basis: on what the expectation rests.
    """

    what: str
    on: date
    early: date | None = None
    late: date | None = None
    amount: str = ""
    basis: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One contact with the power-map fields.

    Attributes:
        role: stable word such as ``decider`` or free text.
        stance: -2 (blocks) to 2 (champions us), None when unknown.
        strength: strength of the relation, 0 to 5, None when unknown.
        last_seen: last meeting; a decider with None is marked "never met".
        facts: pairs (label, value) of the profile: birthday, posts, ties.
        photo: of the face, None for none.
        personal: sensitive pairs (label, value), printed only by a sensitive dossier.
    """

    name: str
    title: str = ""
    role: str = ""
    stance: int | None = None
    strength: int | None = None
    reports_to: str = ""
    channels: tuple[str, ...] = ()
    last_seen: date | None = None
    notes: str = ""
    personal: tuple[tuple[str, str], ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    photo: Picture | None = None


@dataclass(frozen=True, slots=True)
class Organisation:
    """Where people of a dossier stand when their organisation, or a part of it, is drawn.

    Attributes:
        people: numbers of those who stand here, in ``Dossier.people``.
        places: (x, y) of each of them, in cards from the upper left.
        lines: (chief, person), as numbers of people.
        width, height: in cards.
        hung: numbers of those whose line comes along the left.
        folded: number → how many more are below, who stand in a later part.
    """

    people: tuple[int, ...]
    places: tuple[tuple[float, float], ...]
    lines: tuple[tuple[int, int], ...]
    width: float
    height: float
    hung: frozenset[int] = frozenset()
    folded: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Matter:
    """A goal, plan, need, pain or rival offer the customer spoke of."""

    kind: str
    text: str
    detail: str = ""
    who: str = ""
    on: date | None = None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class WalletOffer:
    """Who serves a product to a unit, as it was last observed; texts are finished.

    Attributes:
        who: the competitor, empty for us.
        share: of what the unit buys of the product, a fraction of 1 or None.
        change: of the volume since the observation before.
    """

    who: str = ""
    share: float | None = None
    volume: str = ""
    change: str = ""
    price: str = ""
    contract_end: date | None = None
    ends_soon: bool = False
    rating: str = ""
    seen_on: date | None = None


@dataclass(frozen=True, slots=True)
class WalletRow:
    """What a unit of the customer buys of one product a year.

    Attributes:
        our_share: fraction of 1, None when unknown.
        whole: finished text of what it buys in all.
        offers: who serves it, we first.
    """

    product: str
    unit: str = ""
    our_share: float | None = None
    whole: str = ""
    offers: tuple[WalletOffer, ...] = ()


@dataclass(frozen=True, slots=True)
class Benefit:
    """What the customer did for us besides buying; texts are finished."""

    text: str
    kind: str = ""
    on: date | None = None
    worth: str = ""


@dataclass(frozen=True, slots=True)
class ReferralLine:
    """A customer of the referral tree, ``depth`` steps below the one the dossier is about."""

    name: str
    depth: int = 0
    tier: str = ""
    bought: str = ""
    direct: str = ""
    total: str = ""


@dataclass(frozen=True, slots=True)
class PurchaseRow:
    """One line of a recent order; ``currency`` only where it is not that of the purchases."""

    on: date
    number: str
    product: str
    quantity: str
    price: Decimal | None
    amount: Decimal
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Purchases:
    """Twelve months of revenue beside the twelve before, and where it comes from.

    ``months`` holds the first day of each month; ``revenue`` and ``previous`` are as long.
    ``left_out`` says in words what no exchange rate lets add up, if anything.
    """

    months: tuple[date, ...]
    revenue: tuple[Decimal, ...]
    previous: tuple[Decimal, ...]
    by_product: tuple[tuple[str, Decimal], ...] = ()
    currency: str = "CNY"
    recent: tuple[PurchaseRow, ...] = ()
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the timeline; ``marks`` are short words set as pills."""

    on: datetime | date
    kind: str
    title: str
    body: str = ""
    who: str = ""
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Grade:
    """The tier and how it came about.

    Attributes:
        score: 0 to 100; ``rank`` of ``of`` customers.
        parts: (label, value text, percentile of 1, points).
        why: sentences.
        history: (date, tier, reason), newest first.
    """

    tier: str
    score: float
    rank: int
    of: int
    parts: tuple[tuple[str, str, float, float], ...] = ()
    why: tuple[str, ...] = ()
    history: tuple[tuple[date, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One open deal, since ``opened``; ``expected`` is the expected day of closing."""

    name: str
    stage: str = ""
    value: Decimal | None = None
    expected: date | None = None
    opened: date | None = None
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """Something to do next; ``overdue`` is decided by the caller's clock."""

    text: str
    due: date | None = None
    owner: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Dossier:
    """All of one customer, ready to print.

    Attributes:
        past: whether it tells of a past day, which ``printed_on`` is then.
        tagline: such as "Tianjin · frozen food · loyal".
        vcard: text of the QR code, empty for none.
        timeline: the newest entries, ``timeline_of`` all that there are.
        files: the newest files, ``files_of`` all that there are; ``pictures`` are some of them.
        complaints: the open ones; ``objections`` are closed where our answer held.
        opportunities: the open ones; ``opportunities_note`` tells what became of the others.
        sensitive: whether ethnicity, family, health may be printed (``Person.personal``).
        currency: of the opportunities that name none.
    """

    customer_id: int
    name: str
    printed_on: date
    local_name: str = ""
    tier: str | None = None
    book_name: str = ""
    past: bool = False
    tagline: str = ""
    key_figures: tuple[KeyFigure, ...] = ()
    profile: tuple[tuple[str, str], ...] = ()
    people: tuple[Person, ...] = ()
    organisation: tuple[Organisation, ...] = ()
    matters: tuple[Matter, ...] = ()
    wallet: tuple[WalletRow, ...] = ()
    wallet_note: str = ""
    benefits: tuple[Benefit, ...] = ()
    referrals: tuple[ReferralLine, ...] = ()
    referrals_note: str = ""
    purchases: Purchases | None = None
    timeline: tuple[Event, ...] = ()
    timeline_of: int = 0
    grade: Grade | None = None
    opportunities: tuple[Opportunity, ...] = ()
    opportunities_note: str = ""
    next_steps: tuple[Step, ...] = ()
    coming: tuple[Coming, ...] = ()
    complaints: tuple[Matter, ...] = ()
    objections: tuple[Matter, ...] = ()
    files: tuple[FileLine, ...] = ()
    files_of: int = 0
    pictures: tuple[Picture, ...] = ()
    notes: str = ""
    vcard: str = ""
    sensitive: bool = False
    currency: str = "CNY"
