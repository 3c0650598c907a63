import pytest

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partners import PartnerKind, PartnerLine
from coalitiedesk.domain.warmth import Upkeep
from coalitiedesk.dutch.haystack import Haystack
from coalitiedesk.dutch.partner_search import partner_words, wanted_words

LINE = PartnerLine(
    id=PartnerId(1),
    name="O’Neill’s Pub",
    kind=PartnerKind.HOSPITALITY,
    sector="",
    place="",
    contact_name="Hedy d'Ancona",
    phone="0578-69 00 04",
    email="pub@proef.test",
    activity_count=0,
    is_active=True,
    upkeep=Upkeep(partner_id=PartnerId(1)),
    contact_names="Hedy d'Ancona, Jan 't Hooft",
    ways=("06-12345678", "hedy@proef.test"),
)


@pytest.mark.parametrize(
    "typed",
    [
        "oneill",
        "dancona",
        "t hooft",
        "'t hooft",
        "0578690004",
        "0578 69-0004",
        "+31 578 690004",
        "0612345678",
        "06 12 34 56 78",
        "hedy@proef",
        "horeca",
    ],
)
def test_partner_is_found_however_name_and_number_are_typed(typed: str) -> None:
    assert list(Haystack([partner_words(LINE)]).search(wanted_words(typed))) == [0]


def test_only_a_number_is_looked_for_by_its_digits() -> None:
    assert wanted_words("wijk 12 34 56") == "wijk 12 34 56"
    assert wanted_words("2026") == "2026"
    assert wanted_words("06-1234 5678") == "612345678"
