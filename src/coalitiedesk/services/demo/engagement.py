"""How far the partners of the example are, what is ticked there, and their crosses; all of it invented."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from coalitiedesk import resources
from coalitiedesk.db.tables import CriterionMarkRow, OwnCriterionRow, StageChangeRow, StageTickRow
from coalitiedesk.domain.engagement import EngagementStage, ShortlistCriterion
from coalitiedesk.services.demo.partners import Hosts
from coalitiedesk.services.demo.row_book import RowBook


def stage_of(key: str, today: dt.date) -> Mapping[str, object]:
    """The stage of a written partner, as columns of its row."""
    found = next((one for one in _texts()["stages"] if one["with"] == key), None)
    if found is None:
        return {}
    stage, day = found["path"][-1]
    return {"stage": EngagementStage(stage), "stage_since": today + dt.timedelta(days=day)}


def add_engagement(book: RowBook, hosts: Hosts, *, today: dt.date) -> None:
    """Add histories, ticks and crosses, as far as the partners are there; days count from ``today``."""
    for one in _texts()["stages"]:
        host = hosts.by_key.get(one["with"])
        if host is not None:
            _add_stages(book, host.id, one, today)
    own_ids = [
        book.add(OwnCriterionRow, name=name, position=at) for at, name in enumerate(_texts()["own"], start=1)
    ]
    for one in _texts()["crosses"]:
        host = hosts.by_key.get(one["with"])
        if host is None:
            continue
        for mark in one["marks"]:
            book.add(CriterionMarkRow, partner_id=host.id, criterion=ShortlistCriterion(mark))
        for own_id in own_ids if one.get("own") else ():
            book.add(CriterionMarkRow, partner_id=host.id, criterion="", own_criterion_id=own_id)


def _add_stages(book: RowBook, partner_id: int, one: Mapping[str, Any], today: dt.date) -> None:
    last = len(one["path"]) - 1
    for at, (stage, day) in enumerate(one["path"]):
        book.add(
            StageChangeRow,
            partner_id=partner_id,
            stage=EngagementStage(stage),
            day=today + dt.timedelta(days=day),
            note=one.get("note", "") if at == last else "",
        )
    since = today + dt.timedelta(days=one["path"][-1][1])
    for item in one.get("done", ()):
        book.add(StageTickRow, partner_id=partner_id, item=item, ticked_on=since)


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("demo/engagement.toml"))
