"""Who can be written to, with everything that can be filled in for each."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import contact_log as log_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import letters as queries
from coalitiedesk.db.queries import meetings as meeting_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import planning as planning_queries
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, PartnerId
from coalitiedesk.domain.letters import LetterField, Recipient
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.milestones import placed
from coalitiedesk.domain.partners import Contact, Partner, PartnerKind
from coalitiedesk.dutch.formats import date_range, long_date, plain_date
from coalitiedesk.dutch.letter_words import salutation
from coalitiedesk.dutch.meeting_words import meeting_when
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letter_deeds import Deeds, deeds_in
from coalitiedesk.services.letter_proposals import words_about_partners

# So long after a Week, a letter is still about that one.
_LOOKING_BACK = dt.timedelta(days=120)
_DEADLINE = "partner_deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """Everything there is to write with.

    Attributes:
        edition: The Week the letters are about; None when there is none.
        shared: What can be filled in without a partner.
        recipients: By name, also who no longer takes part.
    """

    edition: Edition | None
    shared: Mapping[LetterField, str]
    recipients: tuple[Recipient, ...]


def open_correspondence(desk: Desk, *, today: dt.date, edition_id: EditionId | None = None) -> Correspondence:
    """Read who can be written to.

    Args:
        desk: The open coalition.
        today: Local date.
        edition_id: Which Week the letters are about; the one at hand without.
    """
    with desk.read() as session:
        return correspondence_in(session, today=today, edition_id=edition_id)


def correspondence_in(
    session: Session, *, today: dt.date, edition_id: EditionId | None = None
) -> Correspondence:
    """As :func:`open_correspondence`, within an open session."""
    editions = edition_queries.editions(session)
    found = next((one for one in editions if one.id == edition_id), None)
    edition = found or week_at_hand(editions, today=today)
    shared = _shared(session, edition, today=today)
    partners = partner_queries.partners(session)
    deeds = deeds_in(session, edition) if edition else {}
    sent, follow_ups = queries.letters_sent(session), queries.next_follow_ups(session, today=today)
    spoken = log_queries.last_contacts(session)
    stages, told = queries.partner_stages(session), words_about_partners(session)
    return Correspondence(
        edition=edition,
        shared=shared,
        recipients=tuple(
            replace(
                _recipient(
                    partner,
                    shared,
                    {**told.get(partner.id, {}), **_done(deeds.get(partner.id, Deeds()))},
                    follow_up=follow_ups.get(partner.id),
                    today=today,
                ),
                took_part=partner.id in deeds,
                sent=sent.get(partner.id, {}),
                stage=stages[partner.id],
                last_contact=spoken.get(partner.id),
            )
            for partner in partners
        ),
    )


def week_at_hand(editions: Sequence[Edition], *, today: dt.date) -> Edition | None:
    """The Week that was just there, else the next one, else the newest.

    Args:
        editions: Newest year first.
        today: Local date.
    """
    dated = [one for one in editions if one.first_day is not None]
    begun = [one for one in dated if (one.first_day or today) <= today]
    if begun and today - (begun[0].last_day or begun[0].first_day or today) <= _LOOKING_BACK:
        return begun[0]
    ahead = [one for one in dated if one not in begun]
    return next(iter([*ahead[::-1], *editions]), None)


def _shared(session: Session, edition: Edition | None, *, today: dt.date) -> dict[LetterField, str]:
    own = coalition_queries.coalition(session)
    meeting = _next_meeting(meeting_queries.meetings(session), today=today)
    values = {
        LetterField.COALITION: own.name,
        LetterField.MUNICIPALITY: own.municipality,
        LetterField.COORDINATOR: own.coordinator,
        LetterField.PHONE: own.phone,
        LetterField.EMAIL: own.email,
        LetterField.WEBSITE: own.web_address,
        LetterField.DATE: plain_date(today),
        LetterField.WEEK: f"{edition.name} {edition.year}" if edition else "",
        LetterField.DAYS: _days(edition),
        LetterField.DEADLINE: _deadline(session, edition),
        LetterField.MEETING: meeting.title if meeting else "",
        LetterField.MEETING_WHEN: meeting_when(meeting) if meeting else "",
        LetterField.MEETING_PLACE: meeting.place if meeting else "",
    }
    return {field: value for field, value in values.items() if value}


def _next_meeting(meetings: Sequence[Meeting], *, today: dt.date) -> Meeting | None:
    """The first one ahead, else one without a day yet."""
    ahead = [one for one in meetings if one.day is not None and one.day >= today]
    undated = [one for one in meetings if one.day is None]
    return next(iter([*ahead[::-1], *undated]), None)


def _days(edition: Edition | None) -> str:
    if edition is None or edition.first_day is None:
        return ""
    return date_range(edition.first_day, edition.last_day or edition.first_day)


def _deadline(session: Session, edition: Edition | None) -> str:
    """The day in the planning on which partners have to have sent their activities."""
    if edition is None:
        return ""
    planned = placed(planning_queries.milestones(session), [edition])
    days = [one.day for one in planned if one.milestone.item == _DEADLINE and one.edition == edition]
    return long_date(days[0]) if days and days[0] else ""


def _done(deeds: Deeds) -> dict[LetterField, str]:
    """What a partner did; a list of activities is never left open, for "nothing yet" is an answer."""
    return {LetterField.ACTIVITIES: deeds.activities or "nog niets", LetterField.DEEDS: deeds.words}


def _recipient(
    partner: Partner,
    shared: Mapping[LetterField, str],
    about: Mapping[LetterField, str],
    *,
    follow_up: dt.date | None,
    today: dt.date,
) -> Recipient:
    contacts = tuple(one for one in partner.contacts if not one.has_left(today))
    own = {
        LetterField.PARTNER: partner.name,
        LetterField.SALUTATION: "" if contacts else salutation(partner.name, "", kind=partner.kind),
        **about,
        LetterField.APPOINTMENT: long_date(follow_up) if follow_up else "",
    }
    town = "  ".join(part for part in (partner.postcode, partner.place) if part)
    found = Recipient(
        partner_id=partner.id,
        partner=partner.name,
        kind=partner.kind,
        email=partner.email,
        partner_email=partner.email,
        contacts=contacts,
        address=tuple(part for part in (partner.address, town) if part),
        values={**shared, **{field: value for field, value in own.items() if value}},
        is_active=partner.is_active,
    )
    return addressed_to(found, contacts[0]) if contacts else found


def addressed_to(recipient: Recipient, contact: Contact) -> Recipient:
    """The same partner, with the letter to this person."""
    about = {
        LetterField.CONTACT: contact.name,
        LetterField.SALUTATION: salutation(recipient.partner, contact.name, kind=recipient.kind),
    }
    return replace(
        recipient,
        contact_id=contact.id,
        person=contact.name,
        email=contact.email or recipient.partner_email,
        values={**recipient.values, **{field: value for field, value in about.items() if value}},
    )


def loose_recipient(name: str, shared: Mapping[LetterField, str]) -> Recipient:
    """Somebody who is not in the file, such as a volunteer: a name for one letter, kept nowhere."""
    person = PartnerKind.RESIDENTS
    values = {
        LetterField.PARTNER: name,
        LetterField.CONTACT: name,
        LetterField.SALUTATION: salutation(name, name, kind=person),
    }
    return Recipient(
        partner_id=PartnerId(0), partner=name, kind=person, values={**shared, **values}, took_part=True
    )
