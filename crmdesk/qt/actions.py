"""Actions declared once, in one table: menu, tool bar, palette and shortcut read the same rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from crmdesk.qt.icons import Icons


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One row of the table of actions.

    Attributes:
        name: stable key, also the object name.
        text: what people read, already translated, with ``&`` for the mnemonic.
        shortcut: portable key text such as ``Ctrl+K``, several separated by ``; ``.
        icon: meaning known to :class:`crmdesk.qt.icons.Icons`, empty for none.
        menu: key of the menu it belongs to, empty for none.
        palette: whether the command palette offers it.
    """

    name: str
    text: str
    shortcut: str = ""
    icon: str = ""
    menu: str = ""
    palette: bool = True


def build_actions(
    specs: Iterable[ActionSpec], parent: QObject, icons: Icons | None = None
) -> dict[str, QAction]:
    """Make the actions of a table; connecting them is up to the caller.

    Raises:
        ValueError: a name or a shortcut appears twice.
    """
    actions: dict[str, QAction] = {}
    taken: dict[str, str] = {}
    for spec in specs:
        if spec.name in actions:
            raise ValueError(f"action {spec.name} is declared twice")
        action = QAction(spec.text, parent)
        action.setObjectName(spec.name)
        keys = [key for key in spec.shortcut.split("; ") if key]
        for key in keys:
            if key in taken:
                raise ValueError(f"{key} belongs to {taken[key]} and to {spec.name}")
            taken[key] = spec.name
        action.setShortcuts([QKeySequence(key) for key in keys])
        if keys:
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{spec.text.replace('&', '')}  {shown}")
        if spec.icon and icons is not None:
            action.setIcon(icons.icon(spec.icon))
        actions[spec.name] = action
    return actions
