"""Who looks for what another partner has. A suggestion that says why, never a decision."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.domain.ids import OfferId, PartnerId
from coalitiedesk.domain.offer_words import shared_stems, themes_of, words_of
from coalitiedesk.domain.offers import ListedOffer, OfferDirection

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


@dataclass(frozen=True, slots=True)
class _Read:
    listed: ListedOffer
    words: dict[str, str]
    stems: frozenset[str]
    themes: dict[str, str]


def suggest_matches(
    offers: Sequence[ListedOffer], *, partner_id: PartnerId | None = None
) -> tuple[OfferMatch, ...]:
    """Open offers that may answer open needs of other partners, the likeliest first.

    At most five for each need; with a partner only those in which it stands.

    Only shared words, or words about the same thing, make a match; the same kind of means and the same area
    put it higher.
    """
    waiting = [_read(one) for one in offers if one.offer.is_open]
    needs = [one for one in waiting if one.listed.offer.direction is OfferDirection.NEED]
    given = [one for one in waiting if one.listed.offer.direction is OfferDirection.OFFER]
    found = [
        match
        for need in needs
        for offer in given
        if _may_meet(need, offer, partner_id) and (match := _match(need, offer)) is not None
    ]
    found.sort(
        key=lambda one: (
            -one.score,
            one.need.partner.casefold(),
            one.offer.partner.casefold(),
            one.need.offer.id,
            one.offer.offer.id,
        )
    )
    seen: Counter[OfferId] = Counter()
    kept = []
    for match in found:
        seen[match.need.offer.id] += 1
        if seen[match.need.offer.id] <= _MOST_PER_NEED:
            kept.append(match)
    return tuple(kept)


def _may_meet(need: "_Read", offer: "_Read", partner_id: PartnerId | None) -> bool:
    sides = (need.listed.offer.partner_id, offer.listed.offer.partner_id)
    return sides[0] != sides[1] and (partner_id is None or partner_id in sides)


def _read(listed: ListedOffer) -> _Read:
    words = words_of(listed.offer.text)
    stems = frozenset(words)
    return _Read(listed, words, stems, themes_of(stems))


def _match(need: _Read, offer: _Read) -> OfferMatch | None:
    shared = shared_stems(need.stems, offer.stems)
    themes = tuple(theme for theme, own in need.themes.items() if theme in offer.themes and own not in shared)
    if not shared and not themes:
        return None
    is_same_kind = need.listed.offer.kind is offer.listed.offer.kind
    is_same_area = bool(need.listed.area) and need.listed.area == offer.listed.area
    score = (
        _PER_WORD * min(len(shared), _MOST_WORDS)
        + _PER_THEME * len(themes)
        + _SAME_KIND * is_same_kind
        + _SAME_AREA * is_same_area
    )
    if score < _LEAST:
        return None
    return OfferMatch(
        need=need.listed,
        offer=offer.listed,
        words=tuple(word for own, word in need.words.items() if own in shared),
        themes=themes,
        is_same_kind=is_same_kind,
        is_same_area=is_same_area,
        score=score,
    )
