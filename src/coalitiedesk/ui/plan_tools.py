"""Windows that belong to a step of the plan: which there are, in which step, and how each is opened.

The windows themselves are imported when they are first asked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coalitiedesk.domain.plan import PlanStep

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog

    from coalitiedesk.ui.tab_context import TabContext


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTool:
    """One window.

    Attributes:
        target: What a wish calls it.
        words: On its button.
        steps: Where its button stands; none for a window that is only asked for by name.
        make: Builds the dialog about the open coalition; a signal ``told`` and a signal ``go_requested`` are
            heard when it has them, and ``show_record(id)`` is called for an id that is not 0.
    """

    target: str
    words: str
    steps: tuple[PlanStep, ...]
    make: "Callable[[TabContext], QDialog]"


def tool_of(target: str) -> PlanTool | None:
    """The window of this name."""
    return next((tool for tool in TOOLS if tool.target == target), None)


def _inventory(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.inventory_dialog import InventoryDialog

    return InventoryDialog(context)


def _choices(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.choices_dialog import ChoicesDialog

    return ChoicesDialog(context)


def _planning(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.choices_dialog import ChoicesDialog

    dialog = ChoicesDialog(context)
    dialog.show_part("planning")
    return dialog


def _pillars(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.pillars_dialog import PillarsDialog

    return PillarsDialog(context)


def _catalogue(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.catalogue_dialog import CatalogueDialog

    return CatalogueDialog(context)


def _inspiration(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.inspiration_dialog import InspirationDialog

    return InspirationDialog(context)


def _figures(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.figures_dialog import FiguresDialog

    return FiguresDialog(context)


def _offers(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.offers_dialog import OffersDialog

    return OffersDialog(context)


def _ties(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.ties_dialog import TiesDialog

    return TiesDialog(context)


def _gaps(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.gaps_dialog import GapsDialog

    return GapsDialog(context)


def _shortlist(context: "TabContext") -> "QDialog":
    from coalitiedesk.ui.dialogs.shortlist_dialog import ShortlistDialog

    return ShortlistDialog(context)


TOOLS = (
    PlanTool(target="figure", words="Cijfers…", steps=(PlanStep.GATHER_FACTS,), make=_figures),
    PlanTool(
        target="inventory",
        words="Aanbod en dekking…",
        steps=(PlanStep.GATHER_FACTS, PlanStep.ORGANISE, PlanStep.MAKE_PLAN),
        make=_inventory,
    ),
    PlanTool(
        target="choices",
        words="Keuzes en planning…",
        steps=(PlanStep.MAKE_PLAN, PlanStep.CARRY_OUT, PlanStep.SUSTAIN),
        make=_choices,
    ),
    PlanTool(target="planning", words="", steps=(), make=_planning),
    PlanTool(
        target="intervention",
        words="Catalogus…",
        steps=(PlanStep.MAKE_PLAN, PlanStep.CARRY_OUT, PlanStep.SUSTAIN),
        make=_catalogue,
    ),
    PlanTool(
        target="inspiration",
        words="Inspiratie…",
        steps=(PlanStep.TAKE_INITIATIVE, PlanStep.ORGANISE, PlanStep.CARRY_OUT),
        make=_inspiration,
    ),
    PlanTool(target="offers", words="", steps=(), make=_offers),
    PlanTool(target="shortlist", words="Shortlist…", steps=(PlanStep.ORGANISE,), make=_shortlist),
    PlanTool(target="ties", words="Wie werkt met wie…", steps=(PlanStep.ORGANISE,), make=_ties),
    PlanTool(target="gaps", words="Wie missen we…", steps=(PlanStep.ORGANISE,), make=_gaps),
    PlanTool(target="pillars", words="Vijf pijlers…", steps=tuple(PlanStep), make=_pillars),
)
