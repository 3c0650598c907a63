"""What may be wrong with a partner as it was filled in; nothing of it blocks."""

import re
from collections.abc import Sequence
from enum import StrEnum

from coalitiedesk.domain.problem import Problem, Severity

_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}")


class PartnerObjection(StrEnum):
    """What may be wrong."""

    NO_NAME = "no_name"
    ODD_EMAIL = "odd_email"
    NAMESAKE = "namesake"
    ODD_COLOUR = "odd_colour"
    FAINT_COLOUR = "faint_colour"


def is_odd_email(text: str) -> bool:
    """Whether filled-in text does not look like one e-mail address."""
    return bool(text) and _ADDRESS.fullmatch(text) is None


def check_partner(*, name: str, email: str, namesakes: Sequence[str]) -> dict[str, Problem]:
    """Objections by field: ``name`` and ``email``.

    Args:
        name: As filled in.
        email: As filled in.
        namesakes: Names of other partners that are nearly the same, the nearest first.
    """
    found: dict[str, Problem] = {}
    if not name:
        found["name"] = Problem(code=PartnerObjection.NO_NAME, severity=Severity.ERROR)
    elif namesakes:
        found["name"] = Problem(code=PartnerObjection.NAMESAKE, subject=namesakes[0])
    if is_odd_email(email):
        found["email"] = Problem(code=PartnerObjection.ODD_EMAIL, subject=email)
    return found
