"""Where the work is, when an earlier version was kept, and how it differs from now, in words."""

import datetime as dt

from coalitiedesk.dutch.formats import clock, count, enumerate_words, short_date

_LONGEST_PLACE = 40


def saved_words(
    *,
    place: str,
    pending: int,
    published_at: dt.datetime | None,
    has_problem: bool,
    is_view_only: bool,
) -> tuple[str, bool]:
    """The sentence for the status bar, and whether all is well.

    Args:
        place: Name of the folder or drive where the file is.
        pending: Changes that are not in the file yet.
        published_at: When the file was last written, UTC.
        has_problem: The last writing, or the last earlier version, failed.
        is_view_only: The file is only looked at.
    """
    where = _short(place)
    if is_view_only:
        return "Je bekijkt dit bestand. Wijzigen kan niet.", True
    if has_problem and pending:
        waiting = count(pending, "wijziging wacht", "wijzigingen wachten")
        return f"Veilig op deze computer. {waiting[0].upper()}{waiting[1:]} op het bestand.", False
    if has_problem:
        return "Er kon geen eerdere versie worden bewaard. Je werk zelf is veilig.", False
    if pending:
        return f"Nog {count(pending, 'wijziging', 'wijzigingen')} te schrijven…", True
    if published_at is not None:
        return f"Bewaard in {where} om {_time(published_at)}", True
    return f"Alles staat in {where}", True


def backup_words(taken_at: dt.datetime, today: dt.date) -> str:
    """``Reservekopie: vandaag 9.15``; ``taken_at`` is UTC, shown in the time of this computer."""
    return f"Reservekopie: {when_words(taken_at, today)}"


def when_words(moment: dt.datetime, today: dt.date) -> str:
    """``vandaag 9.15``, ``gisteren 16.20``, ``vr 20 nov 14.03``; with the year when it is another one."""
    day = moment.astimezone().date()
    days = (today - day).days
    if days in (0, 1):
        return f"{('vandaag', 'gisteren')[days]} {_time(moment)}"
    year = f" {day.year}" if day.year != today.year else ""
    return f"{short_date(day)}{year} {_time(moment)}"


def content_words(partners: int, activities: int, occurrences: int) -> str:
    """``42 partners, 30 activiteiten en 51 momenten``."""
    return enumerate_words(
        [
            count(partners, "partner", "partners"),
            count(activities, "activiteit", "activiteiten"),
            count(occurrences, "moment", "momenten"),
        ]
    )


def compared_words(partners: int, activities: int, occurrences: int) -> str:
    """``Deze versie heeft 3 partners minder en 1 activiteit meer dan nu.``; differences from now."""
    parts = [
        f"{count(abs(difference), *words)} {'meer' if difference > 0 else 'minder'}"
        for difference, words in (
            (partners, ("partner", "partners")),
            (activities, ("activiteit", "activiteiten")),
            (occurrences, ("moment", "momenten")),
        )
        if difference
    ]
    if not parts:
        return "Deze versie heeft evenveel partners, activiteiten en momenten als nu."
    return f"Deze versie heeft {enumerate_words(parts)} dan nu."


def _short(place: str) -> str:
    if place.endswith((":", "\\", "/")):
        return place  # a drive
    return f"‘{place if len(place) <= _LONGEST_PLACE else f'{place[: _LONGEST_PLACE - 1].rstrip()}…'}’"


def _time(moment: dt.datetime) -> str:
    local = moment.astimezone()
    return clock(local.hour * 60 + local.minute)
