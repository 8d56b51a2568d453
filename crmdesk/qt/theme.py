"""The theme: light or dark, applied to the whole application at once.

Widgets get their look from one style sheet; delegates and charts ask :meth:`Theme.color` and
:meth:`Theme.font`, and repaint on :attr:`Theme.changed`. Values come from :mod:`crmdesk.tokens`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from crmdesk import tokens
from crmdesk.qt.style_sheet import build_style_sheet, glyph_files

Mode = Literal["system", "light", "dark"]


class Theme(QObject):
    """Holds the palette in force and dresses the application with it.

    Args:
        app: the application to dress.
        mode: ``"light"``, ``"dark"``, or ``"system"`` to follow the desktop, also when it changes.

    Signals:
        changed(): the palette is another one; painters should repaint.
    """

    changed = Signal()

    def __init__(self, app: QApplication, mode: Mode = "system") -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._folder = QTemporaryDir()
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[int, bool], QFont] = {}
        self._sheets: dict[str, str] = {}
        self._palette = self._wanted()
        app.setStyle("Fusion")
        app.setFont(self.font(tokens.SIZE_TEXT))
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme)

    @property
    def palette(self) -> tokens.Palette:
        """The colours in force."""
        return self._palette

    @property
    def mode(self) -> Mode:
        """What was asked for: ``"system"``, ``"light"`` or ``"dark"``."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """Whether the dark palette is in force."""
        return self._palette.name == "dark"

    def set_mode(self, mode: Mode) -> None:
        """Choose light, dark or the system's; takes effect at once."""
        self._mode = mode
        wanted = self._wanted()
        if wanted is not self._palette:
            self._palette = wanted
            self._colors.clear()
            self._dress()
            self.changed.emit()

    @Slot()
    def toggle(self) -> None:
        """Switch between light and dark, leaving the system's choice."""
        self.set_mode("light" if self.is_dark else "dark")

    def color(self, role: str) -> QColor:
        """Return the colour of a role, a field name of :class:`crmdesk.tokens.Palette`."""
        found = self._colors.get(role)
        if found is None:
            found = self._colors[role] = QColor(getattr(self._palette, role))
        return found

    def font(self, size: int = tokens.SIZE_TEXT, semibold: bool = False) -> QFont:
        """Return the interface font in a pixel size, with figures of equal width.

        It is shared, since a copy costs as much as a word drawn with it: copy it to change it.
        """
        key = (size, semibold)
        if key not in self._fonts:
            font = QFont()
            font.setFamilies([*tokens.FONT_LATIN, *tokens.FONT_CJK])
            font.setPixelSize(size)
            font.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            if hasattr(font, "setFeature"):
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return self._fonts[key]

    def style_sheet(self) -> str:
        """Return the style sheet of the palette in force."""
        name = self._palette.name
        if name not in self._sheets:
            self._sheets[name] = build_style_sheet(self._palette, self._write_glyphs())
        return self._sheets[name]

    def _wanted(self) -> tokens.Palette:
        if self._mode == "system":
            dark = self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self._mode == "dark"
        return tokens.DARK if dark else tokens.LIGHT

    def _write_glyphs(self) -> str:
        folder = Path(self._folder.path()) / self._palette.name
        folder.mkdir(exist_ok=True)
        for name, text in glyph_files(self._palette).items():
            (folder / name).write_text(text, encoding="utf-8")
        return folder.as_posix()

    def _dress(self) -> None:
        # first none: Qt puts one sheet in another's place anew for each widget within a widget
        self._app.setStyleSheet("")
        self._app.setPalette(qt_palette(self._palette))
        self._app.setStyleSheet(self.style_sheet())

    @Slot(Qt.ColorScheme)
    def _on_system_scheme(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self.set_mode("system")


def qt_palette(palette: tokens.Palette) -> QPalette:
    """Return the tokens as a Qt palette, for everything a style sheet does not reach."""
    role = QPalette.ColorRole
    table = {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.text,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.text,
        role.PlaceholderText: palette.text_muted,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Accent: palette.accent,
        role.Mid: palette.line,
        role.Midlight: palette.line,
        role.Dark: palette.line_strong,
        role.Light: palette.surface,
    }
    result = QPalette()
    for each, value in table.items():
        result.setColor(each, QColor(value))
    for each in (role.Text, role.WindowText, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(palette.text_muted))
    return result
