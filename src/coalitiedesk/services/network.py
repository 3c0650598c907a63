"""Who works with whom, and which kinds of partners are missing where."""

from collections.abc import Sequence

from coalitiedesk.db.queries import network as queries
from coalitiedesk.domain.ids import AreaId, TaskId
from coalitiedesk.domain.network import KindGap, kind_gaps
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.dutch.formats import enumerate_words
from coalitiedesk.dutch.labels import label
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.plan import save_task


def list_gaps(desk: Desk) -> tuple[KindGap, ...]:
    """Every kind of the guide with how many partners there are, in all and in each area."""
    areas = [area.id for area in list_areas(desk)]
    with desk.read() as session:
        partners, _ = queries.network(session)
    return kind_gaps(partners, areas)


def seek_partner(
    desk: Desk, kind: PartnerKind, areas: Sequence[str] = (), *, initiator: str | None = None
) -> TaskId:
    """Make a task of looking for a partner of a kind; ``areas`` are the names of where."""
    where = f" in {enumerate_words(list(areas))}" if areas else ""
    title = f"Zoek een partner: {label(kind).lower()}{where}"
    return save_task(desk, Task(id=TaskId(0), title=title, step=PlanStep.ORGANISE), initiator=initiator)


def area_names(desk: Desk) -> dict[AreaId, str]:
    """Names of the areas, in their order."""
    return {area.id: area.name for area in list_areas(desk)}
