"""The one family of expected failures, so that every door can tell them from bugs.

An expected failure says what happened, what was kept, and what to do. The window shows it in
place, the command line prints it in one line; anything else is a bug and goes to the crash report.
"""


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
