import datetime as dt

import pytest

from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.domain.pillars import (
    AnswerChange,
    Pillar,
    PillarAnswer,
    PillarGuide,
    PillarQuestion,
    PillarReply,
    answered_years,
    changed_answers,
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


def test_changes_are_those_answered_in_both_years() -> None:
    found = changed_answers(
        [GUIDE], [*replies(2025, NO, YES, OPEN), *replies(2026, PARTLY, NO, YES)], year=2026, before=2025
    )

    assert found == (
        AnswerChange(question=QUESTIONS[0], before=NO, now=PARTLY),
        AnswerChange(question=QUESTIONS[1], before=YES, now=NO),
    )
    assert [change.is_better for change in found] == [True, False]
