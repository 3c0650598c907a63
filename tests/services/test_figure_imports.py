"""A table comes in as one step, is recognised the next time, and never overwrites unasked."""

import json
from pathlib import Path

import pytest

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.figures import ChangedWish, FigureMeasure, ImportedState
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.imports import RowOutcome
from coalitiedesk.services.attention import list_attention, resolve_attention
from coalitiedesk.services.coalition import list_areas, store_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.figure_imports import (
    FigurePreview,
    municipality_of,
    proposed_choice,
    read_figures,
    report_of,
    weigh_figures,
    write_figures,
)
from coalitiedesk.services.figures import list_figures, save_figure
from tests.exchange.figures.tables import HEALTH, STATUS, plain_rows


def previewed(desk: Desk, path: Path = HEALTH, municipality: str = "GM9999") -> FigurePreview:
    table = read_figures(path)
    return weigh_figures(desk, table, proposed_choice(table, municipality=municipality)).run()


@pytest.fixture
def other_value(tmp_path: Path) -> Path:
    """The same table under another name, with one other number."""
    path = tmp_path / "nieuw.csv"
    path.write_text(HEALTH.read_text(encoding="utf-8").replace('"47.8"', '"46.5"', 1), encoding="utf-8")
    return path


def test_every_chosen_number_comes_in_once(desk: Desk) -> None:
    expected = sorted(
        row[field]
        for row in plain_rows(HEALTH)
        if row["Marges"] == "MW00000"
        for field in row
        if field.split("_")[0]
        in ("Eenzaam", "ErnstigZeerErnstigEenzaam", "EmotioneelEenzaam", "SociaalEenzaam")
        if row[field] and row[field] != "."
    )

    report = write_figures(desk, previewed(desk))

    found = list_figures(desk)
    assert sorted(f"{(one.thousandths or 0) / 1000:.1f}" for one in found) == expected
    assert all(one.is_estimate and one.source and one.year == 2022 for one in found)
    assert report.counts == {"imported": 12, "needs_attention": 0, "duplicate": 0, "skipped_empty": 33}
    assert len(report.rows) == len(plain_rows(HEALTH))


def test_import_is_one_step_back(desk: Desk) -> None:
    write_figures(desk, previewed(desk))

    desk.undo()

    assert list_figures(desk) == ()


def test_second_import_changes_nothing(desk: Desk) -> None:
    write_figures(desk, previewed(desk))
    before, label = list_figures(desk), desk.undo_label

    again = previewed(desk)
    report = write_figures(desk, again)

    assert set(again.counts) == {ImportedState.SAME}
    assert (list_figures(desk), desk.undo_label, report.import_id) == (before, label, None)
    assert report.counts["duplicate"] == 12


def test_other_value_stays_out_and_is_asked_once(desk: Desk, other_value: Path) -> None:
    write_figures(desk, previewed(desk))
    before = list_figures(desk)

    report = write_figures(desk, previewed(desk, other_value))
    (item,) = list_attention(desk)
    resolve_attention(desk, item.id)
    write_figures(desk, previewed(desk, other_value))

    assert list_figures(desk) == before
    assert report.counts["needs_attention"] == 1
    assert "eerst 47,8\u00a0%, nu 46,5\u00a0%. Het oude is blijven staan." in item.question
    assert (item.record_kind, item.record_id in {one.id for one in before}) == ("figure", True)
    assert list_attention(desk) == ()


def test_other_value_is_taken_over_when_wished(desk: Desk, other_value: Path) -> None:
    write_figures(desk, previewed(desk))
    old = list_figures(desk)

    report = write_figures(desk, previewed(desk, other_value), wish=ChangedWish.REPLACE)
    new = list_figures(desk)
    desk.undo()

    assert [one.thousandths for one in new if one not in old] == [46_500]
    assert len(new) == len(old)
    assert (report.counts["needs_attention"], list_attention(desk)) == (0, ())
    assert list_figures(desk) == old


def test_other_value_can_be_left_for_good(desk: Desk, other_value: Path) -> None:
    write_figures(desk, previewed(desk))
    before = list_figures(desk)

    report = write_figures(desk, previewed(desk, other_value), wish=ChangedWish.KEEP)

    assert (list_figures(desk), list_attention(desk), report.import_id) == (before, (), None)


def test_impossible_number_is_left_out_and_waits_as_a_question(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "raar.csv"
    path.write_text(HEALTH.read_text(encoding="utf-8").replace('"47.8"', '"147.8"', 1), encoding="utf-8")

    report = write_figures(desk, previewed(desk, path))

    assert len(list_figures(desk)) == 47
    assert [row.outcome for row in report.rows if row.problems and row.row == 5] == [
        RowOutcome.NEEDS_ATTENTION
    ]
    assert "147.8 procent kan niet" in list_attention(desk)[0].question
    assert json.dumps(dict(report.rows[0].cells))


def test_region_finds_its_own_area_and_remembers_another_name(desk: Desk) -> None:
    with desk.change("wijken") as session:
        store_areas(session, [Area(id=AreaId(0), name="voorbeeldstad")])
    (area,) = list_areas(desk)

    write_figures(desk, previewed(desk))
    with desk.change("hernoemen") as session:
        store_areas(session, [Area(id=area.id, name="Stad en Land")])
    one = next(one for one in list_figures(desk) if one.area_id == area.id)
    save_figure(desk, one)

    assert one.region_name == "Voorbeeldstad"
    again = previewed(desk)
    assert {found.figure.area_id for found in again.weighed if found.figure.region_code == "GM9999"} == {
        area.id
    }


def test_table_without_loneliness_brings_what_it_has(desk: Desk) -> None:
    report = write_figures(desk, previewed(desk, STATUS, "GM0363"))

    assert {one.measure for one in list_figures(desk)} == {FigureMeasure.OTHER}
    assert report.counts["imported"] == len(plain_rows(STATUS))


def test_own_municipality_is_found_by_name_or_asked(tmp_path: Path) -> None:
    path = tmp_path / "twee.csv"
    path.write_text(
        "Regio;Codering;Perioden;Eenzaam (%)\nAdorp;GM0001;2022;40,1\nBédorp;GM0002;2022;41,2\n",
        encoding="utf-8",
    )
    two = read_figures(path)

    assert municipality_of(two, "bedorp") == "GM0002"
    assert municipality_of(two, "Cedorp") is None
    assert municipality_of(read_figures(HEALTH), "Cedorp") == "GM9999"


def test_report_names_every_row_of_the_file(desk: Desk) -> None:
    preview = previewed(desk)

    report = report_of(preview)

    assert [row.row for row in report.rows] == list(range(2, 2 + len(plain_rows(HEALTH))))
    assert report.rows[0].cells["WijkenEnBuurten"] == "NL01"
