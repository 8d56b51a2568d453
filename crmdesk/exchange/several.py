"""Several numbers or addresses in one cell, as busy people type them."""

from __future__ import annotations

import re

_APART = re.compile(r"\s*(?:[;；、，,/／|\n]|\bor\b|或)\s*")
_MOBILES = re.compile(r"(?<=\d)\s+(?=1[3-9]\d{9}\b)")
_FEWEST = 7
"""Digits that each part must have to be a number by itself: 0123/579 is one number."""
_MAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+")
_BETWEEN = re.compile(r"[\s;；、，,/|]+")


def split_numbers(text: str) -> list[str]:
    """Part the phone numbers of a cell; a text that holds only one comes back as it is."""
    if len(text.replace(" ", "")) <= 2 * _FEWEST:  # too short for two and what parts them
        return [text]
    parts = [part for part in _APART.split(text) if part]
    parts = [one for part in parts for one in _MOBILES.split(part)]
    whole = all(sum(map(str.isdigit, part)) >= _FEWEST for part in parts)
    return parts if whole and len(parts) > 1 else [text]


def split_addresses(text: str) -> list[str]:
    """Part the e-mail addresses of a cell; [] where something in it is none."""
    parts = [part for part in _BETWEEN.split(text) if part]
    return parts if parts and all(_MAIL.fullmatch(part) for part in parts) else []
