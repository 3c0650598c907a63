"""The questions about a choice, a line of the budget and a milestone, and how values go in and out."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.budget import COST_KINDS, INCOME_KINDS, BudgetLine, MoneyKind
from coalitiedesk.domain.choices import Choice, ChoiceAim, ChoiceState, Feasibility
from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import AreaId, EditionId
from coalitiedesk.domain.milestones import DAYS_IN_WEEK, Milestone
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.formats import money, plain_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.typed_dates import read_date
from coalitiedesk.dutch.typed_money import read_cents
from coalitiedesk.ui.widgets.form_fields import Field, Value

_NO_TITLE = "Zeg in een paar woorden waar het om gaat."
_NO_NUMBER = "Schrijf een getal, bijvoorbeeld 1."
_NO_YEAR = "Schrijf een jaar met vier cijfers, bijvoorbeeld 2027."
_NO_MONEY = "Dit bedrag snappen we niet. Schrijf bijvoorbeeld 1.250,50."
_NO_DATE = "Deze datum snappen we niet. Schrijf bijvoorbeeld 24-9-2027."
_NO_WEEK = "Kies bij welke Week dit hoort. Of laat het aantal weken leeg."
_AMOUNTS = ("planned_cents", "committed_cents", "settled_cents")
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_UNKNOWN = ""


def _codes(enum: Sequence[StrEnum] | type[StrEnum]) -> list[tuple[str, str]]:
    return [(member.value, word_of(member)) for member in enum]


# -- choices ----------------------------------------------------------------------------


def choice_fields(areas: Sequence[Area]) -> tuple[Field, ...]:
    """The form of a choice."""
    forms = [(_UNKNOWN, "Alle vormen"), *_codes(LonelinessForm)]
    places = [(_UNKNOWN, "Hele gemeente"), *((str(area.id), area.name) for area in areas)]
    return (
        Field(key="title", label="Wat kiezen jullie?", longest=160, hint="maatjes voor mannen boven de 70"),
        Field(key="part", label="Onderdeel", kind="choice", choices=_codes(PlanPart)),
        Field(key="state", label="Stand", kind="choice", choices=_codes(ChoiceState), beside=True),
        Field(key="target_group", label="Voor wie", hint="leeg is iedereen"),
        Field(key="area_id", label="Waar", kind="choice", choices=places, beside=True),
        Field(key="reason", label="Waarom, of waarom niet?", kind="text", lines=3),
        Field(key="aim", label="Doel", kind="choice", choices=_codes(ChoiceAim)),
        Field(key="form", label="Vorm van eenzaamheid", kind="choice", choices=forms, beside=True),
        Field(key="priority", label="Voorrang", hint="1 is het eerst", longest=3),
        Field(
            key="feasibility", label="Haalbaarheid", kind="choice", choices=_codes(Feasibility), beside=True
        ),
        Field(key="period", label="Wanneer in het jaar", hint="in de zomer"),
        Field(key="decided_on", label="Besloten op", hint="1 maart 2027", beside=True),
    )


def choice_draft(choice: Choice) -> dict[str, Value]:
    """The values of a choice for the form."""
    return {
        "title": choice.title,
        "part": choice.part.value,
        "state": choice.state.value,
        "target_group": choice.target_group,
        "area_id": str(choice.area_id or _UNKNOWN),
        "reason": choice.reason,
        "aim": choice.aim.value,
        "form": choice.form.value if choice.form else _UNKNOWN,
        "priority": "" if choice.priority is None else str(choice.priority),
        "feasibility": choice.feasibility.value,
        "period": choice.period,
        "decided_on": plain_date(choice.decided_on) if choice.decided_on else "",
    }


def choice_problems(draft: Mapping[str, Value], today: dt.date) -> dict[str, str]:
    """What is the matter, by field."""
    found = {} if draft["title"] else {"title": _NO_TITLE}
    if draft["priority"] and not str(draft["priority"]).isdecimal():
        found["priority"] = _NO_NUMBER
    return found | _date_problem("decided_on", draft, today)


def with_choice_draft(choice: Choice, draft: Mapping[str, Value], today: dt.date) -> Choice:
    """The choice with the values of the form."""
    area, form, priority = str(draft["area_id"]), str(draft["form"]), str(draft["priority"])
    return replace(
        choice,
        title=str(draft["title"]),
        part=PlanPart(str(draft["part"])),
        state=ChoiceState(str(draft["state"])),
        target_group=str(draft["target_group"]),
        area_id=AreaId(int(area)) if area else None,
        reason=str(draft["reason"]),
        aim=ChoiceAim(str(draft["aim"])),
        form=LonelinessForm(form) if form else None,
        priority=int(priority) if priority else None,
        feasibility=Feasibility(str(draft["feasibility"])),
        period=str(draft["period"]),
        decided_on=read_date(str(draft["decided_on"]), today=today),
    )


# -- budget -----------------------------------------------------------------------------


def budget_fields(*, is_income: bool) -> tuple[Field, ...]:
    """The form of a line of the budget."""
    kinds = INCOME_KINDS if is_income else COST_KINDS
    settled = "Echt ontvangen" if is_income else "Echt betaald"
    return (
        Field(key="title", label="Waarvoor" if not is_income else "Wat komt er binnen?", longest=160),
        Field(key="year", label="Jaar", longest=4),
        Field(key="kind", label="Soort", kind="choice", choices=_codes(kinds), beside=True),
        Field(key="source", label="Van wie" if is_income else "Aan wie"),
        Field(key="planned_cents", label="Begroot", hint="1.250,50"),
        Field(key="committed_cents", label="Toegezegd", beside=True),
        Field(key="settled_cents", label=settled, beside=True),
        Field(key="note", label="Voor jezelf", kind="text", lines=2),
    )


def budget_draft(line: BudgetLine) -> dict[str, Value]:
    """The values of a line for the form."""
    amounts: dict[str, Value] = {
        key: "" if getattr(line, key) is None else money(getattr(line, key)) for key in _AMOUNTS
    }
    return amounts | {
        "title": line.title,
        "year": str(line.year),
        "kind": line.kind.value,
        "source": line.source,
        "note": line.note,
    }


def budget_problems(draft: Mapping[str, Value]) -> dict[str, str]:
    """What is the matter, by field."""
    found = {} if draft["title"] else {"title": _NO_TITLE}
    year = str(draft["year"])
    if not (year.isdecimal() and _FIRST_YEAR <= int(year) <= _LAST_YEAR):
        found["year"] = _NO_YEAR
    wrong = [key for key in _AMOUNTS if draft[key] and read_cents(str(draft[key])) is None]
    return found | dict.fromkeys(wrong, _NO_MONEY)


def with_budget_draft(line: BudgetLine, draft: Mapping[str, Value]) -> BudgetLine:
    """The line with the values of the form."""
    return replace(
        line,
        title=str(draft["title"]),
        year=int(str(draft["year"])),
        kind=MoneyKind(str(draft["kind"])),
        source=str(draft["source"]),
        planned_cents=read_cents(str(draft["planned_cents"])),
        committed_cents=read_cents(str(draft["committed_cents"])),
        settled_cents=read_cents(str(draft["settled_cents"])),
        note=str(draft["note"]),
    )


# -- planning ---------------------------------------------------------------------------


def milestone_fields(editions: Sequence[Edition]) -> tuple[Field, ...]:
    """The form of a milestone."""
    weeks = [(_UNKNOWN, "Geen Week"), *((str(one.id), f"{one.name} {one.year}") for one in editions)]
    steps = [(_UNKNOWN, "Geen stap"), *_codes(PlanStep)]
    return (
        Field(key="title", label="Wat", longest=160),
        Field(key="day", label="Datum", hint="24-9-2027", note="Nog niet bekend? Laat leeg."),
        Field(key="when_text", label="Of in woorden", hint="na de zomer", beside=True),
        Field(key="edition_id", label="Hoort bij", kind="choice", choices=weeks),
        Field(
            key="weeks_before",
            label="Weken voor die Week",
            hint="6",
            note="Schuift mee als de Week verschuift. Erna: -2.",
            beside=True,
        ),
        Field(key="step", label="Stap van het plan", kind="choice", choices=steps),
        Field(key="owner", label="Wie", beside=True),
        Field(key="is_done", label="Dit is gedaan", kind="tick"),
        Field(key="note", label="Toelichting", kind="text", lines=3),
    )


def milestone_draft(milestone: Milestone) -> dict[str, Value]:
    """The values of a milestone for the form; days before a Week are shown in weeks."""
    before = milestone.days_before
    return {
        "title": milestone.title,
        "day": plain_date(milestone.day) if milestone.day else "",
        "when_text": milestone.when_text,
        "edition_id": str(milestone.edition_id or _UNKNOWN),
        "weeks_before": "" if before is None else str(round(before / DAYS_IN_WEEK)),
        "step": milestone.step.value if milestone.step else _UNKNOWN,
        "owner": milestone.owner,
        "is_done": milestone.is_done,
        "note": milestone.note,
    }


def milestone_problems(draft: Mapping[str, Value], today: dt.date) -> dict[str, str]:
    """What is the matter, by field."""
    found = {} if draft["title"] else {"title": _NO_TITLE}
    weeks = str(draft["weeks_before"])
    if weeks and not weeks.removeprefix("-").isdecimal():
        found["weeks_before"] = _NO_NUMBER
    elif weeks and not draft["edition_id"]:
        found["edition_id"] = _NO_WEEK
    return found | _date_problem("day", draft, today)


def with_milestone_draft(milestone: Milestone, draft: Mapping[str, Value], today: dt.date) -> Milestone:
    """The milestone with the values of the form; a number of weeks wins from a date."""
    edition, step, weeks = str(draft["edition_id"]), str(draft["step"]), str(draft["weeks_before"])
    before = int(weeks) * DAYS_IN_WEEK if weeks else None
    return replace(
        milestone,
        title=str(draft["title"]),
        day=None if before is not None else read_date(str(draft["day"]), today=today),
        when_text=str(draft["when_text"]),
        edition_id=EditionId(int(edition)) if edition else None,
        days_before=before,
        step=PlanStep(step) if step else None,
        owner=str(draft["owner"]),
        is_done=bool(draft["is_done"]),
        note=str(draft["note"]),
    )


def _date_problem(key: str, draft: Mapping[str, Value], today: dt.date) -> dict[str, str]:
    typed = str(draft[key])
    return {key: _NO_DATE} if typed and read_date(typed, today=today) is None else {}
