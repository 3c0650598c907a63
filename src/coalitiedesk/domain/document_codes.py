"""What can be said about the coalition file, as codes; ``dutch`` holds the words for each."""

from enum import StrEnum


class DocumentCode(StrEnum):
    """Why a file could not be opened or written, or what the coordinator should know about it."""

    # Opening: what lies there is not what it should be.
    NOT_FOUND = "not_found"
    IS_A_FOLDER = "is_a_folder"
    NO_ACCESS = "no_access"
    EMPTY_FILE = "empty_file"
    DAMAGED = "damaged"
    SEAL_BROKEN = "seal_broken"
    NOT_OURS = "not_ours"
    OTHER_PROGRAM = "other_program"
    ENCRYPTED_PACKAGE = "encrypted_package"
    FOREIGN_CONTENT = "foreign_content"
    LARGE_FILE = "large_file"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    NEWER_FORMAT = "newer_format"
    NEWER_FORMAT_VIEWABLE = "newer_format_viewable"
    UPDATE_FAILED = "update_failed"
    CLOUD_ONLY = "cloud_only"
    TARGET_EXISTS = "target_exists"
    ALREADY_OPEN_HERE = "already_open_here"
    OPEN_ELSEWHERE = "open_elsewhere"
    OPEN_ELSEWHERE_LONG_AGO = "open_elsewhere_long_ago"

    # Writing: the copy on this computer is safe, the file could not be replaced.
    TARGET_GONE = "target_gone"
    HELD_BY_OTHER = "held_by_other"
    NETWORK_UNREACHABLE = "network_unreachable"
    READ_ONLY = "read_only"
    TARGET_DISK_FULL = "target_disk_full"
    WRITE_LIMIT = "write_limit"
    MEDIUM_FAILING = "medium_failing"
    NAME_TOO_LONG = "name_too_long"

    # This computer itself.
    LOCAL_DISK_FULL = "local_disk_full"
    LOCAL_DISK_FAILING = "local_disk_failing"
    LOCAL_NO_ACCESS = "local_no_access"
    WORKING_COPY_DAMAGED = "working_copy_damaged"
    BACKUP_FAILED = "backup_failed"
    BACKUP_DAMAGED = "backup_damaged"
    UNKNOWN = "unknown"

    # Worth knowing; nothing is wrong.
    RECOVERED = "recovered"
    LEFTOVER_REPAIRED = "leftover_repaired"
    UPDATED_FROM_OLDER = "updated_from_older"
    IS_A_COPY = "is_a_copy"
    OTHER_VERSION_BESIDE = "other_version_beside"
    KEPT_APART = "kept_apart"
    TARGET_WAS_REMOVED = "target_was_removed"
    VIEW_ONLY = "view_only"


class BackupReason(StrEnum):
    """Why a backup was made."""

    FIRST_CHANGE = "first_change"  # the file as it was when it was opened
    PERIODIC = "periodic"  # half an hour of changes
    BEFORE_UPDATE = "before_update"  # the file in its older format
    BEFORE_IMPORT = "before_import"
    BEFORE_RESTORE = "before_restore"
    BEFORE_ERASING = "before_erasing"
    ON_REQUEST = "on_request"
