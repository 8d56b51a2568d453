"""Tables as Chinese offices write them: every cell where a person would look for it."""

# ruff: noqa: E501 - tables as they stand in files
from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from crmdesk.book import Book
from crmdesk.book.records import CustomField
from crmdesk.services.importing import import_files
from crmdesk.services.phone_numbers import phone_digits

from .book_dump import ask, dump, one

CUSTOMERS = """客户名称,客户编号,客户级别,国家,城市,联系人,职务,电话,手机,邮箱,微信,客户来源,生日,统一社会信用代码,备注
上海光明乳业,C001,A,中国,上海,李伟,采购经理,021-54584520/021-54584521,13800138000、13900139000,li@b.example,liwei_wx,展会,1980-05-03,91310000X,每月10号对账
北京苏宁,C002,B级,中国,北京,王芳 女士,总监,010-12345678转801,139 1234 5678,w@s.example;w2@s.example,,介绍,农历八月十五,,
深圳华为,C003,重点客户,中国,深圳,陈小明/刘洋,经理,+86 755 28780808,13712345678,,,,,,
"""
PEOPLE = """姓名,单位,职位,性别,出生日期,籍贯,民族,手机,手机2,办公电话,家庭电话,电子邮箱,QQ,微信号,家庭住址,爱好
欧阳修远,上海光明乳业,部长,男,1975年2月,江西吉安,汉族,13611112222,13611113333,021-11112222,021-33334444,o@b.example,12345678,oy_wx,徐汇区某路1号,书法、钓鱼
"""
ORDERS = """订单号,客户名称,下单日期,产品,数量,单价,金额,折扣
SO-1,上海光明乳业,2024年3月5日,纸箱A,"1,000",2.5,"¥2,500.00",
SO-2,北京苏宁,2024.4.1,胶带,200卷,5,,9折
SO-3,北京苏宁,45383,胶带,10,5,45,0.9
"""
VISITS = """日期,客户,联系人,方式,主题,内容,下一步,下次日期,拜访人
2024-05-06 14:30,北京苏宁,王芳,拜访,新品介绍,希望样品,寄样品,2024-05-13,张三
"""


@pytest.fixture
def filled(book: Book, tmp_path: Path) -> Book:
    """Return a book with the four tables."""
    import_files(book, _files(tmp_path))
    return book


def _files(folder: Path) -> list[Path]:
    tables = {"客户": CUSTOMERS, "联系人": PEOPLE, "订单": ORDERS, "拜访": VISITS}
    for name, text in tables.items():
        (folder / f"{name}.csv").write_bytes(text.encode("gb18030"))
    return [folder / f"{name}.csv" for name in tables]


def test_several_numbers_are_several_channels_at_whom_they_belong_to(filled: Book) -> None:
    sql = (
        "SELECT COALESCE(k.name, c.name), h.kind, h.value FROM channel h JOIN customer c"
        " ON c.id=h.customer_id LEFT JOIN contact k ON k.id=h.contact_id"
    )
    found = set(ask(filled, sql))
    assert {
        ("上海光明乳业", "phone", "021-54584520"), ("上海光明乳业", "phone", "021-54584521"),
        ("李伟", "mobile", "13800138000"), ("李伟", "mobile", "13900139000"),
        ("李伟", "wechat", "liwei_wx"), ("北京苏宁", "email", "w2@s.example"),
        ("欧阳修远", "mobile", "13611113333"), ("欧阳修远", "phone", "021-33334444"),
        ("欧阳修远", "wechat", "oy_wx"), ("欧阳修远", "message", "12345678"),
    } <= found  # fmt: skip


def test_people_birthdays_and_profile(filled: Book) -> None:
    sql = "SELECT name, sex, birth_year, birth_month, birth_day, birth_lunar FROM contact"
    assert set(ask(filled, sql)) == {
        ("李伟", "", 1980, 5, 3, 0), ("王芳", "f", None, 8, 15, 1), ("陈小明", "", None, None, None, 0),
        ("刘洋", "", None, None, None, 0), ("欧阳修远", "m", 1975, 2, None, 0),
    }  # fmt: skip
    [profile] = ask(filled, "SELECT native_place, ethnicity, hobbies FROM contact WHERE sex='m'")
    assert profile == ("江西吉安", "汉族", "书法、钓鱼")
    assert one(filled, "SELECT street FROM address WHERE label='home'") == "徐汇区某路1号"
    rows = ask(filled, "SELECT source_channel, tax_id, tier, extra FROM customer ORDER BY ref")
    assert [row[:3] for row in rows] == [
        ("fair", "91310000X", "A"),
        ("referral", "", "B"),
        ("",) * 3,
    ]
    assert "重点客户" in rows[2][3]


def test_orders_with_folds_measures_and_serial_days(filled: Book) -> None:
    sql = (
        "SELECT o.number, o.ordered_on, l.quantity, l.discount_bp, l.amount_e4/1000000"
        " FROM order_line l JOIN sales_order o ON o.id=l.order_id ORDER BY 1"
    )
    assert ask(filled, sql) == [
        ("SO-1", "2024-03-05", 1000, 0, 2500),
        ("SO-2", "2024-04-01", 200, 1000, 900),
        ("SO-3", "2024-04-01", 10, 1000, 45),
    ]


