"""Activities of one Week of the example: first as they are written, then the same idea elsewhere."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from coalitiedesk.db.queries.codes import facilities_text
from coalitiedesk.db.tables import (
    ActivityOrganiserRow,
    ActivityRow,
    ActivityTargetGroupRow,
    OccurrenceRow,
    TargetGroupRow,
)
from coalitiedesk.domain.activities import ActivityStatus, Novelty
from coalitiedesk.services.demo.partners import Host, Hosts
from coalitiedesk.services.demo.places import Places
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.texts import ActivityText, DemoTexts, MomentText
from coalitiedesk.services.demo.weeks import DemoWeek

STARTS = (9 * 60, 10 * 60, 10 * 60 + 30, 13 * 60 + 30, 14 * 60, 15 * 60 + 30, 19 * 60, 19 * 60 + 30)
STATUSES = (
    *[ActivityStatus.CONFIRMED] * 14,
    *[ActivityStatus.PROMISED] * 3,
    *[ActivityStatus.IDEA] * 2,
    ActivityStatus.CANCELLED,
)
REASONS = ("Er zijn te weinig aanmeldingen.", "De begeleider is ziek.", "De zaal heeft lekkage.")
USUAL_MINUTES = 90
TRIES = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoMoment:
    """A moment that people can have come to."""

    id: int
    activity_id: int
    title: str
    capacity: int | None
    whole_week: bool


class Programme:
    """Fills one Week after the other; remembers target groups, and who and what is taken when."""

    def __init__(
        self, book: RowBook, texts: DemoTexts, *, places: Places, hosts: Hosts, chance: Random
    ) -> None:
        self._book = book
        self._texts = texts
        self._places = places
        self._hosts = hosts
        self._chance = chance
        self._group_ids: dict[str, int] = {}
        self._taken: set[tuple[str, int, dt.date, int]] = set()

    def know_groups(self, names: dict[str, int]) -> None:
        """Use the target groups that are in the file already."""
        self._group_ids.update(names)

    def fill(self, week: DemoWeek) -> list[DemoMoment]:
        """Add the activities of a Week and return the moments at which people were welcome."""
        written = self._texts.activities
        found: list[DemoMoment] = []
        for number in range(week.activities):
            text = written[(week.first + number) % len(written)]
            if number < len(written):
                found += self._add(week, self._as_in(week, text), self._hosts_of(text))
            else:
                found += self._add_elsewhere(week, text, turn=number // len(written))
        return found

    def _hosts_of(self, text: ActivityText) -> list[Host]:
        return list(dict.fromkeys(self._hosts.named(key) for key in text.by))

    def _as_in(self, week: DemoWeek, text: ActivityText) -> ActivityText:
        """In a Week that is over nothing is a mere idea, and what was new then was new then."""
        if not week.is_past or text.status is ActivityStatus.CANCELLED:
            return text
        return replace(text, status=ActivityStatus.CONFIRMED, novelty=self._chance.choice(list(Novelty)[:3]))

    def _add_elsewhere(self, week: DemoWeek, text: ActivityText, *, turn: int) -> list[DemoMoment]:
        venue_id, area = self._chance.choice(self._places.indoors)
        again = f" ({turn // len(self._texts.areas) + 1}e groep)" if turn > len(self._texts.areas) else ""
        status = self._chance.choice(STATUSES)
        cancelled = status is ActivityStatus.CANCELLED
        moment, venue_id, host = self._free_moment(week, text, venue_id)
        hosts = [
            host,
            *self._chance.sample(self._hosts.all, min(len(self._hosts.all), self._chance.choice((0, 0, 1)))),
        ]
        told = replace(
            text,
            title=f"{text.title} {area.inside}{again}",
            status=status,
            reason=self._chance.choice(REASONS) if cancelled else "",
            moments=(moment,),
        )
        return self._add(week, self._as_in(week, told), list(dict.fromkeys(hosts)), venue_id=venue_id)

    def _free_moment(self, week: DemoWeek, text: ActivityText, venue_id: int) -> tuple[MomentText, int, Host]:
        """A day, time, place and organiser that do not clash, if a few tries find one."""
        usual = text.moments[0]
        lasts = (
            (usual.end - usual.start) if usual.start is not None and usual.end is not None else USUAL_MINUTES
        )
        for _ in range(TRIES):
            day, start = self._chance.choice(week.days), self._chance.choice(STARTS)
            host = self._chance.choice(self._hosts.all)
            hours = range(start // 60, (start + min(lasts, 240) - 1) // 60 + 1)
            wanted = {
                (kind, key, day, hour)
                for kind, key in (("venue", venue_id), ("host", host.id))
                for hour in hours
            }
            if not wanted & self._taken:
                break
            venue_id, _ = self._chance.choice(self._places.indoors)
        self._taken |= wanted
        return (
            MomentText(days=(day.isoformat(),), start=start, end=start + min(lasts, 240)),
            venue_id,
            host,
        )

    def _add(
        self, week: DemoWeek, text: ActivityText, hosts: Sequence[Host], *, venue_id: int | None = None
    ) -> list[DemoMoment]:
        first_day = week.days[0]
        host = hosts[0] if hosts else Host(id=0, contact="", phone="", email="")
        named = self._chance.random() < 0.6
        activity_id = self._book.add(
            ActivityRow,
            edition_id=week.id,
            title=text.title,
            description=text.text,
            kind=text.kind,
            status=text.status,
            novelty=text.novelty,
            openness=text.openness,
            price=text.price,
            is_free=text.free,
            sign_up=text.sign_up,
            sign_up_how=text.sign_up_how,
            sign_up_until=None
            if text.sign_up_before is None
            else first_day - dt.timedelta(days=text.sign_up_before),
            capacity=text.capacity,
            accessibility=text.access,
            facilities=facilities_text(text.facilities),
            contact_name=host.contact if named else "",
            contact_phone=host.phone,
            contact_email=host.email if named else "",
            cancelled_reason=text.reason,
            remark=text.remark,
        )
        for position, organiser in enumerate(hosts):
            self._book.add(
                ActivityOrganiserRow, activity_id=activity_id, partner_id=organiser.id, position=position
            )
        for position, name in enumerate(text.groups):
            group_id = self._group_id(name)
            self._book.add(
                ActivityTargetGroupRow, activity_id=activity_id, target_group_id=group_id, position=position
            )
        moments = [self._add_moment(activity_id, week, one, venue_id) for one in _per_day(text.moments)]
        if text.status is ActivityStatus.CANCELLED:
            return []
        return [
            DemoMoment(
                id=number,
                activity_id=activity_id,
                title=text.title,
                capacity=text.capacity,
                whole_week=moment.week,
            )
            for number, moment in zip(moments, _per_day(text.moments), strict=True)
            if not moment.cancelled
        ]

    def _group_id(self, name: str) -> int:
        if name not in self._group_ids:
            self._group_ids[name] = self._book.add(TargetGroupRow, name=name)
        return self._group_ids[name]

    def _add_moment(self, activity_id: int, week: DemoWeek, moment: MomentText, venue_id: int | None) -> int:
        return self._book.add(
            OccurrenceRow,
            activity_id=activity_id,
            day=_day(week, moment.days[0]) if moment.days else None,
            last_day=_last_day(week, moment),
            start=moment.start,
            end=moment.end,
            doors_open=moment.doors,
            venue_id=venue_id or self._places.by_key.get(moment.venue or moment.place),
            whole_week=moment.week,
            all_day=moment.all_day,
            when_text=moment.when,
            is_cancelled=moment.cancelled,
            moved_note=moment.moved,
        )


def _per_day(moments: Sequence[MomentText]) -> list[MomentText]:
    """A moment on several days becomes one moment for each day."""
    single: list[MomentText] = []
    for one in moments:
        single += [replace(one, days=(day,)) for day in one.days] if one.days else [one]
    return single


def _day(week: DemoWeek, day: str) -> dt.date:
    return dt.date.fromisoformat(day) if "-" in day else week.day_of(day)


def _last_day(week: DemoWeek, moment: MomentText) -> dt.date | None:
    if not moment.last:
        return None
    first, last = _day(week, moment.days[0]), week.day_of(moment.last)
    return last if last > first else week.days[-1]
