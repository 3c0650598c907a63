"""What moves partners, what they bring and look for: keep it, match it, hold it against the principles."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import contact_log as log_queries
from coalitiedesk.db.queries import offers as queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import planning as planning_queries
from coalitiedesk.db.tables import OfferRow, PartnerLabelRow, PartnerRow, PartnerTraitRow
from coalitiedesk.domain.contact_log import CommitmentState
from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Principle
from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offer_matching import OfferMatch, suggest_matches
from coalitiedesk.domain.offers import (
    ListedOffer,
    Offer,
    OfferDirection,
    OfferState,
    PartnerInterests,
    TraitKind,
    tidy_labels,
)
from coalitiedesk.domain.principle_checks import PrincipleFacts, check_principles
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign, clean

OFFER_FIELDS = ("partner_id", "direction", "kind", "text", "state")
_KIND_OF: dict[type[EngagementMotive | ContributionKind | Principle], TraitKind] = {
    EngagementMotive: TraitKind.MOTIVE,
    ContributionKind: TraitKind.CONTRIBUTION,
    Principle: TraitKind.PRINCIPLE,
}


def get_interests(desk: Desk, partner_id: PartnerId) -> PartnerInterests | None:
    """What moves a partner, what it brings and looks for; None when it is gone."""
    with desk.read() as session:
        return queries.interests(session, partner_id)


def list_offers(desk: Desk) -> tuple[ListedOffer, ...]:
    """Offers and needs of every partner that takes part: open ones first, then by partner."""
    with desk.read() as session:
        return queries.listed_offers(session)


def list_matches(desk: Desk) -> tuple[OfferMatch, ...]:
    """Open offers that may answer open needs, the likeliest first."""
    return suggest_matches(list_offers(desk))


def list_label_names(desk: Desk) -> tuple[str, ...]:
    """Every label in use, by name."""
    with desk.read() as session:
        return queries.label_names(session)


def check_partner_principles(desk: Desk, partner_id: PartnerId) -> tuple[Problem, ...]:
    """What the six principles object to for a partner; nothing when it is gone."""
    with desk.read() as session:
        return principle_problems(session, partner_id)


def principle_problems(session: Session, partner_id: PartnerId) -> tuple[Problem, ...]:
    """As :func:`check_partner_principles`, for who reads already."""
    interests = queries.interests(session, partner_id)
    partner = partner_queries.partner(session, partner_id)
    if interests is None or partner is None:
        return ()
    return check_principles(
        PrincipleFacts(
            kind=partner.kind,
            interests=interests,
            promises=tuple(
                one.text
                for one in log_queries.commitments(session, partner_id)
                if one.state is CommitmentState.OPEN
            ),
            income=tuple(
                line
                for line in planning_queries.budget_lines(session)
                if line.is_income and line.partner_id == partner_id
            ),
            municipality=coalition_queries.coalition(session).municipality,
        )
    )


def save_offer(desk: Desk, offer: Offer, *, initiator: str | None = None) -> OfferId:
    """Add an offer or need (id 0) or change it.

    Raises:
        LookupError: It or its partner was removed meanwhile.
    """
    what = "aanbod" if offer.direction is OfferDirection.OFFER else "vraag"
    with desk.change(f"{what} {'wijzigen' if offer.id else 'toevoegen'}", initiator=initiator) as session:
        _partner(session, offer.partner_id)
        row = session.get(OfferRow, offer.id) if offer.id else OfferRow()
        if row is None:
            raise LookupError(offer.id)
        assign(row, offer, OFFER_FIELDS)
        session.add(row)
        session.flush()
        return OfferId(row.id)


def settle_offers(
    desk: Desk, ids: Sequence[OfferId], *, is_settled: bool = True, initiator: str | None = None
) -> None:
    """Say that offers and needs are settled, or wait again; as one step."""
    state = OfferState.SETTLED if is_settled else OfferState.OPEN
    verb = "geregeld" if is_settled else "weer open"
    with desk.change(f"vraag of aanbod {verb}", initiator=initiator) as session:
        for offer_id in ids:
            row = session.get(OfferRow, offer_id)
            if row is not None and row.state != state.value:
                row.state = state.value


def remove_offers(desk: Desk, ids: Sequence[OfferId], *, initiator: str | None = None) -> None:
    """Take offers and needs away."""
    words = count(len(ids), "vraag of aanbod", "vragen en aanbod")
    with desk.change(f"{words} verwijderen", initiator=initiator) as session:
        for offer_id in ids:
            row = session.get(OfferRow, offer_id)
            if row is not None:
                session.delete(row)


def tick_trait(
    desk: Desk,
    partner_id: PartnerId,
    code: EngagementMotive | ContributionKind | Principle,
    *,
    is_on: bool,
    note: str = "",
    initiator: str | None = None,
) -> None:
    """Say that a motive or contribution is of a partner, or that a principle was looked at; or take it back.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    kind = _KIND_OF[type(code)]
    words = f"{label(kind).lower()} ‘{label(code).lower()}’ {'noteren' if is_on else 'weghalen'}"
    with desk.change(words, initiator=initiator) as session:
        _partner(session, partner_id)
        _store_trait(session, partner_id, kind, code.value, note if is_on else None)


