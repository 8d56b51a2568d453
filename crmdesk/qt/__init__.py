"""Qt tools that know no customer: theme, icons, tasks, settings, languages, small widgets.

Everything here could serve another program. It imports PySide6 and the leaf modules only.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - puts its own import in the place of Python's


def _import_plainly() -> None:
    """Let Python import by itself again.

    PySide's import looks into the source of every module loaded after it, for its switch
    ``__feature__``, which nobody uses here.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


_import_plainly()
