import datetime as dt

from coalitiedesk.printouts.passphrase_sheet import PassphraseSheet, render
from tests.printouts.page_checks import SAFE_MM, pictures, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION


def printed(*words: str) -> Printed:
    sheet = PassphraseSheet(
        edition=EDITION, words=words, package="Samen.coalitie.age", printed_on=dt.date(2026, 11, 22)
    )
    return Printed(lambda content, _options, target: render(content, target), sheet, None)


def test_sheet_holds_the_words_in_order_and_the_name_of_the_package() -> None:
    found = printed("molen", "fluit", "koek", "linde", "zand", "ster")

    text = found.text()
    assert_accessible(found)
    assert "1. molen 2. fluit 3. koek 4. linde 5. zand 6. ster" in text
    assert "Samen.coalitie.age" in text
    assert found.result.pages == 1


def test_long_words_stay_on_the_sheet() -> None:
    found = printed(*["zonnebloemzaadjesbrood"] * 6)

    assert white_margins_mm(pictures(found.data)[0]) >= SAFE_MM
