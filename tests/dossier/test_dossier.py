"""What is on the paper, read back with pypdf."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from crmdesk.dossier import font_files
from crmdesk.dossier.fonts import FontSet, NoFont, system_fonts
from crmdesk.dossier.labels import terms, words
from crmdesk.dossier.model import Dossier, KeyFigure, Matter, Person, Purchases, WalletRow
from crmdesk.dossier.render import CannotPrint, render
from crmdesk.dossier.typeset import TEXT, Typesetter
from crmdesk.errors import Cancelled
from tests.dossier.sample import harbour


def read(*dossiers: Dossier, **options: Any) -> PdfReader:
    """Print and read back."""
    out = io.BytesIO()
    pages = render(dossiers, out, **options)
    reader = PdfReader(io.BytesIO(out.getvalue()))
    assert len(reader.pages) == pages
    return reader


def text_of(reader: PdfReader) -> str:
    """Return the text of all pages."""
    return "\n".join(page.extract_text() for page in reader.pages)


def flat(outline: list[Any]) -> list[str]:
    """Return the titles of an outline in order."""
    titles: list[str] = []
    for entry in outline:
        titles += flat(entry) if isinstance(entry, list) else [entry.title]
    return titles


def test_english_and_chinese_text_can_be_read_back() -> None:
    text = text_of(read(harbour()))
    for part in (
        "Harbour Foods",
        "海港食品",
        "陈国华",
        "never met",
        "Order 26-1187",
        "季度回顾会议",
    ):
        assert part in text
    chinese = text_of(read(harbour(), lang="zh_CN"))
    for part in ("客户概况", "人员", "从未见面", "时间线", "2026年11月23日"):
        assert part in chinese


def test_every_page_says_which_of_how_many() -> None:
    reader = read(harbour(500))
    assert len(reader.pages) > 10
    for number, page in enumerate(reader.pages, start=1):
        assert f"Page {number} of {len(reader.pages)}" in page.extract_text()


def test_running_head_and_repeated_table_head() -> None:
    pages = [page.extract_text() for page in read(harbour(200)).pages]
    assert all("Harbour Foods" in page and "Customer dossier" in page for page in pages)
    assert "Timeline, continued" in pages[-1]
    assert "What happened" in pages[-1]


def test_no_timeline_row_is_lost_or_cut() -> None:
    text = " ".join(text_of(read(harbour(500))).split())
    assert text.count("Showed the") == 100
    assert text.count("in March.") == 100


def test_outline_per_section_and_per_customer() -> None:
    single = flat(read(harbour()).outline)
    assert single[:3] == ["Next steps", "Profile", "People"]
    assert "Timeline" in single
    several = read(harbour(), replace(harbour(), name="Delta Packaging")).outline
    assert several[0].title == "Harbour Foods"
    assert [entry.title for entry in several if not isinstance(entry, list)] == [
        "Harbour Foods",
        "Delta Packaging",
    ]


def test_fonts_are_embedded_subsets() -> None:
    for page in read(harbour()).pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            assert "+" in font["/BaseFont"]
            assert "/FontFile2" in font["/FontDescriptor"]


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_paper_size(paper: str, size: tuple[int, int]) -> None:
    box = read(harbour(), paper=paper).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_empty_sections_are_left_out() -> None:
    reader = read(Dossier(1, "Bare Ltd", date(2026, 11, 23)))
    text = text_of(reader)
    assert len(reader.pages) == 1
    assert flat(reader.outline) == []
    for key in ("profile", "people", "wallet", "timeline", "steps", "purchases"):
        assert words("en")[key] not in text


def test_sensitive_details_only_when_asked() -> None:
    assert "Hui" not in text_of(read(harbour()))
    shown = text_of(read(replace(harbour(), sensitive=True)))
    assert "Hui" in shown
    assert "Confidential" in shown


def test_metadata_names_customer_and_book() -> None:
    meta = read(harbour()).metadata
    assert meta is not None
    assert meta.title == "Harbour Foods 海港食品"
    assert meta.author == "North China book"


def test_a_row_taller_than_a_page_is_printed_whole() -> None:
    long = " ".join(f"word{n}" for n in range(4000))
    reader = read(replace(harbour(), matters=(Matter("need", long),)))
    text = text_of(reader)
    assert all(f"word{n}" in text for n in range(0, 4000, 97))


def test_a_tall_row_begins_on_the_page_it_stands_on() -> None:
    matters = (Matter(kind="need", text="word " * 4000, on=date(2026, 1, 1)),)
    bare = Dossier(customer_id=1, name="Long", printed_on=date(2026, 1, 1), matters=matters)
    assert "word word" in read(bare).pages[0].extract_text()


def test_notes_take_the_whole_width() -> None:
    notes = "First paragraph.\n\n" + "a note of many words " * 40
    bare = Dossier(customer_id=1, name="Noted", printed_on=date(2026, 1, 1), notes=notes)
    page = read(bare).pages[0].extract_text()
    assert "Notes" in page
    assert max(len(line) for line in page.splitlines()) > 80


def test_columns_nobody_fills_are_left_out() -> None:
    people = (Person(name="Ann Lee", title="Buyer"), Person(name="Bo Tan", channels=("+86 1",)))
    bare = Dossier(customer_id=1, name="Few", printed_on=date(2026, 1, 1), people=people)
    text = text_of(read(bare))
    assert "Ann Lee" in text
    assert words("en")["contact"] in text
    assert words("en")["stance"] not in text


@pytest.mark.parametrize("count", range(20, 60))
def test_the_last_row_is_never_alone_on_a_page(count: int) -> None:
    matters = tuple(
        Matter(kind="need", text=f"Matter {n}.", on=date(2026, 1, 1)) for n in range(count)
    )
    bare = Dossier(customer_id=1, name="Rows", printed_on=date(2026, 1, 1), matters=matters)
    for page in read(bare).pages:
        assert page.extract_text().count("Matter ") != 1


def test_cancel_leaves_no_file_and_keeps_the_old(tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    out.write_bytes(b"%PDF-old")
    seen: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> bool:
        seen.append((done, of))
        return done < 2

    with pytest.raises(Cancelled):
        render([harbour()] * 3, out, progress=stop)
    assert seen == [(1, 3), (2, 3)]
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
    assert out.read_bytes() == b"%PDF-old"


def test_what_is_no_pdf_is_not_written_over(tmp_path: Path) -> None:
    book = tmp_path / "named-like.pdf"
    book.write_bytes(b"SQLite format 3\0 and all customers")
    with pytest.raises(CannotPrint, match="is not a PDF"):
        render([harbour()], book)
    assert book.read_bytes() == b"SQLite format 3\0 and all customers"


def test_errors_are_clear(tmp_path: Path) -> None:
    with pytest.raises(CannotPrint, match="could not be written"):
        render([harbour()], tmp_path / "missing" / "a.pdf")
    with pytest.raises(CannotPrint, match="no customer"):
        render([], tmp_path / "a.pdf")
    with pytest.raises(CannotPrint, match="Unknown paper"):
        render([harbour()], tmp_path / "a.pdf", paper="a3")


def test_no_chinese_face_is_refused_only_when_needed() -> None:
    latin = {n: p for n, p in font_files.installed().items() if n.startswith(("noto", "deja"))}
    if not latin:
        pytest.skip("no Latin-only face is installed")
    fonts = FontSet(latin)
    assert render([Dossier(1, "Bare Ltd", date(2026, 1, 1))], io.BytesIO(), fonts=fonts) == 1
    with pytest.raises(NoFont):
        render([harbour()], io.BytesIO(), fonts=fonts)


def test_other_scripts_get_a_face_or_a_question_mark() -> None:
    fonts = system_fonts()
    runs = fonts.runs("Ελλάδα Россия 中文 \U0001f9ff")
    assert "".join(run.text for run in runs).startswith("Ελλάδα Россия 中文 ")
    hebrew = "".join(run.text for run in fonts.runs("שלום"))
    assert hebrew in ("םולש", "????")


def test_lines_keep_to_the_width_and_to_kinsoku() -> None:
    setter = Typesetter(system_fonts())
    lines = setter.lines("讨论了出口韩国与日本的双语标签，以及三月份的审核安排。" * 5, TEXT, 100)
    assert all(setter.width(line, TEXT) <= 100.01 for line in lines)
    assert not any(line[0] in "，。" for line in lines)


def test_words_are_complete_in_both_languages() -> None:
    for table in (words, terms):
        english, chinese = table("en"), table("zh_CN")
        assert english.keys() == chinese.keys()
        assert all(english.values())
        assert all(chinese.values())


def test_the_model_does_not_load_reportlab() -> None:
    code = "import sys, crmdesk.dossier.model; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("lang", ["en", "zh_CN"])
def test_odd_values_still_print(lang: str) -> None:
    months = tuple(date(2026, n, 1) for n in range(1, 4))
    returned = Purchases(months, (Decimal(-5), Decimal(0), Decimal("0.4")), (Decimal(0),) * 3)
    odd = Dossier(
        1, "A very long company name " * 8, date(2026, 1, 1), local_name="很长的公司名称" * 9,
        tier="B", tagline="x" * 300, purchases=returned, vcard="N" * 9000,
        key_figures=tuple(KeyFigure("label " * 9, "9" * 60, "note " * 20) for _ in range(8)),
        people=(Person("", stance=9, strength=12), Person("a\tb\nc\x00d" * 30)),
        wallet=(WalletRow("", our_share=1.7), WalletRow("p" * 200, our_share=None)),
    )  # fmt: skip
    assert len(read(odd, Dossier(2, "", date(2026, 1, 1)), lang=lang).pages) >= 2
