"""Sentences for outputs that could not be written."""

from collections.abc import Mapping, Sequence

from coalitiedesk.domain.output_codes import OutputFault, OutputNotice
from coalitiedesk.domain.problem import Problem
from coalitiedesk.dutch.formats import enumerate_words

HAS_PEOPLE = "Er staan gegevens van mensen in. Geef het alleen aan wie ze nodig heeft."
_SAFE = "Je werk is bewaard."
_SENTENCES = {
    OutputFault.DISK_FULL: (
        "‘{name}’ kan niet worden geschreven: de schijf is vol. "
        f"{_SAFE} Maak ruimte of kies een andere plek."
    ),
    OutputFault.NO_RIGHTS: (
        "‘{name}’ kan niet worden geschreven: je mag niet schrijven in de map {folder}. "
        f"{_SAFE} Kies een andere map."
    ),
    OutputFault.IS_A_FOLDER: "‘{name}’ is een map. Geef de naam van een bestand.",
    OutputFault.FOLDER_MISSING: (
        f"‘{{name}}’ kan niet worden geschreven: de map {{folder}} bestaat niet. {_SAFE} Kies een andere map."
    ),
    OutputFault.IN_USE: "‘{name}’ is nog open in een ander programma. Sluit het daar en probeer het opnieuw.",
    OutputFault.NAME_TOO_LONG: (
        f"‘{{name}}’ kan niet worden geschreven: de naam is te lang. {_SAFE} Kies een kortere naam."
    ),
    OutputFault.FAILED: (
        "‘{name}’ kan niet worden geschreven: het schrijven in {folder} mislukte ({detail}). "
        f"{_SAFE} Kies een andere plek."
    ),
}


def no_such_list(name: str, known: Sequence[str]) -> str:
    """No list was kept under this name; those that were."""
    if not known:
        return f"Er is geen bewaarde lijst ‘{name}’. Bewaar er eerst een, bij Partners onder de drie puntjes."
    names = enumerate_words([f"‘{one}’" for one in known])
    return f"Er is geen bewaarde lijst ‘{name}’. Wel: {names}."


def output_sentence(code: OutputFault, facts: Mapping[str, str]) -> str:
    """The sentence for a fault; ``facts`` holds ``name``, ``folder`` and ``detail``."""
    return _SENTENCES[code].format(**facts)


_NOTICES = {
    OutputNotice.WITHOUT_DATE: "‘{subject}’ heeft nog geen datum en staat daarom niet in de agenda.",
}


def notice_sentence(problem: Problem) -> str:
    """The sentence for something to look at in an output that was written."""
    return _NOTICES[OutputNotice(problem.code)].format(subject=problem.subject, **problem.facts)
