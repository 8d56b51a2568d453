"""The few names that differ between the Python versions supported.

``typing.override`` came with Python 3.12; the type checker knows it on every version, so that a
misspelt override is found, while at run time an older interpreter gets a plain identity.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from typing_extensions import override
elif sys.version_info >= (3, 12):
    from typing import override
else:
    _F = TypeVar("_F")

    def override(method: _F, /) -> _F:
        """Mark a method as overriding one of its base class; returns it unchanged."""
        return method


__all__ = ["override"]
