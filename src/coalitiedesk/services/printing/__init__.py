"""Print: what there is, with which choices; collect, render, and write to file.

Each name is loaded when it is first asked for: whoever only wants to know what can be printed, as the plan
does, need not wait for all that collects and draws it.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coalitiedesk.services.printing.choice_error import PrintChoiceError
    from coalitiedesk.services.printing.collecting import collect
    from coalitiedesk.services.printing.job import (
        LeftOffActivity,
        PrintJob,
        PrintProgress,
        PrintResult,
    )
    from coalitiedesk.services.printing.kinds import (
        PRINT_GROUPS,
        PRINT_KINDS,
        find_print_kind,
    )
    from coalitiedesk.services.printing.offers import offered_options
    from coalitiedesk.services.printing.print_kind import PrintKind, PrintOption
    from coalitiedesk.services.printing.rendering import render
    from coalitiedesk.services.printing.row_files import ROW_SUFFIXES, save_as_rows
    from coalitiedesk.services.printing.saving import print_posters_to_folder, print_to_file
    from coalitiedesk.services.printing.word_files import WORD_SUFFIX, save_as_word

_PLACES = {
    "PRINT_GROUPS": "kinds",
    "PRINT_KINDS": "kinds",
    "ROW_SUFFIXES": "row_files",
    "WORD_SUFFIX": "word_files",
    "LeftOffActivity": "job",
    "PrintChoiceError": "choice_error",
    "PrintJob": "job",
    "PrintKind": "print_kind",
    "PrintOption": "print_kind",
    "PrintProgress": "job",
    "PrintResult": "job",
    "collect": "collecting",
    "find_print_kind": "kinds",
    "offered_options": "offers",
    "print_posters_to_folder": "saving",
    "print_to_file": "saving",
    "render": "rendering",
    "save_as_rows": "row_files",
    "save_as_word": "word_files",
}
__all__ = [
    "PRINT_GROUPS",
    "PRINT_KINDS",
    "ROW_SUFFIXES",
    "WORD_SUFFIX",
    "LeftOffActivity",
    "PrintChoiceError",
    "PrintJob",
    "PrintKind",
    "PrintOption",
    "PrintProgress",
    "PrintResult",
    "collect",
    "find_print_kind",
    "offered_options",
    "print_posters_to_folder",
    "print_to_file",
    "render",
    "save_as_rows",
    "save_as_word",
]


def __getattr__(name: str) -> object:
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
