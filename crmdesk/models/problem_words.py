"""The words of what an import could not take as it stood, found by the problem's stable code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crmdesk.errors import CrmdeskError
from crmdesk.exchange.plans import Problem
from crmdesk.models.error_words import error_words

_READ_AS = " was read as "


def problem_words(problem: Problem, *, language: str = "en") -> str:
    """Return the sentence that says what is wrong with a cell.

    A code that nobody gave words is told in the English sentence it came with.
    """
    words = sentences().get(problem.code)
    if words is not None:
        return words.format(value=problem.value, meant=_meant(problem))
    failure = CrmdeskError(problem.reason)
    failure.key = problem.code
    return error_words(failure, language=language).happened


def short_words(problem: Problem) -> str:
    """Return the few words that stand beside the cell itself."""
    translate = QCoreApplication.translate
    return {
        "not_a_date": translate("Problems", "not a date"),
        "impossible_date": translate("Problems", "no such day"),
        "not_a_number": translate("Problems", "not a number"),
        "not_a_whole_number": translate("Problems", "not a whole number"),
        "not_yes_or_no": translate("Problems", "neither yes nor no"),
        "not_a_phone": translate("Problems", "no phone number"),
        "not_an_email": translate("Problems", "no e-mail address"),
        "not_a_country": translate("Problems", "unknown country"),
        "too_many_cells": translate("Problems", "has no header"),
        "not_a_tier": translate("Problems", "no tier"),
        "corrected": translate("Problems", "put right"),
    }.get(problem.code, translate("Problems", "problem"))


def sentences() -> dict[str, str]:
    """Return the sentence of every code, with places for the value and what was meant by it."""
    return {**_cell_sentences(), **_row_sentences()}


def _cell_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "not_a_date": translate("Problems", "“{value}” is not a date."),
        "impossible_date": translate("Problems", "{value} is no day in the calendar."),
        "not_a_number": translate("Problems", "“{value}” is not a number."),
        "not_a_whole_number": translate("Problems", "“{value}” is not a whole number."),
        "not_yes_or_no": translate("Problems", "“{value}” is neither yes nor no."),
        "not_a_phone": translate("Problems", "“{value}” has no phone number in it."),
        "not_an_email": translate("Problems", "“{value}” is not an e-mail address."),
        "not_a_country": translate("Problems", "“{value}” is not a country that is known."),
        "not_a_tier": translate("Problems", "This is no tier: A, B, C or D."),
        "corrected": translate("Problems", "“{value}” was read as {meant}."),
        "too_many_cells": translate("Problems", "The row has more cells than there are headers."),
        "too_large": translate("Problems", "The number is too large."),
        "out_of_range": translate("Problems", "A probability is from 0 to 100 per cent."),
        "damaged_data": translate("Problems", "The data of this property are damaged."),
        "no_value": translate("Problems", "The line has no value."),
        "cut_off": translate("Problems", "The card is cut off before its end."),
    }


def _row_sentences() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "no_name": translate("Problems", "The row has no name, number or address to know it by."),
        "customer_added": translate("Problems", "“{value}” was not in the book and was added."),
        "no_customer": translate("Problems", "The row names no customer that is in the book."),
        "no_account": translate(
            "Problems", "The opportunity names no account; it was kept without a customer."
        ),
        "no_such_order": translate("Problems", "The book has no order of this number."),
        "no_such_staff": translate("Problems", "Nobody of us has the number {value}."),
        "no_such_category": translate("Problems", "No product is of this category."),
        "sheet_left_out": translate(
            "Problems", "The sheet holds no table that is known; it was left out."
        ),
        "no_rows": translate("Problems", "There are headers, and no rows below them."),
        "to_read_only": translate(
            "Problems", "This is there to be read, not to be imported: it was left out."
        ),
        "file_missing": translate("Problems", "The file is not in the folder beside the table."),
        "file_too_large": translate("Problems", "The file is larger than 64 MiB."),
        "sum_row": translate("Problems", "The row is a sum of others; it was left out."),
        "own_parent": translate("Problems", "A company cannot be its own parent."),
        "introduced_in_circle": translate(
            "Problems", "Nobody can be introduced by somebody whom they brought themselves."
        ),
        "own_chief": translate("Problems", "Nobody can report to themself, directly or not."),
    }


def _meant(problem: Problem) -> str:
    """Return what a misspelling was put right to; the reason names it after its verb."""
    return problem.reason.rpartition(_READ_AS)[2].removesuffix(".")
