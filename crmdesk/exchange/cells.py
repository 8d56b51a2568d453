"""What every cell that is written goes through."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from crmdesk.exchange.tables import GUARDED

_HARMLESS = re.compile(r"[-+]?[\s(]*\d[\d\s().,/%-]*(?:(?:x|ext\.?)\s*\d+)?", re.IGNORECASE)


def guard(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run as a formula.

    One that has its apostrophe already gets another, so that reading gives back what was written.
    """
    if not GUARDED.match(text) or (text[0] in "+-" and _HARMLESS.fullmatch(text)):
        return text
    return "'" + text


def utc(moment: datetime) -> datetime:
    """Return a moment in UTC; one without a zone as it is."""
    return moment.astimezone(UTC) if moment.tzinfo else moment
