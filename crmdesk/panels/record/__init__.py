"""The record page: everything about one customer, each tab filled when it is first looked at."""

from __future__ import annotations

from importlib import import_module

from crmdesk.qt.tasks import Job


def load_page(_job: Job) -> None:
    """Load what the page needs; with it come the record classes, which takes a while."""
    for name in ("crmdesk.panels.record.page", "crmdesk.panels.record.overview"):
        import_module(name)
