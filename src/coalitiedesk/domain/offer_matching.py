"""Who looks for what another partner has. A suggestion that says why, never a decision."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from types import MappingProxyType

from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offer_words import heads_of, shared_stems, themes_of, words_of
from coalitiedesk.domain.offers import ListedOffer, Offer, OfferDirection

_PER_WORD, _MOST_WORDS, _PER_THEME, _SAME_KIND, _SAME_AREA = 4, 3, 3, 3, 2
_MOST_PER_NEED = 5
_LEAST = 4  # one word of another kind of means is enough; one theme only with the same kind or area


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferMatch:
    """An offer that may answer a need.

    Attributes:
        words: What both name, as the need writes it; in the order of the need.
        themes: What both are about though their words differ, in words of our own.
        score: Higher is likelier; means nothing by itself.
    """

    need: ListedOffer
    offer: ListedOffer
    words: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    is_same_kind: bool = False
    is_same_area: bool = False
    score: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedMatches:
    """What was said not to fit.

    Attributes:
        pairs: Ids of a need and an offer.
        partners: Who looks for something, and who should never be suggested to it.
    """

    pairs: frozenset[tuple[OfferId, OfferId]] = frozenset()
    partners: frozenset[tuple[PartnerId, PartnerId]] = frozenset()

    def holds(self, need: Offer, offer: Offer) -> bool:
        """Whether this suggestion was refused."""
        return (need.id, offer.id) in self.pairs or (need.partner_id, offer.partner_id) in self.partners


NOTHING_REFUSED = RefusedMatches()
_MayMeet = Callable[[Offer, Offer], bool]  # a need and an offer


@dataclass(frozen=True, slots=True)
class _Read:
    listed: ListedOffer
    words: Mapping[str, str]
    stems: frozenset[str]
    heads: frozenset[str]
    themes: Mapping[str, str]
    about: frozenset[str]  # the same themes, to look for another's


def suggest_matches(
    offers: Sequence[ListedOffer],
    *,
    partner_id: PartnerId | None = None,
    refused: RefusedMatches = NOTHING_REFUSED,
) -> tuple[OfferMatch, ...]:
    """Open offers that may answer open needs of other partners, the likeliest first.

    At most five for each need, without what was refused; with a partner only those in which it stands.

    Only shared words, or words about the same thing, make a match; the same kind of means and the same area
    put it higher.
    """
    return _likeliest(
        offers, lambda need, offer: _may_meet(need, offer, partner_id) and not refused.holds(need, offer)
    )


def refused_matches(offers: Sequence[ListedOffer], refused: RefusedMatches) -> tuple[OfferMatch, ...]:
    """What would be suggested if it had not been refused, the likeliest first."""
    if refused == NOTHING_REFUSED:
        return ()
    return _likeliest(offers, lambda need, offer: _may_meet(need, offer, None) and refused.holds(need, offer))


def _likeliest(offers: Sequence[ListedOffer], may_meet: _MayMeet) -> tuple[OfferMatch, ...]:
    waiting = [_read(one) for one in offers if one.offer.is_open]
    needs = [one for one in waiting if one.listed.offer.direction is OfferDirection.NEED]
    given = [one for one in waiting if one.listed.offer.direction is OfferDirection.OFFER]
    found = [match for need in needs for match in _best(need, given, may_meet)]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                -one.score,
                one.need.partner.casefold(),
                one.offer.partner.casefold(),
                one.need.offer.id,
                one.offer.offer.id,
            ),
        )
    )


def _best(need: "_Read", given: Sequence["_Read"], may_meet: _MayMeet) -> Iterator[OfferMatch]:
    """The likeliest for one need; of the others, which may be hundreds, only the score is reckoned."""
    scored = [
        (-score, offer.listed.partner.casefold(), offer.listed.offer.id, at)
        for at, offer in enumerate(given)
        if may_meet(need.listed.offer, offer.listed.offer) and (score := _score(need, offer)) >= _LEAST
    ]
    for _score_below, _partner, _id, at in nsmallest(_MOST_PER_NEED, scored):
        yield _match(need, given[at])


def _may_meet(need: Offer, offer: Offer, partner_id: PartnerId | None) -> bool:
    sides = (need.partner_id, offer.partner_id)
    return sides[0] != sides[1] and (partner_id is None or partner_id in sides)


def _read(listed: ListedOffer) -> _Read:
    return _Read(listed, *_understood(listed.offer.text))


@lru_cache(maxsize=4096)
def _understood(
    text: str,
) -> tuple[Mapping[str, str], frozenset[str], frozenset[str], Mapping[str, str], frozenset[str]]:
    """Words, stems, heads and themes; kept, because all texts come by again at every look at a partner."""
    words = words_of(text)
    stems = frozenset(words)
    themes = themes_of(stems)
    return MappingProxyType(words), stems, heads_of(stems), MappingProxyType(themes), frozenset(themes)


def _shared(need: _Read, offer: _Read) -> frozenset[str]:
    return shared_stems(need.stems, offer.stems, our_heads=need.heads, their_heads=offer.heads)


def _shared_themes(need: _Read, offer: _Read, shared: frozenset[str]) -> tuple[str, ...]:
    return tuple(theme for theme, own in need.themes.items() if theme in offer.themes and own not in shared)


def _is_same_area(need: _Read, offer: _Read) -> bool:
    return bool(need.listed.area) and need.listed.area == offer.listed.area


def _score(need: _Read, offer: _Read) -> int:
    """Nought when no word and no theme is shared."""
    shared = _shared(need, offer)
    themes = () if need.about.isdisjoint(offer.about) else _shared_themes(need, offer, shared)
    if not shared and not themes:
        return 0
    return (
        _PER_WORD * min(len(shared), _MOST_WORDS)
        + _PER_THEME * len(themes)
        + _SAME_KIND * (need.listed.offer.kind is offer.listed.offer.kind)
        + _SAME_AREA * _is_same_area(need, offer)
    )


def _match(need: _Read, offer: _Read) -> OfferMatch:
    shared = _shared(need, offer)
    return OfferMatch(
        need=need.listed,
        offer=offer.listed,
        words=tuple(word for own, word in need.words.items() if own in shared),
        themes=_shared_themes(need, offer, shared),
        is_same_kind=need.listed.offer.kind is offer.listed.offer.kind,
        is_same_area=_is_same_area(need, offer),
        score=_score(need, offer),
    )
