"""The words of the rules of good order: what each finds, and why it matters."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.insight.quality_facts import Flaw
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer


def kind_words(kind: str) -> str:
    """Return what a kind of fault is called."""
    translate = QCoreApplication.translate
    return {
        "missing": translate("Tidy", "Missing"),
        "malformed": translate("Tidy", "Malformed"),
        "contradictory": translate("Tidy", "At odds"),
        "stale": translate("Tidy", "Stale"),
    }[kind]


def rule_title(rule: str) -> str:
    """Return what a rule finds, in a few words."""
    translate = QCoreApplication.translate
    return {
        "no_way_to_reach": translate("Tidy", "No phone, no e-mail"),
        "no_owner": translate("Tidy", "Nobody looks after them"),
        "no_industry": translate("Tidy", "No industry"),
        "no_country": translate("Tidy", "No country"),
        "phone_invalid": translate("Tidy", "Phone cannot be called"),
        "mail_malformed": translate("Tidy", "E-mail cannot arrive"),
        "business_id": translate("Tidy", "Business number is wrong"),
        "birthday_impossible": translate("Tidy", "No such birthday"),
        "paydays_malformed": translate("Tidy", "Paydays are no days"),
        "country_unknown": translate("Tidy", "Unknown country"),
        "name_untidy": translate("Tidy", "Name with odd spaces"),
        "phone_form": translate("Tidy", "Phone without its country"),
        "since_after_order": translate("Tidy", "Bought before they came"),
        "lost_but_buys": translate("Tidy", "Lost, yet buys"),
        "closed_before_opened": translate("Tidy", "Closed before it began"),
        "twice": translate("Tidy", "Written twice"),
        "contract_ended": translate("Tidy", "Contract has ended"),
        "deal_overdue": translate("Tidy", "Sale is overdue"),
        "customer_stale": translate("Tidy", "Not heard of for years"),
        "person_stale": translate("Tidy", "Person not met for years"),
    }[rule]


def rule_words(rule: str) -> str:
    """Return what a rule looks at, why, and what can be done."""
    return {**_missing(), **_malformed(), **_at_odds(), **_stale()}[rule]


def _missing() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "no_way_to_reach": translate(
            "Tidy",
            "Neither the customer nor anybody there has a phone, e-mail or WeChat. Type one.",
        ),
        "no_owner": translate(
            "Tidy",
            "None of us is responsible. Proposed is who of us was in touch last.",
        ),
        "no_industry": translate(
            "Tidy", "Without an industry the customer is missing from lists and charts by industry."
        ),
        "no_country": translate(
            "Tidy",
            "Numbers and business ids are read by country. Proposed is that of the phone number.",
        ),
    }


def _malformed() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "phone_invalid": translate(
            "Tidy",
            "The country's numbering plan has no such number: a digit too many, too few, or wrong.",
        ),
        "mail_malformed": translate(
            "Tidy", "An address has one @, a name before it and a domain with a full stop after it."
        ),
        "business_id": translate(
            "Tidy",
            "The check digit of the country's business number (credit code, VAT …) does not fit.",
        ),
        "birthday_impossible": translate(
            "Tidy",
            "The calendar has no such day (30 February, a lunar day 31), or it is still to come. "
            "Type the whole birthday.",
        ),
        "paydays_malformed": translate(
            "Tidy",
            "Paydays are days of a month with commas: 15, 30. Collections are planned by them.",
        ),
        "country_unknown": translate(
            "Tidy", "The country is not known by this name. Proposed is the code of the one meant."
        ),
        "name_untidy": translate(
            "Tidy",
            "Spaces at the ends, two in a row, or wide latin letters: such names are not found.",
        ),
        "phone_form": translate(
            "Tidy",
            "The number can be called, but not from abroad. Proposed is its international form.",
        ),
    }


def _at_odds() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "since_after_order": translate(
            "Tidy", "The first order is older than the day they became a customer."
        ),
        "lost_but_buys": translate(
            "Tidy", "The stage says lost, but there was an order in the last half year."
        ),
        "closed_before_opened": translate("Tidy", "The end is earlier than the beginning."),
        "twice": translate(
            "Tidy", "The same number or address stands there twice. The proposal takes one away."
        ),
    }


def _stale() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "contract_ended": translate(
            "Tidy",
            "The contract last observed is over. Who delivers now? Type its new end.",
        ),
        "deal_overdue": translate(
            "Tidy", "The sale was expected by a day that is past. Type another day, or close it."
        ),
        "customer_stale": translate(
            "Tidy", "No touch and no order for two years: what is written may be so no more."
        ),
        "person_stale": translate(
            "Tidy", "Nobody of us met them for three years. Type the day they were last seen."
        ),
    }


def value_words(flaw: Flaw, value: str, localizer: Localizer) -> str:
    """Return a value of a flaw as the user reads it: a day, a word for a key, or as it stands."""
    if flaw.rule == "birthday_impossible":
        return birth_as_typed(flaw)
    day = as_day(value)
    if day is not None:
        return localizer.date(day)
    if flaw.rule == "name_untidy":
        return re.sub(r"^\s+|\s+$|(?<=\s)\s+", lambda room: "·" * len(room[0]), value)
    if flaw.field == "stage":
        return word(value)
    return localizer.country(value) if flaw.field == "country" else value


def birth_as_typed(flaw: Flaw) -> str:
    """Return an impossible birthday as one would type it: what is not known is left out."""
    known = "-".join(part for part in flaw.value.split("-") if part != "?")
    if flaw.other not in ("lunar", "leap"):
        return known
    translate = QCoreApplication.translate
    leap = translate("Tidy", "leap {0}").format(known) if flaw.other == "leap" else known
    return translate("Birthdays", "lunar {0}").format(leap)


def as_day(value: str) -> date | None:
    """Return the day of an ISO text, None for other text."""
    try:
        return date.fromisoformat(value) if len(value) == 10 else None
    except ValueError:
        return None


def proposal_words(flaw: Flaw, localizer: Localizer) -> str:
    """Return what is proposed; a dash where nobody can know."""
    if flaw.proposal is None:
        return ""
    if flaw.rule == "twice":
        return QCoreApplication.translate("Tidy", "take one away")
    return value_words(flaw, flaw.proposal, localizer)
