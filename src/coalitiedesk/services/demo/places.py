"""Areas and places of the example; a large example gets more buildings, so that halls are not all taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.codes import facilities_text
from coalitiedesk.db.tables import AreaRow, VenueRow
from coalitiedesk.domain.activities import Facility
from coalitiedesk.dutch.formats import sort_key
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.texts import AreaText, DemoTexts, VenueText

ACTIVITIES_PER_PLACE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where things can happen.

    Attributes:
        area_ids: Id per name.
        by_key: Id of every place that a written activity names.
        indoors: Ids of places to choose from for further activities, with the area each is in.
    """

    area_ids: Mapping[str, int]
    by_key: Mapping[str, int]
    indoors: tuple[tuple[int, AreaText], ...]


def add_places(
    book: RowBook, session: Session, texts: DemoTexts, *, activities: int, chance: Random
) -> Places:
    """Add the areas and as many places as the activities need."""
    area_ids = _add_areas(book, session, texts)
    areas = {area.name: area for area in texts.areas}
    by_key: dict[str, int] = {}
    indoors: list[tuple[int, AreaText]] = []
    for venue in texts.venues:
        own = _add_venue(book, venue, area_ids, postcode=_postcode(chance))
        by_key.update(own)
        if venue.address and venue.area:
            chosen = [number for key, number in own.items() if key != venue.key or not venue.halls]
            indoors += [(number, areas[venue.area]) for number in chosen]
    for place in range(max(0, activities // ACTIVITIES_PER_PLACE - len(indoors))):
        indoors += _add_further(book, texts, area_ids, place=place, chance=chance)
    partners = {partner.name: partner for partner in texts.partners}
    for name in _named_places(texts):
        host = partners.get(name)
        by_key[name] = book.add(
            VenueRow,
            name=name,
            sort_name=sort_key(name),
            address=host.address if host else "",
            place=_settlement(host.area) if host else "",
            area_id=area_ids[host.area] if host else None,
        )
    return Places(area_ids=area_ids, by_key=by_key, indoors=tuple(indoors))


def _add_areas(book: RowBook, session: Session, texts: DemoTexts) -> dict[str, int]:
    present = dict(session.execute(select(AreaRow.name, AreaRow.id)).all())
    return {
        area.name: present[area.name] if area.name in present else book.add(AreaRow, name=area.name)
        for area in texts.areas
    }


def _add_venue(
    book: RowBook, venue: VenueText, area_ids: Mapping[str, int], *, postcode: str
) -> dict[str, int]:
    number = book.add(
        VenueRow,
        name=venue.name,
        sort_name=sort_key(venue.name),
        address=venue.address,
        postcode=postcode if venue.address else "",
        place=_settlement(venue.area),
        area_id=area_ids.get(venue.area),
        phone=venue.phone,
        facilities=facilities_text(venue.facilities),
        is_online=venue.online,
        note=venue.note,
    )
    halls = {
        key: book.add(
            VenueRow, name=name, sort_name=sort_key(name), part_of_id=number, area_id=area_ids.get(venue.area)
        )
        for key, name in venue.halls.items()
    }
    return {venue.key: number, **halls}


def _add_further(
    book: RowBook, texts: DemoTexts, area_ids: Mapping[str, int], *, place: int, chance: Random
) -> list[tuple[int, AreaText]]:
    area = chance.choice(texts.areas)
    street = invented_street(texts, chance)
    venue = VenueText(
        key="",
        name=texts.more_venues[place % len(texts.more_venues)].format(street=street),
        area=area.name,
        address=f"{street} {chance.randint(1, 120)}",
        facilities=frozenset(chance.sample(list(Facility)[:3], chance.randint(0, 3))),
        halls=dict(zip(("a", "b"), chance.sample(texts.more_halls, chance.randint(0, 2)), strict=False)),
    )
    own = _add_venue(book, venue, area_ids, postcode=_postcode(chance))
    return [(number, area) for key, number in own.items() if key or not venue.halls]


def give_owners(session: Session, texts: DemoTexts, places: Places, partner_ids: Mapping[str, int]) -> None:
    """Let the places belong to partners, within an open transaction, once both were written."""
    for venue in texts.venues:
        owner = partner_ids.get(venue.owner or venue.key)
        if owner is not None:
            session.execute(
                update(VenueRow).where(VenueRow.id == places.by_key[venue.key]).values(partner_id=owner)
            )


def invented_street(texts: DemoTexts, chance: Random) -> str:
    """A street that might be anywhere."""
    return chance.choice(texts.people.street_heads) + chance.choice(texts.people.street_tails)


def _named_places(texts: DemoTexts) -> list[str]:
    places = [moment.place for activity in texts.activities for moment in activity.moments if moment.place]
    return list(dict.fromkeys(places))


def _settlement(area: str) -> str:
    """The place of the address: the two villages have their own name."""
    return area if area in ("Noardeast", "’t Wold") else "Lindermeer" if area else ""


def _postcode(chance: Random) -> str:
    return f"1234 {chance.choice('ABCDEGH')}{chance.choice('ABCDEGH')}"
