"""What is said of sums and amounts where a bare figure would mislead."""

from __future__ import annotations

from datetime import date

from crmdesk.models.coming_words import amount_words
from crmdesk.models.money_words import year_words
from crmdesk.money import Sum
from crmdesk.qt.i18n import Localizer


def test_a_year_without_an_order_tells_of_the_last_one() -> None:
    say = Localizer("en")
    assert year_words(Sum(120_00, "CNY"), date(1998, 5, 6), say) == "¥120"
    assert year_words(Sum(0, "CNY"), None, say) == "¥0"
    words = year_words(Sum(0, "CNY"), date(1998, 5, 6), say)
    assert words == "No order in 12 months, the last one on 6 May 1998"


def test_a_measure_that_is_a_number_itself_is_kept_apart_from_how_many() -> None:
    say = Localizer("en")
    assert amount_words(2.2, "25 - 825 g cans", say) == "2.2 × 25 - 825 g cans"
    assert amount_words(2.2, "kg", say) == "2.2 kg"
