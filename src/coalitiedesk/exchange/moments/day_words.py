"""Days in a row of tokens: ``23, 25 en 30 september``, ``do 24-9``, ``1 t/m 8 oktober``, ``elke dinsdag``."""

from collections.abc import Sequence
from dataclasses import replace

from coalitiedesk.exchange.moments.specs import DayPoint, DayRule, DaySpec
from coalitiedesk.exchange.moments.tokens import T, Token

Found = tuple[DaySpec, int]
_FIXED = {
    T.WHOLE_WEEK: DaySpec(rule=DayRule.WHOLE_WEEK),
    T.DAILY: DaySpec(rule=DayRule.DAILY),
    T.WORKDAYS: DaySpec(rule=DayRule.WEEKDAYS, weekdays=(0, 1, 2, 3, 4), is_pattern=True),
    T.WEEKEND: DaySpec(rule=DayRule.WEEKDAYS, weekdays=(5, 6), is_pattern=True),
}


def match_days(tokens: Sequence[Token], at: int, *, is_time: bool) -> Found | None:
    """Days that start at a token, with the place of the token after them; None when there are none."""
    kind = tokens[at].kind
    if kind in _FIXED and not (kind is T.WEEKEND and _is_followed_by_day(tokens, at + 1)):
        return _FIXED[kind], at + 1
    if found := _nth_weekday(tokens, at):
        return found
    if kind in {T.FROM, T.UNTIL} or (kind is T.RANGE and tokens[at].text[0] == "t"):
        return _open_period(tokens, at, is_time=is_time)
    return _chain(tokens, at, is_time=is_time) or _weekdays(tokens, at)


def _is_followed_by_day(tokens: Sequence[Token], at: int) -> bool:
    at = _skip(tokens, at)
    if at < len(tokens) and tokens[at].kind is T.FROM:
        at = _skip(tokens, at + 1)
    return at < len(tokens) and tokens[at].kind in {T.DATE, T.NUMBER, T.PAIR, T.WEEKDAY}


