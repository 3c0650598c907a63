import pytest

from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.week_grid.text_flow import OWN_HYPHEN, SOFT_HYPHEN, flow, joined


def shown(text: str, width: float, indent: float = 0) -> list[str]:
    return [
        line.replace(SOFT_HYPHEN, "-").replace(OWN_HYPHEN, "")
        for line in flow(text, width, indent, look.font("caption", bold=True))
    ]


def test_words_stay_whole_where_they_fit() -> None:
    assert shown("Koffie in de buurt", 90) == ["Koffie in de", "buurt"]


def test_long_words_break_at_dutch_syllables() -> None:
    assert shown("Mantelzorgersbijeenkomst", 80) == ["Mantelzor-", "gersbijeen-", "komst"]


def test_own_hyphens_come_first() -> None:
    assert shown("Kom-erbij-stoel", 40) == ["Kom-", "erbij-", "stoel"]


@pytest.mark.parametrize("width", [30, 60, 120])
def test_nothing_is_lost(width: float) -> None:
    text = "Praatplus-bus met valpreventiebijeenkomst en thee- of koffietijd"

    assert joined(flow(text, width, 0, look.font("caption"))) == text


def test_first_line_leaves_room_for_the_seat() -> None:
    assert shown("Samen lunchen", 110, 16) == ["Samen lunchen"]
    assert shown("Samen lunchen", 110, 70) == ["Samen", "lunchen"]
