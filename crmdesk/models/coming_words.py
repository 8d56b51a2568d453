"""What is coming, in words: what, how much, how far it can be trusted, on what it is based."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crmdesk.insight.coming import Sureness
from crmdesk.models.words import word
from crmdesk.qt.i18n import Localizer, clauses, spaced
from crmdesk.services.coming import Coming
from crmdesk.services.today import Remembered

KINDS = ("stock_out", "next_order", "collection", "birthday", "anniversary", "contract")
KIND_ICONS = {
    "stock_out": "clock",
    "next_order": "order",
    "collection": "payment",
    "birthday": "star",
    "anniversary": "calendar",
    "contract": "file",
}


def kind_word(kind: str) -> str:
    """Return what a kind of coming event is called."""
    translate = QCoreApplication.translate
    return {
        "stock_out": translate("Coming", "Runs out"),
        "next_order": translate("Coming", "Next order"),
        "collection": translate("Coming", "Collection"),
        "birthday": translate("Coming", "Birthday"),
        "anniversary": translate("Coming", "Anniversary"),
        "contract": translate("Coming", "Contract end"),
    }[kind]


def sure_words(sure: Sureness) -> str:
    """Return how far a forecast can be trusted; empty for what was stated."""
    translate = QCoreApplication.translate
    return {
        "stated": "",
        "sure": translate("Coming", "very regular"),
        "fair": translate("Coming", "fairly regular"),
        "rough": translate("Coming", "rough guess"),
    }[sure]


def amount_words(value: float, unit: str, say: Localizer) -> str:
    """Return a quantity with its unit, in no more figures than a habit has."""
    digits = 0 if abs(value) >= 20 else 1 if abs(value) >= 2 else 2
    number = say.number(round(value, digits) if digits else round(value))
    times = " ×" if unit[:1].isdigit() else ""  # a measure may be "24 bottles"
    return f"{number}{times} {unit}".strip()


def rate_words(per_day: float, unit: str, say: Localizer) -> str:
    """Return a rate in the span of time in which it is a figure to remember."""
    translate = QCoreApplication.translate
    if per_day >= 1:
        return translate("Coming", "{0} a day").format(amount_words(per_day, unit, say))
    if per_day * 7 >= 1:
        return translate("Coming", "{0} a week").format(amount_words(per_day * 7, unit, say))
    return translate("Coming", "{0} a month").format(amount_words(per_day * 30.4, unit, say))


def based_words(found: Coming) -> str:
    """Return on what a forecast is based: "last 5 purchases, fairly regular"."""
    translate = QCoreApplication.translate
    if found.what == "collection":
        return _terms_words(found)
    if found.what == "next_order":
        text = translate("Coming", "last {0} orders").format(found.gaps + 1)
    elif found.stated == "both":
        text = translate("Coming", "use and stock stated")
    elif found.stated == "rate":
        text = translate("Coming", "use stated, last purchase")
    elif found.stated == "stock":
        text = translate("Coming", "stock stated, last {0} purchases").format(found.gaps + 1)
    else:
        text = translate("Coming", "last {0} purchases").format(found.gaps + 1)
    return clauses((text, sure_words(found.sure)))


def _terms_words(found: Coming) -> str:
    translate = QCoreApplication.translate
    payments = translate("Coming", "{0} payments").format(found.gaps)
    if found.gaps == 1:
        payments = translate("Coming", "1 payment")
    if found.stated == "terms":
        return translate("Coming", "terms, {0}").format(payments) if found.gaps else _only_terms()
    return payments if found.gaps else translate("Coming", "cash: no terms, no payment yet")


def _only_terms() -> str:
    return QCoreApplication.translate("Coming", "terms, no payment yet")


def spread_words(found: Coming, say: Localizer, today: date) -> str:
    """Return the days between which it is likely; empty where there is but one."""
    if found.early == found.late:
        return ""
    return say.days_between(found.early, found.late, today)


def coming_title(found: Coming, say: Localizer) -> str:
    """Return what is coming: "Gel pack 500 g runs out", "¥93,600 to collect"."""
    translate = QCoreApplication.translate
    if found.what == "stock_out":
        name = found.product or translate("Coming", "What they use")
        return spaced(translate("Coming", "{0} runs out").format(name))
    if found.what == "next_order":
        return translate("Coming", "Order expected")
    money = say.money(found.amount, found.currency)
    return translate("Coming", "{0} to collect").format(money)


def remembered_title(day: Remembered) -> str:
    """Return whose day it is and what day: "Chen Guohua turns 52"."""
    translate = QCoreApplication.translate
    if day.born is not None:
        return _birthday_words(day)
    if day.contract is not None:
        what = " ".join(part for part in (day.contract.product, day.contract.unit) if part)
        if day.contract.rival:
            words = translate("Coming", "{0}: the contract of {1} ends")
            return words.format(what, day.contract.rival)
        return translate("Coming", "{0}: our contract ends").format(what)
    if day.years == 1:
        return translate("Coming", "customer for a year")
    return translate("Coming", "customer for {0} years").format(day.years)


def _birthday_words(day: Remembered) -> str:
    translate, born = QCoreApplication.translate, day.born
    assert born is not None
    name = born.contact
    if born.relation or born.kin:
        whose = word(born.relation) if born.relation else ""
        kin = " ".join(part for part in (whose, born.kin) if part)
        name = translate("Coming", "{0}, {1}").format(born.contact, kin)
    if day.years is None:
        text = translate("Coming", "{0}: birthday").format(name)
    else:
        text = translate("Coming", "{0} turns {1}").format(name, day.years)
    if born.lunar:
        leap = translate("Coming", "leap ") if born.leap else ""
        text += translate("Coming", " (lunar {0}{1}/{2})").format(leap, born.month, born.day)
    return text
