"""The design tokens: one place for colour, type, space and measure.

Style sheets, delegates, charts and the printed dossier read the same names. Plain values only,
so that every floor may import this module. Colours are ``#RRGGBB``; measures are pixels at 100 %.
"""

from __future__ import annotations

from typing import NamedTuple


class Palette(NamedTuple):
    """Colours by role, for one theme."""

    name: str
    # surfaces
    window: str
    surface: str
    raised: str
    line: str
    line_strong: str
    # text
    text: str
    text_muted: str
    # the one accent
    accent: str
    on_accent: str
    accent_soft: str
    accent_line: str
    # meaning, always beside a word or sign
    positive: str
    positive_soft: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    # tiers: one ink, four weights, so that they read in grey
    tier_a: str
    tier_a_text: str
    tier_a_line: str
    tier_b: str
    tier_b_text: str
    tier_b_line: str
    tier_c: str
    tier_c_text: str
    tier_c_line: str
    tier_d: str
    tier_d_text: str
    tier_d_line: str
    # charts
    series_1: str
    series_2: str
    series_3: str
    series_4: str
    grid: str

    def tier(self, tier: str | None) -> tuple[str, str, str]:
        """Return (fill, text, line) of a tier badge; D's colours for no tier."""
        letter = (tier or "d").lower()
        if letter not in "abcd":
            letter = "d"
        fill, text, line = (f"tier_{letter}", f"tier_{letter}_text", f"tier_{letter}_line")
        return getattr(self, fill), getattr(self, text), getattr(self, line)


LIGHT = Palette(
    name="light",
    window="#F5F4F1",
    surface="#FFFFFF",
    raised="#FAF9F7",
    line="#E5E2DC",
    line_strong="#CFCBC3",
    text="#1C1E22",
    text_muted="#5D6066",
    accent="#2F55C8",
    on_accent="#FFFFFF",
    accent_soft="#E8EDFB",
    accent_line="#B9C7F0",
    positive="#1B7446",
    positive_soft="#E4F2EA",
    warning="#8A5700",
    warning_soft="#FAF0DC",
    danger="#B0312A",
    danger_soft="#FBEAE8",
    tier_a="#1F2B4D",
    tier_a_text="#FFFFFF",
    tier_a_line="#1F2B4D",
    tier_b="#5069A6",
    tier_b_text="#FFFFFF",
    tier_b_line="#5069A6",
    tier_c="#CCD6EE",
    tier_c_text="#1F2B4D",
    tier_c_line="#CCD6EE",
    tier_d="#FFFFFF",
    tier_d_text="#5D6066",
    tier_d_line="#A8A49B",
    series_1="#2F55C8",
    series_2="#8DA2E0",
    series_3="#C9C5BC",
    series_4="#8F8B82",
    grid="#ECEAE5",
)

DARK = Palette(
    name="dark",
    window="#16171A",
    surface="#1C1E22",
    raised="#23262B",
    line="#30333A",
    line_strong="#474B54",
    text="#E9E9E6",
    text_muted="#A3A6AD",
    accent="#93ABFF",
    on_accent="#10152A",
    accent_soft="#28315A",
    accent_line="#44528C",
    positive="#6CCB98",
    positive_soft="#1D3529",
    warning="#E3B35C",
    warning_soft="#3A2F1B",
    danger="#F08C83",
    danger_soft="#412523",
    tier_a="#E8ECF8",
    tier_a_text="#1A2340",
    tier_a_line="#E8ECF8",
    tier_b="#94A8DE",
    tier_b_text="#151C33",
    tier_b_line="#94A8DE",
    tier_c="#3A4669",
    tier_c_text="#DDE4F7",
    tier_c_line="#3A4669",
    tier_d="#1C1E22",
    tier_d_text="#A3A6AD",
    tier_d_line="#5B5F69",
    series_1="#93ABFF",
    series_2="#5F74BE",
    series_3="#4A4E57",
    series_4="#7C8089",
    grid="#2A2D33",
)

# type: sizes in pixels, two weights
FONT_LATIN = ("Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans")
FONT_CJK = (
    "Noto Sans CJK SC",
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK TC",
    "WenQuanYi Micro Hei",
)
SIZE_SMALL, SIZE_TEXT, SIZE_HEAD = 11, 13, 15
SIZE_TITLE, SIZE_FIGURE = 20, 15
REGULAR, SEMIBOLD = 400, 600

# space, in steps of four
S1, S2, S3, S4, S5, S6, S8 = 4, 8, 12, 16, 20, 24, 32

# shape and measures
RADIUS_CONTROL, RADIUS_CARD = 6, 8
TOP_HEIGHT, STATUS_HEIGHT, SIDE_WIDTH, LIST_WIDTH = 44, 26, 184, 340
ROW_LIST, ROW_TABLE, CONTROL_HEIGHT = 32, 28, 28
