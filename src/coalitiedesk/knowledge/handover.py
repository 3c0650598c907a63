"""What to do through the year and in the first thirty days, from ``resources/handover``."""

import tomllib
from functools import cache

from coalitiedesk.domain.handover import MONTHS_IN_YEAR, FirstDays, HandoverAdvice, YearPart
from coalitiedesk.resources import read_text

WORDS_FILE = "handover/woorden.txt"


@cache
def handover_advice() -> HandoverAdvice:
    """The texts, the wheel in the order of the months before and after the Week.

    Raises:
        KeyError: A text is missing: the installation is damaged.
        ValueError: The wheel does not hold every month once.
    """
    stored = tomllib.loads(read_text("handover/advies.toml"))
    wheel = tuple(
        YearPart(distance=part["distance"], title=part["title"], texts=tuple(part["texts"]))
        for part in stored["wheel"]
    )
    if {part.distance % MONTHS_IN_YEAR for part in wheel} != set(range(len(wheel))):
        raise ValueError("not every month once")
    return HandoverAdvice(
        wheel=wheel,
        first_days=tuple(
            FirstDays(title=part["title"], texts=tuple(part["texts"])) for part in stored["first_days"]
        ),
        letter_questions=tuple(stored["letter_questions"]),
    )


@cache
def passphrase_words() -> tuple[str, ...]:
    """Plain Dutch words, each once, in order of the alphabet."""
    lines = read_text(WORDS_FILE).split("\n")
    return tuple(sorted({line.strip() for line in lines if line.strip() and not line.startswith("#")}))
