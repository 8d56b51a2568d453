"""Parts of names: what stands anywhere in a name of any script leads to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from unicodedata import category

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmdesk.book import Book
from crmdesk.book.device import Device
from crmdesk.book.errors import NothingToUndo
from crmdesk.book.parts import MOST, bare, pieces_of
from crmdesk.book.queries.customer_order import FEW, all_customers, first_customers
from crmdesk.book.queries.customers import CustomerFilter, customer_ids, customer_rows
from crmdesk.book.queries.looking_up import look_up
from crmdesk.book.records import Contact, Customer, Opportunity, Product
from crmdesk.book.search import MANY, search
from crmdesk.book.words import match_query

DEVICE = Device(1, "me")
NAMES = {
    "Microsoft (China)": ("soft", "ICROSO", "ft", "crosoft chin", "hin soft", "rosoft shangh"),
    "Electronics Ltd": ("tron", "lectr", "onics td"),
    "Müller & Söhne": ("ull", "üll", "ÜLL", "u\u0308ller", "ohn", "öhne"),
    "Straßenbau Łódź": ("trasse", "traße", "STRASSE", "odz", "lodz", "ódź"),
    "Ελληνική Ένωση": ("ληνικ", "νική", "ΝΩΣΗ", "ενωση"),
    "ООО Газпром Ёлка": ("зпром", "ПРОМ", "елка", "лк"),
    "株式会社サンリオ": ("リオ", "ンリ", "オ", "ﾘｵ", "会社 ンリオ", "社"),
    "ガンダム商事": ("ンダ", "ダム", "商事 ンダム"),
    "삼성전자": ("전자", "성전", "자"),
    "บริษัทกรุงเทพ": ("กรุงเทพ", "ษัท"),
    "हिन्दुस्तान यूनिलीवर": ("स्तान", "निली"),
    "شركة الرِّياض": ("لرياض", "ياض"),
    "海港Harbour食品": ("arbour", "港 arbou", "rbour 食", "食品"),
    "Firm 0001234": ("1234", "123", "01 irm"),
    "ACME": (
        "88-712",
        "KD7",
        "D77",
    ),
}
"""Names, and what finds each and no other."""


@pytest.fixture(scope="module", params=[None, "secret"], ids=["plain", "encrypted"])
def book(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Book]:
    path: Path = tmp_path_factory.mktemp("parts") / "a.crm"
    with Book.create(path, passphrase=request.param, device=DEVICE) as made:
        with made.transaction("create") as tx:
            for name in NAMES:
                city = "Shanghai" if name.startswith("Micro") else ""
                ref = "KD77-88-7129" if name == "ACME" else ""
                tx.insert(Customer, name=name, city=city, ref=ref)
            other = tx.insert(Customer, name="Other")
            tx.insert(Contact, customer_id=other, name="Zoë Vandenberghe", nickname="Quibbly")
            tx.insert(Product, name="Superglue", ref="XY99321")
            tx.insert(Opportunity, customer_id=other, name="Overhaul")
        yield made


def names_of(book: Book, typed: str) -> list[str]:
    with book.read() as connection:
        ids = customer_ids(connection, CustomerFilter(text=typed))
        return [row.name for row in customer_rows(connection, ids)]


@pytest.mark.parametrize(("name", "typed"), [(n, t) for n, parts in NAMES.items() for t in parts])
def test_any_part_of_a_name_finds_it(book: Book, name: str, typed: str) -> None:
    assert names_of(book, typed) == [name]
    with book.read() as connection:
        assert [hit.kind for hit in search(connection, typed)] == ["customer"]
        assert len(look_up(connection, typed).customers) == 1


@pytest.mark.parametrize(
    ("typed", "kind"),
    [("ndenb", "contact"), ("zoe", "contact"), ("oe berg", "contact"), ("uibb", "contact"),
     ("perglu", "product"), ("9932", "product"), ("verhau", "opportunity")],
)  # fmt: skip
def test_so_do_people_products_and_deals(book: Book, typed: str, kind: str) -> None:
    with book.read() as connection:
        assert [hit.kind for hit in search(connection, typed)] == [kind]
        assert list(look_up(connection, typed).others[kind])
    assert names_of(book, typed) == ([] if kind == "product" else ["Other"])


@pytest.mark.parametrize("typed", ["softmicro", "soft tron", "oft%", "_soft", "i__ro", "e", "リサ"])
def test_nothing_else_is_found(book: Book, typed: str) -> None:
    assert {"Microsoft (China)", "Electronics Ltd", "株式会社サンリオ"} - set(names_of(book, typed))
    if typed not in ("oft%", "_soft", "e"):
        assert names_of(book, typed) == []


def test_a_sentence_is_no_name(book: Book) -> None:
    assert pieces_of("a b c d e f g h") and not pieces_of("a b c d e f g h i")
    assert MOST == 8 and names_of(book, "soft " * 900) == ["Microsoft (China)"]
    assert names_of(book, " ".join(f"w{n}" for n in range(3000))) == []


def test_bare() -> None:
    assert bare("Søren  ÆRØ-Đặng, İZMİR") == "soren aero dang izmir"
    assert bare("가나다 がぎ ㈱東京") == "가나다 がぎ"


SCRIPTS = "abAzüéßłάΛйЁがポン전삼ก็स्त1 -_%海"
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(("new", "name", "short", "delete", "undo", "redo")),
        st.integers(0, 9),
        st.text(SCRIPTS, min_size=1, max_size=8),
    ),
    max_size=12,
)


def _change(book: Book, verb: str, pick: int, text: str) -> None:
    if verb in ("undo", "redo"):
        with suppress(NothingToUndo):
            book.undo() if verb == "undo" else book.redo()
    with book.read() as connection:
        ids = sorted(customer_ids(connection))
    with book.transaction(verb) as tx:
        if verb == "new":
            tx.insert(Customer, name=text)
        elif ids and verb == "delete":
            tx.delete(Customer, [ids[pick % len(ids)]])
        elif ids and verb in ("name", "short"):
            column = "name" if verb == "name" else "short_name"
            tx.update(Customer, ids[pick % len(ids)], **{column: text})


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(CHANGES, st.text(SCRIPTS, min_size=2, max_size=4))
def test_the_index_answers_as_a_look_at_all_names(
    tmp_path_factory: pytest.TempPathFactory,
    new_book: Callable[..., Book],
    plan: list[tuple[str, int, str]],
    typed: str,
) -> None:
    with new_book(tmp_path_factory.mktemp("any") / "a.crm", device=DEVICE) as book:
        for change in plan:
            _change(book, *change)
        with book.read() as connection:
            rows = connection.exec_driver_sql("SELECT id,name,short_name FROM customer").fetchall()
            asked = [typed, *(row[1][at : at + 3] for row in rows for at in range(len(row[1])))]
            for part in map(bare, asked):
                if len(part) > 1 and pieces_of(part) == [part] and match_query(part):
                    held = {r[0] for r in rows if part in bare(r[1]) or part in bare(r[2])}
                    found = set(customer_ids(connection, CustomerFilter(text=part)))
                    assert held <= found, part
                    assert held == found or _marked(part), part


def _marked(part: str) -> bool:
    """Tell whether a part has marks of its own: as beginnings of words they do not count."""
    return any(category(char)[0] == "M" for char in part)


def test_many_at_once_and_back(tmp_path: Path) -> None:
    with Book.create(tmp_path / "many.crm", device=DEVICE) as book:
        with book.transaction("import") as tx:
            tx.insert_many(Customer, [{"name": f"Firm x{n:05}y"} for n in range(MANY + 500)])
        assert names_of(book, "x02345y") == names_of(book, "02345y") == ["Firm x02345y"]
        assert len(names_of(book, "irm")) == MANY + 500
        book.undo()
        assert names_of(book, "irm") == []
        with book.read() as connection:
            assert connection.exec_driver_sql("SELECT 1 FROM search_part").first() is None
        book.redo()
        assert names_of(book, "02345y") == ["Firm x02345y"]


def test_the_first_of_a_large_book_come_without_a_look_inside_names(book: Book) -> None:
    with book.read() as connection:
        order = {"sort": "due", "descending": False, "ranked": True}
        for typed, at_once, whole in (
            ("soft", 0, False), ("micro", 1, False), ("食品", 1, True), ("--", FEW, False),
        ):  # fmt: skip
            chosen = CustomerFilter(text=typed)
            found = first_customers(connection, chosen, limit=60, **order)  # type: ignore[arg-type]
            if at_once == FEW:
                assert found is None  # signs alone ask for nothing
            else:
                assert found is not None and (len(found[0]), found[1]) == (at_once, whole)
                assert len(all_customers(connection, chosen, **order)) == 1  # type: ignore[arg-type]
