"""The one Qt style sheet, written with token names and filled from a palette.

It is text with ``$role`` placeholders, in blocks by kind of widget, so that a designer can read it
without reading Python. Measures come from :mod:`crmdesk.tokens`; a control is 28 px high over all,
which is why ``min-height`` says 26 (the border is outside of it).
"""

from __future__ import annotations

from string import Template

from crmdesk import tokens

_WINDOW = """
QMainWindow, QDialog, QMessageBox, QWizard { background: $window; }
QWidget { color: $text; }
QWidget[surface="window"] { background: $window; }
QWidget[surface="surface"] { background: $surface; }
QWidget[surface="raised"] { background: $raised; }
QWidget[surface="accent_soft"] { background: $accent_soft; }
QWidget#top_bar { background: $window; border-bottom: 1px solid $line; }
QStatusBar { background: $window; border-top: 1px solid $line; color: $text_muted;
  font-size: ${size_small}px; min-height: ${status_inner}px; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $text_muted; font-size: ${size_small}px; }
QStatusBar QToolButton { min-height: 18px; min-width: 18px; padding: 0 3px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }
QScrollArea, QStackedWidget { border: none; background: transparent; }
QScrollArea > QWidget > QWidget[transparent="true"] { background: transparent; }
QToolTip { background: $surface; color: $text; border: 1px solid $line_strong;
  padding: 4px 6px; font-size: 12px; }
"""

_SCROLL = """
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $line_strong; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $series_4; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
"""

_FIELDS = """
QLineEdit, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit, QSpinBox, QDoubleSpinBox {
  background: $surface; color: $text; border: 1px solid $line_strong;
  border-radius: ${radius}px; min-height: ${control_inner}px; padding: 0 8px;
  selection-background-color: $accent; selection-color: $on_accent; }
QPlainTextEdit, QTextEdit { background: $surface; color: $text; border: 1px solid $line_strong;
  border-radius: ${radius}px; padding: 4px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:hover, QComboBox:hover, QDateEdit:hover, QPlainTextEdit:hover { border-color: $series_4; }
QLineEdit:focus, QComboBox:focus, QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus,
QSpinBox:focus, QDoubleSpinBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 1px solid $accent; }
QLineEdit[search="true"] { padding-left: 4px; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] { border-color: $danger; }
QPlainTextEdit[plain="true"] { border: none; padding: 0; }
QLineEdit:disabled, QComboBox:disabled, QDateEdit:disabled, QPlainTextEdit:disabled {
  background: $raised; color: $text_muted; border-color: $line; }
QLineEdit { lineedit-clear-button-icon: url("$glyphs/clear.svg"); }
QLineEdit[bare="true"] { border: none; background: transparent; font-size: ${size_head}px; }
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {
  subcontrol-origin: padding; subcontrol-position: center right; width: 22px; border: none; }
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {
  image: url("$glyphs/down.svg"); width: 10px; height: 10px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QTimeEdit::up-button { border: none; width: 18px; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QTimeEdit::down-button {
  border: none; width: 18px; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QTimeEdit::up-arrow {
  image: url("$glyphs/up.svg"); width: 9px; height: 9px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QTimeEdit::down-arrow {
  image: url("$glyphs/down.svg"); width: 9px; height: 9px; }
QComboBox { combobox-popup: 0; } /* its list opens below it and looks like the others */
QComboBox QAbstractItemView { background: $surface; border: 1px solid $line_strong; padding: 4px;
  outline: 0; selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: 26px; padding: 0 6px; border-radius: 4px; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $text; }
QCheckBox, QRadioButton { spacing: 8px; min-height: 22px; background: transparent; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px;
  border: 1px solid $line_strong; border-radius: 3px; background: $surface; }
QCheckBox::indicator:hover { border-color: $accent; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent;
  border-color: $accent; image: url("$glyphs/check.svg"); }
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
  background: $accent; border-color: $accent; image: url("$glyphs/dash.svg"); }
QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $line_strong;
  border-radius: 8px; background: $surface; }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 6px; height: 6px; }
QProgressBar { background: $line; border: none; border-radius: 2px; min-height: 4px;
  max-height: 4px; }
QProgressBar::chunk { background: $accent; border-radius: 2px; }
QCalendarWidget { background: $surface; border: 1px solid $line_strong; }
QCalendarWidget QWidget { alternate-background-color: $surface; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { color: $text; font-weight: 600; }
QCalendarWidget QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$glyphs/left.svg"); }
QCalendarWidget QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$glyphs/right.svg"); }
QCalendarWidget QTableView::item { padding: 0; }
QCalendarWidget QAbstractItemView { background: $surface; color: $text;
  selection-background-color: $accent; selection-color: $on_accent; }
"""

