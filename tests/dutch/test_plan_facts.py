import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.coverage import VIEWS, coverage, verdict
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import AreaId, FigureId, ProvisionId
from coalitiedesk.domain.inventory import Provision
from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.domain.national_figures import (
    Exactness,
    NationalFigure,
    NationalMeasure,
    ReferenceGroup,
    YearOf,
)
from coalitiedesk.domain.pillars import PillarScan
from coalitiedesk.domain.plan import PlanStep, StepProgress, StepState
from coalitiedesk.domain.written import Listing, ListLine, Passage, Subheading, WordTable
from coalitiedesk.dutch.formats import NO_BREAK
from coalitiedesk.dutch.plan_facts import (
    coverage_chapter,
    figures_chapter,
    plan_figures,
    progress_chapter,
    provisions_part,
    sources_chapter,
)

SOURCE = Provenance(document=SourceDocument.PROGRAMME, place="hoofdstuk 2", reviewed=dt.date(2026, 11, 22))
LOCAL = Figure(
    id=FigureId(1),
    measure=FigureMeasure.LONELY,
    thousandths=49_200,
    year=2022,
    region_name="Lindermeer",
    region_code="GM0001",
    source="RIVM",
    is_estimate=True,
)
NO_SCAN = PillarScan(year=2026, earlier=(), standings=())


def national(year: int, percent: int, group: ReferenceGroup = ReferenceGroup.ADULTS) -> NationalFigure:
    return NationalFigure(
        key=f"{group}{year}",
        group=group,
        measure=NationalMeasure.LONELY,
        exactness=Exactness.EXACT,
        percent=percent,
        people=None,
        year=year,
        year_of=YearOf.MEASUREMENT,
        study="GGD",
        note="",
        provenance=SOURCE,
    )


def test_figures_are_labelled_and_the_newest_national_ones_stand_beside_them() -> None:
    known = [national(2016, 43), national(2020, 47), national(2020, 62, ReferenceGroup.DISABILITY)]

    strongly = replace(LOCAL, measure=FigureMeasure.STRONGLY_LONELY, thousandths=12_000)
    area = replace(LOCAL, region_name="Noord", region_code="WK000101", thousandths=51_000)
    own, note, beside, apart = figures_chapter([LOCAL, area, strongly], known, {}).parts

    assert isinstance(own, WordTable)
    assert isinstance(beside, WordTable)
    assert [column.title for column in own.columns] == [
        "Iedereen, 2022",
        "Eenzaam",
        "Ernstig of zeer ernstig eenzaam",
    ]
    assert own.rows == (
        ("Lindermeer", f"49,2{NO_BREAK}%", f"12{NO_BREAK}%"),
        ("Noord", f"51{NO_BREAK}%", ""),
    )
    assert isinstance(note, Passage)
    assert note.text.startswith("Bron: RIVM. Dit zijn schattingen")
    assert beside.rows == (("Eenzaam: volwassenen", "2020", f"47{NO_BREAK}%", "GGD"),)
    assert [isinstance(one, Passage) and one.is_quiet for one in (note, apart)] == [True, True]


def test_national_figures_alone_are_no_chapter() -> None:
    assert figures_chapter([], [national(2020, 47)], {}).parts == ()


def test_plan_takes_figures_of_loneliness_and_leaves_groups_within_an_area() -> None:
    group = Figure(
        id=FigureId(2), measure=FigureMeasure.LONELY, thousandths=1, group_words="65+", area_id=AreaId(1)
    )
    other = Figure(id=FigureId(3), measure=FigureMeasure.CARER, thousandths=1)
    unknown = Figure(id=FigureId(4), measure=FigureMeasure.LONELY)

    assert plan_figures([LOCAL, group, other, unknown]) == (LOCAL,)


def test_coverage_names_every_blank_spot() -> None:
    found = (
        Provision(id=ProvisionId(1), name="Soep", target_groups=("Ouderen",), area_ids=(AreaId(1),)),
        Provision(id=ProvisionId(2), name="Weg", is_active=False),
    )
    matrix = coverage(found, VIEWS[0], target_groups=("Ouderen", "Jongeren"), areas=[AreaId(1), AreaId(2)])

    parts = coverage_chapter(matrix, verdict(found), rows=matrix.rows, columns=("Noord", "Zuid")).parts

    assert isinstance(parts[0], Passage)
    assert "Van 4 vakjes zijn er 3 leeg" in parts[0].text
    assert parts[1:] == (
        Subheading(text="Witte vlekken: hier is niets"),
        Listing(
            lines=(
                ListLine(text="Nergens iets speciaal voor", note="Jongeren", is_open=True),
                ListLine(text="Ouderen", note="Niets in Zuid", is_open=True),
            )
        ),
    )
    assert provisions_part(found, {AreaId(1): "Noord"})[1].rows == (("Soep", "", "Ouderen", "Noord"),)
    assert provisions_part((), {}) == ()


def test_progress_shows_the_steps_once_one_began() -> None:
    begun = StepProgress(
        step=PlanStep.ORGANISE, state=StepState.BUSY, started_on=dt.date(2026, 1, 2), finished_on=None
    )

    words, head, table = progress_chapter({PlanTopic.PROGRESS: "Elk kwartaal."}, [begun], NO_SCAN).parts

    assert (words, head) == (Passage(text="Elk kwartaal."), Subheading(text="De zes stappen"))
    assert isinstance(table, WordTable)
    assert table.rows == (("Beginnen met organiseren", "Bezig", "2 januari 2026"),)
    assert progress_chapter({}, [StepProgress(step=PlanStep.ORGANISE)], NO_SCAN).parts == ()


def test_every_source_is_named_once() -> None:
    (listing,) = sources_chapter([LOCAL, LOCAL], [national(2020, 47)], [SOURCE]).parts

    assert isinstance(listing, Listing)
    assert [line.text.split(";")[0].split(",")[0] for line in listing.lines] == [
        "RIVM",
        "Naar: Actieprogramma Eén tegen eenzaamheid",
    ]
