"""Chapters of the plan in words: what we choose, when it happens, what it costs and how we work together."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from coalitiedesk.domain.budget import BudgetLine, MoneyKind, budget_totals
from coalitiedesk.domain.choices import Choice, ChoiceAim, ChoiceState, Feasibility
from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.milestones import PlacedMilestone, PlanTopic
from coalitiedesk.domain.plan import Task
from coalitiedesk.domain.written import (
    Chapter,
    ChapterPart,
    Listing,
    ListLine,
    Passage,
    Subheading,
    WordColumn,
    WordTable,
)
from coalitiedesk.dutch.budget_words import budget_sentences
from coalitiedesk.dutch.coverage_words import FORM_WORDS
from coalitiedesk.dutch.formats import money, plain_date
from coalitiedesk.dutch.labels import label

_WAITING = "open"
NO_DATE = "nog geen datum"
_UNKNOWN_AMOUNT = "nog niet bekend"
_STATES = (
    (ChoiceState.CHOSEN, "Dit gaan we doen"),
    (ChoiceState.CONSIDERED, "Hier denken we nog over na"),
    (ChoiceState.DROPPED, "Dit doen we niet"),
)
_ORGANISATION = (
    PlanTopic.STAFFING,
    PlanTopic.ORGANISATION,
    PlanTopic.DECIDING,
    PlanTopic.JOINING,
    PlanTopic.AGREEMENTS,
)
_PLANNING_COLUMNS = (
    WordColumn(title="Wanneer", share=0.22),
    WordColumn(title="Wat", share=0.44),
    WordColumn(title="Wie", share=0.2),
    WordColumn(title="Stand", share=0.14),
)


def goal_chapter(texts: Mapping[PlanTopic, str]) -> Chapter:
    """Why there is a plan."""
    words = texts.get(PlanTopic.GOAL, "").strip()
    return Chapter(title=label(PlanTopic.GOAL), parts=(Passage(text=words),) if words else ())


def choices_chapter(choices: Sequence[Choice], areas: Mapping[AreaId, str]) -> Chapter:
    """What is chosen with its reason, what is weighed still, and what is not done and why."""
    parts: list[ChapterPart] = []
    for state, title in _STATES:
        lines = tuple(_choice_line(one, areas) for one in choices if one.state is state)
        if lines:
            parts += [Subheading(text=title), Listing(lines=lines)]
    return Chapter(title="Wat we kiezen en waarom", parts=tuple(parts))


def planning_chapter(
    placed: Sequence[PlacedMilestone],
    tasks: Iterable[Task],
    *,
    owners: Mapping[PartnerId, str],
    today: dt.date,
) -> Chapter:
    """What happens when, by date; what has none yet comes last."""
    rows = [
        (one.day, _when(one), one.milestone.title, one.milestone.owner, _stand(one, today)) for one in placed
    ]
    rows += [
        (
            task.due,
            _day(task.due),
            task.title,
            owner_words(task, owners),
            "te laat" if _is_late(task, today) else _WAITING,
        )
        for task in tasks
        if task.step is not None and not task.is_done
    ]
    rows.sort(key=lambda row: (row[0] is None, row[0] or dt.date.max))
    if not rows:
        return Chapter(title="Planning")
    table = WordTable(columns=_PLANNING_COLUMNS, rows=tuple(row[1:] for row in rows))
    return Chapter(title="Planning", parts=(table,))


def money_chapter(lines: Sequence[BudgetLine], partners: Mapping[PartnerId, str]) -> Chapter:
    """The budget of every year: what comes in, what goes out, what is given in kind, and what is lacking."""
    parts: list[ChapterPart] = []
    for year in sorted({line.year for line in lines}, reverse=True):
        found = [line for line in lines if line.year == year]
        in_kind = [line for line in found if line.kind is MoneyKind.IN_KIND]
        cash = [line for line in found if line.kind is not MoneyKind.IN_KIND]
        parts += [
            Subheading(text=f"Begroting {year}"),
            Passage(text=" ".join(budget_sentences(budget_totals(found)))),
            *_money_table("Inkomsten", "Ontvangen", [line for line in cash if line.is_income], partners),
            *_money_table("Uitgaven", "Betaald", [line for line in cash if not line.is_income], partners),
            *_money_table("In natura", "Gekregen", in_kind, partners),
        ]
    return Chapter(title="Geld", parts=tuple(parts))


def organisation_chapter(texts: Mapping[PlanTopic, str]) -> Chapter:
    """Who does it, how we decide and work together, in the coordinator's own words."""
    parts: list[ChapterPart] = []
    for topic in _ORGANISATION:
        words = texts.get(topic, "").strip()
        if words:
            parts += [Subheading(text=label(topic)), Passage(text=words)]
    return Chapter(title="Hoe we het organiseren", parts=tuple(parts))


def owner_words(task: Task, owners: Mapping[PartnerId, str]) -> str:
    """Who does a task: the partner, or a person in words."""
    return owners.get(task.owner_partner_id, task.owner) if task.owner_partner_id else task.owner


def _choice_line(choice: Choice, areas: Mapping[AreaId, str]) -> ListLine:
    facts = (
        label(choice.part),
        choice.target_group,
        areas.get(choice.area_id, "") if choice.area_id else "",
        choice.period,
        "" if choice.aim is ChoiceAim.UNKNOWN else label(choice.aim).lower(),
        FORM_WORDS[choice.form] if choice.form else "",
        f"prioriteit {choice.priority}" if choice.priority else "",
        "" if choice.feasibility is Feasibility.UNKNOWN else label(choice.feasibility).lower(),
        f"besloten op {plain_date(choice.decided_on)}" if choice.decided_on else "",
    )
    return ListLine(
        text=choice.title,
        detail=choice.reason,
        note=" · ".join(fact for fact in facts if fact.strip()),
        is_open=choice.state is not ChoiceState.CHOSEN,
    )


def _money_table(
    title: str, settled: str, lines: Sequence[BudgetLine], partners: Mapping[PartnerId, str]
) -> tuple[WordTable, ...]:
    if not lines:
        return ()
    columns = (
        WordColumn(title=title, share=0.37),
        WordColumn(title="Soort", share=0.18),
        WordColumn(title="Begroot", share=0.15, is_amount=True),
        WordColumn(title="Toegezegd", share=0.15, is_amount=True),
        WordColumn(title=settled, share=0.15, is_amount=True),
    )
    return (WordTable(columns=columns, rows=tuple(_money_row(line, partners) for line in lines)),)


def _money_row(line: BudgetLine, partners: Mapping[PartnerId, str]) -> tuple[str, ...]:
    who = partners.get(line.partner_id, line.source) if line.partner_id else line.source
    return (
        f"{line.title} ({who})" if who else line.title,
        label(line.kind),
        _UNKNOWN_AMOUNT if line.planned_cents is None else money(line.planned_cents),
        "" if line.committed_cents is None else money(line.committed_cents),
        "" if line.settled_cents is None else money(line.settled_cents),
    )


def _when(one: PlacedMilestone) -> str:
    if one.day is None and one.milestone.days_before is not None and one.edition is not None:
        return f"hangt aan {one.edition.name} {one.edition.year}"
    return plain_date(one.day) if one.day else one.milestone.when_text or NO_DATE


def _day(day: dt.date | None) -> str:
    return plain_date(day) if day else NO_DATE


def _stand(one: PlacedMilestone, today: dt.date) -> str:
    if one.milestone.is_done:
        return "gedaan"
    return "te laat" if one.is_late(today) else _WAITING


def _is_late(task: Task, today: dt.date) -> bool:
    return task.due is not None and task.due < today
