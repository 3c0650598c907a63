"""Read from the coalition what the kit of a meeting needs. Runs where the file is open; makes no page."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import meetings as meeting_queries
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import LetterTemplateId, MeetingId
from coalitiedesk.domain.letters import Filled, LetterField, LetterKind, LetterTemplate, Recipient, fill
from coalitiedesk.domain.meeting_formats import MeetingFormat
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting, guests_in
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.letter_words import blank_words, envelope_lines, salutation, words_of
from coalitiedesk.dutch.meeting_words import meeting_when, task_words
from coalitiedesk.knowledge.meeting_formats import meeting_formats, meeting_thanks, role_cards
from coalitiedesk.printouts.letter_content import LetterPage
from coalitiedesk.printouts.meeting_kit.content import KitPart, MeetingKitContent
from coalitiedesk.services.letter_recipients import correspondence_in
from coalitiedesk.services.letters import template_in
from coalitiedesk.services.printing.choice_error import PrintChoiceError
from coalitiedesk.services.printing.file_names import safe_name
from coalitiedesk.services.printing.job import LetterBatch, PrintJob
from coalitiedesk.services.printing.meeting_pages import decisions_of, meeting_at_hand, tasks_of
from coalitiedesk.services.printing.print_kind import AT_HAND, NO

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

AS_PLANNED = "planned"
_USUAL_FORMAT = "inspiration"
_OWN_INVITATION = "network"
_EVERYBODY, _THANKS = "Beste mensen", "Dank je wel voor je komst"
_OF_MEETING = (LetterField.MEETING_WHEN, LetterField.MEETING_PLACE)
_INVITED = frozenset({GuestState.INVITED, GuestState.COMING})


def kit_job(session: "Session", job: PrintJob, edition: Edition | None) -> PrintJob:
    """The kit of a meeting that is planned, or of a format as such."""
    meeting = _meeting(session, job)
    found = _format(job.options["format"], meeting)
    writing = _Writing(session, job, edition, meeting, found)
    general = writing.general()
    agreed = _agreed(session, meeting) if meeting else []
    part = KitPart(job.options["part"])
    content = MeetingKitContent(
        edition=job.edition,
        printed_on=job.today,
        part=part,
        format=found,
        meeting=meeting,
        roles=role_cards() if found and found.story else (),
        invitation=general.text,
        letters=writing.letters(),
        thanks=writing.thanks(agreed).text if meeting else "",
        thanks_letters=writing.thanks_letters(agreed),
        missing=general.missing,
    )
    title = meeting.title if meeting else found.title if found else job.kind.title
    day = meeting.day if meeting and meeting.day else job.today
    batch = writing.batch(part)
    return replace(job, own=content, batch=batch, file_stem=safe_name(f"{title} - {plain_date(day)}"))


def _meeting(session: "Session", job: PrintJob) -> Meeting | None:
    wanted = job.options["meeting"]
    if wanted == NO:
        return None
    if wanted == AT_HAND:
        return meeting_at_hand(meeting_queries.meetings(session), is_report=False, today=job.today)
    found = next(iter(meeting_queries.meetings(session, [MeetingId(int(wanted))])), None)
    if found is None:
        raise PrintChoiceError(PrintFault.NO_SUCH_RECORD, {"option": "meeting", "value": wanted})
    return found


def _format(wanted: str, meeting: Meeting | None) -> MeetingFormat | None:
    """That of the meeting; one of its own making has none, and without a meeting it is the usual one."""
    key = wanted
    if wanted == AS_PLANNED:
        key = meeting.format if meeting else _USUAL_FORMAT
    return next((one for one in meeting_formats() if one.key == key), None)


def letter_template(meeting: Meeting, part: KitPart) -> LetterTemplate:
    """By what it is kept that a partner was invited to a meeting, or thanked after it."""
    is_thanks = part is KitPart.THANKS
    return LetterTemplate(
        id=LetterTemplateId(0),
        key=f"meeting:{meeting.id}:{'thanks' if is_thanks else 'invitation'}",
        name=f"{'Bedankbrief na' if is_thanks else 'Uitnodiging voor'} ‘{meeting.title}’",
        kind=LetterKind.LETTER,
    )


class _Writing:
    """The invitations: what is known is filled in, for all and for each."""

    def __init__(
        self,
        session: "Session",
        job: PrintJob,
        edition: Edition | None,
        meeting: Meeting | None,
        found: MeetingFormat | None,
    ) -> None:
        known = correspondence_in(session, today=job.today, edition_id=edition.id if edition else None)
        self._people: Mapping[int, Recipient] = {one.partner_id: one for one in known.recipients}
        self._shared = {**known.shared, **_about(meeting, found)}  # not of the next meeting, but of this one
        self._meeting, self._today = meeting, job.today
        self._guests = meeting.guests if meeting else ()
        if found is not None:
            self._subject, self._text = f"Kom je ook? {found.title}", found.invitation
        else:
            template = template_in(session, _OWN_INVITATION)
            self._subject, self._text = template.subject, template.text

    def general(self) -> Filled:
        """For a mail to all of them."""
        return self._filled(self._text, {LetterField.SALUTATION: _EVERYBODY})

    def letters(self) -> tuple[LetterPage, ...]:
        """For each who has not declined and was not there already; a partner gets none beside its people."""
        invited = [guest for guest in self._guests if guest.state in _INVITED]
        return tuple(self._letter(guest, self._subject, self._text) for guest in _each_once(invited))

    def thanks(self, agreed: Sequence[str]) -> Filled:
        """For a mail to all who were there."""
        return self._filled(meeting_thanks().around(agreed), {LetterField.SALUTATION: _EVERYBODY})

    def thanks_letters(self, agreed: Sequence[str]) -> tuple[LetterPage, ...]:
        """For each who was there."""
        text = meeting_thanks().around(agreed)
        came = guests_in(self._guests, GuestState.ATTENDED)
        return tuple(self._letter(guest, _THANKS, text) for guest in _each_once(came))

    def batch(self, part: KitPart) -> LetterBatch | None:
        """Which partners get a letter with these pages; None when none goes out, or the meeting is over."""
        meeting = self._meeting
        if meeting is None or part not in (KitPart.ALL, KitPart.INVITATIONS, KitPart.THANKS):
            return None
        is_over = meeting.day is not None and meeting.day < self._today
        if is_over and part is not KitPart.THANKS:
            return None
        states = frozenset({GuestState.ATTENDED}) if part is KitPart.THANKS else _INVITED
        keys = dict.fromkeys(one.partner_id for one in self._guests if one.state in states and one.partner_id)
        people = tuple(self._people[key] for key in keys if key in self._people)
        template = letter_template(meeting, part)
        return LetterBatch(template=template, recipients=people) if people else None

    def _letter(self, guest: Guest, subject: str, text: str) -> LetterPage:
        known = self._people.get(guest.partner_id) if guest.partner_id else None
        person = guest.contact or guest.name
        if known is None:  # somebody who stands nowhere else in the file
            values = {LetterField.SALUTATION: salutation("", person), LetterField.CONTACT: person}
            address: tuple[str, ...] = (person,)
        else:
            values = dict(known.values)
            if person:
                values |= {LetterField.SALUTATION: salutation("", person), LetterField.CONTACT: person}
            address = envelope_lines(replace(known, person=person or known.person))
        return LetterPage(
            address=address,
            subject=self._filled(subject, values).text,
            text=self._filled(text, values).text,
        )

    def _filled(self, text: str, values: Mapping[LetterField, str]) -> Filled:
        return fill(text, words_of({**values, **self._shared}), blank=blank_words)


def _each_once(guests: Sequence[Guest]) -> list[Guest]:
    """Without a partner as such beside its own people."""
    named = {guest.partner_id for guest in guests if guest.contact_id}
    return [one for one in guests if one.contact_id or one.name or one.partner_id not in named]


def _agreed(session: "Session", meeting: Meeting) -> list[str]:
    """What was decided and who does what, one on a line."""
    decided = [f"Besloten: {one.title}" for one in decisions_of(session, meeting)]
    tasks = [task_words(task.title, task.owner, task.due) for task in tasks_of(session, meeting)]
    return [*decided, *tasks]


def _about(meeting: Meeting | None, found: MeetingFormat | None) -> dict[LetterField, str]:
    """What is known of this meeting; nothing about another that comes first."""
    if meeting is None:
        return {LetterField.MEETING: found.title if found else "", **dict.fromkeys(_OF_MEETING, "")}
    return {
        LetterField.MEETING: meeting.title,
        LetterField.MEETING_WHEN: meeting_when(meeting),
        LetterField.MEETING_PLACE: meeting.place,
    }
