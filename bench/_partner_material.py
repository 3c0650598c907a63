"""A coalition with years of contact: thousands of partners, moments, promises and changes of stage."""

import datetime as dt
import shutil
from pathlib import Path
from random import Random
from typing import Any

from _material import FOLDER, example
from sqlalchemy import insert, select, update
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import (
    AreaRow,
    CommitmentRow,
    CriterionMarkRow,
    InteractionRow,
    OfferRow,
    PartnerLabelRow,
    PartnerRow,
    StageChangeRow,
)
from coalitiedesk.domain.contact_log import CommitmentDirection, CommitmentState, InteractionKind
from coalitiedesk.domain.engagement import EngagementStage, Means
from coalitiedesk.domain.offers import OfferDirection
from coalitiedesk.services.opening import open_coalition

PARTNERS, MOMENTS, PROMISES, STAGE_CHANGES, OFFERS = 5_000, 20_000, 3_000, 5_000, 200
MOST_MOMENTS = 200  # with the first partner
_TALKS = (
    "Gebeld over de koffieochtend. {who} vindt het leuk maar wil weten wie de zaal opent en wie er opruimt.",
    "Op bezoek geweest. Zij zien veel ouderen alleen binnenkomen; een praattafel op dinsdag kan na de zomer.",
    "Mail gestuurd met de data van de Week, de aanmeldknop en de foto’s van vorig jaar. Antwoord volgt.",
    "Bijeenkomst in het buurthuis: afgesproken dat {who} de flyers rondbrengt in de straten rond het plein.",
    "Kort geappt: kan niet op donderdag, wel op vrijdag. Vraagt of er een vrijwilliger mee kan met de bus.",
)
_PROMISES = (
    "Brengt de flyers rond",
    "Regelt een zaal voor de koffie",
    "Zoekt twee vrijwilligers",
    "Belt terug",
)
_THINGS = ("zaal", "busje", "koffie", "kok", "kramen", "flyers", "fietsen", "muziek", "tuin", "gereedschap")
_FOR = ("het buurtfeest", "een lunch voor ouderen", "de praattafel", "de wandeling", "een spelmiddag")
_LABELS = ("kerk", "noord", "eetplek", "jongeren", "sponsor")
_AT_ONCE = 2_000


def lasting(today: dt.date | None = None) -> Path:
    """The coalition, made once; a copy of it may be changed at will."""
    path = FOLDER / f"lasting-{PARTNERS}.coalitie"
    if not path.exists():
        shutil.copy(example(activities=200, partners=PARTNERS), path)
        desk = open_coalition(path)
        with desk.change("jaren van contact") as session:
            _fill(session, today or dt.date.today())  # noqa: DTZ011 - as the window looks at it
        desk.close()
    return path


def _fill(session: Session, today: dt.date) -> None:
    chance = Random(5)
    ids = list(session.scalars(select(PartnerRow.id).order_by(PartnerRow.id)))
    areas = list(session.scalars(select(AreaRow.id)))
    owners = [ids[0]] * MOST_MOMENTS + [chance.choice(ids) for _ in range(MOMENTS - MOST_MOMENTS)]
    kinds, stages = list(InteractionKind), list(EngagementStage)
    _add(session, InteractionRow, [_moment(at, key, kinds, today) for at, key in enumerate(owners)])
    _add(session, CommitmentRow, [_promise(at, chance.choice(ids), today) for at in range(PROMISES)])
    moved = [
        (ids[at % len(ids)], stages[1 + at % 5], _before(today, at % 400)) for at in range(STAGE_CHANGES)
    ]
    _add(
        session,
        StageChangeRow,
        [{"partner_id": one, "stage": to.value, "day": day} for one, to, day in moved],
    )
    for key, stage, day in moved:
        where = {
            "stage": stage.value,
            "stage_since": day,
            "area_id": areas[key % len(areas)] if areas else None,
        }
        session.execute(update(PartnerRow).where(PartnerRow.id == key).values(where))
    _add(session, OfferRow, [_offer(at, chance.choice(ids), chance) for at in range(2 * OFFERS)])
    _add(session, PartnerLabelRow, [{"partner_id": key, "name": _LABELS[key % 5]} for key in ids[::2]])
    _add(session, CriterionMarkRow, [{"partner_id": key, "criterion": "reach"} for key in ids[::3]])


def _add(session: Session, table: Any, rows: list[dict[str, Any]]) -> None:
    for begin in range(0, len(rows), _AT_ONCE):
        session.execute(insert(table), rows[begin : begin + _AT_ONCE])


def _before(today: dt.date, days: int) -> dt.date:
    return today - dt.timedelta(days=days)


def _moment(at: int, key: int, kinds: list[InteractionKind], today: dt.date) -> dict[str, Any]:
    has_follow_up = at % 9 == 0
    return {
        "partner_id": key,
        "kind": kinds[at % len(kinds)].value,
        "day": _before(today, (at * 37) % 1_500),
        "text": _TALKS[at % len(_TALKS)].format(who=f"Contact {at}"),
        "by_whom": "Fatima",
        "follow_up_on": today + dt.timedelta(days=at % 60 - 20) if has_follow_up else None,
        "follow_up": "Nog eens bellen" if has_follow_up else "",
        "is_followed_up": at % 18 == 0,
    }


def _promise(at: int, key: int, today: dt.date) -> dict[str, Any]:
    is_open = at % 3 > 0
    return {
        "partner_id": key,
        "direction": list(CommitmentDirection)[at % 2].value,
        "text": f"{_PROMISES[at % len(_PROMISES)]} ({at})",
        "made_on": _before(today, at % 300),
        "due": today + dt.timedelta(days=at % 90 - 30) if at % 4 else None,
        "state": (CommitmentState.OPEN if is_open else CommitmentState.KEPT).value,
        "settled_on": None if is_open else _before(today, at % 100),
    }


def _offer(at: int, key: int, chance: Random) -> dict[str, Any]:
    words = f"{chance.choice(_THINGS)} en {chance.choice(_THINGS)} voor {chance.choice(_FOR)}"
    return {
        "partner_id": key,
        "direction": list(OfferDirection)[at % 2].value,
        "kind": list(Means)[at % 5].value,
        "text": f"{'Zoekt' if at % 2 else 'Heeft'} {words}",
    }
