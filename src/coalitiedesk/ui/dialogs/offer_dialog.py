"""Add or change what a partner can bring, or what it looks for. Closing keeps what was typed."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from coalitiedesk.domain.engagement import Means
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.offers import LONGEST_OFFER, Offer, OfferDirection, check_offer
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.offer_messages import offer_objection, principle_sentence
from coalitiedesk.services.offers import check_offer_principles, remove_offers, save_offer
from coalitiedesk.services.partners import list_partner_names
from coalitiedesk.ui.dialogs.dialog_frame import DialogFrame
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.widgets.buttons import Segments, main_button, plain_button
from coalitiedesk.ui.widgets.cards import column, panel, row
from coalitiedesk.ui.widgets.form import Form
from coalitiedesk.ui.widgets.form_fields import Field
from coalitiedesk.ui.widgets.labels import small
from coalitiedesk.ui.widgets.name_completer import offer_names

_SIZE = (620, 400)
_WHAT = {OfferDirection.OFFER: "aanbod", OfferDirection.NEED: "vraag"}
_EXAMPLES = {
    Means.PEOPLE: "handen, een kok, een vrijwilliger",
    Means.GOODS: "een ruimte, een busje, spullen",
    Means.CROWD: "een netwerk, veel mensen bij elkaar",
    Means.MEDIA: "een etalage, een nieuwsbrief, volgers",
    Means.MONEY: "geld, nooit voor beleid van de gemeente",
}


class OfferDialog(DialogFrame):
    """One offer or need, new or changed."""

    kept = Signal(str)  # what happened, in words

    def __init__(self, context: TabContext, offer: Offer) -> None:
        """Show it; without a partner the dialog asks for one."""
        verb = "Wijzig" if offer.id else "Voeg toe:"
        super().__init__(f"{verb} {_WHAT[offer.direction]}", size=_SIZE)
        self._context, self._base = context, offer
        self._names = list_partner_names(context.desk)
        self._by_name = {fold(one.name): one.id for one in reversed(self._names)}
        self._way = Segments(
            [(one.value, word_of(one)) for one in OfferDirection], spoken_name="Bieden of zoeken"
        )
        self._form = Form(_fields(asks_partner=not offer.partner_id))
        self._warning = small("", wrap=True, tone="warn")
        self._remove = plain_button("Haal weg", icon_name="cross") if offer.id else None
        self._drop = plain_button("Niet bewaren")
        self._keep = main_button("Bewaar" if offer.id else "Voeg toe")
        self._build()
        self._connect()
        self._start()

    def accept(self) -> None:
        """Keep what is filled in and close; what cannot be kept stays on screen with the reason."""
        wanted = self._wanted()
        found = {key: offer_objection(problem) for key, problem in check_offer(wanted).items()}
        self._form.show_problems(found)
        if found:
            self._form.input(next(iter(found))).setFocus()
            return
        if wanted != self._base:
            save_offer(self._context.desk, wanted)
            verb = "toegevoegd" if not wanted.id else "gewijzigd"
            article = "Het" if wanted.direction is OfferDirection.OFFER else "De"
            self.kept.emit(f"{article} {_WHAT[wanted.direction]} is {verb}.")
        super().accept()

    def reject(self) -> None:
        """Esc and the cross keep what was filled in, as long as there is something."""
        if self._draft() == self._before or not self._form.draft()["text"]:
            super().reject()
        else:
            self.accept()

    def _build(self) -> None:
        content = column(row(self._way, 1), self._form, self._warning, 1, gap="m")
        self.fill(panel(content), self._remove, 1, self._drop, main=self._keep)

    def _connect(self) -> None:
        self._way.chosen.connect(self._show_principles)
        self._form.committed.connect(self._show_principles)
        self._keep.clicked.connect(self.accept)
        self._drop.clicked.connect(self._on_drop_clicked)
        if self._remove is not None:
            self._remove.clicked.connect(self._on_remove_clicked)

    def _start(self) -> None:
        base = self._base
        owner = next((one.name for one in self._names if one.id == base.partner_id), "")
        self.set_lead(owner)
        self._way.choose(base.direction.value)
        self._form.fill({"kind": base.kind.value, "text": base.text, "partner": ""})
        self._before = self._draft()
        first = self._form.input("text")
        if not base.partner_id:
            first = self._form.input("partner")
            if isinstance(first, QLineEdit):
                offer_names(first, [one.name for one in self._names])
        first.setFocus()
        self._show_principles()

    def _show_principles(self, *_changed: object) -> None:
        """Speaks up while it can still be said otherwise; keeping it is allowed all the same."""
        wanted = self._wanted()
        problems = check_offer_principles(self._context.desk, wanted) if wanted.text.strip() else ()
        self._warning.setText(" ".join(principle_sentence(one) for one in problems))
        self._warning.setVisible(bool(problems))

    def _wanted(self) -> Offer:
        draft = self._form.draft()
        typed = self._by_name.get(fold(str(draft.get("partner", ""))))
        return replace(
            self._base,
            partner_id=self._base.partner_id or typed or PartnerId(0),
            direction=OfferDirection(self._way.key),
            kind=Means(str(draft["kind"])),
            text=str(draft["text"]),
        )

    def _draft(self) -> tuple[object, ...]:
        return self._way.key, self._form.draft()

    def _on_drop_clicked(self) -> None:
        super().reject()

    def _on_remove_clicked(self) -> None:
        remove_offers(self._context.desk, [self._base.id])
        self.kept.emit(f"‘{self._base.text}’ is weggehaald.")
        super().reject()


def _fields(*, asks_partner: bool) -> tuple[Field, ...]:
    kinds = tuple((one.value, f"{word_of(one)}: {_EXAMPLES[one]}") for one in Means)
    who = Field(key="partner", label="Welke partner?", hint="Typ een paar letters", longest=200)
    return (
        *((who,) if asks_partner else ()),
        Field(key="text", label="Wat is het?", hint="Een busje met acht plaatsen", longest=LONGEST_OFFER),
        Field(key="kind", label="Wat voor soort?", kind="choice", choices=kinds),
    )