_BUTTONS = """
QDialog, QMessageBox, QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox, QMessageBox { button-layout: 3; } /* what is wanted stands last, everywhere */
QPushButton { background: $surface; color: $text; border: 1px solid $line_strong;
  border-radius: ${radius}px; min-height: ${control_inner}px; padding: 0 11px; outline: 0; }
QPushButton:hover { background: $raised; border-color: $series_4; }
QPushButton:pressed { background: $line; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $text_muted; background: $raised; border-color: $line; }
QPushButton::menu-indicator { image: url("$glyphs/down.svg"); width: 10px; height: 10px;
  subcontrol-position: center right; right: 8px; }
QPushButton[menu="true"] { padding-right: 24px; }
QPushButton[choice="true"] { padding: 0 24px 0 5px; }
QPushButton[kind="primary"], QDialog QPushButton:default { background: $accent; color: $on_accent;
  border-color: $accent; font-weight: 600; }
QPushButton[kind="primary"]:hover, QDialog QPushButton:default:hover {
  background: $accent_hover; border-color: $accent_hover; }
QPushButton[kind="primary"]:pressed, QDialog QPushButton:default:pressed {
  background: $accent_press; border-color: $accent_press; }
QPushButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="primary"]:disabled, QDialog QPushButton:default:disabled {
  background: $line; color: $text_muted; border-color: $line; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger; }
QPushButton[kind="link"] { background: transparent; border: none; color: $accent;
  border-radius: 3px; padding: 0; min-height: 22px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus { background: $accent_soft; }
QFrame[band="past"] { background: $warning_soft; border-bottom: 2px solid $warning; }
QFrame[band="past"] QLabel { color: $warning; background: transparent; }
QPushButton[kind="question"] { background: transparent; border: none; color: $text;
  border-bottom: 1px solid $line; border-radius: 0; padding: 0; min-height: 26px;
  text-align: left; font-weight: 400; }
QPushButton[kind="question"]:hover { color: $accent; }
QPushButton[kind="question"]:focus { background: $accent_soft; }
QPushButton[kind="icon"] { padding: 0; min-width: ${control_inner}px;
  max-width: ${control_inner}px; }
QPushButton#search_box { text-align: left; padding-left: 8px; color: $text_muted; }
QPushButton#search_box:hover { background: $surface; border-color: $series_4; }
QPushButton[kind="choice"] { border-color: $line; border-radius: ${radius_card}px; padding: 0;
  min-height: 58px; }
QPushButton[kind="choice"]:hover { border-color: $accent; background: $surface; }
QPushButton[kind="choice"]:focus { border-color: $accent; }
QDialog QPushButton[kind="choice"]:default { background: $surface; color: $text;
  border-color: $accent; font-weight: 400; }
QPushButton[kind="flat"] { background: transparent; border-color: transparent; padding: 0 8px; }
QPushButton[kind="flat"]:hover { background: $raised; border-color: $line; }
QPushButton[kind="flat"]:focus { border-color: $accent_line; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${radius}px;
  min-height: 24px; min-width: 24px; padding: 0 2px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $line; }
QToolButton:checked { background: $accent_soft; color: $accent; }
QToolButton:focus { border-color: $accent_line; }
QToolButton::menu-indicator { image: none; width: 0; }
QLineEdit > QToolButton { min-height: 0; min-width: 0; padding: 0; border: none;
  background: transparent; }
QToolButton#book_button { font-weight: 600; padding: 0 4px; }
QToolButton[chip="true"] { background: $surface; border: 1px solid $line_strong; color: $text;
  border-radius: 5px; min-height: 20px; min-width: 0; padding: 0 3px; font-size: 12px; }
QToolButton[roomy="true"] { padding: 0 6px; }
QToolButton[chip="true"]:hover { background: $raised; border-color: $series_4; }
QToolButton[chip="true"]:focus { border-color: $accent; }
QToolButton[chip="true"]:checked { background: $accent_soft; border-color: $accent_line;
  color: $accent; font-weight: 600; }
"""

