import datetime as dt
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import docx
import pypdf
import pytest

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letters import Letter, LetterKind, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letter_output import (
    LONGEST_ADDRESS,
    bcc_addresses,
    letter_file,
    mail_address,
    mail_address_of_all,
    save_letters_as_pdf,
    save_letters_as_word,
)

TODAY = dt.date(2026, 10, 12)


def a_letter(text: str = "Beste Jan,\n\nKom je ook? 100% & gratis", email: str = "jan@brug.test") -> Letter:
    recipient = Recipient(partner_id=PartnerId(1), partner="De Brug", kind=PartnerKind.WELFARE, email=email)
    return Letter(recipient=recipient, subject="Kom je? & neem mee", text=text)


def test_mail_program_gets_address_subject_and_text() -> None:
    found = mail_address(a_letter())
    parts = urlsplit(found.address)

    assert found.is_whole
    assert (parts.scheme, parts.path) == ("mailto", "jan@brug.test")
    assert parse_qs(parts.query) == {
        "subject": ["Kom je? & neem mee"],
        "body": ["Beste Jan,\r\n\r\nKom je ook? 100% & gratis"],
    }


def test_text_that_is_too_long_for_the_mail_program_is_left_out() -> None:
    found = mail_address(a_letter("Heel lang. " * 300))

    assert not found.is_whole
    assert "body" not in found.address
    assert len(found.address) <= LONGEST_ADDRESS


@pytest.mark.parametrize("email", ["", "jan?bcc=wie@x.test&y"])
def test_address_never_adds_anything_to_the_mail(email: str) -> None:
    parts = urlsplit(mail_address(a_letter(email=email)).address)

    assert set(parse_qs(parts.query)) == {"subject", "body"}


@pytest.mark.parametrize(
    ("kind", "is_on_its_side"), [(LetterKind.LETTER, False), (LetterKind.CERTIFICATE, True)]
)
def test_pdf_has_a_page_for_each(
    desk: Desk, tmp_path: Path, kind: LetterKind, *, is_on_its_side: bool
) -> None:
    file = letter_file(desk, "Dank / wel", kind, [a_letter(), a_letter()], today=TODAY)
    save_letters_as_pdf(file, tmp_path / "brief.pdf")

    pages = pypdf.PdfReader(tmp_path / "brief.pdf").pages

    assert len(pages) == 2
    assert (pages[0].mediabox.width > pages[0].mediabox.height) is is_on_its_side
    assert file.file_stem == "Dank wel - 12 oktober 2026"


def test_word_file_can_be_opened(desk: Desk, tmp_path: Path) -> None:
    file = letter_file(desk, "Dank", LetterKind.LETTER, [a_letter()], today=TODAY)
    save_letters_as_word(file, tmp_path / "brief.docx")

    words = [one.text for one in docx.Document(str(tmp_path / "brief.docx")).paragraphs]

    assert "De Brug" in words
    assert "Coalitie Proef" in words


def test_same_mail_to_all_goes_out_as_one_that_hides_the_addresses() -> None:
    letters = [a_letter(email=email) for email in ("jan@brug.test", "", "ans@brug.test", "jan@brug.test")]

    found = mail_address_of_all(letters)

    assert found is not None
    assert found.is_whole
    assert urlsplit(found.address).path == ""
    assert parse_qs(urlsplit(found.address).query)["bcc"] == ["jan@brug.test,ans@brug.test"]


def test_mails_that_differ_are_no_single_mail() -> None:
    assert mail_address_of_all([a_letter("Beste Jan"), a_letter("Beste Ans")]) is None
    assert mail_address_of_all([a_letter()]) is None
    assert mail_address_of_all([a_letter(email=""), a_letter(email="")]) is None


def test_addresses_that_are_too_many_are_left_to_paste() -> None:
    letters = [a_letter(email=f"naam{at}@eenlangeorganisatie.test") for at in range(200)]

    found = mail_address_of_all(letters)

    assert found is not None
    assert not found.is_whole
    assert len(found.address) <= LONGEST_ADDRESS
    assert "bcc" not in found.address
    assert len(bcc_addresses(letters)) == 200
