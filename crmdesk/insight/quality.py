"""The rules of a book in good order (D4): a table of small functions, one per rule.

Each rule looks at the facts of one customer and names what is missing, stale, malformed or at
odds; where the right value can be known, it proposes it. The words of the rules stand with the
window. To add a rule is to add a line to :data:`RULES` and its words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from crmdesk.insight import quality_forms as forms
from crmdesk.insight.quality_facts import Facts, Flaw, Reach

Kind = Literal["missing", "malformed", "contradictory", "stale"]
KINDS: tuple[Kind, ...] = ("missing", "malformed", "contradictory", "stale")
CUSTOMER_STALE_DAYS = 730
PERSON_STALE_DAYS = 1095
LOST_DAYS = 180
"""An order so recent speaks against a customer being lost."""
LOST = frozenset({"lost", "lost_for_good"})
REACHED_BY = frozenset({"phone", "mobile", "email", "wechat", "whatsapp"})


@dataclass(frozen=True, slots=True)
class Aids:
    """What the rules need to know of the world.

    Attributes:
        today: the day to judge by.
        country_of: alpha-2 code of a country however it is written, None where unknown.
        shared: whether the book knows who of us there is, so that each customer has somebody.
    """

    today: date
    country_of: Callable[[str], str | None]
    shared: bool = True

    def before(self, days: int) -> str:
        """Return the day so many days ago, as ISO text."""
        return (self.today - timedelta(days=days)).isoformat()


Look = Callable[[Facts, Aids], Iterator[Flaw]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its key, what kind of fault it finds, and the function that looks."""

    key: str
    kind: Kind
    look: Look


def _of_customer(
    facts: Facts, rule: str, field: str, value: str, proposal: str | None = None, other: str = ""
) -> Flaw:
    return Flaw(rule, facts.id, "customer", facts.id, field, value, proposal, other=other)


def _no_way_to_reach(facts: Facts, _aids: Aids) -> Iterator[Flaw]:
    if not any(reach.kind in REACHED_BY for reach in facts.reaches):
        yield Flaw("no_way_to_reach", facts.id, "customer", facts.id, "channel")


