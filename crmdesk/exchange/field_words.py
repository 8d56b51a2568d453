"""Header words of every field: (name, type, words parted by |) per kind. Data for fields.py."""

from __future__ import annotations

from typing import Literal

FieldType = Literal[
    "text", "date", "datetime", "money", "number", "integer", "phone", "email", "bool", "country"
]
"""How a cell is read: money and number give Decimal, integer int, country the text as it stands."""

_CITY = "city|town|suburb|城市|市|所在城市|ort|stadt"
_STATE = "state|province|state/province|region/state|billing state/province|省|省份|州|bundesland"
_STREET = (
    "street|address|address 1|address line 1|street address|billing street|street 2|address 2"
    "|address line 2|地址|详细地址|公司地址|街道|通讯地址|straße|strasse|adresse|anschrift"
)
_POSTCODE = (
    "postal code|postalcode|postcode|zip|zip code|zip/postal code|邮编|邮政编码|plz|postleitzahl"
)
_COUNTRY = "country|country/region|nation|office location|国家|国家/地区|国别|land|land/region"
_PHONE = (
    "phone|telephone|tel|tel.|phone number|telephone number|work phone|business phone|main phone"
    "|电话|联系电话|公司电话|座机|固话|电话号码|telefon|telefonnummer|rufnummer"
)
_MOBILE = "mobile|mobile phone|cell|cell phone|cellphone|手机|手机号|手机号码|移动电话|handy|mobil|mobiltelefon"
_FAX = "fax|fax number|business fax|传真|传真号码|faxnummer|telefax"
_EMAIL = (
    "email|e-mail|email address|e-mail address|mail|primary email|邮箱|电子邮箱|电子邮件|邮件|email地址"
    "|e-mail-adresse|mailadresse"
)
_WEBSITE = "website|web site|web page|webpage|url|homepage|home page|domain|company domain name|网站|网址|官网|主页|webseite"
_NOTES = "notes|note|comments|comment|remarks|description|备注|说明|描述|notizen|bemerkung|bemerkungen|kommentar"
_CURRENCY = "currency|currency code|币种|货币|währung"
_NAME = "company|company name|account|account name|customer|customer name|client|client name|organization|organisation"
_CUSTOMER_NAME = (
    _NAME
    + "|associated company|客户|客户名称|公司|公司名称|单位|企业名称|firma|kunde|kundenname|unternehmen"
)
_STAFF = "sales agent|sales rep|sales person|salesperson|owner|account owner|opportunity owner|deal owner|负责人|销售|销售员|业务员|销售代表|verkäufer|betreuer"
_PRODUCT = "product|product name|item|item name|产品|产品名称|商品|商品名称|produkt|artikel"
_QUANTITY = "quantity|qty|units|数量|menge|anzahl"
_UNIT_PRICE = "unit price|unitprice|price|price each|单价|价格|einzelpreis|preis|stückpreis"
_COST = "cost|unit cost|cost price|成本|成本价|kosten|einkaufspreis"
_DISCOUNT = "discount|rebate|折扣|rabatt"
_BIRTH = "birthday|birth date|birthdate|date of birth|dob|生日|出生日期|geburtstag|geburtsdatum"
_GIVEN = "first name|given name|firstname|forename|名字|名|vorname"
_FAMILY = "last name|family name|surname|lastname|姓|姓氏|nachname|familienname"
_TAGS = "tags|tag|labels|categories|keywords|group membership|标签|分组|kategorien|schlagwörter"

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
            "id|ref|reference|customer id|account id|account number|customer number|customer no|record id|客户编号|客户号|编号|kundennummer|kundennr",
        ),
        ("name", "text", _CUSTOMER_NAME + "|name|名称|公司名|企业名|name of company|supplier|品牌"),
        (
            "kind",
            "text",
            "kind|customer kind|customer type|type|account type|客户类型|类型|kundenart",
        ),
        ("industry", "text", "industry|sector|branch|line of business|行业|所属行业|branche"),
        ("region", "text", "region|sales region|territory|area|地区|区域|大区|片区|gebiet"),
        ("country", "country", _COUNTRY + "|billing country"),
        ("city", "text", _CITY + "|billing city"),
        ("state", "text", _STATE),
        ("street", "text", _STREET),
        ("postal_code", "text", _POSTCODE + "|billing zip/postal code"),
        ("phone", "phone", _PHONE),
        ("mobile", "phone", _MOBILE),
        ("fax", "phone", _FAX),
        ("email", "email", _EMAIL),
        ("website", "text", _WEBSITE),
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
        ("owner_name", "text", _STAFF + "|company owner"),
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
        ("tier", "text", "tier|grade|class|rating|level|客户级别|客户等级|等级|级别|stufe|klasse"),
        ("tags", "text", _TAGS),
        (
            "payment_days",
            "integer",
            "payment days|payment terms|credit days|terms|账期|付款天数|zahlungsziel",
        ),
        ("credit_limit", "money", "credit limit|信用额度|授信额度|kreditlimit"),
        ("currency", "text", _CURRENCY),
        ("notes", "text", _NOTES),
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
        ("given_name", "text", _GIVEN),
        (
            "middle_name",
            "text",
            "middle name|additional name|second name|2. vorname|zweiter vorname|weitere vornamen",
        ),
        ("family_name", "text", _FAMILY),
        (
            "prefix",
            "text",
            "prefix|name prefix|salutation|honorific|title of courtesy|称谓|称呼|尊称|anrede",
        ),
        ("suffix", "text", "suffix|name suffix|namenszusatz"),
        ("nickname", "text", "nickname|nick name|昵称|英文名|spitzname"),
        ("ref", "text", "id|ref|contact id|rec id|record id|编号"),
        ("customer_name", "text", _CUSTOMER_NAME + "|organization name|organization 1 - name"),
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
            _PHONE
            + "|primary phone|business phone 2|other phone|company main phone|tel. dienstlich|telefon geschäftlich",
        ),
        ("mobile", "phone", _MOBILE + "|mobile number|mobil-tel.-nr.|car phone"),
        (
            "home_phone",
            "phone",
            "home phone|home phone 2|tel. privat|telefon privat|家庭电话|住宅电话",
        ),
        ("fax", "phone", _FAX + "|home fax|other fax|fax geschäftlich|fax privat|fax-nummer"),
        ("pager", "phone", "pager|pager number|pager-nummer"),
        ("email", "email", _EMAIL + "|primäre e-mail-adresse|e-mail 1 - value"),
        (
            "email_2",
            "email",
            "e-mail 2 address|email 2|second email|secondary email|sekundäre e-mail-adresse|additional email addresses|备用邮箱",
        ),
        ("email_3", "email", "e-mail 3 address|email 3|third email"),
        (
            "website",
            "text",
            _WEBSITE
            + "|web page 1|web page 2|personal web page|webseite 1|webseite 2|webseite privat|webseite geschäftlich",
        ),
        ("im", "text", "im|im address|screen name|messenger-name|wechat|微信|微信号|qq|qq号|skype"),
        *_address("business", "business|work|office|dienstlich|geschäftlich"),
        *_address("home", "home|private|privat"),
        *_address("other", "other|weitere"),
        ("birthday", "date", _BIRTH),
        ("birth_year", "integer", "birth year|geburtsjahr|出生年"),
        ("birth_month", "integer", "birth month|geburtsmonat|出生月"),
        ("birth_day", "integer", "birth day|出生日"),
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
        ("owner_name", "text", _STAFF + "|contact owner"),
        ("referred_by", "text", "referred by|介绍人"),
        ("notes", "text", _NOTES),
        ("tags", "text", _TAGS),
        ("business_street", "text", _STREET),
        ("business_city", "text", _CITY),
        ("business_state", "text", _STATE),
        ("business_postal_code", "text", _POSTCODE),
        ("business_country", "country", "country|country/region|国家|land|land/region"),
    ),
    "products": (
        (
            "ref",
            "text",
            "id|ref|product id|sku|code|product code|item number|产品编号|商品编号|产品编码|编号|artikelnummer",
        ),
        ("name", "text", _PRODUCT + "|name|名称|品名"),
        (
            "category",
            "text",
            "category|category id|category name|series|product line|类别|分类|系列|产品类别|kategorie|warengruppe",
        ),
        ("unit", "text", "unit|unit of measure|quantity per unit|单位|计量单位|规格|einheit"),
        ("price", "money", _UNIT_PRICE + "|list price|sales price|售价|销售价|verkaufspreis"),
        ("cost", "money", _COST),
        ("currency", "text", _CURRENCY),
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
        ("customer_name", "text", _CUSTOMER_NAME + "|buyer|购买方|买家"),
        ("email", "email", _EMAIL),
        (
            "ordered_on",
            "date",
            "order date|ordered on|date|invoice date|purchase date|下单日期|订单日期|日期|下单时间|购买日期|bestelldatum|auftragsdatum|datum",
        ),
        ("currency", "text", _CURRENCY),
        (
            "total",
            "money",
            "total|amount|order total|revenue|sales|value|total amount|金额|总额|订单金额|总金额|合计|betrag|summe|gesamt|umsatz",
        ),
        ("staff_ref", "text", "employee id|staff id|sales rep id|员工编号|业务员编号"),
        ("staff_name", "text", _STAFF),
        ("product", "text", _PRODUCT + "|product id|stock code|产品编号"),
        ("quantity", "number", _QUANTITY),
        ("unit_price", "money", _UNIT_PRICE),
        ("discount", "number", _DISCOUNT),
        ("cost", "money", _COST),
        ("channel", "text", "channel|order channel|sales channel|渠道|销售渠道|kanal"),
        ("notes", "text", _NOTES),
        ("city", "text", _CITY + "|ship city"),
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
        ("quantity", "number", _QUANTITY),
        ("unit_price", "money", _UNIT_PRICE),
        ("discount", "number", _DISCOUNT),
        ("cost", "money", _COST),
    ),
    "opportunities": (
        ("ref", "text", "id|opportunity id|deal id|ref|record id|商机编号|机会编号|编号"),
        (
            "name",
            "text",
            "name|opportunity name|deal name|opportunity|deal|商机|商机名称|机会名称|项目名称",
        ),
        ("customer_name", "text", _CUSTOMER_NAME),
        ("product", "text", _PRODUCT),
        ("staff_name", "text", _STAFF),
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
        ("currency", "text", _CURRENCY),
        ("source", "text", "source|lead source|来源|商机来源|quelle"),
        ("notes", "text", _NOTES),
    ),
    "interactions": (
        ("customer_name", "text", _CUSTOMER_NAME),
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
            _NOTES + "|body|details|text|content|内容|跟进内容|沟通内容|拜访内容|纪要",
        ),
        ("staff_name", "text", _STAFF + "|assigned to|assigned|record manager|跟进人|拜访人"),
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
        ("given_name", "text", _GIVEN),
        ("family_name", "text", _FAMILY),
        ("title", "text", "title|job title|position|职位|职务|岗位"),
        ("email", "email", _EMAIL),
        ("phone", "phone", _PHONE + "|home phone|mobile|手机"),
        ("manager_name", "text", "manager|manager name|上级|主管|直属上级|vorgesetzter"),
        ("manager_ref", "text", "reports to|manager id|上级工号"),
        (
            "office",
            "text",
            "office|regional office|branch|region|department|办事处|分公司|区域|部门|büro|niederlassung",
        ),
        ("notes", "text", _NOTES),
    ),
}
"""The fields of every kind in the order a mapping dialog lists them."""
