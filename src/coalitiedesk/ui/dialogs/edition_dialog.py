"""The Week: its year, its own name and its days. Known official Weeks are offered, others are a proposal."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QLineEdit, QSpinBox, QWidget

from coalitiedesk.domain.editions import Edition
from coalitiedesk.dutch.formats import count, date_range
from coalitiedesk.services.editions import DEFAULT_NAME, proposed_week
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture

MOST_DAYS = 31
_REVERSED = "De laatste dag ligt voor de eerste. Kijk de dagen nog eens na."
_LONG = "Deze Week duurt {days}. Klopt dat? Je mag het zo laten."


class EditionDialog(DialogFrame):
    """Gives an edition back."""

    kept = Signal(object)  # the Edition as it was filled in

    def __init__(self, edition: Edition, *, is_new: bool) -> None:
        super().__init__(
            "Nieuwe Week" if is_new else f"{edition.name} {edition.year}",
            "Een eigen naam mag: ‘Week van de Ontmoeting’ staat straks op al het drukwerk.",
            size=(560, 440),
        )
        self._edition, self._is_new = edition, is_new
        self._year, self._name = QSpinBox(), QLineEdit(edition.name or DEFAULT_NAME)
        self._theme = QLineEdit(edition.theme)
        self._first, self._last = QDateEdit(), QDateEdit()
        self._advice = small("", wrap=True)
        self._sign = icon_picture("question", "warn")
        self._offer = plain_button("Neem deze dagen over")
        self._keep = main_button("Maak deze Week" if is_new else "Bewaar")
        self._cancel = plain_button("Annuleer")
        self._build()
        self._connect()
        self._on_year_changed()

    def _build(self) -> None:
        self._year.setRange(2000, 2100)
        self._year.setValue(self._edition.year)
        for field, spoken, day in (
            (self._first, "Eerste dag", self._edition.first_day),
            (self._last, "Laatste dag", self._edition.last_day),
        ):
            field.setAccessibleName(spoken)
            field.setCalendarPopup(True)
            field.setDisplayFormat("ddd d MMM yyyy")
            if day is not None:
                field.setDate(QDate(day.year, day.month, day.day))
        for widget, spoken in ((self._year, "Jaar"), (self._name, "Naam"), (self._theme, "Thema")):
            widget.setAccessibleName(spoken)
        fit(self._year, width=110)
        dates = row(
            panel(column(name("Eerste dag"), self._first, gap="xs")),
            panel(column(name("Laatste dag"), self._last, gap="xs")),
            gap="m",
        )
        advice = row(self._sign, self._advice, self._offer)
        advice.setStretch(1, 1)
        body = panel(
            column(
                row(_named("Jaar", self._year), _named("Naam", self._name), gap="m"),
                dates,
                advice,
                _named("Thema (mag leeg blijven)", self._theme),
                1,
                gap="m",
            )
        )
        self.fill(body, 1, self._cancel, main=self._keep)

    def _connect(self) -> None:
        self._year.valueChanged.connect(self._on_year_changed)
        self._first.dateChanged.connect(self._show_advice)
        self._last.dateChanged.connect(self._show_advice)
        self._offer.clicked.connect(self._on_offer_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._cancel.clicked.connect(self.reject)

    def _on_year_changed(self, *_year: int) -> None:
        self._proposal = proposed_week(self._year.value())
        if self._is_new or self._edition.first_day is None:
            self._on_offer_clicked()
        self._show_advice()

    def _on_offer_clicked(self) -> None:
        for field, day in ((self._first, self._proposal.first_day), (self._last, self._proposal.last_day)):
            field.setDate(QDate(day.year, day.month, day.day))

    def _show_advice(self) -> None:
        first, last = self._days()
        offered = date_range(self._proposal.first_day, self._proposal.last_day, year=True, short=True)
        length = (last - first).days + 1
        is_same = (first, last) == (self._proposal.first_day, self._proposal.last_day)
        if length < 1:
            words = _REVERSED
        elif length > MOST_DAYS:
            words = _LONG.format(days=count(length, "dag", "dagen"))
        elif self._proposal.is_official:
            words = "Dit zijn de landelijke dagen." if is_same else f"De landelijke dagen waren {offered}."
        else:
            words = f"Voorstel: {offered}. Controleer of de landelijke dagen al bekend zijn."
        self._advice.setText(words)
        self._offer.setVisible(not is_same)
        self._sign.setVisible(not (is_same and self._proposal.is_official))
        self._keep.setEnabled(length >= 1)

    def _on_keep_clicked(self) -> None:
        first, last = self._days()
        self.kept.emit(
            replace(
                self._edition,
                name=self._name.text().strip() or DEFAULT_NAME,
                year=self._year.value(),
                first_day=first,
                last_day=last,
                dates_confirmed=True,
                theme=self._theme.text().strip(),
            )
        )
        self.accept()

    def _days(self) -> tuple[dt.date, dt.date]:
        first, last = self._first.date(), self._last.date()
        return (
            dt.date(first.year(), first.month(), first.day()),
            dt.date(last.year(), last.month(), last.day()),
        )


def _named(words: str, widget: QWidget) -> QWidget:
    head = label(words, "name")
    head.setBuddy(widget)
    return panel(column(head, widget, gap="xs"))
