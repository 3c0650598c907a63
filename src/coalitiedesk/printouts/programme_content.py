"""The programme of one Week, as the lists that print it get it."""

from dataclasses import dataclass

from coalitiedesk.domain.problem import Problem
from coalitiedesk.printouts.content import ActivityContent, EditionContent
from coalitiedesk.printouts.remarks import about_gaps, about_identity, about_texts


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeContent:
    """An edition with the activities that are to be printed, in any order."""

    edition: EditionContent
    activities: tuple[ActivityContent, ...] = ()


def programme_remarks(content: ProgrammeContent) -> tuple[Problem, ...]:
    """What to look at before the programme is spread: first of the coalition, then per activity."""
    found = list(about_identity(content.edition))
    for activity in content.activities:
        found += about_texts(activity)
        found += about_gaps(activity, content.edition)
    return tuple(found)
