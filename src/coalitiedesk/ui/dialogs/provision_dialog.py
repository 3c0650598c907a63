"""Add or change something that exists already: what it is, of whom, for whom and where.

Nothing that was typed is lost: closing keeps it too. "Niet bewaren" is the only way to drop it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.domain.approach import LonelinessForm, PlanPart
from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.inventory import Provision, ProvisionEvidence, ProvisionKind
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.areas_field import AreasField
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field, Value
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.name_completer import offer_names
from coalitiedesk.ui.widgets.names_field import NamesField

_NO_NAME = "Geef het aanbod een naam."
_NO_NUMBER = "Schrijf een getal, bijvoorbeeld 30. Geen maximum? Laat het leeg."
_TEXTS = ("name", "organiser", "description", "evidence_note", "how_often", "period", "note")
_HARM = "Mensen ontmoeten helpt vooral bij sociale eenzaamheid. Mist iemand één dierbare of de zin van het "
_HARM += "leven, dan kan een groep het gemis juist groter maken."


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvisionChoices:
    """What there is to pick from.

    Attributes:
        partners: Ids by name; who is named so is that partner.
    """

    partners: Mapping[str, PartnerId]
    target_groups: Sequence[str]
    areas: Sequence[Area]


class ProvisionDialog(DialogFrame):
    """Emits what was filled in; the owner keeps it."""

    kept = Signal(object)  # Provision, as filled in

    def __init__(self, provision: Provision, choices: ProvisionChoices) -> None:
        super().__init__(
            provision.name or "Nieuw aanbod",
            "Wat is er al, buiten de Week om? Niemand met naam en toenaam, alleen wat er wordt aangeboden.",
            size=(700, 690),
        )
        self._provision, self._choices = provision, choices
        self._what = Form(_WHAT)
        self._groups = NamesField("Voor wie", hint="ouderen; mantelzorgers. Leeg is voor iedereen")
        self._places = AreasField("Waar", choices.areas, hint="wijk of kern. Leeg is de hele gemeente")
        self._forms, self._plan_parts, self._more = Form(_FORMS), Form(_PARTS), Form(_MORE)
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar" if provision.id else "Voeg toe")
        self._build()
        self._connect()

    def first_field(self) -> QWidget:
        """Where the cursor starts."""
        return self._what.input("name")

    # -- keeping ----------------------------------------------------------------------

    def accept(self) -> None:
        """Keep what is filled in and close; without a name it stays open and says so."""
        wanted = self._wanted()
        if self._show_problems(wanted):
            self.first_field().setFocus()
            return
        if wanted != self._provision:
            self.kept.emit(wanted)
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something with a name."""
        wanted = self._wanted()
        if wanted != self._provision and wanted.name:
            self.accept()
        else:
            super().reject()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self._what.fill(_what_draft(self._provision))
        self._forms.fill({f"form_{form.value}": form in self._provision.forms for form in LonelinessForm})
        self._plan_parts.fill({f"part_{part.value}": part in self._provision.parts for part in PlanPart})
        self._more.fill(_more_draft(self._provision))
        self._offer_partners()
        self._groups.offer(self._choices.target_groups)
        self._groups.show_names(self._provision.target_groups)
        self._places.show_areas(self._provision.area_ids)
        body = column(
            self._what,
            _named("Voor wie", self._groups),
            self._places,
            _named("Voor welke vorm van eenzaamheid, denk je?", self._forms),
            small(_HARM, wrap=True),
            _named("Bij welk onderdeel van de aanpak hoort het?", self._plan_parts),
            self._more,
            gap="m",
        )
        kept = small("Ook als je sluit, blijft alles bewaard.")
        self.fill(panel(body), kept, 1, self._drop, main=self._keep)
        self.first_field().setFocus()

    def _connect(self) -> None:
        self._what.committed.connect(self._on_field_committed)
        self._more.committed.connect(self._on_field_committed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _offer_partners(self) -> None:
        field = self._what.input("organiser")
        assert isinstance(field, QLineEdit)  # noqa: S101 - it is a line
        offer_names(field, tuple(self._choices.partners))

    # -- values -----------------------------------------------------------------------

    def _wanted(self) -> Provision:
        draft = {
            key: value
            for form in (self._what, self._forms, self._plan_parts, self._more)
            for key, value in form.draft().items()
        }
        texts: dict[str, Any] = {key: str(draft[key]) for key in _TEXTS}
        capacity = str(draft["capacity"])
        return replace(
            self._provision,
            **texts,
            partner_id=self._partner(texts["organiser"]),
            kind=ProvisionKind(str(draft["kind"])),
            evidence=ProvisionEvidence(str(draft["evidence"])),
            capacity=int(capacity) if capacity.isdecimal() else None,
            is_active=bool(draft["is_active"]),
            target_groups=self._groups.names(),
            area_ids=tuple(sorted(self._places.area_ids())),
            forms=tuple(form for form in LonelinessForm if draft[f"form_{form.value}"]),
            parts=tuple(part for part in PlanPart if draft[f"part_{part.value}"]),
        )

    def _partner(self, organiser: str) -> PartnerId | None:
        known = {fold(found): key for found, key in self._choices.partners.items()}
        return known.get(fold(organiser))

    def _show_problems(self, wanted: Provision) -> bool:
        self._what.show_problems({} if wanted.name else {"name": _NO_NAME})
        capacity = str(self._more.draft()["capacity"])
        is_number = not capacity or capacity.isdecimal()
        self._more.show_problems({} if is_number else {"capacity": _NO_NUMBER})
        return not wanted.name or not is_number

    # -- slots ------------------------------------------------------------------------

    def _on_field_committed(self, _key: str) -> None:
        self._show_problems(self._wanted())

    def _on_drop_clicked(self) -> None:
        super().reject()


def _named(words: str, field: QWidget) -> QWidget:
    head = name(words)
    head.setBuddy(field)
    return panel(column(head, field, gap="xs"))


def _codes(enum: type[StrEnum]) -> list[tuple[str, str]]:
    return [(member.value, word_of(member)) for member in enum]


def _ticks(prefix: str, enum: type[StrEnum], *, in_line: int) -> tuple[Field, ...]:
    return tuple(
        Field(key=f"{prefix}_{member.value}", label=word_of(member), kind="tick", beside=at % in_line != 0)
        for at, member in enumerate(enum)
    )


_WHAT = (
    Field(key="name", label="Naam", longest=160),
    Field(key="kind", label="Wat is het?", kind="choice", choices=_codes(ProvisionKind), beside=True),
    Field(key="organiser", label="Van wie", hint="partner of organisatie"),
    Field(key="how_often", label="Hoe vaak", hint="elke dinsdag", beside=True),
    Field(key="description", label="Wat gebeurt er?", kind="text", lines=3),
)
_FORMS = _ticks("form", LonelinessForm, in_line=3)
_PARTS = _ticks("part", PlanPart, in_line=2)
_MORE = (
    Field(key="evidence", label="Onderbouwing", kind="choice", choices=_codes(ProvisionEvidence)),
    Field(key="evidence_note", label="Waar blijkt dat uit?", beside=True),
    Field(key="period", label="Wanneer in het jaar", hint="leeg is het hele jaar"),
    Field(key="capacity", label="Voor hoeveel mensen", hint="30", beside=True),
    Field(key="is_active", label="Dit loopt nog", kind="tick"),
    Field(key="note", label="Voor jezelf", kind="text", lines=2),
)


def _what_draft(provision: Provision) -> dict[str, Value]:
    keys = ("name", "organiser", "how_often", "description")
    return {**{key: str(getattr(provision, key)) for key in keys}, "kind": provision.kind.value}


def _more_draft(provision: Provision) -> dict[str, Value]:
    draft: dict[str, Value] = {
        key: str(getattr(provision, key)) for key in ("evidence_note", "period", "note")
    }
    return draft | {
        "evidence": provision.evidence.value,
        "capacity": "" if provision.capacity is None else str(provision.capacity),
        "is_active": provision.is_active,
    }
