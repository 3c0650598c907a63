"""Two partners that are one: choose the other, see where they differ, and say for each field what stays."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from coalitiedesk.domain.ids import AreaId, PartnerId
from coalitiedesk.domain.partner_merge import (
    JOINED_WITH,
    MergeChoice,
    differing_fields,
    differing_upkeep,
    same_people,
)
from coalitiedesk.domain.partners import Partner
from coalitiedesk.domain.warmth import Upkeep
from coalitiedesk.dutch.contact_words import interval_words
from coalitiedesk.dutch.formats import enumerate_words, fold
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.alike import Alike, find_alike, reading_traces, traces_of
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.contact_log import get_log
from coalitiedesk.services.merging import merge_partners
from coalitiedesk.services.partners import (
    get_partner,
    list_partner_names,
)
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.turns import Turns
from coalitiedesk.ui.widgets.buttons import main_button, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import label, small
from coalitiedesk.ui.widgets.name_completer import offer_names
from coalitiedesk.ui.widgets.partners.merge_row import MergeRow

_SIZE = (860, 620)
_LEAD = "Kies per regel wat klopt. Wat je niet kiest, komt in de notitie."
_COMES_ALONG = "Mensen, gesprekken, toezeggingen, activiteiten en al het andere van ‘{0}’ komt mee."
_SAME = "De gegevens spreken elkaar niet tegen. Wat bij de een leeg is, vult de ander aan."
_TITLES = {
    "name": "Naam",
    "kind": "Soort",
    "sector": "Branche",
    "address": "Adres",
    "area_id": "Wijk",
    "phone": "Telefoon",
    "email": "E-mail",
    "web_address": "Website",
    "since": "Doet mee sinds",
    "logo_id": "Logo",
    "account_holder": "Wie houdt contact",
    "interval_days": "Hoe vaak contact",
}
_WHO = (Field(key="other", label="Welke is dezelfde?", hint="Typ een paar letters", longest=300),)


class MergeDialog(DialogFrame):
    """Closing without the main button leaves both as they are."""

    kept = Signal(object, str)  # PartnerId of the one that stays, and what happened in words

    def __init__(self, context: TabContext, keep: PartnerId, other: PartnerId | None = None) -> None:
        super().__init__("Voeg twee partners samen", _LEAD, size=_SIZE)
        self._context = context
        self._ours = get_partner(context.desk, keep)
        self._theirs: Partner | None = None
        self._areas: Mapping[AreaId | None, str] = {area.id: area.name for area in list_areas(context.desk)}
        self._names = [one for one in list_partner_names(context.desk) if one.id != keep]
        self._rows: dict[str, MergeRow] = {}
        self._form = Form(_WHO)
        self._turns = Turns(self)
        self._near: QVBoxLayout = column(gap="hair")
        self._fields: QVBoxLayout = column(gap="m")
        self._cancel = plain_button("Toch niet")
        self._merge = changing(main_button("Voeg samen"))
        self._build()
        self._show_other(other)

    def accept(self) -> None:
        """Make them one; without another partner it asks for one."""
        if self._ours is None or self._theirs is None:
            self._form.show_problems({"other": "Kies een partner uit je lijst."})
            self._form.input("other").setFocus()
            return
        choices = {field: found.choice for field, found in self._rows.items()}
        merge_partners(self._context.desk, self._ours.id, self._theirs.id, choices=choices)
        words = f"‘{self._theirs.name}’ en ‘{self._ours.name}’ zijn nu één partner."
        self.kept.emit(self._ours.id, words)
        super().accept()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self._offer_names()
        who = panel(column(self._form, self._near, gap="s"))
        self._who = who
        whole = column(who, self._fields, 1, gap="m")
        self.fill(panel(whole), 1, self._cancel, main=self._merge)
        self._cancel.clicked.connect(self.reject)
        self._merge.clicked.connect(self.accept)
        self._form.edited.connect(self._on_form_edited)

    def _offer_names(self) -> None:
        field = self._form.input("other")
        if not isinstance(field, QLineEdit):
            return
        offered = offer_names(field, [one.name for one in self._names])
        offered.activated.connect(self._on_completer_activated)
        self._turns.begin(self._looking_for_near())

    def _looking_for_near(self) -> Iterator[None]:
        """In turns of the window when there are thousands; the names can be typed meanwhile."""
        if self._ours is not None:
            known = yield from reading_traces(self._context.desk)
            near = find_alike(known, traces_of(self._ours))
            refill(self._near, *(self._near_button(one) for one in near))

    def _near_button(self, other: Alike) -> Item:
        found = quiet_button(f"Is het ‘{other.name}’?")
        found.setProperty("partner_id", int(other.id))
        found.clicked.connect(self._on_near_clicked)
        why = small(", ".join(word_of(reason) for reason in other.reasons))
        return row(found, why, 1)

    # -- showing ----------------------------------------------------------------------

    def _show_other(self, other: PartnerId | None) -> None:
        self._theirs = get_partner(self._context.desk, other) if other else None
        ours, theirs = self._ours, self._theirs
        self._rows = {}
        self._who.setVisible(theirs is None)
        self._merge.setEnabled(theirs is not None and self._context.can_edit)
        if ours is None or theirs is None:
            refill(self._fields)
            self._form.input("other").setFocus()
            return
        for field in differing_fields(ours, theirs):
            values = (self._value(ours, field), self._value(theirs, field))
            self._add_row(field, *values, may_be_both=field in JOINED_WITH)
        self._add_upkeep(ours, theirs)
        same = [] if self._rows else [label(_SAME, wrap=True)]
        people = [one.name for one, _ in same_people(ours.contacts, theirs.contacts, fold)]
        persons = [small(_one_person(people), wrap=True)] if people else []
        along = small(_COMES_ALONG.replace("{0}", theirs.name), wrap=True)
        refill(self._fields, *same, *self._rows.values(), *persons, along)
        if self._rows:
            next(iter(self._rows.values())).option(MergeChoice.OURS).setFocus()
        else:
            self._merge.setFocus()

    def _add_row(self, field: str, ours: str, theirs: str, *, may_be_both: bool = False) -> None:
        self._rows[field] = MergeRow(_TITLES[field], ours, theirs, may_be_both=may_be_both)

    def _add_upkeep(self, ours: Partner, theirs: Partner) -> None:
        logs = [get_log(self._context.desk, one.id) for one in (ours, theirs)]
        if logs[0] is None or logs[1] is None:
            return
        kept = (logs[0].upkeep, logs[1].upkeep)
        for field in differing_upkeep(*kept):
            self._add_row(field, *(_upkeep_words(one, field) for one in kept))

    def _value(self, partner: Partner, field: str) -> str:
        if field == "kind":
            return word_of(partner.kind)
        if field == "area_id":
            return self._areas.get(partner.area_id, "")
        if field == "address":
            town = " ".join(part for part in (partner.postcode, partner.place) if part)
            return ", ".join(part for part in (partner.address, town) if part)
        if field == "logo_id":
            return f"Dat van ‘{partner.name}’"
        return str(getattr(partner, field))

    # -- slots ------------------------------------------------------------------------

    def _on_form_edited(self, _key: str) -> None:
        typed = str(self._form.draft()["other"]).casefold()
        found = [one.id for one in self._names if one.name.casefold() == typed]
        if len(found) == 1 and not any(
            one.name.casefold().startswith(typed) and one.id != found[0] for one in self._names
        ):
            self._show_other(found[0])
            QTimer.singleShot(0, self, self._close_offer)  # it is opened once more after this key

    def _close_offer(self) -> None:
        """No list of names stays over the fields, with the keyboard, once the other is found."""
        field = self._form.input("other")
        offer = field.completer().popup() if isinstance(field, QLineEdit) else None
        if offer is not None:
            offer.hide()

    def _on_completer_activated(self, words: str) -> None:
        found = next((one.id for one in self._names if one.name == words), None)
        self._show_other(found)

    def _on_near_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._show_other(PartnerId(int(sender.property("partner_id"))))


def _upkeep_words(upkeep: Upkeep, field: str) -> str:
    return interval_words(upkeep.interval) if field == "interval_days" else upkeep.account_holder


def _one_person(names: Sequence[str]) -> str:
    verb = "werkt bij beide en wordt" if len(names) == 1 else "werken bij beide en worden ieder"
    return f"{enumerate_words(names)} {verb} één persoon; wat verschilt komt in de notitie."
