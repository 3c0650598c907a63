import datetime as dt

import pytest

from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.domain.pillars import (
    Pillar,
    PillarAnswer,
    PillarGuide,
    PillarQuestion,
    PillarReply,
    PillarScan,
    scan,
)
from coalitiedesk.dutch.pillar_words import headline, scan_in_words, stands_out

SOURCE = Provenance(document=SourceDocument.PROGRAMME, place="4", reviewed=dt.date(2026, 11, 22))
ANSWERS = {"n": PillarAnswer.NOT_YET, "d": PillarAnswer.PARTLY, "j": PillarAnswer.YES}


def guide(pillar: Pillar) -> PillarGuide:
    question = PillarQuestion(
        key=pillar.value, text="?", not_yet="nee", partly="deels", yes="ja", evidence_hint="x"
    )
    return PillarGuide(
        pillar=pillar, meaning="m", advice="Begin klein.", questions=(question,), provenance=SOURCE
    )


def scan_of(now: str, before: str = "", *, proof: str = "Nota") -> PillarScan:
    """One letter for each pillar; a dot is no answer."""
    replies = [
        PillarReply(year=year, question_key=pillar.value, answer=ANSWERS[letter], proof=proof)
        for year, letters in ((2025, before), (2026, now))
        for pillar, letter in zip(Pillar, letters, strict=False)
        if letter in ANSWERS
    ]
    return scan([guide(pillar) for pillar in Pillar], replies, year=2026)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("", "", "De pijlers van 2026 zijn nog niet ingevuld"),
        ("jjjnj", "", "Aan ‘Een aanpak die blijft’ is het meeste te doen"),
        ("jjjjj", "ddddd", "Elke pijler staat sterker dan in 2025"),
        ("ddddd", "ddddd", "Geen pijler staat anders dan in 2025"),
        ("d....", "j....", "Eén pijler staat zwakker dan in 2025"),
        ("jjddd", "ddddd", "Twee pijlers staan sterker dan in 2025"),
        ("ndddd", "ddddd", "Eén pijler staat zwakker dan in 2025"),
        ("jjjnd", "ddddd", "Drie pijlers staan sterker dan in 2025, één staat zwakker"),
    ],
)
def test_headline_claims_no_more_than_the_answers(now: str, before: str, expected: str) -> None:
    assert headline(scan_of(now, before)) == expected


def test_falls_and_gains_come_first_then_what_to_do() -> None:
    assert stands_out(scan_of("jjnd.", "ndddd", proof="")) == (
        "‘Mensen zelf doen mee’ staat zwakker dan in 2025. Bespreek waardoor dat komt.",
        "‘?’ is minder dan in 2025.",
        "‘Steun van het bestuur’ groeide het meest: 100 punten meer dan in 2025.",
        "‘Mensen zelf doen mee’ staat het zwakst met 0 %. Begin klein.",
        "1 vraag is nog open en telt niet mee.",
        "Bij 3 antwoorden staat nog niet waaraan je het ziet.",
    )


def test_empty_scan_has_one_thing_to_say() -> None:
    assert stands_out(scan_of("")) == ("Er is nog geen enkele vraag beantwoord.",)


def test_chart_is_said_in_words() -> None:
    assert scan_in_words(scan_of("jd", "n")).startswith(
        "Stand van de vijf pijlers, van 0 tot 100 procent. "
        "Steun van het bestuur: 2025: 0 %, 2026: 100 %; "
        "Sterk netwerk: 2025: nog niet ingevuld, 2026: 50 %; "
    )
