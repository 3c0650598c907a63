import datetime as dt
from dataclasses import replace

from coalitiedesk.domain.contact_log import CommitmentDirection
from coalitiedesk.domain.letters import LetterField
from coalitiedesk.domain.offers import PartnerInterests
from coalitiedesk.services.contact_log import save_commitment
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.letter_recipients import open_correspondence
from coalitiedesk.services.letters import list_templates, merge
from coalitiedesk.services.offers import save_interests
from coalitiedesk.services.partners import save_partner
from tests.builders import a_commitment, a_partner

TODAY = dt.date(2026, 10, 12)


def test_proposal_of_a_partner_stands_in_its_letter(desk: Desk) -> None:
    shop = save_partner(desk, a_partner(name="Buurtsuper"))
    save_interests(
        desk,
        PartnerInterests(
            partner_id=shop,
            asks="Een tafel  vrijhouden\n\nHet boekje meegeven",
            propositions=frozenset({"training"}),
            own_proposition="Een bankje voor de deur",
        ),
    )

    (found,) = open_correspondence(desk, today=TODAY).recipients
    letter = merge(next(one for one in list_templates(desk) if one.key == "proposal"), found)

    assert "Wij vragen:\n– Een tafel vrijhouden\n– Het boekje meegeven\n" in letter.text
    assert "Wij bieden:\n– Een training voor medewerkers\n– Een bankje voor de deur\n" in letter.text


def test_what_was_agreed_is_listed_with_its_date(desk: Desk) -> None:
    shop = save_partner(desk, a_partner(name="Buurtsuper"))
    theirs = a_commitment(partner_id=shop, text="Vijf kannen koffie.", due=TODAY)
    save_commitment(desk, theirs)
    save_commitment(
        desk, replace(theirs, direction=CommitmentDirection.OURS, text="Twintig boekjes", due=None)
    )

    (found,) = open_correspondence(desk, today=TODAY).recipients

    assert found.values[LetterField.AGREED] == (
        "– jullie: Vijf kannen koffie, uiterlijk 12 oktober 2026\n– wij: Twintig boekjes"
    )


def test_partner_without_a_proposal_has_nothing_to_fill_in(desk: Desk) -> None:
    save_partner(desk, a_partner(name="Buurtsuper"))

    (found,) = open_correspondence(desk, today=TODAY).recipients

    assert {LetterField.ASKS, LetterField.OFFERS, LetterField.AGREED}.isdisjoint(found.values)
