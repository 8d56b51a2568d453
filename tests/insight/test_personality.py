"""Notes about people, in English and Chinese, and the type that they speak of."""

from __future__ import annotations

import pytest

from crmdesk.insight.personality import TYPES, personality_type


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Direct, wants figures first", "dominance"),
        ("wants figures first, then short answers", "conscientiousness"),
        ("warm, talks about family", "steadiness"),
        ("Talkative, likes people", "influence"),
        ("谨慎，决定慢", "conscientiousness"),
        ("利落，不爱看长邮件", "dominance"),
        ("热情，爱聊家常", "steadiness"),
        ("外向健谈", "influence"),
        ("drinks green tea", None),
        ("", None),
    ],
)
def test_what_a_note_speaks_of(note: str, kind: str | None) -> None:
    assert personality_type(note) == kind


@pytest.mark.parametrize("kind", TYPES)
def test_a_type_is_known_by_its_own_name(kind: str) -> None:
    assert personality_type(kind) == kind
