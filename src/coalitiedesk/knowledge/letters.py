"""Letters and mails that are ready to be sent, from ``resources/knowledge/letters.toml``."""

from functools import cache

from coalitiedesk.domain.letters import BundledLetter, LetterKind
from coalitiedesk.knowledge.reading import Entry, KnowledgeFile


@cache
def bundled_letters() -> tuple[BundledLetter, ...]:
    """All of them, in the order of the year.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return tuple(KnowledgeFile("letters.toml", "letter").read("letter", _letter).values())


def _letter(entry: Entry) -> BundledLetter:
    return BundledLetter(
        key=entry.text("key"),
        name=entry.text("name"),
        kind=entry.code("kind", LetterKind),
        subject=entry.text("subject"),
        text=entry.text("text"),
        provenance=entry.provenance(),
    )
