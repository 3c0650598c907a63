"""Suggestions: who may have what another looks for, why, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coalitiedesk.domain.offer_matching import OfferMatch
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.offer_messages import match_gist, match_reason, match_sentence
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.widgets.buttons import plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, row
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.labels import lead, muted
from coalitiedesk.ui.widgets.table import HouseTable

_EMPTY = EmptyText(
    question="Wie kan wie helpen?",
    explanation="Schrijf op wat partners zoeken en wat ze bieden. "
    "Zodra een vraag en een aanbod op elkaar lijken, staat dat hier.",
    main_words="Voeg een vraag toe…",
    second_words="Voeg aanbod toe…",
    footnote="Een suggestie is een idee. Jij beslist of het past.",
)


class MatchPane(QWidget):
    """Shows suggestions it is given; asks for everything else."""

    promise_requested = Signal(object)  # OfferMatch of which a promise is to be made
    task_requested = Signal(object)  # OfferMatch of which a task is to be made
    settled_requested = Signal(object)  # OfferMatch of which both sides are settled
    need_requested = Signal()  # add a need
    offer_requested = Signal()  # add an offer

    def __init__(self) -> None:
        super().__init__()
        self._matches: Sequence[OfferMatch] = ()
        self._model: LinesModel[OfferMatch] = LinesModel(_columns(), match_key)
        self.table = HouseTable("Suggesties", self._model)
        self._sentence, self._reason = lead("", wrap=True), muted("", wrap=True)
        self._promise = plain_button("Maak een toezegging…", icon_name="note")
        self._task = plain_button("Maak een taak…", icon_name="check")
        self._settled = plain_button("Allebei geregeld")
        self._empty = EmptyScreen(_EMPTY)
        self._front = QStackedWidget()
        self._build()
        self._connect()

    def show_matches(self, matches: Sequence[OfferMatch], *, can_edit: bool) -> None:
        """Show these, the likeliest first; what was chosen stays chosen."""
        self._matches = matches
        for button in (self._promise, self._task, self._settled):
            button.setEnabled(can_edit)
        self._empty.setEnabled(can_edit)
        before = self.table.chosen_id
        self._model.set_rows(matches)
        keys = [match_key(one) for one in matches]
        self.table.choose(before if before in keys else (keys[0] if keys else None))
        self._front.setCurrentIndex(1 if matches else 0)
        self._show_chosen()

    def _build(self) -> None:
        actions = row(self._promise, self._task, self._settled, 1)
        below = card(self._sentence, self._reason, actions, kind="soft")
        filled = column(self.table, below)
        filled.setStretch(0, 1)
        self._front.addWidget(self._empty)
        self._front.addWidget(panel(filled))
        self.setLayout(column(self._front, gap="none"))
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._on_promise_clicked)
        self._promise.clicked.connect(self._on_promise_clicked)
        self._task.clicked.connect(self._on_task_clicked)
        self._settled.clicked.connect(self._on_settled_clicked)
        self._empty.main_requested.connect(self.need_requested)
        self._empty.second_requested.connect(self.offer_requested)

    def _chosen(self) -> OfferMatch | None:
        key = self.table.chosen_id
        return next((one for one in self._matches if match_key(one) == key), None)

    def _show_chosen(self, *_chosen: object) -> None:
        match = self._chosen()
        if match is not None:
            self._sentence.setText(match_sentence(match))
            self._reason.setText(match_reason(match))

    def _on_promise_clicked(self, *_opened: object) -> None:
        if (match := self._chosen()) is not None and self._promise.isEnabled():
            self.promise_requested.emit(match)

    def _on_task_clicked(self) -> None:
        if (match := self._chosen()) is not None:
            self.task_requested.emit(match)

    def _on_settled_clicked(self) -> None:
        if (match := self._chosen()) is not None:
            self.settled_requested.emit(match)


def match_key(match: OfferMatch) -> str:
    """Tells suggestions apart."""
    return f"{match.need.offer.id}-{match.offer.offer.id}"


def _columns() -> tuple[Column[OfferMatch], ...]:
    return (
        Column(
            title="Wie zoekt",
            text=lambda one: one.need.partner,
            bold=True,
            width=210,
            tip=lambda one: one.need.partner,
            sort_key=lambda one: fold(one.need.partner),
        ),
        Column(
            title="Wat ze zoeken", text=lambda one: one.need.offer.text, tip=lambda one: one.need.offer.text
        ),
        Column(
            title="Wie biedt",
            text=lambda one: one.offer.partner,
            bold=True,
            width=210,
            tip=lambda one: one.offer.partner,
            sort_key=lambda one: fold(one.offer.partner),
        ),
        Column(
            title="Wat ze bieden", text=lambda one: one.offer.offer.text, tip=lambda one: one.offer.offer.text
        ),
        Column(title="Allebei", text=match_gist, tip=match_reason, width=150, is_extra=True),
    )
