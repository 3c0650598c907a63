"""Agenda and report of a meeting on paper."""

import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import DecisionId, GuestId, MeetingId
from coalitiedesk.domain.meetings import Guest, GuestState, Meeting
from coalitiedesk.printouts.meeting_content import AgreedTask, MeetingContent
from coalitiedesk.printouts.meeting_paper import MeetingPaperOptions, render
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 9, 6)


def guest(name: str, state: GuestState, partner: str = "") -> Guest:
    return Guest(id=GuestId(0), contact=name, partner=partner, state=state)


MEETING = Meeting(
    id=MeetingId(1),
    title="Start <bijeenkomst> R&D",
    day=dt.date(2026, 9, 24),
    start=840,
    end=990,
    place="De Linde",
    agenda="Welkom\n2. Kennismaken\n- 2027 in cijfers\n\n",
    report="Eerste alinea.\n\nTweede alinea.",
    guests=(
        guest("Anneke Voorbeeld", GuestState.ATTENDED, "De Linde"),
        guest("Bram Voorbeeld", GuestState.DECLINED),
        guest("Corrie Voorbeeld", GuestState.INVITED),
        guest("Daan Voorbeeld", GuestState.COMING),
    ),
)
CONTENT = MeetingContent(
    edition=EDITION,
    meeting=MEETING,
    printed_on=TODAY,
    tasks=(
        AgreedTask(title="Zaal vragen", owner="De Linde", due=dt.date(2026, 10, 1)),
        AgreedTask(title="Bellen", is_done=True),
    ),
    decisions=(Decision(id=DecisionId(1), title="Elke maand", reason="Anders zakt het weg."),),
)


def printed(content: MeetingContent = CONTENT, **options: bool) -> Printed:
    return Printed(render, content, MeetingPaperOptions(**options))


def words_of(found: Printed) -> str:
    return " ".join(found.text().split())


def test_agenda_numbers_its_points_and_names_who_comes() -> None:
    found = printed()

    text = words_of(found)
    assert_accessible(found)
    assert found.result.pages == 1
    assert "Start <bijeenkomst> R&D" in text
    assert "donderdag 24 september 2026, 14.00–16.30 uur · De Linde" in text
    for words in ("1. Welkom", "2. Kennismaken", "3. 2027 in cijfers"):
        assert words in text
    assert "Anneke Voorbeeld (De Linde), Daan Voorbeeld." in text
    assert "Corrie Voorbeeld." in text
    assert "Bram" not in text
    assert "Elke maand" not in text


def test_agenda_with_times_has_them_instead_of_numbers() -> None:
    found = printed(
        replace(CONTENT, meeting=replace(MEETING, agenda="14.00 Welkom\n14:30 uur Praten\nTaart"))
    )

    text = words_of(found)
    assert_accessible(found)
    assert "14.00 Welkom" in text
    assert "14.30 Praten" in text
    assert "1." not in text.split("Agenda")[-1].split("Wie komen er")[0]


def test_report_says_who_was_there_what_was_decided_and_agreed() -> None:
    found = printed(is_report=True)

    text = words_of(found)
    assert_accessible(found)
    parts = (
        "Wie waren er?",
        "Anneke Voorbeeld (De Linde).",
        "Afgemeld",
        "Bram Voorbeeld.",
        "Eerste alinea.",
        "Tweede alinea.",
        "Besloten",
        "Elke maand",
        "Anders zakt het weg.",
        "Afgesproken",
        "De Linde, vóór donderdag 1 oktober",
        "Nog niemand, gedaan",
    )
    places = [text.find(words) for words in parts]
    assert -1 not in places
    assert places == sorted(places)
    assert "Corrie" not in text


def test_report_without_people_gives_only_a_number() -> None:
    text = words_of(printed(is_report=True, with_people=False))

    assert "Er waren 1 genodigden" not in text
    assert "Er was 1 genodigde" in text
    assert "Anneke" not in text


def test_empty_meeting_still_gives_a_sheet_to_write_on() -> None:
    empty = replace(CONTENT, meeting=Meeting(id=MeetingId(1), title="Overleg"), tasks=(), decisions=())

    assert "Er staat nog niets op de agenda." in words_of(printed(empty))
    assert "Er is nog geen verslag geschreven." in words_of(printed(empty, is_report=True))


def test_long_report_and_two_hundred_guests_go_on_over_pages() -> None:
    crowd = tuple(guest(f"Persoon {at}", GuestState.ATTENDED, "De Linde") for at in range(200))
    long = replace(
        MEETING, guests=crowd, report="\n\n".join(f"Alinea {at}. " + "woord " * 60 for at in range(40))
    )

    found = printed(replace(CONTENT, meeting=long), is_report=True)

    text = words_of(found)
    assert found.result.pages > 3
    assert all(f"Persoon {at} " in text for at in range(200))
    assert all(f"Alinea {at}." in text for at in range(40))
    assert f"{found.result.pages} van {found.result.pages}" in text
