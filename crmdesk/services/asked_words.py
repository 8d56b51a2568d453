"""The words on paper of the fact-finding questions that the program brings; the window has its own.

A test holds both to the same words.
"""

from __future__ import annotations

from typing import Final

from crmdesk.services.fact_finding import Question

ASKED: Final[dict[str, tuple[str, str]]] = {
    "goal_year": ("What must go well for them this year?", "他们今年必须做好什么？"),
    "goal_growth": ("Where do they want to grow?", "他们想在哪里增长？"),
    "goal_measured": ("By what is our contact measured?", "我们的联系人按什么考核？"),
    "plan_how": ("How do they mean to get there?", "他们打算怎样实现？"),
    "plan_invest": ("What do they build, buy or change next?", "他们接下来要建、买或改什么？"),
    "plan_people": ("Who joins, leaves or moves up?", "谁加入、离开或升职？"),
    "problem_today": ("What costs them most trouble today?", "目前什么最让他们头疼？"),
    "pain_us": ("What annoys them about us?", "他们对我们有什么不满？"),
    "pain_cost": ("What does that trouble cost them a year?", "这些麻烦每年让他们损失多少？"),
    "need_volume": ("How much do they use, and how does it vary?", "他们用量多少，怎样波动？"),
    "need_delivery": ("When and where must it arrive?", "何时送到何地？"),
    "need_quality": ("Which quality or papers do they insist on?", "他们坚持要什么质量或文件？"),
    "need_service": ("What service do they expect after buying?", "他们期望怎样的售后服务？"),
    "decide_who": ("Who decides, who can stop it?", "谁决定，谁能否决？"),
    "decide_how": ("How was the last such purchase decided?", "上次同类采购是怎样决定的？"),
    "decide_when": ("When is the next decision made?", "下一次何时决定？"),
    "budget": ("How large is the budget, and whose is it?", "预算多大，归谁管？"),
    "terms": ("On which terms and day do they pay?", "按什么账期、哪天付款？"),
    "rival_who": ("Who else supplies them, and how much?", "还有谁供货，供多少？"),
    "rival_why": ("What do they like about that supplier?", "他们喜欢那家供应商什么？"),
    "rival_contract": ("When do those contracts end?", "那些合同何时到期？"),
    "market_trend": ("How do they see their market in a year?", "他们怎么看一年后的市场？"),
    "market_customers": ("Who are their own best customers?", "他们自己最好的客户是谁？"),
    "like_us": ("Why do they buy from us?", "他们为什么向我们买？"),
    "dislike_contact": (
        "How, and when, do they not want a call?",
        "他们不希望何时、以何种方式被联系？",
    ),
}
"""By key: in English and in Chinese."""


def asked_words(question: Question, lang: str) -> str:
    """Return a question as it is printed in a language of the paper."""
    words = ASKED.get(question.key)
    if words is None:
        return question.text
    return words[1 if lang.startswith("zh") else 0]
