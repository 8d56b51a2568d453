"""What is to be done and when, out of one phrase: "send the quote by Thursday".

The day goes into its own field and the words that name it out of the title, so that a list does not
say "by Thursday" beside a date, nor after the step was put on another day. Where the words may say
more than when ("the plan for next week", 周五会议纪要, "every Friday"), the title stays as typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from crmdesk.services.days import find_day
from crmdesk.services.moments import DUE_CLOCK, recognise_due_clock
from crmdesk.services.rhythm_words import find_rhythm

_LEADS_TO = re.compile(
    r"(?:[\s,，;；、:：(（]+|(?<=\s)[–—-]+\s*)*"
    r"(?:(?:\b(?:no(?:t)?\s+later\s+than|by|on|before|due(?:\s+on)?|latest)\s+(?:the\s+|this\s+)?)"
    r"|最[晚迟]|不晚于|请于)?\s*$",
    re.IGNORECASE,
)
"""What stands between the words and their day, and goes with it."""
_HANGING = re.compile(
    r"(?:\b(?:of|for|from|to|with|about|and|or|than|since|between|the|an?|through|after|per|every"
    r"|each|in|at|until|till|his|her|their|our|next|last|is|was|move|moved|as)"
    r"|[在于到至为从和与及或的自每是改定给])\s*$|[\d\w][–—/-]$",
    re.IGNORECASE,
)
"""What cannot be the end of a title: the day belongs to it."""
_PART_OF_DAY = re.compile(
    r"tonight|[今明]晚|明早|morning|afternoon|evening|上午|下午|早上|晚上|中午|傍晚"
)
_BY = re.compile(r"\s*(?:之前|以前|前|[之以]?[内后])?[\s,，:：、]*")
_NEAR = re.compile(r"(?:on\s+)?(?:today|tomorrow)|[今明][天日]|大?后天", re.IGNORECASE)
_VERB = re.compile(
    r"报价|对账|盘|[发寄送打拜联确回安准提催收约见付给去请把做交带拿开签谈看问查通邀陪上下再完落跟复检备巡培]"
)
"""How what is to be done begins in Chinese: 周五发报价, but 周五会议纪要."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be done, and when.

    Attributes:
        title: the words without those that say when.
        on: the day; None where none is named.
        at: the time of day, as "14:00"; empty where none is named, or no day.
        repeats: how often it comes again, as a task keeps it ("week 1"); empty for once.
    """

    title: str
    on: date | None = None
    at: str = ""
    repeats: str = ""


def take_due(words: str, today: date) -> Due:
    """Return what a phrase asks for and by when; never raise."""
    words = words.strip()
    again = _again(words, today)
    if again is not None:
        return again
    found = find_day(words, today)
    if found is None:
        return Due(words)
    day, first, last = found
    clock = recognise_due_clock(words)
    said = DUE_CLOCK.search(words)
    if said is not None and first < said.start() <= last + 1:
        last = max(last, said.end())
    rest = _before(words, first) if first else _after(words, first, last)
    part = _PART_OF_DAY.search(words[first:last].lower())
    if not rest or (part and not clock):
        rest = words
    return Due(rest, day, clock)


def _again(words: str, today: date) -> Due | None:
    """Return what comes again and again; None where it does not, or the words may say more."""
    found = find_rhythm(words, today)
    if found is None:
        return None
    day, rhythm, first, last = found
    said = DUE_CLOCK.search(words)
    clock = recognise_due_clock(words)
    if said is not None and first < said.start() <= last + 1:
        last = max(last, said.end())
    rest = _before(words, first) if first else _after(words, first, last)
    alone = not words[:first].strip() and not words[last:].strip(" .。!！")
    if not rest and not alone:
        return None  # 每月报表: it is their name
    return Due(rest or words, day, clock, rhythm.key)


def _before(words: str, first: int) -> str:
    """Return what stands before the day, nothing where the day belongs to it."""
    left = words[:first]
    cut = _LEADS_TO.search(left)
    rest = left[: cut.start()].rstrip() if cut else left.rstrip()
    return "" if _HANGING.search(rest) or len(rest) < 2 else rest


def _after(words: str, first: int, last: int) -> str:
    """Return what stands after the day, nothing where the day may belong to it."""
    said = _BY.match(words, last)
    end = said.end() if said else last
    rest = words[end:]
    sure = end > last or words[last - 1 : last] in "前内后," or _NEAR.match(words, first)
    if len(rest) < 2 or rest[0].isdigit() or re.match(r"at\b", rest, re.IGNORECASE):
        return ""
    if rest[0].isascii():
        plain = (
            words[last:end].strip()
            or _NEAR.match(words, first)
            or re.match(r"(on|every)\b", words, re.IGNORECASE)
        )
        return rest if plain else ""
    return rest if sure or _VERB.match(rest) else ""
