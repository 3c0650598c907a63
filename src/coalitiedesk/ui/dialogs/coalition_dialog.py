"""The coalition's own details: who signs the paper, where people can turn, its colours, logo and areas."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coalitiedesk.domain.coalition import Coalition
from coalitiedesk.domain.partner_checks import PartnerObjection, is_odd_email
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.partner_messages import objection_sentence
from coalitiedesk.services.coalition import get_coalition, get_picture, list_areas, save_coalition
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.logo_field import LogoField
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.tokens import LIGHT
from coalitiedesk.ui.widgets.area_list import AreaList
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.colour_field import ColourField
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import small

_SIZE = (1000, 640)
_FIELDS = (
    Field(key="name", label="Naam van de coalitie", longest=200),
    Field(key="municipality", label="Gemeente", longest=120),
    Field(key="coordinator", label="Coördinator", longest=120, beside=True),
    Field(
        key="web_address",
        label="Website",
        hint="www.samen.nl",
        note="Staat op drukwerk, ook als QR-code.",
        longest=300,
    ),
    Field(key="phone", label="Telefoon", longest=60),
    Field(
        key="phone_hours",
        label="Wanneer neemt iemand op?",
        hint="ma t/m do, 9.00–12.00 uur",
        longest=120,
        beside=True,
    ),
    Field(key="email", label="E-mail", longest=200),
)
_KEYS = tuple(field.key for field in _FIELDS)


class CoalitionDialog(DialogFrame):
    """Change the details; one step to take back. Closing keeps what was typed."""

    kept = Signal(str)  # what happened, in words

    def __init__(self, context: TabContext) -> None:
        super().__init__(
            "Gegevens van de coalitie",
            "Dit komt op posters, in het boekje en op het verslag.",
            size=_SIZE,
        )
        self._context = context
        self._coalition = get_coalition(context.desk)
        self._areas = list_areas(context.desk)
        self._form = Form(_FIELDS)
        self._logo = LogoField(context.jobs, note="PNG of JPG, het liefst op wit.")
        self._primary = ColourField("Hoofdkleur", house_colour=LIGHT.primary)
        self._accent = ColourField("Tweede kleur", house_colour=LIGHT.accent)
        self._area_list = AreaList(self._areas)
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar")
        self._build()
        self._connect()
        self._start()

    def accept(self) -> None:
        """Keep what is filled in and close; what cannot be kept stays on screen with the reason."""
        wanted = self._wanted()
        if not wanted.name:
            self._check()
            self._form.input("name").setFocus()
            return
        unreadable = next((one for one in (self._primary, self._accent) if not one.is_readable), None)
        if unreadable is not None:
            unreadable.line.setFocus()
            return
        if self._is_changed(wanted):
            save_coalition(self._context.desk, wanted, logo=self._logo.picture, areas=self._area_list.areas)
            self.kept.emit("De gegevens van de coalitie zijn gewijzigd.")
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._is_changed(self._wanted()):
            self.accept()
        else:
            super().reject()

    def _build(self) -> None:
        colours = row(self._primary, self._accent, gap="m")
        colours.setStretch(0, 1)
        colours.setStretch(1, 1)
        right = column(self._logo, colours, self._area_list, 1, gap="l")
        sides = row(panel(column(self._form)), panel(right), gap="xl")
        sides.setStretch(0, 1)
        sides.setStretch(1, 1)
        kept = small("Ook als je sluit, blijft alles bewaard.")
        self.fill(panel(sides), kept, 1, self._drop, main=self._keep)

    def _connect(self) -> None:
        self._form.committed.connect(self._on_form_committed)
        self._logo.busy_changed.connect(self._on_logo_busy_changed)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _start(self) -> None:
        self._form.fill({key: getattr(self._coalition, key) for key in _KEYS})
        self._logo.show_logo(get_picture(self._context.desk, self._coalition.logo_id))
        self._primary.show_colour(self._coalition.primary_colour.upper())
        self._accent.show_colour(self._coalition.accent_colour.upper())
        for line in self.findChildren(QLineEdit):
            line.setCursorPosition(0)
        self._form.input("name").setFocus()

    def _wanted(self) -> Coalition:
        draft = self._form.draft()
        logo_id = None if self._logo.is_removed else self._coalition.logo_id
        return replace(
            self._coalition,
            primary_colour=self._primary.colour,
            accent_colour=self._accent.colour,
            logo_id=logo_id,
            **{key: str(draft[key]) for key in _KEYS},
        )

    def _is_changed(self, wanted: Coalition) -> bool:
        before = replace(
            self._coalition,
            primary_colour=self._coalition.primary_colour.upper(),
            accent_colour=self._coalition.accent_colour.upper(),
        )
        return wanted != before or self._logo.picture is not None or self._area_list.areas != self._areas

    def _check(self) -> None:
        draft = self._form.draft()
        found: dict[str, str] = {}
        if not draft["name"]:
            found["name"] = objection_sentence(Problem(code=PartnerObjection.NO_NAME))
        if is_odd_email(str(draft["email"])):
            found["email"] = objection_sentence(Problem(code=PartnerObjection.ODD_EMAIL))
        self._form.show_problems(found)

    def _on_form_committed(self, _key: str) -> None:
        self._check()

    def _on_logo_busy_changed(self, is_busy: bool) -> None:
        self._keep.setEnabled(not is_busy)

    def _on_drop_clicked(self) -> None:
        super().reject()
