"""What knowledge files share: remarks about the whole file, and entries that may not be missing."""

from collections.abc import Collection

from coalitiedesk.domain.knowledge import KnowledgeNote
from coalitiedesk.knowledge.reading import Entry, KnowledgeError


def read_note(entry: Entry) -> KnowledgeNote:
    """Make a note of its ``[[note]]``."""
    return KnowledgeNote(key=entry.text("key"), text=entry.text("text"), provenance=entry.provenance())


def refuse_missing(file: str, kind: str, *, wanted: Collection[str], found: Collection[str]) -> None:
    """Stop at the first entry that the programme counts on and the file lacks.

    Raises:
        KnowledgeError: Names file and entry.
    """
    for key in wanted:
        if key not in found:
            raise KnowledgeError("is missing", file=file, entry=f"{kind} {key}")
