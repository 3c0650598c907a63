"""Where a partner works, in words."""

from collections.abc import Iterable, Mapping

from coalitiedesk.domain.ids import AreaId


def area_words(areas: Iterable[AreaId], names: Mapping[AreaId | None, str] | Mapping[AreaId, str]) -> str:
    """Names of areas in the order given, with commas; an area that is gone is left out."""
    return ", ".join(names[key] for key in areas if key in names)
