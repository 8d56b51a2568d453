"""Failures in Chinese say what is wrong, with the names and values that one has to know."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from crmdesk.models.error_words import error_words
from crmdesk.qt.i18n import install_language
from crmdesk.services.fields import InvalidValue
from crmdesk.services.records import ReportsInCircle
from crmdesk.services.referrals import IntroducedInCircle


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    translator = install_language(qapp, "zh_CN")
    yield
    if translator is not None:
        qapp.removeTranslator(translator)


@pytest.mark.usefixtures("chinese")
def test_a_circle_of_introductions_names_its_steps() -> None:
    error = IntroducedInCircle(["霁峤餐饮", "Northgate", "李海霞"])
    words = error_words(error, language="zh_CN")
    assert words.happened == (
        "霁峤餐饮 不可能由 李海霞 引荐：霁峤餐饮 引荐了 Northgate，Northgate 引荐了 李海霞。"
    )
    assert words.advice


@pytest.mark.usefixtures("chinese")
def test_a_circle_of_chiefs_names_its_steps() -> None:
    words = error_words(ReportsInCircle(["Dan", "Cy", "Ann"]), language="zh_CN")
    assert words.happened == "Ann的上级不能是Dan：Dan的上级是Cy，Cy的上级是Ann。"


@pytest.mark.usefixtures("chinese")
def test_a_value_that_does_not_fit_is_told_with_what_would() -> None:
    error = InvalidValue("birth_month", 13, "it must be from 1 to 12")
    assert error_words(error, language="zh_CN").happened == "“13”未保存：须在 1 与 12 之间。"
    error = InvalidValue("name", "", "it may not be empty")
    assert error_words(error, language="zh_CN").happened == "未保存：不能为空。"


@pytest.mark.usefixtures("chinese")
def test_braces_in_a_name_are_no_places_to_fill() -> None:
    for circle in (IntroducedInCircle, ReportsInCircle):
        error = circle(["{0}", "{x} & {}"])
        assert "{x} & {}" in error.happened and "{0}" in error.happened
        assert "{x} & {}" in error_words(error, language="zh_CN").happened
        assert "{}" in circle(["{}"]).happened
