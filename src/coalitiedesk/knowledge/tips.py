"""Tips for good collaboration, from ``resources/knowledge/tips.toml``."""

from functools import cache

from coalitiedesk.domain.collaboration_tips import TipTheme
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.knowledge.reading import Entry, read_entries


@cache
def tip_themes() -> tuple[TipTheme, ...]:
    """All nine themes, in the order of the source.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return tuple(read_entries("tips.toml", theme=_theme)["theme"].values())


def tips_for(step: PlanStep) -> tuple[TipTheme, ...]:
    """The themes that help in a step."""
    return tuple(theme for theme in tip_themes() if step in theme.steps)


def _theme(entry: Entry) -> TipTheme:
    return TipTheme(
        key=entry.text("key"),
        title=entry.text("title"),
        tips=entry.texts("tips"),
        steps=entry.codes("steps", PlanStep),
        provenance=entry.provenance(),
    )
