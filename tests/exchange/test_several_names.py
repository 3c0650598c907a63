import pytest

from coalitiedesk.exchange.several_names import split_names

TOGETHER = (
    "KBO Erp, Keldonk, Boerdonk",
    "parkeerplaats Lidl/Poiesz",
    "Zorg en Welzijn",
    "Kunst & Cultuur Gennep",
    "Stichting Zorg en Hoop",
    "Marktplein voor het gemeentehuis, Elst",
    "Volks- en stijldansen",
    "Leger des Heils",
    "Bibliotheek & Buurthuis",
    "Brood en Spelen",
    "MFC de Kiekmure, zaal 2",
)
APART = (
    ("gemeente Purmerend / WelzijnWonenPlus", ("gemeente Purmerend", "WelzijnWonenPlus")),
    ("WOC de Aanleg & WOC Drielanden", ("WOC de Aanleg", "WOC Drielanden")),
    ("De Ontmoeting en de Breehorn", ("De Ontmoeting", "de Breehorn")),
    ("Humanitas, Zonnebloem en KBO", ("Humanitas", "Zonnebloem", "KBO")),
    ("Rijnstad en Humanitas", ("Rijnstad", "Humanitas")),
    ("gemeente Elst en Forte Welzijn", ("gemeente Elst", "Forte Welzijn")),
    ("Brood en Spelen; Het Anker", ("Brood en Spelen", "Het Anker")),
    ("Kerk A i.s.m. Kerk B", ("Kerk A", "Kerk B")),
    ("De Brug\nDe Hoek", ("De Brug", "De Hoek")),
)


@pytest.mark.parametrize("text", TOGETHER)
def test_one_name_stays_one(text: str) -> None:
    assert split_names(text, known=set()) == (text,)


@pytest.mark.parametrize(("text", "names"), APART)
def test_several_names_are_parted_on_evidence(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text, known=set()) == names


def test_names_that_stand_alone_elsewhere_are_evidence() -> None:
    assert split_names("Ziens en Skillz", known={"ziens", "skillz"}) == ("Ziens", "Skillz")
    assert split_names("Ziens en Skillz", known={"ziens en skillz", "ziens", "skillz"}) == (
        "Ziens en Skillz",
    )
