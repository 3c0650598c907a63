"""The choices of a printed thing, built from its options: segments, lists, and boxes for yes or no."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from coalitiedesk.services.printing import PrintOption
from coalitiedesk.ui.theme.fitting import fit, fit_layout
from coalitiedesk.ui.widgets.buttons import Segments
from coalitiedesk.ui.widgets.cards import Item, column, panel, refill, row
from coalitiedesk.ui.widgets.labels import name, with_ampersands

_YES, _NO = "yes", "no"
_MOST_SEGMENTS = 3
_SHORT_NAME, _SHORT_WORDS, _LONG_WORDS = 10, 16, 30  # letters
_NAME_WIDTH = 72
Field = Segments | QComboBox | QCheckBox


class OptionFields(QWidget):
    """Shows options and tells every choice at once."""

    changed = Signal(str, str)  # key of the option and its new value

    def __init__(self) -> None:
        super().__init__()
        self._fields: dict[str, Field] = {}
        self._rows: QVBoxLayout = column(gap="s")
        self.setLayout(self._rows)

    def show_options(self, options: Sequence[PrintOption], chosen: Mapping[str, str]) -> None:
        """Build the fields."""
        self._fields = {}
        items: list[Item] = []
        switches: list[QCheckBox] = []
        for option in options:
            value = chosen.get(option.key, option.default)
            if option.is_switch:
                switches.append(self._switch(option, value))
            else:
                items.append(self._row(option, value))
        if switches:
            items.append(panel(_two_by_two(switches)))
        refill(self._rows, *items)

    def show_value(self, key: str, value: str) -> None:
        """Change one field; tells nobody."""
        field = self._fields.get(key)
        if isinstance(field, QCheckBox):
            field.setChecked(value == _YES)
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(max(0, field.findData(value)))
        elif field is not None:
            field.choose(value)

    def field(self, key: str) -> Field:
        """The field of an option."""
        return self._fields[key]

    def _row(self, option: PrintOption, value: str) -> QWidget:
        letters = sum(len(words) for _, words in option.choices)
        is_few = len(option.choices) <= _MOST_SEGMENTS and letters <= _LONG_WORDS and not option.names
        field = self._segments(option, value) if is_few else self._combo(option, value)
        field.setToolTip(option.tip)
        label = name(option.title)
        if len(option.title) <= _SHORT_NAME and (letters <= _SHORT_WORDS or not is_few):
            fit(label, width=_NAME_WIDTH)
            line = row(label, field)
            line.setStretch(1, 1)
            return panel(line)
        return panel(column(label, field, gap="xs"))

    def _segments(self, option: PrintOption, value: str) -> Segments:
        field = Segments(option.choices, value, spoken_name=option.title)
        for key, _ in option.choices:
            field.button(key).setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.setProperty("option", option.key)
        field.chosen.connect(self._on_segment_chosen)
        self._fields[option.key] = field
        return field

    def _combo(self, option: PrintOption, value: str) -> QComboBox:
        field = QComboBox()
        field.setAccessibleName(option.title)
        field.setProperty("option", option.key)
        for key, words in option.choices:
            field.addItem(words, key)
        field.setCurrentIndex(max(0, field.findData(value)))
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setMinimumContentsLength(8)
        field.activated.connect(self._on_combo_activated)
        self._fields[option.key] = field
        return field

    def _switch(self, option: PrintOption, value: str) -> QCheckBox:
        field = QCheckBox(with_ampersands(option.title))
        field.setAccessibleName(option.title)
        field.setToolTip(option.tip)
        field.setProperty("option", option.key)
        field.setChecked(value == _YES)
        field.clicked.connect(self._on_switch_clicked)
        self._fields[option.key] = field
        return field

    def _on_segment_chosen(self, value: str) -> None:
        self._tell(value)

    def _on_combo_activated(self, _at: int) -> None:
        box = self.sender()
        if isinstance(box, QComboBox):
            self._tell(str(box.currentData()))

    def _on_switch_clicked(self, is_on: bool) -> None:
        self._tell(_YES if is_on else _NO)

    def _tell(self, value: str) -> None:
        field = self.sender()
        if field is not None:
            self.changed.emit(str(field.property("option")), value)


def _two_by_two(switches: Sequence[QCheckBox]) -> QGridLayout:
    grid = QGridLayout()
    fit_layout(grid, gap="hair")
    for at, switch in enumerate(switches):
        grid.addWidget(switch, at // 2, at % 2)
    return grid
