from coalitiedesk.printouts.large_print import LargePrintOptions, render
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import ODD, ORDINARY, programme


def test_large_print_says_words_with_every_icon_and_the_phone_on_every_page():
    printed = Printed(render, programme(*ORDINARY), LargePrintOptions())

    assert_accessible(printed)
    assert printed.sizes == {(210, 297)}
    assert "10.00 tot 12.00 uur" in printed.text()
    assert "Rolstoel welkom" in printed.text()
    for page in range(printed.result.pages):
        assert "0123 – 45 67 89" in printed.text(page)
        assert f"Bladzijde {page + 1} van {printed.result.pages}" in printed.text(page)


def test_large_print_uses_nothing_below_eighteen_points_but_the_foot():
    printed = Printed(render, programme(*ORDINARY, *ODD), LargePrintOptions())

    sizes = set()
    for page in printed.reader.pages:

        def note(text, cm, tm, font, size):
            # The foot stands below 50 mm and has its own, smaller sizes.
            if text.strip() and tm[5] * cm[3] + cm[5] > 145:
                sizes.add(round(size, 1))

        page.extract_text(visitor_text=note)
    assert min(sizes) >= 18


def test_large_print_survives_nothing_and_everything():
    for content in (programme(), programme(*ORDINARY, *ODD)):
        for one_ink in (False, True):
            assert_accessible(Printed(render, content, LargePrintOptions(one_ink=one_ink)))
