"""The filters that were given a name."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import Connection


def saved_rows(connection: Connection) -> list[tuple[int, str, dict[str, Any]]]:
    """Return (id, name, stored view) of all saved lists, in their order."""
    sql = "SELECT id,name,filter FROM saved_list ORDER BY position,id"
    found = []
    for row_id, name, stored in connection.exec_driver_sql(sql):
        try:
            values = json.loads(stored) if isinstance(stored, str) else stored
        except ValueError:
            values = None
        found.append((row_id, name, values if isinstance(values, dict) else {}))
    return found
