"""Run one verb, and never show a traceback."""

import argparse
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence

from coalitiedesk.cli import coalition_verbs, import_verb, output_verbs, print_verb, self_test_verb
from coalitiedesk.cli.dutch_parser import UsageError
from coalitiedesk.cli.exit_code import ExitCode
from coalitiedesk.cli.failures import explained, write_log
from coalitiedesk.cli.parser import build_parser

Verb = Callable[[argparse.Namespace], ExitCode]

VERBS: Mapping[str, Verb] = {
    "new": coalition_verbs.make_new,
    "demo": coalition_verbs.make_demo,
    "check": coalition_verbs.check,
    "import": import_verb.bring_in,
    "print": print_verb.print_pages,
    "export": output_verbs.export,
    "screenshots": output_verbs.take_screenshots,
    "self-test": self_test_verb.self_test,
}

_OPENED = (".coalitie", ".coalitie.age")
NO_SCREEN = (
    "Er is hier geen scherm, dus het venster kan niet open; "
    "‘coalitiedesk --help’ zegt wat er zonder venster kan."
)


def run(arguments: Sequence[str]) -> int:
    """Run one verb and return its exit code; a failure is one Dutch sentence on stderr."""
    _speak_utf8()
    try:
        return _run(arguments)
    except BrokenPipeError:
        # Whoever read along has gone; say nothing more, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except KeyboardInterrupt:
        return _fail(ExitCode.NOT_WRITTEN, "Afgebroken.")
    except Exception as error:  # the last resort of the programme; the particulars go to the log
        found = explained(error)
        return _fail(*found) if found else _fail(ExitCode.NOT_WRITTEN, write_log(error))


def _run(arguments: Sequence[str]) -> int:
    if not arguments or (len(arguments) == 1 and arguments[0].endswith(_OPENED)):
        raise UsageError(NO_SCREEN)
    try:
        chosen = build_parser().parse_args(list(arguments))
    except SystemExit as done:
        # Only help and version end this way; a refusal is a UsageError.
        return int(done.code or 0)
    code = VERBS[chosen.verb](chosen)
    sys.stdout.flush()
    return code


def _fail(code: ExitCode, sentence: str) -> int:
    print(" ".join(sentence.split()), file=sys.stderr)
    return code


def _speak_utf8() -> None:
    """Names like Şenol must not stop a command whose output goes to a file on an old Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace") if stream.isatty() else stream.reconfigure(encoding="utf-8")
