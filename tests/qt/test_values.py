"""Settings survive a broken store; values are written as people write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtCore import QSettings, QTranslator

from crmdesk.qt.i18n import Localizer, clauses, effective_language, install_language, listed
from crmdesk.qt.settings import RECENT_BOOKS, Settings

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def store(tmp_path):
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


def test_settings_come_back_as_saved(store, tmp_path):
    kept = Settings(
        theme="dark",
        language="zh_CN",
        geometry=b"\x00\xff1",
        state=b"\x01",
        splitters={"main": b"\x02\x00"},
        columns={"customers": ("name", "due")},
    ).with_book("华北.crm")
    kept.save(store)
    again = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    assert Settings.load(again) == kept


def test_wrong_values_become_defaults(store):
    for key in ("theme", "language", "recent_books", "window/splitters", "columns"):
        store.setValue(key, "{broken")
    store.setValue("window/geometry", 7)
    store.setValue("last_book", ["a", "b"])
    assert Settings.load(store) == Settings()
    store.setValue("columns", '{"customers": [1, "name"], "x": 3}')
    store.setValue("window/splitters", '{"main": "zz"}')
    assert Settings.load(store) == Settings(columns={"customers": ("name",)})


def test_recent_books_are_few_and_the_latest_first():
    settings = Settings()
    for number in range(12):
        settings = settings.with_book(f"{number}.crm")
    settings = settings.with_book("9.crm")
    assert settings.recent_books[:2] == ("9.crm", "11.crm")
    assert len(settings.recent_books) == RECENT_BOOKS


@pytest.mark.parametrize(
    ("units", "english", "chinese"),
    [
        (0, "¥0", "¥0"),
        (950, "¥950", "¥950"),
        (9_500, "¥9.5 k", "¥9,500"),
        (980_000, "¥980 k", "¥98.0 万"),
        (999_700, "¥1.00 M", "¥100 万"),
        (1_240_000, "¥1.24 M", "¥124 万"),
        (-4_860_000, "−¥4.86 M", "−¥486 万"),
        (124_000_000, "¥124 M", "¥1.24 亿"),
        (99_999_999, "¥100 M", "¥1.00 亿"),
    ],
)
def test_short_money(units, english, chinese):
    assert Localizer("en").money_short(units * 100, "CNY") == english
    assert Localizer("zh_CN").money_short(units * 100, "CNY") == chinese


def test_exact_money():
    write = Localizer("en").money
    assert write(11_840_000, "CNY") == "¥118,400"
    assert write(11_840_050, "CNY") == "¥118,400.50"
    assert write(-500, "JPY") == "−JP¥500"
    assert write(10_000, "CHF") == "CHF 100"


def test_numbers():
    write = Localizer("en")
    assert write.number(1284) == "1,284"
    assert write.number(Decimal("-1.50")) == "−1.5"
    assert write.percent(0.18, signed=True) == "+18 %"
    assert write.percent(-0.52) == "−52 %"
    assert write.percent(0.004) == "0.4 %"


@pytest.mark.parametrize(
    ("days", "english", "chinese"),
    [
        (0, "today", "今天"),
        (1, "tomorrow", "明天"),
        (3, "in 3 d", "3 天后"),
        (-9, "late 9 d", "逾期 9 天"),
        (11, "Fri 4 Dec", "12月4日 周五"),
        (52, "Thu 14 Jan 2027", "2027年1月14日 周四"),
    ],
)
def test_relative_days(days, english, chinese):
    day = TODAY + dt.timedelta(days)
    assert Localizer("en").relative_day(day, TODAY) == english
    assert Localizer("zh_CN").relative_day(day, TODAY) == chinese


def test_a_far_day_is_told_by_its_distance_where_asked():
    day = TODAY + dt.timedelta(days=40)
    assert Localizer("en").days_until(day, TODAY) == "in 40 d"
    assert Localizer("zh_CN").days_until(day, TODAY) == "40 天后"


def test_dates():
    english, chinese = Localizer("en"), Localizer("zh_CN")
    assert (english.date(TODAY), chinese.date(TODAY)) == ("23 Nov 2026", "2026年11月23日")
    assert (english.month(TODAY), chinese.month(TODAY)) == ("Nov 2026", "2026年11月")
    assert english.heading_date(TODAY) == "Monday 23 November"
    past = TODAY - dt.timedelta(12)
    assert (english.days_ago(past, TODAY), chinese.days_ago(past, TODAY)) == (
        "12 days ago",
        "12 天前",
    )
    instant = dt.datetime(2026, 11, 23, 9, 10, tzinfo=dt.UTC)
    assert english.time(instant) == instant.astimezone().strftime("%H:%M")


def test_language_is_installed_and_taken_away(qapp):
    assert effective_language("zh_CN") == "zh_CN"
    install_language(qapp, "zh_CN")
    assert qapp.translate("QPlatformTheme", "Cancel") == "取消"
    assert install_language(qapp, "en") is None
    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert qapp.findChildren(QTranslator) == []


def test_an_amount_without_a_currency_is_a_plain_number() -> None:
    for language in ("en", "zh_CN"):
        write = Localizer(language)
        assert write.money(123456, "").startswith("1,234")
        assert write.money_short(500, "") == "5"


def test_what_stands_side_by_side_is_divided_as_each_language_does(qapp):
    assert listed(["Lin", "Zhao"]) == "Lin, Zhao"
    assert clauses(["Call", "", None, "5 min"]) == "Call, 5 min"
    install_language(qapp, "zh_CN")
    assert listed(["林雨晴", "赵敏"]) == "林雨晴、赵敏"
    assert clauses(["电话", "", "5 分钟"]) == "电话，5 分钟"


def test_a_span_of_two_years_tells_both() -> None:
    say, today = Localizer("en"), dt.date(2026, 11, 30)
    assert say.days_between(dt.date(2026, 2, 14), dt.date(2026, 4, 20), today) == "14 Feb – 20 Apr"
    assert say.days_between(dt.date(2027, 2, 1), dt.date(2027, 4, 2), today) == "1 Feb – 2 Apr 2027"
    both = say.days_between(dt.date(2026, 2, 14), dt.date(2027, 4, 20), today)
    assert both == "14 Feb 2026 – 20 Apr 2027"
    chinese = Localizer("zh_CN")
    both = chinese.days_between(dt.date(2026, 2, 14), dt.date(2027, 4, 20), today)
    assert both == "2月14日 – 2027年4月20日"
