"""What moves a partner, what it offers and looks for, and what the principles say of it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coalitiedesk.domain.engagement import Principle
from coalitiedesk.domain.offer_matching import OfferMatch
from coalitiedesk.domain.offers import Offer, OfferDirection, PartnerInterests
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.offer_messages import principle_sentence
from coalitiedesk.ui.widgets.buttons import IconButton, plain_button, quiet_button
from coalitiedesk.ui.widgets.cards import Item, card, column, panel, refill, row
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.labels import label, name, small
from coalitiedesk.ui.widgets.mark_widgets import icon_picture

OFFER_ICONS = {OfferDirection.OFFER: "gift", OfferDirection.NEED: "search"}
_NOTHING = "Nog niets genoteerd. Vraag in een gesprek waarom ze mee zouden doen."
_Code = TypeVar("_Code", bound=StrEnum)
_NO_OFFERS = "Nog geen vraag of aanbod."


class InterestsView(QWidget):
    """Shows records it is given; asks for everything else."""

    edit_requested = Signal()  # change motives, contributions and principles
    offer_requested = Signal(str)  # add an offer or need: code of the direction
    offer_edit_requested = Signal(int)  # id of the offer or need to change
    settle_requested = Signal(int, bool)  # id of the offer or need, and whether it is settled
    proposal_requested = Signal()  # write what we ask and what we offer
    sheet_requested = Signal()  # print the sheet for a conversation
    market_requested = Signal()  # show the offers and needs of everybody

    def __init__(self) -> None:
        super().__init__()
        self._shows_settled = False
        self._interests: PartnerInterests | None = None
        self._matches: tuple[OfferMatch, ...] = ()
        self._edit = changing(
            IconButton("pencil", "Wijzig wat hen beweegt", tip="Wijzig drijfveren, bijdragen en principes")
        )
        self._give = changing(quiet_button("Aanbod", icon_name="plus", tip="Voeg toe wat ze bieden"))
        self._ask = changing(quiet_button("Vraag", icon_name="plus", tip="Voeg toe wat ze zoeken"))
        self._market = quiet_button("Vraag en aanbod van iedereen…")
        self._proposal = quiet_button(
            "Ons voorstel", icon_name="mail", tip="Wat wij vragen en bieden, als brief"
        )
        self._sheet = quiet_button("Gespreksblad", icon_name="print", tip="Eén blad voor het gesprek")
        self._moved: QVBoxLayout = column(gap="xs")
        self._offers: QVBoxLayout = column(gap="s")
        self._principles: QVBoxLayout = column(gap="xs")
        self._build()
        self._connect()

    def show_interests(
        self,
        interests: PartnerInterests,
        *,
        problems: Sequence[Problem],
        matches: Sequence[OfferMatch],
        propositions: Sequence[str] = (),
    ) -> None:
        """Show a partner.

        Args:
            interests: What is known.
            problems: What the principles object to.
            matches: The suggestions in which it stands.
            propositions: What we offer it in return, in words.
        """
        if self._interests is None or self._interests.partner_id != interests.partner_id:
            self._shows_settled = False
        self._interests, self._matches = interests, tuple(matches)
        facts = FactList(
            (
                ("Beweegt hen", _noted(interests.motives)),
                ("Kunnen doen", _noted(interests.contributions)),
                ("Wij vragen", interests.asks),
                ("Wij bieden", "\n".join(propositions)),
            )
        )
        refill(self._moved, small(_NOTHING, wrap=True) if facts.is_empty else facts)
        self._show_offers()
        refill(self._principles, _principles(interests.principles, problems))

    def _build(self) -> None:
        self._give.setAccessibleName("Voeg aanbod toe")
        self._ask.setAccessibleName("Voeg vraag toe")
        self.setLayout(
            column(
                row(name("Wat beweegt hen?"), 1, self._edit),
                self._moved,
                row(name("Bieden en zoeken"), 1, self._give, self._ask, gap="none"),
                self._offers,
                self._principles,
                row(self._sheet, self._proposal, 1, gap="none"),
                row(self._market, 1, gap="none"),
            )
        )
        self.setProperty("clear", "true")

    def _connect(self) -> None:
        self._edit.clicked.connect(self.edit_requested)
        self._give.clicked.connect(partial(self.offer_requested.emit, OfferDirection.OFFER.value))
        self._ask.clicked.connect(partial(self.offer_requested.emit, OfferDirection.NEED.value))
        self._market.clicked.connect(self.market_requested)
        self._proposal.clicked.connect(self.proposal_requested)
        self._sheet.clicked.connect(self.sheet_requested)

    def _show_offers(self) -> None:
        offers = self._interests.offers if self._interests else ()
        waiting = [one for one in offers if one.is_open]
        settled = [one for one in offers if not one.is_open]
        items: list[Item] = [self._offer(one) for one in waiting]
        if not waiting:
            items.append(small("Er staat niets open." if settled else _NO_OFFERS, wrap=True))
        if settled:
            verb = "Verberg" if self._shows_settled else "Toon"
            toggle = quiet_button(f"{verb} {len(settled)} geregeld")
            toggle.clicked.connect(self._on_toggle_clicked)
            items.append(row(toggle, 1))
            items += [self._offer(one) for one in settled] if self._shows_settled else []
        refill(self._offers, *items)

    def _offer(self, offer: Offer) -> QWidget:
        about = f"{word_of(offer.direction)} · {word_of(offer.kind).lower()}"
        words = "Geregeld" if offer.is_open else "Zet weer open"
        settle = changing(plain_button(words) if offer.is_open else quiet_button(words))
        settle.setAccessibleName(f"{words}: {offer.text}")
        settle.clicked.connect(partial(self.settle_requested.emit, int(offer.id), offer.is_open))
        edit = changing(IconButton("pencil", f"Wijzig: {offer.text}", tip="Wijzig dit"))
        edit.clicked.connect(partial(self.offer_edit_requested.emit, int(offer.id)))
        hint = self._hint(offer)
        line = row(
            column(icon_picture(OFFER_ICONS[offer.direction], "muted"), 1),
            column(
                label(offer.text, wrap=True),
                small(about),
                small(hint, wrap=True, tone="primary") if hint else None,
                gap="hair",
            ),
            column(row(settle, edit, gap="none"), 1),
        )
        line.setStretch(1, 1)
        return panel(line)

    def _hint(self, offer: Offer) -> str:
        """Who may be the other side, and how many more."""
        found = [one for one in self._matches if offer.id in (one.need.offer.id, one.offer.offer.id)]
        if not found or not offer.is_open:
            return ""
        first = found[0]
        is_need = offer.direction is OfferDirection.NEED
        words = f"{first.offer.partner} biedt dit" if is_need else f"{first.need.partner} zoekt dit"
        more = len(found) - 1
        return f"Misschien: {words}" + (f", en nog {more}" if more else "")

    def _on_toggle_clicked(self) -> None:
        self._shows_settled = not self._shows_settled
        self._show_offers()


def _noted(notes: Mapping[_Code, str]) -> str:
    """Each code on a line of its own, with what was written beside it."""
    return "\n".join(f"{word_of(code)}: {note}" if note else word_of(code) for code, note in notes.items())


def _principles(looked_at: Mapping[Principle, str], problems: Sequence[Problem]) -> QWidget:
    if problems:
        sentences = (label(principle_sentence(one), wrap=True) for one in problems)
        head = row(icon_picture("shield", "warn"), name("Let op de principes"), 1)
        return card(head, *sentences, kind="warn", gap="xs")
    amount = len(looked_at)
    words = "nog niet nagelopen" if not amount else f"{amount} van de {len(Principle)} nagelopen, akkoord"
    return panel(row(icon_picture("shield", "muted"), small(f"Principes: {words}."), 1))
