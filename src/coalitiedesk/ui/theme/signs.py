"""The few pictures a Qt style sheet needs as files: ticks and arrows, one set per scheme.

The files lie in ``svg`` beside this module; a test checks that their colours are those of the tokens.
"""

from importlib.resources import files
from pathlib import Path

from coalitiedesk.ui.theme.tokens import SCHEMES, Scheme

_SHAPES = {  # name: (colour role, shape, stroke width)
    "tick": ("on_primary", '<path d="M4 10.5 8.2 14.7 16.5 5.8"/>', 3),
    "dash": ("on_primary", '<path d="M4.5 10h11"/>', 3),
    "dot": ("on_primary", '<circle cx="10" cy="10" r="3.2" fill="{colour}"/>', 1),
    "down": ("ink", '<path d="M5 8l5 5 5-5"/>', 2),
    "up": ("ink", '<path d="M5 12l5-5 5 5"/>', 2),
}


def folder() -> str:
    """Where the signs lie, with forward slashes as style sheets want them."""
    return Path(str(files("coalitiedesk.ui.theme") / "svg")).as_posix()


def drawings() -> dict[str, str]:
    """File name to SVG text, for every scheme."""
    return {
        f"{scheme}-{name}.svg": _svg(str(getattr(SCHEMES[scheme], role)), shape, width)
        for scheme in Scheme
        for name, (role, shape, width) in _SHAPES.items()
    }


def _svg(colour: str, shape: str, width: int) -> str:
    drawn = shape.format(colour=colour)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke="{colour}" '
        f'stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round">{drawn}</svg>\n'
    )
