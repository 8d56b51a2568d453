"""The one refresh signal: at once for what is edited in place, after the answer for the form."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from crmdesk.book import Book, Changes
from crmdesk.book.records import Customer
from crmdesk.models.hub import VISIT_FORM, Hub
from crmdesk.services.visits import Visit, log_visit


def test_the_form_is_answered_before_what_is_shown_follows(qtbot: QtBot, tmp_path: Path) -> None:
    with Book.create(tmp_path / "book.crm") as book:
        heard: list[Changes] = []
        hub = Hub(book)
        hub.changed.connect(heard.append)
        with book.transaction("add") as tx:
            customer = tx.insert(Customer, name="Alder", sort_key="a")
        assert len(heard) == 1, "what is edited in place is shown at once"
        log_visit(book, Visit(customer, body="Trial went well"), initiator=VISIT_FORM)
        assert len(heard) == 1
        qtbot.waitUntil(lambda: len(heard) == 2)
        log_visit(book, Visit(customer, body="Once more"), initiator=VISIT_FORM)
        hub.close()
        qtbot.wait(60)
        assert len(heard) == 2, "nobody listens any more"
