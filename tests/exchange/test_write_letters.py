import datetime as dt
import io

import docx
from PIL import Image

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letters import Letter, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.exchange.write_document import Sender
from coalitiedesk.exchange.write_letters import letters_bytes

TODAY = dt.date(2026, 10, 12)
SENDER = Sender(name="Coalitie Proef", municipality="Proefstad")


def a_letter(name: str, text: str = "Dag,\n\nTot dan") -> Letter:
    recipient = Recipient(
        partner_id=PartnerId(1),
        partner=name,
        kind=PartnerKind.WELFARE,
        person="Samira",
        address=("Dorpsstraat 1", "1234 AB  Proefstad"),
    )
    return Letter(recipient=recipient, subject="Dank je wel", text=text)


def test_each_letter_begins_on_a_new_page_with_its_address() -> None:
    content = letters_bytes([a_letter("De Brug"), a_letter("Bakker <Jan>")], SENDER, made_on=TODAY)

    found = docx.Document(io.BytesIO(content)).paragraphs

    heads = [one for one in found if one.text == "Coalitie Proef"]
    assert [one.paragraph_format.page_break_before for one in heads] == [False, True]
    words = [one.text for one in found]
    assert words[:5] == ["Coalitie Proef", "De Brug", "t.a.v. Samira", "Dorpsstraat 1", "1234 AB Proefstad"]
    assert "Proefstad, 12 oktober 2026" in words
    assert "Bakker <Jan>" in words
    assert words[-3:] == ["Dag,", "", "Tot dan"]


def test_characters_that_no_file_can_hold_are_left_out() -> None:
    content = letters_bytes([a_letter("De\x00Brug", "Dag\x0b daar")], SENDER, made_on=TODAY)

    words = [one.text for one in docx.Document(io.BytesIO(content)).paragraphs]

    assert "DeBrug" in words
    assert words[-1] == "Dag daar"


def test_logo_stands_above_each_letter_when_there_is_one() -> None:
    made = io.BytesIO()
    Image.new("RGB", (400, 100), "red").save(made, "PNG")
    sender = Sender(name="Coalitie Proef", municipality="Proefstad", picture=made.getvalue())

    content = letters_bytes([a_letter("De Brug"), a_letter("Koor")], sender, made_on=TODAY)

    found = docx.Document(io.BytesIO(content))
    assert len(found.inline_shapes) == 2
    assert [one.text for one in found.paragraphs][:2] == ["", "De Brug"]


def test_logo_that_word_cannot_show_is_left_out() -> None:
    sender = Sender(name="Coalitie Proef", municipality="Proefstad", picture=b"<svg/>")

    found = docx.Document(io.BytesIO(letters_bytes([a_letter("De Brug")], sender, made_on=TODAY)))

    assert found.paragraphs[0].text == "Coalitie Proef"
