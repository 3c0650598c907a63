"""Change many partners at once: what is left blank stays as it is with each of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.partners import PartnerKind, PartnerLine
from coalitiedesk.dutch.contact_words import interval_choices
from coalitiedesk.dutch.formats import count, fold
from coalitiedesk.dutch.partner_kinds import kind_choices
from coalitiedesk.services.bulk_partners import BulkChange, changing_partners
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.partners import list_labels
from coalitiedesk.services.shared_names import list_holders
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.long_changes import carry_out
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import name
from coalitiedesk.ui.widgets.name_completer import offer_names
from coalitiedesk.ui.widgets.names_field import NamesField

_SIZE = (620, 520)
_SAME = ("", "Laat zo")
_COORDINATOR = "De coördinator"


class BulkDialog(DialogFrame):
    """Closing without the main button changes nothing."""

    kept = Signal(str)  # what happened, in words

    def __init__(self, context: TabContext, partners: Sequence[PartnerLine]) -> None:
        amount = count(len(partners), "partner", "partners")
        super().__init__(f"Wijzig {amount}", "Wat je leeg laat, blijft zoals het is.", size=_SIZE)
        self._context, self._partners = context, tuple(partners)
        self._on = NamesField("Labels erbij", hint="kerk; noord")
        self._off = NamesField("Labels eraf", hint="kerk; noord")
        areas = [(str(area.id), area.name) for area in list_areas(context.desk)]
        self._form = Form(_fields(areas))
        self._cancel = plain_button("Toch niet")
        self._keep = main_button(f"Wijzig {amount}")
        self._build()

    @property
    def wanted(self) -> BulkChange:
        """As filled in."""
        draft = {key: str(value) for key, value in self._form.draft().items()}
        return BulkChange(
            labels_on=self._on.names(),
            labels_off=self._off.names(),
            kind=PartnerKind(draft["kind"]) if draft["kind"] else None,
            area_id=AreaId(int(draft["area"])) if draft["area"] else None,
            account_holder=_holder(draft["holder"]),
            interval_days=int(draft["interval"]) if draft["interval"] else None,
        )

    def accept(self) -> None:
        """Change them all; when nothing is filled in it only closes."""
        wanted = self.wanted
        if wanted.is_empty:
            super().accept()
            return
        ids: list[PartnerId] = [line.id for line in self._partners]
        carry_out(
            self._context.jobs,
            changing_partners(self._context.desk, ids, wanted),
            amount=len(ids),
            title="Partners wijzigen…",
            then=self._on_kept,
        )

    def _on_kept(self, amount: int) -> None:
        verb = "is" if amount == 1 else "zijn"
        self.kept.emit(f"{count(amount, 'partner', 'partners')} {verb} gewijzigd.")
        super().accept()

    def _build(self) -> None:
        present = sorted({label for line in self._partners for label in line.labels}, key=str.casefold)
        self._on.offer(list_labels(self._context.desk))
        self._off.offer(present)
        holder = self._form.input("holder")
        if isinstance(holder, QLineEdit):
            names = [one.name for one in list_holders(self._context.desk)]
            offer_names(holder, [_COORDINATOR, *names])
        off = _cell("Labels eraf", self._off)
        off.setVisible(bool(present))
        self.fill(
            panel(column(_cell("Labels erbij", self._on), off, self._form, 1, gap="m")),
            1,
            self._cancel,
            main=self._keep,
        )
        self._cancel.clicked.connect(self.reject)
        self._keep.clicked.connect(self.accept)
        self._on.setFocus()


def _holder(typed: str) -> str | None:
    """Nobody typed leaves it as it is; the coordinator has no name there."""
    if fold(typed) == fold(_COORDINATOR):
        return ""
    return typed or None


def _cell(title: str, field: QWidget) -> QWidget:
    head = name(title)
    head.setBuddy(field)
    return panel(column(head, field, gap="xs"))


def _fields(areas: Sequence[tuple[str, str]]) -> tuple[Field, ...]:
    return (
        Field(key="kind", label="Soort", kind="choice", choices=(_SAME, *kind_choices())),
        Field(
            key="area", label="Wijk", kind="choice", choices=(_SAME, *areas, ("0", "Geen wijk")), beside=True
        ),
        Field(key="holder", label="Wie houdt contact?", hint="Laat zo, of een naam", longest=200),
        Field(
            key="interval",
            label="Hoe vaak contact?",
            kind="choice",
            choices=(_SAME, ("0", "Geen eigen keuze"), *interval_choices()),
            beside=True,
        ),
    )
