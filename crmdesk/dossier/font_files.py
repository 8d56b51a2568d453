"""Where the system keeps its font files, and which of them suit the paper.

Only faces with TrueType outlines can be embedded as a subset, so the lists name those. Order is
preference: the first file present wins.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_SUFFIXES = {".ttf", ".ttc"}

LATIN = (
    ("inter-regular.ttf", "inter-semibold.ttf"),
    ("notosans-regular.ttf", "notosans-semibold.ttf"),
    ("notosans-regular.ttf", "notosans-bold.ttf"),
    ("segoeui.ttf", "seguisb.ttf"),
    ("segoeui.ttf", "segoeuib.ttf"),
    ("arial.ttf", "arialbd.ttf"),
    ("arial.ttf", "arial bold.ttf"),
    ("liberationsans-regular.ttf", "liberationsans-bold.ttf"),
    ("dejavusans.ttf", "dejavusans-bold.ttf"),
)
CJK = (
    ("msyh.ttc", "msyhbd.ttc"),
    ("deng.ttf", "dengb.ttf"),
    ("wqy-microhei.ttc", ""),
    ("droidsansfallbackfull.ttf", ""),
    ("droidsansfallback.ttf", ""),
    ("simhei.ttf", ""),
    ("stheiti light.ttc", "stheiti medium.ttc"),
    ("hiragino sans gb.ttc", ""),
    ("arial unicode.ttf", ""),
    ("wqy-zenhei.ttc", ""),
    ("uming.ttc", ""),
    ("ukai.ttc", ""),
    ("simsun.ttc", ""),
)
# for scripts that neither of the two above covers
OTHERS = (
    "notosans-regular.ttf",
    "dejavusans.ttf",
    "liberationsans-regular.ttf",
    "arial.ttf",
    "segoeui.ttf",
    "notosanshebrew-regular.ttf",
    "notosansarabic-regular.ttf",
    "notosansthai-regular.ttf",
    "notosansdevanagari-regular.ttf",
    "notosanssymbols-regular.ttf",
    "notosanssymbols2-regular.ttf",
    "droidsansfallbackfull.ttf",
    "arial unicode.ttf",
    "malgun.ttf",
    "seguisym.ttf",
)


def font_folders() -> list[Path]:
    """Return the folders in which this system keeps fonts, those of the user first."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", "")
        windows = os.environ.get("WINDIR", "C:\\Windows")
        folders = [Path(local) / "Microsoft/Windows/Fonts"] if local else []
        return [*folders, Path(windows) / "Fonts"]
    if sys.platform == "darwin":
        system = Path("/System/Library/Fonts")
        return [home / "Library/Fonts", Path("/Library/Fonts"), system, system / "Supplemental"]
    data = os.environ.get("XDG_DATA_HOME", "")
    return [
        Path(data) / "fonts" if data else home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    ]


def _from_folders(folders: list[Path]) -> Iterator[Path]:
    for folder in folders:
        for root, _dirs, names in os.walk(folder):
            for name in names:
                yield Path(root) / name


def _from_fontconfig() -> Iterator[Path]:
    """Ask fontconfig, which also knows folders that an administrator added."""
    if sys.platform in ("win32", "darwin"):
        return
    try:
        answer = subprocess.run(
            ["fc-list", ":", "file"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return
    for line in answer.stdout.splitlines():
        yield Path(line.rstrip().rstrip(":"))


def installed(folders: list[Path] | None = None) -> dict[str, Path]:
    """Return the TrueType files of this system by lower-case file name.

    Args:
        folders: look only there, rather than in the system's folders and fontconfig.
    """
    found: dict[str, Path] = {}
    sources = [_from_folders(font_folders() if folders is None else folders)]
    if folders is None:
        sources.append(_from_fontconfig())
    for source in sources:
        for path in source:
            if path.suffix.lower() in _SUFFIXES:
                found.setdefault(path.name.lower(), path)
    return found
