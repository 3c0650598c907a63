"""A newsletter out of the program, as the coordinator made it: for the press, for Word, and as a mail."""

import datetime as dt
from dataclasses import replace

from coalitiedesk.printouts.written_content import WrittenContent
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letter_output import MailAddress, mail_of_text
from coalitiedesk.services.newsletter import newsletter_document
from coalitiedesk.services.printing import PrintJob, collect
from coalitiedesk.services.printing.letter_kinds import NEWSLETTER


def newsletter_job(desk: Desk, text: str, *, today: dt.date) -> PrintJob:
    """This text ready for the press or for a word processor."""
    job = collect(desk, NEWSLETTER.key, today=today)
    content = WrittenContent(edition=job.edition, printed_on=today, document=newsletter_document(text))
    return replace(job, own=content)


def newsletter_mail(text: str) -> MailAddress:
    """For the mail program: the first line is the subject, the rest the mail; to whom, one chooses there."""
    subject, _, body = text.strip().partition("\n")
    return mail_of_text(subject.strip(), body.strip())
