"""On which page an activity stands in full; asked by its repeats."""

from collections.abc import Mapping


class PageIndex:
    """On which page each activity stands in full; filled after dividing, asked while drawing."""

    def __init__(self) -> None:
        self._pages: dict[int, int] = {}

    def fill(self, pages: Mapping[int, int]) -> None:
        """Set the pages by id of the activity."""
        self._pages = dict(pages)

    def __call__(self, activity_id: int) -> int:
        """Page number from 1; 0 when it stands nowhere."""
        return self._pages.get(activity_id, 0)
