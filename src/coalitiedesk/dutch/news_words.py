"""A newsletter as a text one would send; a part of which there is nothing is left out.

Its first line is the title, a line that ends with a colon is a heading, and a dash begins a line of a list.
"""

import datetime as dt
from collections.abc import Iterator

from coalitiedesk.domain.meetings import GuestState, Meeting, guests_in
from coalitiedesk.domain.news import News, NewsWeek
from coalitiedesk.dutch.formats import NO_BREAK, count, date_range, enumerate_words, number, plain_date

_MOST_NAMED, _MOST_JOINED = 5, 8
_TOLD = {
    "decide": "We besloten om weer mee te doen aan de Week",
    "network_meeting": "We hielden een netwerkbijeenkomst",
    "name_chosen": "De Week heeft een naam en een thema",
    "call_for_activities": "We vroegen iedereen om activiteiten",
    "week_meeting": "We legden het programma naast elkaar",
    "confirm": "Alle activiteiten zijn zeker",
    "programme_to_printer": "Het programma ging naar de drukker",
    "spread": "De boekjes en posters zijn verspreid",
    "week_begins": "De Week begon",
    "debrief": "We keken samen terug op de Week",
    "report": "Het verslag van de Week is klaar",
}


def milestone_words(item: str, title: str) -> str:
    """A milestone as one tells of it; empty for a chore of the schedule that is no news.

    Args:
        item: Key in the schedule; empty for a milestone of the coalition's own.
        title: As it stands in the planning.
    """
    return _TOLD.get(item, "") if item else title


def newsletter_words(news: News, *, today: dt.date) -> str:
    """All of it, from the title to who signs."""
    told = {
        "wat er lukte": _successes(news),
        "wie erbij kwam": _joined(news),
        "wat mensen vertelden": _stories(news),
        "wat eraan komt": _coming(news, today),
    }
    parts = [f"Nieuws van {news.coalition}, {plain_date(today)}", "Beste lezer,"]
    parts += _opening([words for words, part in told.items() if part])
    parts += [part for part in told.values() if part]
    parts += [_joining(news), _greeting(news)]
    return "\n\n".join(part for part in parts if part)


def _opening(told: list[str]) -> list[str]:
    if not told:
        return []
    return [f"De laatste maanden zijn we weer een stap verder. Je leest hier {enumerate_words(told)}."]


def _successes(news: News) -> str:
    parts = [
        _milestones(news),
        *(_meeting(one) for one in news.meetings),
        _promises(news),
        _past_week(news.last_week),
    ]
    found = [part for part in parts if part]
    return "\n".join(("Dit lukte:", *found)) if found else ""


def _milestones(news: News) -> str:
    if not news.milestones:
        return ""
    if len(news.milestones) == 1:
        ((title, day),) = news.milestones
        return f"We haalden een mijlpaal: {title} ({plain_date(day, year=False)})."
    lines = (f"- {title} ({plain_date(day, year=False)})" for title, day in news.milestones)
    return "\n".join((f"We haalden samen {number(len(news.milestones))} mijlpalen.", *lines))


def _meeting(meeting: Meeting) -> str:
    if meeting.day is None:
        return ""
    came = len(guests_in(meeting.guests, GuestState.ATTENDED))
    who = f"zaten we met {number(came)} mensen bij elkaar" if came > 1 else "kwamen we bij elkaar"
    where = f", op deze plek: {meeting.place}" if meeting.place else ""
    return f"Op {plain_date(meeting.day, year=False)} {who} voor ‘{meeting.title}’{where}."


def _promises(news: News) -> str:
    if not news.kept_promises:
        return ""
    verb = "toezegging is", "toezeggingen zijn"
    more = "onder meer " if len(news.kept_by) > _MOST_NAMED else ""
    by = f", {more}door {enumerate_words(news.kept_by[:_MOST_NAMED])}" if news.kept_by else ""
    return f"Partners hielden woord: {count(news.kept_promises, *verb)} nagekomen{by}. Dank jullie wel!"


def _past_week(week: NewsWeek | None) -> str:
    if week is None:
        return ""
    visits = f", met samen ongeveer {number(_round(week.visitors))} bezoeken" if week.visitors else ""
    what = count(week.activities, "activiteit", "activiteiten")
    return f"De {week.edition.name} telde {what}{visits}."


def _round(visitors: int) -> int:
    """To tens above a hundred: an estimate is no more certain than that."""
    return round(visitors, -1) if visitors >= 100 else visitors


def _joined(news: News) -> str:
    if not news.joined:
        return ""
    more = len(news.joined) - _MOST_JOINED
    names = news.joined if more <= 0 else news.joined[:_MOST_JOINED]
    who = enumerate_words(names if more <= 0 else (*names, f"nog {count(more, 'partner', 'partners')}"))
    verb, them = ("doet", "je er bent") if len(news.joined) == 1 else ("doen", "jullie er zijn")
    return f"Welkom:\n{who} {verb} sinds kort mee. Fijn dat {them}!"


def _stories(news: News) -> str:
    if not news.stories:
        return ""
    return "\n".join((f"Gehoord in de Week van {news.stories_year}:", *(f"‘{one}’" for one in news.stories)))


def _coming(news: News, today: dt.date) -> str:
    found = list(_coming_parts(news, today))
    return "\n".join(("Dit komt eraan:", *found)) if found else ""


def _coming_parts(news: News, today: dt.date) -> Iterator[str]:
    week, meeting = news.next_week, news.next_meeting
    if week is not None and week.edition.first_day is not None:
        last = week.edition.last_day or week.edition.first_day
        days = date_range(week.edition.first_day, last, year=week.edition.first_day.year != today.year)
        ready = (
            f" Er {'staat' if week.activities == 1 else 'staan'} al "
            f"{count(week.activities, 'activiteit', 'activiteiten')} in het programma."
            if week.activities
            else ""
        )
        yield f"De {week.edition.name} is van {days}.{ready}"
    if meeting is not None and meeting.day is not None:
        where = f", {meeting.place}" if meeting.place else ""
        day = plain_date(meeting.day, year=meeting.day.year != today.year)
        yield f"Onze volgende bijeenkomst is op {day}: ‘{meeting.title}’{where}."


def _joining(news: News) -> str:
    ways = []
    if news.phone:
        ways.append(f"bel {news.phone.replace(' ', NO_BREAK)}")
    if news.email:
        ways.append(f"mail naar {news.email}")
    how = " of ".join(ways) or "laat het ons weten"
    return f"Meedoen:\nHeb je een idee, een plek of een uurtje over? {how[0].upper()}{how[1:]}. Kom erbij!"


def _greeting(news: News) -> str:
    return "\n".join(part for part in ("Hartelijke groet,", news.coordinator, news.coalition) if part)