def save_interests(desk: Desk, interests: PartnerInterests, *, initiator: str | None = None) -> None:
    """Keep motives, contributions, principles and labels of a partner as one step; offers stay as they are.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    with desk.change("wat een partner beweegt", initiator=initiator) as session:
        _partner(session, interests.partner_id)
        wanted: dict[tuple[TraitKind, str], str] = {
            (kind, code.value): note
            for kind, notes in (
                (TraitKind.MOTIVE, interests.motives),
                (TraitKind.CONTRIBUTION, interests.contributions),
                (TraitKind.PRINCIPLE, interests.principles),
            )
            for code, note in notes.items()
        }
        present = _trait_rows(session, interests.partner_id)
        for kind, code in {*wanted, *((TraitKind(kind), code) for kind, code in present)}:
            _store_trait(session, interests.partner_id, kind, code, wanted.get((kind, code)))
        _store_labels(session, interests.partner_id, interests.labels)


def save_labels(
    desk: Desk, partner_id: PartnerId, names: Sequence[str], *, initiator: str | None = None
) -> None:
    """Give a partner these labels and no others.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    with desk.change("labels van partner", initiator=initiator) as session:
        _partner(session, partner_id)
        _store_labels(session, partner_id, names)


def _trait_rows(session: Session, partner_id: PartnerId) -> dict[tuple[str, str], PartnerTraitRow]:
    rows = session.scalars(select(PartnerTraitRow).where(PartnerTraitRow.partner_id == partner_id))
    return {(row.kind, row.code): row for row in rows}


def _store_trait(
    session: Session, partner_id: PartnerId, kind: TraitKind, code: str, note: str | None
) -> None:
    """Write one trait; None takes it away."""
    row = session.scalar(
        select(PartnerTraitRow).where(
            PartnerTraitRow.partner_id == partner_id,
            PartnerTraitRow.kind == kind.value,
            PartnerTraitRow.code == code,
        )
    )
    if note is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(PartnerTraitRow(partner_id=partner_id, kind=kind.value, code=code, note=clean(note)))
    elif row.note != clean(note):
        row.note = clean(note)


def _store_labels(session: Session, partner_id: PartnerId, names: Sequence[str]) -> None:
    wanted = tidy_labels(names)
    rows = session.scalars(select(PartnerLabelRow).where(PartnerLabelRow.partner_id == partner_id)).all()
    for row in rows:
        if row.name not in wanted:
            session.delete(row)
    session.flush()
    present = {row.name for row in rows}
    for name in wanted:
        if name not in present:
            session.add(PartnerLabelRow(partner_id=partner_id, name=name))


def _partner(session: Session, partner_id: PartnerId) -> PartnerRow:
    row = session.get(PartnerRow, partner_id)
    if row is None:
        raise LookupError(partner_id)
    return row
