"""A change of thousands of records in portions: one transaction, but the window may live in between.

A service gives a generator; who runs it to the end has made the change, who closes it has changed nothing.
Between two portions nothing else may be changed.
"""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from coalitiedesk.db.changelog import to_the_end

__all__ = ["AT_ONCE", "Done", "Portions", "portions", "to_the_end"]

AT_ONCE = 200
"""Records in a portion: some tens of milliseconds."""

_Result = TypeVar("_Result")
_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """How far it is; ``total`` is 0 when nobody knows."""

    done: int
    total: int


Portions = Generator[Done | None, None, _Result]


def portions(ids: Sequence[_Key]) -> Iterator[tuple[int, Sequence[_Key]]]:
    """Parts of a row of ids, each with how many there are up to its end."""
    for begin in range(0, len(ids), AT_ONCE):
        some = ids[begin : begin + AT_ONCE]
        yield begin + len(some), some
