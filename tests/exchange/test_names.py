import pytest

from coalitiedesk.exchange.name_book import NameBook
from coalitiedesk.exchange.names import Likeness, likeness, place_key


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Humanitas", "’s-Hertogenbosch"), ("humanitas ", "s-Hertogenbosch "), Likeness.SAME),
        (("’t Trefpunt", ""), ("‘t Trefpunt", ""), Likeness.SAME),
        (("Cafe\u0301 Zon", "Ede"), ("Café  Zon", "ede"), Likeness.SAME),
        (
            ("De Zonnebloem", "Den Bosch"),
            ("Nationale Vereniging de Zonnebloem", "'s-Hertogenbosch"),
            Likeness.NEAR,
        ),
        (("De Skûle", "Franeker"), ("De Skule", "Franeker"), Likeness.NEAR),
        (("Gemeente Noardeast-Fryslân", "Dokkum"), ("gem. Noardeast Fryslan", "Dokkum"), Likeness.NEAR),
        (("Alzheimercafé Ede", "Ede"), ("Alzheimer Café Ede", "Ede"), Likeness.NEAR),
        (("Alzheimercafé", "Haaksbergen"), ("Alzheimercafé Haaksbergen", "Haaksbergen"), Likeness.NEAR),
        (("Stichting Esperanza", ""), ("Esperanza", ""), Likeness.NEAR),
        (("Buurtsportcoaches", ""), ("Buursportcoaches", ""), Likeness.NEAR),
        (("Humanitas", ""), ("Humanitas", "Ede"), Likeness.NEAR),
        (("ONS welzijn", "Berghem"), ("Ons Welzijn", "Veghel"), Likeness.ELSEWHERE),
        (("’t Trefpunt", "Ede"), ("‘t Trefpunt", "Elst"), Likeness.ELSEWHERE),
        (("Wijkteam Noord", ""), ("Wijkteam Oost", ""), Likeness.DIFFERENT),
        (("Zaal 1 De Brug", ""), ("Zaal 2 De Brug", ""), Likeness.DIFFERENT),
        (("KBO Erp", ""), ("KBO Uden", ""), Likeness.DIFFERENT),
        (("KBO", ""), ("PCOB", ""), Likeness.DIFFERENT),
    ],
)
def test_two_names_are_compared(one: tuple[str, str], other: tuple[str, str], expected: Likeness) -> None:
    assert likeness(*one, *other) is expected
    assert likeness(*other, *one) is expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Den Bosch", "’s-Hertogenbosch"),
        ("Den Haag", "'s-Gravenhage"),
        ("De Wijk (Dr.)", "de wijk"),
        ("gem. Ede", "Ede"),
    ],
)
def test_one_place_has_several_names(one: str, other: str) -> None:
    assert place_key(one) == place_key(other)


def test_book_finds_the_same_the_near_and_the_only_one() -> None:
    book = NameBook()
    zon, kbo = book.add("De Zonnebloem", "Ede"), book.add("KBO", "Ede")
    book.add("KBO", "Elst")

    assert book.exact("de zonnebloem ", "EDE") == zon
    assert [(found.index, found.likeness) for found in book.alike("Zonnebloem", "Ede")] == [
        (zon, Likeness.NEAR)
    ]
    assert book.only_one("De Zonnebloem") == zon
    assert book.only_one("KBO") is None
    assert book.exact("KBO", "Ede") == kbo
