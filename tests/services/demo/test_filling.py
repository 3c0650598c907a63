import time
from pathlib import Path

import pytest
from sqlalchemy import text

from coalitiedesk.domain.activities import ActivityStatus, Openness
from coalitiedesk.domain.evaluation import Consent, CountMethod
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.services.activities import list_activities, list_clashes
from coalitiedesk.services.coalition import get_coalition, get_picture
from coalitiedesk.services.demo import DemoSize, fill_demo
from coalitiedesk.services.demo.texts import read_texts
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.evaluation import list_attendance, list_lessons, list_stories
from coalitiedesk.services.opening import create_coalition
from coalitiedesk.services.partners import all_partners, list_partners
from coalitiedesk.services.plan import list_steps, list_tasks


def content_of(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    with desk.read() as session:
        names = session.scalars(text("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name")).all()
        return {
            name: [tuple(row) for row in session.execute(text(f'SELECT * FROM "{name}" ORDER BY 1'))]
            for name in names
            if name not in {"logbook", "meta", "seal"}
        }


def test_fill_demo_gives_the_same_content_for_the_same_numbers(tmp_path: Path) -> None:
    found = []
    for name in ("een", "twee"):
        desk = create_coalition(tmp_path / name, name="x")
        fill_demo(desk, activities=150, partners=60, years=2)
        found.append(content_of(desk))
        desk.close()

    assert found[0] == found[1]


def test_fill_demo_gives_other_details_for_another_seed(tmp_path: Path) -> None:
    found = []
    for seed in (1, 2):
        desk = create_coalition(tmp_path / str(seed), name="x")
        fill_demo(desk, activities=80, seed=seed)
        found.append(content_of(desk))
        desk.close()

    assert found[0] != found[1]


def test_fill_demo_holds_what_it_was_asked_for(desk: Desk) -> None:
    fill_demo(desk, activities=70, partners=45, years=4)

    editions = list_editions(desk)
    assert [edition.year for edition in editions] == [2027, 2026, 2025, 2024]
    assert len(list_activities(desk, editions[0].id)) == 70
    assert len(list_partners(desk)) == 45
    assert get_coalition(desk).municipality == "Lindermeer"


@pytest.mark.parametrize(("activities", "partners", "years"), [(0, 1, 1), (1, 1, 10), (3, 2, 1)])
def test_fill_demo_works_at_the_small_end(desk: Desk, activities: int, partners: int, years: int) -> None:
    fill_demo(desk, activities=activities, partners=partners, years=years)

    editions = list_editions(desk)
    assert len(editions) == years
    assert len(list_activities(desk, editions[0].id)) == activities
    assert len(list_partners(desk)) == partners


@pytest.mark.parametrize(
    "wrong", [{"activities": -1}, {"partners": 0}, {"years": 11}, {"activities": 10_001}]
)
def test_demo_size_out_of_range_is_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="not between"):
        DemoSize(**wrong)


def test_fill_demo_is_one_step_to_undo(desk: Desk) -> None:
    before = content_of(desk)

    fill_demo(desk, activities=20, partners=5, years=2)
    desk.undo()

    assert content_of(desk) == before


def test_newest_week_shows_every_kind_of_moment(desk: Desk) -> None:
    fill_demo(desk)
    edition = list_editions(desk)[0]
    activities = list_activities(desk, edition.id)
    moments = [moment for activity in activities for moment in activity.occurrences]

    assert {activity.status for activity in activities} == set(ActivityStatus)
    assert any(activity.openness is Openness.CLOSED for activity in activities)
    assert all(
        activity.cancelled_reason for activity in activities if activity.status is ActivityStatus.CANCELLED
    )
    assert any(moment.whole_week for moment in moments)
    assert any(moment.last_day for moment in moments)
    assert any(moment.end and moment.end > 24 * 60 for moment in moments)
    assert any(moment.day is None and moment.when_text for moment in moments)
    assert any(moment.day and moment.start is None and not moment.all_day for moment in moments)
    assert any(moment.day and moment.venue_id is None for moment in moments)
    assert any(moment.is_cancelled for moment in moments)
    assert {clash.kind.value for clash in list_clashes(desk, edition.id)} == {"venue", "organiser"}


def test_past_weeks_have_attendance_stories_and_lessons(desk: Desk) -> None:
    fill_demo(desk)
    newest, *past = list_editions(desk)

    assert not list_attendance(desk, newest.id)
    for edition in past:
        attendance = list_attendance(desk, edition.id)
        moments = sum(len(activity.occurrences) for activity in list_activities(desk, edition.id))
        assert 0 < len(attendance) < moments
        assert {entry.method for entry in attendance.values()} == {
            CountMethod.COUNTED,
            CountMethod.ESTIMATED,
            CountMethod.WORDS,
        }
        assert list_lessons(desk, edition.id)
    consents = {story.consent for edition in past for story in list_stories(desk, edition.id)}
    assert consents == set(Consent)


def test_plan_has_states_notes_and_tasks(desk: Desk) -> None:
    fill_demo(desk)

    assert all(step.note and step.started_on for step in list_steps(desk))
    assert {task.is_done for task in list_tasks(desk)} == {True, False}


def test_coalition_and_some_partners_have_a_logo(desk: Desk) -> None:
    fill_demo(desk)

    assert get_picture(desk, get_coalition(desk).logo_id)
    shown = [partner for partner in all_partners(desk) if partner.on_print]
    assert len(shown) == 4
    assert all(get_picture(desk, partner.logo_id) for partner in shown)


def test_public_texts_avoid_the_taboo_word_and_straight_quotes() -> None:
    texts = read_texts()
    words = [text for one in texts.activities for text in (one.title, one.text, one.price, one.sign_up_how)]
    words += [texts.edition_name, *texts.themes, texts.coalition["name"]]

    assert not [text for text in words if taboo_words(text) or "'" in text or '"' in text]


def test_everything_that_can_be_called_or_visited_is_invented(desk: Desk) -> None:
    fill_demo(desk, partners=300)

    for partner in all_partners(desk):
        for one in (partner, *partner.contacts):
            assert one.phone == "" or one.phone.startswith("0123-4") or one.phone == "06-12345678"
            assert one.email == "" or one.email.endswith(".test")
        assert partner.web_address == "" or partner.web_address.endswith(".test")


def test_names_of_many_partners_are_all_different(desk: Desk) -> None:
    fill_demo(desk, activities=0, partners=5000, years=1)

    names = [partner.name for partner in list_partners(desk)]
    assert len(set(names)) == len(names) == 5000


@pytest.mark.timeout(60)
def test_large_example_takes_seconds(desk: Desk) -> None:
    begin = time.perf_counter()
    fill_demo(desk, activities=10_000, partners=1_000, years=1)

    assert time.perf_counter() - begin < 30
