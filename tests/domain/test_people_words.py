import pytest

from coalitiedesk.domain.people_words import LEFT_OUT, PeopleWords

PEOPLE = PeopleWords(
    names=("Zoë van den Berg-Jansen", "Roos Linde", "Bo", ""),
    ways=("06-12 34 56 78", "Zoe@Voorbeeld.nl", ""),
    organisations=("Buurthuis De Linde",),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vraag naar Zoë van den Berg-Jansen.", f"Vraag naar {LEFT_OUT}."),
        ("ZOË VAN DEN BERG JANSEN", LEFT_OUT),
        ("Zoe\u0308 doet de deur open", f"{LEFT_OUT} doet de deur open"),
        ("mevrouw Jansen", f"mevrouw {LEFT_OUT}"),
        ("jansen en de berg af", "jansen en de berg af"),
        ("Bel 0031 6 12345678 of (012) 345 67 89", f"Bel {LEFT_OUT} of {LEFT_OUT}"),
        ("mail piet.puk+a@voorbeeld.co.uk!", f"mail {LEFT_OUT}!"),
        ("Koffie in De Linde", "Koffie in De Linde"),
        ("Roos Linde", LEFT_OUT),
        ("Kamer 12, 2026-10-01, € 2,50", "Kamer 12, 2026-10-01, € 2,50"),
        ("Bo komt", "Bo komt"),
        ("", ""),
    ],
)
def test_free_text_names_nobody(text: str, expected: str) -> None:
    assert PEOPLE.without_people(text) == expected


def test_name_of_an_organisation_loses_only_whole_names() -> None:
    assert PEOPLE.without_names("Fysio Roos Linde") == f"Fysio {LEFT_OUT}"
    assert PEOPLE.without_names("Roos bloemen Jansen") == "Roos bloemen Jansen"


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("+31 6 1234 5678", True),
        ("zoe@voorbeeld.nl", True),
        ("06 12 34 56 79", False),
        ("info@voorbeeld.nl", False),
        ("", False),
    ],
)
def test_way_of_an_organisation_may_be_somebodys_own(way: str, expected: bool) -> None:
    assert PEOPLE.is_personal(way) is expected
