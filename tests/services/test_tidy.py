"""Putting the book in order: what is found, taken, let stand, and taken back."""

from __future__ import annotations

from datetime import date

import pytest

from crmdesk.book import Book
from crmdesk.book.records import Channel, Contact, Customer, Staff, Waiver
from crmdesk.errors import Cancelled
from crmdesk.insight.quality_facts import Flaw
from crmdesk.services import records, tidy
from crmdesk.services.birthdays import NoSuchDay
from crmdesk.services.fields import InvalidValue

TODAY = date(2026, 11, 23)


def _flaws(book: Book) -> dict[str, Flaw]:
    found = [flaw for piece in tidy.find_flaws(book, today=TODAY) for flaw in piece]
    return {flaw.rule: flaw for flaw in found}


@pytest.fixture
def untidy(book: Book) -> Book:
    with book.transaction("staff") as tx:
        tx.insert(Staff, name="Wu")
    who = records.create_customer(book, name="Harbour Foods")
    with book.transaction("as an older version wrote it") as tx:
        tx.update(Customer, who, country="China")
    records.add(book, "channel", customer_id=who, kind="phone", value="13800138000")
    records.add(book, "channel", customer_id=who, kind="email", value="a@b,com")
    records.add(book, "channel", customer_id=who, kind="email", value="a@b,com")
    records.set_field(book, "customer", who, "paydays", "day 15")
    return book


def test_what_is_found_and_taken_at_once_is_one_undo(untidy: Book) -> None:
    before = _flaws(untidy)
    assert set(before) == {
        "no_owner", "no_industry", "country_unknown", "phone_form", "mail_malformed", "twice",
        "paydays_malformed",
    }  # fmt: skip
    changed = tidy.take_all(untidy, list(before.values()))
    assert changed == 5
    assert set(_flaws(untidy)) == {"no_owner", "no_industry", "mail_malformed"}, "one mail is left"
    with untidy.transaction("look") as tx:
        row = tx.find(Customer)[0]
        phone = tx.find(Channel, kind="phone")[0]
    assert (row["country"], row["paydays"]) == ("CN", "15")
    assert (phone["value"], phone["digits"]) == ("+86 138 0013 8000", "8613800138000")
    untidy.undo()
    assert _flaws(untidy) == before


def test_what_is_typed_is_checked_and_nothing_is_changed_where_it_is_refused(untidy: Book) -> None:
    flaws = _flaws(untidy)
    long = "x" * 2_000_000
    with pytest.raises(InvalidValue):
        tidy.put_right(untidy, [(flaws["paydays_malformed"], "20"), (flaws["no_industry"], long)])
    assert _flaws(untidy) == flaws
    tidy.put_right(untidy, [(flaws["no_owner"], "Lin"), (flaws["no_industry"], "Dairy")])
    with untidy.transaction("look") as tx:
        assert tx.find(Customer)[0]["owner_id"] == tx.find(Staff, name="Lin")[0]["id"]
    assert not {"no_owner", "no_industry"} & set(_flaws(untidy))


def test_a_way_to_reach_somebody_is_a_number_or_an_address(book: Book) -> None:
    who = records.create_customer(book, name="林记", country="CN", industry="Dairy")
    flaw = _flaws(book)["no_way_to_reach"]
    tidy.put_right(book, [(flaw, "021-62880000")])
    with book.transaction("look") as tx:
        channel = tx.find(Channel, customer_id=who)[0]
    assert (channel["kind"], channel["digits"]) == ("phone", "862162880000")
    with pytest.raises(InvalidValue):
        tidy.put_right(book, [(flaw, "  ")])


def test_what_is_let_stand_comes_back_only_with_another_value(untidy: Book) -> None:
    flaw = _flaws(untidy)["paydays_malformed"]
    assert tidy.let_stand(untidy, [flaw]) == 1
    assert "paydays_malformed" not in _flaws(untidy)
    records.set_field(untidy, "customer", flaw.customer_id, "paydays", "day 16")
    assert "paydays_malformed" in _flaws(untidy)
    untidy.undo()
    untidy.undo()
    assert "paydays_malformed" in _flaws(untidy), "letting it stand was undone"
    with untidy.transaction("look") as tx:
        assert tx.find(Waiver) == []


