import datetime as dt
import json
from dataclasses import replace

import pytest

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.programme_changes import ChangeKind
from coalitiedesk.services.activities import delete_activities, list_activities, save_activity, set_status
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import add_release
from coalitiedesk.services.releases import changes_since, latest_release, release_programme, snapshot
from tests.builders import an_activity
from tests.services.printing.small_week import fill_small_week

MONDAY = dt.date(2026, 9, 14)


@pytest.fixture
def edition_id(desk: Desk) -> EditionId:
    return fill_small_week(desk)


def test_versions_are_numbered_and_ideas_stay_out(desk: Desk, edition_id: EditionId) -> None:
    release_programme(desk, edition_id, released_on=MONDAY)
    release_programme(desk, edition_id, released_on=MONDAY, note="Voor de drukker")

    release = latest_release(desk, edition_id)

    assert release is not None
    assert (release.number, release.note) == (2, "Voor de drukker")
    kept = {activity["title"] for activity in json.loads(release.snapshot)["activities"]}
    assert kept == {"Soep en een praatje", "Breicafé", "Lotgenoten", "Varen"}


def test_what_was_just_kept_has_not_changed(desk: Desk, edition_id: EditionId) -> None:
    release_programme(desk, edition_id, released_on=MONDAY)

    release = latest_release(desk, edition_id)

    assert release is not None
    assert changes_since(desk, release) == ()


def test_changes_are_found(desk: Desk, edition_id: EditionId) -> None:
    release_programme(desk, edition_id, released_on=MONDAY)
    found = {one.title: one for one in list_activities(desk, edition_id)}
    soup = found["Soep en een praatje"]
    later = replace(soup.occurrences[0], start=11 * 60, end=12 * 60)
    save_activity(desk, replace(soup, occurrences=(later,), price="€ 2"))
    set_status(desk, [found["Breicafé"].id], ActivityStatus.CANCELLED)
    delete_activities(desk, [found["Lotgenoten"].id])
    save_activity(desk, an_activity(title="Dansen", edition_id=edition_id))

    release = latest_release(desk, edition_id)

    assert release is not None
    assert [(change.kind, change.title) for change in changes_since(desk, release)] == [
        (ChangeKind.CANCELLED, "Breicafé"),
        (ChangeKind.GONE, "Lotgenoten"),
        (ChangeKind.WHEN, "Soep en een praatje"),
        (ChangeKind.DETAILS, "Soep en een praatje"),
        (ChangeKind.NEW, "Dansen"),
    ]


@pytest.mark.parametrize("kept", ["", "{}", "geen json", '{"activities": [{"id": 1}]}', "[]"])
def test_an_unreadable_version_has_no_changes(desk: Desk, edition_id: EditionId, kept: str) -> None:
    add_release(desk, edition_id, released_on=MONDAY, snapshot=kept)

    release = latest_release(desk, edition_id)

    assert release is not None
    assert changes_since(desk, release) == ()


def test_snapshot_is_the_same_for_the_same_programme(desk: Desk, edition_id: EditionId) -> None:
    assert snapshot(desk, edition_id) == snapshot(desk, edition_id)
