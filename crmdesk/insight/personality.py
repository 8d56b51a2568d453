"""How somebody likes to be dealt with, from the words that were written about them.

The four types are those of Marston, *Emotions of Normal People* (1928), known as DISC: dominance,
influence, steadiness, conscientiousness. What a note says is looked up word by word; a note that
says nothing of the kind has no type, and two that pull apart go by what is said first.
"""

from __future__ import annotations

from typing import Final

TYPES: Final = ("dominance", "influence", "steadiness", "conscientiousness")

_SIGNS: Final[dict[str, tuple[str, ...]]] = {
    "dominance": (
        "dominan", "direct", "decides fast", "decisive", "impatient", "quick", "brisk", "blunt",
        "results", "ambitious", "tough", "driver", "short answers",
        "直率", "果断", "干脆", "利落", "强势", "急", "雷厉风行", "结果导向", "老虎",
    ),
    "influence": (
        "influen", "talkative", "outgoing", "enthusias", "optimis", "jokes", "likes people",
        "expressive", "charming", "sociable", "storytell",
        "外向", "健谈", "开朗", "幽默", "爱说", "热心", "乐观", "爱面子", "孔雀",
    ),
    "steadiness": (
        "steady", "steadiness", "patient", "loyal", "warm", "friendly", "calm", "family",
        "listens", "dislikes change", "modest", "easy-going",
        "稳重", "热情", "随和", "耐心", "和气", "念旧", "家常", "温和", "考拉",
    ),
    "conscientiousness": (
        "conscientious", "careful", "exact", "analytic", "figures", "details", "cautious",
        "reads everything", "sceptic", "skeptic", "slowly", "proof", "precise",
        "谨慎", "细心", "严谨", "数据", "较真", "挑剔", "慢", "分析", "猫头鹰",
    ),
}  # fmt: skip


def personality_type(note: str) -> str | None:
    """Return the type that a note about somebody speaks of; None where it speaks of none."""
    text = note.casefold()
    found = [
        (place, kind)
        for kind, signs in _SIGNS.items()
        for sign in signs
        if (place := text.find(sign)) >= 0
    ]
    return min(found)[1] if found else None
