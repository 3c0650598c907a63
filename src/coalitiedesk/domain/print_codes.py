"""What is worth knowing of a page that was printed, and why something was left off it."""

from enum import StrEnum


class PrintCode(StrEnum):
    """What to look at on paper; the page was made all the same."""

    TABOO_WORD = "print_taboo_word"
    LOST_CHARACTERS = "print_lost_characters"
    TITLE_DOES_NOT_FIT = "print_title_does_not_fit"
    TEXT_LEFT_OFF = "print_text_left_off"
    DETAILS_DO_NOT_FIT = "print_details_do_not_fit"
    NO_PLACE = "print_no_place"
    NO_DAY = "print_no_day"
    NO_TIME = "print_no_time"
    NO_CONTACT = "print_no_contact"
    MOMENTS_SUMMARISED = "print_moments_summarised"
    PHOTO_MISSING = "print_photo_missing"
    PHOTO_UNUSABLE = "print_photo_unusable"
    LOGO_UNUSABLE = "print_logo_unusable"
    COLOUR_DARKENED = "print_colour_darkened"
    MORE_SHEETS = "print_more_sheets"
    LONG_TITLE = "print_long_title"
    CHAPTER_EMPTY = "print_chapter_empty"
    LEFT_BLANK = "print_left_blank"
    NOTES_CUT = "print_notes_cut"
    HAS_PEOPLE = "print_has_people"
    OTHER_WEEK = "print_other_week"
    WEEK_TO_COME = "print_week_to_come"
    LETTERS_LEFT_OUT = "print_letters_left_out"
    NOTHING_TO_PRINT = "print_nothing_to_print"


class LeftOff(StrEnum):
    """Why an activity does not stand on paper for the public."""

    CANCELLED = "cancelled"
    CLOSED = "closed"
    UNCONFIRMED = "unconfirmed"


class PrintFault(StrEnum):
    """Why what was asked cannot be printed at all."""

    UNKNOWN_KIND = "print_unknown_kind"
    UNKNOWN_OPTION = "print_unknown_option"
    UNKNOWN_VALUE = "print_unknown_value"
    NO_EDITION = "print_no_edition"
    NO_MEETING = "print_no_meeting"
    NO_PARTNER = "print_no_partner"
    NO_SUCH_RECORD = "print_no_such_record"
    NO_SUCH_LIST = "print_no_such_list"
