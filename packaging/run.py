"""Run crmdesk from a checkout: `python3 packaging/run.py [ARGUMENTS]`.

Sets up what is missing, then hands its arguments to the program. Without arguments it does the
main job: in the window, on the sample book, where there is a display, else offscreen into the
folder `pictures`.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping

import bootstrap

PICTURES = "pictures"


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether a window can be shown."""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def choose(arguments: list[str], environment: dict[str, str]) -> list[str]:
    """Return the program's arguments, and ask for Qt's offscreen platform where it is needed."""
    display = has_display(environment)
    if not display:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if arguments:
        return arguments
    if display:
        return ["--sample"]
    bootstrap.say(
        "There is no display here, so the main job runs offscreen: a sample book is made, a file\n"
        "imported, a dossier printed, and a picture of every panel written into the folder "
        f"{bootstrap.ROOT / PICTURES}."
    )
    return ["tour", "--out", str(bootstrap.ROOT / PICTURES)]


def main() -> int:
    """Set up, then become the program."""
    python = bootstrap.prepare(bootstrap.RUN_LOCK)
    environment = dict(os.environ)
    command = [str(python), "-m", "crmdesk", *choose(sys.argv[1:], environment)]
    paths = [str(bootstrap.ROOT), environment.get("PYTHONPATH", "")]
    environment["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    if os.name == "nt":  # exec on Windows returns to the shell before the program ends
        return subprocess.call(command, env=environment)
    os.execve(str(python), command, environment)


if __name__ == "__main__":
    try:
        raise SystemExit(main())
    except KeyboardInterrupt:
        raise SystemExit(130) from None
