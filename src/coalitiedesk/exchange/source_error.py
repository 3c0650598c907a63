"""A file that cannot be read as a list."""

from collections.abc import Mapping

from coalitiedesk.domain.import_codes import SourceFault


class SourceError(Exception):
    """The file as a whole cannot be read; nothing was changed.

    Attributes:
        code: Why; ``dutch.import_messages`` holds a sentence for each.
        facts: Values named in the sentence: always ``name`` (of the file), sometimes ``found`` or ``limit``.
    """

    def __init__(self, code: SourceFault, facts: Mapping[str, str | int]) -> None:
        super().__init__(f"{code}: {dict(facts)}")
        self.code = code
        self.facts = dict(facts)
