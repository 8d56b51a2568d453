"""The charts as a user works them: by mouse and keys, filtering the list, saving to files."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.book.queries.customers import CustomerFilter, customer_ids
from crmdesk.errors import CrmdeskError
from crmdesk.models.chart_words import month_of
from crmdesk.panels.chart_views.base import ChartView
from crmdesk.panels.chart_views.labels import LABEL
from crmdesk.panels.charts import KEYS, ChartsPanel
from crmdesk.panels.panel import Desk
from crmdesk.qt.i18n import currency_digits
from crmdesk.qt.paint import text_width
from crmdesk.services import records
from crmdesk.services.charts import CHARTS, ChartData, behind, chart_data
from crmdesk.services.sample import make_sample

ELEMENTS = [("revenue", 4), ("industry", 1), ("region", 0), ("tier", 1), ("funnel", 3)]


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("charts") / "sample.crm"
    with Book.create(path) as book:
        make_sample(book, customers=40)
    return path


@pytest.fixture
def book(sample_file: Path, tmp_path: Path):  # the sample in place of an empty book
    path = tmp_path / "book.crm"
    shutil.copy(sample_file, path)
    opened = Book.open(path)
    yield opened
    opened.close()


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> ChartsPanel:
    made = ChartsPanel(desk)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.activate()
    settle(made, qtbot)
    return made


def settle(panel: ChartsPanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: panel.is_drawn, timeout=20_000)
    panel.grab()  # lays everything out


def drawn(panel: ChartsPanel, key: str) -> ChartData:
    chart = panel.cards[key].chart
    assert chart is not None
    return chart


def shown(desk: Desk) -> list[int]:
    with desk.book.read() as connection:
        return sorted(customer_ids(connection, desk.selection.filter))


def save(panel: ChartsPanel, key: str, form: str, qtbot: QtBot) -> str:
    """Save a chart and return what is said of it."""
    with qtbot.waitSignal(panel.noticed, timeout=20_000) as noticed:
        panel.export(key, form)
    return str(noticed.args[0])


def click(panel: ChartsPanel, key: str, element: int, qtbot: QtBot) -> None:
    view = panel.cards[key].view
    assert view is not None
    with qtbot.waitSignal(panel.desk.selection.filter_changed, timeout=20_000):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.place_of(element))


def test_every_chart_says_what_it_shows(panel: ChartsPanel) -> None:
    assert KEYS == CHARTS
    figures = chart_data(panel.desk.book)
    for key, card in panel.cards.items():
        assert card.title.text() == panel._words.title(figures[key])
        assert card.subtitle.text()
        assert card.view is not None
        assert card.view.isVisible()
        assert card.lesson.isHidden()


@pytest.mark.parametrize(("key", "element"), ELEMENTS)
def test_a_click_shows_exactly_the_customers_behind(
    panel: ChartsPanel, qtbot: QtBot, key: str, element: int
) -> None:
    expected = sorted(behind(panel.desk.book, drawn(panel, key), element))
    assert expected
    click(panel, key, element, qtbot)
    assert shown(panel.desk) == expected
    assert panel.desk.selection.filter.label
    settle(panel, qtbot)
    assert panel.ui.filter_chip.isVisible()
    for chart in panel.cards:
        ids = {i for members in drawn(panel, chart).members for i in members}
        assert ids <= set(expected)


def test_a_part_of_a_bar_of_visits_is_clicked(panel: ChartsPanel, qtbot: QtBot) -> None:
    chart = drawn(panel, "visits")
    element = next(i for i, members in enumerate(chart.members) if members)
    expected = sorted(behind(panel.desk.book, chart, element))
    click(panel, "visits", element, qtbot)
    assert shown(panel.desk) == expected


def test_a_point_of_the_curve_shows_the_best(panel: ChartsPanel, qtbot: QtBot) -> None:
    chart, view = drawn(panel, "pareto"), panel.cards["pareto"].view
    assert view is not None
    view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.mark == 4
    best = [i for place in range(5) for i in behind(panel.desk.book, chart, place)]
    with qtbot.waitSignal(panel.desk.selection.filter_changed, timeout=20_000):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert shown(panel.desk) == sorted(best)


@pytest.mark.parametrize(("key", "element"), ELEMENTS)
def test_keys_do_as_the_mouse_does(
    panel: ChartsPanel, qtbot: QtBot, key: str, element: int
) -> None:
    view = panel.cards[key].view
    assert view is not None
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(element):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.mark == element
    expected = sorted(behind(panel.desk.book, drawn(panel, key), element))
    with qtbot.waitSignal(panel.desk.selection.filter_changed, timeout=20_000):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert shown(panel.desk) == expected


def test_keys_go_through_the_parts_of_a_bar_and_from_bar_to_bar(
    panel: ChartsPanel, qtbot: QtBot
) -> None:
    chart, view = drawn(panel, "visits"), panel.cards["visits"].view
    assert view is not None
    seen = [i for i, members in enumerate(chart.members) if members]
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    walked = [view.mark]
    for _ in seen[1:]:
        qtbot.keyClick(view, Qt.Key.Key_Right)
        walked.append(view.mark)
    assert walked == seen
    assert all(len(chart.members[i]) > 0 for i in seen)
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    below = next((i for i in range(seen[0] + 4, 16, 4) if i in seen), seen[0])
    assert view.mark == below


def test_the_filter_key_goes_to_the_first_chart(panel: ChartsPanel) -> None:
    panel.focus_filter()
    view = panel.cards["revenue"].view
    assert view is not None
    assert view.hasFocus()
    assert view.mark == 0
    assert panel._words.month(drawn(panel, "revenue").labels[0]) in view.readout


def test_tab_goes_from_title_to_menu_to_chart(panel: ChartsPanel, qtbot: QtBot) -> None:
    panel.cards["revenue"].title.setFocus(Qt.FocusReason.TabFocusReason)
    order = []
    for _ in range(6):
        widget = panel.focusWidget()
        order.append(widget)
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    cards = (panel.cards["revenue"], panel.cards["pareto"])
    assert order == [part for c in cards for part in (c.title, c.menu_button, c.view)]


def test_hovering_tells_the_exact_value(panel: ChartsPanel, qtbot: QtBot) -> None:
    chart, view = drawn(panel, "revenue"), panel.cards["revenue"].view
    assert view is not None
    qtbot.mouseMove(view.viewport(), view.place_of(6) - QPoint(0, 3))
    qtbot.mouseMove(view.viewport(), view.place_of(6))
    exact = panel.desk.localizer.money(int(chart.series["this"][6]), chart.currency)
    qtbot.waitUntil(lambda: exact in view.readout)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.clearFocus()
    assert view.readout == ""


def test_the_shared_filter_restricts_every_chart(panel: ChartsPanel, qtbot: QtBot) -> None:
    panel.desk.selection.set_filter(CustomerFilter(tier=("A",)))
    settle(panel, qtbot)
    ids = shown(panel.desk)
    expected = chart_data(panel.desk.book, ids)
    for key in KEYS:
        assert drawn(panel, key).finding == expected[key].finding
        assert drawn(panel, key).members == expected[key].members
    qtbot.mouseClick(panel.ui.filter_chip, Qt.MouseButton.LeftButton)
    assert panel.desk.selection.filter.empty
    settle(panel, qtbot)
    assert len(drawn(panel, "pareto").labels) == 40


def test_a_change_of_the_book_is_drawn(panel: ChartsPanel, qtbot: QtBot) -> None:
    customer = drawn(panel, "pareto").members[0][0]
    before = drawn(panel, "region").labels
    changes = records.set_field(panel.desk.book, "customer", customer, "region", "Far North")
    assert changes is not None
    panel.apply_changes(changes)
    settle(panel, qtbot)
    assert "Far North" not in before
    assert "Far North" in drawn(panel, "region").labels
    assert len(drawn(panel, "pareto").labels) == 40


def test_a_hidden_panel_reads_when_it_comes_to_the_front(panel: ChartsPanel, qtbot: QtBot) -> None:
    panel.hide()
    panel.desk.selection.set_filter(CustomerFilter(tier=("B",)))
    assert not panel.is_drawn
    panel.show()
    panel.activate()
    settle(panel, qtbot)
    assert set(drawn(panel, "tier").labels) == {"B"}


def test_one_chart_grows_and_esc_brings_all_back(panel: ChartsPanel, qtbot: QtBot) -> None:
    title = panel.cards["funnel"].title
    title.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert [key for key, card in panel.cards.items() if card.isVisible()] == ["funnel"]
    qtbot.waitUntil(lambda: panel.cards["funnel"].width() > panel.width() * 0.9)
    view = panel.cards["funnel"].view
    assert view is not None
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert all(card.isVisible() for card in panel.cards.values())
    assert not panel.step_back()
    qtbot.mouseDClick(panel.cards["tier"].title, Qt.MouseButton.LeftButton)
    assert panel.cards["revenue"].isHidden()
    assert panel.step_back()


def test_the_theme_recolours_at_once(panel: ChartsPanel) -> None:
    view = panel.cards["region"].view
    assert view is not None
    for mode in ("dark", "light", "dark"):
        panel.desk.theme.set_mode(mode)  # type: ignore[arg-type]
        image = view.grab().toImage()
        assert image.pixelColor(2, 2) == panel.desk.theme.color("surface")
        assert image.pixelColor(view.place_of(0)) == panel.desk.theme.color("series_1")
    panel.desk.theme.set_mode("light")


def test_figures_are_saved_as_they_are(panel: ChartsPanel, tmp_path: Path, qtbot: QtBot) -> None:
    panel._ask_path = lambda name, _kind: tmp_path / name
    for key in KEYS:
        save(panel, key, "csv", qtbot)
    files = {path.stem: path for path in tmp_path.glob("*.csv")}
    assert len(files) == len(KEYS)
    for key in KEYS:
        chart = drawn(panel, key)
        with files[panel._words.name(key)].open(encoding="utf-8-sig", newline="") as file:
            head, *rows = csv.reader(file)
        columns = dict(zip(head, zip(*rows, strict=True), strict=True))
        assert len(rows) == len(chart.names if key == "visits" else chart.labels)
        for name, series in MONEY.get(key, MONEY["region"]).items():
            scale = 10 ** currency_digits(chart.currency)
            saved = [Decimal(value) * scale for value in columns[f"{name} ({chart.currency})"]]
            assert saved == [round(float(value)) for value in chart.series[series]]
        for name, series in OTHERS.get(key, OTHERS["region"]).items():
            assert [float(value) for value in columns[name]] == chart.series[series].tolist()


MONEY: dict[str, dict[str, str]] = {
    "revenue": {"Revenue": "this", "Year before": "before"},
    "pareto": {"Revenue": "revenue"},
    "region": {"Revenue": "value"},
    "funnel": {},
    "visits": {},
}
OTHERS: dict[str, dict[str, str]] = {
    "revenue": {},
    "pareto": {"Cumulative share": "cumulative"},
    "region": {"Share": "share", "Customers": "count"},
    "funnel": {"Came this far": "reached", "Standing here": "count", "Share": "share"},
    "visits": {
        "in time": "on_time",
        "due this week": "due_soon",
        "late": "late",
        "never seen": "never",
    },
}


@pytest.mark.parametrize("key", KEYS)
def test_pictures_and_drawings_are_saved(
    panel: ChartsPanel, tmp_path: Path, key: str, qtbot: QtBot
) -> None:
    panel._ask_path = lambda _name, _kind: tmp_path / "chart"  # without its ending
    assert save(panel, key, "png", qtbot) == "Saved as chart.png"
    picture = QImage(str(tmp_path / "chart.png"))
    view = panel.cards[key].view
    assert view is not None
    assert picture.width() > 2 * view.width()
    colors = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3)
              for y in range(0, picture.height(), 3)}  # fmt: skip
    assert panel.desk.theme.color("series_1").name() in colors
    assert save(panel, key, "svg", qtbot) == "Saved as chart.svg"
    root = ElementTree.parse(tmp_path / "chart.svg").getroot()
    texts = " ".join("".join(e.itertext()) for e in root.iter() if e.tag.endswith("text"))
    assert panel.cards[key].title.text() in texts
    if key == "region":
        chart = drawn(panel, key)
        for value in chart.series["value"]:
            assert panel.desk.localizer.money_short(round(value), chart.currency) in texts


def test_in_a_drawing_the_months_stand_below_their_columns(
    panel: ChartsPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    panel._ask_path = lambda name, _kind: tmp_path / name
    save(panel, "revenue", "svg", qtbot)
    view = panel.cards["revenue"].view
    assert view is not None
    root = ElementTree.parse(next(tmp_path.glob("*.svg"))).getroot()
    last = panel.desk.localizer.month_name(month_of(drawn(panel, "revenue").labels[-1]))
    found = []
    for group in root.iter("{http://www.w3.org/2000/svg}g"):
        for text in group.findall("{http://www.w3.org/2000/svg}text"):
            if "".join(text.itertext()).strip() == last:
                a, _b, _c, _d, e, _f = map(float, group.attrib["transform"][7:-1].split(","))
                found.append(a * float(text.attrib["x"]) + e)
    wide = float(root.attrib["viewBox"].split()[2])
    column = (view.place_of(11).x() + 20) / wide  # the drawing has an edge of 20
    assert [abs(x / wide - column) < 0.04 for x in found] == [True]


def test_the_menu_of_a_chart_saves_it(panel: ChartsPanel, tmp_path: Path, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []

    def ask(name: str, kind: str) -> Path:
        asked.append((name, kind))
        return tmp_path / name

    panel._ask_path = ask
    view = panel.cards["tier"].view
    assert view is not None
    view.setFocus(Qt.FocusReason.TabFocusReason)
    menu = panel.cards["tier"].menu_button.menu()
    shown = []

    def choose() -> None:
        shown.append(menu.isVisible())
        menu.actions()[2].trigger()
        menu.close()

    QTimer.singleShot(50, choose)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_X, keys)
    qtbot.waitUntil(lambda: bool(asked))
    assert shown == [True]
    assert asked == [("Revenue by tier.csv", "Tables (*.csv)")]
    qtbot.waitUntil((tmp_path / "Revenue by tier.csv").exists)


@pytest.mark.parametrize("form", ["png", "svg", "csv"])
def test_a_file_that_cannot_be_written_is_said(
    panel: ChartsPanel, tmp_path: Path, form: str, qtbot: QtBot
) -> None:
    panel._ask_path = lambda _name, _kind: tmp_path / "missing" / f"chart.{form}"
    with qtbot.waitSignal(panel.failed) as failed:
        panel.export("tier", form)
    assert isinstance(failed.args[0], CrmdeskError)
    panel._ask_path = lambda _name, _kind: None
    panel.export("tier", form)


def word_spans(view: ChartView) -> list[tuple[float, float]]:
    """Return from where to where each line of words in a chart reaches, in pixels."""
    spans = []
    for place, parts, align, shift in view.labels._texts:
        widths = [text_width(text, view._theme.font(LABEL, bold)) for text, _, bold in parts]
        wide = sum(widths) + 8 * (len(parts) - 1)
        left = view._plot.mapViewToScene(place).x() + shift.x() - align * wide
        spans.append((left, left + wide))
    return spans


@pytest.mark.parametrize("width", [600, 900, 1000, 1080, 1300, 1700])
def test_nothing_is_wider_than_its_place(panel: ChartsPanel, qtbot: QtBot, width: int) -> None:
    panel.resize(width, 700)
    settle(panel, qtbot)
    page = panel.ui.page
    qtbot.waitUntil(lambda: page.width() <= width)
    boxes = [card.geometry() for card in panel.cards.values()]
    assert all(page.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    panel.grab()
    for card in panel.cards.values():
        assert card.view is not None
        for left, right in word_spans(card.view):
            assert 0 <= left < right <= card.view.width()


def test_an_empty_book_teaches(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.set_filter(CustomerFilter(ids=(), label="nobody"))
    panel = ChartsPanel(desk)
    qtbot.addWidget(panel)
    panel.show()
    panel.activate()
    settle(panel, qtbot)
    for card in panel.cards.values():
        assert card.lesson.isVisible()
        assert card.view is not None
        assert card.view.isHidden()
        assert not card.menu_button.isEnabled()


def test_the_panel_itself_loads_nothing_heavy() -> None:
    code = (
        "import sys, crmdesk.panels.charts;"
        "print(*sorted({'pandas', 'pyqtgraph', 'numpy'} & set(sys.modules)))"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def test_another_period_is_chosen_by_keys(panel: ChartsPanel, qtbot: QtBot) -> None:
    field = panel.ui.period_field
    field.setFocus()
    assert len(drawn(panel, "revenue").labels) == 12
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert panel.period == "3_months"
    qtbot.waitUntil(lambda: len(drawn(panel, "revenue").labels) == 3, timeout=20_000)
    settle(panel, qtbot)
    assert sum(drawn(panel, "tier").series["value"]) == sum(drawn(panel, "revenue").series["this"])
