import pytest

from coalitiedesk.domain.activities import ActivityStatus, Openness, SignUp
from coalitiedesk.exchange.guesses import read_capacity, read_openness, read_price, read_sign_up, read_status

EURO = "€\u00a0"


@pytest.mark.parametrize(
    ("text", "words", "is_free"),
    [
        ("2,50", f"{EURO}2,50", False),
        ("2.5", f"{EURO}2,50", False),
        ("€ 5,-", f"{EURO}5", False),
        ("€2,50 incl. koffie", f"{EURO}2,50 incl. koffie", False),
        ("gratis", "", True),
        ("Gratis toegang", "", True),
        ("€ 0,00", "", True),
        ("0", "", True),
        ("gratis, koffie € 1,00", "gratis, koffie € 1,00", None),
        ("vrijwillige bijdrage", "vrijwillige bijdrage", None),
        ("3 euro", f"{EURO}3", False),
        ("", "", None),
    ],
)
def test_price_is_read(text: str, words: str, is_free: bool | None) -> None:
    price = read_price(text)

    assert (price.words, price.is_free) == (words, is_free)


@pytest.mark.parametrize(
    ("text", "sign_up", "how"),
    [
        ("ja", SignUp.REQUIRED, ""),
        ("verplicht", SignUp.REQUIRED, ""),
        ("ja (alleen wie zich heeft aangemeld)", SignUp.REQUIRED, "(alleen wie zich heeft aangemeld)"),
        ("via info@voorbeeld.nl", SignUp.REQUIRED, "via info@voorbeeld.nl"),
        ("graag", SignUp.APPRECIATED, ""),
        ("nee", SignUp.NOT_NEEDED, ""),
        ("niet nodig", SignUp.NOT_NEEDED, ""),
        ("n.v.t.", SignUp.NOT_NEEDED, ""),
        ("", SignUp.UNKNOWN, ""),
        ("zie folder", SignUp.UNKNOWN, "zie folder"),
    ],
)
def test_sign_up_is_read(text: str, sign_up: SignUp, how: str) -> None:
    found = read_sign_up(text)

    assert (found.sign_up, found.how) == (sign_up, how)


@pytest.mark.parametrize(
    ("text", "openness"),
    [
        ("gesloten activiteit: leerlingen bezoeken ouderen", Openness.CLOSED),
        ("alleen voor leden", Openness.CLOSED),
        ("iedereen", Openness.OPEN),
        ("65-plussers", Openness.UNKNOWN),
    ],
)
def test_openness_is_read(text: str, openness: Openness) -> None:
    assert read_openness(text) is openness


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("bevestigd", ActivityStatus.CONFIRMED),
        ("Gaat niet door", ActivityStatus.CANCELLED),
        ("onder voorbehoud", ActivityStatus.IDEA),
        ("mondeling toegezegd", ActivityStatus.PROMISED),
        ("blauw", None),
    ],
)
def test_status_is_read(text: str, status: ActivityStatus | None) -> None:
    assert read_status(text) is status


@pytest.mark.parametrize(
    ("text", "amount"), [("20", 20), ("max. 15 personen", 15), ("10-15", None), ("onbeperkt", None)]
)
def test_capacity_is_read(text: str, amount: int | None) -> None:
    assert read_capacity(text) == amount


def test_no_below_a_column_of_free_is_not_free() -> None:
    assert read_price("€ 7,50; met de pas gratis", free_column="nee").is_free is False


def test_how_to_sign_up_leaves_the_word_of_wish_out() -> None:
    found = read_sign_up("graag, bel 0123-456789")

    assert (found.sign_up, found.how) == (SignUp.APPRECIATED, "bel 0123-456789")
