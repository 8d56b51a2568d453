"""What kind of channel a typed number or address is: nobody should have to choose that by hand."""

from __future__ import annotations

import re

from crmdesk.services.phone_numbers import without_extension

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_WEB = re.compile(r"(?:https?://\S+|www\.\S+|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/\S*)?)", re.I)
_DIGIT = re.compile(r"\d")


def kind_of(text: str, country: str) -> str:
    """Return the kind of a channel.

    Args:
        text: as it was typed.
        country: ISO 3166 alpha-2 of where it is; China's where that is not known.
    """
    text = text.strip()
    if _EMAIL.fullmatch(text):
        return "email"
    if _WEB.fullmatch(text):
        return "web"
    if len(_DIGIT.findall(text)) < 5:
        return "message" if text else "phone"
    return "mobile" if _is_mobile(text, country) else "phone"


def _is_mobile(text: str, country: str) -> bool:
    import phonenumbers

    region = country.upper() if len(country) == 2 else "CN"
    try:
        number = phonenumbers.parse(without_extension(text), region)
    except phonenumbers.NumberParseException:
        return False
    found = phonenumbers.number_type(number)
    return bool(found == phonenumbers.PhoneNumberType.MOBILE)
