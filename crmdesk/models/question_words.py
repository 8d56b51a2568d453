"""The words of the fact-finding questions that the program brings."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from crmdesk.services.fact_finding import Question

_WORDS: Final[dict[str, object]] = {
    "goal_year": QT_TRANSLATE_NOOP("Questions", "What must go well for them this year?"),
    "goal_growth": QT_TRANSLATE_NOOP("Questions", "Where do they want to grow?"),
    "goal_measured": QT_TRANSLATE_NOOP("Questions", "By what is our contact measured?"),
    "plan_how": QT_TRANSLATE_NOOP("Questions", "How do they mean to get there?"),
    "plan_invest": QT_TRANSLATE_NOOP("Questions", "What do they build, buy or change next?"),
    "plan_people": QT_TRANSLATE_NOOP("Questions", "Who joins, leaves or moves up?"),
    "problem_today": QT_TRANSLATE_NOOP("Questions", "What costs them most trouble today?"),
    "pain_us": QT_TRANSLATE_NOOP("Questions", "What annoys them about us?"),
    "pain_cost": QT_TRANSLATE_NOOP("Questions", "What does that trouble cost them a year?"),
    "need_volume": QT_TRANSLATE_NOOP("Questions", "How much do they use, and how does it vary?"),
    "need_delivery": QT_TRANSLATE_NOOP("Questions", "When and where must it arrive?"),
    "need_quality": QT_TRANSLATE_NOOP("Questions", "Which quality or papers do they insist on?"),
    "need_service": QT_TRANSLATE_NOOP("Questions", "What service do they expect after buying?"),
    "decide_who": QT_TRANSLATE_NOOP("Questions", "Who decides, who can stop it?"),
    "decide_how": QT_TRANSLATE_NOOP("Questions", "How was the last such purchase decided?"),
    "decide_when": QT_TRANSLATE_NOOP("Questions", "When is the next decision made?"),
    "budget": QT_TRANSLATE_NOOP("Questions", "How large is the budget, and whose is it?"),
    "terms": QT_TRANSLATE_NOOP("Questions", "On which terms and day do they pay?"),
    "rival_who": QT_TRANSLATE_NOOP("Questions", "Who else supplies them, and how much?"),
    "rival_why": QT_TRANSLATE_NOOP("Questions", "What do they like about that supplier?"),
    "rival_contract": QT_TRANSLATE_NOOP("Questions", "When do those contracts end?"),
    "market_trend": QT_TRANSLATE_NOOP("Questions", "How do they see their market in a year?"),
    "market_customers": QT_TRANSLATE_NOOP("Questions", "Who are their own best customers?"),
    "like_us": QT_TRANSLATE_NOOP("Questions", "Why do they buy from us?"),
    "dislike_contact": QT_TRANSLATE_NOOP("Questions", "How, and when, do they not want a call?"),
}


def question_words(question: Question) -> str:
    """Return a question as it is asked."""
    source = _WORDS.get(question.key)
    if source is None:
        return question.text or question.key
    return QCoreApplication.translate("Questions", str(source))
