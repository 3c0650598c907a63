import pytest

from coalitiedesk.domain.national_figures import NationalMeasure, ReferenceGroup, side_by_side
from coalitiedesk.knowledge import national_figures as subject
from coalitiedesk.knowledge import reading
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.resources import read_text
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    subject.national_figures.cache_clear()


def test_every_figure_of_the_sources_has_its_entry() -> None:
    assert [one.key for one in subject.national_figures()] == listed("national_figures")


@pytest.mark.parametrize(
    ("group", "measure", "year", "percent"),
    [
        ("adults", "lonely", 2020, 47),
        ("adults", "strongly_lonely", 2020, 11),
        ("adults", "lonely", 2016, 43),
        ("adults", "strongly_lonely", 2016, 9),
        ("young_adults", "lonely", 2016, 39),
        ("young_adults", "lonely", 2020, 46),
        ("over_75", "lonely", 2022, 56),
        ("low_education", "lonely", 2020, 65),
        ("high_education", "lonely", 2020, 42),
        ("disability", "lonely", 2020, 62),
        ("mental_illness", "lonely", 2020, 81),
        ("migration_background", "lonely", 2018, 64),
        ("carers", "strongly_lonely", 2020, 43),
    ],
)
def test_reference_figure_is_as_the_source_has_it(group: str, measure: str, year: int, percent: int) -> None:
    found = side_by_side(
        subject.national_figures(), group=ReferenceGroup(group), measure=NationalMeasure(measure)
    )

    assert percent in [one.percent for one in found if one.year == year]


def test_contradictions_stand_side_by_side_with_their_sources() -> None:
    found = side_by_side(
        subject.national_figures(), group=ReferenceGroup.ADULTS, measure=NationalMeasure.STRONGLY_LONELY
    )

    assert [(one.year, one.percent, one.people) for one in found] == [
        (2022, None, 1_800_000),
        (2020, 11, None),
        (2020, 10, None),
        (2017, None, 1_000_000),
        (2016, 9, None),
        (None, 14, None),
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("percent = 47", "percent = 470", "is not between 0 and 100"),
        ("percent = 47", "percent = 47\npeople = 3", "needs a percentage or a number of people, not both"),
        ("percent = 47\n", "", "needs a percentage or a number of people, not both"),
    ],
)
def test_impossible_figure_is_named(monkeypatch: pytest.MonkeyPatch, old: str, new: str, fault: str) -> None:
    text = read_text("knowledge/national_figures.toml").replace(old, new, 1)
    monkeypatch.setattr(reading, "read_text", lambda _: text)

    with pytest.raises(KnowledgeError) as caught:
        subject.national_figures()

    assert str(caught.value) == (f"national_figures.toml, figure adults_lonely_2020, key 'percent': {fault}")
