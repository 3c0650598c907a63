"""The verbs that make something out of a coalition: export, screenshots."""

import argparse
import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING

from coalitiedesk.cli.dutch_parser import UsageError
from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.failures import CommandFailedError
from coalitiedesk.cli.open_file import copied, has_screen, not_written, reading

if TYPE_CHECKING:
    from coalitiedesk.domain.ids import EditionId, PartnerId
    from coalitiedesk.domain.saved_views import SavedView
    from coalitiedesk.services.desk import Desk
    from coalitiedesk.services.exporting import ExportKind


def export(chosen: argparse.Namespace) -> ExitCode:
    """Write a list, calendar or contacts for another programme, or a package for a successor."""
    if chosen.list == "":
        return _list_kinds()
    ask_for_all(chosen)
    from coalitiedesk.dutch.output_messages import HAS_PEOPLE, notice_sentence
    from coalitiedesk.services.exporting import export_to_file
    from coalitiedesk.services.file_trouble import DocumentError

    kind = _kind(chosen)
    with reading(chosen.file) as desk:
        edition_id = edition_of(desk, chosen.year)
        ids = None if chosen.list is None else _partners_on(desk, chosen.list)
        try:
            result = export_to_file(desk, chosen.kind, chosen.out, edition_id=edition_id, partner_ids=ids)
        except DocumentError as error:  # a package, which is a file like the coalition's own
            raise not_written(error) from error
    code = tell(chosen.out, [notice_sentence(problem) for problem in result.problems])
    if kind.has_people:
        print(HAS_PEOPLE)
    return code


def _list_kinds() -> ExitCode:
    """One line for each kind, key first."""
    from coalitiedesk.services.exporting import EXPORT_KINDS

    for one in EXPORT_KINDS:
        print(f"{one.key:17} {one.title} ({', '.join(one.suffixes)})")
    return ExitCode.DONE


def _kind(chosen: argparse.Namespace) -> "ExportKind":
    """What goes out; refused when there is no such kind, or not in this form or of a kept list."""
    from coalitiedesk.dutch.formats import enumerate_words
    from coalitiedesk.services.exporting import EXPORT_KINDS, find_export_kind

    kind = find_export_kind(chosen.kind)
    if kind is None:
        raise UsageError(no_such(chosen.kind, [one.key for one in EXPORT_KINDS]))
    if chosen.out.suffix.lower() not in kind.suffixes:
        allowed = enumerate_words([f"‘{suffix}’" for suffix in kind.suffixes]).replace(" en ", " of ")
        raise UsageError(f"Achter --out hoort voor {kind.key} een naam die eindigt op {allowed}.")
    if chosen.list is not None and not kind.is_of_partners:
        able = ", ".join(one.key for one in EXPORT_KINDS if one.is_of_partners)
        raise UsageError(f"Bij {kind.key} kan geen bewaarde lijst; wel bij: {able}.")
    return kind


def take_screenshots(chosen: argparse.Namespace) -> ExitCode:
    """Make a picture of every screen, of a copy, so that nothing done for a picture reaches the file."""
    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from coalitiedesk.services.output import output_folder
    from coalitiedesk.ui.screenshots import take

    folder = output_folder(chosen.out)
    with copied(chosen.file) as desk:
        take(desk, folder)
    return tell(chosen.out, [])


def ask_for_all(chosen: argparse.Namespace) -> None:
    """Refuse a command that lacks a kind, a file or an output.

    Raises:
        UsageError: Something is missing.
    """
    missing = [name for name in ("kind", "file", "out") if getattr(chosen, name) is None]
    if missing:
        names = {"kind": "KIND", "file": "FILE", "out": "--out"}
        raise UsageError(f"Er ontbreekt iets: {', '.join(names[name] for name in missing)}.")


def no_such(key: str, known: list[str]) -> str:
    """The sentence for a kind that does not exist."""
    return f"‘{key}’ bestaat hier niet; wel: {', '.join(known)}."


def kept_list(desk: "Desk", name: str) -> "SavedView":
    """The list that was kept under a name.

    Raises:
        CommandFailedError: There is none; the sentence names those that there are.
    """
    from coalitiedesk.services.kept_lists import UnknownListError, find_kept_list

    try:
        return find_kept_list(desk, name)
    except UnknownListError as error:
        raise CommandFailedError(ExitCode.WRONG_USE, str(error)) from error


def _partners_on(desk: "Desk", name: str) -> "tuple[PartnerId, ...]":
    from coalitiedesk.services.kept_lists import list_kept_partners

    today = dt.date.today()  # noqa: DTZ011 - how long ago somebody was called is in local days
    return list_kept_partners(desk, kept_list(desk, name), today=today)


def edition_of(desk: "Desk", year: int | None) -> "EditionId | None":
    """The Week of a year, or the newest one; None while there is none.

    Raises:
        CommandFailedError: There is no Week in the year that was asked for.
    """
    from coalitiedesk.services.editions import edition_of_year, list_editions

    edition = edition_of_year(desk, year)
    if edition is None and year is not None:
        years = ", ".join(str(one.year) for one in list_editions(desk)) or "geen enkel jaar"
        raise CommandFailedError(
            ExitCode.WRONG_USE, f"In deze coalitie staat geen Week van {year}; wel van: {years}."
        )
    return edition.id if edition else None


def tell(target: Path, sentences: list[str]) -> ExitCode:
    """Print what to look at and what was made."""
    for sentence in sentences:
        print(f"- {sentence}")
    print(f"Gemaakt: {target}")
    return ExitCode.LOOK_AT if sentences else ExitCode.DONE
