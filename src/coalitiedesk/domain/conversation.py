"""The conversation with an entrepreneur, in five parts (B000)."""

from dataclasses import dataclass
from enum import StrEnum

from coalitiedesk.domain.knowledge import Provenance


class ConversationPart(StrEnum):
    """The parts, in order."""

    CONTACT = "contact"
    PEOPLE = "people"
    ROLE = "role"
    PROPOSAL = "proposal"
    ACTION = "action"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationGuide:
    """What a part is about, and what to ask."""

    part: ConversationPart
    text: str
    questions: tuple[str, ...]
    provenance: Provenance
