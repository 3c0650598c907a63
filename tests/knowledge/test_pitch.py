from coalitiedesk.knowledge.pitch import pitch
from tests.knowledge.source_lists import listed


def test_every_point_of_the_sources_has_its_entry() -> None:
    found = pitch()
    ours = [
        *(f"why_now.{one.key}" for one in found.why_now),
        *(f"gain.{one.key}" for one in found.gains),
        *(f"ask.{one.key}" for one in found.asks),
    ]

    assert ours == listed("pitch")
