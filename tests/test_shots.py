"""Pictures of every panel."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from crmdesk.book import Book
from crmdesk.errors import CrmdeskError
from crmdesk.services.sample import make_sample
from crmdesk.shots import read_size, take


def _shots(book_path: Path, out: Path) -> dict[str, Path]:
    with Book.create(book_path) as book:
        make_sample(book, customers=5, today=date(2026, 11, 23))
        paths = take(book, out, theme="dark", size="1280x720")
    return {path.name.split("-dark")[0]: path for path in paths}


def _size(path: Path) -> tuple[float, float]:
    image = QImage(str(path))
    return image.width() / image.devicePixelRatio(), image.height() / image.devicePixelRatio()


def test_every_scene_is_written_and_differs(qtbot: QtBot, book_path: Path, tmp_path: Path) -> None:
    shots = _shots(book_path, tmp_path / "shots")
    wanted = {"today", "coming", "customers", "customers-tab2", "timeline", "visit", "palette"}
    assert wanted <= set(shots)
    assert len({path.read_bytes() for path in shots.values()}) == len(shots)
    sizes = {name: _size(path) for name, path in shots.items()}
    assert set(sizes.values()) == {(1280, 720)}


@pytest.mark.parametrize("text", ["", "wide", "12x9", "1280 720", "99999x99999"])
def test_what_is_no_size_is_said(text: str) -> None:
    with pytest.raises(CrmdeskError, match=r"not a size|too large"):
        read_size(text)
