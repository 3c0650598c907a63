import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.exchange.source_error import SourceError
from coalitiedesk.services.activities import delete_activities, list_activities, save_activity
from coalitiedesk.services.attention import list_attention
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions, save_edition
from coalitiedesk.services.import_reporting import report_json
from coalitiedesk.services.importing import (
    apply_import,
    preview_again,
    preview_import,
)
from coalitiedesk.services.partners import all_partners, list_partners, save_partner
from coalitiedesk.services.venues import list_venues
from tests.builders import a_partner
from tests.exchange.spreadsheets import VOORBEELDEN, text_file

PROGRAMMES = VOORBEELDEN / "programmas"
PARTNERS = VOORBEELDEN / "partners"


@pytest.fixture
def week(desk: Desk) -> EditionId:
    edition = Edition(
        id=EditionId(0),
        name="Week",
        year=2026,
        first_day=dt.date(2026, 9, 24),
        last_day=dt.date(2026, 9, 30),
        dates_confirmed=True,
    )
    return save_edition(desk, edition)


def bring_in(
    desk: Desk, path: Path, kind: ImportKind = ImportKind.ACTIVITIES, **choices: object
) -> dict[str, int]:
    """Import and tell the outcomes that occur."""
    report = apply_import(desk, preview_import(desk, path, kind, **choices))
    return {outcome: count for outcome, count in report.counts.items() if count}


def test_preview_changes_nothing(desk: Desk) -> None:
    preview_import(desk, PARTNERS / "albrandswaard.csv", ImportKind.PARTNERS)

    assert (list_partners(desk), desk.undo_label) == ((), "")


def test_partners_come_in_with_their_contacts(desk: Desk) -> None:
    assert bring_in(desk, PARTNERS / "albrandswaard.csv", ImportKind.PARTNERS) == {"imported": 6}

    municipality = next(one for one in all_partners(desk) if one.name == "Gemeente Albrandswaard")
    assert [(one.name, one.phone, one.email) for one in municipality.contacts] == [
        ("J. Voorbeeld", "010-1234567", "naam@voorbeeld.nl")
    ]


@pytest.mark.parametrize("path", sorted(PROGRAMMES.glob("*.csv")), ids=lambda path: path.name)
def test_programme_comes_in_whole_and_a_second_time_adds_nothing(desk: Desk, path: Path) -> None:
    year = int(path.name[:4])
    first = bring_in(desk, path, year=year)
    edition = list_editions(desk)[0]
    activities, undo = list_activities(desk, edition.id), desk.undo_label

    second = bring_in(desk, path, year=year)

    assert edition.year == year
    assert set(second) == {"duplicate"}
    assert sum(second.values()) == sum(first.values())
    assert (list_activities(desk, edition.id), desk.undo_label) == (activities, undo)


def test_messy_partners_a_second_time_add_nothing(desk: Desk) -> None:
    bring_in(desk, PARTNERS / "rommelig_windows1252.csv", ImportKind.PARTNERS)
    before, waiting = all_partners(desk), list_attention(desk)

    assert bring_in(desk, PARTNERS / "rommelig_windows1252.csv", ImportKind.PARTNERS) == {
        "duplicate": 23,
        "skipped_empty": 3,
    }
    assert (all_partners(desk), list_attention(desk)) == (before, waiting)


def test_one_undo_takes_the_whole_import_back_and_redo_brings_it_again(desk: Desk) -> None:
    bring_in(desk, PROGRAMMES / "2022_harderwijk.csv", year=2022)

    desk.undo()
    gone = (list_editions(desk), list_venues(desk), list_partners(desk), list_attention(desk))
    desk.redo()

    assert gone == ((), (), (), ())
    assert len(list_activities(desk, list_editions(desk)[0].id)) == 6
    assert len(list_attention(desk)) == 3


def test_after_undo_the_list_comes_in_again(desk: Desk) -> None:
    first = bring_in(desk, PROGRAMMES / "2021_purmerend.csv", year=2021)
    desk.undo()

    assert bring_in(desk, PROGRAMMES / "2021_purmerend.csv", year=2021) == first


def test_a_grown_list_adds_only_its_new_rows(desk: Desk, week: EditionId, tmp_path: Path) -> None:
    text = "Activiteit;Datum;Locatie\nKoffie;24-9;De Brug\n"
    bring_in(desk, text_file(tmp_path, text))

    grown = text_file(tmp_path, f"{text}Koffie;25-9;De Brug\nSoep;26-9;De Brug\n")

    assert bring_in(desk, grown) == {"duplicate": 1, "imported": 2}
    assert {one.title: len(one.occurrences) for one in list_activities(desk, week)} == {
        "Koffie": 2,
        "Soep": 1,
    }
    assert len(list_venues(desk)) == 1


