"""Files of a customer: attached, pasted, dropped, renamed, saved outside, deleted, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crmdesk.book.changes import Changes
from crmdesk.book.queries.record import customer_record
from crmdesk.book.records import Customer
from crmdesk.models.record import RecordReader
from crmdesk.panels.panel import Desk
from crmdesk.panels.record.files import FilesTab
from crmdesk.panels.record.saving import Saver

Key = Qt.Key


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> Iterator[FilesTab]:
    with desk.book.transaction("fill") as tx:
        firm = tx.insert(Customer, name="霁峤餐饮", sort_key="jiqiao")
    shown = FilesTab(desk, RecordReader(desk.book), Saver(desk.book))
    qtbot.addWidget(shown)
    shown.resize(760, 400)
    shown.show()

    def reload(_changes: Changes | None = None) -> None:
        with desk.book.read() as connection:
            shown.show_record(customer_record(connection, firm, FilesTab.parts))

    desk.book.subscribe(reload)
    reload()
    qtbot.waitExposed(shown)
    yield shown
    desk.book.unsubscribe(reload)
    desk.runner.cancel_all()
    desk.runner.wait_for_all()


def names(tab: FilesTab) -> list[str]:
    return [line.file["name"] for line in tab.lines]


def letter(tmp_path: Path) -> Path:
    path = tmp_path / "报价 offer.txt"
    path.write_text("Dear all", encoding="utf-8")
    return path


def test_attached_renamed_saved_deleted_and_taken_back(
    qtbot: QtBot, tab: FilesTab, tmp_path: Path
) -> None:
    tab.attach([str(letter(tmp_path))])
    assert names(tab) == ["报价 offer.txt"]
    line = tab.lines[0]
    line.setFocus()
    qtbot.keyClick(line, Key.Key_F2)
    assert line.editor is not None
    assert line.editor.selectedText() == "报价 offer"
    line.editor.setText("Offer 2027")
    qtbot.keyClick(line.editor, Key.Key_Return)
    assert names(tab) == ["Offer 2027.txt"], "the ending stays"
    line = tab.lines[0]
    qtbot.keyClick(line, Key.Key_F2)
    assert line.editor is not None
    line.editor.setText("no")
    qtbot.keyClick(line.editor, Key.Key_Escape)
    assert names(tab) == ["Offer 2027.txt"]
    tab.lines[0].save_to(tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == "Dear all"
    with qtbot.waitSignal(tab.noticed) as heard:
        qtbot.keyClick(tab.lines[0], Key.Key_Delete)
    assert heard.args[1] is True
    assert names(tab) == []
    tab.desk.book.undo()
    tab.desk.book.undo()
    assert names(tab) == ["报价 offer.txt"]


def test_an_empty_name_is_refused(qtbot: QtBot, tab: FilesTab, tmp_path: Path) -> None:
    tab.attach([str(letter(tmp_path))])
    line = tab.lines[0]
    line.rename()
    assert line.editor is not None
    line.editor.setText("  ")
    with qtbot.waitSignal(tab.saver.failed):
        qtbot.keyClick(line.editor, Key.Key_Return)
    assert names(tab) == ["报价 offer.txt"]


def test_pictures_are_pasted_and_shown_small(qtbot: QtBot, tab: FilesTab) -> None:
    picture = QImage(400, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    QGuiApplication.clipboard().setImage(picture)
    tab._on_paste()
    [line] = tab.lines
    assert line.file["mime"] == "image/png"
    qtbot.waitUntil(lambda: tab._thumbnails.image(line.file["id"]) is not None)


def test_what_is_dropped_is_attached(qtbot: QtBot, tab: FilesTab, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(letter(tmp_path)))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(20, 20), copy, data, left, none)
    QApplication.sendEvent(tab.page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(tab.page, QDropEvent(QPointF(20, 20), copy, data, left, none))
    assert names(tab) == ["报价 offer.txt"]
