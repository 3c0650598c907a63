"""Times in a row of tokens: ``19.00 - 22.00 uur``, ``van 10 tot 12``, ``inloop vanaf 13.30``."""

from collections.abc import Sequence
from dataclasses import replace

from coalitiedesk.exchange.moments.specs import ClockTime, TimeSpec
from coalitiedesk.exchange.moments.tokens import T, Token

Found = tuple[TimeSpec, int]
_SKIPPED = frozenset({T.FILLER})


def match_time(tokens: Sequence[Token], at: int, *, is_time: bool) -> Found | None:
    """A time or a range of times that starts at a token; None when there is none."""
    doors = False
    after_from = approximate = False
    place = at
    while place < len(tokens) and tokens[place].kind in {T.FROM, T.DOORS, T.APPROXIMATE, T.FILLER}:
        doors = doors or tokens[place].kind is T.DOORS
        after_from = after_from or tokens[place].kind is T.FROM
        approximate = approximate or tokens[place].kind is T.APPROXIMATE
        place += 1
    if place >= len(tokens):
        return None
    if tokens[place].kind is T.UNTIL:
        return None if doors else _only_end(tokens, place, is_time=is_time)
    if doors and place > at and tokens[at].kind is T.FROM:
        return None
    if tokens[place].kind is T.PAIR and tokens[place].text == "-":
        return _hours_pair(tokens, place, approximate=approximate)
    loose = is_time or after_from or doors or approximate
    return _range(tokens, place, loose=loose, doors=doors, approximate=approximate)


def clock_at(tokens: Sequence[Token], at: int, *, loose: bool) -> tuple[ClockTime, int] | None:
    """One time; a bare number only counts where ``loose``."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind is T.CLOCK:
        hour, minute, in_words = token.value
        return ClockTime(
            hour=hour, minute=minute, in_words=bool(in_words), is_24h=token.text.startswith("0")
        ), at + 1
    if token.kind is T.PAIR and token.text == "." and token.value[2] == 2:
        end = (
            at + 2 if at + 1 < len(tokens) and tokens[at + 1].text.strip(".") in {"uur", "u", "h"} else at + 1
        )
        return ClockTime(hour=token.value[0], minute=token.value[1], is_24h=bool(token.value[3])), end
    if token.kind is T.NUMBER and loose:
        return ClockTime(hour=token.value[0], is_24h=token.text.startswith("0")), at + 1
    return None


def _range(tokens: Sequence[Token], at: int, *, loose: bool, doors: bool, approximate: bool) -> Found | None:
    first = clock_at(tokens, at, loose=loose) or _number_before_range(tokens, at)
    if first is None:
        return None
    start, place = first
    end: ClockTime | None = None
    joint = _joint(tokens, place, between=_is_between(tokens, at))
    if joint is not None:
        rough = joint < len(tokens) and tokens[joint].kind is T.APPROXIMATE
        last = clock_at(tokens, joint + rough, loose=True)
        if last is not None and not _starts_day(tokens, joint + rough):
            end, place = last
            approximate = approximate or rough
    if doors:
        spec = TimeSpec(doors_open=start, start=end, is_approximate=approximate)
        return spec, place
    return TimeSpec(start=start, end=end, is_approximate=approximate), place


def _number_before_range(tokens: Sequence[Token], at: int) -> tuple[ClockTime, int] | None:
    """``10 tot 12 uur``, ``10-12.30``: a bare number is an hour when the other end is a time."""
    if tokens[at].kind is not T.NUMBER:
        return None
    joint = _joint(tokens, at + 1, between=False)
    if joint is None or joint >= len(tokens):
        return None
    following = tokens[joint]
    is_clock = following.kind is T.CLOCK or (
        following.kind is T.PAIR and following.text == "." and following.value[2] == 2
    )
    bare_hours = (
        following.kind is T.NUMBER and tokens[at + 1].kind is T.UNTIL and not _starts_day(tokens, joint)
    )
    if is_clock or bare_hours:
        return ClockTime(hour=tokens[at].value[0]), at + 1
    return None


def _joint(tokens: Sequence[Token], at: int, *, between: bool) -> int | None:
    """The place after ``-``, ``tot`` or (after ``tussen``) ``en``."""
    while at < len(tokens) and tokens[at].kind in _SKIPPED:
        at += 1
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.kind in {T.RANGE, T.UNTIL} or (between and token.text == "en"):
        at += 1
        while at < len(tokens) and tokens[at].kind in {T.FILLER, T.UNTIL}:
            at += 1
        return at
    return None


def _is_between(tokens: Sequence[Token], at: int) -> bool:
    return any(token.text == "tussen" for token in tokens[max(0, at - 2) : at])


def _starts_day(tokens: Sequence[Token], at: int) -> bool:
    """``10.00 - 4 oktober``: the number belongs to a month."""
    return (
        at + 1 < len(tokens) and tokens[at].kind in {T.NUMBER, T.ORDINAL} and tokens[at + 1].kind is T.MONTH
    )


def _only_end(tokens: Sequence[Token], at: int, *, is_time: bool) -> Found | None:
    place = at + 1
    while place < len(tokens) and tokens[place].kind in {T.FILLER, T.APPROXIMATE}:
        place += 1
    found = clock_at(tokens, place, loose=is_time)
    return (TimeSpec(end=found[0]), found[1]) if found else None


def _hours_pair(tokens: Sequence[Token], at: int, *, approximate: bool) -> Found | None:
    """``10-12`` as hours; whether it may be is decided where days are read."""
    first, second = tokens[at].value[:2]
    if first > 24 or second > 24:
        return None
    start, end = ClockTime(hour=first), ClockTime(hour=second)
    return TimeSpec(start=start, end=end, is_approximate=approximate), at + 1


def merged(first: TimeSpec, second: TimeSpec) -> TimeSpec | None:
    """Two readings of one moment (``10.00 uur (inloop 9.30)``); None when both have a start."""
    if (first.doors_open and second.doors_open) or (
        (first.start or first.end) and (second.start or second.end)
    ):
        return None
    return replace(
        first,
        start=first.start or second.start,
        end=first.end or second.end,
        doors_open=first.doors_open or second.doors_open,
        is_approximate=first.is_approximate or second.is_approximate,
        text=f"{first.text} {second.text}".strip(),
    )
