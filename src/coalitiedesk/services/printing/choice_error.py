"""Something was asked that cannot be printed."""

from collections.abc import Mapping

from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.dutch.print_messages import print_fault_sentence


class PrintChoiceError(Exception):
    """A kind, option, value or Week that is not there; nothing was made.

    Attributes:
        code: Which.
        facts: Values named in the sentence.
    """

    def __init__(self, code: PrintFault, facts: Mapping[str, str]) -> None:
        super().__init__(f"{code}: {dict(facts)}")
        self.code = code
        self.facts = dict(facts)

    @property
    def sentence(self) -> str:
        """The same for the person who asked."""
        return print_fault_sentence(self.code, self.facts)
