"""Why something that was asked for could not be written to a file."""

from enum import StrEnum


class OutputFault(StrEnum):
    """What is in the way; whatever stood at that place before is still there."""

    DISK_FULL = "output_disk_full"
    NO_RIGHTS = "output_no_rights"
    IS_A_FOLDER = "output_is_a_folder"
    FOLDER_MISSING = "output_folder_missing"
    IN_USE = "output_in_use"
    NAME_TOO_LONG = "output_name_too_long"
    FAILED = "output_failed"


class OutputNotice(StrEnum):
    """What is worth knowing of an output that was written."""

    WITHOUT_DATE = "output_without_date"
