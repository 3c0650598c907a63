"""How sure an intervention is, as a mark; the word always stands beside it."""

from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.ui.models.mark import Mark, icon_mark

_MARKS = {
    ProvisionEvidence.SUBSTANTIATED: icon_mark("check", "good"),
    ProvisionEvidence.PROMISING: icon_mark("sprout", "primary"),
    ProvisionEvidence.EXPERIENCE: icon_mark("people", "primary"),
    ProvisionEvidence.UNKNOWN: icon_mark("question", "muted"),
}


def evidence_mark(evidence: ProvisionEvidence) -> Mark:
    """A tick, a sprout, people or a question mark."""
    return _MARKS[evidence]
