"""What the columns of the list of customers are called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def column_title(column: str) -> str:
    """Return the heading of a column, translated."""
    translate = QCoreApplication.translate
    return {
        "tier": translate("CustomerList", "Tier"),
        "name": translate("CustomerList", "Name"),
        "revenue": translate("CustomerList", "12 months"),
        "due": translate("CustomerList", "Due"),
        "stage": translate("CustomerList", "Stage"),
        "city": translate("CustomerList", "City"),
        "region": translate("CustomerList", "Region"),
        "country": translate("CustomerList", "Country"),
        "industry": translate("CustomerList", "Industry"),
        "owner": translate("CustomerList", "Owner"),
        "tags": translate("CustomerList", "Tags"),
        "last_touch": translate("CustomerList", "Last touch"),
        "next": translate("CustomerList", "Next"),
        "last_order": translate("CustomerList", "Last order"),
    }[column]
