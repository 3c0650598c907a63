"""Suggestions that do not fit: this one, or these two partners together, until somebody wants them back."""

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import offers as queries
from coalitiedesk.db.tables import PartnerTraitRow
from coalitiedesk.domain.ids import OfferId
from coalitiedesk.domain.offer_matching import OfferMatch, refused_matches
from coalitiedesk.domain.offers import TraitKind
from coalitiedesk.services.desk import Desk


def list_refused_matches(desk: Desk) -> tuple[OfferMatch, ...]:
    """Suggestions that were refused and would be made otherwise, the likeliest first."""
    with desk.read() as session:
        return refused_matches(queries.listed_offers(session), queries.refusals(session))


def refuse_match(
    desk: Desk, match: OfferMatch, *, never_again: bool = False, initiator: str | None = None
) -> None:
    """Suggest this no more; or never these two partners together."""
    label = "suggestie nooit meer voorstellen" if never_again else "suggestie afwijzen"
    with desk.change(label, initiator=initiator) as session:
        kind, code = _partners(match) if never_again else _pair(match)
        if session.scalar(_rows(match, kind, code)) is None:
            session.add(
                PartnerTraitRow(partner_id=match.need.offer.partner_id, kind=kind.value, code=code, note="")
            )


def suggest_again(desk: Desk, match: OfferMatch, *, initiator: str | None = None) -> None:
    """Take back that it was refused, in either way."""
    with desk.change("suggestie weer voorstellen", initiator=initiator) as session:
        for kind, code in (_pair(match), _partners(match)):
            row = session.scalar(_rows(match, kind, code))
            if row is not None:
                session.delete(row)


def forget_refusals(session: Session, offer_id: OfferId) -> None:
    """An offer or need is taken away: its number may come back for another."""
    rows = PartnerTraitRow
    ends = (rows.code.like(f"{offer_id}-%"), rows.code.like(f"%-{offer_id}"))
    session.execute(delete(rows).where(rows.kind == TraitKind.REFUSED_MATCH.value, ends[0] | ends[1]))


def move_refusals(session: Session, keep_id: int, gone_id: int) -> None:
    """Two partners became one: who should not be suggested together with the one that went."""
    rows = PartnerTraitRow
    of_partner = rows.kind == TraitKind.REFUSED_PARTNER.value
    known = set(session.scalars(select(rows.partner_id).where(of_partner, rows.code == str(keep_id))))
    for row in session.scalars(select(rows).where(of_partner, rows.code == str(gone_id))):
        if row.partner_id in known or row.partner_id == keep_id:
            session.delete(row)
        else:
            row.code = str(keep_id)


def _pair(match: OfferMatch) -> tuple[TraitKind, str]:
    return TraitKind.REFUSED_MATCH, f"{match.need.offer.id}-{match.offer.offer.id}"


def _partners(match: OfferMatch) -> tuple[TraitKind, str]:
    return TraitKind.REFUSED_PARTNER, str(match.offer.offer.partner_id)


def _rows(match: OfferMatch, kind: TraitKind, code: str) -> Select[PartnerTraitRow]:
    rows = PartnerTraitRow
    return select(rows).where(
        rows.partner_id == match.need.offer.partner_id, rows.kind == kind.value, rows.code == code
    )
