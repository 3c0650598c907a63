import pytest

from coalitiedesk.printouts.imposition import blank_pages, saddle_stitch


@pytest.mark.parametrize(("pages", "blanks"), [(1, 3), (4, 0), (5, 3), (6, 2), (7, 1), (48, 0)])
def test_blank_pages_fill_the_last_sheet(pages, blanks):
    assert blank_pages(pages) == blanks


def test_saddle_stitch_eight_pages():
    sides = [(side.sheet, side.is_front, side.left, side.right) for side in saddle_stitch(8)]

    assert sides == [(1, True, 8, 1), (1, False, 2, 7), (2, True, 6, 3), (2, False, 4, 5)]


@pytest.mark.parametrize("pages", [4, 12, 80])
def test_saddle_stitch_reads_in_order_when_folded(pages):
    """Fold the stack: right halves of fronts and left halves of backs come first, inwards."""
    sides = saddle_stitch(pages)

    inwards = [side.right if side.is_front else side.left for side in sides]
    outwards = [side.left if side.is_front else side.right for side in reversed(sides)]

    assert inwards + outwards == list(range(1, pages + 1))


@pytest.mark.parametrize("pages", [0, 3, 6, -4])
def test_saddle_stitch_refuses_half_a_sheet(pages):
    with pytest.raises(ValueError, match=str(pages)):
        saddle_stitch(pages)
