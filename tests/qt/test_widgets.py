"""The small widgets, used as a person uses them: by keys and clicks."""

from __future__ import annotations

import datetime as dt
import sys
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crmdesk.qt.actions import ActionSpec, build_actions
from crmdesk.qt.crash import CrashReporter, write_report
from crmdesk.qt.editable import EditableField
from crmdesk.qt.flow import FlowLayout
from crmdesk.qt.i18n import Language, Localizer
from crmdesk.qt.icons import Icons
from crmdesk.qt.notice import Notice
from crmdesk.qt.palette import CommandPalette, PaletteItem
from crmdesk.qt.suggestions import Suggestions

Key = Qt.Key


@pytest.fixture
def form(qtbot, theme):
    """Three fields in a window, with what they reported."""
    window, write = QWidget(), Localizer("en")
    fields = [
        EditableField("city", label="City", localizer=write),
        EditableField("credit", "money", label="Credit", localizer=write, currency="CNY"),
        EditableField(
            "stage", "choice", label="Stage", localizer=write, options=[(1, "Lead"), (2, "Loyal")]
        ),
    ]
    column = QVBoxLayout(window)
    window.got = []
    for each in fields:
        column.addWidget(each)
        each.edited.connect(lambda name, value: window.got.append((name, value)))
    window.fields = fields
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window


def press(qtbot, *keys):
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


def test_fields_are_filled_by_keys_alone(qtbot, form):
    city, credit, stage = form.fields
    city.setFocus()
    press(qtbot, Key.Key_F2, "Tianjin", Key.Key_Tab)
    assert credit.is_editing
    press(qtbot, "¥118,400.5", Key.Key_Tab)
    assert stage.is_editing
    press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert form.got == [("city", "Tianjin"), ("credit", 11840050), ("stage", 2)]
    assert [each.text() for each in form.fields] == ["Tianjin", "¥118,400.50", "Loyal"]


def test_escape_takes_back_and_same_value_is_no_change(qtbot, form):
    city = form.fields[0]
    city.set_value("Dalian")
    city.setFocus()
    press(qtbot, Key.Key_Return, "Jinan", Key.Key_Escape)
    assert city.value == "Dalian"
    press(qtbot, Key.Key_Return, Key.Key_Return)
    assert form.got == []
    assert not city.is_editing


def test_click_edits_and_leaving_saves(qtbot, form):
    city = form.fields[0]
    qtbot.mouseClick(
        city.focusWidget() or city.childAt(city.rect().center()), Qt.MouseButton.LeftButton
    )
    assert city.is_editing
    press(qtbot, "Handan")
    form.fields[2].setFocus()
    assert form.got == [("city", "Handan")]


def test_no_number_is_not_saved(qtbot, form):
    credit = form.fields[1]
    credit.set_value(100)
    credit.setFocus()
    press(qtbot, Key.Key_F2, "much", Key.Key_Return)
    assert credit.is_editing
    press(qtbot, Key.Key_Escape)
    assert credit.value == 100
    assert form.got == []


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("date", dt.date(2026, 11, 26), "26 Nov 2026"),
        ("number", Decimal("620"), "620"),
        ("multiline", "one\ntwo", "one\ntwo"),
        ("date", None, ""),
    ],
)
def test_kinds_show_and_keep_their_value(qtbot, theme, kind, value, shown):
    field = EditableField("x", kind, label="X", localizer=Localizer("en"))
    qtbot.addWidget(field)
    field.set_value(value)
    assert field.text() == shown
    if value is not None:
        field.start_editing()
        assert field.commit()
        assert field.value == value


@pytest.fixture
def palette(qtbot, theme):
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    made = CommandPalette(window, theme, Icons(theme))
    names = [PaletteItem("Harbour Foods", badge_tier="A"), PaletteItem("Redstone Tools")]
    made.add_provider("Customers", lambda t: [n for n in names if t.lower() in n.title.lower()])
    made.add_provider("Commands", lambda t: [PaletteItem("Log a visit", key="Ctrl+L")])
    made.open_palette()
    return made


def test_palette_chooses_by_keys(qtbot, palette):
    assert len(palette.items()) == 3
    with qtbot.waitSignal(palette.chosen) as got:
        press(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Return)
    assert got.args[0].title == "Redstone Tools"
    assert not palette.isVisible()


def test_palette_narrows_as_one_types_and_escape_closes(qtbot, palette):
    press(qtbot, "harb")
    assert [each.title for each in palette.items()] == ["Harbour Foods", "Log a visit"]
    palette.set_items("Orders", [PaletteItem("late answer")], "old words")
    assert len(palette.items()) == 2
    palette.set_items("Orders", [PaletteItem("26-1187")], "harb")
    assert palette.items()[-1].title == "26-1187"
    palette.grab()
    with qtbot.waitSignal(palette.closed):
        press(qtbot, Key.Key_Escape)