def _skip(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and tokens[at].kind is T.FILLER:
        at += 1
    return at


def _nth_weekday(tokens: Sequence[Token], at: int) -> Found | None:
    """``tweede maandag van de maand``, ``laatste vrijdag van september``."""
    start = at + 1 if tokens[at].kind is T.EVERY else at
    if (
        start + 1 >= len(tokens)
        or tokens[start].kind is not T.ORDINAL
        or tokens[start + 1].kind is not T.WEEKDAY
    ):
        return None
    nth, weekday = tokens[start].value[0], tokens[start + 1].value[0]
    if nth > 5:
        return None
    month, end = None, start + 2
    following = end + 1 if end < len(tokens) and tokens[end].kind in {T.FROM, T.FILLER} else end
    if following < len(tokens) and tokens[following].kind is T.MONTH:
        month, end = tokens[following].value[0], following + 1
    elif end < len(tokens) and tokens[end].kind is T.OF_MONTH:
        end += 1
    return DaySpec(rule=DayRule.NTH_WEEKDAY, weekdays=(weekday,), nth=nth, month=month), end


def _open_period(tokens: Sequence[Token], at: int, *, is_time: bool) -> Found | None:
    """``vanaf 1 oktober``, ``van 1 tot en met 8 oktober``, ``tot 4 oktober``."""
    start = _skip(tokens, at + 1)
    if start >= len(tokens):
        return None
    found = _chain(tokens, start, is_time=is_time)
    if found is None:
        if tokens[at].kind is T.FROM and start < len(tokens) and tokens[start].kind is T.WEEKDAY:
            return _weekdays(tokens, start) if _is_weekday_range(tokens, start) else None
        return None
    spec, end = found
    if spec.rule is not DayRule.DAYS or len(spec.points) != 1:
        return found
    words = tokens[at].text
    if tokens[at].kind is not T.FROM:
        return replace(spec, rule=DayRule.OPEN_END), end
    return (
        (replace(spec, rule=DayRule.OPEN_START), end)
        if words.startswith(("vanaf", "v", "m", "sinds", "start")) and words != "van"
        else found
    )


def _is_weekday_range(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 2 < len(tokens)
        and tokens[at + 1].kind in {T.RANGE, T.UNTIL}
        and tokens[at + 2].kind is T.WEEKDAY
    )


def _chain(tokens: Sequence[Token], at: int, *, is_time: bool) -> Found | None:
    """Days with separators between them, or two days with ``t/m``; a month counts for the days before it."""
    first = _point(tokens, at, is_time=is_time)
    if first is None:
        return None
    points, ends, is_range, place = [*first[0]], [first[1]] * len(first[0]), first[2], first[1]
    ranges = 1 if is_range else 0
    while place < len(tokens):
        joint = _joint(tokens, place)
        if joint is None:
            break
        following = _point(tokens, joint[1], is_time=is_time)
        if following is None:
            break
        if joint[0]:
            ranges += 1
        ranges += following[2]
        points += following[0]
        ends += [following[1]] * len(following[0])
        place = following[1]
        if ranges == 1 and len(points) == 2 and points[1].month is not None:
            break  # a period is complete; what follows is another
    return _settled(points, ends, ranges=ranges)


def _joint(tokens: Sequence[Token], at: int) -> tuple[bool, int] | None:
    """Whether a range or a list goes on here, and where the next day may start."""
    if tokens[at].kind in {T.RANGE, T.UNTIL}:
        return True, _skip(tokens, at + 1)
    place = at
    while place < len(tokens) and tokens[place].kind in {T.SEPARATOR, T.FILLER}:
        place += 1
    separated = any(token.kind is T.SEPARATOR for token in tokens[at:place])
    return (False, place) if separated and place < len(tokens) else None


def _settled(points: list[DayPoint], ends: list[int], *, ranges: int) -> Found | None:
    """Give each day its month from the days after it; days without one at the end are not days."""
    while points and points[-1].month is None and points[-1].weekday is None:
        points.pop()
        ends.pop()
    if not points or (ranges and len(points) < 2):
        return None
    month, year = points[-1].month, points[-1].year
    settled = []
    for point in reversed(points):
        month, year = point.month or month, point.year or year
        settled.append(replace(point, month=month, year=year))
    settled.reverse()
    if ranges == 1 and len(settled) == 2:
        return DaySpec(rule=DayRule.PERIOD, points=tuple(settled)), ends[-1]
    if ranges:
        return None
    return DaySpec(rule=DayRule.DAYS, points=tuple(settled)), ends[-1]


def _point(tokens: Sequence[Token], at: int, *, is_time: bool) -> tuple[list[DayPoint], int, bool] | None:
    """One day (or ``1-8 oktober``: two, with True) from a token on."""
    weekday, place = None, at
    if place < len(tokens) and tokens[place].kind is T.WEEKDAY:
        weekday, place = tokens[place].value[0], place + 1
        while place < len(tokens) and (tokens[place].kind is T.FILLER or tokens[place].text == ","):
            place += 1
    if place >= len(tokens):
        return None
    token = tokens[place]
    if token.kind is T.DATE:
        day, month, year = token.value
        return [DayPoint(day=day, month=month, year=year, weekday=weekday)], place + 1, False
    if token.kind is T.PAIR:
        return _pair(tokens, place, weekday=weekday, is_time=is_time)
    if token.kind in {T.NUMBER, T.ORDINAL}:
        return _numbered(tokens, place, weekday=weekday, is_time=is_time)
    return None


def _numbered(
    tokens: Sequence[Token], at: int, *, weekday: int | None, is_time: bool
) -> tuple[list[DayPoint], int, bool] | None:
    day, place = tokens[at].value[0], at + 1
    if day < 1:
        return None
    month = year = None
    of = place + 1 if place < len(tokens) and tokens[place].text in {"van", "."} else place
    if of < len(tokens) and tokens[of].kind is T.MONTH:
        month, place = tokens[of].value[0], of + 1
        if place < len(tokens) and tokens[place].kind is T.YEAR:
            year, place = tokens[place].value[0], place + 1
    if month is None and (is_time or _is_hour(tokens, at)):
        return None
    return [DayPoint(day=day, month=month, year=year, weekday=weekday)], place, False


def _is_hour(tokens: Sequence[Token], at: int) -> bool:
    """``di 10 tot 12``, ``10-12.30 uur``: a number beside a time, or before ``tot`` without a month."""
    after = tokens[at + 1 : at + 5]
    if not after or after[0].kind not in {T.UNTIL, T.RANGE}:
        return False
    following = next((token for token in after[1:] if token.kind is not T.FILLER), None)
    if following is None or following.kind is T.CLOCK:
        return following is not None
    has_month = any(token.kind in {T.MONTH, T.DATE} for token in after)
    if following.kind is T.PAIR and following.text != ".":
        return False
    return not has_month and (following.kind is T.PAIR or after[0].kind is T.UNTIL)


def _pair(
    tokens: Sequence[Token], at: int, *, weekday: int | None, is_time: bool
) -> tuple[list[DayPoint], int, bool] | None:
    first, second = tokens[at].value[:2]
    sign = tokens[at].text
    place = at + 1
    if place < len(tokens) and tokens[place].kind is T.MONTH and sign != ".":
        month, place = tokens[place].value[0], place + 1
        year = None
        if place < len(tokens) and tokens[place].kind is T.YEAR:
            year, place = tokens[place].value[0], place + 1
        pair = [
            DayPoint(day=first, month=month, year=year, weekday=weekday),
            DayPoint(day=second, month=month, year=year),
        ]
        return pair, place, not (sign == "/" and second == first + 1)
    if first < 1 or second < 1 or (is_time and sign == ".") or _is_clock_pair(tokens, at, is_time=is_time):
        return None
    if second > 12 and not (first <= 12 and sign == "/"):
        return None
    year = None
    if place < len(tokens) and tokens[place].kind is T.YEAR:
        year, place = tokens[place].value[0], place + 1
    return [DayPoint(day=first, month=second, year=year, weekday=weekday)], place, False


def _is_clock_pair(tokens: Sequence[Token], at: int, *, is_time: bool) -> bool:
    """Whether two figures are a time (12.10) or hours (10-12) rather than day and month."""
    first, second, width = tokens[at].value[:3]
    sign = tokens[at].text
    before = tokens[at - 1] if at else None
    after_from = before is not None and before.kind in {T.FROM, T.DOORS, T.APPROXIMATE, T.EVERY}
    day_before = any(token.kind in {T.MONTH, T.DATE} for token in tokens[:at])
    pattern_before = any(
        token.kind in {T.EVERY, T.WORKDAYS, T.DAILY, T.WEEKEND, T.WHOLE_WEEK, T.OF_MONTH}
        for token in tokens[:at]
    )
    if sign == "/":
        return False
    if sign == "-":
        only_weekdays = _only_weekdays(tokens[:at])
        return first < second <= 24 and (
            is_time or after_from or day_before or pattern_before or only_weekdays
        )
    could_be_clock = width == 2 and first <= 24 and second < 60
    if not could_be_clock:
        return False
    if second > 12 or is_time or after_from or day_before or pattern_before:
        return True
    return _has_clock_partner(tokens, at)


def _only_weekdays(tokens: Sequence[Token]) -> bool:
    """``di en do`` before a pair: two weekdays cannot be one date."""
    kinds = [token.kind for token in tokens]
    return kinds.count(T.WEEKDAY) > 1 and set(kinds) <= {T.WEEKDAY, T.SEPARATOR, T.RANGE, T.FILLER}


def _has_clock_partner(tokens: Sequence[Token], at: int) -> bool:
    """``12.10 - 13.00``: the other end of the range can only be a time."""
    for step in (1, -1):
        joint, other = at + step, at + 2 * step
        if not (0 <= other < len(tokens)) or tokens[joint].kind not in {T.RANGE, T.UNTIL}:
            continue
        partner = tokens[other]
        if partner.kind is T.CLOCK:
            return True
        if (
            partner.kind is T.PAIR
            and partner.text == "."
            and (partner.value[1] > 12 or partner.value[1] == 0)
        ):
            return True
    return False


def _weekdays(tokens: Sequence[Token], at: int) -> Found | None:
    """``elke dinsdag``, ``di en do``, ``ma t/m vr``."""
    place, is_pattern = at, False
    if tokens[place].kind is T.EVERY:
        place, is_pattern = place + 1, True
        place = _skip(tokens, place)
    if place >= len(tokens) or tokens[place].kind is not T.WEEKDAY:
        return None
    days = [tokens[place].value[0]]
    is_pattern = is_pattern or tokens[place].text.startswith(
        tuple(
            f"{name}en"
            for name in ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
        )
    )
    place += 1
    while place < len(tokens):
        joint = _joint(tokens, place)
        if joint is None or joint[1] >= len(tokens):
            break
        is_range, following = joint
        if tokens[following].kind is T.EVERY:
            following = _skip(tokens, following + 1)
        if (
            following >= len(tokens)
            or tokens[following].kind is not T.WEEKDAY
            or _starts_date(tokens, following)
        ):
            break
        last = tokens[following].value[0]
        if is_range:
            days += [(days[-1] + step) % 7 for step in range(1, (last - days[-1]) % 7 + 1)]
        else:
            days.append(last)
        place = following + 1
    unique = tuple(dict.fromkeys(days))
    return DaySpec(rule=DayRule.WEEKDAYS, weekdays=unique, is_pattern=is_pattern or len(unique) > 1), place


def _starts_date(tokens: Sequence[Token], at: int) -> bool:
    """Whether the weekday belongs to a date that follows it."""
    found = _chain(tokens, at, is_time=False)
    return found is not None
