"""What the coverage matrix shows, in words."""

from collections.abc import Mapping

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.coverage import (
    Cover,
    CoverageAxis,
    CoverageMatrix,
    CoverageSquare,
    CoverageVerdict,
    CoverageView,
)
from coalitiedesk.dutch.formats import count, enumerate_words
from coalitiedesk.dutch.labels import label

EVERYWHERE = "overal"
FORM_WORDS = {
    LonelinessForm.SOCIAL: "sociale eenzaamheid",
    LonelinessForm.EMOTIONAL: "emotionele eenzaamheid",
    LonelinessForm.EXISTENTIAL: "existentiële eenzaamheid",
}
_VIEWS = {
    (CoverageAxis.TARGET_GROUP, CoverageAxis.AREA): "Doelgroep en wijk",
    (CoverageAxis.TARGET_GROUP, CoverageAxis.FORM): "Doelgroep en vorm",
    (CoverageAxis.PART, CoverageAxis.TARGET_GROUP): "Onderdeel en doelgroep",
}


def view_words(view: CoverageView) -> str:
    """What is laid against what."""
    return _VIEWS[view.rows, view.columns]


def key_words(axis: CoverageAxis, key: str, areas: Mapping[str, str]) -> str:
    """The head of a row or column.

    Args:
        axis: Along which the key stands.
        key: Name of a target group, id of an area, or code.
        areas: Names by id.
    """
    if axis is CoverageAxis.AREA:
        return areas.get(key, "")
    if axis is CoverageAxis.FORM:
        return label(LonelinessForm(key))
    if axis is CoverageAxis.PART:
        return label(PlanPart(key))
    return key


def square_words(square: CoverageSquare) -> str:
    """In the square itself: short, and never colour alone."""
    if square.cover is Cover.BLANK:
        return "leeg"
    if square.cover is Cover.GENERAL:
        return "algemeen"
    return f"{len(square.own)} dun" if square.cover is Cover.THIN else str(len(square.own))


def square_sentence(square: CoverageSquare) -> str:
    """What the square means, in a sentence."""
    amount = count(len(square.own), "aanbod", "keer aanbod")
    if square.cover is Cover.BLANK:
        return "Hier is niets. Een witte vlek."
    if square.cover is Cover.GENERAL:
        general = count(len(square.general), "aanbod", "keer aanbod")
        return f"Alleen {general} in het algemeen; niets is speciaal hiervoor."
    if square.cover is Cover.THIN:
        return f"{amount.capitalize()}, van één organisator. Valt die weg, dan is hier niets."
    return f"{amount.capitalize()}, van verschillende organisatoren."


def headline(matrix: CoverageMatrix) -> str:
    """What the matrix shows first: its blank spots, else its thin ones."""
    blank, thin = matrix.amount(Cover.BLANK), matrix.amount(Cover.THIN)
    if blank:
        return f"Er {'is' if blank == 1 else 'zijn'} {count(blank, 'witte vlek', 'witte vlekken')}"
    if thin:
        return f"Geen witte vlekken, maar {count(thin, 'vakje leunt', 'vakjes leunen')} op één organisator"
    return "Geen witte vlekken" if matrix.squares else "Wat er is"


def amounts_sentence(matrix: CoverageMatrix) -> str:
    """How many squares are so; empty without squares."""
    if not matrix.squares:
        return ""
    parts = [
        f"{matrix.amount(cover)} {words}"
        for cover, words in (
            (Cover.BLANK, "leeg"),
            (Cover.GENERAL, "alleen algemeen"),
            (Cover.THIN, "dun"),
            (Cover.COVERED, "gedekt"),
        )
    ]
    return f"Van {count(len(matrix.squares), 'vakje is', 'vakjes zijn')} er {enumerate_words(parts)}."


def left_out_sentences(everywhere: int, unplaced: int) -> tuple[str, ...]:
    """What stands in no square, and why."""
    sentences = []
    if everywhere:
        amount = count(everywhere, "aanbod is", "keer aanbod is")
        sentences.append(f"{amount} voor iedereen in de hele gemeente. Dat telt in geen vakje mee.")
    if unplaced:
        amount = count(unplaced, "aanbod staat", "keer aanbod staat")
        sentences.append(f"{amount} er niet in: de vorm of het onderdeel is niet ingevuld.")
    return tuple(sentences)


def gap_title(view: CoverageView, row: str, column: str) -> str:
    """What to look for, as a task: ``Aanbod zoeken voor jongeren in Noord``.

    Args:
        view: Which axes.
        row: Head of the row, as ``key_words`` gives it; for forms and parts the code.
        column: Likewise.
    """
    words = {view.rows: row, view.columns: column}
    parts = []
    if CoverageAxis.TARGET_GROUP in words:
        parts.append(f"voor {_lowered(words[CoverageAxis.TARGET_GROUP])}")
    if CoverageAxis.AREA in words:
        parts.append(f"in {words[CoverageAxis.AREA]}")
    if CoverageAxis.FORM in words:
        parts.append(f"bij {FORM_WORDS[LonelinessForm(words[CoverageAxis.FORM])]}")
    if CoverageAxis.PART in words:
        parts.append(f"({label(PlanPart(words[CoverageAxis.PART])).lower()})")
    return " ".join(("Aanbod zoeken", *parts))


def verdict_sentences(found: CoverageVerdict) -> tuple[str, ...]:
    """Expert and varied, in counts; nothing while there is nothing."""
    if not found.amount:
        return ()
    forms = enumerate_words([f"{label(form).lower()} {amount}" for form, amount in found.forms])
    sentences = [
        f"Deskundig: {found.known_to_help} van {found.amount} is onderbouwd of kansrijk.",
        f"Gevarieerd: {forms}.",
    ]
    if found.largest_organiser and found.largest_share > 1:
        sentences.append(
            f"Organisatoren: {found.organisers}. {found.largest_organiser} doet er {found.largest_share}."
        )
    return tuple(sentences)


def _lowered(name: str) -> str:
    """Within a sentence, unless it is a name in capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
