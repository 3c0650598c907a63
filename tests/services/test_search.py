"""Search in everything."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from coalitiedesk.domain.choices import Choice
from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.evaluation import Lesson, Story
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import (
    ChoiceId,
    DecisionId,
    EditionId,
    FigureId,
    LessonId,
    MeetingId,
    MilestoneId,
    OfferId,
    OwnInterventionId,
    PartnerId,
    ProvisionId,
    StoryId,
    TaskId,
)
from coalitiedesk.domain.interventions import Intervention
from coalitiedesk.domain.inventory import Provision
from coalitiedesk.domain.meetings import Meeting
from coalitiedesk.domain.milestones import Milestone
from coalitiedesk.domain.offers import Offer, OfferDirection
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.knowledge import interventions, reading
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.attachments import add_attachments
from coalitiedesk.services.catalogue import reference_of, save_own_intervention
from coalitiedesk.services.contact_log import log_interaction, save_commitment
from coalitiedesk.services.decisions import save_decision
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.evaluation import save_lesson, save_story
from coalitiedesk.services.figures import save_figure
from coalitiedesk.services.inventory import save_provision
from coalitiedesk.services.meetings import save_meeting
from coalitiedesk.services.offers import save_offer
from coalitiedesk.services.partners import delete_partners, get_partner, save_partner
from coalitiedesk.services.plan import save_task, write_step_note
from coalitiedesk.services.planning import save_choice, save_milestone
from coalitiedesk.services.search import PAGE, FoundKind, Search, search_everything
from coalitiedesk.services.step_answers import write_answer
from coalitiedesk.services.venues import save_venue
from tests.builders import a_commitment, a_contact, a_partner, a_venue, an_activity, an_interaction
from tests.questions import many_partners, questions

MONDAY = dt.date(2026, 9, 7)


@pytest.fixture
def filled(desk: Desk, tmp_path: Path) -> Desk:
    edition = save_edition(desk, Edition(id=EditionId(0), name="Week van de Ontmoeting", year=2026))
    contacts = (a_contact(name="Fatma Voorbeeld"), a_contact(name="Zoë Bos", phone="06-12345678"))
    save_partner(
        desk, a_partner(name="Café De Hoek", place="Noord", labels=("buurtvriend",), contacts=contacts)
    )
    save_partner(desk, a_partner(name="Kerk", note="heeft een hoek vrij"))
    save_activity(desk, an_activity(edition_id=edition, title="Koffie in de hoek"))
    save_venue(desk, a_venue(name="Zaal De Hoek"))
    save_task(desk, Task(id=TaskId(0), title="Hoek schilderen", owner="Piet"))
    save_story(desk, Story(id=StoryId(0), edition_id=edition, text="Ik zat in een hoek"))
    save_lesson(desk, Lesson(id=LessonId(0), edition_id=edition, text="Zet niemand in een hoek"))
    save_decision(desk, Decision(id=DecisionId(0), title="De hoek blijft vrij"))
    save_meeting(desk, Meeting(id=MeetingId(0), title="Start", report="Wie zat in de hoek?"))
    write_answer(desk, "initiative_reason", "De winkel op de hoek sloot.", today=MONDAY)
    write_step_note(desk, PlanStep.SUSTAIN, "Denk om de hoek.")
    path = tmp_path / "hoek.txt"
    path.write_text("tekst", encoding="utf-8")
    add_attachments(desk, PlanStep.ORGANISE, [path], today=MONDAY)
    log_interaction(desk, an_interaction(text="De hoek is vrij"))
    save_commitment(desk, a_commitment(text="Een tafel in de hoek"))
    save_figure(desk, Figure(id=FigureId(0), measure_words="Woont op een hoek", source="Telling"))
    save_offer(
        desk,
        Offer(
            id=OfferId(0),
            partner_id=PartnerId(1),
            direction=OfferDirection.NEED,
            kind=Means.GOODS,
            text="Een bank voor in de hoek",
        ),
    )
    return desk


def test_every_kind_is_found(filled: Desk) -> None:
    save_own_intervention(filled, Intervention(own_id=OwnInterventionId(0), name="Leeshoek"))
    save_figure(filled, Figure(id=FigureId(0), measure_words="Voelt zich alleen", region_name="De Hoek"))

    save_provision(filled, Provision(id=ProvisionId(0), name="Eettafel op de hoek"))
    save_choice(filled, Choice(id=ChoiceId(0), title="Iets doen op de hoek"))
    save_milestone(filled, Milestone(id=MilestoneId(0), title="Feest op de hoek"))

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


def test_answer_is_found_by_the_words_of_its_question_and_leads_to_its_step(filled: Desk) -> None:
    (found,) = search_everything(filled, "reden winkel")

    assert (found.kind, found.record_id) == (FoundKind.ANSWER, 1)
    assert found.detail == "De winkel op de hoek sloot."


def test_earlier_answer_is_no_longer_found(filled: Desk) -> None:
    write_answer(filled, "initiative_reason", "Verkiezingen", today=MONDAY + dt.timedelta(days=1))

    assert search_everything(filled, "winkel") == ()


def test_contact_moment_is_found_with_the_name_of_its_partner(filled: Desk) -> None:
    (found,) = search_everything(filled, "hoek vrij café")

    assert (found.kind, found.title, found.detail) == (
        FoundKind.INTERACTION,
        "De hoek is vrij",
        "Café De Hoek",
    )


def test_catalogue_is_found_by_its_name_and_by_what_is_in_it(filled: Desk) -> None:
    (catalogue,) = search_everything(filled, "catalogus")
    (dance,) = search_everything(filled, "danspaleis")

    assert (catalogue.kind, reference_of(catalogue.record_id)) == (FoundKind.INTERVENTION, "")
    assert (dance.title, reference_of(dance.record_id)) == ("Danspaleis", "danspaleis")


def test_own_entry_of_the_catalogue_is_found(filled: Desk) -> None:
    key = save_own_intervention(filled, Intervention(own_id=OwnInterventionId(0), name="Breicafé"))

    (found,) = search_everything(filled, "breicafe")

    assert reference_of(found.record_id) == f"own:{key}"


def test_what_the_coalition_wrote_comes_before_the_catalogue(filled: Desk) -> None:
    save_task(filled, Task(id=TaskId(0), title="Bellen over het Danspaleis"))

    kinds = [found.kind for found in search_everything(filled, "danspaleis")]

    assert kinds == [FoundKind.TASK, FoundKind.INTERVENTION]


def test_damaged_catalogue_leaves_the_rest_to_be_found(filled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    interventions._read.cache_clear()
    monkeypatch.setattr(reading, "read_text", lambda _: "[[intervention")

    assert search_everything(filled, "schilderen")[0].title == "Hoek schilderen"


def test_figures_are_found_once_per_measure_and_by_place_or_source(filled: Desk) -> None:
    for name in ("Noord", "Zuid"):
        figure = Figure(
            id=FigureId(0),
            measure=FigureMeasure.SUPPORT_MISSED,
            measure_words="Mist emotionele steun",
            thousandths=12_000,
            year=2022,
            region_name=name,
            source="Gezondheidsmonitor",
        )
        save_figure(filled, figure)

    for words in ("emotionele steun", "steun zuid", "gezondheidsmonitor"):
        (found,) = [one for one in search_everything(filled, words) if one.kind is FoundKind.FIGURE]
        assert found.title == "Mist emotionele steun"


def test_decision_is_told_apart_by_its_day(filled: Desk) -> None:
    save_decision(filled, Decision(id=DecisionId(0), title="Elke maand", decided_on=MONDAY))

    (found,) = search_everything(filled, "elke maand")

    assert found.detail == "7 september 2026"


def test_partner_is_found_by_its_label(filled: Desk) -> None:
    assert [(one.kind, one.title) for one in search_everything(filled, "buurtvriend")] == [
        (FoundKind.PARTNER, "Café De Hoek")
    ]


def test_much_is_read_in_portions(desk: Desk) -> None:
    many_partners(desk, PAGE + 1)
    search = Search(desk)

    with questions(desk) as asked:
        portions = [search.read_on(), search.read_on()]

    assert portions == [False, True]
    assert len([one for one in asked if "FROM partner" in one]) <= 5
    assert [found.title for found in search.find(f"{PAGE:05}")] == [f"P {PAGE:05}"]


def test_next_search_asks_only_for_what_changed_since(desk: Desk) -> None:
    ids = many_partners(desk, 3)
    search = Search(desk)
    search.find("taart")
    with questions(desk) as before:
        nothing = search.find("taart")
    log_interaction(desk, an_interaction(partner_id=ids[1], text="Brengt taart"))

    with questions(desk) as after:
        (found,) = search.find("taart")
    desk.undo()

    assert nothing == search.find("taart") == ()
    assert (found.title, found.detail) == ("Brengt taart", "P 00001")
    assert [one for one in after if "interaction" not in one and one not in before] == []


def test_talk_is_found_by_the_new_name_of_its_partner(desk: Desk) -> None:
    key = save_partner(desk, a_partner(name="Bakker"))
    log_interaction(desk, an_interaction(partner_id=key, text="Brengt taart"))
    search = Search(desk)
    search.find("taart")

    save_partner(desk, replace(get_partner(desk, key) or a_partner(), name="Bakkerij Hulst"))

    assert [found.detail for found in search.find("taart hulst")] == ["Bakkerij Hulst"]


def test_change_while_it_reads_begins_that_kind_anew(desk: Desk) -> None:
    ids = many_partners(desk, PAGE + 1)
    search = Search(desk)
    search.read_on()

    delete_partners(desk, ids[:1])

    assert search.find("00000") == ()
    assert [found.title for found in search.find("00001")] == ["P 00001"]


def test_closed_search_hears_of_nothing(desk: Desk) -> None:
    search = Search(desk)
    search.find("taart")

    search.close()
    save_partner(desk, a_partner(name="Taart"))

    assert search.is_ready
