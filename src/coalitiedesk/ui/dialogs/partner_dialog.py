"""Add or change a partner and its contact persons; one step to take back, whatever was changed.

Nothing that was typed is lost: closing keeps it too. "Niet bewaren" is the only way to drop it.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.partner_checks import check_partner
from coalitiedesk.domain.partners import Partner
from coalitiedesk.dutch.partner_messages import objection_sentence
from coalitiedesk.services.alike import PartnerTraces, find_alike, reading_traces, traces_of
from coalitiedesk.services.coalition import get_picture, list_areas
from coalitiedesk.services.partners import get_partner, list_labels, save_partner
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.logo_field import LogoField
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.turns import Turns
from coalitiedesk.ui.widgets.areas_field import AreasField
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.names_field import NamesField
from coalitiedesk.ui.widgets.partners.alike_view import AlikeView
from coalitiedesk.ui.widgets.partners.contact_fields import ContactFields
from coalitiedesk.ui.widgets.partners.partner_fields import draft_of, partner_fields, with_draft

_PAUSE_MS = 250
_SIZE = (1040, 690)
_TELLING = ("name", "email", "phone", "web_address", "place")  # by these a partner is known again


class PartnerDialog(DialogFrame):
    """A partner in full."""

    kept = Signal(object, str)  # PartnerId of what was added or changed, and what happened in words
    merge_requested = Signal(object, object)  # PartnerId that stays, and that of the one kept here

    def __init__(self, context: TabContext, partner: Partner, *, adds_contact: bool = False) -> None:
        super().__init__("Wijzig partner" if partner.id else "Voeg partner toe", size=_SIZE)
        self._context, self._partner = context, partner
        self._is_new = not partner.id
        self._known: tuple[PartnerTraces, ...] | None = None
        self._is_reading, self._turns = False, Turns(self)
        self._same_as = PartnerId(0)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        areas = list_areas(context.desk)
        self._form = Form(partner_fields(areas))
        self._also_in = AreasField("Werkt ook in", areas, hint="andere wijken, als dat zo is")
        self._also_in.setVisible(bool(areas))
        self._contacts = ContactFields(partner.contacts, partner.id, today=context.today())
        self._labels = NamesField("Labels", hint="kerk; noord; heeft zaal")
        self._logo = LogoField(context.jobs, note="PNG of JPG. Komt op drukwerk als je dat wilt.")
        self._alike = AlikeView()
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Voeg toe" if self._is_new else "Bewaar")
        self._build()
        self._connect()
        self._start(adds_contact=adds_contact)

    def _build(self) -> None:
        self._form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        left, right = (
            panel(column(self._alike, self._form, self._also_in, self._label_cell(), 1, gap="m")),
            panel(column(self._logo, self._contacts, 1, gap="l")),
        )
        sides = row(left, right, gap="xl")
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        kept = small("Ook als je sluit, blijft alles bewaard.")
        self.fill(panel(sides), kept, 1, self._drop, main=self._keep)

    def _label_cell(self) -> QWidget:
        self._labels.offer(list_labels(self._context.desk))
        head = name("Labels")
        head.setBuddy(self._labels)
        note = small("Eigen woorden om op te zoeken. Zet er een puntkomma tussen.", wrap=True)
        return panel(column(head, self._labels, note, gap="xs"))

    def _connect(self) -> None:
        self._form.edited.connect(self._on_form_edited)
        self._form.committed.connect(self._on_form_committed)
        self._pause.timeout.connect(self._check)
        self._logo.busy_changed.connect(self._on_logo_busy_changed)
        self._contacts.edited.connect(self._pause.start)
        self._alike.look_requested.connect(self._on_alike_look_requested)
        self._alike.merge_requested.connect(self._on_alike_merge_requested)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _start(self, *, adds_contact: bool) -> None:
        self._form.fill(draft_of(self._partner))
        self._labels.show_names(self._partner.labels)
        self._also_in.show_areas(self._partner.also_in)
        self._logo.show_logo(get_picture(self._context.desk, self._partner.logo_id))
        if self._is_new:
            self._contacts.add_contact(takes_focus=False)
        for line in self.findChildren(QLineEdit):
            line.setCursorPosition(0)  # long addresses show their beginning
        self._form.input("name").setFocus()
        if adds_contact:
            self._contacts.add_contact()

    # -- keeping ----------------------------------------------------------------------

    def accept(self) -> None:
        """Keep what is filled in and close; without a name it stays open and says so."""
        wanted = self._wanted()
        if not wanted.name:
            self._check()
            self._form.input("name").setFocus()
            return
        if self._contacts.has_unread_day:
            return
        if self._is_changed(wanted):
            partner_id = save_partner(self._context.desk, wanted, logo=self._logo.picture)
            words = f"‘{wanted.name}’ is {'toegevoegd' if self._is_new else 'gewijzigd'}."
            self.kept.emit(partner_id, words)
            self._partner = replace(wanted, id=partner_id)
        super().accept()
        if self._same_as:
            self.merge_requested.emit(self._same_as, self._partner.id)

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._is_changed(self._wanted()) or self._contacts.has_unread_day:
            self.accept()
        else:
            super().reject()

    def _wanted(self) -> Partner:
        found = with_draft(self._partner, self._form.draft())
        logo_id = None if self._logo.is_removed else found.logo_id
        labels = self._labels.names()
        also_in = tuple(key for key in self._also_in.area_ids() if key != found.area_id)
        return replace(
            found, contacts=self._contacts.contacts, logo_id=logo_id, labels=labels, also_in=also_in
        )

    def _is_changed(self, wanted: Partner) -> bool:
        return self._logo.picture is not None or wanted != self._partner

    # -- checking ---------------------------------------------------------------------

    def _check(self) -> None:
        draft = self._form.draft()
        if self._known is None and not self._is_reading:
            self._turns.begin(self._reading_known())
        found = check_partner(name=str(draft["name"]), email=str(draft["email"]))
        self._show_alike()
        if self.focusWidget() is self._form.input("email"):
            found.pop("email", None)  # not while it is being typed
        self._form.show_problems({key: objection_sentence(problem) for key, problem in found.items()})

    def _reading_known(self) -> Iterator[None]:
        """Others to compare with: in turns of the window when there are thousands."""
        self._is_reading = True
        self._known = yield from reading_traces(self._context.desk)
        self._is_reading = False
        self._show_alike()

    def _show_alike(self) -> None:
        if self._known is not None:
            self._alike.show_alike(find_alike(self._known, traces_of(self._wanted())))

    def _on_form_edited(self, key: str) -> None:
        if key in _TELLING:
            self._pause.start()

    def _on_form_committed(self, key: str) -> None:
        if key in _TELLING:
            self._check()

    def _on_logo_busy_changed(self, is_busy: bool) -> None:
        self._keep.setEnabled(not is_busy)

    def _on_alike_look_requested(self, partner_id: int) -> None:
        """The other over this one, which stays as it is; what is changed there is compared anew."""
        other = get_partner(self._context.desk, PartnerId(partner_id))
        if other is None:
            return
        dialog = PartnerDialog(self._context, other)
        dialog.setParent(self, dialog.windowFlags())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.kept.connect(self._on_other_kept)
        dialog.open()

    def _on_other_kept(self, _partner_id: PartnerId, _words: str) -> None:
        self._known = None
        self._check()

    def _on_alike_merge_requested(self, partner_id: int) -> None:
        self._same_as = PartnerId(partner_id)
        self.accept()
        self._same_as = PartnerId(0)

    def _on_drop_clicked(self) -> None:
        super().reject()
