import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import Partner, PartnerKind
from coalitiedesk.printouts.signal_content import SignalContent
from coalitiedesk.services.coalition import get_coalition, save_coalition
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.printing import PrintChoiceError, collect, offered_options
from coalitiedesk.services.printing.kinds import known_kind

TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def partners(desk: Desk) -> dict[str, PartnerId]:
    save_coalition(desk, replace(get_coalition(desk), phone="0100"))
    wanted = (
        ("Wijkteam", PartnerKind.NEIGHBOURHOOD_TEAM, "0101", False),
        ("Welzijn", PartnerKind.WELFARE, "0102", True),
        ("Bakker", PartnerKind.BUSINESS, "0103", True),
        ("Zorg zonder nummer", PartnerKind.CARE, "", True),
    )
    return {
        name: save_partner(
            desk, Partner(id=PartnerId(0), name=name, kind=kind, phone=phone, on_print=on_print)
        )
        for name, kind, phone, on_print in wanted
    }


def numbers(desk: Desk, **options: str) -> list[tuple[str, str]]:
    found = collect(desk, "signal_card", options=options, today=TODAY).own
    assert isinstance(found, SignalContent)
    return [(one.name, one.phone) for one in found.phones]


def test_card_has_the_marked_helpers_and_our_own_number(desk: Desk, partners: dict[str, PartnerId]) -> None:
    assert numbers(desk) == [("Welzijn", "0102"), (get_coalition(desk).name, "0100")]


def test_coordinator_chooses_whom_to_call(desk: Desk, partners: dict[str, PartnerId]) -> None:
    first, second = str(partners["Wijkteam"]), str(partners["Welzijn"])

    assert [name for name, _ in numbers(desk, partner=first, partner_too=second)][:2] == [
        "Wijkteam",
        "Welzijn",
    ]
    assert [phone for _, phone in numbers(desk, partner="nobody")] == ["0100"]
    assert [phone for _, phone in numbers(desk, partner_too=second)] == ["0102", "0100"]


def test_offered_are_helpers_with_a_number_nearest_first(desk: Desk, partners: dict[str, PartnerId]) -> None:
    options = {one.key: one for one in offered_options(desk, known_kind("signal_card"), None)}

    assert [words for _, words in options["partner"].choices[2:]] == ["Wijkteam", "Welzijn"]
    assert [words for _, words in options["partner_too"].choices[1:]] == ["Wijkteam", "Welzijn"]


def test_partner_without_number_is_refused(desk: Desk, partners: dict[str, PartnerId]) -> None:
    with pytest.raises(PrintChoiceError) as caught:
        numbers(desk, partner=str(partners["Zorg zonder nummer"]))

    assert "bestaat niet" in caught.value.sentence
