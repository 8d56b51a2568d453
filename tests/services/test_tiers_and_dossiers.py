"""Grading with its preview and overrides, and the dossier made from it all."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from crmdesk.book.book import Book
from crmdesk.book.records import (
    Contact,
    Customer,
    Interaction,
    Opportunity,
    Order,
    OrderLine,
    Product,
)
from crmdesk.book.values import now_ms
from crmdesk.dossier.labels import term
from crmdesk.services import grading
from crmdesk.services.choices import CHOICES
from crmdesk.services.dossier_words import has_word
from crmdesk.services.dossiers import build_dossier, print_dossiers, safe_name
from crmdesk.services.records import InvalidValue, create_customer


def ids(book: Book) -> list[int]:
    with book.read() as connection:
        return [r[0] for r in connection.exec_driver_sql("SELECT id FROM customer ORDER BY ref")]


def test_tiers_take_their_shares_and_regrading_is_undone(sample: Book) -> None:
    seen = grading.preview(sample)
    assert seen.grades.counts == {"A": 12, "B": 18, "C": 18, "D": 12}
    assert sum(seen.revenue_share.values()) == pytest.approx(1)
    assert seen.moves
    changes = grading.apply(sample, seen, initiator="board")
    assert changes is not None
    assert changes.what == "regrade"
    assert grading.preview(sample).moves == ()
    assert grading.apply(sample, grading.preview(sample)) is None
    sample.undo()
    assert grading.preview(sample).moves == seen.moves


def test_an_override_holds_until_its_day(sample: Book) -> None:
    best = int(grading.preview(sample).grades.ids[grading.preview(sample).grades.rank.argmin()])
    until = date.today() + timedelta(days=30)
    grading.override(sample, best, "D", "insolvent", until)
    seen = grading.preview(sample)
    assert best in seen.kept
    assert best not in {move.customer_id for move in seen.moves}
    later = grading.preview(sample, until + timedelta(days=1))
    assert (best, "A") in {(move.customer_id, move.new) for move in later.moves}
    assert grading.explain(sample, best).tier == "A"
    with pytest.raises(InvalidValue):
        grading.override(sample, best, "Z", "x")
    with pytest.raises(InvalidValue):
        grading.override(sample, best, "A", " ")
    assert sample.undo().what == "override_tier"


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
def test_a_dossier_holds_what_the_book_knows(sample: Book, lang: str) -> None:
    dossier = build_dossier(sample, ids(sample)[0], lang=lang)
    for part in (
        dossier.key_figures, dossier.profile, dossier.people, dossier.wallet, dossier.timeline,
        dossier.matters, dossier.vcard,
    ):  # fmt: skip
        assert part
    assert dossier.grade is not None
    assert dossier.grade.of == 60
    assert sum(part[3] for part in dossier.grade.parts) == pytest.approx(dossier.grade.score)
    assert dossier.purchases is not None
    assert len(dossier.purchases.revenue) == len(dossier.purchases.previous) == 12
    labels = [label for label, _ in dossier.profile]
    assert ("行业" in labels) == (lang == "zh_CN")
    assert not any(person.personal for person in dossier.people)


def test_industry_region_and_country_are_in_the_language_of_the_paper(sample: Book) -> None:
    with sample.transaction("new_customer") as tx:
        new = tx.insert(
            Customer, name="Onefield", sort_key="onefield", industry="Restaurants",
            region="North China", country="CN",
        )  # fmt: skip
    profile = dict(build_dossier(sample, new, lang="zh_CN").profile)
    assert (profile["行业"], profile["地区"], profile["国家"]) == ("餐饮", "华北", "中国")
    assert dict(build_dossier(sample, new).profile)["Country"] == "China"


def test_every_entry_of_the_timeline_says_something(sample: Book) -> None:
    for customer_id in ids(sample)[:20]:
        events = build_dossier(sample, customer_id).timeline
        assert all(event.title or event.body for event in events)


def test_somebody_new_has_no_empty_figures_and_no_useless_code(sample: Book) -> None:
    with sample.transaction("new_customer") as tx:
        new = tx.insert(Customer, name="Onefield", sort_key="onefield", notes="A note.")
    dossier = build_dossier(sample, new)
    assert dossier.key_figures == ()
    assert dossier.vcard == ""
    assert dossier.profile == ()
    assert dossier.notes == "A note."


def trading(book: Book) -> int:
    """Return somebody who bought a product of the list in two currencies, and has a long note."""
    today = date.today()
    with book.transaction("try") as tx:
        new = tx.insert(Customer, name="Onefield", sort_key="onefield", tier="B")
        product = tx.insert(Product, name="Blue crate")
        for code, number in (("CNY", 1), ("CNY", 2), ("EUR", 3)):
            order = tx.insert(
                Order, customer_id=new, number=f"O{number}", ordered_on=today, currency=code
            )
            tx.insert(
                OrderLine, order_id=order, product_id=product, product_text="", quantity=2,
                unit_price=500, amount_e4=10_000_000,
            )  # fmt: skip
        for stage, value in (("won", 70_000), ("won", 30_000), ("lost", 1), ("engaging", None)):
            closed = None if stage == "engaging" else today
            tx.insert(Opportunity, customer_id=new, name=stage, stage=stage, value=value,
                      currency="CNY", closed_on=closed, opened_on=today)  # fmt: skip
        tx.insert(Interaction, customer_id=new, kind="visit", at=now_ms(), body="Said so. " * 9000)
        for day in range(50):
            tx.insert(Interaction, customer_id=new, kind="call", at=day * 86_400_000, subject="x")
    return new


def test_a_product_known_by_its_record_is_named_and_currencies_are_not_added_up(
    sample: Book,
) -> None:
    found = build_dossier(sample, trading(sample)).purchases
    assert found is not None
    assert found.by_product == (("Blue crate", Decimal("20.00")),)
    assert sum(found.revenue) == Decimal("20.00")
    assert {(row.product, row.currency) for row in found.recent} == {
        ("Blue crate", ""),
        ("Blue crate", "EUR"),
    }


def test_what_became_of_deals_and_how_much_of_the_timeline_is_printed(sample: Book) -> None:
    told = build_dossier(sample, trading(sample))
    assert told.opportunities_note == "1 open · 2 won, ¥1 k · 1 lost"
    assert told.timeline_of > len(told.timeline) == 40
    visit = next(event for event in told.timeline if event.kind == "visit")
    assert len(visit.body) < 4100
    assert visit.body.endswith("more characters in the book")


def test_a_tier_that_grading_would_change_is_not_called_held_by_hand(sample: Book) -> None:
    told = build_dossier(sample, trading(sample)).grade
    assert told is not None
    assert "held by hand" not in " ".join(told.why)


def test_equal_customers_are_not_told_that_no_points_are_missing(book: Book) -> None:
    with book.transaction("new") as tx:
        for name in "abcdefgh":
            tx.insert(Customer, name=name, sort_key=name, tier="B")
    told = [build_dossier(book, i).grade for i in ids(book)]
    words = " ".join(line for grade in told if grade for line in grade.why)
    assert "0.0 points" not in words
    assert "among equals" in words
    assert "Most points" not in words  # nobody bought anything


def test_a_move_is_due_to_what_lifts_or_pulls_most(sample: Book) -> None:
    seen = grading.preview(sample)
    for move in seen.moves:
        place = seen.columns.ids.tolist().index(move.customer_id)
        lifts = {
            name: float(points[place]) - seen.policy.weights[name] * 50
            for name, points in seen.grades.points.items()
        }
        up = move.new < (move.old or "BC"[move.new > "B"])
        if move.reason and up:
            assert lifts[move.reason] == max(lifts.values()) > 0


def test_every_stored_key_that_is_printed_has_its_word() -> None:
    printed = (
        ("customer", "stage"), ("customer", "relation"), ("customer", "trade_role"),
        ("customer", "economic_strength"), ("customer", "source_channel"),
        ("interaction", "kind"), ("interaction", "outcome"), ("matter", "kind"),
        ("opportunity", "stage"), ("benefit", "kind"),
    )  # fmt: skip
    for field in printed:
        for key in CHOICES[field]:
            assert has_word(key) or term("zh_CN", key) != key, (field, key)


def test_sensitive_fields_only_when_asked(sample: Book) -> None:
    told = [build_dossier(sample, i, sensitive=True) for i in ids(sample)[:6]]
    assert any(person.personal for dossier in told for person in dossier.people)


def test_dossiers_print_into_one_file_or_many(sample: Book, tmp_path: Path) -> None:
    done: list[tuple[int, int]] = []
    some = ids(sample)[:3]
    one = print_dossiers(
        sample, some, tmp_path / "all.pdf", progress=lambda n, of: done.append((n, of))
    )
    assert one == [tmp_path / "all.pdf"]
    assert done == [(n, 6) for n in range(1, 7)]  # read them, then set their pages
    many = print_dossiers(sample, some, tmp_path / "each", lang="zh_CN", paper="letter")
    assert len(set(many)) == 3
    assert all(path.read_bytes().startswith(b"%PDF") for path in [*one, *many])


def test_file_names_suit_every_system() -> None:
    assert safe_name('A/B: "C"?') == "A B C"
    assert safe_name("CON") == "customer CON"
    assert safe_name("...") == "customer"


def test_the_organisation_is_drawn_where_it_can_be_read(sample: Book, tmp_path: Path) -> None:
    customer = next(i for i in ids(sample) if len(build_dossier(sample, i).people) > 2)
    dossier = build_dossier(sample, customer)
    [drawn] = dossier.organisation
    assert sorted(drawn.people) == list(range(len(dossier.people)))
    place = dict(zip(drawn.people, drawn.places, strict=True))
    assert all(place[a][1] < place[b][1] for a, b in drawn.lines)
    [path] = print_dossiers(sample, [customer], tmp_path / "one.pdf", lang="zh_CN")
    document = PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert "汇报关系" in text
    assert text.count(dossier.people[0].name) >= 2  # in the table and in the drawing


def test_a_large_organisation_is_drawn_in_parts_that_have_room(book: Book, tmp_path: Path) -> None:
    firm = create_customer(book, name="Harbour")
    with book.transaction("fill") as tx:
        ids: list[int] = []
        for at in range(120):
            chief = ids[0 if at <= 60 else at - 1] if ids else None  # sixty under one, then a chain
            ids.append(
                tx.insert(Contact, customer_id=firm, name=f"Person {at:03}", reports_to_id=chief)
            )
    dossier = build_dossier(book, firm)
    assert len(dossier.organisation) > 2
    assert {one for part in dossier.organisation for one in part.people} == set(range(120))
    assert all(part.width <= 5 and part.height <= 9 for part in dossier.organisation)
    [path] = print_dossiers(book, [firm], tmp_path / "one.pdf")
    document = PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert all(text.count(f"Person {at:03}") >= 2 for at in range(120))
    assert "below" in text
