"""What a rule objects to: a code with facts, never a sentence (those live in ``dutch``)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters to the person who sees it."""

    QUESTION = "question"  # the program needs an answer before the value can be used
    WARNING = "warning"  # worth knowing; nothing is blocked
    ERROR = "error"  # this cannot be done as asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One objection.

    Attributes:
        code: Stable name; ``dutch`` holds a sentence for each.
        subject: What it is about, in the user's own words (a title, a name), for the sentence.
        facts: Values named in the sentence's placeholders.
        record_id: Id of the record in question, where there is one.
    """

    code: str
    subject: str = ""
    facts: Mapping[str, str | int] = field(default_factory=dict)
    severity: Severity = Severity.WARNING
    record_id: int | None = None