def test_the_next_step_has_its_day_and_the_same_person(filled: Book) -> None:
    assert ask(filled, "SELECT title, due_on FROM task") == [("寄样品", "2024-05-13")]
    assert one(filled, "SELECT COUNT(*) FROM participant") == 1


def test_importing_again_changes_nothing(filled: Book, tmp_path: Path) -> None:
    before = dump(filled)
    again = import_files(filled, _files(tmp_path))
    assert (again.created, again.updated) == (0, 0)
    assert dump(filled) == before


def test_a_workbook_with_sums_merged_cells_and_remarks(book: Book, tmp_path: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "客户"
    for row in (
        ["2024年客户资料表"], [], ["客户名称", "地区", "联系人", "采购额", "成立时间"],
        ["甲公司", "华东", "张一", 1234.5, "2001-02-03"], ["乙公司", None, "李二", "2", "2005年"],
        [], ["合计", None, None, 1236.5, None],
    ):  # fmt: skip
        sheet.append(row)
    sheet.merge_cells("B4:B5")
    remarks = workbook.create_sheet("说明")
    remarks.append(["本表由销售部填写"])
    remarks.append(["请勿修改"])
    workbook.save(tmp_path / "a.xlsx")
    report = import_files(book, [tmp_path / "a.xlsx"])
    codes = {problem.code for file in report.files for problem in file.problems}
    assert codes == {"corrected", "sum_row", "sheet_left_out"}
    assert [file.title for file in report.files] == ["a.xlsx – 客户", "a.xlsx – 说明"]
    rows = ask(book, "SELECT name, region, founded_year FROM customer ORDER BY founded_year")
    assert rows == [("甲公司", "华东", 2001), ("乙公司", "华东", 2005)]


def test_own_fields_are_filled_by_columns_of_their_label(book: Book, tmp_path: Path) -> None:
    with book.transaction("create") as tx:
        vans = {"record": "customer", "key": "vans", "label": "货车数量", "kind": "number"}
        tx.insert_many(CustomField, [vans])
    (tmp_path / "a.csv").write_text("客户名称,货车数量\n甲,12\n乙,一些\n", encoding="utf-8")
    import_files(book, [tmp_path / "a.csv"])
    rows = ask(book, "SELECT name, custom, extra FROM customer ORDER BY custom DESC")
    assert rows[0] == ("甲", '{"vans": 12}', None)
    assert rows[1][0] == "乙" and "一些" in rows[1][2]


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("010-12345678转801", "861012345678"), ("021 5458 4520 ext. 12", "862154584520"),
        ("(0755) 28780808 分机8", "8675528780808"), ("13800138000", "8613800138000"),
    ],
)  # fmt: skip
def test_an_extension_is_not_dialled(text: str, digits: str) -> None:
    assert phone_digits(text, "CN") == digits


@pytest.mark.parametrize("head", [b"%PDF-1.4\n1 0 obj\n", b"{\\rtf1 a\nb\n"])
def test_what_is_no_table_is_refused(book: Book, tmp_path: Path, head: bytes) -> None:
    from crmdesk.exchange.tables import NotATable

    (tmp_path / "a.csv").write_bytes(head * 20)
    with pytest.raises(NotATable):
        import_files(book, [tmp_path / "a.csv"])


def test_googles_types_are_labels_and_its_custom_fields_have_their_names(
    book: Book, tmp_path: Path
) -> None:
    heads = "Given Name,Family Name,Phone 1 - Type,Phone 1 - Value,E-mail 1 - Type,E-mail 1 - Value"
    heads += ",IM 1 - Service,IM 1 - Value,Custom Field 1 - Type,Custom Field 1 - Value"
    row = (
        "Ann,Lee,Mobile,5551234567,* Work,a@b.example ::: c@d.example,Skype ::: QQ,ann.l ::: 12345"
    )
    row += ",Size,XL"
    (tmp_path / "g.csv").write_text(f"{heads}\n{row}\n")
    [report] = import_files(book, [tmp_path / "g.csv"]).files
    assert report.preset == "google_contacts"
    assert set(ask(book, "SELECT label, value FROM channel")) == {
        ("cell", "5551234567"), ("work", "a@b.example"), ("work", "c@d.example"), ("Skype", "ann.l"), ("QQ", "12345"),
    }  # fmt: skip
    assert one(book, "SELECT extra FROM contact") == '{"Size": "XL"}'
    newer = heads.replace("- Type", "- Label").replace("Given Name,Family", "First Name,Last")
    (tmp_path / "n.csv").write_text(f"{newer}\n{row}\n")
    [report] = import_files(book, [tmp_path / "n.csv"]).files
    assert (report.preset, report.created, report.updated) == ("google_contacts", 0, 0)
