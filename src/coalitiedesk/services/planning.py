"""The plan itself: choices with reasons, money, agreements, and a planning that moves with the Week."""

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import editions as edition_queries
from coalitiedesk.db.queries import planning as queries
from coalitiedesk.db.tables import BudgetLineRow, ChoiceRow, MilestoneRow, PlanTextRow
from coalitiedesk.domain.budget import BudgetLine
from coalitiedesk.domain.choices import Choice
from coalitiedesk.domain.ids import BudgetLineId, ChoiceId, EditionId, MilestoneId
from coalitiedesk.domain.milestones import Milestone, PlacedMilestone, PlanTopic, missing_items, placed
from coalitiedesk.dutch.labels import label as word
from coalitiedesk.knowledge.municipality import schedule
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.rows import assign, clean
from coalitiedesk.services.target_groups import target_group_ids

CHOICE_FIELDS = (
    *("title", "part", "reason", "area_id", "period", "aim", "priority", "feasibility", "state"),
    "decided_on",
)
BUDGET_FIELDS = (
    *("title", "year", "is_income", "kind", "partner_id", "source", "planned_cents", "committed_cents"),
    *("settled_cents", "note"),
)
MILESTONE_FIELDS = (
    *("title", "step", "item", "edition_id", "days_before", "day", "when_text", "owner", "is_done", "note"),
)


def list_choices(desk: Desk) -> tuple[Choice, ...]:
    """All choices: chosen, considered, dropped; each by priority."""
    with desk.read() as session:
        return queries.choices(session)


def save_choice(desk: Desk, choice: Choice, *, initiator: str | None = None) -> ChoiceId:
    """Add the choice (id 0) or change it.

    Raises:
        LookupError: It was removed meanwhile.
    """
    with desk.change(f"keuze {_verb(choice.id)}", initiator=initiator) as session:
        return store_choice(session, choice)


def store_choice(session: Session, choice: Choice) -> ChoiceId:
    """Write a choice within an open transaction; see :func:`save_choice`."""
    row = session.get(ChoiceRow, choice.id) if choice.id else ChoiceRow()
    if row is None:
        raise LookupError(choice.id)
    assign(row, choice, CHOICE_FIELDS)
    row.form = choice.form.value if choice.form else "unknown"
    groups = target_group_ids(session, [choice.target_group])
    row.target_group_id = groups.get(clean(choice.target_group))
    session.add(row)
    session.flush()
    return ChoiceId(row.id)


def delete_choice(desk: Desk, choice_id: ChoiceId, *, initiator: str | None = None) -> None:
    """Take a choice out of the plan; to say no with a reason is better kept as dropped."""
    with desk.change("keuze verwijderen", initiator=initiator) as session:
        _delete(session, ChoiceRow, choice_id)


def list_budget(desk: Desk) -> tuple[BudgetLine, ...]:
    """All lines: newest year first, income before costs, by title."""
    with desk.read() as session:
        return queries.budget_lines(session)


def save_budget_line(desk: Desk, line: BudgetLine, *, initiator: str | None = None) -> BudgetLineId:
    """Add the line (id 0) or change it.

    Raises:
        LookupError: It was removed meanwhile.
    """
    with desk.change(f"begrotingspost {_verb(line.id)}", initiator=initiator) as session:
        return store_budget_line(session, line)


def store_budget_line(session: Session, line: BudgetLine) -> BudgetLineId:
    """Write a line within an open transaction; see :func:`save_budget_line`."""
    row = session.get(BudgetLineRow, line.id) if line.id else BudgetLineRow()
    if row is None:
        raise LookupError(line.id)
    assign(row, line, BUDGET_FIELDS)
    session.add(row)
    session.flush()
    return BudgetLineId(row.id)


def delete_budget_line(desk: Desk, line_id: BudgetLineId, *, initiator: str | None = None) -> None:
    """Take a line out of the budget."""
    with desk.change("begrotingspost verwijderen", initiator=initiator) as session:
        _delete(session, BudgetLineRow, line_id)


def plan_texts(desk: Desk) -> Mapping[PlanTopic, str]:
    """What was written per topic."""
    with desk.read() as session:
        return queries.plan_texts(session)


def write_plan_text(desk: Desk, topic: PlanTopic, text: str, *, initiator: str | None = None) -> None:
    """Keep what was written on a topic; nothing removes it."""
    with desk.change(f"tekst over ‘{word(topic).lower()}’", initiator=initiator) as session:
        store_plan_text(session, topic, text)


def store_plan_text(session: Session, topic: PlanTopic, text: str) -> None:
    """Write a text within an open transaction; see :func:`write_plan_text`."""
    row = session.scalar(select(PlanTextRow).where(PlanTextRow.topic == topic.value))
    words = clean(text)
    if not words:
        if row is not None:
            session.delete(row)
        return
    if row is None:
        row = PlanTextRow(topic=topic.value)
        session.add(row)
    row.text = words


def list_planning(desk: Desk) -> tuple[PlacedMilestone, ...]:
    """Everything in order of date; what has no date yet comes last, by its Week."""
    with desk.read() as session:
        return placed(queries.milestones(session), edition_queries.editions(session))


def save_milestone(desk: Desk, milestone: Milestone, *, initiator: str | None = None) -> MilestoneId:
    """Add it (id 0) or change it.

    Raises:
        LookupError: It was removed meanwhile.
    """
    with desk.change(f"mijlpaal {_verb(milestone.id)}", initiator=initiator) as session:
        return store_milestone(session, milestone)


def store_milestone(session: Session, milestone: Milestone) -> MilestoneId:
    """Write it within an open transaction; see :func:`save_milestone`."""
    row = session.get(MilestoneRow, milestone.id) if milestone.id else MilestoneRow()
    if row is None:
        raise LookupError(milestone.id)
    assign(row, milestone, MILESTONE_FIELDS)
    session.add(row)
    session.flush()
    return MilestoneId(row.id)


def delete_milestones(desk: Desk, ids: Sequence[MilestoneId], *, initiator: str | None = None) -> None:
    """Take it out of the planning."""
    with desk.change("uit de planning halen", initiator=initiator) as session:
        for one in ids:
            _delete(session, MilestoneRow, one)


def count_back(desk: Desk, edition_id: EditionId, *, initiator: str | None = None) -> int:
    """Put the municipality's schedule before a Week in the planning; what is there already stays as it is.

    Returns:
        How much was added.
    """
    with desk.change("terugrekenen vanaf de Week", initiator=initiator) as session:
        missing = missing_items(schedule(), queries.milestones(session), edition_id)
        for one in missing:
            store_milestone(session, one)
    return len(missing)


def _delete(session: Session, table: type[ChoiceRow | BudgetLineRow | MilestoneRow], key: int) -> None:
    row = session.get(table, key)
    if row is not None:
        session.delete(row)


def _verb(key: int) -> str:
    return "wijzigen" if key else "toevoegen"
