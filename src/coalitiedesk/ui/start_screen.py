"""The first screen on a bare laptop: make a coalition, open a file, look at the example. It only wishes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.ui.models.mark import icon_mark
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.action_row import ActionRow
from coalitiedesk.ui.widgets.buttons import main_button
from coalitiedesk.ui.widgets.cards import Item, card, column, panel, row, scrolled, set_side_by_side
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import label, name, small, title
from coalitiedesk.ui.widgets.mark_widgets import Kring, icon_picture
from coalitiedesk.ui.widgets.name_completer import offer_names

_LARGEST_BESIDE = 1.5  # text size up to which both halves fit a laptop beside each other
_NO_NAME = "Geef je coalitie een naam. Je kunt hem later nog wijzigen."
_FIELDS = (
    Field(key="name", label="Hoe heet je coalitie?", hint="Samen Voorbeeldrecht", longest=120),
    Field(key="municipality", label="Welke gemeente?", hint="Voorbeeldrecht", longest=80),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCoalition:
    """What the user filled in to begin."""

    name: str
    municipality: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecentFile:
    """A file that was open before.

    Attributes:
        path: Handed back when it is chosen.
        title: Name of the coalition.
        detail: Where it is and when it was open: "op E:, gisteren 16.40 uur".
    """

    path: str
    title: str
    detail: str


class StartScreen(QWidget):
    """Left the new coalition, right what is there already."""

    create_requested = Signal(object)  # NewCoalition
    open_requested = Signal()  # choose a file
    example_requested = Signal()  # look at the example coalition
    recent_requested = Signal(str)  # path of a file that was open before

    def __init__(self, recent: Sequence[RecentFile] = (), municipalities: Sequence[str] = ()) -> None:
        super().__init__()
        self._form = Form(_FIELDS)
        self._create = main_button("Maak mijn coalitie", icon_name="plus")
        self._open = ActionRow(
            "Open een bestand…", "Van deze computer of een usb-stick", mark=icon_mark("folder", "primary")
        )
        self._example = ActionRow(
            "Bekijk het voorbeeld",
            "Een verzonnen coalitie om in te oefenen",
            mark=icon_mark("people", "primary"),
        )
        self._recent = [
            ActionRow(file.title, file.detail, mark=icon_mark("clock"), record_id=file.path)
            for file in recent
        ]
        self._build()
        self._offer(municipalities)
        self._connect()

    def _build(self) -> None:
        self._sides = row(self._new(), self._known(), gap="xl")
        middle = row(1, self._sides, 1)
        inner = panel(column(1, middle, 1, self._promise(), gap="l", margins=("l", "l", "l", "l")))
        self.setLayout(column(scrolled(inner)))
        self.setFocusProxy(self._form.input("name"))
        self._arrange()

    def _arrange(self) -> None:
        set_side_by_side(self._sides, is_wide=look.scale <= _LARGEST_BESIDE)

    def _new(self) -> QWidget:
        welcome = (
            "Hier staat straks wie meedoet, wat je hebt afgesproken en wat er in de Week te doen is. "
            "Begin met een naam. Meer is nu niet nodig."
        )
        found = panel(
            column(
                Kring(120),
                title("Welkom aan tafel", wrap=True),
                label(welcome, wrap=True),
                self._form,
                row(self._create, 1),
                gap="m",
            )
        )
        fit(found, width=400)
        return found

    def _known(self) -> QWidget:
        parts: list[Item] = [name("Of ga verder met wat er al is"), self._open, self._example]
        if self._recent:
            parts += [name("Laatst geopend"), *self._recent]
        found = card(*parts, gap="xs", pad="l")
        fit(found, width=400)
        return panel(column(1, found, 1))

    def _promise(self) -> QWidget:
        words = small("Alles blijft op deze computer. Er gaat niets naar internet.")
        return panel(row(1, icon_picture("shield", "good", 16), words, 1))

    def _offer(self, municipalities: Sequence[str]) -> None:
        field = self._form.input("municipality")
        if not municipalities or not isinstance(field, QLineEdit):
            return
        offer_names(field, municipalities)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.layout() is not None:
            self._arrange()

    def _connect(self) -> None:
        self._create.clicked.connect(self._on_create_clicked)
        self._open.clicked.connect(self.open_requested)
        self._example.clicked.connect(self.example_requested)
        self._form.edited.connect(self._on_form_edited)
        for found in self._recent:
            found.clicked.connect(self._on_recent_clicked)
        for field in _FIELDS:
            line = self._form.input(field.key)
            if isinstance(line, QLineEdit):
                line.returnPressed.connect(self._on_create_clicked)

    def _on_create_clicked(self) -> None:
        draft = self._form.draft()
        if not draft["name"]:
            self._form.show_problems({"name": _NO_NAME})
            self._form.input("name").setFocus()
            return
        self.create_requested.emit(
            NewCoalition(name=str(draft["name"]), municipality=str(draft["municipality"]))
        )

    def _on_form_edited(self, _key: str) -> None:
        self._form.show_problems({})

    def _on_recent_clicked(self) -> None:
        clicked = self.sender()
        if isinstance(clicked, ActionRow):
            self.recent_requested.emit(str(clicked.record_id))
