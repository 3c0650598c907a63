import pytest

from coalitiedesk.domain.activities import Activity, ActivityStatus
from coalitiedesk.domain.evaluation import Attendance
from coalitiedesk.domain.ids import ActivityId, EditionId
from coalitiedesk.services.activities import get_activity, list_activities, save_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_proposed_edition
from coalitiedesk.services.evaluation import list_attendance, record_attendance
from coalitiedesk.services.moments import cancel_moment, copy_activity, note_move
from coalitiedesk.services.venues import save_venue
from tests.builders import THURSDAY, a_venue, an_activity, an_occurrence


@pytest.fixture
def edition_id(desk: Desk) -> EditionId:
    return add_proposed_edition(desk, 2026)


def kept(desk: Desk, activity_id: ActivityId) -> Activity:
    found = get_activity(desk, activity_id)
    assert found is not None
    return found


def test_one_moment_of_a_series_is_cancelled_and_comes_back(desk: Desk, edition_id: EditionId) -> None:
    series = (an_occurrence(), an_occurrence(day=THURSDAY.replace(day=2)))
    activity_id = save_activity(desk, an_activity(edition_id=edition_id, occurrences=series))
    first = kept(desk, activity_id).occurrences[0]

    cancel_moment(desk, first.id, is_cancelled=True)
    after = [moment.is_cancelled for moment in kept(desk, activity_id).occurrences]
    desk.undo()

    assert after == [True, False]
    assert [moment.is_cancelled for moment in kept(desk, activity_id).occurrences] == [False, False]


def test_move_is_noted_in_words(desk: Desk, edition_id: EditionId) -> None:
    activity_id = save_activity(desk, an_activity(edition_id=edition_id, occurrences=(an_occurrence(),)))

    note_move(desk, kept(desk, activity_id).occurrences[0].id, "  nu in De Brug ")

    assert kept(desk, activity_id).occurrences[0].moved_note == "nu in De Brug"


def test_copy_waits_for_a_day_and_was_never_counted(desk: Desk, edition_id: EditionId) -> None:
    venue_id = save_venue(desk, a_venue())
    original = an_activity(
        edition_id=edition_id,
        price="€ 2,50",
        target_groups=("Ouderen",),
        occurrences=(an_occurrence(venue_id=venue_id),),
    )
    activity_id = save_activity(desk, original)
    moment = kept(desk, activity_id).occurrences[0]
    record_attendance(desk, Attendance(occurrence_id=moment.id, visitors=12))

    copied = kept(desk, copy_activity(desk, activity_id))

    assert (copied.title, copied.status) == ("Koffie in de buurt (kopie)", ActivityStatus.IDEA)
    assert (copied.price, copied.target_groups) == ("€ 2,50", ("Ouderen",))
    (fresh,) = copied.occurrences
    assert (fresh.day, fresh.start, fresh.end, fresh.venue_id) == (None, 14 * 60, 16 * 60, venue_id)
    assert list(list_attendance(desk, edition_id)) == [moment.id]
    desk.undo()
    assert len(list_activities(desk, edition_id)) == 1


def test_copy_of_what_is_gone_is_refused(desk: Desk) -> None:
    with pytest.raises(LookupError):
        copy_activity(desk, ActivityId(99))
