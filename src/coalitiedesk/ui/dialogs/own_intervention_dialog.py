"""Add or change a way of working that the coalition itself knows.

Nothing that was typed is lost: closing keeps it too. "Niet bewaren" is the only way to drop it.
"""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.approach import LonelinessForm
from coalitiedesk.domain.ids import OwnInterventionId
from coalitiedesk.domain.interventions import Intervention, InterventionKind
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.catalogue import save_own_intervention
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field, Value
from coalitiedesk.ui.widgets.labels import small

_NO_NAME = "Geef de werkwijze een naam."
_SEPARATOR = ";"
_TEXTS = ("name", "essence", "finding", "caution", "cost", "preparation", "source", "note")


class OwnInterventionDialog(DialogFrame):
    """An own entry in full; one step to take back."""

    kept = Signal(str, str)  # reference of the entry that was added or changed, and what happened in words

    def __init__(self, context: TabContext, intervention: Intervention) -> None:
        super().__init__(
            intervention.name or "Nieuwe werkwijze",
            "Dit staat in het bestand van jouw coalitie. Schrijf niets over één persoon.",
            size=(680, 680),
        )
        self._context, self._intervention = context, intervention
        self._form = Form(_FIELDS)
        self._drop = changing(plain_button("Niet bewaren"))
        self._keep = changing(main_button("Bewaar" if intervention.own_id else "Voeg toe"))
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
        if wanted != self._intervention:
            own_id = save_own_intervention(self._context.desk, wanted)
            happened = "gewijzigd" if self._intervention.own_id else "toegevoegd"
            self.kept.emit(replace(wanted, own_id=own_id).reference, f"‘{wanted.name}’ is {happened}.")
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something with a name."""
        wanted = self._wanted()
        if wanted != self._intervention and wanted.name and self._context.can_edit:
            self.accept()
        else:
            super().reject()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self._form.fill(_draft_of(self._intervention))
        kept = small("Ook als je sluit, blijft alles bewaard.")
        self.fill(self._form, kept, 1, self._drop, main=self._keep)
        self.first_field().setFocus()

    def _connect(self) -> None:
        self._form.committed.connect(self._on_form_committed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _wanted(self) -> Intervention:
        draft = self._form.draft()
        texts = {key: str(draft[key]) for key in _TEXTS}
        groups = (name.strip() for name in str(draft["target_groups"]).split(_SEPARATOR))
        return replace(
            self._intervention,
            **texts,  # type: ignore[arg-type]  # all of them texts
            own_id=self._intervention.own_id or OwnInterventionId(0),
            kind=InterventionKind(str(draft["kind"])),
            evidence=ProvisionEvidence(str(draft["evidence"])),
            forms=tuple(form for form in LonelinessForm if draft[f"form_{form.value}"]),
            target_groups=tuple(dict.fromkeys(name for name in groups if name)),
        )

    def _on_form_committed(self, _key: str) -> None:
        self._form.show_problems({} if self._wanted().name else {"name": _NO_NAME})

    def _on_drop_clicked(self) -> None:
        super().reject()


_FIELDS = (
    Field(key="name", label="Naam", longest=120),
    Field(
        key="kind",
        label="Soort",
        kind="choice",
        choices=[(kind.value, word_of(kind)) for kind in InterventionKind],
    ),
    Field(
        key="evidence",
        label="Hoe zeker is het dat het helpt?",
        kind="choice",
        choices=[(one.value, word_of(one)) for one in ProvisionEvidence],
        beside=True,
    ),
    Field(key="essence", label="Wat is het?", kind="text", hint="In twee of drie zinnen."),
    Field(
        key="finding",
        label="Hoe weet je dat het helpt?",
        kind="text",
        lines=2,
        hint="Onderzoek of ervaring, met het jaar.",
    ),
    Field(key="form_social", label="Bij sociale eenzaamheid", kind="tick"),
    Field(key="form_emotional", label="Bij emotionele eenzaamheid", kind="tick", beside=True),
    Field(key="form_existential", label="Bij existentiële eenzaamheid", kind="tick"),
    Field(
        key="caution",
        label="Waar moet je op letten?",
        kind="text",
        lines=2,
        hint="Voor wie valt ontmoeten juist tegen?",
    ),
    Field(
        key="target_groups",
        label="Voor wie",
        note="Groepen, geen personen. Meer groepen? Zet er een puntkomma tussen.",
    ),
    Field(key="cost", label="Kosten"),
    Field(key="preparation", label="Voorbereiding", beside=True),
    Field(key="source", label="Waar ken je het van?"),
    Field(key="note", label="Notitie", kind="text", lines=2),
)


def _draft_of(one: Intervention) -> dict[str, Value]:
    draft: dict[str, Value] = {key: str(getattr(one, key)) for key in _TEXTS}
    draft |= {
        "kind": one.kind.value,
        "evidence": one.evidence.value,
        "target_groups": f"{_SEPARATOR} ".join(one.target_groups),
    }
    return draft | {f"form_{form.value}": form in one.forms for form in LonelinessForm}
