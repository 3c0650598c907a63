"""Which figures go to paper, and what the command line and Drukwerk get of it."""

import io

from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import FigureId
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.figures import save_figure
from coalitiedesk.services.printing import collect, render


def keep(desk: Desk, measure: FigureMeasure, words: str = "") -> None:
    figure = Figure(
        id=FigureId(0), measure=measure, measure_words=words, thousandths=12_000, year=2022, source="Bron"
    )
    save_figure(desk, figure)


def test_loneliness_goes_to_paper_unless_all_is_asked(desk: Desk) -> None:
    keep(desk, FigureMeasure.LONELY)
    keep(desk, FigureMeasure.OTHER, "Alleenwonend")

    lonely = collect(desk, "figures_sheet").figures
    everything = collect(desk, "figures_sheet", options={"which": "all"}).figures

    assert lonely is not None
    assert everything is not None
    assert [one.topic.first.measure for one in lonely.topics] == [FigureMeasure.LONELY]
    assert len(everything.topics) == 2
    assert lonely.municipality == "Proefstad"
    assert lonely.topics[0].national


def test_without_loneliness_all_figures_are_printed(desk: Desk) -> None:
    keep(desk, FigureMeasure.OTHER, "Alleenwonend")

    figures = collect(desk, "figures_sheet").figures

    assert figures is not None
    assert len(figures.topics) == 1


def test_without_figures_the_page_says_so(desk: Desk) -> None:
    made = io.BytesIO()

    result = render(collect(desk, "figures_sheet"), made)

    assert (result.pages, [one.code for one in result.problems]) == (1, [PrintCode.NOTHING_TO_PRINT])
