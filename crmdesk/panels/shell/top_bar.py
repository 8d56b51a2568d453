"""The bar at the top: search, whether all is saved, the book and its menu, theme, language."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from crmdesk import tokens
from crmdesk.qt.icons import IconLabel, Icons

SEARCH_WIDTH = 500
MARK = 14


class SearchBox(QPushButton):
    """Looks like a field and opens the palette, where the typing happens."""

    def __init__(self, action: QAction, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_box")
        self.setMaximumWidth(SEARCH_WIDTH)
        self.setMinimumWidth(SEARCH_WIDTH // 2)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        words = self.tr("Search everything")
        self.setAccessibleName(words)
        self.setIcon(icons.icon("search"))
        self.setText(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.S2, 0, tokens.S2, 0)
        row.setSpacing(tokens.S1)
        row.addStretch(1)
        native = action.shortcut().toString(QKeySequence.SequenceFormat.PortableText)
        for key in native.split("+"):
            label = QLabel(key, self)
            label.setProperty("role", "key")
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(action.trigger)


class TopBar(QWidget):
    """The bar at the top.

    Signals:
        menu_requested: the menu of the book is about to be shown; bring it up to date.
    """

    menu_requested = Signal()

    def __init__(
        self, actions: dict[str, QAction], menu: QMenu, icons: Icons, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(tokens.TOP_HEIGHT)
        self._icons = icons
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.S3, 0, tokens.S3, 0)
        row.setSpacing(tokens.S2)
        self.search_box = SearchBox(actions["find"], icons, self)
        row.addWidget(self.search_box, 3)
        row.addStretch(1)
        self._add_saved(row)
        self._add_line(row)
        self.book_button = self._book_button(menu)
        row.addWidget(self.book_button)
        self._add_line(row)
        for name in ("theme", "language"):
            button = QToolButton(self)
            button.setDefaultAction(actions[name])
            if name == "language":
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
                button.setText(self.tr("中"))
            row.addWidget(button)
        menu.aboutToShow.connect(self.menu_requested)

    def _add_saved(self, row: QHBoxLayout) -> None:
        self.saved_label = QLabel(self.tr("Saved"), self)
        self.saved_label.setProperty("role", "muted")
        self.saved_label.setToolTip(self.tr("Every field is saved as you leave it"))
        row.addWidget(IconLabel(self._icons, "check", "text_muted", MARK, self))
        row.addWidget(self.saved_label)

    def _add_line(self, row: QHBoxLayout) -> None:
        line = QFrame(self)
        line.setProperty("line", "vertical")
        line.setFixedHeight(tokens.S5)
        row.addSpacing(tokens.S1)
        row.addWidget(line)
        row.addSpacing(tokens.S1)

    def _book_button(self, menu: QMenu) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("book_button")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the name
        button.setIcon(self._icons.icon("chevron_down"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # or it takes the button's
        button.setMenu(menu)
        button.setToolTip(self.tr("The book and all commands  F10"))
        return button

    def name_book(self, name: str, place: str) -> None:
        """Show which book is open."""
        metrics = self.book_button.fontMetrics()
        self.book_button.setText(
            metrics.elidedText(name, Qt.TextElideMode.ElideRight, SEARCH_WIDTH // 2)
        )
        self.saved_label.setToolTip(
            self.tr("Every field is saved as you leave it, in {0}").format(place)
        )
