"""The table of actions: menu, palette, shortcut and key sheet all read these rows."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from crmdesk.qt.actions import ActionSpec

MENUS = ("book", "exchange", "record", "edit", "care", "help", "end")
"""Sections of the menu, in order; a line stands between two of them. What has its own place in
the window (panels, search, filter, theme, language) needs no line there: it fits 720 pixels."""


def submenus() -> dict[str, str]:
    """Return the sections that open beside the menu, with their titles."""
    return {"care": QCoreApplication.translate("Actions", "Loo&k after the book")}


def window_actions(panels: Mapping[str, str]) -> list[ActionSpec]:
    """Return every action of the window.

    Args:
        panels: key → name of the panels, in the order of the side bar.
    """
    return [
        *_work_actions(),
        *_note_actions(),
        *_book_actions(),
        *_tab_actions(),
        *_add_actions(),
        *_view_actions(panels),
        *_care_actions(),
    ]


def _book_actions() -> list[ActionSpec]:
    translate = QCoreApplication.translate
    return [
        ActionSpec("new_book", translate("Actions", "&New book…"), "Ctrl+Shift+N", "file", "book"),
        ActionSpec("open_book", translate("Actions", "&Open a book…"), "Ctrl+O", "list", "book"),
        ActionSpec("import", translate("Actions", "&Import…"), "Ctrl+I", "import", "exchange"),
        ActionSpec("export", translate("Actions", "&Export…"), "Ctrl+E", "export", "exchange"),
        ActionSpec(
            "currencies", translate("Actions", "Cu&rrencies and rates…"), "", "refresh", "care"
        ),
    ]


def _note_actions() -> list[ActionSpec]:
    """Return the commands that log something other than a visit, and its libraries."""
    translate = QCoreApplication.translate
    return [
        ActionSpec("log_call", translate("Actions", "Log a call"), "Ctrl+Shift+C", "phone"),
        ActionSpec("log_message", translate("Actions", "Log a message"), "Ctrl+Shift+M", "message"),
        ActionSpec(
            "log_complaint", translate("Actions", "Log a complaint"), "Ctrl+Shift+K", "complaint"
        ),
        ActionSpec("log_enquiry", translate("Actions", "Log an enquiry"), "", "info"),
        ActionSpec("log_note", translate("Actions", "Write a note"), "", "edit"),
        ActionSpec(
            "answers", translate("Actions", "Prepared &answers…"), "Ctrl+Shift+A", "info", "record"
        ),
        ActionSpec("templates", translate("Actions", "Te&mplates of entries…"), "", "copy"),
    ]


def _work_actions() -> list[ActionSpec]:
    translate = QCoreApplication.translate
    return [
        ActionSpec(
            "new_customer", translate("Actions", "New &customer"), "Ctrl+N", "plus", "record"
        ),
        ActionSpec("log_visit", translate("Actions", "&Log a visit"), "Ctrl+L", "visit", "record"),
        ActionSpec(
            "edit_many",
            translate("Actions", "C&hange the chosen (owner, stage, tier)…"),
            "Ctrl+Shift+E",
            "edit",
            "record",
        ),
        ActionSpec(
            "duplicate", translate("Actions", "D&uplicate the customer"), "Ctrl+D", "copy", "record"
        ),
        ActionSpec(
            "delete_customers", translate("Actions", "D&elete the chosen"), "", "trash", "record"
        ),
        ActionSpec("tag", translate("Actions", "&Tags of the chosen…"), "Ctrl+T", "tag", "record"),
        ActionSpec(
            "wallet",
            translate("Actions", "&Wallet, opportunity from a cell"),
            "Ctrl+Shift+O",
            "target",
        ),
        ActionSpec("print", translate("Actions", "&Print dossier…"), "Ctrl+P", "print", "record"),
        ActionSpec("undo", translate("Actions", "&Undo"), "Ctrl+Z", "undo", "edit"),
        ActionSpec("redo", translate("Actions", "&Redo"), "Ctrl+Shift+Z; Ctrl+Y", "redo", "edit"),
        ActionSpec(
            "history", translate("Actions", "&History of changes…"), "Ctrl+H", "timeline", "edit"
        ),
        ActionSpec(
            "as_of", translate("Actions", "As of a &past day…"), "Ctrl+Alt+H", "timeline", "edit"
        ),
        ActionSpec("find", translate("Actions", "&Find anything"), "Ctrl+K", "search"),
        ActionSpec("save_list", translate("Actions", "Sa&ve this list…"), "Ctrl+S", "list", "edit"),
        ActionSpec(
            "update_list", translate("Actions", "Update the saved list"), "Ctrl+Shift+S", "refresh"
        ),
        ActionSpec("focus_filter", translate("Actions", "F&ilter this panel"), "Ctrl+F", "filter"),
        ActionSpec("step_back", translate("Actions", "Back, or &clear the filter"), "Esc", "close"),
    ]


def record_places() -> dict[str, str]:
    """Return where in the record each command leads: action → what the record page turns to."""
    tabs = {each.name: each.name[4:] for each in _tab_actions()}
    return {"wallet": "the_cell"} | tabs | {each.name: each.name for each in _add_actions()}


def _add_actions() -> list[ActionSpec]:
    """Return the commands that press a button of the record, which bears the command's name."""
    translate = QCoreApplication.translate
    return [
        ActionSpec("add_person", translate("Actions", "Add a person"), "", "person"),
        ActionSpec("add_goal", translate("Actions", "Add a goal"), "", "target"),
        ActionSpec("add_need", translate("Actions", "Add a need or pain point"), "", "info"),
        ActionSpec("add_question", translate("Actions", "Add a question to ask"), "", "info"),
        ActionSpec("add_step", translate("Actions", "Add a next step"), "", "check"),
        ActionSpec("add_order", translate("Actions", "Add an order or a payment"), "", "plus"),
        ActionSpec("add_use", translate("Actions", "State use or stock of a product"), "", "edit"),
        ActionSpec("add_file", translate("Actions", "Attach a file…"), "", "file"),
    ]


