from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.printouts.kit.fit import balance, fit_text, fit_title, text_block, wrap
from coalitiedesk.printouts.kit.fonts import BOLD, REGULAR, text_width
from coalitiedesk.printouts.kit.style import Scale
from coalitiedesk.printouts.kit.text import paper_text

SCALE = Scale(preferred=40, floor=20)
WORDS = st.text(alphabet=st.characters(codec="latin-1", categories=("L", "Zs", "P")), max_size=200)


@given(WORDS, st.integers(min_value=60, max_value=500))
def test_wrap_stays_within_the_width_and_keeps_every_letter(text, width):
    made = paper_text(text)
    lines = wrap(made, REGULAR, 14, width)

    assert all(text_width(line, REGULAR, 14) <= width + 0.01 for line in lines)
    assert "".join(lines).replace(" ", "").replace("-", "") == made.replace(" ", "").replace("-", "")


def test_wrap_breaks_a_long_word_between_syllables():
    lines = wrap("ontmoetingsmiddagorganisatie", REGULAR, 14, 120)

    assert lines == ["ontmoetingsmid-", "dagorganisatie"]


def test_wrap_breaks_an_address_at_its_joints():
    lines = wrap("voorbeeldrecht.test/komerbij/programma", REGULAR, 14, 150)

    assert lines == ["voorbeeldrecht.test/", "komerbij/programma"]


def test_balance_leaves_no_lonely_word():
    lines = balance("Samen koken en eten in de buurt met z’n allen", BOLD, 20, 300)

    assert lines == ["Samen koken en eten in", "de buurt met z’n allen"]


def test_fit_title_shrinks_without_hyphens():
    block = fit_title(paper_text("Buurtbewonersmiddag in het dorpshuis"), width=250, scale=SCALE, max_lines=3)

    assert block.fits
    assert block.lines == ("Buurtbewonersmiddag", "in het dorpshuis")
    assert 20 <= block.size < 40


def test_fit_title_says_when_it_does_not_fit_and_keeps_every_word():
    title = paper_text("woord " * 60)
    block = fit_title(title, width=250, scale=SCALE, max_lines=2)

    assert not block.fits
    assert block.size == 20
    assert " ".join(block.lines) == title


def test_fit_title_breaks_a_word_wider_than_the_page_and_says_so():
    block = fit_title(paper_text("x" * 200), width=250, scale=SCALE, max_lines=2)

    assert not block.fits
    assert block.width <= 250


def test_fit_text_takes_the_largest_size_that_fits():
    text = [paper_text("Kom gerust langs. " * 20)]
    roomy = fit_text(text, width=300, height=1000, scale=Scale(preferred=18, floor=12))
    tight = fit_text(text, width=300, height=200, scale=Scale(preferred=18, floor=12))
    none = fit_text(text, width=300, height=20, scale=Scale(preferred=18, floor=12))

    assert (roomy.size, roomy.fits) == (18, True)
    assert 12 <= tight.size < 18
    assert tight.height <= 200
    assert (none.size, none.fits) == (12, False)


def test_text_block_of_nothing_takes_no_room():
    assert text_block((), width=100, size=12).height == 0
    assert text_block(paper_text(""), width=100, size=12).lines == ()
