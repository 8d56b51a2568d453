"""Which files can be imported: chosen in the system's own dialog, or dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QMimeData, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

TABLES: Final = (".csv", ".tsv", ".txt", ".tab")
WORKBOOKS: Final = (".xlsx", ".xlsm", ".xls", ".ods")
CARDS: Final = (".vcf", ".vcard")
READABLE: Final = (*TABLES, *WORKBOOKS, *CARDS)
"""Endings of the names of files that can be imported."""


def choose_import_files(parent: QWidget | None = None, folder: str = "") -> list[Path]:
    """Let the user choose files to import; return none where they think better of it."""
    chosen, _ = QFileDialog.getOpenFileNames(
        parent,
        QCoreApplication.translate("ChooseFiles", "Choose files to import"),
        folder or str(documents_folder()),
        ";;".join(name_filters()),
    )
    return [Path(path) for path in chosen]


def documents_folder() -> Path:
    """Return the folder of documents, the home folder where there is none."""
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(documents))
    return folder if folder.is_dir() else Path.home()


def name_filters() -> list[str]:
    """Return the kinds of files as the system's dialog lists them, all readable ones first."""
    translate = QCoreApplication.translate
    kinds = (
        (translate("ChooseFiles", "All that can be imported"), READABLE),
        (translate("ChooseFiles", "Tables as text"), TABLES),
        (translate("ChooseFiles", "Workbooks"), WORKBOOKS),
        (translate("ChooseFiles", "Contact cards"), CARDS),
    )
    filters = [f"{words} ({' '.join(f'*{end}' for end in ends)})" for words, ends in kinds]
    return [*filters, translate("ChooseFiles", "All files (*)")]


def dropped_paths(mime: QMimeData) -> list[Path]:
    """Return the files of a drag that can be imported; none means it is not for us."""
    return [path for path in _local_paths(mime) if not refusal(path)]


def refusals(mime: QMimeData) -> list[str]:
    """Return a sentence for each thing of a drag that cannot be imported."""
    words = [said for path in _local_paths(mime) if (said := refusal(path))]
    if any(not url.isLocalFile() for url in mime.urls()):
        translate = QCoreApplication.translate
        words.append(
            translate("ChooseFiles", "An address on the net cannot be imported: save it first.")
        )
    return words


def refusal(path: Path) -> str:
    """Return why a file cannot be imported, or nothing where it can, as far as its name tells."""
    translate = QCoreApplication.translate
    if path.is_dir():
        return translate("ChooseFiles", "{0} is a folder: drop the files in it.").format(path.name)
    if path.suffix.casefold() not in READABLE:
        return translate(
            "ChooseFiles", "{0} cannot be imported: tables (CSV, XLSX) and contact cards can."
        ).format(path.name)
    return ""


def _local_paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
