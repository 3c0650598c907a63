"""Choices, budget, texts and milestones of the plan."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.tables import BudgetLineRow, ChoiceRow, MilestoneRow, PlanTextRow, TargetGroupRow
from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.budget import BudgetLine, MoneyKind
from coalitiedesk.domain.choices import Choice, ChoiceAim, ChoiceState, Feasibility, in_order
from coalitiedesk.domain.ids import AreaId, BudgetLineId, ChoiceId, EditionId, MilestoneId, PartnerId
from coalitiedesk.domain.milestones import Milestone, PlanTopic
from coalitiedesk.domain.plan import PlanStep

_NO_FORM = "unknown"


def choices(session: Session) -> tuple[Choice, ...]:
    """All choices: chosen, considered, dropped; each by priority."""
    rows = session.execute(select(ChoiceRow, TargetGroupRow.name).outerjoin(TargetGroupRow)).all()
    return in_order(tuple(_choice(row, group or "") for row, group in rows))


def budget_lines(session: Session) -> tuple[BudgetLine, ...]:
    """All lines: newest year first, income before costs, by title."""
    order = (BudgetLineRow.year.desc(), BudgetLineRow.is_income.desc(), BudgetLineRow.title, BudgetLineRow.id)
    return tuple(
        BudgetLine(
            id=BudgetLineId(row.id),
            title=row.title,
            year=row.year,
            is_income=row.is_income,
            kind=MoneyKind(row.kind),
            partner_id=PartnerId(row.partner_id) if row.partner_id else None,
            source=row.source,
            planned_cents=row.planned_cents,
            committed_cents=row.committed_cents,
            settled_cents=row.settled_cents,
            note=row.note,
        )
        for row in session.scalars(select(BudgetLineRow).order_by(*order))
    )


def plan_texts(session: Session) -> Mapping[PlanTopic, str]:
    """What was written per topic; a topic of a newer programme is passed over."""
    known = {topic.value for topic in PlanTopic}
    rows = session.execute(select(PlanTextRow.topic, PlanTextRow.text))
    return {PlanTopic(topic): text for topic, text in rows if topic in known}


def milestones(session: Session) -> tuple[Milestone, ...]:
    """Everything in the planning, in the order in which it was made."""
    return tuple(
        Milestone(
            id=MilestoneId(row.id),
            title=row.title,
            step=PlanStep(row.step) if row.step else None,
            item=row.item,
            edition_id=EditionId(row.edition_id) if row.edition_id else None,
            days_before=row.days_before,
            day=row.day,
            when_text=row.when_text,
            owner=row.owner,
            is_done=row.is_done,
            note=row.note,
        )
        for row in session.scalars(select(MilestoneRow).order_by(MilestoneRow.id))
    )


def _choice(row: ChoiceRow, target_group: str) -> Choice:
    return Choice(
        id=ChoiceId(row.id),
        title=row.title,
        part=PlanPart(row.part),
        reason=row.reason,
        target_group=target_group,
        area_id=AreaId(row.area_id) if row.area_id else None,
        period=row.period,
        aim=ChoiceAim(row.aim),
        form=LonelinessForm(row.form) if row.form != _NO_FORM else None,
        priority=row.priority,
        feasibility=Feasibility(row.feasibility),
        state=ChoiceState(row.state),
        decided_on=row.decided_on,
    )
