"""The fact-finding questions that a book holds: own ones, and which are switched off."""

from __future__ import annotations

from sqlalchemy import Connection

from crmdesk.book.asking import named_rows_of
from crmdesk.book.records import FactQuestion
from crmdesk.book.values import Row, load_rows


def answered_keys(connection: Connection, customer_id: int) -> set[str]:
    """Return the keys of the questions that a customer's matters answer."""
    sql = "SELECT DISTINCT question FROM matter WHERE customer_id=? AND question<>''"
    return {row[0] for row in connection.exec_driver_sql(sql, (customer_id,))}


def question_rows(connection: Connection) -> list[Row]:
    """Return all of them in their order."""
    sql = "SELECT * FROM fact_question ORDER BY position,id"
    return load_rows(FactQuestion, *named_rows_of(connection, sql))
