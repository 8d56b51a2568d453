"""The door: ``crmdesk`` and ``python -m crmdesk``."""

from __future__ import annotations

from crmdesk.cli import main

__all__ = ["main"]

if __name__ == "__main__":
    raise SystemExit(main())
