"""The verb that makes pages: print."""

import argparse
import datetime as dt
from typing import TYPE_CHECKING

from coalitiedesk.cli.dutch_parser import UsageError
from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.open_file import reading
from coalitiedesk.cli.output_verbs import ask_for_all, edition_of, kept_list, tell

if TYPE_CHECKING:
    from coalitiedesk.domain.ids import EditionId
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.printing import PrintKind, PrintOption

KEPT_LIST = "kept_list"
LOOKING_BACK = "evaluation_report"
"""The kind that is about a Week that has begun, so not by itself about the newest."""


def print_pages(chosen: argparse.Namespace) -> ExitCode:
    """Make a PDF, or list what can be made with its options."""
    if chosen.list == "":
        return _list_kinds()
    ask_for_all(chosen)
    options = _options(chosen.settings)
    if chosen.out.suffix.lower() != ".pdf":
        raise UsageError("Achter --out hoort een naam die eindigt op ‘.pdf’.")
    from coalitiedesk.dutch.print_messages import left_off_sentence, print_sentence
    from coalitiedesk.services.printing import PrintChoiceError, print_to_file
    from coalitiedesk.services.printing.kinds import known_kind, settled_options

    try:
        kind = known_kind(chosen.kind)
        if chosen.list is not None:
            _check_takes_list(kind)
        settled_options(kind, options)
        with reading(chosen.file) as desk:
            if chosen.list is not None:
                options["partners"] = str(kept_list(desk, chosen.list).id)
            edition_id = _edition_id(desk, chosen.kind, chosen.year)
            result = print_to_file(desk, chosen.kind, chosen.out, edition_id=edition_id, options=options)
    except PrintChoiceError as error:
        raise UsageError(error.sentence) from error
    if left_off := left_off_sentence(result.left_off):
        print(left_off)
    return tell(chosen.out, [print_sentence(problem) for problem in result.problems])


def _check_takes_list(kind: "PrintKind") -> None:
    from coalitiedesk.services.printing import PRINT_KINDS

    option = kind.option("partners")
    if option is None or option.names != KEPT_LIST:
        able = [one.key for one in PRINT_KINDS if any(it.names == KEPT_LIST for it in one.options)]
        raise UsageError(f"Bij {kind.key} kan geen bewaarde lijst; wel bij: {', '.join(able)}.")


def _list_kinds() -> ExitCode:
    """One line for each kind, key first; its options stand behind it."""
    from coalitiedesk.services.printing import PRINT_KINDS

    for kind in PRINT_KINDS:
        options = " ".join(_words(option) for option in kind.options)
        print(f"{kind.key:18} {kind.title}, {kind.paper}. {options}".rstrip())
    return ExitCode.DONE


def _words(option: "PrintOption") -> str:
    """``ink=colour|one``, the default first; a name in capitals says what else may stand there."""
    values = [value for value, _ in option.choices]
    values.sort(key=lambda value: value != option.default)
    return f"{option.key}={'|'.join([*values, *([option.names.upper()] if option.names else [])])}"


def _options(settings: list[str]) -> dict[str, str]:
    for setting in settings:
        if "=" not in setting:
            raise UsageError(f"Achter --set hoort keuze=waarde, niet ‘{setting}’.")
    return {key.strip(): value.strip() for key, _, value in (setting.partition("=") for setting in settings)}


def _edition_id(desk: "Desk", key: str, year: int | None) -> "EditionId | None":
    from coalitiedesk.services.editions import list_editions

    if key != LOOKING_BACK or year is not None:
        return edition_of(desk, year)
    today = dt.date.today()  # noqa: DTZ011 - the Week is on local days
    begun = [one.id for one in list_editions(desk) if one.first_day and one.first_day <= today]
    return begun[0] if begun else edition_of(desk, None)
