"""Columns find their fields, cells their types, and what cannot be read is reported and kept."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crmdesk.exchange.fields import KINDS, all_fields, fields_of, match_header
from crmdesk.exchange.likeness import closest, country_code
from crmdesk.exchange.presets import ImportPlan, ParsedRow, parse_rows, plan_import
from crmdesk.exchange.tables import read_table
from crmdesk.exchange.values import Unread, parse_bool, parse_date, parse_moment, parse_number


def _read(folder: Path, text: str, kind: str | None = None) -> tuple[ImportPlan, list[ParsedRow]]:
    path = folder / "table.csv"
    path.write_text(text, encoding="utf-8")
    plan = plan_import(path, kind=kind)
    return plan, list(parse_rows(plan, read_table(path)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2004-12-20", date(2004, 12, 20)),
        ("20041220", date(2004, 12, 20)),
        ("1996-07-04 00:00:00.000", date(1996, 7, 4)),
        ("20.12.2004", date(2004, 12, 20)),
        ("12/20/2004", date(2004, 12, 20)),
        ("20/12/2004", date(2004, 12, 20)),
        ("3/4/2004", date(2004, 3, 4)),
        ("2004年12月20日", date(2004, 12, 20)),
        ("20 Dec 2004", date(2004, 12, 20)),
        ("12/20/04", date(2004, 12, 20)),
        ("0.0.00", None),
        ("0000-00-00", None),
    ],
)
def test_dates(text: str, expected: date | None) -> None:
    assert parse_date(text) == expected


@pytest.mark.parametrize("text", ["1977-2-31", "19371233", "31.02.2004", "2004年13月1日"])
def test_impossible_dates(text: str) -> None:
    with pytest.raises(Unread) as caught:
        parse_date(text)
    assert caught.value.code == "impossible_date"


def test_times() -> None:
    assert parse_moment("2024/5/6 7:08 PM") == datetime(2024, 5, 6, 19, 8)
    assert parse_moment("2024年5月6日 14:30") == datetime(2024, 5, 6, 14, 30)
    assert parse_moment("2024-05-06T07:08:09+00:00") == datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1,234.50", "1234.50"), ("1.234,50 €", "1234.50"), ("¥3.5万", "35000"),
        ("2亿", "200000000"),
        ("12 %", "0.12"), ("(120.00)", "-120"), ("1,234", "1234"), ("12,5", "12.5"), ("-7", "-7"),
        ("$1,234,567", "1234567"), ("1'000.25", "1000.25"), ("RMB 88", "88"),
    ],
)  # fmt: skip
def test_numbers(text: str, expected: str) -> None:
    assert parse_number(text) == Decimal(expected)


@pytest.mark.parametrize("text", ["abc", "NaN", "Infinity", "--", "1_000x"])
def test_no_numbers(text: str) -> None:
    with pytest.raises(Unread):
        parse_number(text)


def test_yes_and_no() -> None:
    assert parse_bool("是") and parse_bool("Yes") and not parse_bool("nein")
    with pytest.raises(Unread):
        parse_bool("perhaps")


def test_chinese_headers(tmp_path: Path) -> None:
    plan, rows = _read(
        tmp_path,
        "客户名称,行业,联系人,手机,邮箱,年营业额,合作日期,备注\n"
        "上海晨光贸易有限公司,零售,王小明,13812345678,wang@example.com,¥350万,2020年1月5日,重要\n",
    )
    assert plan.kind == "customers"
    assert rows[0].values == {
        "name": "上海晨光贸易有限公司", "industry": "零售", "contact_name": "王小明",
        "mobile": "13812345678", "email": "wang@example.com", "annual_revenue": Decimal(3500000),
        "customer_since": date(2020, 1, 5), "notes": "重要",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("姓名,公司,职位,手机,邮箱", "contacts"),
        ("订单号,客户名称,下单日期,金额", "orders"),
        ("商机名称,客户名称,销售阶段,预计金额,预计成交日期", "opportunities"),
        ("客户名称,跟进时间,跟进方式,跟进内容,下一步计划", "interactions"),
        ("产品名称,单位,单价,成本", "products"),
        ("工号,姓名,职务,办事处", "staff"),
        ("Company,Industry,Website,Employees", "customers"),
        ("First Name,Last Name,Email,Birthday", "contacts"),
        ("Date,Customer,Subject,Notes,Next step", "interactions"),
        ("Firma,Branche,PLZ,Ort,Telefon", "customers"),
    ],
)
def test_the_kind_is_guessed(tmp_path: Path, headers: str, kind: str) -> None:
    plan, _ = _read(tmp_path, headers + "\n" + ",".join("x" * len(headers.split(","))) + "\n")
    assert plan.kind == kind


def test_day_and_month_are_decided_over_the_column(tmp_path: Path) -> None:
    _, rows = _read(tmp_path, "order id,customer,order date\n1,A,03/04/2024\n2,B,25/04/2024\n")
    assert [row.values["ordered_on"] for row in rows] == [date(2024, 4, 3), date(2024, 4, 25)]


def test_what_cannot_be_read_is_reported_and_kept(tmp_path: Path) -> None:
    _, rows = _read(tmp_path, "name,email,employees,country\nAcme,nobody,many,Atlantis\n,,,\n")
    assert len(rows) == 1
    assert rows[0].values == {"name": "Acme"}
    assert rows[0].extra == {"email": "nobody", "employees": "many", "country": "Atlantis"}
    assert [(p.row, p.column, p.value, p.code) for p in rows[0].problems] == [
        (2, "email", "nobody", "not_an_email"),
        (2, "employees", "many", "not_a_number"),
        (2, "country", "Atlantis", "not_a_country"),
    ]


def test_misspellings_are_put_right_and_reported(tmp_path: Path) -> None:
    _, rows = _read(tmp_path, "account,sector,country\nAcme,technolgy,Philipines\n", "customers")
    assert rows[0].values["industry"] == "technology"
    assert rows[0].values["country"] == "Philippines"
    assert {p.code for p in rows[0].problems} == {"corrected"}
    assert rows[0].extra == {"sector": "technolgy", "country": "Philipines"}


def test_ragged_rows(tmp_path: Path) -> None:
    _, rows = _read(tmp_path, "name,city\nAcme\nBeta,Ulm,too much\n", "customers")
    assert rows[0].values == {"name": "Acme"}
    assert rows[1].extra == {"Column 3": "too much"}
    assert rows[1].problems[0].code == "too_many_cells"


def test_likeness() -> None:
    assert closest("GTXPro", ["GTX Basic", "GTX Pro", "MG Special"]) == ("GTX Pro", 100.0)
    assert closest("technolgy", ["technology", "retail"]) is not None
    assert closest("xyz", ["GTX Pro"]) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [("USA", "US"), ("UK", "GB"), ("BRD", "DE"), ("Deutschland", "DE"), ("中国", "CN"),
     ("德国", "DE"), ("Korea", "KR"), ("United States", "US"), ("de", "DE"), ("Atlantis", None)],
)  # fmt: skip
def test_countries(text: str, code: str | None) -> None:
    assert country_code(text) == code


def test_every_word_finds_its_field() -> None:
    for kind in KINDS:
        for field in fields_of(kind).values():
            assert match_header(field.name, kind) is not None
    assert {kind for field in all_fields() for kind in field.kinds} == set(KINDS)


@given(st.text(max_size=30), st.sampled_from(KINDS))
def test_any_header_maps_to_a_field_or_none(header: str, kind: str) -> None:
    match = match_header(header, kind)
    assert match is None or match[0] in fields_of(kind)


@given(st.text(max_size=20))
def test_any_cell_is_read_or_unread(text: str) -> None:
    for parse in (parse_date, parse_number, parse_bool):
        try:
            parse(text)
        except Unread as unread:
            assert unread.code and unread.reason


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("公司全称", "name"),
        ("单位名称", "name"),
        ("客户代号", "ref"),
        ("主营业务", "industry"),
        ("评级", "tier"),
    ],
)
def test_headers_as_chinese_offices_write_them(header: str, field: str) -> None:
    found = match_header(header, "customers")
    assert found is not None
    assert found[0] == field
