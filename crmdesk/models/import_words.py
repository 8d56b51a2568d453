"""The words of an import's fields, kinds, presets and encodings, in the user's language."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from crmdesk.exchange.fields import KINDS, fields_of
from crmdesk.exchange.own_sheets import TO_READ_ONLY, header_of
from crmdesk.models.sheet_words import SHEET_FIELDS

_FIELDS: Final[dict[str, object]] = {
    "ref": QT_TRANSLATE_NOOP("ImportFields", "Number"),
    "name": QT_TRANSLATE_NOOP("ImportFields", "Name"),
    "kind": QT_TRANSLATE_NOOP("ImportFields", "Kind"),
    "industry": QT_TRANSLATE_NOOP("ImportFields", "Industry"),
    "region": QT_TRANSLATE_NOOP("ImportFields", "Region"),
    "country": QT_TRANSLATE_NOOP("ImportFields", "Country"),
    "city": QT_TRANSLATE_NOOP("ImportFields", "City"),
    "state": QT_TRANSLATE_NOOP("ImportFields", "State or province"),
    "street": QT_TRANSLATE_NOOP("ImportFields", "Street"),
    "postal_code": QT_TRANSLATE_NOOP("ImportFields", "Postcode"),
    "phone": QT_TRANSLATE_NOOP("ImportFields", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("ImportFields", "Mobile"),
    "fax": QT_TRANSLATE_NOOP("ImportFields", "Fax"),
    "email": QT_TRANSLATE_NOOP("ImportFields", "E-mail"),
    "website": QT_TRANSLATE_NOOP("ImportFields", "Web site"),
    "size_staff": QT_TRANSLATE_NOOP("ImportFields", "Staff"),
    "annual_revenue": QT_TRANSLATE_NOOP("ImportFields", "Annual revenue"),
    "founded_year": QT_TRANSLATE_NOOP("ImportFields", "Founded in"),
    "parent_name": QT_TRANSLATE_NOOP("ImportFields", "Parent company"),
    "owner_name": QT_TRANSLATE_NOOP("ImportFields", "Owner"),
    "source_channel": QT_TRANSLATE_NOOP("ImportFields", "Source"),
    "stage": QT_TRANSLATE_NOOP("ImportFields", "Stage"),
    "tier": QT_TRANSLATE_NOOP("ImportFields", "Tier"),
    "tags": QT_TRANSLATE_NOOP("ImportFields", "Tags"),
    "payment_days": QT_TRANSLATE_NOOP("ImportFields", "Payment days"),
    "credit_limit": QT_TRANSLATE_NOOP("ImportFields", "Credit limit"),
    "currency": QT_TRANSLATE_NOOP("ImportFields", "Currency"),
    "notes": QT_TRANSLATE_NOOP("ImportFields", "Notes"),
    "customer_since": QT_TRANSLATE_NOOP("ImportFields", "Customer since"),
    "contact_name": QT_TRANSLATE_NOOP("ImportFields", "Contact person"),
    "contact_title": QT_TRANSLATE_NOOP("ImportFields", "Contact's job"),
    "latitude": QT_TRANSLATE_NOOP("ImportFields", "Latitude"),
    "longitude": QT_TRANSLATE_NOOP("ImportFields", "Longitude"),
    "given_name": QT_TRANSLATE_NOOP("ImportFields", "Given name"),
    "middle_name": QT_TRANSLATE_NOOP("ImportFields", "Middle name"),
    "family_name": QT_TRANSLATE_NOOP("ImportFields", "Family name"),
    "prefix": QT_TRANSLATE_NOOP("ImportFields", "Form of address"),
    "suffix": QT_TRANSLATE_NOOP("ImportFields", "Suffix of the name"),
    "nickname": QT_TRANSLATE_NOOP("ImportFields", "Nickname"),
    "customer_name": QT_TRANSLATE_NOOP("ImportFields", "Customer"),
    "job_title": QT_TRANSLATE_NOOP("ImportFields", "Job"),
    "department": QT_TRANSLATE_NOOP("ImportFields", "Department"),
    "home_phone": QT_TRANSLATE_NOOP("ImportFields", "Phone at home"),
    "pager": QT_TRANSLATE_NOOP("ImportFields", "Pager"),
    "email_2": QT_TRANSLATE_NOOP("ImportFields", "Second e-mail"),
    "email_3": QT_TRANSLATE_NOOP("ImportFields", "Third e-mail"),
    "im": QT_TRANSLATE_NOOP("ImportFields", "Messenger"),
    "business_street": QT_TRANSLATE_NOOP("ImportFields", "Street at work"),
    "business_city": QT_TRANSLATE_NOOP("ImportFields", "City at work"),
    "business_state": QT_TRANSLATE_NOOP("ImportFields", "State at work"),
    "business_postal_code": QT_TRANSLATE_NOOP("ImportFields", "Postcode at work"),
    "business_country": QT_TRANSLATE_NOOP("ImportFields", "Country at work"),
    "home_street": QT_TRANSLATE_NOOP("ImportFields", "Street at home"),
    "home_city": QT_TRANSLATE_NOOP("ImportFields", "City at home"),
    "home_state": QT_TRANSLATE_NOOP("ImportFields", "State at home"),
    "home_postal_code": QT_TRANSLATE_NOOP("ImportFields", "Postcode at home"),
    "home_country": QT_TRANSLATE_NOOP("ImportFields", "Country at home"),
    "other_street": QT_TRANSLATE_NOOP("ImportFields", "Other street"),
    "other_city": QT_TRANSLATE_NOOP("ImportFields", "Other city"),
    "other_state": QT_TRANSLATE_NOOP("ImportFields", "Other state"),
    "other_postal_code": QT_TRANSLATE_NOOP("ImportFields", "Other postcode"),
    "other_country": QT_TRANSLATE_NOOP("ImportFields", "Other country"),
    "birthday": QT_TRANSLATE_NOOP("ImportFields", "Birthday"),
    "birth_year": QT_TRANSLATE_NOOP("ImportFields", "Year of birth"),
    "birth_month": QT_TRANSLATE_NOOP("ImportFields", "Month of birth"),
    "birth_day": QT_TRANSLATE_NOOP("ImportFields", "Day of birth"),
    "anniversary": QT_TRANSLATE_NOOP("ImportFields", "Anniversary"),
    "sex": QT_TRANSLATE_NOOP("ImportFields", "Sex"),
    "spouse": QT_TRANSLATE_NOOP("ImportFields", "Spouse"),
    "children": QT_TRANSLATE_NOOP("ImportFields", "Children"),
    "hobbies": QT_TRANSLATE_NOOP("ImportFields", "Hobbies"),
    "language": QT_TRANSLATE_NOOP("ImportFields", "Language"),
    "profession": QT_TRANSLATE_NOOP("ImportFields", "Profession"),
    "education": QT_TRANSLATE_NOOP("ImportFields", "Education"),
    "office": QT_TRANSLATE_NOOP("ImportFields", "Office"),
    "assistant_name": QT_TRANSLATE_NOOP("ImportFields", "Assistant"),
    "assistant_phone": QT_TRANSLATE_NOOP("ImportFields", "Assistant's phone"),
    "manager_name": QT_TRANSLATE_NOOP("ImportFields", "Reports to"),
    "referred_by": QT_TRANSLATE_NOOP("ImportFields", "Introduced by"),
    "category": QT_TRANSLATE_NOOP("ImportFields", "Category"),
    "unit": QT_TRANSLATE_NOOP("ImportFields", "Unit"),
    "price": QT_TRANSLATE_NOOP("ImportFields", "Price"),
    "cost": QT_TRANSLATE_NOOP("ImportFields", "Cost"),
    "active": QT_TRANSLATE_NOOP("ImportFields", "On sale"),
    "number": QT_TRANSLATE_NOOP("ImportFields", "Order number"),
    "customer_ref": QT_TRANSLATE_NOOP("ImportFields", "Customer number"),
    "ordered_on": QT_TRANSLATE_NOOP("ImportFields", "Ordered on"),
    "total": QT_TRANSLATE_NOOP("ImportFields", "Total"),
    "staff_ref": QT_TRANSLATE_NOOP("ImportFields", "Our person's number"),
    "staff_name": QT_TRANSLATE_NOOP("ImportFields", "Our person"),
    "product": QT_TRANSLATE_NOOP("ImportFields", "Product"),
    "quantity": QT_TRANSLATE_NOOP("ImportFields", "Quantity"),
    "unit_price": QT_TRANSLATE_NOOP("ImportFields", "Unit price"),
    "discount": QT_TRANSLATE_NOOP("ImportFields", "Discount"),
    "channel": QT_TRANSLATE_NOOP("ImportFields", "Channel"),
    "order_number": QT_TRANSLATE_NOOP("ImportFields", "Order number"),
    "product_ref": QT_TRANSLATE_NOOP("ImportFields", "Product number"),
    "opened_on": QT_TRANSLATE_NOOP("ImportFields", "Opened on"),
    "closed_on": QT_TRANSLATE_NOOP("ImportFields", "Closed on"),
    "value": QT_TRANSLATE_NOOP("ImportFields", "Value"),
    "probability": QT_TRANSLATE_NOOP("ImportFields", "Probability"),
    "source": QT_TRANSLATE_NOOP("ImportFields", "Source"),
    "at": QT_TRANSLATE_NOOP("ImportFields", "When"),
    "subject": QT_TRANSLATE_NOOP("ImportFields", "Subject"),
    "body": QT_TRANSLATE_NOOP("ImportFields", "Text"),
    "outcome": QT_TRANSLATE_NOOP("ImportFields", "Outcome"),
    "next_step": QT_TRANSLATE_NOOP("ImportFields", "Next step"),
    "next_on": QT_TRANSLATE_NOOP("ImportFields", "Next step on"),
    "title": QT_TRANSLATE_NOOP("ImportFields", "Job"),
    "manager_ref": QT_TRANSLATE_NOOP("ImportFields", "Number of the chief"),
    "name_local": QT_TRANSLATE_NOOP("ImportFields", "Local name"),
    "name_latin": QT_TRANSLATE_NOOP("ImportFields", "Latin name"),
    "short_name": QT_TRANSLATE_NOOP("ImportFields", "Short name"),
    "occupation": QT_TRANSLATE_NOOP("ImportFields", "Occupation"),
    "size_note": QT_TRANSLATE_NOOP("ImportFields", "Size in words"),
    "economic_strength": QT_TRANSLATE_NOOP("ImportFields", "Economic strength"),
    "income_band": QT_TRANSLATE_NOOP("ImportFields", "Income"),
    "tax_id": QT_TRANSLATE_NOOP("ImportFields", "Tax number"),
    "service_level": QT_TRANSLATE_NOOP("ImportFields", "Level of service"),
    "trade_role": QT_TRANSLATE_NOOP("ImportFields", "Direct or indirect"),
    "relation": QT_TRANSLATE_NOOP("ImportFields", "State of the relation"),
    "paydays": QT_TRANSLATE_NOOP("ImportFields", "Paydays"),
    "delivery_promise": QT_TRANSLATE_NOOP("ImportFields", "Delivery promise"),
    "headcount": QT_TRANSLATE_NOOP("ImportFields", "Headcount"),
    "contact_mobile": QT_TRANSLATE_NOOP("ImportFields", "Contact's mobile"),
    "contact_phone": QT_TRANSLATE_NOOP("ImportFields", "Contact's phone"),
    "contact_email": QT_TRANSLATE_NOOP("ImportFields", "Contact's e-mail"),
    "contact_im": QT_TRANSLATE_NOOP("ImportFields", "Contact's messenger"),
    "contact_birthday": QT_TRANSLATE_NOOP("ImportFields", "Contact's birthday"),
    "wechat": QT_TRANSLATE_NOOP("ImportFields", "WeChat"),
    "qq": QT_TRANSLATE_NOOP("ImportFields", "QQ"),
    "skype": QT_TRANSLATE_NOOP("ImportFields", "Skype"),
    "whatsapp": QT_TRANSLATE_NOOP("ImportFields", "WhatsApp"),
    "other_cells": QT_TRANSLATE_NOOP("ImportFields", "Other cells"),
    "lunar_birthday": QT_TRANSLATE_NOOP("ImportFields", "Lunar birthday"),
    "titles": QT_TRANSLATE_NOOP("ImportFields", "Titles"),
    "native_place": QT_TRANSLATE_NOOP("ImportFields", "Native place"),
    "birthplace": QT_TRANSLATE_NOOP("ImportFields", "Birthplace"),
    "ethnicity": QT_TRANSLATE_NOOP("ImportFields", "Ethnicity"),
    "family": QT_TRANSLATE_NOOP("ImportFields", "Family"),
    "health": QT_TRANSLATE_NOOP("ImportFields", "Health"),
    "career": QT_TRANSLATE_NOOP("ImportFields", "Career"),
    "personality": QT_TRANSLATE_NOOP("ImportFields", "Personality"),
    "tastes": QT_TRANSLATE_NOOP("ImportFields", "Tastes"),
    "habits": QT_TRANSLATE_NOOP("ImportFields", "Habits"),
    "preferred_channel": QT_TRANSLATE_NOOP("ImportFields", "Preferred channel"),
    "consent": QT_TRANSLATE_NOOP("ImportFields", "Consent"),
    "consent_on": QT_TRANSLATE_NOOP("ImportFields", "Consent on"),
    "buying_role": QT_TRANSLATE_NOOP("ImportFields", "Role in buying"),
    "stance": QT_TRANSLATE_NOOP("ImportFields", "Stance"),
    "strength": QT_TRANSLATE_NOOP("ImportFields", "Strength of our relation"),
    "last_seen_on": QT_TRANSLATE_NOOP("ImportFields", "Last seen"),
    "mobiles": QT_TRANSLATE_NOOP("ImportFields", "More mobiles"),
    "home_phones": QT_TRANSLATE_NOOP("ImportFields", "More phones at home"),
    "faxes": QT_TRANSLATE_NOOP("ImportFields", "More faxes"),
    "pagers": QT_TRANSLATE_NOOP("ImportFields", "More pagers"),
    "assistant_phones": QT_TRANSLATE_NOOP("ImportFields", "More of the assistant's phones"),
    "phones": QT_TRANSLATE_NOOP("ImportFields", "More phones"),
    "emails": QT_TRANSLATE_NOOP("ImportFields", "More e-mails"),
    "expected_on": QT_TRANSLATE_NOOP("ImportFields", "Expected on"),
    "need": QT_TRANSLATE_NOOP("ImportFields", "Need"),
    "competitors": QT_TRANSLATE_NOOP("ImportFields", "Competitors"),
    "minutes": QT_TRANSLATE_NOOP("ImportFields", "Minutes"),
    "direction": QT_TRANSLATE_NOOP("ImportFields", "Direction"),
    "purpose": QT_TRANSLATE_NOOP("ImportFields", "Purpose"),
    "promise": QT_TRANSLATE_NOOP("ImportFields", "Promise"),
    "severity": QT_TRANSLATE_NOOP("ImportFields", "Kind of complaint"),
    "answered_on": QT_TRANSLATE_NOOP("ImportFields", "Answered on"),
    "colleagues": QT_TRANSLATE_NOOP("ImportFields", "Colleagues"),
    "line_cost": QT_TRANSLATE_NOOP("ImportFields", "Cost of the line"),
    "due_on": QT_TRANSLATE_NOOP("ImportFields", "Due on"),
    "level": QT_TRANSLATE_NOOP("ImportFields", "Staff level"),
    "introducer_contact": QT_TRANSLATE_NOOP("ImportFields", "Introduced by contact"),
    "introducer_contact_of": QT_TRANSLATE_NOOP("ImportFields", "Introducing contact's company"),
    "tier_locked_until": QT_TRANSLATE_NOOP("ImportFields", "Tier locked until"),
    "recorded_at": QT_TRANSLATE_NOOP("ImportFields", "Recorded at"),
}
_KINDS: Final[dict[str, object]] = {
    "customers": QT_TRANSLATE_NOOP("ImportFields", "Customers"),
    "contacts": QT_TRANSLATE_NOOP("ImportFields", "Contacts"),
    "products": QT_TRANSLATE_NOOP("ImportFields", "Products"),
    "orders": QT_TRANSLATE_NOOP("ImportFields", "Orders"),
    "order_lines": QT_TRANSLATE_NOOP("ImportFields", "Order lines"),
    "opportunities": QT_TRANSLATE_NOOP("ImportFields", "Opportunities"),
    "interactions": QT_TRANSLATE_NOOP("ImportFields", "Visits and calls"),
    "staff": QT_TRANSLATE_NOOP("ImportFields", "Our people"),
    "own_fields": QT_TRANSLATE_NOOP("ImportFields", "Own fields"),
    "competitors": QT_TRANSLATE_NOOP("ImportFields", "Competitors"),
    "addresses": QT_TRANSLATE_NOOP("ImportFields", "Addresses"),
    "numbers": QT_TRANSLATE_NOOP("ImportFields", "Numbers and addresses to reach"),
    "family": QT_TRANSLATE_NOOP("ImportFields", "Family"),
    "career": QT_TRANSLATE_NOOP("ImportFields", "Posts held"),
    "ties": QT_TRANSLATE_NOOP("ImportFields", "Ties between people"),
    "matters": QT_TRANSLATE_NOOP("ImportFields", "Goals, views and needs"),
    "wallet": QT_TRANSLATE_NOOP("ImportFields", "Wallet"),
    "payments": QT_TRANSLATE_NOOP("ImportFields", "Payments"),
    "consumption": QT_TRANSLATE_NOOP("ImportFields", "Consumption"),
    "benefits": QT_TRANSLATE_NOOP("ImportFields", "What they give besides money"),
    "objections": QT_TRANSLATE_NOOP("ImportFields", "Objections"),
    "tasks": QT_TRANSLATE_NOOP("ImportFields", "Tasks"),
    "tier_history": QT_TRANSLATE_NOOP("ImportFields", "History of tiers"),
    "stage_history": QT_TRANSLATE_NOOP("ImportFields", "History of stages"),
    "answers": QT_TRANSLATE_NOOP("ImportFields", "Prepared answers"),
    "questions": QT_TRANSLATE_NOOP("ImportFields", "Fact-finding questions"),
    "templates": QT_TRANSLATE_NOOP("ImportFields", "Templates"),
    "tier_policies": QT_TRANSLATE_NOOP("ImportFields", "Tier policies"),
    "exchange_rates": QT_TRANSLATE_NOOP("ImportFields", "Exchange rates"),
    "saved_lists": QT_TRANSLATE_NOOP("ImportFields", "Saved lists"),
    "findings_let_stand": QT_TRANSLATE_NOOP("ImportFields", "Findings let stand"),
    "files": QT_TRANSLATE_NOOP("ImportFields", "Files"),
}
DELIMITERS: Final[dict[str, object]] = {
    ",": QT_TRANSLATE_NOOP("ImportFields", "comma"),
    ";": QT_TRANSLATE_NOOP("ImportFields", "semicolon"),
    "\t": QT_TRANSLATE_NOOP("ImportFields", "tab"),
    "|": QT_TRANSLATE_NOOP("ImportFields", "upright bar"),
}
_BRANDS: Final = {
    "act": "Act!", "cdnow": "CDNOW", "crmdesk": "crmdesk", "febrl": "FEBRL",
    "hubspot": "HubSpot", "rfm": "RFM", "vcard": "vCard",
}  # fmt: skip
ENCODINGS: Final = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "gb18030": "GB18030",
    "big5": "Big5",
    "cp1252": "Windows-1252",
    "cp1250": "Windows-1250",
    "cp1251": "Windows-1251",
    "cp1253": "Windows-1253",
    "cp1255": "Windows-1255",
}
"""Encodings that can be chosen by hand, with the names that people know them by."""
_SAME: Final = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16", "cp950": "big5"}


def field_word(name: str) -> str:
    """Return the word for a field of an import, or its name where nobody gave it one."""
    if name in SHEET_FIELDS:
        return QCoreApplication.translate("SheetFields", str(SHEET_FIELDS[name]))
    if name not in _FIELDS:
        return header_of(name)
    return QCoreApplication.translate("ImportFields", str(_FIELDS[name]))


def kind_word(kind: str) -> str:
    """Return the word for a kind of records."""
    if kind not in _KINDS:
        return kind
    return QCoreApplication.translate("ImportFields", str(_KINDS[kind]))


def left_out_words(sheet: str, kind: str) -> str:
    """Return the sentence that says why a sheet of a workbook is not imported."""
    translate = QCoreApplication.translate
    words = translate(
        "ImportFields", "The sheet {0} was left out: it holds no table that is known."
    )
    if kind in TO_READ_ONLY or kind == "files":
        words = translate("ImportFields", "The sheet {0} was left out: it is there to be read.")
    return words.format(sheet)


def kinds() -> tuple[str, ...]:
    """Return the kinds of records a file can hold."""
    return KINDS


def fields_for(kind: str) -> list[str]:
    """Return the fields that a column of a kind can go into, in a sensible order."""
    return list(fields_of(kind))


def preset_word(preset: str | None) -> str:
    """Return the name of a preset, which is the name of the program that wrote the file."""
    if not preset:
        return ""
    first, *rest = preset.split("_")
    return " ".join((_BRANDS.get(first, first.capitalize()), *rest))


def encoding_word(encoding: str) -> str:
    """Return the name of an encoding as people know it."""
    return ENCODINGS.get(plain_encoding(encoding), encoding.upper())


def plain_encoding(encoding: str) -> str:
    """Return the encoding of the list that reads the same letters."""
    return _SAME.get(encoding, encoding)


def delimiter_word(delimiter: str) -> str:
    """Return the word for a delimiter."""
    if delimiter not in DELIMITERS:
        return delimiter
    return QCoreApplication.translate("ImportFields", str(DELIMITERS[delimiter]))
