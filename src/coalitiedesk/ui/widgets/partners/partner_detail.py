"""One partner in full, beside the list."""

import datetime as dt
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coalitiedesk.domain.contact_log import ContactLog
from coalitiedesk.domain.ids import ContactId, PartnerId
from coalitiedesk.domain.partners import Partner, PartnerActivity, PartnerKind
from coalitiedesk.dutch.formats import fold, number, short_date
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.addresses import mail_address, site_address
from coalitiedesk.ui.models.mark import certainty_mark
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import IconButton, quiet_button
from coalitiedesk.ui.widgets.cards import Item, card, column, refill, row, rule, scrolled
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.labels import breakable, label, lead, name, small
from coalitiedesk.ui.widgets.partners.contact_history import ContactHistory
from coalitiedesk.ui.widgets.partners.contact_summary import ContactSummary
from coalitiedesk.ui.widgets.partners.contact_view import ContactView
from coalitiedesk.ui.widgets.partners.interests_view import InterestsView
from coalitiedesk.ui.widgets.partners.partner_places import PartnerPlaces
from coalitiedesk.ui.widgets.partners.sent_letters import SentLetters
from coalitiedesk.ui.widgets.partners.stage_pane import StagePane
from coalitiedesk.ui.widgets.partners.standing_view import StandingView
from coalitiedesk.ui.widgets.partners.upkeep_fields import UpkeepFields
from coalitiedesk.ui.widgets.picture_view import PictureView
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_MOST_ACTIVITIES = 40  # a partner with hundreds gets a line that says so


