"""A working day, by keys and clicks: from a file to a printed dossier."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from crmdesk.app import Workplace
from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_ids, customer_rows
from crmdesk.panels.charts import ChartsPanel
from crmdesk.panels.customers import CustomersPanel
from crmdesk.panels.dialogs.import_files import ImportDialog
from crmdesk.panels.dialogs.import_report import ImportReportDialog
from crmdesk.panels.dialogs.override_tier import OverrideTierDialog
from crmdesk.panels.dialogs.print_dossier import PrintDossierDialog
from crmdesk.panels.record.overview import OverviewTab
from crmdesk.panels.tier_layout import column_spans
from crmdesk.panels.tiers import TiersPanel
from crmdesk.qt.settings import Settings

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
LONG = 30_000

CHINESE = (
    "公司名称,联系人,职务,电话,城市,行业\n"
    "海风茶业有限公司,林小雨,采购经理,+86 755 8888 0199,深圳,茶叶\n"
    "云岭食品有限公司,王芳,总经理,0871-6666 8888,昆明,食品\n"
)
ENGLISH = (
    "Company,Contact,Job title,Phone,City,Industry\n"
    "Lantern Street Bakery,Ada Fields,Owner,+44 20 7946 0991,London,food\n"
)


class Day:
    """One person at one window."""

    def __init__(self, workplace: Workplace, qtbot: QtBot) -> None:
        self.workplace, self.qtbot = workplace, qtbot

    @property
    def window(self):  # type: ignore[no-untyped-def]
        """The window; it changes with the language."""
        return self.workplace.window

    @property
    def book(self) -> Book:
        """The open book."""
        return self.workplace.desk.book

    def press(self, key: KEY, mod: object = CTRL) -> None:
        """Press a key where the keyboard is."""
        if not self.window.isActiveWindow():  # no window manager gives it back after a dialog
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, mod)

    def settle(self) -> None:
        """Wait until no work is under way."""
        self.qtbot.waitUntil(lambda: not self.workplace.desk.runner.tasks(), timeout=LONG)

    def dialog(self, kind: type[QDialog]):  # type: ignore[no-untyped-def]
        """Wait for a dialog to be shown."""
        found: list[QDialog] = []

        def seen() -> bool:
            found[:] = [each for each in self.window.findChildren(kind) if each.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(seen, timeout=LONG)
        return found[0]

    def find(self, text: str) -> int:
        """Find a customer by the search box; return its id."""
        self.press(KEY.Key_K)
        line = self.window.search.box.findChild(QLineEdit)
        if text.isascii():
            self.qtbot.keyClicks(line, text)
        else:
            line.insert(text)  # as an input method does
        self.qtbot.keyClick(line, KEY.Key_Return)
        self.settle()
        found = self.workplace.desk.selection.customer_id
        assert found is not None
        return found

    def row(self, customer_id: int):  # type: ignore[no-untyped-def]
        """Return what the list knows of a customer."""
        with self.book.read() as connection:
            return customer_rows(connection, [customer_id])[0]


@pytest.fixture(params=["en", "zh_CN"])
def day(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    qapp: QApplication,
    book_path: Path,
    small_sample: Path,
) -> Iterator[Day]:
    shutil.copy(small_sample, book_path)
    settings = Settings(theme="light", language=request.param)
    workplace = Workplace(qapp, Book.open(book_path), settings)
    workplace.window.resize(1280, 720)
    workplace.window.show()
    qtbot.waitExposed(workplace.window)
    yield Day(workplace, qtbot)
    workplace.window.close()
    workplace.window.deleteLater()
    workplace.desk.book.close()
    workplace.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_working_day(
    day: Day, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tea = _import(day, tmp_path, monkeypatch)
    _edit_and_undo(day, tea)
    _log_a_visit(day, tea)
    _regrade_and_drag(day, tea)
    _click_a_chart(day)
    _print(day, tea, tmp_path)
    assert day.book.check() == []


def _import(day: Day, folder: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    files = [folder / "客户.csv", folder / "customers.csv"]
    files[0].write_bytes(CHINESE.encode("gb18030"))
    files[1].write_bytes(ENGLISH.encode("utf-16"))
    monkeypatch.setattr("crmdesk.panels.dialogs.choose_files.choose_import_files", lambda *_: files)
    day.press(KEY.Key_I)
    dialog = day.dialog(ImportDialog)
    day.qtbot.waitUntil(lambda: all(f.ready for f in dialog.files.files), timeout=LONG)
    day.qtbot.keyClick(dialog.ui.import_button, KEY.Key_Space)
    report = day.dialog(ImportReportDialog)
    day.qtbot.keyClick(report, KEY.Key_Escape)
    day.settle()
    tea = day.find("haifeng")  # pinyin
    assert day.row(tea).name == "海风茶业有限公司"
    assert day.find("7946 0991") == day.find("Lantern")  # digits of a phone
    assert day.find("茶业") == tea
    return tea


def _edit_and_undo(day: Day, tea: int) -> None:
    panel = day.window.show_panel("customers")
    assert isinstance(panel, CustomersPanel)
    overview = panel.record.findChild(OverviewTab)
    assert overview is not None
    field = overview.grid.fields["city"]
    field.start_editing()
    line = field.focusProxy()
    line.selectAll()
    day.qtbot.keyClicks(line, "Xiamen")
    day.qtbot.keyClick(line, KEY.Key_Return)
    day.settle()
    assert day.row(tea).city == "Xiamen"
    day.window.side_bar.setFocus()
    day.press(KEY.Key_Z)
    day.settle()
    assert day.row(tea).city == "深圳"


def _log_a_visit(day: Day, tea: int) -> None:
    day.press(KEY.Key_3)
    day.press(KEY.Key_L)
    drawer = day.window.drawer
    assert drawer.isVisible()
    day.qtbot.keyClicks(drawer.note, "Tasted the spring teas. ! smaller boxes")
    drawer.note.insertPlainText("\n! 更小的盒子\n→ send samples on Friday\n")
    day.qtbot.keyClick(drawer.note, KEY.Key_Return, CTRL)
    day.settle()
    assert not drawer.isVisible()
    with day.book.read() as connection:
        needs = (
            connection.exec_driver_sql("SELECT text FROM matter WHERE customer_id=?", (tea,))
            .scalars()
            .all()
        )
        steps = (
            connection.exec_driver_sql(
                "SELECT title FROM task WHERE customer_id=? AND due_on IS NOT NULL", (tea,)
            )
            .scalars()
            .all()
        )
    assert "更小的盒子" in needs
    assert any("send samples" in step for step in steps)
    assert day.row(tea).last_touch_on == date.today()


def _regrade_and_drag(day: Day, tea: int) -> None:
    panel = day.window.show_panel("tiers")
    assert isinstance(panel, TiersPanel)
    day.settle()
    day.qtbot.mouseClick(panel.ui.regrade_button, LEFT)
    day.settle()
    assert panel.ui.banner.isVisible()
    day.qtbot.mouseClick(panel.ui.apply_button, LEFT)
    day.settle()
    given = day.row(tea).tier
    assert given in ("A", "B", "C", "D")
    other = "A" if given != "A" else "B"
    row = panel.model.row_of(tea)
    assert row is not None
    data = panel.model.mimeData([panel.model.index(row, 0)])
    spans = column_spans(panel.view.width(), len(panel.model.tiers))
    at = QPointF(spans[panel.model.tiers.index(other)][0] + 40, 40)
    move = Qt.DropAction.MoveAction
    for event in (
        QDragEnterEvent(at.toPoint(), move, data, LEFT, NONE),
        QDropEvent(at, move, data, LEFT, NONE),
    ):
        QApplication.sendEvent(panel.view.viewport(), event)
    dialog = day.dialog(OverrideTierDialog)
    day.qtbot.keyClicks(dialog.ui.reason_field, "opens twelve shops")
    day.qtbot.keyClick(dialog.ui.reason_field, KEY.Key_Return)
    day.settle()
    assert day.row(tea).tier == other


def _click_a_chart(day: Day) -> None:
    panel = day.window.show_panel("charts")
    assert isinstance(panel, ChartsPanel)
    day.qtbot.waitUntil(lambda: panel.is_drawn, timeout=LONG)
    view = panel.cards["tier"].view
    assert view is not None
    day.qtbot.mouseClick(view.viewport(), LEFT, pos=view.place_of(0))
    day.settle()
    chosen = day.workplace.desk.selection.filter
    with day.book.read() as connection:
        ids = customer_ids(connection, chosen)
        rows = customer_rows(connection, list(ids))
        total = len(customer_ids(connection, CustomerFilter()))
    assert 0 < len(rows) < total
    assert len({row.tier for row in rows}) == 1
    day.window.side_bar.setFocus()
    day.press(KEY.Key_Escape, NONE)
    assert day.workplace.desk.selection.filter.empty


def _print(day: Day, tea: int, folder: Path) -> None:
    import pypdfium2

    assert day.find("海风") == tea
    day.press(KEY.Key_P)
    dialog = day.dialog(PrintDossierDialog)
    day.qtbot.waitUntil(lambda: dialog.page_count > 0, timeout=LONG)
    with day.qtbot.waitSignal(dialog.saved, timeout=LONG):
        dialog.save_to(folder / "dossier.pdf")
    dialog.reject()
    day.settle()
    with pypdfium2.PdfDocument(folder / "dossier.pdf") as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    for words in ("海风茶业有限公司", "林小雨", "更小的盒子", "opens twelve shops"):
        assert words in text
