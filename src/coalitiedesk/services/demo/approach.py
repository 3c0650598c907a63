"""What exists already in the example, its choices, its money, its planning and its agreements."""

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk import resources
from coalitiedesk.db.queries.planning import milestones
from coalitiedesk.db.tables import PartnerRow
from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.budget import BudgetLine, MoneyKind
from coalitiedesk.domain.choices import Choice, ChoiceAim, ChoiceState, Feasibility
from coalitiedesk.domain.ids import (
    AreaId,
    BudgetLineId,
    ChoiceId,
    EditionId,
    MilestoneId,
    PartnerId,
    ProvisionId,
)
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence, ProvisionKind
from coalitiedesk.domain.milestones import Milestone, PlanTopic, missing_items
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.knowledge.municipality import schedule
from coalitiedesk.services.demo.partners import Hosts
from coalitiedesk.services.demo.weeks import DemoWeek
from coalitiedesk.services.inventory import store_provision
from coalitiedesk.services.planning import (
    store_budget_line,
    store_choice,
    store_milestone,
    store_plan_text,
)

_DONE_BEFORE = 60  # days before the Week: what had to be done earlier is done
_CENTS = 100
_AMOUNTS = ("planned", "committed", "settled")
_Entries = list[dict[str, Any]]
_Named = Mapping[str, tuple[PartnerId, str]]


def add_approach(session: Session, hosts: Hosts, area_ids: Mapping[str, int], *, week: DemoWeek) -> None:
    """Add everything within an open transaction, after partners and Weeks were written."""
    stored = tomllib.loads(resources.read_text("demo/approach.toml"))
    partners = dict(session.execute(select(PartnerRow.id, PartnerRow.name)).all())
    named = {key: (PartnerId(host.id), str(partners[host.id])) for key, host in hosts.by_key.items()}
    for provision in _provisions(stored["provisions"], named, area_ids):
        store_provision(session, provision)
    for choice in _choices(stored["choices"], area_ids, week):
        store_choice(session, choice)
    for line in _budget(stored["budget"], named, week):
        store_budget_line(session, line)
    for milestone in _milestones(session, stored["milestones"], week):
        store_milestone(session, milestone)
    for one in stored["texts"]:
        store_plan_text(session, PlanTopic(one["topic"]), one["text"])


def _provisions(entries: _Entries, named: _Named, area_ids: Mapping[str, int]) -> Iterator[Provision]:
    for one in entries:
        partner_id, organiser = named.get(one["by"], (None, ""))
        yield Provision(
            id=ProvisionId(0),
            name=one["name"],
            kind=ProvisionKind(one.get("kind", ProvisionKind.ACTIVITY)),
            organiser=organiser,
            partner_id=partner_id,
            description=one["description"],
            evidence=ProvisionEvidence(one.get("evidence", ProvisionEvidence.UNKNOWN)),
            evidence_note=one.get("evidence_note", ""),
            how_often=one.get("how_often", ""),
            capacity=one.get("capacity"),
            is_active=one.get("active", True),
            target_groups=tuple(one.get("groups", ())),
            area_ids=tuple(AreaId(area_ids[name]) for name in one.get("areas", ()) if name in area_ids),
            forms=tuple(LonelinessForm(form) for form in one.get("forms", ())),
            parts=tuple(PlanPart(part) for part in one["parts"]),
        )


def _choices(entries: _Entries, area_ids: Mapping[str, int], week: DemoWeek) -> Iterator[Choice]:
    for one in entries:
        area = area_ids.get(one.get("area", ""))
        yield Choice(
            id=ChoiceId(0),
            title=one["title"],
            part=PlanPart(one["part"]),
            reason=one["reason"],
            target_group=one.get("group", ""),
            area_id=AreaId(area) if area else None,
            aim=ChoiceAim(one.get("aim", ChoiceAim.UNKNOWN)),
            form=LonelinessForm(one["form"]) if "form" in one else None,
            priority=one.get("priority"),
            feasibility=Feasibility(one.get("feasibility", Feasibility.UNKNOWN)),
            state=ChoiceState(one["state"]),
            decided_on=_day(week, one.get("decided")),
        )


def _budget(entries: _Entries, named: _Named, week: DemoWeek) -> Iterator[BudgetLine]:
    for one in entries:
        partner_id, source = named.get(one.get("by", ""), (None, one.get("source", "")))
        amounts = {name: one[name] * _CENTS if name in one else None for name in _AMOUNTS}
        yield BudgetLine(
            id=BudgetLineId(0),
            title=one["title"],
            year=week.year,
            is_income=one.get("income", False),
            kind=MoneyKind(one["kind"]),
            partner_id=partner_id,
            source=source,
            planned_cents=amounts["planned"],
            committed_cents=amounts["committed"],
            settled_cents=amounts["settled"],
        )


def _milestones(session: Session, entries: _Entries, week: DemoWeek) -> Iterator[Milestone]:
    for item in missing_items(schedule(), milestones(session), EditionId(week.id)):
        yield replace(item, is_done=(item.days_before or 0) > _DONE_BEFORE)
    for one in entries:
        yield Milestone(
            id=MilestoneId(0),
            title=one["title"],
            step=PlanStep(one["step"]),
            day=_day(week, one.get("day")),
            when_text=one.get("when", ""),
            owner=one.get("owner", ""),
        )


def _day(week: DemoWeek, days: int | None) -> dt.date | None:
    return None if days is None else week.days[0] + dt.timedelta(days=days)
