"""What stands at the foot of a page, with few partners and with thousands."""

from dataclasses import replace

import pytest
from reportlab.lib.units import mm

from coalitiedesk.printouts.content import PartnerLogo
from coalitiedesk.printouts.kit.footer import footer_height
from coalitiedesk.printouts.kit.paper import A4
from tests.printouts.programme_samples import EDITION


@pytest.mark.parametrize("amount", [40, 5_000])
def test_foot_leaves_room_for_the_page_however_many_partners_there_are(amount: int) -> None:
    logos = tuple(PartnerLogo(name=f"Stichting Samen Sterk {at}") for at in range(amount))

    assert footer_height(replace(EDITION, logos=logos), A4.text_width) < 65 * mm
