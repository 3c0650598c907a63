import pytest

from coalitiedesk.domain.mentions import SearchTerms


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("Bel Zoë Jansen.", True),
        ("ZOË  JANSEN", True),
        ("Zoë\nJansen", True),
        ("Zoë Jansens", False),
        ("Zoë Jansen-Bakker", True),
        ("mail zoe@voorbeeld.nl.", True),
        ("azoe@voorbeeld.nl", False),
        ("+31 (6) 12 34 56 78", True),
        ("0031612345678", True),
        ("0612345678", True),
        ("06 1234 567890", False),
    ],
)
def test_somebody_is_found_in_any_spelling(text: str, is_named: bool) -> None:
    terms = SearchTerms(("Zoë Jansen",), ("06-12345678", "zoe@voorbeeld.nl"))

    assert terms.are_in(text) is is_named


def test_short_numbers_and_addresses_are_found_as_they_are() -> None:
    terms = SearchTerms((), ("14040", "www.voorbeeld.nl"))

    assert terms.are_in("bel 14040")
    assert terms.are_in("zie www.voorbeeld.nl")
    assert not terms.are_in("bel 140401")


def test_nothing_to_look_for_finds_nothing() -> None:
    terms = SearchTerms(("", " ", "X"))

    assert terms.names == ()
    assert terms.name_pattern is None
    assert not terms.are_in("X")


def test_names_leave_the_ways_alone() -> None:
    pattern = SearchTerms(("Zoë",), ("0612345678",)).name_pattern

    assert pattern is not None
    assert pattern.sub("-", "Zoë: 0612345678") == "-: 0612345678"
