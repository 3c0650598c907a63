"""One intervention in full, beside the list: what it is, what is known, and where to take care."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coalitiedesk.domain.interventions import Intervention
from coalitiedesk.domain.inventory import ProvisionEvidence
from coalitiedesk.dutch.catalogue_words import EVERYBODY, evidence_words, origin_words
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.services.catalogue import CatalogueGuide
from coalitiedesk.ui.widgets.buttons import IconButton, chip
from coalitiedesk.ui.widgets.cards import Item, card, column, refill, row, rule, scrolled
from coalitiedesk.ui.widgets.catalogue.evidence_mark import evidence_mark
from coalitiedesk.ui.widgets.changing import changing
from coalitiedesk.ui.widgets.fact_list import FactList
from coalitiedesk.ui.widgets.labels import label, lead, name, small
from coalitiedesk.ui.widgets.mark_widgets import Picture
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_WORD_WIDTH = 98


class InterventionDetail(QFrame):
    """Shows a record it is given; asks for everything else."""

    edit_requested = Signal()  # change this own entry
    removal_requested = Signal()  # take this own entry away
    compare_requested = Signal()  # put it beside others, or no longer

    def __init__(self) -> None:
        super().__init__()
        self._kind, self._name = label("", "caption", wrap=True), lead("", wrap=True)
        self.compare = chip("Vergelijk", tip="Leg twee of drie naast elkaar (spatie in de lijst)")
        self._edit = changing(IconButton("pencil", "Wijzig deze werkwijze", tip="Wijzig (Enter)"))
        self._remove = changing(IconButton("minus", "Haal deze werkwijze weg", tip="Haal weg (Delete)"))
        self._body: QVBoxLayout = column(gap="m", margins=("none", "none", "s", "none"))
        self._scroll = scrolled(ScrollInside(self._body), spoken_name="Uitleg")
        self._build()
        self._connect()

    def show_intervention(self, one: Intervention, guide: CatalogueGuide) -> None:
        """Fill the panel; scrolls back to the top."""
        self.setAccessibleName(f"Over {one.name}")
        self._kind.setText(word_of(one.kind) + (" · van jezelf" if one.is_own else ""))
        self._name.setText(one.name)
        self._edit.setVisible(one.is_own)
        self._remove.setVisible(one.is_own)
        refill(
            self._body,
            label(one.essence or "Nog geen uitleg.", wrap=True),
            _evidence(one, guide),
            _forms(one, guide),
            _care(one, guide),
            _facts(one),
            small(origin_words(one), wrap=True),
            1,
        )
        self._scroll.verticalScrollBar().setValue(0)

    def take_keyboard(self) -> None:
        """Let the arrow keys scroll the text."""
        self._scroll.setFocus()

    def _build(self) -> None:
        self.setProperty("card", "plain")
        tools = row(self.compare, self._edit, self._remove, gap="hair")
        head = row(column(self._kind, self._name, gap="hair"), column(tools, 1), gap="m")
        head.setStretch(0, 1)
        whole = column(head, rule(), self._scroll, margins=("m", "s", "m", "s"))
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.compare.clicked.connect(self.compare_requested)
        self._edit.clicked.connect(self.edit_requested)
        self._remove.clicked.connect(self.removal_requested)


def _evidence(one: Intervention, guide: CatalogueGuide) -> QWidget:
    known = {ProvisionEvidence.SUBSTANTIATED: "substantiated", ProvisionEvidence.PROMISING: "promising"}
    note = guide.notes.get(known.get(one.evidence, "")) if not one.is_own else None
    words = name(evidence_words(one), wrap=True)
    head = row(Picture(evidence_mark(one.evidence)), words)
    head.setStretch(1, 1)
    return card(
        head,
        label(one.finding, wrap=True) if one.finding else None,
        small(note.text, wrap=True) if note else None,
        gap="xs",
        pad="s",
        kind="flat",
    )


def _forms(one: Intervention, guide: CatalogueGuide) -> Item:
    if not one.forms:
        return None
    helps = {each.form: each.helps for each in guide.forms}
    lines = FactList([(word_of(form), helps[form]) for form in one.forms], word_width=_WORD_WIDTH)
    note = guide.notes["forms"].text if not one.is_own else "Dit is jullie eigen oordeel."
    return column(name("Kan helpen bij deze vorm van eenzaamheid"), lines, small(note, wrap=True), gap="xs")


def _care(one: Intervention, guide: CatalogueGuide) -> Item:
    if not one.caution:
        return None
    head = row(name("Let op"), 1)
    source = None if one.is_own else small(source_words(guide.notes["forms"].provenance), wrap=True)
    return card(head, label(one.caution, wrap=True), source, kind="warn", gap="xs", pad="s")


def _facts(one: Intervention) -> QWidget:
    groups = ", ".join(one.target_groups) or ("" if one.is_own else EVERYBODY)
    return FactList(
        [
            ("Voor wie", groups),
            ("Hoe vaak", one.effort),
            ("Kosten", one.cost),
            ("Voorbereiding", one.preparation),
            ("Notitie", one.note),
        ],
        word_width=_WORD_WIDTH,
    )
