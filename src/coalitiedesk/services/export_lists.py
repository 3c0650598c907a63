"""The list of partners and the list of activities as they go out, under headings that the import knows."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from coalitiedesk.domain.activities import Activity, Novelty, Occurrence, Openness, SignUp
from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.contact_log import Interaction
from coalitiedesk.domain.ids import AreaId, ContactId, VenueId
from coalitiedesk.domain.partners import Contact, Partner, PartnerKind
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.formats import clock, time_range
from coalitiedesk.dutch.labels import label
from coalitiedesk.exchange.write_spreadsheet import Cell, Sheet

PARTNER_HEADINGS = (
    "Organisatie",
    "Sector",
    "Contactpersoon",
    "Functie",
    "Telefoon",
    "E-mail",
    "Adres",
    "Postcode",
    "Plaats",
    "Wijk",
    "Werkt ook in",
    "Website",
    "Sinds",
    "Opmerking",
)
CONTACT_LOG_HEADINGS = (
    "Datum",
    "Organisatie",
    "Hoe",
    "Contactpersoon",
    "Wie van ons",
    "Waar het over ging",
    "Vervolg op",
    "Vervolg",
    "Vervolg gedaan",
)
ACTIVITY_HEADINGS = (
    "Activiteit",
    "Datum",
    "Einddatum",
    "Tijd",
    "Inloop vanaf",
    "Locatie",
    "Zaal",
    "Adres",
    "Postcode",
    "Plaats",
    "Wijk",
    "Organisatie",
    "Doelgroep",
    "Omschrijving",
    "Prijs",
    "Gratis",
    "Aanmelden",
    "Aanmelden tot en met",
    "Capaciteit",
    "Toegankelijkheid",
    "Open of besloten",
    "Status",
    "Nieuw of bestaand",
    "Contactpersoon",
    "Telefoon",
    "E-mail",
    "Website",
    "Opmerking",
    "Bij dit moment",
)
_SIGN_UP_WORDS = {
    SignUp.REQUIRED: "ja",
    SignUp.APPRECIATED: "graag",
    SignUp.NOT_NEEDED: "niet nodig",
    SignUp.UNKNOWN: "",
}
NO_MOMENT = None
BETWEEN_NAMES = " + "
BETWEEN_GROUPS = "; "
"""Not commas: those can be part of a name."""


def partner_sheet(partners: Sequence[Partner], areas: Sequence[Area]) -> Sheet:
    """A row for each contact person; a partner with a phone or address of its own has a row before those."""
    names = {area.id: area.name for area in areas}
    rows = [_partner_row(partner, contact, names) for partner in partners for contact in _people(partner)]
    return Sheet(title="Partners", headings=PARTNER_HEADINGS, rows=rows)


def contact_log_sheet(interactions: Sequence[Interaction], partners: Sequence[Partner]) -> Sheet:
    """A row for each contact moment, in the order given."""
    names = {partner.id: partner.name for partner in partners}
    people: dict[ContactId | None, str] = {
        contact.id: contact.name for partner in partners for contact in partner.contacts
    }
    rows = [
        (
            one.day,
            names.get(one.partner_id, ""),
            label(one.kind),
            people.get(one.contact_id, ""),
            one.by_whom,
            one.text,
            one.follow_up_on,
            one.follow_up,
            _follow_up_state(one),
        )
        for one in interactions
    ]
    return Sheet(title="Contactmomenten", headings=CONTACT_LOG_HEADINGS, rows=rows)


def _follow_up_state(interaction: Interaction) -> str:
    if interaction.follow_up_on is None:
        return ""
    return "ja" if interaction.is_followed_up else "nee"


def _people(partner: Partner) -> tuple[Contact | None, ...]:
    has_own_row = not partner.contacts or partner.phone or partner.email
    return (*((None,) if has_own_row else ()), *partner.contacts)


def _partner_row(partner: Partner, contact: Contact | None, areas: Mapping[AreaId, str]) -> tuple[Cell, ...]:
    sector = partner.sector or ("" if partner.kind is PartnerKind.UNKNOWN else label(partner.kind))
    return (
        partner.name,
        sector,
        *((contact.name, contact.role) if contact else ("", "")),
        *((contact.phone, contact.email) if contact else (partner.phone, partner.email)),
        partner.address,
        partner.postcode,
        partner.place,
        areas.get(partner.area_id) if partner.area_id else None,
        BETWEEN_GROUPS.join(areas[key] for key in partner.also_in if key in areas),
        partner.web_address,
        partner.since,
        partner.note,
    )


def activity_sheet(
    activities: Sequence[Activity],
    *,
    venues: Sequence[Venue],
    areas: Sequence[Area],
    partners: Iterable[Partner],
) -> Sheet:
    """One row for each moment, by day and time; an activity without moments has a row of its own."""
    places = {venue.id: venue for venue in venues}
    area_names = {area.id: area.name for area in areas}
    names = {partner.id: partner.name for partner in partners}
    pairs = [
        (activity, moment) for activity in activities for moment in (activity.occurrences or (NO_MOMENT,))
    ]
    pairs.sort(key=lambda pair: _order(pair[1]))
    rows = [
        (
            activity.title,
            *_when(moment),
            *_where(moment, places, area_names),
            BETWEEN_NAMES.join(names[key] for key in activity.organiser_ids if key in names),
            BETWEEN_GROUPS.join(activity.target_groups),
            *_details(activity, moment),
        )
        for activity, moment in pairs
    ]
    return Sheet(title="Activiteiten", headings=ACTIVITY_HEADINGS, rows=rows)


def _order(moment: Occurrence | None) -> tuple[bool, dt.date, bool, int]:
    if moment is None or moment.day is None:
        return (True, dt.date.max, True, 0)
    return (False, moment.day, moment.start is None, moment.start or 0)


def _when(moment: Occurrence | None) -> tuple[Cell, ...]:
    if moment is None:
        return ("", None, "", "")
    day: Cell = "hele week" if moment.whole_week else moment.day or moment.when_text
    last = moment.last_day if moment.last_day and moment.last_day != moment.day else None
    time = time_range(moment.start, moment.end).replace("\u00a0", " ") or (
        "hele dag" if moment.all_day else moment.when_text if moment.day else ""
    )
    return (day, last, time, "" if moment.doors_open is None else clock(moment.doors_open))


def _where(
    moment: Occurrence | None, places: Mapping[VenueId, Venue], area_names: Mapping[AreaId, str]
) -> tuple[Cell, ...]:
    venue = places.get(moment.venue_id) if moment and moment.venue_id else None
    if venue is None:
        return ("",) * 6
    building = places.get(venue.part_of) if venue.part_of else None
    at = building or venue
    area_id = venue.area_id or at.area_id
    return (
        at.name,
        venue.name if building else "",
        venue.address or at.address,
        venue.postcode or at.postcode,
        venue.place or at.place,
        area_names.get(area_id, "") if area_id else "",
    )


def _details(activity: Activity, moment: Occurrence | None) -> tuple[Cell, ...]:
    return (
        activity.description,
        activity.price,
        "" if activity.is_free is None else "ja" if activity.is_free else "nee",
        _sign_up(activity),
        activity.sign_up_until,
        activity.capacity,
        _access(activity),
        "" if activity.openness is Openness.UNKNOWN else label(activity.openness),
        label(activity.status),
        "" if activity.novelty is Novelty.UNKNOWN else label(activity.novelty),
        activity.contact_name,
        activity.contact_phone,
        activity.contact_email,
        activity.web_address,
        activity.remark,
        _about_moment(moment),
    )


def _about_moment(moment: Occurrence | None) -> str:
    if moment is None:
        return ""
    return ". ".join(part for part in ("gaat niet door" * moment.is_cancelled, moment.moved_note) if part)


def _sign_up(activity: Activity) -> str:
    """In the words that the import reads back: "ja, bel 0123-456789"."""
    return ", ".join(part for part in (_SIGN_UP_WORDS[activity.sign_up], activity.sign_up_how) if part)


def _access(activity: Activity) -> str:
    words = [label(facility) for facility in sorted(activity.facilities)]
    return ". ".join(part for part in (", ".join(words), activity.accessibility) if part)
