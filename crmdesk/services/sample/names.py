"""Words from which names of companies, places and people are composed; none is a real one."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """A city: name in Chinese (or as written there) and in latin, region, country, coordinates."""

    local: str
    latin: str
    region: str
    country: str
    latitude: float
    longitude: float


CHINA = (
    Place("天津", "Tianjin", "North China", "CN", 39.13, 117.20),
    Place("北京", "Beijing", "North China", "CN", 39.90, 116.41),
    Place("石家庄", "Shijiazhuang", "North China", "CN", 38.04, 114.51),
    Place("上海", "Shanghai", "East China", "CN", 31.23, 121.47),
    Place("苏州", "Suzhou", "East China", "CN", 31.30, 120.58),
    Place("杭州", "Hangzhou", "East China", "CN", 30.27, 120.15),
    Place("宁波", "Ningbo", "East China", "CN", 29.87, 121.54),
    Place("青岛", "Qingdao", "East China", "CN", 36.07, 120.38),
    Place("厦门", "Xiamen", "South China", "CN", 24.48, 118.09),
    Place("广州", "Guangzhou", "South China", "CN", 23.13, 113.26),
    Place("深圳", "Shenzhen", "South China", "CN", 22.54, 114.06),
    Place("成都", "Chengdu", "West China", "CN", 30.57, 104.07),
    Place("重庆", "Chongqing", "West China", "CN", 29.56, 106.55),
    Place("西安", "Xi'an", "West China", "CN", 34.34, 108.94),
    Place("武汉", "Wuhan", "Central China", "CN", 30.59, 114.31),
    Place("长沙", "Changsha", "Central China", "CN", 28.23, 112.94),
    Place("沈阳", "Shenyang", "North-East China", "CN", 41.81, 123.43),
    Place("大连", "Dalian", "North-East China", "CN", 38.91, 121.61),
)
ABROAD = (
    Place("Singapore", "Singapore", "South-East Asia", "SG", 1.35, 103.82),
    Place("Kuala Lumpur", "Kuala Lumpur", "South-East Asia", "MY", 3.14, 101.69),
    Place("Hamburg", "Hamburg", "Europe", "DE", 53.55, 9.99),
    Place("Rotterdam", "Rotterdam", "Europe", "NL", 51.92, 4.48),
    Place("Manchester", "Manchester", "Europe", "GB", 53.48, -2.24),
    Place("Sydney", "Sydney", "Oceania", "AU", -33.87, 151.21),
)

NUMBERS = {
    "CN": ("86", tuple(f"1{a}{b} 0000 " for a in "38" for b in range(10)), 4),
    "SG": ("65", ("9000 0",), 3),
    "MY": ("60", ("12-000 1",), 3),
    "DE": ("49", ("171 39200",), 2),
    "NL": ("31", ("6 100001",), 2),
    "GB": ("44", ("161 496 0",), 3),
    "AU": ("61", ("491 570 1",), 2),
}
"""Telephones by country: its code, how they begin, how many digits follow.

Those of Germany, Britain and Australia are ranges that the regulators (Bundesnetzagentur, Ofcom,
ACMA) keep free for films; where no country keeps any, the digits are dull ones.
"""

SYLLABLES = (
    ("澜", "Lan"), ("屿", "Yu"), ("禾", "He"), ("沐", "Mu"), ("朔", "Shuo"), ("棠", "Tang"),
    ("砚", "Yan"), ("岫", "Xiu"), ("茗", "Ming"), ("昀", "Yun"), ("霁", "Ji"), ("峤", "Qiao"),
    ("芃", "Peng"), ("泓", "Hong"), ("骞", "Qian"), ("聿", "Yu"), ("筠", "Jun"), ("葳", "Wei"),
)  # fmt: skip
"""Pairs of these make the made-up part of a Chinese company's name."""

INDUSTRIES = (
    ("Frozen food", "冷冻食品", "Frozen Foods"),
    ("Dairy", "乳品", "Dairy"),
    ("Bakery", "烘焙", "Bakery"),
    ("Seafood", "水产", "Seafood"),
    ("Beverages", "饮料", "Beverages"),
    ("Restaurants", "餐饮管理", "Catering"),
    ("Logistics", "冷链物流", "Cold Logistics"),
    ("Retail", "商贸", "Trading"),
)
"""Industry, its word in a Chinese name, its word in an English one."""

