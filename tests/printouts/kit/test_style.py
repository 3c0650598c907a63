import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.printouts.kit.style import (
    HOUSE_ACCENT,
    HOUSE_PRIMARY,
    LEAST_CONTRAST,
    LINEN,
    WHITE,
    contrast,
    inks_for,
    legible,
)


@given(st.from_regex(r"#[0-9A-Fa-f]{6}", fullmatch=True))
def test_legible_reaches_the_contrast_on_paper_and_linen(colour):
    made = legible(colour, HOUSE_PRIMARY)

    assert re.fullmatch("#[0-9A-F]{6}", made)
    assert min(contrast(made, LINEN), contrast(made, WHITE)) >= LEAST_CONTRAST


def test_legible_keeps_a_colour_that_can_be_read():
    assert legible("#123456", HOUSE_PRIMARY) == "#123456"


@pytest.mark.parametrize("colour", ["", "rood", "#12345", "#12345G"])
def test_legible_falls_back_on_the_house_colour(colour):
    assert legible(colour, HOUSE_ACCENT) == HOUSE_ACCENT


@pytest.mark.parametrize("role", ["text", "primary", "accent", "grey"])
@pytest.mark.parametrize("ground", ["paper", "warm_panel"])
@pytest.mark.parametrize("one_ink", [False, True])
def test_inks_for_text_can_be_read(role, ground, one_ink):
    inks = inks_for(one_ink=one_ink)
    hexes = [f"#{getattr(inks, name).hexval()[2:]}" for name in (role, ground)]

    assert contrast(*hexes) >= LEAST_CONTRAST


def test_inks_for_one_ink_have_no_colour():
    inks = inks_for("#FF0000", "#00FF00", one_ink=True)
    colours = [inks.primary, inks.accent, inks.honey, inks.sky, inks.plum, inks.sage, inks.tone("#E9BE9C")]

    assert all(colour.red == colour.green == colour.blue for colour in colours)
