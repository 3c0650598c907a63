from coalitiedesk.domain.activities import ActivityKind, ActivityStatus
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.services.activities import get_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.inspiration import (
    list_local_examples,
    list_week_ideas,
    make_idea_activity,
    profile_guide,
)


def test_idea_becomes_an_activity_of_its_kind_and_can_be_taken_back(desk: Desk) -> None:
    edition_id = save_edition(desk, Edition(id=EditionId(0), name="Week", year=2026))
    idea = next(one for one in list_week_ideas() if one.key == "gebakjes")

    key = make_idea_activity(desk, idea, edition_id=edition_id)

    activity = get_activity(desk, key)
    assert activity is not None
    assert (activity.title, activity.kind, activity.status, activity.description) == (
        "Twee gebakjes voor een bezoek",
        ActivityKind.COFFEE,
        ActivityStatus.IDEA,
        "",
    )
    assert activity.remark.endswith("Gedaan in Heino.")
    assert desk.undo_label == "activiteit maken van een idee"
    desk.undo()
    assert get_activity(desk, key) is None


def test_titles_of_ideas_can_go_on_a_poster() -> None:
    assert [one.title for one in list_week_ideas() if "eenza" in one.title.lower()] == []


def test_examples_of_the_guide_come_first() -> None:
    assert list_local_examples()[0].town == "Alblasserdam"


def test_profiles_come_with_their_warnings() -> None:
    guide = profile_guide()

    assert len(guide.profiles) == 8
    assert {"warning", "never_recorded"} <= set(guide.notes)
