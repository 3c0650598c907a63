"""Stages of engagement in words: how long a partner is in one, and what came before."""

import datetime as dt

from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.stages import StageChange, StageObjection, days_in_stage
from coalitiedesk.dutch.formats import count, plain_date
from coalitiedesk.dutch.labels import label

_SENTENCES = {
    StageObjection.STILL_TO_COME: "Deze dag moet nog komen. Kies vandaag of eerder.",
    StageObjection.BEFORE_THE_LAST: "Deze dag ligt vóór de vorige fase. Kies een latere dag.",
}


def stage_sentence(problem: Problem) -> str:
    """One sentence to stand beside the field."""
    return _SENTENCES[StageObjection(problem.code)]


def stage_days(since: dt.date | None, today: dt.date) -> str:
    """``sinds vandaag``, ``1 dag``, ``45 dagen``; empty when nobody knows."""
    days = days_in_stage(since, today)
    if days is None:
        return ""
    return count(days, "dag", "dagen") if days else "sinds vandaag"


def stage_since_words(stage: EngagementStage, since: dt.date | None, today: dt.date) -> str:
    """``Sinds 3 mei 2026, 45 dagen``."""
    if since is None:
        words = "Zet een partner in een fase, dan zie je wat helpt."
        return words if stage is EngagementStage.UNKNOWN else "Sinds wanneer is niet bekend"
    days = days_in_stage(since, today)
    return f"Sinds {plain_date(since)}" + (f", {count(days, 'dag', 'dagen')}" if days else ", vandaag")


def stage_change_words(change: StageChange) -> str:
    """``3 mei 2026: verbinden``, with the note behind it."""
    words = f"{plain_date(change.day)}: {label(change.stage).lower()}"
    return f"{words}. {change.note}" if change.note else words
