"""The house style sheet (``house.qss``), filled in from the look in force. Nothing else sets colours."""

from dataclasses import fields
from importlib.resources import files

from coalitiedesk.ui.theme import signs, tokens
from coalitiedesk.ui.theme.look import look


def sheet() -> str:
    """The application's style sheet at the current scheme and scale."""
    values = {field.name: look.hex(field.name) for field in fields(tokens.Colours)}
    values |= {f"t_{name}": f"{look.px(size)}px" for name, size in tokens.TEXT_SIZES.items()}
    values |= {f"g_{name}": f"{look.gap(name)}px" for name in tokens.GAPS}
    values |= {
        "target": f"{look.px(tokens.SMALLEST_TARGET)}px",
        "inner": f"{look.px(tokens.SMALLEST_TARGET) - 2}px",
        "inner2": f"{look.px(tokens.SMALLEST_TARGET) - 4}px",
        "r": f"{tokens.CONTROL_RADIUS}px",
        "card": f"{tokens.CARD_RADIUS}px",
        "box": f"{look.px(17)}px",
        "round": f"{look.px(17) // 2 + 1}px",
        "bar": f"{look.px(12)}px",
        "signs": f"{signs.folder()}/{look.scheme}",
    }
    text = (files("coalitiedesk.ui.theme") / "house.qss").read_text(encoding="utf-8")
    for name, value in values.items():
        text = text.replace(f"@{name}@", value)
    return text
