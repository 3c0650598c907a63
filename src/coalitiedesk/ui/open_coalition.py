"""The coalition that is open in the window, with who shows it and who writes it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.ui.keeper import Keeper
    from coalitiedesk.ui.tab_context import TabContext


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCoalition:
    """Begins when a file is opened and ends when it is closed."""

    desk: "Desk"
    context: "TabContext"
    keeper: "Keeper"
