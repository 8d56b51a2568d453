"""Calling a number and writing to an address, by whatever program of the system does that."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication


def call(number: str) -> str:
    """Call a number; return words on that. Where nothing here calls, the number is copied."""
    translate = QCoreApplication.translate
    dialled = "".join(c for c in number if c.isdigit() or c == "+")
    if QDesktopServices.openUrl(QUrl(f"tel:{dialled}")):
        return translate("Reaching", "Calling {0}").format(number)
    QGuiApplication.clipboard().setText(number)
    words = translate("Reaching", "No program of this computer makes calls. Copied: {0}")
    return words.format(number)


def write_to(address: str) -> str:
    """Begin an e-mail; return words where nothing here does: the address is copied then."""
    if QDesktopServices.openUrl(QUrl(f"mailto:{address}")):
        return ""
    QGuiApplication.clipboard().setText(address)
    translate = QCoreApplication.translate
    words = translate("Reaching", "No program of this computer writes e-mail. Copied: {0}")
    return words.format(address)
