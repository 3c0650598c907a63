"""Where the programme starts: with a verb it does its work without a window, otherwise it opens the window.

Nothing heavy may be imported here: what this module imports delays the first paint.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

VERBS = frozenset({"new", "demo", "import", "print", "export", "check", "self-test", "screenshots"})


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the programme and return its exit code.

    Args:
        arguments: What follows the name of the programme; those of this process without.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()
    if _is_for_window(given):
        from coalitiedesk.ui import plain_imports

        plain_imports.restore()  # before the window's own modules
        from coalitiedesk.app import run_window

        return run_window(Path(given[0]) if given else None)
    from coalitiedesk.cli.main import run

    return run(given)


def _is_for_window(given: list[str]) -> bool:
    if len(given) > 1 or not _has_screen():
        return False
    return not given or not (given[0] in VERBS or given[0].startswith("-") or not _is_file(given[0]))


def _is_file(name: str) -> bool:
    """A name that is or should be a coalition file; anything else is a mistyped verb."""
    return name.endswith((".coalitie", ".coalitie.age")) or Path(name).exists()


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())
