"""With whom the sheet for a conversation is about."""

import datetime as dt
import io
from dataclasses import replace

import pypdf
import pytest

from coalitiedesk.domain.contact_log import Commitment, CommitmentDirection
from coalitiedesk.domain.engagement import EngagementMotive, Means
from coalitiedesk.domain.ids import CommitmentId, OfferId, PartnerId
from coalitiedesk.domain.offers import Offer, OfferDirection
from coalitiedesk.domain.print_codes import PrintFault
from coalitiedesk.services.contact_log import log_interaction, save_commitment
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.offers import get_interests, save_interests, save_offer, tick_trait
from coalitiedesk.services.partners import save_partner
from coalitiedesk.services.printing import PrintChoiceError, collect, render
from coalitiedesk.services.printing.kinds import known_kind
from coalitiedesk.services.printing.offers import offered_options
from tests.builders import a_partner, an_interaction
from tests.services.printing.conftest import TODAY

KEY = "conversation_sheet"


def printed(desk: Desk, partner: PartnerId) -> str:
    buffer = io.BytesIO()
    render(collect(desk, KEY, options={"partner": str(partner)}, today=TODAY), buffer)
    (page,) = pypdf.PdfReader(buffer).pages
    return page.extract_text()


def test_sheet_is_filled_with_what_is_known(desk: Desk) -> None:
    partner = save_partner(desk, a_partner(name="Bakkerij Vos"))
    save_commitment(
        desk,
        Commitment(
            id=CommitmentId(0),
            partner_id=partner,
            direction=CommitmentDirection.OURS,
            text="Naam in het boekje",
        ),
    )
    tick_trait(desk, partner, EngagementMotive.SOCIAL, is_on=True, note="kent de straat")
    save_offer(
        desk,
        Offer(
            id=OfferId(0),
            partner_id=partner,
            direction=OfferDirection.NEED,
            kind=Means.GOODS,
            text="Een busje",
        ),
    )

    found = get_interests(desk, partner)
    assert found is not None
    save_interests(desk, replace(found, propositions=frozenset({"training"})))

    text = printed(desk, partner)

    assert "Naam in het boekje" in text
    assert "Voor de samenleving: kent de straat" in text
    assert "Een busje" in text
    assert "Een training voor medewerkers" in text


def test_partner_at_hand_is_most_in_need_of_a_call(desk: Desk) -> None:
    warm, cold = (save_partner(desk, a_partner(name=name)) for name in ("Aa", "Bb"))
    save_partner(desk, a_partner(name="Weg", is_active=False))
    log_interaction(desk, an_interaction(partner_id=warm, day=TODAY))
    log_interaction(desk, an_interaction(partner_id=cold, day=TODAY - dt.timedelta(days=900)))

    job = collect(desk, KEY, today=TODAY)

    assert job.file_stem.startswith("Bb - Gespreksblad - ")
    assert job.has_content


def test_every_partner_can_be_chosen(desk: Desk) -> None:
    partner = save_partner(desk, a_partner(name="Bakkerij Vos"))

    option = offered_options(desk, known_kind(KEY), None)[0]

    assert option.choices[1:] == ((str(partner), "Bakkerij Vos"),)


@pytest.mark.parametrize(
    ("options", "fault"), [({}, PrintFault.NO_PARTNER), ({"partner": "9"}, PrintFault.NO_SUCH_RECORD)]
)
def test_partner_who_is_not_there_is_missed(desk: Desk, options: dict[str, str], fault: PrintFault) -> None:
    with pytest.raises(PrintChoiceError) as error:
        collect(desk, KEY, options=options, today=TODAY)

    assert error.value.code == fault
