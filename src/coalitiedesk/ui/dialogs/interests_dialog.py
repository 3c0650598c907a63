"""What moves a partner: motives, what it can do, what we offer, the six principles. Closing keeps it."""

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Principle
from coalitiedesk.domain.offers import PartnerInterests
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.services.offers import engagement_texts, save_interests
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field, Value
from coalitiedesk.ui.widgets.labels import muted

_SIZE = (820, 620)
_PARTS = (
    ("motives", "Drijfveren"),
    ("brings", "Bijdragen"),
    ("ours", "Ons voorstel"),
    ("principles", "Principes"),
)
_LEADS = {
    "motives": "Waarom zouden ze meedoen? Schrijf er gerust een paar woorden bij, zonder namen.",
    "brings": "Wat kunnen ze doen? Zeven soorten om aan te denken.",
    "ours": "Wat vraag je, zo precies mogelijk? En wat bied je? Kies wat je echt kunt waarmaken.",
    "principles": "Loop de grenzen na. Is er twijfel, schrijf die dan op: dan doen we het nog niet.",
}
_NOTE = "/note"
_ASKS = Field(
    key="/asks",
    label="Wij vragen",
    kind="text",
    lines=3,
    hint="Een tafel vrijhouden op dinsdagmiddag",
    longest=600,
)
_MORE = Field(
    key="/more",
    label="Wij bieden",
    kind="text",
    lines=3,
    hint="In eigen woorden, één ding per regel. Of kies hieronder.",
    longest=600,
)
_CODES: tuple[type[StrEnum], ...] = (EngagementMotive, ContributionKind, Principle)
_Code = TypeVar("_Code", bound=StrEnum)


class InterestsDialog(DialogFrame):
    """Everything about one partner, kept as one step."""

    kept = Signal(str)  # what happened, in words

    def __init__(self, context: TabContext, interests: PartnerInterests, *, partner: str) -> None:
        super().__init__("Wat beweegt hen?", partner, size=_SIZE)
        self._context, self._base = context, interests
        texts = engagement_texts()
        self._motives = Form(_ticks(EngagementMotive, texts.motives, asks=texts.questions))
        self._brings = Form(_ticks(ContributionKind, texts.contributions))
        ticks = [
            Field(key=key, label=text, kind="tick", beside=at % 2 == 1)
            for at, (key, text) in enumerate(texts.propositions.items())
        ]
        self._ours = Form([_ASKS, _MORE, *ticks])
        self._principles = Form(_ticks(Principle, texts.principles, hint="Leeg als het akkoord is"))
        self._parts = Segments(_PARTS, spoken_name="Onderdeel")
        self._stack = QStackedWidget()
        self._drop, self._keep = plain_button("Niet bewaren"), main_button("Bewaar")
        self._build()
        self._connect()
        self._start()

    def show_part(self, key: str) -> None:
        """Bring a part in front: motives, brings, ours or principles."""
        self._parts.choose(key)
        self._on_part_chosen(key)

    def accept(self) -> None:
        """Keep what is filled in and close."""
        wanted = self._wanted()
        if wanted != self._base:
            save_interests(self._context.desk, wanted)
            self.kept.emit("Wat hen beweegt, is bewaard.")
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in."""
        self.accept()

    def _build(self) -> None:
        for (key, _), form in zip(_PARTS, self._forms(), strict=True):
            self._stack.addWidget(_page(_LEADS[key], form))
        self.fill(self._stack, 1, self._drop, main=self._keep, beside=self._parts)

    def _connect(self) -> None:
        self._parts.chosen.connect(self._on_part_chosen)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)

    def _start(self) -> None:
        base = self._base
        self._motives.fill(_draft(base.motives))
        self._brings.fill(_draft(base.contributions))
        words: dict[str, Value] = {_ASKS.key: base.asks, _MORE.key: base.own_proposition}
        self._ours.fill({**dict.fromkeys(base.propositions, True), **words})
        self._principles.fill(_draft(base.principles))
        noted = (self._motives, self._brings, self._principles)
        for form, codes in zip(noted, _CODES, strict=True):
            for code in codes:
                line = form.input(code.value + _NOTE)
                line.setAccessibleName(f"{_line_words(code)}: {word_of(code)}")
        self._motives.input(next(iter(EngagementMotive)).value).setFocus()

    def _forms(self) -> tuple[Form, Form, Form, Form]:
        return self._motives, self._brings, self._ours, self._principles

    def _wanted(self) -> PartnerInterests:
        ours = self._ours.draft()
        return replace(
            self._base,
            motives=_ticked(EngagementMotive, self._motives),
            contributions=_ticked(ContributionKind, self._brings),
            principles=_ticked(Principle, self._principles),
            propositions=frozenset(key for key, value in ours.items() if value is True),
            own_proposition=str(ours[_MORE.key]).strip(),
            asks=str(ours[_ASKS.key]).strip(),
        )

    def _on_part_chosen(self, key: str) -> None:
        at = [name for name, _ in _PARTS].index(key)
        self._stack.setCurrentIndex(at)

    def _on_drop_clicked(self) -> None:
        super().reject()


def _page(lead: str, form: Form) -> QWidget:
    return panel(column(muted(lead, wrap=True), form, 1, gap="m"))


def _ticks(
    codes: type[_Code], texts: Mapping[_Code, str], *, asks: Mapping[_Code, str] | None = None, hint: str = ""
) -> list[Field]:
    """For each code a tick with what it means, and beside it a line for a few words."""
    fields: list[Field] = []
    for code in codes:
        fields.append(Field(key=code.value, label=word_of(code), kind="tick", note=texts[code]))
        fields.append(
            Field(
                key=code.value + _NOTE,
                label=_line_words(code),
                hint=(asks or {}).get(code, hint),
                longest=200,
                beside=True,
            )
        )
    return fields


def _line_words(code: StrEnum) -> str:
    return "Twijfel" if isinstance(code, Principle) else "In een paar woorden"


def _draft(notes: Mapping[_Code, str]) -> dict[str, Value]:
    found: dict[str, Value] = {}
    for code, note in notes.items():
        found[code.value], found[code.value + _NOTE] = True, note
    return found


def _ticked(codes: type[_Code], form: Form) -> dict[_Code, str]:
    """Those with a tick; words without a tick count as one."""
    draft = form.draft()
    return {
        code: str(draft[code.value + _NOTE])
        for code in codes
        if draft[code.value] or draft[code.value + _NOTE]
    }