def test_one_stage_put_right_is_in_the_history_of_stages(book: Book) -> None:
    who = records.create_customer(book, name="A", country="CN", stage="lost")
    records.add(book, "sales_order", customer_id=who, ordered_on=TODAY)
    tidy.take_all(book, [_flaws(book)["lost_but_buys"]])
    with book.transaction("look") as tx:
        assert tx.get(Customer, who)["stage"] == "won_back"


def test_looking_can_be_stopped(book: Book) -> None:
    for number in range(3):
        records.create_customer(book, name=f"C{number}")
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> bool:
        told.append((done, total))
        return False

    pieces = list(tidy.find_flaws(book, progress=stop, today=TODAY))
    assert len(pieces) == 1
    assert told == [(3, 3)]
    assert tidy.flaws_of_customer(book, 5) == []


def test_putting_right_can_be_stopped_and_leaves_nothing(untidy: Book) -> None:
    before = _flaws(untidy)
    with pytest.raises(Cancelled):
        tidy.take_all(untidy, list(before.values()), progress=lambda _done, _all: False)
    assert _flaws(untidy) == before


def test_what_is_typed_is_written_as_it_ought_to_be(untidy: Book) -> None:
    who = records.create_customer(untidy, name="Fir", country="CN", tax_id="91310000MA1FL4C51X")
    for kind, value in (("phone", "+86 182 0000 150"), ("email", "office@example,com")):
        records.add(untidy, "channel", customer_id=who, kind=kind, value=value)
    typed = {
        "business_id": " 91310000ma1fl4c510",
        "phone_invalid": "138-0013-8000",
        "mail_malformed": "mailto:office@example.com",
    }
    flaws = [flaw for flaw in tidy.flaws_of_customer(untidy, who) if flaw.rule in typed]
    assert tidy.put_right(untidy, [(flaw, typed[flaw.rule]) for flaw in flaws]) == 3
    rules = {flaw.rule for flaw in tidy.flaws_of_customer(untidy, who)}
    assert rules.isdisjoint({*typed, "phone_form"}), "what is typed well is no flaw again"
    with untidy.transaction("look") as tx:
        assert tx.get(Customer, who)["tax_id"] == "91310000MA1FL4C510"
        assert {c["value"]: c["digits"] for c in tx.find(Channel, customer_id=who)} == {
            "+86 138 0013 8000": "8613800138000",
            "office@example.com": "",
        }


def test_a_birthday_is_typed_whole_or_its_day_alone(book: Book) -> None:
    who = records.create_customer(book, name="Gingko")
    person = records.add(book, "contact", customer_id=who, name="Wen")
    with book.transaction("as an older version wrote it") as tx:
        tx.update(Contact, person, birth_year=1993, birth_month=2, birth_day=30)
    flaw = _flaws(book)["birthday_impossible"]
    for typed, born in (
        ("28", (1993, 2, 28, False)),
        ("1 Mar 1993", (1993, 3, 1, False)),
        ("农历1993年二月三十", (1993, 2, 30, True)),
    ):
        tidy.put_right(book, [(flaw, typed)])
        with book.transaction("look") as tx:
            row = tx.get(Contact, person)
        names = ("birth_year", "birth_month", "birth_day", "birth_lunar")
        assert tuple(row[name] for name in names) == born
    with pytest.raises(NoSuchDay):
        tidy.put_right(book, [(flaw, "1993-02-29")])


def test_a_number_typed_empty_is_taken_away(untidy: Book) -> None:
    flaw = _flaws(untidy)["mail_malformed"]
    assert tidy.put_right(untidy, [(flaw, " ")]) == 1
    with untidy.transaction("look") as tx:
        assert all(channel["id"] != flaw.record_id for channel in tx.find(Channel))
    untidy.undo()
    assert _flaws(untidy)["mail_malformed"].record_id == flaw.record_id
