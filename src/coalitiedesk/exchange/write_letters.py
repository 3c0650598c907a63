"""Letters out, as .docx: one after the other, each on a page of its own, to be changed in a word processor.

What a person typed stays text: characters that a file of this kind cannot hold are left out.
"""

import datetime as dt
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from coalitiedesk.domain.letters import Letter
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.dutch.letter_words import envelope_lines
from coalitiedesk.exchange.write_document import Sender, clean_text, is_picture

if TYPE_CHECKING:
    from docx.document import Document

_FACE, _SIZE_PT = "Calibri", 11
_PAGE_CM, _SIDE_CM, _TOP_CM = (21.0, 29.7), 2.4, 2.0
# From the top of the text to that of the address, so that it comes in the window of an envelope.
_ADDRESS_CM, _TEXT_CM = 3.3, 1.2
_LOGO_CM, _NAME_CM = 1.5, 0.6


def letters_bytes(letters: Sequence[Letter], sender: Sender, *, made_on: dt.date) -> bytes:
    """All letters as one .docx.

    Args:
        letters: In order; none makes an empty document.
        sender: Whose name stands above each.
        made_on: Stands in each letter and in the properties.
    """
    import docx

    found = docx.Document()
    _prepare(found, sender, made_on)
    for at, letter in enumerate(letters):
        _write_letter(found, letter, sender, made_on, is_first=at == 0)
    target = io.BytesIO()
    found.save(target)
    return target.getvalue()


def _prepare(found: "Document", sender: Sender, made_on: dt.date) -> None:
    from docx.shared import Cm, Pt

    section = found.sections[0]
    section.page_width, section.page_height = (Cm(side) for side in _PAGE_CM)
    section.left_margin = section.right_margin = Cm(_SIDE_CM)
    section.top_margin = section.bottom_margin = Cm(_TOP_CM)
    normal: Any = found.styles["Normal"]
    normal.font.name, normal.font.size = _FACE, Pt(_SIZE_PT)
    normal.paragraph_format.space_after = Pt(0)
    about = found.core_properties
    name = clean_text(sender.name)
    about.title, about.author, about.last_modified_by = f"Brieven van {name}", name, name
    about.language, about.comments = "nl-NL", ""
    about.created = about.modified = dt.datetime.combine(made_on, dt.time())


def _write_letter(
    found: "Document", letter: Letter, sender: Sender, made_on: dt.date, *, is_first: bool
) -> None:
    from docx.shared import Cm, Pt

    head = found.add_paragraph()
    head.paragraph_format.page_break_before = not is_first
    _write_head(head, sender)
    for line in envelope_lines(letter.recipient):
        found.add_paragraph(clean_text(line))
    place = clean_text(sender.municipality)
    day = found.add_paragraph(", ".join(part for part in (place, plain_date(made_on)) if part))
    day.paragraph_format.space_before = Cm(_TEXT_CM)
    subject = found.add_paragraph()
    subject.paragraph_format.space_before = subject.paragraph_format.space_after = Pt(10)
    subject.add_run(clean_text(letter.subject)).bold = True
    for line in letter.text.split("\n"):
        found.add_paragraph(clean_text(line))


def _write_head(head: Any, sender: Sender) -> None:
    """The logo as on our paper, else the name; the address below stays where the window of an envelope is."""
    from docx.shared import Cm, Pt, RGBColor

    if sender.picture is not None and is_picture(sender.picture):
        head.add_run().add_picture(io.BytesIO(sender.picture), height=Cm(_LOGO_CM))
        head.paragraph_format.space_after = Cm(_ADDRESS_CM + _NAME_CM - _LOGO_CM)
        return
    head.paragraph_format.space_after = Cm(_ADDRESS_CM)
    run = head.add_run(clean_text(sender.name))
    run.bold, run.font.size = True, Pt(14)
    run.font.color.rgb = RGBColor.from_string(sender.colour.lstrip("#").upper())
