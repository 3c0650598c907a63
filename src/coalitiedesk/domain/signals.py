"""What shops and volunteers may notice, say and do (B000, B004); never about one person, and never kept."""

from dataclasses import dataclass

from coalitiedesk.domain.knowledge import Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalPoint:
    """One sentence of the card."""

    key: str
    text: str
    provenance: Provenance


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalRoute:
    """What one may notice, what one can say, and what is good to know, each in order of weight."""

    notice: tuple[SignalPoint, ...]
    say: tuple[SignalPoint, ...]
    know: tuple[SignalPoint, ...]
