"""Numbers and requests of the page for council and alderman, in words."""

from coalitiedesk.domain.figures import Figure
from coalitiedesk.domain.national_figures import NationalFigure
from coalitiedesk.domain.visit_figures import VisitTally
from coalitiedesk.dutch.figure_words import (
    ESTIMATE,
    measure_title,
    national_value,
    national_year,
    year_words,
)
from coalitiedesk.dutch.formats import count, money
from coalitiedesk.dutch.labels import label


def figure_origin(figure: Figure) -> str:
    """Where, when and from whom: ``Lindermeer, 2022. RIVM, schatting``."""
    place = f"{figure.region_name.strip() or 'Hele gemeente'}, {year_words(figure.year)}"
    source = ", ".join(
        part for part in (figure.source.strip(), ESTIMATE if figure.is_estimate else "") if part
    )
    return f"{place}. {source}." if source else f"{place}."


def figure_of_whom(figure: Figure) -> str:
    """What was measured, and of whom."""
    return ", ".join(part for part in (measure_title(figure), figure.group_words) if part)


def national_beside_words(figure: NationalFigure) -> str:
    """To put below our own: ``In Nederland: 47 % van de volwassenen (2020)``."""
    group = label(figure.group)
    whom = f"{group[:1].lower()}{group[1:]}"
    return f"In Nederland: {national_value(figure)} van de {whom} ({national_year(figure)})."


def reached_words(held: int, partners: int, tally: VisitTally) -> tuple[str, ...]:
    """What goes with the number of visits: activities, partners, and how sure it is."""
    sentences = [f"{count(held, 'activiteit ging', 'activiteiten gingen').capitalize()} door."]
    sentences.append(partner_words(partners))
    if tally.estimated_moments:
        sentences.append("Een deel is geschat.")
    if tally.missing_moments:
        sentences.append(f"Van {count(tally.missing_moments, 'moment', 'momenten')} is geen aantal bekend.")
    return tuple(sentences)


def partner_words(partners: int) -> str:
    """How many take part."""
    return f"{count(partners, 'partner doet', 'partners doen').capitalize()} mee."


def shortfall_words(year: int, cents: int) -> str:
    """What is lacking in the budget of a year; empty when nothing is."""
    return f"Voor {year} is nog {money(cents)} niet gedekt." if cents > 0 else ""


def asked_parts(text: str) -> tuple[str, str]:
    """The request, and the reason after its first full stop."""
    request, _, reason = text.partition(". ")
    return (f"{request}.", reason) if reason else (text, "")
