"""What a letter says of the proposal to a partner and of what was agreed with it: lists, a thing a line."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from coalitiedesk.db.queries import contact_log as log_queries
from coalitiedesk.db.queries import offers as offer_queries
from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.letters import LetterField
from coalitiedesk.domain.offers import OWN_WORDS, TraitKind
from coalitiedesk.dutch.formats import plain_date
from coalitiedesk.services.offers import lines_of, proposition_words

_WHO = {CommitmentDirection.THEIRS: "jullie", CommitmentDirection.OURS: "wij"}


def words_about_partners(session: Session) -> Mapping[PartnerId, Mapping[LetterField, str]]:
    """By partner, what we ask, what we offer and what still stands as promised."""
    found: defaultdict[PartnerId, dict[LetterField, str]] = defaultdict(dict)
    for partner_id, traits in offer_queries.propositions(session).items():
        offers = traits.get(TraitKind.PROPOSITION, {})
        asks = traits.get(TraitKind.ASK, {}).get(OWN_WORDS, "")
        found[partner_id][LetterField.ASKS] = _list(lines_of(asks))
        found[partner_id][LetterField.OFFERS] = _list(proposition_words(offers, offers.get(OWN_WORDS, "")))
    promises: defaultdict[PartnerId, list[str]] = defaultdict(list)
    for one in log_queries.open_commitments(session):
        promises[one.partner_id].append(_promise(one))
    for partner_id, lines in promises.items():
        found[partner_id][LetterField.AGREED] = _list(lines)
    return found


def _promise(one: Commitment) -> str:
    due = f", uiterlijk {plain_date(one.due)}" if one.due is not None else ""
    return f"{_WHO[one.direction]}: {one.text.strip().rstrip('.')}{due}"


def _list(lines: Sequence[str]) -> str:
    return "\n".join(f"– {line}" for line in lines)
