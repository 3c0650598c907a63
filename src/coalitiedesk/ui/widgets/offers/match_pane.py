"""Suggestions: who may have what another looks for, why, and what to do about it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from coalitiedesk.domain.offer_matching import OfferMatch
from coalitiedesk.domain.principle_checks import check_match
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.offer_messages import match_gist, match_reason, match_sentence, principle_sentence
from coalitiedesk.ui.models.lines_model import Column, LinesModel
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import HouseButton, chip, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, row
from coalitiedesk.ui.widgets.empty_screen import EmptyScreen, EmptyText
from coalitiedesk.ui.widgets.labels import lead, muted, small
from coalitiedesk.ui.widgets.table import HouseTable

_EMPTY = EmptyText(
    question="Wie kan wie helpen?",
    explanation="Schrijf op wat partners zoeken en wat ze bieden. "
    "Zodra een vraag en een aanbod op elkaar lijken, staat dat hier.",
    main_words="Voeg een vraag toe…",
    second_words="Voeg aanbod toe…",
    footnote="Een suggestie is een idee. Jij beslist of het past.",
)
_ALL_REFUSED = "Alle suggesties zijn afgewezen. Met ‘Ook afgewezen’ haal je ze terug."
_REFUSED = "Je zei dat dit niet past. Daarom stellen we het niet meer voor."


class MatchPane(QWidget):
    """Shows suggestions it is given; asks for everything else."""

    promise_requested = Signal(object)  # OfferMatch of which a promise is to be made
    task_requested = Signal(object)  # OfferMatch of which a task is to be made
    settled_requested = Signal(object)  # OfferMatch of which both sides are settled
    activity_requested = Signal(object)  # OfferMatch of which an activity is to be made
    refusal_requested = Signal(object, bool)  # OfferMatch that does not fit, and whether never these two
    return_requested = Signal(object)  # OfferMatch that may be suggested again
    need_requested = Signal()  # add a need
    offer_requested = Signal()  # add an offer

    def __init__(self) -> None:
        super().__init__()
        self._open: Sequence[OfferMatch] = ()
        self._refused: Sequence[OfferMatch] = ()
        self._model: LinesModel[OfferMatch] = LinesModel(_columns(), match_key)
        self.table = HouseTable("Suggesties", self._model)
        self._sentence, self._reason = lead("", wrap=True), muted("", wrap=True)
        self._warning = small("", wrap=True, tone="warn")
        self._promise = plain_button("Maak een toezegging…", icon_name="note")
        self._task = plain_button("Maak een taak…", icon_name="check")
        self._activity = plain_button("Maak een activiteit…", icon_name="calendar")
        self._settled = plain_button("Allebei geregeld")
        self._refuse = HouseButton("Past niet")
        self._again = plain_button("Stel weer voor", icon_name="undo")
        self._also = chip("Ook afgewezen", tip="Suggesties die niet pasten")
        self._empty = EmptyScreen(_EMPTY)
        self._front = QStackedWidget()
        self._build()
        self._connect()

    def show_matches(
        self, matches: Sequence[OfferMatch], refused: Sequence[OfferMatch], *, can_edit: bool
    ) -> None:
        """Show these, the likeliest first; what was chosen stays chosen.

        Args:
            matches: Suggestions.
            refused: Those that were said not to fit.
            can_edit: Whether the file takes changes.
        """
        self._open, self._refused = matches, refused
        for button in (*self._ways, self._again):
            button.setEnabled(can_edit)
        self._empty.setEnabled(can_edit)
        self._also.set_words(f"Ook afgewezen {len(refused)}")
        self._also.setVisible(bool(refused))
        self._show()

    @property
    def _ways(self) -> tuple[HouseButton, ...]:
        """What can be done with a suggestion."""
        return self._promise, self._activity, self._task, self._settled, self._refuse

    def _show(self, *_toggled: object) -> None:
        with_refused = self._also.isChecked() and bool(self._refused)
        shown = (*self._open, *self._refused) if with_refused else tuple(self._open)
        before, place = self.table.chosen_id, self.table.currentIndex().row()
        self._model.set_rows(shown)
        keys = [match_key(one) for one in shown]
        after = keys[min(max(0, place), len(keys) - 1)] if keys else None
        self.table.choose(before if before in keys else after)
        self._front.setCurrentIndex(1 if shown else 2 if self._refused else 0)
        self._show_chosen()

    def _build(self) -> None:
        lines = QMenu(self._refuse)
        lines.setAccessibleName("Past niet")
        self._once = lines.addAction("Stel dit niet meer voor")
        self._never = lines.addAction("Stel deze twee nooit meer samen voor")
        self._refuse.setMenu(lines)
        actions = row(self._promise, self._activity, self._task, 1)
        ends = row(self._settled, self._refuse, self._again, 1)
        whole = row(actions, ends, 1) if not look.is_wide_text else column(actions, ends, gap="s")
        below = card(self._sentence, self._reason, self._warning, whole, kind="soft")
        filled = column(self.table, below)
        filled.setStretch(0, 1)
        self._front.addWidget(self._empty)
        self._front.addWidget(panel(filled))
        self._front.addWidget(panel(column(muted(_ALL_REFUSED, wrap=True), 1)))
        self.setLayout(column(row(1, self._also), self._front, gap="xs"))
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(self._on_promise_clicked)
        self._promise.clicked.connect(self._on_promise_clicked)
        self._task.clicked.connect(self._on_task_clicked)
        self._settled.clicked.connect(self._on_settled_clicked)
        self._activity.clicked.connect(self._on_activity_clicked)
        self._once.triggered.connect(partial(self._on_refused, False))
        self._never.triggered.connect(partial(self._on_refused, True))
        self._again.clicked.connect(self._on_again_clicked)
        self._also.toggled.connect(self._show)
        self._empty.main_requested.connect(self.need_requested)
        self._empty.second_requested.connect(self.offer_requested)

    def _chosen(self) -> OfferMatch | None:
        key = self.table.chosen_id
        return next((one for one in (*self._open, *self._refused) if match_key(one) == key), None)

    def _show_chosen(self, *_chosen: object) -> None:
        match = self._chosen()
        if match is not None:
            self._sentence.setText(match_sentence(match))
            is_refused = match in self._refused
            self._reason.setText(_REFUSED if is_refused else match_reason(match))
            problem = check_match(match)
            self._warning.setText(principle_sentence(problem) if problem else "")
            self._warning.setVisible(problem is not None)
            for button in self._ways:
                button.setVisible(not is_refused)
            self._again.setVisible(is_refused)

    def _on_promise_clicked(self, *_opened: object) -> None:
        if (match := self._chosen()) is not None and self._promise.isVisible() and self._promise.isEnabled():
            self.promise_requested.emit(match)

    def _on_activity_clicked(self) -> None:
        if (match := self._chosen()) is not None:
            self.activity_requested.emit(match)

    def _on_refused(self, never: bool, *_checked: object) -> None:
        if (match := self._chosen()) is not None:
            self.refusal_requested.emit(match, never)

    def _on_again_clicked(self) -> None:
        if (match := self._chosen()) is not None:
            self.return_requested.emit(match)

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
