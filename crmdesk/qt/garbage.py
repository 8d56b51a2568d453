"""Collects Python's cyclic garbage on the window's thread only.

The collector runs on whichever thread allocates; on a pool's thread it would destroy widgets
caught in a reference cycle, and Qt objects must die on their own thread.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 1000  # milliseconds
_SETTLED = 4000  # milliseconds until what a start needs has been made


class WindowGarbage(QObject):
    """Switches the automatic collector off and does its work by a timer of the window's thread.

    Args:
        parent: the application, which it lives as long as.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._limits = gc.get_threshold()
        self._froze = False
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.collect)
        gc.disable()
        self._timer.start()
        QTimer.singleShot(_SETTLED, self, self._settle)

    @Slot()
    def _settle(self) -> None:
        """Look no more at what lives now, mostly modules and classes: each look took 60 ms."""
        if self._timer.isActive():
            gc.freeze()
            self._froze = True

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation whose limit is reached, as the collector itself would."""
        if not self._froze:
            return  # what a start loads stays: to look through it took 60 ms
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._limits[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give the work back to the automatic collector."""
        self._timer.stop()
        if self._froze:
            gc.unfreeze()
        gc.enable()
