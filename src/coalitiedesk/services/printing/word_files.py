"""A paper in words as a file for a word processor, from the same collected content as the printed one."""

from pathlib import Path

from coalitiedesk.exchange.write_document import Sender, document_bytes
from coalitiedesk.printouts.written_content import WrittenContent
from coalitiedesk.services.output import write_output
from coalitiedesk.services.printing.job import PrintJob, PrintProgress

WORD_SUFFIX = ".docx"


def word_bytes(job: PrintJob) -> bytes:
    """The document as .docx.

    Raises:
        TypeError: This kind has no words to work on.
    """
    from coalitiedesk.printouts.kit.style import HOUSE_PRIMARY, legible

    content = job.own
    if not isinstance(content, WrittenContent):
        raise TypeError(job.kind.key)
    own = content.edition.identity
    sender = Sender(
        name=own.name,
        municipality=own.municipality,
        colour=legible(own.primary_colour, HOUSE_PRIMARY),
        picture=own.logo,
    )
    return document_bytes(content.document, sender, made_on=content.printed_on)


def save_as_word(job: PrintJob, target: Path, progress: PrintProgress | None = None) -> None:
    """Write the document whole or not at all.

    Raises:
        TypeError: This kind has no words to work on.
        OutputError: It could not be written.
    """
    content = word_bytes(job)
    if progress is not None:
        progress.step(1, 1)
    write_output(target, content)