_VIEWS = """
QAbstractItemView { background: $surface; alternate-background-color: $raised; border: none;
  outline: 0; selection-background-color: $accent_soft; selection-color: $text;
  gridline-color: $line; }
QListView::item, QTreeView::item, QTableView::item { border: none; padding: 0 8px; }
QListView::item:hover, QTreeView::item:hover, QTableView::item:hover { background: $raised; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
  background: $accent_soft; color: $text; }
QTableView::item { padding: 0 5px; } /* Qt adds 3 px: words stand below those of the head */
QTableView[rows="true"]::item:hover { background: transparent; } /* its delegate paints the row */
QTreeView::item { min-height: ${row_table}px; }
QTreeView::branch:has-children:closed { image: url("$glyphs/right.svg"); padding: 5px; }
QTreeView::branch:has-children:open { image: url("$glyphs/down.svg"); padding: 5px; }
QDialog QListView::item { min-height: 24px; }
QListView[offers="true"] { border: 1px solid $line_strong; padding: 4px; }
QListView[offers="true"]::item { min-height: 24px; border-radius: 4px; }
QAbstractItemView[board="true"] { background: transparent; }
QListView#side_bar { background: $window; padding: 8px; }
QListView#side_bar::item { border-radius: ${radius}px; }
QListView#side_bar::item:hover { background: $hover; }
QListView#side_bar::item:selected { background: $accent_soft; color: $accent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: $surface; color: $text_muted; border: none;
  border-bottom: 1px solid $line; padding: 0 8px; min-height: 26px; font-size: ${size_small}px;
  font-weight: 400; }
QTableView[plain_head="false"] QHeaderView::section { background: $raised; }
QHeaderView::section:hover { color: $text; }
QHeaderView::down-arrow { image: url("$glyphs/down.svg"); width: 9px; height: 9px; }
QHeaderView::up-arrow { image: url("$glyphs/up.svg"); width: 9px; height: 9px; }
QTableCornerButton::section { background: $surface; border: none; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabWidget::tab-bar { left: ${page}px; }
QTabBar { background: transparent; qproperty-drawBase: 0; qproperty-expanding: 0; }
QTabBar::tab { background: transparent; color: $text_muted; border: none;
  border-bottom: 2px solid transparent; padding: 0; min-height: 30px;
  margin-right: ${tabs_apart}px; }
QTabBar[narrow="true"]::tab { margin-right: ${tabs_close}px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; font-weight: 600; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $accent; }
QMenuBar { background: $window; border-bottom: 1px solid $line; }
QMenuBar::item { padding: 5px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $surface; border: 1px solid $line_strong; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 10px; border-radius: 4px; min-height: 18px; }
QMenu::icon { padding-left: 8px; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $text_muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::indicator { width: 12px; height: 12px; margin-left: 6px; }
QMenu::indicator:checked { image: url("$glyphs/tick.svg"); }
"""

_TEXTS = """
QLabel { background: transparent; }
QLabel[role="title"] { font-size: ${size_title}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${size_head}px; font-weight: 600; }
QLabel[role="section"] { font-weight: 600; }
QLabel[role="figure"] { font-size: ${size_figure}px; font-weight: 600; }
QLabel[role="muted"] { color: $text_muted; }
QLabel[role="caption"] { color: $text_muted; font-size: ${size_small}px; }
QLabel[role="field"] { color: $text_muted; font-size: 12px; }
QLabel[role="note"] { color: $text_muted; font-size: 12px; padding-left: 6px; }
QLabel[role="positive"] { color: $positive; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="danger"], QLabel[late="true"] { color: $danger; }
QLabel[role="link"] { color: $accent; }
QLabel[role="key"] { color: $text_muted; font-size: ${size_small}px; background: $surface;
  border: 1px solid $line_strong; border-radius: 3px; padding: 1px 5px; }
QLabel[pill="accent"] { background: $accent_soft; color: $accent; border-radius: 4px;
  padding: 2px 8px; font-size: ${size_small}px; }
QLabel[pill="positive"] { background: $positive_soft; color: $positive; border-radius: 4px;
  padding: 2px 8px; font-size: ${size_small}px; }
QLabel[pill="warning"] { background: $warning_soft; color: $warning; border-radius: 4px;
  padding: 2px 8px; font-size: ${size_small}px; }
QLabel[pill="danger"] { background: $danger_soft; color: $danger; border-radius: 4px;
  padding: 2px 8px; font-size: ${size_small}px; }
QFrame[card="true"] { background: $surface; border: 1px solid $line;
  border-radius: ${radius_card}px; }
QFrame[popup="true"] { background: $surface; border: 1px solid $line_strong;
  border-radius: ${radius_card}px; }
QFrame[line="true"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[line="vertical"] { background: $line; border: none; max-width: 1px; min-width: 1px; }
QGroupBox { border: 1px solid $line; border-radius: ${radius_card}px; margin-top: 8px;
  padding-top: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; color: $text_muted; }
QFrame#notice { background: $text; border: none; border-radius: ${radius_card}px; }
QFrame#notice QLabel { color: $surface; }
QFrame#notice QPushButton { color: $notice_link; font-weight: 600; }
QWidget[editable="true"] QLabel[value="true"] { border: 1px solid transparent; border-radius: 4px;
  padding: 0 4px; min-height: 20px; }
QWidget[editable="true"] QLabel[value="true"]:hover { background: $raised; border-color: $line; }
QWidget[editable="true"] QLabel[value="true"]:focus { border-color: $accent; }
QWidget[editable="true"] QLabel[empty="true"] { color: $text_muted; }
QWidget[editable="true"] QLineEdit, QWidget[editable="true"] QComboBox {
  min-height: 20px; padding: 0 5px; border-radius: 4px; }
QWidget[editable="true"] QComboBox { padding: 0 7px; } /* words must not move when edited */
QWidget[editable="true"][big="true"] QLineEdit { padding: 0 7px; }
QWidget[editable="true"] QPlainTextEdit { padding: 0; border-radius: 4px; }
QWidget[editable="true"][big="true"] QLabel, QWidget[editable="true"][big="true"] QLineEdit {
  font-size: ${size_title}px; font-weight: 600; }
QWidget[editable="true"] QToolButton#open_calendar { min-height: 16px; min-width: 16px; padding: 0;
  border: none; }
QWidget[editable="true"] QToolButton#open_calendar::down-arrow { width: 10px; height: 10px;
  image: url("$glyphs/down.svg"); }
"""

