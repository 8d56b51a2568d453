"""Finding somebody among the people of one customer: by any part of the name, or its pinyin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from crmdesk.book.words import name_words
from crmdesk.qt.i18n import clauses

Person = dict[str, Any]


def people_like(people: Iterable[Person], text: str) -> list[tuple[object, str]]:
    """Return (id, words) of those whom typed words mean, everybody where nothing is typed.

    Names that begin as typed come first; the job is told of those who share a name.
    """
    wanted = text.casefold().split()
    found = [each for each in people if all(_matches(each, word) for word in wanted)]
    start = " ".join(wanted)
    found.sort(key=lambda each: not str(each["name"]).casefold().startswith(start))
    shared = Counter(each["name"] for each in found)
    return [
        (each["id"], clauses((each["name"], each["job_title"])))
        if shared[each["name"]] > 1 and each["job_title"]
        else (each["id"], each["name"])
        for each in found
    ]


def _matches(person: Person, word: str) -> bool:
    name, job = str(person["name"]).casefold(), str(person["job_title"]).casefold()
    if word in name or word in job:
        return True
    spoken = word.isascii() and not name.isascii()  # 王秀英 is typed as wang or wxy
    return spoken and any(each.startswith(word) for each in name_words(name).split())
