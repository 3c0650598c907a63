import datetime as dt

import pytest

from coalitiedesk.domain.contact_due import ContactDue, DueKind
from coalitiedesk.domain.contact_log import CommitmentDirection, CommitmentState, LogObjection
from coalitiedesk.domain.ids import PartnerId
from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.warmth import Upkeep, Warmth
from coalitiedesk.dutch.contact_words import (
    ago_words,
    due_reason,
    due_title,
    due_trail,
    interval_words,
    last_contact_words,
    log_sentence,
    promise_words,
    settled_words,
    warmth_words,
)
from tests.builders import a_commitment

TODAY = dt.date(2026, 9, 7)


def before(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "vandaag"),
        (1, "gisteren"),
        (13, "13 dagen geleden"),
        (14, "2 weken geleden"),
        (60, "8 weken geleden"),
        (61, "2 maanden geleden"),
        (200, "7 maanden geleden"),
        (731, "2 jaar geleden"),
        (-2, "9 september 2026"),
    ],
)
def test_time_gone_by_is_told_roughly(days: int, words: str) -> None:
    assert ago_words(before(days), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "elke dag"),
        (7, "elke week"),
        (30, "elke maand"),
        (120, "elke 4 maanden"),
        (14, "elke 2 weken"),
        (100, "elke 100 dagen"),
        (365, "elk jaar"),
    ],
)
def test_interval_is_told_in_round_numbers(days: int, words: str) -> None:
    assert interval_words(days) == words


def test_warmth_tells_until_when_it_rests_and_since_when_it_left() -> None:
    assert warmth_words(Upkeep(partner_id=PartnerId(1)), TODAY) == "Nog niets vastgelegd"
    resting = Upkeep(partner_id=PartnerId(1), rest_until=dt.date(2027, 1, 4))
    assert warmth_words(resting, TODAY) == "Laten rusten tot ma 4 jan 2027"
    gone = Upkeep(partner_id=PartnerId(1), is_active=False, left_on=dt.date(2026, 5, 1))
    assert warmth_words(gone, TODAY) == "Doet niet meer mee sinds 1 mei 2026"


def test_last_contact_names_the_day() -> None:
    spoken = Upkeep(partner_id=PartnerId(1), last_contact=before(4))

    assert last_contact_words(spoken, TODAY) == "Laatste contact 4 dagen geleden, op do 3 sep"
    assert last_contact_words(Upkeep(partner_id=PartnerId(1)), TODAY) == "Nog geen contact vastgelegd"


def test_promise_says_who_promised_and_how_it_stands() -> None:
    ours = a_commitment(direction=CommitmentDirection.OURS, due=before(3))
    kept = a_commitment(state=CommitmentState.KEPT, settled_on=before(0))

    assert promise_words(ours) == "Wij beloofden: Vijf kannen koffie"
    assert promise_words(ours, "Bakker Vos") == "Wij beloofden Bakker Vos: Vijf kannen koffie"
    assert promise_words(kept, "Bakker Vos") == "Bakker Vos beloofde: Vijf kannen koffie"
    assert settled_words(ours, TODAY) == "3 dagen te laat"
    assert settled_words(a_commitment(), TODAY) == "geen datum"
    assert settled_words(kept, TODAY) == "Nagekomen, ma 7 sep"


def test_what_is_due_says_whom_why_and_where_to_call() -> None:
    values = {"partner_id": PartnerId(1), "partner": "Bakker Vos", "record_id": 1, "phone": "0123-4"}
    call = ContactDue(kind=DueKind.FOLLOW_UP, day=before(1), subject="Bellen over brood", **values)
    silent = ContactDue(
        kind=DueKind.GOING_COLD, day=before(9), warmth=Warmth.LOSING, last_contact=before(200), **values
    )

    rested = ContactDue(kind=DueKind.REST_OVER, day=before(2), subject="verbouwing", **values)
    assert due_title(rested) == "Bakker Vos: de rust is voorbij"
    assert due_reason(rested, TODAY) == "Wachtte omdat: verbouwing · 0123-4"
    assert due_trail(rested, TODAY) == "2 dagen geleden"
    assert (due_title(call), due_trail(call, TODAY)) == ("Bakker Vos: Bellen over brood", "1 dag te laat")
    assert due_reason(silent, TODAY) == "7 maanden stil · 0123-4"
    assert (due_title(silent), due_trail(silent, TODAY)) == ("Bakker Vos", "We raken ze kwijt")


@pytest.mark.parametrize("code", list(LogObjection))
def test_every_objection_has_a_sentence(code: LogObjection) -> None:
    assert log_sentence(Problem(code=code)).endswith(".")
