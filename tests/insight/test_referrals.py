"""What introductions brought, against a worked example."""

from __future__ import annotations

from crmdesk.insight.referrals import Member, gains
from crmdesk.money import Sum


def test_direct_and_through_others() -> None:
    # 1 ─ 2 ─ 4 ─ 5
    #   └ 3
    found = gains(
        [
            Member(1, None, Sum(900, "CNY")), Member(2, 1, Sum(100, "CNY")),
            Member(3, 1, Sum(0, "CNY", (("EUR", 30),))), Member(4, 2, Sum(50, "CNY")),
            Member(5, 4, Sum(0, "CNY")),
        ]
    )  # fmt: skip
    assert found[1].direct.customers == 2
    assert found[1].direct.amounts == {"CNY": 100, "EUR": 30}
    assert found[1].total.customers == 4
    assert found[1].total.amounts == {"CNY": 150, "EUR": 30}, "its own purchases are not among it"
    assert found[1].through_others == 2
    assert found[2].total.amounts == {"CNY": 50}
    assert found[5].total.customers == 0


def test_a_long_chain_needs_no_deep_calls() -> None:
    chain = [Member(at, at - 1 if at else None, Sum(1, "CNY")) for at in range(5_000)]
    assert gains(chain)[0].total.amounts["CNY"] == 4_999
