"""Dialogs that the window opens itself, because they belong to no single tab."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

from coalitiedesk import paths
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId, PartnerId
from coalitiedesk.domain.imports import ImportKind
from coalitiedesk.services.editions import DEFAULT_NAME, list_editions, save_edition
from coalitiedesk.services.partners import list_partner_ids
from coalitiedesk.ui.dialogs.ask_file import FileKind, ask_file_to_open
from coalitiedesk.ui.dialogs.attention_dialog import AttentionDialog
from coalitiedesk.ui.dialogs.coalition_dialog import CoalitionDialog
from coalitiedesk.ui.dialogs.contact_dialog import ContactDialog
from coalitiedesk.ui.dialogs.edition_dialog import EditionDialog
from coalitiedesk.ui.dialogs.import_dialog import ImportDialog
from coalitiedesk.ui.dialogs.privacy_dialog import PrivacyDialog
from coalitiedesk.ui.plan_tools import PlanTool, tool_of
from coalitiedesk.ui.tab_context import TabContext

LISTS = (
    FileKind(words="Lijsten", endings=("xlsx", "xls", "ods", "csv", "txt")),
    FileKind(words="Alle bestanden", endings=("*",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The window that a dialog belongs to, and what it can ask of it.

    Attributes:
        tell: Say what just happened, with the way back.
        say: Say what just happened and cannot be taken back.
        go: Bring a tab or dialog in front, by key and id.
    """

    window: QWidget
    tell: Callable[[str], object]
    say: Callable[[str], object]
    go: Callable[[str, int], object]


def show_dialog(target: str, record_id: int, context: TabContext, owner: Owner) -> None:
    """Open the dialog of this name."""
    tool = tool_of(target)
    if tool is not None:
        show_tool(tool, record_id, context, owner)
    elif target == "edition":
        show_edition(record_id, context, owner.window)
    elif target == "newest_edition":
        show_newest_edition(context, owner.window)
    elif target == "attention":
        show_attention(record_id, context, owner)
    elif target in _WHOLE:
        _WHOLE[target](context, owner)
    elif target == "log_contact":
        show_contact(record_id, context, owner)
    else:
        kind = ImportKind.PARTNERS if target == "import_partners" else ImportKind.ACTIVITIES
        ask_and_import(kind, context, owner)


def show_tool(tool: PlanTool, record_id: int, context: TabContext, owner: Owner) -> None:
    """Open a window of the plan, at a record for an id that is not 0."""
    dialog = tool.make(context)
    for name, slot in (("told", owner.tell), ("go_requested", partial(_leave_for, dialog, owner))):
        signal = getattr(dialog, name, None)
        if signal is not None:
            signal.connect(slot)
    _open(dialog, owner.window)
    if record_id:
        dialog.show_record(record_id)  # type: ignore[attr-defined]  # see PlanTool.make


def _leave_for(dialog: QDialog, owner: Owner, target: str, record_id: int) -> None:
    dialog.accept()
    owner.go(target, record_id)


def show_newest_edition(context: TabContext, parent: QWidget) -> None:
    """Change the newest Week, or make the first."""
    editions = list_editions(context.desk)
    show_edition(editions[0].id if editions else 0, context, parent)


def show_privacy(context: TabContext, owner: Owner) -> None:
    """Show what is held about people."""
    dialog = PrivacyDialog(context)
    dialog.told.connect(owner.tell)
    _open(dialog, owner.window)


def show_coalition(context: TabContext, owner: Owner) -> None:
    """Change name, look and areas of the coalition."""
    dialog = CoalitionDialog(context)
    dialog.kept.connect(owner.tell)
    _open(dialog, owner.window)


def show_handover(context: TabContext, owner: Owner) -> None:
    """Hand the coalition over, step by step."""
    from coalitiedesk.ui.handover_papers import handover_window  # brings everything that prints

    dialog = handover_window(context)
    dialog.told.connect(owner.say)
    dialog.go_requested.connect(owner.go)
    _open(dialog, owner.window)


def show_edition(edition_id: int, context: TabContext, parent: QWidget) -> None:
    """Change a Week, or make a new one for id 0: next year's, or this year's when there is none yet."""
    editions = list_editions(context.desk)
    found = next((one for one in editions if one.id == edition_id), None)
    year = editions[0].year + 1 if editions else context.today().year
    name = editions[0].name if editions else DEFAULT_NAME
    edition = found or Edition(id=EditionId(0), name=name, year=year)
    dialog = EditionDialog(edition, is_new=found is None)
    dialog.kept.connect(partial(save_edition, context.desk))
    _open(dialog, parent)


def show_attention(item_id: int, context: TabContext, owner: Owner) -> None:
    """Show the open questions."""
    dialog = AttentionDialog(context, item_id)
    _open(dialog, owner.window)


def show_contact(partner_id: int, context: TabContext, owner: Owner) -> None:
    """Log contact with a partner, or with one that is still to be chosen for id 0."""
    if partner_id == 0 and not list_partner_ids(context.desk):
        owner.go("partners", 0)  # there the first step is offered
        return
    dialog = ContactDialog(context, PartnerId(partner_id))
    dialog.kept.connect(owner.tell)
    _open(dialog, owner.window)


def ask_and_import(kind: ImportKind, context: TabContext, owner: Owner) -> None:
    """Let the user choose a list and look at what it would become."""
    path = ask_file_to_open(owner.window, "Welke lijst haal je binnen?", LISTS, paths.documents_folder())
    if path is None:
        return
    dialog = ImportDialog(context, path, kind)
    dialog.questions_requested.connect(partial(show_attention, 0, context, owner))
    _open(dialog, owner.window)
    dialog.load()


def _open(dialog: QDialog, parent: QWidget) -> None:
    dialog.setParent(parent, dialog.windowFlags())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


_WHOLE: Mapping[str, Callable[[TabContext, Owner], None]] = {
    "coalition": show_coalition,
    "handover": show_handover,
    "privacy": show_privacy,
}
"""Windows about the whole coalition, not about one record."""
