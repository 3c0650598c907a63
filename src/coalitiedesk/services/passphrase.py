"""A passphrase of plain Dutch words: easy to say on the telephone, hard to guess."""

import math
import re
import secrets
import unicodedata

from coalitiedesk.knowledge.handover import passphrase_words

WORD_COUNT = 6
_BETWEEN = re.compile(r"[\s\-–—_.,+]+")


def can_lock() -> bool:
    """Whether this computer can put a password on a package."""
    try:
        import pyrage  # noqa: F401
    except ImportError:
        return False
    return True


def new_passphrase() -> str:
    """Words drawn by chance, with hyphens between: ``molen-fluit-…``; no word twice."""
    chosen: list[str] = []
    while len(chosen) < WORD_COUNT:
        word = secrets.choice(passphrase_words())
        if word not in chosen:
            chosen.append(word)
    return "-".join(chosen)


def entropy_bits() -> int:
    """How much chance is in a passphrase, in whole bits, rounded down."""
    amount = len(passphrase_words())
    return math.floor(sum(math.log2(amount - drawn) for drawn in range(WORD_COUNT)))


def spellings(typed: str) -> tuple[str, ...]:
    """What somebody may have meant: as typed, and as our own passphrases are written; each once."""
    plain = _BETWEEN.sub("-", unicodedata.normalize("NFC", typed).strip().casefold()).strip("-")
    return tuple(dict.fromkeys(one for one in (typed, plain) if one))
