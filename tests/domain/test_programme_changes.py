import datetime as dt

import pytest

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.programme_changes import (
    ChangeKind,
    PrintedActivity,
    PrintedMoment,
    programme_changes,
)

MOMENT = PrintedMoment(day=dt.date(2026, 10, 1), start=600, end=720, place="De Brug")
SOUP = PrintedActivity(
    id=1, title="Soep", status=ActivityStatus.CONFIRMED, moments=(MOMENT,), details=(("price", "gratis"),)
)


def soup(**changes: object) -> PrintedActivity:
    values = {"id": 1, "title": "Soep", "status": ActivityStatus.CONFIRMED, "moments": (MOMENT,)}
    return PrintedActivity(**{**values, "details": (("price", "gratis"),), **changes})


def kinds(before: list[PrintedActivity], now: list[PrintedActivity]) -> list[ChangeKind]:
    return [change.kind for change in programme_changes(before, now)]


def test_nothing_changed_says_nothing() -> None:
    assert programme_changes([SOUP], [soup()]) == ()


@pytest.mark.parametrize(
    ("now", "kind"),
    [
        (soup(status=ActivityStatus.CANCELLED), ChangeKind.CANCELLED),
        (soup(title="Erwtensoep"), ChangeKind.RENAMED),
        (soup(details=(("price", "€ 2"),)), ChangeKind.DETAILS),
        (soup(moments=(PrintedMoment(day=dt.date(2026, 10, 2), place="De Brug"),)), ChangeKind.WHEN),
        (
            soup(moments=(PrintedMoment(day=MOMENT.day, start=600, end=720, place="De Linde"),)),
            ChangeKind.WHERE,
        ),
    ],
)
def test_each_difference_has_its_kind(now: PrintedActivity, kind: ChangeKind) -> None:
    assert kinds([SOUP], [now]) == [kind]


def test_new_and_gone_are_told_once() -> None:
    new = PrintedActivity(id=2, title="Breien", status=ActivityStatus.PROMISED)

    found = programme_changes([SOUP], [new])

    assert [(change.kind, change.title, change.id) for change in found] == [
        (ChangeKind.GONE, "Soep", 0),
        (ChangeKind.NEW, "Breien", 2),
    ]


def test_the_most_urgent_comes_first() -> None:
    before = [soup(id=number, title=f"Soep {number}") for number in (1, 2)]
    now = [
        soup(id=3, title="Nieuw"),
        soup(id=1, title="Soep 1", status=ActivityStatus.CANCELLED),
        soup(id=2, title="Anders"),
    ]

    assert kinds(before, now) == [ChangeKind.CANCELLED, ChangeKind.RENAMED, ChangeKind.NEW]


def test_a_cancelled_activity_that_goes_on_is_told() -> None:
    assert kinds([soup(status=ActivityStatus.CANCELLED)], [SOUP]) == [ChangeKind.RESUMED]
    assert kinds([], [soup(status=ActivityStatus.CANCELLED)]) == []


def test_an_older_version_that_kept_only_titles_is_compared_by_title() -> None:
    old = [PrintedActivity(title="Soep"), PrintedActivity(title="Varen")]

    assert kinds(old, [SOUP]) == [ChangeKind.GONE]
