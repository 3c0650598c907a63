"""What helps and what may do harm, per form of loneliness, from ``resources/knowledge/forms.toml``."""

from functools import cache

from coalitiedesk.domain.approach import FormGuide, LonelinessForm
from coalitiedesk.knowledge.notes import refuse_missing
from coalitiedesk.knowledge.reading import Entry, read_entries

FILE = "forms.toml"


@cache
def form_guides() -> tuple[FormGuide, ...]:
    """All three forms, in order.

    Raises:
        KnowledgeError: The file lacks a form or is otherwise damaged.
    """
    found = read_entries(FILE, form=_guide)["form"]
    refuse_missing(FILE, "form", wanted=tuple(LonelinessForm), found=found)
    return tuple(found[form.value] for form in LonelinessForm)


def _guide(entry: Entry) -> FormGuide:
    return FormGuide(
        form=entry.code("key", LonelinessForm),
        essence=entry.text("essence"),
        helps=entry.text("helps"),
        harms=entry.text("harms"),
        provenance=entry.provenance(),
    )
