"""One activity: what it is at the left, when it happens at the right; every change is kept at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from coalitiedesk.domain.activities import Activity, ActivityStatus
from coalitiedesk.domain.completeness import needs_for_print
from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import ActivityId
from coalitiedesk.domain.venues import Venue
from coalitiedesk.dutch.taboo import taboo_words
from coalitiedesk.services.activity_entry import ActivityEntry, new_moment, place_words, read_when
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
from coalitiedesk.ui.widgets.cards import card, column, panel, refill, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.labels import name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture
from coalitiedesk.ui.widgets.moment_row import MomentRow
from coalitiedesk.ui.widgets.names_field import NamesField
from coalitiedesk.ui.widgets.need_list import NeedList

_NO_TITLE = "Geef de activiteit een titel."
_NO_DATE = "Deze dag begrijpen we niet. Schrijf bijvoorbeeld: 28 september."


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityChoices:
    """What the dialog offers to pick from."""

    edition: Edition
    venues: Sequence[Venue]
    partner_names: Sequence[str]
    target_groups: Sequence[str]
    organisers: Sequence[str]
    clashes: Sequence[str] = ()


class ActivityDialog(DialogFrame):
    """Emits the activity whenever a field was left with another value; the tab keeps it."""

    changed = Signal(object)  # ActivityEntry, to be kept at once

    def __init__(self, activity: Activity, choices: ActivityChoices) -> None:
        super().__init__(
            activity.title or "Nieuwe activiteit",
            f"Activiteit in de {choices.edition.name} {choices.edition.year}",
            size=(1080, 688),
        )
        self._activity, self._before, self._choices = activity, activity, choices
        self._form = Form(PUBLIC_FIELDS)
        self._own = Form(OWN_FIELDS)
        self._status = QComboBox()
        self._organisers = NamesField("Wie organiseert", hint="naam van de partner")
        self._groups = NamesField("Voor wie", hint="75-plus; mantelzorgers")
        self._moments: list[MomentRow] = []
        self._rows: QVBoxLayout = column(gap="s")
        self._needs = NeedList()
        self._clash_box: QVBoxLayout = column(gap="s")
        self._taboo = small("", wrap=True, tone="warn")
        self._more = plain_button("Moment erbij", icon_name="plus")
        self._restore = plain_button("Zet terug zoals het was")
        self._done = main_button("Klaar")
        self._build()
        self._show()
        self._connect()

    def show_kept(self, activity: Activity, clashes: Sequence[str]) -> None:
        """Take over what was kept (new ids) and what it clashes with; the fields stay as they are."""
        self._activity = activity
        self._choices = replace(self._choices, clashes=clashes)
        if len(self._moments) == len(activity.occurrences):
            for found, moment in zip(self._moments, activity.occurrences, strict=True):
                found.adopt(moment)
        else:
            self._show_moments()
        self._show_advice()

    # -- building -------------------------------------------------------------------

    def _build(self) -> None:
        self._status.setAccessibleName("Stand")
        for code, words in STATUS_CHOICES:
            self._status.addItem(words, code)
        fit(self._status, width=160)
        self._organisers.offer(self._choices.partner_names)
        self._groups.offer(self._choices.target_groups)
        left = panel(column(self._who(), self._form, self._taboo, gap="m"))
        right = panel(
            column(self._when_card(), panel(self._clash_box), self._needs_card(), self._own, 1, gap="m")
        )
        body = (column if look.is_wide_text else row)(left, right, gap="xl")
        for at in range(2):
            body.setStretch(at, 1)
        kept = row(icon_picture("check", "good", 16), small("Alles is meteen bewaard"))
        beside = panel(row(name("Stand"), self._status))
        self.fill(panel(body), kept, 1, self._restore, main=self._done, beside=beside)

    def _who(self) -> QWidget:
        return panel(
            column(
                name("Wie organiseert"),
                self._organisers,
                name("Voor wie"),
                self._groups,
                small("Meer namen? Zet er een puntkomma tussen.", wrap=True),
                gap="xs",
            )
        )

    def _when_card(self) -> QWidget:
        hint = small(
            "Schrijf het zoals je het zegt: ‘do 1-10’ en ‘14 tot 16 uur’. Niet bekend? Laat het leeg.",
            wrap=True,
        )
        return card(name("Wanneer en waar?"), hint, self._rows, row(self._more, 1), gap="s")

    def _needs_card(self) -> QWidget:
        return card(name("Nog nodig voor op papier"), self._needs, gap="s")

    def _connect(self) -> None:
        self._form.committed.connect(self._on_form_committed)
        self._own.committed.connect(self._on_form_committed)
        self._organisers.committed.connect(self._keep)
        self._groups.committed.connect(self._keep)
        self._status.activated.connect(self._keep)
        self._more.clicked.connect(self._on_more_clicked)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._done.clicked.connect(self._on_done_clicked)

    # -- showing --------------------------------------------------------------------

    def _show(self) -> None:
        draft = draft_of(self._activity)
        self._form.fill(draft)
        self._own.fill(draft)
        self._status.setCurrentIndex(self._status.findData(self._activity.status.value))
        self._organisers.show_names(self._choices.organisers)
        self._groups.show_names(self._activity.target_groups)
        self._show_moments()
        self._show_advice()
        self._form.input("title").setFocus()

    def _show_moments(self) -> None:
        places = {venue.id: place_words(venue) for venue in self._choices.venues}
        names = list(places.values())
        self._moments = [
            MomentRow(
                moment,
                self._choices.edition,
                place=places.get(moment.venue_id, "") if moment.venue_id else "",
                places=names,
            )
            for moment in self._activity.occurrences
        ]
        for found in self._moments:
            self._listen(found)
        refill(self._rows, *self._moments)

    def _listen(self, found: MomentRow) -> None:
        found.committed.connect(self._keep)
        found.removal_requested.connect(self._on_removal_requested)

    def _show_advice(self) -> None:
        self._needs.show_needs(needs_for_print(self._activity, self._choices.venues))
        clashes = [small(sentence, wrap=True) for sentence in self._choices.clashes]
        boxes = [card(name("Botst met iets anders"), *clashes, kind="bad", gap="xs")] if clashes else []
        refill(self._clash_box, *boxes)
        found = taboo_words(f"{self._activity.title} {self._activity.description}")
        self._taboo.setText(
            f"Er staat ‘{found[0]}’ in de tekst. Mensen komen eerder af op ‘Kom erbij’. Jij kiest."
            if found
            else ""
        )
        self._taboo.setVisible(bool(found))

    # -- keeping --------------------------------------------------------------------

    def _keep(self, *_what: object) -> None:
        """Emit the activity as it stands, unless it has no title yet or nothing is different."""
        draft = {**self._form.draft(), **self._own.draft()}
        problems = {} if draft["title"] else {"title": _NO_TITLE}
        until = self._activity.sign_up_until
        words = str(draft["sign_up_until"])
        if words:
            moments = read_when(words, "", self._choices.edition).moments
            until = moments[0].day if moments else None
            problems |= {} if until else {"sign_up_until": _NO_DATE}
        else:
            until = None
        self._form.show_problems(problems)
        if "title" in problems:
            return
        entry = self._entry(with_draft(self._activity, draft, until=until))
        self.setWindowTitle(f"{entry.activity.title} – CoalitieDesk")
        self.changed.emit(entry)

    def _entry(self, activity: Activity) -> ActivityEntry:
        pairs = [(moment, found.place) for found in self._moments for moment in found.occurrences()]
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

    def _on_form_committed(self, _key: str) -> None:
        self._keep()

    def _on_more_clicked(self) -> None:
        found = MomentRow(
            new_moment(self._activity.id),
            self._choices.edition,
            place=self._moments[-1].place if self._moments else "",
            places=[place_words(venue) for venue in self._choices.venues],
        )
        self._listen(found)
        self._moments.append(found)
        self._rows.addWidget(found)
        found.first_field().setFocus()

    def _on_removal_requested(self) -> None:
        found = self.sender()
        if isinstance(found, MomentRow):
            self._moments.remove(found)
            found.hide()
            found.deleteLater()
            self._keep()

    def _on_restore_clicked(self) -> None:
        """Put everything back as it was when the dialog opened, as one step that can be undone too."""
        restored = replace(self._before, id=self._activity.id)
        self._activity = restored
        self._show()
        self._keep()

    def _on_done_clicked(self) -> None:
        self._form.commit()
        self._own.commit()
        if not self._form.draft()["title"] and not self._activity.id:
            self.reject()
            return
        self._keep()
        self.accept()


def blank_activity(edition: Edition) -> Activity:
    """A new activity with one moment of which nothing is known."""
    fresh = Activity(id=ActivityId(0), edition_id=edition.id, title="")
    return replace(fresh, occurrences=(new_moment(fresh.id),))
