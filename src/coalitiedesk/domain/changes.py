"""What a change touched: the notice a window, a document or a search index listens to."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Direction(StrEnum):
    """Whether a change was made, taken back or made again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSet:
    """Which records one committed change touched.

    Attributes:
        kinds: Table name to the ids touched: added, altered and removed alike. Where the key of a
            table is more than one number, the id is its first number (the owner, in a table that
            joins two others); where the key is text, the set of ids is empty.
        label: What was done, in the words of the menu; never a personal value, because the log
            for the successor keeps it.
        initiator: Whoever asked for the change, so that a window can leave its own echo alone.
        partners: Whom it was about: partners whose own row was touched, or a row that hangs on them, also
            where that row is gone now.
    """

    kinds: Mapping[str, frozenset[int]]
    label: str
    initiator: object | None = None
    direction: Direction = Direction.DO
    partners: frozenset[int] = frozenset()

    def touches(self, *kinds: str) -> bool:
        """Whether any of these tables was touched."""
        return not self.kinds.keys().isdisjoint(kinds)
