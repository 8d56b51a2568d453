"""The rules of a book in good order, on values that are right and on values that are not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.insight import quality_forms as forms
from crmdesk.insight.quality import RULES, Aids, flaws_of
from crmdesk.insight.quality_facts import Birthday, Facts, Flaw, Person, Reach, Span

TODAY = date(2026, 11, 23)
AIDS = Aids(TODAY, {"CN": "CN", "China": "CN", "DE": "DE"}.get)
GOOD_USCC = "91110000600037341L"


def _facts(**values: object) -> Facts:
    given: dict[str, object] = {
        "id": 1,
        "name": "Harbour Foods",
        "country": "CN",
        "industry": "Dairy",
        "owner_id": 7,
        "reaches": [Reach(5, None, "phone", "+86 138 0013 8000")],
        **values,
    }
    return Facts(**given)  # type: ignore[arg-type]


def _found(**values: object) -> dict[str, Flaw]:
    return {flaw.rule: flaw for flaw in flaws_of(_facts(**values), AIDS)}


def test_a_customer_in_order_has_no_flaw() -> None:
    assert _found() == {}


def test_what_cannot_be_expected_is_not_missed() -> None:
    assert "no_industry" not in _found(industry="", person=True)
    alone = Aids(AIDS.today, AIDS.country_of, shared=False)
    assert list(flaws_of(_facts(owner_id=None), alone)) == []


@pytest.mark.parametrize(
    ("values", "rule", "proposal"),
    [
        ({"reaches": []}, "no_way_to_reach", None),
        ({"owner_id": None, "last_staff": "Lin"}, "no_owner", "Lin"),
        ({"industry": ""}, "no_industry", None),
        ({"country": ""}, "no_country", "CN"),
        ({"country": "China"}, "country_unknown", "CN"),
        ({"country": "Atlantis"}, "country_unknown", None),
        ({"name": " Harbour  Foods "}, "name_untidy", "Harbour Foods"),
        ({"name_local": "海港（食品）ＡＢ 公司 "}, "name_untidy", "海港（食品）AB 公司"),
        ({"tax_id": GOOD_USCC.lower()}, "business_id", GOOD_USCC),
        ({"tax_id": GOOD_USCC[:-1] + "A"}, "business_id", None),
        ({"paydays": "15, 32"}, "paydays_malformed", "15"),
        ({"paydays": "月底 28 号"}, "paydays_malformed", "28"),
        (
            {"customer_since": "2026-05-01", "first_order_on": "2026-04-01"},
            "since_after_order",
            "2026-04-01",
        ),
        ({"stage": "lost", "last_order_on": "2026-11-01"}, "lost_but_buys", "won_back"),
        ({"created_on": "2020-01-01", "last_touch_on": "2023-01-01"}, "customer_stale", None),
        ({"people": [Person(3, "Wang", "2020-01-01")]}, "person_stale", None),
        ({"spans": [Span("wallet_cell", 4, "Ribbon", until="2026-01-01")]}, "contract_ended", None),
        ({"spans": [Span("opportunity", 4, "Box", until="2026-01-01")]}, "deal_overdue", None),
        (
            {"spans": [Span("matter", 4, "Goal", "2026-02-01", "2026-01-01")]},
            "closed_before_opened",
            None,
        ),
    ],
)
def test_each_rule_finds_its_fault_and_proposes_what_can_be_known(
    values: dict[str, object], rule: str, proposal: str | None
) -> None:
    found = _found(**values)
    assert set(found) == {rule}
    assert found[rule].proposal == proposal


@pytest.mark.parametrize(
    ("text", "country", "rule", "proposal"),
    [
        ("13800138000", "CN", "phone_form", "+86 138 0013 8000"),
        ("+86 138 0013 80", "CN", "phone_invalid", None),
        ("00 86 (0)21 6288 0000", "CN", "phone_form", "+86 21 6288 0000"),
        ("１３８００１３８０００", "CN", "phone_form", "+86 138 0013 8000"),
        ("030 901820", "DE", "phone_form", "+49 30 901820"),
        ("call me", "CN", "phone_invalid", None),
        ("138OO138OOO", "CN", "phone_invalid", "+86 138 0013 8000"),
        ("010-62345678转802", "CN", "phone_form", "+86 10 6234 5678 ext. 802"),
        ("010-62345678-802", "CN", "phone_form", "+86 10 6234 5678 ext. 802"),
        ("010-62345678/62345679", "CN", "phone_invalid", None),
        ("010-62345678, 62345679", "CN", "phone_invalid", None),
    ],
)
def test_phone_numbers_are_read_with_the_customers_country(
    text: str, country: str, rule: str, proposal: str | None
) -> None:
    found = _found(country=country, reaches=[Reach(5, None, "phone", text)])
    assert {key: flaw.proposal for key, flaw in found.items()} == {rule: proposal}


def test_a_number_that_says_its_country_may_be_grouped_in_any_way() -> None:
    assert _found(reaches=[Reach(5, None, "phone", "+86-21-62880000")]) == {}


@pytest.mark.parametrize(
    ("text", "valid", "meant"),
    [
        ("555-555-1212", True, None),
        ("1-503-555-7555", True, None),
        ("021-62880000", True, None),
        ("7yy-zzz-xxx", False, None),
        ("138 0013 8000", True, "+86 138 0013 8000"),
        ("+49 30 901820", True, "+49 30 901820"),
        ("0049 30 901820", False, "+49 30 901820"),
    ],
)
def test_without_a_country_only_what_says_its_own_is_read(
    text: str, valid: bool, meant: str | None
) -> None:
    assert forms.clean_phone(text, "") == (valid, meant)


def test_a_chinese_person_has_the_number_of_the_identity_card() -> None:
    assert forms.clean_business_id("11010519491231002X", "CN")[0]
    assert not forms.clean_business_id("110105194912310021", "CN")[0]


def test_a_business_id_keeps_the_country_before_it() -> None:
    assert forms.clean_business_id("de 136 695 976", "DE") == (False, "DE136695976")
    assert forms.clean_business_id("91310000ma1fl4c510", "CN") == (False, "91310000MA1FL4C510")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("a@b.example", "a@b.example"),
        ("a@b,com", "a@b.com"),
        (" a @b.com", "a@b.com"),
        ("mailto:a@b.com", "a@b.com"),
        ("ａ@b.com", "a@b.com"),
        ("a.b.com", None),
        ("a@b", None),
    ],
)
def test_addresses_of_e_mail(text: str, meant: str | None) -> None:
    assert forms.clean_mail(text) == meant


@pytest.mark.parametrize(
    ("born", "possible"),
    [
        ((1980, 2, 29), True),
        ((1981, 2, 29), False),
        ((None, 2, 29), True),
        ((None, 2, 30), False),
        ((None, 4, 31), False),
        ((2027, None, None), False),
        ((1990, None, None), True),
        ((2026, 11, 24), False),
    ],
)
def test_birthdays_of_the_calendar(
    born: tuple[int | None, int | None, int | None], possible: bool
) -> None:
    assert forms.is_possible_birthday(*born, False, False, TODAY) is possible


@pytest.mark.parametrize(
    ("born", "leap", "possible"),
    [
        ((None, 5, 31), False, False),
        ((None, 5, 30), False, True),
        ((2023, 2, 29), True, True),  # 2023 has a second month, of 29 days
        ((2023, 2, 30), True, False),
        ((2024, 2, 1), True, False),
    ],
)
def test_lunar_birthdays(
    born: tuple[int | None, int | None, int | None], leap: bool, possible: bool
) -> None:
    assert forms.is_possible_birthday(*born, True, leap, TODAY) is possible
    birthday = Birthday("kin", 9, "Mei", *born, lunar=True, leap=leap)
    assert ("birthday_impossible" in _found(birthdays=[birthday])) is not possible


def test_the_same_number_twice_is_found_however_it_is_written() -> None:
    reaches = [Reach(5, None, "phone", "+86 138 0013 8000"), Reach(6, None, "phone", "13800138000")]
    flaw = _found(reaches=reaches)["twice"]
    assert (flaw.record_id, flaw.other) == (6, "+86 138 0013 8000")
    other = [reaches[0], Reach(6, 3, "phone", "+86 138 0013 8000")]
    assert "twice" not in _found(reaches=other), "one number may belong to two"


@given(st.text(max_size=40))
def test_whatever_is_proposed_is_in_order_itself(text: str) -> None:
    phone = forms.clean_phone(text, "CN")[1]
    assert phone is None or forms.clean_phone(phone, "CN") == (True, phone)
    mail = forms.clean_mail(text)
    assert mail is None or forms.clean_mail(mail) == mail
    assert forms.clean_name(forms.clean_name(text)) == forms.clean_name(text)
    days = forms.paydays_meant(text)
    assert days is None or forms.are_paydays(days)


@given(st.text(max_size=24), st.sampled_from(["CN", "DE", "GB", "FR", "US", "", "XX", "中国"]))
def test_any_business_id_is_judged_without_failing(text: str, country: str) -> None:
    right, meant = forms.clean_business_id(text, country)
    if meant is not None and not right:
        assert forms.clean_business_id(meant, country)[0]


def test_every_rule_has_its_own_key() -> None:
    assert len({rule.key for rule in RULES}) == len(RULES)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_the_short_way_for_chinese_mobiles_says_what_the_numbering_plan_says(number: str) -> None:
    import phonenumbers

    parsed = phonenumbers.parse(number, "CN")
    valid, meant = forms.clean_phone(number, "CN")
    assert valid == phonenumbers.is_valid_number(parsed)
    form = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    assert meant is None or meant == phonenumbers.format_number(parsed, form)
