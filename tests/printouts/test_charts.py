import xml.etree.ElementTree as ET

import pytest
from reportlab.graphics.shapes import Drawing, Path, Rect, String
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm

from coalitiedesk.printouts import charts
from coalitiedesk.printouts.chart_marks import ChartInk, Measure, size_that_fits, wrap
from coalitiedesk.printouts.charts import Amount
from coalitiedesk.printouts.evaluation_figures import Coverage, CoverageRow, PillarScore, VisitTally

INK = ChartInk(
    ink=HexColor("#000000"),
    grey=HexColor("#555555"),
    hair=HexColor("#cccccc"),
    paper=HexColor("#ffffff"),
    main=HexColor("#111111"),
    main_text=HexColor("#fffffe"),
    quiet=HexColor("#888888"),
    faint=HexColor("#eeeeee"),
    before=HexColor("#bbbbbb"),
    accent=HexColor("#333333"),
    accent_fill=HexColor("#fafafa"),
    regular="Helvetica",
    bold="Helvetica-Bold",
)
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
    drawing = charts.column_chart(AMOUNTS, width=WIDTH, ink=INK)

    assert texts(drawing) == ["200", "do 1", "4 act.", "ca. 100*", "vr 2", "za 3", "0", "zo 4"]
    assert [(round(shape.height, 1), shape.strokeDashArray) for shape in bars(drawing)] == [
        (round(charts.COLUMN_HEIGHT, 1), None),
        (round(charts.COLUMN_HEIGHT * 0.3, 1), None),
        (round(charts.COLUMN_HEIGHT * 0.2 - 0.5, 1), [3, 2]),
    ]
    assert sum(isinstance(shape, Path) for shape in drawing.contents) == 1


def test_bar_chart_keeps_long_names_whole_and_inside():
    title = "Samen soep koken met groenten uit de tuin en daarna aan lange tafels eten met buren van alle leeftijden"
    amounts = [Amount(label=title, tally=VisitTally(counted=12, counted_moments=1)), *AMOUNTS]

    drawing = charts.bar_chart(amounts, width=WIDTH, ink=INK)

    assert " ".join(reversed(texts(drawing)[:3])) == title
    for shape in drawing.contents:
        left, bottom, right, top = shape.getBounds()
        assert (left >= -1, bottom >= -1, right <= WIDTH + 1, top <= drawing.height + 1) == (True,) * 4


def test_coverage_chart_puts_open_seats_where_nothing_is():
    coverage = Coverage(
        areas=("Centrum", "Klein Voorbeeld"),
        rows=(CoverageRow(group="75-plussers", counts=(6, 0)), CoverageRow(group="Jongeren", counts=(0, 1))),
    )

    drawing = charts.coverage_chart(coverage, width=WIDTH, ink=INK)

    # One more in the legend.
    assert sum(isinstance(shape, Path) for shape in drawing.contents) == 3
    assert (
        charts.coverage_in_words(coverage) == "Aantal activiteiten per doelgroep en gebied. 75-plussers: "
        "Centrum 6, Klein Voorbeeld niets; Jongeren: Centrum niets, Klein Voorbeeld 1."
    )


def test_pillar_chart_shows_change_only_with_a_year_before():
    pillars = (
        PillarScore(name="Sterk netwerk", score=4.2, before=3.4),
        PillarScore(name="Samen", score=2.0, before=2.5),
        PillarScore(name="Nieuw", score=3.0),
    )

    drawing = charts.pillar_chart(pillars, width=WIDTH, ink=INK)

    assert [text for text in texts(drawing) if text[0] in "+–"] == ["+0,8", "–0,5"]
    assert (
        charts.pillars_in_words(pillars) == "Oordeel per pijler, van 1 tot 5. "
        "Sterk netwerk: 4,2, vorig jaar 3,4; Samen: 2,0, vorig jaar 2,5; Nieuw: 3,0."
    )


def test_columns_in_words_say_every_number():
    assert (
        charts.columns_in_words("Bezoeken per dag", AMOUNTS)
        == "Bezoeken per dag. donderdag 1 oktober: 200; vr 2: ca. 100; za 3: geen getal; zo 4: 0."
    )


@pytest.mark.parametrize("amounts", [(), AMOUNTS[2:3]])
def test_charts_without_numbers_still_draw(amounts):
    assert charts.column_chart(amounts, width=WIDTH, ink=INK).width == WIDTH
    assert charts.bar_chart(amounts, width=WIDTH, ink=INK).width == WIDTH


def test_drawing_to_svg_names_the_faces_of_the_screen():
    drawing = charts.column_chart(AMOUNTS, width=WIDTH, ink=INK)

    svg = charts.drawing_to_svg(
        drawing,
        families={"Helvetica": {"family": "Ours"}, "Helvetica-Bold": {"family": "Ours", "weight": "bold"}},
    )

    root = ET.fromstring(svg)
    styles = {node.get("style", "") for node in root.iter("{http://www.w3.org/2000/svg}text")}
    assert styles
    assert all("font-family: Ours" in style for style in styles)


def test_wrap_puts_the_rest_on_the_last_line():
    assert wrap("een twee drie vier", 1, Measure("Helvetica", 10), most=3) == ["een", "twee", "drie vier"]


def test_size_that_fits_stops_at_the_floor():
    assert size_that_fits(["x"], "Helvetica", 11, 8, 100) == 11
    assert size_that_fits(["x" * 500], "Helvetica", 11, 8, 100) == 8
