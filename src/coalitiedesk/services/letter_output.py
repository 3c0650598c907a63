"""Letters out of the program: as PDF, as Word, and as an address for the mail program."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from coalitiedesk.domain.letters import Letter, LetterKind
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.exchange.write_document import Sender
from coalitiedesk.exchange.write_letters import letters_bytes
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.letter_content import LetterContent
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.output import write_output
from coalitiedesk.services.printing.file_names import safe_name
from coalitiedesk.services.printing.job import PrintProgress
from coalitiedesk.services.printing.letter_collecting import letter_page
from coalitiedesk.services.printing.programme import identity

# Mail programs on Windows are handed an address of about 2000 characters; a longer one is cut or refused.
LONGEST_ADDRESS = 1900


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterFile:
    """Everything a file of letters is made of; may go to another thread.

    Attributes:
        file_stem: Name to propose for the file, without suffix.
        coordinator: Who signs a certificate.
    """

    kind: LetterKind
    letters: tuple[Letter, ...]
    edition: EditionContent
    made_on: dt.date
    file_stem: str
    coordinator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailAddress:
    """What the mail program is opened with.

    Attributes:
        is_whole: The text is in it; else it was too long and is to be pasted.
    """

    address: str
    is_whole: bool


def letter_file(
    desk: Desk,
    name: str,
    kind: LetterKind,
    letters: Sequence[Letter],
    *,
    today: dt.date,
    coordinator: str = "",
) -> LetterFile:
    """Collect what a file of these letters needs.

    Args:
        desk: The open coalition.
        name: Of the template.
        kind: Certificates look otherwise than letters.
        letters: In order.
        today: Local date, in each letter.
        coordinator: Who signs a certificate.
    """
    with desk.read() as session:
        own = identity(session)
    edition = EditionContent(name="", year=today.year, identity=own, version_date=today)
    return LetterFile(
        kind=kind,
        letters=tuple(letters),
        edition=edition,
        made_on=today,
        file_stem=" - ".join(safe_name(part) for part in (name, plain_date(today))),
        coordinator=coordinator,
    )


def letters_pdf(file: LetterFile, progress: PrintProgress | None = None) -> bytes:
    """One PDF with every letter, in memory."""
    import io

    from coalitiedesk.printouts import certificate, letter_paper

    content = LetterContent(
        edition=file.edition,
        printed_on=file.made_on,
        letters=tuple(letter_page(letter) for letter in file.letters),
        signed_by=file.coordinator,
    )
    made = io.BytesIO()
    if file.kind is LetterKind.CERTIFICATE:
        certificate.render(content, certificate.CertificateOptions(), made, progress=progress)
    else:
        letter_paper.render(content, letter_paper.LetterPaperOptions(), made, progress=progress)
    return made.getvalue()


def save_letters_as_pdf(file: LetterFile, target: Path, progress: PrintProgress | None = None) -> None:
    """Write one PDF with every letter, whole or not at all.

    Raises:
        OutputError: It could not be written.
    """
    write_output(target, letters_pdf(file, progress))


def save_letters_as_word(file: LetterFile, target: Path, progress: PrintProgress | None = None) -> None:
    """Write one .docx with every letter, whole or not at all.

    Raises:
        OutputError: It could not be written.
    """
    from coalitiedesk.printouts.kit.style import HOUSE_PRIMARY, legible

    own = file.edition.identity
    sender = Sender(
        name=own.name,
        municipality=own.municipality,
        colour=legible(own.primary_colour, HOUSE_PRIMARY),
        picture=own.logo,
    )
    content = letters_bytes(file.letters, sender, made_on=file.made_on)
    if progress is not None:
        progress.step(1, 1)
    write_output(target, content)


def mail_address_of_all(letters: Sequence[Letter]) -> MailAddress | None:
    """One mail to everybody, each unseen by the others; None when their texts differ or nobody can get it.

    When addresses and text together are too long, the text is in it and the addresses are to be pasted.
    """
    everybody = bcc_addresses(letters)
    if len(letters) < 2 or not everybody or len({(one.subject, one.text) for one in letters}) > 1:
        return None
    query = f"subject={quote(letters[0].subject, safe='')}&body={_body(letters[0].text)}"
    whole = f"mailto:?bcc={','.join(quote(one, safe='@') for one in everybody)}&{query}"
    if len(whole) <= LONGEST_ADDRESS:
        return MailAddress(address=whole, is_whole=True)
    bare = f"mailto:?{query}"
    return MailAddress(address=bare, is_whole=False) if len(bare) <= LONGEST_ADDRESS else None


def bcc_addresses(letters: Sequence[Letter]) -> tuple[str, ...]:
    """The mail addresses of all that have one, each once."""
    found = (one.recipient.email.strip() for one in letters)
    return tuple(dict.fromkeys(address for address in found if address))


def _body(text: str) -> str:
    return quote(text.replace("\n", "\r\n"), safe="")


def mail_address(letter: Letter) -> MailAddress:
    """A ``mailto`` address with subject and text; a long text is left out."""
    return _mail(letter.recipient.email.strip(), letter.subject, letter.text)


def mail_of_text(subject: str, text: str) -> MailAddress:
    """The same for nobody in particular yet."""
    return _mail("", subject, text)


def _mail(to: str, subject: str, text: str) -> MailAddress:
    bare = f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}"
    whole = f"{bare}&body={_body(text)}"
    is_whole = len(whole) <= LONGEST_ADDRESS
    return MailAddress(address=whole if is_whole else bare, is_whole=is_whole)
