"""Qt tools that know no customer: theme, icons, tasks, settings, languages, small widgets.

Everything here could serve another program. It imports PySide6 and the leaf modules only.
"""
