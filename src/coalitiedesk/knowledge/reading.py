"""Strict reading of a knowledge file: every key known, present and of its kind, every entry a key of its own.

A file that is not as it should be is our own mistake, so it stops with one line that says where to look.
Nothing is guessed, converted or left out.
"""

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from coalitiedesk.domain.knowledge import Provenance, SourceDocument
from coalitiedesk.resources import read_text

FOLDER = "knowledge"
_KEY = re.compile(r"[a-z][a-z0-9_]*")
_Made = TypeVar("_Made")
_Code = TypeVar("_Code", bound=StrEnum)


class KnowledgeError(ValueError):
    """An entry of a bundled file is not as its schema says.

    Attributes:
        file: Name below ``resources/knowledge``.
        entry: ``step take_initiative``; empty when the file as a whole is wrong.
        key: Which key of the entry; may be empty.
    """

    def __init__(self, fault: str, *, file: str, entry: str = "", key: str = "") -> None:
        self.file, self.entry, self.key = file, entry, key
        where = ", ".join(part for part in (file, entry, key and f"key {key!r}") if part)
        super().__init__(f"{where}: {fault}")


class Entry:
    """One table of a knowledge file; each key is asked for once, and what nobody asks for is a mistake."""

    def __init__(self, stored: Mapping[str, Any], *, file: str, name: str) -> None:
        self._stored = dict(stored)
        self._asked: set[str] = set()
        self._children: list[Entry] = []
        self.file, self.name = file, name

    def has(self, key: str) -> bool:
        """Whether an optional key is there."""
        return key in self._stored

    def text(self, key: str) -> str:
        """Words that may not be empty, without white space at either end."""
        found = self._take(key, str, "text")
        if not found or found != found.strip():
            raise self.fault("is empty or has white space around it", key)
        return str(found)

    def texts(self, key: str) -> tuple[str, ...]:
        """At least one text, each once."""
        return tuple(Entry({key: one}, file=self.file, name=self.name).text(key) for one in self._list(key))

    def number(self, key: str) -> int:
        """A whole number."""
        return int(self._take(key, int, "a whole number"))

    def numbers(self, key: str) -> tuple[int, ...]:
        """At least one whole number, each once."""
        stored = self._list(key)
        return tuple(Entry({key: one}, file=self.file, name=self.name).number(key) for one in stored)

    def flag(self, key: str) -> bool:
        """True or false."""
        return bool(self._take(key, bool, "true or false"))

    def day(self, key: str) -> dt.date:
        """A date without a time."""
        found = self._take(key, dt.date, "a date")
        if isinstance(found, dt.datetime):
            raise self.fault("is not a date", key)
        return dt.date(found.year, found.month, found.day)

    def code(self, key: str, codes: type[_Code]) -> _Code:
        """One member of the enum."""
        found = self.text(key)
        if found not in {one.value for one in codes}:
            raise self.fault(f"{found!r} is not a {codes.__name__}", key)
        return codes(found)

    def codes(self, key: str, codes: type[_Code]) -> tuple[_Code, ...]:
        """At least one member, each once, in the order of the file."""
        stored = self._list(key)
        return tuple(Entry({key: one}, file=self.file, name=self.name).code(key, codes) for one in stored)

    def entries(self, key: str) -> tuple["Entry", ...]:
        """Tables within this one, at least one; each is checked together with this one."""
        found = self._list(key)
        if not all(isinstance(one, dict) for one in found):
            raise self.fault("holds something that is not a table", key)
        made = tuple(Entry(one, file=self.file, name=f"{self.name} {_named(one)}".strip()) for one in found)
        self._children += made
        names = [child.name for child in made if child.has("key")]
        for name in names:
            if names.count(name) > 1:
                raise KnowledgeError("stands in the entry twice", file=self.file, entry=name, key="key")
        return made

    def provenance(self) -> Provenance:
        """The keys ``document``, ``place`` and ``reviewed``, which every entry has."""
        return Provenance(
            document=self.code("document", SourceDocument),
            place=self.text("place"),
            reviewed=self.day("reviewed"),
        )

    def fault(self, what: str, key: str = "") -> KnowledgeError:
        """A mistake in this entry, to be raised."""
        return KnowledgeError(what, file=self.file, entry=self.name, key=key)

    def finish(self) -> None:
        """Called when all keys were asked for.

        Raises:
            KnowledgeError: Another key is left, here or in a table within.
        """
        for key in sorted(set(self._stored) - self._asked):
            raise self.fault("is not a known key", key)
        for child in self._children:
            child.finish()

    def _list(self, key: str) -> list[Any]:
        found = self._take(key, list, "a list")
        if not found:
            raise self.fault("is an empty list", key)
        if any(one in found[:at] for at, one in enumerate(found)):
            raise self.fault("says the same twice", key)
        return list(found)

    def _take(self, key: str, kind: type, words: str) -> Any:
        if key not in self._stored:
            raise self.fault("is missing", key)
        self._asked.add(key)
        found = self._stored[key]
        if not isinstance(found, kind) or (kind is int and isinstance(found, bool)):
            raise self.fault(f"is not {words}", key)
        return found


