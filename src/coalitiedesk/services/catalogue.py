"""The catalogue of interventions: what the programme knows, what the coalition added, what to do with it.

What the coalition added stands in its own file, so an update of the programme never touches it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import delete
from sqlalchemy.orm import Session

from coalitiedesk.db.queries import interventions as queries
from coalitiedesk.db.queries.interventions import BETWEEN_FORMS, BETWEEN_GROUPS
from coalitiedesk.db.tables import OwnInterventionRow
from coalitiedesk.domain.activities import Activity, Novelty
from coalitiedesk.domain.approach import FormGuide, LonelinessForm, PlanPart
from coalitiedesk.domain.ids import ActivityId, EditionId, OwnInterventionId, ProvisionId
from coalitiedesk.domain.interventions import Intervention, InterventionKind
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence
from coalitiedesk.domain.knowledge import KnowledgeNote
from coalitiedesk.dutch.formats import count, fold, sort_key
from coalitiedesk.dutch.labels import label
from coalitiedesk.knowledge import interventions as known
from coalitiedesk.knowledge.loneliness import form_guides
from coalitiedesk.knowledge.target_groups import target_groups
from coalitiedesk.services.activities import store_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.inventory import store_provision
from coalitiedesk.services.rows import assign, clean
from coalitiedesk.services.target_groups import clean_names

_FIELDS = ("name", "kind", "evidence", "essence", "cost", "preparation", "caution", "source", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueWish:
    """What somebody looks for; what is left empty does not matter.

    Attributes:
        words: All of them must occur, accents and case aside.
        is_own: Only what the coalition added.
    """

    words: str = ""
    kind: InterventionKind | None = None
    evidence: ProvisionEvidence | None = None
    form: LonelinessForm | None = None
    target_group: str = ""
    is_own: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether everything is wanted."""
        return self == CatalogueWish()


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueGuide:
    """What to say beside every intervention: what helps and harms, and remarks by key."""

    forms: tuple[FormGuide, ...]
    notes: dict[str, KnowledgeNote]


def list_catalogue(desk: Desk) -> tuple[Intervention, ...]:
    """Everything, by name.

    Raises:
        KnowledgeError: A bundled file is damaged.
    """
    with desk.read() as session:
        own = queries.own_interventions(session)
    return tuple(sorted((*known.interventions(), *own), key=lambda one: sort_key(one.name)))


def find_interventions(found: Iterable[Intervention], wish: CatalogueWish) -> tuple[Intervention, ...]:
    """Those that fit the wish, in the order given."""
    words = fold(wish.words).split()
    return tuple(one for one in found if _fits(one, wish) and _has(one, words))


def find_by_name(desk: Desk, words: Sequence[str]) -> Iterator[tuple[int, Intervention]]:
    """What has all of these folded words in its name, each with its number for :func:`reference_of`."""
    places = {one.key: place for place, one in enumerate(known.interventions(), start=1)}
    for one in list_catalogue(desk):
        if all(word in fold(one.name) for word in words):
            yield one.own_id or -places[one.key], one


def reference_of(number: int) -> str:
    """The entry that a search found: above 0 one of the coalition's own, below 0 one of the programme's."""
    if number > 0:
        return Intervention(name="", own_id=OwnInterventionId(number)).reference
    return known.interventions()[-number - 1].key if number else ""


def catalogue_guide() -> CatalogueGuide:
    """The texts that go with the catalogue.

    Raises:
        KnowledgeError: A bundled file is damaged.
    """
    return CatalogueGuide(forms=form_guides(), notes=known.intervention_notes())


def known_target_groups() -> tuple[str, ...]:
    """Names of the groups that the sources name, in alphabetical order."""
    return tuple(sorted((group.name for group in target_groups()), key=sort_key))


