"""The conversation with an entrepreneur, from ``resources/knowledge/conversation.toml``."""

from functools import cache

from coalitiedesk.domain.conversation import ConversationGuide, ConversationPart
from coalitiedesk.knowledge.reading import Entry, KnowledgeFile


@cache
def conversation_guides() -> tuple[ConversationGuide, ...]:
    """All five parts, in order.

    Raises:
        KnowledgeError: The file lacks a part or is otherwise damaged.
    """
    return KnowledgeFile("conversation.toml", "part").read_each("part", ConversationPart, _guide)


def _guide(entry: Entry) -> ConversationGuide:
    return ConversationGuide(
        part=entry.code("key", ConversationPart),
        text=entry.text("text"),
        questions=entry.texts("questions"),
        provenance=entry.provenance(),
    )
