"""What a column of a list can hold, for partners and for activities."""

from enum import StrEnum

from coalitiedesk.domain.imports import ImportKind


class ImportField(StrEnum):
    """The meaning of one column.

    ``OTHER`` keeps the text with its heading in the remark; ``IGNORED`` leaves the column out of the record
    (it stays in the report).
    """

    TITLE = "title"
    DATE = "date"
    LAST_DATE = "last_date"
    WEEKDAY = "weekday"
    PERIOD = "period"
    DAY_COLUMN = "day_column"  # a day is the heading: a cross or a time below it is a moment
    TIME = "time"
    START = "start"
    END = "end"
    DOORS_OPEN = "doors_open"
    VENUE = "venue"
    HALL = "hall"
    ADDRESS = "address"
    POSTCODE = "postcode"
    PLACE = "place"
    AREA = "area"
    ORGANISER = "organiser"
    TARGET_GROUP = "target_group"
    DESCRIPTION = "description"
    PRICE = "price"
    FREE = "free"
    SIGN_UP = "sign_up"
    SIGN_UP_UNTIL = "sign_up_until"
    ACCESSIBILITY = "accessibility"
    OPENNESS = "openness"
    CAPACITY = "capacity"
    STATUS = "status"
    NOVELTY = "novelty"
    NAME = "name"
    SECTOR = "sector"
    CONTACT_NAME = "contact_name"
    FIRST_NAME = "first_name"
    NAME_PREFIX = "name_prefix"
    LAST_NAME = "last_name"
    CONTACT_ROLE = "contact_role"
    CONTACT = "contact"
    PHONE = "phone"
    MOBILE = "mobile"
    EMAIL = "email"
    WEB = "web"
    SINCE = "since"
    ALSO_IN = "also_in"  # areas besides the own one
    REMARK = "remark"
    NUMBER = "number"
    OTHER = "other"
    IGNORED = "ignored"


_SHARED = (
    ImportField.ADDRESS,
    ImportField.POSTCODE,
    ImportField.PLACE,
    ImportField.AREA,
    ImportField.CONTACT_NAME,
    ImportField.FIRST_NAME,
    ImportField.NAME_PREFIX,
    ImportField.LAST_NAME,
    ImportField.CONTACT,
    ImportField.PHONE,
    ImportField.MOBILE,
    ImportField.EMAIL,
    ImportField.WEB,
    ImportField.REMARK,
    ImportField.NUMBER,
    ImportField.OTHER,
    ImportField.IGNORED,
)
_OF_PARTNERS = (
    ImportField.NAME,
    ImportField.SECTOR,
    ImportField.CONTACT_ROLE,
    ImportField.SINCE,
    ImportField.ALSO_IN,
)
_OF_ACTIVITIES = tuple(field for field in ImportField if field not in _SHARED and field not in _OF_PARTNERS)


def fields_for(kind: ImportKind) -> tuple[ImportField, ...]:
    """Fields a person can choose for a column of a list of this kind, the most telling first."""
    if kind is ImportKind.PARTNERS:
        return _OF_PARTNERS + _SHARED
    if kind is ImportKind.ACTIVITIES:
        return _OF_ACTIVITIES + _SHARED
    return ()
