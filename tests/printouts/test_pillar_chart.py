import pytest
from reportlab.graphics.shapes import Path, Rect, String
from reportlab.lib.units import mm

from coalitiedesk.domain.pillars import PillarScan
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.pillar_chart import pillar_chart
from tests.printouts.pillar_samples import pillar_scan

WIDTH = 174 * mm


def texts(scan: PillarScan) -> list[str]:
    drawing = pillar_chart(scan, width=WIDTH, inks=inks_for())
    return [shape.text for shape in drawing.contents if isinstance(shape, String)]


def test_chart_has_a_bar_and_a_number_for_every_year() -> None:
    scan = pillar_scan()
    found = texts(scan)

    assert [found.count(year) for year in ("2024", "2025", "2026")] == [5, 5, 5]
    assert f"{scan.standings[0].score.percent} %" in found
    assert "1 vraag nog open" in found


def test_chart_shows_at_most_three_earlier_years() -> None:
    found = texts(pillar_scan(years=7))

    assert sorted({text for text in found if text.startswith("20")}) == ["2023", "2024", "2025", "2026"]


def test_pillar_without_answers_is_an_open_seat() -> None:
    drawing = pillar_chart(pillar_scan(years=0), width=WIDTH, inks=inks_for())

    assert sum(isinstance(shape, Path) for shape in drawing.contents) == 5
    assert not [shape for shape in drawing.contents if isinstance(shape, Rect)]


@pytest.mark.parametrize("years", [0, 1, 3, 7])
def test_nothing_sticks_out(years: int) -> None:
    drawing = pillar_chart(pillar_scan(years=years), width=WIDTH, inks=inks_for())

    for shape in drawing.contents:
        left, bottom, right, top = shape.getBounds()
        assert (left >= -1, bottom >= -1, right <= WIDTH + 1, top <= drawing.height + 1) == (True,) * 4
