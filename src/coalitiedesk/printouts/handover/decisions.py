"""What was decided over the years, each with its reason: step after step."""

from collections.abc import Sequence

from reportlab.lib.units import mm

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.plan import PlanStep
from coalitiedesk.dutch.formats import NO_BREAK, plain_date
from coalitiedesk.dutch.labels import label
from coalitiedesk.printouts.evaluation.frame import heading, one_block, paragraph, space
from coalitiedesk.printouts.handover.pieces import seat_line
from coalitiedesk.printouts.kit.stack import Block, Piece

_NONE = "Er zijn nog geen besluiten vastgelegd."
_NO_REASON = "Zonder reden opgeschreven."
_WITHOUT_STEP = "Buiten de stappen"


def decision_blocks(decisions: Sequence[Decision]) -> list[Block]:
    """Step after step, in each the newest first; a step without decisions is left out."""
    blocks: list[Block] = []
    for step in (*PlanStep, None):
        found = [one for one in decisions if one.step is step]
        for at, one in enumerate(found):
            # The heading never stands alone at the foot of a page.
            head = [heading(_title(step)), space(1 * mm)] if at == 0 else []
            blocks.append(one_block(*head, _line(one), gap=(7 if head else 1) * mm))
    return blocks or [one_block(paragraph(_NONE))]


def _title(step: PlanStep | None) -> str:
    return _WITHOUT_STEP if step is None else f"{tuple(PlanStep).index(step) + 1}. {label(step)}"


def _line(decision: Decision) -> Piece:
    day = plain_date(decision.decided_on).replace(" ", NO_BREAK) if decision.decided_on else ""
    facts = ", ".join(part for part in (day, decision.decided_by) if part)
    reason = " ".join(decision.reason.split()) or _NO_REASON
    return seat_line(decision.title, f"{reason} ({facts})" if facts else reason)
