"""Taking back all that came after a moment, so that a copy of a book is what the book was then."""

from __future__ import annotations

from datetime import datetime

from crmdesk.book import currencies, journal, standing
from crmdesk.book.transaction import Transaction


def walk_back(tx: Transaction, moment: datetime) -> None:
    """Take back whatever came after a moment, and the journal of it."""
    connection = tx.connection
    later = journal.entries_after(connection, moment)
    for line in later:
        for block in reversed(journal.blocks_of(connection, line.id)):
            journal.apply(tx, block.inverted(), line)
        if line.kind != "do":
            connection.exec_driver_sql(
                "UPDATE journal_entry SET undone=? WHERE id="
                "(SELECT target_id FROM journal_entry WHERE id=?)",
                (int(line.kind == "redo"), line.id),
            )
    for line in later:
        connection.exec_driver_sql("DELETE FROM journal_block WHERE entry_id=?", (line.id,))
        connection.exec_driver_sql("DELETE FROM journal_entry WHERE id=?", (line.id,))
    ids = [row[0] for row in connection.exec_driver_sql("SELECT id FROM customer")]
    currencies.settle(connection)
    standing.refresh(connection, ids, moment.date())
