"""The eight intervention profiles with their warnings, from ``resources/knowledge/profiles.toml``."""

from functools import cache
from itertools import product

from coalitiedesk.domain.intervention_profiles import (
    Coping,
    InterventionProfile,
    Motivation,
    ProblemDuration,
)
from coalitiedesk.domain.knowledge import KnowledgeNote
from coalitiedesk.knowledge.notes import read_note, refuse_missing
from coalitiedesk.knowledge.reading import Entry, KnowledgeError, read_entries

FILE = "profiles.toml"
NOTES = ("warning", "never_recorded", "use", "judgement", "duration", "motivation", "coping")


def intervention_profiles() -> tuple[InterventionProfile, ...]:
    """All eight, by duration, coping and motivation.

    Raises:
        KnowledgeError: The file is damaged or does not fill the scheme.
    """
    return _read()[0]


def profile_notes() -> dict[str, KnowledgeNote]:
    """The warnings and explanations, by the keys in ``NOTES``; whoever shows a profile shows ``warning``.

    Raises:
        KnowledgeError: The file is damaged or lacks a note.
    """
    return dict(_read()[1])


@cache
def _read() -> tuple[tuple[InterventionProfile, ...], dict[str, KnowledgeNote]]:
    found = read_entries(FILE, note=read_note, profile=_profile)
    notes = {key: one for key, one in found["note"].items() if isinstance(one, KnowledgeNote)}
    refuse_missing(FILE, "note", wanted=NOTES, found=notes)
    profiles = [one for one in found["profile"].values() if isinstance(one, InterventionProfile)]
    seats = {(one.duration, one.coping, one.motivation): one for one in profiles}
    scheme = list(product(ProblemDuration, Coping, Motivation))
    if len(profiles) != len(scheme) or len(seats) != len(scheme):
        raise KnowledgeError(
            "do not fill the scheme of two by four, each place once", file=FILE, key="profile"
        )
    return tuple(seats[seat] for seat in scheme), notes


def _profile(entry: Entry) -> InterventionProfile:
    return InterventionProfile(
        key=entry.text("key"),
        name=entry.text("name"),
        duration=entry.code("duration", ProblemDuration),
        coping=entry.code("coping", Coping),
        motivation=entry.code("motivation", Motivation),
        essence=entry.text("essence"),
        provenance=entry.provenance(),
    )
