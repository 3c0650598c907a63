import pytest

from coalitiedesk.domain.target_groups import TargetKind
from coalitiedesk.knowledge import target_groups
from tests.knowledge.damage import damage, refuse
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    target_groups._read.cache_clear()


def test_kinds_and_groups_are_those_that_the_sources_name() -> None:
    kinds = [guide.kind for guide in target_groups.target_kinds()]
    groups = [group.key for group in target_groups.target_groups()]

    assert kinds == list(TargetKind)
    assert sorted([*kinds, *groups]) == sorted(set(listed("target_groups")))


def test_groups_at_risk_are_those_that_a_source_calls_so() -> None:
    risky = {group.key for group in target_groups.target_groups() if group.is_at_risk}
    counted = set(listed("target_groups", start="B001 hoofdstuk 1"))
    counted |= set(listed("target_groups", start="B004 hoofdstuk 2, De aantallen"))

    assert sorted(risky) == sorted(counted | {"poverty", "low_literacy"})


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("at_risk = false", "at_risk = 0", "group young_people, key 'at_risk': is not true or false"),
        (
            'name = "Jongvolwassenen"',
            'name = "Jongeren"',
            "group young_people, key 'name': stands in the file twice",
        ),
        ('key = "citizens"', 'key = "people"', "kind people, key 'key': 'people' is not a TargetKind"),
    ],
)
def test_damage_is_named(monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str) -> None:
    damage(monkeypatch, "target_groups.toml", old, new)

    assert refuse(target_groups.target_groups) == f"target_groups.toml, {message}"
