from coalitiedesk.knowledge.conversation import conversation_guides
from tests.knowledge.source_lists import listed


def test_every_part_of_the_conversation_has_its_entry_with_questions() -> None:
    assert [guide.part.value for guide in conversation_guides()] == listed("conversation")
    assert all(guide.questions for guide in conversation_guides())
