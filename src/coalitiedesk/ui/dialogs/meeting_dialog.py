"""A meeting: when and where, who is invited and came, agenda and report, and what follows.

Closing keeps what was typed.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QSizePolicy, QStackedWidget

from coalitiedesk.domain.decisions import Decision
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.meeting_formats import MeetingFormat
from coalitiedesk.domain.meetings import Guest, Meeting, partners_met
from coalitiedesk.domain.plan import PlanStep, Task
from coalitiedesk.dutch.formats import long_date, time_range
from coalitiedesk.dutch.meeting_words import agenda_words
from coalitiedesk.dutch.typed_dates import read_date
from coalitiedesk.dutch.typed_times import read_times
from coalitiedesk.ui.dialogs.decision_dialog import STEP_CHOICES
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import panel, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.plan.follow_pane import FollowPane
from coalitiedesk.ui.widgets.plan.guest_pane import GuestPane

_SIZE = (900, 630)
_PAGES = (("when", "Wat en wanneer"), ("guests", "Genodigden"), ("texts", "Agenda en verslag"))
_FOLLOW = ("follow", "Wat volgt")
_LATELY = dt.timedelta(days=31)
_FORMAT_NOTE = "Bij een vaste opzet vullen we naam, tijden en agenda in. Je kunt alles veranderen."
_CHORES = "Zet wat vooraf en achteraf moet gebeuren bij je taken, met een datum"
_PRINT_TIP = "Uitnodigingen, draaiboek, presentielijst en naamkaartjes, met deze genodigden erop"
_NO_TITLE = "Geef de bijeenkomst een naam."
_NO_DATE = "Deze datum snappen we niet. Schrijf bijvoorbeeld 24-9 of 24 september."
_NO_TIME = "Deze tijd snappen we niet. Schrijf bijvoorbeeld 14.00 - 16.30."


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingDraft:
    """A meeting as it is to be kept, with what follows from it.

    Attributes:
        contact_on: Day on which contact is logged with each partner that was there; None logs nothing.
        has_chores: What has to be done before and after comes on the list of tasks.
        goes_to_print: What the meeting needs is to be shown at Drukwerk next.
    """

    meeting: Meeting
    tasks: tuple[Task, ...] = ()
    decisions: tuple[Decision, ...] = ()
    contact_on: dt.date | None = None
    goes_to_print: bool = False
    has_chores: bool = False


class MeetingDialog(DialogFrame):
    """One meeting; its owner keeps it."""

    kept = Signal(object)  # MeetingDraft, to be saved

    def __init__(
        self,
        meeting: Meeting,
        *,
        invitables: Sequence[Guest],
        today: dt.date,
        formats: Sequence[MeetingFormat] = (),
        logged: Collection[PartnerId] = (),
    ) -> None:
        """Build it.

        Args:
            meeting: Id 0 for a new one.
            invitables: Whoever can be invited.
            today: Local date.
            formats: Meetings that are ready to be held, to choose from.
            logged: Partners with whom contact on the day of this meeting is logged already.
        """
        super().__init__("Wijzig bijeenkomst" if meeting.id else "Voeg bijeenkomst toe", size=_SIZE)
        self._formats, self._logged = {one.key: one for one in formats}, frozenset(logged)
        self._meeting, self._today = meeting, today
        self._proposal, self._goes_to_print = "", False
        self._which = Segments((*_PAGES, _FOLLOW), spoken_name="Onderdeel van de bijeenkomst")
        self._form, self._texts = Form(_fields(formats)), Form(_text_fields())
        self._guests, self._follow = GuestPane(invitables), FollowPane(today)
        self._parts = (panel(row(self._form)), self._guests, panel(row(self._texts)), self._follow)
        self._pages = QStackedWidget()
        self._drop = plain_button("Niet bewaren")
        self._print = changing(plain_button("Bewaar en ga naar drukwerk", icon_name="print", tip=_PRINT_TIP))
        self._keep = main_button("Bewaar" if meeting.id else "Voeg toe")
        self._build()
        self._connect()
        self._start()

    def show_follow(self, tasks: Sequence[str], decisions: Sequence[str]) -> None:
        """Show the tasks and decisions that came from this meeting already."""
        self._follow.show_known(tasks, decisions)
        self._count()

    def show_page(self, key: str) -> None:
        """Turn to a part: when, guests, texts or follow."""
        self._which.choose(key)
        self._on_which_chosen(key)

    def accept(self) -> None:
        """Keep what is filled in; what cannot be read stays on screen with the reason."""
        objections = self._objections()
        self._form.show_problems(objections)
        if objections:
            self.show_page("when")
            self._form.input(next(iter(objections))).setFocus()
            return
        if not self._follow.check():
            self.show_page("follow")
            self._follow.check()  # gives the keyboard to the line, now that it can be seen
            return
        wanted = replace(self._wanted(), goes_to_print=self._goes_to_print)
        if wanted != MeetingDraft(meeting=self._meeting):
            self.kept.emit(wanted)
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._state() == self._before:
            super().reject()
        else:
            self.accept()

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        for page in self._parts:
            self._pages.addWidget(page)
        # Beside the heading one may turn to another part also in a file that is only looked at.
        self.fill(self._pages, self._print, 1, self._drop, main=self._keep, beside=self._which)

    def _connect(self) -> None:
        self._which.chosen.connect(self._on_which_chosen)
        self._form.committed.connect(self._on_form_committed)
        self._guests.changed.connect(self._on_guests_changed)
        self._follow.changed.connect(self._count)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)
        self._print.clicked.connect(self._on_print_clicked)

    def _start(self) -> None:
        one = self._meeting
        self._form.fill(
            {
                "title": one.title,
                "day": long_date(one.day, year=True) if one.day else "",
                "times": time_range(one.start, one.end, unit=False),
                "place": one.place,
                "step": one.step.value if one.step else "",
                "format": one.format,
                "chores": False,
            }
        )
        self._texts.fill({"agenda": one.agenda, "report": one.report})
        self._proposal = self._proposed(one.start)
        self._guests.show_guests(one.guests)
        self._offer_logging()
        self._offer_chores(is_asked=False)
        self._follow.show_known((), ())
        self._on_which_chosen(self._which.key)
        self._before = self._state()
        self._count()
        self._form.input("title").setFocus()

    # -- reading ----------------------------------------------------------------------

    def _state(self) -> tuple[object, ...]:
        follow = self._follow
        drafts = (self._form.draft(), self._texts.draft())
        return (*drafts, self._guests.guests, follow.tasks, follow.decisions)

    def _objections(self) -> dict[str, str]:
        draft = self._form.draft()
        found = {} if draft["title"] else {"title": _NO_TITLE}
        if draft["day"] and self._day() is None:
            found["day"] = _NO_DATE
        if read_times(str(draft["times"])) is None:
            found["times"] = _NO_TIME
        return found

    def _day(self) -> dt.date | None:
        return read_date(str(self._form.draft()["day"]), today=self._today)

    def _wanted(self) -> MeetingDraft:
        draft, texts = self._form.draft(), self._texts.draft()
        start, end = read_times(str(draft["times"])) or (None, None)
        meeting = replace(
            self._meeting,
            title=str(draft["title"]),
            day=self._day(),
            start=start,
            end=end,
            place=str(draft["place"]),
            step=PlanStep(str(draft["step"])) if draft["step"] else None,
            agenda=str(texts["agenda"]),
            report=str(texts["report"]),
            format=str(draft["format"]),
            guests=self._guests.guests,
        )
        return MeetingDraft(
            meeting=meeting,
            has_chores=bool(draft["chores"]) and bool(draft["format"]),
            tasks=self._follow.tasks,
            decisions=self._follow.decisions,
            contact_on=self._met_on() if self._follow.logs_contact else None,
        )

    def _met_on(self) -> dt.date | None:
        """The day of the meeting, unless it is still to come."""
        day = self._day()
        return day if day is not None and day <= self._today else None

    # -- format -----------------------------------------------------------------------

    def _proposed(self, start: int | None) -> str:
        """The agenda that the chosen format proposes; empty for a meeting of one's own."""
        chosen = self._formats.get(str(self._form.draft()["format"]))
        return agenda_words(chosen.items, start) if chosen else ""

    def _fill_from_format(self) -> None:
        """Fill in what is empty or was proposed; what the coordinator typed stays."""
        chosen = self._formats.get(str(self._form.draft()["format"]))
        title, times = self._form.input("title"), self._form.input("times")
        agenda = self._texts.input("agenda")
        start, end = read_times(str(self._form.draft()["times"])) or (None, None)
        names = {one.title for one in self._formats.values()}
        if isinstance(title, QLineEdit) and (not title.text().strip() or title.text().strip() in names):
            title.setText(chosen.title if chosen else "")
        if isinstance(times, QLineEdit) and chosen and start is not None and end is None:
            times.setText(time_range(start, start + chosen.minutes, unit=False))
        if isinstance(agenda, QPlainTextEdit) and agenda.toPlainText().strip() in ("", self._proposal):
            agenda.setPlainText(self._proposed(start))
        self._proposal = self._proposed(start)

    def _offer_chores(self, *, is_asked: bool) -> None:
        """A format knows what has to be done; put on the list of tasks unasked for a new meeting only."""
        chores = self._form.input("chores")
        has_format = bool(self._form.draft()["format"])
        chores.setVisible(has_format)
        if isinstance(chores, QCheckBox):
            chores.setChecked(has_format and is_asked)

    # -- slots ------------------------------------------------------------------------

    def _on_which_chosen(self, key: str) -> None:
        wanted = [page for page, _ in (*_PAGES, _FOLLOW)].index(key)
        for at, page in enumerate(self._parts):  # only the part in front makes the dialog scroll
            fits = QSizePolicy.Policy.Preferred if at == wanted else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, fits)
        self._pages.setCurrentIndex(wanted)

    def _count(self) -> None:
        amounts = {"guests": len(self._guests.guests), "follow": self._follow.amount}
        words = dict((*_PAGES, _FOLLOW))
        for key, amount in amounts.items():
            self._which.button(key).set_words(f"{words[key]} {amount}" if amount else words[key])

    def _on_form_committed(self, key: str) -> None:
        field = self._form.input(key)
        if key == "day" and isinstance(field, QLineEdit) and self._day() is not None:
            field.setText(long_date(self._day() or self._today, year=True))  # shows how it was read
        if key in ("format", "times"):
            self._fill_from_format()
        if key == "format":
            self._offer_chores(is_asked=not self._meeting.id)
        if key == "day":
            self._offer_logging()
        times = read_times(str(self._form.draft()["times"])) if key == "times" else None
        if times is not None and isinstance(field, QLineEdit):
            field.setText(time_range(*times, unit=False))
        wrong = {k: words for k, words in self._objections().items() if k == key != "title"}
        self._form.show_problems(wrong)

    def _on_guests_changed(self) -> None:
        self._offer_logging()
        self._count()

    def _offer_logging(self) -> None:
        """Offer to log contact with whoever was there; asked for when the meeting was not long ago."""
        day = self._met_on()
        new = {one.partner_id for one in partners_met(self._guests.guests)} - self._logged
        is_lately = day is not None and self._today - day <= _LATELY
        self._follow.offer_logging(len(new) if day is not None else 0, is_asked=is_lately)

    def _on_print_clicked(self) -> None:
        self._goes_to_print = True
        self.accept()
        self._goes_to_print = False

    def _on_drop_clicked(self) -> None:
        super().reject()


