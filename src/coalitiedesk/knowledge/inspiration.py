"""Examples from elsewhere and ideas for the Week, from ``examples.toml`` and ``week_ideas.toml``."""

from functools import cache

from coalitiedesk.domain.activities import ActivityKind
from coalitiedesk.domain.approach import PlanPart
from coalitiedesk.domain.inspiration import LocalExample, WeekIdea
from coalitiedesk.knowledge.reading import Entry, read_entries

EXAMPLES_FILE = "examples.toml"
IDEAS_FILE = "week_ideas.toml"


@cache
def local_examples() -> tuple[LocalExample, ...]:
    """All examples, in the order of the file.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return tuple(read_entries(EXAMPLES_FILE, example=_example)["example"].values())


@cache
def week_ideas() -> tuple[WeekIdea, ...]:
    """All ideas, in the order of the file.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return tuple(read_entries(IDEAS_FILE, idea=_idea)["idea"].values())


def _example(entry: Entry) -> LocalExample:
    return LocalExample(
        key=entry.text("key"),
        town=entry.text("town"),
        title=entry.text("title"),
        text=entry.text("text"),
        parts=entry.codes("parts", PlanPart),
        provenance=entry.provenance(),
    )


def _idea(entry: Entry) -> WeekIdea:
    return WeekIdea(
        key=entry.text("key"),
        title=entry.text("title"),
        kind=entry.code("kind", ActivityKind),
        text=entry.text("text"),
        town=entry.text("town") if entry.has("town") else "",
        provenance=entry.provenance(),
    )
