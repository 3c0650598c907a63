from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.partner_kinds import kind_choices

# Every kind of partner that B001 names in its examples, and the residents of the mission.
NAMED = (
    "Gemeente",
    "Wmo",
    "Wijkteam",
    "Welzijn",
    "Wijkorganisatie",
    "thuiszorg",
    "ouderenadviseur",
    "maatschappelijk werk",
    "woningcorporatie",
    "Sport",
    "Cultuur",
    "Natuur",
    "Jongeren",
    "Ouderen",
    "Patiënten",
    "Mantelzorg",
    "Bibliotheek",
    "levensbeschouwing",
    "Bedrijf aan huis",
    "Bewoners",
    "ervaringsdeskundigen",
)


def test_every_kind_that_the_guide_names_can_be_chosen() -> None:
    words = " ".join(words for _, words in kind_choices())

    assert [one for one in NAMED if one not in words] == []
    assert [code for code, _ in kind_choices()] == [kind.value for kind in PartnerKind]
    assert dict(kind_choices())["education"] == "Onderwijs"
