"""How numbers came about and what is missing, in sentences that stand beside them."""

from coalitiedesk.domain.visit_figures import FirstTimers, VisitTally
from coalitiedesk.dutch.formats import count, enumerate_words, number
from coalitiedesk.printouts.evaluation_content import EvaluationContent


def total_words(tally: VisitTally) -> str:
    """``1.146``, ``ca. 1.146`` with estimates; empty when nothing is known."""
    if tally.visitors is None:
        return ""
    return f"{'ca. ' if tally.estimated_moments else ''}{number(tally.visitors)}"


def how_counted(tally: VisitTally) -> str:
    """How the visitors of all moments together were counted."""
    if not tally.moments:
        return "Er zijn nog geen momenten om te tellen."
    if not tally.numbered_moments:
        return f"Van geen van de {_moments(tally.moments)} is een aantal bekend."
    parts = []
    if tally.counted_moments:
        parts.append(f"geteld bij {number(tally.counted_moments)}")
    if tally.estimated_moments:
        parts.append(f"geschat bij {number(tally.estimated_moments)}")
    words = f"{enumerate_words(parts)} van de {_moments(tally.moments)}."
    missing = (
        f" Van {_moments(tally.missing_moments)} is geen aantal bekend." if tally.missing_moments else ""
    )
    return f"{words[0].upper()}{words[1:]}{missing} Wie vaker kwam, telt vaker mee."


def missing_words(tally: VisitTally) -> str:
    """What is missing and what that means for the number; empty when nothing is."""
    if not tally.missing_moments:
        return ""
    words = f"Van {_moments(tally.missing_moments)} is geen aantal bekend"
    if tally.worded_moments:
        words += f" (bij {number(tally.worded_moments)} staat alleen iets in woorden)"
    return f"{words}: het echte aantal ligt hoger." if tally.numbered_moments else f"{words}."


def how_held(content: EvaluationContent) -> str:
    """Where the number of activities comes from."""
    version = content.edition.version
    source = f"Geteld in programmaversie {version}" if version else "Geteld in het programma"
    off = content.announced - content.held
    if off <= 0:
        return f"{source}: {number(content.announced)} aangekondigd."
    verb = "ging" if off == 1 else "gingen"
    return f"{source}: {number(content.announced)} aangekondigd, {number(off)} {verb} niet door."


def how_asked(first: FirstTimers) -> str:
    """Where people were asked whether it was their first time."""
    if not first.asked_moments:
        return "Dit is nergens gevraagd."
    return f"Gevraagd bij {_moments(first.asked_moments)}. Geen namen, dus niet na te rekenen per persoon."


def _moments(amount: int) -> str:
    return count(amount, "moment", "momenten")
