import datetime as dt
import io
from pathlib import Path

from pypdf import PdfReader

from coalitiedesk.domain.contact_log import CommitmentDirection
from coalitiedesk.domain.handover import HandoverPackage, HandoverScope, OpenEndKind
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.people_words import LEFT_OUT
from coalitiedesk.services.contact_log import log_interaction, save_commitment, set_account_holder
from coalitiedesk.services.handover_package import PackageWish, begin_package
from coalitiedesk.services.handover_printing import dossier_job, print_passphrase
from coalitiedesk.services.printing import PrintJob, render
from tests.builders import a_commitment, an_interaction
from tests.services.handover_scene import EVERYTHING, NOW, WITHOUT, Desk, crowded, home

__all__ = ["crowded", "home"]
TODAY = dt.date(2026, 11, 22)


def words_of(job: PrintJob) -> str:
    target = io.BytesIO()
    render(job, target)
    return " ".join(page.extract_text() for page in PdfReader(target).pages)


def package(desk: Desk, folder: Path, scope: HandoverScope) -> HandoverPackage:
    return begin_package(desk, PackageWish(target=folder / "pakket", made_at=NOW, scope=scope)).run()


def test_dossier_of_a_complete_package_names_people(crowded: Desk, tmp_path: Path) -> None:
    found = package(crowded, tmp_path, EVERYTHING)

    text = words_of(dossier_job(crowded, found, today=TODAY))

    assert "pakket.coalitie" in text
    assert "Zoë Jansenxyz" in text
    assert "06-12" in text
    assert "Wilmaxyz de Boer" in text


def test_dossier_of_a_reduced_package_has_no_letter_numbers_or_notes(crowded: Desk, tmp_path: Path) -> None:
    found = package(crowded, tmp_path, WITHOUT)

    job = dossier_job(crowded, found, today=TODAY)

    assert job.handover is not None
    assert (job.handover.letter, job.handover.coordinator, job.handover.has_people) == ("", "", False)
    text = words_of(job)
    assert [one.title for one in job.handover.decisions] == ["(weggelaten) zit voor"]
    assert [one.text for one in job.handover.answers] == ["Vraag (weggelaten) of (weggelaten)."]
    assert {one.decided_by for one in job.handover.decisions} == {""}
    assert [mark for mark in ("12 98 76 54", "zoe@", "Wilmaxyz", "Mirthe Klei") if mark in text] == []


def test_dossier_says_how_warm_the_contact_is_and_what_was_promised(crowded: Desk, tmp_path: Path) -> None:
    partner = PartnerId(1)
    day = dt.date(2026, 6, 4)
    follows = an_interaction(
        partner_id=partner, day=day, follow_up_on=TODAY, follow_up="Bellen over Jansenxyz"
    )
    log_interaction(crowded, follows, commitment=a_commitment(text="Soep van Zoë Jansenxyz", due=TODAY))
    save_commitment(
        crowded,
        a_commitment(partner_id=partner, direction=CommitmentDirection.OURS, text="Een poster"),
    )
    set_account_holder(crowded, partner, "Trui Tellerse")

    text = words_of(dossier_job(crowded, None, today=TODAY)).replace("\xa0", " ")
    bare = dossier_job(crowded, package(crowded, tmp_path, WITHOUT), today=TODAY).handover

    for words in ("Tijd om te bellen", "laatst op do 4 jun 2026", "vast contact: Trui", "Een poster"):
        assert words in " ".join(text.split())
    assert "Buurthuis De Brug: Bellen over Jansenxyz" in text
    assert "Toezeggingen die nog lopen (3)" in text
    assert bare is not None
    ends = [(one.kind, one.subject) for one in bare.open_ends if one.partner]
    assert ends == [
        (OpenEndKind.COMMITMENT, f"Soep van {LEFT_OUT}"),
        (OpenEndKind.COMMITMENT, f"Soep van {LEFT_OUT}, bel {LEFT_OUT}"),
        (OpenEndKind.COMMITMENT, "Een poster"),
    ]
    assert {(one.contact, one.promises) for one in bare.partners} == {((), ())}


def test_dossier_without_a_package_can_be_printed_at_any_time(crowded: Desk) -> None:
    job = dossier_job(crowded, None, today=TODAY)

    assert "hoort nog geen pakket" in words_of(job)


def test_password_gets_a_sheet_of_its_own(crowded: Desk, tmp_path: Path) -> None:
    print_passphrase(crowded, "molen-fluit", "a.age", tmp_path / "w.pdf", today=TODAY)

    assert "molen" in PdfReader(tmp_path / "w.pdf").pages[0].extract_text()
