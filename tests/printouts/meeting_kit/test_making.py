import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.ids import GuestId, MeetingId, PartnerId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.knowledge.meeting_formats import meeting_formats, role_cards
from coalitiedesk.printouts.meeting_kit.content import MeetingKitContent
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


def printed(found: MeetingKitContent, *, one_ink: bool = False) -> Printed:
    return Printed(render, found, MeetingKitOptions(one_ink=one_ink))


@pytest.mark.parametrize("which", [COLLEAGUES, INSPIRATION, WORK])
def test_kit_has_script_lists_and_invitation_for_each_format(which: int) -> None:
    found = printed(content(which, *guests(3)))
    text, one = found.text(), meeting_formats()[which]

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    order = [
        "Draaiboek",
        one.title,
        "De vraag op tafel",
        "Einde",
        "Voorbereiden",
        "Na afloop",
        "<b>Graag</b>",
        "Presentielijst",
        "Gast 2 {x}",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "Wie afzegt" not in text
    assert [problem.code for problem in found.result.problems] == [PrintCode.LEFT_BLANK]


def test_every_part_stands_with_when_it_begins() -> None:
    with_clock = printed(content(COLLEAGUES)).text(0)
    without = printed(content(COLLEAGUES, start=None)).text(0)

    for words in ("14.00", "14.10", "14.25", "14.35", "14.50", "15.00"):
        assert words in with_clock
    for words in ("begin", "na 10 min", "na 50 min", "na 60 min", "Nog niet gepland"):
        assert words in without


def test_work_session_has_its_story_and_four_roles_on_one_sheet() -> None:
    found = printed(content(WORK))
    sheets = [found.text(at) for at in range(found.result.pages)]

    assert any("Samenstad" in sheet for sheet in sheets)
    cards = next(sheet for sheet in sheets if "Dit is jouw rol" in sheet)
    assert [card.title in cards for card in role_cards()] == [True] * 4
    assert [question in cards for card in role_cards() for question in card.questions].count(False) == 0
    assert "Dit is jouw rol" not in printed(content(INSPIRATION)).text()


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
    seen = pictures(printed(content(which, *people), one_ink=one_ink).data)

    assert min(white_margins_mm(picture) for picture in seen) >= SAFE_MM
    assert has_colour(seen[0]) is not one_ink