ENGLISH_STEMS = (
    "Alderwick", "Brannoch", "Corvendale", "Dunmarrow", "Elmstrand", "Farrowgate", "Grenholt",
    "Hallenby", "Ivelmere", "Kestrelhaven", "Larkmoor", "Merrowfield", "Norrendal", "Ostervale",
    "Pellworth", "Quillandry", "Rowanshaw", "Sandermoor", "Thornwick", "Undervale",
)  # fmt: skip

SURNAMES = (
    ("王", "Wang"), ("李", "Li"), ("张", "Zhang"), ("刘", "Liu"), ("陈", "Chen"), ("杨", "Yang"),
    ("赵", "Zhao"), ("黄", "Huang"), ("周", "Zhou"), ("吴", "Wu"), ("徐", "Xu"), ("孙", "Sun"),
    ("马", "Ma"), ("朱", "Zhu"), ("胡", "Hu"), ("郭", "Guo"), ("何", "He"), ("林", "Lin"),
)  # fmt: skip
GIVEN_F = (
    ("静怡", "Jingyi"), ("晓燕", "Xiaoyan"), ("雅琴", "Yaqin"), ("丽萍", "Liping"),
    ("思敏", "Simin"), ("婉清", "Wanqing"), ("秋月", "Qiuyue"), ("海霞", "Haixia"),
)  # fmt: skip
GIVEN_M = (
    ("建国", "Jianguo"), ("志强", "Zhiqiang"), ("文博", "Wenbo"), ("海涛", "Haitao"),
    ("俊杰", "Junjie"), ("立新", "Lixin"), ("国栋", "Guodong"), ("子墨", "Zimo"),
)  # fmt: skip
ENGLISH_F = ("Amelia", "Beatrix", "Clara", "Ingrid", "Maren", "Priya", "Saskia")
ENGLISH_M = ("Callum", "Dirk", "Edmund", "Farid", "Lukas", "Oskar", "Rowan")
ENGLISH_LAST = (
    "Ashdown", "Brinkmann", "Calloway", "De Wit", "Fairlie", "Hartnell", "Osei", "Tan", "Vos",
)  # fmt: skip

OWNERS = (
    ("林悦", "Account manager", "senior"),
    ("Marcus Reed", "Account manager", "senior"),
    ("陈思远", "Account manager", "regular"),
    ("Anna Keller", "Account manager", "regular"),
    ("郑凯", "Sales director", "director"),
)
PRODUCTS = (
    ("CB-12", "Cold box 12 L", "Cold boxes", "pc", 18_500, 11_200),
    ("CB-48", "Cold box 48 L", "Cold boxes", "pc", 46_000, 29_500),
    ("GP-500", "Gel pack 500 g", "Cooling", "pc", 620, 310),
    ("GP-1000", "Gel pack 1000 g", "Cooling", "pc", 980, 505),
    ("TL-1", "Temperature logger", "Loggers", "pc", 12_800, 6_900),
    ("TL-5G", "Live tracker 5G", "Loggers", "pc", 45_900, 27_000),
    ("PF-M", "Pallet cover M", "Covers", "pc", 23_500, 15_900),
    ("SV-CAL", "Calibration service", "Services", "visit", 150_000, 68_000),
)
"""Number, name, group, unit, price and cost in fen."""

COMPETITORS = ("Frostline Kappa", "极澜包装", "NordCase", "霜禾科技")
TAGS = ("expo", "cold chain", "frame contract", "重点", "价格敏感", "reference", "new site")
POSITIONS = (
    ("总经理", "General manager", "decides"),
    ("采购经理", "Purchasing manager", "approves"),
    ("品控主管", "Quality manager", "influences"),
    ("仓储主管", "Warehouse supervisor", "uses"),
    ("行政助理", "Office assistant", "guards"),
)
"""Title in Chinese and English, and the part its holder plays in a purchase."""
