"""How modules are loaded once Qt is."""

from __future__ import annotations

import subprocess
import sys


def test_the_source_of_what_is_loaded_after_qt_is_not_read() -> None:
    code = (
        "import sys, crmdesk.qt; assert 'graphlib' not in sys.modules; import graphlib;"
        " from PySide6.support import feature; sys.exit('graphlib' in feature.pyside_feature_dict)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_by_itself_pyside_reads_it() -> None:
    code = (
        "import PySide6.QtCore, graphlib;"
        " from PySide6.support import feature; sys = __import__('sys');"
        " sys.exit('graphlib' not in feature.pyside_feature_dict)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
