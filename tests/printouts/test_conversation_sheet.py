import datetime as dt
import re
from dataclasses import replace

import pytest

from coalitiedesk.domain.activities import ActivityStatus
from coalitiedesk.domain.contact_log import CommitmentDirection, ContactLog
from coalitiedesk.domain.engagement import ContributionKind, EngagementMotive, Means, Principle
from coalitiedesk.domain.ids import ActivityId, OfferId, PartnerId
from coalitiedesk.domain.offers import Offer, OfferDirection, PartnerInterests
from coalitiedesk.domain.partners import PartnerActivity, PartnerKind
from coalitiedesk.domain.principle_checks import PrincipleObjection
from coalitiedesk.domain.print_codes import PrintCode
from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.warmth import Upkeep
from coalitiedesk.knowledge.conversation import conversation_guides
from coalitiedesk.printouts.conversation_content import ConversationContent
from coalitiedesk.printouts.conversation_sheet import ConversationSheetOptions, render
from tests.builders import a_commitment, a_contact, a_partner, an_interaction
from tests.printouts.page_checks import SAFE_MM, has_colour, pictures, unmarked_operators, white_margins_mm
from tests.printouts.pdf_reading import Printed, assert_accessible
from tests.printouts.programme_samples import EDITION

TODAY = dt.date(2026, 11, 22)
WORDS = "vijf kannen koffie en tien stoelen voor de middag in het buurthuis "


def an_offer(text: str, direction: OfferDirection = OfferDirection.OFFER) -> Offer:
    return Offer(id=OfferId(1), partner_id=PartnerId(1), direction=direction, kind=Means.GOODS, text=text)


EMPTY = ConversationContent(
    edition=EDITION,
    printed_on=TODAY,
    partner=a_partner(name="Nieuwe zaak"),
    area="",
    log=ContactLog(upkeep=Upkeep(partner_id=PartnerId(1))),
    interests=PartnerInterests(partner_id=PartnerId(1)),
    activities=(),
    objections=(),
    guides=conversation_guides(),
)
FULL = replace(
    EMPTY,
    partner=a_partner(
        name="Bakkerij <Vos> & Zn",
        kind=PartnerKind.BUSINESS,
        sector="bakker",
        contacts=(a_contact(name="Corrie Vos", role="eigenaar", phone="0123-456"),),
    ),
    area="Noord",
    log=ContactLog(
        upkeep=Upkeep(partner_id=PartnerId(1), last_contact=TODAY - dt.timedelta(days=9)),
        interactions=(
            an_interaction(
                text="Corrie wil meedoen.",
                follow_up="Poster brengen",
                follow_up_on=TODAY + dt.timedelta(days=2),
            ),
        ),
        commitments=(
            a_commitment(text="Vijf kannen koffie"),
            a_commitment(text="Naam in het boekje", direction=CommitmentDirection.OURS),
        ),
    ),
    interests=PartnerInterests(
        partner_id=PartnerId(1),
        motives={EngagementMotive.SOCIAL: "kent de straat"},
        contributions={ContributionKind.MATERIALS: ""},
        offers=(an_offer("Koek"), an_offer("Een busje", OfferDirection.NEED)),
    ),
    propositions=("Een training voor medewerkers",),
    activities=(
        PartnerActivity(id=ActivityId(1), title="Soep", status=ActivityStatus.CONFIRMED, year=2026, day=None),
    ),
    objections=(
        Problem(
            code=PrincipleObjection.EXCLUSIVE,
            subject="enige bakker",
            facts={"principle": Principle.NOT_EXCLUSIVE},
        ),
    ),
)
_MANY = tuple(
    a_commitment(text=f"{number} {WORDS * 3}", direction=direction)
    for number in range(40)
    for direction in CommitmentDirection
)
TOO_MUCH = replace(
    FULL,
    partner=replace(FULL.partner, name="Vereniging van alle winkeliers in het lange buitengebied"),
    log=replace(FULL.log, interactions=(an_interaction(text=WORDS * 60),), commitments=_MANY),
    interests=replace(FULL.interests, offers=tuple(an_offer(f"{number} {WORDS}") for number in range(60))),
)


