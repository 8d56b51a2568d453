"""Every noun of the book, one typed class each."""

from crmdesk.book.records.base import Record
from crmdesk.book.records.customer import (
    Address,
    Attachment,
    Channel,
    Customer,
    CustomField,
    Staff,
    Tagging,
    Waiver,
)
from crmdesk.book.records.grading import SavedList, StageChange, TierGrade, TierPolicy
from crmdesk.book.records.money import Currency
from crmdesk.book.records.people import Bond, CareerStep, Contact, FactQuestion, Kin, Matter
from crmdesk.book.records.timeline import (
    Answer,
    Interaction,
    NoteTemplate,
    Objection,
    Participant,
    Task,
)
from crmdesk.book.records.trade import (
    Benefit,
    Competitor,
    Consumption,
    Opportunity,
    Order,
    OrderLine,
    Payment,
    Product,
    WalletCell,
)

__all__ = [
    "Address",
    "Answer",
    "Attachment",
    "Benefit",
    "Bond",
    "CareerStep",
    "Channel",
    "Competitor",
    "Consumption",
    "Contact",
    "Currency",
    "CustomField",
    "Customer",
    "FactQuestion",
    "Interaction",
    "Kin",
    "Matter",
    "NoteTemplate",
    "Objection",
    "Opportunity",
    "Order",
    "OrderLine",
    "Participant",
    "Payment",
    "Product",
    "Record",
    "SavedList",
    "Staff",
    "StageChange",
    "Tagging",
    "Task",
    "TierGrade",
    "TierPolicy",
    "Waiver",
    "WalletCell",
]
