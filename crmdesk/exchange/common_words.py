"""Header words that several kinds of record share. Data for field_words.py."""

# ruff: noqa: E501 - one field, one line
from __future__ import annotations

from typing import Literal

FieldType = Literal[
    "text", "date", "datetime", "money", "number", "integer", "phone", "email", "bool", "country"
]
"""How a cell is read: money and number give Decimal, integer int, country the text as it stands."""

Words = tuple[tuple[str, FieldType, str], ...]


def address(prefix: str, words: str) -> Words:
    """Return the address fields of one place, e.g. home; words are names the place goes by."""
    parts = (
        (
            "street",
            "street|address|street 2|street 3|address 2|address po box|adresse|adresse 2|straße",
        ),
        ("city", "city|ort"),
        ("state", "state|bundesland"),
        ("postal_code", "postal code|zip|zip code|zipcode|plz|postleitzahl"),
        ("country", "country|country/region|land|land/region"),
    )
    rows: list[tuple[str, FieldType, str]] = []
    for part, names in parts:
        spelled = [
            f"{place} {name}|{name} {place}"
            for place in words.split("|")
            for name in names.split("|")
        ]
        rows.append(
            (f"{prefix}_{part}", "country" if part == "country" else "text", "|".join(spelled))
        )
    return tuple(rows)


CITY = "city|town|suburb|城市|市|所在城市|ort|stadt"
STATE = "state|province|state/province|region/state|billing state/province|省|省份|州|bundesland"
STREET = (
    "street|address|address 1|address line 1|street address|billing street|street 2|address 2"
    "|address line 2|地址|详细地址|公司地址|街道|通讯地址|straße|strasse|adresse|anschrift"
)
POSTCODE = (
    "postal code|postalcode|postcode|zip|zip code|zip/postal code|邮编|邮政编码|plz|postleitzahl"
)
COUNTRY = "country|country/region|nation|office location|国家|国家/地区|国别|land|land/region"
PHONE = (
    "phone|telephone|tel|tel.|phone number|telephone number|work phone|business phone|main phone"
    "|电话|联系电话|公司电话|座机|固话|电话号码|telefon|telefonnummer|rufnummer"
)
MOBILE = "mobile|mobile phone|cell|cell phone|cellphone|手机|手机号|手机号码|移动电话|联系手机|handy|mobil|mobiltelefon"
FAX = "fax|fax number|business fax|传真|传真号码|faxnummer|telefax"
EMAIL = (
    "email|e-mail|email address|e-mail address|mail|primary email|邮箱|电子邮箱|电子邮件|邮件|email地址"
    "|e-mail-adresse|mailadresse"
)
WEBSITE = "website|web site|web page|webpage|url|homepage|home page|domain|company domain name|网站|网址|官网|主页|webseite"
WECHAT = "wechat|wechat id|微信|微信号"
NOTES = "notes|note|comments|comment|remarks|description|备注|备注说明|说明|描述|notizen|bemerkung|bemerkungen|kommentar"
CURRENCY = "currency|currency code|币种|货币|währung"
NAME = "company|company name|account|account name|customer|customer name|client|client name|organization|organisation"
CUSTOMER_NAME = (
    NAME
    + "|associated company|客户|客户名称|客户全称|公司|公司全称|单位名称|公司名称|单位|工作单位|企业名称|客户姓名|所属公司|所属客户|firma|kunde|kundenname|unternehmen"
)
STAFF = "staff name|sales agent|sales rep|sales person|salesperson|owner|account owner|opportunity owner|deal owner|负责人|销售|销售员|业务员|销售代表|客户经理|跟单员|verkäufer|betreuer"
PRODUCT = "product|product name|item|item name|产品|产品名称|商品|商品名称|货品|货品名称|品名|produkt|artikel"
UNIT = "unit|unit of measure|uom|单位|计量单位|einheit|mengeneinheit"
QUANTITY = "quantity|qty|units|数量|订购数量|采购数量|menge|anzahl"
UNIT_PRICE = "unit price|unitprice|price|price each|单价|价格|einzelpreis|preis|stückpreis"
COST = "cost|unit cost|cost price|成本|成本价|kosten|einkaufspreis"
DISCOUNT = "discount|rebate|折扣|折扣率|rabatt"
BIRTH = "birthday|birth date|birthdate|date of birth|dob|生日|出生日期|出生年月|出生年月日|geburtstag|geburtsdatum"
GIVEN = "first name|given name|firstname|forename|名字|名|vorname"
FAMILY = "last name|family name|surname|lastname|姓|姓氏|nachname|familienname"
TAGS = "tags|tag|labels|categories|keywords|group membership|标签|分组|kategorien|schlagwörter"
