"""The words for stored keys: stages, roles, kinds. A key nobody knows is shown as it stands."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_WORDS: Final[dict[str, object]] = {
    # kinds of customer, of address and of channel
    "company": QT_TRANSLATE_NOOP("Words", "company"),
    "person": QT_TRANSLATE_NOOP("Words", "person"),
    "phone": QT_TRANSLATE_NOOP("Words", "phone"),
    "mobile": QT_TRANSLATE_NOOP("Words", "mobile"),
    "fax": QT_TRANSLATE_NOOP("Words", "fax"),
    "email": QT_TRANSLATE_NOOP("Words", "e-mail"),
    "web": QT_TRANSLATE_NOOP("Words", "web"),
    "wechat": QT_TRANSLATE_NOOP("Words", "WeChat"),
    "messaging": QT_TRANSLATE_NOOP("Words", "messaging"),
    "post": QT_TRANSLATE_NOOP("Words", "post"),
    "direct": QT_TRANSLATE_NOOP("Words", "direct"),
    "portal": QT_TRANSLATE_NOOP("Words", "portal"),
    "indirect": QT_TRANSLATE_NOOP("Words", "indirect"),
    # stages of a customer
    "prospect": QT_TRANSLATE_NOOP("Words", "prospect"),
    "lead": QT_TRANSLATE_NOOP("Words", "lead"),
    "new": QT_TRANSLATE_NOOP("Words", "new"),
    "active": QT_TRANSLATE_NOOP("Words", "active"),
    "growing": QT_TRANSLATE_NOOP("Words", "growing"),
    "loyal": QT_TRANSLATE_NOOP("Words", "loyal"),
    "mature": QT_TRANSLATE_NOOP("Words", "mature"),
    "declining": QT_TRANSLATE_NOOP("Words", "declining"),
    "dormant": QT_TRANSLATE_NOOP("Words", "dormant"),
    "lost": QT_TRANSLATE_NOOP("Words", "lost"),
    # stages of an opportunity
    "prospecting": QT_TRANSLATE_NOOP("Words", "prospecting"),
    "engaging": QT_TRANSLATE_NOOP("Words", "engaging"),
    "proposal": QT_TRANSLATE_NOOP("Words", "proposal"),
    "negotiation": QT_TRANSLATE_NOOP("Words", "negotiation"),
    "won": QT_TRANSLATE_NOOP("Words", "won"),
    # people
    "f": QT_TRANSLATE_NOOP("Words", "female"),
    "m": QT_TRANSLATE_NOOP("Words", "male"),
    "other": QT_TRANSLATE_NOOP("Words", "other"),
    "decides": QT_TRANSLATE_NOOP("Words", "decides"),
    "approves": QT_TRANSLATE_NOOP("Words", "approves"),
    "influences": QT_TRANSLATE_NOOP("Words", "influences"),
    "uses": QT_TRANSLATE_NOOP("Words", "uses"),
    "guards": QT_TRANSLATE_NOOP("Words", "guards"),
    "given": QT_TRANSLATE_NOOP("Words", "given"),
    "refused": QT_TRANSLATE_NOOP("Words", "refused"),
    "stance_-2": QT_TRANSLATE_NOOP("Words", "opponent"),
    "stance_-1": QT_TRANSLATE_NOOP("Words", "against us"),
    "stance_0": QT_TRANSLATE_NOOP("Words", "neutral"),
    "stance_1": QT_TRANSLATE_NOOP("Words", "friendly"),
    "stance_2": QT_TRANSLATE_NOOP("Words", "supporter"),
    # matters
    "goal": QT_TRANSLATE_NOOP("Words", "Goal"),
    "plan": QT_TRANSLATE_NOOP("Words", "Plan"),
    "like": QT_TRANSLATE_NOOP("Words", "Likes"),
    "dislike": QT_TRANSLATE_NOOP("Words", "Dislikes"),
    "problem": QT_TRANSLATE_NOOP("Words", "Problem"),
    "need": QT_TRANSLATE_NOOP("Words", "Need"),
    "pain": QT_TRANSLATE_NOOP("Words", "Pain"),
    "rival": QT_TRANSLATE_NOOP("Words", "Rival"),
    "market": QT_TRANSLATE_NOOP("Words", "Market"),
    # entries of the timeline
    "visit": QT_TRANSLATE_NOOP("Words", "Visit"),
    "call": QT_TRANSLATE_NOOP("Words", "Call"),
    "message": QT_TRANSLATE_NOOP("Words", "Message"),
    "letter": QT_TRANSLATE_NOOP("Words", "Letter"),
    "enquiry": QT_TRANSLATE_NOOP("Words", "Enquiry"),
    "complaint": QT_TRANSLATE_NOOP("Words", "Complaint"),
    "suggestion": QT_TRANSLATE_NOOP("Words", "Suggestion"),
    # what a complaint is about; service is a kind of entry too
    "product": QT_TRANSLATE_NOOP("Words", "Product"),
    "delivery": QT_TRANSLATE_NOOP("Words", "Delivery"),
    "price": QT_TRANSLATE_NOOP("Words", "Price"),
    "service": QT_TRANSLATE_NOOP("Words", "Service"),
    "care": QT_TRANSLATE_NOOP("Words", "Care"),
    "order": QT_TRANSLATE_NOOP("Words", "Order"),
    "payment": QT_TRANSLATE_NOOP("Words", "Payment"),
    "deal": QT_TRANSLATE_NOOP("Words", "Deal"),
    "tier": QT_TRANSLATE_NOOP("Words", "Tier"),
    "stage": QT_TRANSLATE_NOOP("Words", "Stage"),
    "task": QT_TRANSLATE_NOOP("Words", "Task"),
    "promise": QT_TRANSLATE_NOOP("Words", "Promise"),
    "file": QT_TRANSLATE_NOOP("Words", "File"),
    "note": QT_TRANSLATE_NOOP("Words", "Note"),
    # industries and regions that the sample has, as do many books
    "Frozen food": QT_TRANSLATE_NOOP("Words", "Frozen food"),
    "Dairy": QT_TRANSLATE_NOOP("Words", "Dairy"),
    "Bakery": QT_TRANSLATE_NOOP("Words", "Bakery"),
    "Seafood": QT_TRANSLATE_NOOP("Words", "Seafood"),
    "Beverages": QT_TRANSLATE_NOOP("Words", "Beverages"),
    "Restaurants": QT_TRANSLATE_NOOP("Words", "Restaurants"),
    "Logistics": QT_TRANSLATE_NOOP("Words", "Logistics"),
    "Retail": QT_TRANSLATE_NOOP("Words", "Retail"),
    "North China": QT_TRANSLATE_NOOP("Words", "North China"),
    "East China": QT_TRANSLATE_NOOP("Words", "East China"),
    "South China": QT_TRANSLATE_NOOP("Words", "South China"),
    "West China": QT_TRANSLATE_NOOP("Words", "West China"),
    "Central China": QT_TRANSLATE_NOOP("Words", "Central China"),
    "North-East China": QT_TRANSLATE_NOOP("Words", "North-East China"),
    "South-East Asia": QT_TRANSLATE_NOOP("Words", "South-East Asia"),
    "Europe": QT_TRANSLATE_NOOP("Words", "Europe"),
    "Oceania": QT_TRANSLATE_NOOP("Words", "Oceania"),
    # ties and family
    "spouse": QT_TRANSLATE_NOOP("Words", "spouse"),
    "relative": QT_TRANSLATE_NOOP("Words", "relative"),
    "former_colleague": QT_TRANSLATE_NOOP("Words", "former colleague"),
    "colleague": QT_TRANSLATE_NOOP("Words", "colleague"),
    "classmate": QT_TRANSLATE_NOOP("Words", "classmate"),
    "compatriot": QT_TRANSLATE_NOOP("Words", "from the same place"),
    "comrade": QT_TRANSLATE_NOOP("Words", "served together"),
    "friend": QT_TRANSLATE_NOOP("Words", "friend"),
    "mentor": QT_TRANSLATE_NOOP("Words", "mentor"),
    "child": QT_TRANSLATE_NOOP("Words", "child"),
    "parent": QT_TRANSLATE_NOOP("Words", "parent"),
    "sibling": QT_TRANSLATE_NOOP("Words", "brother or sister"),
    "grandchild": QT_TRANSLATE_NOOP("Words", "grandchild"),
    # who graded
    "policy": QT_TRANSLATE_NOOP("Words", "by policy"),
    "override": QT_TRANSLATE_NOOP("Words", "by hand"),
    "import": QT_TRANSLATE_NOOP("Words", "from an import"),
    # what a customer brings besides money
    "gathers": QT_TRANSLATE_NOOP("Words", "gathers others"),
    "information": QT_TRANSLATE_NOOP("Words", "information"),
    "word_of_mouth": QT_TRANSLATE_NOOP("Words", "word of mouth"),
    "against_rivals": QT_TRANSLATE_NOOP("Words", "against rivals"),
    # choices of other fields
    "non_customer": QT_TRANSLATE_NOOP("Words", "non customer"),
    "potential": QT_TRANSLATE_NOOP("Words", "potential"),
    "target": QT_TRANSLATE_NOOP("Words", "target"),
    "first_time": QT_TRANSLATE_NOOP("Words", "first time"),
    "repeat": QT_TRANSLATE_NOOP("Words", "repeat"),
    "won_back": QT_TRANSLATE_NOOP("Words", "won back"),
    "lost_for_good": QT_TRANSLATE_NOOP("Words", "lost for good"),
    "none": QT_TRANSLATE_NOOP("Words", "none"),
    "first": QT_TRANSLATE_NOOP("Words", "first"),
    "ongoing": QT_TRANSLATE_NOOP("Words", "ongoing"),
    "close": QT_TRANSLATE_NOOP("Words", "close"),
    "broken": QT_TRANSLATE_NOOP("Words", "broken"),
    "standard": QT_TRANSLATE_NOOP("Words", "standard"),
    "plus": QT_TRANSLATE_NOOP("Words", "plus"),
    "premium": QT_TRANSLATE_NOOP("Words", "premium"),
    "weak": QT_TRANSLATE_NOOP("Words", "weak"),
    "fair": QT_TRANSLATE_NOOP("Words", "trade fair"),
    "medium": QT_TRANSLATE_NOOP("Words", "medium"),
    "solid": QT_TRANSLATE_NOOP("Words", "solid"),
    "strong": QT_TRANSLATE_NOOP("Words", "strong"),
    "market_research": QT_TRANSLATE_NOOP("Words", "market research"),
    "social_media": QT_TRANSLATE_NOOP("Words", "social media"),
    "promotion": QT_TRANSLATE_NOOP("Words", "promotion"),
    "partner": QT_TRANSLATE_NOOP("Words", "partner"),
    "referral": QT_TRANSLATE_NOOP("Words", "referral"),
    "website": QT_TRANSLATE_NOOP("Words", "website"),
    "cold_call": QT_TRANSLATE_NOOP("Words", "cold call"),
    "wallet": QT_TRANSLATE_NOOP("Words", "gap in the wallet"),
    "whatsapp": QT_TRANSLATE_NOOP("Words", "WhatsApp"),
    "in": QT_TRANSLATE_NOOP("Words", "incoming"),
    "out": QT_TRANSLATE_NOOP("Words", "outgoing"),
    "forward": QT_TRANSLATE_NOOP("Words", "forward"),
    "no_change": QT_TRANSLATE_NOOP("Words", "no change"),
    "lost_ground": QT_TRANSLATE_NOOP("Words", "lost ground"),
}


def word(key: str) -> str:
    """Return the translated word for a stored key, or the key itself."""
    if not key:
        return ""
    if key in _WORDS:
        return QCoreApplication.translate("Words", str(_WORDS[key]))
    if key.isascii() and key.islower():
        return key.replace("_", " ")
    return key


def choice_word(table: str, field: str, key: str) -> str:
    """Return the word for what a field is chosen from; a deal is lost otherwise than a customer."""
    if (table, field, key) == ("opportunity", "stage", "lost"):
        return QCoreApplication.translate("Deals", "lost")
    return word(key)


def both_names(name: str, local: str, language: str) -> str:
    """Return the name with its local writing; in Chinese the local one goes first."""
    if not local or local == name:
        return name
    return f"{local} {name}" if language.startswith("zh") else f"{name} {local}"


def kind_word(kind: str) -> str:
    """Return the word of a kind of entry as a title begins: "E-mail", though a way is "e-mail"."""
    words = word(kind)
    return words[:1].upper() + words[1:]
