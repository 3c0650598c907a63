import pytest

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.knowledge import engagement, reading
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.resources import read_text
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    engagement.engagement_knowledge.cache_clear()


def test_everything_that_the_source_names_has_its_entry() -> None:
    known = engagement.engagement_knowledge()
    ours = [
        *(f"motive.{one.motive}" for one in known.motives),
        *(f"means.{one.means}" for one in known.means),
        *(f"contribution.{one.contribution}" for one in known.contributions),
        *(f"offer.{one.key}" for one in known.offers),
        *(f"principle.{one.principle}" for one in known.principles),
        *(f"criterion.{one.criterion}" for one in known.criteria),
        *(f"stage.{one.stage}" for one in known.stages),
    ]

    assert ours == listed("engagement")


def test_checklists_have_their_own_keys() -> None:
    keys = [check.key for stage in engagement.engagement_knowledge().stages for check in stage.checks]

    assert len(keys) == len(set(keys))


def test_unknown_is_not_a_stage_with_help(monkeypatch: pytest.MonkeyPatch) -> None:
    text = read_text("knowledge/engagement.toml").replace(
        '[[stage]]\nkey = "retain"', f'[[stage]]\nkey = "{EngagementStage.UNKNOWN}"'
    )
    monkeypatch.setattr(reading, "read_text", lambda _: text)

    with pytest.raises(KnowledgeError, match="stage unknown, key 'key': is not one of them"):
        engagement.engagement_knowledge()
