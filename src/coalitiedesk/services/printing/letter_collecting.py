"""Read from the coalition what letters and certificates need. Runs where the file is open; makes no page."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.letter_doubles import find_doubles
from coalitiedesk.domain.letters import Letter, LetterField, LetterKind, LetterTemplate, Recipient
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.letter_words import envelope_lines
from coalitiedesk.printouts.letter_content import LetterContent, LetterPage
from coalitiedesk.printouts.written_content import WrittenContent
from coalitiedesk.services.letter_recipients import correspondence_in, week_at_hand
from coalitiedesk.services.letters import merge, template_in
from coalitiedesk.services.newsletter import newsletter_document, newsletter_in
from coalitiedesk.services.printing.file_names import safe_name
from coalitiedesk.services.printing.job import LetterBatch, PrintJob
from coalitiedesk.services.printing.kept_partners import asked_partners, with_list_name
from coalitiedesk.services.printing.kit_collecting import kit_job
from coalitiedesk.services.printing.letter_kinds import NEW

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
    week = _week_that_was(session, edition, today=job.today)
    name, is_to_come = f"{week.name} {week.year}", _is_to_come(week, job.today)
    found = correspondence_in(session, today=job.today, edition_id=week.id)
    is_wanted = asked_partners(session, job)
    took_part = [one for one in found.recipients if one.took_part and is_wanted(one.partner_id)]
    template = template_in(session, _TEMPLATES[job.kind.key])
    chosen = _for_whom(template, took_part, today=job.today) if job.options["who"] == NEW else took_part
    content = letter_content(job, template, chosen, signed_by=found.shared.get(LetterField.COORDINATOR, ""))
    left_out = tuple(one.partner for one in took_part if one not in chosen)
    done = replace(
        job,
        own=replace(
            content,
            left_out=left_out,
            other_week=name if week != edition else "",
            week_to_come=name if is_to_come else "",
        ),
        file_stem=" - ".join(map(safe_name, (name, job.kind.title, plain_date(job.today)))),
        batch=LetterBatch(template=template, recipients=tuple(chosen)),
    )
    return with_list_name(session, done)


def _week_that_was(session: "Session", edition: Edition, *, today: dt.date) -> Edition:
    """Nobody is thanked beforehand: instead of a Week to come the one that was just there, if any was."""
    if not _is_to_come(edition, today):
        return edition
    found = week_at_hand(edition_queries.editions(session), today=today)
    return edition if found is None or _is_to_come(found, today) else found


def _is_to_come(week: Edition, today: dt.date) -> bool:
    return week.first_day is None or week.first_day > today


def _for_whom(template: LetterTemplate, people: Sequence[Recipient], *, today: dt.date) -> list[Recipient]:
    """Who did not get it yet; what went out today may be printed once more, for when the printer failed."""
    had = [one.partner_id for one in people if one.got_lately(template, today=today) is not None]
    is_letter = template.kind is not LetterKind.CERTIFICATE
    doubles = find_doubles(people, had=had) if is_letter else {}
    return [
        one
        for one in people
        if one.partner_id not in doubles and (one.partner_id not in had or one.got(template) == today)
    ]


def _newsletter(session: "Session", job: PrintJob, _edition: Edition | None) -> PrintJob:
    words = newsletter_document(newsletter_in(session, today=job.today))
    return replace(job, own=WrittenContent(edition=job.edition, printed_on=job.today, document=words))


LETTER_CONTENT: dict[str, Callable[["Session", PrintJob, Edition | None], PrintJob]] = {
    **dict.fromkeys(_TEMPLATES, _thanks),
    "newsletter": _newsletter,
    "meeting_kit": kit_job,
}
