"""Activities of a proposal: rows with one title become one activity with several moments."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.exchange.activity_merge import fill_activity, may_be_one
from coalitiedesk.exchange.moments.records import ParsedMoment
from coalitiedesk.exchange.names import strict_key
from coalitiedesk.exchange.proposal import ActivityCandidate, OccurrenceCandidate

_Key = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a row ended up: index of the activity, and what the row added to it."""

    index: int
    is_new: bool
    is_existing: bool
    adds: bool


class ActivityAssembly:
    """Activities while a list is read.

    Args of the constructor: the activities of the edition, and for each the indexes of its organisers and
    of the places of its moments in this proposal.
    """

    def __init__(
        self, known: Sequence[Activity], *, organisers: dict[int, int], venues: dict[int, int]
    ) -> None:
        self._candidates: list[ActivityCandidate] = []
        self._moments: list[set[_Key]] = []
        self._by_title: defaultdict[str, list[int]] = defaultdict(list)
        for activity in known:
            indexes = tuple(organisers[key] for key in activity.organiser_ids if key in organisers)
            candidate = ActivityCandidate(
                record=activity, organisers=indexes, existing_id=activity.id, is_changed=False
            )
            moments = {
                _key(_as_moment(moment), venues.get(moment.venue_id) if moment.venue_id is not None else None)
                for moment in activity.occurrences
            }
            self._append(candidate, moments)

    @property
    def candidates(self) -> tuple[ActivityCandidate, ...]:
        """All activities, those of the file first."""
        return tuple(self._candidates)

    def place(
        self, activity: Activity, *, organisers: tuple[int, ...], occurrences: Sequence[OccurrenceCandidate]
    ) -> Placed:
        """Put a row with the activity that it belongs to, or make a new one."""
        for index in self._by_title[strict_key(activity.title)]:
            candidate = self._candidates[index]
            if _same_organisers(candidate.organisers, organisers) and may_be_one(candidate.record, activity):
                return self._extend(index, activity, organisers=organisers, occurrences=occurrences)
        candidate = ActivityCandidate(record=activity, organisers=organisers, occurrences=tuple(occurrences))
        keys = {_key(occurrence.moment, occurrence.venue) for occurrence in occurrences}
        self._append(candidate, keys)
        return Placed(index=len(self._candidates) - 1, is_new=True, is_existing=False, adds=True)

    def _append(self, candidate: ActivityCandidate, moments: set[_Key]) -> None:
        self._by_title[strict_key(candidate.record.title)].append(len(self._candidates))
        self._candidates.append(candidate)
        self._moments.append(moments)

    def _extend(
        self,
        index: int,
        activity: Activity,
        *,
        organisers: tuple[int, ...],
        occurrences: Sequence[OccurrenceCandidate],
    ) -> Placed:
        candidate = self._candidates[index]
        fresh = [one for one in occurrences if _key(one.moment, one.venue) not in self._moments[index]]
        filled = fill_activity(candidate.record, activity)
        adds = bool(fresh) or filled != candidate.record or (bool(organisers) and not candidate.organisers)
        self._moments[index] |= {_key(one.moment, one.venue) for one in fresh}
        if adds:
            self._candidates[index] = replace(
                candidate,
                record=filled,
                organisers=candidate.organisers or organisers,
                occurrences=(*candidate.occurrences, *fresh),
                is_changed=True,
            )
        return Placed(index=index, is_new=False, is_existing=candidate.existing_id is not None, adds=adds)


def _same_organisers(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
    return not first or not second or set(first) == set(second)


def _key(moment: ParsedMoment, venue: int | None) -> _Key:
    text = strict_key(moment.when_text) if moment.day is None and not moment.whole_week else ""
    return moment.day, moment.last_day, moment.start, moment.end, moment.whole_week, text, venue


def _as_moment(moment: Occurrence) -> ParsedMoment:
    return ParsedMoment(
        day=moment.day,
        last_day=moment.last_day,
        start=moment.start,
        end=moment.end,
        doors_open=moment.doors_open,
        whole_week=moment.whole_week,
        all_day=moment.all_day,
        when_text=moment.when_text,
    )
