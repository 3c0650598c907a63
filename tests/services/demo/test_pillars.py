from coalitiedesk.services.demo import fill_demo
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.pillars import list_scan_years, pillar_scan


def test_example_has_three_scans_that_differ(desk: Desk) -> None:
    fill_demo(desk, activities=5, partners=5, years=1)

    found = pillar_scan(desk, 2026)

    assert list_scan_years(desk) == (2024, 2025, 2026)
    assert [standing.score.percent for standing in found.standings] == [75, 75, 63, 63, 75]
    assert found.standings[1].gain == 0
    assert [line.question.key for line in found.lines if line.change < 0] == ["network_business"]


def test_example_answers_only_questions_that_exist(desk: Desk) -> None:
    fill_demo(desk, activities=5, partners=5, years=1)

    assert pillar_scan(desk, 2025).answered == 21
