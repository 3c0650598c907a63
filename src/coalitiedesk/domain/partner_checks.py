"""What may be wrong with a partner as it was filled in; nothing of it blocks."""

import re
from enum import StrEnum

from coalitiedesk.domain.problem import Problem, Severity

_ADDRESS = re.compile(r"[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}")


class PartnerObjection(StrEnum):
    """What may be wrong."""

    NO_NAME = "no_name"
    ODD_EMAIL = "odd_email"
    ODD_COLOUR = "odd_colour"
    FAINT_COLOUR = "faint_colour"


class Sameness(StrEnum):
    """What two partners have in common, so that they may be one; the most telling first."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    WEBSITE = "website"


def is_odd_email(text: str) -> bool:
    """Whether filled-in text does not look like one e-mail address."""
    return bool(text) and _ADDRESS.fullmatch(text) is None


def check_partner(*, name: str, email: str) -> dict[str, Problem]:
    """Objections by field: ``name`` and ``email``, as they are filled in."""
    found: dict[str, Problem] = {}
    if not name:
        found["name"] = Problem(code=PartnerObjection.NO_NAME, severity=Severity.ERROR)
    if is_odd_email(email):
        found["email"] = Problem(code=PartnerObjection.ODD_EMAIL, subject=email)
    return found
