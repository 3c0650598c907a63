import pytest

from coalitiedesk.domain.ids import GuestId, PartnerId
from coalitiedesk.domain.meetings import Guest
from coalitiedesk.printouts.meeting_kit.name_tags import (
    LABELS,
    TAGS_ON_SHEET,
    TO_CUT,
    NameTag,
    divided_name,
    name_tags,
)
from tests.printouts.page_checks import SAFE_MM

MM = 72 / 25.4


def test_without_guests_there_is_a_sheet_to_write_on() -> None:
    assert name_tags(()) == (NameTag(),) * TAGS_ON_SHEET


def test_sheet_is_filled_up_with_tags_to_write_on() -> None:
    found = name_tags((Guest(id=GuestId(1), name="Jan"),))

    assert found[0] == NameTag(name="Jan")
    assert found[1:] == (NameTag(),) * 9


def test_partner_as_such_gets_a_line_to_write_on_unless_somebody_of_it_comes() -> None:
    brug = Guest(id=GuestId(1), partner_id=PartnerId(1), partner="De Brug")
    kerk = Guest(id=GuestId(2), partner_id=PartnerId(2), partner="Kerk")
    fatima = Guest(id=GuestId(3), partner_id=PartnerId(1), partner="De Brug", contact="Fatima")

    found = name_tags((brug, kerk, fatima))

    assert found[:3] == (NameTag(whence="Kerk"), NameTag(name="Fatima", whence="De Brug"), NameTag())


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Fatima van den Berg", ("Fatima", "van den Berg")),
        ("Jan P. de Vries", ("Jan P.", "de Vries")),
        ("Mevrouw De Groot", ("Mevrouw De Groot", "")),
        ("’t Hoen", ("’t Hoen", "")),
        ("Wim", ("Wim", "")),
        ("J. P.", ("J. P.", "")),
    ],
)
def test_small_words_stay_with_the_surname(name: str, parts: tuple[str, str]) -> None:
    assert divided_name(name) == parts


def test_measures_are_those_of_the_shop() -> None:
    assert [round(one / MM, 1) for one in (TO_CUT.width, TO_CUT.height, TO_CUT.left)] == [90, 54, 15]
    assert [round(one / MM, 1) for one in (LABELS.width, LABELS.height, LABELS.left, LABELS.bottom)] == [
        80,
        50,
        17.5,
        13.5,
    ]
    assert min(TO_CUT.left, TO_CUT.bottom, LABELS.left, LABELS.bottom) / MM > SAFE_MM
