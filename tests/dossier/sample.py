"""An invented customer with everything a dossier can hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from crmdesk.dossier.model import (
    Benefit,
    Dossier,
    Event,
    Grade,
    KeyFigure,
    Matter,
    Opportunity,
    Person,
    PurchaseRow,
    Purchases,
    ReferralLine,
    Step,
    WalletOffer,
    WalletRow,
)

TODAY = date(2026, 11, 23)
VCARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Chen Guohua\r\nORG:Harbour Foods\r\n"
    "TEL:+86 22 5550 0142\r\nEMAIL:chen@harbour.example\r\nEND:VCARD\r\n"
)


def people() -> tuple[Person, ...]:
    """Five contacts; one decider was never met."""
    return (
        Person(
            "Chen Guohua 陈国华",
            "General manager",
            "decider",
            1,
            4,
            "",
            ("+86 22 5550 0142", "chen@harbour.example"),
            date(2026, 11, 11),
            "Wants numbers on one page; tea, never coffee.",
            (("Family", "two daughters"), ("Ethnicity", "Hui")),
        ),
        Person("Sun Haitao 孙海涛", "Finance director", "decider", None, 0, "Chen Guohua"),
        Person(
            "Lin Yuqing 林雨晴",
            "Head of purchasing",
            "influencer",
            2,
            5,
            "Chen Guohua",
            ("+86 138 5550 0177", "WeChat linyq-hf"),
            date(2026, 11, 11),
        ),
        Person(
            "Michael Tan",
            "Plant director, interim",
            "user",
            0,
            3,
            "Chen Guohua",
            ("tan@harbour.example",),
            date(2026, 10, 28),
        ),
        Person("Wu Jing 吴静", "Buyer", "gatekeeper", -1, 2, "Lin Yuqing", (), date(2026, 10, 14)),
    )


def purchases() -> Purchases:
    """Twelve months and recent orders."""
    months = tuple(date(2025 + (11 + n) // 12, (11 + n) % 12 + 1, 1) for n in range(12))
    new = (82, 96, 71, 88, 104, 93, 110, 121, 98, 117, 131, 129)
    old = (70, 84, 77, 69, 90, 85, 91, 96, 88, 97, 102, 101)
    rows = tuple(
        PurchaseRow(
            TODAY - timedelta(days=17 + 14 * n),
            f"26-{1187 - 23 * n}",
            ("Thermal labels TL-100", "Ribbon R-40", "Inkjet coder 标签打印机")[n % 3],
            f"{480 - 20 * n} rolls",
            Decimal("180.00"),
            Decimal(180 * (480 - 20 * n)),
        )
        for n in range(8)
    )
    return Purchases(
        months,
        tuple(Decimal(v * 1000) for v in new),
        tuple(Decimal(v * 1000) for v in old),
        (
            ("Thermal labels", Decimal(612000)),
            ("Ribbons 碳带", Decimal(308000)),
            ("Service", Decimal(190000)),
            ("Inkjet coders", Decimal(130000)),
        ),
        "CNY",
        rows,
    )


def timeline(count: int = 24) -> tuple[Event, ...]:
    """Events, newest first, two on some days."""
    made = (
        (
            "visit",
            "Visit, Lin Yuqing and Zhao Min",
            "“Smear is the only thing holding us back.” Showed the −30 °C ribbon; "
            "they want a trial on line 4 before the audit in March.",
            ("promise", "product"),
        ),
        ("order", "Order 26-1187", "TL-100, 480 rolls, ¥86,400", ()),
        ("call", "Call, Wu Jing, 6 min", "Confirmed delivery window 8–10 h", ()),
        ("complaint", "Complaint, closed in 2 days", "Short delivery of 12 rolls", ("service",)),
        ("meeting", "季度回顾会议", "讨论了出口韩国与日本的双语标签，以及三月份的审核安排。", ()),
    )
    return tuple(
        Event(
            datetime(2026, 11, 11, 9, 30, tzinfo=UTC) - timedelta(days=(n * 3) // 2),
            *made[n % 5][:3],
            "Wang Lei",
            made[n % 5][3],
        )
        for n in range(count)
    )


def grade() -> Grade:
    """Tier A and why."""
    return Grade(
        "A",
        82.4,
        31,
        1284,
        (
            ("Revenue", "¥1,240,000", 0.97, 34.0),
            ("Margin", "31 %", 0.74, 14.8),
            ("Growth", "+18 %", 0.81, 12.2),
            ("Frequency", "26 orders", 0.88, 8.8),
            ("Recency", "17 days", 0.66, 6.6),
            ("Potential", "¥590,000", 0.60, 6.0),
        ),
        (
            "Revenue is in the best 3 % of the book and grew by 18 %.",
            "Order every 14 days, none late this year.",
        ),
        (
            (date(2026, 10, 1), "A", "Rank 31 of 1,284 after the autumn grading"),
            (date(2026, 4, 1), "B", "Spring grading"),
        ),
    )


def harbour(events: int = 24) -> Dossier:
    """The full dossier."""
    return Dossier(
        customer_id=7,
        name="Harbour Foods",
        local_name="海港食品",
        tier="A",
        printed_on=TODAY,
        book_name="North China book",
        tagline="Tianjin · frozen food · loyal",
        key_figures=(
            KeyFigure("Last touch", "12 days ago", "Visit, 11 Nov"),
            KeyFigure("Next", "Thu 26 Nov", "Visit 10:00, in 3 d"),
            KeyFigure("12 months", "¥1.24 M", "+18 % on year before"),
            KeyFigure("Lifetime value", "¥4.86 M", "3.10 earned, 1.76 ahead"),
            KeyFigure("Churn risk", "Low", "96 % still active"),
        ),
        profile=(
            ("Industry", "Frozen and chilled food"),
            ("Size", "620 staff, 3 sites"),
            ("Address", "88 Donggang Rd, Binhai, Tianjin 天津市滨海新区东港路88号"),
            ("Pays on", "15th and 30th"),
            ("Owner", "Wang Lei, senior"),
            ("Channel", "Direct"),
            ("Introduced by", "Zhou Wen, Northgate"),
            ("Credit", "¥118,400 of ¥300,000"),
        ),
        people=people(),
        matters=(
            Matter(
                "goal",
                "Export to Korea and Japan by Q2 2027",
                "Plan: bilingual labels, HACCP audit in March",
                "Chen Guohua",
                date(2026, 11, 11),
            ),
            Matter("pain", "Ribbon R-40 smears below −25 °C", "", "Zhao Min", date(2026, 11, 11)),
            Matter(
                "need",
                "Artwork for a new label within 5 days",
                "",
                "Lin Yuqing",
                date(2026, 10, 28),
            ),
            Matter(
                "rival",
                "Kaidi Labels offers 6 % less on TL-100",
                "",
                "Wu Jing",
                date(2026, 10, 14),
                True,
            ),
        ),
        wallet=(
            WalletRow(
                "Thermal labels",
                "Plant 1",
                0.78,
                "¥785,000",
                (
                    WalletOffer("", 0.78, "¥612,000", "+12 %", "¥180", None, False, "5/5", TODAY),
                    WalletOffer(
                        "Kaidi Labels 凯迪",
                        0.22,
                        "¥173,000",
                        "−4 %",
                        "¥171.50",
                        date(2027, 3, 31),
                        False,
                        "3/5",
                        TODAY,
                    ),
                ),
            ),
            WalletRow("Ribbons 碳带", "Plant 1", 1.0, "¥308,000"),
            WalletRow(
                "Inkjet coders",
                "",
                0.0,
                "¥312,000",
                (WalletOffer("Orient Coding", 1.0, "¥312,000", "", "", TODAY, True),),
            ),
        ),
        benefits=(
            Benefit("Recommended us to the harbour park 向园区推荐我们", "Word of mouth", TODAY),
            Benefit("Tells when rivals change prices", "Information", None, "¥5,000"),
        ),
        referrals=(
            ReferralLine("Harbour Foods", 0, "A", "¥1.2M", "¥300K ×1", "¥450K ×2"),
            ReferralLine(
                "Delta Packaging, through Chen Guohua", 1, "B", "¥300K", "¥150K ×1", "¥150K ×1"
            ),
            ReferralLine("海港冷链", 2, "", "¥150K"),
        ),
        referrals_note="brought 1 directly, 1 through them",
        wallet_note="68 % of ¥1.83 M a year",
        purchases=purchases(),
        timeline=timeline(events),
        grade=grade(),
        opportunities=(
            Opportunity("Two coders for line 4", "proposal", Decimal(312000), date(2027, 1, 15)),
            Opportunity("Bilingual label set", "qualified", Decimal(96000), date(2027, 3, 1)),
        ),
        next_steps=(
            Step("Send −30 °C ribbon sample to Zhao Min", date(2026, 11, 22), "Wang Lei", True),
            Step("Visit: coder trial on line 4", date(2026, 11, 26), "Anna Keller"),
            Step("Meet Sun Haitao before the budget round", date(2026, 12, 4), "Wang Lei"),
        ),
        vcard=VCARD,
    )
