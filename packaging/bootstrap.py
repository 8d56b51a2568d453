"""Make a checkout able to run: system packages, virtual environment, pinned dependencies.

Both commands of the README start here, on a machine that may have nothing but Python. So this
file uses the standard library only, and keeps to what Python 3.9 can read, so that an old
interpreter gets a clear sentence (or hands over to a newer one) instead of a syntax error.
A second start finds its stamp and does nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PACKAGING = ROOT / "packaging"
RUN_LOCK = PACKAGING / "requirements.txt"
DEV_LOCK = PACKAGING / "requirements-dev.txt"
OLDEST = (3, 11)
NEWER_NAMES = ("python3.13", "python3.12", "python3.11", "python3.14", "python3")

# Each entry is a list of names for the same thing; Debian renamed some packages ("t64").
QT_LIBRARIES: tuple[tuple[str, ...], ...] = (
    ("libegl1",),
    ("libgl1",),
    ("libxkbcommon0",),
    ("libxkbcommon-x11-0",),
    ("libdbus-1-3",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-image0",),
    ("libxcb-keysyms1",),
    ("libxcb-randr0",),
    ("libxcb-render-util0",),
    ("libxcb-shape0",),
    ("libxcb-xinerama0",),
    ("libxcb-xkb1",),
    ("libfontconfig1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libwayland-cursor0",),
    ("libcups2t64", "libcups2"),  # the print dialog's printers
)
FONTS: tuple[tuple[str, ...], ...] = (
    ("fonts-inter",),  # the window's Latin
    ("fonts-noto-cjk",),  # the window's Chinese
    ("fonts-noto-core",),  # paper: TrueType Latin, Greek, Cyrillic, Hebrew
    ("fonts-wqy-microhei",),  # paper: TrueType Chinese, which ReportLab can embed
)


def say(text: str) -> None:
    """Print a line at once, so that it stands before the output of what is started next."""
    print(text, flush=True)


def stop(text: str) -> NoReturn:
    """End with a sentence for people and exit code 1."""
    print("crmdesk set-up: " + text, file=sys.stderr, flush=True)
    raise SystemExit(1)


def venv_python(venv: Path = VENV) -> Path:
    """Return where the environment's interpreter is on this system."""
    if os.name == "nt":
        return venv / "Scripts" / "python.exe"
    return venv / "bin" / "python"


def venv_script(name: str, venv: Path = VENV) -> Path:
    """Return where the environment keeps the command `name`."""
    if os.name == "nt":
        return venv / "Scripts" / (name + ".exe")
    return venv / "bin" / name


def ensure_new_python() -> None:
    """Go on under Python 3.11 or newer, handing over to another interpreter if need be."""
    if sys.version_info[:2] >= OLDEST:
        return
    for name in NEWER_NAMES:
        found = shutil.which(name)
        if found and _is_new_enough(found):
            raise SystemExit(subprocess.call([found, *sys.argv]))
    stop(
        "Python {}.{} or newer is needed; this is {}.{} and no newer one is on the PATH.".format(
            *OLDEST, *sys.version_info[:2]
        )
    )


def _is_new_enough(python: str) -> bool:
    code = f"import sys; sys.exit(sys.version_info[:2] < {OLDEST!r})"
    return subprocess.call([python, "-c", code], stderr=subprocess.DEVNULL) == 0


def prepare(lock: Path) -> Path:
    """Make everything that `lock` asks for available.

    Args:
        lock: The hash-checked requirements file to install.

    Returns:
        The interpreter to run things with.
    """
    ensure_new_python()
    ensure_system_packages()
    python = venv_python()
    stamp = VENV / ("crmdesk-" + lock.stem + ".stamp")
    wanted = _fingerprint(lock)
    if _read(stamp) == wanted and python.exists():
        return python
    _ensure_venv(python)
    _install(python, lock)
    stamp.write_text(wanted, encoding="utf-8")
    if lock == DEV_LOCK:  # the dev lock holds all that running needs, at the same versions
        (VENV / ("crmdesk-" + RUN_LOCK.stem + ".stamp")).write_text(
            _fingerprint(RUN_LOCK), encoding="utf-8"
        )
    return python


def _fingerprint(lock: Path) -> str:
    """Return what must stay the same for an installed environment to stay valid.

    The place is part of it: the commands in a moved environment point to where it was.
    """
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    version = ".".join(str(part) for part in sys.version_info[:2])
    return f"{digest} python {version} {sys.platform} {VENV}"


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


# --- virtual environment ------------------------------------------------------------------------


def _ensure_venv(python: Path) -> None:
    """Create the environment, or replace one that is broken or of another Python."""
    if _venv_works(python) and not _was_moved():
        return
    if VENV.exists() or VENV.is_symlink():
        say("Replacing a virtual environment that does not work ...")
        _remove_venv()
    say("Making a virtual environment in .venv ...")
    made = subprocess.run([_base_python(), "-m", "venv", str(VENV)], check=False)
    if made.returncode != 0 or not _venv_works(python):
        stop("the virtual environment could not be made; see the lines above.")


