"""A card of the charts panel: the finding as its title, what is drawn below it, and the chart."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk import tokens
from crmdesk.models.chart_words import ChartWords
from crmdesk.panels.panel import Desk
from crmdesk.qt.compat import override
from crmdesk.qt.theme import Theme

if TYPE_CHECKING:
    from crmdesk.panels.chart_views.base import ChartView
    from crmdesk.services.charts import ChartData

FORMATS = ("png", "svg", "csv")


class CardTitle(QLabel):
    """A title that can be entered: by Enter while it has the focus, or by a double click.

    Signals:
        entered(): it was.
    """

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._by_key = False
        self.setProperty("role", "section")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_key = event.reason() != Qt.FocusReason.ActiveWindowFocusReason
        super().focusInEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._by_key:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.color("accent"), 1))
            frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(frame, tokens.S1, tokens.S1)


class ChartCard(QWidget):
    """Holds one chart; its view comes when the library that draws is loaded.

    Signals:
        picked(object, int): the chart drawn and the place of an element that was chosen.
        enlarge_requested(str): the key of the chart.
        export_requested(str, str): the key of the chart and one of ``FORMATS``.
    """

    picked = Signal(object, int)
    enlarge_requested = Signal(str)
    export_requested = Signal(str, str)

    def __init__(self, key: str, desk: Desk, words: ChartWords, parent: QWidget) -> None:
        super().__init__(parent)
        self.key, self._desk, self._words = key, desk, words
        self.view: ChartView | None = None
        self.chart: ChartData | None = None
        self.title = CardTitle(desk.theme, self)
        self.subtitle = QLabel(self)
        self.subtitle.setProperty("role", "field")
        self.menu_button = QToolButton(self)
        self.lesson = QLabel(words.lesson(key), self)
        self._body = QVBoxLayout()
        self._build()

    def _build(self) -> None:
        self.title.setText(self._words.name(self.key))
        self.title.setToolTip(self.tr("Double click or Enter: large and back"))
        self._desk.icons.dress(self.menu_button, "export", "text_muted")
        self.menu_button.setToolTip(self.tr("Save this chart (Ctrl+Shift+X)"))
        self.menu_button.setAccessibleName(self.tr("Save {0}").format(self._words.name(self.key)))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self._menu())
        self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.subtitle.setWordWrap(True)
        self.lesson.setProperty("role", "muted")
        self.lesson.setWordWrap(True)
        self.lesson.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lesson.setContentsMargins(tokens.S8, 0, tokens.S8, 0)
        self.lesson.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head = QHBoxLayout()
        head.setSpacing(tokens.S2)
        head.setContentsMargins(tokens.S2, 0, 0, 0)
        head.addLayout(words, 1)
        head.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S1)
        column.addLayout(head)
        self._body.setSpacing(0)
        self._body.addWidget(self.lesson, 1)
        column.addLayout(self._body, 1)
        self.title.entered.connect(self._on_entered)

    def _menu(self) -> QMenu:
        menu = QMenu(self.menu_button)
        texts = {
            "png": self.tr("Picture (PNG)…"),
            "svg": self.tr("Drawing (SVG)…"),
            "csv": self.tr("Figures (CSV)…"),
        }
        for form in FORMATS:
            menu.addAction(texts[form]).triggered.connect(partial(self._on_export, form))
        menu.addSeparator()
        menu.addAction(self.tr("Large and back")).triggered.connect(self._on_entered)
        return menu

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 216)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.menu_button.isEnabled():
            self.menu_button.menu().popup(event.globalPos())

    def set_view(self, view: ChartView) -> None:
        """Take the view that draws this chart."""
        self.view = view
        self._body.addWidget(view, 1)
        QWidget.setTabOrder(self.menu_button, view)
        view.picked.connect(self._on_picked)
        view.enlarge_requested.connect(self._on_entered)
        view.setVisible(self.chart is not None and not self.chart.empty)

    def show_chart(self, chart: ChartData) -> None:
        """Show these figures."""
        self.chart = chart
        self.title.setText(self._words.title(chart))
        self.subtitle.setText(self._words.subtitle(chart))
        filtered = not self._desk.selection.filter.empty
        newest = None if filtered else chart.newest
        self.lesson.setText(self._words.lesson(self.key, filtered, newest))
        self.lesson.setVisible(chart.empty)
        self.menu_button.setEnabled(not chart.empty)
        if self.view is not None:
            self.view.setVisible(not chart.empty)
            self.view.show_chart(chart)

    def _on_picked(self, element: int) -> None:
        self.picked.emit(self.chart, element)

    def _on_entered(self, *_: object) -> None:
        self.enlarge_requested.emit(self.key)

    def _on_export(self, form: str, *_: object) -> None:
        self.export_requested.emit(self.key, form)
