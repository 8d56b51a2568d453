"""Units of measure: which can be counted in each other, and how many of one make another.

Only what has one meaning everywhere is known: metric and avoirdupois mass, volume, length, pieces
and dozens, and the Chinese market units (1 斤 = 500 g, 1 两 = 50 g). How much a box, 箱 or bag
holds is the seller's to say, so these are counted by themselves.
"""

from __future__ import annotations

from functools import cache

_MASS = (
    (1e-6, "mg|毫克"), (1e-3, "g|gr|gram|grams|gramme|克|公克"),
    (1.0, "kg|kgs|kilo|kilos|kilogram|kilograms|公斤|千克"), (0.5, "斤|市斤"),
    (0.05, "两|市两"), (1000.0, "t|ton|tons|tonne|tonnes|mt|吨|公吨"),
    (0.45359237, "lb|lbs|pound|pounds|磅"), (0.028349523125, "oz|ounce|ounces|盎司"),
)  # fmt: skip
_VOLUME = (
    (1e-3, "ml|毫升"), (1e-2, "cl"), (1.0, "l|lt|ltr|liter|liters|litre|litres|升|公升"),
    (100.0, "hl"), (1000.0, "m3|m³|cbm|立方米|立方|方"),
)  # fmt: skip
_LENGTH = (
    (1e-3, "mm|毫米"), (1e-2, "cm|厘米"), (1.0, "m|meter|meters|metre|metres|米"),
    (1000.0, "km|公里|千米"),
)  # fmt: skip
_PIECES = (
    (1.0, "pc|pcs|piece|pieces|ea|each|个"), (12.0, "dozen|doz|dz|打"),
)  # fmt: skip


@cache
def _known() -> dict[str, tuple[int, float]]:
    return {
        word: (measure, size)
        for measure, units in enumerate((_MASS, _VOLUME, _LENGTH, _PIECES))
        for size, words in units
        for word in words.split("|")
    }


def times(unit: str, other: str) -> float | None:
    """Return how many of another unit are in one of this; None where nobody can tell.

    The same unit in another spelling is one; ``times("t", "kg")`` is 1000.
    """
    first, second = (text.strip().strip(".").casefold() for text in (unit, other))
    if first == second:
        return 1.0
    one, two = _known().get(first), _known().get(second)
    if one is None or two is None or one[0] != two[0]:
        return None
    return one[1] / two[1]
