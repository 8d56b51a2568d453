"""A number is called and an address written to; where nothing does that, one is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from crmdesk.book.records import Channel, Customer
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.page import RecordPage


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RecordPage:
    with desk.book.transaction("fill") as tx:
        made = tx.insert(Customer, name="Delta", sort_key="delta")
        for kind, value in (("phone", "+86 532 8571 2233"), ("email", "lin@delta.example")):
            tx.insert(Channel, customer_id=made, kind=kind, value=value)
    shown = RecordPage(desk)
    qtbot.addWidget(shown)
    shown.show_customer(made)
    return shown


@pytest.mark.parametrize("answers", [True, False])
def test_the_buttons_of_the_head_say_what_became_of_it(
    page: RecordPage, monkeypatch: pytest.MonkeyPatch, answers: bool
) -> None:
    opened: list[str] = []
    said: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return answers

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    page.noticed.connect(lambda words, _undo: said.append(words))
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    page.header.call.click()
    assert opened == ["tel:+8653285712233"]
    assert clipboard.text() == ("" if answers else "+86 532 8571 2233")
    page.header.mail.click()
    assert opened[1:] == ["mailto:lin@delta.example"]
    if answers:
        assert said == ["Calling +86 532 8571 2233"]
    else:
        assert clipboard.text() == "lin@delta.example"
        assert "Copied: +86 532 8571 2233" in said[0] and "Copied: lin@delta" in said[1]
