"""Presets: the headers of known exports and where their columns go. Data for presets.py."""

# ruff: noqa: E501 - one preset, one line
from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from crmdesk.exchange.plans import ColumnFormat


@dataclass(frozen=True, slots=True)
class Preset:
    """A known export.

    Attributes:
        name: stable name.
        kind: kind of its records.
        signature: headers it always has; the preset with the largest matching signature wins.
        columns: header to field; "" leaves a column in extra; others are matched by words.
        words: whether columns not named are matched by header words.
        formats: header to how its figures are written.
    """

    name: str
    kind: str
    signature: tuple[str, ...]
    columns: dict[str, str] = field(default_factory=dict)
    words: bool = True
    formats: dict[str, ColumnFormat] = field(default_factory=dict)


def _headers(text: str) -> tuple[str, ...]:
    return tuple(text.split("|"))


_OUTLOOK = {
    "Title": "prefix",
    "Business Address PO Box": "business_street",
    "Home Address PO Box": "home_street",
    "Other Address PO Box": "other_street",
    "Business Address": "",
    "Home Address": "",
    "Other Address": "",
    "Account": "",
    "Office Location": "office",
    "Location": "",
    "Keywords": "tags",
    "Categories": "tags",
    "IMAddress": "im",
    "Personal Web Page": "website",
    "Primary Phone": "phone",
    "Company Main Phone": "phone",
    "Other Phone": "phone",
}
_OUTLOOK_DE = {
    "Anrede": "prefix",
    "Weitere Vornamen": "middle_name",
    "Suffix": "suffix",
    "Position": "job_title",
    "Straße geschäftlich": "business_street",
    "Telefon (geschäftlich)": "phone",
    "Fax geschäftlich": "fax",
    "E-Mail-Adresse": "email",
    "E-Mail 2: Adresse": "email_2",
    "E-Mail 3: Adresse": "email_3",
    "Geburtstag": "birthday",
    "Jahrestag": "anniversary",
    "Kinder": "children",
    "Stichwörter": "tags",
}
_GOOGLE = {f"E-mail {i} - Value": "email" for i in range(1, 10)} | {
    f"Phone {i} - Value": "phone" for i in range(1, 12)
} | {f"Website {i} - Value": "website" for i in range(1, 6)} | {
    f"IM {i} - Value": "im" for i in range(1, 6)
} | {
    "Name Prefix": "prefix", "Name Suffix": "suffix", "Additional Name": "middle_name",
    "Organization 1 - Name": "customer_name", "Organization 1 - Title": "job_title",
    "Organization 1 - Department": "department", "Group Membership": "tags",
    "Occupation": "profession", "Location": "", "Subject": "",
}  # fmt: skip
_NORTHWIND_PARTY = {
    "CompanyName": "name", "ContactName": "contact_name", "ContactTitle": "contact_title",
    "Region": "state", "HomePage": "website",
}  # fmt: skip
_BIRTH_DE = {"Geburtsjahr": "birth_year", "Geburtsmonat": "birth_month", "Geburtstag": "birth_day"}

