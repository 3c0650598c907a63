"""Search as you type in a list held in memory. Knows no Qt.

Case, accents and Turkish, Polish and Danish letters do not matter: "yilmaz" finds "Yılmaz". All words of the
search must occur, in any order. While the user types on, only the last hits are searched again.
"""

from collections.abc import Iterable, Sequence

from coalitiedesk.dutch.formats import fold

_CHUNK = 2_000


class Haystack:
    """The searchable text of every row, by position in the list.

    Folding 50,000 rows takes longer than a key stroke, so it is done in portions: call ``prepare`` when there
    is time; a search finishes what is left.
    """

    def __init__(self, texts: Sequence[str] = (), earlier: "Haystack | None" = None) -> None:
        """Hold these texts; what an earlier one folded already is not folded again."""
        self._raw: list[str] = list(texts)
        self._known = earlier.folded if earlier is not None else {}
        self._folded: list[str] = []
        self._last_words = ""
        self._last_hits: Sequence[int] = range(len(self._raw))

    @property
    def folded(self) -> dict[str, str]:
        """The texts that are ready, each with how it is searched."""
        return dict(zip(self._raw, self._folded, strict=False))

    def __len__(self) -> int:
        return len(self._raw)

    def prepare(self, rows: int = _CHUNK) -> bool:
        """Fold the next rows.

        Returns:
            True once every row is ready.
        """
        begin, known = len(self._folded), self._known
        self._folded.extend([known.get(text) or _fold(text) for text in self._raw[begin : begin + rows]])
        is_ready = len(self._folded) == len(self._raw)
        if is_ready:
            self._known = {}
        return is_ready

    def search(self, words: str) -> Sequence[int]:
        """Positions of the rows that hold every word, in list order; all rows for no words."""
        wanted = _fold(words)
        if not wanted:
            self._last_words, self._last_hits = "", range(len(self._raw))
            return self._last_hits
        self.prepare(len(self._raw))
        narrows = self._last_words and wanted.startswith(self._last_words)
        hits: Iterable[int] = self._last_hits if narrows else range(len(self._raw))
        folded = self._folded
        for word in sorted(wanted.split(), key=len, reverse=True):
            hits = [at for at in hits if word in folded[at]]
        self._last_words, self._last_hits = wanted, list(hits)
        return self._last_hits


def join_fields(fields: Iterable[str]) -> str:
    """One row's searchable text; a search never matches across two fields."""
    return "\n".join(field for field in fields if field)


def _fold(text: str) -> str:
    return " ".join(text.lower().split()) if text.isascii() and "\n" not in text else _fold_lines(text)


def _fold_lines(text: str) -> str:
    return "\n".join(line.lower() if line.isascii() else fold(line) for line in text.split("\n"))
