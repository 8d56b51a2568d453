"""People, files and what is coming, as a dossier has them and prints them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from crmdesk.book.book import Book
from crmdesk.book.records import (
    Bond,
    CareerStep,
    Contact,
    Customer,
    Interaction,
    Kin,
    Objection,
    Order,
    OrderLine,
)  # fmt: skip
from crmdesk.services.attachments import attach_files, set_photo
from crmdesk.services.dossiers import build_dossier, print_dossiers
from crmdesk.services.visits import NewFile, Visit, log_visit

TODAY = date(2026, 11, 23)


def picture(width: int, height: int, form: str = "PNG", mode: str = "RGB") -> bytes:
    held = BytesIO()
    Image.new(mode, (width, height)).save(held, form)
    return held.getvalue()


@pytest.fixture
def customer(book: Book) -> int:
    """A customer with two people, one of whom much is known of."""
    with book.transaction("fill") as tx:
        made = tx.insert(Customer, name="Harbour", sort_key="harbour", currency="CNY")
        lin = tx.insert(
            Contact, customer_id=made, name="Lin", birth_year=1970, birth_month=8, birth_day=15,
            birth_lunar=True, education="Tianjin University",
        )  # fmt: skip
        ann = tx.insert(Contact, customer_id=made, name="Ann", birth_month=2, birth_day=29)
        tx.insert(CareerStep, contact_id=lin, organisation="Redstone", job_title="Buyer",
                  from_year=2009, to_year=2016)  # fmt: skip
        tx.insert(Bond, contact_id=ann, other_id=lin, kind="classmate")
        tx.insert(Kin, contact_id=lin, relation="child", name="Lei", birth_month=5, birth_day=3,
                  birth_year=2012)  # fmt: skip
    return made


def test_birthdays_posts_and_ties_are_told_and_family_only_when_asked(
    book: Book, customer: int
) -> None:
    lin, ann = build_dossier(book, customer, lang="en", today=TODAY).people
    assert lin.facts == (
        ("Born", "lunar 8/15 1970 (next 15 Sep 2027, turns 57)"),
        ("Education", "Tianjin University"),
        ("Posts", "2009–2016 Buyer, Redstone"),
        ("Ties", "Ann (classmate)"),
    )
    assert ann.facts == (("Born", "29 Feb (next 28 Feb 2027)"), ("Ties", "Lin (classmate)"))
    assert lin.personal == ()
    lin = build_dossier(book, customer, lang="zh_CN", today=TODAY, sensitive=True).people[0]
    assert lin.facts[0] == ("生日", "农历1970年八月十五（下次 2027年9月15日，满 57 岁）")
    assert lin.personal == (("子女", "Lei，2012年5月3日（下次 2027年5月3日，满 15 岁）"),)


def test_files_are_listed_and_their_pictures_printed(
    book: Book, customer: int, tmp_path: Path
) -> None:
    with book.read() as connection:
        lin = connection.exec_driver_sql("SELECT MIN(id) FROM contact").scalar_one()
    set_photo(book, lin, NewFile("face.jpg", picture(900, 1200, "JPEG")))
    see_through = picture(2400, 600, mode="RGBA")
    files = [
        NewFile("contract.pdf", b"%PDF-1.4"),
        NewFile("plant.png", see_through),
        NewFile("broken.png", b"no picture"),
    ]
    attach_files(book, customer, files)
    dossier = build_dossier(book, customer, lang="en", today=TODAY)
    assert [each.name for each in dossier.files] == ["broken.png", "plant.png", "contract.pdf"]
    (shown,) = dossier.pictures
    assert (shown.name, shown.width, shown.height) == ("plant.png", 900, 225)
    corner = Image.open(BytesIO(shown.data)).getpixel((0, 0))
    assert corner == (255, 255, 255)  # what is seen through is paper
    face = dossier.people[0].photo
    assert face is not None and (face.width, face.height) == (180, 240)
    paper = tmp_path / "harbour.pdf"
    print_dossiers(book, [customer], paper, lang="en", today=TODAY)
    pages = PdfReader(paper).pages
    assert sum(len(page.images) for page in pages) == 2
    text = "\n".join(page.extract_text() for page in pages)
    assert "broken.png" in text and "contract.pdf" in text


def test_open_complaints_and_objections_are_told(book: Book, customer: int) -> None:
    with book.transaction("fill") as tx:
        for text, closed in (("Late again", None), ("Broken box", TODAY)):
            tx.insert(Interaction, customer_id=customer, kind="complaint", at=1_790_000_000_000,
                      subject=text, severity="delivery", closed_on=closed)  # fmt: skip
        tx.insert(Objection, customer_id=customer, text="Too dear", real=False, held=True,
                  answer="A year costs less", on=TODAY)  # fmt: skip
    dossier = build_dossier(book, customer, lang="en", today=TODAY)
    assert [(each.kind, each.text) for each in dossier.complaints] == [("Delivery", "Late again")]
    (objection,) = dossier.objections
    assert (objection.kind, objection.text, objection.detail, objection.closed) == (
        "pretended", "Too dear", "Answer that held: A year costs less", True,
    )  # fmt: skip
    dossier = build_dossier(book, customer, lang="zh_CN", today=TODAY)
    assert dossier.complaints[0].kind == "交货"


def test_what_is_coming_is_told_with_its_basis(book: Book, customer: int) -> None:
    with book.transaction("fill") as tx:
        for weeks in range(1, 9):
            on = TODAY - timedelta(weeks=4 * weeks)
            order = tx.insert(Order, customer_id=customer, ordered_on=on, currency="CNY")
            tx.insert(OrderLine, order_id=order, product_text="Ribbon", quantity="28",
                      unit_price=10_00)  # fmt: skip
    coming = build_dossier(book, customer, lang="en", today=TODAY).coming
    assert [(each.what, each.basis) for each in coming if "runs out" in each.what] == [
        ("Ribbon runs out", "the last 8 purchases")
    ]
    order = next(each for each in coming if each.what == "Next order")
    assert order.on == TODAY and not order.overdue


@pytest.mark.parametrize(
    ("lang", "day", "marks"),
    [
        ("en", "As of 20 Aug 2026", ("Need", "Next step")),
        ("zh_CN", "截至 2026年8月20日", ("需求", "下一步")),
    ],
)
def test_a_dossier_of_a_past_day_says_so(
    book: Book, customer: int, tmp_path: Path, lang: str, day: str, marks: tuple[str, ...]
) -> None:
    on = datetime(2026, 8, 1, 10, tzinfo=UTC)
    log_visit(book, Visit(customer, at=on, body="! smaller boxes", next_step="send samples"))
    with book.transaction("order") as tx:
        order = tx.insert(Order, customer_id=customer, ordered_on=date(2026, 8, 2))
        tx.insert(OrderLine, order_id=order, product_text="Oats", amount_e4=77_770_000)
    book.past = date(2026, 8, 20)
    [visit] = [e for e in build_dossier(book, customer, lang=lang).timeline if e.kind == "visit"]
    assert visit.marks == marks
    [path] = print_dossiers(book, [customer], tmp_path / "then.pdf", lang=lang)
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert day in text
    assert "0.00" not in text  # a price that nobody knows is left out
