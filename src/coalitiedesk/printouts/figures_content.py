"""What the pages with facts and figures are made of, collected beforehand; no rows, no clock."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from coalitiedesk.domain.figure_topics import FigureTopic
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.national_figures import NationalFigure
from coalitiedesk.printouts.content import EditionContent


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicContent:
    """One topic with the national figures to put beside it."""

    topic: FigureTopic
    national: tuple[NationalFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresContent:
    """All topics that were asked for, in the order to read them.

    Attributes:
        edition: Gives the foot its names and colours.
        areas: Names of the coalition's own areas.
    """

    edition: EditionContent
    printed_on: dt.date
    municipality: str
    areas: Mapping[AreaId, str]
    topics: tuple[TopicContent, ...] = ()