def printed(content: ConversationContent, **options: bool) -> Printed:
    return Printed(render, content, ConversationSheetOptions(**options))


def test_sheet_tells_what_is_known_then_asks_in_five_parts() -> None:
    found = printed(FULL)
    text = found.text()

    assert_accessible(found)
    assert unmarked_operators(found.data) == []
    assert found.sizes == {(210, 297)}
    assert found.result.problems == ()
    order = [
        "Gespreksblad",
        "Bakkerij <Vos> & Zn",
        "Winkel of bedrijf · bakker · Noord",
        "Corrie Vos, eigenaar, 0123-456",
        "Laatste contact 9 dagen geleden",
        "Corrie wil meedoen.",
        "Poster brengen",
        "Vijf kannen koffie (geen datum)",
        "Naam in het boekje (geen datum)",
        "Voor de samenleving: kent de straat",
        "Koek",
        "Een busje",
        "Ruimte, spullen of kennis",
        "Een training voor medewerkers",
        "2026: Soep",
        "beloof geen alleenrecht",
        "1. Contact maken",
        "2. Om wie gaat het?",
        "3. Welke rol past?",
        "4. Wat vragen en bieden we?",
        "5. Wat spreken we af?",
        "Wanneer spreken we elkaar weer?",
    ]
    places = [text.find(words) for words in order]
    assert -1 not in places, [words for words, at in zip(order, places, strict=True) if at < 0]
    assert places == sorted(places)


def test_empty_partner_leaves_room_to_ask() -> None:
    found = printed(EMPTY)
    text = found.text()

    assert found.result.pages == 1
    assert all(words in text for words in ("Wie", "Beweegt hen", "Bieden", "Zoeken"))
    assert "Nog geen contact vastgelegd." in text
    assert "Zij beloofden" not in text


@pytest.mark.parametrize("content", [EMPTY, FULL, TOO_MUCH], ids=["empty", "full", "too_much"])
def test_sheet_is_always_one_page_within_its_margins(content: ConversationContent) -> None:
    found = printed(content)

    assert found.result.pages == 1
    assert white_margins_mm(pictures(found.data)[0]) >= SAFE_MM


def test_what_does_not_fit_is_cut_with_dots_and_told() -> None:
    found = printed(TOO_MUCH)

    assert [(one.code, one.subject) for one in found.result.problems] == [
        (PrintCode.NOTES_CUT, "Vereniging van alle winkeliers in het lange buitengebied")
    ]
    text = " ".join(found.text().split())
    assert re.search(r"… \(en nog \d+\)", text)
    assert "Wat niet past, is afgekort met … of geteld. Alles staat in CoalitieDesk." in text
    assert "Corrie Vos, eigenaar, 0123-456" in text
    assert "Wanneer spreken we elkaar weer?" in found.text()


def test_sheet_without_people_names_nobody() -> None:
    text = printed(FULL, with_people=False).text()

    assert "Corrie Vos" not in text
    assert "0123-456" not in text


def test_one_ink_has_no_colour() -> None:
    assert not has_colour(pictures(printed(FULL, one_ink=True).data)[0])


def test_one_long_note_is_cut_and_the_rest_stays_whole() -> None:
    content = replace(FULL, log=replace(FULL.log, interactions=(an_interaction(text=f"Begin {WORDS * 80}"),)))

    found = printed(content)
    text = " ".join(found.text().split())

    assert found.result.pages == 1
    assert "Begin" in text
    assert "Voor de samenleving: kent de straat" in text
    assert "…" in text
    assert [one.code for one in found.result.problems] == [PrintCode.NOTES_CUT]


def test_long_name_stays_within_heading_and_foot() -> None:
    name = "Stichting Samenwerkingsverband Ouderenwelzijn en Mantelzorgondersteuning Lindermeer-Noordoost"
    found = printed(replace(FULL, partner=replace(FULL.partner, name=f"{name} en Omstreken")))
    text = " ".join(found.text().split())

    assert f"{name} en Omstreken" in text
    assert "… · 22 november 2026" in text
