"""Grading as its callers see it: policies, grades, their explanation, and who moves.

The method and its sources are told in :mod:`crmdesk.insight.scoring`; the search for what would
change a tier in :mod:`crmdesk.insight.explaining`.
"""

from crmdesk.insight.explaining import Explanation, Part, explain
from crmdesk.insight.scoring import (
    DEFAULT_POLICY,
    INDICATORS,
    LOWER_IS_BETTER,
    Grades,
    Indicators,
    Moves,
    Policy,
    PolicyError,
    grade,
    moves,
    percentile,
    share_by_tier,
    tier_counts,
    visits_per_month,
)

__all__ = [
    "DEFAULT_POLICY",
    "INDICATORS",
    "LOWER_IS_BETTER",
    "Explanation",
    "Grades",
    "Indicators",
    "Moves",
    "Part",
    "Policy",
    "PolicyError",
    "explain",
    "grade",
    "moves",
    "percentile",
    "share_by_tier",
    "tier_counts",
    "visits_per_month",
]
