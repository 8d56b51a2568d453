"""The chips below the filter line: one per facet, with a menu of its values to tick."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget
from shiboken6 import isValid

from crmdesk.book.queries.customers import CustomerFilter
from crmdesk.models.facets import FacetCounts
from crmdesk.models.words import word
from crmdesk.qt.compat import override
from crmdesk.qt.flow import FlowLayout
from crmdesk.qt.i18n import Localizer, listed
from crmdesk.qt.icons import Icons

ALWAYS = ("tier", "stage", "region", "due")
MORE = ("industry", "owner", "tag", "last_touch", "city", "country")
_SINGLE = ("due", "last_touch")  # one value at a time, not any of several
_WORDED = ("stage", "region", "industry")
_MOST, _SIGN = 40, 22  # values in a menu; pixels of a chip that its sign takes
_PATIENCE_MS = 40
"""Until a menu opens before its values are counted: in most books they are there sooner."""
Facet = tuple[str, str, int]
"""(what is stored, what it is called, how many customers have it)."""


class CheckMenu(QMenu):
    """A menu that stays open while values are ticked."""

    @override
    def mouseReleaseEvent(self, event: object) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)  # type: ignore[arg-type]


class Chip(QToolButton):
    """A facet's button: a click opens its values; its ✕, or Delete, clears what was chosen.

    Signals:
        cleared: nothing of this facet is wanted any more.
    """

    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the sign follows the words
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    @override
    def nextCheckState(self) -> None:
        """Whether it is checked follows from the filter, not from clicks."""

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        on_sign = event.position().x() >= self.width() - _SIGN
        if self.isChecked() and on_sign and event.button() == Qt.MouseButton.LeftButton:
            self.cleared.emit()
        else:
            super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.isChecked():
            self.cleared.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.click()
        else:
            super().keyPressEvent(event)


class FilterChips(QWidget):
    """Shows what the filter asks for, and changes it.

    Signals:
        filter_chosen: the new ``CustomerFilter``.
    """

    filter_chosen = Signal(object)

    def __init__(
        self,
        counts: FacetCounts,
        icons: Icons,
        localizer: Localizer,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._counts, self._icons, self._localizer = counts, icons, localizer
        self._menu: CheckMenu | None = None
        self._menu_facet = ""
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_menu)
        counts.counted.connect(self._on_counted)
        self._filter = CustomerFilter()
        self._flow = FlowLayout(self)
        self._chips: dict[str, Chip] = {}
        for facet in (*ALWAYS, *MORE):
            self._chips[facet] = self._make_chip(facet)
            self._flow.addWidget(self._chips[facet])
        self._picked = self._bare_chip("chip_picked")
        self._picked.clicked.connect(self._on_picked_clicked)
        self._flow.addWidget(self._picked)
        self._more = self._bare_chip("chip_more")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))
        self._menu_chip: QToolButton = self._more
        self._flow.addWidget(self._more)
        self.retranslate()

    def _bare_chip(self, name: str) -> QToolButton:
        chip = QToolButton(self)
        self._dress(chip, name)
        return chip

    @staticmethod
    def _dress(chip: QToolButton, name: str) -> None:
        chip.setObjectName(name)
        chip.setProperty("chip", True)
        chip.setProperty("roomy", True)
        chip.setIconSize(QSize(12, 12))

    def _make_chip(self, facet: str) -> Chip:
        chip = Chip(self)
        self._dress(chip, f"chip_{facet}")
        chip.clicked.connect(partial(self._open_menu, facet))
        chip.cleared.connect(partial(self._clear, facet))
        return chip

    def set_filter(self, chosen: CustomerFilter) -> None:
        """Show a filter."""
        before, self._filter = self._filter, chosen
        if before.with_(text="") != chosen.with_(text=""):
            self._write()

    def _write(self) -> None:
        chosen = self._filter
        for facet, chip in self._chips.items():
            value = getattr(chosen, facet)
            active = bool(value)
            chip.setChecked(active)
            chip.setText(self._chip_text(facet))
            chip.setIcon(
                self._icons.icon(
                    "close" if active else "chevron_down", "accent" if active else "text"
                )
            )
            clears = self.tr("Choose values; ✕ or Delete clears this filter")
            chip.setToolTip(clears if active else self.tr("Choose values"))
            chip.setVisible(active or facet in ALWAYS[:3])
        self._picked.setVisible(chosen.ids is not None)
        self._picked.setText(f"{chosen.label or self.tr('Picked')}  ✕")
        self._fill_more()
        self._flow.invalidate()
        self.updateGeometry()

    def retranslate(self) -> None:
        """Write everything in the language in force."""
        self._more.setText("+")
        self._more.setToolTip(self.tr("Filter by something else"))
        self._more.setAccessibleName(self.tr("More filters"))
        self._write()

    def _fill_more(self) -> None:
        menu = self._more.menu()
        menu.clear()
        for facet in ("due", *MORE):  # what has no chip of its own while it is empty
            if not getattr(self._filter, facet):
                action = menu.addAction(self.facet_title(facet))
                action.triggered.connect(partial(self._open_menu, facet))

    def facet_title(self, facet: str) -> str:
        """Return what a facet is called."""
        return {
            "tier": self.tr("Tier"),
            "stage": self.tr("Stage"),
            "region": self.tr("Region"),
            "due": self.tr("Due"),
            "industry": self.tr("Industry"),
            "owner": self.tr("Owner"),
            "tag": self.tr("Tag"),
            "last_touch": self.tr("Last touch"),
            "city": self.tr("City"),
            "country": self.tr("Country"),
        }[facet]

    def _single_words(self, facet: str) -> dict[str, str]:
        if facet == "last_touch":
            return {
                "month": self.tr("Touched within 30 days"),
                "quarter": self.tr("Touched 31–90 days ago"),
                "longer": self.tr("Not touched for 90 days"),
                "never": self.tr("Never touched"),
            }
        return {
            "late": self.tr("Late"),
            "week": self.tr("Due this week"),
            "month": self.tr("Due this month"),
            "never": self.tr("Never touched"),
        }

    def _chip_text(self, facet: str) -> str:
        value = getattr(self._filter, facet)
        if facet in _SINGLE and value:
            return self._single_words(facet)[value]
        if not value:
            return self.facet_title(facet)
        labels = self._counts.reader.labels(facet, value)
        shown = listed(self._label(facet, v) for v in labels[:3])
        more = f" +{len(labels) - 3}" if len(labels) > 3 else ""
        return f"{self.facet_title(facet)} {shown}{more}"

    def _label(self, facet: str, value: str) -> str:
        """Return what a value is called in the user's language."""
        if facet == "country":
            return self._localizer.country(value)
        return word(value) if facet in _WORDED else value

    @Slot()
    def _on_picked_clicked(self) -> None:
        self.filter_chosen.emit(self._filter.with_(ids=None, label=""))

    def _clear(self, facet: str) -> None:
        empty: object = "" if facet in _SINGLE else ()
        self.filter_chosen.emit(self._filter.with_(**{facet: empty}))

    def _open_menu(self, facet: str, _checked: bool = False) -> None:
        chip: QToolButton = self._chips[facet]
        self._menu_chip = chip if chip.isVisible() else self._more
        self.menu_for(facet)
        if facet in _SINGLE or self._counts.known(facet) is not None:
            self._show_menu()
        else:
            self._patience.start()

    @Slot()
    def _show_menu(self) -> None:
        self._patience.stop()
        chip, menu = self._menu_chip, self._menu
        if menu is not None and isValid(menu) and not menu.isVisible():
            menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    @Slot(str)
    def _on_counted(self, facet: str) -> None:
        """Show the values in the menu that waits for them, or is open already."""
        menu = self._menu
        if menu is None or not isValid(menu) or facet != self._menu_facet:
            return
        active = menu.activeAction()
        marked = active.data() if active is not None else None
        self._fill(menu, facet)
        for action in menu.actions():
            if marked is not None and action.data() == marked:
                menu.setActiveAction(action)
        if self._patience.isActive():
            self._show_menu()

    def menu_for(self, facet: str) -> QMenu:
        """Return a fresh menu of a facet's values with how many customers have each.

        It holds what was counted last, and is filled anew once they are counted.
        """
        menu = CheckMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu, self._menu_facet = menu, facet
        if facet in _SINGLE:
            for key, label in self._single_words(facet).items():
                action = menu.addAction(label)
                action.setCheckable(True)
                action.setChecked(getattr(self._filter, facet) == key)
                action.triggered.connect(partial(self._set_single, facet, key))
                action.triggered.connect(menu.close)
            return menu
        self._fill(menu, facet)
        self._counts.count(facet)
        return menu

    def _fill(self, menu: QMenu, facet: str) -> None:
        chosen: tuple[str, ...] = getattr(self._filter, facet)
        values = self._counts.known(facet)
        menu.clear()
        if values is None:  # what is chosen can be given up meanwhile
            labels = self._counts.reader.labels(facet, chosen)
            for stored, label in zip(chosen, labels, strict=True):
                self._add_value(menu, facet, stored, self._label(facet, label))
            menu.addAction(self.tr("Counting …")).setEnabled(False)
            return
        for stored, label, count in self._most(values, chosen):
            self._add_value(menu, facet, stored, f"{self._label(facet, label)}   {count}")
        if len(values) > _MOST:
            more = self.tr("{0} more: type them into the filter line").format(len(values) - _MOST)
            menu.addAction(more).setEnabled(False)
        if not values:
            nothing: QAction = menu.addAction(self.tr("No customer has a value here yet"))
            nothing.setEnabled(False)

    def _add_value(self, menu: QMenu, facet: str, stored: str, words: str) -> None:
        action = menu.addAction(words)
        action.setData(stored)
        action.setCheckable(True)
        action.setChecked(stored in getattr(self._filter, facet))
        action.toggled.connect(partial(self._toggle, facet, stored))

    @staticmethod
    def _most(values: list[Facet], chosen: tuple[object, ...]) -> list[Facet]:
        """Return the values with the most customers, and all that are chosen."""
        return values[:_MOST] + [each for each in values[_MOST:] if each[0] in chosen]

    def _set_single(self, facet: str, key: str, _checked: bool = False) -> None:
        key = "" if getattr(self._filter, facet) == key else key
        self.filter_chosen.emit(self._filter.with_(**{facet: key}))

    def _toggle(self, facet: str, stored: str, on: bool) -> None:
        others = tuple(v for v in getattr(self._filter, facet) if v != stored)
        values = tuple(sorted((*others, stored))) if on else others
        self.filter_chosen.emit(self._filter.with_(**{facet: values}))
