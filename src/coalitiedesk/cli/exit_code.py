"""What the exit code of a command says."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The same for every verb."""

    DONE = 0
    LOOK_AT = 1  # done, with problems to look at
    WRONG_USE = 2
    NOT_OPENED = 3
    NOT_WRITTEN = 4
