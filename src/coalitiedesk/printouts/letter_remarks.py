"""What is worth knowing of letters before they are sent."""

from collections.abc import Iterator

from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import enumerate_words
from coalitiedesk.printouts.letter_content import LetterContent
from coalitiedesk.printouts.remarks import about_identity, remark


def about_letters(content: LetterContent) -> Iterator[Problem]:
    """What stands open in the texts, and what is the matter with colours and logo."""
    if content.missing:
        yield remark(PrintCode.LEFT_BLANK, words=enumerate_words(content.missing))
    yield from about_identity(content.edition)
