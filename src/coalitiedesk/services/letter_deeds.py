"""What each partner did for a Week, to be thanked for: activities, its place, and promises it kept."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import letters as queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.domain.activities import Activity, ActivityStatus
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import PartnerId, VenueId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.formats import enumerate_words, fold

_GOES_ON = (ActivityStatus.CONFIRMED, ActivityStatus.PROMISED)
_BEFORE, _AFTER = dt.timedelta(days=270), dt.timedelta(days=120)  # a promise kept then was for this Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """What one partner did.

    Attributes:
        titles: Of what it organises, each once.
        hosted: Titles of what others do at its place.
        brought: Promises that it kept, in its own words.
    """

    titles: tuple[str, ...] = ()
    hosted: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()

    @property
    def activities(self) -> str:
        """``‘Soep’ en ‘Zingen’``; empty without activities."""
        return enumerate_words(_quoted(self.titles))

    @property
    def words(self) -> str:
        """``‘Soep’, de plek voor ‘Zingen’ en tien paar handen``."""
        place = [f"de plek voor {enumerate_words(_quoted(self.hosted))}"] if self.hosted else []
        return enumerate_words([*_quoted(self.titles), *place, *map(_inside, self.brought)])


def deeds_in(session: Session, edition: Edition) -> Mapping[PartnerId, Deeds]:
    """Who did what for a Week; who did nothing is not in it."""
    titles: defaultdict[PartnerId, dict[str, None]] = defaultdict(dict)
    hosted: defaultdict[PartnerId, dict[str, None]] = defaultdict(dict)
    hosts = _hosts(venue_queries.venues(session), partner_queries.partner_names(session))
    for activity in activity_queries.activities(session, edition_id=edition.id):
        if activity.status in _GOES_ON:
            for partner_id in activity.organiser_ids:
                titles[partner_id][activity.title] = None
            for partner_id in _hosts_of(activity, hosts):
                hosted[partner_id][activity.title] = None
    brought = _brought(session, edition)
    return {
        partner_id: Deeds(
            titles=tuple(titles.get(partner_id, ())),
            hosted=tuple(hosted.get(partner_id, ())),
            brought=brought.get(partner_id, ()),
        )
        for partner_id in {*titles, *hosted, *brought}
    }


def _hosts(
    venues: Sequence[Venue], partners: Iterable[tuple[PartnerId, str, str]]
) -> dict[VenueId, PartnerId]:
    """Whose place each is: as it was noted, as of its building, or the partner of the same name."""
    names = {fold(name): key for key, name, _sorted in partners}
    by_id = {venue.id: venue for venue in venues}
    found = {}
    for venue in venues:
        building = by_id.get(venue.part_of, venue) if venue.part_of is not None else venue
        owner = venue.partner_id or building.partner_id or names.get(fold(building.name))
        if owner is not None:
            found[venue.id] = owner
    return found


def _hosts_of(activity: Activity, hosts: Mapping[VenueId, PartnerId]) -> Iterator[PartnerId]:
    """Partners at whose place it is, other than who organises it."""
    for moment in activity.occurrences:
        owner = hosts.get(moment.venue_id) if moment.venue_id is not None else None
        if owner is not None and not moment.is_cancelled and owner not in activity.organiser_ids:
            yield owner


def _brought(session: Session, edition: Edition) -> dict[PartnerId, tuple[str, ...]]:
    if edition.first_day is None:
        return {}
    last = edition.last_day or edition.first_day
    return queries.kept_promises(session, since=edition.first_day - _BEFORE, until=last + _AFTER)


def _quoted(titles: Sequence[str]) -> list[str]:
    return [f"‘{title}’" for title in titles]


def _inside(words: str) -> str:
    """As it stands within a sentence."""
    text = words.strip().rstrip(".")
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
