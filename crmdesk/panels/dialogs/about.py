"""The about box: what this is, and under which licences the parts it is made of stand."""

from __future__ import annotations

from importlib import metadata

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crmdesk import __version__, tokens

ICON_FONT = ("Phosphor icons", "", "MIT")
USED = (
    "PySide6_Essentials", "shiboken6", "pypdfium2", "SQLAlchemy", "alembic", "sqlcipher3",
    "pyqtgraph", "numpy", "reportlab", "pandas", "phonenumbers", "Babel", "borax", "openpyxl",
    "python-calamine", "python-stdnum", "platformdirs", "pypinyin", "QtAwesome", "segno",
    "RapidFuzz",
)  # fmt: skip
"""What pyproject.toml asks for; a run from a checkout has no metadata of its own to read."""
UNDECLARED = {"sqlcipher3": "Zlib"}
"""Licences that stand in a package's LICENSE file only, by the package's name."""


class AboutDialog(QDialog):
    """Shows version and licences, read from what is installed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About crmdesk"))
        self.resize(520, 440)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.S5, tokens.S5, tokens.S5, tokens.S4)
        column.setSpacing(tokens.S3)
        title = QLabel(f"crmdesk {__version__}", self)
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addWidget(QLabel(self.tr("A client book. MIT licence. It is made with:"), self))
        self.parts = QTreeWidget(self)
        self.parts.setRootIsDecorated(False)
        self.parts.setHeaderLabels([self.tr("Part"), self.tr("Version"), self.tr("Licence")])
        for part in used_parts():
            self.parts.addTopLevelItem(QTreeWidgetItem(list(part)))
        self.parts.setColumnWidth(0, 180)
        column.addWidget(self.parts, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)


def used_parts() -> list[tuple[str, str, str]]:
    """Return name, version and licence of each package that crmdesk uses and that is installed."""
    parts = [ICON_FONT]
    for name in USED:
        try:
            found = metadata.metadata(name)
        except metadata.PackageNotFoundError:  # not on this system
            continue
        parts.append((found["Name"], found["Version"], licence_of(found)))
    return sorted(parts, key=lambda part: part[0].casefold())


def licence_of(found: metadata.PackageMetadata) -> str:
    """Return the licence a package declares, in the shortest form it gives."""
    for key in ("License-Expression", "License"):
        for text in found.get_all(key) or []:
            if text and text != "UNKNOWN" and len(text) < 80 and "\n" not in text:
                return str(text)
    names = (each for each in found.get_all("Classifier") or [] if each.startswith("License ::"))
    words = ", ".join(each.rsplit("::", 1)[-1].strip() for each in names)
    return words or UNDECLARED.get(found["Name"], "")
