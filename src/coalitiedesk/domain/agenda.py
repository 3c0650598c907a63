"""The agenda of a meeting as it is typed: one item a line, with or without when it begins.

The format of a meeting proposes one; what the coordinator makes of it decides what the script says.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from coalitiedesk.domain.meeting_formats import AgendaItem, timed

_MARKED = re.compile(r"^\s*(?:[-–•*]|\d{1,2}[.)])\s+")
_CLOCK = re.compile(r"^\s*(\d{1,2})[.:](\d{2})(?:\s*uur)?(?:\s*[-–:])?\s+(?=\S)")


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One item; ``start`` is in minutes after midnight, None when no time was typed."""

    title: str
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptPart:
    """One part of a meeting as it will be held.

    Attributes:
        start: Minutes after midnight; None when unknown.
        minutes: How long; None when unknown.
        item: What the format says about it; None for what the coordinator added.
    """

    title: str
    start: int | None = None
    minutes: int | None = None
    item: AgendaItem | None = None


def read_agenda(text: str) -> tuple[AgendaLine, ...]:
    """Every line with something on it, without the number or dash that was typed before it."""
    return tuple(_line(_MARKED.sub("", line).strip()) for line in text.splitlines() if line.strip())


def script_of(
    items: Sequence[AgendaItem], agenda: str = "", *, start: int | None = None, end: int | None = None
) -> tuple[ScriptPart, ...]:
    """The parts of a meeting: those of the agenda where there is one, else those of the format.

    Args:
        items: Of the format; found again in the agenda by their titles.
        agenda: As it is typed.
        start: Of the meeting, in minutes after midnight.
        end: Of the meeting.
    """
    lines = read_agenda(agenda)
    if not lines:
        begins = [at for at, _ in timed(items, start)] if start is not None else [None] * len(items)
        return tuple(
            ScriptPart(title=item.title, start=at, minutes=item.minutes, item=item)
            for at, item in zip(begins, items, strict=True)
        )
    known = {item.title.casefold(): item for item in items}
    parts = _clocked([_part(line, known) for line in lines], start)
    follows = zip_longest(parts, (part.start for part in parts[1:]), fillvalue=end)
    return tuple(_measured(part, after) for part, after in follows if isinstance(part, ScriptPart))


def _line(words: str) -> AgendaLine:
    found = _CLOCK.match(words)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return AgendaLine(title=words)
    return AgendaLine(title=words[found.end() :].strip(), start=int(found[1]) * 60 + int(found[2]))


def _part(line: AgendaLine, known: dict[str, AgendaItem]) -> ScriptPart:
    item = known.get(line.title.casefold())
    return ScriptPart(title=line.title, start=line.start, minutes=item.minutes if item else None, item=item)


def _clocked(parts: list[ScriptPart], start: int | None) -> list[ScriptPart]:
    """Without any time in the agenda, one after the other from the beginning, as far as lengths are known."""
    if start is None or any(part.start is not None for part in parts):
        return parts
    found: list[ScriptPart] = []
    at: int | None = start
    for part in parts:
        found.append(replace(part, start=at))
        at = at + part.minutes if at is not None and part.minutes is not None else None
    return found


def _measured(part: ScriptPart, after: int | None) -> ScriptPart:
    """As long as until the next begins, where both times are known."""
    if part.start is None or after is None or after <= part.start:
        return part
    return replace(part, minutes=after - part.start)
