"""What the rules of good order look at: the facts of one customer, as plain values.

Days are ISO text, as the book stores them, so that they compare without being read.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reach:
    """A phone number, an address of e-mail … of the customer or of one person there."""

    id: int
    contact_id: int | None
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Birthday:
    """When somebody was born; ``table`` is contact or kin."""

    table: str
    id: int
    name: str
    year: int | None
    month: int | None
    day: int | None
    lunar: bool = False
    leap: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """A contact, and the last day on which anybody of us met them."""

    id: int
    name: str
    seen_on: str


@dataclass(frozen=True, slots=True)
class Span:
    """Something that begins and ends: a goal, a complaint, an opportunity, a contract.

    ``until`` is when it ought to be over: the end of a contract, the day a sale is expected.
    """

    table: str
    id: int
    name: str
    opened_on: str = ""
    closed_on: str = ""
    until: str = ""


@dataclass(slots=True)
class Facts:
    """One customer, as far as the rules look."""

    id: int
    name: str
    name_local: str = ""
    country: str = ""
    industry: str = ""
    owner_id: int | None = None
    person: bool = False  # and so of an occupation rather than an industry
    last_staff: str = ""  # who of us was there last
    tax_id: str = ""
    stage: str = ""
    paydays: str = ""
    customer_since: str = ""
    created_on: str = ""
    last_touch_on: str = ""
    first_order_on: str = ""
    last_order_on: str = ""
    reaches: list[Reach] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    birthdays: list[Birthday] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Flaw:
    """A value that is missing, stale, malformed, or at odds with another.

    Attributes:
        rule: key of the rule.
        customer_id: whose.
        table: of the record that holds the value.
        record_id: of that record.
        field: the column to be put right; "" where the record itself is too much.
        value: as it is now, as text.
        proposal: what to put there instead, as one would type it; None where nobody can know.
        about: name of the person, contract … it is about; "" for the customer.
        other: the value that it is at odds with.
    """

    rule: str
    customer_id: int
    table: str
    record_id: int
    field: str
    value: str = ""
    proposal: str | None = None
    about: str = ""
    other: str = ""
