import pytest

from coalitiedesk.domain.approach import PlanPart
from coalitiedesk.knowledge import inspiration
from tests.knowledge.damage import damage, refuse
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    inspiration.local_examples.cache_clear()
    inspiration.week_ideas.cache_clear()


def test_examples_are_those_of_the_sources() -> None:
    assert sorted(one.key for one in inspiration.local_examples()) == sorted(listed("examples"))


def test_all_places_that_the_guide_describes_are_there() -> None:
    assert len(listed("examples", start="B001")) == 19


def test_every_part_has_an_example() -> None:
    assert {part for one in inspiration.local_examples() for part in one.parts} == set(PlanPart)


def test_ideas_are_those_of_the_sources() -> None:
    assert sorted(one.key for one in inspiration.week_ideas()) == sorted(listed("week_ideas"))


def test_damaged_example_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    damage(monkeypatch, "examples.toml", 'town = "Alblasserdam"', "")

    assert refuse(inspiration.local_examples) == "examples.toml, example alblasserdam, key 'town': is missing"


def test_damaged_idea_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    damage(monkeypatch, "week_ideas.toml", 'kind = "coffee"', 'kind = "tea"')

    assert (
        refuse(inspiration.week_ideas)
        == "week_ideas.toml, idea gebakjes, key 'kind': 'tea' is not a ActivityKind"
    )
