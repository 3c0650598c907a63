"""What the lists of choices, planning and money show."""

import datetime as dt
from collections.abc import Callable, Mapping

from coalitiedesk.domain.budget import BudgetLine
from coalitiedesk.domain.choices import Choice, ChoiceState
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.milestones import PlacedMilestone
from coalitiedesk.dutch.formats import money, short_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.models.lines_model import Column
from coalitiedesk.ui.models.mark import Mark, icon_mark


def choice_columns(area_of: Callable[[AreaId], str]) -> tuple[Column[Choice], ...]:
    """Of the list of choices."""

    def where(choice: Choice) -> str:
        return area_of(choice.area_id) if choice.area_id else "hele gemeente"

    return (
        Column(
            title="Keuze",
            text=lambda one: one.title,
            bold=True,
            tip=lambda one: one.reason or one.title,
            tone=lambda one: "muted" if one.state is ChoiceState.DROPPED else "",
        ),
        Column(title="Onderdeel", text=lambda one: word_of(one.part), width=200, is_extra=True),
        Column(title="Voor wie", text=lambda one: one.target_group or "iedereen", width=150),
        Column(title="Waar", text=where, width=130, is_extra=True),
        Column(title="Voorrang", text=_priority, width=84, right=True),
        Column(title="Haalbaar", text=lambda one: word_of(one.feasibility), width=120),
        Column(title="Stand", text=lambda one: word_of(one.state), width=120),
    )


def planning_columns(today: Callable[[], dt.date]) -> tuple[Column[PlacedMilestone], ...]:
    """Of the planning."""

    def tone(one: PlacedMilestone) -> str:
        if one.milestone.is_done:
            return "muted"
        return "bad" if one.is_late(today()) else ""

    def state(one: PlacedMilestone) -> str:
        if one.milestone.is_done:
            return "Gedaan"
        return "Te laat" if one.is_late(today()) else ""

    return (
        Column(title="Wanneer", text=when_words, width=190, tone=tone),
        Column(
            title="Wat",
            text=lambda one: one.milestone.title,
            bold=True,
            mark=_tick,
            tip=lambda one: one.milestone.note or one.milestone.title,
        ),
        Column(title="Wie", text=lambda one: one.milestone.owner, width=150),
        Column(title="Bij", text=_belongs, width=220, is_extra=True, tip=_belongs),
        Column(title="Stand", text=state, tone=tone, width=90),
    )


def budget_columns() -> tuple[Column[BudgetLine], ...]:
    """Of the budget of a year."""
    return (
        Column(title="Post", text=lambda one: one.title, bold=True, tip=lambda one: one.note or one.title),
        Column(title="", text=lambda one: "erin" if one.is_income else "eruit", width=60),
        Column(title="Soort", text=lambda one: word_of(one.kind), width=180, is_extra=True),
        Column(title="Van of aan", text=lambda one: one.source, width=170, tip=lambda one: one.source),
        Column(title="Begroot", text=lambda one: _amount(one.planned_cents), width=110, right=True),
        Column(title="Toegezegd", text=lambda one: _amount(one.committed_cents), width=110, right=True),
        Column(title="Echt", text=lambda one: _amount(one.settled_cents), width=110, right=True),
    )


def when_words(one: PlacedMilestone) -> str:
    """The date, or what is known of it: ``do 10 sep 2026``, ``6 weken voor de Week van 2027``."""
    if one.day is not None:
        return f"{short_date(one.day)} {one.day.year}"
    if one.milestone.when_text:
        return one.milestone.when_text
    return f"als de Week van {one.edition.year} dagen heeft" if one.edition else "nog geen datum"


def area_names(areas: Mapping[AreaId, str]) -> Callable[[AreaId], str]:
    """The name of an area; empty when it is gone."""
    return lambda key: areas.get(key, "")


def _belongs(one: PlacedMilestone) -> str:
    if one.edition is not None:
        return f"{one.edition.name} {one.edition.year}"
    return word_of(one.milestone.step) if one.milestone.step else ""


def _tick(one: PlacedMilestone) -> Mark | None:
    return icon_mark("check", "good") if one.milestone.is_done else None


def _priority(one: Choice) -> str:
    return "" if one.priority is None else str(one.priority)


def _amount(cents: int | None) -> str:
    return "" if cents is None else money(cents)