def test_typing_in_the_palette_paints_nothing_below_it_until_the_window_changes(qtbot, palette):
    window, painted = palette.parentWidget(), []

    class Below(QWidget):
        def paintEvent(self, event):  # noqa: N802
            painted.append(event.rect())

    palette.close_palette()
    below = Below(window)
    below.resize(window.size())
    below.lower()
    below.show()
    bare = window.grab().toImage().pixelColor(2, 2)
    palette.open_palette()
    QApplication.processEvents()
    assert palette.grab().toImage().pixelColor(2, 2).lightness() < bare.lightness()
    painted.clear()
    press(qtbot, "harb")
    palette.repaint()
    QApplication.processEvents()
    assert not painted
    window.resize(window.width() + 40, window.height())  # the picture kept is of another size
    qtbot.waitUntil(lambda: bool(painted))


def test_notice_offers_undo_and_goes_away(qtbot, theme):
    window = QWidget()
    window.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    row, panels, form = QHBoxLayout(window), QWidget(), QWidget()
    row.addWidget(panels, 1)
    row.addWidget(form)
    form.setFixedWidth(200)
    qtbot.waitUntil(lambda: panels.width() > 300)
    notice = Notice(window, panels, seconds=0.05)
    notice.show_text("Customer deleted")
    assert notice.isVisible()
    assert panels.geometry().contains(notice.geometry()), "it covers no form beside the panels"
    qtbot.waitUntil(lambda: not notice.isVisible())
    notice.show_text("Customer deleted")
    with qtbot.waitSignal(notice.undo_requested):
        qtbot.mouseClick(notice.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not notice.isVisible()


def test_flow_breaks_rows(qtbot, theme):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box)
    for text in ("Tier A, B", "Due this week", "Region"):
        flow.addWidget(QPushButton(text))
    assert flow.heightForWidth(600) == 28
    assert flow.heightForWidth(130) > 80


def test_actions_come_from_the_table(qapp, theme):
    rows = [ActionSpec("undo", "&Undo", "Ctrl+Z", "undo"), ActionSpec("find", "Find", "Ctrl+K; /")]
    made = build_actions(rows, qapp, Icons(theme))
    assert made["undo"].toolTip() == "Undo  Ctrl+Z"
    assert len(made["find"].shortcuts()) == 2
    with pytest.raises(ValueError, match="belongs to"):
        build_actions([*rows, ActionSpec("zap", "Zap", "Ctrl+Z")], qapp)


def test_crash_report_holds_no_values_and_work_goes_on(qtbot, qapp, theme):
    window = QWidget()
    qtbot.addWidget(window)
    reporter = CrashReporter(None, window)
    secret = "13800138000"
    try:
        int(f"phone {secret}")
    except ValueError:
        kind, error, trace = sys.exc_info()
    text = write_report(kind, trace)
    assert "secret" in text
    assert secret not in text
    reporter.report(kind, error, trace)
    qtbot.waitUntil(lambda: window.findChild(QMessageBox) is not None)
    box = window.findChild(QMessageBox)
    assert "ValueError" in box.detailedText()
    box.buttons()[0].click() if "Copy" in box.buttons()[0].text() else box.buttons()[1].click()
    box.done(0)


@pytest.mark.parametrize("kind", ["text", "choice", "date", "number"])
def test_words_do_not_move_when_they_are_edited(qtbot, theme, kind):
    values = {
        "text": "Harbour", "choice": "h", "date": dt.date(2026, 11, 20), "number": Decimal(1444),
    }  # fmt: skip
    field = EditableField(
        "city", kind, label="City", localizer=Localizer("en"), options=[("h", "Harbour")]
    )
    qtbot.addWidget(field)
    field.set_value(values[kind])
    field.resize(240, 26)
    field.show()

    def first_ink():
        picture = field.grab().toImage()
        inside = range(4, picture.height() - 4)
        return next(
            x
            for x in range(4, picture.width())
            if any(picture.pixelColor(x, y).lightness() < 150 for y in inside)
        )

    at_rest = first_ink()
    field.start_editing()
    editor = field.findChild(QLineEdit)
    if editor is not None:
        editor.deselect()
        editor.end(False)
    assert abs(first_ink() - at_rest) <= 1


@pytest.mark.parametrize(("language", "shown"), [("en", "9 Dec 2026"), ("zh_CN", "2026年12月9日")])
def test_a_day_reads_in_a_field_as_it_does_everywhere(qtbot, language: Language, shown: str):
    localizer = Localizer(language)
    field = EditableField("due", "date", label="Due", localizer=localizer)
    qtbot.addWidget(field)
    field.set_value(dt.date(2026, 12, 9))
    assert field.text() == shown == localizer.date(dt.date(2026, 12, 9))


def test_a_click_into_an_empty_line_offers_all_known_values(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    offers = Suggestions(line, ("Lin Yue", "Marcus Reed"))
    line.show()
    qtbot.waitExposed(line)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    popup = offers.popup()
    assert popup.isVisible() and popup.model().rowCount() == 2
    popup.hide()
    line.setText("Lin")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert not popup.isVisible()
