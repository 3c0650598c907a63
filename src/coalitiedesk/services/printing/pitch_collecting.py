"""What council and alderman read on one page: reasons, our numbers beside national ones, and what we ask."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import planning as planning_queries
from coalitiedesk.domain.budget import budget_totals
from coalitiedesk.domain.figure_topics import is_of_everybody, is_of_municipality
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import FigureId
from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.domain.pitch import PitchPoint
from coalitiedesk.dutch.figure_words import value_words
from coalitiedesk.dutch.formats import number
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.pitch_words import (
    asked_parts,
    figure_of_whom,
    figure_origin,
    national_beside_words,
    reached_words,
    shortfall_words,
)
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.knowledge.pitch import pitch
from coalitiedesk.printouts.pitch_content import PitchAsk, PitchContent, PitchNumber
from coalitiedesk.services.figures import national_beside
from coalitiedesk.services.printing.job import PrintJob
from coalitiedesk.services.printing.looking_back import evaluation_content
from coalitiedesk.services.printing.plan_papers import local_figures
from coalitiedesk.services.printing.print_kind import YES
from coalitiedesk.services.printing.programme import edition_content

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

READERS = {
    "both": "Voor raad en wethouder",
    "council": "Voor de gemeenteraad",
    "alderman": "Voor de wethouder",
}
_AFTER_ELECTIONS = "agreements"
_ASKED = ("in_agreement", "budget", "capacity")
_MONEY = "budget"
_MOST = 3  # reasons on a page that is read in a minute
_MEASURES = (FigureMeasure.LONELY, FigureMeasure.STRONGLY_LONELY)
_NO_PARTNERS = "Er staan nog geen partners in het bestand."
_NO_WEEK = "Er was nog geen Week met getelde bezoeken."
_NOT_YET = "Cijfers van hier staan nog niet in het bestand."


def pitch_content(session: "Session", job: PrintJob) -> PitchContent:
    """Everything that the page says."""
    known, options = pitch(), job.options
    why = [one for one in known.why_now if options["elections"] == YES or one.key != _AFTER_ELECTIONS][:_MOST]
    asks = [one for one in known.asks if one.key in _ASKED]
    own_figures = local_figures(session)
    return PitchContent(
        edition=job.edition,
        printed_on=job.today,
        reader=READERS[options["reader"]],
        goal=planning_queries.plan_texts(session).get(PlanTopic.GOAL, ""),
        why_now=tuple(one.text for one in why),
        gains=tuple(one.text for one in known.gains),
        numbers=(*(_figure_number(measure, own_figures) for measure in _MEASURES), _reached(session, job)),
        asks=tuple(_ask(session, one, with_money=options["money"] == YES) for one in asks),
        coordinator=coalition_queries.coalition(session).coordinator,
        sources=_sources([*why, *asks]),
    )


def _figure_number(measure: FigureMeasure, known: Sequence[Figure]) -> PitchNumber:
    """The figure of the whole municipality with the national one below it."""
    found = next(
        (one for one in known if one.measure is measure and is_of_everybody(one) and is_of_municipality(one)),
        None,
    )
    beside = national_beside(Figure(id=FigureId(0), measure=measure))[:1]
    national = tuple(national_beside_words(one) for one in beside)
    if found is None:
        return PitchNumber(value="", what=label(measure), how=(_NOT_YET, *national))
    return PitchNumber(
        value=value_words(found), what=figure_of_whom(found), how=(figure_origin(found), *national)
    )


def _reached(session: "Session", job: PrintJob) -> PitchNumber:
    """Visits of the last Week with its activities; the partners as long as there was none."""
    partners = sum(partner.is_active for partner in partner_queries.partners(session))
    begun = [
        one
        for one in edition_queries.editions(session)
        if one.first_day is not None and one.first_day <= job.today
    ]
    for edition in begun:
        page = edition_content(session, edition, today=job.today, with_logos=False)
        found = evaluation_content(session, edition, page, reader="nobody", today=job.today)
        if found.total.visitors is not None:
            return PitchNumber(
                value=number(found.total.visitors),
                what=f"bezoeken in de {edition.name} {edition.year}",
                how=reached_words(found.held, partners, found.total),
            )
    if not partners:
        return PitchNumber(value="", what="Partners", how=(_NO_PARTNERS,))
    return PitchNumber(
        value=number(partners),
        what="partner doet mee" if partners == 1 else "partners doen mee",
        how=(_NO_WEEK,),
    )


def _ask(session: "Session", point: PitchPoint, *, with_money: bool) -> PitchAsk:
    text, reason = asked_parts(point.text)
    if point.key != _MONEY or not with_money:
        return PitchAsk(text=text, reason=reason)
    lines = planning_queries.budget_lines(session)
    year = max((line.year for line in lines), default=0)
    lacking = shortfall_words(year, budget_totals(line for line in lines if line.year == year).shortfall)
    return PitchAsk(text=text, reason=" ".join(part for part in (reason, lacking) if part))


def _sources(points: Sequence[PitchPoint]) -> tuple[str, ...]:
    """Each publication once."""
    first = {point.provenance.document: point.provenance for point in reversed(points)}
    return tuple(source_words(one).split(";")[0] for one in first.values())