def save_own_intervention(
    desk: Desk, intervention: Intervention, *, initiator: str | None = None
) -> OwnInterventionId:
    """Add what the coalition itself knows (``own_id`` 0) or change it.

    Raises:
        LookupError: It was removed meanwhile.
        ValueError: It is one of the programme's own.
    """
    if intervention.own_id is None:
        raise ValueError(intervention.key)
    label_ = f"eigen werkwijze {'wijzigen' if intervention.own_id else 'toevoegen'}"
    with desk.change(label_, initiator=initiator) as session:
        return _store(session, intervention, intervention.own_id)


def delete_own_interventions(
    desk: Desk, ids: Sequence[OwnInterventionId], *, initiator: str | None = None
) -> None:
    """Take away what the coalition added; activities that were made of it stay."""
    words = count(len(ids), "eigen werkwijze", "eigen werkwijzen")
    with desk.change(f"{words} verwijderen", initiator=initiator) as session:
        session.execute(delete(OwnInterventionRow).where(OwnInterventionRow.id.in_(ids)))


def make_week_activity(
    desk: Desk, intervention: Intervention, *, edition_id: EditionId, initiator: str | None = None
) -> ActivityId:
    """Put it in a Week as an idea, for the same target groups; what is known becomes the remark.

    The texts of the catalogue are for the coordinator and speak of loneliness, so none goes to the public.
    """
    idea = Activity(
        id=ActivityId(0),
        edition_id=edition_id,
        title=intervention.name,
        novelty=Novelty.NEW,
        remark=_remark(intervention),
        target_groups=intervention.target_groups,
    )
    with desk.change("activiteit maken uit de catalogus", initiator=initiator) as session:
        return store_activity(session, idea)


def put_in_inventory(desk: Desk, intervention: Intervention, *, initiator: str | None = None) -> ProvisionId:
    """Say that it exists here already, with what the catalogue knows of it."""
    provision = Provision(
        id=ProvisionId(0),
        name=intervention.name,
        description=intervention.essence,
        evidence=intervention.evidence,
        evidence_note=intervention.finding,
        intervention=intervention.reference,
        how_often=intervention.effort,
        target_groups=intervention.target_groups,
        forms=intervention.forms,
        parts=(PlanPart.SUPPORT,),
    )
    with desk.change("in de inventaris zetten", initiator=initiator) as session:
        return store_provision(session, provision)


def _fits(one: Intervention, wish: CatalogueWish) -> bool:
    return (
        wish.kind in (None, one.kind)
        and wish.evidence in (None, one.evidence)
        and (wish.form is None or wish.form in one.forms)
        and (not wish.target_group or wish.target_group in one.target_groups)
        and (one.is_own or not wish.is_own)
    )


def _has(one: Intervention, words: Sequence[str]) -> bool:
    return not words or all(word in _folded(one) for word in words)


@lru_cache(maxsize=2048)  # asked again at every key stroke
def _folded(one: Intervention) -> str:
    codes = (one.kind, one.evidence, *one.forms)
    texts = (one.name, one.essence, one.finding, one.caution, one.effort, one.cost, one.preparation)
    return fold(" \n ".join((*texts, one.source, one.note, *one.target_groups, *map(label, codes))))


def _remark(one: Intervention) -> str:
    parts = (
        f"Naar ‘{one.name}’ in de catalogus.",
        one.essence,
        f"Hoe vaak: {one.effort}" if one.effort else "",
        f"Let op: {one.caution}" if one.caution else "",
    )
    return "\n".join(part for part in parts if part)


def _store(session: Session, one: Intervention, own_id: OwnInterventionId) -> OwnInterventionId:
    row = session.get(OwnInterventionRow, own_id) if own_id else OwnInterventionRow()
    if row is None:
        raise LookupError(own_id)
    assign(row, one, _FIELDS)
    row.evidence_note = clean(one.finding)
    row.forms = BETWEEN_FORMS.join(form.value for form in LonelinessForm if form in one.forms)
    row.target_groups = BETWEEN_GROUPS.join(
        clean_names([" ".join(name.split()) for name in one.target_groups])
    )
    session.add(row)
    session.flush()
    return OwnInterventionId(row.id)
