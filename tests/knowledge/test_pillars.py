import pytest

from coalitiedesk.domain.pillars import Pillar
from coalitiedesk.knowledge import pillars, reading
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.resources import read_text
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    pillars.pillar_guides.cache_clear()


def test_every_pillar_of_the_source_has_its_entry() -> None:
    assert [guide.pillar.value for guide in pillars.pillar_guides()] == listed("pillars")


def test_every_pillar_has_three_to_five_questions() -> None:
    assert {len(guide.questions) for guide in pillars.pillar_guides()} <= {3, 4, 5}


def test_every_answer_says_what_it_looks_like() -> None:
    for guide in pillars.pillar_guides():
        for question in guide.questions:
            assert len({question.not_yet, question.partly, question.yes}) == 3


def test_question_in_two_pillars_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    text = read_text("knowledge/pillars.toml").replace('"network_leader"', '"commitment_budget"')
    monkeypatch.setattr(reading, "read_text", lambda _: text)

    with pytest.raises(KnowledgeError, match="commitment_budget, key 'key': stands twice"):
        pillars.pillar_guides()


def test_missing_pillar_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    text = read_text("knowledge/pillars.toml")
    head = text[: text.index(f'[[pillar]]\nkey = "{Pillar.MONITORING}"')]
    monkeypatch.setattr(reading, "read_text", lambda _: head)

    with pytest.raises(KnowledgeError, match="pillar monitoring: is missing"):
        pillars.pillar_guides()
