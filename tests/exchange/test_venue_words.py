import pytest

from coalitiedesk.exchange.venue_words import VenueRef, is_vague, read_venue


@pytest.mark.parametrize(
    ("text", "venue"),
    [
        ("MFC de Kiekmure, zaal 2", VenueRef(name="MFC de Kiekmure", hall="zaal 2")),
        ("Dorpshuis De Kern (grote zaal)", VenueRef(name="Dorpshuis De Kern", hall="grote zaal")),
        (
            "Marktplein voor het gemeentehuis, Elst",
            VenueRef(name="Marktplein voor het gemeentehuis", place="Elst"),
        ),
        (
            "Dorpshuis De Kern, Kerkstraat 5, 6666ab Zetten",
            VenueRef(name="Dorpshuis De Kern", address="Kerkstraat 5", postcode="6666 AB", place="Zetten"),
        ),
        ("Bibliotheek - Markt 1 - Elst", VenueRef(name="Bibliotheek", address="Markt 1", place="Elst")),
        ("Populierenstraat 7", VenueRef(name="Populierenstraat 7", address="Populierenstraat 7")),
        ("parkeerplaats Lidl/Poiesz", VenueRef(name="parkeerplaats Lidl/Poiesz")),
        ("Bij de vijver, in het park", VenueRef(name="Bij de vijver, in het park")),
        ("’t Hoeske", VenueRef(name="’t Hoeske")),
        ("online via Teams", VenueRef(name="online via Teams", is_online=True)),
    ],
)
def test_place_is_taken_apart(text: str, venue: VenueRef) -> None:
    assert read_venue(text) == venue


@pytest.mark.parametrize(
    "text", ["verschillende locaties", "nog onbekend", "n.t.b.", "diverse plekken in Elst", "thuis", "?"]
)
def test_words_that_are_no_place(text: str) -> None:
    assert is_vague(text)


@pytest.mark.parametrize("text", ["de markt", "Thuis in de wijk", "gemeente Overbetuwe", "De Wieken"])
def test_words_that_are_a_place(text: str) -> None:
    assert not is_vague(text)
