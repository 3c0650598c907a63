"""What a failure means to the person at the command line: an exit code and one Dutch sentence."""

import datetime as dt
import traceback
from pathlib import Path

from coalitiedesk import paths
from coalitiedesk.cli.dutch_parser import UsageError
from coalitiedesk.cli.exit_code import ExitCode

LOG_NAME = "coalitiedesk.log"
LARGEST_LOG_BYTES = 1_000_000


class CommandFailedError(Exception):
    """A command that cannot go on; the text is a Dutch sentence."""

    def __init__(self, code: ExitCode, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code


def explained(error: Exception) -> tuple[ExitCode, str] | None:
    """Exit code and sentence for trouble that was foreseen; None for a fault of our own."""
    if isinstance(error, UsageError):
        return ExitCode.WRONG_USE, str(error)
    if isinstance(error, CommandFailedError):
        return error.code, str(error)
    # Late, so that help and refusals need no database.
    from coalitiedesk.dutch.import_messages import fault_sentence
    from coalitiedesk.services.file_trouble import DocumentError, OutputError, SourceError
    from coalitiedesk.services.sentences import sentence_for

    if isinstance(error, OutputError):
        return ExitCode.NOT_WRITTEN, sentence_for(error)
    if isinstance(error, SourceError):
        return ExitCode.NOT_OPENED, fault_sentence(error.code, error.facts)
    if isinstance(error, DocumentError):
        return ExitCode.NOT_OPENED, sentence_for(error)
    return None


def write_log(error: Exception) -> str:
    """Keep the particulars of a fault of our own, and return a sentence that says where."""
    text = "".join(traceback.format_exception(error))
    try:
        path = paths.log_folder() / LOG_NAME
        _make_room(path)
        with path.open("a", encoding="utf-8") as log:
            log.write(f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M:%S} UTC\n{text}\n")
    except OSError:
        return f"Er ging iets mis in het programma zelf ({type(error).__name__})."
    return f"Er ging iets mis in het programma zelf; wat er gebeurde, staat in {path}"


def _make_room(path: Path) -> None:
    if path.exists() and path.stat().st_size > LARGEST_LOG_BYTES:
        path.replace(path.with_suffix(".log.1"))
