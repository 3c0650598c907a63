import pytest

from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.knowledge import reading, steps
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.resources import read_text
from coalitiedesk.services.printing.kinds import PRINT_KINDS
from tests.knowledge.source_lists import listed


@pytest.fixture(autouse=True)
def unread() -> None:
    steps.step_guides.cache_clear()


def test_guides_come_in_the_order_of_the_steps() -> None:
    assert [guide.step for guide in steps.step_guides()] == list(PlanStep)


def test_everything_that_the_source_asks_in_a_step_has_its_entry() -> None:
    guides = steps.step_guides()
    ours = {guide.step.value for guide in guides}
    ours |= {one.key for guide in guides for one in (*guide.questions, *guide.checks)}

    assert [key for key in listed("steps") if key not in ours] == []


def test_printables_exist() -> None:
    known = {kind.key for kind in PRINT_KINDS}

    assert {key for guide in steps.step_guides() for key in guide.printables} - known == set()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            'key = "sustain"',
            'key = "persist"',
            "steps.toml, step persist, key 'key': 'persist' is not a PlanStep",
        ),
        (
            'key = "carry_well"',
            'key = "plan_money"',
            "steps.toml, plan_money, key 'key': stands twice among the questions",
        ),
        ('why = "Elke', 'reason = "Elke', "steps.toml, step gather_facts, key 'why': is missing"),
    ],
)
def test_damage_is_named(monkeypatch: pytest.MonkeyPatch, old: str, new: str, message: str) -> None:
    text = read_text("knowledge/steps.toml").replace(old, new, 1)
    monkeypatch.setattr(reading, "read_text", lambda _: text)

    with pytest.raises(KnowledgeError) as caught:
        steps.step_guides()

    assert str(caught.value) == message


def test_missing_step_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    text = read_text("knowledge/steps.toml")
    head = text[: text.index('[[step]]\nkey = "sustain"')]
    monkeypatch.setattr(reading, "read_text", lambda _: head)

    with pytest.raises(KnowledgeError, match="step sustain: is missing"):
        steps.step_guides()
