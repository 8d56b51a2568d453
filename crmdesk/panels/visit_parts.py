"""Small parts of the log-a-visit form: its chips and labels, typed moments."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from crmdesk.services.visits import recognise_day

OUTCOME_KEYS = ("lost_ground", "no_change", "forward")
"""What a touch did for us, worst first; the keys 1 to 3 choose it."""


def recognise_moment(text: str, now: datetime) -> datetime | None:
    """Return the moment of typed words such as "today 10:00" or "yesterday 9:30"."""
    words = text.strip().lower()
    clock = re.search(r"(\d{1,2})[:：.](\d{2})\s*$", words)
    at = now.time().replace(second=0, microsecond=0)
    if clock:
        if int(clock[1]) > 23 or int(clock[2]) > 59:
            return None
        at = time(int(clock[1]), int(clock[2]))
        words = words[: clock.start()].strip(" ,，")
    if not words:
        return datetime.combine(now.date(), at)
    if words in ("yesterday", "昨天", "昨日"):
        return datetime.combine(now.date() - timedelta(days=1), at)
    day = recognise_day(words, now.date())
    return datetime.combine(day, at) if day else None


def make_label(text: str, role: str) -> QLabel:
    """Return a label in a role of the style sheet."""
    label = QLabel(text)
    label.setProperty("role", role)
    return label


def make_chip(text: str) -> QToolButton:
    """Return a button that is ticked on and off, reached by Tab."""
    chip = QToolButton()
    chip.setText(text)
    chip.setCheckable(True)
    chip.setProperty("chip", True)
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return chip
