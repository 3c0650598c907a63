"""What each column of a table of figures is, by its heading.

RIVM numbers its fields anew with every edition (``Eenzaam_27``, next time ``Eenzaam_25``); so the number
counts for nothing. StatLine writes a path and a unit: ``Eenzaamheid/Eenzaam/Waarde (%)``.
"""

import re
import unicodedata
from enum import StrEnum

from coalitiedesk.domain.figures import FigureMeasure, FigureUnit
from coalitiedesk.exchange.figures.table import FoundMeasure
from coalitiedesk.exchange.figures.values import unit_of


class Role(StrEnum):
    """What a column is for."""

    REGION = "region"
    CODE = "code"
    MUNICIPALITY = "municipality"
    GROUP = "group"
    MARGIN = "margin"
    PERIOD = "period"
    TOPIC = "topic"
    UNIT = "unit"
    ASIDE = "aside"  # a running number, the kind of region: nothing to keep


_SUFFIX = re.compile(r"_\d+$")
_LABEL = re.compile(r"[_ ]label$", re.IGNORECASE)
_UNIT = re.compile(r"\(([^()]*)\)\s*$")
_WORDS_IN_NAME = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_ROLES = {
    Role.REGION: "wijkenenbuurten regios regio gebied gebieden wijk wijken buurt buurten regionaam wijknaam "
    "buurtnaam wijkofbuurt wijkofkern gemeenten",
    Role.CODE: "codering regiocode gwbcode gemcode gemeentecode wijkcode buurtcode code regioscode",
    Role.MUNICIPALITY: "gemeentenaam gmnaam gemeente",
    Role.GROUP: "leeftijd geslacht persoonskenmerken kenmerkenvanpersonen bevolkingsgroep",
    Role.MARGIN: "marges marge",
    Role.PERIOD: "perioden periode jaar jaartal",
    Role.TOPIC: "onderwerp onderwerpen",
    Role.UNIT: "eenheid",
    Role.ASIDE: "id soortregio recs volgnummer nr indelingswijziging",
}
_ROLE_BY_NAME = {name: role for role, names in _ROLES.items() for name in names.split()}
_MEASURES = (
    (FigureMeasure.EMOTIONALLY_LONELY, re.compile(r"emotione+le?(eenzaam|eenzaamheid)")),
    (FigureMeasure.SOCIALLY_LONELY, re.compile(r"socia(al|le)(eenzaam|eenzaamheid)")),
    (FigureMeasure.STRONGLY_LONELY, re.compile(r"(zeer)?(ernstig|sterk)(zeerernstig|ofzeerernstig)?eenzaam")),
    (FigureMeasure.LONELY, re.compile(r"(^|eenzaamheid)eenzaam(heid)?$|^(matig)?eenzaam(heid)?$")),
    (FigureMeasure.SUPPORT_MISSED, re.compile(r"mistemotioneles?teun|mistemotionelesteun")),
    (FigureMeasure.CARER, re.compile(r"^mantelzorg(er|ers)?$")),
    (FigureMeasure.VOLUNTEER, re.compile(r"^vrijwilligerswerk$")),
    (FigureMeasure.MONEY_TROUBLE, re.compile(r"^moeitemetrondkomen$")),
)
_WHOLE_WORDS = {
    FigureMeasure.LONELY: "Eenzaam",
    FigureMeasure.STRONGLY_LONELY: "Ernstig of zeer ernstig eenzaam",
    FigureMeasure.EMOTIONALLY_LONELY: "Emotioneel eenzaam",
    FigureMeasure.SOCIALLY_LONELY: "Sociaal eenzaam",
    FigureMeasure.SUPPORT_MISSED: "Mist emotionele steun",
    FigureMeasure.CARER: "Mantelzorger",
    FigureMeasure.VOLUNTEER: "Doet vrijwilligerswerk",
    FigureMeasure.MONEY_TROUBLE: "Moeite met rondkomen",
}


def bare(heading: str) -> str:
    """Heading for comparing: small letters and digits only, without the number of the field."""
    folded = unicodedata.normalize("NFKD", _SUFFIX.sub("", heading.strip())).casefold()
    return "".join(char for char in folded if char.isalnum())


def is_label(heading: str) -> bool:
    """A column that holds the words for the keys of another one (``WijkenEnBuurten_label``)."""
    return _LABEL.search(heading.strip()) is not None


def role_of(heading: str) -> Role | None:
    """What a column is for; None when its heading does not tell."""
    name = bare(_LABEL.sub("", _UNIT.sub("", heading.strip())))
    if name.startswith("regiocode"):
        return Role.CODE
    return _ROLE_BY_NAME.get(name)


def has_field_number(heading: str) -> bool:
    """A topic of an OData table."""
    return _SUFFIX.search(heading.strip()) is not None


def measure_of(heading: str, *, unit: str = "", is_health_table: bool = False) -> FoundMeasure:
    """The measure that a heading names.

    Args:
        heading: As the file writes it.
        unit: From a row of units, where the heading holds none.
        is_health_table: All topics of RIVM's health table are percentages, and the fields do not say so.
    """
    in_heading = _UNIT.search(heading)
    path = _UNIT.sub("", heading).strip() if in_heading else heading.strip()
    parts = [part.strip() for part in _SUFFIX.sub("", path).split("/") if part.strip()]
    topic = [part for part in parts if part.casefold() not in ("waarde", "totaal")] or parts
    measure = _measure_named(topic)
    words = _WHOLE_WORDS.get(measure) or _readable(topic)
    unit_words = unit or (in_heading.group(1) if in_heading else "")
    found = unit_of(unit_words)
    if found is None:
        found = (_unit_guess(topic, measure, is_health_table=is_health_table), 1)
        words = f"{words} ({unit_words})" if unit_words else words
    return FoundMeasure(heading=heading, measure=measure, words=words, unit=found[0], factor=found[1])


def _measure_named(topic: list[str]) -> FigureMeasure:
    name = bare(topic[-1]) if topic else ""
    return next((measure for measure, pattern in _MEASURES if pattern.search(name)), FigureMeasure.OTHER)


def _unit_guess(topic: list[str], measure: FigureMeasure, *, is_health_table: bool) -> FigureUnit:
    if measure is not FigureMeasure.OTHER or is_health_table:
        return FigureUnit.PERCENT
    return FigureUnit.COUNT if bare(topic[-1] if topic else "").startswith("aantal") else FigureUnit.NUMBER


def _readable(topic: list[str]) -> str:
    """``ErvarenGezondheid`` as words; a path of StatLine with commas."""
    parts = []
    for part in dict.fromkeys(topic):
        spaced = part if " " in part else _WORDS_IN_NAME.sub(" ", part)
        is_name = spaced.isupper() or "-" in spaced or part == spaced
        parts.append(spaced if is_name or not spaced else spaced[0] + spaced[1:].lower())
    text = ", ".join(parts)
    return text[:1].upper() + text[1:]
