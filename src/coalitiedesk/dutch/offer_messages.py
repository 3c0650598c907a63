"""Offers, needs, suggestions and principles in words for screen and paper."""

from coalitiedesk.domain.engagement import Principle
from coalitiedesk.domain.offer_matching import OfferMatch
from coalitiedesk.domain.offers import ListedOffer, OfferDirection, OfferObjection
from coalitiedesk.domain.principle_checks import PrincipleObjection
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import enumerate_words
from coalitiedesk.dutch.labels import label

_OBJECTIONS = {
    OfferObjection.NO_WORDS: "Zeg in een paar woorden wat het is.",
    OfferObjection.NO_PARTNER: "Kies een partner uit je lijst.",
}
_PRINCIPLES = {
    PrincipleObjection.MONEY_FOR_POLICY: (
        "‘{subject}’: geld van een bedrijf mag niet naar sociaal beleid van de gemeente. "
        "Laat het bedrijf een activiteit van een partner steunen."
    ),
    PrincipleObjection.MONEY_OF_A_FIRM: (
        "‘{subject}’: geld van een bedrijf mag naar een activiteit van een partner, "
        "nooit naar sociaal beleid van de gemeente. Zet erbij voor wie het is."
    ),
    PrincipleObjection.EXCLUSIVE: "‘{subject}’: beloof geen alleenrecht. Andere bedrijven mogen altijd ook.",
    PrincipleObjection.ADVANTAGE: (
        "‘{subject}’: meedoen is vrijwillig. Het geeft geen voordeel bij inkoop of aanbesteding."
    ),
    PrincipleObjection.UNEQUAL: "‘{subject}’: behandel elk bedrijf gelijk. Zou je dit ook een ander geven?",
    PrincipleObjection.HIDDEN: "‘{subject}’: wees open over wat je afspreekt. Iedereen mag het weten.",
    PrincipleObjection.DOUBT: "Twijfel bij ‘{principle}’: {subject}. Bij twijfel doen we het niet.",
}


def offer_objection(problem: Problem) -> str:
    """One sentence to stand beside the field."""
    return _OBJECTIONS[OfferObjection(problem.code)]


def principle_sentence(problem: Problem) -> str:
    """What a principle objects to, and what to do."""
    principle = label(Principle(str(problem.facts["principle"])))
    words = _PRINCIPLES[PrincipleObjection(problem.code)]
    return words.replace("{principle}", principle).replace("{subject}", problem.subject.rstrip(". "))


def offer_line(listed: ListedOffer) -> str:
    """``De Brug zoekt: een busje``."""
    verb = "biedt" if listed.offer.direction is OfferDirection.OFFER else "zoekt"
    return f"{listed.partner} {verb}: {listed.offer.text}"


def match_sentence(match: OfferMatch) -> str:
    """``De Brug zoekt ‘een busje’. Sportservice biedt ‘een bus’``, as two sentences."""
    need, offer = match.need, match.offer
    return f"{need.partner} zoekt ‘{need.offer.text}’. {offer.partner} biedt ‘{offer.offer.text}’."


def match_gist(match: OfferMatch) -> str:
    """What both are about, in as few words as can be: ``busje``, ``een ruimte``."""
    return ", ".join((*match.words, *match.themes))


def match_reason(match: OfferMatch) -> str:
    """Why they may fit, in sentences: ``Allebei noemen ze ‘busje’. Ze zitten in dezelfde wijk: Noord.``."""
    parts = []
    if match.words:
        parts.append(f"Allebei noemen ze {enumerate_words([f'‘{word}’' for word in match.words])}.")
    if match.themes:
        parts.append(f"Bij allebei gaat het om {enumerate_words(match.themes)}.")
    if match.is_same_kind:
        parts.append(f"Het is hetzelfde soort hulp: {label(match.need.offer.kind).lower()}.")
    if match.is_same_area:
        parts.append(f"Ze zitten in dezelfde wijk: {match.need.area}.")
    return " ".join(parts)


def match_promise(match: OfferMatch) -> str:
    """What the partner who offers would promise: ``Een busje, voor De Brug``."""
    words = match.offer.offer.text
    return f"{words[:1].upper()}{words[1:].rstrip('. ')}, voor {match.need.partner}"


def match_title(match: OfferMatch) -> str:
    """What the two could do together, as the beginning of a title: ``Een busje``."""
    words = match.need.offer.text.strip().rstrip(".")
    return words[:1].upper() + words[1:]


def match_task(match: OfferMatch) -> str:
    """What the coordinator would do: ``Breng De Brug en Sportservice bij elkaar: een busje``."""
    return f"Breng {match.need.partner} en {match.offer.partner} bij elkaar: {match.need.offer.text}"
