"""What arrived from a predecessor: where it came from, what is in it, the letter, and where to begin."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from coalitiedesk.domain.handover import HandoverArrival, HandoverScope
from coalitiedesk.dutch.arrival_words import amounts_sentence, origin_sentence, tour
from coalitiedesk.services.coalition import get_coalition
from coalitiedesk.services.handover import advice, list_notes, list_open_ends
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.arrival.first_days_pane import FirstDaysPane
from coalitiedesk.ui.widgets.arrival.letter_pane import LetterPane
from coalitiedesk.ui.widgets.arrival.tour_pane import TourPane
from coalitiedesk.ui.widgets.buttons import Segments, main_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import small

_TOUR, _LETTER, _DAYS = "tour", "letter", "days"
_PARTS = ((_TOUR, "Eerst dit"), (_LETTER, "Brief en notities"), (_DAYS, "De eerste dertig dagen"))
_LATER = "Later weer lezen? Kies Help, Eerst dit (overdracht)."


class ArrivalDialog(DialogFrame):
    """Three panes; a step that leads to another place closes the dialog."""

    go_requested = Signal(str, int)  # a tab or dialog, and the record to show there or 0
    ticked = Signal(str, bool)  # key of a step of the tour, and whether it is done

    def __init__(self, context: TabContext, arrival: HandoverArrival, ticked: Collection[str] = ()) -> None:
        super().__init__(
            f"{get_coalition(context.desk).name} is aan jou overgedragen",
            origin_sentence(arrival),
            size=(820, 660),
        )
        self._context, self._arrival = context, arrival
        self._steps = tour(
            arrival,
            open_ends=len(list_open_ends(context.desk, today=context.today())),
            coordinator=get_coalition(context.desk).coordinator,
        )
        self._parts = Segments(_PARTS, spoken_name="Welk onderdeel")
        self._tour, self._letter, self._days = TourPane(), LetterPane(), FirstDaysPane()
        self._stack = QStackedWidget()
        self._close = main_button("Aan de slag")
        self._build()
        self._connect()
        self._show(ticked)

    def show_part(self, key: str) -> None:
        """Bring ``tour``, ``letter`` or ``days`` in front."""
        self._parts.choose(key)
        self._on_part_chosen(key)

    def _build(self) -> None:
        for pane in (self._tour, self._letter, self._days):
            self._stack.addWidget(pane)
        body = column(row(self._parts, 1), self._stack, gap="m")
        body.setStretch(1, 1)
        self.fill(panel(body), small(_LATER), 1, main=self._close, scrolls=False)

    def _connect(self) -> None:
        self._parts.chosen.connect(self._on_part_chosen)
        self._tour.go_requested.connect(self._on_tour_go_requested)
        self._tour.ticked.connect(self.ticked)
        self._letter.partner_requested.connect(self._on_letter_partner_requested)
        self._close.clicked.connect(self.accept)

    def _show(self, ticked: Collection[str]) -> None:
        names = {one.id: one.name for one in list_partner_names(self._context.desk)}
        notes = [
            (note.partner_id, names[note.partner_id], note.text)
            for note in list_notes(self._context.desk)
            if note.partner_id in names
        ]
        self._tour.show_tour(self._steps, amounts=amounts_sentence(self._arrival.counts), ticked=ticked)
        self._letter.show_letter(
            self._arrival.letter, notes, is_reduced=self._arrival.scope is HandoverScope.WITHOUT_PEOPLE
        )
        self._days.show_days(advice().first_days)

    def _leave_for(self, target: str, record_id: int) -> None:
        self.accept()
        self.go_requested.emit(target, record_id)

    def _on_part_chosen(self, key: str) -> None:
        pane = {_TOUR: self._tour, _LETTER: self._letter, _DAYS: self._days}[key]
        self._stack.setCurrentWidget(pane)

    def _on_tour_go_requested(self, key: str) -> None:
        self._tour.tick(key)
        target = next(step.target for step in self._steps if step.key == key)
        if target:
            self._leave_for(target, 0)
        else:
            self.show_part(_LETTER)
            self._letter.setFocus()

    def _on_letter_partner_requested(self, partner_id: int) -> None:
        self._leave_for("partner", partner_id)
