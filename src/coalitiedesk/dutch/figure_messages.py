"""What there is to say of a table of figures that is brought in, and of a figure that somebody typed."""

from collections.abc import Mapping

from coalitiedesk.domain.figures import FigureFault, ImportedState
from coalitiedesk.domain.import_codes import ImportCode, SourceFault
from coalitiedesk.dutch.formats import count, enumerate_words, number

NO_LONELINESS = (
    "In deze tabel staan geen cijfers over eenzaamheid. De andere cijfers kunnen wel mee, als achtergrond."
)

FIGURE_FAULTS: dict[SourceFault, str] = {
    SourceFault.NO_FIGURES: (
        "In ‘{name}’ staan wel gebieden, maar geen getallen. {same} Kijk of je het goede bestand hebt, en of "
        "er bij het downloaden een onderwerp was gekozen."
    ),
    SourceFault.NO_REGIONS: (
        "In ‘{name}’ staat geen kolom met gemeenten, wijken of buurten. {same} Kies bij CBS of RIVM voor "
        "‘CSV met statistische symbolen’, met wijken en buurten in de rijen."
    ),
}
FIGURE_ROWS: dict[ImportCode, str] = {
    ImportCode.FIGURE_MARGIN: "dit is een grens van de marge. Die staat bij het cijfer zelf.",
    ImportCode.FIGURE_NONE: "de bron heeft hier geen cijfer.",
    ImportCode.FIGURE_NOT_CHOSEN: "‘{text}’ is niet gekozen. De rij is overgeslagen.",
    ImportCode.FIGURE_ODD: "‘{text}’ is geen getal. Dit cijfer is niet meegenomen. Wat hoort er te staan?",
    ImportCode.FIGURE_ABOVE_HUNDRED: (
        "{text} procent kan niet. Dit cijfer is niet meegenomen. Wat hoort er te staan?"
    ),
    ImportCode.FIGURE_BELOW_ZERO: "{text} kan niet. Dit cijfer is niet meegenomen. Wat hoort er te staan?",
    ImportCode.FIGURE_TWICE: (
        "‘{text}’ staat twee keer in deze tabel, met een ander getal: {values}. Geen van beide is "
        "meegenomen. Welk klopt?"
    ),
    ImportCode.FIGURE_CHANGED: (
        "‘{text}’ had je al met een ander getal: {values}. Het oude is blijven staan. Welk klopt?"
    ),
    ImportCode.FIGURE_SAME: "deze cijfers had je al. De rij voegt niets toe.",
    ImportCode.FIGURE_CUT_OFF: (
        "deze rij houdt halverwege op en is niet meegenomen. Is het bestand wel helemaal gedownload?"
    ),
}
_TYPED: dict[FigureFault, str] = {
    FigureFault.NO_MEASURE: "Zeg in een paar woorden wat er gemeten is.",
    FigureFault.NO_VALUE: "Vul een getal in, bijvoorbeeld 47 of 49,2.",
    FigureFault.NO_YEAR: "Vul het jaar van de meting in, bijvoorbeeld 2022.",
    FigureFault.NO_SOURCE: "Noem de bron. Zonder bron kan niemand het cijfer nagaan.",
    FigureFault.ABOVE_HUNDRED: "Meer dan 100 procent kan niet.",
    FigureFault.BELOW_ZERO: "Een getal onder nul kan hier niet.",
}


def too_much(code: SourceFault, words: Mapping[str, str | int]) -> str:
    """A whole country does not fit; one municipality always does."""
    is_large = code is SourceFault.TOO_LARGE
    what = "is groter dan {limit} MB" if is_large else "heeft meer dan {limit} rijen"
    return (
        f"‘{{name}}’ {what}. {{same}} Kies bij CBS of RIVM alleen je eigen gemeente met haar wijken en "
        "buurten, en download de tabel opnieuw."
    ).format_map(words)


def fault_words(fault: FigureFault) -> str:
    """What to fill in otherwise."""
    return _TYPED[fault]


def counted_figures(counts: Mapping[ImportedState, int]) -> str:
    """Such as ``36 cijfers: 30 nieuw en 6 had je al``."""
    total = sum(counts.values())
    if not total:
        return "Bij deze keuze horen geen cijfers."
    words = (
        (ImportedState.NEW, "nieuw"),
        (ImportedState.SAME, "had je al"),
        (ImportedState.CHANGED, "met een ander getal"),
    )
    parts = [f"{number(counts[state])} {text}" for state, text in words if counts.get(state, 0)]
    return f"{count(total, 'cijfer', 'cijfers')}: {enumerate_words(parts)}."


def figures_brought_in(amount: int) -> str:
    """What happened, in one sentence."""
    is_are = "is" if amount == 1 else "zijn"
    return f"Er {is_are} {count(amount, 'cijfer', 'cijfers')} binnengehaald."
