"""The verb that brings in a list: import."""

import argparse

from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.failures import CommandFailedError


def bring_in(chosen: argparse.Namespace) -> ExitCode:
    """Bring in partners or activities, or only look what would become of them."""
    if chosen.kind == "figures":
        raise CommandFailedError(
            ExitCode.WRONG_USE,
            "Cijfers inlezen kan nog niet; wel partners (partners) en activiteiten (activities).",
        )
    raise CommandFailedError(ExitCode.WRONG_USE, "Inlezen kan nog niet.")
