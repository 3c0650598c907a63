import datetime as dt

import pytest

from coalitiedesk.domain.handover import HandoverArrival, HandoverScope
from coalitiedesk.dutch.arrival_words import amounts_sentence, origin_sentence, tour

NOON = dt.datetime(2026, 9, 6, 12, 3).astimezone()


def an_arrival(**changes: object) -> HandoverArrival:
    return HandoverArrival(
        **{"sender": "Wilma", "made_at": NOON, "scope": HandoverScope.EVERYTHING, **changes}
    )


def test_origin_is_told_with_or_without_a_name() -> None:
    rest = "op zondag 6 september 2026 om 12.03 uur, "

    assert origin_sentence(an_arrival()) == (
        f"Gemaakt door Wilma {rest}met alles erin, ook gegevens van mensen."
    )
    assert origin_sentence(an_arrival(sender="", scope=HandoverScope.WITHOUT_PEOPLE)) == (
        f"Gemaakt {rest}zonder gegevens van mensen."
    )


def test_amounts_are_told_or_that_there_are_none() -> None:
    found = amounts_sentence({"partner": 2, "contact": 0, "task": 1, "logbook": 9})

    assert found.replace("\u00a0", " ") == "2 partners en 1 taak"
    assert amounts_sentence({}) == "Er staat nog niets in."


@pytest.mark.parametrize(
    ("counts", "open_ends", "coordinator", "expected"),
    [
        (
            {},
            0,
            "",
            [
                "Er staan nog geen partners in.",
                "Er staat niets open. Kijk wat er nu voorgaat.",
                "Zes stappen, met de notities die erbij staan.",
                "Er staan nog geen activiteiten in.",
                "Er staat nog geen coördinator in. Die naam komt op papier.",
            ],
        ),
        (
            {"partner": 1, "contact": 2, "activity": 1},
            2,
            "Wilma",
            [
                "1 partner, met 2 contactpersonen.",
                "Er staan 2 dingen open.",
                "Zes stappen, met de notities die erbij staan.",
                "1 activiteit, van alle jaren bij elkaar.",
                "Nu staat Wilma er als coördinator. Die naam komt op papier.",
            ],
        ),
    ],
)
def test_steps_say_what_is_there(
    counts: dict[str, int], open_ends: int, coordinator: str, expected: list[str]
) -> None:
    found = tour(an_arrival(counts=counts), open_ends=open_ends, coordinator=coordinator)

    assert [step.reason.replace("\u00a0", " ") for step in found] == expected
    assert "letter" not in [step.key for step in found]


def test_letter_comes_first() -> None:
    first, *rest = tour(an_arrival(letter="Dag"), open_ends=0, coordinator="")

    assert (first.key, first.target) == ("letter", "")
    assert all(step.target for step in rest)
