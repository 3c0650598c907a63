import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.ids import GuestId, MeetingId, PartnerId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.knowledge.meeting_formats import meeting_formats, role_cards
from coalitiedesk.printouts.letter_content import LetterPage
from coalitiedesk.printouts.meeting_kit.content import KitPart, MeetingKitContent
from coalitiedesk.printouts.meeting_kit.making import MeetingKitOptions, render
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 11, 22)
LONG = "Burgemeester Meester Doctor Alexandra van den Bovenkamp-Sommerdijk"
COLLEAGUES, INSPIRATION, WORK = range(3)


def guests(amount: int) -> tuple[Guest, ...]:
    found = [
        Guest(id=GuestId(at), partner_id=PartnerId(1), contact=f"Gast {at} {{x}}", partner="De Brug")
        for at in range(amount)
    ]
    return (*found, Guest(id=GuestId(99), name="Wie afzegt", state=GuestState.DECLINED))


def content(which: int, *people: Guest, start: int | None = 14 * 60) -> MeetingKitContent:
    meeting = Meeting(
        id=MeetingId(1), title="Startbijeenkomst", day=TODAY, start=start, place="De Brug", guests=people
    )
    return MeetingKitContent(
        edition=EDITION,
        printed_on=TODAY,
        format=meeting_formats()[which],
        meeting=meeting if people or start else None,
        roles=role_cards() if which == WORK else (),
        invitation="Beste buur,\n\nKom je ook? <b>Graag</b>\n\nNoor",
        missing=("telefoon",),
    )


def printed(
    found: MeetingKitContent, *, part: KitPart = KitPart.ALL, on_labels: bool = False, one_ink: bool = False
) -> Printed:
    return Printed(render, found, MeetingKitOptions(part=part, on_labels=on_labels, one_ink=one_ink))


@pytest.mark.parametrize("which", [COLLEAGUES, INSPIRATION, WORK])
def test_kit_has_script_lists_and_invitation_for_each_format(which: int) -> None:
    found = printed(content(which, *guests(3)))
    text, one = found.text(), meeting_formats()[which]

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    order = [
        one.title,
        "De vraag op tafel",
        "Draaiboek",
        "Einde",
        "Voor de gespreksleider",
        "Voorbereiden",
        "Meenemen en klaarzetten",
        "<b>Graag</b>",
        "Gast 2 {x}",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "Wie doet wat?" in text
    assert "Na afloop" in text
    assert "Wie afzegt" not in text
    assert [problem.code for problem in found.result.problems] == [PrintCode.LEFT_BLANK]


def test_every_part_stands_with_when_it_begins() -> None:
    with_clock = printed(content(COLLEAGUES)).text(0)
    without = printed(content(COLLEAGUES, start=None)).text(0)

    for words in ("14.00", "14.10", "14.25", "14.35", "14.50", "15.00"):
        assert words in with_clock
    for words in ("begin", "na 10 min", "na 50 min", "na 60 min", "Nog niet gepland"):
        assert words in without


def test_work_session_has_its_story_and_four_roles_two_on_a_sheet() -> None:
    found = printed(content(WORK))
    sheets = [found.text(at) for at in range(found.result.pages)]

    assert any("Samenstad" in sheet for sheet in sheets)
    cards = [sheet for sheet in sheets if "Jullie rol in Samenstad" in sheet]
    assert len(cards) == 2
    said = " ".join(" ".join(cards).split())
    assert [card.title in said for card in role_cards()] == [True] * 4
    assert [question for card in role_cards() for question in card.questions if question not in said] == []
    assert "Jullie rol" not in printed(content(INSPIRATION)).text()


@pytest.mark.parametrize(
    ("part", "pages", "words"),
    [
        (KitPart.SCRIPT, 5, "Voor de gespreksleider"),
        (KitPart.PROGRAMME, 1, "Programma"),
        (KitPart.FLIPS, 3, "Wat doen we echt?"),
        (KitPart.ROLES, 3, "De sportschool"),
        (KitPart.ATTENDANCE, 1, "Presentielijst"),
        (KitPart.TAGS, 1, "Gast 2"),
        (KitPart.FORM, 1, "Hoe was het?"),
        (KitPart.INVITATIONS, 2, "t.a.v. Fatima"),
    ],
)
def test_every_part_can_be_printed_apart(part: KitPart, pages: int, words: str) -> None:
    letters = (LetterPage(address=("De Brug", "t.a.v. Fatima"), text="Kom je?"), LetterPage(text="Kom je?"))
    found = printed(replace(content(WORK, *guests(3)), letters=letters), part=part)

    if part not in (KitPart.FLIPS, KitPart.TAGS, KitPart.INVITATIONS):  # sheets without a heading
        assert_accessible(found)
    assert unmarked_operators(found.data) == []
    assert found.result.pages == pages
    assert words in found.text()


def test_own_meeting_has_its_programme_lists_and_form_but_no_script_of_ours() -> None:
    own = replace(content(WORK, *guests(2)), format=None, roles=())
    assert own.meeting is not None
    meeting = replace(own.meeting, agenda="14.00 Welkom\n14.30 Wat doen we samen?", end=16 * 60)
    text = printed(replace(own, meeting=meeting)).text()

    for words in ("14.00", "14.30", "Wat doen we samen?", "90 minuten", "Presentielijst", "Hoe was het?"):
        assert words in text
    for words in ("Voor de gespreksleider", "Samenstad", "Voorbereiden"):
        assert words not in text


def test_script_follows_what_the_coordinator_made_of_the_agenda() -> None:
    found = content(COLLEAGUES, *guests(1))
    assert found.meeting is not None
    agenda = "14.00 Onze doelen\n14.20 Taart\n14.30 Wie belt wie?"
    text = printed(replace(found, meeting=replace(found.meeting, agenda=agenda, end=15 * 60))).text(0)

    for words in ("20 minuten", "Taart", "14.30", "30 minuten", "Wie belt wie?", "15.00"):
        assert words in text
    assert "Kruisjes zetten" not in text


def test_nobody_is_without_a_place_in_a_room_of_thirty() -> None:
    found = printed(content(INSPIRATION, *guests(30)), part=KitPart.ATTENDANCE)

    assert found.result.pages == 2
    assert found.text().count("{x} De Brug") == 30


@pytest.mark.parametrize(("amount", "sheets"), [(0, 1), (1, 1), (10, 1), (11, 2), (60, 6)])
def test_name_tags_are_ten_on_a_sheet_for_who_may_come(amount: int, sheets: int) -> None:
    found = printed(content(INSPIRATION, *guests(amount)))
    tags = [at for at in range(found.result.pages) if found.text(at).count(EDITION.identity.name) == 10]

    assert len(tags) == sheets
    names = " ".join(found.text(at) for at in tags)
    assert names.count("De Brug") == amount


@pytest.mark.parametrize("which", [COLLEAGUES, INSPIRATION, WORK])
@pytest.mark.parametrize("one_ink", [False, True])
def test_pages_keep_their_margins(which: int, *, one_ink: bool) -> None:
    people = tuple(replace(one, contact=LONG, partner=LONG) for one in guests(11))
    seen = pictures(printed(content(which, *people), on_labels=which == WORK, one_ink=one_ink).data)

    assert min(white_margins_mm(picture) for picture in seen) >= SAFE_MM
    assert has_colour(seen[0]) is not one_ink
