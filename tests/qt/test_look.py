"""The look: contrast of the tokens, the theme's switch, icons that are really there."""

from __future__ import annotations

import gc
import sys

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QColor, QFont, QIconEngine, QImage, QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from crmdesk import tokens
from crmdesk.qt import paint
from crmdesk.qt.icons import GLYPHS, Icons
from crmdesk.qt.style_sheet import mix


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


SURFACES = ("window", "surface", "raised", "accent_soft")
PAIRS = [(text, surface) for text in ("text", "text_muted", "accent") for surface in SURFACES]
PAIRS += [(role, s) for role in ("positive", "warning", "danger") for s in SURFACES[:3]]
PAIRS += [(role, f"{role}_soft") for role in ("positive", "warning", "danger")]
PAIRS += [(f"tier_{t}_text", f"tier_{t}") for t in "abcd"] + [("on_accent", "accent")]


@pytest.mark.parametrize("palette", [tokens.LIGHT, tokens.DARK], ids=lambda p: p.name)
@pytest.mark.parametrize(("text", "surface"), PAIRS)
def test_text_can_be_read(palette, text, surface):
    assert contrast(getattr(palette, text), getattr(palette, surface)) >= 4.5


@pytest.mark.parametrize("palette", [tokens.LIGHT, tokens.DARK], ids=lambda p: p.name)
@pytest.mark.parametrize("role", paint.PILL_ROLES)
def test_pills_can_be_read(palette, role):
    fill, ink, _ = paint.pill_colors(role, palette)
    assert contrast(fill, ink) >= 4.5


@pytest.mark.parametrize("palette", [tokens.LIGHT, tokens.DARK], ids=lambda p: p.name)
def test_computed_colours_can_be_read(palette):
    other = tokens.DARK if palette is tokens.LIGHT else tokens.LIGHT
    for share in (0.14, 0.26):
        assert contrast(mix(palette.accent, palette.text, share), palette.on_accent) >= 4.5
    assert contrast(mix(palette.window, palette.text, 0.06), palette.text) >= 4.5
    assert contrast(other.accent, palette.text) >= 4.5  # the link on a notice
    assert contrast(palette.surface, palette.text) >= 4.5


def test_toggle_dresses_the_application_at_once(qapp, qtbot, theme):
    before = qapp.styleSheet()
    with qtbot.waitSignal(theme.changed):
        theme.toggle()
    assert theme.is_dark
    assert qapp.styleSheet() != before
    assert tokens.DARK.surface in qapp.styleSheet()
    assert theme.color("surface").name().upper() == tokens.DARK.surface
    assert "$" not in theme.style_sheet()


def test_a_widget_within_others_is_dressed_once(qtbot, theme):
    top = inner = QWidget()
    for _ in range(9):
        inner = QLabel(inner)
    qtbot.addWidget(top)
    top.show()
    dressed = []

    class Eye(QObject):
        def eventFilter(self, watched, event):  # noqa: N802
            if event.type() == QEvent.Type.StyleChange:
                dressed.append(watched)
            return False

    eye = Eye()
    inner.installEventFilter(eye)
    theme.toggle()
    inner.removeEventFilter(eye)
    assert 1 <= len(dressed) <= 2, "the old look off, the new one on"


def test_controls_are_as_high_as_the_tokens_say(qtbot, theme):
    button = QPushButton("Print")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == tokens.CONTROL_HEIGHT


def test_font_knows_both_scripts(theme):
    families = theme.font(13, semibold=True).families()
    assert families[0] == "Inter"
    assert "Noto Sans CJK SC" in families


@pytest.mark.parametrize("name", sorted(GLYPHS))
def test_icon_is_drawn_in_the_colour_of_its_role(name, theme):
    image = Icons(theme).pixmap(name, "text", 32).toImage()
    inked = [(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 200]
    assert inked
    assert image.pixelColor(*inked[0]).lightness() < 60
    theme.toggle()
    assert Icons(theme).pixmap(name, "text", 32).toImage().pixelColor(*inked[0]).lightness() > 180


def test_same_icon_follows_the_theme(theme):
    icon = Icons(theme).icon("today", "text")
    light = icon.pixmap(32, 32).toImage()
    theme.toggle()
    assert icon.pixmap(32, 32).toImage() != light


def test_the_collector_cannot_take_what_draws_an_icon_before_the_icon(theme):
    held = gc.get_referents(Icons(theme).icon("today"))
    assert not [one for one in held if isinstance(one, QIconEngine)]


@pytest.mark.parametrize("tier", ["A", "B", "C", "D", None])
def test_painters_leave_ink(tier, theme):
    image = QImage(120, 24, QImage.Format.Format_RGB32)
    image.fill(theme.color("surface"))
    blank = image.copy()
    painter = QPainter(image)
    palette, font = theme.palette, theme.font(11)
    paint.draw_badge(painter, QRect(0, 0, 20, 20), tier, palette, font)
    assert paint.draw_pill(painter, QRect(24, 2, 40, 18), "need", "accent", palette, font) <= 40
    paint.draw_spark(painter, QRect(66, 2, 30, 18), [1, -2, 3], palette)
    paint.draw_progress_bar(painter, QRect(98, 8, 20, 5), 0.5, palette)
    painter.end()
    assert image != blank


def test_elide_keeps_to_the_width(theme):
    font = theme.font()
    short = paint.elide("Sealand Cold Chain 海陆冷链", 80, font)
    assert short.endswith("…")
    assert paint.text_width(short, font) <= 80


def test_binding_counts_references_to_none(qapp):
    """PySide6 6.12.0 on Python 3.11 loses one with every void call, and aborts in the end."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 250


@pytest.mark.parametrize("word", ["Rival", "need", "Problem", "竞争", "objection", "next step"])
def test_a_pill_shows_its_words_uncut(theme, monkeypatch, word):
    drawn = []
    monkeypatch.setattr(
        paint,
        "draw_text",
        lambda painter, box, text, font, *_: drawn.append(paint.elide(text, box.width(), font)),
    )
    font = theme.font(tokens.SIZE_SMALL)
    picture = QImage(200, 40, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    width = paint.draw_pill(painter, QRect(0, 0, 200, 18), word, "accent", tokens.LIGHT, font)
    painter.end()
    assert drawn == [word]
    inner = width - 2 * 7
    assert inner > paint.text_width(word, font)


def test_of_a_dictated_note_only_what_may_fit_is_laid_out(qapp, monkeypatch):
    laid, measure, cut = [], paint._width, paint._elided
    monkeypatch.setattr(paint, "_width", lambda text, key: laid.append(text) or measure(text, key))
    monkeypatch.setattr(
        paint, "_elided", lambda text, width, key: laid.append(text) or cut(text, width, key)
    )
    font, picture = QFont(), QImage(300, 30, QImage.Format.Format_ARGB32)
    painter = QPainter(picture)
    for note in ("il" * 50_000, "试用结果" * 25_000):
        paint.draw_text(painter, QRect(0, 0, 200, 20), note, font, QColor("black"))
        assert paint.elide(note, 200, font) == cut(note[:2_000], 200, paint._key(font))
    painter.end()
    assert laid and all(len(text) <= 201 for text in laid)
