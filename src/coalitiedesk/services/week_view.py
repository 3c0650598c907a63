"""Everything the Week tab shows of one edition, in one reading."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from coalitiedesk.db.queries import activities as activity_queries
from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import venues as venue_queries
from coalitiedesk.domain.activities import Activity, Occurrence
from coalitiedesk.domain.clashes import Clash, find_clashes
from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import ActivityId, AreaId, EditionId, OccurrenceId, PartnerId, VenueId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.clash_messages import ClashWords, clash_words
from coalitiedesk.services.desk import Desk


@dataclass(frozen=True, kw_only=True)
class WeekView:
    """One edition with everything that hangs on its activities; activities by title."""

    activities: tuple[Activity, ...]
    venues: tuple[Venue, ...]
    areas: tuple[Area, ...]
    partner_names: Mapping[PartnerId, str]
    target_groups: tuple[str, ...]
    clashes: tuple[Clash, ...]

    @cached_property
    def moments(self) -> Mapping[OccurrenceId, tuple[Activity, Occurrence]]:
        """Every moment with its activity."""
        return {
            moment.id: (activity, moment) for activity in self.activities for moment in activity.occurrences
        }

    @cached_property
    def clash_words(self) -> Mapping[OccurrenceId, tuple[ClashWords, ...]]:
        """What each moment clashes with."""
        found: dict[OccurrenceId, tuple[ClashWords, ...]] = {}
        for clash in self.clashes:
            partner = self.partner_names.get(clash.partner_id, "") if clash.partner_id else ""
            for seen_from in (clash.first, clash.second):
                words = clash_words(
                    clash, seen_from, self.moments, place=self.place(clash.venue_id), partner=partner
                )
                found[seen_from] = (*found.get(seen_from, ()), words)
        return found

    def activity(self, activity_id: ActivityId) -> Activity | None:
        """One of the activities."""
        return next((activity for activity in self.activities if activity.id == activity_id), None)

    def organisers(self, activity: Activity) -> tuple[str, ...]:
        """Names of who organises it, in order."""
        names = (self.partner_names.get(partner_id, "") for partner_id in activity.organiser_ids)
        return tuple(name for name in names if name)

    def place(self, venue_id: VenueId | None) -> str:
        """Name of a place; empty when unknown."""
        venue = self._venues_by_id.get(venue_id) if venue_id else None
        return venue.name if venue else ""

    def place_in_full(self, venue_id: VenueId | None) -> str:
        """Name of a place with its building; empty when unknown."""
        venue = self._venues_by_id.get(venue_id) if venue_id else None
        building = self._venues_by_id.get(venue.part_of) if venue and venue.part_of else None
        return ", ".join(found.name for found in (venue, building) if found is not None)

    def area_of(self, venue_id: VenueId | None) -> AreaId | None:
        """Area of a place; a hall is where its building is."""
        venue = self._venues_by_id.get(venue_id) if venue_id else None
        if venue is None:
            return None
        building = self._venues_by_id.get(venue.part_of) if venue.part_of else None
        return venue.area_id or (building.area_id if building else None)

    @cached_property
    def _venues_by_id(self) -> Mapping[VenueId, Venue]:
        return {venue.id: venue for venue in self.venues}


def week_view(desk: Desk, edition_id: EditionId) -> WeekView:
    """Read everything the Week tab shows."""
    with desk.read() as session:
        activities = activity_queries.activities(session, edition_id=edition_id)
        venues = venue_queries.venues(session)
        return WeekView(
            activities=activities,
            venues=venues,
            areas=coalition_queries.areas(session),
            partner_names={key: name for key, name, _ in partner_queries.partner_names(session)},
            target_groups=activity_queries.target_group_names(session),
            clashes=find_clashes(activities, venues),
        )
