"""What was said to the partners of the example, and what was promised; all of it invented."""

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from coalitiedesk import resources
from coalitiedesk.db.tables import CommitmentRow, InteractionRow, LetterSentRow
from coalitiedesk.domain.contact_log import CommitmentDirection, CommitmentState, InteractionKind
from coalitiedesk.domain.letters import LetterWay
from coalitiedesk.knowledge.letters import bundled_letters
from coalitiedesk.services.demo.partners import Host, Hosts
from coalitiedesk.services.demo.row_book import RowBook


def kept_up(key: str, today: dt.date) -> Mapping[str, object]:
    """How contact with a written partner is kept up, as columns of its row."""
    found = _texts()["upkeep"].get(key, {})
    return {
        "account_holder": found.get("holder", ""),
        "interval_days": found.get("interval"),
        "rest_until": _day(today, found.get("rest")),
        "rest_reason": found.get("reason", ""),
    }


def add_contact_log(book: RowBook, hosts: Hosts, *, by_whom: str, today: dt.date) -> None:
    """Add what was said and promised, as far as the partners are there; days count from ``today``."""
    for talk in _texts()["talks"]:
        host = hosts.by_key.get(talk["with"])
        if host is not None:
            book.add(
                InteractionRow,
                partner_id=host.id,
                contact_id=host.contact_id,
                kind=InteractionKind(talk["kind"]),
                day=_day(today, talk["day"]),
                text=talk["text"],
                by_whom=by_whom,
                follow_up_on=_day(today, talk.get("next")),
                follow_up=talk.get("then", ""),
                is_followed_up=talk.get("done", False),
            )
            if "letter" in talk:
                _add_letter(book, host, talk, day=_day(today, talk["day"]))
    for promise in _texts()["promises"]:
        host = hosts.by_key.get(promise["with"])
        if host is not None:
            book.add(
                CommitmentRow,
                partner_id=host.id,
                direction=CommitmentDirection(promise["by"]),
                text=promise["text"],
                made_on=_day(today, promise["made"]),
                due=_day(today, promise["due"]),
                state=CommitmentState(promise.get("state", CommitmentState.OPEN)),
                settled_on=_day(today, promise.get("settled")),
            )


def _add_letter(book: RowBook, host: Host, talk: Mapping[str, Any], *, day: dt.date | None) -> None:
    """That a bundled letter went out, beside the contact moment that tells so."""
    key = talk["letter"]
    name = next(one.name for one in bundled_letters() if one.key == key)
    way = LetterWay.PAPER if talk["kind"] == InteractionKind.LETTER else LetterWay.MAIL
    book.add(
        LetterSentRow, partner_id=host.id, contact_id=host.contact_id, key=key, name=name, way=way, day=day
    )


@lru_cache(maxsize=1)
def _texts() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("demo/contact_log.toml"))


def _day(today: dt.date, days: int | None) -> dt.date | None:
    return None if days is None else today + dt.timedelta(days=days)
