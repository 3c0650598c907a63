from coalitiedesk.domain.choices import Choice, ChoiceState, in_order
from coalitiedesk.domain.ids import ChoiceId


def a_choice(title: str, state: ChoiceState, priority: int | None = None) -> Choice:
    return Choice(id=ChoiceId(1), title=title, state=state, priority=priority)


def test_chosen_comes_first_and_dropped_last_each_by_priority() -> None:
    found = in_order(
        (
            a_choice("weg", ChoiceState.DROPPED, 1),
            a_choice("misschien", ChoiceState.CONSIDERED),
            a_choice("zonder", ChoiceState.CHOSEN),
            a_choice("tweede", ChoiceState.CHOSEN, 2),
            a_choice("eerste", ChoiceState.CHOSEN, 1),
        )
    )

    assert [one.title for one in found] == ["eerste", "tweede", "zonder", "misschien", "weg"]
