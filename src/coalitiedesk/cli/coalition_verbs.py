"""The verbs that make a coalition and look one over: new, demo, check."""

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from coalitiedesk.cli.dutch_parser import UsageError
from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.open_file import close_written, not_written
from coalitiedesk.dutch.formats import count, number

if TYPE_CHECKING:
    from coalitiedesk.services.opening import Fill

COUNTED = {
    "partner": ("partner", "partners"),
    "contact": ("contactpersoon", "contactpersonen"),
    "area": ("wijk of kern", "wijken en kernen"),
    "figure": ("cijfer", "cijfers"),
    "venue": ("plek", "plekken"),
    "edition": ("Week", "Weken"),
    "activity": ("activiteit", "activiteiten"),
    "occurrence": ("moment", "momenten"),
    "task": ("taak", "taken"),
    "story": ("verhaal", "verhalen"),
    "lesson": ("les", "lessen"),
}
"""Dutch for what a check counts, one and more."""


def make_new(chosen: argparse.Namespace) -> ExitCode:
    """Make an empty coalition."""
    if not chosen.name.strip():
        raise UsageError("Geef achter --name de naam van de coalitie.")
    path = _create(chosen.file, name=chosen.name, municipality=chosen.municipality)
    print(f"De coalitie ‘{chosen.name}’ staat klaar in {path}")
    return ExitCode.DONE


def make_demo(chosen: argparse.Namespace) -> ExitCode:
    """Make the example coalition."""
    from coalitiedesk.services.demo import LIMITS, DemoSize, demo_coalition, write_demo

    for name, (least, most) in LIMITS.items():
        if not least <= getattr(chosen, name) <= most:
            raise UsageError(f"Bij --{name} hoort een getal van {number(least)} tot en met {number(most)}.")
    size = DemoSize(activities=chosen.activities, partners=chosen.partners, years=chosen.years)
    example = demo_coalition()
    path = _create(
        chosen.file,
        name=example.name,
        municipality=example.municipality,
        fill=lambda session: write_demo(session, size),
    )
    print(f"De verzonnen coalitie ‘{example.name}’ staat klaar in {path}")
    return ExitCode.DONE


def check(chosen: argparse.Namespace) -> ExitCode:
    """Look a coalition over and print what is in it and what is to be looked at."""
    from coalitiedesk.dutch.check_messages import check_sentence
    from coalitiedesk.dutch.document_messages import document_message
    from coalitiedesk.services.checking import check_file

    report = check_file(chosen.file, today=dt.date.today())  # noqa: DTZ011 - the Week is on local days
    place = f", {report.municipality}" if report.municipality else ""
    print(f"{report.name}{place}: het bestand is heel en kan open.")
    print(
        "Er staan in: "
        + ", ".join(count(value, *COUNTED[kind]) for kind, value in report.counts.items())
        + "."
    )
    sentences = [document_message(notice.code, notice.facts) for notice in report.notices]
    sentences += [check_sentence(problem) for problem in report.problems]
    for sentence in sentences:
        print(f"- {sentence}")
    print(f"Om na te kijken: {count(len(sentences), 'punt', 'punten')}.")
    return ExitCode.LOOK_AT if sentences else ExitCode.DONE


def _create(path: Path, *, name: str, municipality: str, fill: "Fill | None" = None) -> Path:
    from coalitiedesk.services.file_trouble import DocumentError
    from coalitiedesk.services.opening import create_coalition

    try:
        desk = create_coalition(path, name=name.strip(), municipality=municipality.strip(), fill=fill)
    except DocumentError as error:
        raise not_written(error) from error
    written = desk.path
    close_written(desk)
    return written
