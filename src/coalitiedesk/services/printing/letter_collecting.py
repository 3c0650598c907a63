"""Read from the coalition what letters and certificates need. Runs where the file is open; makes no page."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.letters import Letter, LetterField, LetterTemplate, Recipient
from coalitiedesk.dutch.letter_words import envelope_lines
from coalitiedesk.printouts.letter_content import LetterContent, LetterPage
from coalitiedesk.services.letter_recipients import correspondence_in
from coalitiedesk.services.letters import merge, template_in
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.kit_collecting import kit_job

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


LETTER_CONTENT: dict[str, Callable[["Session", PrintJob, Edition | None], PrintJob]] = {
    **dict.fromkeys(_TEMPLATES, _thanks),
    "meeting_kit": kit_job,
}
