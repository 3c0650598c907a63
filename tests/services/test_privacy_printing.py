import datetime as dt
from pathlib import Path

import pytest
from pypdf import PdfReader

from coalitiedesk.domain.ids import TaskId
from coalitiedesk.domain.mentions import Mention
from coalitiedesk.domain.plan import Task
from coalitiedesk.domain.retention import DataKind
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.output import OutputError
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import save_task
from coalitiedesk.services.privacy import set_term
from coalitiedesk.services.privacy_printing import mention_text, person_page, register_page, write_page
from tests.builders import a_contact, a_partner

TODAY = dt.date(2026, 9, 6)


def words_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


@pytest.fixture
def desk_with_person(desk: Desk) -> Desk:
    person = a_contact(name="Zoë <zoe@voorbeeld.nl>", phone="06-12345678", role="beheerder")
    save_partner(desk, a_partner(contacts=(person,)))
    save_task(desk, Task(id=TaskId(0), title="Bel 0612345678", note="=niet tekenen ■"))
    return desk


def test_overview_of_a_person_holds_all_there_is(desk_with_person: Desk, tmp_path: Path) -> None:
    write_page(person_page(desk_with_person, "zoe", today=TODAY), tmp_path / "zoe.pdf")

    words = words_of(tmp_path / "zoe.pdf")
    for expected in (
        "Contactpersoon bij Buurthuis De Brug",
        "Zoë <zoe@voorbeeld.nl>",
        "Functie: beheerder",
        "Taak 1, titel",
        "Bel 0612345678",
        "alleen voor wie erom vroeg",
    ):
        assert expected in words


def test_overview_of_nobody_says_so(desk: Desk, tmp_path: Path) -> None:
    write_page(person_page(desk, "Niemand", today=TODAY), tmp_path / "leeg.pdf")

    assert "Er staat niets over deze naam in het bestand." in words_of(tmp_path / "leeg.pdf")


def test_register_is_filled_in_with_the_terms_of_this_coalition(desk: Desk, tmp_path: Path) -> None:
    set_term(desk, DataKind.STORIES, 7)

    write_page(register_page(desk, today=TODAY), tmp_path / "register.pdf")

    words = words_of(tmp_path / "register.pdf")
    assert "Coalitie Proef" in words
    assert "Geen gegevens over mensen die zich eenzaam voelen" in words
    assert "Bewaard tot 7 maanden nadat de Week voorbij is." in words


def test_page_in_a_folder_that_is_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(OutputError):
        write_page(register_page(desk, today=TODAY), tmp_path / "weg" / "register.pdf")


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ('{"Naam": "Zoë", "Tel": "06"}', "Naam: Zoë; Tel: 06"),
        ("{geen json", "{geen json"),
        ("Gewoon", "Gewoon"),
    ],
)
def test_cells_are_shown_as_a_person_reads_them(stored: str, shown: str) -> None:
    assert mention_text(Mention(kind="attention", record_id=1, field="cells", text=stored)) == shown
