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
)
from crmdesk.book.records.grading import SavedList, StageChange, TierGrade, TierPolicy
from crmdesk.book.records.people import Contact, Matter
from crmdesk.book.records.timeline import Answer, Interaction, Objection, Participant, Task
from crmdesk.book.records.trade import (
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
    "Channel",
    "Competitor",
    "Consumption",
    "Contact",
    "CustomField",
    "Customer",
    "Interaction",
    "Matter",
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
    "WalletCell",
]
