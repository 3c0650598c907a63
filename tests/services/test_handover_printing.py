import datetime as dt
import io
from pathlib import Path

from pypdf import PdfReader

from coalitiedesk.domain.handover import HandoverPackage, HandoverScope
from coalitiedesk.services.handover_package import PackageWish, begin_package
from coalitiedesk.services.handover_printing import dossier_job, print_passphrase
from coalitiedesk.services.printing import PrintJob, render
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
    assert {one.decided_by for one in job.handover.decisions} == {""}
    assert [mark for mark in ("12 98 76 54", "zoe@", "Wilmaxyz", "Mirthe Klei") if mark in text] == []


def test_dossier_without_a_package_can_be_printed_at_any_time(crowded: Desk) -> None:
    job = dossier_job(crowded, None, today=TODAY)

    assert "hoort nog geen pakket" in words_of(job)


def test_password_gets_a_sheet_of_its_own(crowded: Desk, tmp_path: Path) -> None:
    print_passphrase(crowded, "molen-fluit", "a.age", tmp_path / "w.pdf", today=TODAY)

    assert "molen" in PdfReader(tmp_path / "w.pdf").pages[0].extract_text()
