"""The eight profiles as a scheme of two by four, with the warning above it: they are never about a person."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from coalitiedesk.domain.intervention_profiles import Coping, Motivation, ProblemDuration
from coalitiedesk.dutch.labels import label as word_of
from coalitiedesk.dutch.source_words import source_words
from coalitiedesk.services.inspiration import ProfileGuide
from coalitiedesk.ui.theme.fitting import fit, fit_layout
from coalitiedesk.ui.widgets.cards import card, column, scrolled
from coalitiedesk.ui.widgets.labels import label, muted, name, small
from coalitiedesk.ui.widgets.scroll_inside import ScrollInside

_HEAD_WIDTH = 190
_ROWS = tuple((duration, coping) for duration in ProblemDuration for coping in Coping)
_EXPLAINED = ("duration", "coping", "motivation", "use", "judgement")


class ProfileScheme(QWidget):
    """Warning, scheme, what it is good for, source."""

    def __init__(self, guide: ProfileGuide) -> None:
        super().__init__()
        notes = guide.notes
        warning = card(
            name(notes["warning"].text, wrap=True),
            label(notes["never_recorded"].text, wrap=True),
            kind="warn",
            gap="xs",
            pad="s",
        )
        explained = [label(notes[key].text, wrap=True) for key in _EXPLAINED]
        source = small(source_words(notes["use"].provenance), wrap=True)
        inner = ScrollInside(
            column(
                warning, _scheme(guide), *explained, source, 1, gap="m", margins=("none", "none", "s", "none")
            )
        )
        self.setLayout(column(scrolled(inner, spoken_name="Acht profielen")))


def _scheme(guide: ProfileGuide) -> QWidget:
    grid = QGridLayout()
    fit_layout(grid, gap="s")
    for at, motivation in enumerate(Motivation, start=1):
        grid.addWidget(name(word_of(motivation), wrap=True), 0, at)
        grid.setColumnStretch(at, 1)
    for line, (duration, coping) in enumerate(_ROWS, start=1):
        grid.addWidget(_row_head(f"{word_of(duration)}. {word_of(coping)}."), line, 0)
    for one in guide.profiles:
        seat = card(name(one.name), label(one.essence, wrap=True), 1, gap="hair", pad="s")
        line = _ROWS.index((one.duration, one.coping)) + 1
        grid.addWidget(seat, line, list(Motivation).index(one.motivation) + 1)
    whole = QWidget()
    whole.setProperty("clear", "true")
    whole.setLayout(grid)
    return whole


def _row_head(words: str) -> QLabel:
    found = muted(words, wrap=True)
    found.setAlignment(Qt.AlignmentFlag.AlignTop)
    fit(found, width=_HEAD_WIDTH)
    return found
