"""The line above Drukwerk: which Week, which programme version, and what changed since."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from coalitiedesk.domain.editions import Edition, Release
from coalitiedesk.dutch.formats import date_range, plain_date, short_date
from coalitiedesk.services.printing import PRINT_KINDS
from coalitiedesk.ui.models.mark import icon_mark
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import row, show_instead
from coalitiedesk.ui.widgets.labels import lead, muted, name
from coalitiedesk.ui.widgets.mark_widgets import icon_picture


class PrintingBar(QWidget):
    """Shows and wishes; the tab decides."""

    edition_chosen = Signal(int)  # id of another Week
    kind_chosen = Signal(str)  # key of a kind, where the list has no room
    changes_requested = Signal()  # what changed since the version
    release_requested = Signal()  # keep the programme as a new version

    def __init__(self) -> None:
        super().__init__()
        self._name, self._dates = lead(""), muted("")
        self._years, self._kinds = QComboBox(), QComboBox()
        self._sign = icon_picture("check", "good", 16)
        self._version = name("")
        self._shown: Release | None = None
        self._changes = plain_button("Wat is er veranderd?")
        self._release = quiet_button(
            "Leg programmaversie vast…", tip="Nummer en datum staan daarna op elk blad"
        )
        self._build()
        self._connect()

    def show_week(self, edition: Edition, editions: Sequence[Edition]) -> None:
        """Name the Week and offer the others."""
        show_instead((self._years, self._release), ())
        self._years.clear()
        for one in editions:
            self._years.addItem(str(one.year), one.id)
        self._years.setCurrentIndex(self._years.findData(edition.id))
        self._name.setText(edition.name)
        known = edition.first_day and edition.last_day
        self._dates.setText(
            date_range(edition.first_day, edition.last_day, short=True)  # type: ignore[arg-type]  # known
            if known
            else "dagen nog onbekend"
        )

    def show_no_week(self) -> None:
        """There is no Week yet: only paper that needs none can be made."""
        self._years.clear()
        self._name.setText("Nog geen Week")
        self._dates.setText("")
        self._version.setText("")
        show_instead((), (self._years, self._changes, self._release, self._sign))

    def show_release(self, release: Release | None, changes: int) -> None:
        """Name the version that stands on paper, and how much changed since."""
        self._shown = release
        self._sign.show_mark(icon_mark("check", "good") if release else icon_mark("question", "muted"))
        self._version.setToolTip("Dit staat op elk blad" if release else "")
        self._show_version()
        self._changes.setVisible(release is not None)
        self._changes.set_words(f"Wat is er veranderd? ({changes})" if changes else "Wat is er veranderd?")

    def allow_release(self, *, is_allowed: bool) -> None:
        """Offer to keep a version, or not, because the file is only looked at."""
        self._release.setEnabled(is_allowed)
        if not is_allowed:
            self._release.setToolTip("Je bekijkt dit bestand. Wijzigen kan niet.")

    def show_kind(self, key: str) -> None:
        """Show which kind is chosen; tells nobody."""
        self._kinds.setCurrentIndex(self._kinds.findData(key))

    def arrange(self) -> None:
        """At large text the list of kinds goes in here, and the rest makes room."""
        is_wide = look.is_wide_text
        if is_wide:
            self.make_room()
        few, many = (self._kinds,), (self._name, self._dates, self._sign)
        show_instead(*((few, many) if is_wide else (many, few)))
        if not is_wide:
            self._release.set_words("Leg programmaversie vast…")
            self._show_version()
        self._release.setAccessibleName("Leg programmaversie vast…")

    def make_room(self) -> None:
        """Be no wider than large text allows, before anything else is shown."""
        self._release.set_words("Leg vast…")
        for found in (self._name, self._dates, self._sign):
            found.hide()
        self._show_version()

    def _show_version(self) -> None:
        if not self._years.count():
            return  # no Week, so no version of one
        if self._shown is None:
            self._version.setText("Nog geen programmaversie")
            return
        number, day = self._shown.number, self._shown.released_on
        short = f"Versie {number} · {short_date(day)}"
        self._version.setText(short if look.is_wide_text else f"Programmaversie {number} · {plain_date(day)}")

    def _build(self) -> None:
        self._years.setAccessibleName("Jaar")
        self._kinds.setAccessibleName("Wat wil je drukken?")
        for kind in PRINT_KINDS:
            self._kinds.addItem(kind.title, kind.key)
        self.setLayout(
            row(
                self._kinds,
                self._name,
                self._years,
                self._dates,
                1,
                self._sign,
                self._version,
                self._changes,
                self._release,
            )
        )
        self.arrange()

    def _connect(self) -> None:
        self._years.activated.connect(self._on_year_activated)
        self._kinds.activated.connect(self._on_kind_activated)
        self._changes.clicked.connect(self.changes_requested)
        self._release.clicked.connect(self.release_requested)

    def _on_year_activated(self) -> None:
        self.edition_chosen.emit(int(self._years.currentData()))

    def _on_kind_activated(self) -> None:
        self.kind_chosen.emit(str(self._kinds.currentData()))
