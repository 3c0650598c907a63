"""What is worth knowing of letters before they are sent."""

from collections.abc import Iterator, Sequence

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import enumerate_words
from coalitiedesk.printouts.letter_content import LetterContent
from coalitiedesk.printouts.remarks import about_identity, remark

_MOST_NAMES = 4


def about_letters(content: LetterContent) -> Iterator[Problem]:
    """What stands open in the texts, and what is the matter with colours and logo."""
    for code, week in (
        (PrintCode.OTHER_WEEK, content.other_week),
        (PrintCode.WEEK_TO_COME, content.week_to_come),
    ):
        if week:
            yield remark(code, words=week)
    if content.left_out:
        yield remark(PrintCode.LETTERS_LEFT_OUT, words=_some(content.left_out))
    if content.missing:
        yield remark(PrintCode.LEFT_BLANK, words=enumerate_words(content.missing))
    yield from about_identity(content.edition)


def _some(names: Sequence[str]) -> str:
    """The first few by name, and how many more."""
    more = len(names) - _MOST_NAMES
    return enumerate_words([*names[:_MOST_NAMES], f"{more} anderen"] if more > 1 else names)
