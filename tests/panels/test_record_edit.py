"""The record page as somebody uses it: written in place, and never wider than its room."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
)
from pytestqt.qtbot import QtBot

from crmdesk import tokens
from crmdesk.book.records import Contact, Customer, Matter
from crmdesk.errors import CrmdeskError
from crmdesk.models.hub import Hub
from crmdesk.models.record import RecordReader
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.custom import CustomFields
from crmdesk.panels.record.matters import MatterList
from crmdesk.panels.record.more import MoreFields
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.record.people import PeopleTab
from crmdesk.panels.record.value import ValueTab
from crmdesk.panels.visit_drawer import VisitDrawer
from crmdesk.qt.editable import EditableField
from crmdesk.qt.editors import DateBox
from crmdesk.qt.i18n import Localizer, install_language
from crmdesk.qt.value_label import ElidedLabel
from crmdesk.services import grading, records
from crmdesk.services.bulk import BulkEdit, edit_customers
from crmdesk.services.sample import make_sample

Key = Qt.Key


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[CustomersPanel]:
    with desk.book.transaction("fill") as tx:
        for name in ("Delta Packaging", "Delta Foods", "Harbour Foods"):
            made = tx.insert(
                Customer, name=name, sort_key=name.lower(), currency="CNY", tier="A",
                customer_since=date(2024, 3, 1),
            )  # fmt: skip
        tx.insert(Contact, customer_id=made, name="Lin Yuqing", role="decides")
        tx.insert(Matter, customer_id=made, kind="pain", text="Ribbon smears", on=date(2026, 1, 2))
    shown = _shown(qtbot, desk)
    shown.desk.selection.select(made)
    yield shown
    shown.hub.close()  # type: ignore[attr-defined]


def _shown(qtbot: QtBot, desk: Desk) -> CustomersPanel:
    panel = CustomersPanel(desk)
    qtbot.addWidget(panel)
    panel.hub = hub = Hub(desk.book, panel)  # type: ignore[attr-defined]
    hub.changed.connect(panel.apply_changes)
    panel.resize(1256, 830)
    panel.show()
    panel.activate()
    qtbot.waitExposed(panel)
    panel.activateWindow()
    return panel


def overview_of(panel: CustomersPanel) -> OverviewTab:
    found = panel.record.findChild(OverviewTab)
    assert found is not None
    return found


def seen(qtbot: QtBot, panel: CustomersPanel) -> OverviewTab:
    found = overview_of(panel)
    qtbot.waitUntil(found.isVisible)
    return found


def stored(panel: CustomersPanel, part: str = "") -> object:
    assert panel.desk.selection.customer_id is not None
    parts = (part,) if part else ()
    record = RecordReader(panel.desk.book).record(panel.desk.selection.customer_id, parts)
    return record.parts[part] if part else record.customer


def typed(qtbot: QtBot, *keys: object) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(QApplication.focusWidget(), key)
        else:
            qtbot.keyClick(QApplication.focusWidget(), key)


# width


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_all_fits_beside_the_side_bar_and_the_visit_form(
    qtbot: QtBot, desk: Desk, language: str
) -> None:
    make_sample(desk.book, customers=8, today=date(2026, 11, 23))
    desk.localizer = Localizer(language)
    panel = _shown(qtbot, desk)
    panel.desk.selection.select(panel.model.id_at(0))
    drawer = VisitDrawer(desk)
    qtbot.addWidget(drawer)
    beside = tokens.SIDE_WIDTH + max(tokens.LIST_WIDTH, drawer.minimumSizeHint().width())
    for name in panel.record.names:
        panel.record.show_tab(name)
        assert panel.minimumSizeHint().width() + beside <= 1280, name
    panel.resize(1280 - beside, 640)
    qtbot.waitUntil(lambda: panel.width() == 1280 - beside)
    header, figures = panel.record.header, panel.record.figures
    assert header.visit.geometry().right() < header.width()
    places = figures.places()
    assert len(places) == len(figures.figures)
    assert max(p.right() for p in places) <= figures.width()
    assert max(p.bottom() for p in places) <= figures.height()
    assert min(p.width() for p in places) >= 90
    panel.record.show_tab("overview")
    overview = overview_of(panel)
    qtbot.waitUntil(lambda: panel.is_drawn and overview.viewport().width() > 300)
    assert overview.page.width() <= overview.viewport().width()
    assert not overview.horizontalScrollBar().isVisible()
    panel.hub.close()  # type: ignore[attr-defined]


def cut_words(panel: CustomersPanel) -> list[str]:
    """Return the words of labels and buttons that have less room than they need."""
    return [
        each.text()
        for kind in (QLabel, QAbstractButton)
        for each in panel.findChildren(kind)
        if each.isVisible() and each.text() and not isinstance(each, ElidedLabel)
        if each.width() < each.minimumSizeHint().width()
    ]


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("width", [756, 1096, 1516])
def test_no_words_are_cut_in_either_language(
    qtbot: QtBot, qapp: QApplication, desk: Desk, language: str, width: int
) -> None:
    make_sample(desk.book, customers=8, today=date(2026, 11, 23))
    install_language(qapp, language)
    desk.localizer = Localizer(language)
    try:
        panel = _shown(qtbot, desk)
        panel.desk.selection.select(panel.model.id_at(0))
        panel.resize(width, 900)
        for name in panel.record.names:
            panel.record.show_tab(name)
            qtbot.wait(60)
            qtbot.waitUntil(lambda: cut_words(panel) == [], timeout=2000)
        panel.hub.close()  # type: ignore[attr-defined]
    finally:
        install_language(qapp, "en")


def test_the_second_name_is_shown_only_where_it_is_another(panel: CustomersPanel) -> None:
    header, chosen = panel.record.header, panel.desk.selection.customer_id
    assert chosen is not None
    assert not header.local.isVisible()
    records.set_field(panel.desk.book, "customer", chosen, "name_local", "海港食品")
    assert header.local.isVisible() and header.local.x() > header.name.x()
    records.set_field(panel.desk.book, "customer", chosen, "name_local", "Harbour Foods")
    assert not header.local.isVisible()
    records.set_field(panel.desk.book, "customer", chosen, "name", "Harbour Foods " * 12)
    assert header.name.geometry().right() <= header.names.width()
    assert header.visit.isVisible()


# matters


def test_a_matter_is_rewritten_closed_and_opened_again(
    qtbot: QtBot, panel: CustomersPanel
) -> None:  # fmt: skip
    needs = overview_of(panel).needs
    qtbot.mouseClick(needs.lines[0]._line, Qt.MouseButton.LeftButton)
    typed(qtbot, "Ribbon smears below zero", Key.Key_Return)
    assert stored(panel, "matters")[0]["text"] == "Ribbon smears below zero"  # type: ignore[index]
    line = needs.lines[0]
    line.setFocus()
    qtbot.waitUntil(lambda: line.button is not None and line.button.isVisible())
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert stored(panel, "matters")[0]["closed_on"] == date.today()  # type: ignore[index]
    assert needs.lines == []
    qtbot.waitUntil(lambda: bool(_closed_links(needs)))
    qtbot.mouseClick(_closed_links(needs)[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(needs.lines[0].isVisible)
    needs.lines[0].setFocus()
    typed(qtbot, Key.Key_Space)
    qtbot.waitUntil(lambda: QApplication.focusWidget() in needs.lines)  # the keyboard stays
    assert stored(panel, "matters")[0]["closed_on"] is None  # type: ignore[index]
    assert panel.desk.book.undo().what == "edit"
    assert stored(panel, "matters")[0]["closed_on"] == date.today()  # type: ignore[index]


def _closed_links(section: MatterList) -> list[QPushButton]:
    links = section.findChildren(QPushButton, "more")
    return [link for link in links if link.isVisible()]


def test_escape_leaves_a_matter_as_it_was(qtbot: QtBot, panel: CustomersPanel) -> None:
    line = overview_of(panel).needs.lines[0]
    line.setFocus()
    typed(qtbot, Key.Key_Return, "nonsense", Key.Key_Escape)
    assert line.editor is None
    assert stored(panel, "matters")[0]["text"] == "Ribbon smears"  # type: ignore[index]


def test_a_matter_changes_its_kind_and_goes(qtbot: QtBot, panel: CustomersPanel) -> None:
    needs = overview_of(panel).needs
    menu = needs.menu_of(stored(panel, "matters")[0])  # type: ignore[index]
    next(a for a in menu.actions() if a.text() == "Rival").trigger()
    assert stored(panel, "matters")[0]["kind"] == "rival"  # type: ignore[index]
    menu = needs.menu_of(stored(panel, "matters")[0])  # type: ignore[index]
    with qtbot.waitSignal(panel.noticed):
        next(a for a in menu.actions() if a.text() == "Delete").trigger()
    assert stored(panel, "matters") == []


def test_a_goal_is_added_with_its_kind(qtbot: QtBot, panel: CustomersPanel) -> None:
    goals = overview_of(panel).goals
    goals.start_adding()
    kinds = goals.findChildren(QComboBox)[-1]
    kinds.setCurrentIndex(kinds.findData("plan"))
    goals.findChildren(QLineEdit)[-1].setFocus()
    typed(qtbot, "Export to Korea", Key.Key_Return)
    assert [(m["kind"], m["text"]) for m in stored(panel, "matters")] == [  # type: ignore[attr-defined]
        ("plan", "Export to Korea"), ("pain", "Ribbon smears"),
    ]  # fmt: skip


# fields that point to another customer


def test_the_introducer_is_found_by_typing(qtbot: QtBot, panel: CustomersPanel) -> None:
    field = overview_of(panel).grid.fields["introducer_customer_id"]
    field.setFocus()
    typed(qtbot, Key.Key_Return, "delta p", Key.Key_Return)
    row = stored(panel)
    assert field.text() == "Delta Packaging"
    assert row["introducer_customer_id"] is not None  # type: ignore[index]
    field.setFocus()
    typed(qtbot, Key.Key_Return, Key.Key_Backspace, Key.Key_Return)
    assert stored(panel)["introducer_customer_id"] is None  # type: ignore[index]


def test_one_of_several_is_chosen_from_the_list(qtbot: QtBot, panel: CustomersPanel) -> None:
    field = overview_of(panel).grid.fields["parent_id"]
    field.start_editing()
    typed(qtbot, "delta", Key.Key_Return)
    assert field.is_editing  # two of that name: nothing is guessed
    editor = field.focusProxy()
    assert isinstance(editor, QLineEdit)
    typed(qtbot, Key.Key_Backspace)
    popup = editor.completer().popup()
    assert popup.model().rowCount() == 2
    assert popup.width() > min(popup.sizeHintForColumn(0), 270), "names are not cut"
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    qtbot.waitUntil(lambda: not field.is_editing)
    assert field.text().startswith("Delta ")
    assert stored(panel)["parent_id"] is not None  # type: ignore[index]


def test_nobody_is_part_of_themself(panel: CustomersPanel) -> None:
    chosen = panel.desk.selection.customer_id
    assert chosen is not None
    with pytest.raises(CrmdeskError):
        records.set_field(panel.desk.book, "customer", chosen, "parent_id", chosen)
    assert stored(panel)["parent_id"] is None  # type: ignore[index]


# names that are known, and new ones


def line_edited() -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def test_an_owner_is_written_as_a_name_and_may_be_new(qtbot: QtBot, panel: CustomersPanel) -> None:
    field = seen(qtbot, panel).grid.fields["owner_id"]
    field.setFocus()
    typed(qtbot, Key.Key_Return, "Wang Lei", Key.Key_Return)
    assert field.text() == "Wang Lei"
    staff = RecordReader(panel.desk.book).choices("staff")
    assert [name for _, name in staff] == ["Wang Lei"]
    assert stored(panel)["owner_id"] == staff[0][0]  # type: ignore[index]
    panel.desk.selection.select(panel.model.id_at(0))
    edit = BulkEdit(owner="Anna")
    edit_customers(panel.desk.book, [panel.desk.selection.customer_id or 0], edit)
    assert field.text() == "Anna"  # not its number, though nobody was called so before
    typed(qtbot, Key.Key_Return, "lei")
    popup = line_edited().completer().popup()
    assert popup.isVisible() and popup.model().index(0, 0).data() == "Wang Lei"
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    qtbot.waitUntil(lambda: not field.is_editing)
    assert field.text() == "Wang Lei"
    assert stored(panel)["owner_id"] == staff[0][0]  # type: ignore[index]


def test_tags_are_completed_one_by_one(qtbot: QtBot, panel: CustomersPanel) -> None:
    records.set_tags(panel.desk.book, panel.model.id_at(0) or 0, ["cold chain", "expo"])
    field = seen(qtbot, panel).grid.fields["tags"]
    field.setFocus()
    typed(qtbot, Key.Key_Return, "new, chai")
    popup = line_edited().completer().popup()
    qtbot.keyClick(popup, Key.Key_Down)
    qtbot.keyClick(popup, Key.Key_Return)
    typed(qtbot, Key.Key_Return)
    assert field.text() == "cold chain, new"


def test_a_country_is_stored_by_its_code_and_shown_by_its_name(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    overview = seen(qtbot, panel)
    qtbot.mouseClick(overview.profile.link, Qt.MouseButton.LeftButton)
    more = overview.findChild(MoreFields)
    assert more is not None
    for words in ("德国", "Germany", "de"):
        field = more.grid.fields["country"]
        field.clear()
        field.setFocus()
        typed(qtbot, Key.Key_Return)
        line_edited().setText(words)
        typed(qtbot, Key.Key_Return)
        assert stored(panel)["country"] == "DE"  # type: ignore[index]
        assert field.text() == "Germany"


def test_all_fields_open_below_the_profile_and_follow_it(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    overview = seen(qtbot, panel)
    qtbot.mouseClick(overview.profile.link, Qt.MouseButton.LeftButton)
    more = overview.findChild(MoreFields)
    assert more is not None and more.isVisible()
    qtbot.waitUntil(lambda: more.y() > overview.profile.y() and more.y() < overview.goals.y())
    last = list(overview.grid.fields.values())[-1]
    last.setFocus()
    typed(qtbot, Key.Key_Return, Key.Key_Tab)
    assert more.grid.fields["kind"].is_editing
    qtbot.mouseClick(overview.profile.link, Qt.MouseButton.LeftButton)
    assert not more.isVisible()


def test_tab_leads_from_the_name_of_a_new_customer_to_its_first_field(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    seen(qtbot, panel)
    panel.new_customer()
    typed(qtbot, "Bright Dairy", Key.Key_Tab)
    assert overview_of(panel).grid.fields["industry"].is_editing
    typed(qtbot, "Dairy", Key.Key_Tab, "Wang Lei", Key.Key_Tab, "620", Key.Key_Tab)
    found = stored(panel)
    assert (found["name"], found["industry"]) == ("Bright Dairy", "Dairy")  # type: ignore[index]
    assert found["size_staff"] == 620 and found["owner_id"]  # type: ignore[index]


# dates, own fields


@pytest.mark.parametrize("how", ["key in the editor", "key"])
def test_a_date_is_emptied(qtbot: QtBot, panel: CustomersPanel, how: str) -> None:
    overview = overview_of(panel)
    qtbot.mouseClick(overview.profile.link, Qt.MouseButton.LeftButton)
    more = overview.findChild(MoreFields)
    assert more is not None
    field: EditableField = more.grid.fields["customer_since"]
    field.setFocus()
    if how == "key":
        typed(qtbot, Key.Key_Delete)
    else:
        typed(qtbot, Key.Key_Return, Key.Key_Delete, Key.Key_Return)
    assert not field.is_editing
    assert stored(panel)["customer_since"] is None  # type: ignore[index]
    panel.desk.book.undo()
    assert stored(panel)["customer_since"] == date(2024, 3, 1)  # type: ignore[index]


def test_tab_passes_a_day_without_filling_it(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.record.show_tab("people")
    people = panel.record.findChild(PeopleTab)
    assert people is not None
    people.build_rest()
    fields = people.form.grids[1].fields
    qtbot.waitUntil(fields["consent_on"].isVisible)
    fields["consent"].start_editing()
    typed(qtbot, Key.Key_Tab)
    assert fields["consent_on"].is_editing
    typed(qtbot, Key.Key_Tab)
    assert stored(panel, "contacts")[0]["consent_on"] is None  # type: ignore[index]


@pytest.mark.parametrize(
    ("words", "day"),
    [("2026-03-04", date(2026, 3, 4)), ("3.4.2025", date(2025, 4, 3)),
     ("2024年5月6日", date(2024, 5, 6)), ("yesterday", date.today() - timedelta(days=1))],
)  # fmt: skip
def test_a_day_is_typed_as_people_write_it(
    qtbot: QtBot, panel: CustomersPanel, words: str, day: date
) -> None:
    panel.record.show_tab("people")
    people = panel.record.findChild(PeopleTab)
    assert people is not None
    field = people.form.grids[0].fields["last_seen_on"]
    field.start_editing()
    line = field.findChild(DateBox)
    assert line is not None
    line.setText(words)
    typed(qtbot, Key.Key_Return)
    assert stored(panel, "contacts")[0]["last_seen_on"] == day  # type: ignore[index]
    assert field.value == day


def test_words_that_are_no_day_stay_and_say_so(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.record.show_tab("people")
    people = panel.record.findChild(PeopleTab)
    assert people is not None
    grid = people.form.grids[0]
    field = grid.fields["last_seen_on"]
    field.start_editing()
    typed(qtbot, "blue moon", Key.Key_Return)
    assert stored(panel, "contacts")[0]["last_seen_on"] is None  # type: ignore[index]
    assert field.text() == "blue moon" and "not a date" in grid._errors["last_seen_on"].text()
    field.start_editing()
    typed(qtbot, Key.Key_Escape)
    assert field.text() == ""


def test_own_fields_of_a_contact_are_made_and_filled(qtbot: QtBot, panel: CustomersPanel) -> None:
    panel.record.show_tab("people")
    people = panel.record.findChild(PeopleTab)
    assert people is not None
    people.build_rest()
    own = people.form.custom
    assert own is not None
    own.start_adding()
    typed(qtbot, "Best hour", Key.Key_Return)
    assert own.grid is not None
    qtbot.waitUntil(own.grid.fields["best_hour"].isVisible)
    own.grid.fields["best_hour"].start_editing()
    typed(qtbot, "9-10", Key.Key_Return)
    contact = stored(panel, "contacts")[0]  # type: ignore[index]
    assert contact["custom"] == {"best_hour": "9-10"}


def test_own_fields_have_kinds_other_names_and_go_again(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    overview = seen(qtbot, panel)
    qtbot.mouseClick(overview.profile.link, Qt.MouseButton.LeftButton)
    own = overview.findChild(CustomFields)
    assert own is not None
    qtbot.waitUntil(own.isVisible)
    for kind, words in (("number", "Lines"), ("choice", "Cooling: air, water"), ("date", "Fair")):
        own.start_adding()
        kinds = own.findChildren(QComboBox)[-1]
        kinds.setCurrentIndex(kinds.findData(kind))
        typed(qtbot, words, Key.Key_Return)
    assert own.grid is not None
    fields = own.grid.fields
    assert {key: field.kind for key, field in fields.items()} == {
        "lines": "number", "cooling": "choice", "fair": "date",
    }  # fmt: skip
    qtbot.waitUntil(fields["lines"].isVisible)
    fields["lines"].start_editing()
    typed(qtbot, "4", Key.Key_Tab)
    typed(qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Return)
    assert stored(panel)["custom"] == {"lines": 4, "cooling": "water"}  # type: ignore[index]
    fields["fair"].start_editing()
    typed(qtbot, "3 May 2027", Key.Key_Return)
    assert stored(panel)["custom"]["fair"] == "2027-05-03"  # type: ignore[index]
    assert fields["fair"].value == date(2027, 5, 3)
    own.menu("lines").actions()[0].trigger()
    typed(qtbot, "Production lines", Key.Key_Return)
    assert own.grid._captions["lines"].text() == "Production lines"
    own.menu("cooling").actions()[-1].trigger()
    assert list(own.grid.fields) == ["lines", "fair"]
    panel.desk.book.undo()
    assert list(own.grid.fields) == ["lines", "cooling", "fair"]
    assert own.grid.fields["cooling"].text() == "water"


def test_a_click_on_a_choice_opens_its_list_and_a_click_in_it_saves(
    qtbot: QtBot, panel: CustomersPanel
) -> None:
    field = seen(qtbot, panel).grid.fields["stage"]
    qtbot.mouseClick(field.findChild(ElidedLabel), Qt.MouseButton.LeftButton)
    box = field.findChild(QComboBox)
    assert box is not None and box.view().isVisible()
    place = box.view().visualRect(box.model().index(box.findText("loyal"), 0)).center()
    qtbot.wait(QApplication.doubleClickInterval() + 50)  # Qt takes a release sooner for the click's
    qtbot.mouseClick(box.view().viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: not field.is_editing)
    assert stored(panel)["stage"] == "loyal"  # type: ignore[index]


def test_a_day_is_chosen_from_the_calendar(qtbot: QtBot, panel: CustomersPanel) -> None:
    overview = seen(qtbot, panel)
    qtbot.mouseClick(overview.profile.link, Qt.MouseButton.LeftButton)
    more = overview.findChild(MoreFields)
    assert more is not None
    qtbot.waitUntil(more.isVisible)
    field = more.grid.fields["customer_since"]
    field.start_editing()
    box = field.findChild(DateBox)
    assert box is not None
    qtbot.mouseClick(box.arrow, Qt.MouseButton.LeftButton)
    assert box.list_is_open and field.is_editing
    view = box.calendar.findChild(QTableView)
    assert view is not None
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 60))
    assert not box.list_is_open and field.is_editing
    assert box.text().startswith("2024-0") and box.text() != "2024-03-01"
    typed(qtbot, Key.Key_Return)
    assert stored(panel)["customer_since"] == field.value != date(2024, 3, 1)  # type: ignore[index]


# speed


def test_why_the_tier_is_found_off_the_windows_thread(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_sample(desk.book, customers=30, today=date(2026, 11, 23))
    panel = _shown(qtbot, desk)
    panel.desk.selection.select(panel.model.id_at(0))
    asked = []
    real = grading.explain

    def slow(*args: object) -> object:
        asked.append(QApplication.instance().thread().isCurrentThread())  # type: ignore[union-attr]
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(grading, "explain", slow)
    panel.record.show_tab("value")
    value = panel.record.findChild(ValueTab)
    assert value is not None
    value.build_rest()
    qtbot.waitUntil(lambda: "rank" in value.grade.note.text())
    assert asked == [False]
    panel.hub.close()  # type: ignore[attr-defined]
