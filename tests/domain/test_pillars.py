import datetime as dt

import pytest

from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.domain.pillars import (
    Pillar,
    PillarAnswer,
    PillarGuide,
    PillarQuestion,
    PillarReply,
    answered_years,
    scan,
    score,
)

NO, PARTLY, YES, OPEN = (
    PillarAnswer.NOT_YET,
    PillarAnswer.PARTLY,
    PillarAnswer.YES,
    PillarAnswer.UNKNOWN,
)
SOURCE = Provenance(document=SourceDocument.PROGRAMME, place="4", reviewed=dt.date(2026, 11, 22))
QUESTIONS = tuple(
    PillarQuestion(key=key, text=key, not_yet="nee", partly="deels", yes="ja", evidence_hint="")
    for key in ("a", "b", "c")
)
GUIDE = PillarGuide(pillar=Pillar.NETWORK, meaning="m", advice="r", questions=QUESTIONS, provenance=SOURCE)


def replies(year: int, *answers: PillarAnswer) -> list[PillarReply]:
    return [
        PillarReply(year=year, question_key=key, answer=answer)
        for key, answer in zip("abc", answers, strict=False)
    ]


@pytest.mark.parametrize(
    ("answers", "percent", "unanswered"),
    [
        ((YES, YES, YES), 100, 0),
        ((NO, NO, NO), 0, 0),
        ((YES, PARTLY, NO), 50, 0),
        ((YES, YES, PARTLY), 83, 0),
        ((YES, NO, NO), 33, 0),
        ((YES, PARTLY, PARTLY), 67, 0),
        ((YES,), 100, 2),
        ((YES, OPEN, OPEN), 100, 2),
        ((), None, 3),
        ((OPEN, OPEN, OPEN), None, 3),
    ],
)
def test_score_counts_only_what_is_answered(
    answers: tuple[PillarAnswer, ...], percent: int | None, unanswered: int
) -> None:
    found = score(GUIDE, replies(2026, *answers), year=2026)

    assert (found.percent, found.unanswered) == (percent, unanswered)
    assert found.answered + found.unanswered == 3


def test_score_ignores_other_years_and_questions() -> None:
    others = [*replies(2025, NO, NO, NO), PillarReply(year=2026, question_key="z", answer=NO)]

    assert score(GUIDE, [*others, *replies(2026, YES)], year=2026).percent == 100


def test_year_counts_when_something_is_answered() -> None:
    assert answered_years([*replies(2026, YES), *replies(2024, NO), *replies(2025, OPEN)]) == (2024, 2026)


def test_scan_compares_with_the_newest_earlier_scan() -> None:
    known = [*replies(2023, YES), *replies(2025, NO, YES, OPEN), *replies(2026, PARTLY, NO, YES)]

    found = scan([GUIDE], known, year=2026)

    assert (found.before, found.earlier, found.answered) == (2025, (2023, 2025), 3)
    (standing,) = found.standings
    assert [line.change for line in standing.lines] == [1, -1, 0]
    assert [one.percent for one in standing.earlier] == [100, 50]
    assert (standing.score.percent, standing.gain) == (50, 0)


def test_first_scan_has_nothing_to_compare_with() -> None:
    found = scan([GUIDE], replies(2026, YES), year=2026)

    assert (found.before, found.standings[0].gain) == (None, None)
    assert [line.before for line in found.lines] == [None, None, None]


def test_later_years_do_not_count_as_earlier() -> None:
    assert scan([GUIDE], [*replies(2025, YES), *replies(2027, NO)], year=2026).earlier == (2025,)


@pytest.mark.parametrize(
    ("answer", "proof", "lacks"),
    [(YES, "", True), (PARTLY, "", True), (YES, "Nota 2026", False), (NO, "", False), (OPEN, "", False)],
)
def test_proof_is_missed_where_something_is_claimed(answer: PillarAnswer, proof: str, lacks: bool) -> None:
    reply = PillarReply(year=2026, question_key="a", answer=answer, proof=proof)

    assert scan([GUIDE], [reply], year=2026).lines[0].lacks_proof is lacks
