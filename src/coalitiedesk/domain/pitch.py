"""What one says to council and alderman in one page (B003, B004)."""

from dataclasses import dataclass

from coalitiedesk.domain.knowledge import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class PitchPoint:
    """One sentence of the page."""

    key: str
    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class Pitch:
    """Why now, what it brings and what is asked, each in order of weight."""

    why_now: tuple[PitchPoint, ...]
    gains: tuple[PitchPoint, ...]
    asks: tuple[PitchPoint, ...]
