import xml.etree.ElementTree as ET

import pytest
from reportlab.graphics.shapes import Drawing, Path, Rect, String
from reportlab.lib.units import mm

from coalitiedesk.domain.visit_figures import VisitTally
from coalitiedesk.printouts import chart_words, charts
from coalitiedesk.printouts.chart_marks import label_lines, size_that_fits
from coalitiedesk.printouts.chart_words import Amount
from coalitiedesk.printouts.evaluation_figures import Coverage, CoverageRow
from coalitiedesk.printouts.kit.fonts import REGULAR
from coalitiedesk.printouts.kit.style import inks_for

INKS = inks_for()
WIDTH = 174 * mm
AMOUNTS = (
    Amount(
        label="do 1",
        note="4 act.",
        spoken="donderdag 1 oktober",
        tally=VisitTally(counted=200, counted_moments=4),
    ),
    Amount(
        label="vr 2",
        tally=VisitTally(counted=60, counted_moments=1, estimated=40, estimated_moments=1, silent_moments=1),
    ),
    Amount(label="za 3", tally=VisitTally(silent_moments=2)),
    Amount(label="zo 4", tally=VisitTally(counted=0, counted_moments=1)),
)


def texts(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.contents if isinstance(shape, String) and shape.text]


def bars(drawing: Drawing) -> list[Rect]:
    return [shape for shape in drawing.contents if isinstance(shape, Rect)]


def test_column_chart_tells_counted_estimated_missing_and_zero_apart():
    drawing = charts.column_chart(AMOUNTS, width=WIDTH, inks=INKS)

    assert texts(drawing) == ["200", "do 1", "4 act.", "ca. 100*", "vr 2", "za 3", "0", "zo 4"]
    assert [(round(shape.height, 1), shape.strokeDashArray) for shape in bars(drawing)] == [
        (round(charts.COLUMN_HEIGHT, 1), None),
        (round(charts.COLUMN_HEIGHT * 0.3, 1), None),
        (round(charts.COLUMN_HEIGHT * 0.2 - 0.5, 1), [3, 2]),
    ]
    assert sum(isinstance(shape, Path) for shape in drawing.contents) == 1


def test_bar_chart_keeps_long_names_whole_and_inside():
    title = "Samen soep koken met groenten uit de tuin en daarna aan lange tafels eten met alle buren"
    amounts = [Amount(label=title, tally=VisitTally(counted=12, counted_moments=1)), *AMOUNTS]

    drawing = charts.bar_chart(amounts, width=WIDTH, inks=INKS)

    assert " ".join(reversed(texts(drawing)[:3])) == title
    for shape in drawing.contents:
        left, bottom, right, top = shape.getBounds()
        assert (left >= -1, bottom >= -1, right <= WIDTH + 1, top <= drawing.height + 1) == (True,) * 4


def test_coverage_chart_puts_open_seats_where_nothing_is():
    coverage = Coverage(
        areas=("Centrum", "Klein Voorbeeld"),
        rows=(CoverageRow(group="75-plussers", counts=(6, 0)), CoverageRow(group="Jongeren", counts=(0, 1))),
    )

    drawing = charts.coverage_chart(coverage, width=WIDTH, inks=INKS)

    # One more in the legend.
    assert sum(isinstance(shape, Path) for shape in drawing.contents) == 3
    assert (
        chart_words.coverage_in_words(coverage)
        == "Aantal activiteiten per doelgroep en gebied. 75-plussers: "
        "Centrum 6, Klein Voorbeeld niets; Jongeren: Centrum niets, Klein Voorbeeld 1."
    )


def test_columns_in_words_say_every_number():
    assert (
        chart_words.columns_in_words("Bezoeken per dag", AMOUNTS)
        == "Bezoeken per dag. donderdag 1 oktober: 200; vr 2: ca. 100; za 3: geen getal; zo 4: 0."
    )


@pytest.mark.parametrize("amounts", [(), AMOUNTS[2:3]])
def test_charts_without_numbers_still_draw(amounts):
    assert charts.column_chart(amounts, width=WIDTH, inks=INKS).width == WIDTH
    assert charts.bar_chart(amounts, width=WIDTH, inks=INKS).width == WIDTH


def test_drawing_to_svg_names_the_faces_of_the_screen():
    drawing = charts.column_chart(AMOUNTS, width=WIDTH, inks=INKS)

    svg = charts.drawing_to_svg(drawing)

    root = ET.fromstring(svg)
    styles = {node.get("style", "") for node in root.iter("{http://www.w3.org/2000/svg}text")}
    assert styles
    assert root.find(".//{http://www.w3.org/2000/svg}clipPath") is None
    assert all("font-family: Atkinson Hyperlegible;" in style for style in styles)


def test_label_lines_put_the_rest_on_the_last_line():
    assert label_lines("een twee drie vier", REGULAR, 10, 30, most=3) == ["een", "twee", "drie vier"]


def test_size_that_fits_stops_at_the_floor():
    assert size_that_fits(["x"], REGULAR, preferred=11, floor=8, width=100) == 11
    assert size_that_fits(["x" * 500], REGULAR, preferred=11, floor=8, width=100) == 8