def _was_moved() -> bool:
    """Tell whether a stamp names another place: the commands inside would then not start."""
    stamps = [_read(path) for path in VENV.glob("crmdesk-*.stamp")]
    return any(not text.endswith(" " + str(VENV)) for text in stamps)


def _remove_venv() -> None:
    if VENV.is_symlink():
        VENV.unlink()
        return
    try:
        shutil.rmtree(VENV)
    except OSError as error:
        stop(f"the broken .venv cannot be removed ({error}); delete it and try again.")


def _base_python() -> str:
    """Return an interpreter outside the environment that is to be made or replaced."""
    if Path(sys.prefix) != VENV:
        return sys.executable
    return str(getattr(sys, "_base_executable", sys.executable))


def _venv_works(python: Path) -> bool:
    """Tell whether the environment starts, has pip, and is of this Python version."""
    if not python.exists():
        return False
    code = f"import pip, sys; sys.exit(sys.version_info[:2] != {sys.version_info[:2]!r})"
    try:
        done = subprocess.run([str(python), "-c", code], capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def _install(python: Path, lock: Path) -> None:
    """Install the lock; when pip itself trips over a half-made environment, start afresh once."""
    say(f"Installing the pinned dependencies of {lock.name} ...")
    command = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--no-input", "--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if _pip(command) and _check(python):
        return
    say("That did not work; trying once more in a fresh environment ...")
    _remove_venv()
    _ensure_venv(python)
    if not (_pip(command) and _check(python)):
        stop("the dependencies could not be installed; see pip's words above.")


def _pip(command: Sequence[str]) -> bool:
    return subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode == 0


def _check(python: Path) -> bool:
    """Import what has native parts: files may be missing from a copied or interrupted install."""
    code = "import PySide6.QtWidgets, numpy, pandas, reportlab, sqlalchemy, sqlcipher3"
    return subprocess.run([str(python), "-c", code], check=False).returncode == 0


# --- system packages ----------------------------------------------------------------------------


def ensure_system_packages() -> None:
    """On Debian and its kin install what Qt and the paper need, or say what to install."""
    missing = _missing_packages()
    if not missing:
        return
    if os.geteuid() != 0:  # type: ignore[attr-defined,unused-ignore]  # Debian has it
        say("Some system packages are missing. Please run, then start again if it fails:")
        say("    sudo apt-get install --no-install-recommends " + " ".join(m[0] for m in missing))
        return
    _apt_install(missing)


def _missing_packages() -> list[tuple[str, ...]]:
    """Return the entries none of whose names is installed; empty where there is no dpkg."""
    if not (sys.platform.startswith("linux") and shutil.which("dpkg-query")):
        return []
    if not shutil.which("apt-get"):
        return []
    wanted = list(QT_LIBRARIES + FONTS)
    if _lacks_ensurepip() and not _venv_works(venv_python()):
        wanted.insert(0, ("python{}.{}-venv".format(*sys.version_info[:2]), "python3-venv"))
    installed = _installed([name for names in wanted for name in names])
    return [names for names in wanted if not installed.intersection(names)]


def _lacks_ensurepip() -> bool:
    """Debian's python3 comes without ensurepip, and `-m venv` then fails half-way."""
    try:
        import ensurepip  # noqa: F401
    except ImportError:
        return True
    return False


def _installed(names: Sequence[str]) -> set[str]:
    """Return those of `names` that dpkg says are installed."""
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n", *names]
    done = subprocess.run(query, capture_output=True, text=True, check=False)
    pairs = (line.split(" ", 1) for line in done.stdout.splitlines() if " " in line)
    return {name for name, status in pairs if status == "installed"}


def _apt_install(missing: Sequence[tuple[str, ...]]) -> None:
    """Install one name of each entry; what this release does not have is left out and named."""
    say("Installing system packages: " + " ".join(names[0] for names in missing))
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    if _apt(["update"], environment) != 0:
        say("apt-get update failed; going on with the package lists there are.")
    chosen = []
    for names in missing:
        name = _available(names)
        if name is None:
            say("No package called {} here; going on without.".format(" or ".join(names)))
        else:
            chosen.append(name)
    if not chosen:
        return
    install = ["install", "--yes", "--no-install-recommends", *chosen]
    if _apt(install, environment) != 0:
        say("Some system packages could not be installed; going on, but expect trouble.")


def _apt(arguments: Sequence[str], environment: dict[str, str]) -> int:
    command = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", *arguments]
    return subprocess.run(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        check=False,
    ).returncode


def _available(names: Sequence[str]) -> str | None:
    """Return the first of `names` that can be installed from the known package lists."""
    for name in names:
        done = subprocess.run(
            ["apt-cache", "show", "--no-all-versions", name], capture_output=True, check=False
        )
        if done.returncode == 0 and done.stdout.strip():
            return name
    return None
