"""The plan in words, from everything that was kept on it; for paper and for a word processor alike."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import figures as figure_queries
from coalitiedesk.db.queries import meetings as meeting_queries
from coalitiedesk.db.queries import partners as partner_queries
from coalitiedesk.db.queries import plan as plan_queries
from coalitiedesk.db.queries import planning as planning_queries
from coalitiedesk.domain.coverage import VIEWS
from coalitiedesk.domain.figure_topics import topics_of
from coalitiedesk.domain.figures import Figure, FigureMeasure
from coalitiedesk.domain.ids import AreaId, FigureId
from coalitiedesk.domain.milestones import placed
from coalitiedesk.domain.national_figures import NationalFigure
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.domain.written import Chapter, WrittenDocument
from coalitiedesk.dutch.plan_chapters import (
    choices_chapter,
    goal_chapter,
    money_chapter,
    organisation_chapter,
    planning_chapter,
)
from coalitiedesk.dutch.plan_facts import (
    coverage_chapter,
    figures_chapter,
    plan_figures,
    progress_chapter,
    provisions_part,
    sources_chapter,
)
from coalitiedesk.dutch.step_report import StepMaterial, all_steps_report, one_step_report
from coalitiedesk.knowledge.steps import step_guides
from coalitiedesk.services.figures import national_beside
from coalitiedesk.services.inventory import coverage_in
from coalitiedesk.services.pillars import newest_scan_in, scan_in

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

PLAN_TITLE = "Plan van aanpak"
_EMPTY = (
    "Dit plan is nog leeg. Schrijf bij stap 4 op wat je wilt bereiken, wat je kiest en waarom. "
    "Elk hoofdstuk dat je invult, komt hier te staan."
)
_STEP_FOUR = 3
_NATIONAL_MEASURES = (FigureMeasure.LONELY, FigureMeasure.STRONGLY_LONELY)


def plan_document(session: "Session", *, today: dt.date, with_provisions: bool = False) -> WrittenDocument:
    """The whole plan; chapters on which nothing was kept have no parts.

    Args:
        session: To ask with.
        today: Local date, to tell what is late.
        with_provisions: List everything that there is already, not only the blank spots.
    """
    areas = {area.id: area.name for area in coalition_queries.areas(session)}
    partners = {key: name for key, name, _ in partner_queries.partner_names(session)}
    texts = planning_queries.plan_texts(session)
    figures, national = local_figures(session), national_figures_beside()
    upto = newest_scan_in(session, upto=today.year)
    chapters = (
        goal_chapter(texts),
        figures_chapter(figures, national, areas),
        _coverage(session, areas, with_provisions=with_provisions),
        choices_chapter(planning_queries.choices(session), areas),
        planning_chapter(
            placed(planning_queries.milestones(session), edition_queries.editions(session)),
            plan_queries.tasks(session),
            owners=partners,
            today=today,
        ),
        money_chapter(planning_queries.budget_lines(session), partners),
        organisation_chapter(texts),
        progress_chapter(texts, plan_queries.steps(session), scan_in(session, upto)),
    )
    return WrittenDocument(
        title=PLAN_TITLE,
        above="Onze aanpak",
        chapters=_with_sources(chapters, figures, national),
        has_cover=True,
        empty_words=_EMPTY,
    )


def local_figures(session: "Session") -> tuple[Figure, ...]:
    """What is known of loneliness here, of every source its newest year, in the order to read it."""
    found: list[Figure] = []
    for topic in topics_of(plan_figures(figure_queries.figures(session))):
        newest: dict[str, int] = {}
        for one in topic.figures:
            newest[one.source] = max(newest.get(one.source, 0), one.year or 0)
        found += [one for one in topic.figures if (one.year or 0) == newest[one.source]]
    return tuple(found)


def national_figures_beside() -> tuple[NationalFigure, ...]:
    """National figures of how many are lonely and strongly lonely."""
    return tuple(
        one
        for measure in _NATIONAL_MEASURES
        for one in national_beside(Figure(id=FigureId(0), measure=measure))
    )


def _coverage(session: "Session", areas: Mapping[AreaId, str], *, with_provisions: bool) -> Chapter:
    sheet = coverage_in(session, VIEWS[0])
    matrix = sheet.matrix
    found = coverage_chapter(
        matrix,
        sheet.verdict,
        rows=[sheet.row_title(key) for key in matrix.rows],
        columns=[sheet.column_title(key) for key in matrix.columns],
    )
    if not with_provisions:
        return found
    return replace(found, parts=(*found.parts, *provisions_part(tuple(sheet.provisions.values()), areas)))


def _with_sources(
    chapters: tuple[Chapter, ...], figures: tuple[Figure, ...], national: tuple[NationalFigure, ...]
) -> tuple[Chapter, ...]:
    """A plan that says something tells where it comes from."""
    if not any(one.parts for one in chapters):
        return chapters
    known = [step_guides()[_STEP_FOUR].provenance]
    return (*chapters, sources_chapter(figures, national, known))


def step_document(session: "Session", *, wanted: PlanStep | None) -> WrittenDocument:
    """One step for the working group, or all of them."""
    found = StepMaterial(
        guides=step_guides(),
        steps=plan_queries.steps(session),
        answers=plan_queries.answers(session),
        decisions=plan_queries.decisions(session),
        tasks=plan_queries.tasks(session),
        meetings=meeting_queries.meetings(session),
        owners={key: name for key, name, _ in partner_queries.partner_names(session)},
    )
    return all_steps_report(found) if wanted is None else one_step_report(found, wanted)
