"""An argument parser whose help and refusals are Dutch; ``argparse`` itself speaks only English."""

import argparse
import re
from collections.abc import Iterable
from typing import NoReturn

_REFUSALS = (
    (r"the following arguments are required: (.+)", "Er ontbreekt iets: {0}."),
    (r"unrecognized arguments: (.+)", "Dit hoort er niet bij: {0}."),
    (
        r"argument (?:VERB|.+?): invalid choice: '(.*?)' \(choose from (.+)\)",
        "‘{0}’ bestaat hier niet; wel: {1}.",
    ),
    (r"argument (.+?): invalid int value: '(.*)'", "Bij {0} hoort een getal, niet ‘{1}’."),
    (r"argument (.+?): expected one argument", "Achter {0} ontbreekt een waarde."),
    (r"argument (.+?): expected at least one argument", "Achter {0} ontbreekt een waarde."),
    (r"argument (.+?): ignored explicit argument '(.*)'", "Achter {0} hoort geen waarde, dus niet ‘{1}’."),
    (r"argument (.+?): (.+)", "Bij {0}: {1}"),
)


class UsageError(Exception):
    """The command was not given as it should be; the text is a Dutch sentence."""


class DutchParser(argparse.ArgumentParser):
    """Help in Dutch; a refusal is raised and not printed. Options must be written in full."""

    def __init__(self, **options: object) -> None:
        defaults: dict[str, object] = {
            "add_help": False,
            "allow_abbrev": False,
            "formatter_class": _DutchHelp,
        }
        super().__init__(**{**defaults, **options})  # type: ignore[arg-type]
        self._positionals.title = "Wat je opgeeft"
        self._optionals.title = "Keuzes"
        self.add_argument("-h", "--help", action="help", help="deze uitleg tonen")

    def error(self, message: str) -> NoReturn:
        """Refuse with a Dutch sentence.

        Raises:
            UsageError: Always.
        """
        raise UsageError(refusal_sentence(message))


class _DutchHelp(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, "Gebruik: " if prefix is None else prefix)


def refusal_sentence(message: str) -> str:
    """The Dutch sentence for a refusal of ``argparse``; an unknown one is shown as it is."""
    for pattern, sentence in _REFUSALS:
        if found := re.fullmatch(pattern, message):
            words = (text.replace("'", "") for text in found.groups())
            return re.sub(r"([.!?])\.$", r"\1", sentence.format(*words))
    return message