def _tab_actions() -> list[ActionSpec]:
    """Return the commands that turn to a part of the record: ``tab_`` and its name."""
    translate = QCoreApplication.translate
    return [
        ActionSpec("tab_next", translate("Actions", "Record: next part"), "Ctrl+PgDown"),
        ActionSpec("tab_previous", translate("Actions", "Record: part before"), "Ctrl+PgUp"),
        ActionSpec("tab_overview", translate("Actions", "Record: overview"), "", "customers"),
        ActionSpec("tab_people", translate("Actions", "Record: people"), "", "person"),
        ActionSpec(
            "tab_power_map", translate("Actions", "Record: power map"), "Ctrl+Shift+P", "person"
        ),
        ActionSpec("tab_timeline", translate("Actions", "Record: timeline"), "", "timeline"),
        ActionSpec("tab_wallet", translate("Actions", "Record: wallet"), "", "target"),
        ActionSpec("tab_value", translate("Actions", "Record: value, notebook"), "", "charts"),
        ActionSpec("tab_files", translate("Actions", "Record: files"), "", "file"),
    ]


def board_lanes() -> dict[str, str]:
    """Return what each command makes the lanes of the board of tiers by: action → facet."""
    return {each.name: each.name[6:].removeprefix("none") for each in _lane_actions()}


def _lane_actions() -> list[ActionSpec]:
    """Return the commands for the lanes of the board: ``lanes_`` and what they are made by."""
    translate = QCoreApplication.translate
    return [
        ActionSpec("lanes_none", translate("Actions", "Tiers: no lanes"), "", "tiers"),
        ActionSpec("lanes_stage", translate("Actions", "Tiers: lanes by stage"), "", "tiers"),
        ActionSpec("lanes_region", translate("Actions", "Tiers: lanes by region"), "", "tiers"),
        ActionSpec("lanes_industry", translate("Actions", "Tiers: lanes by industry"), "", "tiers"),
        ActionSpec("lanes_owner", translate("Actions", "Tiers: lanes by owner"), "", "tiers"),
    ]


def _view_actions(panels: Mapping[str, str]) -> list[ActionSpec]:
    translate = QCoreApplication.translate
    rows = [
        ActionSpec(f"panel_{key}", name, f"Ctrl+{place}", key)
        for place, (key, name) in enumerate(panels.items(), start=1)
    ]
    return [
        *rows,
        *_lane_actions(),
        ActionSpec("regrade", translate("Actions", "Re-grade: who would move"), "", "refresh"),
        ActionSpec("coming", translate("Actions", "What is coming"), "Ctrl+G", "calendar"),
        ActionSpec("theme", translate("Actions", "Light or &dark"), "Ctrl+Shift+D", "theme"),
        ActionSpec("language", translate("Actions", "中文"), "Ctrl+Shift+L", "language"),
    ]


def _care_actions() -> list[ActionSpec]:
    translate = QCoreApplication.translate
    return [
        ActionSpec("backup", translate("Actions", "&Back up the book…"), "", "save", "care"),
        ActionSpec("restore", translate("Actions", "&Go back to a backup…"), "", "undo", "care"),
        ActionSpec("passphrase", translate("Actions", "Pa&ssphrase…"), "", "settings", "care"),
        ActionSpec("check", translate("Actions", "Chec&k the book"), "", "check", "care"),
        ActionSpec("keys", translate("Actions", "&Keys"), "F1", "info", "help"),
        ActionSpec("about", translate("Actions", "&About crmdesk"), "", "info", "help"),
        ActionSpec(
            "menu", translate("Actions", "Open the &menu"), "F10", "list", "", palette=False
        ),
        ActionSpec("quit", translate("Actions", "&Quit"), "Ctrl+Q", "", "end"),
    ]
