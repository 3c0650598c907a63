"""The interventions of the guide, from ``interventions.toml``; what a coalition added is not here."""

from functools import cache

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.interventions import Intervention, InterventionKind
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.domain.knowledge import KnowledgeNote
from coalitiedesk.knowledge.notes import read_note, refuse_missing
from coalitiedesk.knowledge.reading import Entry, read_entries
from coalitiedesk.knowledge.target_groups import target_groups

FILE = "interventions.toml"
NOTES = ("forms", "substantiated", "promising", "listen_first")
_EARLIEST, _LATEST = 1980, 2100


def interventions() -> tuple[Intervention, ...]:
    """All of them, in the order of the file: substantiated before promising.

    Raises:
        KnowledgeError: The file is damaged.
    """
    return _read()[0]


def intervention_notes() -> dict[str, KnowledgeNote]:
    """What to say beside every intervention, by the keys in ``NOTES``.

    Raises:
        KnowledgeError: The file is damaged or lacks a note.
    """
    return dict(_read()[1])


@cache
def _read() -> tuple[tuple[Intervention, ...], dict[str, KnowledgeNote]]:
    found = read_entries(FILE, note=read_note, intervention=_intervention)
    notes = {key: one for key, one in found["note"].items() if isinstance(one, KnowledgeNote)}
    refuse_missing(FILE, "note", wanted=NOTES, found=notes)
    return tuple(one for one in found["intervention"].values() if isinstance(one, Intervention)), notes


def _intervention(entry: Entry) -> Intervention:
    made = Intervention(
        key=entry.text("key"),
        name=entry.text("name"),
        kind=entry.code("kind", InterventionKind),
        evidence=entry.code("evidence", ProvisionEvidence),
        essence=entry.text("essence"),
        finding=_optional(entry, "finding"),
        finding_years=_years(entry),
        forms=entry.codes("forms", LonelinessForm),
        caution=_optional(entry, "caution"),
        target_groups=_groups(entry),
        effort=_optional(entry, "effort"),
        provenance=entry.provenance(),
    )
    _check(entry, made)
    return made


def _check(entry: Entry, made: Intervention) -> None:
    if made.evidence not in (ProvisionEvidence.SUBSTANTIATED, ProvisionEvidence.PROMISING):
        raise entry.fault(f"is {made.evidence.value!r}, which is for what a coalition adds", "evidence")
    if made.evidence is ProvisionEvidence.SUBSTANTIATED and not made.finding:
        raise entry.fault("is missing: what is substantiated says what was found", "finding")
    if made.finding_years and not made.finding:
        raise entry.fault("is missing: there are years of it", "finding")
    if made.kind is InterventionKind.MEETING and not made.caution:
        raise entry.fault("is missing: meeting people may do harm", "caution")


def _optional(entry: Entry, key: str) -> str:
    return entry.text(key) if entry.has(key) else ""


def _years(entry: Entry) -> tuple[int, ...]:
    years = entry.numbers("finding_years") if entry.has("finding_years") else ()
    for year in years:
        if not _EARLIEST <= year <= _LATEST:
            raise entry.fault(f"{year} is not a year", "finding_years")
    return years


def _groups(entry: Entry) -> tuple[str, ...]:
    """Names of the groups, so that they read the same everywhere."""
    names = {group.key: group.name for group in target_groups()}
    keys = entry.texts("target_groups") if entry.has("target_groups") else ()
    for key in keys:
        if key not in names:
            raise entry.fault(f"{key!r} is not a group of target_groups.toml", "target_groups")
    return tuple(names[key] for key in keys)
