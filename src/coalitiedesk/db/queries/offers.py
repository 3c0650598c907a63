"""What moves partners, what they can bring and look for."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import case, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries.records import CodeBook, fetch
from coalitiedesk.db.tables import AreaRow, OfferRow, PartnerRow, PartnerTraitRow
from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Means, Principle
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offer_matching import RefusedMatches
from coalitiedesk.domain.offers import (
    OWN_WORDS,
    ListedOffer,
    Offer,
    OfferDirection,
    OfferState,
    PartnerInterests,
    TraitKind,
)
from coalitiedesk.domain.partners import PartnerKind

_DIRECTIONS, _MEANS, _STATES = CodeBook(OfferDirection), CodeBook(Means), CodeBook(OfferState)
_KINDS = CodeBook(PartnerKind)
_Code = TypeVar("_Code", bound=StrEnum)


def interests(session: Session, partner_id: PartnerId) -> PartnerInterests | None:
    """What moves a partner, brings it and looks for; None when it is gone."""
    if session.scalar(select(PartnerRow.id).where(PartnerRow.id == partner_id)) is None:
        return None
    notes: dict[str, dict[str, str]] = {kind.value: {} for kind in TraitKind}
    table = PartnerTraitRow.__table__.columns
    for kind, code, note in fetch(
        session, select(table.kind, table.code, table.note).where(table.partner_id == partner_id)
    ):
        notes.setdefault(kind, {})[code] = note
    return PartnerInterests(
        partner_id=partner_id,
        motives=_noted(EngagementMotive, notes[TraitKind.MOTIVE]),
        contributions=_noted(ContributionKind, notes[TraitKind.CONTRIBUTION]),
        principles=_noted(Principle, notes[TraitKind.PRINCIPLE]),
        propositions=frozenset(notes[TraitKind.PROPOSITION]) - {OWN_WORDS},
        own_proposition=notes[TraitKind.PROPOSITION].get(OWN_WORDS, ""),
        asks=notes[TraitKind.ASK].get(OWN_WORDS, ""),
        offers=tuple(one.offer for one in listed_offers(session, partner_id)),
    )


def listed_offers(session: Session, partner_id: PartnerId | None = None) -> tuple[ListedOffer, ...]:
    """Offers and needs with whose they are: of one partner, or of every partner that takes part.

    Open ones first, then by partner without article, then as they were written down.
    """
    table, partner, area = OfferRow.__table__.columns, PartnerRow.__table__.columns, AreaRow.__table__.columns
    query = (
        select(
            table.id,
            table.partner_id,
            table.direction,
            table.kind,
            table.text,
            table.state,
            partner.name,
            partner.kind,
            area.name,
        )
        .join(PartnerRow.__table__, partner.id == table.partner_id)
        .outerjoin(AreaRow.__table__, area.id == partner.area_id)
        .order_by(case((table.state == OfferState.OPEN.value, 0), else_=1), partner.sort_name, table.id)
    )
    query = query.where(partner.is_active if partner_id is None else table.partner_id == partner_id)
    return tuple(
        ListedOffer(
            offer=Offer(
                id=OfferId(key),
                partner_id=PartnerId(owner),
                direction=_DIRECTIONS[direction],
                kind=_MEANS[kind],
                text=text,
                state=_STATES[state],
            ),
            partner=name,
            partner_kind=_KINDS[partner_kind],
            area=area_name or "",
        )
        for key, owner, direction, kind, text, state, name, partner_kind, area_name in fetch(session, query)
    )


def propositions(session: Session) -> Mapping[PartnerId, Mapping[TraitKind, Mapping[str, str]]]:
    """By partner, what we ask and what we offer: words by key, empty for what is chosen by its key."""
    table = PartnerTraitRow.__table__.columns
    kinds = (TraitKind.ASK.value, TraitKind.PROPOSITION.value)
    query = select(table.partner_id, table.kind, table.code, table.note).where(table.kind.in_(kinds))
    found: dict[PartnerId, dict[TraitKind, dict[str, str]]] = {}
    for partner_id, kind, code, note in fetch(session, query):
        found.setdefault(PartnerId(partner_id), {}).setdefault(TraitKind(kind), {})[code] = note
    return found


def refusals(session: Session) -> RefusedMatches:
    """What was said not to fit; what cannot be read stands for nothing."""
    table = PartnerTraitRow.__table__.columns
    kinds = (TraitKind.REFUSED_MATCH.value, TraitKind.REFUSED_PARTNER.value)
    query = select(table.partner_id, table.kind, table.code).where(table.kind.in_(kinds))
    pairs, partners = set(), set()
    for partner_id, kind, code in fetch(session, query):
        need, _, offer = code.rpartition("-")
        if kind == TraitKind.REFUSED_PARTNER and code.isdecimal():
            partners.add((PartnerId(partner_id), PartnerId(int(code))))
        elif need.isdecimal() and offer.isdecimal():
            pairs.add((OfferId(int(need)), OfferId(int(offer))))
    return RefusedMatches(pairs=frozenset(pairs), partners=frozenset(partners))


def _noted(codes: type[_Code], notes: Mapping[str, str]) -> dict[_Code, str]:
    return {code: notes[code.value] for code in codes if code.value in notes}
