"""Sentences about what was printed and what was left off."""

from collections.abc import Mapping

from coalitiedesk.domain.print_codes import LeftOff, PrintCode, PrintFault
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import count, enumerate_words

_SENTENCES = {
    PrintCode.TABOO_WORD: "Bij ‘{subject}’ staat ‘{word}’. Dat schrikt mensen af. Kan het anders?",
    PrintCode.LOST_CHARACTERS: "In ‘{subject}’ staan tekens die niet op papier kunnen: {characters}.",
    PrintCode.TITLE_DOES_NOT_FIT: "De titel ‘{subject}’ is te lang voor deze plek. Maak hem korter.",
    PrintCode.TEXT_LEFT_OFF: (
        "De tekst bij ‘{subject}’ past niet en staat er daarom niet op. Maak hem korter."
    ),
    PrintCode.DETAILS_DO_NOT_FIT: "Niet alles over ‘{subject}’ past op het blad. Maak de teksten korter.",
    PrintCode.NO_PLACE: "Bij ‘{subject}’ staat nog geen plek.",
    PrintCode.NO_DAY: "Bij ‘{subject}’ staat nog geen dag.",
    PrintCode.NO_TIME: "Bij ‘{subject}’ staat nog geen tijd.",
    PrintCode.NO_CONTACT: "Bij ‘{subject}’ staat niet waar mensen terechtkunnen met een vraag.",
    PrintCode.MOMENTS_SUMMARISED: "‘{subject}’ is zo vaak dat niet alle {number} keren op de poster passen.",
    PrintCode.PHOTO_MISSING: "Bij ‘{subject}’ hoort geen foto. De poster heeft een tekening.",
    PrintCode.PHOTO_UNUSABLE: "De foto bij ‘{subject}’ is onbruikbaar. De poster heeft een tekening.",
    PrintCode.LOGO_UNUSABLE: "Het logo van ‘{subject}’ is onbruikbaar. Op papier staat de naam.",
    PrintCode.COLOUR_DARKENED: "De kleur {colour} is te licht om te lezen. Op papier is hij donkerder.",
    PrintCode.MORE_SHEETS: "Het programma past niet op één blad. Het zijn er {number} geworden.",
    PrintCode.LONG_TITLE: "De titel ‘{subject}’ is lang. Een kortere titel leest prettiger.",
    PrintCode.CHAPTER_EMPTY: "Het hoofdstuk ‘{subject}’ is nog leeg en staat er daarom niet in.",
    PrintCode.NOTES_CUT: (
        "Over ‘{subject}’ weet je meer dan op één blad past. "
        "Lange notities eindigen op …; alles staat bij de partner."
    ),
    PrintCode.OTHER_WEEK: "Dit gaat over de {words}, die net is geweest.",
    PrintCode.WEEK_TO_COME: "De {words} is nog niet geweest. Stuur dit pas daarna.",
    PrintCode.LETTERS_LEFT_OUT: (
        "Kreeg al zo’n brief of staat er dubbel in, en is overgeslagen: {words}. "
        "Kies bij Wie ‘Iedereen die meedeed’ om ook hen te drukken."
    ),
    PrintCode.HAS_PEOPLE: ("Hier staan gegevens van mensen op. Geef de lijst alleen aan wie ze nodig heeft."),
    PrintCode.LEFT_BLANK: "Nog in te vullen: {words}. In de tekst staat waar.",
    PrintCode.NOTHING_TO_PRINT: "Er is nog niets om te drukken.",
}
_REASONS = {
    LeftOff.CANCELLED: ("gaat niet door", "gaan niet door"),
    LeftOff.CLOSED: ("is voor een besloten groep", "zijn voor een besloten groep"),
    LeftOff.UNCONFIRMED: ("is nog niet bevestigd", "zijn nog niet bevestigd"),
}

_WHICH = {
    LeftOff.CANCELLED: ("die niet doorgaat", "die niet doorgaan"),
    LeftOff.CLOSED: ("voor een besloten groep", "voor een besloten groep"),
    LeftOff.UNCONFIRMED: ("die nog niet bevestigd is", "die nog niet bevestigd zijn"),
}
_FAULTS = {
    PrintFault.UNKNOWN_KIND: "‘{value}’ bestaat hier niet; wel: {known}.",
    PrintFault.UNKNOWN_OPTION: "‘{option}’ is geen keuze bij {kind}; wel: {known}.",
    PrintFault.UNKNOWN_VALUE: "‘{value}’ kan niet bij {option}; wel: {known}.",
    PrintFault.NO_EDITION: "Er is nog geen Week. Maak eerst een Week met een naam en dagen.",
    PrintFault.NO_MEETING: "Er is nog geen bijeenkomst. Plan er een bij Plan, Bijeenkomsten.",
    PrintFault.NO_PARTNER: "Er is nog geen partner. Voeg er een toe bij Partners.",
    PrintFault.NO_SUCH_LIST: "Bewaarde lijst {value} is er niet meer. Kies een andere.",
    PrintFault.NO_SUCH_RECORD: "Nummer {value} bestaat niet bij {option} in deze Week.",
}


def print_fault_sentence(code: PrintFault, facts: Mapping[str, str]) -> str:
    """The sentence for something that cannot be printed; ``facts`` holds its values."""
    return _FAULTS[code].format(**facts)


def print_sentence(problem: Problem) -> str:
    """The sentence for something to look at on paper."""
    return _SENTENCES[PrintCode(problem.code)].format(subject=problem.subject, **problem.facts)


def left_off_reason(reason: LeftOff, amount: int) -> str:
    """``is nog niet bevestigd``, or ``zijn nog niet bevestigd`` for more than one."""
    return _REASONS[reason][amount > 1]


def left_off_rest(counts: Mapping[LeftOff, int]) -> str:
    """``3 voor een besloten groep en 1 die niet doorgaat``, after another reason was named; may be empty."""
    found = [f"{counts[reason]} {_WHICH[reason][counts[reason] > 1]}" for reason in counts]
    return enumerate_words(found)


def left_off_sentence(counts: Mapping[LeftOff, int]) -> str:
    """How many activities are left off and why; empty when there are none."""
    found = [(reason, counts[reason]) for reason in LeftOff if counts.get(reason)]
    if not found:
        return ""
    total = sum(amount for _, amount in found)
    lead = f"{count(total, 'activiteit staat', 'activiteiten staan').capitalize()} er niet op"
    if len(found) == 1:
        reason, amount = found[0]
        return f"{lead}: die {_REASONS[reason][amount > 1]}."
    reasons = [f"{amount} {_REASONS[reason][amount > 1]}" for reason, amount in found]
    return f"{lead}: {enumerate_words(reasons)}."
