import datetime as dt
import io
from dataclasses import replace

import pypdf
import pytest

from coalitiedesk.domain.editions import Edition
from coalitiedesk.domain.ids import EditionId
from coalitiedesk.domain.letters import LetterWay
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.printouts.letter_content import LetterContent
from coalitiedesk.services.activities import save_activity
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.editions import save_edition
from coalitiedesk.services.letter_recipients import open_correspondence
from coalitiedesk.services.letters import list_templates, log_sent, save_template
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.printing import PrintResult, collect, render
from tests.builders import THURSDAY, a_contact, a_partner, an_activity

TODAY = dt.date(2026, 10, 12)


@pytest.fixture
def week(desk: Desk) -> EditionId:
    last = THURSDAY + dt.timedelta(days=6)
    edition = Edition(id=EditionId(0), name="Week", year=2026, first_day=THURSDAY, last_day=last)
    return save_edition(desk, edition)


def take_part(desk: Desk, week: EditionId, name: str) -> None:
    partner = save_partner(desk, a_partner(name=name, contacts=(a_contact(name=f"Ans van {name}"),)))
    save_activity(desk, an_activity(edition_id=week, title=f"Soep van {name}", organiser_ids=(partner,)))


def printed(desk: Desk, key: str) -> tuple[list[str], PrintResult]:
    buffer = io.BytesIO()
    made = render(collect(desk, key, today=TODAY), buffer)
    return [page.extract_text() for page in pypdf.PdfReader(buffer).pages], made


@pytest.mark.parametrize("key", ["thank_you_letters", "certificates"])
def test_everyone_who_took_part_gets_one_and_nobody_else(desk: Desk, week: EditionId, key: str) -> None:
    for name in ("De Brug", "Bakker Jan"):
        take_part(desk, week, name)
    save_partner(desk, a_partner(name="Wie niet meedeed"))

    pages, _ = printed(desk, key)

    assert len(pages) == 2
    assert "Bakker Jan" in pages[0]
    assert "De Brug" in pages[1]


def test_letter_tells_what_they_did_and_what_is_still_open(desk: Desk, week: EditionId) -> None:
    take_part(desk, week, "De Brug")

    pages, made = printed(desk, "thank_you_letters")

    assert "‘Soep van De Brug’" in pages[0]
    problem = next(one for one in made.problems if one.code == PrintCode.LEFT_BLANK)
    assert problem.facts == {"words": "telefoon, mailadres en coördinator"}


def test_letter_in_our_own_words_is_the_one_that_is_printed(desk: Desk, week: EditionId) -> None:
    take_part(desk, week, "De Brug")
    thanks = next(one for one in list_templates(desk) if one.key == "thanks")
    save_template(desk, replace(thanks, text="Hulde, {partner}!"))

    pages, _ = printed(desk, "thank_you_letters")

    assert "Hulde, De Brug!" in pages[0]


@pytest.mark.parametrize("key", ["thank_you_letters", "certificates"])
@pytest.mark.usefixtures("week")
def test_week_without_partners_says_that_there_is_nothing(desk: Desk, key: str) -> None:
    _, made = printed(desk, key)

    assert made.pages == 1
    assert [problem.code for problem in made.problems] == [PrintCode.NOTHING_TO_PRINT]


def test_who_had_it_on_another_day_or_gets_it_under_another_name_is_passed_over(
    desk: Desk, week: EditionId
) -> None:
    for name in ("De Brug", "Bakker Jan", "Koor"):
        take_part(desk, week, name)
    twice = save_partner(desk, a_partner(name="Zang", contacts=(a_contact(name="Ans van Koor"),)))
    save_activity(desk, an_activity(edition_id=week, title="Zingen", organiser_ids=(twice,)))
    thanks = next(one for one in list_templates(desk) if one.key == "thanks")
    by_name = {one.partner: one for one in open_correspondence(desk, today=TODAY).recipients}
    log_sent(desk, thanks, [by_name["De Brug"]], way=LetterWay.PAPER, day=TODAY - dt.timedelta(days=1))
    log_sent(desk, thanks, [by_name["Bakker Jan"]], way=LetterWay.PAPER, day=TODAY)

    job = collect(desk, "thank_you_letters", today=TODAY)

    assert isinstance(job.own, LetterContent)
    assert [page.address[0] for page in job.own.letters] == ["Bakker Jan", "Koor"]
    assert job.own.left_out == ("De Brug", "Zang")
    everybody = collect(desk, "thank_you_letters", options={"who": "all"}, today=TODAY)
    assert isinstance(everybody.own, LetterContent)
    assert len(everybody.own.letters) == 4
    _, made = printed(desk, "thank_you_letters")
    assert made.problems[0].facts == {"words": "De Brug en Zang"}


def test_each_partner_gets_its_own_certificate_also_of_one_person(desk: Desk, week: EditionId) -> None:
    for name in ("Koor", "Zang"):
        partner = save_partner(desk, a_partner(name=name, contacts=(a_contact(),)))
        save_activity(desk, an_activity(edition_id=week, title=name, organiser_ids=(partner,)))

    pages, _ = printed(desk, "certificates")

    assert len(pages) == 2


def test_nobody_is_thanked_for_a_week_that_has_still_to_come(desk: Desk, week: EditionId) -> None:
    take_part(desk, week, "De Brug")
    later = Edition(id=EditionId(0), name="Week", year=2027, first_day=dt.date(2027, 9, 30))
    to_come = save_edition(desk, later)

    job = collect(desk, "thank_you_letters", edition_id=to_come, today=TODAY)

    assert isinstance(job.own, LetterContent)
    assert "De Week 2026 is voorbij." in job.own.letters[0].text
    assert (job.own.other_week, job.own.week_to_come) == ("Week 2026", "")
    assert job.file_stem == "Week 2026 - Bedankbrieven - 12 oktober 2026"
    early = collect(desk, "thank_you_letters", edition_id=week, today=THURSDAY - dt.timedelta(days=30))
    assert isinstance(early.own, LetterContent)
    assert (early.own.other_week, early.own.week_to_come) == ("", "Week 2026")
    _, made = printed(desk, "thank_you_letters")
    assert PrintCode.OTHER_WEEK in [problem.code for problem in made.problems]