class KnowledgeFile:
    """A whole file, with the kinds of table it may have (``[[step]]``)."""

    def __init__(self, name: str, *kinds: str) -> None:
        """Read the file; nothing is known yet about its entries.

        Raises:
            KnowledgeError: It cannot be read, or has another kind of table.
        """
        self.name = name
        self._stored = _stored(name)
        for strange in sorted(set(self._stored) - set(kinds)):
            raise KnowledgeError("is not a known kind of entry", file=name, key=strange)

    def read(self, kind: str, make: Callable[[Entry], _Made]) -> dict[str, _Made]:
        """The records of one kind by key, in the order of the file.

        Raises:
            KnowledgeError: Anything is not as it should be.
        """
        stored = self._stored.get(kind)
        if not isinstance(stored, list) or not all(isinstance(one, dict) for one in stored):
            raise KnowledgeError("has no entries", file=self.name, key=kind)
        made: dict[str, _Made] = {}
        for one in stored:
            entry = Entry(one, file=self.name, name=f"{kind} {_named(one)}".strip())
            key = entry.text("key")
            if not _KEY.fullmatch(key):
                raise entry.fault("is not lower case with underscores", "key")
            if key in made:
                raise entry.fault("stands in the file twice", "key")
            made[key] = make(entry)
            entry.finish()
        return made

    def read_each(
        self, kind: str, codes: Iterable[StrEnum], make: Callable[[Entry], _Made]
    ) -> tuple[_Made, ...]:
        """One record for each code, in the order of the codes.

        Raises:
            KnowledgeError: A code has none, an entry is of no code, or anything else is wrong.
        """
        found, wanted = self.read(kind, make), [code.value for code in codes]
        for key in found:
            if key not in wanted:
                raise KnowledgeError("is not one of them", file=self.name, entry=f"{kind} {key}", key="key")
        for key in wanted:
            if key not in found:
                raise KnowledgeError("is missing", file=self.name, entry=f"{kind} {key}")
        return tuple(found[key] for key in wanted)


def read_entries(file: str, **kinds: Callable[[Entry], _Made]) -> dict[str, dict[str, _Made]]:
    """Read all kinds of a file at once; see :class:`KnowledgeFile`."""
    opened = KnowledgeFile(file, *kinds)
    return {kind: opened.read(kind, make) for kind, make in kinds.items()}


def _stored(file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(read_text(f"{FOLDER}/{file}"))
    except tomllib.TOMLDecodeError as error:
        raise KnowledgeError(f"cannot be read: {error}", file=file) from error


def _named(stored: Mapping[str, Any]) -> str:
    return str(stored.get("key", ""))
