"""Why data about people is held and for how long, from ``resources/privacy``."""

import tomllib
from dataclasses import dataclass
from functools import cache

from coalitiedesk.domain.retention import LONGEST_MONTHS, DataKind, DataPurpose
from coalitiedesk.resources import read_text

_TEXTS = ("title", "purpose", "people", "data", "basis", "readers", "since")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """A line of the processing register that is the same for every kind of data."""

    title: str
    text: str


@cache
def data_purposes() -> tuple[DataPurpose, ...]:
    """One for every kind of data, in the order of the kinds.

    Raises:
        KeyError: The file lacks a kind or one of its texts: the installation is damaged.
        ValueError: It has a kind that does not exist, or a term that is not sensible.
    """
    stored = tomllib.loads(read_text("privacy/purposes.toml"))
    strange = set(stored) - {"source", "reviewed", *DataKind}
    if strange:
        raise ValueError(f"unknown kinds: {sorted(strange)}")
    return tuple(_purpose(kind, stored[kind.value]) for kind in DataKind)


@cache
def register_lines() -> tuple[RegisterLine, ...]:
    """In the order of the page.

    Raises:
        KeyError: A line lacks its title or text: the installation is damaged.
    """
    stored = tomllib.loads(read_text("privacy/register.toml"))
    return tuple(RegisterLine(title=line["title"], text=line["text"]) for line in stored["line"])


def _purpose(kind: DataKind, stored: dict[str, object]) -> DataPurpose:
    months = int(str(stored["months"]))
    if not 0 < months <= LONGEST_MONTHS:
        raise ValueError(f"{kind}: {months} months")
    texts = {name: str(stored[name]) for name in _TEXTS}
    return DataPurpose(kind=kind, months=months, **texts)
