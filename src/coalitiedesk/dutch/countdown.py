"""How far away the Week is: a figure and the words that go with it."""

import datetime as dt
from dataclasses import dataclass

from coalitiedesk.domain.editions import Edition
from coalitiedesk.dutch.formats import date_range, number


@dataclass(frozen=True, slots=True, kw_only=True)
class CountdownWords:
    """``24`` and ``dagen tot de Week``; ``Dag 3`` and ``van de 8``; ``12`` and ``dagen na de Week``."""

    figure: str
    unit: str


def countdown_words(edition: Edition, today: dt.date) -> CountdownWords:
    """Days to go, which day it is, or days since."""
    if edition.first_day is None or edition.last_day is None:
        return CountdownWords(figure="?", unit="De dagen zijn nog niet gekozen")
    left = (edition.first_day - today).days
    if left > 0:
        return CountdownWords(figure=number(left), unit=f"{_days(left)} tot de Week")
    if today <= edition.last_day:
        length = (edition.last_day - edition.first_day).days + 1
        return CountdownWords(figure=f"Dag {1 - left}", unit=f"van de {length}")
    ago = (today - edition.last_day).days
    return CountdownWords(figure=number(ago), unit=f"{_days(ago)} na de Week")


def edition_dates(edition: Edition) -> str:
    """``do 30 sep t/m do 7 okt``; says so when they are a proposal or not known."""
    if edition.first_day is None or edition.last_day is None:
        return "dagen nog onbekend"
    words = date_range(edition.first_day, edition.last_day, short=True)
    return words if edition.dates_confirmed else f"{words} (voorstel)"


def _days(amount: int) -> str:
    return "dag" if amount == 1 else "dagen"
