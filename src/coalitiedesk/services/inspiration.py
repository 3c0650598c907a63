"""What others did, as a start for one's own: ideas for the Week, places elsewhere, and the eight profiles."""

from dataclasses import dataclass

from coalitiedesk.domain.activities import Activity, Novelty
from coalitiedesk.domain.ids import ActivityId, EditionId
from coalitiedesk.domain.inspiration import LocalExample, WeekIdea
from coalitiedesk.domain.intervention_profiles import InterventionProfile
from coalitiedesk.domain.knowledge import KnowledgeNote
from coalitiedesk.knowledge import inspiration
from coalitiedesk.knowledge.intervention_profiles import intervention_profiles, profile_notes
from coalitiedesk.services.activities import store_activity
from coalitiedesk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileGuide:
    """The eight profiles, by duration, coping and motivation, with the warnings that go with them by key."""

    profiles: tuple[InterventionProfile, ...]
    notes: dict[str, KnowledgeNote]


def list_week_ideas() -> tuple[WeekIdea, ...]:
    """Ideas for activities, in the order of the source.

    Raises:
        KnowledgeError: A bundled file is damaged.
    """
    return inspiration.week_ideas()


def list_local_examples() -> tuple[LocalExample, ...]:
    """What places and entrepreneurs do; those of the guide first.

    Raises:
        KnowledgeError: A bundled file is damaged.
    """
    return inspiration.local_examples()


def profile_guide() -> ProfileGuide:
    """The profiles; nobody is ever put in one.

    Raises:
        KnowledgeError: A bundled file is damaged.
    """
    return ProfileGuide(profiles=intervention_profiles(), notes=profile_notes())


def make_idea_activity(
    desk: Desk, idea: WeekIdea, *, edition_id: EditionId, initiator: str | None = None
) -> ActivityId:
    """Put an idea in a Week; its text becomes the coordinator's remark, to be written anew for the public."""
    activity = Activity(
        id=ActivityId(0),
        edition_id=edition_id,
        title=idea.title,
        kind=idea.kind,
        novelty=Novelty.NEW,
        remark="\n".join(
            part for part in (idea.text, f"Gedaan in {idea.town}." if idea.town else "") if part
        ),
    )
    with desk.change("activiteit maken van een idee", initiator=initiator) as session:
        return store_activity(session, activity)
