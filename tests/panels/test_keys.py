"""Every command is reached by a key or by the search box, and the sheet of keys shows them all."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from crmdesk.actions import MENUS, window_actions
from crmdesk.app import panel_makers
from crmdesk.main_window import MainWindow
from crmdesk.models.tidy import TidyModel
from crmdesk.panels.dialogs.keys import KeysDialog
from crmdesk.panels.dialogs.place_keys import place_keys
from crmdesk.panels.panel import Desk
from crmdesk.panels.shell import search
from crmdesk.panels.shell.commands import Commands
from crmdesk.panels.shell.saved_lists import SavedLists
from crmdesk.panels.tidy_view import TidyView
from crmdesk.services.saved_lists import View

SPECS = window_actions({key: name for key, (name, _) in panel_makers().items()})


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def test_every_command_has_a_key_or_is_in_the_search_box(qtbot: QtBot) -> None:
    offered = {item.payload for item in Commands(SPECS).others("")}
    for spec in SPECS:
        assert spec.shortcut or spec.name in offered, spec.name
        assert spec.palette or spec.shortcut, spec.name
        assert spec.menu in ("", *MENUS), spec.name


def test_no_key_means_two_things(qtbot: QtBot) -> None:
    keys = [key for spec in SPECS for key in spec.shortcut.split("; ") if key]
    assert len(keys) == len(set(keys))
    for place, rows in place_keys():
        own = [key for _, shortcut in rows for key in shortcut.split("; ")]
        assert len(own) == len(set(own)), place


def test_the_sheet_shows_every_key(qtbot: QtBot) -> None:
    dialog = KeysDialog(SPECS)
    qtbot.addWidget(dialog)
    shown = {label.text() for label in dialog.findChildren(QLabel)}
    for spec in SPECS:
        if spec.shortcut:
            assert "  ".join(map(_native, spec.shortcut.split("; "))) in shown, spec.name
            assert spec.text.replace("&", "") in shown, spec.name


def test_the_keys_of_the_places_are_those_on_the_sheet(qtbot: QtBot, desk: Desk) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = [key for _, rows in place_keys() for _, keys in rows for key in keys.split("; ")]
    view = TidyView(TidyModel(desk.book, desk.localizer), window)
    lists = SavedLists(desk, lambda: View(desk.selection.filter), window)
    actions = [*view.keys.values(), *lists.verbs.values()]
    for action in actions:
        for sequence in action.shortcuts()[:1]:
            assert sequence in map(QKeySequence, sheet), action.text()
    for keys in search.KEYS.values():
        assert keys in sheet


def test_no_key_of_a_panel_is_also_the_windows(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(desk, panel_makers())
    qtbot.addWidget(window)
    window.show()
    for key in panel_makers():
        window.show_panel(key)
    taken = {key.toString() for each in window.actions() for key in each.shortcuts()}
    own = {
        key.toString() for each in window.findChildren(QShortcut) for key in QShortcut.keys(each)
    }
    assert taken & own == set()
    desk.runner.cancel_all()
    desk.runner.wait_for_all()
    window.retire()


def test_the_sheet_says_enter_as_the_menus_do(qtbot: QtBot) -> None:
    dialog = KeysDialog([])
    qtbot.addWidget(dialog)
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert "Enter" in words and not any("Return" in each for each in words)
