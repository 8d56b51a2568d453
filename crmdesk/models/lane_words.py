"""The words for the swim lanes of the board of tiers: what they are made by, and their names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crmdesk.models.words import word


def by_words(by: str) -> str:
    """Return what lanes are made by, for a menu; ``""`` are no lanes."""
    translate = QCoreApplication.translate
    return {
        "": translate("LaneWords", "none"),
        "stage": translate("LaneWords", "stage"),
        "region": translate("LaneWords", "region"),
        "industry": translate("LaneWords", "industry"),
        "owner": translate("LaneWords", "owner"),
    }[by]


def lane_words(by: str, key: str, name: str) -> str:
    """Return what a lane is called.

    Args:
        by: what the lanes are made by.
        key: the stored value of the lane; empty for those without one.
        name: its name, for an owner.
    """
    translate = QCoreApplication.translate
    if key:
        return name if by == "owner" else word(key)
    return {
        "stage": translate("LaneWords", "No stage"),
        "region": translate("LaneWords", "No region"),
        "industry": translate("LaneWords", "No industry"),
        "owner": translate("LaneWords", "No owner"),
    }.get(by, "")
