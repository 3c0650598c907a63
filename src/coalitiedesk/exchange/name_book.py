"""All names met so far, with their places: which one a name is, or may be."""

from collections import defaultdict
from dataclasses import dataclass

from coalitiedesk.exchange.names import NEARLY, Likeness, likeness, loose_key, place_key, strict_key

_MOST_ALIKE = 5
_MOST_COMPARED = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Another name and how alike it is; ``index`` is the number under which it was added."""

    index: int
    likeness: Likeness


class NameBook:
    """Names under the index at which they were added; looks up thousands without comparing each with each."""

    def __init__(self) -> None:
        self._names: list[tuple[str, str]] = []
        self._exact: dict[tuple[str, str], int] = {}
        self._alike: defaultdict[str, list[int]] = defaultdict(list)
        self._loose: defaultdict[str, list[int]] = defaultdict(list)
        self._stems: defaultdict[str, list[int]] = defaultdict(list)
        self._keys: list[str] = []

    def add(self, name: str, place: str) -> int:
        """Write a name down."""
        index = len(self._names)
        self._names.append((name, place))
        self._exact.setdefault((strict_key(name), place_key(place)), index)
        self._alike[strict_key(name)].append(index)
        loose = loose_key(name)
        if not self._loose[loose]:
            self._keys.append(loose)
        self._loose[loose].append(index)
        self._stems[_stem(loose, place_key(place).replace(" ", ""))].append(index)
        return index

    def exact(self, name: str, place: str) -> int | None:
        """The same name in the same place."""
        return self._exact.get((strict_key(name), place_key(place)))

    def only_one(self, name: str) -> int | None:
        """The one entry of this name, in whatever place; None when there are none or several."""
        found = self._alike.get(strict_key(name), [])
        return found[0] if len(found) == 1 else None

    def place_of(self, index: int) -> str:
        """The place an entry was added with."""
        return self._names[index][1]

    def name_of(self, index: int) -> str:
        """The name an entry was added with."""
        return self._names[index][0]

    def keys(self) -> frozenset[str]:
        """Strict keys of all names."""
        return frozenset(self._alike)

    def alike(self, name: str, place: str) -> tuple[Finding, ...]:
        """Entries that may be the same, the likeliest first; an exact one is not among them."""
        from rapidfuzz import fuzz, process

        wanted, tail = loose_key(name), place_key(place).replace(" ", "")
        keys = dict.fromkeys((wanted, _stem(wanted, tail), wanted + tail))
        # Beyond this a list is no list of partners; comparing each with each would take minutes.
        choices = self._keys if len(self._keys) <= _MOST_COMPARED else []
        near = process.extract(wanted, choices, scorer=fuzz.ratio, score_cutoff=NEARLY, limit=20)
        keys |= dict.fromkeys(hit[0] for hit in near)
        indexes = dict.fromkeys(index for key in keys for index in (*self._loose[key], *self._stems[key]))
        findings = [
            Finding(index=index, likeness=likeness(name, place, *self._names[index])) for index in indexes
        ]
        order = (Likeness.NEAR, Likeness.ELSEWHERE)
        kept = [finding for finding in findings if finding.likeness in order]
        return tuple(sorted(kept, key=lambda finding: order.index(finding.likeness))[:_MOST_ALIKE])


def _stem(loose: str, tail: str) -> str:
    """The key without the name of the place at its end: ``alzheimercafe`` for the one of Haaksbergen."""
    return loose.removesuffix(tail) if len(tail) > 3 and len(loose) > len(tail) + 2 else loose
