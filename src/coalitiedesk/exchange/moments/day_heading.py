"""Whether a line of text is nothing but a day, as above the rows of that day."""

from coalitiedesk.exchange.moments.grouping import read_groups
from coalitiedesk.exchange.moments.specs import DayRule

_LONGEST = 60


def reads_as_day(text: str) -> bool:
    """True for ``Donderdag 1 oktober 2026`` and ``Vrijdag:``; False as soon as it says more."""
    if not text or len(text) > _LONGEST:
        return False
    groups = read_groups(text, is_time=False)
    if len(groups) != 1:
        return False
    group = groups[0]
    if (
        group.times
        or group.leftover
        or group.daypart
        or group.after
        or group.unknown
        or group.unsure
        or group.all_day
    ):
        return False
    if len(group.days) != 1:
        return False
    spec = group.days[0]
    if spec.rule is DayRule.DAYS:
        return len(spec.points) == 1
    return spec.rule is DayRule.WEEKDAYS and len(spec.weekdays) == 1 and not spec.is_pattern
