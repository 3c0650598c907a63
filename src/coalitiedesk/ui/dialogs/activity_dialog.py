"""One activity: what it is at the left, when it happens at the right; every change is kept at once."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from coalitiedesk.domain.activities import Activity, ActivityStatus
from coalitiedesk.domain.completeness import needs_for_print
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import ActivityId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.clash_messages import ClashWords
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.services.activity_entry import ActivityEntry, new_moment, read_when
from coalitiedesk.ui.dialogs.activity_fields import (
    OWN_FIELDS,
    PUBLIC_FIELDS,
    STATUS_CHOICES,
    draft_of,
    with_draft,
)
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import main_button, plain_button
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row, set_side_by_side
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Value
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture
from coalitiedesk.ui.widgets.moment_rows import MomentRows
from coalitiedesk.ui.widgets.names_field import NamesField
from coalitiedesk.ui.widgets.need_list import NeedList

_NO_TITLE = "Geef de activiteit een titel."
_NO_DATE = "Deze dag begrijpen we niet. Schrijf bijvoorbeeld: 28 september."
_NO_NUMBER = "Schrijf een getal, bijvoorbeeld 30. Geen maximum? Laat het leeg."
_UNTITLED = "Nog zonder titel"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityChoices:
    """What the dialog offers to pick from, and what the activity clashes with now."""

    edition: Edition
    venues: Sequence[Venue]
    partner_names: Sequence[str]
    target_groups: Sequence[str]
    organisers: Sequence[str]
    clashes: Sequence[ClashWords] = ()


class ActivityDialog(DialogFrame):
    """Emits the activity whenever a field was left with another value; the owner keeps it."""

    changed = Signal(object)  # ActivityEntry, to be kept at once
    place_requested = Signal(str)  # name of the place whose address the user wants to change
    dropped = Signal()  # the user does not want this new activity after all

    def __init__(self, activity: Activity, choices: ActivityChoices) -> None:
        super().__init__(
            activity.title or "Nieuwe activiteit",
            f"Activiteit in de {choices.edition.name} {choices.edition.year}",
            size=(1080, 688),
        )
        self._activity, self._before, self._choices = activity, activity, choices
        self._is_new = not activity.id
        self._kept: ActivityEntry | None = None
        self._form = Form(PUBLIC_FIELDS)
        self._own = Form(OWN_FIELDS)
        self._status = QComboBox()
        self._organisers = NamesField("Wie organiseert", hint="naam van de partner")
        self._groups = NamesField("Voor wie", hint="75-plus; mantelzorgers")
        self._moments = MomentRows(choices.edition)
        self._needs = NeedList()
        self._clash_box: QVBoxLayout = column(gap="s")
        self._taboo = small("", wrap=True, tone="warn")
        self._restore = plain_button("Toch niet toevoegen" if self._is_new else "Zet terug zoals het was")
        self._done = main_button("Klaar")
        self._build()
        self._show()
        self._connect()

    def show_kept(self, activity: Activity, choices: ActivityChoices) -> None:
        """Take over what was kept (new ids), and what there is to choose and to heed now."""
        self._activity = activity
        self._choices = replace(choices, organisers=self._choices.organisers)
        self._moments.show_venues(choices.venues)
        self._moments.show_kept(activity.occurrences, choices.venues)
        self._organisers.offer(choices.partner_names)
        self._groups.offer(choices.target_groups)
        self._kept = self._entry(self._with_fields())
        self._show_advice()

    def focus_place(self, at: int = 0) -> None:
        """Put the cursor in the place of a moment, counted from 0."""
        self._moments.focus_place(at)

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        self._status.setAccessibleName("Stand")
        for code, words in STATUS_CHOICES:
            self._status.addItem(words, code)
        fit(self._status, width=160)
        self._organisers.offer(self._choices.partner_names)
        self._groups.offer(self._choices.target_groups)
        left = panel(column(self._form, self._taboo, 1, gap="m"))
        right = panel(
            column(
                self._when_card(),
                panel(self._clash_box),
                self._who(),
                self._needs_card(),
                self._own,
                1,
                gap="m",
            )
        )
        self._sides = row(left, right, gap="xl")
        for at in range(2):
            self._sides.setStretch(at, 1)
        kept = row(icon_picture("check", "good", 16), small("Alles is meteen bewaard"))
        beside = panel(row(name("Stand"), self._status))
        self.fill(panel(self._sides), kept, 1, self._restore, main=self._done, beside=beside)
        self._arrange()

    def _arrange(self) -> None:
        set_side_by_side(self._sides, is_wide=not look.is_wide_text)

    def _who(self) -> QWidget:
        names = []
        for words, field in (("Wie organiseert", self._organisers), ("Voor wie", self._groups)):
            head = name(words)
            head.setBuddy(field)
            names += [head, field]
        return panel(column(*names, small("Meer namen? Zet er een puntkomma tussen.", wrap=True), gap="xs"))

    def _when_card(self) -> QWidget:
        hint = small(
            "Schrijf het zoals je het zegt: ‘do 1-10’ en ‘14 tot 16 uur’. Niet bekend? Laat het leeg.",
            wrap=True,
        )
        return card(name("Wanneer en waar?"), hint, self._moments, gap="s")

    def _needs_card(self) -> QWidget:
        return card(name("Nog nodig voor op papier"), self._needs, gap="s")

    def _connect(self) -> None:
        self._form.committed.connect(self._on_field_left)
        self._own.committed.connect(self._on_field_left)
        self._organisers.committed.connect(self._keep)
        self._groups.committed.connect(self._keep)
        self._moments.committed.connect(self._keep)
        self._moments.place_requested.connect(self._on_place_requested)
        self._status.activated.connect(self._on_field_left)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._done.clicked.connect(self.accept)

    # -- showing --------------------------------------------------------------------

    def _show(self) -> None:
        draft = draft_of(self._activity)
        self._form.fill(draft)
        self._own.fill(draft)
        self._status.setCurrentIndex(self._status.findData(self._activity.status.value))
        self._organisers.show_names(self._choices.organisers)
        self._groups.show_names(self._activity.target_groups)
        self._moments.show_moments(self._activity.occurrences, self._choices.venues)
        self._kept = self._entry(self._with_fields())
        self._show_advice()
        self._form.input("title").setFocus()

    def _show_advice(self) -> None:
        self._needs.show_needs(needs_for_print(self._activity, self._choices.venues))
        refill(self._clash_box, *(_clash_card(words) for words in self._choices.clashes))
        found = taboo_words(f"{self._activity.title} {self._activity.description}")
        self._taboo.setText(
            f"Er staat ‘{found[0]}’ in de tekst. Mensen komen eerder af op ‘Kom erbij’. Jij kiest."
            if found
            else ""
        )
        self._taboo.setVisible(bool(found))

    # -- keeping --------------------------------------------------------------------

    def _keep(self) -> bool:
        """Emit the activity when something is different; False when it has no title yet."""
        draft = {**self._form.draft(), **self._own.draft()}
        problems = self._problems(draft)
        self._form.show_problems(problems)
        if "title" in problems:
            return False
        entry = self._entry(self._with_fields())
        if entry != self._kept:
            self._kept = entry
            self.set_heading(entry.activity.title)
            self.changed.emit(entry)
        return True

    def _problems(self, draft: Mapping[str, Value]) -> dict[str, str]:
        found = {} if draft["title"] else {"title": _NO_TITLE}
        if draft["sign_up_until"] and self._until(str(draft["sign_up_until"])) is None:
            found["sign_up_until"] = _NO_DATE
        if draft["capacity"] and not str(draft["capacity"]).isdecimal():
            found["capacity"] = _NO_NUMBER
        return found

    def _with_fields(self) -> Activity:
        draft = {**self._form.draft(), **self._own.draft()}
        words = str(draft["sign_up_until"])
        until = (self._until(words) or self._activity.sign_up_until) if words else None
        return with_draft(self._activity, draft, until=until)

    def _until(self, words: str) -> dt.date | None:
        moments = read_when(words, "", self._choices.edition).moments
        return moments[0].day if moments else None

    def _entry(self, activity: Activity) -> ActivityEntry:
        pairs = self._moments.moments()
        return ActivityEntry(
            activity=replace(
                activity,
                status=ActivityStatus(str(self._status.currentData())),
                target_groups=self._groups.names(),
                occurrences=tuple(moment for moment, _place in pairs),
            ),
            organisers=self._organisers.names(),
            places=tuple(place for _moment, place in pairs),
        )

    def _commit_all(self) -> None:
        """Keep what is still being typed."""
        self._form.commit()
        self._own.commit()
        self._organisers.commit()
        self._groups.commit()
        self._moments.commit()

    # -- leaving --------------------------------------------------------------------

    def accept(self) -> None:
        """Close; a new activity that says nothing is not made, one without a title stays open."""
        self._commit_all()
        if self._is_empty():
            super().reject()
        elif self._keep():
            super().accept()
        else:
            self._form.input("title").setFocus()

    def reject(self) -> None:
        """Esc and the cross keep everything too, with a title to be filled in later if need be."""
        self._commit_all()
        if not self._is_empty() and not self._keep():
            self._form.fill({**self._form.draft(), "title": _UNTITLED})
            self._keep()
        super().reject()

    def _is_empty(self) -> bool:
        """Whether this is a new activity of which nothing was said."""
        if self._activity.id:
            return False
        entry = self._entry(self._with_fields())
        untouched = replace(entry.activity, occurrences=self._before.occurrences) == self._before
        return untouched and not entry.organisers and not any(entry.places) and self._is_timeless(entry)

    def _is_timeless(self, entry: ActivityEntry) -> bool:
        return all(moment == new_moment(self._before.id) for moment in entry.activity.occurrences)

    def _on_field_left(self, _key: object) -> None:
        self._keep()

    def _on_place_requested(self, place: str) -> None:
        if place and self._keep():
            self.place_requested.emit(place)

    def _on_restore_clicked(self) -> None:
        """Put everything back as it was when the dialog opened, as one step that can be undone too."""
        if self._is_new:
            self.dropped.emit()
            super().reject()
            return
        self._activity = replace(self._before, id=self._activity.id)
        kept = self._kept
        self._show()
        self._kept = kept
        self._keep()

    # -- Qt -------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()


def _clash_card(words: ClashWords) -> QWidget:
    head = row(icon_picture("warning", "bad"), label(words.title, "name", tone="bad", wrap=True))
    head.setStretch(1, 1)
    return card(head, label(words.reason, wrap=True), kind="bad", gap="xs")


def blank_activity(edition: Edition) -> Activity:
    """A new activity with one moment of which nothing is known."""
    fresh = Activity(id=ActivityId(0), edition_id=edition.id, title="")
    return replace(fresh, occurrences=(new_moment(fresh.id),))
