"""A newsletter as the coordinator made it, out of the program."""

import datetime as dt
from pathlib import Path
from urllib.parse import unquote

import docx
from pypdf import PdfReader

from coalitiedesk.services.desk import Desk
from coalitiedesk.services.newsletter_output import newsletter_job, newsletter_mail
from coalitiedesk.services.printing import render, save_as_word

TODAY = dt.date(2026, 9, 6)
TEXT = "Nieuws & meer\n\nWat je kunt doen:\n- Kom <langs>\n- Neem iemand mee\n\nDank je wel."


def test_paper_and_word_hold_the_text_as_it_is_now(desk: Desk, tmp_path: Path) -> None:
    job = newsletter_job(desk, TEXT, today=TODAY)

    render(job, tmp_path / "n.pdf")
    save_as_word(job, tmp_path / "n.docx")

    page = PdfReader(tmp_path / "n.pdf").pages[0].extract_text()
    assert all(
        words in page for words in ("Nieuws & meer", "Wat je kunt doen", "Kom <langs>", "Dank je wel.")
    )
    styles = [(one.style.name, one.text) for one in docx.Document(str(tmp_path / "n.docx")).paragraphs]
    assert [one for one in styles if one[0] in ("Title", "Heading 1", "List Bullet")] == [
        ("Title", "Nieuws & meer"),
        ("Heading 1", "Wat je kunt doen"),
        ("List Bullet", "Kom <langs>"),
        ("List Bullet", "Neem iemand mee"),
    ]
    assert job.file_stem.startswith("Coalitie Proef - Nieuwsbrief - 6 september 2026")


def test_mail_has_the_first_line_as_its_subject() -> None:
    found = newsletter_mail(TEXT)

    assert unquote(found.address).startswith("mailto:?subject=Nieuws & meer&body=Wat je kunt doen:\r\n- Kom")
    assert found.is_whole


def test_long_mail_leaves_the_text_to_be_pasted() -> None:
    found = newsletter_mail("Nieuws\n" + "Lang verhaal. " * 300)

    assert (found.address, found.is_whole) == ("mailto:?subject=Nieuws", False)
