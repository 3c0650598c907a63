"""Add or change one figure: what was measured, of whom, where, when, and who says so.

Closing keeps what is complete. "Niet bewaren" is the way to drop it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coalitiedesk.domain.coalition import Area
from coalitiedesk.domain.figures import Figure, FigureFault, FigureMeasure, FigureUnit, figure_faults
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.dutch.figure_messages import fault_words
from coalitiedesk.dutch.figure_words import measure_title, plain_value, typed_thousandths, typed_year
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field, Value
from coalitiedesk.ui.widgets.labels import small

_LEAD = "Alleen een cijfer met een bron en een jaar kan iemand nagaan."
_FIELD_OF = {
    FigureFault.NO_MEASURE: "measure_words",
    FigureFault.NO_VALUE: "value",
    FigureFault.ABOVE_HUNDRED: "value",
    FigureFault.BELOW_ZERO: "value",
    FigureFault.NO_YEAR: "year",
    FigureFault.NO_SOURCE: "source",
}


class FigureDialog(DialogFrame):
    """Emits what was filled in; the owner keeps it."""

    kept = Signal(object, bool)  # Figure, and whether its whole region belongs to that area

    def __init__(self, figure: Figure, areas: Sequence[Area]) -> None:
        super().__init__(measure_title(figure) if figure.id else "Nieuw cijfer", _LEAD, size=(720, 660))
        self._figure = figure
        self._form = Form(_fields(areas, is_new=not figure.id))
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar" if figure.id else "Voeg toe")
        self._form.fill(_draft(figure))
        self._first = self._wanted()
        kept = small("Ook als je sluit, blijft een ingevuld cijfer bewaard.")
        self.fill(self._form, kept, 1, self._drop, main=self._keep)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """Where the cursor starts."""
        return self._form.input("value" if self._figure.id else "measure")

    def accept(self) -> None:
        """Keep what is filled in and close; what is missing is said beside its field."""
        wanted = self._wanted()
        faults = figure_faults(wanted)
        self._form.show_problems({_FIELD_OF[fault]: fault_words(fault) for fault in reversed(faults)})
        if faults:
            self._form.input(_FIELD_OF[faults[0]]).setFocus()
            return
        if wanted != self._first or not self._figure.id:
            self.kept.emit(wanted, self._is_for_region())
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as nothing is missing."""
        wanted = self._wanted()
        if wanted != self._first and not figure_faults(wanted):
            self.accept()
        else:
            super().reject()

    def _on_drop_clicked(self) -> None:
        super().reject()

    def _draft(self) -> dict[str, Value]:
        return self._form.draft()

    def _is_for_region(self) -> bool:
        return bool(self._draft().get("for_region")) and self._wanted().area_id != self._figure.area_id

    def _wanted(self) -> Figure:
        draft = {key: str(value) for key, value in self._draft().items()}
        measure = FigureMeasure(draft["measure"])
        value = typed_thousandths(draft["value"])
        is_same_value = value == self._figure.thousandths
        return replace(
            self._figure,
            measure=measure,
            measure_words=draft["measure_words"] if measure is FigureMeasure.OTHER else word_of(measure),
            unit=FigureUnit(draft["unit"]),
            thousandths=value,
            low_thousandths=self._figure.low_thousandths if is_same_value else None,
            high_thousandths=self._figure.high_thousandths if is_same_value else None,
            year=typed_year(draft["year"]),
            group_words=draft["group_words"],
            region_name=draft["region_name"],
            area_id=AreaId(int(draft["area"])) if draft["area"] else None,
            source=draft["source"],
            method_words=draft["method_words"],
            is_estimate=bool(self._draft()["is_estimate"]),
            note=draft["note"],
        )


def _draft(figure: Figure) -> Mapping[str, Value]:
    return {
        "measure": figure.measure.value,
        "measure_words": figure.measure_words if figure.measure is FigureMeasure.OTHER else "",
        "value": "" if figure.thousandths is None else plain_value(figure.thousandths),
        "unit": figure.unit.value,
        "year": str(figure.year or ""),
        "group_words": figure.group_words,
        "region_name": figure.region_name,
        "area": str(figure.area_id or ""),
        "for_region": bool(figure.id),
        "source": figure.source,
        "method_words": figure.method_words,
        "is_estimate": figure.is_estimate,
        "note": figure.note,
    }


def _fields(areas: Sequence[Area], *, is_new: bool) -> tuple[Field, ...]:
    own = [("", "Geen, of de hele gemeente"), *((str(area.id), area.name) for area in areas)]
    tie = Field(key="for_region", label="Koppel ook de andere cijfers van dit gebied", kind="tick")
    return (
        Field(
            key="measure",
            label="Wat is er gemeten?",
            kind="choice",
            choices=[(one.value, word_of(one)) for one in FigureMeasure],
        ),
        Field(
            key="measure_words",
            label="Bij iets anders: wat?",
            hint="Woont alleen",
            longest=120,
            beside=True,
        ),
        Field(key="value", label="Getal", hint="47 of 49,2", longest=20),
        Field(
            key="unit",
            label="Eenheid",
            kind="choice",
            choices=[(one.value, word_of(one)) for one in FigureUnit],
            beside=True,
        ),
        Field(key="year", label="Jaar van de meting", hint="2022", longest=4, beside=True),
        Field(
            key="group_words",
            label="Van wie?",
            hint="18 jaar en ouder",
            note="Leeg is iedereen.",
            longest=120,
        ),
        Field(
            key="region_name",
            label="Welk gebied, zoals de bron het noemt?",
            note="Leeg is de hele gemeente.",
            longest=120,
            beside=True,
        ),
        Field(key="area", label="Bij welke wijk of kern van jullie hoort dat?", kind="choice", choices=own),
        *(() if is_new else (tie,)),
        Field(
            key="source",
            label="Bron",
            hint="GGD, wijkonderzoek 2022, tabel 3",
            note="Zo precies dat een ander het terugvindt.",
            longest=300,
        ),
        Field(
            key="method_words",
            label="Hoe gemeten of berekend?",
            hint="vragenlijst onder 800 inwoners",
            note="Cijfers die anders gemeten zijn, komen niet in één grafiek.",
            longest=200,
        ),
        Field(key="is_estimate", label="Dit is een schatting, geen telling of meting", kind="tick"),
        Field(key="note", label="Notitie", kind="text", lines=2),
    )
