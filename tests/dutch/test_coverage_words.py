"""What the coverage matrix says, in words."""

import pytest

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.coverage import VIEWS, Cover, CoverageAxis, CoverageSquare, CoverageVerdict
from coalitiedesk.domain.ids import ProvisionId
from coalitiedesk.dutch.coverage_words import (
    gap_title,
    key_words,
    left_out_sentences,
    square_sentence,
    square_words,
    verdict_sentences,
    view_words,
)


def a_square(cover: Cover, *, own: int = 0, general: int = 0) -> CoverageSquare:
    keys = tuple(ProvisionId(key) for key in range(own + general))
    return CoverageSquare(row="Jongeren", column="1", cover=cover, own=keys[:own], general=keys[own:])


@pytest.mark.parametrize(
    ("square", "short", "sentence"),
    [
        (a_square(Cover.BLANK), "leeg", "Hier is niets. Een witte vlek."),
        (
            a_square(Cover.GENERAL, general=1),
            "algemeen",
            "Alleen 1 aanbod in het algemeen; niets is speciaal hiervoor.",
        ),
        (
            a_square(Cover.THIN, own=2),
            "2 dun",
            "2 keer aanbod, van één organisator. Valt die weg, dan is hier niets.",
        ),
        (a_square(Cover.COVERED, own=3), "3", "3 keer aanbod, van verschillende organisatoren."),
    ],
)
def test_square_is_told_short_and_in_full(square: CoverageSquare, short: str, sentence: str) -> None:
    assert (square_words(square), square_sentence(square)) == (short, sentence)


@pytest.mark.parametrize(
    ("at", "row", "column", "expected"),
    [
        (0, "Jongeren", "Noord", "Aanbod zoeken voor jongeren in Noord"),
        (0, "LHBTI-ouderen", "Noord", "Aanbod zoeken voor LHBTI-ouderen in Noord"),
        (1, "Ouderen", "emotional", "Aanbod zoeken voor ouderen bij emotionele eenzaamheid"),
        (2, "finding", "Ouderen", "Aanbod zoeken voor ouderen (herkennen en vinden)"),
    ],
)
def test_gap_is_named_as_a_person_would(at: int, row: str, column: str, expected: str) -> None:
    assert gap_title(VIEWS[at], row, column) == expected


def test_heads_are_names_and_words() -> None:
    assert key_words(CoverageAxis.AREA, "3", {"3": "Noord"}) == "Noord"
    assert key_words(CoverageAxis.FORM, "social", {}) == "Sociaal"
    assert key_words(CoverageAxis.PART, "finding", {}) == "Herkennen en vinden"
    assert key_words(CoverageAxis.TARGET_GROUP, "Jongeren", {}) == "Jongeren"
    assert [view_words(view) for view in VIEWS] == [
        "Doelgroep en wijk",
        "Doelgroep en vorm",
        "Onderdeel en doelgroep",
    ]


def test_verdict_tells_counts_and_nothing_when_there_is_nothing() -> None:
    forms = tuple(zip(LonelinessForm, (4, 1, 0), strict=True))
    found = CoverageVerdict(
        amount=6, known_to_help=2, forms=forms, organisers=3, largest_share=4, largest_organiser="De Brug"
    )
    nothing = CoverageVerdict(
        amount=0, known_to_help=0, forms=forms, organisers=0, largest_share=0, largest_organiser=""
    )

    assert verdict_sentences(found) == (
        "Deskundig: 2 van 6 is onderbouwd of kansrijk.",
        "Gevarieerd: sociaal 4, emotioneel 1 en existentieel 0.",
        "Organisatoren: 3. De Brug doet er 4.",
    )
    assert verdict_sentences(nothing) == ()


def test_what_stands_in_no_square_is_told() -> None:
    assert left_out_sentences(0, 0) == ()
    assert left_out_sentences(1, 2) == (
        "1 aanbod is voor iedereen in de hele gemeente. Dat telt in geen vakje mee.",
        "2 keer aanbod staat er niet in: de vorm of het onderdeel is niet ingevuld.",
    )
