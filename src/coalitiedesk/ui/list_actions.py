"""What can be done with the list of partners and with several of them at once."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.ids import PartnerId, SavedViewId
from coalitiedesk.domain.saved_views import USUAL_COLUMNS, PartnerColumn, SavedView, can_be_a_group
from coalitiedesk.dutch.contact_words import interval_choices, interval_words
from coalitiedesk.services.saved_views import (
    list_saved_views,
    remove_view,
    save_columns,
    save_view,
    usual_columns,
)
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.doubles_dialog import DoublesDialog
from coalitiedesk.ui.dialogs.record_dialog import Draft, RecordDialog
from coalitiedesk.ui.register_actions import RegisterActions
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.partners.list_menu import ListMenu
from coalitiedesk.ui.widgets.partners.partner_list import PartnerList

if TYPE_CHECKING:
    from coalitiedesk.services.list_out import ListWish
    from coalitiedesk.ui.print_actions import PrintActions

_NAME = Field(key="name", label="Naam", hint="Kerken in Noord", longest=120)
_OFTEN = Field(
    key="interval",
    label="Hoe vaak wil je hen spreken?",
    kind="choice",
    choices=(
        ("", "Daar zegt deze lijst niets over"),
        *interval_choices(),
    ),
    note="Geldt voor wie geen eigen keuze heeft, ook voor wie er later bij komt.",
)
_KEEP_LEAD = (
    "Zoekwoorden, filter en kolommen blijven bij elkaar. Een lijst met dezelfde naam wordt vervangen."
)


class ListActions(QObject):
    """Calls the services for the list, and says what happened."""

    told = Signal(str)  # what happened, for the line with the way back
    go_requested = Signal(str, int)  # another place, and a record there

    def __init__(self, context: TabContext, owner: QWidget, partners: PartnerList) -> None:
        super().__init__(owner)
        self._context, self._owner, self._list = context, owner, partners
        self._columns: tuple[PartnerColumn, ...] = USUAL_COLUMNS
        self._views: tuple[SavedView, ...] = ()
        self.menu = ListMenu(owner)
        self._printing: PrintActions | None = None

    def listen(self, register: RegisterActions) -> None:
        """Hear the wishes of the list and its menu; ``register`` lets partners leave and merges them."""
        self._register = register
        self.menu.columns_chosen.connect(self._on_columns_chosen)
        self.menu.view_chosen.connect(self._on_view_chosen)
        self.menu.removal_requested.connect(self._on_removal_requested)
        self.menu.keep_requested.connect(self._on_keep_requested)
        self.menu.out_requested.connect(self._on_out_requested)
        self.menu.other_requested.connect(self._on_other_requested)
        self.menu.doubles_requested.connect(self._on_doubles_requested)
        self.menu.names_requested.connect(self._on_names_requested)
        self.menu.ties_requested.connect(self._on_ties_requested)
        self.menu.gaps_requested.connect(self._on_gaps_requested)
        self.menu.news_requested.connect(self._on_news_requested)
        self._list.selection.change_requested.connect(self._on_change_requested)
        self._list.selection.leaving_requested.connect(self._on_leaving_requested)
        self._list.selection.merge_requested.connect(self._on_merge_requested)
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._columns = usual_columns(self._context.desk)
        self._read_views()
        self._show_columns()

    def _read_views(self) -> None:
        self._views = list_saved_views(self._context.desk)
        self.menu.show_views(self._views)

    def _show_columns(self) -> None:
        self.menu.show_columns(self._columns)
        self._list.table.show_columns(self._columns)

    def _open(self, dialog: DialogFrame) -> None:
        dialog.setParent(self._owner, dialog.windowFlags())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, change: ChangeSet) -> None:
        if change.touches("saved_view"):
            self._read_views()

    def _on_columns_chosen(self, columns: tuple[PartnerColumn, ...]) -> None:
        self._columns = columns
        self._show_columns()
        if self._context.can_edit:
            save_columns(self._context.desk, columns)

    def _on_view_chosen(self, view_id: int) -> None:
        view = next((one for one in self._views if one.id == view_id), None)
        if view is not None:
            self._columns = view.columns
            self._show_columns()
            self._list.show_filter(view.filter)

    def _on_removal_requested(self, view_id: int) -> None:
        name = next((one.name for one in self._views if one.id == view_id), "")
        remove_view(self._context.desk, SavedViewId(view_id))
        self.told.emit(f"De lijst ‘{name}’ is vergeten. De partners blijven.")

    def _on_keep_requested(self) -> None:
        wanted = self._list.wanted_filter
        is_group, same = (
            can_be_a_group(wanted),
            next((one for one in self._views if one.filter == wanted), None),
        )
        dialog = RecordDialog(
            "Bewaar deze lijst",
            (_NAME, _OFTEN) if is_group else (_NAME,),
            {"name": same.name if same else "", "interval": str((same and same.interval_days) or "")},
            check=_check,
            is_new=True,
            lead=_KEEP_LEAD,
            size=(560, 380 if is_group else 280),
        )
        dialog.kept.connect(self._on_name_kept)
        self._open(dialog)

    def _on_name_kept(self, draft: Draft) -> None:
        name = str(draft["name"])
        days = int(str(draft.get("interval") or 0)) or None
        view = SavedView(
            id=SavedViewId(0),
            name=name,
            filter=self._list.wanted_filter,
            columns=self._columns,
            interval_days=days,
        )
        save_view(self._context.desk, view)
        often = f" Je spreekt hen {interval_words(days)}." if days else ""
        self.told.emit(f"De lijst ‘{name}’ staat onder de drie puntjes.{often}")

    def _on_out_requested(self) -> None:
        from coalitiedesk.ui.dialogs.list_out_dialog import ListOutDialog  # not before it is wanted

        dialog = ListOutDialog(
            self._context, self._list.shown_ids, self._columns, words=self._list.filter_words
        )
        dialog.told.connect(self.told)
        dialog.paper_requested.connect(self._on_paper_requested)
        self._open(dialog)

    def _on_other_requested(self, which: str) -> None:
        self.go_requested.emit(f"printing:lists:{which}", 0)

    def _on_paper_requested(self, wish: "ListWish") -> None:
        from coalitiedesk.services.list_out import list_job
        from coalitiedesk.ui.print_actions import PrintActions

        if self._printing is None:
            self._printing = PrintActions(self._context.jobs, self._owner)
            self._printing.told.connect(self.told)
        self._printing.save(list_job(self._context.desk, wish, today=self._context.today()))

    def _on_doubles_requested(self) -> None:
        dialog = DoublesDialog(self._context)
        dialog.merge_requested.connect(self._register.merge)
        self._open(dialog)

    def _on_names_requested(self) -> None:
        from coalitiedesk.ui.dialogs.shared_names_dialog import SharedNamesDialog  # not before it is wanted

        dialog = SharedNamesDialog(self._context)
        dialog.told.connect(self.told)
        self._open(dialog)

    def _on_ties_requested(self) -> None:
        self.go_requested.emit("ties", 0)

    def _on_gaps_requested(self) -> None:
        self.go_requested.emit("gaps", 0)

    def _on_news_requested(self) -> None:
        from coalitiedesk.ui.dialogs.newsletter_dialog import NewsletterDialog  # not before it is wanted
        from coalitiedesk.ui.print_actions import PrintActions

        dialog = NewsletterDialog(self._context)
        dialog.told.connect(self.told)
        printing = PrintActions(self._context.jobs, dialog)
        dialog.paper_requested.connect(printing.save)
        dialog.words_requested.connect(printing.save_words)
        printing.told.connect(dialog.tell)
        self._open(dialog)

    def _on_change_requested(self) -> None:
        from coalitiedesk.ui.dialogs.bulk_dialog import BulkDialog  # not before it is wanted

        chosen = set(self._list.table.chosen_ids)
        dialog = BulkDialog(self._context, [line for line in self._list.lines if line.id in chosen])
        dialog.kept.connect(self.told)
        self._open(dialog)

    def _on_leaving_requested(self) -> None:
        self._register.let_leave(self._list.table.chosen_ids)

    def _on_merge_requested(self) -> None:
        ids = self._list.table.chosen_ids
        if len(ids) == 2:
            self._register.merge(PartnerId(ids[0]), PartnerId(ids[1]))


def _check(draft: Draft) -> dict[str, str]:
    return {} if draft["name"] else {"name": "Geef de lijst een naam."}
