"""The words of a change: what the menu, the notice and the history say was done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crmdesk.qt.i18n import spaced

_PART_OF = frozenset(("add", "delete"))
_PARTS = frozenset(
    (
        "address", "channel", "contact", "matter", "wallet_cell", "opportunity", "task", "tagging",
        "interaction", "objection", "payment", "consumption", "attachment", "benefit",
        "bond", "kin", "career_step", "custom_field", "sales_order", "order_line",
    )
)  # fmt: skip
"""What belongs to a customer, and is added and deleted on its own."""


def deed(what: str, subject: str) -> str:
    """Return what was done in the user's language, for example "edit of Harbour Foods"."""
    verb, _, part = what.partition("_")
    if verb in _PART_OF and part in _PARTS:
        from crmdesk.models.field_words import record_word  # of no use to a start

        return _part_words(verb).format(subject, record_word(part)).strip()
    words = _words().get(what)
    if words is None:
        words = QCoreApplication.translate("Journal", "change of {0}")
    return spaced(words.format(subject).strip())


def _part_words(verb: str) -> str:
    """Return the words for what belongs to a customer: {1} is what it is."""
    translate = QCoreApplication.translate
    if verb == "add":
        return translate("Journal", "addition to {0} ({1})")
    return translate("Journal", "deletion from {0} ({1})")


def _words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "delete_customer": translate("Journal", "deletion of {0}"),
        "create_customer": translate("Journal", "new customer {0}"),
        "duplicate_customer": translate("Journal", "duplicate of {0}"),
        "edit": translate("Journal", "edit of {0}"),
        "set_tags": translate("Journal", "tags of {0}"),
        "attach_file": translate("Journal", "file {0}"),
        "rename_file": translate("Journal", "name of file {0}"),
        "set_photo": translate("Journal", "photo of {0}"),
        "log_visit": translate("Journal", "visit to {0}"),
        "edit_visit": translate("Journal", "edit of {0}"),
        "mark_words": translate("Journal", "words from a note of {0}"),
        "complete_task": translate("Journal", "done task of {0}"),
        "reopen_task": translate("Journal", "reopened task of {0}"),
        "reschedule_task": translate("Journal", "new date for {0}"),
        "snooze_task": translate("Journal", "put off task of {0}"),
        "repeat_task": translate("Journal", "rhythm of a task of {0}"),
        "answer_complaint": translate("Journal", "answer to the complaint of {0}"),
        "close_complaint": translate("Journal", "closing of the complaint of {0}"),
        "reopen_complaint": translate("Journal", "reopened complaint of {0}"),
        "judge_objection": translate("Journal", "objection of {0}"),
        "switch_on_question": translate("Journal", "question asked again: {0}"),
        "switch_off_question": translate("Journal", "question no longer asked: {0}"),
        "add_answer": translate("Journal", "new answer {0}"),
        "delete_answer": translate("Journal", "deletion of answer {0}"),
        "add_note_template": translate("Journal", "new template {0}"),
        "delete_note_template": translate("Journal", "deletion of template {0}"),
        "override_tier": translate("Journal", "tier of {0}"),
        "regrade": translate("Journal", "re-grading of {0}"),
        "import": translate("Journal", "import of {0}"),
        "edit_many": translate("Journal", "change of {0}"),
        "save_list": translate("Journal", "saved list {0}"),
        "update_list": translate("Journal", "update of list {0}"),
        "rename_list": translate("Journal", "name of list {0}"),
        "delete_list": translate("Journal", "deletion of {0}"),
        "move_list": translate("Journal", "place of list {0}"),
        "tidy": translate("Journal", "putting {0} in order"),
        "let_stand": translate("Journal", "letting values of {0} stand"),
        "observe_wallet": translate("Journal", "wallet of {0}"),
        "paste_wallet": translate("Journal", "pasting into the wallet of {0}"),
        "edit_wallet": translate("Journal", "wallet of {0}"),
        "pursue_wallet": translate("Journal", "opportunity at {0}"),
        "add_order": translate("Journal", "new order of {0}"),
        "edit_order": translate("Journal", "edit of an order of {0}"),
        "edit_payment": translate("Journal", "edit of a payment of {0}"),
        "state_use": translate("Journal", "stated use and stock of {0}"),
        "set_rate": translate("Journal", "exchange rate {0}"),
        "set_home_currency": translate("Journal", "home currency {0}"),
        "sample": translate("Journal", "sample of {0} customers"),
    }
