"""One row of a programme, to an activity with its organisers, places and moments."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from coalitiedesk.domain.activities import Activity, ActivityStatus, Facility, Openness
from coalitiedesk.domain.ids import ActivityId, EditionId
from coalitiedesk.domain.import_codes import ImportCode
from coalitiedesk.domain.import_fields import ImportField as F
from coalitiedesk.domain.kind_from_words import activity_kind_from_words, facilities_from_words
from coalitiedesk.exchange.activity_texts import (
    read_contact,
    read_registration,
    read_subject,
    target_groups,
)
from coalitiedesk.exchange.guesses import (
    is_price,
    is_yes,
    read_capacity,
    read_novelty,
    read_openness,
    read_openness_column,
    read_price,
    read_status,
)
from coalitiedesk.exchange.moments.records import ParsedMoment, WeekContext
from coalitiedesk.exchange.row_moments import read_row_moments
from coalitiedesk.exchange.row_notes import RowNotes
from coalitiedesk.exchange.row_places import organiser_names, venues_of_row
from coalitiedesk.exchange.venue_words import VenueRef

_CANCELLED = re.compile(r"(?i)\b(geannuleerd|afgelast|gaat niet door|vervalt|vervallen|gecanceld)\b[\s:!.-]*")

_LEADING_TIME = re.compile(
    r"^(?P<time>\d{1,2}[.:]\d\d(?:\s*(?:uur|u\.?))?(?:\s*(?:[-–]|tot)\s*\d{1,2}[.:]\d\d(?:\s*(?:uur|u\.?))?)?)"
    r"(?:\s*[:|–-]\s*|\s+)(?P<title>[^\W\d].*)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityReading:
    """What one row says; the activity has no organisers and moments yet."""

    activity: Activity
    organisers: tuple[str, ...]
    venues: tuple[VenueRef, ...]
    moments: tuple[ParsedMoment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingContext:
    """What is known beside the row.

    Attributes:
        title: Stands in where the list has no column of titles.
        known_names: Strict keys of organisations and places that are names of their own.
        previous: The last moment of the row before.
        previous_title: Title of the row before.
    """

    week: WeekContext
    title: str = ""
    known_names: Collection[str] = ()
    previous: ParsedMoment | None = None
    previous_title: str = ""


def read_activity(notes: RowNotes, context: ReadingContext) -> ActivityReading | None:
    """Read a row; None when it has no title (then a question says so)."""
    subject, long_text = read_subject(notes)
    subject = subject or context.title
    if not subject:
        notes.ask(
            ImportCode.TITLE_MISSING, F.TITLE, text=context.previous_title, previous=context.previous_title
        )
        return None
    subject = _without_time(notes, subject)
    remarks = [notes.row.section] if notes.row.section else []
    moments = read_row_moments(notes, context.week, previous=context.previous)
    organisers = organiser_names(notes, remarks, known=context.known_names)
    venues = venues_of_row(notes, remarks, known=context.known_names)
    activity = _activity(notes, subject, long_text, remarks)
    remarks += [cell.text for cell in notes.cells(F.REMARK)] + notes.others()
    remark = "\n".join(dict.fromkeys(text for text in remarks if text))
    openness = activity.openness
    if openness is Openness.UNKNOWN:
        openness = read_openness(subject, long_text, remark, notes.text(F.TARGET_GROUP), activity.sign_up_how)
    return ActivityReading(
        activity=replace(activity, remark=remark, openness=openness),
        organisers=organisers,
        venues=venues,
        moments=moments,
    )


def _without_time(notes: RowNotes, subject: str) -> str:
    """``10.00 uur: Opening`` in a list without a column of times: the time is not part of the title."""
    found = _LEADING_TIME.match(subject)
    if found is None or notes.mapping.has(F.TIME, F.START):
        return subject
    notes.leading_time = found["time"]
    return found["title"]


def _activity(notes: RowNotes, subject: str, long_text: str, remarks: list[str]) -> Activity:
    title = _CANCELLED.sub("", subject).strip(" ()-–:!") if _CANCELLED.search(subject) else subject
    description = "\n".join(
        text for text in (long_text, *(cell.text for cell in notes.cells(F.DESCRIPTION))) if text
    )
    price_text = notes.text(F.PRICE) or (notes.text(F.SIGN_UP) if is_price(notes.text(F.SIGN_UP)) else "")
    price = read_price(price_text, free_column=notes.text(F.FREE))
    registration = read_registration(notes)
    contact = read_contact(notes, remarks)
    accessibility, facilities = _accessibility(notes)
    return Activity(
        id=ActivityId(0),
        edition_id=EditionId(0),
        title=title or subject,
        description=description,
        kind=activity_kind_from_words(title, description),
        status=_status(notes, subject, remarks),
        novelty=read_novelty(notes.text(F.NOVELTY)),
        openness=_openness(notes),
        price=price.words,
        is_free=price.is_free,
        sign_up=registration.sign_up,
        sign_up_how=registration.how,
        sign_up_until=registration.until,
        capacity=_capacity(notes, remarks),
        accessibility=accessibility,
        facilities=facilities | facilities_from_words(f"{description}. {accessibility}"),
        contact_name=contact.name,
        contact_phone=contact.phone,
        contact_email=contact.email,
        web_address=contact.web_address,
        target_groups=target_groups(notes.lines(F.TARGET_GROUP)),
    )


def _status(notes: RowNotes, subject: str, remarks: list[str]) -> ActivityStatus:
    if _CANCELLED.search(subject):
        return ActivityStatus.CANCELLED
    text = notes.text(F.STATUS)
    status = read_status(text)
    if text and (status is None or len(text) > 15):
        remarks.append(f"{notes.heading(F.STATUS)}: {text}")
    return status or ActivityStatus.IDEA


def _openness(notes: RowNotes) -> Openness:
    text = notes.text(F.OPENNESS)
    return read_openness_column(notes.heading(F.OPENNESS), text) if text else Openness.UNKNOWN


def _capacity(notes: RowNotes, remarks: list[str]) -> int | None:
    text = notes.text(F.CAPACITY)
    if not text:
        return None
    amount = read_capacity(text)
    if amount is None or re.search(r"[^\W\d_]{4,}", text):
        remarks.append(f"{notes.heading(F.CAPACITY)}: {text}")
    if amount is None and re.search(r"\d", text):
        notes.tell(ImportCode.CAPACITY_ODD, F.CAPACITY, text=text)
    return amount


def _accessibility(notes: RowNotes) -> tuple[str, frozenset[Facility]]:
    texts, facilities = [], frozenset[Facility]()
    for column, cell in zip(notes.mapping.columns, notes.row.cells, strict=True):
        if column.field is not F.ACCESSIBILITY or not cell.text:
            continue
        facilities |= (
            facilities_from_words(column.heading) if is_yes(cell.text) else facilities_from_words(cell.text)
        )
        texts.append(f"{column.heading}: {cell.text}" if len(cell.text) < 5 else cell.text)
    return "\n".join(texts), facilities