_TEMPLATE = Template(_WINDOW + _SCROLL + _VIEWS + _FIELDS + _BUTTONS + _TEXTS)

_GLYPHS = {
    "down": ("M2 4 L6 8 L10 4", "text_muted"),
    "up": ("M2 8 L6 4 L10 8", "text_muted"),
    "left": ("M8 2 L4 6 L8 10", "text_muted"),
    "clear": ("M3 3 L9 9 M9 3 L3 9", "text_muted"),
    "right": ("M4 2 L8 6 L4 10", "text_muted"),
    "check": ("M2.5 6.2 L5 8.7 L9.5 3.5", "on_accent"),
    "tick": ("M2 6.2 L5 9 L10 3", "text"),
    "dash": ("M3 6 L9 6", "on_accent"),
}


def mix(first: str, second: str, share: float) -> str:
    """Return the colour that is `share` (0 to 1) of `second` laid over `first`, as ``#RRGGBB``."""
    pairs = ((int(first[i : i + 2], 16), int(second[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def build_style_sheet(palette: tokens.Palette, glyphs: str) -> str:
    """Return the style sheet of a palette.

    Args:
        palette: the colours.
        glyphs: folder (with forward slashes) that holds the files of :func:`glyph_files`.
    """
    other = tokens.DARK if palette.name == "light" else tokens.LIGHT
    values: dict[str, object] = palette._asdict()
    values.update(
        glyphs=glyphs,
        hover=mix(palette.window, palette.text, 0.06),
        accent_hover=mix(palette.accent, palette.text, 0.14),
        accent_press=mix(palette.accent, palette.text, 0.26),
        notice_link=other.accent,
        size_small=tokens.SIZE_SMALL,
        size_text=tokens.SIZE_TEXT,
        size_head=tokens.SIZE_HEAD,
        size_title=tokens.SIZE_TITLE,
        size_figure=tokens.SIZE_FIGURE,
        radius=tokens.RADIUS_CONTROL,
        radius_card=tokens.RADIUS_CARD,
        control_inner=tokens.CONTROL_HEIGHT - 2,
        status_inner=tokens.STATUS_HEIGHT - 1,
        row_table=tokens.ROW_TABLE,
        page=tokens.S5,
        tabs_apart=tokens.S5,
        tabs_close=tokens.S2,
    )
    return _TEMPLATE.substitute(values)


def glyph_files(palette: tokens.Palette) -> dict[str, str]:
    """Return the small drawings a style sheet needs as files: file name to SVG text."""
    return {
        f"{name}.svg": (
            '<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">'
            f'<path d="{path}" fill="none" stroke="{getattr(palette, role)}" stroke-width="1.5" '
            'stroke-linecap="round" stroke-linejoin="round"/></svg>'
        )
        for name, (path, role) in _GLYPHS.items()
    }
