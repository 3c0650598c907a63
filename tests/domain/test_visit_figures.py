import pytest

from coalitiedesk.domain.evaluation import Attendance, CountMethod
from coalitiedesk.domain.ids import OccurrenceId
from coalitiedesk.domain.visit_figures import (
    Comparability,
    FirstTimers,
    VisitTally,
    comparability,
    first_timers,
    tally,
    together,
)


def attendance(
    visitors: int | None = None,
    method: CountMethod = CountMethod.COUNTED,
    first: int | None = None,
    words: str = "",
) -> Attendance:
    return Attendance(
        occurrence_id=OccurrenceId(1), visitors=visitors, method=method, first_timers=first, words=words
    )


def test_tally_of_nothing_has_no_number():
    assert tally([]).visitors is None


def test_tally_keeps_unknown_apart_from_zero():
    figures = tally(
        [
            attendance(0),
            attendance(12),
            attendance(30, CountMethod.ESTIMATED),
            attendance(5, CountMethod.UNKNOWN),
            attendance(None, CountMethod.WORDS, words="druk"),
            attendance(None, CountMethod.UNKNOWN, first=3),
            None,
        ]
    )

    assert figures == VisitTally(
        counted=12,
        counted_moments=2,
        estimated=35,
        estimated_moments=2,
        worded_moments=1,
        silent_moments=2,
    )
    assert (figures.visitors, figures.moments, figures.missing_moments) == (47, 7, 3)


def test_together_adds_up():
    one = VisitTally(counted=3, counted_moments=1)
    other = VisitTally(estimated=4, estimated_moments=1, silent_moments=2)

    assert together([one, other]) == VisitTally(
        counted=3, counted_moments=1, estimated=4, estimated_moments=1, silent_moments=2
    )


def test_first_timers_count_only_where_asked():
    assert first_timers([attendance(9, first=0), attendance(9), attendance(9, first=4), None]) == FirstTimers(
        people=4, asked_moments=2
    )


COUNTED = VisitTally(counted=100, counted_moments=10)
ESTIMATED = VisitTally(estimated=100, estimated_moments=10)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (COUNTED, COUNTED, Comparability.COMPARABLE),
        (COUNTED, VisitTally(silent_moments=4), Comparability.NO_NUMBERS),
        (COUNTED, VisitTally(), Comparability.NO_NUMBERS),
        (COUNTED, ESTIMATED, Comparability.DIFFERENT_METHOD),
        (ESTIMATED, ESTIMATED, Comparability.COMPARABLE),
        (
            COUNTED,
            VisitTally(counted=9, counted_moments=7, silent_moments=3),
            Comparability.TOO_MANY_MISSING,
        ),
        (
            COUNTED,
            VisitTally(counted=5, counted_moments=5, estimated=5, estimated_moments=5),
            Comparability.DIFFERENT_METHOD,
        ),
    ],
)
def test_comparability_needs_one_method_and_few_gaps(one, other, verdict):
    assert comparability(one, other) is verdict