def test_what_was_removed_may_come_in_again(desk: Desk, week: EditionId, tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Datum\nKoffie;24-9\n")
    bring_in(desk, path)
    delete_activities(desk, [list_activities(desk, week)[0].id])

    assert bring_in(desk, path) == {"imported": 1}


def test_what_the_coordinator_changed_is_not_changed_back(
    desk: Desk, week: EditionId, tmp_path: Path
) -> None:
    path = text_file(tmp_path, "Activiteit;Datum\nKoffie;24-9\n")
    bring_in(desk, path)
    (activity,) = list_activities(desk, week)
    save_activity(desk, replace(activity, title="Koffie met Mien"))

    assert bring_in(desk, path) == {"duplicate": 1}


def test_blanks_of_a_known_partner_are_filled_and_nothing_is_replaced(desk: Desk, tmp_path: Path) -> None:
    save_partner(desk, a_partner(name="Humanitas", place="Ede", phone="010-1234567"))
    path = text_file(
        tmp_path, "Organisatie;Plaats;Telefoon;Website;Wijk\nhumanitas;ede;0101234567;www.x.nl;Veldhuizen\n"
    )

    assert bring_in(desk, path, ImportKind.PARTNERS) == {"imported": 1}

    (partner,) = all_partners(desk)
    assert (partner.name, partner.phone, partner.web_address) == ("Humanitas", "010-1234567", "www.x.nl")
    assert [area.name for area in list_areas(desk)] == ["Veldhuizen"]


def test_known_organiser_and_venue_are_used_again(desk: Desk, week: EditionId, tmp_path: Path) -> None:
    partner_id = save_partner(desk, a_partner(name="Humanitas", place="Ede"))
    path = text_file(
        tmp_path,
        (
            "Activiteit;Datum;Locatie;Zaal;Organisator\nA;24-9;De Brug;zaal 1;humanitas\nB;25-9;de "
            "brug;zaal 2;Humanitas\n"
        ),
    )

    bring_in(desk, path)

    assert {one.organiser_ids for one in list_activities(desk, week)} == {(partner_id,)}
    assert sorted((one.name, one.part_of is not None) for one in list_venues(desk)) == [
        ("De Brug", False),
        ("zaal 1", True),
        ("zaal 2", True),
    ]


def test_questions_wait_with_the_record_and_the_cells(desk: Desk, week: EditionId, tmp_path: Path) -> None:
    path = text_file(tmp_path, "Activiteit;Datum\nKoffie;za 24-9\n;25-9\n")

    bring_in(desk, path)

    (activity,) = list_activities(desk, week)
    about, without = list_attention(desk)
    assert (about.record_kind, about.record_id, about.row, about.cells) == (
        "activity",
        activity.id,
        2,
        {"Activiteit": "Koffie", "Datum": "za 24-9"},
    )
    assert about.question.startswith(
        "Rij 2, kolom Datum: ‘za 24-9’ kan niet: 24 september 2026 is een donderdag."
    )
    assert (without.record_kind, without.record_id, without.row) == ("", None, 3)


def test_columns_can_be_chosen_before_anything_is_written(
    desk: Desk, week: EditionId, tmp_path: Path
) -> None:
    preview = preview_import(
        desk, text_file(tmp_path, "Activiteit;Vrij veld\nKoffie;24-9\n"), ImportKind.ACTIVITIES
    )
    date = preview.mappings[0].columns[1].field.__class__.DATE

    again = preview_again(desk, preview, [preview.mappings[0].with_field(1, date)])
    apply_import(desk, again)

    assert list_activities(desk, week)[0].occurrences[0].day == dt.date(2026, 9, 24)


def test_the_year_in_the_name_of_the_list_chooses_the_week(desk: Desk, week: EditionId) -> None:
    preview = preview_import(desk, PROGRAMMES / "2025_veendam.csv", ImportKind.ACTIVITIES)

    assert preview.edition is not None
    assert (preview.edition.id, preview.edition.year, preview.edition.first_day) == (
        0,
        2025,
        dt.date(2025, 9, 25),
    )


def test_report_is_json_with_one_entry_per_row(desk: Desk, week: EditionId, tmp_path: Path) -> None:
    path = text_file(tmp_path, "Lijst;\nActiviteit;Datum\nKoffie;24-9\n;\nSoep;nog onbekend\n")
    report = apply_import(desk, preview_import(desk, path, ImportKind.ACTIVITIES))
    target = tmp_path / "report.json"

    target.write_text(report_json(report), encoding="utf-8")

    assert json.loads(target.read_text(encoding="utf-8")) == {
        "rows": [
            {
                "row": 3,
                "outcome": "imported",
                "problems": [],
                "cells": {"Activiteit": "Koffie", "Datum": "24-9"},
            },
            {
                "row": 4,
                "outcome": "skipped_empty",
                "problems": [
                    {"code": "import_empty_row", "message": "Rij 4: deze rij is leeg en overgeslagen."}
                ],
                "cells": {"Activiteit": "", "Datum": ""},
            },
            {
                "row": 5,
                "outcome": "needs_attention",
                "problems": [
                    {
                        "code": "import_moment_unknown",
                        "message": "Rij 5, kolom Datum: er staat ‘nog onbekend’. Wanneer is deze activiteit?",
                    }
                ],
                "cells": {"Activiteit": "Soep", "Datum": "nog onbekend"},
            },
        ],
        "counts": {"imported": 1, "needs_attention": 1, "duplicate": 0, "skipped_empty": 1},
    }
    assert report_json(report).endswith("\n")


def test_a_file_that_is_no_list_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"%PDF-1.7\n")

    with pytest.raises(SourceError):
        preview_import(desk, path, ImportKind.PARTNERS)

    assert desk.undo_label == ""
