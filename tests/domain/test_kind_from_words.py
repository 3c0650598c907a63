import pytest

from coalitiedesk.domain.activities import ActivityKind, Facility
from coalitiedesk.domain.kind_from_words import activity_kind_from_words, facilities_from_words


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Koffie en een praatje", ActivityKind.COFFEE),
        ("Samen Tafelen", ActivityKind.MEAL),
        ("Kom Erbij Wandeling", ActivityKind.WALKING),
        ("Popquiz", ActivityKind.GAME),
        ("Klaverjassen", ActivityKind.GAME),
        ("Volks- en stijldansen", ActivityKind.MUSIC),
        ("Schilderen", ActivityKind.CREATIVE),
        ("Stoelyoga", ActivityKind.EXERCISE),
        ("Digitaal spreekuur", ActivityKind.DIGITAL),
        ("Werken in het groen", ActivityKind.GARDEN),
        ("Lezing over rouw", ActivityKind.CONVERSATION),
        ("Brunch", ActivityKind.MEAL),
        ("Iets heel anders", ActivityKind.OTHER),
    ],
)
def test_kind_comes_from_the_title(title: str, kind: ActivityKind) -> None:
    assert activity_kind_from_words(title) is kind


def test_description_helps_where_the_title_says_nothing() -> None:
    assert activity_kind_from_words("Kom erbij", "Met soep en brood") is ActivityKind.MEAL


@pytest.mark.parametrize(
    ("text", "facilities"),
    [
        ("Rolstoel welkom; ringleiding aanwezig", {Facility.WHEELCHAIR, Facility.HEARING_LOOP}),
        ("Niet toegankelijk voor rolstoelen. Vervoer is mogelijk", {Facility.TRANSPORT}),
        ("", set()),
    ],
)
def test_facilities_are_those_named_and_not_denied(text: str, facilities: set[Facility]) -> None:
    assert facilities_from_words(text) == facilities
