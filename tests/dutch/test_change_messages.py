import datetime as dt

import pytest

from coalitiedesk.domain.programme_changes import (
    ChangeKind,
    PrintedActivity,
    PrintedMoment,
    ProgrammeChange,
)
from coalitiedesk.dutch.change_messages import change_words, changes_count

THURSDAY = PrintedMoment(day=dt.date(2026, 10, 1), start=600, end=720, place="De Brug")
FRIDAY = PrintedMoment(day=dt.date(2026, 10, 2), start=600, end=720, place="De Linde")


def activity(**changes: object) -> PrintedActivity:
    return PrintedActivity(**{"id": 1, "title": "Soep", "moments": (THURSDAY,), **changes})


@pytest.mark.parametrize(
    ("kind", "before", "now", "words"),
    [
        (
            ChangeKind.WHEN,
            activity(),
            activity(moments=(FRIDAY,)),
            "was do 1 okt 10.00–12.00\u00a0uur, nu vr 2 okt 10.00–12.00\u00a0uur",
        ),
        (ChangeKind.WHERE, activity(), activity(moments=(FRIDAY,)), "was De Brug, nu De Linde"),
        (ChangeKind.RENAMED, activity(), activity(title="Erwtensoep"), "was ‘Soep’"),
        (
            ChangeKind.DETAILS,
            activity(details=(("description", "a"), ("price", "b"))),
            activity(details=(("description", "c"), ("price", "d"))),
            "tekst en prijs",
        ),
        (ChangeKind.NEW, None, activity(), "do 1 okt 10.00–12.00\u00a0uur"),
        (ChangeKind.NEW, None, activity(moments=()), "dag nog onbekend"),
        (ChangeKind.GONE, activity(), None, "stond op do 1 okt 10.00–12.00\u00a0uur"),
        (ChangeKind.GONE, activity(moments=None), None, ""),
        (ChangeKind.CANCELLED, activity(), activity(), "stond op do 1 okt 10.00–12.00\u00a0uur"),
        (ChangeKind.RESUMED, activity(), activity(), ""),
    ],
)
def test_change_says_what_it_was_and_is(
    kind: ChangeKind, before: PrintedActivity | None, now: PrintedActivity | None, words: str
) -> None:
    change = ProgrammeChange(kind=kind, title="Soep", before=before, now=now)

    assert change_words(change) == words


def test_many_moments_are_summarised() -> None:
    change = ProgrammeChange(kind=ChangeKind.NEW, title="Soep", now=activity(moments=(THURSDAY,) * 5))

    assert change_words(change).endswith("en nog 2 keer")


def test_changes_are_counted() -> None:
    change = ProgrammeChange(kind=ChangeKind.GONE, title="Soep")

    assert changes_count([change, change], 3) == "2 wijzigingen sinds versie 3"
    assert changes_count([], 3) == "Niets veranderd sinds versie 3"
