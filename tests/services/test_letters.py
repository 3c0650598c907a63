import datetime as dt
from dataclasses import replace

import pytest

from coalitiedesk.domain.contact_log import InteractionKind
from coalitiedesk.domain.ids import LetterTemplateId
from coalitiedesk.domain.letters import LetterKind, LetterTemplate, LetterWay, Recipient
from coalitiedesk.services.contact_log import get_log
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letter_recipients import open_correspondence
from coalitiedesk.services.letters import (
    check,
    find_proposal,
    gaps,
    list_sent,
    list_templates,
    log_sent,
    merge,
    remove_template,
    save_template,
)
from coalitiedesk.services.partners import delete_partners, save_partner
from tests.builders import a_contact, a_partner

TODAY = dt.date(2026, 10, 12)


def template(desk: Desk, key: str) -> LetterTemplate:
    return next(one for one in list_templates(desk) if one.key == key)


def recipients(desk: Desk, today: dt.date = TODAY) -> tuple[Recipient, ...]:
    return open_correspondence(desk, today=today).recipients


def test_bundled_templates_are_all_right_as_they_stand(desk: Desk) -> None:
    assert [(one.key, check(one)) for one in list_templates(desk) if check(one)] == []
    assert [one.key for one in list_templates(desk)][:3] == ["introduction", "colleagues", "appointment"]


def test_changed_template_stands_in_its_place_and_the_proposal_comes_back(desk: Desk) -> None:
    proposal = template(desk, "thanks")
    save_template(desk, replace(proposal, text="Dag {partner}\x00"))

    changed = template(desk, "thanks")
    remove_template(desk, changed)

    assert (changed.text, changed.is_changed) == ("Dag {partner}", True)
    assert template(desk, "thanks") == proposal
    desk.undo()
    assert template(desk, "thanks") == changed
    found = find_proposal("thanks")
    assert found is not None
    assert found.text == proposal.text


def test_own_template_comes_after_the_bundled_ones_and_can_be_changed(desk: Desk) -> None:
    own = LetterTemplate(
        id=LetterTemplateId(0), name="Kerstkaart", kind=LetterKind.LETTER, text="Fijne dagen"
    )
    key = save_template(desk, own)
    save_template(desk, replace(own, id=key, text="Fijne kerst, {partner}"))

    last = list_templates(desk)[-1]

    assert (last.id, last.text) == (key, "Fijne kerst, {partner}")
    remove_template(desk, last)
    assert list_templates(desk)[-1].key == "press"
    with pytest.raises(LookupError):
        save_template(desk, last)


def test_letter_names_partner_and_person_and_shows_what_is_not_known(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Bakker {Jan}", contacts=(a_contact(name="Jan {partner}"),)))

    letter = merge(template(desk, "appointment"), recipients(desk)[0])

    assert letter.text.startswith("Beste Jan {partner},\n")
    assert letter.subject == "Onze afspraak op [afspraak nog invullen]"
    assert letter.missing == ("afspraak", "telefoon", "coördinator")


def test_letter_that_went_out_is_kept_with_the_partner_in_one_step(desk: Desk) -> None:
    for name in ("De Brug", "Bakker Jan"):
        save_partner(desk, a_partner(name=name, contacts=(a_contact(),)))
    thanks, people = template(desk, "thanks"), recipients(desk)

    log_sent(desk, thanks, people, way=LetterWay.PAPER, day=TODAY)

    assert [one.got_lately(thanks, today=TODAY) for one in recipients(desk)] == [TODAY, TODAY]
    log = get_log(desk, people[0].partner_id)
    assert log is not None
    moment = log.interactions[0]
    assert (moment.kind, moment.day, moment.text) == (
        InteractionKind.LETTER,
        TODAY,
        "Brief gestuurd: Bedankbrief na de Week",
    )
    assert moment.contact_id == people[0].contact_id
    desk.undo()
    assert [dict(one.sent) for one in recipients(desk)] == [{}, {}]
    assert get_log(desk, people[0].partner_id).interactions == ()  # type: ignore[union-attr]


def test_who_was_removed_meanwhile_is_passed_over(desk: Desk) -> None:
    save_partner(desk, a_partner(name="De Brug"))
    people = recipients(desk)
    delete_partners(desk, [people[0].partner_id])

    log_sent(desk, template(desk, "thanks"), people, way=LetterWay.MAIL, day=TODAY)

    assert recipients(desk) == ()


def test_renamed_text_is_still_the_same_letter(desk: Desk) -> None:
    save_partner(desk, a_partner(name="De Brug"))
    own = LetterTemplate(id=LetterTemplateId(0), name="Kerstkaart", kind=LetterKind.LETTER, text="Fijn")
    own = replace(own, id=save_template(desk, own))
    for one in (template(desk, "thanks"), own):
        log_sent(desk, one, recipients(desk), way=LetterWay.PAPER, day=TODAY)
        save_template(desk, replace(one, name=f"{one.name} 2026"))

    (brug,) = recipients(desk)

    assert brug.got_lately(template(desk, "thanks"), today=TODAY) == TODAY
    assert brug.got_lately(list_templates(desk)[-1], today=TODAY) == TODAY
    assert [one.name for one in list_sent(desk, brug.partner_id)] == ["Kerstkaart", "Bedankbrief na de Week"]


def test_letter_that_is_made_twice_on_one_day_is_kept_once(desk: Desk) -> None:
    save_partner(desk, a_partner(name="De Brug"))
    thanks, people = template(desk, "thanks"), recipients(desk)

    kept = [log_sent(desk, thanks, people, way=LetterWay.PAPER, day=TODAY) for _time in range(2)]

    assert kept == [1, 0]
    assert len(list_sent(desk, people[0].partner_id)) == 1


def test_gaps_name_what_a_letter_needs_and_the_address_it_goes_to(desk: Desk) -> None:
    save_partner(desk, a_partner(name="De Brug", email="info@brug.test"))
    (brug,) = recipients(desk)

    assert gaps(template(desk, "appointment"), brug) == ("afspraak", "telefoon", "coördinator")
    assert gaps(template(desk, "thanks"), brug)[-1] == "hun postadres"
    assert gaps(template(desk, "appointment"), replace(brug, email=""))[-1] == "hun mailadres"
