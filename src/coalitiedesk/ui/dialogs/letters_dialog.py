"""Brieven en mails: choose a text and who gets it, look at each, and send; what went out is kept."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QListWidget, QWidget

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.domain.ids import ContactId, LetterTemplateId, PartnerId
from coalitiedesk.domain.letters import Letter, LetterField, LetterKind, LetterTemplate, LetterWay, Recipient
from coalitiedesk.domain.partners import PartnerKind
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.letter_words import ADDRESSES
from coalitiedesk.services.kept_lists import list_kept_lists
from coalitiedesk.services.letter_output import LetterFile, MailAddress, letter_file, mail_address_of_all
from coalitiedesk.services.letter_recipients import loose_recipient, open_correspondence
from coalitiedesk.services.letters import (
    gaps,
    list_templates,
    log_sent,
    merge,
)
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.dialogs.letter_sending import LetterSending
from coalitiedesk.ui.dialogs.letter_template_editing import LetterTemplateEditing
from coalitiedesk.ui.dialogs.loose_names import ask_loose_names
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.theme.look import look
from coalitiedesk.ui.widgets.buttons import main_button, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import column, panel, row, set_side_by_side
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.labels import name, restyle
from coalitiedesk.ui.widgets.letters.letter_page import LetterPage
from coalitiedesk.ui.widgets.letters.letter_preview import LetterPreview
from coalitiedesk.ui.widgets.letters.letter_purposes import ABOUT, AFTERWARDS, MEANT_FOR
from coalitiedesk.ui.widgets.letters.recipient_pane import EVERYBODY, RecipientPane

_LEAD = "Kies een tekst en wie hem krijgt. Alleen namen en adressen komen erin, geen notities."
_EARLY = "De {week} is nog niet geweest. Stuur dit pas daarna."
_LEFT_WIDTH = 372
_TOUCHED = (
    "partner",
    "contact",
    "letter_template",
    "letter_sent",
    "coalition",
    "edition",
    "meeting",
    "saved_view",
)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NO_PARTNER = PartnerId(0)
_INITIATOR = "letters"


class LettersDialog(DialogFrame):
    """A template, its recipients, and the letter to each."""

    told = Signal(str)  # what just happened, for the line with the way back

    def __init__(self, context: TabContext, chosen: Sequence[PartnerId] = ()) -> None:
        """Build the window; ``chosen`` are offered first."""
        super().__init__("Brieven en mails", _LEAD, size=(1180, 690))
        self._context, self._chosen = context, tuple(chosen)
        self._templates: tuple[LetterTemplate, ...] = ()
        self._own_words: dict[tuple[str, PartnerId], tuple[str, str]] = {}
        self._at = 0
        self._which = QComboBox()
        self._change, self._add = plain_button("Pas de tekst aan…"), quiet_button("Eigen tekst…")
        self._page = LetterPage(context.jobs)
        self._people, self._preview = RecipientPane(), LetterPreview(self._page)
        self._keep_log = changing(QCheckBox("Leg bij de partners vast dat dit verstuurd is"))
        self._copy, self._mail = plain_button("Kopieer"), plain_button("Open als mail")
        self._word, self._pdf = plain_button("Bewaar als Word…"), main_button("Bewaar als PDF…")
        self._print = plain_button("Druk af…", icon_name="print")
        self._done = plain_button("Klaar")
        self._was_sent = quiet_button("Is verstuurd", tip="Leg deze ene vast: je stuurde hem zelf")
        self._sending = LetterSending(context.jobs, self)
        self._editing = LetterTemplateEditing(context.desk, self)
        self._build()
        self._connect()
        self.reload()
        self._start_letter()

    @property
    def letters(self) -> tuple[Letter, ...]:
        """Every letter as it would go out now."""
        template = self._template
        return tuple(self._letter(template, one) for one in self._recipients())

    def choose_template(self, key: str) -> None:
        """Turn to a bundled template, as if the user did."""
        keys = [one.key for one in self._templates]
        self._which.setCurrentIndex(keys.index(key))

    def reload(self) -> None:
        """Read templates and people again; what is ticked and typed stays."""
        today = self._context.today()
        found = open_correspondence(self._context.desk, today=today)
        self._shared = found.shared
        week = f"{found.edition.name} {found.edition.year}" if found.edition else ""
        first = found.edition.first_day if found.edition else None
        self._week_to_come = week if first is None or first > today else ""
        lists = list_kept_lists(self._context.desk, today=today)
        self._people.show_recipients(
            found.recipients, chosen=self._chosen, lists=lists, week=week, today=today
        )
        self._templates = list_templates(self._context.desk)
        before = self._which.currentIndex()
        with QSignalBlocker(self._which):
            self._which.clear()
            for one in self._templates:
                changed = ", aangepast" if one.is_changed else ""
                self._which.addItem(f"{one.name} ({word_of(one.kind).lower()}{changed})")
            self._which.setCurrentIndex(min(max(0, before), len(self._templates) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        desk = self._context.desk
        if event.matches(QKeySequence.StandardKey.Undo) and self._context.can_edit:
            desk.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) and self._context.can_edit:
            desk.redo()
        elif event.key() in _ENTER and isinstance(self.focusWidget(), QComboBox | QListWidget):
            self.focusNextChild()  # still choosing: nothing is sent by an Enter too many
        else:
            super().keyPressEvent(event)

    # -- building ---------------------------------------------------------------------

    def _build(self) -> None:
        self._which.setAccessibleName("Welke tekst?")
        self._which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        head = name("Welke tekst?")
        head.setBuddy(self._which)
        tools = row(self._change, self._add, 1, gap="xs")
        left = column(head, self._which, tools, self._people, gap="s")
        left.addStretch()
        left.setStretch(3, 100)
        side = panel(left)
        if not look.is_wide_text:
            fit(side, width=_LEFT_WIDTH)
        self._log_row = panel(row(self._keep_log, 1, self._was_sent))
        right = panel(column(self._preview, self._log_row, gap="s"))
        self._sides: QBoxLayout = row(side, right, gap="l")
        self._sides.setStretch(1, 1)
        set_side_by_side(self._sides, is_wide=not look.is_wide_text)
        self._keep_log.setChecked(self._context.can_edit)
        for widget in (self._keep_log, self._change, self._add, self._was_sent):
            widget.setEnabled(self._context.can_edit)
        feet = (self._done, 1, self._copy, self._mail, self._word, self._print)
        self.fill(panel(self._sides), *feet, main=self._pdf, scrolls=look.is_wide_text)
        self._which.setFocus()

    def _connect(self) -> None:
        self._context.notifier.changed.connect(self._on_notifier_changed)
        self._which.currentIndexChanged.connect(self._start_letter)
        self._people.changed.connect(self._on_people_changed)
        self._people.looked_at.connect(self._on_person_looked_at)
        self._people.names_requested.connect(self._on_names_requested)
        self._was_sent.clicked.connect(self._on_was_sent_clicked)
        self._preview.person_chosen.connect(self._on_person_chosen)
        self._preview.edited.connect(self._on_preview_edited)
        self._preview.step_requested.connect(self._step)
        self._change.clicked.connect(self._on_change_clicked)
        self._add.clicked.connect(self._on_add_clicked)
        self._copy.clicked.connect(self._on_copy_clicked)
        self._mail.clicked.connect(self._on_mail_clicked)
        self._word.clicked.connect(self._on_word_clicked)
        self._pdf.clicked.connect(self._on_pdf_clicked)
        self._print.clicked.connect(self._on_print_clicked)
        self._preview.paper_wanted.connect(self._show_page)
        self._done.clicked.connect(self.accept)
        self.finished.connect(self._page.stop)
        self._editing.kept.connect(self._on_template_kept)
        self._editing.removed.connect(self._on_template_removed)
        self._sending.sent.connect(self._on_sent)
        self._sending.told.connect(self._tell)
        self._sending.ended.connect(self._show_letter)
        for key, step in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | key), self)
            shortcut.setProperty("step", step)
            shortcut.activated.connect(self._on_shortcut_activated)

    # -- showing ----------------------------------------------------------------------

    @property
    def _template(self) -> LetterTemplate:
        return self._templates[max(0, self._which.currentIndex())]

    def _recipients(self) -> tuple[Recipient, ...]:
        if self._template.kind is LetterKind.PRESS:
            everybody = Recipient(
                partner_id=_NO_PARTNER, partner="", kind=PartnerKind.UNKNOWN, values=self._shared
            )
            return (everybody,)
        return self._people.ticked

    def _letter(self, template: LetterTemplate, recipient: Recipient) -> Letter:
        made = merge(template, recipient)
        own = self._own_words.get((template.sent_key, recipient.partner_id))
        return replace(made, subject=own[0], text=own[1], missing=()) if own else made

    def _start_letter(self) -> None:
        """Another template: its own list, from the first."""
        template = self._template
        is_press, is_certificate = (
            template.kind is kind for kind in (LetterKind.PRESS, LetterKind.CERTIFICATE)
        )
        for widget in (self._people, self._log_row):
            widget.setEnabled(not is_press)
            widget.setVisible(not is_press)
        for button in (self._copy, self._mail, self._word):
            button.setVisible(not is_certificate)
        self._print.setVisible(template.kind is not LetterKind.MAIL)
        self._preview.offer_paper(is_offered=template.kind is not LetterKind.MAIL)
        meant_for = MEANT_FOR.get(template.key, EVERYBODY)
        self._people.show_for(template, only=ABOUT.get(template.key), meant_for=meant_for)
        main = self._mail if template.kind is LetterKind.MAIL else self._pdf
        for button in (self._mail, self._pdf):
            button.setProperty("kind", "main" if button is main else "plain")
            restyle(button)
        main.setDefault(True)
        is_early = template.key in AFTERWARDS and self._week_to_come
        self.set_lead(_EARLY.format(week=self._week_to_come) if is_early else _LEAD)
        self._at = 0
        self._show_letter()

    def _show_letter(self) -> None:
        recipients = self._recipients()
        amount = len(recipients)
        self._at = min(self._at, max(0, amount - 1))
        letter = self._letter(self._template, recipients[self._at]) if recipients else None
        self._preview.show_letter(letter, number=self._at + 1, amount=amount, gap=self._gap(letter))
        self._was_sent.setEnabled(self._context.can_edit and letter is not None and letter.recipient.is_kept)
        is_one = self._mail_of_all() is not None
        self._mail.set_words("Open als één mail" if is_one else "Open als mail")
        self._show_page()
        for button in (self._copy, self._mail, self._word, self._pdf, self._print):
            button.setEnabled(bool(recipients))
        each = "Eén mail tegelijk; daarna komt de volgende" if amount > 1 else ""
        self._mail.setToolTip("Iedereen bij Bcc: niemand ziet de adressen van de ander" if is_one else each)

    def _show_page(self, *_wanted: object) -> None:
        """As it comes out of the printer, if that is what the user looks at."""
        letters = self.letters if self._preview.shows_paper else ()
        self._page.show_file(self._file(letters[self._at : self._at + 1]) if letters else None)

    def _gap(self, letter: Letter | None) -> str:
        """That there is no address to send this one to."""
        if letter is None or not letter.recipient.is_kept:
            return ""
        return next((word for word in gaps(self._template, letter.recipient) if word in ADDRESSES), "")

    def _mail_of_all(self) -> MailAddress | None:
        return mail_address_of_all(self.letters) if self._template.kind is LetterKind.MAIL else None

    def _step(self, step: int) -> None:
        self._at = max(0, self._at + step)
        self._show_letter()

    def _tell(self, words: str) -> None:
        self.set_lead(words)
        self.told.emit(words)

    # -- doing ------------------------------------------------------------------------

    def _file(self, letters: Sequence[Letter]) -> LetterFile:
        template = self._template
        return letter_file(
            self._context.desk,
            template.name,
            template.kind,
            letters,
            today=self._context.today(),
            coordinator=self._shared.get(LetterField.COORDINATOR, ""),
        )

    def _busy(self, *, has_begun: bool) -> None:
        """One file at a time."""
        for button in (self._word, self._pdf, self._print):
            button.setEnabled(not has_begun)

    # -- slots ------------------------------------------------------------------------

    def _on_notifier_changed(self, changes: ChangeSet) -> None:
        if changes.touches(*_TOUCHED):
            self.reload()
            self._show_letter()

    def _on_people_changed(self) -> None:
        self._at = 0
        self._show_letter()

    def _on_person_looked_at(self, partner_id: PartnerId) -> None:
        ids = [one.partner_id for one in self._recipients()]
        if partner_id in ids:
            self._at = ids.index(partner_id)
            self._show_letter()

    def _on_person_chosen(self, contact_id: ContactId) -> None:
        self._people.address_to(self._recipients()[self._at].partner_id, contact_id)
        self._show_letter()

    def _on_preview_edited(self, subject: str, text: str) -> None:
        recipient = self._recipients()[self._at]
        self._own_words[self._template.sent_key, recipient.partner_id] = (subject, text)

    def _on_change_clicked(self) -> None:
        self._editing.change(self._template)

    def _on_add_clicked(self) -> None:
        self._editing.add()

    def _on_template_kept(self, key: LetterTemplateId, words: str) -> None:
        self._own_words.clear()
        self.reload()
        self._which.setCurrentIndex([one.id for one in self._templates].index(key))
        self._start_letter()
        self._tell(words)

    def _on_template_removed(self, words: str) -> None:
        self._own_words.clear()
        self.reload()
        self._start_letter()
        self._tell(words)

    def _on_copy_clicked(self) -> None:
        self._sending.copy(self.letters[self._at])

    def _on_mail_clicked(self) -> None:
        of_all = self._mail_of_all()
        if of_all is not None:
            self._sending.mail_all(self.letters, of_all)
        else:
            self._sending.mail(self.letters[self._at])

    def _on_word_clicked(self) -> None:
        self._busy(has_begun=self._sending.save_word(self._file(self.letters)))

    def _on_pdf_clicked(self) -> None:
        self._busy(has_begun=self._sending.save_pdf(self._file(self.letters)))

    def _on_print_clicked(self) -> None:
        self._busy(has_begun=True)
        self._sending.print_on_paper(self._file(self.letters))

    def _on_was_sent_clicked(self) -> None:
        """The user pasted it elsewhere; said by the user, so kept whatever the tick says."""
        letter, template = self.letters[self._at], self._template
        way = LetterWay.MAIL if template.kind is LetterKind.MAIL else LetterWay.PAPER
        kept = log_sent(
            self._context.desk,
            template,
            [letter.recipient],
            way=way,
            day=self._context.today(),
            initiator=_INITIATOR,
        )
        done = "staat er nu als verstuurd" if kept else "stond er vandaag al als verstuurd"
        self._tell(f"‘{template.name}’ aan {letter.recipient.partner} {done}.")
        self._step(1)

    def _on_names_requested(self) -> None:
        ask_loose_names(self, self._people.loose_names, self._write_to_names)

    def _write_to_names(self, names: Sequence[str]) -> None:
        self._people.show_loose([loose_recipient(name, self._shared) for name in names])

    def _on_sent(self, way: str, letters: tuple[Letter, ...]) -> None:
        """Keep who got it; who has it from today already is not written down twice."""
        template, today = self._template, self._context.today()
        people = [letter.recipient for letter in letters]
        if self._keep_log.isChecked():
            log_sent(
                self._context.desk, template, people, way=LetterWay(way), day=today, initiator=_INITIATOR
            )
            self.reload()
        if way == LetterWay.MAIL:
            self._step(1)

    def _on_shortcut_activated(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self._step(int(shortcut.property("step")))


def dialog_for(context: TabContext, chosen: Sequence[PartnerId], owner: QWidget) -> LettersDialog:
    """Open the window over its owner."""
    dialog = LettersDialog(context, chosen)
    dialog.setParent(owner, dialog.windowFlags())
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
