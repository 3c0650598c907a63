"""Why a step is there: what the programme knows of it, beside the work and never in its way."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from coalitiedesk.domain.collaboration_tips import TipTheme
from coalitiedesk.domain.step_guides import StepGuide
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.ui.theme.fitting import fit
from coalitiedesk.ui.widgets.buttons import IconButton
from coalitiedesk.ui.widgets.cards import Item, add, clear, column, row, scrolled
from coalitiedesk.ui.widgets.labels import label, lead, name, small
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside, let_shrink

_WIDTH = 348


class WhyPanel(QFrame):
    """Shows a guide with the tips that fit."""

    close_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._shown: StepGuide | None = None
        self._items: QVBoxLayout = column(gap="xs", margins=("none", "none", "s", "none"))
        self._close = IconButton("cross", "Sluit de uitleg", tip="Sluit de uitleg (Esc)")
        self.setProperty("card", "soft")
        self.setAccessibleName("Over deze stap")
        area = scrolled(ScrollInside(column(self._items, 1)), spoken_name="Uitleg bij deze stap")
        let_shrink(area)
        whole = column(row(lead("Over deze stap"), 1, self._close), area, margins=("m", "s", "xs", "m"))
        whole.setStretch(1, 1)
        self.setLayout(whole)
        fit(self, width=_WIDTH)
        self._close.clicked.connect(self.close_requested)

    def show_guide(self, guide: StepGuide, tips: Sequence[TipTheme]) -> None:
        """Show what is known of a step."""
        if guide == self._shown:
            return
        self._shown = guide
        clear(self._items)
        parts: list[Item] = []
        for title, text in (
            ("Wat doe je?", guide.what),
            ("Met wie?", guide.who),
            ("Waarom?", guide.why),
            ("Hoe lang duurt het?", guide.duration),
            ("Reken hierop", guide.count_on if guide.count_on != guide.duration else ""),
        ):
            if text:
                parts += [name(title), label(text, wrap=True)]
        parts += [name("Pas op"), *(label(f"– {text}", wrap=True) for text in guide.pitfalls)]
        for theme in tips:
            parts += [name(f"Tips: {theme.title}", wrap=True)]
            parts += [label(f"– {text}", wrap=True) for text in theme.tips]
        sources = dict.fromkeys(map(source_words, (guide.provenance, *(theme.provenance for theme in tips))))
        parts += [small(words, wrap=True) for words in sources]
        add(self._items, *parts)
