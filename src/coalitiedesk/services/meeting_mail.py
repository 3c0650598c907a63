"""One mail to everybody who is invited to a meeting, or was there; nobody gets it twice."""

import datetime as dt
from dataclasses import dataclass, replace

from coalitiedesk.domain.ids import ContactId, MeetingId
from coalitiedesk.domain.letters import Letter, LetterTemplate, Recipient
from coalitiedesk.domain.meetings import Guest, GuestState
from coalitiedesk.printouts.meeting_kit.content import KitPart, MeetingKitContent
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letter_recipients import open_correspondence
from coalitiedesk.services.partners import all_partners
from coalitiedesk.services.printing import collect
from coalitiedesk.services.printing.kit_collecting import letter_template

_STATES = {
    KitPart.INVITATIONS: frozenset({GuestState.INVITED, GuestState.COMING}),
    KitPart.THANKS: frozenset({GuestState.ATTENDED}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingMail:
    """A mail as it is proposed.

    Attributes:
        template: By what it is kept that a partner got it.
        recipients: Partners with a mail address that did not get it yet, each with the person to write to.
        had: How many got it already, on paper or by mail.
        without_address: Who has no mail address, by name.
    """

    subject: str
    text: str
    template: LetterTemplate
    recipients: tuple[Recipient, ...]
    had: int = 0
    without_address: tuple[str, ...] = ()

    def letters(self, subject: str, text: str) -> tuple[Letter, ...]:
        """The mail to each, in the words it has now."""
        return tuple(Letter(recipient=one, subject=subject, text=text) for one in self.recipients)


def meeting_mail(desk: Desk, meeting_id: MeetingId, *, is_thanks: bool, today: dt.date) -> MeetingMail:
    """The invitation, or the thanks, to all at once.

    Args:
        desk: The open coalition.
        meeting_id: Which meeting.
        is_thanks: To who was there; else the invitation.
        today: Local date.

    Raises:
        PrintChoiceError: The meeting was removed meanwhile.
    """
    part = KitPart.THANKS if is_thanks else KitPart.INVITATIONS
    job = collect(desk, "meeting_kit", options={"meeting": str(meeting_id), "part": part.value}, today=today)
    kit = job.own
    assert isinstance(kit, MeetingKitContent)  # noqa: S101 - collected for this kind
    assert kit.meeting is not None  # noqa: S101 - a number is a meeting, or refused
    template = letter_template(kit.meeting, part)
    wanted = [guest for guest in kit.meeting.guests if guest.state in _STATES[part]]
    known = _recipients(desk, wanted, today=today)
    fresh = [one for one in known if template.sent_key not in one.sent]
    named = {one.partner_id for one in known}
    return MeetingMail(
        subject=f"Dank je wel: {kit.title}" if is_thanks else f"Kom je ook? {kit.title}",
        text=kit.thanks if is_thanks else kit.invitation,
        template=template,
        recipients=tuple(one for one in fresh if one.email.strip()),
        had=len(known) - len(fresh),
        without_address=(
            *(one.person or one.partner for one in fresh if not one.email.strip()),
            *(guest.who for guest in wanted if guest.partner_id not in named),
        ),
    )


def _recipients(desk: Desk, guests: list[Guest], *, today: dt.date) -> list[Recipient]:
    """A recipient for each partner or person; the address is of whoever is invited, else of the partner."""
    people = {one.partner_id: one for one in open_correspondence(desk, today=today).recipients}
    addresses: dict[ContactId, str] = {
        contact.id: contact.email for partner in all_partners(desk) for contact in partner.contacts
    }
    named = {guest.partner_id for guest in guests if guest.contact_id}
    found = []
    for guest in guests:
        known = people.get(guest.partner_id) if guest.partner_id else None
        if known is None or (guest.contact_id is None and guest.partner_id in named):
            continue
        own = addresses.get(guest.contact_id, "") if guest.contact_id else ""
        email = own or known.email
        found.append(replace(known, contact_id=guest.contact_id, person=guest.contact, email=email))
    return found
