"""The right side of Drukwerk: what it is, the choices, what to know first, and onto paper."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coalitiedesk.domain.print_codes import LeftOff
from coalitiedesk.services.printing import PrintKind, PrintOption
from coalitiedesk.ui.page_images import PreviewDocument
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import main_button, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import column, panel, row, rule, scrolled
from coalitiedesk.ui.widgets.labels import lead, small
from coalitiedesk.ui.widgets.printing.notices import LeftOffCard, ProblemCard
from coalitiedesk.ui.widgets.printing.option_fields import OptionFields

_WAYS_IN = {
    LeftOff.UNCONFIRMED: ("include", "all"),
    LeftOff.CLOSED: ("include_closed", "yes"),
    LeftOff.CANCELLED: ("include_cancelled", "yes"),
}
_APART = "poster"


class OptionsPane(QFrame):
    """Shows a kind with its options; wishes only."""

    option_chosen = Signal(str, str)  # key of an option and its new value
    print_requested = Signal()  # onto paper
    save_requested = Signal()  # into one file
    save_words_requested = Signal()  # into a file for a word processor
    save_rows_requested = Signal()  # into a file for a spreadsheet
    save_each_requested = Signal()  # into a file for each poster
    week_requested = Signal()  # mend it in the Week
    activity_requested = Signal(int)  # id of an activity to look at

    def __init__(self) -> None:
        super().__init__()
        self._kind: PrintKind | None = None
        self._title, self._size = lead(""), small("")
        self._fields = OptionFields()
        self._left_off, self._problems = LeftOffCard(), ProblemCard()
        self._print = main_button("Afdrukken…", icon_name="print", tip="Naar je eigen printer (Ctrl+P)")
        self._save = plain_button("Opslaan als PDF…", tip="Voor de drukker of de website")
        self._save_words = plain_button("Bewaar als Word…", tip="Om samen verder aan te schrijven")
        self._save_rows = plain_button("Bewaar als Excel…", tip="Om te sorteren, of als tekst (csv)")
        self._save_each = quiet_button("Elke poster apart…", tip="Een bestand per poster, in een map")
        self._build()
        self._connect()

    @property
    def fields(self) -> OptionFields:
        """The choices."""
        return self._fields

    def show_kind(self, kind: PrintKind, options: Sequence[PrintOption], chosen: Mapping[str, str]) -> None:
        """Turn to a kind whose pages are not known yet."""
        self._kind = kind
        self._title.setText(kind.title)
        self._size.setText(kind.paper)
        self._fields.show_options(options, chosen)
        self._save_each.setVisible(kind.key == _APART)
        self._save_words.setVisible(kind.comes_in_words)
        self._save_rows.setVisible(kind.comes_in_rows)
        self._left_off.show_counts({}, ())
        self._problems.show_problems(())

    def show_document(self, document: PreviewDocument) -> None:
        """Say how many pages there are and what to know."""
        kind = document.job.kind
        self._size.setText(document.job.size_words(document.result.pages))
        possible = [reason for reason, (key, _) in _WAYS_IN.items() if kind.option(key)]
        self._left_off.show_counts(document.result.left_off, possible)
        self._problems.show_problems(document.result.problems)
        self.allow_output(is_allowed=True)

    def allow_output(self, *, is_allowed: bool) -> None:
        """Offer printing and saving, or not."""
        for button in (self._print, self._save, self._save_words, self._save_rows, self._save_each):
            button.setEnabled(is_allowed)

    def arrange(self) -> None:
        """What is left off always stays in sight, except at large text, where the choices need the room."""
        if look.is_wide_text:
            self._inside.insertWidget(1, self._left_off)
        else:
            self._pinned.addWidget(self._left_off)

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self.setProperty("card", "plain")
        self._inside = column(self._fields, self._problems, 1, gap="m", margins=("none", "none", "s", "none"))
        self._pinned = row(margins=("none", "none", "s", "none"))
        buttons = row(self._print, self._save)
        whole = column(
            column(self._title, self._size, gap="hair"),
            scrolled(panel(self._inside)),
            panel(self._pinned),
            rule(),
            column(
                buttons,
                self._save_words,
                self._save_rows,
                self._save_each,
                gap="xs",
                margins=("none", "none", "s", "none"),
            ),
            margins=("m", "m", "xs", "m"),
        )
        whole.setStretch(1, 1)
        self.setLayout(whole)
        fit(self, width=332)
        self.arrange()

    def _connect(self) -> None:
        self._fields.changed.connect(self.option_chosen)
        self._left_off.inclusion_requested.connect(self._on_inclusion_requested)
        self._left_off.week_requested.connect(self.week_requested)
        self._problems.activity_requested.connect(self.activity_requested)
        self._print.clicked.connect(self.print_requested)
        self._save.clicked.connect(self.save_requested)
        self._save_words.clicked.connect(self.save_words_requested)
        self._save_rows.clicked.connect(self.save_rows_requested)
        self._save_each.clicked.connect(self.save_each_requested)

    def _on_inclusion_requested(self, reason: str) -> None:
        key, value = _WAYS_IN[LeftOff(reason)]
        self._fields.show_value(key, value)
        self.option_chosen.emit(key, value)
