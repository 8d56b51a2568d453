"""Header words of every field: (name, type, words parted by |) per kind. Data for fields.py."""

# ruff: noqa: E501 - one field, one line
from __future__ import annotations

from typing import Literal

from crmdesk.exchange import common_words as w

FieldType = Literal[
    "text", "date", "datetime", "money", "number", "integer", "phone", "email", "bool", "country"
]
"""How a cell is read: money and number give Decimal, integer int, country the text as it stands."""

Words = tuple[tuple[str, FieldType, str], ...]


def _address(prefix: str, words: str) -> Words:
    """Address fields of one place, e.g. home; words are the names the place goes by."""
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


FIELD_WORDS: dict[str, Words] = {
    "customers": (
        (
            "ref",
            "text",
            "id|ref|reference|customer id|account id|account number|customer number|customer no|record id|客户编号|客户代号|代号|客户代码|客户号|编号|kundennummer|kundennr",
        ),
        (
            "name",
            "text",
            w.CUSTOMER_NAME + "|name|名称|公司名|企业名|name of company|supplier|品牌",
        ),
        (
            "kind",
            "text",
            "kind|customer kind|customer type|type|account type|客户类型|类型|kundenart",
        ),
        (
            "industry",
            "text",
            "industry|sector|branch|line of business|行业|所属行业|主营|主营业务|经营范围|branche",
        ),
        ("region", "text", "region|sales region|territory|area|地区|区域|大区|片区|gebiet"),
        ("country", "country", w.COUNTRY + "|billing country"),
        ("city", "text", w.CITY + "|billing city"),
        ("state", "text", w.STATE),
        ("street", "text", w.STREET),
        ("postal_code", "text", w.POSTCODE + "|billing zip/postal code"),
        ("phone", "phone", w.PHONE),
        ("mobile", "phone", w.MOBILE),
        ("fax", "phone", w.FAX),
        ("email", "email", w.EMAIL),
        ("website", "text", w.WEBSITE),
        (
            "size_staff",
            "integer",
            "employees|number of employees|staff|headcount|company size|员工数|员工人数|人数|规模|mitarbeiter|mitarbeiterzahl",
        ),
        (
            "annual_revenue",
            "money",
            "annual revenue|revenue|turnover|sales volume|年营业额|营业额|年收入|年销售额|umsatz|jahresumsatz",
        ),
        (
            "founded_year",
            "integer",
            "founded|year founded|year established|founded year|established|成立年份|成立时间|gründungsjahr|gegründet",
        ),
        (
            "parent_name",
            "text",
            "parent|parent account|parent company|subsidiary of|母公司|上级公司|上级客户|muttergesellschaft",
        ),
        ("owner_name", "text", w.STAFF + "|company owner"),
        ("referred_by", "text", "referred by|introduced by|introducer|介绍人|推荐人"),
        (
            "source_channel",
            "text",
            "source|lead source|channel|original source|来源|客户来源|渠道|quelle|herkunft",
        ),
        (
            "stage",
            "text",
            "stage|lifecycle stage|status|customer status|阶段|客户阶段|状态|客户状态|phase",
        ),
        (
            "tier",
            "text",
            "tier|grade|class|rating|level|客户级别|客户等级|客户分级|等级|级别|评级|stufe|klasse",
        ),
        ("tags", "text", w.TAGS),
        (
            "payment_days",
            "integer",
            "payment days|payment terms|credit days|terms|账期|付款天数|zahlungsziel",
        ),
        ("credit_limit", "money", "credit limit|信用额度|授信额度|kreditlimit"),
        ("currency", "text", w.CURRENCY),
        ("notes", "text", w.NOTES),
        (
            "customer_since",
            "date",
            "customer since|since|create date|created|created date|客户始于|合作时间|合作日期|创建时间|kunde seit",
        ),
        (
            "contact_name",
            "text",
            "contact|contact name|contact person|primary contact|联系人|主要联系人|联系人姓名|ansprechpartner",
        ),
        (
            "contact_title",
            "text",
            "contact title|contact position|job title|职位|职务|联系人职务|funktion",
        ),
        ("latitude", "number", "latitude|lat|纬度|breitengrad"),
        ("longitude", "number", "longitude|lon|lng|经度|längengrad"),
    ),
    "contacts": (
        (
            "name",
            "text",
            "name|full name|display name|contact name|contact|姓名|联系人|名称|anzeigename",
        ),
        ("given_name", "text", w.GIVEN),
        (
            "middle_name",
            "text",
            "middle name|additional name|second name|2. vorname|zweiter vorname|weitere vornamen",
        ),
        ("family_name", "text", w.FAMILY),
        (
            "prefix",
            "text",
            "prefix|name prefix|salutation|honorific|title of courtesy|称谓|称呼|尊称|anrede",
        ),
        ("suffix", "text", "suffix|name suffix|namenszusatz"),
        ("nickname", "text", "nickname|nick name|昵称|英文名|spitzname"),
        ("ref", "text", "id|ref|contact id|rec id|record id|编号"),
        ("customer_name", "text", w.CUSTOMER_NAME + "|organization name|organization 1 - name"),
        (
            "job_title",
            "text",
            "job title|title|position|role|arbeitstitel|职位|职务|头衔|funktion|organization 1 - title|organization title",
        ),
        (
            "department",
            "text",
            "department|部门|abteilung|organization 1 - department|organization department",
        ),
        (
            "phone",
            "phone",
            w.PHONE
            + "|primary phone|business phone 2|other phone|company main phone|tel. dienstlich|telefon geschäftlich",
        ),
        ("mobile", "phone", w.MOBILE + "|mobile number|mobil-tel.-nr.|car phone"),
        (
            "home_phone",
            "phone",
            "home phone|home phone 2|tel. privat|telefon privat|家庭电话|住宅电话",
        ),
        ("fax", "phone", w.FAX + "|home fax|other fax|fax geschäftlich|fax privat|fax-nummer"),
        ("pager", "phone", "pager|pager number|pager-nummer"),
        ("email", "email", w.EMAIL + "|primäre e-mail-adresse|e-mail 1 - value"),
        (
            "email_2",
            "email",
            "e-mail 2 address|email 2|second email|secondary email|sekundäre e-mail-adresse|additional email addresses|备用邮箱",
        ),
        ("email_3", "email", "e-mail 3 address|email 3|third email"),
        (
            "website",
            "text",
            w.WEBSITE
            + "|web page 1|web page 2|personal web page|webseite 1|webseite 2|webseite privat|webseite geschäftlich",
        ),
        ("im", "text", "im|im address|screen name|messenger-name|wechat|微信|微信号|qq|qq号|skype"),
        *_address("business", "business|work|office|dienstlich|geschäftlich"),
        *_address("home", "home|private|privat"),
        *_address("other", "other|weitere"),
        ("birthday", "date", w.BIRTH),
        ("birth_year", "integer", "birth year|geburtsjahr|出生年"),
        ("birth_month", "integer", "birth month|geburtsmonat|出生月"),
        ("birth_day", "integer", "birth day|day of birth|出生日"),
        ("anniversary", "date", "anniversary|wedding anniversary|纪念日|jahrestag|hochzeitstag"),
        ("sex", "text", "sex|gender|性别|geschlecht"),
        ("spouse", "text", "spouse|partner|配偶|ehepartner"),
        ("children", "text", "children|kids|子女|孩子|kinder"),
        ("hobbies", "text", "hobby|hobbies|interests|爱好|兴趣|兴趣爱好"),
        ("language", "text", "language|语言|sprache"),
        ("profession", "text", "profession|occupation|职业|beruf"),
        ("education", "text", "education|schools|学历|教育|毕业院校|ausbildung"),
        ("office", "text", "office|office location|办公室|büro"),
        ("assistant_name", "text", "assistant's name|assistant|assistants name|助理|秘书"),
        ("assistant_phone", "phone", "assistant's phone|assistants phone|助理电话"),
        (
            "manager_name",
            "text",
            "manager's name|manager|reports to|managers name|上级|直属上级|vorgesetzter",
        ),
        ("owner_name", "text", w.STAFF + "|contact owner"),
        ("referred_by", "text", "referred by|介绍人"),
        ("notes", "text", w.NOTES),
        ("tags", "text", w.TAGS),
        ("business_street", "text", w.STREET),
        ("business_city", "text", w.CITY),
        ("business_state", "text", w.STATE),
        ("business_postal_code", "text", w.POSTCODE),
        ("business_country", "country", "country|country/region|国家|land|land/region"),
    ),
    "products": (
        (
            "ref",
            "text",
            "id|ref|product id|sku|code|product code|item number|产品编号|商品编号|产品编码|编号|artikelnummer",
        ),
        ("name", "text", w.PRODUCT + "|name|名称|品名"),
        (
            "category",
            "text",
            "category|category id|category name|series|product line|类别|分类|系列|产品类别|kategorie|warengruppe",
        ),
        ("unit", "text", "unit|unit of measure|quantity per unit|单位|计量单位|规格|einheit"),
        ("price", "money", w.UNIT_PRICE + "|list price|sales price|售价|销售价|verkaufspreis"),
        ("cost", "money", w.COST),
        ("currency", "text", w.CURRENCY),
        ("active", "bool", "active|enabled|in use|在售|启用|是否启用|aktiv"),
    ),
    "orders": (
        (
            "number",
            "text",
            "order id|order number|order no|number|invoice|invoice no|invoice number|订单号|订单编号|单号|发票号|bestellnummer|auftragsnummer|rechnungsnummer",
        ),
        (
            "customer_ref",
            "text",
            "customer id|customer no|customer number|account id|客户编号|客户号|kundennummer",
        ),
        ("customer_name", "text", w.CUSTOMER_NAME + "|buyer|购买方|买家"),
        ("email", "email", w.EMAIL),
        (
            "ordered_on",
            "date",
            "order date|ordered on|date|invoice date|purchase date|下单日期|订单日期|日期|下单时间|购买日期|bestelldatum|auftragsdatum|datum",
        ),
        ("currency", "text", w.CURRENCY),
        (
            "total",
            "money",
            "total|amount|order total|revenue|sales|value|total amount|金额|总额|订单金额|总金额|合计|betrag|summe|gesamt|umsatz",
        ),
        ("staff_ref", "text", "employee id|staff id|sales rep id|员工编号|业务员编号"),
        ("staff_name", "text", w.STAFF),
        ("product", "text", w.PRODUCT + "|product id|stock code|产品编号"),
        ("quantity", "number", w.QUANTITY),
        ("unit_price", "money", w.UNIT_PRICE),
        ("discount", "number", w.DISCOUNT),
        ("cost", "money", w.COST),
        ("channel", "text", "channel|order channel|sales channel|渠道|销售渠道|kanal"),
        ("notes", "text", w.NOTES),
        ("city", "text", w.CITY + "|ship city"),
        ("country", "country", "country|ship country|国家|land"),
    ),
    "order_lines": (
        (
            "order_number",
            "text",
            "order id|order number|order no|invoice no|订单号|订单编号|单号|bestellnummer|auftragsnummer",
        ),
        (
            "product_ref",
            "text",
            "product id|sku|item id|stock code|product code|产品编号|商品编号|artikelnummer|product|产品|商品|artikel",
        ),
        ("quantity", "number", w.QUANTITY),
        ("unit_price", "money", w.UNIT_PRICE),
        ("discount", "number", w.DISCOUNT),
        ("cost", "money", w.COST),
    ),
    "opportunities": (
        ("ref", "text", "id|opportunity id|deal id|ref|record id|商机编号|机会编号|编号"),
        (
            "name",
            "text",
            "name|opportunity name|deal name|opportunity|deal|商机|商机名称|机会名称|项目名称",
        ),
        ("customer_name", "text", w.CUSTOMER_NAME),
        ("product", "text", w.PRODUCT),
        ("staff_name", "text", w.STAFF),
        ("stage", "text", "stage|deal stage|sales stage|status|阶段|销售阶段|商机阶段|状态|phase"),
        (
            "opened_on",
            "date",
            "opened on|engage date|create date|created date|open date|start date|开始日期|创建日期|创建时间|立项日期|eröffnet",
        ),
        (
            "closed_on",
            "date",
            "closed on|close date|closing date|expected close date|成交日期|结束日期|预计成交日期|关闭日期|abschlussdatum",
        ),
        (
            "value",
            "money",
            "value|amount|close value|deal value|金额|商机金额|预计金额|成交金额|wert|betrag",
        ),
        (
            "probability",
            "number",
            "probability|probability (%)|win probability|概率|成功率|赢单率|wahrscheinlichkeit",
        ),
        ("currency", "text", w.CURRENCY),
        ("source", "text", "source|lead source|来源|商机来源|quelle"),
        ("notes", "text", w.NOTES),
    ),
    "interactions": (
        ("customer_name", "text", w.CUSTOMER_NAME),
        ("contact_name", "text", "contact|contact name|person|联系人|拜访对象|ansprechpartner"),
        ("kind", "text", "kind|type|activity type|activity|类型|方式|跟进方式|沟通方式|art"),
        (
            "at",
            "datetime",
            "at|date|date/time|time|when|activity date|visit date|start|日期|时间|跟进时间|拜访日期|拜访时间|datum|zeitpunkt",
        ),
        ("subject", "text", "subject|topic|title|regarding|主题|标题|拜访目的|betreff|thema"),
        (
            "body",
            "text",
            w.NOTES + "|body|details|text|content|内容|跟进内容|沟通内容|拜访内容|纪要",
        ),
        ("staff_name", "text", w.STAFF + "|assigned to|assigned|record manager|跟进人|拜访人"),
        ("outcome", "text", "outcome|result|结果|跟进结果|拜访结果|ergebnis"),
        (
            "next_step",
            "text",
            "next step|next steps|follow-up|follow up|下一步|下一步计划|后续计划|nächster schritt",
        ),
        (
            "next_on",
            "date",
            "next on|next date|follow-up date|due date|due|下次跟进|下次跟进时间|下次拜访|下次联系时间|fällig",
        ),
    ),
    "staff": (
        ("ref", "text", "id|ref|employee id|staff id|employee number|工号|员工编号|personalnummer"),
        (
            "name",
            "text",
            "name|employee|employee name|full name|sales agent|姓名|员工姓名|员工|mitarbeiter",
        ),
        ("given_name", "text", w.GIVEN),
        ("family_name", "text", w.FAMILY),
        ("title", "text", "title|job title|position|职位|职务|岗位"),
        ("email", "email", w.EMAIL),
        ("phone", "phone", w.PHONE + "|home phone|mobile|手机"),
        ("manager_name", "text", "manager|manager name|上级|主管|直属上级|vorgesetzter"),
        ("manager_ref", "text", "reports to|manager id|上级工号"),
        (
            "office",
            "text",
            "office|regional office|branch|region|department|办事处|分公司|区域|部门|büro|niederlassung",
        ),
        ("notes", "text", w.NOTES),
    ),
}
"""The fields of every kind in the order a mapping dialog lists them."""