def _no_owner(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    if facts.owner_id is None and aids.shared:
        yield _of_customer(facts, "no_owner", "owner_id", "", facts.last_staff or None)


def _no_industry(facts: Facts, _aids: Aids) -> Iterator[Flaw]:
    if not facts.industry and not facts.person:
        yield _of_customer(facts, "no_industry", "industry", "")


def _no_country(facts: Facts, _aids: Aids) -> Iterator[Flaw]:
    if not facts.country:
        numbers = (r.value for r in facts.reaches if r.kind in forms.NUMBERS)
        code = next(filter(None, map(forms.country_of_number, numbers)), None)
        yield _of_customer(facts, "no_country", "country", "", code)


def _country_unknown(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    written = facts.country
    if written and aids.country_of(written) != written:
        yield _of_customer(facts, "country_unknown", "country", written, aids.country_of(written))


def _name_untidy(facts: Facts, _aids: Aids) -> Iterator[Flaw]:
    for field, name in (("name", facts.name), ("name_local", facts.name_local)):
        clean = forms.clean_name(name) if name else ""
        if clean != name:
            yield _of_customer(facts, "name_untidy", field, name, clean or None)


def _of_reach(facts: Facts, rule: str, reach: Reach, proposal: str | None) -> Flaw:
    names = {person.id: person.name for person in facts.people}
    about = names.get(reach.contact_id or 0, "")
    return Flaw(rule, facts.id, "channel", reach.id, "value", reach.value, proposal, about)


def _mail_malformed(facts: Facts, _aids: Aids) -> Iterator[Flaw]:
    for reach in facts.reaches:
        if reach.kind == "email":
            meant = forms.clean_mail(reach.value)
            if meant != reach.value:
                yield _of_reach(facts, "mail_malformed", reach, meant)


def _country(facts: Facts, aids: Aids) -> str:
    return aids.country_of(facts.country) or "" if facts.country else ""


def _phone_invalid(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    for reach in facts.reaches:
        if reach.kind in forms.NUMBERS:
            valid, meant = forms.clean_phone(reach.value, _country(facts, aids))
            if not valid:
                yield _of_reach(facts, "phone_invalid", reach, meant)


def _phone_form(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    for reach in facts.reaches:
        if reach.kind in forms.NUMBERS:
            valid, meant = forms.clean_phone(reach.value, _country(facts, aids))
            if valid and meant is not None and not _is_international(reach.value, meant):
                yield _of_reach(facts, "phone_form", reach, meant)


def _is_international(value: str, meant: str) -> bool:
    """Tell whether a number says its country, however its digits are grouped."""
    return value.startswith("+") and forms.digits(value) == forms.digits(meant)


def _business_id(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    if facts.tax_id:
        country = _country(facts, aids)
        right, meant = forms.clean_business_id(facts.tax_id, country)
        if not right:
            yield _of_customer(facts, "business_id", "tax_id", facts.tax_id, meant, country)


def _birthday_impossible(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    for b in facts.birthdays:
        right = (b.year, b.month, b.day, b.lunar, b.leap)
        if not forms.is_possible_birthday(*right, aids.today):
            shown = f"{b.year or '?'}-{b.month or '?'}-{b.day or '?'}"
            field = "birth_year" if _is_year_wrong(b.year, aids.today) else "birth_day"
            other = "leap" if b.lunar and b.leap else "lunar" if b.lunar else ""
            yield Flaw(
                "birthday_impossible", facts.id, b.table, b.id, field, shown, None, b.name, other
            )


def _is_year_wrong(year: int | None, today: date) -> bool:
    return year is not None and not 1850 <= year <= today.year


def _paydays_malformed(facts: Facts, _aids: Aids) -> Iterator[Flaw]:
    if facts.paydays and not forms.are_paydays(facts.paydays):
        meant = forms.paydays_meant(facts.paydays)
        yield _of_customer(facts, "paydays_malformed", "paydays", facts.paydays, meant)


def _twice(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    seen: dict[tuple[int | None, str], str] = {}
    for reach in facts.reaches:
        alike = reach.value.casefold().strip()
        if reach.kind in forms.NUMBERS:
            alike = forms.clean_phone(reach.value, _country(facts, aids))[1] or alike
        key = (reach.contact_id, f"{reach.kind == 'fax'} {alike}")
        if key in seen and alike:
            flaw = _of_reach(facts, "twice", reach, "")
            yield Flaw(
                flaw.rule, flaw.customer_id, flaw.table, flaw.record_id, "", flaw.value, "",
                flaw.about, seen[key],
            )  # fmt: skip
        else:
            seen[key] = reach.value


def _since_after_order(facts: Facts, _aids: Aids) -> Iterator[Flaw]:
    since, first = facts.customer_since, facts.first_order_on
    if since and first and first < since:
        yield _of_customer(facts, "since_after_order", "customer_since", since, first, first)


def _lost_but_buys(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    if facts.stage in LOST and facts.last_order_on >= aids.before(LOST_DAYS):
        last = facts.last_order_on
        yield _of_customer(facts, "lost_but_buys", "stage", facts.stage, "won_back", last)


def _closed_before_opened(facts: Facts, _aids: Aids) -> Iterator[Flaw]:
    for span in facts.spans:
        if span.opened_on and span.closed_on and span.closed_on < span.opened_on:
            yield Flaw(
                "closed_before_opened", facts.id, span.table, span.id, "closed_on",
                span.closed_on, None, span.name, span.opened_on,
            )  # fmt: skip


def _overdue(rule: str, table: str, field: str) -> Look:
    def look(facts: Facts, aids: Aids) -> Iterator[Flaw]:
        today = aids.today.isoformat()
        for span in facts.spans:
            if span.table == table and span.until and span.until < today and not span.closed_on:
                yield Flaw(
                    rule, facts.id, table, span.id, field, span.until, None, span.name
                )  # fmt: skip

    return look


def _customer_stale(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    known = max(facts.last_touch_on, facts.last_order_on, facts.created_on)
    if known and known < aids.before(CUSTOMER_STALE_DAYS):
        yield _of_customer(facts, "customer_stale", "visit", known)


def _person_stale(facts: Facts, aids: Aids) -> Iterator[Flaw]:
    for person in facts.people:
        if person.seen_on and person.seen_on < aids.before(PERSON_STALE_DAYS):
            yield Flaw(
                "person_stale", facts.id, "contact", person.id, "last_seen_on", person.seen_on,
                None, person.name,
            )  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule("no_way_to_reach", "missing", _no_way_to_reach),
    Rule("no_owner", "missing", _no_owner),
    Rule("no_industry", "missing", _no_industry),
    Rule("no_country", "missing", _no_country),
    Rule("phone_invalid", "malformed", _phone_invalid),
    Rule("mail_malformed", "malformed", _mail_malformed),
    Rule("business_id", "malformed", _business_id),
    Rule("birthday_impossible", "malformed", _birthday_impossible),
    Rule("paydays_malformed", "malformed", _paydays_malformed),
    Rule("country_unknown", "malformed", _country_unknown),
    Rule("name_untidy", "malformed", _name_untidy),
    Rule("phone_form", "malformed", _phone_form),
    Rule("since_after_order", "contradictory", _since_after_order),
    Rule("lost_but_buys", "contradictory", _lost_but_buys),
    Rule("closed_before_opened", "contradictory", _closed_before_opened),
    Rule("twice", "contradictory", _twice),
    Rule("contract_ended", "stale", _overdue("contract_ended", "wallet_cell", "contract_end")),
    Rule("deal_overdue", "stale", _overdue("deal_overdue", "opportunity", "expected_on")),
    Rule("customer_stale", "stale", _customer_stale),
    Rule("person_stale", "stale", _person_stale),
)
"""Every rule, in the order in which the list offers them."""


def flaws_of(facts: Facts, aids: Aids, rules: Iterable[Rule] = RULES) -> Iterator[Flaw]:
    """Yield what the rules find of one customer."""
    for rule in rules:
        yield from rule.look(facts, aids)
