"""The keys that mean something in one place of the window only, for the sheet of keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

Keys = Sequence[tuple[str, str]]
"""(what it does, shortcuts with "; " between them)."""


def place_keys() -> list[tuple[str, Keys]]:
    """Return the keys of the places: (place, keys)."""
    return [*_finding(), *_record(), *_writing(), *_others()]


def _finding() -> list[tuple[str, Keys]]:
    translate = QCoreApplication.translate
    return [
        (
            translate("Keys", "List of customers"),
            (
                (translate("Keys", "Read the record"), "Return"),
                (translate("Keys", "Edit the cell; Tab goes on"), "F2"),
                (translate("Keys", "Filter"), "/"),
                (translate("Keys", "Mark several"), "Shift+Down; Ctrl+A"),
                (translate("Keys", "Copy"), "Ctrl+C"),
                (translate("Keys", "Delete"), "Del"),
            ),
        ),
        (
            translate("Keys", "Search box"),
            (
                (translate("Keys", "Open"), "Return"),
                (translate("Keys", "Call"), "Ctrl+Return"),
                (translate("Keys", "Copy the number or answer"), "Ctrl+C"),
                (translate("Keys", "Log a visit"), "Ctrl+L"),
            ),
        ),
        (
            translate("Keys", "Saved lists"),
            (
                (translate("Keys", "Open"), "Enter"),
                (translate("Keys", "Rename"), "F2"),
                (translate("Keys", "Update to what is shown"), "Ctrl+U"),
                (translate("Keys", "Move"), "Alt+Up; Alt+Down"),
                (translate("Keys", "Delete"), "Del"),
            ),
        ),
    ]


def _record() -> list[tuple[str, Keys]]:
    translate = QCoreApplication.translate
    return [
        (
            translate("Keys", "Fields of the record"),
            (
                (translate("Keys", "Edit; Tab goes on"), "Return"),
                (translate("Keys", "What is known, while typing"), "Down"),
                (translate("Keys", "Take back"), "Esc"),
                (translate("Keys", "Earlier values"), "Ctrl+Shift+H"),
            ),
        ),
        (
            translate("Keys", "Next steps"),
            (
                (translate("Keys", "Done"), "Space"),
                (translate("Keys", "Edit"), "Return"),
                (translate("Keys", "Day"), "D"),
                (translate("Keys", "Put off"), "S"),
                (translate("Keys", "Comes again"), "R"),
                (translate("Keys", "To the reminder below the panels"), "Ctrl+Shift+R"),
            ),
        ),
        (
            translate("Keys", "Goals and needs"),
            (
                (translate("Keys", "Edit the words"), "Return"),
                (translate("Keys", "Close or open again"), "Space"),
                (translate("Keys", "All about it"), "D"),
                (translate("Keys", "Delete"), "Del"),
            ),
        ),
        (
            translate("Keys", "Power map"),
            (
                (translate("Keys", "Give another chief; arrows, Enter"), "M"),
                (translate("Keys", "Whole profile"), "Return"),
                (translate("Keys", "Larger, smaller, all of it"), "+; -; 0"),
            ),
        ),
        (
            translate("Keys", "Wallet grid"),
            (
                (translate("Keys", "Make it an opportunity"), "O"),
                (translate("Keys", "New product, unit, competitor"), "P; U; C"),
                (translate("Keys", "Next measure"), "M"),
            ),
        ),
    ]


def _writing() -> list[tuple[str, Keys]]:
    translate = QCoreApplication.translate
    return [
        (
            translate("Keys", "Visit form"),
            (
                (translate("Keys", "Save"), "Ctrl+Return"),
                (translate("Keys", "Make a record of the line"), "Alt+1"),
                (translate("Keys", "Who took part"), "Alt+W"),
                (translate("Keys", "Template"), "Alt+T"),
                (translate("Keys", "Attach"), "Alt+A"),
            ),
        ),
        (
            translate("Keys", "Timeline"),
            (
                (translate("Keys", "Show it whole"), "Return"),
                (translate("Keys", "Make a record of the line"), "Alt+1"),
                (translate("Keys", "Edit"), "E"),
                (translate("Keys", "Go to the customer"), "G"),
                (translate("Keys", "Filter"), "/"),
                (translate("Keys", "Overview"), "O"),
                (translate("Keys", "Delete"), "Del"),
            ),
        ),
    ]


def _others() -> list[tuple[str, Keys]]:
    translate = QCoreApplication.translate
    return [
        (
            translate("Keys", "Today"),
            (
                (translate("Keys", "Done"), "Space"),
                (translate("Keys", "Put off"), "S"),
                (translate("Keys", "Make it a next step"), "T"),
                (translate("Keys", "Open the record"), "Return"),
                (translate("Keys", "Next section"), "Tab; Right"),
                (translate("Keys", "Today or coming"), "Ctrl+Tab"),
            ),
        ),
        (
            translate("Keys", "Tiers"),
            (
                (translate("Keys", "Open the record"), "Return"),
                (translate("Keys", "Why this tier"), "Space"),
                (translate("Keys", "To another tier"), "Ctrl+Left; Ctrl+Right"),
                (translate("Keys", "Lanes"), "Alt+L"),
                (translate("Keys", "Next lane, lane before"), "Ctrl+Down; Ctrl+Up"),
                (translate("Keys", "Collapse or expand a lane"), "Left; Right"),
            ),
        ),
        (
            translate("Keys", "Charts"),
            ((translate("Keys", "Save this chart"), "Ctrl+Shift+X"),),
        ),
        (
            translate("Keys", "Tidy up"),
            (
                (translate("Keys", "Take what is proposed"), "Space"),
                (translate("Keys", "Take all of the rule"), "Ctrl+Shift+Enter"),
                (translate("Keys", "Edit"), "Enter"),
                (translate("Keys", "Let it stand"), "Del"),
                (translate("Keys", "Open the customer"), "Ctrl+Enter"),
            ),
        ),
    ]
