"""The one family of expected failures, so that every door can tell them from bugs.

An expected failure says what happened, what was kept, and what to do. The window shows it in
place, the command line prints it in one line; anything else is a bug and goes to the crash report.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import ClassVar


class CrmdeskError(Exception):
    """Something went wrong that the user can understand and act upon.

    Attributes:
        key: stable name of the failure, by which the window finds its translated sentence.
        happened: what happened, as a sentence in English.
        kept: what was kept (nothing lost, file untouched ...), may be empty.
        advice: what to do now, may be empty.
    """

    key = "error"

    def __init__(self, happened: str, *, kept: str = "", advice: str = "") -> None:
        self.happened = happened
        self.kept = kept
        self.advice = advice
        super().__init__(" ".join(part for part in (happened, kept, advice) if part))


class Cancelled(CrmdeskError):
    """The user stopped a long job; nothing of it was kept."""

    key = "cancelled"

    def __init__(self, what: str = "The job") -> None:
        super().__init__(f"{what} was cancelled.", kept="Nothing was changed.")


class InCircle(CrmdeskError):
    """A chain of records would close on itself.

    Attributes:
        names: the chain, step by step; a single one would be chained to itself.
        step: says one step of it, of two names.
        refused: says what cannot be, of the names of :attr:`ends`.
        alone: says so of a single name.
    """

    step: ClassVar[str]
    refused: ClassVar[str]
    alone: ClassVar[str]

    def __init__(self, names: Sequence[str], *, advice: str = "") -> None:
        self.names = tuple(names)
        steps = ", ".join(self.step.format(*pair) for pair in pairwise(names))
        happened = self.refused.format(*self.ends) + f": {steps}."
        if not steps:
            happened = self.alone.format(names[0]) + "."
        super().__init__(happened, kept="Nothing was changed.", advice=advice)

    @property
    def ends(self) -> tuple[str, str]:
        """Who cannot be chained to whom."""
        return self.names[0], self.names[-1]
