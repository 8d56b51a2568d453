"""The crash reporter: an unexpected error becomes a report one can send, and work goes on.

A report holds versions and the traceback with the names of local variables, never their values:
those may be customers' data. Expected failures (:class:`crmdesk.errors.CrmdeskError`) are shown
where they happen and do not come here.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
from datetime import UTC, datetime
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    Slot,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from crmdesk import __version__

_log = logging.getLogger("crmdesk.crash")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_logging(folder: Path) -> Path:
    """Log to a rotating file (three of 512 KiB) and return its path.

    Raises:
        OSError: the folder cannot be made or written to.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "crmdesk.log"
    handler = RotatingFileHandler(path, maxBytes=512 * 1024, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger("crmdesk")
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def write_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the report of an error: versions, and the frames with names but no values.

    The error's message is left out as well, since it may quote what somebody typed.
    """
    lines = [
        f"crmdesk {__version__} · Python {platform.python_version()} · "
        f"PySide6 {PySide6.__version__} · Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC"),
        "",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    while trace is not None:
        code = trace.tb_frame.f_code
        place = "/".join(Path(code.co_filename).parts[-3:])
        lines.append(f"  {place}:{trace.tb_lineno} in {code.co_qualname}")
        names = ", ".join(sorted(trace.tb_frame.f_locals)) or "none"
        lines.append(f"    locals: {names}")
        trace = trace.tb_next
    return "\n".join(lines)


class CrashReporter(QObject):
    """Catches what nobody expected, in any thread, and shows it once at a time.

    Args:
        log_path: the log file, named in the dialog; None when there is none.
        window: parent of the dialog.
        parent: the owner.
    """

    _reported = Signal(str)

    def __init__(
        self,
        log_path: Path | None = None,
        window: QWidget | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._log_path = log_path
        self._window = window
        self._dialog: QMessageBox | None = None
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)

    def set_window(self, window: QWidget) -> None:
        """Name the window the dialog belongs to."""
        self._window = window

    def install(self) -> None:
        """Take over the hooks of Python, its threads and Qt."""
        sys.excepthook = self.report
        threading.excepthook = self._on_thread_error
        qInstallMessageHandler(self._on_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error and show it; callable from any thread."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        text = write_report(kind, trace)
        _log.error("unexpected error\n%s", text)
        self._reported.emit(text)

    def _on_thread_error(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        logging.getLogger("crmdesk.qt.messages").log(_LEVELS.get(kind, logging.INFO), "%s", text)

    @Slot(str)
    def _on_reported(self, text: str) -> None:
        if self._dialog is not None:  # one is open; the log has this one as well
            return
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("An unexpected error happened. Your book is whole; you can go on."))
        place = str(self._log_path) if self._log_path else self.tr("no log file")
        box.setInformativeText(
            self.tr("The report holds no customer data. Log: {path}").format(path=place)
        )
        box.setDetailedText(text)
        copy = box.addButton(self.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.connect(self._on_copy_clicked)
        box.finished.connect(self._on_closed)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog = box
        box.open()

    @Slot()
    def _on_copy_clicked(self) -> None:
        if self._dialog is not None:
            QGuiApplication.clipboard().setText(self._dialog.detailedText())

    @Slot()
    def _on_closed(self) -> None:
        self._dialog = None
