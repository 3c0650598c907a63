import datetime as dt
import io
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from coalitiedesk.domain.choices import Choice, ChoiceState
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import ChoiceId, FigureId
from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.figures import save_figure
from coalitiedesk.services.planning import save_choice, write_plan_text
from coalitiedesk.services.printing import collect, render, save_as_word
from coalitiedesk.services.printing.plan_papers import local_figures

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def planned(desk: Desk) -> Desk:
    write_plan_text(desk, PlanTopic.GOAL, "Iedereen heeft iemand.")
    save_choice(desk, Choice(id=ChoiceId(0), title="Maatjes", reason="Het helpt.", state=ChoiceState.CHOSEN))
    return desk


def test_what_was_kept_reaches_the_paper_and_the_empty_chapters_are_told(planned: Desk) -> None:
    made = io.BytesIO()

    result = render(collect(planned, "plan_of_action", today=TODAY), made)

    text = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(made).pages)
    assert "Iedereen heeft iemand." in text
    assert "Maatjes Het helpt." in text
    assert "Handreiking lokale aanpak" in text
    assert {problem.subject for problem in result.problems if problem.code == PrintCode.CHAPTER_EMPTY} == {
        "Feiten en cijfers",
        "Wat er al is",
        "Planning",
        "Geld",
        "Hoe we het organiseren",
        "Hoe we de voortgang volgen",
    }


def test_word_processor_gets_the_same_words(planned: Desk, tmp_path: Path) -> None:
    save_as_word(collect(planned, "plan_of_action", today=TODAY), tmp_path / "plan.docx")

    found = docx.Document(str(tmp_path / "plan.docx"))
    headings = [one.text for one in found.paragraphs if one.style.name == "Heading 1"]
    assert headings == ["Wat we willen bereiken", "Wat we kiezen en waarom", "Bronnen"]


def test_only_a_paper_in_words_goes_to_a_word_processor(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        save_as_word(collect(desk, "coverage_sheet", today=TODAY), tmp_path / "plan.docx")

    assert list(tmp_path.glob("*.docx")) == []


def test_plan_has_the_newest_figures_of_each_subject(desk: Desk) -> None:
    for year, value in ((2020, 45_000), (2022, 49_000)):
        save_figure(
            desk,
            Figure(id=FigureId(0), measure=FigureMeasure.LONELY, thousandths=value, year=year, source="RIVM"),
        )

    with desk.read() as session:
        assert [one.year for one in local_figures(session)] == [2022]
