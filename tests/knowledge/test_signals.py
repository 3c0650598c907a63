from coalitiedesk.knowledge.signals import signal_route
from tests.knowledge.source_lists import listed


def test_every_point_of_the_sources_has_its_entry() -> None:
    found = signal_route()
    ours = [
        *(f"notice.{one.key}" for one in found.notice),
        *(f"say.{one.key}" for one in found.say),
        *(f"know.{one.key}" for one in found.know),
    ]

    assert ours == listed("signals")


def test_card_keeps_people_at_ease() -> None:
    found = signal_route()

    assert not [one.key for one in (*found.notice, *found.say, *found.know) if "eenza" in one.text.casefold()]
