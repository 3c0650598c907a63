import pytest

from coalitiedesk.ui.theme import tokens


def test_every_pair_of_colours_in_use_can_be_told_apart() -> None:
    assert tokens.faint_pairs() == []


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#FFFFFF", "#000000", 21.0), ("#767676", "#FFFFFF", 4.54), ("#123456", "#123456", 1.0)],
)
def test_contrast_follows_the_guideline(one: str, other: str, ratio: float) -> None:
    assert round(tokens.contrast(one, other), 2) == ratio
