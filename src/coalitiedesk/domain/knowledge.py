"""Where something that the programme knows comes from: publication, place in it, and when we looked."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class SourceDocument(StrEnum):
    """The publications that the bundled knowledge is taken from; B000 to B004 in the glossary."""

    ENTREPRENEURS = "entrepreneurs"
    LOCAL_APPROACH = "local_approach"
    WEEK = "week"
    APPEAL = "appeal"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """The source of one entry.

    Attributes:
        place: Chapter or part, as a reader would look it up: ``hoofdstuk 2, stap 1``.
        reviewed: The day on which somebody last compared the entry with its source.
    """

    document: SourceDocument
    place: str
    reviewed: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeNote:
    """A remark about a whole file, shown beside what it is about.

    Attributes:
        key: What it is about: ``warning``.
    """

    key: str
    text: str
    provenance: Provenance
