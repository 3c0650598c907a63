"""Search in everything: partners, what was said, activities, places, plan, stories, lessons, catalogue."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from coalitiedesk.domain.changes import ChangeSet
from coalitiedesk.dutch.formats import fold
from coalitiedesk.dutch.labels import label as word
from coalitiedesk.knowledge.reading import KnowledgeError
from coalitiedesk.services.catalogue import find_by_name
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.search_sources import (
    READ_IN_PAGES,
    SOURCES,
    Entry,
    Found,
    FoundKind,
    entries,
    ids_of,
)

__all__ = ["Found", "FoundKind", "Search", "search_everything"]

PAGE = 500
_IDS_PER_ROW = 10  # so many numbers are read in the time of a row
_LEAST_PORTION = 25  # rows that could be read in the time of a question
_MOST = 50
_OF_PARTNERS = frozenset({FoundKind.INTERACTION, FoundKind.COMMITMENT, FoundKind.OFFER})
_CATALOGUE_WORDS = "catalogus interventies werkwijzen"


class Search:
    """What can be found, kept folded: the next key stroke looks through memory.

    It hears of every change, and reads again what a change touched. Reading is done in portions, so that who
    asks can let the window live in between.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._known: dict[FoundKind, list[Entry]] = {}
        self._ids: dict[FoundKind, Sequence[int]] = {}  # of what is being read by the page
        self._read: dict[int, Entry] = {}
        desk.subscribe(self._on_changed)

    def close(self) -> None:
        """Hear of changes no more."""
        self._desk.unsubscribe(self._on_changed)

    @property
    def is_ready(self) -> bool:
        """Whether everything has been read."""
        return len(self._known) == len(SOURCES)

    def read_on(self, amount: int = PAGE) -> bool:
        """Read about so many more of what can be found; True once that was all.

        Nothing in the middle of a change, which may yet be taken back.
        """
        left = 0 if self._desk.is_changing else amount
        while left > 0 and not self.is_ready:
            left -= self._read_next(left)
        return self.is_ready

    def find(self, words: str, *, limit: int = _MOST) -> tuple[Found, ...]:
        """What contains all the words, accents and case aside; titles that begin with them come first.

        Reads first what has not been read yet.
        """
        wanted = fold(words).split()
        if not wanted:
            return ()
        while not self.is_ready:
            self._read_next(PAGE)
        found = self._in_memory(wanted, limit)
        return found if len(found) == limit else (*found, *_catalogue(self._desk, wanted))[:limit]

    def _in_memory(self, wanted: Sequence[str], limit: int) -> tuple[Found, ...]:
        """Those that begin with the words are looked for to the end, the others until there are enough."""
        first: list[Found] = []
        rest: list[Found] = []
        rarest = max(wanted, key=len)
        for kind in SOURCES:
            for found, text in self._known[kind]:
                if rarest not in text:
                    continue
                begins = text.startswith(wanted[0]) and bool(found.title.strip())
                chosen = first if begins else rest
                if len(chosen) < limit and _is_hit(found, text, wanted):
                    chosen.append(found)
            if len(first) == limit:
                break
        return tuple((*first, *rest)[:limit])

    def _read_next(self, most: int) -> int:
        """Read a portion of the first kind that is not complete, and tell how much that was."""
        kind = next(kind for kind in SOURCES if kind not in self._known)
        with self._desk.read() as session:
            if kind not in READ_IN_PAGES:
                self._known[kind] = entries(session, kind)
                return max(_LEAST_PORTION, len(self._known[kind]))
            if kind not in self._ids:
                self._ids[kind], self._read = ids_of(session, kind), {}
                return len(self._ids[kind]) // _IDS_PER_ROW
            ids = self._ids[kind]
            page = ids[len(self._read) : len(self._read) + most]
            read = {found.record_id: (found, text) for found, text in entries(session, kind, page)}
            self._read |= {key: read[key] for key in page}
        if len(self._read) == len(ids):
            self._known[kind] = list(self._read.values())
            del self._ids[kind]
            self._read = {}
        return len(page)

    def _on_changed(self, change: ChangeSet) -> None:
        for kind, tables in SOURCES.items():
            if change.touches(*tables):
                self._known.pop(kind, None)
                self._ids.pop(kind, None)  # half of it may be of before


def search_everything(desk: Desk, words: str, *, limit: int = _MOST) -> tuple[Found, ...]:
    """Search once; see :meth:`Search.find`."""
    search = Search(desk)
    try:
        return search.find(words, limit=limit)
    finally:
        search.close()


def _catalogue(desk: Desk, wanted: Sequence[str]) -> Iterator[Found]:
    """Last, as it is not the coalition's own: the catalogue, and what in it is called so."""
    try:
        found = tuple(find_by_name(desk, wanted))
    except KnowledgeError:  # opening the catalogue says what is wrong; the rest can still be found
        return
    if all(part in _CATALOGUE_WORDS for part in wanted):
        yield Found(kind=FoundKind.INTERVENTION, record_id=0, title="Catalogus", detail="wat kan helpen")
    for number, one in found:
        yield Found(kind=FoundKind.INTERVENTION, record_id=number, title=one.name, detail=word(one.kind))


def _is_hit(found: Found, text: str, wanted: Sequence[str]) -> bool:
    """Whether it holds all the words, and more than the name of its partner, which is found already."""
    if not all(word in text for word in wanted):
        return False
    if found.kind not in _OF_PARTNERS:
        return True
    rest = text.replace(_folded_name(found.detail), "")
    return any(word in rest for word in wanted)


_folded_name: Callable[[str], str] = lru_cache(maxsize=8_192)(fold)
"""Names of partners come by with each of their talks."""
