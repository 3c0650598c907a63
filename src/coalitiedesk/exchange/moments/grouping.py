"""The words of one cell as groups of days and times that belong together, without losing any."""

from dataclasses import replace

from coalitiedesk.exchange.moments.clock_words import match_time, merged
from coalitiedesk.exchange.moments.day_words import match_days
from coalitiedesk.exchange.moments.specs import DayRule, DaySpec, Group, TimeSpec
from coalitiedesk.exchange.moments.tokens import T, Token, tokenise

_SILENT = frozenset({T.FILLER, T.SEPARATOR, T.RANGE, T.FROM, T.UNTIL, T.WEEKEND})


def read_groups(text: str, *, is_time: bool) -> list[Group]:
    """Groups in the order of the text; what is no date or time is in ``leftover`` of the group it follows."""
    tokens = tokenise(text, is_time=is_time)
    groups = [Group()]
    at = 0
    while at < len(tokens):
        if (days := match_days(tokens, at, is_time=is_time)) is not None:
            spec = replace(days[0], text=_words(text, tokens, at, days[1]))
            _add_days(groups, spec)
            at = days[1]
        elif (time := match_time(tokens, at, is_time=is_time)) is not None:
            _add_time(groups, replace(time[0], text=_words(text, tokens, at, time[1])))
            at = time[1]
        else:
            _add_other(groups, tokens[at], text=text, tokens=tokens, at=at)
            at += 1
    return [group for group in groups if not group.is_empty or group.leftover]


def _words(text: str, tokens: tuple[Token, ...], start: int, end: int) -> str:
    return text[tokens[start].start : tokens[end - 1].end].strip()


def _add_days(groups: list[Group], spec: DaySpec) -> None:
    group = groups[-1]
    told = bool(group.times or group.daypart or group.after or group.all_day)
    if group.days and told and not _names_same_day(group, spec):
        groups.append(Group(days=[spec], times_first=False))
    elif told and not group.times_first and not group.days:
        group.days.append(spec)
        group.times_first = True
    else:
        group.days.append(spec)


def _names_same_day(group: Group, spec: DaySpec) -> bool:
    """``donderdagmiddag 24 september``: the weekday belongs to the date after it."""
    last = group.days[-1]
    is_bare = last.rule is DayRule.WEEKDAYS and len(last.weekdays) == 1 and not last.is_pattern
    return is_bare and not group.times and spec.rule is DayRule.DAYS and len(spec.points) == 1


def _add_time(groups: list[Group], spec: TimeSpec) -> None:
    group = groups[-1]
    if group.times_first and group.days:
        groups.append(Group(times=[spec]))
        return
    if group.times and (together := merged(group.times[-1], spec)) is not None:
        group.times[-1] = together
        return
    group.times.append(spec)


def _add_other(groups: list[Group], token: Token, *, text: str, tokens: tuple[Token, ...], at: int) -> None:
    group = groups[-1]
    words = text[token.start : token.end]
    match token.kind:
        case T.DAYPART:
            group.daypart = f"{group.daypart} {words}".strip()
        case T.AFTER:
            group.after = f"{group.after} {words}".strip()
        case T.UNKNOWN:
            group.unknown = f"{group.unknown} {words}".strip()
        case T.UNSURE:
            group.unsure = f"{group.unsure} {words}".strip()
        case T.ALL_DAY:
            group.all_day = True
        case kind if kind in _SILENT and not _is_stranded(tokens, at):
            pass
        case _:
            group.leftover.append(words)


def _is_stranded(tokens: tuple[Token, ...], at: int) -> bool:
    """A joining word between other words belongs to them: ``samen met de kerk en school``."""
    around = [tokens[place].kind for place in (at - 1, at + 1) if 0 <= place < len(tokens)]
    return T.WORD in around and tokens[at].kind is not T.SEPARATOR
