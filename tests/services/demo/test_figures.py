from coalitiedesk.domain.figure_topics import topics_of
from coalitiedesk.domain.figures import figure_faults
from coalitiedesk.services.demo import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.figures import list_figures


def test_example_has_figures_that_say_that_they_are_made_up(desk: Desk) -> None:
    fill_demo(desk, activities=5, partners=5, years=1)

    found = list_figures(desk)

    assert len(found) == 22
    assert [one for one in found if not one.source.startswith("Verzonnen voorbeeld")] == []
    assert [one for one in found if figure_faults(one)] == []
    assert {one.year for one in found} == {2023, 2026}


def test_example_shows_series_beside_each_other_and_every_area_once(desk: Desk) -> None:
    fill_demo(desk, activities=5, partners=5, years=1)

    lonely = topics_of(list_figures(desk))[0]

    assert [series.first.year for series in lonely.series] == [2026, 2023]
    assert len({one.area_id for one in lonely.series[1].figures}) == 8
