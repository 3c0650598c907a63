"""Search in everything."""

import pytest

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.evaluation import Lesson, Story
from coalitiedesk.domain.ids import EditionId, LessonId, StoryId, TaskId
from coalitiedesk.domain.plan import Task
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.evaluation import save_lesson, save_story
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.plan import save_task
from coalitiedesk.services.search import FoundKind, search_everything
from coalitiedesk.services.venues import save_venue
from tests.builders import a_contact, a_partner, a_venue, an_activity


@pytest.fixture
def filled(desk: Desk) -> Desk:
    edition = save_edition(desk, Edition(id=EditionId(0), name="Week van de Ontmoeting", year=2026))
    contacts = (a_contact(name="Fatma Voorbeeld"), a_contact(name="Zoë Bos", phone="06-12345678"))
    save_partner(desk, a_partner(name="Café De Hoek", place="Noord", contacts=contacts))
    save_partner(desk, a_partner(name="Kerk", note="heeft een hoek vrij"))
    save_activity(desk, an_activity(edition_id=edition, title="Koffie in de hoek"))
    save_venue(desk, a_venue(name="Zaal De Hoek"))
    save_task(desk, Task(id=TaskId(0), title="Hoek schilderen", owner="Piet"))
    save_story(desk, Story(id=StoryId(0), edition_id=edition, text="Ik zat in een hoek"))
    save_lesson(desk, Lesson(id=LessonId(0), edition_id=edition, text="Zet niemand in een hoek"))
    return desk


def test_every_kind_is_found(filled: Desk) -> None:
    assert {found.kind for found in search_everything(filled, "hoek")} == set(FoundKind)


def test_titles_that_begin_with_the_words_come_first(filled: Desk) -> None:
    assert search_everything(filled, "hoek")[0].title == "Hoek schilderen"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("cafe", "Café De Hoek"),
        ("zoe bos", "Café De Hoek"),
        ("06-12345678", "Café De Hoek"),
        ("FATMA", "Café De Hoek"),
        ("noord hoek", "Café De Hoek"),
        ("piet", "Hoek schilderen"),
    ],
)
def test_accents_case_and_the_order_of_words_do_not_matter(filled: Desk, words: str, title: str) -> None:
    assert [found.title for found in search_everything(filled, words)] == [title]


@pytest.mark.parametrize("words", ["", "   ", "bestaat niet", "%", "'; DROP TABLE partner"])
def test_nothing_is_found_for_nothing_and_for_strange_words(filled: Desk, words: str) -> None:
    assert search_everything(filled, words) == ()


def test_no_more_than_asked(filled: Desk) -> None:
    assert len(search_everything(filled, "hoek", limit=3)) == 3
