"""Read from the coalition what letters and certificates need. Runs where the file is open; makes no page."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import meetings as meeting_queries
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import MeetingId
from coalitiedesk.domain.letters import Letter, LetterField, LetterTemplate, Recipient, fill
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.letter_words import blank_words, envelope_lines, words_of
from coalitiedesk.dutch.meeting_words import meeting_when
from coalitiedesk.knowledge.meeting_formats import meeting_formats, role_cards
from coalitiedesk.printouts.letter_content import LetterContent, LetterPage
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent
from coalitiedesk.services.letter_recipients import correspondence_in
from coalitiedesk.services.letters import merge, template_in
from coalitiedesk.services.printing.choice_error import PrintChoiceError
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.print_kind import NO

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TEMPLATES = {"thank_you_letters": "thanks", "certificates": "certificate"}


def letter_page(letter: Letter) -> LetterPage:
    """A letter as it comes on paper, with the lines of the envelope."""
    return LetterPage(address=envelope_lines(letter.recipient), subject=letter.subject, text=letter.text)


def letter_content(
    job: PrintJob, template: LetterTemplate, recipients: Iterable[Recipient], *, signed_by: str = ""
) -> LetterContent:
    """A letter for each."""
    letters = [merge(template, one) for one in recipients]
    return LetterContent(
        edition=job.edition,
        printed_on=job.today,
        letters=tuple(letter_page(letter) for letter in letters),
        signed_by=signed_by,
        missing=tuple(dict.fromkeys(word for letter in letters for word in letter.missing)),
    )


def _thanks(session: "Session", job: PrintJob, edition: Edition | None) -> PrintJob:
    assert edition is not None  # noqa: S101 - this kind needs a Week
    found = correspondence_in(session, today=job.today, edition_id=edition.id)
    chosen = [one for one in found.recipients if one.took_part]
    template = template_in(session, _TEMPLATES[job.kind.key])
    content = letter_content(job, template, chosen, signed_by=found.shared.get(LetterField.COORDINATOR, ""))
    return replace(job, own=content)


def _kit(session: "Session", job: PrintJob, edition: Edition | None) -> PrintJob:
    found = next(one for one in meeting_formats() if one.key == job.options["format"])
    meeting = _meeting(session, job.options["meeting"])
    shared = dict(
        correspondence_in(session, today=job.today, edition_id=edition.id if edition else None).shared
    )
    shared.pop(LetterField.MEETING_WHEN, None)
    shared.pop(LetterField.MEETING_PLACE, None)
    if meeting is not None:
        shared |= {LetterField.MEETING_WHEN: meeting_when(meeting), LetterField.MEETING_PLACE: meeting.place}
    text = fill(found.invitation, words_of(shared), blank=blank_words)
    content = MeetingKitContent(
        edition=job.edition,
        printed_on=job.today,
        format=found,
        meeting=meeting,
        roles=role_cards() if found.story else (),
        invitation=text.text,
        missing=text.missing,
    )
    return replace(job, own=content, file_stem=f"{found.title} - {plain_date(job.today)}")


def _meeting(session: "Session", wanted: str) -> Meeting | None:
    if wanted == NO:
        return None
    found = next(iter(meeting_queries.meetings(session, [MeetingId(int(wanted))])), None)
    if found is None:
        raise PrintChoiceError(PrintFault.NO_SUCH_RECORD, {"option": "meeting", "value": wanted})
    return found


LETTER_CONTENT: dict[str, Callable[["Session", PrintJob, Edition | None], PrintJob]] = {
    **dict.fromkeys(_TEMPLATES, _thanks),
    "meeting_kit": _kit,
}
