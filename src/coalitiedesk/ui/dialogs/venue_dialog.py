"""Add or change a place: name, address, the building it is part of, and who can get in.

Nothing that was typed is lost: closing keeps it too. "Niet bewaren" is the only way to drop it.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.domain.activities import Facility
from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import AreaId, PartnerId, VenueId
from coalitiedesk.domain.venue_checks import is_postcode, possible_buildings
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.activity_entry import place_words
from coalitiedesk.services.coalition import list_areas
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.services.venues import list_venues, save_venue
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field, Value
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.name_completer import offer_names

_NO_NAME = "Geef de plek een naam."
_POSTCODE = "Een postcode ziet eruit als 1234 AB. Klopt dit?"
_SAME = "Er is al een plek met deze naam in deze plaats."
_NO_PARTNER = "Deze partner staat niet op de lijst. Kies een naam die wordt aangeboden, of laat het leeg."
_TEXTS = ("name", "address", "postcode", "place", "phone", "note")


class VenueDialog(DialogFrame):
    """A place in full; one step to take back."""

    kept = Signal(int, str)  # id of the place that was added or changed, and what happened in words

    def __init__(self, context: TabContext, venue: Venue) -> None:
        super().__init__(
            venue.name or "Nieuwe plek", "Een zaal krijgt het adres van haar gebouw.", size=(620, 640)
        )
        self._context, self._venue = context, venue
        self._venues = list_venues(context.desk)
        buildings = possible_buildings(self._venues, venue.id)
        self._partners = list_partner_names(context.desk)
        self._form = Form(_fields(buildings, list_areas(context.desk)))
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar" if venue.id else "Voeg toe")
        self._build()
        self._connect()

    def first_field(self) -> QWidget:
        """Where the cursor starts."""
        return self._form.input("name")

    # -- keeping ----------------------------------------------------------------------

    def accept(self) -> None:
        """Keep what is filled in and close; without a name it stays open and says so."""
        wanted = self._wanted()
        if not wanted.name:
            self._form.show_problems({"name": _NO_NAME})
            self.first_field().setFocus()
            return
        if self._is_owner_unknown():
            self._form.show_problems({"owner": _NO_PARTNER})
            self._form.input("owner").setFocus()
            return
        if wanted != self._venue:
            venue_id = save_venue(self._context.desk, wanted)
            self.kept.emit(venue_id, f"‘{wanted.name}’ is {'gewijzigd' if self._venue.id else 'toegevoegd'}.")
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something with a name."""
        wanted = self._wanted()
        if wanted != self._venue and wanted.name:
            self.accept()
        else:
            super().reject()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        owner = next((one.name for one in self._partners if one.id == self._venue.partner_id), "")
        self._form.fill({**_draft_of(self._venue), "owner": owner})
        field = self._form.input("owner")
        if isinstance(field, QLineEdit):
            offer_names(field, [one.name for one in self._partners])
        self._show_needed()
        kept = small("Ook als je sluit, blijft alles bewaard.")
        self.fill(self._form, kept, 1, self._drop, main=self._keep)
        self.first_field().setFocus()

    def _connect(self) -> None:
        self._form.committed.connect(self._on_form_committed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _wanted(self) -> Venue:
        draft = self._form.draft()
        texts = {key: str(draft[key]) for key in _TEXTS}
        area, building = str(draft["area_id"]), str(draft["part_of"])
        is_online = bool(draft["is_online"])
        return replace(
            self._venue,
            **texts,  # type: ignore[arg-type]  # all of them texts
            area_id=AreaId(int(area)) if area else None,
            part_of=VenueId(int(building)) if building and not is_online else None,
            partner_id=self._owner(),
            is_online=is_online,
            facilities=frozenset(facility for facility in Facility if draft[f"has_{facility.value}"]),
        )

    def _owner(self) -> PartnerId | None:
        """The partner that is named; of two with one name, whose it was."""
        typed = fold(str(self._form.draft()["owner"]))
        found = [one.id for one in self._partners if fold(one.name) == typed]
        was = self._venue.partner_id
        return was if was in found else next(iter(found), None)

    def _is_owner_unknown(self) -> bool:
        return bool(self._form.draft()["owner"]) and self._owner() is None

    def _show_needed(self) -> None:
        """A hall has its building's address, a web meeting has none."""
        draft = self._form.draft()
        has_address = not draft["is_online"] and not draft["part_of"]
        for key in ("address", "postcode", "place"):
            self._form.input(key).setEnabled(has_address or bool(draft[key]))
        self._form.input("part_of").setEnabled(not draft["is_online"])

    def _on_form_committed(self, _key: str) -> None:
        wanted = self._wanted()
        problems = {} if wanted.name else {"name": _NO_NAME}
        if wanted.postcode and not is_postcode(wanted.postcode):
            problems["postcode"] = _POSTCODE
        if any(_is_same(other, wanted) for other in self._venues):
            problems["name"] = _SAME
        if self._is_owner_unknown():
            problems["owner"] = _NO_PARTNER
        self._form.show_problems(problems)
        self._show_needed()

    def _on_drop_clicked(self) -> None:
        super().reject()


def _is_same(other: Venue, wanted: Venue) -> bool:
    same_words = fold(place_words(other)) == fold(place_words(wanted))
    return other.id != wanted.id and same_words and other.part_of == wanted.part_of


def _fields(buildings: Sequence[Venue], areas: Sequence[Area]) -> tuple[Field, ...]:
    halls = [
        ("", "Geen, dit is een gebouw of plein"),
        *((str(one.id), place_words(one)) for one in buildings),
    ]
    return (
        Field(key="name", label="Naam", longest=120),
        Field(key="part_of", label="Is een zaal in", kind="choice", choices=halls),
        Field(key="owner", label="Van welke partner?", hint="leeg: van niemand van ons", beside=True),
        Field(key="address", label="Straat en nummer"),
        Field(key="postcode", label="Postcode", hint="1234 AB"),
        Field(key="place", label="Plaats", beside=True),
        Field(
            key="area_id",
            label="Wijk of kern",
            kind="choice",
            choices=[("", "Nog onbekend"), *((str(area.id), area.name) for area in areas)],
        ),
        Field(key="phone", label="Telefoon", beside=True),
        Field(key="is_online", label="Online of aan de telefoon: geen adres", kind="tick"),
        *(
            Field(key=f"has_{facility.value}", label=word_of(facility), kind="tick", beside=at % 2 == 1)
            for at, facility in enumerate(Facility)
        ),
        Field(key="note", label="Voor jezelf (komt niet op papier)", kind="text", lines=2),
    )


def _draft_of(venue: Venue) -> dict[str, Value]:
    draft: dict[str, Value] = {key: str(getattr(venue, key)) for key in _TEXTS}
    draft |= {
        "part_of": str(venue.part_of or ""),
        "area_id": str(venue.area_id or ""),
        "is_online": venue.is_online,
    }
    return draft | {f"has_{facility.value}": facility in venue.facilities for facility in Facility}
