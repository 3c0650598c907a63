"""What moves partners, what they bring and look for: keep it, match it, hold it against the principles."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import contact_log as log_queries
from coalitiedesk.db.queries import offers as queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import planning as planning_queries
from coalitiedesk.db.tables import OfferRow, PartnerRow, PartnerTraitRow
from coalitiedesk.domain.activities import Activity, Novelty
from coalitiedesk.domain.contact_log import Commitment, CommitmentState
from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Principle
from coalitiedesk.domain.ids import ActivityId, CommitmentId, EditionId, OfferId, PartnerId
from coalitiedesk.domain.offer_matching import OfferMatch, suggest_matches
from coalitiedesk.domain.offers import (
    OWN_WORDS,
    ListedOffer,
    Offer,
    OfferDirection,
    OfferState,
    PartnerInterests,
    TraitKind,
)
from coalitiedesk.domain.principle_checks import PrincipleFacts, check_principles
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import count
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.offer_messages import match_sentence, match_title
from coalitiedesk.knowledge.engagement import engagement_knowledge
from coalitiedesk.services.activities import store_activity
from coalitiedesk.services.contact_log import store_commitment
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.match_refusals import forget_refusals
from coalitiedesk.services.rows import assign, clean

OFFER_FIELDS = ("partner_id", "direction", "kind", "text", "state")
_REFUSALS = (TraitKind.REFUSED_MATCH, TraitKind.REFUSED_PARTNER)
_KIND_OF: dict[type[EngagementMotive | ContributionKind | Principle], TraitKind] = {
    EngagementMotive: TraitKind.MOTIVE,
    ContributionKind: TraitKind.CONTRIBUTION,
    Principle: TraitKind.PRINCIPLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EngagementTexts:
    """What the codes mean, in the words of the knowledge.

    Attributes:
        questions: Find out about a motive.
        propositions: What a municipality can offer in return, by key.
    """

    motives: Mapping[EngagementMotive, str]
    questions: Mapping[EngagementMotive, str]
    contributions: Mapping[ContributionKind, str]
    principles: Mapping[Principle, str]
    propositions: Mapping[str, str]


def engagement_texts() -> EngagementTexts:
    """What stands beside the codes where they are ticked.

    Raises:
        KnowledgeError: A file of the programme is damaged.
    """
    known = engagement_knowledge()
    return EngagementTexts(
        motives={one.motive: one.text for one in known.motives},
        questions={one.motive: one.ask for one in known.motives},
        contributions={one.contribution: one.text for one in known.contributions},
        principles={one.principle: one.text for one in known.principles},
        propositions={one.key: one.text for one in known.offers},
    )


def get_interests(desk: Desk, partner_id: PartnerId) -> PartnerInterests | None:
    """What moves a partner, what it brings and looks for; None when it is gone."""
    with desk.read() as session:
        return queries.interests(session, partner_id)


def list_offers(desk: Desk) -> tuple[ListedOffer, ...]:
    """Offers and needs of every partner that takes part: open ones first, then by partner."""
    with desk.read() as session:
        return queries.listed_offers(session)


def list_matches(desk: Desk, partner_id: PartnerId | None = None) -> tuple[OfferMatch, ...]:
    """Open offers that may answer open needs, the likeliest first; of one partner when it is named."""
    with desk.read() as session:
        refused = queries.refusals(session)
        return suggest_matches(queries.listed_offers(session), partner_id=partner_id, refused=refused)


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


def check_offer_principles(desk: Desk, offer: Offer) -> tuple[Problem, ...]:
    """What the principles object to in an offer or need that is being written; nothing without a partner."""
    with desk.read() as session:
        partner = partner_queries.partner(session, offer.partner_id) if offer.partner_id else None
        if partner is None:
            return ()
        return check_principles(
            PrincipleFacts(
                kind=partner.kind,
                interests=PartnerInterests(partner_id=partner.id, offers=(offer,)),
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


def agree_on_match(
    desk: Desk, match: OfferMatch, commitment: Commitment, *, initiator: str | None = None
) -> CommitmentId:
    """Write down what the one who offers promised, and settle both sides of the match; as one step.

    Raises:
        LookupError: The partner was removed meanwhile.
    """
    with desk.change("toezegging bij vraag en aanbod", initiator=initiator) as session:
        key = store_commitment(session, commitment, partner_id=commitment.partner_id)
        _settle(session, match)
        return key


def make_match_activity(
    desk: Desk, match: OfferMatch, *, edition_id: EditionId, initiator: str | None = None
) -> ActivityId:
    """Put what the two can do together in a Week as an idea, and settle both sides; as one step."""
    activity = Activity(
        id=ActivityId(0),
        edition_id=edition_id,
        title=match_title(match),
        novelty=Novelty.NEW,
        remark=match_sentence(match),
        organiser_ids=(match.need.offer.partner_id, match.offer.offer.partner_id),
    )
    with desk.change("activiteit bij vraag en aanbod", initiator=initiator) as session:
        key = store_activity(session, activity)
        _settle(session, match)
        return key


def _settle(session: Session, match: OfferMatch) -> None:
    for offer_id in (match.need.offer.id, match.offer.offer.id):
        row = session.get(OfferRow, offer_id)
        if row is not None:
            row.state = OfferState.SETTLED.value


def remove_offers(desk: Desk, ids: Sequence[OfferId], *, initiator: str | None = None) -> None:
    """Take offers and needs away."""
    words = count(len(ids), "vraag of aanbod", "vragen en aanbod")
    with desk.change(f"{words} verwijderen", initiator=initiator) as session:
        for offer_id in ids:
            row = session.get(OfferRow, offer_id)
            if row is not None:
                session.delete(row)
                forget_refusals(session, offer_id)


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
    """Keep motives, contributions, principles and what we offer, as one step; offers stay as they are.

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
        wanted |= {(TraitKind.PROPOSITION, key): "" for key in interests.propositions}
        own = ((TraitKind.PROPOSITION, interests.own_proposition), (TraitKind.ASK, interests.asks))
        wanted |= {(kind, OWN_WORDS): text for kind, text in own if text.strip()}
        present = _trait_rows(session, interests.partner_id)
        kept = {key for key in present if TraitKind(key[0]) not in _REFUSALS}
        for kind, code in {*wanted, *((TraitKind(kind), code) for kind, code in kept)}:
            _store_trait(session, interests.partner_id, kind, code, wanted.get((kind, code)))


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


def _partner(session: Session, partner_id: PartnerId) -> PartnerRow:
    row = session.get(PartnerRow, partner_id)
    if row is None:
        raise LookupError(partner_id)
    return row


def proposition_words(keys: Iterable[str], own: str = "") -> tuple[str, ...]:
    """What the municipality offers in words, in the order of the knowledge; other keys are left out.

    Args:
        keys: Of what was chosen.
        own: What it offers besides, one thing a line.
    """
    wanted = frozenset(keys)
    chosen = (one.text for one in engagement_knowledge().offers if one.key in wanted)
    return (*chosen, *lines_of(own))


def lines_of(text: str) -> tuple[str, ...]:
    """The lines with something on them."""
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
