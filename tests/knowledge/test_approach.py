import pytest

from coalitiedesk.domain.approach import PlanPart
from coalitiedesk.knowledge import approach
from tests.knowledge.damage import damage, refuse
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    approach.part_guides.cache_clear()


def test_every_part_of_the_source_is_explained_in_order() -> None:
    found = approach.part_guides()

    assert [guide.part for guide in found] == list(PlanPart)
    assert [guide.part.value for guide in found] == listed("parts")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'how = ["Doe mee',
            'how = []\nhints = ["Doe mee',
            "parts.toml, part awareness, key 'how': is an empty list",
        ),
        (
            'key = "finding"',
            'key = "awareness"',
            "parts.toml, part awareness, key 'key': stands in the file twice",
        ),
    ],
)
def test_damage_is_named(monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str) -> None:
    damage(monkeypatch, "parts.toml", old, new)

    assert refuse(approach.part_guides) == message
