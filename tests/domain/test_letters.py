import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coalitiedesk.domain.ids import LetterTemplateId, PartnerId
from coalitiedesk.domain.letters import (
    Filled,
    LetterKind,
    LetterObjection,
    LetterTemplate,
    Recipient,
    check_template,
    fill,
    placeholders,
)
from coalitiedesk.domain.partners import PartnerKind

TODAY = dt.date(2026, 10, 12)
VALUES = {"partner": "Bakker {Jan} & Zn", "contactpersoon": "", "bijeenkomst waar": "De Brug"}


def blank(word: str) -> str:
    return f"[{word}?]"


@pytest.mark.parametrize(
    ("text", "made", "missing"),
    [
        ("Beste {partner},", "Beste Bakker {Jan} & Zn,", ()),
        ("{Partner} en { partner }", "Bakker {Jan} & Zn en Bakker {Jan} & Zn", ()),
        ("In {bijeenkomst  waar}.", "In De Brug.", ()),
        ("Dag {contactpersoon}", "Dag [contactpersoon?]", ("contactpersoon",)),
        ("{week} {week} {dagen}", "[week?] [week?] [dagen?]", ("week", "dagen")),
        ("Geen {open einde", "Geen {open einde", ()),
        ("a } b { c", "a } b { c", ()),
        ("{}", "[?]", ("",)),
        ("", "", ()),
    ],
)
def test_fill_puts_in_what_is_known_and_shows_what_is_not(
    text: str, made: str, missing: tuple[str, ...]
) -> None:
    assert fill(text, VALUES, blank=blank) == Filled(text=made, missing=missing)


@given(name=st.text(), other=st.text())
def test_names_with_braces_are_never_read_as_something_to_fill_in(name: str, other: str) -> None:
    values = {"partner": name, "contactpersoon": other}

    made = fill("<{partner}|{contactpersoon}>", values, blank=lambda _: "")

    assert made.text == f"<{name}|{other}>"


@given(text=st.text(alphabet="{}ab \n"))
def test_every_text_can_be_filled_in_and_names_what_it_misses(text: str) -> None:
    made = fill(text, {}, blank=lambda _: "")

    assert made.missing == placeholders(text)


def a_template(**changes: str) -> LetterTemplate:
    values = {"name": "Groet", "text": "Dag {partner}", **changes}
    return LetterTemplate(id=LetterTemplateId(0), kind=LetterKind.LETTER, **values)


@pytest.mark.parametrize(
    ("changes", "objections"),
    [
        ({}, []),
        ({"name": " "}, [(LetterObjection.NO_NAME, "")]),
        ({"text": "\n"}, [(LetterObjection.NO_TEXT, "")]),
        (
            {"subject": "Voor {patner}", "text": "{patner} {naam}"},
            [
                (LetterObjection.UNKNOWN_PLACEHOLDER, "patner"),
                (LetterObjection.UNKNOWN_PLACEHOLDER, "naam"),
            ],
        ),
        ({"text": "Dag {partner}\n{coalitie,"}, [(LetterObjection.LOOSE_BRACE, "{coalitie,")]),
    ],
)
def test_template_is_told_everything_that_is_the_matter(
    changes: dict[str, str], objections: list[tuple[LetterObjection, str]]
) -> None:
    found = check_template(a_template(**changes), {"partner", "coalitie"})

    assert [(problem.code, problem.subject) for problem in found] == objections


@pytest.mark.parametrize(
    ("days_ago", "is_lately"), [(0, True), (180, True), (181, False)], ids=["today", "half a year", "before"]
)
def test_yearly_letter_comes_every_year(days_ago: int, *, is_lately: bool) -> None:
    template = LetterTemplate(id=LetterTemplateId(4), name="Dank", kind=LetterKind.LETTER)
    day = TODAY - dt.timedelta(days=days_ago)
    recipient = Recipient(
        partner_id=PartnerId(1), partner="De Brug", kind=PartnerKind.WELFARE, sent={"Dank": day, "own:4": day}
    )

    assert recipient.got_lately(template, today=TODAY) == (day if is_lately else None)
    assert recipient.got_lately(replace(template, id=LetterTemplateId(5), name="Groet"), today=TODAY) is None
