"""Read the facts and figures of the coalition for paper."""

import datetime as dt
from typing import TYPE_CHECKING

from coalitiedesk.db.queries import coalition as coalition_queries
from coalitiedesk.db.queries import figures as queries
from coalitiedesk.domain.figure_topics import topics_of
from coalitiedesk.domain.figures import FigureTheme
from coalitiedesk.printouts.content import EditionContent
from coalitiedesk.printouts.figures_content import FiguresContent, TopicContent
from coalitiedesk.services.figures import national_beside
from coalitiedesk.services.printing.print_kind import ALL

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def figures_content(
    session: "Session", edition: EditionContent, *, today: dt.date, which: str
) -> FiguresContent:
    """All topics, or those about loneliness; all of them when none is about that."""
    topics = topics_of(queries.figures(session))
    lonely = tuple(topic for topic in topics if topic.theme is FigureTheme.LONELINESS)
    shown = topics if which == ALL or not lonely else lonely
    return FiguresContent(
        edition=edition,
        printed_on=today,
        municipality=coalition_queries.coalition(session).municipality,
        areas={area.id: area.name for area in coalition_queries.areas(session)},
        topics=tuple(TopicContent(topic=one, national=national_beside(one.first)) for one in shown),
    )
