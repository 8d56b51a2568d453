"""The power map as somebody uses it: moved through, changed by mouse and keys, saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPdfWriter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Bond, Contact, Customer, Kin
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record import folds
from crmdesk.panels.record.people import PeopleTab
from crmdesk.panels.record.people_map import PeopleMap
from crmdesk.panels.record.power_drawing import badge_rect
from crmdesk.panels.record.power_export import print_map, save_map
from crmdesk.panels.record.saving import Saver

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> Iterator[PeopleTab]:
    with desk.book.transaction("fill") as tx:
        firm = tx.insert(Customer, name="霁峤餐饮", sort_key="jiqiao")
        boss = tx.insert(Contact, customer_id=firm, name="孙婉清", role="decides", stance=2)
        buyer = tx.insert(
            Contact, customer_id=firm, name="He Xiaoyan", role="approves", reports_to_id=boss,
            last_seen_on=date.today(), personality="careful, decides slowly", strength=3,
        )  # fmt: skip
        tx.insert(
            Contact, customer_id=firm, name="Ma Junjie", reports_to_id=buyer, stance=-1,
            birth_month=8, birth_day=15, birth_year=1975, birth_lunar=True,
        )  # fmt: skip
    shown = PeopleTab(desk, RecordReader(desk.book), Saver(desk.book))
    qtbot.addWidget(shown)
    shown.resize(900, 560)
    shown.show()
    reload(shown, firm)
    shown.build_rest()
    yield shown


def reload(tab: PeopleTab, customer_id: int | None = None) -> None:
    with tab.desk.book.read() as connection:
        tab.show_record(
            customer_record(connection, customer_id or tab.customer_id or 0, PeopleTab.parts)
        )


def person(tab: PeopleTab, name: str) -> int:
    with tab.desk.book.read() as connection:
        sql = "SELECT id FROM contact WHERE name=?"
        return int(connection.exec_driver_sql(sql, (name,)).scalar_one())


def chief(tab: PeopleTab, name: str) -> int | None:
    with tab.desk.book.read() as connection:
        sql = "SELECT reports_to_id FROM contact WHERE name=?"
        found: int | None = connection.exec_driver_sql(sql, (name,)).scalar_one()
        return found


def drawn(qtbot: QtBot, tab: PeopleTab) -> PeopleMap:
    qtbot.mouseClick(tab.map_button, LEFT)
    assert tab.map is not None
    assert tab.map.isVisible()
    return tab.map


def drag(qtbot: QtBot, shown: PeopleMap, who: int, to: QPointF) -> None:
    view = shown.view
    start, end = view.point_of(who).toPoint(), to.toPoint()
    port = view.viewport()
    qtbot.mousePress(port, LEFT, pos=start)
    qtbot.mouseMove(port, start + QPoint(QApplication.startDragDistance() + 2, 0))
    for part in (0.5, 1.0):
        place = QPointF(start) + QPointF(end - start) * part
        event_at(port, place)
    qtbot.mouseRelease(port, LEFT, pos=end)


def event_at(port: object, place: QPointF) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    assert isinstance(port, QWidget)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, port.mapToGlobal(place), LEFT, LEFT,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


def test_deciders_never_met_stand_out(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    assert "孙婉清" in shown.finding.text()
    assert [node.name for node in shown.drawn.unmet] == ["孙婉清"]
    assert shown.finding.property("role") == "danger"


def test_a_person_dragged_onto_another_reports_to_them(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    boss, junior = person(tab, "孙婉清"), person(tab, "Ma Junjie")
    drag(qtbot, shown, junior, shown.view.point_of(boss))
    assert chief(tab, "Ma Junjie") == boss
    reload(tab)
    assert (boss, junior) in shown.drawn.lines
    assert shown.view.neighbour(junior, Key.Key_Up) == boss
    tab.desk.book.undo()
    assert chief(tab, "Ma Junjie") == person(tab, "He Xiaoyan")


def test_let_go_beside_everybody_a_person_reports_to_nobody(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    drag(qtbot, shown, person(tab, "Ma Junjie"), QPointF(4, shown.view.viewport().height() - 4))
    assert chief(tab, "Ma Junjie") is None


def test_a_circle_is_refused_in_words(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    before = chief(tab, "孙婉清")
    drag(qtbot, shown, person(tab, "孙婉清"), shown.view.point_of(person(tab, "Ma Junjie")))
    assert chief(tab, "孙婉清") == before
    assert shown.finding.text() == (
        "孙婉清 cannot report to Ma Junjie: Ma Junjie reports to He Xiaoyan,"
        " He Xiaoyan reports to 孙婉清. Nothing was changed."
    )


def test_what_is_so_already_is_no_change(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    heard: list[object] = []
    tab.noticed.connect(lambda *told: heard.append(told))
    boss, below = person(tab, "孙婉清"), person(tab, "He Xiaoyan")
    drag(qtbot, shown, boss, QPointF(4, shown.view.viewport().height() - 4))
    drag(qtbot, shown, below, shown.view.point_of(boss))
    assert not heard


def test_all_of_it_by_keys(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    view = shown.view
    assert view.chosen == person(tab, "孙婉清")
    qtbot.keyClick(view, Key.Key_Down)
    assert view.chosen == person(tab, "He Xiaoyan")
    assert "proof" in shown.advice_title.text()
    qtbot.keyClick(view, Key.Key_Down)
    assert view.chosen == person(tab, "Ma Junjie")
    assert "Ma Junjie" in view.accessibleDescription()
    qtbot.keyClick(view, Key.Key_M)
    qtbot.keyClick(view, Key.Key_Up)
    qtbot.keyClick(view, Key.Key_Up)
    qtbot.keyClick(view, Key.Key_Return)
    assert chief(tab, "Ma Junjie") == person(tab, "孙婉清")
    reload(tab)
    qtbot.keyClick(view, Key.Key_M)
    qtbot.keyClick(view, Key.Key_Escape)
    assert view.carried is None
    qtbot.keyClick(view, Key.Key_M)
    qtbot.keyClick(view, Key.Key_Delete)
    assert chief(tab, "Ma Junjie") is None
    before = view.scale
    qtbot.keyClick(view, Key.Key_Plus)
    assert view.scale > before
    qtbot.keyClick(view, Key.Key_0)
    assert view.scale == pytest.approx(before)


def test_a_move_is_told_and_offers_undo(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    qtbot.keyClick(shown.view, Key.Key_Down)
    qtbot.keyClick(shown.view, Key.Key_Down)
    plain = shown.hint.text()
    qtbot.keyClick(shown.view, Key.Key_M)
    assert "Ma Junjie" in shown.hint.text()
    qtbot.keyClick(shown.view, Key.Key_Up)
    qtbot.keyClick(shown.view, Key.Key_Up)
    assert "孙婉清" in shown.hint.text()
    with qtbot.waitSignal(tab.noticed) as heard:
        qtbot.keyClick(shown.view, Key.Key_Return)
    assert heard.args == ["Ma Junjie reports to 孙婉清 now", True]
    assert shown.hint.text() == plain


def crowd(tab: PeopleTab) -> None:
    """Fill the customer with two hundred people: divisions, teams, members."""
    with tab.desk.book.transaction("crowd") as tx:
        boss = person(tab, "孙婉清")
        for division in range(7):
            head = tx.insert(
                Contact, customer_id=tab.customer_id, name=f"Head {division}", reports_to_id=boss
            )
            for team in range(4):
                lead = tx.insert(
                    Contact, customer_id=tab.customer_id, name=f"Lead {division}.{team}",
                    reports_to_id=head,
                )  # fmt: skip
                for each in range(6):
                    tx.insert(
                        Contact, customer_id=tab.customer_id, name=f"成员{division}{team}{each}",
                        reports_to_id=lead,
                    )  # fmt: skip
    reload(tab)


def test_two_hundred_people_are_seen_at_once_and_moved_by_dragging_the_ground(
    qtbot: QtBot, tab: PeopleTab
) -> None:
    shown = drawn(qtbot, tab)
    crowd(tab)
    view = shown.view
    shown._on_all()
    assert len(shown.drawn.nodes) > 200
    qtbot.keyClick(view, Key.Key_0)
    port = view.viewport().rect()
    for node in shown.drawn.nodes:
        assert port.contains(view.point_of(node.id).toPoint())
    view.zoom(1.0 / view.scale)
    view.choose(person(tab, "Lead 3.2"))
    bars = (view.horizontalScrollBar(), view.verticalScrollBar())
    before = [bar.value() for bar in bars]
    ground = next(
        QPoint(x, y) for y in range(40, 200, 4) for x in range(60, 400, 4)
        if view.person_at(QPointF(x, y)) is None
    )  # fmt: skip
    qtbot.mousePress(view.viewport(), LEFT, pos=ground)
    event_at(view.viewport(), QPointF(ground) + QPointF(-30, 20))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=ground + QPoint(-30, 20))
    assert [bar.value() for bar in bars] == [before[0] + 30, before[1] - 20]
    assert view.carried is None


def test_enter_shows_the_whole_profile(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    qtbot.keyClick(shown.view, Key.Key_Down)
    qtbot.keyClick(shown.view, Key.Key_Return)
    assert tab.profile.isVisible()
    item = tab.list.currentItem()
    assert item is not None and item.text() == "He Xiaoyan"


def test_saved_as_vectors_with_chinese(qtbot: QtBot, tab: PeopleTab, tmp_path: Path) -> None:
    shown = drawn(qtbot, tab)
    shown.save(str(tmp_path / "map.pdf"))
    shown.save(str(tmp_path / "map.svg"))
    assert shown.finding.text().startswith("Decides and was never met")
    document = PdfDocument(tmp_path / "map.pdf")
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "孙婉清" in text
    assert "He Xiaoyan" in text
    svg = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "<path" in svg or "<polyline" in svg
    assert "<image" not in svg
    shown.save(str(tmp_path / "nowhere" / "map.svg"))
    assert "cannot be written" in shown.finding.text()


def test_the_legend_of_a_narrow_map_is_whole(qtbot: QtBot, tab: PeopleTab, tmp_path: Path) -> None:
    shown = drawn(qtbot, tab)
    legend = "++ supporter, −− opponent; thick frame: close to us, dashed: not, and more words"
    one = shown.drawn
    save_map(one, ("Who decides", legend), tmp_path / "one.pdf", tab.desk.theme)
    document = PdfDocument(tmp_path / "one.pdf")
    text = document[0].get_textpage().get_text_range()
    document.close()
    assert "and more words" in text and "…" not in text


def test_colour_never_speaks_alone(qtbot: QtBot, tab: PeopleTab) -> None:
    shown = drawn(qtbot, tab)
    picture = QImage(shown.view.size(), QImage.Format.Format_ARGB32)
    shown.view.render(picture)
    node = shown.drawn.node(person(tab, "孙婉清"))
    assert node is not None
    assert node.unmet and node.seen == "never met"


def test_ties_family_and_birthday_of_one_person(qtbot: QtBot, tab: PeopleTab) -> None:
    junior, boss = person(tab, "Ma Junjie"), person(tab, "孙婉清")
    with tab.desk.book.transaction("add") as tx:
        tx.insert(Bond, contact_id=boss, other_id=junior, kind="classmate", since_year=1999)
        tx.insert(Kin, contact_id=junior, relation="child", name="小雨")
    reload(tab)
    tab.choose_person(junior)
    assert tab.form.ties is not None
    assert tab.form.ties.model.index(0, 0).data().startswith("孙婉清")
    assert tab.form.kin.model.index(0, 0).data() == "小雨"
    assert tab.form.grids[1].fields["birthday"].value == "lunar 8/15, 1975"
    assert "turns" in tab.form.birth.note.text()
    with qtbot.waitSignal(tab.person_opened) as heard:
        tab.form.ties.view.setCurrentIndex(tab.form.ties.model.index(0, 0))
        tab.form.ties.view.doubleClicked.emit(tab.form.ties.model.index(0, 0))
    assert heard.args == [boss]
    tab.choose_person(boss)
    assert tab.form.ties.model.index(0, 0).data().startswith("Ma Junjie")


def called(at: int) -> str:
    return f"P{chr(97 + at // 26)}{chr(97 + at % 26)}"


def large(tab: PeopleTab, people: int = 120) -> list[int]:
    """Give the firm many people: four divisions, and all else below the first."""
    boss, ids = person(tab, "孙婉清"), []
    with tab.desk.book.transaction("fill") as tx:
        for at in range(people):
            chief = boss if at < 4 else ids[0] if at < 8 else ids[4 + at % 4]
            ids.append(
                tx.insert(
                    Contact, customer_id=tab.customer_id, name=called(at), reports_to_id=chief,
                    role="decides" if at == people - 1 else "",
                )
            )  # fmt: skip
    return ids


def test_what_has_no_room_is_folded_and_unfolds_by_key_and_click(
    qtbot: QtBot, tab: PeopleTab
) -> None:
    ids = large(tab)
    reload(tab)
    shown = drawn(qtbot, tab)
    qtbot.waitUntil(lambda: any(node.below for node in shown.drawn.nodes))
    folded = next(node for node in shown.drawn.nodes if node.below)
    assert f"{folded.below} folded below" in folded.words
    count = len(shown.drawn.nodes)
    assert count + sum(node.below for node in shown.drawn.nodes) == len(ids) + 3
    assert called(119) in shown.finding.text()  # decides, never met, and is folded away
    shown.view.choose(folded.id)
    qtbot.keyClick(shown.view, Key.Key_Space)
    assert len(shown.drawn.nodes) > count
    qtbot.keyClick(shown.view, Key.Key_Space)
    assert len(shown.drawn.nodes) == count
    node = shown.drawn.node(folded.id)
    assert node is not None
    middle = QRectF(badge_rect(node, shown.view.scale)).center() * shown.view.scale
    at = (middle + shown.view._origin()).toPoint()
    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(shown.drawn.nodes) > count
    shown._on_all()
    assert len(shown.drawn.nodes) == len(ids) + 3
    shown._on_all()
    assert len(shown.drawn.nodes) == count


def test_a_large_map_is_folded_once_for_the_room_it_gets(
    qtbot: QtBot, tab: PeopleTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms: list[float] = []
    fold = folds.folded_at

    def counted(reports: dict[int, int | None], *, widest: float, tallest: float) -> dict[int, int]:
        rooms.append(widest)
        return fold(reports, widest=widest, tallest=tallest)

    monkeypatch.setattr(folds, "folded_at", counted)
    large(tab)
    reload(tab)
    shown = drawn(qtbot, tab)
    qtbot.wait(50)
    assert len(rooms) == 1, "each took a while"
    tab.resize(tab.width() + 400, tab.height() + 200)
    qtbot.waitUntil(lambda: len(rooms) == 2)
    assert rooms[1] > rooms[0] and any(node.below for node in shown.drawn.nodes)


def test_somebody_wanted_is_unfolded_and_paper_has_everybody(
    qtbot: QtBot, tab: PeopleTab, tmp_path: Path
) -> None:
    ids = large(tab)
    reload(tab)
    tab.choose_person(ids[-1])
    shown = drawn(qtbot, tab)
    assert shown.drawn.node(ids[-1]) is not None and shown.view.chosen == ids[-1]
    sheets = shown._sheets()
    assert len(sheets) > 1
    assert {node.id for sheet in sheets for node in sheet.nodes} >= set(ids)
    writer = QPdfWriter(str(tmp_path / "sheets.pdf"))
    print_map(sheets, ("Title", "legend"), writer, tab.desk.theme)
    del writer
    document = PdfDocument(tmp_path / "sheets.pdf")
    assert len(document) == len(sheets)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    bare = "".join(text.split())
    assert [at for at in range(120) if called(at) not in bare] == []
