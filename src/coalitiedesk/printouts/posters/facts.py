"""What a poster says about one activity, in words, before anything is measured."""

from collections.abc import Sequence
from dataclasses import dataclass

from coalitiedesk.domain.activities import SignUp
from coalitiedesk.dutch.formats import (
    NO_BREAK,
    WEEKDAYS_SHORT,
    clock,
    date_range,
    enumerate_words,
    long_date,
    plain_date,
    short_date,
    time_range,
)
from coalitiedesk.printouts.agenda_words import UNKNOWN_TIME, day_list, facility_words
from coalitiedesk.printouts.content import ActivityContent, EditionContent, MomentContent
from coalitiedesk.printouts.kit.icons import Icon
from coalitiedesk.printouts.kit.text import EMPTY, PaperText, joined, paper_text, paragraphs, unbroken

UNKNOWN_DAY = "Dag nog niet bekend"
CALL = PaperText("Kom erbij")


@dataclass(frozen=True, slots=True, kw_only=True)
class WhenRow:
    """One moment, or several at the same time and place.

    Attributes:
        day: In full.
        short_day: The same, for a long list.
        note: Doors open, moved, another place: smaller, below.
    """

    day: PaperText
    short_day: PaperText
    time: PaperText
    note: PaperText = EMPTY
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A line that stands out with smaller lines below, beside an icon."""

    icon: Icon
    lead: PaperText
    lines: tuple[PaperText, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterFacts:
    """Everything a poster may say; what is unknown is empty.

    Attributes:
        rows: One per moment.
        grouped: The same, days at the same time and place taken together.
        chips: Facilities and price, each with its icon.
        credit: For whom and by whom.
        web: Address for the QR code; it stands in words in the footer below.
    """

    activity: ActivityContent
    title: PaperText
    description: tuple[PaperText, ...]
    rows: tuple[WhenRow, ...]
    grouped: tuple[WhenRow, ...]
    place: Detail | None
    contact: Detail | None
    chips: tuple[tuple[Icon, PaperText], ...]
    credit: PaperText
    web: PaperText = EMPTY


def poster_facts(activity: ActivityContent, edition: EditionContent, *, with_qr: bool = True) -> PosterFacts:
    """Put an activity into words."""
    moments = activity.moments or (MomentContent(),)
    shared = _shared_place(moments)
    groups: dict[tuple[str, str, bool], list[MomentContent]] = {}
    for moment in moments:
        note = _note(moment, with_place=shared is None)
        groups.setdefault((_time(moment), note, moment.is_cancelled), []).append(moment)
    return PosterFacts(
        activity=activity,
        title=paper_text(activity.title) or PaperText("Activiteit zonder titel"),
        description=paragraphs(activity.description),
        rows=tuple(_row([moment], with_place=shared is None) for moment in moments),
        grouped=tuple(_row(group, with_place=shared is None) for group in groups.values()),
        place=_place(shared) if shared else None,
        contact=_contact(activity, edition),
        chips=tuple(
            (icon, _capitalised(words))
            for icon, words in facility_words(activity)
            if icon is not Icon.SIGN_UP
        ),
        credit=_credit(activity),
        web=paper_text(edition.identity.web_address) if with_qr else EMPTY,
    )


def summary_row(activity: ActivityContent) -> WhenRow:
    """All moments of a long series in one line, for when they do not fit in any form."""
    days = sorted({moment.day for moment in activity.moments if moment.day})
    span = date_range(days[0], days[-1]) if days else ""
    times = paper_text(f"{len(activity.moments)} keer")
    return WhenRow(
        day=_capitalised(span) or times,
        short_day=times,
        time=times if span else EMPTY,
        note=PaperText("Vraag naar de dagen en tijden."),
    )


def spaced_time(text: PaperText) -> PaperText:
    """``10.00 – 12.00 uur``: room around the dash where the type is large."""
    return PaperText(text.replace("–", f"{NO_BREAK}–{NO_BREAK}"))


def _row(moments: Sequence[MomentContent], *, with_place: bool) -> WhenRow:
    first = moments[0]
    return WhenRow(
        day=_capitalised(_days(moments)),
        short_day=_short_days(moments) if len(moments) == 1 else _capitalised(_days(moments)),
        time=paper_text(_time(first)),
        note=paper_text(_note(first, with_place=with_place)),
        is_cancelled=first.is_cancelled,
    )


def _days(moments: Sequence[MomentContent]) -> str:
    first = moments[0]
    if first.whole_week:
        return "De hele week, elke dag"
    if first.day is None:
        return first.when_text or UNKNOWN_DAY
    if len(moments) > 1 and all(moment.day and not moment.last_day for moment in moments):
        return day_list([moment.day for moment in moments if moment.day])
    spans = [moment for moment in moments if moment.day]
    return enumerate_words([_span(moment) for moment in spans])


def _span(moment: MomentContent) -> str:
    if moment.day is None:
        return UNKNOWN_DAY
    if moment.last_day and moment.last_day > moment.day:
        return date_range(moment.day, moment.last_day)
    return long_date(moment.day)


def _short_days(moments: Sequence[MomentContent]) -> PaperText:
    first = moments[0]
    if first.whole_week:
        return PaperText("Elke dag")
    if first.day is None:
        return paper_text(first.when_text or UNKNOWN_DAY)
    if first.last_day and first.last_day > first.day:
        return paper_text(date_range(first.day, first.last_day, short=True))
    return unbroken(short_date(first.day))


def _time(moment: MomentContent) -> str:
    if moment.start is not None or moment.end is not None:
        return time_range(moment.start, moment.end)
    if moment.all_day:
        return "de hele dag"
    if moment.day and moment.when_text.strip():
        return moment.when_text
    return "" if moment.day is None else UNKNOWN_TIME


def _note(moment: MomentContent, *, with_place: bool) -> str:
    doors = "" if moment.doors_open is None else f"inloop vanaf {clock(moment.doors_open)}{NO_BREAK}uur"
    place = joined((moment.venue, moment.room, moment.address)) if with_place else ""
    return joined((doors, place, moment.moved_note), " · ")


def _shared_place(moments: Sequence[MomentContent]) -> MomentContent | None:
    """A moment whose place is that of all, or None when they differ or nothing is known."""
    going = [moment for moment in moments if not moment.is_cancelled] or list(moments)
    places = {(moment.venue, moment.room, moment.address, moment.place) for moment in going}
    first = going[0]
    return first if len(places) == 1 and (first.venue or first.address) else None


def _place(moment: MomentContent) -> Detail:
    address = moment.address.strip()
    town = moment.place.strip()
    where = joined((address, "" if town and town in address else town))
    lead = paper_text(moment.venue)
    lines = [line for line in (paper_text(moment.room), where) if line]
    return Detail(icon=Icon.PLACE, lead=lead or where, lines=tuple(lines) if lead else ())


def _contact(activity: ActivityContent, edition: EditionContent) -> Detail | None:
    own = edition.identity
    phone = unbroken(activity.contact_phone or own.phone)
    name = paper_text(activity.contact_name) if activity.contact_phone else EMPTY
    reach = [f"Bel {name}: {phone}" if name else f"Bel {phone}"] if phone else []
    mail = activity.contact_email or ("" if phone else own.email)
    reach += [mail] if mail else []
    web = activity.web_address or ("" if reach else own.web_address)
    reach += [web] if web else []
    lead = {
        SignUp.REQUIRED: "Eerst aanmelden",
        SignUp.APPRECIATED: "Aanmelden graag",
        SignUp.NOT_NEEDED: "Gewoon binnenlopen",
        SignUp.UNKNOWN: "Vragen?",
    }[activity.sign_up]
    if activity.sign_up in (SignUp.REQUIRED, SignUp.APPRECIATED):
        how = [activity.sign_up_how.strip()] if activity.sign_up_how.strip() else reach
        last = activity.sign_up_until
        until = [f"t/m {WEEKDAYS_SHORT[last.weekday()]} {plain_date(last, year=False)}"] if last else []
        return _detail(lead, [*how, *until])
    if activity.sign_up is SignUp.NOT_NEEDED and reach:
        reach[0] = f"Vragen: {reach[0].removeprefix('Bel ')}"
    if not reach and activity.sign_up is SignUp.UNKNOWN:
        return None
    return _detail(lead, reach)


def _detail(lead: str, lines: Sequence[str]) -> Detail:
    icon = Icon.PHONE if any(character.isdigit() for character in "".join(lines)) else Icon.INFORMATION
    return Detail(icon=icon, lead=PaperText(lead), lines=tuple(paper_text(line) for line in lines))


def _credit(activity: ActivityContent) -> PaperText:
    groups = enumerate_words([paper_text(group) for group in activity.target_groups])
    makers = enumerate_words([paper_text(name) for name in activity.organisers])
    return joined((f"Voor {groups}" if groups else "", f"Door {makers}" if makers else ""), " · ")


def _capitalised(text: str) -> PaperText:
    return paper_text(text[:1].upper() + text[1:])
