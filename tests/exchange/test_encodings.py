"""Texts of every code page that is read come back as they were."""

# ruff: noqa: E501 - sample texts stay in one piece
from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.exchange.encodings import DecodeError, decode, decode_as, text_of

TEXTS = {
    "gb18030": "客户名称,联系人,电话\n上海晨光贸易有限公司,王小明,13812345678\n北京蓝天科技股份有限公司,李红,备注:重要客户",
    "big5": "客戶名稱,聯絡人,電話\n臺北光華貿易有限公司,王小明,0912345678\n高雄港務股份有限公司,林美麗,備註:重要客戶",
    "cp1252": "Müller & Söhne,Straße 5,Köln\nSociété Générale,Rue de l'Église,Orléans\nCafé São João",
    "cp1250": "Łódź Świętokrzyska,Żółć,Kraków\nPříliš žluťoučký kůň,Dvořák,Řehoř\nzażółć gęślą jaźń",
    "cp1251": "Клиент,Город\nОбщество с ограниченной ответственностью Ромашка,Москва\nВиталий Кличко,Київ",
    "cp1253": "Πελάτης,Πόλη\nΒαγγέλης Παπαθανασίου,Αθήνα\nΕταιρεία εμπορίου τροφίμων,Θεσσαλονίκη",
    "cp1255": "לקוח,עיר\nאפרים קישון,תל אביב\nחברה לסחר במזון,ירושלים",
}  # fmt: skip


@pytest.mark.parametrize("encoding", TEXTS)
def test_each_code_page_is_told_apart(encoding: str) -> None:
    text = TEXTS[encoding]
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.encoding == encoding


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b""])
@pytest.mark.parametrize("order", ["le", "be"])
def test_utf16_with_and_without_mark(mark: bytes, order: str) -> None:
    if mark and (mark == codecs.BOM_UTF16_LE) != (order == "le"):
        pytest.skip("a mark of the other byte order")
    text = "Name,City\r\nMüller,Köln\r\n"
    assert decode(mark + text.encode(f"utf-16-{order}")).text == text


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_any_text_in_utf8_and_marked_utf16(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text
    assert decode(text.encode("utf-8-sig")).text == text
    assert decode(text.encode("utf-16")).text == text


@given(st.binary(max_size=300))
def test_any_bytes_decode_or_fail_clearly(data: bytes) -> None:
    try:
        assert isinstance(decode(data).text, str)
    except DecodeError as error:
        assert error.happened


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
@given(data=st.data())
def test_common_chinese_decodes_back(encoding: str, data: st.DataObject) -> None:
    from crmdesk.exchange.letters import HANZI_SIMPLIFIED, HANZI_TRADITIONAL

    letters = HANZI_SIMPLIFIED if encoding == "gb18030" else HANZI_TRADITIONAL
    drawn = data.draw(st.lists(st.sampled_from(letters), min_size=30, max_size=120, unique=True))
    text = "".join(drawn)
    assert decode(text.encode(encoding)).text == text


def test_a_few_broken_bytes_do_not_spoil_utf8() -> None:
    text = "上海晨光贸易有限公司" * 20
    decoded = decode(text.encode() + b"\xff")
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(text)
    assert not decoded.confident


def test_a_chosen_encoding_that_does_not_fit_is_refused() -> None:
    assert decode_as("Köln".encode("cp1252"), "cp1252").text == "Köln"
    with pytest.raises(DecodeError):
        decode_as(b"\xff\xff\xff", "utf-8")
    with pytest.raises(DecodeError):
        decode_as(b"a", "murks")


def _told(read: Callable[[], str]) -> str | None:
    try:
        return read()
    except UnicodeDecodeError:
        return None


@given(
    st.binary(max_size=40) | st.text(max_size=20).map(lambda text: text.encode("utf-8", "ignore")),
    st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-le", *TEXTS)),
    st.integers(1, 9),
)
def test_read_in_pieces_any_bytes_say_the_same(data: bytes, name: str, size: int) -> None:
    assert _told(lambda: text_of(data, name, size)) == _told(lambda: data.decode(name))
