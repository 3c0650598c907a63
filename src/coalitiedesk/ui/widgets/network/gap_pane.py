"""A gap explained: why it matters, and whom one could ask."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.kind_gaps import KindGap, PartnerKindGuide, SoughtPartner
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.gap_words import (
    ask_title,
    blank_areas_sentence,
    gap_sentence,
    known_about,
    prospects_sentence,
)
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.cards import card, column
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.plan.record_lines import RecordLine
from coalitiedesk.ui.widgets.plan.record_list import RecordList

_ASK = "Wie zouden we kunnen vragen?"
_NAME_HINT = "Of typ zelf een naam"


class GapPane(QWidget):
    """Partners we know already come first; then ideas, which go on the longlist."""

    changed = Signal()  # something else is chosen or typed
    taken = Signal()  # Enter or a double click on a line

    def __init__(self, areas: Mapping[AreaId, str], guides: Mapping[PartnerKind, PartnerKindGuide]) -> None:
        super().__init__()
        self._areas, self._guides = areas, guides
        self._known: Sequence[SoughtPartner] = ()
        self._ideas: Sequence[str] = ()
        self._where, self._group = "", ""
        self._gap, self._why = name("", wrap=True), label("", wrap=True)
        self._else, self._source = small("", wrap=True), small("", wrap=True)
        self._list, self._name = RecordList(_ASK), QLineEdit()
        self._build()
        self._connect()

    @property
    def chosen_partner(self) -> SoughtPartner | None:
        """The partner we know that is chosen, if it is one."""
        at = self._list.chosen_id
        return self._known[at] if at is not None and at < len(self._known) else None

    @property
    def chosen_idea(self) -> str:
        """The idea that is chosen; empty for a partner we know."""
        at = self._list.chosen_id
        place = -1 if at is None else at - len(self._known)
        return self._ideas[place] if 0 <= place < len(self._ideas) else ""

    @property
    def typed(self) -> str:
        """The name that was typed."""
        return " ".join(self._name.text().split())

    @property
    def sentence(self) -> str:
        """The gap in words."""
        return self._gap.text()

    @property
    def people(self) -> RecordList:
        """Whom one could ask."""
        return self._list

    def ask_title(self, one: SoughtPartner) -> str:
        """The task of asking a partner we know."""
        return ask_title(one, area=self._where, group=self._group)

    def clear_typed(self) -> None:
        """Make room for another name."""
        self._name.clear()

    def show_gap(
        self, gap: KindGap, known: Sequence[SoughtPartner], *, area: AreaId | None, group: str
    ) -> None:
        """Explain a gap and offer whom to ask."""
        self._where, self._group = (self._areas[area] if area is not None else ""), group
        amount = gap.total if area is None else gap.by_area[area]
        asked = gap.prospects if area is None else gap.prospects_by_area[area]
        guide = self._guides[gap.kind]
        self._gap.setText(gap_sentence(gap, area=self._where, amount=amount, group=group))
        self._why.setText(guide.why)
        rest = "" if area is not None else blank_areas_sentence(gap, self._areas)
        words = " ".join(part for part in (rest, prospects_sentence(asked)) if part)
        self._else.setText(words)
        self._else.setVisible(bool(words))
        self._source.setText(source_words(guide.provenance))
        self._known, self._ideas = tuple(known), guide.think_of
        self._list.show_lines([*self._known_lines(), *self._idea_lines()])
        self._list.choose(0)
        self.changed.emit()

    def _known_lines(self) -> list[RecordLine]:
        return [
            RecordLine(id=at, title=one.name, about=known_about(one, self._areas), when="vragen")
            for at, one in enumerate(self._known)
        ]

    def _idea_lines(self) -> list[RecordLine]:
        first = len(self._known)
        return [
            RecordLine(id=first + at, title=idea, about="idee: zoek er een bij jullie in de buurt")
            for at, idea in enumerate(self._ideas)
        ]

    def _build(self) -> None:
        self._name.setPlaceholderText(_NAME_HINT)
        self._name.setAccessibleName(_NAME_HINT)
        self._name.setMaxLength(200)
        why = card(self._gap, self._why, self._else, kind="soft", gap="xs")
        whole = column(why, name(_ASK), self._list, self._name, self._source)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        fit(self._list, least_height=150)

    def _connect(self) -> None:
        self._list.chosen.connect(self._on_list_chosen)
        self._list.open_requested.connect(self._on_list_open_requested)
        self._name.textChanged.connect(self._on_name_changed)

    def _on_list_chosen(self, _record_id: object) -> None:
        self.changed.emit()

    def _on_list_open_requested(self, _record_id: int) -> None:
        self.taken.emit()

    def _on_name_changed(self, _text: str) -> None:
        self.changed.emit()