class PartnerDetail(QFrame):
    """Shows records it is given; asks for everything else."""

    edit_requested = Signal(object)  # PartnerId: change this partner
    contact_requested = Signal(object)  # PartnerId: add a contact person
    removal_requested = Signal()  # take everyone chosen off the list
    leaving_requested = Signal()  # everyone chosen takes part no more
    merge_requested = Signal(object)  # PartnerId: it is the same as another
    activity_requested = Signal(int)  # id of the activity to show in the Week
    letter_requested = Signal()  # write to everyone chosen
    closed = Signal()  # the user wants the list alone

    def __init__(self) -> None:
        super().__init__()
        self._partner_id: PartnerId | None = None
        self._name, self._about = lead("", wrap=True), small("", wrap=True)
        self._edit = changing(IconButton("pencil", "Wijzig deze partner", tip="Wijzig deze partner (F2)"))
        self._write = IconButton("mail", "Schrijf een brief of mail", tip="Schrijf een brief of mail…")
        self._close = IconButton("cross", "Sluit dit paneel", tip="Sluit dit paneel (Esc)")
        self._logo = PictureView("Logo", width=84, height=56)
        self._add_contact = changing(quiet_button("Voeg persoon toe", icon_name="plus"))
        self._remove = changing(quiet_button("Haal van de lijst", icon_name="minus", tip="Delete"))
        self._leave = changing(quiet_button("Doet niet meer mee…", icon_name="minus"))
        self._merge = changing(quiet_button("Voeg samen met…", icon_name="people"))
        self.standing = StandingView()
        self.summary, self.history, self.upkeep = ContactSummary(), ContactHistory(), UpkeepFields()
        self.stage, self.interests, self.places = StagePane(), InterestsView(), PartnerPlaces()
        self.letters = SentLetters()
        self._facts: QVBoxLayout = column(gap="s")
        self._people: QVBoxLayout = column(gap="m")
        self._activities: QVBoxLayout = column(gap="hair")
        self._build()
        self._connect()

    def show_partner(
        self,
        partner: Partner,
        *,
        areas: str,
        activities: Sequence[PartnerActivity],
        logo: bytes | None,
        today: dt.date,
        handover: str = "",
    ) -> None:
        """Show a partner.

        Args:
            partner: Who it is.
            areas: The areas it works in, in words.
            activities: In which it takes part, newest first.
            logo: PNG or JPEG, or None.
            today: Against which contact persons are held.
            handover: What a successor should know; empty when there is no such note.
        """
        self._partner_id = partner.id
        self.setAccessibleName(f"Gegevens van {partner.name}")
        self._name.setText(breakable(partner.name))
        self._about.setText(_about(partner, areas))
        self._logo.show_picture(logo)
        self._logo.setVisible(self._logo.has_picture)
        refill(self._facts, *_facts(partner), _handover(handover))
        refill(self._people, *_people(partner, today))
        self.standing.show_partner(partner)
        self._leave.setVisible(partner.is_active)
        refill(self._activities, *self._activity_rows(activities))

    def show_log(self, log: ContactLog, *, people: Mapping[ContactId, str], today: dt.date) -> None:
        """Show the contact with the partner; ``people`` are the names of its contact persons."""
        self.summary.show_log(log, today=today)
        self.history.show_log(log, people=people, today=today)
        self.upkeep.show_upkeep(log.upkeep, today=today)

    def show_amount(self, amount: int) -> None:
        """Say how many partners are chosen in the list."""
        self._remove.set_words(
            "Haal van de lijst" if amount < 2 else f"Haal {number(amount)} partners van de lijst"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self._on_edit_clicked()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.setProperty("card", "plain")
        fit(self, width=400)
        tools = row(self._write, self._edit, self._close, gap="none")
        head = row(self._logo, column(self._name, self._about, gap="hair"), column(tools, 1), gap="m")
        head.setStretch(1, 1)
        people_head = row(name("Contactpersonen"), 1, self._add_contact)
        inner = ScrollInside(
            column(
                self.standing,
                self.summary,
                rule(),
                people_head,
                self._people,
                rule(),
                self._facts,
                rule(),
                self.stage,
                rule(),
                self.history,
                rule(),
                self.upkeep,
                rule(),
                self.interests,
                rule(),
                self.letters,
                rule(),
                self.places,
                rule(),
                name("Activiteiten"),
                self._activities,
                1,
                row(self._leave, self._merge, 1, gap="none"),
                row(self._remove, 1),
                margins=("none", "none", "xs", "none"),
            )
        )
        whole = column(head, rule(), self.summary.head, scrolled(inner), margins=("m", "s", "m", "s"))
        whole.setStretch(3, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self._edit.clicked.connect(self._on_edit_clicked)
        self._close.clicked.connect(self.closed)
        self._write.clicked.connect(self.letter_requested)
        self.letters.write_requested.connect(self.letter_requested)
        self._add_contact.clicked.connect(self._on_add_contact_clicked)
        self._remove.clicked.connect(self.removal_requested)
        self._leave.clicked.connect(self.leaving_requested)
        self._merge.clicked.connect(self._on_merge_clicked)

    def _activity_rows(self, activities: Sequence[PartnerActivity]) -> list[Item]:
        if not activities:
            return [small("Nog geen activiteit in de Week.", wrap=True)]
        latest = activities[0].year
        rows: list[Item] = []
        for activity in activities[:_MOST_ACTIVITIES]:
            found = ActionRow(
                activity.title,
                f"{word_of(activity.status)}{'' if activity.year == latest else f', {activity.year}'}",
                mark=certainty_mark(activity.status),
                trail=short_date(activity.day) if activity.day else "dag nog open",
                record_id=activity.id,
            )
            found.clicked.connect(self._on_activity_clicked)
            rows.append(found)
        more = len(activities) - _MOST_ACTIVITIES
        if more > 0:
            rows.append(small(f"En nog {more}. Zoek ze in de Week.", wrap=True))
        return rows

    def _on_edit_clicked(self) -> None:
        if self._partner_id is not None:
            self.edit_requested.emit(self._partner_id)

    def _on_merge_clicked(self) -> None:
        if self._partner_id is not None:
            self.merge_requested.emit(self._partner_id)

    def _on_add_contact_clicked(self) -> None:
        if self._partner_id is not None:
            self.contact_requested.emit(self._partner_id)

    def _on_activity_clicked(self) -> None:
        found = self.sender()
        if isinstance(found, ActionRow):
            self.activity_requested.emit(int(found.record_id))


def _about(partner: Partner, areas: str) -> str:
    kind = "" if partner.kind is PartnerKind.UNKNOWN else word_of(partner.kind)
    left = "" if partner.is_active else "doet niet meer mee"
    sector = "" if fold(partner.sector) == fold(kind) else partner.sector
    parts = [part for part in (kind, sector, areas, left) if part]
    return " · ".join(parts) or "Soort nog onbekend"


def _facts(partner: Partner) -> list[Item]:
    address = ", ".join(
        part for part in (partner.address, " ".join(filter(None, (partner.postcode, partner.place)))) if part
    )
    facts = FactList(
        (
            ("Telefoon", partner.phone),
            ("E-mail", partner.email),
            ("Website", partner.web_address),
            ("Adres", address),
            ("Doet mee sinds", partner.since),
            ("Drukwerk", "Staat op drukwerk" if partner.on_print else ""),
        ),
        opens={"E-mail": mail_address(partner.email), "Website": site_address(partner.web_address)},
    )
    if facts.is_empty and not partner.note:
        return [small("Nog geen telefoon, e-mail of adres.", wrap=True)]
    note = label(breakable(partner.note), wrap=True) if partner.note else None
    return [None if facts.is_empty else facts, note]


def _handover(note: str) -> QWidget | None:
    if not note:
        return None
    return card(name("Notitie bij de overdracht"), label(note, wrap=True), kind="soft", gap="xs")


def _people(partner: Partner, today: dt.date) -> list[QWidget]:
    if not partner.contacts:
        return [small("Wie spreek je hier? Voeg een persoon toe.", wrap=True)]
    return [
        ContactView(contact, today=today)
        for contact in sorted(partner.contacts, key=lambda one: one.has_left(today))
    ]
