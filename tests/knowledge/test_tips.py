from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.knowledge.tips import tip_themes, tips_for
from tests.knowledge.source_lists import listed


def test_every_theme_of_the_source_has_its_entry() -> None:
    assert [theme.key for theme in tip_themes()] == listed("tips")


def test_every_step_has_tips() -> None:
    assert [step for step in PlanStep if not tips_for(step)] == []


def test_tips_are_shown_where_they_help() -> None:
    assert [theme.key for theme in tips_for(PlanStep.GATHER_FACTS)] == ["information", "learning", "pace"]
