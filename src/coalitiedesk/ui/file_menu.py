"""The lines of the menus Bestand and Help that are about the file and the programme; each one is a wish."""

from PySide6.QtCore import QObject, Signal

from coalitiedesk.ui.menus import SEPARATOR, Entry, MenuEntry


class FileMenu(QObject):
    """Emits a wish for every line; whoever owns the window answers it."""

    new_requested = Signal()  # make another coalition
    open_requested = Signal()  # choose a file
    dialog_requested = Signal(str, int)  # a dialog about the open coalition, by key; 0 for no record
    write_requested = Signal()  # write to the file now
    copy_requested = Signal()  # a copy somewhere else
    move_requested = Signal()  # go on at another place
    edit_requested = Signal()  # change after all what is only looked at
    versions_requested = Signal()  # earlier versions
    logbook_requested = Signal()  # what was changed when
    arrival_requested = Signal()  # what to do first in a coalition that was handed over
    help_requested = Signal()  # how the main job goes
    about_requested = Signal()  # what this programme is

    @property
    def file_entries(self) -> tuple[Entry, ...]:
        """The menu Bestand, without the line that closes the window."""
        return (
            MenuEntry(words="&Nieuwe coalitie…", called=self.new_requested.emit),
            MenuEntry(words="&Openen…", called=self.open_requested.emit, keys=("Ctrl+O",)),
            SEPARATOR,
            MenuEntry(
                words="Lijst &binnenhalen…", called=self._on_import_chosen, keys=("Ctrl+I",), changes=True
            ),
            MenuEntry(words="&Gegevens van de coalitie…", called=self._on_coalition_chosen, needs_file=True),
            MenuEntry(words="&Week en dagen…", called=self._on_edition_chosen, needs_file=True),
            SEPARATOR,
            MenuEntry(
                words="Nu naar bestand &schrijven",
                called=self.write_requested.emit,
                keys=("Ctrl+S",),
                changes=True,
            ),
            MenuEntry(
                words="&Kopie opslaan als…",
                called=self.copy_requested.emit,
                keys=("Ctrl+Shift+S",),
                needs_file=True,
            ),
            MenuEntry(words="&Verder op een andere plek…", called=self.move_requested.emit, needs_file=True),
            MenuEntry(words="&Toch wijzigen…", called=self.edit_requested.emit, only_viewing=True),
            MenuEntry(words="Over&dragen…", called=self._on_handover_chosen, needs_file=True),
            SEPARATOR,
            MenuEntry(words="Gegevens van &mensen…", called=self._on_privacy_chosen, needs_file=True),
            MenuEntry(words="Vorige ve&rsies…", called=self.versions_requested.emit),
            MenuEntry(words="&Logboek…", called=self.logbook_requested.emit, needs_file=True),
        )

    @property
    def help_entries(self) -> tuple[Entry, ...]:
        """What the menu Help has besides the keys."""
        return (
            MenuEntry(words="&Eerst dit (overdracht)", called=self.arrival_requested.emit, only_arrived=True),
            MenuEntry(words="&Zo werkt het", called=self.help_requested.emit),
            MenuEntry(words="&Catalogus…", called=self._on_catalogue_chosen, needs_file=True),
            MenuEntry(words="&Over CoalitieDesk", called=self.about_requested.emit),
        )

    def _on_import_chosen(self) -> None:
        self.dialog_requested.emit("import", 0)

    def _on_catalogue_chosen(self) -> None:
        self.dialog_requested.emit("intervention", 0)

    def _on_coalition_chosen(self) -> None:
        self.dialog_requested.emit("coalition", 0)

    def _on_privacy_chosen(self) -> None:
        self.dialog_requested.emit("privacy", 0)

    def _on_handover_chosen(self) -> None:
        self.dialog_requested.emit("handover", 0)

    def _on_edition_chosen(self) -> None:
        self.dialog_requested.emit("newest_edition", 0)
