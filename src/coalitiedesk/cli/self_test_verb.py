"""The verb with which an installation tests itself: self-test."""

import argparse
import sys

from coalitiedesk import __version__
from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.failures import write_log


def self_test(_: argparse.Namespace) -> ExitCode:
    """Try everything an installation must be able to do, and say OK or what failed."""
    from coalitiedesk.services.self_testing import run_self_test, tried

    print(f"CoalitieDesk {__version__}, Python {sys.version.split()[0]}")
    steps = [*run_self_test(), tried("venster tekenen", _draw)]
    for step in steps:
        print(f"{'goed   ' if step.error is None else 'mislukt'} {step.name}")
    failed = [step for step in steps if step.error is not None]
    for step in failed:
        if step.error is not None:
            print(f"{step.name}: {write_log(step.error)}", file=sys.stderr)
    print("OK" if not failed else f"Niet in orde: {', '.join(step.name for step in failed)}.")
    return ExitCode.LOOK_AT if failed else ExitCode.DONE


def _draw() -> None:
    from coalitiedesk.ui.window_probe import draw_something

    draw_something()
