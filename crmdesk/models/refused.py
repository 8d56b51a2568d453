"""What was typed and could not be saved: it outlives the fields in which it was typed."""

from __future__ import annotations

from dataclasses import dataclass

from crmdesk.errors import CrmdeskError


@dataclass(frozen=True, slots=True)
class Refusal:
    """One value that the book did not take."""

    value: object
    words: str  # as it was shown
    problem: CrmdeskError
    label: str  # of the field


class Refused:
    """Every such value, by record and field.

    Fields are made anew when the language changes, and show other records meanwhile; what was typed
    into them is shown again, and told before the window goes.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[int, str], Refusal] = {}

    def keep(self, record_id: int, field: str, refusal: Refusal) -> None:
        """Keep what a record's field could not save."""
        self._kept[record_id, field] = refusal

    def drop(self, record_id: int, field: str) -> None:
        """Forget it: it is saved, or was taken back."""
        self._kept.pop((record_id, field), None)

    def of(self, record_id: int, field: str) -> Refusal | None:
        """Return what a record's field could not save."""
        return self._kept.get((record_id, field))

    def told(self) -> dict[str, str]:
        """Return all of it: a key of each, and the name of its field."""
        return {
            f"{record_id}:{field}={refusal.words}": refusal.label
            for (record_id, field), refusal in self._kept.items()
        }
