"""RFM quintiles against the published table of the R package rfm."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from crmdesk.insight.rfm import quantile_scores, rfm

ORDERS = Path(__file__).parents[3] / "shared" / "data" / "rfm" / "rfm_data_orders.csv"

PUBLISHED = {
    "Abbey O'Reilly": 343,
    "Add Senger": 412,
    "Aden Lesch": 323,
    "Aden Murphy": 544,
    "Admiral Senger": 433,
}


@pytest.mark.skipif(not ORDERS.exists(), reason="the shared data files are not beside the project")
def test_the_published_scores() -> None:
    with ORDERS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    result = rfm(
        np.array([row["customer_id"] for row in rows]),
        np.array([row["order_date"] for row in rows], dtype="datetime64[D]"),
        np.array([int(row["revenue"]) for row in rows]),
        np.datetime64("2006-12-31"),
    )
    assert result.customers.size == 995
    assert int(result.transactions.sum()) == 4906
    scores = dict(zip(result.customers.tolist(), result.score.tolist(), strict=True))
    assert {name: scores[name] for name in PUBLISHED} == PUBLISHED


def test_type_7_quantiles_by_hand() -> None:
    """Of 1..6 the quintile edges are 2, 3, 4, 5, each the upper edge of its bin."""
    assert quantile_scores(np.arange(1, 7)).tolist() == [1, 1, 2, 3, 4, 5]


def test_ties_share_a_bin_and_nothing_is_fine() -> None:
    assert len(set(quantile_scores(np.full(9, 3.0)).tolist())) == 1
    none = np.array([], dtype=np.int64)
    assert rfm(none, none.astype("datetime64[D]"), none, "2026-01-01").score.size == 0
