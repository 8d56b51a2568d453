"""All fixed words of the paper, and how it writes dates, money and numbers.

The dossier is printed in English or Simplified Chinese whatever the window speaks, so its words
live here and not in the window's translation. What the window says too is said alike. Days come
from CLDR through Babel; numbers and money are written by :mod:`crmdesk.figures`.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from crmdesk import figures, money

LANGUAGES = ("en", "zh_CN")

# key: (English, Simplified Chinese)
_WORDS: dict[str, tuple[str, str]] = {
    "dossier": ("Customer dossier", "客户档案"),
    "page": ("Page {page} of {pages}", "第 {page} 页，共 {pages} 页"),
    "as_of": ("As of {date}", "截至 {date}"),
    "printed": ("Printed {date}", "打印日期：{date}"),
    "confidential": ("Confidential: holds personal details", "机密：含个人敏感信息"),
    "scan": ("Scan to save the contact", "扫码保存联系人"),
    "continued": ("continued", "续"),
    "profile": ("Profile", "客户概况"),
    "people": ("People", "人员"),
    "matters": ("Goals and needs", "目标与需求"),
    "complaints": ("Open complaints", "未结投诉"),
    "objections": ("Objections and answers", "异议与应答"),
    "wallet": ("Our share of their wallet", "我方钱包份额"),
    "purchases": ("Purchases", "采购情况"),
    "orders": ("Recent orders", "近期订单"),
    "timeline": ("Timeline", "时间线"),
    "grade": ("Tier and why", "客户等级与依据"),
    "history": ("Tier history", "等级历史"),
    "opportunities": ("Opportunities", "商机"),
    "notes": ("Notes", "备注"),
    "steps": ("Next steps", "下一步"),
    "coming": ("What is coming", "即将到来"),
    "expected_on": ("Expected on", "预计日期"),
    "likely": ("Likely between", "可能区间"),
    "basis": ("Based on", "依据"),
    "files": ("Files", "文件"),
    "file_name": ("Name", "文件名"),
    "pictures": ("Pictures", "图片"),
    "added": ("Added", "添加日期"),
    "size": ("Size", "大小"),
    "name": ("Name", "姓名"),
    "role": ("Role", "角色"),
    "stance": ("Stance", "态度"),
    "strength": ("Relation", "关系"),
    "contact": ("Contact", "联系方式"),
    "last_seen": ("Last seen", "最近见面"),
    "more_below": ("+{count} below", "下属 {count} 人"),
    "organisation": ("Who reports to whom", "汇报关系"),
    "never_met": ("never met", "从未见面"),
    "reports_to": ("reports to {name}", "上级：{name}"),
    "product": ("Product", "产品"),
    "share": ("Our share", "我方份额"),
    "us": ("us", "我方"),
    "a_year": ("A year", "每年"),
    "change": ("Change", "变化"),
    "seen_on": ("Seen on", "观察日期"),
    "benefits": ("What they bring besides money", "金钱之外的价值"),
    "referrals": ("Introductions", "介绍关系"),
    "customer": ("Customer", "客户"),
    "bought": ("Bought itself", "自身采购"),
    "brought_directly": ("Brought directly", "直接带来"),
    "brought_in_all": ("Brought in all", "合计带来"),
    "until": ("Contract to", "合同到期"),
    "rating": ("Rating", "评价"),
    "date": ("Date", "日期"),
    "order": ("Order", "订单号"),
    "quantity": ("Quantity", "数量"),
    "price": ("Price", "单价"),
    "amount": ("Amount", "金额"),
    "kind": ("Kind", "类别"),
    "what": ("What happened", "内容"),
    "who": ("Who", "人员"),
    "parts": ("How the score adds up", "得分构成"),
    "deal": ("Deal", "商机"),
    "measure": ("Measure", "指标"),
    "value": ("Value", "数值"),
    "percentile": ("Better than", "优于"),
    "points": ("Points", "得分"),
    "score": ("Score {score}", "综合得分 {score}"),
    "rank": ("rank {rank} of {of}", "在 {of} 位客户中排第 {rank}"),
    "reason": ("Reason", "原因"),
    "tier": ("Tier", "等级"),
    "stage": ("Stage", "阶段"),
    "expected": ("Expected", "预计成交"),
    "due": ("Due", "期限"),
    "task": ("To do", "事项"),
    "owner": ("Owner", "负责人"),
    "overdue": ("overdue", "已逾期"),
    "closed": ("closed", "已结束"),
    "open_count": ("{count} open", "{count} 项未结"),
    "count": ("{count} in all", "共 {count} 项"),
    "newest": ("the newest {count} of {of}", "最近 {count} 项，共 {of} 项"),
    "opened": ("Since", "开始"),
    "by_product": ("By product, the same months", "按产品（同期）"),
    "this_year": ("since {start}", "{start}以来"),
    "year_before": ("year before", "上年同期"),
    "finding_up": (
        "{sum} since {start}, {change} more than the year before",
        "{start}以来 {sum}，同比增长 {change}",
    ),
    "finding_down": (
        "{sum} since {start}, {change} less than the year before",
        "{start}以来 {sum}，同比下降 {change}",
    ),
    "finding_flat": (
        "{sum} since {start}, as in the year before",
        "{start}以来 {sum}，与上年持平",
    ),
    "finding_new": ("{sum} since {start}, the first orders", "{start}以来 {sum}，为首批订单"),
    "finding_none": ("No orders since {start}", "{start}以来无订单"),
    "stance_2": ("champions us", "大力支持"),
    "stance_1": ("supports us", "支持"),
    "stance_0": ("neutral", "中立"),
    "stance_-1": ("sceptical", "有疑虑"),
    "stance_-2": ("blocks us", "反对"),
}

# stable words of the book, by which services may speak; anything else prints as it is
_TERMS: dict[str, tuple[str, str]] = {
    "decider": ("Decider", "决策者"),
    "economic_buyer": ("Economic buyer", "预算负责人"),
    "influencer": ("Influencer", "影响者"),
    "user": ("User", "使用者"),
    "gatekeeper": ("Gatekeeper", "把关者"),
    "buyer": ("Buyer", "采购员"),
    "champion": ("Champion", "内部支持者"),
    "initiator": ("Initiator", "发起者"),
    "goal": ("Goal", "目标"),
    "plan": ("Plan", "计划"),
    "need": ("Need", "需求"),
    "pain": ("Pain", "痛点"),
    "objection": ("Objection", "异议"),
    "promise": ("Promise", "承诺"),
    "next_step": ("Next step", "下一步"),
    "rival": ("Rival", "竞争"),
    "visit": ("Visit", "拜访"),
    "call": ("Call", "电话"),
    "email": ("E-mail", "电子邮件"),
    "meeting": ("Meeting", "会议"),
    "message": ("Message", "消息"),
    "note": ("Note", "备注"),
    "order": ("Order", "订单"),
    "payment": ("Payment", "付款"),
    "deal": ("Deal", "商机"),
    "complaint": ("Complaint", "投诉"),
    "service": ("Service", "服务"),
    "task": ("Task", "任务"),
    "gift": ("Gift", "礼品"),
    "event": ("Event", "活动"),
    "quote": ("Quote", "报价"),
    "tier": ("Tier", "等级"),
    "lead": ("Lead", "线索"),
    "prospect": ("Prospect", "潜在"),
    "qualified": ("Qualified", "已确认"),
    "proposal": ("Proposal", "方案"),
    "negotiation": ("Negotiation", "谈判"),
    "won": ("Won", "成交"),
    "lost": ("Lost", "丢单"),
}


def _column(lang: str) -> int:
    return 1 if lang == "zh_CN" else 0


def words(lang: str) -> dict[str, str]:
    """Return every fixed word by key; any language but ``zh_CN`` reads English."""
    column = _column(lang)
    return {key: pair[column] for key, pair in _WORDS.items()}


def terms(lang: str) -> dict[str, str]:
    """Return the printed word of every stable word of the book."""
    column = _column(lang)
    return {key: pair[column] for key, pair in _TERMS.items()}


def word(lang: str, key: str, **values: object) -> str:
    """Return one fixed word, its places filled in.

    Raises:
        KeyError: for a key that is not a word of the paper (a bug).
    """
    text = _WORDS[key][_column(lang)]
    return text.format(**values) if values else text


def term(lang: str, value: str) -> str:
    """Return the printed form of a stable word; free text comes back as it is."""
    pair = _TERMS.get(value.strip().lower().replace(" ", "_").replace("-", "_"))
    return pair[_column(lang)] if pair else value


@lru_cache(maxsize=4096)
def format_date(value: date | datetime, lang: str = "en", *, weekday: bool = False) -> str:
    """Write a day as "11 Nov 2026" or "2026年11月11日"."""
    from babel.dates import format_date as cldr

    if lang == "zh_CN":
        pattern = "y年M月d日 EEE" if weekday else "y年M月d日"
    else:
        pattern = "EEE d MMM y" if weekday else "d MMM y"
    return cldr(value, format=pattern, locale=lang)


@lru_cache(maxsize=256)
def format_month(value: date, lang: str = "en") -> str:
    """Write a month shortly: "Nov" or "11月"."""
    from babel.dates import format_date as cldr

    return cldr(value, format="LLL", locale=lang)


def format_day_of_year(value: date, lang: str = "en") -> str:
    """Write a day that comes every year: "11 Nov" or "11月11日"."""
    from babel.dates import format_date as cldr

    return cldr(value, format="M月d日" if lang == "zh_CN" else "d MMM", locale=lang)


def format_month_year(value: date, lang: str = "en") -> str:
    """Write a month with its year: "Nov 2026" or "2026年11月"."""
    from babel.dates import format_date as cldr

    return cldr(value, format="y年M月" if lang == "zh_CN" else "MMM y", locale=lang)


def format_money(value: Decimal, currency: str, lang: str = "en", *, short: bool = False) -> str:
    """Write an amount exactly, as in a column, or shortly ("¥1.24 M", "¥124 万") for charts."""
    minor = int(value.scaleb(money.digits(currency)).to_integral_value(ROUND_HALF_UP))
    if short:
        return figures.money_short(minor, currency, lang)
    return figures.money(minor, currency, lang, full=True)


@lru_cache(maxsize=1024)
def format_number(value: float | Decimal, lang: str = "en", *, digits: int = 0) -> str:
    """Write a number with the locale's grouping and ``digits`` decimals."""
    from babel.numbers import format_decimal

    pattern = "#,##0." + "0" * digits if digits else "#,##0"
    return format_decimal(value, format=pattern, locale=lang)


def format_percent(value: float, signed: bool = False) -> str:
    """Write a fraction of 1 in per cent, as the window does."""
    return figures.percent(value, signed)