def _fields(formats: Sequence[MeetingFormat]) -> tuple[Field, ...]:
    return (
        Field(
            key="format",
            label="Wat voor bijeenkomst?",
            kind="choice",
            choices=(("", "Een eigen bijeenkomst"), *((one.key, one.title) for one in formats)),
            note=_FORMAT_NOTE,
        ),
        Field(key="title", label="Hoe heet de bijeenkomst?", hint="Startbijeenkomst", longest=200),
        Field(key="day", label="Welke dag?", hint="24-9, of nog leeg", longest=60),
        Field(key="times", label="Hoe laat?", hint="14.00 - 16.30", beside=True, longest=60),
        Field(key="place", label="Waar?", hint="Buurthuis De Linde", longest=200),
        Field(key="step", label="Hoort bij", kind="choice", choices=STEP_CHOICES),
        Field(key="chores", label=_CHORES, kind="tick"),
    )


def _text_fields() -> tuple[Field, ...]:
    return (
        Field(
            key="agenda",
            label="Agenda",
            kind="text",
            lines=6,
            hint="Eén punt per regel; elke regel wordt een punt op het blad",
        ),
        Field(
            key="report",
            label="Verslag",
            kind="text",
            lines=9,
            hint="Wat is er besproken? Besluiten en taken zet je bij ‘Wat volgt’.",
        ),
    )
