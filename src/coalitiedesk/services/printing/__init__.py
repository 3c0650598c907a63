"""Print: what there is, with which choices; collect, render, and write to file."""

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
from coalitiedesk.services.printing.saving import print_posters_to_folder, print_to_file
from coalitiedesk.services.printing.word_files import WORD_SUFFIX, save_as_word

__all__ = [
    "PRINT_GROUPS",
    "PRINT_KINDS",
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
    "save_as_word",
]
