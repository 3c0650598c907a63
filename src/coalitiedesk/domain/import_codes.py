"""Codes for what can be wrong with a list that is brought in: with the file, or with one row."""

from enum import StrEnum


class SourceFault(StrEnum):
    """Why a file could not be read at all; nothing has changed then."""

    MISSING = "source_missing"
    FOLDER = "source_folder"
    NO_RIGHTS = "source_no_rights"
    UNREADABLE = "source_unreadable"  # the disk or the network gave up while reading
    EMPTY = "source_empty"
    TOO_LARGE = "source_too_large"
    TOO_MANY_ROWS = "source_too_many_rows"
    NOT_A_TABLE = "source_not_a_table"
    PASSWORD = "source_password"  # noqa: S105 - a code, not a secret
    DAMAGED = "source_damaged"
    NO_ROWS = "source_no_rows"
    IS_FIGURES = "source_is_figures"  # a table of figures brought in as partners or activities
    NO_FIGURES = "source_no_figures"  # regions, but not one number beside them
    NO_REGIONS = "source_no_regions"  # no column of regions: another list, or another lay-out


class ImportCode(StrEnum):
    """What is to be said of one row, or of the list as a whole."""

    # the list as a whole
    NO_HEADING = "import_no_heading"
    HEADING_GUESSED = "import_heading_guessed"
    LOOKS_LIKE_OTHER_KIND = "import_looks_like_other_kind"
    TITLE_FROM_LIST = "import_title_from_list"
    YEAR_FROM_LIST = "import_year_from_list"
    # rows that are no record
    EMPTY_ROW = "import_empty_row"
    REPEATED_HEADING = "import_repeated_heading"
    CLOSING_LINE = "import_closing_line"
    DAY_HEADING = "import_day_heading"
    SECTION_HEADING = "import_section_heading"
    DUPLICATE_IN_LIST = "import_duplicate_in_list"
    DUPLICATE_EARLIER = "import_duplicate_earlier"
    FILLS_BLANKS = "import_fills_blanks"
    DIFFERS = "import_differs"
    REPLACES = "import_replaces"
    LEFT_ALONE = "import_left_alone"
    # what is missing or odd
    TITLE_MISSING = "import_title_missing"
    NAME_MISSING = "import_name_missing"
    TOO_MANY_CELLS = "import_too_many_cells"
    OTHER_DELIMITER = "import_other_delimiter"
    LOST_LETTERS = "import_lost_letters"
    EMAIL_ODD = "import_email_odd"
    EMAIL_SEVERAL = "import_email_several"
    PHONE_ODD = "import_phone_odd"
    CAPACITY_ODD = "import_capacity_odd"
    DATE_ODD = "import_date_odd"
    # moments
    DAY_MISSING = "import_day_missing"
    DAY_UNKNOWN = "import_day_unknown"
    DAY_AS_ABOVE = "import_day_as_above"
    MOMENT_UNKNOWN = "import_moment_unknown"
    MOMENT_UNCLEAR = "import_moment_unclear"
    TIME_UNKNOWN = "import_time_unknown"
    TIME_UNCLEAR = "import_time_unclear"
    TIME_IMPOSSIBLE = "import_time_impossible"
    TIME_HALF_DAY = "import_time_half_day"
    TIME_BY_DAYPART = "import_time_by_daypart"
    TIME_AFTER_PREVIOUS = "import_time_after_previous"
    TIME_APPROXIMATE = "import_time_approximate"
    END_BEFORE_START = "import_end_before_start"
    TIMES_AND_DAYS = "import_times_and_days"
    DATE_IMPOSSIBLE = "import_date_impossible"
    DATE_AMERICAN = "import_date_american"
    MONTH_UNKNOWN = "import_month_unknown"
    YEAR_UNKNOWN = "import_year_unknown"
    OTHER_YEAR = "import_other_year"
    WEEKDAY_MISMATCH = "import_weekday_mismatch"
    WEEKDAY_TWICE = "import_weekday_twice"
    WEEKDAY_NOT_IN_WEEK = "import_weekday_not_in_week"
    WEEK_DATES_UNKNOWN = "import_week_dates_unknown"
    OPEN_PERIOD = "import_open_period"
    OUTSIDE_WEEK = "import_outside_week"
    WORDS_KEPT = "import_words_kept"
    # places and organisations
    VENUE_VAGUE = "import_venue_vague"
    VENUES_SPLIT = "import_venues_split"
    ORGANISERS_SPLIT = "import_organisers_split"
    SAME_PARTNER = "import_same_partner"
    SAME_VENUE = "import_same_venue"
    SAME_ELSEWHERE = "import_same_elsewhere"
    # figures
    FIGURE_MARGIN = "import_figure_margin"
    FIGURE_NONE = "import_figure_none"
    FIGURE_NOT_CHOSEN = "import_figure_not_chosen"
    FIGURE_ODD = "import_figure_odd"
    FIGURE_ABOVE_HUNDRED = "import_figure_above_hundred"
    FIGURE_BELOW_ZERO = "import_figure_below_zero"
    FIGURE_TWICE = "import_figure_twice"
    FIGURE_CHANGED = "import_figure_changed"
    FIGURE_SAME = "import_figure_same"
    FIGURE_CUT_OFF = "import_figure_cut_off"
