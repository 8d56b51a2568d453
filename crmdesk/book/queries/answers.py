"""Prepared answers, with how they fared in the objections they were given to."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection


@dataclass(frozen=True, slots=True)
class Prepared:
    """An answer of the library: ``given`` counts objections it answered, ``held`` those it did."""

    id: int
    question: str
    answer: str
    tags: str = ""
    given: int = 0
    held: int = 0
    failed: int = 0

    @property
    def share_held(self) -> float:
        """The share of the judged answers that held; 0 where none was judged."""
        judged = self.held + self.failed
        return self.held / judged if judged else 0.0


def prepared_answers(connection: Connection) -> list[Prepared]:
    """Return all answers by their question."""
    given: dict[str, tuple[int, int, int]] = {}
    sql = (
        "SELECT answer,COUNT(*),SUM(held=1),SUM(held=0) FROM objection"
        " WHERE answer IN (SELECT answer FROM answer WHERE answer<>'') GROUP BY answer"
    )
    for answer, count, held, failed in connection.exec_driver_sql(sql):
        given[answer] = (count, held or 0, failed or 0)
    rows = connection.exec_driver_sql(
        "SELECT id,question,answer,tags FROM answer ORDER BY question COLLATE NOCASE,id"
    )
    return [Prepared(row[0], row[1], row[2], row[3], *given.get(row[2], (0, 0, 0))) for row in rows]
