import pytest

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.kind_gaps import SOUGHT_KINDS, KindGap, SoughtPartner
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.gap_words import (
    ask_title,
    blank_areas_sentence,
    gap_sentence,
    known_about,
    longlist_name,
    prospects_sentence,
    seek_title,
)

NORTH, SOUTH = AreaId(1), AreaId(2)
AREAS = {NORTH: "Noord", SOUTH: "Zuid"}
BLANK = KindGap(
    kind=PartnerKind.RELIGIOUS, total=1, by_area={NORTH: 0, SOUTH: 1}, prospects=1, prospects_by_area={}
)


@pytest.mark.parametrize(
    ("area", "amount", "group", "words"),
    [
        ("Noord", 0, "", "In Noord doet nog geen kerk of moskee mee."),
        ("Noord", 0, "Jongeren", "In Noord doet nog geen kerk of moskee iets voor jongeren."),
        ("", 2, "", "In de hele gemeente doen 2 partners mee (kerk of moskee)."),
    ],
)
def test_gap_is_said_as_one_would(area: str, amount: int, group: str, words: str) -> None:
    assert gap_sentence(BLANK, area=area, amount=amount, group=group) == words


def test_nobody_of_the_municipality_is_said_in_its_place() -> None:
    gap = KindGap(kind=PartnerKind.MUNICIPALITY, total=0, by_area={}, prospects_by_area={})

    words = gap_sentence(gap, area="Noord", amount=0, group="Vrouwen")

    assert words == "In Noord doet nog niemand van de gemeente iets voor vrouwen."


def test_every_kind_makes_a_sentence() -> None:
    for kind in SOUGHT_KINDS:
        gap = KindGap(kind=kind, total=0, by_area={}, prospects_by_area={})
        assert gap_sentence(gap, area="", amount=0, group="").endswith(" mee.")


def test_elsewhere_and_longlist_are_told() -> None:
    assert blank_areas_sentence(BLANK, AREAS) == "Nog niet in Noord."
    assert prospects_sentence(1) == "Op de longlist staat er al 1."
    assert prospects_sentence(0) == ""


def test_who_is_known_is_asked_by_name() -> None:
    ark = SoughtPartner(id=PartnerId(1), name="De Ark", kind=PartnerKind.RELIGIOUS, areas=(SOUTH,))
    gone = SoughtPartner(id=PartnerId(2), name="De Duif", kind=PartnerKind.RELIGIOUS, is_gone=True)

    assert known_about(ark, AREAS) == "doet mee in Zuid"
    assert ask_title(ark, area="Noord", group="") == "Vraag De Ark of ze ook in Noord iets willen doen"
    assert known_about(gone, AREAS) == "deed eerder mee"
    assert ask_title(gone, area="Noord", group="") == "Vraag De Duif of ze weer meedoen"


def test_titles_name_kind_and_place() -> None:
    assert (
        seek_title(PartnerKind.RELIGIOUS, ["Noord", "Zuid"])
        == "Zoek een partner: kerk of moskee in Noord en Zuid"
    )
    assert longlist_name("Kerk", "Noord") == "Kerk in Noord (naam zoeken)"