PRESETS = (
    Preset("google_contacts", "contacts", _headers("Given Name|Family Name|E-mail 1 - Value|Phone 1 - Value"), _GOOGLE),
    Preset("google_contacts", "contacts", _headers("First Name|Last Name|E-mail 1 - Value|E-mail 1 - Label"), _GOOGLE),
    Preset("google_outlook_csv", "contacts", _headers("First Name|Last Name|E-mail Address|Home Address|Business Address|Organizational ID Number|Internet Free Busy"), _OUTLOOK),
    Preset("outlook_365", "contacts", _headers("Title|First Name|Last Name|E-mail Address|E-mail Display Name|Business Country/Region|Home Country/Region"), _OUTLOOK),
    Preset("outlook_web", "contacts", _headers("First Name|Last Name|E-mail Address|Given Yomi|Surname Yomi|Business Country/Region"), _OUTLOOK),
    Preset("windows_live_mail", "contacts", _headers("Vorname|Nachname|E-Mail-Adresse|Straße (privat)|Straße (geschäftlich)"), {"2. Vorname": "middle_name", "Name": "name", "Telefon (privat)": "home_phone", "Büro": "office"}),
    Preset("windows_live_mail", "contacts", _headers("First Name|Last Name|E-mail Address|Home Street|Business Street|Business Web Page"), {}),
    Preset("outlook_german", "contacts", _headers("Vorname|Nachname|E-Mail-Adresse|Straße geschäftlich|Ort geschäftlich"), _OUTLOOK_DE),
    Preset("thunderbird_german", "contacts", _headers("Vorname|Nachname|Anzeigename|Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse"), _BIRTH_DE | {"Organisation": "customer_name"}),
    Preset("thunderbird", "contacts", _headers("First Name|Last Name|Display Name|Primary Email|Secondary Email"), {"Organization": "customer_name"}),
    Preset("hubspot_contacts", "contacts", _headers("Record ID|First Name|Last Name|Email|Lifecycle Stage"), {"Record ID": "ref", "Associated Company": "customer_name"}),
    Preset("hubspot_companies", "customers", _headers("Record ID|Company name|Company owner|Industry"), {"Record ID": "ref", "Company Domain Name": "website"}),
    Preset("hubspot_deals", "opportunities", _headers("Record ID|Deal Name|Deal Stage|Amount"), {"Record ID": "ref", "Associated Company": "customer_name"}),
    Preset("salesforce_accounts", "customers", _headers("Account Name|Billing City|Billing Country"), {"Account ID": "ref", "Billing State/Province": "state", "Billing Zip/Postal Code": "postal_code"}),
    Preset("salesforce_contacts", "contacts", _headers("First Name|Last Name|Account Name|Mailing City"), {"Mailing Street": "business_street", "Mailing City": "business_city", "Mailing State/Province": "business_state", "Mailing Zip/Postal Code": "business_postal_code", "Mailing Country": "business_country", "Title": "job_title"}),
    Preset("salesforce_opportunities", "opportunities", _headers("Opportunity Name|Account Name|Stage|Close Date"), {"Opportunity ID": "ref", "Probability (%)": "probability"}),
    Preset("act_contacts", "contacts", _headers("Company|Contact|ID/Status|Last Reach"), {"Contact": "name", "ID/Status": "tags", "Title": "job_title", "Spouse": "spouse", "Referred By": "referred_by"}),
    Preset("maven_accounts", "customers", _headers("account|sector|year_established|revenue|employees|office_location|subsidiary_of"), {}, formats={"revenue": ColumnFormat(factor=Decimal(1_000_000))}),
    Preset("maven_products", "products", _headers("product|series|sales_price"), {}),
    Preset("maven_sales_pipeline", "opportunities", _headers("opportunity_id|sales_agent|product|account|deal_stage|engage_date|close_date|close_value"), {}),
    Preset("maven_sales_teams", "staff", _headers("sales_agent|manager|regional_office"), {}),
    Preset("northwind_customers", "customers", _headers("CustomerID|CompanyName|ContactName|ContactTitle"), _NORTHWIND_PARTY | {"CustomerID": "ref"}),
    Preset("northwind_suppliers", "customers", _headers("SupplierID|CompanyName|ContactName|ContactTitle"), _NORTHWIND_PARTY | {"SupplierID": "ref"}),
    Preset("northwind_employees", "staff", _headers("EmployeeID|LastName|FirstName|ReportsTo"), {"EmployeeID": "ref", "Title": "title", "ReportsTo": "manager_ref", "HomePhone": "phone", "Notes": "notes"}, words=False),
    Preset("northwind_products", "products", _headers("ProductID|ProductName|SupplierID|QuantityPerUnit|Discontinued"), {"Discontinued": "active"}, formats={"Discontinued": ColumnFormat(negated=True)}),
    Preset("northwind_categories", "products", _headers("CategoryID|CategoryName|Description"), {"CategoryName": "category"}, words=False),
    Preset("northwind_orders", "orders", _headers("OrderID|CustomerID|EmployeeID|OrderDate|ShipVia"), {"OrderID": "number", "CustomerID": "customer_ref", "EmployeeID": "staff_ref", "OrderDate": "ordered_on", "ShipCity": "city", "ShipCountry": "country"}, words=False),
    Preset("northwind_order_details", "order_lines", _headers("OrderID|ProductID|UnitPrice|Quantity|Discount"), {}),
    Preset("rfm_orders", "orders", _headers("customer_id|order_date|revenue"), {"customer_id": "customer_name", "first_name": "", "last_name": ""}),
    Preset("febrl", "contacts", _headers("rec_id|given_name|surname|suburb|soc_sec_id"), {"rec_id": "ref", "street_number": "home_street", "address_1": "home_street", "address_2": "home_street", "suburb": "home_city", "postcode": "home_postal_code", "state": "home_state", "soc_sec_id": ""}),
    Preset("cdnow_summary", "customers", _headers("ID|frequency|recency|T"), {"ID": "ref"}, words=False),
    Preset("cdnow_summary", "customers", _headers("ID|x|t_x|T|zbar"), {"ID": "ref"}, words=False),
)  # fmt: skip
"""All presets; of equally large signatures the first wins."""
