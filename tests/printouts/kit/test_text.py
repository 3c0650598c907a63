import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.printouts.kit.fonts import REGULAR, printable, runs
from coalitiedesk.printouts.kit.text import joined, lost_characters, paper_text, paragraphs, unbroken


@given(st.text())
def test_paper_text_holds_only_what_can_be_drawn(text):
    made = paper_text(text)

    assert all(printable(character) for character in made)
    assert all(unicodedata.category(character)[0] != "C" for character in made)
    assert "\n" not in made
    assert made == made.strip(" ")
    assert paper_text(made) == made


@given(st.text())
def test_runs_keep_every_character(text):
    made = paper_text(text)

    assert "".join(part for _, part in runs(made, REGULAR)) == made


@given(st.text(alphabet=st.characters(codec="latin-1")))
def test_paragraphs_lose_no_word(text):
    assert " ".join(paragraphs(text)).split() == paper_text(text).split()


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("<b>R&D", "<b>R&D"),
        ("Jan <jan@welzijn.nl>", "Jan <jan@welzijn.nl>"),
        ("Şenol", "Şenol"),
        ("’t Hooft", "’t Hooft"),
        ("Noardeast-Frysla\u0302n", "Noardeast-Fryslân"),
        ("Feest 🎉 voor iedereen", "Feest voor iedereen"),
        ("ĳs", "ijs"),
        ("a\u202eb\u200bc\x00d", "abcd"),
        ("Łukasz → Ș", "Łukasz → Ș"),
        ("中文 thee", "? thee"),
        ("■ punt", "• punt"),
        ("1\u00a0oktober\n 2026 ", "1\u00a0oktober 2026"),
    ],
)
def test_paper_text_keeps_what_people_wrote(typed, printed):
    assert paper_text(typed) == printed


def test_lost_characters_names_what_is_missing_once():
    assert lost_characters("🎉 feest 🎉 中") == "🎉中"
    assert lost_characters("Gewoon Şenol & co\n<b>") == ""


def test_joined_leaves_out_what_is_empty():
    assert joined(("a", " ", "", "b")) == "a, b"


def test_unbroken_stays_on_one_line():
    assert unbroken("0123 – 45 67 89") == "0123\u00a0–\u00a045\u00a067\u00a089"
